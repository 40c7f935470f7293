/** Findings as rows, the witness mark first; only those near the window are drawn. */
import { createColumnHelper, getCoreRowModel, useReactTable, type ColumnDef } from '@tanstack/react-table';
import { Link } from '@tanstack/react-router';
import { useMemo, type ReactElement } from 'react';
import type { FindingLine } from '../../contract/findings.ts';
import { DataTable } from '../parts/data-table.tsx';
import { Name } from '../parts/name.tsx';
import { WitnessMark } from '../parts/witness-mark.tsx';
import { useWords, type Words } from '../words/use-words.ts';
import { StatusMark, WeakenedMark } from './finding-marks.tsx';
import { StandardScale } from './standard-scale.tsx';

export function FindingTable({ rows }: { readonly rows: readonly FindingLine[] }): ReactElement {
  const words = useWords();
  const data = useMemo(() => [...rows], [rows]);
  const columns = useMemo(() => columnsOf(words), [words]);
  const table = useReactTable({
    data,
    columns,
    enableSorting: false,
    getRowId: (row) => row.id,
    autoResetAll: false,
    getCoreRowModel: getCoreRowModel(),
  });
  return <DataTable table={table} caption={words.t('nav.findings')} rowHeight={58} />;
}

function columnsOf({ t, number }: Words): ColumnDef<FindingLine>[] {
  const helper = createColumnHelper<FindingLine>();
  const columns = [
    helper.accessor('independentOrigins', {
      header: t('findings.witnesses'),
      cell: ({ row }) => <WitnessMark {...row.original} />,
    }),
    helper.accessor('name', {
      header: t('findings.proposition'),
      cell: ({ row: { original } }) => (
        <>
          <Link to="/findings/$id" params={{ id: original.id }} className="record-title">
            <Name text={original.name} />
          </Link>
          <WeakenedMark line={original} />
        </>
      ),
    }),
    helper.accessor('standard', {
      header: t('findings.standard'),
      cell: ({ getValue }) => <StandardScale standard={getValue()} />,
    }),
    helper.accessor('status', {
      header: t('findings.state'),
      cell: ({ row: { original } }) => (
        <>
          <StatusMark status={original.status} />
          {original.review === 'none' ? null : (
            <span className="fine-print finding-review">{t(`register.review-${original.review}`)}</span>
          )}
        </>
      ),
    }),
    helper.accessor('contrary', {
      header: t('findings.against'),
      cell: ({ getValue }) => number(getValue()),
    }),
    helper.accessor('gaps', {
      header: t('findings.gaps'),
      cell: ({ getValue }) => number(getValue()),
    }),
  ];
  return columns as ColumnDef<FindingLine>[];
}

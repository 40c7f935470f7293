/** The figures as a sortable table. */
import { Link } from '@tanstack/react-router';
import {
  createColumnHelper,
  getCoreRowModel,
  getSortedRowModel,
  useReactTable,
  type ColumnDef,
  type SortingState,
} from '@tanstack/react-table';
import { useMemo, useState, type ReactElement } from 'react';
import type { FigureLine } from '../../contract/lines.ts';
import { DataTable } from '../parts/data-table.tsx';
import { Name } from '../parts/name.tsx';
import { VerdictMark } from '../parts/verdict-mark.tsx';
import { WitnessMark } from '../parts/witness-mark.tsx';
import { useWords, type Words } from '../words/use-words.ts';
import { verdicts } from '../words/verdicts.ts';
import { FigureScope } from './figure-scope.tsx';

export function FigureTable({ figures }: { readonly figures: readonly FigureLine[] }): ReactElement {
  const words = useWords();
  const [sorting, setSorting] = useState<SortingState>([]);
  const columns = useMemo(() => figureColumns(words), [words]);
  const data = useMemo(() => [...figures], [figures]);
  const table = useReactTable({
    data,
    columns,
    state: { sorting },
    onSortingChange: setSorting,
    getRowId: (row) => row.id,
    autoResetAll: false,
    getCoreRowModel: getCoreRowModel(),
    getSortedRowModel: getSortedRowModel(),
  });
  return <DataTable table={table} caption={words.t('figures.caption')} rowHeight={57} />;
}

function figureColumns({ t, number }: Words): ColumnDef<FigureLine>[] {
  const helper = createColumnHelper<FigureLine>();
  const columns = [
    helper.accessor('subject', {
      header: t('figures.figure'),
      cell: ({ row }) => (
        <>
          <Link to="/figures/$id" params={{ id: row.original.id }}>
            <Name text={row.original.subject} />
          </Link>
          <FigureScope figure={row.original} />
        </>
      ),
    }),
    helper.accessor((row) => verdicts.indexOf(row.verdict), {
      id: 'verdict',
      header: t('figures.verdict'),
      cell: ({ row }) => <VerdictMark verdict={row.original.verdict} />,
    }),
    helper.accessor((row) => row.claims.length, {
      id: 'claims',
      header: t('sources.claims'),
      sortDescFirst: true,
      cell: ({ getValue }) => number(getValue()),
    }),
    helper.accessor('documents', {
      header: t('figures.documents'),
      cell: ({ getValue }) => number(getValue()),
    }),
    helper.accessor('textOrigins', {
      header: t('figures.text-origins'),
      cell: ({ getValue }) => number(getValue()),
    }),
    helper.accessor('independentOrigins', {
      header: t('witness.label'),
      cell: ({ row }) => (
        <WitnessMark
          independentOrigins={row.original.independentOrigins}
          documents={row.original.documents}
          figureId={row.original.id}
        />
      ),
    }),
  ];
  return columns as ColumnDef<FigureLine>[];
}

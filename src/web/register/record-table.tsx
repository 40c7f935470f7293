/** Records as rows; only those near the window are drawn. */
import { createColumnHelper, getCoreRowModel, useReactTable, type ColumnDef } from '@tanstack/react-table';
import { useMemo, type ReactElement } from 'react';
import type { RecordLine } from '../../contract/register.ts';
import { DataTable } from '../parts/data-table.tsx';
import { useWords, type Words } from '../words/use-words.ts';
import { RecordTitle } from './record-title.tsx';
import { OpenMarks, StateMark } from './state-mark.tsx';
import { dateInWords, distanceInWords, parsePoint } from './value-words.ts';

interface RecordTableProps {
  readonly rows: readonly RecordLine[];
  readonly withKind: boolean;
}

export function RecordTable({ rows, withKind }: RecordTableProps): ReactElement {
  const words = useWords();
  const data = useMemo(() => [...rows], [rows]);
  const columns = useMemo(() => recordColumns(words, data, withKind), [words, data, withKind]);
  const table = useReactTable({
    data,
    columns,
    enableSorting: false,
    getRowId: (row) => row.id,
    autoResetAll: false,
    getCoreRowModel: getCoreRowModel(),
  });
  return <DataTable table={table} caption={words.t('register.caption')} rowHeight={41} />;
}

/** Columns that hold something for these rows; a kind without dates has no column of dates. */
function recordColumns(
  words: Words,
  rows: readonly RecordLine[],
  withKind: boolean,
): ColumnDef<RecordLine>[] {
  const { t, number } = words;
  const helper = createColumnHelper<RecordLine>();
  const columns = [
    helper.accessor('title', {
      header: t('register.record'),
      cell: ({ row }) => <RecordTitle {...row.original} />,
    }),
    withKind
      ? helper.accessor('kind', {
          header: t('register.kind'),
          cell: ({ getValue }) => t(`register.kind-${getValue()}`),
        })
      : null,
    rows.some(({ state }) => state !== null)
      ? helper.accessor('state', {
          header: t('register.state'),
          cell: ({ getValue }) => <StateMark state={getValue()} />,
        })
      : null,
    rows.some(({ date }) => date !== null)
      ? helper.accessor('date', {
          header: t('register.date'),
          cell: ({ getValue }) => {
            const date = getValue();
            return date === null ? null : dateInWords(date, words);
          },
        })
      : null,
    rows.some(({ location }) => location !== null)
      ? helper.accessor('location', {
          header: t('register.located'),
          cell: ({ getValue }) => locatedInWords(getValue(), words),
        })
      : null,
    helper.accessor('sources', {
      header: t('register.sources'),
      cell: ({ getValue }) => number(getValue()),
    }),
    helper.display({
      id: 'open',
      header: t('register.open'),
      cell: ({ row }) => <OpenMarks row={row.original} />,
    }),
  ].filter((column) => column !== null);
  return columns as ColumnDef<RecordLine>[];
}

function locatedInWords(location: string | null, words: Words): string | null {
  const point = parsePoint(location);
  if (point === null) return null;
  if (point.precisionMetres === null) return words.t('register.precision-unknown');
  return words.t('register.within', { distance: distanceInWords(point.precisionMetres, words) });
}

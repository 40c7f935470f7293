/** The history of a source as a sortable table. */
import {
  createColumnHelper,
  getCoreRowModel,
  getSortedRowModel,
  useReactTable,
  type ColumnDef,
  type SortingState,
} from '@tanstack/react-table';
import { useMemo, useState, type ReactElement } from 'react';
import type { CustodyLine } from '../../contract/custody.ts';
import { DataTable } from '../parts/data-table.tsx';
import { Name } from '../parts/name.tsx';
import { useWords, type Words } from '../words/use-words.ts';

export function CustodyTable({ lines }: { readonly lines: readonly CustodyLine[] }): ReactElement {
  const words = useWords();
  const [sorting, setSorting] = useState<SortingState>([]);
  const columns = useMemo(() => custodyColumns(words), [words]);
  const data = useMemo(() => [...lines], [lines]);
  const table = useReactTable({
    data,
    columns,
    state: { sorting },
    onSortingChange: setSorting,
    getRowId: (line) => `${line.what} ${line.entry}`,
    autoResetAll: false,
    getCoreRowModel: getCoreRowModel(),
    getSortedRowModel: getSortedRowModel(),
  });
  return <DataTable table={table} caption={words.t('custody.caption')} rowHeight={45} />;
}

function custodyColumns({ t, instant }: Words): ColumnDef<CustodyLine>[] {
  const helper = createColumnHelper<CustodyLine>();
  const columns = [
    helper.accessor('lastTime', {
      id: 'time',
      header: t('custody.when'),
      cell: ({ row: { original } }) => <time dateTime={original.lastTime}>{instant(original.lastTime)}</time>,
    }),
    helper.accessor('text', {
      header: t('custody.what'),
      cell: ({ getValue }) => <Name text={getValue()} />,
    }),
    helper.accessor('actor', {
      header: t('custody.who'),
      cell: ({ getValue }) => <Name text={getValue()} />,
    }),
    helper.accessor('lastEntry', {
      id: 'entry',
      header: t('custody.entry-head'),
      cell: ({ row: { original } }) =>
        original.entry === original.lastEntry ? original.entry : `${original.entry}–${original.lastEntry}`,
    }),
  ];
  return columns as ColumnDef<CustodyLine>[];
}

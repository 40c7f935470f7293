/** Events of the whole casebook as a sortable table, the last first. */
import {
  createColumnHelper,
  getCoreRowModel,
  getSortedRowModel,
  useReactTable,
  type ColumnDef,
  type SortingState,
} from '@tanstack/react-table';
import { useMemo, useState, type ReactElement } from 'react';
import type { CustodyEventLine } from '../../contract/custody.ts';
import { DataTable } from '../parts/data-table.tsx';
import { Name } from '../parts/name.tsx';
import { useWords, type Words } from '../words/use-words.ts';

export function EventTable({ rows }: { readonly rows: readonly CustodyEventLine[] }): ReactElement {
  const words = useWords();
  const [sorting, setSorting] = useState<SortingState>([]);
  const columns = useMemo(() => eventColumns(words), [words]);
  const data = useMemo(() => [...rows], [rows]);
  const table = useReactTable({
    data,
    columns,
    state: { sorting },
    onSortingChange: setSorting,
    getRowId: (row) => String(row.entry),
    autoResetAll: false,
    getCoreRowModel: getCoreRowModel(),
    getSortedRowModel: getSortedRowModel(),
  });
  return <DataTable table={table} caption={words.t('evidence.caption')} rowHeight={45} />;
}

function eventColumns({ t, instant }: Words): ColumnDef<CustodyEventLine>[] {
  const helper = createColumnHelper<CustodyEventLine>();
  const columns = [
    helper.accessor('time', {
      header: t('custody.when'),
      cell: ({ getValue }) => <time dateTime={getValue()}>{instant(getValue())}</time>,
    }),
    helper.accessor('text', {
      header: t('custody.what'),
      cell: ({ getValue }) => <Name text={getValue()} />,
    }),
    helper.accessor('actor', {
      header: t('custody.who'),
      cell: ({ getValue }) => <Name text={getValue()} />,
    }),
    helper.accessor('entry', { header: t('custody.entry-head') }),
  ];
  return columns as ColumnDef<CustodyEventLine>[];
}

/** The table of sources: sortable, drawn row by row as it scrolls. */
import { Link, getRouteApi } from '@tanstack/react-router';
import {
  createColumnHelper,
  getCoreRowModel,
  getSortedRowModel,
  useReactTable,
  type ColumnDef,
  type SortingState,
  type Updater,
} from '@tanstack/react-table';
import { useMemo, type ReactElement } from 'react';
import type { SourceRow } from '../../contract/http.ts';
import { DataTable } from '../parts/data-table.tsx';
import { Name } from '../parts/name.tsx';
import { useWords, type Words } from '../words/use-words.ts';
import { languageName, OriginalityBadge } from './source-words.tsx';

const route = getRouteApi('/sources');

export function SourceTable({ rows }: { readonly rows: readonly SourceRow[] }): ReactElement {
  const words = useWords();
  const { sort = '' } = route.useSearch();
  const navigate = route.useNavigate();
  // Stable while the address is: a new order on every render would make the table reset itself for ever.
  const sorting = useMemo(() => parseSort(sort), [sort]);
  const columns = useMemo(() => sourceColumns(words), [words]);
  const onSortingChange = (update: Updater<SortingState>): void => {
    const next = typeof update === 'function' ? update(sorting) : update;
    void navigate({
      search: (old) => ({ ...old, sort: writeSort(next) }),
      replace: true,
      resetScroll: false,
    });
  };
  const data = useMemo(() => [...rows], [rows]);
  const table = useReactTable({
    data,
    columns,
    state: { sorting },
    onSortingChange,
    getRowId: (row) => row.sha256,
    autoResetAll: false,
    getCoreRowModel: getCoreRowModel(),
    getSortedRowModel: getSortedRowModel(),
  });
  return <DataTable table={table} caption={words.t('sources.caption')} rowHeight={57} />;
}

/** "-published" in the address is descending by publication date. */
export function parseSort(text: string): SortingState {
  if (text === '') return [];
  return [{ id: text.replace(/^-/, ''), desc: text.startsWith('-') }];
}

export function writeSort(sorting: SortingState): string {
  const first = sorting[0];
  return first === undefined ? '' : `${first.desc ? '-' : ''}${first.id}`;
}

function sourceColumns(words: Words): ColumnDef<SourceRow>[] {
  const { t, number, date } = words;
  const helper = createColumnHelper<SourceRow>();
  const columns = [
    helper.accessor((row) => row.headline ?? row.name, {
      id: 'headline',
      header: t('sources.source'),
      cell: ({ row }) => <SourceCell row={row.original} />,
    }),
    helper.accessor((row) => row.originality ?? '', {
      id: 'originality',
      header: t('sources.originality'),
      cell: ({ row }) => <OriginalityBadge row={row.original} />,
    }),
    helper.accessor((row) => row.publisher ?? '', {
      id: 'publisher',
      header: t('sources.publisher'),
      cell: ({ row }) => <PublisherCell row={row.original} />,
    }),
    helper.accessor((row) => row.published ?? '', {
      id: 'published',
      header: t('sources.published'),
      cell: ({ row }) =>
        row.original.published === null ? (
          <Unknown>{t('date.unknown')}</Unknown>
        ) : (
          date(row.original.published)
        ),
    }),
    helper.accessor((row) => row.language ?? '', {
      id: 'language',
      header: t('sources.language'),
      cell: ({ row }) => languageName(row.original.language, words),
    }),
    helper.accessor('claims', {
      header: t('sources.claims'),
      sortDescFirst: true,
      cell: ({ row }) => number(row.original.claims),
    }),
  ];
  return columns as ColumnDef<SourceRow>[];
}

function SourceCell({ row }: { readonly row: SourceRow }): ReactElement {
  return (
    <>
      <Link to="/sources/$sha256" params={{ sha256: row.sha256 }} className="source-headline">
        <Name text={row.headline ?? row.name} />
      </Link>
      <span className="source-file">
        <Name text={row.name} />
      </span>
    </>
  );
}

function PublisherCell({ row }: { readonly row: SourceRow }): ReactElement {
  const { t } = useWords();
  if (row.publisher === null && row.agency === null) return <Unknown>{t('publisher.unknown')}</Unknown>;
  return (
    <>
      {row.publisher === null ? null : <Name text={row.publisher} />}
      {row.agency === null || row.agency === row.publisher ? null : (
        <span className="source-file">
          {t('sources.agency')} <Name text={row.agency} />
        </span>
      )}
    </>
  );
}

function Unknown({ children }: { readonly children: string }): ReactElement {
  return <span className="unknown">{children}</span>;
}

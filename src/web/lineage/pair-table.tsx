/** Every pair of texts in words, one a row; narrowed by relation and by a word. Only the rows near the window are drawn. */
import { Link } from '@tanstack/react-router';
import {
  createColumnHelper,
  getCoreRowModel,
  useReactTable,
  type ColumnDef,
  type OnChangeFn,
  type SortingState,
} from '@tanstack/react-table';
import { useMemo, useState, type ReactElement } from 'react';
import type { LineageTie } from '../../contract/http.ts';
import type { StoryRef } from '../../contract/lines.ts';
import { usePairPages } from '../api/queries.ts';
import { DataTable } from '../parts/data-table.tsx';
import { Name } from '../parts/name.tsx';
import { Await, NothingFound } from '../parts/states.tsx';
import { relationId } from '../words/relations.ts';
import { useWords, type Words } from '../words/use-words.ts';
import { storyKey } from './graph-model.ts';
import { PairFacets } from './pair-facets.tsx';
import type { ViewControl } from './use-view-state.ts';

export interface PairTableProps {
  readonly view: ViewControl;
}

/** Narrowed, sorted and counted by the server; further pages come on demand. */
export function PairTable({ view }: PairTableProps): ReactElement {
  const { t } = useWords();
  const { q, relation } = view.state;
  const [sorting, setSorting] = useState<SortingState>([]);
  const pages = usePairPages({ q, relation: relation ?? undefined, sort: sortOf(sorting) });
  return (
    <Await query={pages}>
      {({ pages: found }) => {
        const { counts = {}, total = 0 } = found[0] ?? {};
        const rows = found.flatMap((page) => page.rows);
        if (Object.keys(counts).length === 0 && q === '')
          return <p className="state">{t('lineage.no-pairs')}</p>;
        return (
          <>
            <PairFacets counts={counts} state={view.state} />
            {rows.length === 0 ? (
              <NothingFound onClear={() => view.change({ q: '', relation: null })} />
            ) : (
              <Rows lines={rows} sorting={sorting} onSort={setSorting} />
            )}
            {rows.length < total ? (
              <button
                type="button"
                className="button"
                disabled={pages.isFetchingNextPage}
                onClick={() => void pages.fetchNextPage()}
              >
                {t('lineage.more', { n: total - rows.length })}
              </button>
            ) : null}
          </>
        );
      }}
    </Await>
  );
}

/** As the server names it: the column, with a minus for falling. */
function sortOf([first]: SortingState): string | undefined {
  return first === undefined ? undefined : `${first.desc ? '-' : ''}${first.id}`;
}

interface RowsProps {
  readonly lines: readonly LineageTie[];
  readonly sorting: SortingState;
  readonly onSort: OnChangeFn<SortingState>;
}

function Rows({ lines, sorting, onSort }: RowsProps): ReactElement {
  const words = useWords();
  const columns = useMemo(() => pairColumns(words), [words]);
  const data = useMemo(() => [...lines], [lines]);
  const table = useReactTable({
    data,
    columns,
    state: { sorting },
    onSortingChange: onSort,
    manualSorting: true,
    getRowId: ({ a, b }) => `${storyKey(a)}~${storyKey(b)}`,
    autoResetAll: false,
    getCoreRowModel: getCoreRowModel(),
  });
  return <DataTable table={table} caption={words.t('lineage.caption')} rowHeight={41} />;
}

function pairColumns({ t, number }: Words): ColumnDef<LineageTie>[] {
  const helper = createColumnHelper<LineageTie>();
  const columns = [
    helper.accessor(({ a }) => a.source.name, {
      id: 'a',
      header: t('pair.first'),
      cell: ({ row }) => <StoryLink story={row.original.a} />,
    }),
    helper.accessor('relation', {
      header: t('pair.relation'),
      cell: ({ getValue }) => t(relationId(getValue())),
    }),
    helper.accessor('direction', {
      header: t('pair.direction'),
      cell: ({ getValue }) => t(`direction.${getValue()}`),
    }),
    helper.accessor(({ b }) => b.source.name, {
      id: 'b',
      header: t('pair.second'),
      cell: ({ row }) => <StoryLink story={row.original.b} />,
    }),
    helper.accessor('score', {
      header: t('pair.score-label'),
      sortDescFirst: true,
      cell: ({ getValue }) => number(Math.round(getValue() * 100) / 100),
    }),
    helper.display({
      id: 'compare',
      header: t('lineage.compare'),
      cell: ({ row }) => (
        <Link
          to="/lineage"
          search={(old) => ({ ...old, a: storyKey(row.original.a), b: storyKey(row.original.b) })}
          replace
          resetScroll={false}
        >
          {t('lineage.compare')}
        </Link>
      ),
    }),
  ];
  return columns as ColumnDef<LineageTie>[];
}

function StoryLink({ story }: { readonly story: StoryRef }): ReactElement {
  const { t } = useWords();
  return (
    <Link to="/sources/$sha256" params={{ sha256: story.source.sha256 }}>
      <Name text={story.source.name} />
      {story.story > 0 ? ` · ${t('lineage.story', { n: story.story + 1 })}` : ''}
    </Link>
  );
}

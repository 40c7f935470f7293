/** Every pair of texts in words, one a row; narrowed by relation and by a word. Only the rows near the window are drawn. */
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
import type { LineageLine, StoryRef } from '../../contract/lines.ts';
import { DataTable } from '../parts/data-table.tsx';
import { Name } from '../parts/name.tsx';
import { NothingFound } from '../parts/states.tsx';
import { relationId } from '../words/relations.ts';
import { useWords, type Words } from '../words/use-words.ts';
import { nodeHolds } from './graph-filter.ts';
import { storyKey, type Graph } from './graph-model.ts';
import { PairFacets } from './pair-facets.tsx';
import type { ViewControl } from './use-view-state.ts';

export interface PairTableProps {
  readonly lines: readonly LineageLine[];
  readonly graph: Graph;
  readonly view: ViewControl;
}

export function PairTable({ lines, graph, view }: PairTableProps): ReactElement {
  const { t } = useWords();
  const { q, relation } = view.state;
  const found = useMemo(() => pairsWith(lines, graph, q), [lines, graph, q]);
  const shown = useMemo(
    () => (relation === null ? found : found.filter((line) => line.relation === relation)),
    [found, relation],
  );
  if (lines.length === 0) return <p className="state">{t('lineage.no-pairs')}</p>;
  return (
    <>
      <PairFacets lines={found} state={view.state} />
      {shown.length === 0 ? (
        <NothingFound onClear={() => view.change({ q: '', relation: null })} />
      ) : (
        <Rows lines={shown} />
      )}
    </>
  );
}

function Rows({ lines }: { readonly lines: readonly LineageLine[] }): ReactElement {
  const words = useWords();
  const [sorting, setSorting] = useState<SortingState>([]);
  const columns = useMemo(() => pairColumns(words), [words]);
  const data = useMemo(() => [...lines], [lines]);
  const table = useReactTable({
    data,
    columns,
    state: { sorting },
    onSortingChange: setSorting,
    getRowId: ({ a, b }) => `${storyKey(a)}~${storyKey(b)}`,
    autoResetAll: false,
    getCoreRowModel: getCoreRowModel(),
    getSortedRowModel: getSortedRowModel(),
  });
  return <DataTable table={table} caption={words.t('lineage.caption')} rowHeight={41} />;
}

/** Pairs of which one text's headline, outlet or file name holds `q`. */
function pairsWith(lines: readonly LineageLine[], graph: Graph, q: string): readonly LineageLine[] {
  const wanted = q.trim().toLowerCase();
  if (wanted === '') return lines;
  const found = new Set(graph.nodes.flatMap((node) => (nodeHolds(node, wanted) ? [node.key] : [])));
  return lines.filter(({ a, b }) => found.has(storyKey(a)) || found.has(storyKey(b)));
}

function pairColumns({ t, number }: Words): ColumnDef<LineageLine>[] {
  const helper = createColumnHelper<LineageLine>();
  const columns = [
    helper.accessor(({ a }) => a.source.name, {
      id: 'a',
      header: t('pair.first'),
      sortingFn: 'basic',
      cell: ({ row }) => <StoryLink story={row.original.a} />,
    }),
    helper.accessor('relation', {
      header: t('pair.relation'),
      sortingFn: 'basic',
      cell: ({ getValue }) => t(relationId(getValue())),
    }),
    helper.accessor('direction', {
      header: t('pair.direction'),
      sortingFn: 'basic',
      cell: ({ getValue }) => t(`direction.${getValue()}`),
    }),
    helper.accessor(({ b }) => b.source.name, {
      id: 'b',
      header: t('pair.second'),
      sortingFn: 'basic',
      cell: ({ row }) => <StoryLink story={row.original.b} />,
    }),
    helper.accessor('score', {
      header: t('pair.score-label'),
      sortDescFirst: true,
      sortingFn: 'basic',
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
  return columns as ColumnDef<LineageLine>[];
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

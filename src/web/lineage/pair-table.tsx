/** The graph as a table and as its text alternative: one row a pair, in words. */
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
import { relationId } from '../words/relations.ts';
import { useWords, type Words } from '../words/use-words.ts';
import { storyKey } from './graph-model.ts';

export function PairTable({ lines }: { readonly lines: readonly LineageLine[] }): ReactElement {
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
  if (lines.length === 0) return <p className="state">{words.t('lineage.no-pairs')}</p>;
  return <DataTable table={table} caption={words.t('lineage.caption')} rowHeight={41} />;
}

function pairColumns({ t, number }: Words): ColumnDef<LineageLine>[] {
  const helper = createColumnHelper<LineageLine>();
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

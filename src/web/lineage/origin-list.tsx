/** The graph as a list: every text, each first text followed by those that repeat it. Says all that the picture says. */
import { Link } from '@tanstack/react-router';
import { createColumnHelper, getCoreRowModel, useReactTable, type ColumnDef } from '@tanstack/react-table';
import { useMemo, type ReactElement } from 'react';
import { DataTable } from '../parts/data-table.tsx';
import { Name } from '../parts/name.tsx';
import { relationId } from '../words/relations.ts';
import { useWords, type Words } from '../words/use-words.ts';
import type { Graph, GraphEdge, GraphNode } from './graph-model.ts';

interface Row {
  readonly node: GraphNode;
  /** What the text was made from; null for a first text, or where that is not known. */
  readonly parent: GraphEdge | null;
  readonly parentName: string | null;
}

export function OriginList({ graph }: { readonly graph: Graph }): ReactElement {
  const words = useWords();
  const data = useMemo(() => rowsOf(graph), [graph]);
  const columns = useMemo(() => columnsOf(words), [words]);
  const table = useReactTable({
    data,
    columns,
    getRowId: ({ node }) => node.key,
    enableSorting: false,
    getCoreRowModel: getCoreRowModel(),
  });
  return <DataTable table={table} caption={words.t('list.caption')} rowHeight={41} />;
}

/** Largest origins first; in each the first text, then by date. */
function rowsOf({ nodes, edges, byKey }: Graph): Row[] {
  const parents = new Map(edges.map((edge) => [edge.from, edge]));
  const sorted = nodes.toSorted(
    (x, y) =>
      y.originSize - x.originSize ||
      (x.origin === y.origin ? 0 : x.origin < y.origin ? -1 : 1) ||
      Number(y.role === 'origin') - Number(x.role === 'origin') ||
      (x.day ?? Number.MAX_SAFE_INTEGER) - (y.day ?? Number.MAX_SAFE_INTEGER) ||
      (x.key < y.key ? -1 : 1),
  );
  return sorted.map((node) => {
    const parent = parents.get(node.key) ?? null;
    const from = parent === null ? undefined : byKey.get(parent.to);
    return { node, parent, parentName: from === undefined ? null : (from.outlet ?? from.ref.source.name) };
  });
}

function columnsOf(words: Words): ColumnDef<Row>[] {
  const { t, date } = words;
  const helper = createColumnHelper<Row>();
  const columns = [
    helper.display({
      id: 'text',
      header: t('list.text'),
      cell: ({ row }) => <TextCell row={row.original} />,
    }),
    helper.accessor(({ node }) => node.outlet ?? '', {
      id: 'outlet',
      header: t('sources.publisher'),
      cell: ({ getValue }) => (getValue() === '' ? t('publisher.unknown') : <Name text={getValue()} />),
    }),
    helper.accessor(({ node }) => node.published ?? '', {
      id: 'published',
      header: t('sources.published'),
      cell: ({ getValue }) => (getValue() === '' ? t('date.unknown') : date(getValue())),
    }),
    helper.display({
      id: 'where-from',
      header: t('list.where-from'),
      cell: ({ row }) => <WhereFrom row={row.original} />,
    }),
  ];
  return columns as ColumnDef<Row>[];
}

function TextCell({ row }: { readonly row: Row }): ReactElement {
  const { t } = useWords();
  const { node } = row;
  return (
    <span className={node.role === 'origin' ? 'list-origin' : 'list-repeat'}>
      <Link
        to="/lineage"
        search={(old) => ({ ...old, a: node.key, b: undefined })}
        replace
        resetScroll={false}
      >
        <Name text={node.headline} />
      </Link>
      {node.role === 'origin' && node.originSize > 1 ? (
        <span className="fine-print"> {t('card.repeats', { n: node.originSize - 1 })}</span>
      ) : null}
    </span>
  );
}

function WhereFrom({ row }: { readonly row: Row }): ReactElement {
  const { t } = useWords();
  const { node, parent, parentName } = row;
  if (parent === null) return <>{t(`lineage.role-${node.role}`)}</>;
  return (
    <Link to="/lineage" search={(old) => ({ ...old, a: parent.to, b: node.key })} replace resetScroll={false}>
      {t('list.from', { relation: t(relationId(parent.line.relation)), name: parentName ?? '' })}
    </Link>
  );
}

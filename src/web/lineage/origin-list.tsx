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
  /** Ties to other origins that stand on this text. */
  readonly ties: readonly GraphEdge[];
}

export function OriginList({ graph }: { readonly graph: Graph }): ReactElement {
  const words = useWords();
  const data = useMemo(() => rowsOf(graph), [graph]);
  const columns = useMemo(() => columnsOf(words, graph), [words, graph]);
  const table = useReactTable({
    data,
    columns,
    getRowId: ({ node }) => node.key,
    enableSorting: false,
    getCoreRowModel: getCoreRowModel(),
  });
  return <DataTable table={table} caption={words.t('list.caption')} rowHeight={41} />;
}

/** Ties named in one row; the pairs have all. */
const mostTies = 3;

/** Largest origins first; in each the first text, then by date. */
function rowsOf({ nodes, edges, byKey, soft }: Graph): Row[] {
  const parents = new Map(edges.map((edge) => [edge.from, edge]));
  const ties = new Map<string, GraphEdge[]>();
  for (const edge of soft) {
    if (edge.line.relation === 'independent') continue;
    for (const end of [edge.from, edge.to]) ties.set(end, [...(ties.get(end) ?? []).slice(-mostTies), edge]);
  }
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
    const parentName = from === undefined ? null : (from.outlet ?? from.ref.source.name);
    return { node, parent, parentName, ties: ties.get(node.key) ?? [] };
  });
}

function columnsOf(words: Words, graph: Graph): ColumnDef<Row>[] {
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
      cell: ({ row }) => <WhereFrom row={row.original} byKey={graph.byKey} />,
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

interface WhereFromProps {
  readonly row: Row;
  readonly byKey: Graph['byKey'];
}

function WhereFrom({ row, byKey }: WhereFromProps): ReactElement {
  return (
    <>
      <Parent row={row} />
      {row.ties.map((tie) => (
        <Tie key={tie.key} tie={tie} node={row.node} byKey={byKey} />
      ))}
    </>
  );
}

interface TieProps extends Pick<WhereFromProps, 'byKey'> {
  readonly tie: GraphEdge;
  readonly node: GraphNode;
}

function Tie({ tie, node, byKey }: TieProps): ReactElement {
  const { t } = useWords();
  const other = tie.from === node.key ? tie.to : tie.from;
  const found = byKey.get(other);
  return (
    <span className="list-tie fine-print">
      {t(relationId(tie.line.relation))}:{' '}
      <Link to="/lineage" search={(old) => ({ ...old, a: node.key, b: other })} replace resetScroll={false}>
        <Name text={found?.outlet ?? found?.ref.source.name ?? ''} />
      </Link>
    </span>
  );
}

function Parent({ row }: { readonly row: Row }): ReactElement {
  const { t } = useWords();
  const { node, parent, parentName } = row;
  if (parent === null) return <>{t(`lineage.role-${node.role}`)}</>;
  return (
    <Link to="/lineage" search={(old) => ({ ...old, a: parent.to, b: node.key })} replace resetScroll={false}>
      {t('list.from', { relation: t(relationId(parent.line.relation)), name: parentName ?? '' })}
    </Link>
  );
}

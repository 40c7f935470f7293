/** One chosen text: what it repeats, who repeats it, what cannot be told, and which of its paragraphs are its own. */
import { Link } from '@tanstack/react-router';
import { useMemo, type ReactElement } from 'react';
import type { LineageLine } from '../../contract/lines.ts';
import { useSource, useStoryPairs } from '../api/queries.ts';
import { Name } from '../parts/name.tsx';
import { Await } from '../parts/states.tsx';
import { isDerived, relationId } from '../words/relations.ts';
import { useWords } from '../words/use-words.ts';
import { edgeOf, hasParent, type Graph, type GraphEdge, type GraphNode } from './graph-model.ts';
import { LiftedStrip } from './lifted-strip.tsx';
import { nameIn } from './pair-view.tsx';
import type { ViewControl } from './use-view-state.ts';

/** Pairs listed for one text; the table has the rest. */
const listed = 30;

export interface OneViewProps {
  readonly node: GraphNode;
  readonly graph: Graph;
  readonly view: ViewControl;
}

export function OneView({ node, graph, view }: OneViewProps): ReactElement {
  const { t, date } = useWords();
  const lines = useStoryPairs(node.key);
  const { isFamily } = view.state;
  return (
    <section className="pair" aria-labelledby="one-title">
      <h2 id="one-title">
        <Link to="/sources/$sha256" params={{ sha256: node.ref.source.sha256 }}>
          <Name text={node.headline} />
        </Link>
      </h2>
      <p className="byline">
        <span>{node.outlet === null ? t('publisher.unknown') : <Name text={node.outlet} />}</span>
        <span>{node.published === null ? t('date.unknown') : date(node.published)}</span>
        <span>{t(`lineage.role-${node.role}`)}</span>
        <button
          type="button"
          className="quiet-button"
          aria-pressed={isFamily}
          onClick={() => view.change({ isFamily: !isFamily })}
        >
          {t('lineage.family')}
        </button>
      </p>
      <Await query={lines}>{(found) => <OwnPairs lines={found} node={node} graph={graph} />}</Await>
    </section>
  );
}

interface OwnPairsProps extends Omit<OneViewProps, 'view'> {
  readonly lines: readonly LineageLine[];
}

function OwnPairs({ lines, node, graph }: OwnPairsProps): ReactElement {
  const { t } = useWords();
  const source = useSource(node.ref.source.sha256, lines.length > 0);
  const pairs = useMemo(
    () => lines.map(edgeOf).sort((x, y) => rank(x, node) - rank(y, node) || y.line.score - x.line.score),
    [lines, node],
  );
  if (pairs.length === 0) return <p>{t('lineage.alone')}</p>;
  return (
    <>
      <Await query={source}>
        {(detail) => (
          <LiftedStrip detail={detail} story={node.ref.story} nameOf={(key) => nameIn(graph.byKey, key)} />
        )}
      </Await>
      <PairList
        pairs={pairs.filter(({ line }) => line.relation !== 'independent')}
        node={node}
        graph={graph}
      />
      <OwnReporting
        pairs={pairs.filter(({ line }) => line.relation === 'independent')}
        node={node}
        graph={graph}
      />
    </>
  );
}

interface PairListProps {
  readonly pairs: readonly GraphEdge[];
  readonly node: GraphNode;
  readonly graph: Graph;
}

function PairList({ pairs, node, graph }: PairListProps): ReactElement {
  const { t } = useWords();
  return (
    <>
      <ul className="relations pair-list">
        {pairs.slice(0, listed).map((edge) => (
          <PairItem key={edge.key} edge={edge} node={node} graph={graph} />
        ))}
      </ul>
      {pairs.length > listed ? <p>{t('lineage.more', { n: pairs.length - listed })}</p> : null}
    </>
  );
}

/** Texts that speak of the same matter in their own words: many, and told on demand. */
function OwnReporting({ pairs, ...of }: PairListProps): ReactElement | null {
  const { t } = useWords();
  if (pairs.length === 0) return null;
  return (
    <details>
      <summary>{t('lineage.own-beside', { n: pairs.length })}</summary>
      <PairList pairs={pairs} {...of} />
    </details>
  );
}

interface PairItemProps {
  readonly edge: GraphEdge;
  readonly node: GraphNode;
  readonly graph: Graph;
}

function PairItem({ edge, node, graph }: PairItemProps): ReactElement | null {
  const { t, date } = useWords();
  const other = graph.byKey.get(edge.from === node.key ? edge.to : edge.from);
  if (other === undefined) return null;
  const side = !hasParent(edge) ? 'beside' : edge.from === node.key ? 'parent' : 'child';
  return (
    <li>
      <span className="relation-words">{t(`lineage.side-${side}`)}</span>{' '}
      <Link
        to="/lineage"
        search={(old) => ({ ...old, a: node.key, b: other.key })}
        replace
        resetScroll={false}
      >
        <Name text={other.outlet ?? other.ref.source.name} />
      </Link>
      <span className="fine-print">
        {' '}
        {t(relationId(edge.line.relation))}
        {other.published === null ? '' : ` · ${date(other.published)}`}
      </span>
    </li>
  );
}

/** First what it was made from, then who repeats it, then the rest from the surest to the vaguest. */
function rank(edge: GraphEdge, node: GraphNode): number {
  if (hasParent(edge)) return edge.from === node.key ? 0 : 1;
  if (isDerived(edge.line.relation)) return 2;
  return edge.line.relation === 'same-origin' ? 3 : edge.line.relation === 'undetermined' ? 4 : 5;
}

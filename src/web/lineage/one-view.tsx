/** One chosen text: what it is, what it repeats, who repeats it, and what cannot be told. */
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { Name } from '../parts/name.tsx';
import { relationId } from '../words/relations.ts';
import { useWords } from '../words/use-words.ts';
import type { Graph, GraphNode } from './graph-model.ts';

/** Pairs listed for one text; the table has the rest. */
const listed = 30;

export function OneView({ node, graph }: { readonly node: GraphNode; readonly graph: Graph }): ReactElement {
  const { t, date } = useWords();
  const nodes = new Map(graph.nodes.map((one) => [one.key, one]));
  const pairs = [...graph.edges, ...graph.ties].filter(
    ({ from, to }) => from === node.key || to === node.key,
  );
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
      </p>
      {pairs.length === 0 ? <p>{t('lineage.alone')}</p> : null}
      <ul className="relations">
        {pairs.slice(0, listed).map((edge) => {
          const other = nodes.get(edge.from === node.key ? edge.to : edge.from);
          if (other === undefined) return null;
          return (
            <li key={edge.key}>
              <Link to="/lineage" search={{ a: node.key, b: other.key }} replace resetScroll={false}>
                <Name text={other.outlet ?? other.ref.source.name} />
              </Link>
              <span className="fine-print"> {t(relationId(edge.line.relation))}</span>
            </li>
          );
        })}
      </ul>
      {pairs.length > listed ? <p>{t('lineage.more', { n: pairs.length - listed })}</p> : null}
    </section>
  );
}

/** The card of a mark or a line: what it is, and the strongest aligned passages with their differences marked. */
import { Link } from '@tanstack/react-router';
import { useMemo, type ReactElement } from 'react';
import type { LineageLine } from '../../contract/lines.ts';
import { usePair, useSource, useStoryPairs } from '../api/queries.ts';
import { Await } from '../parts/states.tsx';
import { Name } from '../parts/name.tsx';
import { useWords } from '../words/use-words.ts';
import type { Graph, GraphEdge, GraphNode } from './graph-model.ts';
import { edgeOf, hasParent, storyKey } from './graph-model.ts';
import type { PlacedMark } from './graph-layout.ts';
import { PairSentence } from './pair-words.tsx';
import { MarksNote, PassageTable, type PairTexts } from './passage-table.tsx';
import { passageRows, strongestRows } from './passage-rows.ts';
import type { Card, ShownCard } from './use-card.ts';

export interface EvidenceCardProps {
  readonly card: Card;
  readonly graph: Graph;
  readonly onOpenBundle: (mark: PlacedMark) => void;
  readonly onPick: (key: string) => void;
}

/** Passages in a card; the pair view has all. */
const shownPassages = 2;

export function EvidenceCard({ card, graph, ...acts }: EvidenceCardProps): ReactElement | null {
  const { t } = useWords();
  const { shown } = card;
  if (shown === null) return null;
  return (
    <div
      className={`evidence-card${shown.isAbove ? ' evidence-card-above' : ''}`}
      role="group"
      aria-label={t('card.label')}
      style={{ left: shown.left, top: shown.top, width: shown.width }}
      onPointerEnter={card.hold}
      onPointerLeave={(event) => {
        if (event.pointerType === 'mouse') card.leave();
      }}
      onFocus={card.hold}
      onBlur={card.leave}
    >
      <button
        type="button"
        className="quiet-button card-close"
        aria-label={t('card.close')}
        onClick={card.close}
      >
        ×
      </button>
      <CardBody subject={shown.subject} graph={graph} {...acts} />
    </div>
  );
}

interface CardBodyProps extends Omit<EvidenceCardProps, 'card'> {
  readonly subject: ShownCard['subject'];
}

function CardBody({ subject, graph, onOpenBundle, onPick }: CardBodyProps): ReactElement | null {
  const { t } = useWords();
  if (subject.kind === 'line') {
    const { edge, count } = subject.line;
    return (
      <>
        <PairOnDemand edge={edge} graph={graph} />
        {count > 1 ? <p className="fine-print">{t('lineage.line-more', { n: count - 1 })}</p> : null}
      </>
    );
  }
  const { mark } = subject;
  const node = mark.nodes[0];
  if (mark.isBundle) return <BundleList mark={mark} onOpen={() => onOpenBundle(mark)} />;
  if (node === undefined) return null;
  const edge = tellingEdge(node, graph.drawnOf.get(node.key) ?? []);
  return (
    <>
      <NodeHead node={node} />
      {edge === null ? (
        <TiesOnDemand node={node} graph={graph} />
      ) : (
        <PairOnDemand edge={edge} graph={graph} />
      )}
      <button type="button" className="quiet-button" onClick={() => onPick(node.key)}>
        {t('card.choose')}
      </button>
    </>
  );
}

function NodeHead({ node }: { readonly node: GraphNode }): ReactElement {
  const { t, date } = useWords();
  return (
    <div>
      <p className="card-title">
        <Link to="/sources/$sha256" params={{ sha256: node.ref.source.sha256 }}>
          <Name text={node.headline} />
        </Link>
      </p>
      <p className="byline">
        <span>{node.outlet === null ? t('publisher.unknown') : <Name text={node.outlet} />}</span>
        <span>{node.published === null ? t('date.unknown') : date(node.published)}</span>
        <span>{t(`lineage.role-${node.role}`)}</span>
        {node.role === 'origin' && node.originSize > 1 ? (
          <span>{t('card.repeats', { n: node.originSize - 1 })}</span>
        ) : null}
      </p>
    </div>
  );
}

/** Texts of a bundle that are named in its card. */
const namedTexts = 8;

function BundleList({
  mark,
  onOpen,
}: {
  readonly mark: PlacedMark;
  readonly onOpen: () => void;
}): ReactElement {
  const { t, date } = useWords();
  const { nodes } = mark;
  return (
    <>
      <p className="card-title">{t('lineage.bundle', { n: nodes.length })}</p>
      <ul className="bundle-texts">
        {nodes.slice(0, namedTexts).map((node) => (
          <li key={node.key}>
            <Link
              to="/lineage"
              search={(old) => ({ ...old, a: node.key, b: undefined })}
              replace
              resetScroll={false}
            >
              <Name text={node.headline} />
            </Link>
            <span className="fine-print">
              {' '}
              {node.outlet === null ? t('publisher.unknown') : <Name text={node.outlet} />} ·{' '}
              {node.published === null ? t('date.unknown') : date(node.published)}
            </span>
          </li>
        ))}
      </ul>
      {nodes.length > namedTexts ? <p>{t('home.more', { n: nodes.length - namedTexts })}</p> : null}
      <button type="button" className="quiet-button" onClick={onOpen}>
        {t('card.open-bundle')}
      </button>
    </>
  );
}

/** What says most about a text: where it comes from; else its closest repeat; else the strongest tie. */
function tellingEdge<Edge extends GraphEdge>(node: GraphNode, own: readonly Edge[]): Edge | null {
  const rank = (edge: Edge): number => {
    if (hasParent(edge)) return edge.from === node.key ? 3 : 2;
    return edge.line.relation === 'independent' ? 0 : 1;
  };
  let best: Edge | null = null;
  for (const edge of own) {
    const isBetter =
      best === null ||
      rank(edge) > rank(best) ||
      (rank(edge) === rank(best) && edge.line.score > best.line.score);
    if (isBetter) best = edge;
  }
  return best;
}

interface PairOnDemandProps {
  readonly edge: GraphEdge;
  readonly graph: Graph;
}

/** The words behind a line of the graph, asked for when its card is shown. */
function PairOnDemand({ edge, graph }: PairOnDemandProps): ReactElement {
  const pair = usePair(storyKey(edge.line.a), storyKey(edge.line.b));
  return (
    <Await query={pair}>
      {([line]) =>
        line === undefined ? (
          <p className="pair-words">
            <PairSentence edge={edge} byKey={graph.byKey} />
          </p>
        ) : (
          <EdgeEvidence line={line} graph={graph} />
        )
      }
    </Await>
  );
}

/** Of a text that no line leads to: its strongest tie, where it has one. */
function TiesOnDemand({ node, graph }: { readonly node: GraphNode; readonly graph: Graph }): ReactElement {
  const { t } = useWords();
  const lines = useStoryPairs(node.key);
  return (
    <Await query={lines}>
      {(found) => {
        const edge = tellingEdge(node, found.map(edgeOf));
        return edge === null ? <p>{t('lineage.alone')}</p> : <EdgeEvidence line={edge.line} graph={graph} />;
      }}
    </Await>
  );
}

interface EdgeEvidenceProps {
  readonly line: LineageLine;
  readonly graph: Graph;
}

function EdgeEvidence({ line, graph }: EdgeEvidenceProps): ReactElement {
  const { t } = useWords();
  const edge = edgeOf(line);
  const a = useSource(line.a.source.sha256);
  const b = useSource(line.b.source.sha256);
  return (
    <>
      <p className="pair-words">
        <PairSentence edge={edge} byKey={graph.byKey} />
      </p>
      {line.reasons[0] === undefined ? null : <p className="fine-print">{line.reasons[0]}</p>}
      {line.evidence.length === 0 ? (
        <p>{t('pair.no-passages')}</p>
      ) : (
        <Await query={a}>
          {(one) => <Await query={b}>{(two) => <Strongest texts={{ line, a: one, b: two }} />}</Await>}
        </Await>
      )}
      <p>
        <Link
          to="/lineage"
          search={(old) => ({ ...old, a: edge.to, b: edge.from })}
          replace
          resetScroll={false}
        >
          {t('card.all-passages')}
        </Link>
      </p>
    </>
  );
}

function Strongest({ texts }: { readonly texts: PairTexts }): ReactElement {
  const { line, a, b } = texts;
  const rows = useMemo(
    () => strongestRows(passageRows(line.evidence), { a: a.text, b: b.text }, shownPassages),
    [line, a.text, b.text],
  );
  return (
    <>
      <PassageTable texts={texts} rows={rows} />
      <MarksNote texts={texts} />
    </>
  );
}

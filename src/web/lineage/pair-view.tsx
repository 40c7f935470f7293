/**
 * Two texts side by side: their relation as a sentence, the reasons, where in each text the passages stand, altered
 * quotations, and every aligned passage with its differences marked.
 */
import { useEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import type { LineageLine } from '../../contract/lines.ts';
import { usePair, useSource } from '../api/queries.ts';
import { Await } from '../parts/states.tsx';
import { useWords } from '../words/use-words.ts';
import { AlteredQuotations } from './altered-quotations.tsx';
import { edgeOf, type Graph, type GraphEdge, type GraphNode } from './graph-model.ts';
import { LiftedStrip } from './lifted-strip.tsx';
import { NodeName, PairSentence } from './pair-words.tsx';
import { PairStrips } from './pair-strips.tsx';
import { MarksNote, PassageTable, type PairTexts } from './passage-table.tsx';
import { passageRows } from './passage-rows.ts';

export interface PairViewProps {
  readonly graph: Graph;
  /** Keys of the two texts, as in the address. */
  readonly a: string;
  readonly b: string;
}

export function PairView({ graph, a, b }: PairViewProps): ReactElement {
  const { t } = useWords();
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    section.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const nodeA = graph.byKey.get(a);
  const nodeB = graph.byKey.get(b);
  const isKnown = nodeA !== undefined && nodeB !== undefined;
  const pair = usePair(a, b, isKnown);
  return (
    <section ref={section} className="pair" aria-labelledby="pair-title">
      <h2 id="pair-title">{t('pair.title')}</h2>
      {isKnown ? (
        <Await query={pair}>
          {([line]) =>
            line === undefined ? (
              <p className="pair-words">
                <NodeName node={nodeA} /> · <NodeName node={nodeB} />: {t('pair.different')}
              </p>
            ) : (
              <WholePair line={line} byKey={graph.byKey} />
            )
          }
        </Await>
      ) : (
        <p>{t('pair.gone')}</p>
      )}
    </section>
  );
}

interface EdgeProps {
  readonly edge: GraphEdge<LineageLine>;
  readonly byKey: ReadonlyMap<string, GraphNode>;
}

interface WholePairProps {
  readonly line: LineageLine;
  readonly byKey: ReadonlyMap<string, GraphNode>;
}

function WholePair({ line, byKey }: WholePairProps): ReactElement {
  const edge = useMemo(() => edgeOf(line), [line]);
  return (
    <>
      <PairRelation edge={edge} byKey={byKey} />
      <PairEvidence edge={edge} byKey={byKey} />
    </>
  );
}

function PairRelation({ edge, byKey }: EdgeProps): ReactElement {
  const { t, number } = useWords();
  const { score, reasons } = edge.line;
  return (
    <>
      <p className="pair-words">
        <PairSentence edge={edge} byKey={byKey} />{' '}
        <span className="fine-print">
          {t('pair.score', { score: number(Math.round(score * 100) / 100) })}
        </span>
      </p>
      {reasons.length === 0 ? null : (
        <ul className="reasons" aria-label={t('pair.reasons')}>
          {reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
    </>
  );
}

function PairEvidence({ edge, byKey }: EdgeProps): ReactElement {
  const { line } = edge;
  const a = useSource(line.a.source.sha256);
  const b = useSource(line.b.source.sha256);
  return (
    <Await query={a}>
      {(one) => (
        <Await query={b}>{(two) => <Compared texts={{ line, a: one, b: two }} byKey={byKey} />}</Await>
      )}
    </Await>
  );
}

/** Passages shown before a person asks for all. */
const shownAtFirst = 40;

function Compared({
  texts,
  byKey,
}: {
  readonly texts: PairTexts;
  readonly byKey: EdgeProps['byKey'];
}): ReactElement {
  const { t } = useWords();
  const { line } = texts;
  const rows = useMemo(() => passageRows(line.evidence), [line]);
  const [isWhole, setWhole] = useState(false);
  if (rows.length === 0) return <p>{t('pair.no-passages')}</p>;
  const later = line.direction === 'none' ? null : line.direction === 'b-from-a' ? 'b' : 'a';
  return (
    <>
      <PairStrips texts={texts} rows={rows} />
      {later === null ? null : (
        <LiftedStrip detail={texts[later]} story={line[later].story} nameOf={(key) => nameIn(byKey, key)} />
      )}
      <AlteredQuotations texts={texts} />
      <PassageTable texts={texts} rows={isWhole ? rows : rows.slice(0, shownAtFirst)} />
      <p>
        <MarksNote texts={texts} />{' '}
        {rows.length > shownAtFirst && !isWhole ? (
          <button type="button" className="quiet-button" onClick={() => setWhole(true)}>
            {t('pair.show-all', { n: rows.length })}
          </button>
        ) : null}
      </p>
    </>
  );
}

/** A text by its outlet; null when it is not in the graph. */
export function nameIn(byKey: ReadonlyMap<string, GraphNode>, key: string): string | null {
  const node = byKey.get(key);
  return node === undefined ? null : (node.outlet ?? node.ref.source.name);
}

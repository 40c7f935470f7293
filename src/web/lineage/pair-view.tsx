/** Two texts side by side: their relation in words, the reasons, and the aligned passages with differing words marked. */
import { getRouteApi, Link } from '@tanstack/react-router';
import { useEffect, useRef, type ReactElement } from 'react';
import type { SourceDetail } from '../../contract/http.ts';
import type { LineageLine } from '../../contract/lines.ts';
import { useSource } from '../api/queries.ts';
import { Name } from '../parts/name.tsx';
import { Await } from '../parts/states.tsx';
import { relationId } from '../words/relations.ts';
import { useWords } from '../words/use-words.ts';
import type { Graph, GraphNode } from './graph-model.ts';
import { diffWords, type DiffPart } from './word-diff.ts';

const route = getRouteApi('/lineage');

export function PairView({ graph }: { readonly graph: Graph }): ReactElement {
  const { t } = useWords();
  const { a, b } = route.useSearch();
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    section.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const nodeA = graph.nodes.find(({ key }) => key === a);
  const nodeB = graph.nodes.find(({ key }) => key === b);
  const edge = [...graph.edges, ...graph.ties].find(
    ({ from, to }) => (from === a && to === b) || (from === b && to === a),
  );
  return (
    <section ref={section} className="pair" aria-labelledby="pair-title">
      <h2 id="pair-title">{t('pair.title')}</h2>
      {nodeA === undefined || nodeB === undefined ? (
        <p>{t('pair.gone')}</p>
      ) : (
        <>
          <PairRelation line={edge?.line ?? null} a={nodeA} b={nodeB} />
          {edge === undefined ? null : <Passages line={edge.line} a={nodeA} />}
        </>
      )}
    </section>
  );
}

interface PairRelationProps {
  readonly line: LineageLine | null;
  readonly a: GraphNode;
  readonly b: GraphNode;
}

function PairRelation({ line, a, b }: PairRelationProps): ReactElement {
  const { t, number } = useWords();
  if (line === null) {
    return (
      <p className="pair-words">
        <NodeName node={a} /> · <NodeName node={b} />: {t('pair.different')}
      </p>
    );
  }
  const isAFirst = line.a.source.sha256 === a.ref.source.sha256 && line.a.story === a.ref.story;
  const [first, second] = isAFirst ? [a, b] : [b, a];
  const [later, earlier] = line.direction === 'a-from-b' ? [first, second] : [second, first];
  return (
    <>
      <p className="pair-words">
        {line.direction === 'none' ? (
          <>
            <NodeName node={first} /> · <NodeName node={second} />:{' '}
            <strong>{t(relationId(line.relation))}</strong>
          </>
        ) : (
          <>
            <NodeName node={later} /> {t('pair.comes-from')} <NodeName node={earlier} />:{' '}
            <strong>{t(relationId(line.relation))}</strong>
          </>
        )}{' '}
        <span className="fine-print">
          {t('pair.score', { score: number(Math.round(line.score * 100) / 100) })}
        </span>
      </p>
      {line.reasons.length === 0 ? null : (
        <ul className="reasons" aria-label={t('pair.reasons')}>
          {line.reasons.map((reason, index) => (
            <li key={index}>{reason}</li>
          ))}
        </ul>
      )}
    </>
  );
}

function NodeName({ node }: { readonly node: GraphNode }): ReactElement {
  return (
    <Link to="/sources/$sha256" params={{ sha256: node.ref.source.sha256 }}>
      <Name text={node.outlet ?? node.ref.source.name} />
    </Link>
  );
}

/** Aligned passages shown at once. */
const shownPassages = 30;

function Passages({ line, a }: { readonly line: LineageLine; readonly a: GraphNode }): ReactElement {
  const { t } = useWords();
  const left = useSource(line.a.source.sha256);
  const right = useSource(line.b.source.sha256);
  const isAFirst = line.a.source.sha256 === a.ref.source.sha256 && line.a.story === a.ref.story;
  if (line.evidence.length === 0) return <p>{t('pair.no-passages')}</p>;
  return (
    <Await query={left}>
      {(leftDetail) => (
        <Await query={right}>
          {(rightDetail) => (
            <PassageTable line={line} left={leftDetail} right={rightDetail} isTurned={!isAFirst} />
          )}
        </Await>
      )}
    </Await>
  );
}

interface PassageTableProps {
  readonly line: LineageLine;
  readonly left: SourceDetail;
  readonly right: SourceDetail;
  readonly isTurned: boolean;
}

function PassageTable({ line, left, right, isTurned }: PassageTableProps): ReactElement {
  const { t } = useWords();
  const sameLanguage = left.source.language === right.source.language;
  const [one, two] = isTurned ? [right, left] : [left, right];
  return (
    <>
      <table className="passages">
        <caption className="visually-hidden">{t('pair.passages')}</caption>
        <thead>
          <tr>
            <th scope="col">
              <Name text={one.source.publisher ?? one.source.name} />
            </th>
            <th scope="col">
              <Name text={two.source.publisher ?? two.source.name} />
            </th>
          </tr>
        </thead>
        <tbody>
          {line.evidence.slice(0, shownPassages).map(({ a, b }, index) => {
            const textA = left.text.slice(a.start, a.end);
            const textB = right.text.slice(b.start, b.end);
            const diff = sameLanguage ? diffWords(textA, textB) : null;
            const cells = [
              <PassageCell key="a" parts={diff?.a ?? whole(textA)} language={left.source.language} />,
              <PassageCell key="b" parts={diff?.b ?? whole(textB)} language={right.source.language} />,
            ];
            return <tr key={index}>{isTurned ? cells.toReversed() : cells}</tr>;
          })}
        </tbody>
      </table>
      <p className="fine-print">
        {sameLanguage ? t('pair.marks') : t('pair.translated')}
        {line.evidence.length > shownPassages
          ? ` ${t('pair.more', { n: line.evidence.length - shownPassages })}`
          : ''}
      </p>
    </>
  );
}

function whole(text: string): DiffPart[] {
  return [{ text, isShared: true }];
}

interface PassageCellProps {
  readonly parts: readonly DiffPart[];
  readonly language: string | null;
}

function PassageCell({ parts, language }: PassageCellProps): ReactElement {
  return (
    <td lang={language ?? undefined} dir="auto" className="document-words">
      {parts.map((part, index) => (part.isShared ? part.text : <Differing key={index} text={part.text} />))}
    </td>
  );
}

/** The blank after a word stays unmarked. */
function Differing({ text }: { readonly text: string }): ReactElement {
  const words = text.trimEnd();
  return (
    <>
      <mark>{words}</mark>
      {text.slice(words.length)}
    </>
  );
}

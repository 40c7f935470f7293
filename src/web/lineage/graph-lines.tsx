/** The lines of the graph: unbroken or dashed with an arrow where a text repeats another, dotted where nothing is certain. */
import {
  memo,
  type MemoExoticComponent,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type ReactElement,
} from 'react';
import { isDerived, relationId } from '../words/relations.ts';
import { plainName } from '../words/names.ts';
import { useWords, type Words } from '../words/use-words.ts';
import { hasParent, type GraphNode } from './graph-model.ts';
import type { Layout, PlacedMark } from './graph-layout.ts';
import type { MarkEdge } from './marks.ts';
import { lineStyle } from './relation-line.tsx';

export type GraphLine = MarkEdge<PlacedMark>;

export interface GraphLinesProps {
  readonly layout: Layout;
  readonly lines: readonly GraphLine[];
  readonly byKey: ReadonlyMap<string, GraphNode>;
  readonly chosen: readonly string[];
  /** True when relation names stand beside the repeating texts. */
  readonly isNamed: boolean;
  readonly onPick: (line: GraphLine, event: MouseEvent<SVGGElement>) => void;
  readonly onKeyDown: (line: GraphLine, event: KeyboardEvent<SVGGElement>) => void;
  readonly onFocus: (line: GraphLine, event: FocusEvent<SVGGElement>) => void;
  readonly onEnter: (line: GraphLine, event: PointerEvent<SVGGElement>) => void;
  readonly onLeave: () => void;
}

/** All lines; drawn anew only when one of them, or what is chosen, changes. */
export const GraphLines: MemoExoticComponent<(props: GraphLinesProps) => ReactElement> = memo(DrawnLines);

function DrawnLines(props: GraphLinesProps): ReactElement {
  const { lines, chosen } = props;
  const words = useWords();
  const marked = new Set(chosen.map((key) => props.layout.markOfNode.get(key)?.key));
  return (
    <g>
      {lines.map((line) => {
        const ends = Number(marked.has(line.from.key)) + Number(marked.has(line.to.key));
        const state = ends === 2 ? ' edge-chosen' : ends === 1 ? ' edge-near' : '';
        return <Line key={line.key} {...props} line={line} state={state} words={words} />;
      })}
      {props.isNamed ? <LineNames lines={lines} /> : null}
    </g>
  );
}

/** The relation in words beside the repeating text, above all lines, where there is room. */
function LineNames({ lines }: { readonly lines: readonly GraphLine[] }): ReactElement {
  const { t } = useWords();
  const named = lines.filter(
    ({ from, edge, isOneRelation }) => isOneRelation && hasParent(edge) && from.hasRoom && !from.isBundle,
  );
  return (
    <g aria-hidden="true">
      {named.map(({ key, from, to, edge }) => (
        <text
          key={key}
          className="edge-name"
          x={from.x + from.radius + (isFromRight(to, from) ? 12 : 6)}
          y={from.y + 4}
        >
          {t(relationId(edge.line.relation))}
        </text>
      ))}
    </g>
  );
}

/** The lines of the mark that is looked at, above all others; the ones below take the pointer. */
export function NearLines({ lines }: { readonly lines: readonly GraphLine[] }): ReactElement {
  return (
    <g aria-hidden="true" className="near-lines">
      {lines.map((line) => (
        <Stroke key={line.key} line={line} />
      ))}
    </g>
  );
}

interface LineProps extends GraphLinesProps {
  readonly line: GraphLine;
  readonly state: string;
  readonly words: Words;
}

function Line({ line, state, words, ...props }: LineProps): ReactElement {
  const { relation } = line.edge.line;
  const kind = isDerived(relation) ? 'hard' : 'soft';
  return (
    <g
      role="button"
      tabIndex={-1}
      data-line={line.key}
      aria-label={lineLabel(line, props.byKey, words)}
      className={`edge edge-${kind}${state}`}
      onClick={(event) => props.onPick(line, event)}
      onKeyDown={(event) => props.onKeyDown(line, event)}
      onFocus={(event) => props.onFocus(line, event)}
      onBlur={props.onLeave}
      onPointerEnter={(event) => props.onEnter(line, event)}
      onPointerLeave={props.onLeave}
    >
      <path className="edge-reach" d={curve(line.from, line.to)} />
      <Stroke line={line} />
    </g>
  );
}

/** The line itself: dashes for its relation, heavier the more pairs it holds, an arrow where the direction is known. */
function Stroke({ line }: { readonly line: GraphLine }): ReactElement {
  const { from, to, edge, isOneRelation, count } = line;
  const style = lineStyle(edge.line.relation);
  return (
    <>
      <path
        className="edge-line"
        d={curve(from, to)}
        strokeDasharray={isOneRelation ? style.dash : ''}
        strokeWidth={style.width + Math.min(2, Math.log2(count) / 2)}
      />
      {hasParent(edge) ? <Arrow from={to} to={from} /> : null}
    </>
  );
}

/** "Inforeka: rewrite of Norpress", as the line's name. */
export function lineLabel(line: GraphLine, byKey: ReadonlyMap<string, GraphNode>, { t }: Words): string {
  const name = (key: string): string => {
    const node = byKey.get(key);
    return plainName(node?.outlet ?? node?.ref.source.name ?? '');
  };
  const { from, to } = line.edge;
  const relation = t(relationId(line.edge.line.relation));
  const id = hasParent(line.edge) ? 'lineage.line-from' : 'lineage.line-between';
  const label = t(id, { later: name(from), earlier: name(to), relation });
  return line.count === 1 ? label : `${label}; ${t('lineage.line-more', { n: line.count - 1 })}`;
}

/** A small arrow head where the line meets the repeating text. */
function Arrow({ from, to }: { readonly from: PlacedMark; readonly to: PlacedMark }): ReactElement {
  const isRight = isFromRight(from, to);
  const tip = isRight ? to.x + to.radius + 1 : to.x - to.radius - 1;
  const back = isRight ? tip + 6 : tip - 6;
  return <path className="edge-arrow" d={`M${tip} ${to.y}L${back} ${to.y - 3.5}L${back} ${to.y + 3.5}Z`} />;
}

/** Texts of nearly one time are joined by a bow at their right. */
function isFromRight(from: PlacedMark, to: PlacedMark): boolean {
  return to.x - from.x < bowBelow;
}

const bowBelow = 24;

/** Leaves the repeated text to the right and arrives at the repeating one from the left, as time runs. */
export function curve(from: PlacedMark, to: PlacedMark): string {
  const gap = from.x - to.x;
  if (Math.abs(gap) < bowBelow) {
    const side = Math.max(from.x, to.x) + Math.min(60, 22 + Math.abs(from.y - to.y) / 6);
    return `M${to.x} ${to.y}C${side} ${to.y} ${side} ${from.y} ${from.x} ${from.y}`;
  }
  const bend = Math.max(24, Math.abs(gap) / 2) * Math.sign(gap);
  return `M${to.x} ${to.y}C${to.x + bend} ${to.y} ${from.x - bend} ${from.y} ${from.x} ${from.y}`;
}

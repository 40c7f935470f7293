/**
 * The marks of the graph. Large with an amber core: a first text. Small and hollow: a text that repeats. Dashed: no
 * known first text. With a number: several folded into one.
 */
import {
  memo,
  type MemoExoticComponent,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type ReactElement,
} from 'react';
import { plainName } from '../words/names.ts';
import { useWords, type Words } from '../words/use-words.ts';
import type { Layout, PlacedMark } from './graph-layout.ts';
import type { NodeRole } from './graph-model.ts';

export interface GraphMarksProps {
  readonly layout: Layout;
  readonly chosen: readonly string[];
  /** Key of the one mark that the Tab key stops at. */
  readonly current: string | null;
  readonly onPick: (mark: PlacedMark, event: MouseEvent<SVGGElement>) => void;
  readonly onKeyDown: (mark: PlacedMark, event: KeyboardEvent<SVGGElement>) => void;
  readonly onFocus: (mark: PlacedMark, event: FocusEvent<SVGGElement>) => void;
  readonly onEnter: (mark: PlacedMark, event: PointerEvent<SVGGElement>) => void;
  readonly onLeave: () => void;
}

/** All marks; drawn anew only when one of them, or what is chosen, changes. */
export const GraphMarks: MemoExoticComponent<(props: GraphMarksProps) => ReactElement> = memo(DrawnMarks);

function DrawnMarks(props: GraphMarksProps): ReactElement {
  const words = useWords();
  const { layout, chosen, current } = props;
  const marked = new Set(chosen.map((key) => layout.markOfNode.get(key)?.key));
  return (
    <g>
      {layout.marks.map((mark) => (
        <MarkItem
          key={mark.key}
          {...props}
          mark={mark}
          words={words}
          isChosen={marked.has(mark.key)}
          isCurrent={mark.key === current}
        />
      ))}
    </g>
  );
}

interface MarkItemProps extends GraphMarksProps {
  readonly mark: PlacedMark;
  readonly words: Words;
  readonly isChosen: boolean;
  readonly isCurrent: boolean;
}

function MarkItem({ mark, words, isChosen, isCurrent, ...props }: MarkItemProps): ReactElement {
  const { x, y, radius, role, isBundle, until } = mark;
  return (
    <g
      role="button"
      tabIndex={isCurrent ? 0 : -1}
      aria-label={markLabel(mark, words)}
      aria-pressed={isChosen}
      data-mark={mark.key}
      className={`node node-${role}${isBundle ? ' node-bundle' : ''}${isChosen ? ' node-chosen' : ''}`}
      transform={`translate(${x} ${y})`}
      onClick={(event) => props.onPick(mark, event)}
      onKeyDown={(event) => props.onKeyDown(mark, event)}
      onFocus={(event) => props.onFocus(mark, event)}
      onBlur={props.onLeave}
      onPointerEnter={(event) => props.onEnter(mark, event)}
      onPointerLeave={props.onLeave}
    >
      {until === null ? null : <path className="node-until" d={`M0 0H${until - x}m0-4v8`} />}
      <circle className="node-reach" r="13" />
      <circle className="node-ring" r={radius + 3.5} />
      <MarkShape role={role} radius={radius} isBundle={isBundle} />
      {isBundle ? (
        <text className="node-count" y="4" textAnchor="middle" aria-hidden="true">
          {shortNumber(mark.nodes.length)}
        </text>
      ) : null}
    </g>
  );
}

export interface MarkShapeProps {
  readonly role: NodeRole;
  readonly radius: number;
  readonly isBundle?: boolean;
}

/** The shape of a mark around 0, 0; also for the legend. */
export function MarkShape({ role, radius, isBundle = false }: MarkShapeProps): ReactElement {
  return (
    <>
      {isBundle ? <circle className="node-behind" cx="2.5" cy="-2.5" r={radius} /> : null}
      <circle className="node-dot" r={radius} />
      {role === 'origin' && !isBundle ? <circle className="mark-filled" r={radius - 3} /> : null}
    </>
  );
}

/** The mark in words: its text, or how many texts it folds. */
export function markLabel({ nodes, role, isBundle }: PlacedMark, { t, date }: Words): string {
  const first = nodes[0];
  if (first === undefined) return '';
  const when = first.published === null ? t('date.unknown') : date(first.published);
  const outlet = plainName(first.outlet ?? t('publisher.unknown'));
  if (isBundle)
    return `${t('lineage.bundle', { n: nodes.length })}, ${outlet}, ${when}, ${t(`lineage.role-${role}`)}`;
  return `${plainName(first.headline)}, ${outlet}, ${when}, ${t(`lineage.role-${role}`)}`;
}

/** Three characters at most: the mark has no room for more. */
function shortNumber(count: number): string {
  return count < 1000 ? String(count) : `${Math.min(99, Math.floor(count / 1000))}k`;
}

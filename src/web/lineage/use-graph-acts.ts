/** What pointer, touch and keys do in the graph. The arrow keys walk marks; with Shift they walk the lines of one. */
import { useCallback, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';
import type { FocusEvent, KeyboardEvent, MouseEvent, PointerEvent } from 'react';
import type { Layout, PlacedMark } from './graph-layout.ts';
import type { GraphLine, GraphLinesProps } from './graph-lines.tsx';
import type { GraphMarksProps } from './graph-marks.tsx';
import type { Anchor, Card, CardSubject } from './use-card.ts';
import type { Picks } from './use-view-state.ts';
import { nextEdge, stepTo, type Step } from './walk.ts';

export interface GraphActsInput {
  readonly stage: RefObject<HTMLElement | null>;
  readonly layout: Layout;
  readonly lines: readonly GraphLine[];
  readonly card: Card;
  readonly picks: Picks;
  readonly onOpen: (key: string) => void;
}

type ActNames = 'onPick' | 'onFocus' | 'onEnter' | 'onLeave';

export interface GraphActs {
  /** The mark that the Tab key stops at; null when there is none. */
  readonly current: string | null;
  readonly mark: Pick<GraphMarksProps, ActNames | 'onKeyDown'>;
  readonly line: Pick<GraphLinesProps, ActNames | 'onKeyDown'>;
}

/** The pointer rests this long before a card opens. */
const restMilliseconds = 150;

const steps: Readonly<Record<string, Step>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
};

export function useGraphActs(input: GraphActsInput): GraphActs {
  const latest = useRef(input);
  useLayoutEffect(() => {
    latest.current = input;
  });
  const [wanted, setWanted] = useState<string | null>(null);
  const first = input.layout.marks[0]?.key ?? null;
  const current = input.layout.marks.some(({ key }) => key === wanted) ? wanted : first;
  const focusOn = useCallback((name: 'mark' | 'line', key: string) => {
    if (name === 'mark') setWanted(key);
    const selector = `[data-${name}="${CSS.escape(key)}"]`;
    latest.current.stage.current?.querySelector<SVGGElement>(selector)?.focus();
  }, []);
  return useMemo(() => {
    const walker = { latest, focusOn, setWanted };
    return { current, mark: markActs(walker), line: lineActs(walker) };
  }, [current, focusOn]);
}

interface Walker {
  readonly latest: RefObject<GraphActsInput>;
  readonly focusOn: (name: 'mark' | 'line', key: string) => void;
  readonly setWanted: (key: string) => void;
}

function markActs({ latest, focusOn, setWanted }: Walker): GraphActs['mark'] {
  const subjectOf = (mark: PlacedMark): CardSubject => ({ kind: 'mark', mark });
  const act = (mark: PlacedMark): void => {
    const { card, picks, onOpen } = latest.current;
    card.close();
    const key = mark.nodes[0]?.key;
    if (mark.isBundle) onOpen(mark.key);
    else if (key !== undefined) picks.pick(key);
  };
  return {
    onPick: (mark, event) => {
      setWanted(mark.key);
      if (isTouch(event)) latest.current.card.open(subjectOf(mark), anchorOf(event), 0);
      else act(mark);
    },
    onKeyDown: (mark, event) => {
      const step = steps[event.key];
      if (event.key === 'Enter' || event.key === ' ') act(mark);
      else if (step !== undefined && event.shiftKey) {
        const line = nextEdge(latest.current.lines, { mark: mark.key, edge: null }, turnOf(step));
        if (line !== null) focusOn('line', line.key);
      } else if (step !== undefined) focusOn('mark', stepTo(latest.current.layout.marks, mark, step).key);
      else return;
      event.preventDefault();
    },
    onFocus: (mark, event) => openAtFocus(latest.current.card, subjectOf(mark), event),
    onEnter: (mark, event) => openAtPointer(latest.current.card, subjectOf(mark), event),
    onLeave: () => latest.current.card.leave(),
  };
}

function lineActs({ latest, focusOn }: Walker): GraphActs['line'] {
  const subjectOf = (line: GraphLine): CardSubject => ({ kind: 'line', line });
  const act = (line: GraphLine): void => {
    latest.current.card.close();
    latest.current.picks.pickPair(line.edge);
  };
  return {
    onPick: (line, event) => {
      if (isTouch(event)) latest.current.card.open(subjectOf(line), pointOf(event), 0);
      else act(line);
    },
    onKeyDown: (line, event) => {
      const step = steps[event.key];
      if (event.key === 'Enter' || event.key === ' ') act(line);
      else if (step !== undefined && event.shiftKey) {
        const next = nextEdge(
          latest.current.lines,
          { mark: nearEnd(line, event), edge: line.key },
          turnOf(step),
        );
        if (next !== null) focusOn('line', next.key);
      } else if (step !== undefined)
        focusOn('mark', step === 'left' || step === 'up' || step === 'first' ? line.to.key : line.from.key);
      else return;
      event.preventDefault();
    },
    onFocus: (line, event) => openAtFocus(latest.current.card, subjectOf(line), event),
    onEnter: (line, event) => openAtPointer(latest.current.card, subjectOf(line), event),
    onLeave: () => latest.current.card.leave(),
  };
}

/** The end from which the lines are walked: the mark that Tab would come back to, when it is one of the two. */
function nearEnd(line: GraphLine, event: KeyboardEvent<SVGGElement>): string {
  const stop = event.currentTarget.ownerSVGElement
    ?.querySelector('.node[tabindex="0"]')
    ?.getAttribute('data-mark');
  return stop === line.from.key ? line.from.key : line.to.key;
}

function turnOf(step: Step): 1 | -1 {
  return step === 'left' || step === 'up' || step === 'first' ? -1 : 1;
}

function openAtFocus(card: Card, subject: CardSubject, event: FocusEvent<SVGGElement>): void {
  // A press of the mouse focuses too; its click says what is meant.
  if (event.currentTarget.matches(':focus-visible')) card.open(subject, anchorOf(event), 0);
}

function openAtPointer(card: Card, subject: CardSubject, event: PointerEvent<SVGGElement>): void {
  if (event.pointerType === 'mouse' || event.pointerType === 'pen')
    card.open(subject, subject.kind === 'line' ? pointOf(event) : anchorOf(event), restMilliseconds);
}

function isTouch({ nativeEvent }: MouseEvent<SVGGElement>): boolean {
  return 'pointerType' in nativeEvent && nativeEvent.pointerType === 'touch';
}

function anchorOf({ currentTarget }: { readonly currentTarget: Element }): Anchor {
  const { left, right, top, bottom } = currentTarget.getBoundingClientRect();
  return { x: (left + right) / 2, top, bottom };
}

/** Lines are long: their card opens where the pointer is. */
function pointOf({ clientX, clientY }: { readonly clientX: number; readonly clientY: number }): Anchor {
  return { x: clientX, top: clientY - 8, bottom: clientY + 8 };
}

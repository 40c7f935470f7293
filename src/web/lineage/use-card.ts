/**
 * When the card of a mark or line is shown: after the pointer rested on it, at once when it gets the focus or is
 * tapped. It stays while the pointer or the focus is in it, and goes with Escape (WCAG 1.4.13).
 */
import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { useKeys } from '../shell/keys.ts';
import type { PlacedMark } from './graph-layout.ts';
import type { MarkEdge } from './marks.ts';

export type CardSubject =
  | { readonly kind: 'mark'; readonly mark: PlacedMark }
  | { readonly kind: 'line'; readonly line: MarkEdge<PlacedMark> };

export interface ShownCard {
  readonly subject: CardSubject;
  /** CSS pixels within the stage. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  /** True when the card stands above its subject, and `top` is its lower edge. */
  readonly isAbove: boolean;
}

/** Where the subject is seen: in the window's coordinates. */
export interface Anchor {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Card {
  readonly shown: ShownCard | null;
  /** Shows the card after `delay` milliseconds. */
  readonly open: (subject: CardSubject, anchor: Anchor, delay: number) => void;
  /** Lets the card go soon, unless it is held. */
  readonly leave: () => void;
  readonly hold: () => void;
  readonly close: () => void;
}

const patienceMilliseconds = 250;
const widest = 640;

export function useCard(stage: RefObject<HTMLElement | null>): Card {
  const [shown, setShown] = useState<ShownCard | null>(null);
  const timer = useRef(0);
  const later = useCallback((act: () => void, delay: number) => {
    window.clearTimeout(timer.current);
    if (delay === 0) act();
    else timer.current = window.setTimeout(act, delay);
  }, []);
  const open = useCallback(
    (subject: CardSubject, anchor: Anchor, delay: number) =>
      later(() => setShown(placeCard(subject, anchor, stage.current)), delay),
    [later, stage],
  );
  const leave = useCallback(() => later(() => setShown(null), patienceMilliseconds), [later]);
  const hold = useCallback(() => window.clearTimeout(timer.current), []);
  const close = useCallback(() => later(() => setShown(null), 0), [later]);
  useEffect(() => hold, [hold]);
  useKeys(
    {
      Escape: (event) => {
        if (shown === null) return;
        event.preventDefault();
        close();
      },
    },
    { always: true },
  );
  useEffect(() => {
    if (shown === null) return undefined;
    const away = (event: PointerEvent): void => {
      if (event.target instanceof Element && event.target.closest('.evidence-card, .node, .edge') !== null)
        return;
      close();
    };
    document.addEventListener('pointerdown', away);
    return () => {
      document.removeEventListener('pointerdown', away);
    };
  }, [shown, close]);
  return useMemo(() => ({ shown, open, leave, hold, close }), [shown, open, leave, hold, close]);
}

/** Below its subject where there is room in the window, else above; never wider than the stage. */
function placeCard(subject: CardSubject, anchor: Anchor, stage: HTMLElement | null): ShownCard | null {
  if (stage === null) return null;
  const frame = stage.getBoundingClientRect();
  const width = Math.min(widest, frame.width);
  const left = Math.max(0, Math.min(frame.width - width, anchor.x - frame.left - width / 2));
  const isAbove = anchor.bottom > window.innerHeight * 0.55;
  const top = isAbove ? anchor.top - frame.top - 6 : anchor.bottom - frame.top + 6;
  return { subject, left, top, width, isAbove };
}

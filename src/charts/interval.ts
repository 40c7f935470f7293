/**
 * The geometry of a value with its bound on an axis: the one place that says what ≥, <, ~ and ranges look like. The web page draws it with
 * its own elements, pictures as text; both ask here. Places are per cent of the plot's width. Pure.
 */
import type { Axis, AxisValue } from './axis.ts';

export type IntervalMark =
  /** Words without a number: a hatched band over the whole width, for they have no place. */
  | { readonly shape: 'band' }
  /** A bar with caps. */
  | { readonly shape: 'bar'; readonly from: number; readonly to: number; readonly middle: number }
  | {
      readonly shape: 'dot';
      readonly at: number;
      /** A ring: the value itself is not meant (> and <). */
      readonly isOpen: boolean;
      readonly reach: Reach | null;
    };

/** How far the value may lie from its dot: to the end of the axis with an arrow, or a little to both sides, dashed. */
export type Reach =
  | { readonly kind: 'arrow'; readonly to: number; readonly direction: 1 | -1 }
  | { readonly kind: 'about'; readonly from: number; readonly to: number };

/** Null for a value that gives nothing to draw. */
export function intervalMark(
  { low, high, bound }: AxisValue,
  axis: Pick<Axis, 'place'>,
): IntervalMark | null {
  if (bound === 'vague') return { shape: 'band' };
  if (bound === 'range' && low !== null && high !== null) {
    const [from, to] = [axis.place(low), axis.place(high)];
    return { shape: 'bar', from, to, middle: (from + to) / 2 };
  }
  const isUpper = bound === '<' || bound === '<=';
  const anchor = isUpper ? (high ?? low) : (low ?? high);
  if (anchor === null) return null;
  const at = axis.place(anchor);
  return { shape: 'dot', at, isOpen: bound === '<' || bound === '>', reach: reachOf(bound, at) };
}

function reachOf(bound: string, at: number): Reach | null {
  if (bound === '~') return { kind: 'about', from: Math.max(0, at - 5), to: Math.min(100, at + 5) };
  if (bound.startsWith('>')) return { kind: 'arrow', to: 99, direction: 1 };
  return bound.startsWith('<') ? { kind: 'arrow', to: 1, direction: -1 } : null;
}

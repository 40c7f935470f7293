/** Text ranges. The unit everywhere is the UTF-16 code unit; `end` is exclusive. */

export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** True when the two ranges share at least one code unit. */
export function overlaps(a: TextRange, b: TextRange): boolean {
  return a.start < b.end && b.start < a.end;
}

/** True when `inner` lies wholly inside `outer`. */
export function contains(outer: TextRange, inner: TextRange): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Comparator: by start, then by end. */
export function byPosition(a: TextRange, b: TextRange): number {
  return a.start - b.start || a.end - b.end;
}

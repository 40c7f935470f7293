/** Differences of two texts, line by line (Myers, "An O(ND) difference algorithm", 1986), bounded: hostile texts cost no more than long ones. */
import type { ReportDifferences } from '../contract/index.ts';

type Run = ReportDifferences['runs'][number];
type Line = Run['lines'][number];

/** Lines told around each change. */
const around = 3;
/** More changes than this are told as one: all that was, then all that is. */
const mostEdits = 1200;

/** What `after` has more and less than `before`. */
export function lineDifferences(before: string, after: string): ReportDifferences {
  const lines = editScript(linesOf(before), linesOf(after));
  return {
    added: lines.filter(({ what }) => what === 'added').length,
    removed: lines.filter(({ what }) => what === 'removed').length,
    runs: runsOf(lines),
  };
}

/** A text that ends with a line end has no empty last line. */
function linesOf(text: string): string[] {
  if (text === '') return [];
  const lines = text.split(/\r\n|\n|\r/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

function editScript(a: readonly string[], b: readonly string[]): Line[] {
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  const middle = differing(a.slice(head, a.length - tail), b.slice(head, b.length - tail));
  return [...as('same', a.slice(0, head)), ...middle, ...as('same', a.slice(a.length - tail))];
}

function as(what: Line['what'], lines: readonly string[]): Line[] {
  return lines.map((text) => ({ what, text }));
}

function differing(a: readonly string[], b: readonly string[]): Line[] {
  const traces = a.length === 0 || b.length === 0 ? null : forward(a, b);
  return traces === null ? [...as('removed', a), ...as('added', b)] : backward(a, b, traces);
}

/** The furthest ends after 0, 1, 2 … edits, by diagonal; null when there are too many. */
function forward(a: readonly string[], b: readonly string[]): Int32Array[] | null {
  const traces: Int32Array[] = [];
  let ends = new Int32Array(3);
  for (let edits = 0; edits <= mostEdits; edits += 1) {
    // `ends[k + edits + 1]` is the furthest x on diagonal k, with one place more on both sides.
    const next = new Int32Array(2 * edits + 5);
    for (let k = -edits; k <= edits; k += 2) {
      let x = edits === 0 ? 0 : furthest(ends, k, edits);
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x += 1;
      next[k + edits + 2] = x;
      if (x < a.length || x - k < b.length) continue;
      traces.push(next);
      return traces;
    }
    traces.push(next);
    ends = next;
  }
  return null;
}

/** Where diagonal `k` begins with `edits` edits, from the ends with one fewer. */
function furthest(ends: Int32Array, k: number, edits: number): number {
  const at = (diagonal: number): number => ends[diagonal + edits + 1] ?? 0;
  return isDown(ends, k, edits) ? at(k + 1) : at(k - 1) + 1;
}

/** True when the best way to diagonal `k` adds a line of the text after. */
function isDown(ends: Int32Array, k: number, edits: number): boolean {
  const at = (diagonal: number): number => ends[diagonal + edits + 1] ?? 0;
  return k === -edits || (k !== edits && at(k - 1) < at(k + 1));
}

function backward(a: readonly string[], b: readonly string[], traces: readonly Int32Array[]): Line[] {
  const lines: Line[] = [];
  let [x, y] = [a.length, b.length];
  for (let edits = traces.length - 1; edits >= 0; edits -= 1) {
    const ends = traces[edits - 1];
    const k = x - y;
    const from = ends === undefined ? 0 : furthest(ends, k, edits);
    while (x > from && y > 0 && x > 0) {
      lines.push({ what: 'same', text: a[x - 1] ?? '' });
      x -= 1;
      y -= 1;
    }
    if (ends === undefined) break;
    if (isDown(ends, k, edits)) {
      y -= 1;
      lines.push({ what: 'added', text: b[y] ?? '' });
    } else {
      x -= 1;
      lines.push({ what: 'removed', text: a[x] ?? '' });
    }
  }
  return lines.reverse();
}

/** The changes with the lines around them. */
function runsOf(lines: readonly Line[]): Run[] {
  const runs: Run[] = [];
  let [before, after, shownUntil] = [1, 1, -1];
  const isNear = nearChange(lines);
  lines.forEach((line, at) => {
    if (isNear[at] === true) {
      if (shownUntil !== at - 1 || runs.length === 0) runs.push({ before, after, lines: [] });
      runs.at(-1)?.lines.push(line);
      shownUntil = at;
    }
    if (line.what !== 'added') before += 1;
    if (line.what !== 'removed') after += 1;
  });
  return runs;
}

function nearChange(lines: readonly Line[]): boolean[] {
  const near = lines.map(() => false);
  lines.forEach(({ what }, at) => {
    if (what === 'same') return;
    for (let one = Math.max(0, at - around); one <= Math.min(lines.length - 1, at + around); one += 1)
      near[one] = true;
  });
  return near;
}

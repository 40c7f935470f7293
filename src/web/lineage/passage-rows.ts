/**
 * Aligned passages as a person reads them: pieces of one sentence put together, and passages inside larger ones left
 * out. Offsets are those of the two documents.
 */
import type { LineageLine } from '../../contract/lines.ts';

export interface TextRange {
  readonly start: number;
  readonly end: number;
}

export interface PassageRow {
  readonly a: TextRange;
  readonly b: TextRange;
}

export interface TwoTexts {
  readonly a: string;
  readonly b: string;
}

/** Blanks that may stand between two pieces that belong together. */
const seam = 3;
/** A joined passage does not grow beyond this many characters of either text. */
const longestJoined = 900;

/** The evidence of a pair in the order of its first text. */
export function passageRows(evidence: LineageLine['evidence']): PassageRow[] {
  const sorted = evidence.toSorted(
    (x, y) => x.a.start - y.a.start || y.a.end - x.a.end || x.b.start - y.b.start,
  );
  const rows: PassageRow[] = [];
  for (const row of sorted) {
    const last = rows.at(-1);
    if (last !== undefined && holds(last.a, row.a) && holds(last.b, row.b)) continue;
    if (last !== undefined && continues(last, row)) rows[rows.length - 1] = joined(last, row);
    else rows.push({ a: row.a, b: row.b });
  }
  return rows;
}

/** The rows that show most plainly what the texts share, at most `count`, in the order of the text. */
export function strongestRows(rows: readonly PassageRow[], texts: TwoTexts, count: number): PassageRow[] {
  const ranked = rows
    .slice(0, mostRanked)
    .map((row, index) => ({ row, index, weight: weightOf(row, texts) }));
  ranked.sort((x, y) => y.weight - x.weight || x.index - y.index);
  return ranked
    .slice(0, count)
    .sort((x, y) => x.index - y.index)
    .map(({ row }) => row);
}

/** Passages that are weighed for a card; later ones seldom show more. */
const mostRanked = 80;

/** Shared words (or, across languages, shared numbers and names) count; words of one side only count against. */
function weightOf({ a, b }: PassageRow, texts: TwoTexts): number {
  const one = wordsIn(texts.a.slice(a.start, a.end));
  const two = new Set(wordsIn(texts.b.slice(b.start, b.end)));
  const shared = one.filter((word) => two.has(word)).length;
  return shared - (one.length + two.size - 2 * shared) / 8;
}

function wordsIn(text: string): string[] {
  return (
    text
      .slice(0, 2000)
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}

function holds(outer: TextRange, inner: TextRange): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** One side is the same and the other goes on where the last one ended: one sentence cut in two. */
function continues(last: PassageRow, row: PassageRow): boolean {
  if (row.a.end - last.a.start > longestJoined || row.b.end - last.b.start > longestJoined) return false;
  return (
    (isSame(last.a, row.a) && follows(last.b, row.b)) || (isSame(last.b, row.b) && follows(last.a, row.a))
  );
}

function isSame(one: TextRange, two: TextRange): boolean {
  return one.start === two.start && one.end === two.end;
}

function follows(one: TextRange, two: TextRange): boolean {
  return two.start >= one.start && two.start - one.end <= seam && two.end > one.end;
}

function joined(last: PassageRow, row: PassageRow): PassageRow {
  return {
    a: { start: last.a.start, end: Math.max(last.a.end, row.a.end) },
    b: { start: last.b.start, end: Math.max(last.b.end, row.b.end) },
  };
}

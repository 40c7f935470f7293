/** The sentences of a report as the check reads them: with their numbers, dates, quotations, figures and citations. */
import { overlaps, type TextRange } from '../../base/index.ts';
import { writtenDates, writtenNumbers, type WrittenDate, type WrittenNumber } from '../claims/index.ts';
import { sentencesOf } from '../reading/index.ts';
import { quotedRanges } from './check-quoted.ts';
import type { CitedId, Manuscript, ProseBlock, ProseStretch } from './manuscript.ts';

export interface CheckSentence extends TextRange {
  /** Its piece of prose, with figures that say nothing filled in. */
  readonly block: ProseBlock;
  /** Cited in it; in a table, in its row. */
  readonly cited: readonly CitedId[];
  /** Cited elsewhere in its paragraph. */
  readonly citedNearby: readonly CitedId[];
  /** Stretches of figures and words by hand. */
  readonly marks: readonly ProseStretch[];
  readonly numbers: readonly WrittenNumber[];
  readonly dates: readonly WrittenDate[];
  /** Inside the quotation marks. */
  readonly quoted: readonly TextRange[];
  /** It has more numbers, dates or quotations than are looked at: what is behind them is not checked. */
  readonly isCut: boolean;
}

/** Most numbers, most dates and most quotations of one sentence that are looked at: no sentence that a person reads has so many. */
const mostInSentence = 400;

/** Most citations of a paragraph that its other sentences are held against. */
const mostNearby = 40;

/** All sentences, in the order of the report. `shown` gives what a figure without words says today. */
export function checkSentences(manuscript: Manuscript, shown: (mark: number) => string): CheckSentence[] {
  const { language, date } = manuscript.heading;
  const rows = citedInRows(manuscript);
  return manuscript.prose.flatMap((piece) => {
    const block = filled(piece, shown);
    const quoted = quotedRanges(block.text);
    const ranges = mergedInQuotes(
      sentencesOf(block.text, { start: 0, end: block.text.length }, language),
      quoted,
    );
    const row = piece.cell === null ? [] : (rows.get(rowKey(piece.cell)) ?? []);
    const all = citations(manuscript, block);
    const texts = block.stretches.filter(({ kind }) => kind === 'figure' || kind === 'by hand');
    const nearby = all.slice(0, mostNearby).map(({ id }) => id);
    let next = 0;
    return ranges.map((range, at): CheckSentence => {
      // One behind the full stop belongs to the sentence before it; one at the very beginning to the first.
      const to = ranges[at + 1]?.start ?? Infinity;
      const from = next;
      while (next < all.length && (all[next]?.at ?? Infinity) <= to) next += 1;
      const cited = piece.cell === null ? all.slice(from, next).map(({ id }) => id) : row;
      const numbers = writtenNumbers(block.text, range, language);
      const dates = writtenDates(block.text, range, date);
      const own = touching(quoted, range);
      return {
        ...range,
        block,
        cited,
        citedNearby: nearby.filter((id) => !cited.includes(id)),
        marks: touching(texts, range),
        numbers: numbers.slice(0, mostInSentence),
        dates: dates.slice(0, mostInSentence),
        quoted: own.slice(0, mostInSentence),
        isCut: Math.max(numbers.length, dates.length, own.length) > mostInSentence,
      };
    });
  });
}

/** Where a stretch of the block’s text stands in the source. */
export function sourceRange({ stretches, start, end }: ProseBlock, range: TextRange): TextRange {
  const first = stretches[firstBehind(stretches, range.start)];
  const last = stretches[Math.max(0, firstBehind(stretches, range.end - 1))];
  if (first === undefined || last === undefined) return { start, end };
  const from = first.kind === 'text' ? first.from + Math.max(0, range.start - first.start) : first.from;
  const to = last.kind === 'text' ? last.from + Math.min(last.end, range.end) - last.start : last.to;
  return { start: from, end: Math.max(from, to) };
}

/** The stretch that an offset of the block’s text lies in; null past the end. */
export function stretchAt({ stretches }: ProseBlock, offset: number): ProseStretch | null {
  return stretches[firstBehind(stretches, offset)] ?? null;
}

/** Index of the first range that ends behind an offset; ranges in text order. */
function firstBehind(ranges: readonly TextRange[], offset: number): number {
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The ranges that share text with a range; ranges in text order, never overlapping. */
function touching<T extends TextRange>(ranges: readonly T[], range: TextRange): T[] {
  const found: T[] = [];
  for (let at = firstBehind(ranges, range.start); at < ranges.length; at += 1) {
    const one = ranges[at];
    if (one === undefined || one.start >= range.end) break;
    if (overlaps(one, range)) found.push(one);
  }
  return found;
}

interface PlacedCitation {
  readonly id: CitedId;
  readonly at: number;
}

function citations({ marks }: Manuscript, { stretches }: ProseBlock): PlacedCitation[] {
  return stretches.flatMap(({ kind, start, mark }): PlacedCitation[] => {
    const cited = marks[mark];
    if (kind !== 'citation' || cited?.mark !== 'citation') return [];
    return cited.cited.map((id) => ({ id, at: start }));
  });
}

function citedInRows(manuscript: Manuscript): ReadonlyMap<string, readonly CitedId[]> {
  const rows = new Map<string, CitedId[]>();
  for (const piece of manuscript.prose) {
    if (piece.cell === null) continue;
    const key = rowKey(piece.cell);
    const row = rows.get(key) ?? [];
    for (const { id } of citations(manuscript, piece)) row.push(id);
    rows.set(key, row);
  }
  return rows;
}

function rowKey({ table, row }: NonNullable<ProseBlock['cell']>): string {
  return `${table} ${row}`;
}

/** A sentence that ends inside a quotation goes on. */
function mergedInQuotes(sentences: readonly TextRange[], quoted: readonly TextRange[]): TextRange[] {
  const merged: { start: number; end: number }[] = [];
  let quote = 0;
  for (const { start, end } of sentences) {
    while (quote < quoted.length && (quoted[quote]?.end ?? 0) <= start) quote += 1;
    const last = merged.at(-1);
    const open = quoted[quote];
    if (last !== undefined && open !== undefined && open.start < last.end && start < open.end) last.end = end;
    else merged.push({ start, end });
  }
  return merged;
}

/** The piece with what unpinned figures say today in their place. */
function filled(piece: ProseBlock, shown: (mark: number) => string): ProseBlock {
  if (!piece.text.includes('\ufffc')) return piece;
  let text = '';
  const stretches = piece.stretches.map((stretch): ProseStretch => {
    const own = piece.text.slice(stretch.start, stretch.end);
    const start = text.length;
    text += stretch.kind === 'figure' && own === '\ufffc' ? shown(stretch.mark) : own;
    return { ...stretch, start, end: text.length };
  });
  return { ...piece, text, stretches };
}

/** Where in a text the words of a search stand, and which part of the text shows them best. */
import type { TextRange } from '../../base/index.ts';
import type { SearchClause } from './search-words-query.ts';
import { searchWords, type SearchWord } from './search-words.ts';

/** All places where clauses that are looked for stand; in order, touching ones joined. */
export function searchMatches(text: string, clauses: readonly SearchClause[]): TextRange[] {
  return matchesIn(searchWords(text), clauses);
}

function matchesIn(words: readonly SearchWord[], clauses: readonly SearchClause[]): TextRange[] {
  const starts = startsOf(words);
  const found: TextRange[] = [];
  for (const clause of clauses) {
    if (clause.without) continue;
    for (const at of placesOf(words, starts, clause)) {
      const first = words[at];
      const last = words[at + clause.words.length - 1];
      if (first !== undefined && last !== undefined)
        found.push({ start: first.start, end: endOf(last, clause) });
    }
  }
  return joined(found);
}

/** Where each word stands, so that a clause is looked for only where it can begin. */
function startsOf(words: readonly SearchWord[]): ReadonlyMap<string, readonly number[]> {
  const starts = new Map<string, number[]>();
  words.forEach(({ word }, i) => {
    const known = starts.get(word);
    if (known === undefined) starts.set(word, [i]);
    else known.push(i);
  });
  return starts;
}

/** Indexes of words at which the clause begins. */
function placesOf(
  words: readonly SearchWord[],
  starts: ReadonlyMap<string, readonly number[]>,
  clause: SearchClause,
): number[] {
  const first = clause.words[0] ?? '';
  const candidates =
    clause.begins && clause.words.length === 1
      ? words.flatMap(({ word }, i) => (word.startsWith(first) ? [i] : []))
      : (starts.get(first) ?? []);
  return candidates.filter((at) => standsAt(words, at, clause));
}

function standsAt(
  words: readonly SearchWord[],
  at: number,
  { words: wanted, begins }: SearchClause,
): boolean {
  const last = wanted.length - 1;
  return wanted.every((word, i) => {
    const there = words[at + i]?.word;
    return there !== undefined && (begins && i === last ? there.startsWith(word) : there === word);
  });
}

/** A short search in a script without spaces means its own letters, not the whole group that begins with them. */
function endOf(last: SearchWord, { begins, words }: SearchClause): number {
  const wanted = words.at(-1) ?? '';
  if (!begins || last.group === null) return last.end;
  const letters = Array.from(last.word).length;
  const share = Array.from(wanted).length;
  return share >= letters ? last.end : (last.letterEnds[share - 1] ?? last.end);
}

function joined(found: readonly TextRange[]): TextRange[] {
  const sorted = [...found].sort((a, b) => a.start - b.start || a.end - b.end);
  const result: TextRange[] = [];
  for (const range of sorted) {
    const before = result.at(-1);
    if (before !== undefined && range.start < before.end)
      result[result.length - 1] = { start: before.start, end: Math.max(before.end, range.end) };
    else result.push(range);
  }
  return result;
}

/** A part of a text with what was found in it. */
export interface SearchSnippet {
  readonly text: string;
  /** Where the part stands in the whole text. */
  readonly start: number;
  readonly end: number;
  /** Within the part: UTF-16 code units, in order, apart from one another. */
  readonly marks: readonly TextRange[];
}

/** Length of a part, in UTF-16 code units, and how much of it stands before the first mark. */
const snippetLength = 240;
const leadLength = 60;
/** Length of a stretch of a long text, in UTF-16 code units. */
const stretchLength = 50_000;

/**
 * A part of the text that holds much of what is looked for; its beginning when there is nothing. Of a long text only the
 * first stretch that holds something is looked at.
 */
export function searchSnippet(text: string, clauses: readonly SearchClause[]): SearchSnippet {
  for (let from = 0; from < text.length; from += stretchLength) {
    const stretch = { start: from, end: Math.min(text.length, from + stretchLength + snippetLength) };
    const marks = searchMatches(text.slice(stretch.start, stretch.end), clauses);
    if (marks.length > 0)
      return snippetAround(
        text,
        marks.map((mark) => moved(mark, from)),
      );
  }
  return snippetAround(text, []);
}

function moved({ start, end }: TextRange, by: number): TextRange {
  return { start: start + by, end: end + by };
}

function snippetAround(text: string, marks: readonly TextRange[]): SearchSnippet {
  const first = densest(marks);
  const from =
    first === null || text.length <= snippetLength
      ? 0
      : wordEdge(text, Math.max(0, first.start - leadLength));
  const upTo = Math.max(from + snippetLength, first?.end ?? 0);
  const end = upTo >= text.length ? text.length : wordEdge(text, Math.min(upTo, from + 2 * snippetLength));
  const inside = marks
    .filter((mark) => mark.start >= from && mark.end <= end)
    .map((mark) => moved(mark, -from));
  return { text: text.slice(from, end), start: from, end, marks: inside };
}

/** The mark that is followed by most others within a part. */
function densest(marks: readonly TextRange[]): TextRange | null {
  let best: TextRange | null = null;
  let most = 0;
  let end = 0;
  marks.forEach((mark, i) => {
    end = Math.max(end, i);
    while ((marks[end]?.end ?? Infinity) <= mark.start - leadLength + snippetLength) end++;
    if (end - i > most || best === null) [best, most] = [mark, end - i];
  });
  return best;
}

/** A place near `at` where no word and no letter is cut: after a space, else between letters. */
function wordEdge(text: string, at: number): number {
  if (at <= 0) return 0;
  const near = text.slice(at, at + 24);
  const space = near.search(/\s/u);
  let edge = space === -1 ? at : at + space + 1;
  while (edge < text.length && /^[\p{M}\udc00-\udfff]/u.test(text.slice(edge, edge + 2))) edge++;
  return Math.min(edge, text.length);
}

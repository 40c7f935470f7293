/**
 * What changed between two passages that correspond, where a word decides: "rarely" against "usually", a lost "not",
 * "at least" against "at most", "some" against "all". Only the words are compared; who copied whom is not asked here.
 */
import type { TextRange } from '../../base/index.ts';
import { fold } from './names.ts';
import { hedges, idioms, negations, negative, scales, type Scale } from './reversal-words.ts';

/** A deciding difference between two passages. */
export interface WordingChange {
  /** `opposite`: one says the reverse of the other; `degree`: one says more than the other. */
  readonly kind: 'opposite' | 'degree';
  readonly scale: Scale['name'] | 'polarity' | 'certainty';
  /** The deciding words in either text, in code units of the document. */
  readonly a: TextRange;
  readonly b: TextRange;
  /** Which side says more; for opposites, which side is at the upper end. */
  readonly stronger: 'a' | 'b';
}

interface Word extends TextRange {
  readonly text: string;
}

/** A passage taken apart, once for all the passages that it is compared with. */
export interface Wording {
  readonly words: readonly Word[];
  /** Deciding words by scale. */
  readonly markers: ReadonlyMap<Scale['name'], readonly Marker[]>;
  /** Indexes of words that negate, and of words of doubt. */
  readonly negations: readonly number[];
  readonly hedges: readonly number[];
}

/** Words of a passage that are compared; what follows in a longer one is not. */
const mostWords = 160;
/** Words on either side of a deciding word that show what it stands beside. */
const contextWords = 4;

/** Takes a passage apart. Linear in its length. */
export function wordingOf(text: string, range: TextRange): Wording {
  const words = wordsIn(text, range);
  return {
    words,
    markers: new Map(scales.map((scale) => [scale.name, markersOf(scale, words)] as const)),
    negations: negationsIn(words),
    hedges: hedgesIn(words),
  };
}

/** The deciding differences between two corresponding passages of one language. */
export function wordingChanges(a: Wording, b: Wording): WordingChange[] {
  const found = scales.flatMap((scale) => onScale(scale, a, b));
  return found.length > 0 ? found : [...polarity(a, b), ...certainty(a, b)];
}

function wordsIn(text: string, range: TextRange): Word[] {
  const words: Word[] = [];
  const part = text.slice(range.start, range.end);
  for (const match of part.matchAll(
    /[\p{L}\p{M}]{1,40}(?:['’-][\p{L}\p{M}]{1,40}){0,4}|\p{Nd}[\p{Nd}.,]{0,20}/gu,
  )) {
    if (words.length >= mostWords) break;
    const start = range.start + match.index;
    words.push({ text: fold(match[0]).replaceAll('’', "'"), start, end: start + match[0].length });
  }
  return words;
}

interface Marker extends TextRange {
  readonly rank: number;
  /** Index of its first word. */
  readonly at: number;
  /** Index after its last word. */
  readonly to: number;
}

interface Phrase {
  readonly rank: number;
  readonly parts: readonly string[];
  readonly isPrefix: boolean;
}

const phrases: ReadonlyMap<Scale['name'], ReadonlyMap<string, readonly Phrase[]>> = new Map(
  scales.map((scale) => [scale.name, byFirstLetters(scale)] as const),
);

/** Phrases by the first three letters of their first word. */
function byFirstLetters({ ranks }: Scale): Map<string, Phrase[]> {
  const found = new Map<string, Phrase[]>();
  for (const [rank, list] of ranks) {
    for (const one of list.split(/\s+/u)) {
      const parts = fold(one.replace('*', '')).split('_');
      const key = (parts[0] ?? '').slice(0, 3);
      const phrase = { rank, parts, isPrefix: one.endsWith('*') };
      found.set(
        key,
        [...(found.get(key) ?? []), phrase].sort((x, y) => y.parts.length - x.parts.length),
      );
    }
  }
  return found;
}

function markersOf(scale: Scale, words: readonly Word[]): Marker[] {
  const table = phrases.get(scale.name);
  const found: Marker[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const phrase = table?.get(words[at]?.text.slice(0, 3) ?? '')?.find((one) => stands(one, words, at));
    if (phrase === undefined) continue;
    const to = at + phrase.parts.length;
    const [first, last] = [words[at], words[to - 1]];
    const isBeforeNumber = !scale.beforeNumber || /^\p{Nd}/u.test(words[to]?.text ?? '');
    if (first === undefined || last === undefined || !isBeforeNumber) continue;
    found.push({ rank: turned(words, at, phrase.rank), at, to, start: first.start, end: last.end });
    at = to - 1;
  }
  return found;
}

/** "not all", "not often": the other side of the middle. */
function turned(words: readonly Word[], at: number, rank: number): number {
  const before = words[at - 1]?.text ?? '';
  return negations.has(before) || before.endsWith("n't") ? (rank > 0 ? -1 : 1) : rank;
}

function stands({ parts, isPrefix }: Phrase, words: readonly Word[], at: number): boolean {
  return parts.every((part, i) => {
    const word = words[at + i]?.text ?? '';
    return isPrefix ? word.startsWith(part) : word === part;
  });
}

/** Compares the markers of one scale in order; passages with different numbers of them say nothing. */
function onScale(scale: Scale, one: Wording, other: Wording): WordingChange[] {
  const [a, b] = [one.words, other.words];
  const [mine, theirs] = [one.markers.get(scale.name) ?? [], other.markers.get(scale.name) ?? []];
  if (mine.length === 0 || mine.length !== theirs.length) return [];
  return mine.flatMap((x, i) => {
    const y = theirs[i];
    if (y === undefined || !isSameContext(a, x, b, y)) return [];
    if (scale.beforeNumber && a[x.to]?.text !== b[y.to]?.text) return [];
    const kind =
      x.rank * y.rank < 0
        ? 'opposite'
        : scale.beforeNumber || Math.abs(x.rank - y.rank) < 2
          ? null
          : 'degree';
    if (kind === null) return [];
    return [
      {
        kind,
        scale: scale.name,
        a: rangeOf(x),
        b: rangeOf(y),
        stronger: x.rank > y.rank ? ('a' as const) : ('b' as const),
      },
    ];
  });
}

function rangeOf({ start, end }: TextRange): TextRange {
  return { start, end };
}

/** Two words or numbers near the one stand near the other too, or one right beside both. */
function isSameContext(a: readonly Word[], x: Marker, b: readonly Word[], y: Marker): boolean {
  const near = new Set(contextOf(b, y));
  const shared = contextOf(a, x).filter((stem) => near.has(stem));
  return shared.length >= 2 || isBeside(a, x, b, y);
}

function isBeside(a: readonly Word[], x: Marker, b: readonly Word[], y: Marker): boolean {
  return isSameStem(a[x.at - 1]?.text, b[y.at - 1]?.text) || isSameStem(a[x.to]?.text, b[y.to]?.text);
}

function isSameStem(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a.length >= 4 && stemOf(a) === stemOf(b);
}

function contextOf(words: readonly Word[], { at, to }: Marker): string[] {
  const around = [...words.slice(Math.max(0, at - contextWords), at), ...words.slice(to, to + contextWords)];
  return around.filter(({ text }) => text.length >= 4).map(({ text }) => stemOf(text));
}

function stemOf(word: string): string {
  return word.slice(0, 5);
}

/** Share of the shorter passage's stems that the other holds too. */
const leastLikeness = 0.7;

/** A "not" that one of two otherwise alike passages lacks. */
function polarity(one: Wording, other: Wording): WordingChange[] {
  const [mine, theirs] = [one.negations, other.negations];
  const [a, b] = [one.words, other.words];
  if (mine.length > 0 === theirs.length > 0) return [];
  const isMine = mine.length > 0;
  const [full, bare] = isMine ? [a, b] : [b, a];
  const [only, second] = isMine ? mine : theirs;
  if (only === undefined || second !== undefined || saysNo(bare, full) || likeness(a, b) < leastLikeness)
    return [];
  const verb = wordBehind(full, only);
  const kept = verb === null ? undefined : bare.find(({ text }) => stemOf(text) === stemOf(verb.text));
  const not = full[only];
  if (kept === undefined || not === undefined || verb === null) return [];
  const [said, lost] = [{ start: not.start, end: verb.end }, rangeOf(kept)];
  return [
    {
      kind: 'opposite',
      scale: 'polarity',
      a: isMine ? said : lost,
      b: isMine ? lost : said,
      stronger: isMine ? 'b' : 'a',
    },
  ];
}

function negationsIn(words: readonly Word[]): number[] {
  return words.flatMap(({ text }, at) => {
    const next = words[at + 1]?.text ?? '';
    const isNegation = negations.has(text) || text.endsWith("n't");
    return isNegation && !idioms.has(next) && !/^\p{Nd}/u.test(next) ? [at] : [];
  });
}

/** Says no in another way: "failed to", or "unpaid" where the other text has "not paid". */
function saysNo(words: readonly Word[], others: readonly Word[]): boolean {
  const stems = stemsOf(others);
  return words.some(({ text }) => {
    const rest = /^(?:un|in|im|ir|dis|non)-?(\p{L}{4,})$/u.exec(text)?.[1];
    return negative.some((stem) => text.startsWith(stem)) || (rest !== undefined && stems.has(stemOf(rest)));
  });
}

/** The first longer word behind a word. */
function wordBehind(words: readonly Word[], at: number): Word | null {
  return words.slice(at + 1, at + 4).find(({ text }) => text.length >= 4) ?? null;
}

function likeness(a: readonly Word[], b: readonly Word[]): number {
  const [mine, theirs] = [stemsOf(a), stemsOf(b)];
  const shared = [...mine].filter((stem) => theirs.has(stem)).length;
  return Math.min(mine.size, theirs.size) < 3 ? 0 : shared / Math.max(mine.size, theirs.size);
}

function stemsOf(words: readonly Word[]): Set<string> {
  return new Set(words.filter(({ text }) => text.length >= 4).map(({ text }) => stemOf(text)));
}

/** A word of doubt that one of two otherwise alike passages lacks. */
function certainty(one: Wording, other: Wording): WordingChange[] {
  const [mine, theirs] = [one.hedges, other.hedges];
  const [a, b] = [one.words, other.words];
  if (mine.length > 0 === theirs.length > 0 || likeness(a, b) < leastLikeness) return [];
  const isMine = mine.length > 0;
  const [full, bare] = isMine ? [a, b] : [b, a];
  const hedge = isMine ? mine[0] : theirs[0];
  const verb = hedge === undefined ? null : wordBehind(full, hedge);
  const kept = verb === null ? undefined : bare.find(({ text }) => stemOf(text) === stemOf(verb.text));
  const doubt = full[hedge ?? -1];
  if (kept === undefined || doubt === undefined || verb === null || doubts(bare)) return [];
  const [said, plain] = [{ start: doubt.start, end: verb.end }, rangeOf(kept)];
  return [
    {
      kind: 'degree',
      scale: 'certainty',
      a: isMine ? said : plain,
      b: isMine ? plain : said,
      stronger: isMine ? 'b' : 'a',
    },
  ];
}

function hedgesIn(words: readonly Word[]): number[] {
  return words.flatMap(({ text }, at) => (hedges.has(text) ? [at] : []));
}

const doubtStems: readonly string[] =
  'alleg report suspec appar possib likely claim accus suppos purport believ estimat suggest seem appear potential attain can would should'.split(
    ' ',
  );

/** Says in another way that it is not sure. */
function doubts(words: readonly Word[]): boolean {
  return words.some(({ text }) => doubtStems.some((stem) => text.startsWith(stem)));
}

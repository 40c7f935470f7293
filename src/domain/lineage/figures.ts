/**
 * Figures as lineage sees them: a number together with the words around it. "31" occurs everywhere; "31 kilns without
 * a licence" twice within a month is one matter, even where the texts name neither each other nor the same person.
 */
import { distinctiveness, numbersOf } from './numbers.ts';
import { stemOf } from './stems.ts';
import { rejecting } from './crediting.ts';
import { hash32, join32, sharedCount, sortedSet, type Word } from './words.ts';

/** Pairs of a number and a stem beside it, sorted by key; the three arrays run in parallel. */
export interface FigureSet {
  /** Hash of number and stem. */
  readonly keys: Uint32Array;
  /** Hash of the number alone. */
  readonly values: Uint32Array;
  /** 0.2 … 1: how little chance could explain the number. */
  readonly weights: Float32Array;
  /** Sorted hashes of the numbers that the text states in order to reject them. */
  readonly disputed: Uint32Array;
  /** Sorted hashes of all its numbers of some weight, disputed or not. */
  readonly numbers: Uint32Array;
}

/** Figures that two stories share: their number, and the sum of their weights. */
export interface FigureMatch {
  readonly count: number;
  readonly weight: number;
  /** Numbers of one text that the other rejects. */
  readonly disputed: number;
  /** Numbers of some weight in both, whatever stands beside them. */
  readonly numbers: number;
}

interface Entry {
  readonly key: number;
  readonly value: number;
  readonly weight: number;
}

/** Words before and after a number that may name what it counts. */
const before = 5;
const after = 7;
/** Numbers below this weight ("3", "2024") are no figures. */
const leastWeight = 0.2;
/** From this weight on a number tells something without the words beside it. */
const tellingWeight = 0.3;
/** From this weight on a number with its bare unit ("3,900 guilders") tells something. */
const unitWeight = 0.75;
const mostNumbers = 200;

/** Stems of units: they stand beside numbers of every kind. */
const units: ReadonlySet<string> = new Set(
  (
    'cent percent dollar dollars euro euros pound pounds million billion thousand hundred dozen kilometre kilometer ' +
    'metre meter mile tonne hectare square currency crore lakh rupee taka baht peso franc dinar'
  )
    .split(' ')
    .flatMap((word) => [word, stemOf(word) ?? word]),
);

/** The figures in the narrator passages of a story. Linear in their length. */
export function figuresOf(
  text: string,
  passages: readonly (readonly Word[])[],
  language: string | null,
): FigureSet {
  const entries = new Map<number, Entry>();
  const numbers: number[] = [];
  const disputed: number[] = [];
  let left = mostNumbers;
  for (const words of passages) {
    let at = 0;
    for (const { value, start, end } of numbersOf(text, words, language)) {
      const weight = distinctiveness(value);
      if (value <= 1 || weight < leastWeight || isYear(value)) continue;
      if (left-- <= 0) break;
      while (at < words.length && (words[at]?.start ?? 0) < start) at++;
      let next = at;
      while (next < words.length && (words[next]?.start ?? 0) < end) next++;
      const number = hash32(`n:${value}`);
      if (weight >= tellingWeight) {
        numbers.push(number);
        if (isRejected(text, words, at)) disputed.push(number);
      }
      for (const stem of stemsBeside(text, words, at, next)) {
        if (units.has(stem) && weight < unitWeight) continue;
        const key = join32(number, hash32(`w:${stem}`));
        entries.set(key, { key, value: number, weight });
      }
    }
  }
  return {
    ...pack([...entries.values()].sort((a, b) => a.key - b.key)),
    disputed: sortedSet(disputed),
    numbers: sortedSet(numbers),
  };
}

/** Words before a number within which its rejection is looked for: "rejects the claim that at least 88". */
const rejection = 12;

function isRejected(text: string, words: readonly Word[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - rejection) && !isBreak(text, words, i + 1); i--)
    if (rejecting.has(words[i]?.folded ?? '')) return true;
  return false;
}

function isYear(value: number): boolean {
  return value >= 1900 && value <= 2100;
}

/** Stems within reach of a number, on either side, up to the end of its clause. */
function stemsBeside(text: string, words: readonly Word[], from: number, to: number): string[] {
  const stems: string[] = [];
  const add = (word: Word | undefined): void => {
    const stem = word === undefined || /^\p{Nd}/u.test(word.folded) ? null : stemOf(word.folded);
    if (stem !== null) stems.push(stem);
  };
  for (let i = from - 1; i >= Math.max(0, from - before) && !isBreak(text, words, i + 1); i--) add(words[i]);
  for (let i = to; i < Math.min(words.length, to + after) && !isBreak(text, words, i); i++) add(words[i]);
  return stems;
}

/** True when a clause ends between a word and the one before it. */
function isBreak(text: string, words: readonly Word[], at: number): boolean {
  const [last, next] = [words[at - 1], words[at]];
  if (!last || !next) return true;
  for (let i = last.end; i < Math.min(next.start, last.end + 4); i++)
    if ('.!?;:\n。'.includes(text.charAt(i))) return true;
  return false;
}

function pack(entries: readonly Entry[]): Omit<FigureSet, 'disputed' | 'numbers'> {
  return {
    keys: Uint32Array.from(entries, ({ key }) => key),
    values: Uint32Array.from(entries, ({ value }) => value),
    weights: Float32Array.from(entries, ({ weight }) => weight),
  };
}

/** What two sets share; a number counts once however many words beside it are shared. */
export function matchFigures(a: FigureSet, b: FigureSet): FigureMatch {
  const shared = new Map<number, number>();
  for (let i = 0, j = 0; i < a.keys.length && j < b.keys.length;) {
    const x = a.keys[i] ?? 0;
    const y = b.keys[j] ?? 0;
    if (x === y) shared.set(a.values[i] ?? 0, a.weights[i] ?? 0);
    if (x <= y) i++;
    if (y <= x) j++;
  }
  let weight = 0;
  for (const one of shared.values()) weight += one;
  return {
    count: shared.size,
    weight,
    disputed: sharedCount(a.disputed, b.numbers) + sharedCount(b.disputed, a.numbers),
    numbers: sharedCount(a.numbers, b.numbers),
  };
}

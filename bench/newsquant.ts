/**
 * Scores the quantity grammar on the development half of NewsQuant (CQE, EMNLP 2023), which lies beside the
 * repository and is never copied into it.
 *
 * Its sentences stand alone, without document, headline or date; so each is read alone by the grammar, as English
 * (`quantitiesIn`), not through the reading of a document. Every quantity of the benchmark counts, also what our own
 * rules hold to be no quantity (scores, "one solution", the number of a model), and every quantity of ours counts.
 *
 * How the two notations are compared:
 * - values: equal to 1 part in 1,000 (a gold value may be rounded); each of ours meets at most one of theirs. A range
 *   must agree at both ends, in either order; a bound of ours is compared by its only end.
 * - "half" and "two thirds" are numbers in both; per cent is per cent in both ("62" for 62 %).
 * - vague magnitudes: the benchmark writes "hundreds" as 100-1000 and "tens of thousands" as 10000-100000; ours carry
 *   no value but their words, which are turned into that notation here ("dozens" is 12-120).
 * - "from A to B" with a verb of change is one range in the benchmark and two values in ours (a figure and a later
 *   figure): one gold range whose ends are two successive values of ours is met by both, which count as one.
 * - change: our "=", range and vague are "=", but a range behind "about" or "~" is "~"; ">" and ">=" are ">"; "<" and "<=" are "<"; "~" is "~". The benchmark's
 *   "up" and "down" are met by our direction of change, which takes precedence over the bound, as in the benchmark.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { quantitiesIn, type FoundQuantity } from '../src/domain/claims/quantity-grammar.ts';

/** Shares are between 0 and 1. */
export interface NewsQuantScore {
  readonly sentences: number;
  readonly valuePrecision: number;
  readonly valueRecall: number;
  readonly valueF1: number;
  /** F1 of value and change together. */
  readonly changeF1: number;
  /** The same without the pairing of two values with one "from A to B". */
  readonly strictValueF1: number;
  /** One line per shortcoming, for printing on the spot; holds text of the benchmark: never to be stored. */
  readonly misses: readonly string[];
}

const fileName = 'bench/newsquant-dev.json';

/** True when the benchmark lies in the shared folder. */
export function hasNewsQuant(sharedFolder: string): boolean {
  return existsSync(join(sharedFolder, fileName));
}

interface Gold {
  readonly change: string;
  readonly value: string;
  readonly unit: string;
}

interface Sentence {
  readonly text: string;
  readonly quantities: readonly Gold[];
}

/** Scores of the development half. Throws when the file is not there. */
export function measureNewsQuant(sharedFolder: string): NewsQuantScore {
  const sentences = JSON.parse(readFileSync(join(sharedFolder, fileName), 'utf8')) as Sentence[];
  const tally = { gold: 0, found: 0, met: 0, pairs: 0, change: 0 };
  const misses: string[] = [];
  for (const sentence of sentences) {
    const outcome = compared(sentence);
    tally.gold += sentence.quantities.length;
    tally.found += outcome.found;
    tally.met += outcome.met;
    tally.pairs += outcome.pairs;
    tally.change += outcome.change;
    misses.push(...outcome.misses);
  }
  const singles = tally.met - tally.pairs;
  return {
    sentences: sentences.length,
    valuePrecision: tally.met / tally.found,
    valueRecall: tally.met / tally.gold,
    valueF1: f1(tally.met, tally.found, tally.gold),
    changeF1: f1(tally.change, tally.found, tally.gold),
    strictValueF1: f1(singles, tally.found + tally.pairs, tally.gold),
    misses,
  };
}

function f1(met: number, found: number, gold: number): number {
  return (2 * met) / (found + gold);
}

interface Outcome {
  readonly found: number;
  readonly met: number;
  readonly pairs: number;
  readonly change: number;
  readonly misses: readonly string[];
}

function compared({ text, quantities }: Sentence): Outcome {
  const ours = quantitiesIn(text, 'en').map((found) => read(text, found));
  const total = ours.length;
  const misses: string[] = [];
  const tally = { met: 0, pairs: 0, change: 0 };
  for (const gold of quantities) {
    const ends = goldEnds(gold.value);
    const at = ours.findIndex((one) => isSame(one.ends, ends) && one.change === gold.change);
    const any = at < 0 ? ours.findIndex((one) => isSame(one.ends, ends)) : at;
    const pair = any < 0 ? pairAt(ours, ends) : -1;
    const first = ours[any < 0 ? pair : any];
    if (first === undefined) {
      misses.push(`missing ${gold.change} ${gold.value} ${gold.unit} «${text}»`);
      continue;
    }
    ours.splice(any < 0 ? pair : any, any < 0 ? 2 : 1);
    tally.met += 1;
    tally.pairs += any < 0 ? 1 : 0;
    if (first.change === gold.change) tally.change += 1;
    else misses.push(`change ${gold.change} ${gold.value} ${gold.unit} ours ${first.change} «${text}»`);
  }
  for (const extra of ours)
    misses.push(`extra ${extra.change} ${extra.ends.join('-')} ${extra.words} «${text}»`);
  return { found: total - tally.pairs, ...tally, misses };
}

interface Ours {
  readonly ends: readonly number[];
  readonly change: string;
  readonly words: string;
}

const changes: Readonly<Record<string, string>> = { '>=': '>', '<=': '<', range: '=', vague: '=' };

function read(text: string, found: FoundQuantity): Ours {
  const { low, high, bound, number, unit, qualifier } = found.quantity;
  const words = text.slice(number.start, number.end);
  const ends = bound === 'vague' ? vagueEnds(words) : [low ?? high ?? NaN, high ?? low ?? NaN];
  const nearly = bound === 'range' && nearness.test(qualifier ?? '') ? '~' : null;
  return {
    ends,
    change: found.direction ?? nearly ?? changes[bound] ?? bound,
    words: `${words} [${unit ?? '-'}]`,
  };
}

/** Words that make a range of ours "~" in the benchmark. */
const nearness = /^(?:about|around|roughly|approximately|some|an estimated|estimated|~|≈)$/iu;

const magnitudes: Readonly<Record<string, number>> = {
  ten: 10,
  dozen: 12,
  score: 20,
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};

/** "tens of thousands" in the benchmark's notation: the product of its words, up to ten times that. */
function vagueEnds(words: string): number[] {
  const named = (words.toLowerCase().match(/[a-z]+/gu) ?? []).map(
    (word) => magnitudes[word.replace(/s$/u, '')],
  );
  const known = named.filter((value) => value !== undefined);
  const low = known.length === 0 ? NaN : known.reduce((product, value) => product * value, 1);
  return [low, low * 10];
}

function goldEnds(value: string): number[] {
  const single = Number(value);
  if (!Number.isNaN(single)) return [single, single];
  const [low = NaN, high = NaN] = value.split('-').map(Number);
  return [low, high];
}

function isSame(ours: readonly number[], gold: readonly number[]): boolean {
  const [low = NaN, high = NaN] = gold;
  return (near(ours[0], low) && near(ours[1], high)) || (near(ours[0], high) && near(ours[1], low));
}

function near(a: number | undefined, b: number): boolean {
  return a !== undefined && Math.abs(a - b) <= Math.abs(b) * 0.001 + 1e-9;
}

/** Index of two successive single values that are the ends of a gold range; -1 none. */
function pairAt(ours: readonly Ours[], [low = NaN, high = NaN]: readonly number[]): number {
  if (low === high) return -1;
  return ours.findIndex((one, at) => {
    const next = ours[at + 1];
    return next !== undefined && isSame(one.ends, [low, low]) && isSame(next.ends, [high, high]);
  });
}

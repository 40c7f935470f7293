/** Problems of an expression: an exact range, one plain sentence, and what could stand there with the likeliest first. */
import { byCodeUnit, type TextRange } from '../../base/index.ts';
import type { ExpressionProblem } from './value.ts';

/** Ends the reading of an expression; never leaves this room: whoever reads gives the problem as a value. */
export class ExpressionStop extends Error {
  readonly problem: ExpressionProblem;

  constructor(range: TextRange, message: string, expected: readonly string[] = []) {
    super(message);
    this.problem = { start: range.start, end: range.end, message, expected };
  }
}

/** Runs a step of reading; a problem that it meets is its result. */
export function orProblem<T>(work: () => T): T | { readonly problem: ExpressionProblem } {
  try {
    return work();
  } catch (error) {
    if (error instanceof ExpressionStop) return { problem: error.problem };
    throw error;
  }
}

/** A word that is none of `names`: the nearest are offered, first in the sentence. */
export function unknownWord(
  range: TextRange,
  about: { readonly word: string; readonly is: string; readonly names: readonly string[] },
): ExpressionStop {
  const expected = nearest(about.word, about.names);
  const [first] = expected;
  const isNear =
    first !== undefined && distance(about.word.toLowerCase(), first.toLowerCase()) <= near(about.word);
  const hint = isNear ? ` Did you mean \`${first}\`?` : oneOf(expected);
  return new ExpressionStop(range, `${quoted(about.word)} is ${about.is}.${hint}`, expected);
}

function oneOf(names: readonly string[]): string {
  if (names.length === 0) return '';
  const shown = names.slice(0, 12).map((name) => `\`${name}\``);
  return ` It can be ${shown.join(', ')}${names.length > shown.length ? ' …' : ''}.`;
}

/** A word as it is shown in a sentence: cut where it is long. */
export function quoted(word: string): string {
  return `“${word.length > 40 ? `${word.slice(0, 40)}…` : word}”`;
}

/** Names sorted by how near they are to a word; equally near ones by code unit. */
export function nearest(word: string, names: readonly string[]): readonly string[] {
  const wanted = word.toLowerCase();
  return [...new Set(names)]
    .map((name) => ({ name, far: distance(wanted, name.toLowerCase()) }))
    .sort((a, b) => a.far - b.far || byCodeUnit(a.name, b.name))
    .map(({ name }) => name);
}

function near(word: string): number {
  return Math.max(1, Math.floor(word.length / 3));
}

/** Longest part of a word that is compared: the rest of a hostile one costs nothing. */
const longest = 40;

/** Letters to put in, take out or change (Levenshtein 1966); two that changed places count as one. */
function distance(first: string, second: string): number {
  const [a, b] = [first.slice(0, longest), second.slice(0, longest)];
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (isSwap) least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    [before, last] = [last, row];
  }
  return last[b.length] ?? 0;
}

/** What the rules of arithmetic share: a sentence with its numbers and the words of its language, and how a wrong sum is told. */
import type { TextRange } from '../../base/index.ts';
import type { WrittenNumber } from '../claims/index.ts';
import type { SumWords } from './check-arithmetic-words.ts';
import type { FoundProblem } from './check-problem.ts';
import { sourceRange, type CheckSentence } from './check-sentence.ts';

/** A sentence as the rules read it. */
export interface Sums {
  readonly sentence: CheckSentence;
  /** Of its block. */
  readonly text: string;
  /** Without those that are part of a date. */
  readonly numbers: readonly WrittenNumber[];
  /** The sentence before it in its paragraph. */
  readonly before: CheckSentence | null;
  readonly words: SumWords;
}

/** The value of a number that is one; null of ranges and vague words. */
export function valueOf({ quantity }: WrittenNumber): number | null {
  return quantity.bound === 'range' || quantity.bound === 'vague' ? null : (quantity.low ?? quantity.high);
}

/** A problem of arithmetic. */
export function wrong(
  { block }: CheckSentence,
  range: TextRange,
  message: string,
  casebookSays: string | null,
): FoundProblem {
  return {
    ...sourceRange(block, range),
    rule: 'arithmetic',
    severity: 'error',
    message,
    casebookSays,
    advice: 'Put the sum right; better, let expressions compute both sides.',
  };
}

/** A number with two decimals at most. */
export function shown(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** What an expression comes to, with the facts that it rests on. */
import type { Amount, CollectionName } from './facts.ts';

export type ExpressionValue =
  | ({ readonly type: 'amount'; readonly unit: string | null } & Amount)
  /** Whole numbers, 0 ≤ numerator ≤ denominator. */
  | { readonly type: 'share'; readonly numerator: number; readonly denominator: number }
  /** ISO 8601, partial or an interval. */
  | { readonly type: 'date'; readonly date: string }
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'list'; readonly items: readonly string[] };

/** One fact that a value rests on. */
export interface Grounds {
  readonly collection: CollectionName;
  readonly id: string;
  readonly title: string;
}

export interface Evaluation {
  readonly value: ExpressionValue;
  /** As the report writes it: in the language and the form (`as words`, `as percent` …) that were asked for. */
  readonly text: string;
  /** The first 1,000, by id; of a share those of its numerator. */
  readonly grounds: readonly Grounds[];
  /** How many there are. */
  readonly groundsCount: number;
  /** What it read: it stays as it is while their versions do. */
  readonly reads: readonly CollectionName[];
  /** What a reader must know beside the value, in plain sentences: what could not be told, what was left out. Mostly empty. */
  readonly notes: readonly string[];
}

/** Why an expression has no value. `start`/`end`: UTF-16 code units in the expression's text. */
export interface ExpressionProblem {
  readonly start: number;
  readonly end: number;
  /** What is wrong, in one sentence. */
  readonly message: string;
  /** What could stand there, the likeliest first; may be empty. */
  readonly expected: readonly string[];
}

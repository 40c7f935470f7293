/** What the check of a report asks of a casebook, and what it gets: one piece of evidence for each thing that is cited. */
import type { Fidelity } from '../claims/index.ts';
import type { Amount } from './facts.ts';
import type { Evaluation, ExpressionProblem } from './value.ts';

/** A number that something cited says. */
export interface EvidenceNumber {
  readonly amount: Amount;
  /** As the source writes it; null when it has none. */
  readonly unit: string | null;
  /** ISO 8601: the time that it is said of, where that is known. */
  readonly asOf?: string | null;
}

/** A text behind a citation. */
export interface EvidenceText {
  /** The whole canonical text of the source, or the values of a record. */
  readonly text: string;
  /** Name of the source or record. */
  readonly name: string;
  /** Words between quotation marks in it and what they are. */
  readonly quotations: readonly {
    readonly start: number;
    readonly end: number;
    readonly fidelity: Fidelity;
  }[];
  readonly language: string | null;
  /** The source’s own date, which dates without a year are read against. */
  readonly published: string | null;
}

/** What stands behind one citation. What is costly is asked for by calling it; the answers stay the same. */
export interface Evidence {
  readonly id: string;
  readonly kind: 'claim' | 'event' | 'passage' | 'record' | 'finding' | 'figure' | 'source';
  /** What a person calls it. */
  readonly title: string;
  readonly state: 'stands' | 'rejected' | 'trashed';
  /** Of a finding: what fell since its review, and whether it was withdrawn. Plain sentences. */
  readonly fallen: readonly string[];
  /** Of a finding: its standard of proof. */
  readonly standard: string | null;
  /** The numbers of the claim, the values of the record or figure, counts of the finding. */
  readonly numbers: readonly EvidenceNumber[];
  /** ISO dates of the claim or record. */
  readonly dates: readonly string[];
  /** Names that go with it: speakers, places, publisher, source. */
  readonly names: readonly string[];
  /** The words cited, with their sentence; the values of a record. */
  readonly near: readonly EvidenceText[];
  /** The whole texts that the words stand in; for a record, those of its passages. */
  readonly wide: () => readonly EvidenceText[];
  readonly independence: () => Independence;
}

export interface Independence {
  /** Independent origins that it reaches by itself. */
  readonly origins: number;
  /** Keys of the witnesses behind it: equal keys are one witness. */
  readonly witnesses: readonly string[];
}

export type CitedAnswer =
  | { readonly evidence: Evidence }
  | { readonly problem: 'absent' }
  | { readonly problem: 'ambiguous'; readonly candidates: readonly string[] };

/** A casebook as the check sees it. Every answer is of one state of the casebook. */
export interface CheckWorld {
  /** The values of expressions, in their order. */
  readonly evaluateAll: (
    expressions: readonly string[],
  ) => readonly ({ readonly evaluation: Evaluation } | { readonly problem: ExpressionProblem })[];
  readonly cited: (id: string) => CitedAnswer;
  /** The values of the facts behind a computed figure, in words. */
  readonly groundsText: (evaluation: Evaluation) => string;
  /** True when some source or record names it. */
  readonly isNamed: (name: string) => boolean;
  /** Names that a misspelt one may be: those of records. */
  readonly knownNames: () => readonly string[];
  /** What the casebook’s figures and records say of so many of this; null when nothing does. */
  readonly knows: (amount: Amount, unit: string) => string | null;
}

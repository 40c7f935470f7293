/** A number with what was found around it, before it is known to be a quantity. */
import type { Qualifier } from './quantity-bounds.ts';
import type { Expression } from './quantity-expression.ts';
import type { PreparedLanguage } from './quantity-lexicon.ts';
import type { CountedNoun } from './quantity-phrase.ts';
import type { Token } from './quantity-tokens.ts';

/** What the junk rules decide on. */
export interface Candidate {
  readonly tokens: readonly Token[];
  readonly expression: Expression;
  readonly noun: CountedNoun | null;
  readonly qualifier: Qualifier | null;
  readonly language: PreparedLanguage;
}

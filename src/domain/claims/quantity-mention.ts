/**
 * Nouns that a sentence counts without a number ("how many people", "the number of their residents") or speaks of one by
 * one ("each of the weavers", "every passport"): what a bare number after it may count.
 */
import { noteNoun, noteNumbered, type Antecedents } from './quantity-antecedents.ts';
import { saysPeople } from './quantity-inheritance.ts';
import type { PreparedLanguage } from './quantity-lexicon.ts';
import { askedAbout, distributed } from './quantity-named.ts';
import { isPlural } from './quantity-phrase.ts';
import type { Token } from './quantity-tokens.ts';

interface Mentions {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly language: PreparedLanguage;
  readonly antecedents: Antecedents;
}

/** "the number of those still inside", "the number of missing". */
const unnamed = new Set(
  'those missing dead injured wounded killed detained arrested freed rescued'.split(' '),
);

/** "the number of identified dead": index `at` holds what is said of them. */
function isDescribed(tokens: readonly Token[], at: number): boolean {
  return /ed$/u.test(tokens[at]?.text ?? '') && unnamed.has(tokens[at + 1]?.text ?? '');
}

const owners = new Set('their its his her our the'.split(' '));

/** "how many people", "the number of those still inside": counted without a number. */
export function noteMention({ tokens, antecedents, language, text }: Mentions, at: number): void {
  const token = tokens[at];
  if (token?.text === 'about' || token?.text === 'as' || token?.text === 'each') {
    const asked = askedAbout(tokens, at, language);
    if (asked === null) return;
    const unit = text.slice(asked.start, asked.end);
    noteNoun(antecedents, { unit, value: null, isTopic: true }, language);
    return;
  }
  if (token?.text === 'every') {
    const each = distributed(tokens, at, language);
    if (each !== null) noteNoun(antecedents, { unit: each, value: null, isTopic: true }, language);
    return;
  }
  if (token?.text !== 'how' && token?.text !== 'number') return;
  const next = tokens[at + 1];
  const isOwned = language.data.code === 'en' && owners.has(tokens[at + 2]?.text ?? '');
  const head = isOwned ? at + 3 : at + 2;
  const noun = tokens[isDescribed(tokens, head) ? head + 1 : head];
  if (noun?.kind !== 'word') return;
  const isHowMany = token.text === 'how' && next?.text === 'many';
  const isNumberOf = token.text === 'number' && next?.text === 'of';
  if (!isHowMany && !isNumberOf) return;
  const isThose =
    (isNumberOf && unnamed.has(noun.text)) || (isHowMany && saysPeople(tokens, at + 2, language));
  if (!isThose && !language.persons.has(noun.text) && !isPlural(noun, language)) return;
  const unit = isThose ? language.data.people : text.slice(noun.start, noun.end);
  if (isNumberOf) noteNumbered(antecedents, unit);
  noteNoun(antecedents, { unit, value: null, isTopic: true }, language);
}

/**
 * What ties a characterisation to what is characterised: a copula with its whole verb group, or an accusation ("accused
 * of being complicit").
 */
import { flag } from './event-lexicon.ts';
import {
  has,
  isAdverb,
  isBreak,
  isIn,
  isQuoteMark,
  phraseFrom,
  type ActSentence,
  type NounPhrase,
} from './event-sentence.ts';
import { subjectBefore } from './event-subject.ts';

/** Tokens between a copula and its complement ("has been woefully and grossly …"). */
const copulaReach = 9;

/** The verb group of a copula, as far as its reality goes. */
export interface Copula {
  readonly first: number;
  readonly isNegated: boolean;
  readonly isAlleged: boolean;
  readonly isReal: boolean;
}

/** The copula whose complement begins at a token; null when none does. */
export function copulaBefore(sentence: ActSentence, at: number): Copula | null {
  let isNegated = false;
  for (let i = at - 1; i >= 0 && i >= at - copulaReach; i -= 1) {
    if (has(sentence, i, flag.negation) && !has(sentence, i, flag.be)) isNegated = true;
    else if (has(sentence, i, flag.copula)) return copulaFrom(sentence, i, isNegated);
    else if (!isFiller(sentence, i)) return null;
  }
  return null;
}

/** Words that may stand between a copula and its complement. */
function isFiller(sentence: ActSentence, at: number): boolean {
  const token = sentence.tokens[at];
  if (token === undefined) return false;
  if (isQuoteMark(token) || isIn(sentence, at, 'copulaLinks') || isAdverb(sentence, at)) return true;
  return (sentence.words[at]?.characterisations.length ?? 0) > 0 || (token.text === '-' && !token.spaced);
}

/** The whole verb group of a copula: "may have been", "is not", "accused of being". */
function copulaFrom(sentence: ActSentence, copula: number, negatedAlready: boolean): Copula {
  let first = copula;
  let isNegated = negatedAlready || has(sentence, copula, flag.negation);
  let modal = false;
  let perfect = false;
  for (let i = copula - 1; i >= 0 && i >= copula - 6; i -= 1) {
    const isAuxiliary = has(sentence, i, flag.be | flag.have | flag.do | flag.modal | flag.infinitive);
    if (isAuxiliary) {
      first = i;
      modal ||= has(sentence, i, flag.modal | flag.infinitive);
      perfect ||= has(sentence, i, flag.have);
      if (has(sentence, i, flag.negation)) isNegated = true;
    } else if (has(sentence, i, flag.negation)) isNegated = true;
    else if (!isAdverb(sentence, i)) break;
  }
  const isGoverned = isUnrealBefore(sentence, first);
  return { first, isNegated, isAlleged: modal && perfect, isReal: (!modal || perfect) && !isGoverned };
}

/** A condition, fear or duty governs what begins at a token. */
export function isUnrealBefore(sentence: ActSentence, first: number): boolean {
  for (let at = first - 1; at >= 0 && at >= first - 12; at -= 1) {
    if (has(sentence, at, flag.conditional | flag.unreal | flag.generic)) return true;
    if (isBreak(sentence.tokens[at])) return false;
  }
  return false;
}

/** "accused the ministry of being complicit", "has been accused of complicity". */
export function accusedBefore(
  sentence: ActSentence,
  at: number,
): { readonly patient: NounPhrase; readonly first: number } | null {
  let of = at - 1;
  while (
    of > at - copulaReach &&
    (isFiller(sentence, of) || isIn(sentence, of, 'being')) &&
    !has(sentence, of, flag.of)
  )
    of -= 1;
  if (!has(sentence, of, flag.of)) return null;
  let verb = of - 1;
  while (verb > of - copulaReach && sentence.words[verb]?.accuses !== true) {
    if (isBreak(sentence.tokens[verb])) return null;
    verb -= 1;
  }
  if (sentence.words[verb]?.accuses !== true) return null;
  const found = verb === of - 1 ? accusedSubject(sentence, verb) : phraseFrom(sentence, verb + 1);
  if (found === null || isPersonal(sentence, found)) return null;
  return { patient: { ...found, to: Math.min(found.to, of) }, first: verb };
}

function accusedSubject(sentence: ActSentence, verb: number): NounPhrase | null {
  let first = verb;
  while (
    first > 0 &&
    first > verb - 6 &&
    (has(sentence, first - 1, flag.be | flag.have) || isAdverb(sentence, first - 1))
  )
    first -= 1;
  return first === verb ? null : subjectBefore(sentence, first);
}

/** "I", "he": how a person is, is no state of affairs. */
export function isPersonal(sentence: ActSentence, phrase: NounPhrase): boolean {
  return has(sentence, phrase.head, flag.pronoun) && !isIn(sentence, phrase.head, 'affairs');
}

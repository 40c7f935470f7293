/**
 * Acts named by a noun: "the raid on the compound by police", "his arrest", "the arrest took place". A bare noun of
 * action ("the risk of arrest", "recruitment and transport") names no event.
 */
import type { NounFrame } from './acts.ts';
import { isOfClass } from './event-classes.ts';
import type { FoundAct } from './event-frames.ts';
import { flag } from './event-lexicon.ts';
import {
  has,
  isBreak,
  isGenitive,
  isIn,
  isNominal,
  isVerb,
  phraseFrom,
  type ActSentence,
  type NounPhrase,
} from './event-sentence.ts';

/** The act that a noun names; null when it names none. */
export function actOfNoun(sentence: ActSentence, at: number, frame: NounFrame): FoundAct | null {
  const token = sentence.tokens[at];
  if (token === undefined || (token.capital && at > 0)) return null;
  if (isVerb(sentence, at) && !has(sentence, at - 1, flag.determiner | flag.possessive)) return null;
  const shared = betweenSides(sentence, at, frame);
  if (shared !== null || frame.of !== undefined) return shared;
  const opened = openedBy(sentence, at);
  if (opened === null || isUnrealNoun(sentence, opened.from)) return null;
  const patient = patientBehind(sentence, at, frame);
  const agent = agentBehind(sentence, patient?.to ?? at + 1);
  const takesPlace = happens(sentence, patient?.to ?? at + 1);
  if (patient === null && opened.owner === null && agent === null && !takesPlace) return null;
  const ownerActs = frame.owner === 'agent' || patient !== null;
  return {
    act: frame.act,
    from: at,
    to: at + 1,
    agent: agent ?? (ownerActs ? opened.owner : null),
    patient: patient ?? (ownerActs ? null : opened.owner),
    isNegated: has(sentence, opened.from, flag.nobody),
    isAlleged: isAlleged(sentence, opened.from, at),
    first: opened.from,
    last: Math.max(at + 1, patient?.to ?? 0, agent?.to ?? 0),
  };
}

/** "possible collusion between guards and the police": both do it; what is only possible is alleged. */
function betweenSides(sentence: ActSentence, at: number, frame: NounFrame): FoundAct | null {
  if (frame.between?.includes(sentence.tokens[at + 1]?.text ?? '') !== true) return null;
  const one = phraseUpTo(sentence, at + 2);
  const other = one === null ? null : phraseFrom(sentence, one.to + 1);
  if (one === null || other === null || isFeared(sentence, at)) return null;
  const { of } = frame;
  if (of !== undefined && !isOfClass(sentence, one, of) && !isOfClass(sentence, other, of)) return null;
  const first = has(sentence, at - 1, flag.determiner) ? at - 1 : at;
  const doubt = [at - 1, at - 2].filter(
    (before) => isIn(sentence, before, 'unrealNouns') || isIn(sentence, before, 'alleged'),
  );
  return {
    act: frame.act,
    from: at,
    to: at + 1,
    agent: one,
    patient: other,
    isNegated: has(sentence, at - 1, flag.nobody),
    isAlleged: doubt.length > 0,
    first,
    last: other.to,
  };
}

/** The first of two sides: up to the word that joins them. */
function phraseUpTo(sentence: ActSentence, from: number): NounPhrase | null {
  for (let at = from + 1; at < from + 8; at += 1) {
    if (isBreak(sentence.tokens[at])) return null;
    if (has(sentence, at, flag.conjunction)) return { from, to: at, head: at - 1, isGoverned: false };
  }
  return null;
}

/** Prevented, feared or supposed. */
function isFeared(sentence: ActSentence, noun: number): boolean {
  for (let at = noun - 1; at >= 0 && at >= noun - 6; at -= 1) {
    if (has(sentence, at, flag.unreal | flag.conditional)) return true;
    if (isBreak(sentence.tokens[at])) return false;
  }
  return false;
}

interface Opening {
  readonly from: number;
  readonly owner: NounPhrase | null;
}

/** What opens the noun's phrase: a determiner, or an owner ("his", "the ministry's"). */
function openedBy(sentence: ActSentence, noun: number): Opening | null {
  for (let at = noun - 1; at >= 0 && at >= noun - 5; at -= 1) {
    if (isGenitive(sentence, at)) return ownerEndingAt(sentence, at);
    if (has(sentence, at, flag.possessive)) {
      return { from: at, owner: { from: at, to: at + 1, head: at, isGoverned: false } };
    }
    if (has(sentence, at, flag.determiner)) return { from: at, owner: null };
    if (!isNominal(sentence, at) || isBreak(sentence.tokens[at])) return null;
  }
  return null;
}

function ownerEndingAt(sentence: ActSentence, end: number): Opening {
  let from = end;
  while (from > 0 && from > end - 6 && isNominal(sentence, from - 1) && !isVerb(sentence, from - 1)) {
    from -= 1;
    if (has(sentence, from, flag.determiner | flag.possessive)) break;
  }
  return { from, owner: { from, to: end + 1, head: end, isGoverned: false } };
}

function patientBehind(sentence: ActSentence, noun: number, frame: NounFrame): NounPhrase | null {
  if (!frame.patientBy.includes(sentence.tokens[noun + 1]?.text ?? '')) return null;
  if (has(sentence, noun + 2, flag.time)) return null;
  return phraseFrom(sentence, noun + 2);
}

function agentBehind(sentence: ActSentence, at: number): NounPhrase | null {
  if (!has(sentence, at, flag.by) || has(sentence, at + 1, flag.time)) return null;
  return phraseFrom(sentence, at + 1);
}

/** A verb of happening follows ("took place", "followed"). */
function happens(sentence: ActSentence, from: number): boolean {
  for (let at = from; at < from + 4; at += 1) {
    if (sentence.words[at]?.happens === true) return true;
    if (isBreak(sentence.tokens[at])) return false;
  }
  return false;
}

function isUnrealNoun(sentence: ActSentence, from: number): boolean {
  for (let at = from - 1; at >= 0 && at >= from - 6; at -= 1) {
    if (has(sentence, at, flag.unreal | flag.conditional | flag.modal)) return true;
    if (at >= from - 2 && isIn(sentence, at, 'unrealNouns')) return true;
    if (isBreak(sentence.tokens[at])) return false;
  }
  return false;
}

function isAlleged(sentence: ActSentence, from: number, noun: number): boolean {
  for (let at = from; at < noun; at += 1) if (isIn(sentence, at, 'alleged')) return true;
  return false;
}

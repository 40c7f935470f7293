/**
 * How a state of affairs is called: "officials are complicit", "the abuses amount to slavery", "described the raid
 * as a show". An ordinary copular sentence is none: only evaluative and structural words of the lexicon count, and
 * what an explicit "described as" gives.
 */
import { flag, type CharacterisationPhrase } from './event-lexicon.ts';
import {
  boundLength,
  has,
  isAdverb,
  isBreak,
  isIn,
  isNominal,
  isQuoteMark,
  isShaped,
  phraseFrom,
  type ActSentence,
  type NounPhrase,
} from './event-sentence.ts';
import { agentBehind } from './event-frames.ts';
import { shape } from './event-shapes.ts';
import { subjectBefore } from './event-subject.ts';
import { accusedBefore, copulaBefore, isPersonal, isUnrealBefore } from './characterisations-copula.ts';

/** A characterisation found in a sentence, in token indices. */
export interface FoundCharacterisation {
  readonly type: string;
  readonly from: number;
  readonly to: number;
  /** Who makes it so ("tolerated by the ministry"); null when the text does not say. */
  readonly agent: NounPhrase | null;
  /** What is characterised. */
  readonly patient: NounPhrase | null;
  readonly isNegated: boolean;
  readonly isAlleged: boolean;
  readonly first: number;
}

/** The characterisation that begins at a token; null when none does. */
export function characterisationAt(sentence: ActSentence, at: number): FoundCharacterisation | null {
  const word = sentence.words[at];
  if (word === undefined) return null;
  if (isQuestion(sentence)) return null;
  if (word.describes) {
    const described = describedAs(sentence, at);
    if (described !== null) return described;
  }
  let best: FoundCharacterisation | null = null;
  for (const phrase of word.characterisations) {
    const end = matchEnd(sentence, at, phrase.rest);
    if (end < 0 || (best !== null && end <= best.to)) continue;
    best = inRole(sentence, { at, end, phrase }) ?? best;
  }
  return best;
}

interface Match {
  readonly at: number;
  /** End of the phrase, exclusive. */
  readonly end: number;
  readonly phrase: CharacterisationPhrase;
}

function inRole(sentence: ActSentence, match: Match): FoundCharacterisation | null {
  if (match.phrase.role === 'complement') return complement(sentence, match);
  if (match.phrase.role === 'predicate') return predicate(sentence, match);
  return attribute(sentence, match);
}

/** End of a phrase whose first word stands at a token; -1 when the rest does not follow. */
function matchEnd(sentence: ActSentence, at: number, rest: readonly string[]): number {
  let next = at + 1;
  for (let i = 0; i < rest.length; i += 1) {
    if (isQuoteMark(sentence.tokens[next])) next += 1;
    const part = rest[i];
    if (part === '*') {
      const wanted = rest[i + 1];
      let skipped = 0;
      while (skipped < 4 && sentence.tokens[next]?.text !== wanted) {
        next += 1;
        skipped += 1;
      }
    } else if (sentence.tokens[next]?.text === part) next += 1;
    else return -1;
  }
  return next;
}

/** "X is (adverb) complicit". */
function complement(sentence: ActSentence, { at, end, phrase }: Match): FoundCharacterisation | null {
  const next = isQuoteMark(sentence.tokens[end]) ? end + 1 : end;
  if (isNominal(sentence, next) && !endsOpen(sentence, phrase) && !isLast(sentence, next)) return null;
  const accused = accusedBefore(sentence, at);
  if (accused !== null) {
    const to = withObject(sentence, phrase, withSecond(sentence, end));
    const { patient, first } = accused;
    return {
      type: phrase.type,
      from: at,
      to,
      agent: null,
      patient,
      isNegated: false,
      isAlleged: true,
      first,
    };
  }
  const copula = copulaBefore(sentence, at);
  if (copula === null) return null;
  const { first, isNegated, isAlleged, isReal } = copula;
  if (!isReal) return null;
  const subject = sharedSubject(sentence, first) ?? subjectBefore(sentence, first);
  if (subject === null || isPersonal(sentence, subject)) return null;
  const to = withObject(sentence, phrase, withSecond(sentence, end));
  const agent =
    isParticiple(sentence, at) && !endsOpen(sentence, phrase) ? agentBehind(sentence, end - 1) : null;
  return { type: phrase.type, from: at, to, agent, patient: subject, isNegated, isAlleged, first };
}

function isParticiple(sentence: ActSentence, at: number): boolean {
  return isShaped(sentence, at, shape.participle);
}

/** "widespread and systematic": one characterisation. */
function withSecond(sentence: ActSentence, end: number): number {
  if (!has(sentence, end, flag.conjunction)) return end;
  const ends = (sentence.words[end + 1]?.characterisations ?? []).map(({ role, rest }) =>
    role === 'complement' ? matchEnd(sentence, end + 1, rest) : -1,
  );
  return Math.max(end, ...ends);
}

/** "linked to the militia", "amount to slavery": the words behind an open phrase belong to it. */
function withObject(sentence: ActSentence, phrase: CharacterisationPhrase, end: number): number {
  return endsOpen(sentence, phrase) ? (phraseFrom(sentence, end)?.to ?? end) : end;
}

/** The phrase ends in a preposition: what follows belongs to it. */
function endsOpen({ acts }: ActSentence, { rest }: CharacterisationPhrase): boolean {
  return acts.lists.openEnds.has(rest.at(-1) ?? '');
}

function isLast({ tokens }: ActSentence, at: number): boolean {
  return at >= tokens.length - 1;
}

function isQuestion({ tokens }: ActSentence): boolean {
  return tokens.at(-1)?.text === '?' || tokens.at(-2)?.text === '?';
}

/** "X turned a blind eye", "X fails to protect". */
function predicate(sentence: ActSentence, { at, end, phrase }: Match): FoundCharacterisation | null {
  if (isPlainNoun(sentence, at)) return null;
  let first = at;
  let isNegated = false;
  let modal = false;
  let perfect = false;
  for (let i = at - 1; i >= 0 && i >= at - 6; i -= 1) {
    const isAuxiliary = has(sentence, i, flag.be | flag.have | flag.do | flag.modal | flag.infinitive);
    if (isAuxiliary) {
      first = i;
      modal ||= has(sentence, i, flag.modal | flag.infinitive);
      perfect ||= has(sentence, i, flag.have);
    }
    if (has(sentence, i, flag.negation)) isNegated = true;
    else if (!isAuxiliary && !isAdverb(sentence, i)) break;
  }
  if ((modal && !perfect) || isUnrealBefore(sentence, first)) return null;
  const subject = sharedSubject(sentence, first) ?? subjectBefore(sentence, first);
  if (subject === null) return null;
  const isInverted = has(sentence, subject.from - 1, flag.modal | flag.do);
  if (isInverted && !has(sentence, subject.from - 2, flag.negation | flag.conjunction)) return null;
  isNegated ||= isInverted;
  if (
    endsOpen(sentence, phrase) &&
    (sentence.tokens[end]?.kind === 'digits' || boundLength(sentence, end) > 0)
  )
    return null;
  const to = withObject(sentence, phrase, end);
  return {
    type: phrase.type,
    from: at,
    to,
    agent: null,
    patient: subject,
    isNegated,
    isAlleged: modal,
    first,
  };
}

/** "they knew and did nothing": the subject stands before the verb on the left of "and". */
function sharedSubject(sentence: ActSentence, first: number): NounPhrase | null {
  if (!has(sentence, first - 1, flag.conjunction)) return null;
  for (let at = first - 2; at >= 0 && at >= first - 16; at -= 1) {
    if (has(sentence, at, flag.be | flag.have | flag.do | flag.verb)) return subjectBefore(sentence, at);
    if (isBreak(sentence.tokens[at])) return null;
  }
  return null;
}

/** "the failure", "his work": a noun, not a verb. */
function isPlainNoun(sentence: ActSentence, at: number): boolean {
  return (
    has(sentence, at - 1, flag.determiner | flag.possessive) &&
    !has(sentence, at - 1, flag.plural | flag.pronoun)
  );
}

/** "prison-like compounds": the noun behind is what is described. */
function attribute(sentence: ActSentence, { at, end, phrase }: Match): FoundCharacterisation | null {
  const described = phraseFrom(sentence, end);
  if (described === null || isUnrealBefore(sentence, at)) return null;
  return {
    type: phrase.type,
    from: at,
    to: end,
    agent: null,
    patient: described,
    isNegated: false,
    isAlleged: false,
    first: at,
  };
}

/** "described the raid as a show": what is described, and the words given to it. */
function describedAs(sentence: ActSentence, verb: number): FoundCharacterisation | null {
  const isReal = !has(sentence, verb - 1, flag.modal | flag.infinitive | flag.determiner);
  if (isReal && isAs(sentence, verb + 1)) return describedPassively(sentence, verb);
  const object = isReal ? phraseFrom(sentence, verb + 1) : null;
  if (object === null) return null;
  let at = object.to;
  while (at < object.to + 8 && has(sentence, at, flag.preposition) && !isAs(sentence, at)) {
    at = phraseFrom(sentence, at + 1)?.to ?? at + 9;
  }
  if (!isAs(sentence, at)) return calledSo(sentence, verb, object);
  const given = phraseFrom(sentence, at + 1);
  if (given === null || has(sentence, given.from, flag.pronoun)) return null;
  return named(sentence, verb, { object, from: given.from, to: given.to });
}

/** "the conditions were described as inhumane". */
function describedPassively(sentence: ActSentence, verb: number): FoundCharacterisation | null {
  let first = verb;
  while (
    first > 0 &&
    first > verb - 5 &&
    (has(sentence, first - 1, flag.be | flag.have | flag.negation) || isAdverb(sentence, first - 1))
  )
    first -= 1;
  const given = first === verb ? null : phraseFrom(sentence, verb + 2);
  const object = given === null ? null : subjectBefore(sentence, first);
  return given === null || object === null
    ? null
    : named(sentence, verb, { object, from: given.from, to: given.to });
}

function isAs(sentence: ActSentence, at: number): boolean {
  return isIn(sentence, at, 'as');
}

/** "called it a crisis": a name of its own. */
function calledName(sentence: ActSentence, verb: number, object: NounPhrase): FoundCharacterisation | null {
  const at = isQuoteMark(sentence.tokens[object.to]) ? object.to + 1 : object.to;
  if (!isIn(sentence, at, 'articles')) return null;
  const given = phraseFrom(sentence, at);
  return given === null ? null : named(sentence, verb, { object, from: given.from, to: given.to });
}

/** "called the response hopelessly slow": an evaluative word of the lexicon behind the object. */
function calledSo(sentence: ActSentence, verb: number, object: NounPhrase): FoundCharacterisation | null {
  if (!isIn(sentence, verb, 'call')) return null;
  const name = calledName(sentence, verb, object);
  if (name !== null) return name;
  for (let at = object.head; at < object.head + 5; at += 1) {
    if (isBreak(sentence.tokens[at])) return null;
    const phrase = sentence.words[at]?.characterisations.find(
      ({ role, rest }) => role === 'complement' && matchEnd(sentence, at, rest) > 0,
    );
    if (phrase === undefined || at === object.from) continue;
    const to = matchEnd(sentence, at, phrase.rest);
    const described = { ...object, to: Math.min(object.to, at), head: Math.min(object.head, at - 1) };
    return named(sentence, verb, { object: described, from: at, to });
  }
  return null;
}

interface Naming {
  readonly object: NounPhrase;
  readonly from: number;
  readonly to: number;
}

function named(sentence: ActSentence, verb: number, { object, from, to }: Naming): FoundCharacterisation {
  let type = 'description';
  for (let at = from; at < to && type === 'description'; at += 1) {
    const phrase = sentence.words[at]?.characterisations.find(({ rest }) => matchEnd(sentence, at, rest) > 0);
    if (phrase !== undefined) type = phrase.type;
  }
  return {
    type,
    from,
    to,
    agent: null,
    patient: object,
    isNegated: false,
    isAlleged: false,
    first: Math.min(verb, from),
  };
}

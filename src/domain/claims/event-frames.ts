/** Which act a verb names here: the first frame whose object, particles and voice fit, and who did it to whom. */
import type { VerbFrame } from './acts.ts';
import { bitsOf, isOfClass, isPerson } from './event-classes.ts';
import { flag, form, type VerbReading } from './event-lexicon.ts';
import {
  has,
  hasObject,
  isBreak,
  isGenitive,
  isIn,
  isQuoteMark,
  isShaped,
  isVerb,
  phraseFrom,
  type ActSentence,
  type NounPhrase,
} from './event-sentence.ts';
import { shape } from './event-shapes.ts';
import type { VerbGroup } from './event-verb.ts';

/** An act found in a sentence, in token indices. */
export interface FoundAct {
  readonly act: string;
  /** The words of the act, end exclusive. */
  readonly from: number;
  readonly to: number;
  readonly agent: NounPhrase | null;
  readonly patient: NounPhrase | null;
  readonly isNegated: boolean;
  readonly isAlleged: boolean;
  /** First token of the verb group, auxiliaries included. */
  readonly first: number;
  /** End of the last part named, exclusive: what a passage must hold. */
  readonly last: number;
}

/** A verb in its clause. */
export interface VerbSite {
  readonly sentence: ActSentence;
  readonly group: VerbGroup;
  readonly subject: NounPhrase | null;
  readonly verb: VerbReading;
}

/** The act of a verb; null when no frame fits. */
export function actOfVerb(site: VerbSite): FoundAct | null {
  for (const frame of site.verb.frames) {
    const found = fitted(site, frame);
    if (found !== null) return found;
  }
  return null;
}

/** Tokens behind a verb in which its particle is looked for. */
const particleReach = 8;

function fitted(site: VerbSite, frame: VerbFrame): FoundAct | null {
  const { sentence, group } = site;
  const act = actNamed(site, frame);
  if (act === null) return null;
  if (frame.voice !== undefined && frame.voice !== group.voice) return null;
  if (frame.by !== undefined && !isOfClass(sentence, site.subject, frame.by)) return null;
  const particle = frame.with === undefined ? group.verb : behind(sentence, group.verb, frame.with);
  if (particle < 0 || !isParticleNear(site, frame, particle)) return null;
  const object = objectOf(site, frame, particle);
  if (!isObjectRight(site, frame, object)) return null;
  if (frame.forces === true) return forcedAct(site, object);
  return assembled(site, frame, { act: act.act, isNegated: act.isNegated, particle, object });
}

/** The act, and whether it is denied to have happened; null when the frame names none in this polarity. */
function actNamed(
  site: VerbSite,
  frame: VerbFrame,
): { readonly act: string; readonly isNegated: boolean } | null {
  const { group } = site;
  const isNegated = group.isNegated || isNobody(site.sentence, site.subject);
  if (group.isUnable)
    return frame.unableAct === undefined ? null : { act: frame.unableAct, isNegated: false };
  if (!group.isReal) return null;
  if (isNegated && frame.negatedAct !== undefined) return { act: frame.negatedAct, isNegated: false };
  if (frame.act === null) return null;
  if (group.isAttempt)
    return frame.act === 'escape' ? { act: 'escape-attempt', isNegated: group.isNegated } : null;
  return { act: frame.act, isNegated: group.isNegated };
}

/** "called on the state": nothing between; "broke the gate to run out" is not to "break out". */
function isParticleNear({ sentence, group }: VerbSite, frame: VerbFrame, particle: number): boolean {
  if (frame.with === undefined || particle <= group.verb + 1 || group.voice === 'passive') return true;
  const isJoined = frame.via !== undefined && frame.via.some((word) => frame.with?.includes(word) === true);
  if (isJoined) return false;
  return frame.object !== 'none' || !hasObject(sentence, group.verb);
}

/** Index of the first of the words behind the verb, in its clause; -1 when none stands there. */
function behind(sentence: ActSentence, verb: number, list: readonly string[]): number {
  for (let at = verb + 1; at <= verb + particleReach; at += 1) {
    const token = sentence.tokens[at];
    if (token === undefined || (isBreak(token) && token.text !== '-')) return -1;
    if (list.includes(token.text) && !isPurpose(sentence, at)) return at;
    if (has(sentence, at, flag.relative | flag.be | flag.have | flag.modal)) return -1;
  }
  return -1;
}

/** The "to" of an infinitive is no particle of place. */
function isPurpose(sentence: ActSentence, at: number): boolean {
  return has(sentence, at, flag.infinitive) && isVerb(sentence, at + 1);
}

function objectOf({ sentence, group }: VerbSite, frame: VerbFrame, particle: number): NounPhrase | null {
  if (frame.via !== undefined) {
    const via = behind(sentence, Math.max(group.verb, particle - 1), frame.via);
    return via < 0 ? null : phraseFrom(sentence, via + 1);
  }
  const clitic = group.voice === 'active' ? cliticBefore(sentence, group) : null;
  if (clitic !== null) return clitic;
  if (hasObject(sentence, group.verb)) return phraseFrom(sentence, group.verb + 1);
  const isAdjacent = particle === group.verb + 1 && hasObject(sentence, particle);
  return isAdjacent ? phraseFrom(sentence, particle + 1) : null;
}

/** "los golpearon": the object stands before its verb, as a pronoun. */
function cliticBefore(sentence: ActSentence, { first, verb }: VerbGroup): NounPhrase | null {
  const at = first - 1;
  if (!isIn(sentence, at, 'clitics') || (first === verb && has(sentence, at - 1, flag.preposition)))
    return null;
  return { from: at, to: at + 1, head: at, isGoverned: false };
}

function isObjectRight(
  { sentence, group, subject }: VerbSite,
  frame: VerbFrame,
  object: NounPhrase | null,
): boolean {
  const need = frame.object ?? 'required';
  const isGift = frame.patient === 'none' && frame.of !== undefined;
  if (group.voice === 'passive' && !isGift) {
    if (need === 'none' && frame.with === undefined) return false;
    return frame.of === undefined || isOfClass(sentence, subject, frame.of);
  }
  if (
    group.voice === 'active' &&
    need === 'required' &&
    object === null &&
    frame.via === undefined &&
    !isGift
  )
    return false;
  if (frame.of === undefined) return true;
  if (isGift && group.voice === 'active') return isAnyOfClass(sentence, group.verb, frame.of);
  if (object === null) return need !== 'required' && !isGift;
  return isOfClass(sentence, object, frame.of) || isSecondOfClass(sentence, object, frame.of);
}

/** "offered me a job": the thing stands behind the person. */
function isSecondOfClass(
  sentence: ActSentence,
  object: NounPhrase,
  classes: NonNullable<VerbFrame['of']>,
): boolean {
  if (!isPerson(sentence, object) || !has(sentence, object.to, flag.determiner)) return false;
  return isOfClass(sentence, phraseFrom(sentence, object.to), classes);
}

/** "refused her a doctor": one of the words behind the verb is of the class. */
function isAnyOfClass(sentence: ActSentence, verb: number, classes: NonNullable<VerbFrame['of']>): boolean {
  const bits = bitsOf(classes);
  for (let at = verb + 1; at < verb + 6; at += 1) {
    if (isBreak(sentence.tokens[at])) return false;
    if (((sentence.words[at]?.classes ?? 0) & bits) !== 0) return true;
  }
  return false;
}

interface Parts {
  readonly act: string;
  readonly isNegated: boolean;
  readonly particle: number;
  readonly object: NounPhrase | null;
}

function assembled(site: VerbSite, frame: VerbFrame, { act, isNegated, particle, object }: Parts): FoundAct {
  const { sentence, group, subject } = site;
  const isPassive = group.voice === 'passive';
  const isVerbal = frame.via === undefined;
  const by = isPassive ? agentBehind(sentence, group.verb) : null;
  const isActor = group.isUnable ? frame.subject === 'agent' : !isPassive && frame.subject !== 'patient';
  const own = isActor ? subject : null;
  const hasNone = isVerbal && (frame.patient === 'none' || frame.object === 'none');
  const suffered =
    isActor && group.isUnable ? null : isPassive && isVerbal ? subject : hasNone ? null : object;
  const isSubjectPatient = !isActor && (frame.subject === 'patient' || group.isUnable);
  const patient = isSubjectPatient ? subject : suffered;
  const isAdjacent = particle <= group.verb + 3 && particle > group.verb;
  const to = isAdjacent && !holds(object, particle, frame) ? particle + 1 : group.verb + 1;
  return {
    act,
    from: group.isAttempt ? group.first : group.verb,
    to,
    agent: by ?? own,
    patient,
    isNegated: isNegated || (frame.negatedAct === undefined && isNobody(sentence, subject)),
    isAlleged: group.isAlleged,
    first: group.first,
    last: Math.max(to, by?.to ?? 0, object?.to ?? 0),
  };
}

/** The particle stands inside the object, which is a patient of its own. */
function holds(object: NounPhrase | null, particle: number, frame: VerbFrame): boolean {
  if (object === null || frame.via !== undefined || frame.patient === 'none') return false;
  return particle >= object.from;
}

function isNobody(sentence: ActSentence, phrase: NounPhrase | null): boolean {
  return phrase !== null && has(sentence, phrase.from, flag.nobody);
}

/** "by armed guards"; not "by Friday", "by phone", "by selling". */
export function agentBehind(sentence: ActSentence, verb: number): NounPhrase | null {
  for (let at = verb + 1; at <= verb + 14; at += 1) {
    const token = sentence.tokens[at];
    if (token === undefined || isBreak(token) || (isVerb(sentence, at) && !isProgressive(sentence, at)))
      return null;
    if (has(sentence, at, flag.by)) {
      if (isProgressive(sentence, at + 1) || has(sentence, at + 1, flag.time)) return null;
      const found = phraseFrom(sentence, at + 1);
      return found === null || isIn(sentence, found.head, 'noAgents') || isGenitive(sentence, found.to - 1)
        ? null
        : found;
    }
    if (has(sentence, at, flag.relative | flag.be | flag.have | flag.modal | flag.conditional)) return null;
  }
  return null;
}

function isProgressive(sentence: ActSentence, at: number): boolean {
  return isShaped(sentence, at, shape.progressive) && (sentence.tokens[at]?.text.length ?? 0) > 5;
}

/** "forced to defraud": the infinitive names the act; "made them work" has none of its own mark. */
function forcedAct(site: VerbSite, object: NounPhrase | null): FoundAct | null {
  const { sentence, group, subject } = site;
  const verb = infinitiveBehind(sentence, group.verb);
  if (verb < 0) return null;
  const named = sentence.words[verb]?.verbs
    .map(({ base }) => sentence.acts.forced.get(base))
    .find((act) => act !== undefined);
  const isBare = !has(sentence, verb - 1, flag.infinitive);
  if (named === undefined && isBare) return null;
  const isPassive = group.voice === 'passive';
  return {
    act: named ?? 'coercion',
    from: group.verb,
    to: verb + 1,
    agent: isPassive ? agentBehind(sentence, group.verb) : subject,
    patient: isPassive ? subject : object,
    isNegated: group.isNegated || isNobody(sentence, subject),
    isAlleged: group.isAlleged,
    first: group.first,
    last: verb + 1,
  };
}

function infinitiveBehind(sentence: ActSentence, verb: number): number {
  for (let at = verb + 1; at <= verb + particleReach; at += 1) {
    const token = sentence.tokens[at];
    if (token === undefined || (isBreak(token) && !isQuoteMark(token))) return -1;
    if (has(sentence, at, flag.infinitive) && sentence.tokens[at + 1]?.kind === 'word') return at + 1;
    const forms = sentence.words[at]?.verbs.some(
      (one) => (one.forms & form.base) !== 0 && sentence.acts.forced.has(one.base),
    );
    if (forms === true && at > verb + 1) return at;
  }
  return -1;
}

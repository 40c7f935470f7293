/**
 * The verb group of an act word: voice, negation, and whether the text states that it happened. What is wished,
 * feared, due, possible, defined or asked did not happen, and yields no event.
 */
import { flag, form } from './event-lexicon.ts';
import { isUnreal } from './event-real.ts';
import {
  has,
  hasObject,
  isAdverb,
  isBreak,
  isIn,
  isNominal,
  isQuoteMark,
  isVerb,
  reach,
  type ActSentence,
} from './event-sentence.ts';

/** How a verb stands in its clause. */
export interface VerbGroup {
  readonly verb: number;
  /** First token of the group: its outermost auxiliary. */
  readonly first: number;
  readonly voice: 'active' | 'passive';
  readonly isNegated: boolean;
  /** Stated as a fact or as an allegation. */
  readonly isReal: boolean;
  /** "may have been", "is said to have". */
  readonly isAlleged: boolean;
  readonly isAttempt: boolean;
  /** "could not". */
  readonly isUnable: boolean;
  /** "is", "has", or no auxiliary and a present form. */
  readonly isPresent: boolean;
  /** Verb whose subject it shares ("was beaten, tortured"); null when it has its own. */
  readonly shares: number | null;
  /** Where the search for its subject begins: before this token. */
  readonly subjectBefore: number;
}

interface Auxiliaries {
  first: number;
  before: number;
  be: boolean;
  being: boolean;
  /** A reflexive stands before its "be". */
  reflexive: boolean;
  have: boolean;
  do: boolean;
  modal: number;
  to: number;
  negated: boolean;
  present: boolean;
}

/** The groups before the verb that is being read. */
export interface Groups {
  /** Group of the verb at a token; undefined when none stands there. */
  get(at: number): VerbGroup | undefined;
}

/** Reads the group of the verb at a token; `forms` are the forms that the token may be. */
export function verbGroup(sentence: ActSentence, at: number, forms: number, groups: Groups): VerbGroup {
  const aux = auxiliaries(sentence, at);
  const full = withAuxiliaries(sentence, at, forms, aux);
  const draft =
    full === null ? bare(sentence, at, forms, { aux, groups }) : sharing(sentence, full, { aux, groups });
  const isExcluded = draft.isReal && isUnreal(sentence, draft);
  return isExcluded ? { ...draft, isReal: false } : draft;
}

function auxiliaries(sentence: ActSentence, at: number): Auxiliaries {
  const aux: Auxiliaries = {
    first: at,
    before: at - 1,
    be: false,
    being: false,
    reflexive: false,
    have: false,
    do: false,
    modal: -1,
    to: -1,
    negated: false,
    present: false,
  };
  for (let i = at - 1; i >= 0 && i >= at - 9; i -= 1) {
    aux.before = i;
    if (!takeAuxiliary(sentence, i, aux)) return aux;
    if (aux.to >= 0) {
      aux.before = i - 1;
      return aux;
    }
  }
  aux.before = -1;
  return aux;
}

/** Takes one token on the left into the group; false when it does not belong to it. */
function takeAuxiliary(sentence: ActSentence, i: number, aux: Auxiliaries): boolean {
  const isAuxiliary = has(sentence, i, flag.be | flag.have | flag.do | flag.modal);
  if (isAuxiliary || has(sentence, i, flag.infinitive)) {
    if (has(sentence, i, flag.infinitive)) {
      if (aux.first - i > 3 || !canFollowTo(sentence, i + 1)) return false;
      aux.to = i;
    } else if (has(sentence, i, flag.be)) {
      aux.be = true;
      aux.reflexive = isIn(sentence, i - 1, 'reflexives');
    } else if (has(sentence, i, flag.have)) aux.have = true;
    else if (has(sentence, i, flag.do)) aux.do = true;
    else aux.modal = i;
    if (isIn(sentence, i, 'being')) aux.being = true;
    aux.present = isIn(sentence, i, 'presentAuxiliaries');
    aux.first = i;
    if (has(sentence, i, flag.negation)) aux.negated = true;
    return true;
  }
  if (has(sentence, i, flag.negation) && !has(sentence, i, flag.preposition | flag.conjunction)) {
    aux.negated = true;
    return true;
  }
  return (isAdverb(sentence, i) && !has(sentence, i, flag.pronoun)) || isQuoteMark(sentence.tokens[i]);
}

function canFollowTo(sentence: ActSentence, at: number): boolean {
  return !has(sentence, at, flag.determiner | flag.possessive | flag.preposition);
}

/** What a group is beside its auxiliaries; what is left out is not so. */
type GroupTraits = Pick<VerbGroup, 'voice' | 'isReal'> &
  Partial<Pick<VerbGroup, 'isAlleged' | 'isUnable' | 'shares'>>;

function groupOf(at: number, aux: Auxiliaries, rest: GroupTraits): VerbGroup {
  return {
    verb: at,
    first: aux.first,
    voice: rest.voice,
    isNegated: aux.negated,
    isReal: rest.isReal,
    isAlleged: rest.isAlleged ?? false,
    isAttempt: false,
    isUnable: rest.isUnable ?? false,
    isPresent: aux.present,
    shares: rest.shares ?? null,
    subjectBefore: aux.first,
  };
}

/** A verb with auxiliaries; null when it has none. */
function withAuxiliaries(
  sentence: ActSentence,
  at: number,
  forms: number,
  aux: Auxiliaries,
): VerbGroup | null {
  if (aux.to >= 0) return infinitive(sentence, at, forms, aux);
  if (aux.modal >= 0) return modal(sentence, at, forms, aux);
  if (aux.be && (forms & form.participle) !== 0) {
    const voice = aux.reflexive ? 'active' : 'passive';
    return groupOf(at, aux, { voice, isReal: true, shares: beingOf(sentence, aux) });
  }
  if (aux.be && (forms & form.progressive) !== 0) return groupOf(at, aux, { voice: 'active', isReal: true });
  if (aux.have && (forms & form.participle) !== 0) return groupOf(at, aux, { voice: 'active', isReal: true });
  if (aux.do && (forms & form.base) !== 0) return groupOf(at, aux, { voice: 'active', isReal: true });
  if (aux.be || aux.have || aux.do) return groupOf(at, aux, { voice: 'active', isReal: false });
  return null;
}

/** "after being charged": the subject is that of the main clause, which may follow. */
function beingOf(sentence: ActSentence, aux: Auxiliaries): VerbGroup['shares'] {
  const isFirstBeing = aux.being && isIn(sentence, aux.first, 'being');
  return isFirstBeing && (!isNominal(sentence, aux.before) || isVerb(sentence, aux.before)) ? -1 : null;
}

/** "may have been sold" is alleged; "could not leave" is told by its frame; any other modal did not happen. */
function modal(sentence: ActSentence, at: number, forms: number, aux: Auxiliaries): VerbGroup {
  const isPerfect = aux.have && has(sentence, aux.modal, flag.alleging) && !aux.negated;
  const voice = aux.be && (forms & form.participle) !== 0 ? 'passive' : 'active';
  const isUnable = aux.negated && has(sentence, aux.modal, flag.able);
  return groupOf(at, aux, {
    voice,
    isReal: isPerfect,
    isAlleged: isPerfect,
    isUnable,
  });
}

function infinitive(sentence: ActSentence, at: number, forms: number, aux: Auxiliaries): VerbGroup {
  const voice = aux.be && (forms & form.participle) !== 0 ? 'passive' : 'active';
  let governor = aux.to - 1;
  while (governor >= 0 && isAdverb(sentence, governor)) governor -= 1;
  const none = groupOf(at, aux, { voice, isReal: false });
  if (aux.have && has(sentence, governor, flag.allege)) {
    return { ...none, ...ofGovernor(sentence, governor, aux.negated), isReal: true, isAlleged: true };
  }
  if (aux.have) return none;
  const outer = ofGovernor(sentence, governor, aux.negated);
  if (has(sentence, governor, flag.begin) || isIn(sentence, governor, 'hadTo'))
    return { ...none, ...outer, isReal: true };
  if (has(sentence, governor, flag.attempt))
    return { ...none, ...outer, isReal: true, isAttempt: true, first: governor };
  if (has(sentence, governor, flag.fail))
    return { ...none, ...outer, isReal: true, isNegated: true, first: governor };
  return none;
}

/** The subject of "began to beat" stands before "began" and its auxiliaries. */
function ofGovernor(
  sentence: ActSentence,
  governor: number,
  isNegated: boolean,
): Pick<VerbGroup, 'subjectBefore' | 'isNegated'> {
  const outer = auxiliaries(sentence, governor);
  return { subjectBefore: outer.first, isNegated: outer.negated || isNegated };
}

/** "were freed and were taken home": no subject of its own behind a conjunction. */
function sharing(sentence: ActSentence, group: VerbGroup, { aux, groups }: BareSite): VerbGroup {
  if (group.shares !== null || !has(sentence, aux.before, flag.conjunction) || aux.to >= 0) return group;
  const base = verbBefore(sentence, aux.before, groups);
  return base === null ? group : { ...group, shares: base.verb };
}

interface BareSite {
  readonly aux: Auxiliaries;
  readonly groups: Groups;
}

/** A verb without auxiliary: past or present, a shared auxiliary, a reduced passive, or no verb at all. */
function bare(sentence: ActSentence, at: number, forms: number, { aux, groups }: BareSite): VerbGroup {
  const none = groupOf(at, aux, { voice: 'active', isReal: false });
  const before = aux.before;
  if ((forms & form.progressive) !== 0) return gerund(sentence, none, before);
  if (has(sentence, before, flag.determiner | flag.possessive) && !isSubjectWord(sentence, before))
    return none;
  if (has(sentence, before, flag.conjunction) || sentence.tokens[before]?.text === ',') {
    const shared = sharedGroup(sentence, none, { before, forms, groups });
    if (shared !== null) return shared;
    if (sentence.tokens[before]?.text !== ',') return none;
  }
  if (has(sentence, before, flag.preposition | flag.negation | flag.be) || isVerb(sentence, before))
    return none;
  const isPast = (forms & form.past) !== 0;
  if (isReducedPassive(sentence, at, forms)) {
    const isOpen = isNominal(sentence, before) && !has(sentence, before, flag.relative);
    return isOpen || sentence.tokens[before]?.text === ',' ? reduced(sentence, none, before) : none;
  }
  const isPresent = (forms & (form.base | form.present)) !== 0 && !isPast;
  if (isPresent && !agrees(sentence, before, forms)) return none;
  return { ...none, isReal: before >= 0, isPresent: isPresent || (forms & form.base) !== 0 };
}

function isSubjectWord(sentence: ActSentence, at: number): boolean {
  return (
    has(sentence, at, flag.pronoun | flag.plural | flag.relative) || (sentence.words[at]?.classes ?? 0) !== 0
  );
}

/** "people held in a cellar": the noun before it is what it is done to. */
function reduced(sentence: ActSentence, none: VerbGroup, before: number): VerbGroup {
  const isInsertion = sentence.tokens[before]?.text === ',';
  return { ...none, voice: 'passive', isReal: true, subjectBefore: isInsertion ? before : none.first };
}

/** A participle with no object behind it, after a noun: "workers sold to …", "victims, beaten by guards". */
function isReducedPassive(sentence: ActSentence, at: number, forms: number): boolean {
  if ((forms & form.participle) === 0) return false;
  const isOnlyParticiple = (forms & form.past) === 0;
  if (isOnlyParticiple) return true;
  if (takesNoObject(sentence, at)) return false;
  return !hasObject(sentence, at);
}

function takesNoObject({ words }: ActSentence, at: number): boolean {
  return words[at]?.standsAlone === true;
}

/** "guards beat" but not "the guard beat": a base form asks for a plural, a third person for a singular. */
function agrees(sentence: ActSentence, before: number, forms: number): boolean {
  const token = sentence.tokens[before];
  if (token === undefined || token.kind !== 'word')
    return token?.kind === 'digits' && (forms & form.base) !== 0;
  if (has(sentence, before, flag.relative)) return true;
  const isPlural =
    has(sentence, before, flag.plural) || (/[^s]s$/u.test(token.text) && !token.text.endsWith("'s"));
  if ((forms & form.base) !== 0) return isPlural || token.text === 'i' || token.text === 'you';
  return isNominal(sentence, before) || has(sentence, before, flag.pronoun);
}

/** "after beating him", "by selling": a clause without a subject of its own. */
function gerund(sentence: ActSentence, none: VerbGroup, before: number): VerbGroup {
  if (isIn(sentence, before, 'gerundLinks')) return { ...none, isReal: true, shares: -1 };
  return has(sentence, before, flag.of) ? accused(sentence, none, before) : none;
}

/** "accused the police of shielding": alleged, and done by the accused. */
function accused(sentence: ActSentence, none: VerbGroup, of: number): VerbGroup {
  for (let at = of - 1; at >= 0 && at >= of - 8; at -= 1) {
    if (sentence.words[at]?.accuses === true) {
      return { ...none, isReal: true, isAlleged: true, subjectBefore: of };
    }
    if (isBreak(sentence.tokens[at])) break;
  }
  return none;
}

interface SharedSite {
  readonly before: number;
  readonly forms: number;
  readonly groups: Groups;
}

/** "was beaten, tortured and sold": the verb before lends its auxiliary and its subject. */
function sharedGroup(
  sentence: ActSentence,
  none: VerbGroup,
  { before, forms, groups }: SharedSite,
): VerbGroup | null {
  const base = verbBefore(sentence, before, groups);
  if (base === null) return null;
  const inherits: Partial<VerbGroup> = {
    shares: base.verb,
    isAlleged: base.isAlleged,
    isPresent: base.isPresent,
  };
  const at = none.verb;
  const canPassive = base.voice === 'passive' && (forms & form.participle) !== 0;
  if (canPassive && !(hasObject(sentence, at) && (forms & form.past) !== 0 && !takesNoObject(sentence, at))) {
    return { ...none, ...inherits, voice: 'passive', isReal: base.isReal, isNegated: base.isNegated };
  }
  if ((forms & form.past) !== 0) return { ...none, ...inherits, isReal: true, isPresent: false };
  if ((forms & form.participle) !== 0)
    return { ...none, ...inherits, isReal: base.isReal, isNegated: base.isNegated };
  if (!base.isPresent && (forms & form.base) !== 0) return { ...none, ...inherits, isReal: false };
  return { ...none, ...inherits, isReal: base.isReal, isPresent: true };
}

/** The last verb before a conjunction, within its clause. */
function verbBefore(sentence: ActSentence, before: number, groups: Groups): VerbGroup | null {
  for (let at = before - 1; at >= 0 && at >= before - reach; at -= 1) {
    const group = groups.get(at);
    if (group !== undefined && (group.isReal || group.first < group.verb)) return group;
    if (sentence.tokens[at]?.text === ';' || has(sentence, at, flag.conditional)) return null;
  }
  return null;
}

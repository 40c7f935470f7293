/** The subject of a verb: the noun phrase on its left, through relative clauses, insertions and adverbials. */
import { isOfClass } from './event-classes.ts';
import { flag } from './event-lexicon.ts';
import {
  boundLength,
  has,
  isAdverb,
  isBreak,
  isIn,
  isNominal,
  isQuoteMark,
  isVerb,
  phraseFrom,
  reach,
  type ActSentence,
  type NounPhrase,
} from './event-sentence.ts';

/** What may be found: a subject, or what a relative clause speaks of (a person behind "who"). */
type Search = 'subject' | 'person' | 'any';

/** Subject of a verb group that begins at `first`; null when the text does not say. */
export function subjectBefore(sentence: ActSentence, first: number): NounPhrase | null {
  const inside = contracted(sentence, first);
  if (inside) return { from: first, to: first + 1, head: first, isGoverned: false };
  let end = first;
  while (end > 0 && (isQuoteMark(sentence.tokens[end - 1]) || isAdverb(sentence, end - 1))) end -= 1;
  if (isRelative(sentence, end - 1)) return antecedent(sentence, end - 1);
  if (isComma(sentence, end - 1)) return beforeInsertion(sentence, end - 1);
  return phraseBefore(sentence, end, 'subject');
}

/** Subject of a clause that opens a sentence without one ("After being freed, they …"): it stands behind the comma. */
export function subjectBehind(sentence: ActSentence, verb: number): NounPhrase | null {
  for (let at = verb + 1; at < verb + reach && at < sentence.tokens.length; at += 1) {
    if (sentence.tokens[at]?.text !== ',' || isVerb(sentence, at + 1)) continue;
    if (contracted(sentence, at + 1)) return { from: at + 1, to: at + 2, head: at + 1, isGoverned: false };
    return phraseFrom(sentence, at + 1);
  }
  return null;
}

/** A capital inside a sentence: part of a name ("the Arrest Line"). */
export function isNamePart({ tokens }: ActSentence, at: number): boolean {
  const token = tokens[at];
  if (token?.capital !== true) return false;
  const opens =
    at === 0 || isBreak(tokens[at - 1]) || isQuoteMark(tokens[at - 1]) || tokens[at - 1]?.text === '.';
  return !opens || tokens[at + 1]?.capital === true;
}

/** "they've": the pronoun stands inside the auxiliary. */
function contracted({ tokens, words }: ActSentence, at: number): boolean {
  const text = tokens[at]?.text ?? '';
  const isAuxiliary = ((words[at]?.flags ?? 0) & (flag.be | flag.have | flag.modal)) !== 0;
  return isAuxiliary && text.includes("'") && !text.endsWith("n't");
}

function isComma({ tokens }: ActSentence, at: number): boolean {
  const text = tokens[at]?.text ?? '';
  return text === ',' || text === '–' || text === '—' || text === ')';
}

/** "who", and "that" right behind a noun. */
function isRelative(sentence: ActSentence, at: number): boolean {
  if (!has(sentence, at, flag.relative)) return false;
  if (!has(sentence, at, flag.subordinator)) return true;
  if (isSaid(sentence, at)) return false;
  if (isComma(sentence, at - 1)) return sentence.acts.language.relativeAfterComma;
  return isNominal(sentence, at - 1) && !isVerb(sentence, at - 1);
}

/** "contó a Norpress que": what is said stands behind it, and the noun before it is who was told. */
function isSaid(sentence: ActSentence, at: number): boolean {
  if (!sentence.acts.language.relativeAfterComma) return false;
  for (let i = at - 1; i >= 0 && i > at - 5; i -= 1) {
    if (sentence.words[i]?.says === true) return true;
    if (isBreak(sentence.tokens[i])) return false;
  }
  return false;
}

function antecedent(sentence: ActSentence, relative: number): NounPhrase | null {
  const end = isComma(sentence, relative - 1) ? relative - 1 : relative;
  const isWho = isIn(sentence, relative, 'personRelatives');
  const found = phraseBefore(sentence, end, isWho ? 'person' : 'any');
  if (found !== null) return found;
  return { from: relative, to: relative + 1, head: relative, isGoverned: false };
}

/** "Two men, who had worked there, were …": the subject stands before the comma that opens the insertion. */
function beforeInsertion(sentence: ActSentence, close: number): NounPhrase | null {
  for (let at = close - 1; at >= 0 && at >= close - reach; at -= 1) {
    const text = sentence.tokens[at]?.text;
    if (text === ',' || text === '–' || text === '—' || text === '(')
      return phraseBefore(sentence, at, 'subject');
  }
  return null;
}

/** Noun phrase that ends right before `end`. With `any`, one behind a preposition will do. */
function phraseBefore(sentence: ActSentence, end: number, mode: Search): NounPhrase | null {
  let from = end;
  while (from > 0 && from > end - reach && !endsSearch(sentence, from - 1)) from -= 1;
  const isBehindVerb = from > 0 && isVerb(sentence, from - 1);
  if (isBehindVerb && from === end) return beforeVerbs(sentence, from - 1, mode);
  if (isBehindVerb && mode === 'subject') {
    const outer = outerSubject(sentence, from - 1);
    if (outer !== null) return outer;
  }
  if (mode === 'subject' && from > 0 && isPersonRelative(sentence, from - 1))
    return antecedent(sentence, from - 1);
  const begin = isBehindVerb ? afterLastAnd(sentence, from, end) : from;
  const found = phrasesIn(sentence, begin, end);
  let best: NounPhrase | null = null;
  for (const phrase of found) if (!phrase.isGoverned) best = phrase;
  if (best === null && isBehindVerb && mode === 'subject' && isParticiple(sentence, from - 1))
    return phraseBefore(sentence, from - 1, 'any');
  if (mode === 'subject') return best;
  const person = mode === 'person' ? lastPerson(sentence, found) : null;
  return person ?? best ?? found.at(-1) ?? null;
}

function lastPerson(sentence: ActSentence, found: readonly NounPhrase[]): NounPhrase | null {
  return (
    found.findLast((phrase) => isOfClass(sentence, phrase, ['people', 'officials', 'wrongdoing'])) ?? null
  );
}

/** "Those caught trying to escape were …": over a chain of verbs to the noun they belong to. */
function beforeVerbs(sentence: ActSentence, verb: number, mode: Search): NounPhrase | null {
  let at = verb;
  const chain = flag.infinitive | flag.be | flag.have;
  while (
    at >= 0 &&
    at > verb - 6 &&
    (isVerb(sentence, at) || has(sentence, at, chain) || isAdverb(sentence, at))
  )
    at -= 1;
  const isOpen = isNominal(sentence, at) || has(sentence, at, flag.pronoun);
  if (isOpen) return phraseBefore(sentence, at + 1, mode);
  return isRelative(sentence, at) ? antecedent(sentence, at) : null;
}

/** "Those who missed their targets were …": what stands behind the inner verb is its object; the subject is outside. */
function outerSubject(sentence: ActSentence, verb: number): NounPhrase | null {
  if (sentence.words[verb]?.says === true) return null;
  let at = verb - 1;
  while (at > verb - 4 && (isAdverb(sentence, at) || has(sentence, at, flag.be | flag.have))) at -= 1;
  return isRelative(sentence, at) && !isComma(sentence, at - 1) ? antecedent(sentence, at) : null;
}

/** "families who mould bricks": a relative clause whose verb no list knows. */
function isPersonRelative(sentence: ActSentence, at: number): boolean {
  return (
    isIn(sentence, at, 'personRelatives') && has(sentence, at, flag.relative) && !isComma(sentence, at - 1)
  );
}

/** "men held in a cellar": a participle right behind its noun. */
function isParticiple(sentence: ActSentence, verb: number): boolean {
  return isNominal(sentence, verb - 1) || has(sentence, verb - 1, flag.pronoun);
}

function endsSearch(sentence: ActSentence, at: number): boolean {
  const token = sentence.tokens[at];
  if (isBreak(token) || isVerb(sentence, at)) return true;
  const clause = flag.be | flag.have | flag.do | flag.modal | flag.relative | flag.conditional;
  return has(sentence, at, clause | flag.subordinator) || isIn(sentence, at, 'but');
}

/** Behind a verb, "and" opens the next clause: "raided a site and police arrested …". */
function afterLastAnd(sentence: ActSentence, from: number, end: number): number {
  for (let at = end - 1; at >= from; at -= 1) if (has(sentence, at, flag.conjunction)) return at + 1;
  return from;
}

/** Noun phrases of a stretch without verbs, in order. */
function phrasesIn(sentence: ActSentence, from: number, end: number): NounPhrase[] {
  const found: NounPhrase[] = [];
  let start = -1;
  let isGoverned = false;
  const close = (at: number): void => {
    if (start >= 0 && at > start && hasWord(sentence, start, at))
      found.push(phraseOf(sentence, start, at, isGoverned));
    start = -1;
  };
  for (let at = from; at < end; at += 1) {
    if (has(sentence, at, flag.of) && start >= 0) {
      at = joinOf(sentence, at, end) - 1;
      continue;
    }
    const bound = start < 0 ? boundLength(sentence, at) : 0;
    if (bound > 0) {
      at += bound - 1;
    } else if (has(sentence, at, flag.preposition)) {
      close(at);
      isGoverned = true;
    } else if (has(sentence, at, flag.conjunction)) {
      if (start < 0) continue;
    } else if (has(sentence, at, flag.pronoun)) {
      close(at);
      if (start < 0 && found.length > 0) isGoverned = isGoverned && has(sentence, at - 1, flag.preposition);
      found.push({ from: at, to: at + 1, head: at, isGoverned });
      isGoverned = false;
    } else if (isNominal(sentence, at)) {
      if (opensPhrase(sentence, at, start)) {
        close(at);
        isGoverned = false;
      }
      if (start < 0) start = at;
      if (endsTime(sentence, at)) {
        close(at + 1);
        isGoverned = false;
      }
    } else close(at);
  }
  close(end);
  return found;
}

function hasWord({ tokens }: ActSentence, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (tokens[at]?.kind !== 'mark') return true;
  return false;
}

/** Skips an "of" part up to the next determiner: it belongs to the phrase before it. */
function joinOf(sentence: ActSentence, of: number, end: number): number {
  let at = of + 1;
  if (has(sentence, at, flag.pronoun)) return Math.min(at + 1, end);
  while (at < end && has(sentence, at, flag.determiner | flag.possessive)) at += 1;
  return Math.max(of + 1, at);
}

/** A determiner behind a noun opens the next phrase. */
function opensPhrase(sentence: ActSentence, at: number, start: number): boolean {
  if (start < 0 || at <= start) return false;
  if (!has(sentence, at, flag.determiner | flag.possessive)) return false;
  return !has(sentence, at - 1, flag.determiner | flag.possessive | flag.conjunction | flag.of);
}

/** A day, a month or a year ends an adverbial of time. */
function endsTime(sentence: ActSentence, at: number): boolean {
  const token = sentence.tokens[at];
  const next = sentence.tokens[at + 1];
  if (next?.kind === 'digits') return false;
  if (has(sentence, at, flag.time)) return !has(sentence, at + 1, flag.time);
  return (
    token?.kind === 'digits' && token.text.length === 4 && has(sentence, at - 1, flag.time | flag.preposition)
  );
}

function phraseOf(sentence: ActSentence, from: number, to: number, isGoverned: boolean): NounPhrase {
  let end = to;
  while (
    end > from + 1 &&
    (isQuoteMark(sentence.tokens[end - 1]) || has(sentence, end - 1, flag.conjunction))
  )
    end -= 1;
  let head = end - 1;
  for (let at = from + 1; at < end; at += 1) {
    if (has(sentence, at, flag.of)) {
      head = at - 1;
      break;
    }
  }
  return { from, to: end, head, isGoverned };
}

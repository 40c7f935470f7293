/**
 * From a story's sentences to its events and characterisations: who did what to whom, as proposals with passages.
 * One claim per act; a negated act keeps its type and is marked (`negated`), unless the field has a name for the
 * omission ("did not reply" is silence, "were not paid" is withholding of wages). Headlines are not read: they
 * repeat the body in a grammar of their own. Pronouns stay pronouns. Same document, same events, byte for byte.
 */
import type { TextRange } from '../../base/index.ts';
import type { Document, Story } from '../reading/index.ts';
import type { ActLanguage } from './acts.ts';
import { englishActs } from './acts-english.ts';
import { frenchActs } from './acts-french.ts';
import { spanishActs } from './acts-spanish.ts';
import type { StoryAttribution } from './attribution.ts';
import { characterisationAt } from './characterisations.ts';
import type { Modality } from './claim.ts';
import type { EventClaim, EventKind } from './event.ts';
import { isOfClass } from './event-classes.ts';
import { actOfVerb, type FoundAct } from './event-frames.ts';
import { flag, prepareActs, type PreparedActs } from './event-lexicon.ts';
import { plainForms, SentenceGroups } from './event-groups.ts';
import { actOfNoun } from './event-nouns.ts';
import {
  actSentence,
  has,
  hasActWord,
  isBreak,
  isIn,
  isVerb,
  phraseFrom,
  phraseText,
  reach,
  rangeOf,
  rangeText,
  type ActSentence,
  type NounPhrase,
} from './event-sentence.ts';
import { isNamePart, subjectBefore, subjectBehind } from './event-subject.ts';
import { verbGroup, type VerbGroup } from './event-verb.ts';
import { passageAround } from './passage.ts';
import { languageNumbers } from './languages/registry.ts';
import { tokensOf, type Token } from './quantity-tokens.ts';

/** What events are read from: one story of a document, its sentences in text order, and its sources. */
export interface EventFacts {
  readonly document: Document;
  readonly story: Story;
  readonly sentences: readonly TextRange[];
  readonly attribution: StoryAttribution;
}

const prepared = new Map<string, PreparedActs>();
const languages: ReadonlyMap<string, ActLanguage> = new Map([
  ['en', englishActs],
  ['es', spanishActs],
  ['fr', frenchActs],
]);

function actsFor(language: string | null): PreparedActs | null {
  const code = (language ?? 'en').slice(0, 2).toLowerCase();
  const known = prepared.get(code);
  if (known !== undefined) return known;
  const found = languages.get(code);
  if (found === undefined) return null;
  const acts = prepareActs(found);
  prepared.set(code, acts);
  return acts;
}

/** Reads events sentence by sentence, in text order. */
export interface EventReader {
  /** Adds the events of a sentence, given its tokens by the word rules of the story's language. */
  read(sentence: TextRange, tokens: readonly Token[], into: EventClaim[]): void;
}

/** A reader of the events of one story; null when its language's acts are not written down. */
export function eventReader(facts: EventFacts): EventReader | null {
  const { document, story } = facts;
  const acts = actsFor(story.language ?? document.language);
  if (acts === null) return null;
  const headlines = story.zones.filter((zone) => zone.label === 'headline');
  let headline = 0;
  return {
    read(sentence, tokens, into) {
      while ((headlines[headline]?.end ?? Infinity) <= sentence.start) headline += 1;
      const isHeadline = (headlines[headline]?.start ?? Infinity) < sentence.end;
      if (isHeadline && !isFull(document.text, sentence)) return;
      if (!hasActWord(tokens, acts)) return;
      const read = actSentence(document.text, tokens, acts);
      for (const found of foundIn(read)) into.push(claimOf(facts, { sentence, read, found }));
    },
  };
}

/** Events and characterisations of one story, in text order. Never throws on any text; empty in unread languages. */
export function eventsOf(facts: EventFacts): EventClaim[] {
  const { document, story } = facts;
  const reader = eventReader(facts);
  const claims: EventClaim[] = [];
  if (reader === null) return claims;
  const wordRules = languageNumbers(story.language ?? document.language).words;
  for (const sentence of facts.sentences) {
    reader.read(sentence, tokensOf(document.text, sentence, wordRules), claims);
  }
  return claims;
}

/** A headline that ends like a sentence is one. */
function isFull(text: string, sentence: TextRange): boolean {
  return /[.!?]["”’»)]?$/u.test(
    text.slice(Math.max(sentence.start, sentence.end - 4), sentence.end).trimEnd(),
  );
}

interface Found extends Omit<FoundAct, 'last'> {
  readonly kind: EventKind;
  readonly last: number;
}

/** Written out: a spread with more behind it makes objects of a slow kind. */
function foundOf(kind: EventKind, act: string, site: Omit<FoundAct, 'act' | 'last'>, last: number): Found {
  const { from, to, agent, patient, isNegated, isAlleged, first } = site;
  return { kind, act, from, to, agent, patient, isNegated, isAlleged, first, last };
}

/** Everything found in one sentence, in text order, one claim per stretch of act words. */
function foundIn(sentence: ActSentence): Found[] {
  const found: Found[] = [];
  const groups = new SentenceGroups(sentence);
  let taken = -1;
  for (let at = 0; at < sentence.tokens.length; at += 1) {
    if (sentence.words[at]?.isTrigger !== true) continue;
    const act = actAt(sentence, at, groups);
    const one = at < taken ? null : (characterisedAt(sentence, at) ?? act);
    if (one === null || isRepeated(sentence, found.at(-1), one)) continue;
    found.push(one);
    taken = one.to;
  }
  return found;
}

/** "escaped by climbing out": one escape. */
function isRepeated(sentence: ActSentence, last: Found | undefined, one: Found): boolean {
  if (last?.act !== one.act || !has(sentence, one.from - 1, flag.by)) return false;
  return last.agent?.from === one.agent?.from && last.patient?.from === one.patient?.from;
}

function isEvaluative(word: ActSentence['words'][number]): boolean {
  return word.describes || word.characterisations.length > 0;
}

function characterisedAt(sentence: ActSentence, at: number): Found | null {
  const word = sentence.words[at];
  if (word === undefined || !isEvaluative(word)) return null;
  const found = characterisationAt(sentence, at);
  if (found === null) return null;
  const last = Math.max(found.to, found.agent?.to ?? 0, found.patient?.to ?? 0);
  return foundOf('characterisation', found.type, found, last);
}

function actAt(sentence: ActSentence, at: number, groups: SentenceGroups): Found | null {
  const word = sentence.words[at];
  const token = sentence.tokens[at];
  if (word === undefined || token === undefined || isNamePart(sentence, at)) return null;
  const found = verbActAt(sentence, at, groups);
  if (found !== null) return foundOf('event', found.act, found, found.last);
  const named = word.noun === null ? null : actOfNoun(sentence, at, word.noun);
  return named === null ? null : foundOf('event', named.act, named, named.last);
}

function verbActAt(sentence: ActSentence, at: number, groups: SentenceGroups): FoundAct | null {
  if (!isVerb(sentence, at)) return null;
  const word = sentence.words[at];
  const readings = word?.verbs ?? [];
  if (word !== undefined && readings.length === 0) {
    groups.set(at, verbGroup(sentence, at, plainForms(word), groups));
    return null;
  }
  for (const verb of readings) {
    const group = verbGroup(sentence, at, verb.forms, groups);
    groups.set(at, group);
    if (!group.isReal && !group.isUnable) continue;
    const found = actOfVerb({ sentence, group, subject: subjectOf(sentence, group, groups), verb });
    if (found !== null && isTold(sentence, found)) return found;
  }
  return null;
}

/** Somebody did it or suffered it, and it was no storm. */
function isTold(sentence: ActSentence, { agent, patient }: FoundAct): boolean {
  if (isOfClass(sentence, agent, ['nature'])) return false;
  return agent !== null || patient !== null;
}

/** Shared subjects are followed at most this often: "was seen, photographed, beaten and sold". */
const longestSharing = 8;

function subjectOf(sentence: ActSentence, group: VerbGroup, groups: SentenceGroups): NounPhrase | null {
  let at = group;
  for (let step = 0; step < longestSharing && at.shares !== null; step += 1) {
    const base = at.shares >= 0 ? groups.get(at.shares) : groups.lastRealBefore(at.verb);
    if (base === undefined) return subjectBehind(sentence, group.verb);
    at = base;
  }
  return (
    subjectBefore(sentence, at.subjectBefore) ??
    (opens(sentence, at) ? subjectBehind(sentence, at.verb) : null) ??
    subjectAfter(sentence, at)
  );
}

/** "Fueron liberados 19 pescadores": in some languages the subject may stand right behind its verb. */
function subjectAfter(sentence: ActSentence, { verb, voice, shares }: VerbGroup): NounPhrase | null {
  const isOpen = voice === 'passive' || sentence.words[verb]?.asksObject === false;
  const may = sentence.acts.language.subjectFollows && shares === null && isOpen;
  return may && !has(sentence, verb + 1, flag.preposition) ? phraseFrom(sentence, verb + 1) : null;
}

/** The verb opens its sentence ("Deceived and sold, the survivors …"). */
function opens(sentence: ActSentence, group: VerbGroup): boolean {
  for (let at = 0; at < group.first; at += 1) if (sentence.tokens[at]?.kind !== 'mark') return false;
  return group.voice === 'passive';
}

interface SentenceFind {
  readonly sentence: TextRange;
  readonly read: ActSentence;
  readonly found: Found;
}

function claimOf(facts: EventFacts, { sentence, read, found }: SentenceFind): EventClaim {
  const { document, story, attribution } = facts;
  const { text, sha256 } = document;
  const number = rangeOf(read, found.from, found.to);
  const passage = widened(read, found, passageAround(text, read.tokens, number));
  const site = { number, passage, sentence };
  const said = attribution.attribute(site);
  const modality = modalityOf(said.modality, read, found);
  return {
    id: `${sha256.slice(0, 12)}-e${number.start}-${number.end}`,
    sha256,
    story: story.index,
    start: passage.start,
    end: passage.end,
    quote: text.slice(passage.start, passage.end),
    kind: found.kind,
    act: found.act,
    actSpan: number,
    agent: phraseText(read, found.agent),
    patient: phraseText(read, found.patient),
    negated: found.isNegated,
    subject: subjectLine(read, found),
    speaker: said.speaker,
    attribution: said.attribution,
    place: attribution.placeOf(site),
    time: attribution.timeOf(site),
    modality,
    deniedOf: modality === 'denied' ? said.deniedOf : null,
    sentence: { start: sentence.start, end: sentence.end },
  };
}

/** Acts of speech carry their own mode. */
const spoken: ReadonlyMap<string, Modality> = new Map([
  ['pledge', 'pledged'],
  ['demand', 'demanded'],
  ['request', 'demanded'],
  ['denial', 'denied'],
  ['accusation', 'alleged'],
]);

/**
 * What is proposed is stated to have happened, so that a plan or a demand beside it does not colour it; and a
 * negated act is no denial: that takes a word of denial.
 */
function modalityOf(said: Modality, read: ActSentence, found: Found): Modality {
  const own = spoken.get(found.act);
  if (own !== undefined && !found.isNegated) return own;
  if (said === 'denied' || said === 'asserted') {
    if (isDenied(read, found.first)) return 'denied';
  }
  if (found.isAlleged || said === 'alleged' || isClaimed(read, found.first)) return 'alleged';
  return 'asserted';
}

/** "not true that", "no evidence that". */
function isUntrue(read: ActSentence, at: number): boolean {
  if (!isIn(read, at, 'true') || !has(read, at + 1, flag.subordinator)) return false;
  return has(read, at - 1, flag.negation | flag.nobody) || has(read, at - 2, flag.negation | flag.nobody);
}

/** "the claim that". */
function isClaimed(read: ActSentence, first: number): boolean {
  for (let at = first - 1; at >= 1 && at >= first - reach; at -= 1) {
    if (has(read, at, flag.subordinator) && isIn(read, at - 1, 'claims')) return true;
    if (isBreak(read.tokens[at])) return false;
  }
  return false;
}

/** A verb of denial stands before the act, in the same clause or governing it. */
function isDenied(read: ActSentence, first: number): boolean {
  for (let at = first - 1; at >= 0 && at >= first - reach; at -= 1) {
    if (read.tokens[at]?.text === ';') return false;
    if (isUntrue(read, at)) return true;
    if (read.words[at]?.denies === true) return true;
  }
  return false;
}

/** The passage holds the agent and the patient when they stand in the same sentence. */
function widened(read: ActSentence, found: Found, passage: TextRange): TextRange {
  let { start, end } = passage;
  for (const phrase of [found.agent, found.patient]) {
    if (phrase === null) continue;
    const range = rangeOf(read, phrase.from, phrase.to);
    start = Math.min(start, range.start);
    end = Math.max(end, range.end);
  }
  return { start, end: spoken.has(found.act) ? Math.max(end, complementEnd(read, found.to)) : end };
}

/** Longest complement of an act of speech, in tokens. */
const longestComplement = 40;

/** What is pledged, asked or denied belongs to the passage, quotation marks or not. */
function complementEnd({ tokens }: ActSentence, from: number): number {
  let end = tokens[from - 1]?.end ?? 0;
  for (let at = from; at < tokens.length && at < from + longestComplement; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.text === ';' || (token.text === '.' && at >= tokens.length - 2)) break;
    end = token.end;
  }
  return end;
}

/** One line in the text's words: who stands before the verb, the verb with its auxiliaries, who stands behind. */
function subjectLine(read: ActSentence, found: Found): string {
  const before = [found.agent, found.patient].filter((phrase) => phrase !== null && phrase.to <= found.from);
  const behind = [found.agent, found.patient].filter(
    (phrase) => phrase !== null && phrase.from >= found.from,
  );
  const verb = rangeText(read, Math.min(found.first, found.from), found.to);
  const line = [
    ...before.map((one) => phraseText(read, one)),
    verb,
    ...behind.map((one) => phraseText(read, one)),
  ];
  return line.filter((part) => part !== null).join(' ');
}

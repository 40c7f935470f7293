/**
 * Reporting clauses of one sentence: where a cue stands, who its source is, and which words of the sentence it
 * covers. A clause leads ("X said that …"), trails ("…, X said"), or is parenthetical and covers both sides.
 */
import type { Source } from './attribution-memory.ts';
import {
  agentPhrase,
  freeInversion,
  invertedPhrase,
  ownedEstimate,
  prepositionClause,
} from './attribution-agents.ts';
import type { Phrase, PhraseContext } from './attribution-mention.ts';
import {
  built,
  cueAt,
  isMention,
  isQuoteMark,
  type Clause,
  type ClauseLanguage,
  type CueSite,
} from './attribution-site.ts';
import { absoluteClause } from './attribution-absolute.ts';
import { coverage } from './attribution-coverage.ts';
import { quotedAs } from './attribution-quoting.ts';
import { relativeClause } from './attribution-relative.ts';
import { subjectPhrase } from './attribution-subject.ts';
import type { Cue } from './cues.ts';
import type { SentenceWords } from './names.ts';
import { wordClass } from './names-classes.ts';
import { isOf, type Word } from './names-words.ts';

/** All of a sentence that attribution reads. */
export interface SentenceClauses {
  readonly clauses: readonly Clause[];
  /** Somebody was asked and said nothing: ends any attribution that was running. */
  readonly silence: boolean;
}

const nounMarkers: ReadonlySet<string> = new Set(
  (
    'a an the this its his her their our my your no latest recent annual new of in by from with for another any each every ' +
    'such final first last two three some several many these those more press without under against despite'
  ).split(' '),
);
const passiveHelpers: ReadonlySet<string> = new Set([
  'be',
  'been',
  'being',
  'was',
  'were',
  'is',
  'are',
  'get',
  'got',
]);
const nounCues: ReadonlySet<string> = new Set(
  'report reports claim claims estimate estimates show shows state states demand demands warning plan mention records lists counts documents finds notes interviews reject dispute answers deny say'.split(
    ' ',
  ),
);

/** Keeps the memory of a story in step with the reading of a sentence. */
export interface Hearing {
  /** Everything named before this word has been read. */
  upTo(word: number): void;
  /** A source has just been found. */
  source(source: Source): void;
}

/** No sentence reports more often; bounded so that hostile input stays linear. */
const mostClauses = 48;

/** What follows a verb whose subject is a bare count ("61 reported that"). */
const afterCount: ReadonlySet<string> = new Set(
  'that being having the a an their his her its how to us , :'.split(' '),
);

/** Forms that a comma never parts from their subject: behind one they are nouns or adjectives (", state media"). */
const bareForms: ReadonlySet<string> = new Set([
  'state',
  'report',
  'claim',
  'mention',
  'estimate',
  'demand',
  'reject',
  'show',
  'plan',
]);

const numberWords: ReadonlySet<string> = new Set(
  'two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty hundred hundreds thousand dozens scores half'.split(
    ' ',
  ),
);

const nounFollowers: ReadonlySet<string> = new Set([
  'of',
  'by',
  'from',
  'which',
  'handed',
  'smuggled',
  'with',
  'collected',
  'and',
]);

/** Finds the reporting clauses of a sentence in text order. `hear` keeps memory in step. */
export function clausesOf(
  context: PhraseContext,
  sentence: SentenceWords,
  language: ClauseLanguage,
  hear: Hearing,
): SentenceClauses {
  const clauses: Clause[] = [];
  let silence = false;
  for (let at = sentence.first; at < sentence.last && clauses.length < mostClauses; at += 1) {
    const cue = cueAt(context.words, at, sentence.last, language.cues);
    if (cue === null) continue;
    const cueLast = at + cue.words.length;
    if (cue.shape === 'silence') {
      silence = true;
      at = cueLast - 1;
      continue;
    }
    if (isNegated(context.words, at, cue)) {
      silence = true;
      continue;
    }
    hear.upTo(at);
    const clause = clauseAt(context, { sentence, language, cue, at, earlier: clauses });
    if (clause !== null) {
      clauses.push(clause);
      hear.source(clause.source);
      at = Math.max(at, clause.cueLast - 1);
    }
  }
  return { clauses, silence };
}

/** "have not said", "did not disclose": nothing was said. */
function isNegated(words: readonly Word[], at: number, cue: Cue): boolean {
  return cue.shape === 'say' && (words[at - 1]?.lower === 'not' || words[at - 1]?.lower === 'never');
}

function clauseAt(context: PhraseContext, site: CueSite): Clause | null {
  if (site.earlier.some(({ subject }) => subject.first <= site.at && site.at < subject.last)) return null;
  if (site.cue.shape === 'source') return prepositionClause(context, site);
  const { words } = context;
  const absolute = absoluteClause(context, site);
  if (absolute !== null) return absolute;
  const left = skipBack(words, site.at - 1, site);
  const relative = countsSoon(words, site) ? null : relativeClause(context, site, left);
  if (relative !== null) return relative;
  if ((site.cue.shape === 'hold' || isLoose(site)) && !countsSoon(words, site)) return null;
  const isInsisting = site.cue.shape === 'say' && insisting.has(site.cue.words[0] ?? '');
  if (isInsisting && !countsAtOnce(words, site)) return null;
  if (!mayReport(words, site)) return null;
  const quoted = quotedAs(context, site, left);
  if (quoted !== null) return quoted;
  const owned = ownedEstimate(context, site);
  if (owned !== null) return owned;
  const agent = agentPhrase(context, site);
  if (agent !== null) return built(context, site, { phrase: agent, covers: 'both' });
  if (isNoun(context, site, left) || isPassive(words, site)) return null;
  if (words[site.at]?.lower.endsWith('ing') === true && !isProgressive(words, site.at)) return null;
  const right = invertedPhrase(context, site, left);
  if (right !== null) {
    const clause = built(context, site, { phrase: right, covers: 'both' });
    if (clause !== null) return clause;
  }
  if (site.language.invertsFreely) {
    const free = freeInversion(context, site);
    const clause = free === null ? null : built(context, site, { phrase: free, covers: 'both' });
    if (clause !== null) return clause;
    if (context.words[left]?.kind === 'mark' && !opensWithName(context, site))
      return subjectless(context, site) ?? appositive(context, site, left);
  }
  const subject = subjectPhrase(context, site, left);
  if (subject !== null && isCompared(words, subject)) return null;
  const clause =
    subject === null
      ? null
      : built(context, site, { phrase: subject, covers: coverage(context, site, subject) });
  return clause ?? (site.language.invertsFreely ? subjectless(context, site) : null);
}

/** "Puts the dead and missing of the strait at", "gave the fee as": only a number behind it makes it a cue. */
function isLoose({ cue: { words } }: CueSite): boolean {
  const open = words.filter((word) => word === '*').length;
  return open > 2 || (open > 0 && words.at(-1) === 'as');
}

/** "Holds to its 214", "stands by its August count of 24", and not "stood by the gate with 12". */
function countsAtOnce(words: readonly Word[], site: CueSite): boolean {
  return numberFollows(
    words,
    site,
    (word) => leadsToCount.test(word.lower) || isOf(word, wordClass.calendar),
  );
}

/** "Arrived at 23", "arrives at a much higher total", and not "arrived at Pell Field on 7 flights". */
function isAmount(words: readonly Word[], site: CueSite): boolean {
  return numberFollows(words, site, ({ capital }) => !capital) || isTally(words, site);
}

function isTally(words: readonly Word[], { cue, at, sentence }: CueSite): boolean {
  const from = at + cue.words.length;
  for (const { lower, capital } of words.slice(from, Math.min(from + soon, sentence.last))) {
    if (capital) return false;
    if (tallies.has(lower)) return true;
  }
  return false;
}

const tallies: ReadonlySet<string> = new Set(
  'total totals figure figures number count sum result results'.split(' '),
);
const leadsToCount =
  /^(?:its|their|his|her|the|an?|own|first|earlier|latest|count|figure|number|total|tally|toll|list|estimate|of|at|about|some|around|nearly|only|just|more|fewer|less|than|least|most)$/u;

/** Cues of who keeps to a number. */
const insisting: ReadonlySet<string> = new Set(
  'holds keeps keep kept sticks stick stuck stands stand stood'.split(' '),
);

/** "Well short of what the union alleged": what somebody else said is only compared with. */
function isCompared(words: readonly Word[], { first }: Phrase): boolean {
  const at = words[first - 1]?.lower === 'the' ? first - 2 : first - 1;
  return words[at]?.lower === 'what' && /^(?:of|than)$/.test(words[at - 1]?.lower ?? '');
}

/** "El director de la fundación, Pablo Renal, aseguró": the name between commas in front of the verb. */
function appositive(context: PhraseContext, site: CueSite, left: number): Clause | null {
  const phrase = context.words[left]?.lower === ',' ? subjectPhrase(context, site, left) : null;
  return phrase === null ? null : built(context, site, { phrase, covers: coverage(context, site, phrase) });
}

function opensWithName(context: PhraseContext, { sentence }: CueSite): boolean {
  for (let at = sentence.first; at < sentence.first + 3; at += 1) if (isMention(context, at)) return true;
  return false;
}

/** Verbs that report only beside a quotation: "asked" otherwise opens "asked for", "asked not to be named". */
const quoteOnly: ReadonlySet<string> = new Set([
  'asked',
  'asks',
  'ask',
  'wondered',
  'wonders',
  'continued',
  'continues',
]);

/** Verbs that name a thing in somebody's words: "called the report “a work of invention”". */
const naming: ReadonlySet<string> = new Set(['called', 'calls', 'branded', 'dubbed']);
const named: ReadonlySet<string> = new Set('the its his her their it them that this'.split(' '));

/** Verbs that speak only of what is counted: "want 15 years". */
const seeking: ReadonlySet<string> = new Set(['want', 'seek', 'seeks']);

/** False for verbs that report only beside a quotation where none stands. */
function mayReport(words: readonly Word[], site: CueSite): boolean {
  const verb = words[site.at]?.lower ?? '';
  if (seeking.has(verb)) return countsSoon(words, site);
  // "The 540 people who claimed with the centre's help" claimed something, and said nothing.
  if (verb.startsWith('claim') && /^(?:with|for|against|from)$/.test(words[site.at + 1]?.lower ?? ''))
    return false;
  if (quoteOnly.has(verb)) return touchesQuote(words, site);
  if (!naming.has(verb) || site.cue.words.length > 1) return true;
  if (!named.has(words[site.at + 1]?.lower ?? '')) return false;
  for (let at = site.at + 2; at < Math.min(site.at + 8, site.sentence.last); at += 1)
    if (words[at]?.kind === 'mark') return isQuoteMark(words[at]?.lower ?? '');
  return false;
}

/** A quotation ends within four words before the verb. */
function touchesQuote(words: readonly Word[], { at, sentence }: CueSite): boolean {
  for (let index = at - 1; index >= Math.max(sentence.first, at - 5); index -= 1)
    if (words[index]?.kind === 'mark') return isQuoteMark(words[index]?.lower ?? '');
  return false;
}

/** "The register names 26", not "names the owner": a number follows within a few words. */
function countsSoon(words: readonly Word[], site: CueSite): boolean {
  return numberFollows(words, site, () => true);
}

/** Words behind a cue among which its number is looked for. */
const soon = 5;

/** A number stands within a few words behind the cue, and before it only words that may stand there; no mark. */
function numberFollows(
  words: readonly Word[],
  { cue, at, sentence }: CueSite,
  mayStand: (word: Word) => boolean,
): boolean {
  const from = at + cue.words.length;
  for (const word of words.slice(from, Math.min(from + soon, sentence.last))) {
    if (word.kind === 'number' || numberWords.has(word.lower)) return true;
    if (word.kind === 'mark' || !mayStand(word)) return false;
  }
  return false;
}

/** ", dijo.", ", a-t-elle précisé": the verb alone takes up the source spoken of last. */
function subjectless(context: PhraseContext, site: CueSite): Clause | null {
  const before = context.words[site.at - 1];
  const isHe = site.cue.words[0]?.endsWith('-il') === true;
  const source = (isHe ? context.memory.person('masculine') : null) ?? context.memory.lastSource();
  if (source === null || site.cue.shape !== 'say' || (before !== undefined && before.kind !== 'mark'))
    return null;
  const cueLast = site.at + site.cue.words.length;
  const phrase = { first: site.at, last: site.at };
  const range = { cueFirst: site.at, cueLast, opens: site.at, subject: phrase };
  return {
    cue: site.cue,
    ...range,
    source,
    modality: site.cue.modality,
    covers: 'both',
    hearer: null,
    media: [],
  };
}

function isProgressive(words: readonly Word[], at: number): boolean {
  return passiveHelpers.has(words[at - 1]?.lower ?? '');
}

/** "The ministry itself counts 18" */
const reflexives: ReadonlySet<string> = new Set('itself himself herself themselves'.split(' '));

/** Index of the last word before the verb that is no auxiliary or adverb. */
function skipBack(words: readonly Word[], from: number, site: CueSite): number {
  let at = from;
  while (at > site.sentence.first) {
    const lower = words[at]?.lower ?? '';
    const isAdverb = lower.length > 4 && lower.endsWith('ly') && words[at]?.capital !== true;
    if (!isAdverb && !reflexives.has(lower) && !site.language.auxiliaries.has(lower)) break;
    at -= 1;
  }
  return at;
}

/** "Said one mother: “…": the verb stands first, its subject in front of the colon. */
function isFronted(words: readonly Word[], { at, sentence }: CueSite): boolean {
  if (!/^(?:said|says|adds|added|asked|replied|writes|wrote)$/.test(words[at]?.lower ?? '')) return false;
  for (let index = at + 1; index < Math.min(at + 9, sentence.last - 1); index += 1)
    if (words[index]?.lower === ':') return isQuoteMark(words[index + 1]?.lower ?? '');
  return false;
}

function isNoun(context: PhraseContext, site: CueSite, left: number): boolean {
  const { words } = context;
  const before = words[site.at - 1];
  if (before === undefined || site.at === site.sentence.first)
    return site.cue.words.length === 1 && !isFronted(words, site);
  if (before.lower === 'to' || before.lower === 'not') return before.lower === 'to';
  if (before.kind === 'possessive') return true;
  if (nounMarkers.has(before.lower)) return true;
  if (before.kind === 'number' && !afterCount.has(words[site.at + site.cue.words.length]?.lower ?? ''))
    return true;
  if ((before.lower === 'those' || before.lower === 'these') && site.cue.shape === 'find') return true;
  const lower = words[site.at]?.lower ?? '';
  if (lower.startsWith('add') && words[site.at + 1]?.lower === 'to') return true;
  if (lower.startsWith('arrive') && !isAmount(words, site)) return true;
  if (!nounCues.has(lower)) return false;
  if (/^(?:on|through|during|among|between)$/.test(before.lower)) return true;
  if (numberWords.has(before.lower) || (words[site.at]?.capital === true && !isShouted(words, site)))
    return true;
  const next = words[site.at + 1]?.lower ?? '';
  if (before.kind === 'mark' && !isQuoteMark(before.lower) && bareForms.has(lower)) return true;
  if (
    nounFollowers.has(next) ||
    cueAt(words, site.at + 1, site.sentence.last, site.language.cues)?.shape === 'say'
  )
    return true;
  return left === site.sentence.first && before.capital && !isMention(context, left) && left === site.at - 1
    ? !isPluralSubject(before.lower)
    : false;
}

/** "FOUR STATES" or a headline in title case: capitals there tell nothing. */
function isShouted(words: readonly Word[], { sentence }: CueSite): boolean {
  const last = words[sentence.last - 1];
  return last?.lower !== '.' && words[sentence.first + 1]?.capital === true;
}

function isPluralSubject(lower: string): boolean {
  return lower.endsWith('s') || lower === 'some' || lower === 'they' || lower === 'it' || lower === 'he';
}

/** "was told", "are believed to": nobody in the sentence asserts it. */
function isPassive(words: readonly Word[], site: CueSite): boolean {
  const verb = words[site.at]?.lower ?? '';
  if (verb.endsWith('ing')) return false;
  let at = site.at - 1;
  while (
    at >= site.sentence.first &&
    (words[at]?.lower.endsWith('ly') === true || words[at]?.lower === 'also')
  )
    at -= 1;
  const before = words[at]?.lower ?? '';
  return (
    passiveHelpers.has(before) &&
    (verb.endsWith('ed') || verb === 'told' || verb === 'said' || verb === 'found')
  );
}

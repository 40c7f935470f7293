/**
 * Reporting clauses of one sentence: where a cue stands, who its source is, and which words of the sentence it
 * covers. A clause leads ("X said that …"), trails ("…, X said"), or is parenthetical and covers both sides.
 */
import type { Modality } from './claim.ts';
import type { Source } from './attribution-memory.ts';
import { spanOf, sourceOf, type Phrase, type PhraseContext } from './attribution-phrase.ts';
import { subjectPhrase } from './attribution-subject.ts';
import type { Cue, CueTable } from './cues.ts';
import { calendarWords, roleNouns } from './names-lexicon.ts';
import type { SentenceWords } from './names.ts';
import { isTitle } from './names-runs.ts';
import type { Word } from './names-words.ts';

/** One reporting clause; word indices. */
export interface Clause {
  readonly cue: Cue;
  readonly cueFirst: number;
  readonly cueLast: number;
  /** The noun phrase of the source. */
  readonly subject: Phrase;
  readonly source: Source;
  readonly modality: Modality;
  /** `lead` covers what follows the cue; `both` covers the sentence on either side of the clause. */
  readonly covers: 'lead' | 'both';
  /** Hearers, letters and statements named in the clause, outermost first. */
  readonly hearer: Source | null;
}

/** All of a sentence that attribution reads. */
export interface SentenceClauses {
  readonly clauses: readonly Clause[];
  /** Somebody was asked and said nothing: ends any attribution that was running. */
  readonly silence: boolean;
}

/** Language data that clause finding needs. */
export interface ClauseLanguage {
  readonly cues: CueTable;
  readonly auxiliaries: ReadonlySet<string>;
}

const nounMarkers: ReadonlySet<string> = new Set(
  (
    'a an the this its his her their our my your no latest recent annual new of in by from with for another any each every ' +
    'such official final first last two three some several many these those more press police'
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

/** Finds the reporting clauses of a sentence in text order. `before` hears each word index about to be read. */
export function clausesOf(
  context: PhraseContext,
  sentence: SentenceWords,
  language: ClauseLanguage,
  before: (word: number) => void,
): SentenceClauses {
  const clauses: Clause[] = [];
  let silence = false;
  for (let at = sentence.first; at < sentence.last; at += 1) {
    const cue = cueAt(context.words, at, sentence.last, language.cues);
    if (cue === null) continue;
    const cueLast = at + cue.words.length;
    if (cue.shape === 'silence') {
      silence = true;
      at = cueLast - 1;
      continue;
    }
    before(at);
    const clause = clauseAt(context, { sentence, language, cue, at, earlier: clauses });
    if (clause !== null) {
      clauses.push(clause);
      at = Math.max(at, cueLast - 1);
    }
  }
  return { clauses, silence };
}

/** The longest cue that starts at a word, or null. */
export function cueAt(words: readonly Word[], at: number, limit: number, cues: CueTable): Cue | null {
  const word = words[at];
  if (word?.kind !== 'word') return null;
  const row = cues.get(word.lower);
  if (row === undefined) return null;
  for (const cue of row) {
    if (at + cue.words.length > limit) continue;
    if (cue.words.every((part, offset) => words[at + offset]?.lower === part)) return cue;
  }
  return null;
}

/** What is known while one cue is being read. */
export interface CueSite {
  readonly sentence: SentenceWords;
  readonly language: ClauseLanguage;
  readonly cue: Cue;
  readonly at: number;
  readonly earlier: readonly Clause[];
}

function clauseAt(context: PhraseContext, site: CueSite): Clause | null {
  if (site.cue.shape === 'source') return prepositionClause(context, site);
  const { words } = context;
  const left = skipBack(words, site.at - 1, site);
  const agent = agentPhrase(context, site);
  if (agent !== null) return built(context, site, { phrase: agent, covers: 'both' });
  if (isNoun(context, site, left) || isPassive(words, site)) return null;
  if (words[site.at]?.lower.endsWith('ing') === true && !isProgressive(words, site.at)) return null;
  const right = invertedPhrase(context, site, left);
  if (right !== null) {
    const clause = built(context, site, { phrase: right, covers: 'both' });
    if (clause !== null) return clause;
  }
  const subject = subjectPhrase(context, { ...site, left });
  if (subject === null) return null;
  return built(context, site, { phrase: subject, covers: coverage(context, site, subject) });
}

function isProgressive(words: readonly Word[], at: number): boolean {
  return passiveHelpers.has(words[at - 1]?.lower ?? '');
}

/** Index of the last word before the verb that is no auxiliary or adverb. */
function skipBack(words: readonly Word[], from: number, site: CueSite): number {
  let at = from;
  while (at > site.sentence.first) {
    const lower = words[at]?.lower ?? '';
    const isAdverb = lower.length > 4 && lower.endsWith('ly') && words[at]?.capital !== true;
    if (!isAdverb && !site.language.auxiliaries.has(lower)) break;
    at -= 1;
  }
  return at;
}

function isNoun(context: PhraseContext, site: CueSite, left: number): boolean {
  const { words } = context;
  const before = words[site.at - 1];
  if (before === undefined || site.at === site.sentence.first) {
    return site.cue.words.length === 1;
  }
  if (before.lower === 'to' || before.lower === 'not') return before.lower === 'to';
  if (before.kind === 'possessive') return true;
  if (nounMarkers.has(before.lower)) return true;
  const lower = words[site.at]?.lower ?? '';
  if (!nounCues.has(lower)) return false;
  const next = words[site.at + 1]?.lower ?? '';
  if (next === 'of' || next === 'by' || next === 'from') return true;
  return left === site.sentence.first && before.capital && !isMention(context, left) && left === site.at - 1
    ? !isPluralSubject(before.lower)
    : false;
}

function isPluralSubject(lower: string): boolean {
  return lower.endsWith('s') || lower === 'some' || lower === 'they' || lower === 'it' || lower === 'he';
}

function isMention(context: PhraseContext, at: number): boolean {
  return (context.names.mentionAt[at] ?? -1) >= 0;
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

/** "documented by X", "a report published on Thursday by X". */
function agentPhrase(context: PhraseContext, site: CueSite): Phrase | null {
  const { words } = context;
  const last = site.at + site.cue.words.length;
  const verb = words[site.at]?.lower ?? '';
  if (!verb.endsWith('ed') && verb !== 'found') return null;
  let at = last;
  while (
    at < last + 3 &&
    at < site.sentence.last &&
    (words[at]?.lower === 'on' || calendarWords.has(words[at]?.lower ?? ''))
  ) {
    at += 1;
  }
  if (words[at]?.lower !== 'by' || !startsNounPhrase(context, at + 1)) return null;
  if (site.cue.shape !== 'find' || isDocumentSubject(context, site, at)) return null;
  return { first: at + 1, last: phraseEnd(context, at + 1, site.sentence.last) };
}

/** "a report published by X said": the later verb reports, not the participle. */
function isDocumentSubject(context: PhraseContext, site: CueSite, by: number): boolean {
  for (let at = by + 1; at < Math.min(by + 8, site.sentence.last); at += 1) {
    const cue = cueAt(context.words, at, site.sentence.last, site.language.cues);
    if (cue?.shape === 'say') return true;
  }
  return false;
}

function prepositionClause(context: PhraseContext, site: CueSite): Clause | null {
  const from = site.at + site.cue.words.length;
  if (!startsNounPhrase(context, from)) return null;
  const phrase = { first: from, last: phraseEnd(context, from, site.sentence.last) };
  if (site.cue.words[0] === 'citing' || site.cue.words[0] === 'quoting') {
    const source = sourceOf(context, phrase);
    if (source === null || source.kind === 'document' || source.via.length > 0) return null;
  }
  return built(context, site, { phrase, covers: 'both' });
}

const phraseOpeners: ReadonlySet<string> = new Set(
  'the a an its his her their our one some several two three four many he she they it this that those these another all both most'.split(
    ' ',
  ),
);

function startsNounPhrase(context: PhraseContext, at: number): boolean {
  const word = context.words[at];
  if (word === undefined || word.kind === 'mark') return false;
  if (isMention(context, at) || phraseOpeners.has(word.lower)) return true;
  if (isTitle(context.words, at)) return true;
  return word.kind === 'word' && (roleNouns.has(word.lower) || word.lower.endsWith('s'));
}

const phraseStops: ReadonlySet<string> = new Set(
  'who which whose whom that and but while as because when where said says has have had is are was were in on to will would'.split(
    ' ',
  ),
);

/** End of a noun phrase read to the right: the first mark, relative or verb-like word outside a name. */
export function phraseEnd(context: PhraseContext, first: number, limit: number): number {
  for (let at = first; at < limit; at += 1) {
    if (isMention(context, at)) continue;
    const word = context.words[at];
    if (word === undefined) return at;
    if (word.kind === 'mark' && !isTitle(context.words, at - 1) && word.lower !== '-') return at;
    if (word.kind === 'number' && at > first + 1 && word.text.length > 4) return at;
    if (at > first && phraseStops.has(word.lower) && !opensPlace(context, at)) return at;
    if (calendarWords.has(word.lower) && word.capital) return at;
  }
  return limit;
}

function opensPlace(context: PhraseContext, at: number): boolean {
  return context.words[at]?.lower === 'in' && isMention(context, at + 1);
}

/** "…,” said X", "…, said X, who …". */
function invertedPhrase(context: PhraseContext, site: CueSite, left: number): Phrase | null {
  const { words } = context;
  const before = words[left];
  if (before === undefined || left !== site.at - 1 || before.kind !== 'mark') return null;
  const isQuote = isQuoteMark(before.lower);
  if (
    !isQuote &&
    before.lower !== ',' &&
    before.lower !== '-' &&
    before.lower !== '–' &&
    before.lower !== '—'
  )
    return null;
  const from = site.at + site.cue.words.length;
  if (!startsNounPhrase(context, from)) return null;
  const last = phraseEnd(context, from, site.sentence.last);
  if (isQuote || isQuoteMark(words[left - 1]?.lower ?? '')) return { first: from, last };
  const stop = words[last];
  const closes =
    stop === undefined ||
    last >= site.sentence.last ||
    stop.kind === 'mark' ||
    stop.lower === 'who' ||
    stop.lower === 'in' ||
    stop.lower === 'on' ||
    stop.lower === 'as';
  return closes && !isInterruption(context, site, left) ? { first: from, last } : null;
}

/** True for every quotation mark, single ones included. */
export function isQuoteMark(mark: string): boolean {
  return '"“”„«»‘’\'「」『』'.includes(mark) && mark.length === 1;
}

/** The comma before the verb closes "…, who heads the group," and the subject stands before that. */
function isInterruption(context: PhraseContext, site: CueSite, comma: number): boolean {
  let at = comma - 1;
  while (at > site.sentence.first && context.words[at]?.lower !== ',') at -= 1;
  if (context.words[at]?.lower !== ',') return false;
  const opener = context.words[at + 1]?.lower ?? '';
  return (
    opener === 'who' || opener === 'which' || opener === 'citing' || context.words[at + 1]?.kind === 'number'
  );
}

/** A clause after a comma that ends soon covers both sides; a clause that opens the sentence covers what follows. */
function coverage(context: PhraseContext, site: CueSite, subject: Phrase): Clause['covers'] {
  const { words } = context;
  const cueLast = site.at + site.cue.words.length;
  if (subject.first > site.at) return 'both';
  if (!endsSoon(context, cueLast, site.sentence.last)) return 'lead';
  const before = words[subject.first - 1];
  const beforeTitle = before !== undefined && subject.first > site.sentence.first;
  if (!beforeTitle) return 'lead';
  return subject.first - site.sentence.first >= 2 ? 'both' : 'lead';
}

const adverbialOpeners: ReadonlySet<string> = new Set(
  'in on by at to from during last this through after before late early earlier while for with'.split(' '),
);

/** True when only "on Friday", "in a statement", "by telephone" stand between the verb and the next mark. */
function endsSoon(context: PhraseContext, cueLast: number, limit: number): boolean {
  const { words } = context;
  const isTold = /^(?:told|tells|informed|instructed)$/.test(words[cueLast - 1]?.lower ?? '');
  for (let at = cueLast; at < limit; at += 1) {
    const word = words[at];
    if (word === undefined || at - cueLast > 12) return false;
    if (word.kind === 'mark') return word.lower !== ':' && !isQuoteMark(word.lower);
    if (at > cueLast) {
      if (word.lower === 'that' || word.lower === 'he' || word.lower === 'they' || word.lower === 'had')
        return false;
      continue;
    }
    const isHearer = isTold && (isMention(context, at) || word.lower === 'the' || word.lower === 'reporters');
    if (
      !adverbialOpeners.has(word.lower) &&
      !calendarWords.has(word.lower) &&
      word.lower !== 'yesterday' &&
      !isHearer
    ) {
      return false;
    }
  }
  return true;
}

interface Build {
  readonly phrase: Phrase;
  readonly covers: Clause['covers'];
}

function built(context: PhraseContext, site: CueSite, { phrase, covers }: Build): Clause | null {
  const source = sourceOf(context, phrase);
  if (source === null) return null;
  if (site.cue.shape === 'find' && !mayFind(source)) return null;
  const cueLast = site.at + site.cue.words.length;
  return {
    cue: site.cue,
    cueFirst: site.at,
    cueLast,
    subject: phrase,
    source: source.span === null ? { ...source, span: spanOf(context.words, phrase) } : source,
    modality: site.cue.modality,
    covers,
    hearer: hearerOf(context, site, cueLast),
  };
}

function mayFind(source: Source): boolean {
  return source.kind === 'organisation' || source.kind === 'document';
}

/** "told Norpress", "in a letter to Amnesty": who heard it first and passed it on. */
function hearerOf(context: PhraseContext, site: CueSite, cueLast: number): Source | null {
  const { words, names } = context;
  const verb = words[site.at]?.lower ?? '';
  if (verb !== 'told' && verb !== 'tells' && verb !== 'informed' && verb !== 'instructed') return null;
  const from = words[cueLast]?.lower === 'the' ? cueLast + 1 : cueLast;
  const index = names.mentionAt[from] ?? -1;
  const mention = index < 0 ? undefined : names.mentions[index];
  return mention === undefined ? null : sourceOf(context, { first: mention.first, last: mention.last });
}

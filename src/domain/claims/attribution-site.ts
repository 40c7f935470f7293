/** What a reporting clause is, and the small readings that every kind of clause needs. */
import type { AttributionNode, Modality } from './claim.ts';
import { mediaOf } from './attribution-media.ts';
import { spanOf, type Phrase, type PhraseContext } from './attribution-mention.ts';
import type { Source } from './attribution-memory.ts';
import { isParticiple, sourceOf } from './attribution-phrase.ts';
import type { Cue, CueTable } from './cues.ts';
import { wordClass } from './names-classes.ts';
import { calendarWords } from './names-lexicon.ts';
import type { SentenceWords } from './names.ts';
import { isTitle } from './names-runs.ts';
import { isOf, type Word } from './names-words.ts';

/** One reporting clause; word indices. */
export interface Clause {
  readonly cue: Cue;
  readonly cueFirst: number;
  readonly cueLast: number;
  /** First word of the clause itself: its subject, or the cue when the subject stands in an earlier clause. */
  readonly opens: number;
  /** The noun phrase of the source. */
  readonly subject: Phrase;
  readonly source: Source;
  readonly modality: Modality;
  /** `lead` covers what follows the cue; `both` covers the sentence on either side of the clause. */
  readonly covers: 'lead' | 'both';
  /** Who heard it first and passed it on ("told X"). */
  readonly hearer: Source | null;
  /** Documents that carry the words, and who passed them on, outermost first. */
  readonly media: readonly AttributionNode[];
}

/** Language data that clause finding needs. */
export interface ClauseLanguage {
  readonly cues: CueTable;
  readonly auxiliaries: ReadonlySet<string>;
  /** Whether the subject may follow the verb without a quotation in front (Spanish, French). */
  readonly invertsFreely: boolean;
}

/** The longest cue that starts at a word, or null. */
export function cueAt(words: readonly Word[], at: number, limit: number, cues: CueTable): Cue | null {
  const word = words[at];
  if (word === undefined || !isOf(word, wordClass.cue)) return null;
  const row = cues.get(word.lower);
  if (row === undefined) return null;
  for (const cue of row) {
    if (at + cue.words.length > limit) continue;
    if (fits(words, at, cue.words)) return cue;
  }
  return null;
}

function fits(words: readonly Word[], at: number, cue: readonly string[]): boolean {
  const isLong = cue.length > longestClose;
  for (let offset = 1; offset < cue.length; offset += 1) {
    const word = words[at + offset];
    if (cue[offset] !== '*' && word?.lower !== cue[offset]) return false;
    // "Puts the dead at 40 and the wounded at 90": a long cue crosses no number, no mark and no end of a shorter one.
    if (isLong && cue[offset] === '*' && (word?.kind !== 'word' || word.lower === cue.at(-1))) return false;
  }
  return true;
}

/** Words of a cue that leaves out one or two. */
const longestClose = 4;

/** What is known while one cue is being read. */
export interface CueSite {
  readonly sentence: SentenceWords;
  readonly language: ClauseLanguage;
  readonly cue: Cue;
  readonly at: number;
  readonly earlier: readonly Clause[];
}

/** True when a word belongs to a name. */
export function isMention(context: PhraseContext, at: number): boolean {
  return (context.names.mentionAt[at] ?? -1) >= 0;
}

/** True when a noun phrase may start at a word. */
export function startsNounPhrase(context: PhraseContext, at: number): boolean {
  const word = context.words[at];
  if (word === undefined || word.kind === 'mark') return false;
  if (isMention(context, at) || isOf(word, wordClass.phraseOpener)) return true;
  if (isTitle(context.words, at)) return true;
  if (word.kind !== 'word') return false;
  return isOf(word, wordClass.role) || word.lower.endsWith('s') || opensCalling(context, at);
}

/** "union leader Sami Dorr", "coastguard spokesman Arne Lind": small words with a role among them, then a name. */
function opensCalling(context: PhraseContext, at: number): boolean {
  let isCalling = false;
  for (let index = at; index < at + 5; index += 1) {
    const word = context.words[index];
    if (isMention(context, index)) return isCalling;
    if (word?.kind !== 'word' || isOf(word, wordClass.stop | wordClass.boundary)) return false;
    isCalling ||= isOf(word, wordClass.role | wordClass.title);
  }
  return false;
}

/** Words of the longest noun phrase that is read; bounded so that hostile input stays linear. */
export const longestPhrase = 48;

/** End of a noun phrase read to the right: the first mark, relative or verb-like word outside a name. */
export function phraseEnd(context: PhraseContext, first: number, limit: number): number {
  for (let at = first; at < Math.min(limit, first + longestPhrase); at += 1) {
    if (isMention(context, at)) continue;
    const word = context.words[at];
    if (word === undefined) return at;
    const isDot = word.lower === '.' && isTitle(context.words, at - 1);
    if (word.kind === 'mark' && !isDot && word.lower !== '-') return at;
    if (word.kind === 'number' && at > first + 1 && word.text.length > 4) return at;
    if (isOf(word, wordClass.calendar | wordClass.stop) && leadsToMaker(context, { first, at, limit }))
      continue;
    if (
      at > first &&
      isOf(word, wordClass.stop) &&
      !opensPlace(context, at) &&
      !joinsNouns(context, at, limit)
    )
      return at;
    if (isOf(word, wordClass.calendar) && word.capital) return at;
  }
  return Math.min(limit, first + longestPhrase);
}

/** How far before a date its participle may stand, and behind it its "by". */
const participleReach = 6;
const makerReach = 6;

/** "a list put out on Monday by the league", "a letter sent to parliament by X": between a participle and its maker. */
function leadsToMaker(
  { words }: PhraseContext,
  { first, at, limit }: { readonly first: number; readonly at: number; readonly limit: number },
): boolean {
  if (!isOf(words[at], wordClass.calendar) && !/^(?:in|on|to)$/.test(words[at]?.lower ?? '')) return false;
  let isMade = false;
  for (let back = at - 1; back > Math.max(first, at - participleReach); back -= 1)
    isMade ||= isParticiple(words[back]);
  for (let next = at + 1; isMade && next < Math.min(limit, at + makerReach); next += 1) {
    const word = words[next];
    if (word?.lower === 'by') return true;
    if (word?.kind === 'mark' || isOf(word, wordClass.boundary)) return false;
  }
  return false;
}

/** "police and neighbours.": "and" between two nouns that end the phrase. */
function joinsNouns({ words, names }: PhraseContext, at: number, limit: number): boolean {
  if (words[at]?.lower !== 'and' || (names.mentionAt[at + 1] ?? -1) >= 0) return false;
  const next = words[at + 1];
  return (
    next?.kind === 'word' && next.lower.endsWith('s') && (at + 2 >= limit || words[at + 2]?.kind === 'mark')
  );
}

function opensPlace(context: PhraseContext, at: number): boolean {
  return context.words[at]?.lower === 'in' && isMention(context, at + 1);
}

/** True for every quotation mark, single ones included. */
export function isQuoteMark(mark: string): boolean {
  return '"“”„«»‘’\'「」『』'.includes(mark) && mark.length === 1;
}

/** "…,” X said": a closing mark with its comma or stop stands right before a word. */
export function followsQuotation(words: readonly Word[], first: number): boolean {
  return isQuoteMark(words[first - 1]?.lower ?? '') && /^[,!?.…–—]$/.test(words[first - 2]?.lower ?? '');
}

const neverInNames: ReadonlySet<string> = new Set(
  (
    'he she it they we i you him them us me who which what said says is are was were has have had will would can could did ' +
    'does do been told tells shows show says because although'
  ).split(' '),
);

/** False for a name that holds a finite verb, a pronoun, a month or a day: then the phrase was misread. */
function isSpeakable({ name, entity, own }: Source): boolean {
  if (own === true || entity >= 0) return true;
  for (const part of name.split(' ')) {
    const lower = part.toLowerCase();
    if (calendarWords.has(lower) || /^(?:month|week|year|day|hour)s?$/.test(lower)) return false;
    if (neverInNames.has(lower) && part === lower) return false;
  }
  return true;
}

const prepositions: ReadonlySet<string> = new Set(
  'in on at by to from with before after during under through via into near against for about'.split(' '),
);

/**
 * "X said in a report that lists …": the document belongs to whoever spoke just before; any other phrase loses the
 * preposition that it was cut at.
 */
function withoutPreposition({ words, names }: PhraseContext, site: CueSite, phrase: Phrase): Phrase {
  const isLed =
    prepositions.has(words[phrase.first]?.lower ?? '') && (names.mentionAt[phrase.first] ?? -1) < 0;
  if (!isLed || phrase.last - phrase.first < 2) return phrase;
  const before = site.earlier.at(-1);
  if (before !== undefined && phrase.first - before.cueLast <= 1) return before.subject;
  return { first: phrase.first + 1, last: phrase.last };
}

/** A clause in the making. */
export interface Build {
  readonly phrase: Phrase;
  readonly covers: Clause['covers'];
}

/** The clause of a phrase, when the phrase names a source that may speak this way. */
export function built(context: PhraseContext, site: CueSite, build: Build): Clause | null {
  const { covers } = build;
  const phrase = withoutPreposition(context, site, build.phrase);
  const found = sourceOf(context, phrase);
  const reported = site.earlier.at(-1)?.source;
  const source = found?.own === true && reported !== undefined ? reported : found;
  if (source === null || !isSpeakable(source) || isCountedThing(context, phrase, source)) return null;
  if (site.cue.shape === 'find' && !maySpeakOfFinds(context, site, { source, covers })) return null;
  if (
    site.cue.shape === 'hold' &&
    source.kind !== 'document' &&
    source.via.length === 0 &&
    source.own !== true
  )
    return null;
  const cueLast = site.at + site.cue.words.length;
  return {
    cue: site.cue,
    cueFirst: site.at,
    cueLast,
    opens: site.earlier.some(({ cueFirst }) => cueFirst >= phrase.first)
      ? site.at
      : Math.min(phrase.first, site.at),
    subject: phrase,
    source: source.span === null ? { ...source, span: spanOf(context.words, phrase) } : source,
    modality: lendsEstimate(context, site, phrase) ? 'estimated' : site.cue.modality,
    covers,
    hearer: hearerOf(context, site, cueLast),
    media: mediaOf(context, {
      floor: site.earlier.at(-1)?.cueLast ?? site.sentence.first,
      limit: site.sentence.last,
      phrase,
      cueFirst: site.at,
      cueLast,
    }),
  };
}

interface Finder {
  readonly source: Source;
  readonly covers: Clause['covers'];
}

/** A body or a document may find anything; a group what it counts, or where its clause trails ("…, lawmakers find"). */
function maySpeakOfFinds(context: PhraseContext, site: CueSite, { source, covers }: Finder): boolean {
  const verb = context.words[site.at]?.lower ?? '';
  const isTrailing =
    covers === 'both' && (source.plural || source.kind === 'organisation') && /^f(?:ind|ound)$/.test(verb);
  if (isTrailing) return true;
  return verb !== 'find' && (mayFind(source) || counts(context, site, source));
}

const estimateNouns: ReadonlySet<string> = new Set('estimate estimates projection projections'.split(' '));

/** "Estimates by X suggest", "X's projections show": the noun says more than the verb. */
function lendsEstimate({ words }: PhraseContext, { cue }: CueSite, { first, last }: Phrase): boolean {
  if (cue.modality !== 'asserted' || cue.shape !== 'say') return false;
  for (let at = first; at < Math.min(last, first + 6); at += 1)
    if (estimateNouns.has(words[at]?.lower ?? '')) return true;
  return false;
}

const speakers =
  /(?:ers|ors|ists|ees|ians|ants|ents|esses|women|men|people|medics|crews|couples|households|families|states|countries|groups|bodies)$/;

/** "Forty-six names, read out, took …", "Twelve ballots showed": a counted thing that says nothing. */
function isCountedThing({ words }: PhraseContext, { first, last }: Phrase, source: Source): boolean {
  if (source.entity >= 0 || !source.plural || source.via.length > 0) return false;
  const at = words[first]?.lower === 'the' ? first + 1 : first;
  const opener = words[at];
  if (opener?.kind !== 'number' && !isNumeral(opener?.lower ?? '')) return false;
  const head = words[Math.min(last, at + 2) - 1];
  const isAgent = isOf(head, wordClass.staff | wordClass.role | wordClass.reference | wordClass.nounStarter);
  return !isAgent && !isOf(head, wordClass.document) && !speakers.test(head?.lower ?? '');
}

const numerals: ReadonlySet<string> = new Set(
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred'.split(
    ' ',
  ),
);

/** "twelve", "forty-six". */
function isNumeral(lower: string): boolean {
  const hyphen = lower.indexOf('-');
  return numerals.has(hyphen > 0 ? lower.slice(0, hyphen) : lower);
}

const countingVerbs: ReadonlySet<string> = new Set(
  'counted counts tallied documented logged recorded'.split(' '),
);

/** "Volunteers have counted 120 evictions": a group that counts, and the count. */
function counts({ words }: PhraseContext, { at }: CueSite, source: Source): boolean {
  if ((!source.plural && source.kind !== 'person') || !countingVerbs.has(words[at]?.lower ?? ''))
    return false;
  for (let index = at + 1; index < at + 4; index += 1) if (words[index]?.kind === 'number') return true;
  return false;
}

function mayFind(source: Source): boolean {
  if (source.own === true) return true;
  return source.kind === 'organisation' || source.kind === 'document' || source.via.length > 0;
}

/** "told Norpress", "in a letter to Harbour Watch": who heard it first and passed it on. */
function hearerOf(context: PhraseContext, site: CueSite, cueLast: number): Source | null {
  const { words, names } = context;
  const verb = words[site.at]?.lower ?? '';
  if (verb !== 'told' && verb !== 'tells' && verb !== 'informed' && verb !== 'instructed') return null;
  for (let at = cueLast; at < cueLast + 5; at += 1) {
    const mention = names.mentions[names.mentionAt[at] ?? -1];
    if (mention !== undefined) return sourceOf(context, { first: mention.first, last: mention.last });
    const word = words[at];
    if (word?.kind !== 'word' || isOf(word, wordClass.boundary | wordClass.calendar)) return null;
    if (at > cueLast && word.lower === 'in') return null;
  }
  return null;
}

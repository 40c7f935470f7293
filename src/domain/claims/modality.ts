/**
 * In what mode a passage is stated: asserted, estimated, alleged, denied, pledged, planned or demanded. Denial,
 * silence and partial admission are three things; silence never makes a denial.
 */
import type { Modality } from './claim.ts';
import { isDeniedAt, phraseAt } from './modality-denial.ts';
import { markers, type Marker } from './modality-markers.ts';
import type { Clause } from './attribution-site.ts';
import type { StoryReading } from './attribution-story.ts';
import type { SentenceReading } from './attribution-reading.ts';
import type { Source } from './attribution-memory.ts';
import type { Mention } from './names.ts';
import { bodyNouns } from './names-lexicon.ts';
import { wordClass } from './names-classes.ts';
import { isOf, type Word } from './names-words.ts';

/** What modality is read from. */
export interface ModalitySite {
  readonly sentence: SentenceReading;
  /** Word index of the number. */
  readonly word: number;
  /** Clauses around the number, outermost first. */
  readonly clauses: readonly Clause[];
  readonly source: Source | null;
}

const precedence: readonly Marker[] = ['estimated', 'alleged', 'pledged', 'planned', 'demanded'];

/** Markers that may also stand after the number ("600 people are believed to be …"). */
const standBehind: ReadonlySet<Marker> = new Set(['estimated', 'alleged', 'pledged'] as const);

/** "are believed to", "allegedly": behind a number a bare participle belongs to something else. */
function standsAlone(phrase: readonly string[]): boolean {
  return phrase.length === 1 || /^(?:is|are|was|were|has|have)$/.test(phrase[0] ?? '');
}

/** "220,000 people believed to be working": the participle belongs to the counted noun right before it. */
function isAttached(words: readonly Word[], number: number, at: number): boolean {
  if (at - number > 4) return false;
  return words.slice(number, at).every(({ kind }) => kind !== 'mark');
}

const beforeNoun: ReadonlySet<string> = new Set(
  "the a their his her its our my your own free last good ill 's against of".split(' '),
);
const toldVerbs: ReadonlySet<string> = new Set(
  'told promised assured warned informed offered instructed'.split(' '),
);

/** "against their will" plans nothing; "they were told it would be six months" estimates nothing. */
function isOtherwiseMeant(words: readonly Word[], at: number, first: number): boolean {
  const lower = words[at]?.lower;
  if (lower === 'will') return beforeNoun.has(words[at - 1]?.lower ?? '');
  if (lower === 'should')
    return /^(?:have|you|be|the)$/.test(words[at + 1]?.lower ?? '') && !isDue(words, at);
  if (lower !== 'would') return false;
  for (let index = Math.max(first, at - 12); index < at; index += 1) {
    if (toldVerbs.has(words[index]?.lower ?? '')) return true;
  }
  return false;
}

/** "should be paid 40", but not "should the 40", "should have 40": what is asked for rather than expected. */
function isDue(words: readonly Word[], at: number): boolean {
  return words[at + 1]?.lower === 'be' && words[at + 2]?.lower.endsWith('ed') === true;
}

const noMarkers: ReadonlySet<Marker> = new Set();

/** The markers that stand between two words. */
function markersBetween(
  words: readonly Word[],
  first: number,
  last: number,
  accepts: (phrase: readonly string[], at: number) => boolean = () => true,
): ReadonlySet<Marker> {
  let found: Set<Marker> | null = null;
  for (let at = first; at < last; at += 1) {
    const word = words[at];
    const row = isOf(word, wordClass.marker) ? markers.get(word?.lower ?? '') : undefined;
    if (row === undefined) continue;
    for (const { words: phrase, modality } of row) {
      const fits = at + phrase.length <= last && phraseAt(words, at, phrase);
      if (fits && accepts(phrase, at) && !isOtherwiseMeant(words, at, first))
        (found ??= new Set()).add(modality);
    }
  }
  return found ?? noMarkers;
}

/** Modality of the number, and whose statement is denied. */
export function modalityAt(
  discourse: StoryReading,
  site: ModalitySite,
): { modality: Modality; deniedOf: string | null } {
  const denial = denialAt(discourse, site);
  if (denial !== null) return denial;
  const clause = site.clauses.at(-1);
  const own =
    clause !== undefined && clause.cueFirst >= site.sentence.words.first ? clause.modality : 'asserted';
  if (own === 'denied' && clause !== undefined) {
    const isForeign = !(discourse.story.language ?? 'en').startsWith('en') && site.word >= clause.cueLast;
    return { modality: isForeign ? 'denied' : lexical(discourse, site), deniedOf: null };
  }
  const isPast =
    own === 'estimated' && clause !== undefined && turnsToDeed(discourse.words, clause.cueLast, site.word);
  const isBeside =
    own === 'demanded' &&
    clause !== undefined &&
    isTakenForGranted(discourse.words, clause.cueLast, site.word);
  if (own !== 'asserted' && !isPast && !isBeside) return { modality: own, deniedOf: null };
  const found = lexical(discourse, site);
  const isStated =
    isBeside || (found === 'planned' && (isCourt(site.source) || isBirthday(discourse.words, site.word)));
  return { modality: isStated ? 'asserted' : found, deniedOf: null };
}

/** "calls on all to avoid words that harm the 5,000 families": the number stands in a clause below the demand. */
function isTakenForGranted(words: readonly Word[], from: number, to: number): boolean {
  if (!/^(?:the|these|those|its|their)$/.test(words[to - 1]?.lower ?? '')) return false;
  for (let at = from + 2; at < Math.min(to - 1, from + 40); at += 1)
    if (/^(?:that|which|who)$/.test(words[at]?.lower ?? '') && words[at - 1]?.kind === 'word') return true;
  return false;
}

/** What a court rules is to be done is its ruling, not a plan. */
function isCourt(source: Source | null): boolean {
  return source !== null && /\b(?:court|tribunal|judges?)\b/i.test(source.name);
}

/** "will be 31 in August". */
function isBirthday(words: readonly Word[], word: number): boolean {
  if (words[word - 1]?.lower !== 'be' || !/^(?:will|shall)$/.test(words[word - 2]?.lower ?? '')) return false;
  return /^(?:in|on|this|next|when|\.|,)$/.test(words[word + 1]?.lower ?? '');
}

const clauseLinks: ReadonlySet<string> = new Set('and but while whereas as who which with'.split(' '));
const secondSubjects: ReadonlySet<string> = new Set('it they he she we has have had'.split(' '));

/** "estimated the profit at … and ordered …", "puts it at 70, and it has …": the later verb states a deed. */
function turnsToDeed(words: readonly Word[], from: number, to: number): boolean {
  if (words[to - 1]?.lower === 'at' || words[to - 2]?.lower === 'at') return false;
  for (let at = from; at < Math.min(to - 1, from + 40); at += 1) {
    const lower = words[at]?.lower ?? '';
    const next = words[at + 1]?.lower ?? '';
    if (lower === ';') return true;
    if (lower === ',' && clauseLinks.has(next) && words[at + 2]?.lower !== 'that') return true;
    if (lower === 'and' && (next.endsWith('ed') || secondSubjects.has(next))) return true;
  }
  return false;
}

function lexical(discourse: StoryReading, site: ModalitySite): Modality {
  const { words } = discourse;
  if ((site.sentence.words.classes & wordClass.marker) === 0) return 'asserted';
  const start = clauseOpening(words, site);
  const near = markersBetween(words, start, Math.min(site.word + 1, site.sentence.words.last));
  const after = markersBetween(
    words,
    site.word,
    afterLimit(words, site),
    (phrase, at) => standsAlone(phrase) || isAttached(words, site.word, at),
  );
  const found = precedence.find(
    (modality) => near.has(modality) || (standBehind.has(modality) && after.has(modality)),
  );
  return found ?? 'asserted';
}

/** First word of the part of the sentence that governs the number: after the last semicolon or "and has". */
function clauseOpening(words: readonly Word[], { sentence, word }: ModalitySite): number {
  for (let at = word - 1; at >= Math.max(sentence.words.first, word - 30); at -= 1) {
    const lower = words[at]?.lower;
    if (lower === ';' || lower === '.' || lower === ':') return at + 1;
    const next = words[at + 1]?.lower;
    if (lower === 'and' && (next === 'has' || next === 'have' || next === 'had')) return at + 1;
  }
  return Math.max(sentence.words.first, word - 30);
}

function afterLimit(words: readonly Word[], { sentence, word }: ModalitySite): number {
  const limit = Math.min(sentence.words.last, word + 24);
  for (let at = word; at < limit; at += 1) {
    const lower = words[at]?.lower;
    if (lower === ';' || lower === 'but' || lower === 'and') return at;
  }
  return limit;
}

/** "It is not true that 212 …", "The allegation that 19 … is false". */
function denialAt(
  discourse: StoryReading,
  site: ModalitySite,
): { modality: Modality; deniedOf: string | null } | null {
  const { first, last, classes } = site.sentence.words;
  if ((classes & wordClass.denial) === 0) return null;
  return isDeniedAt({ words: discourse.words, first, last, word: site.word })
    ? { modality: 'denied', deniedOf: deniedParty(discourse, site) }
    : null;
}

/** Index of the last mention that starts before a word; -1 when none does. */
function lastMentionBefore({ names }: StoryReading, word: number): number {
  let low = 0;
  let high = names.mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((names.mentions[middle]?.first ?? 0) < word) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** "the Blue Heron business park": the name only modifies what follows. */
function isModifier(words: readonly Word[], { last, titleFirst }: Mention): boolean {
  const next = words[last];
  if (isOf(words[last - 1], wordClass.body)) return false;
  return words[titleFirst - 1]?.lower === 'the' && next?.kind === 'word' && !next.capital;
}

/** The last body named before the denial that is not the denier: whose number is rejected. */
function deniedParty(discourse: StoryReading, site: ModalitySite): string | null {
  const { names, words } = discourse;
  const publisher = discourse.story.publisher?.toLowerCase() ?? '';
  const from = lastMentionBefore(discourse, site.word);
  for (let at = from; at > Math.max(-1, from - 60); at -= 1) {
    const mention = names.mentions[at];
    if (mention === undefined || mention.first >= site.word) continue;
    const entity = names.entities[mention.entity];
    if (entity?.kind !== 'organisation' || mention.entity === site.source?.entity) continue;
    if (isModifier(words, mention)) continue;
    const name = entity.name.toLowerCase();
    if (publisher !== '' && (publisher.includes(name) || name.includes(publisher))) continue;
    if (bodyNouns.has(name) || /ministry|government|park$/.test(name)) continue;
    if (mention.start < site.sentence.start - 2000) return null;
    return words[mention.first] === undefined ? null : entity.name;
  }
  return null;
}

/**
 * In what mode a passage is stated: asserted, estimated, alleged, denied, pledged, planned or demanded. Denial,
 * silence and partial admission are three things; silence never makes a denial.
 */
import type { Modality } from './claim.ts';
import type { Clause } from './attribution-site.ts';
import type { StoryReading } from './attribution-story.ts';
import type { SentenceReading } from './attribution-reading.ts';
import type { Source } from './attribution-memory.ts';
import type { Mention } from './names.ts';
import { bodyNouns } from './names-lexicon.ts';
import type { Word } from './names-words.ts';

/** What modality is read from. */
export interface ModalitySite {
  readonly sentence: SentenceReading;
  /** Word index of the number. */
  readonly word: number;
  /** Clauses around the number, outermost first. */
  readonly clauses: readonly Clause[];
  readonly source: Source | null;
}

type Marker = Exclude<Modality, 'asserted'>;

/** Phrases that lend a modality, by first word. Order of the lists is order of precedence. */
const markers: ReadonlyMap<
  string,
  readonly { readonly words: readonly string[]; readonly modality: Marker }[]
> = markerTable([
  [
    'denied',
    'is not true that|it is false that|is untrue that|it is incorrect that|no evidence of|no evidence that|is a lie that|is false that|was a lie|never were',
  ],
  [
    'estimated',
    'is estimated|are estimated|was estimated|were estimated|estimated at|estimated to|believed to|thought to|' +
      'is believed|are believed|was believed|were believed|is thought|are thought|reckoned to|presumed to|we believe|i think|i believe|on that basis|would be|' +
      'assumes|assume|roughly estimated|estimate that|thinks that|is likely to|are likely to|could net|could web|could earn',
  ],
  [
    'alleged',
    'allegedly|alleged to|alleged that|had alleged|is alleged|are alleged|were alleged|is accused of|are accused of|' +
      'was accused of|were accused of|been accused of|accusing|purportedly|reportedly',
  ],
  ['pledged', 'has pledged|have pledged|pledged to|vowed to|promised to|promises to'],
  [
    'planned',
    'plans to|plan to|planned to|intends to|aims to|is to|are to|is due to|are due to|is expected to|scheduled to|will',
  ],
  [
    'demanded',
    'calls on|calls upon|called on|call on|demands that|demanded that|we ask|asks the|urges|urged',
  ],
]);

const precedence: readonly Marker[] = ['denied', 'estimated', 'alleged', 'pledged', 'planned', 'demanded'];

/** Markers that may also stand after the number ("600 people are believed to be …"). */
const standBehind: ReadonlySet<Marker> = new Set(['estimated', 'alleged', 'pledged'] as const);

function markerTable(
  lists: readonly (readonly [Marker, string])[],
): Map<string, { words: string[]; modality: Marker }[]> {
  const table = new Map<string, { words: string[]; modality: Marker }[]>();
  for (const [modality, phrases] of lists) {
    for (const phrase of phrases.split('|')) {
      const words = phrase.split(' ');
      const row = table.get(words[0] ?? '') ?? [];
      row.push({ words, modality });
      table.set(words[0] ?? '', row);
    }
  }
  return table;
}

/** "are believed to", "allegedly": behind a number a bare participle belongs to something else. */
function standsAlone(phrase: readonly string[]): boolean {
  return phrase.length === 1 || /^(?:is|are|was|were|has|have)$/.test(phrase[0] ?? '');
}

/** "220,000 people believed to be working": the participle belongs to the counted noun right before it. */
function isAttached(words: readonly Word[], number: number, at: number): boolean {
  if (at - number > 4) return false;
  return words.slice(number, at).every(({ kind }) => kind !== 'mark');
}

/** The markers that stand between two words. */
function markersBetween(
  words: readonly Word[],
  first: number,
  last: number,
  accepts: (phrase: readonly string[], at: number) => boolean = () => true,
): ReadonlySet<Marker> {
  const found = new Set<Marker>();
  for (let at = first; at < last; at += 1) {
    const row = markers.get(words[at]?.lower ?? '');
    if (row === undefined) continue;
    for (const { words: phrase, modality } of row) {
      const fits =
        at + phrase.length <= last && phrase.every((part, offset) => words[at + offset]?.lower === part);
      if (fits && accepts(phrase, at)) found.add(modality);
    }
  }
  return found;
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
  if (own === 'denied') {
    const isDenied =
      clause !== undefined &&
      clause.cueLast <= site.word &&
      !turnsToAssert(discourse.words, clause.cueLast, site.word);
    return {
      modality: isDenied ? 'denied' : 'asserted',
      deniedOf: isDenied ? deniedParty(discourse, site) : null,
    };
  }
  const isPast =
    own === 'estimated' && clause !== undefined && turnsToDeed(discourse.words, clause.cueLast, site.word);
  if (own !== 'asserted' && !isPast) return { modality: own, deniedOf: null };
  return { modality: lexical(discourse, site), deniedOf: null };
}

/** "estimated the profit at … and ordered …": the second verb states a deed. */
function turnsToDeed(words: readonly Word[], from: number, to: number): boolean {
  for (let at = from; at < Math.min(to - 1, from + 40); at += 1) {
    if (words[at]?.lower === 'and' && words[at + 1]?.lower.endsWith('ed') === true) return true;
  }
  return false;
}

/** "denied the charges, saying only 3 …": what follows the participle is asserted. */
function turnsToAssert(words: readonly Word[], from: number, to: number): boolean {
  for (let at = from; at < Math.min(to, from + 40); at += 1) {
    if (/^(?:saying|adding|stating|claiming|insisting|arguing)$/.test(words[at]?.lower ?? '')) return true;
  }
  return false;
}

function lexical(discourse: StoryReading, site: ModalitySite): Modality {
  const { words } = discourse;
  const start = clauseOpening(words, site);
  const near = markersBetween(words, start, Math.min(site.word + 1, site.sentence.words.last));
  const after = markersBetween(
    words,
    site.word,
    afterLimit(words, site),
    (phrase, at) => standsAlone(phrase) || isAttached(words, site.word, at),
  );
  const found = precedence.find(
    (modality) =>
      modality !== 'denied' && (near.has(modality) || (standBehind.has(modality) && after.has(modality))),
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

const falseWords: ReadonlySet<string> = new Set(
  'false untrue wrong unfounded baseless fabricated incorrect'.split(' '),
);
const claimNouns: ReadonlySet<string> = new Set(
  'allegation allegations claim claims figure number assertion report reports suggestion'.split(' '),
);

/** "It is not true that 212 …", "The allegation that 19 … is false". */
function denialAt(
  discourse: StoryReading,
  site: ModalitySite,
): { modality: Modality; deniedOf: string | null } | null {
  const { words } = discourse;
  const { first, last } = site.sentence.words;
  const isOpened = markersBetween(words, Math.max(first, site.word - 12), Math.min(site.word + 1, last)).has(
    'denied',
  );
  if (isOpened || isCalledFalse(words, { first, last, word: site.word })) {
    return { modality: 'denied', deniedOf: deniedParty(discourse, site) };
  }
  return null;
}

function isCalledFalse(
  words: readonly Word[],
  { first, last, word }: { readonly first: number; readonly last: number; readonly word: number },
): boolean {
  let isClaim = false;
  for (let at = Math.max(first, word - 12); at < word; at += 1)
    isClaim ||= claimNouns.has(words[at]?.lower ?? '');
  if (!isClaim) return false;
  for (let at = word + 1; at < Math.min(last, word + 20); at += 1) {
    if (falseWords.has(words[at]?.lower ?? '')) return true;
  }
  return false;
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
  if (bodyNouns.has(words[last - 1]?.lower ?? '')) return false;
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

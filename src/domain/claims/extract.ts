/**
 * From a document to its claims. Numbers are taken only from zones that carry a story's own words: headline,
 * subheading, body and caption of the stories asked for. Same document, same claims, byte for byte.
 */
import { byPosition, contains, overlaps, type TextRange } from '../../base/index.ts';
import { sentencesOf, type Document, type Story, type Zone } from '../reading/index.ts';
import { attributionOf, type StoryAttribution } from './attribution.ts';
import type { Claim, Quotation } from './claim.ts';
import type { EventClaim } from './event.ts';
import { eventReader } from './events.ts';
import { languageNumbers } from './languages/registry.ts';
import { passageAround } from './passage.ts';
import { coinsIn, withCoins } from './quantity-conversion.ts';
import { quantitiesOf, type FoundQuantity } from './quantity-grammar.ts';
import type { PreparedLanguage } from './quantity-lexicon.ts';
import { tableQuantity } from './quantity-cell.ts';
import { tablesIn, type Table } from './quantity-table.ts';
import { noAntecedents, openSentence } from './quantity-antecedents.ts';
import { tokensOf, type Token } from './quantity-tokens.ts';
import { subjectOf } from './subject.ts';
import { slugEnd } from './wire-slug.ts';

/** Version stamp of the engine: recorded with what it proposes. */
export const claimsEngine: string = 'claims-14';

export interface ExtractOptions {
  /** `all` also reads stories that only share the page. */
  readonly stories: 'main' | 'all';
}

export interface Extraction {
  /** In text order. */
  readonly claims: Claim[];
  /** Claims without a number, in text order. */
  readonly events: EventClaim[];
  /** In text order. */
  readonly quotations: Quotation[];
}

const readLabels: ReadonlySet<Zone['label']> = new Set(['headline', 'subheading', 'body', 'caption']);

/** Claims and quotations of a document. Never throws on any text. */
export function extractClaims(document: Document, options: ExtractOptions): Extraction {
  const claims: Claim[] = [];
  const events: EventClaim[] = [];
  const quotations: Quotation[] = [];
  for (const story of document.stories) {
    if (options.stories === 'main' && story.role !== 'main') continue;
    const sentences = storySentences(document, story);
    const attribution = attributionOf(document, story, sentences);
    for (const quotation of attribution.quotations()) quotations.push(quotation);
    const facts = { document, story, sentences, attribution };
    for (const claim of storyClaims(facts, events)) claims.push(claim);
  }
  return { claims: withUniqueIds(claims), events: withUniqueIds(events), quotations };
}

/** Sentences of a story's own words, in text order. */
export function storySentences(document: Document, story: Story): TextRange[] {
  const language = story.language ?? document.language;
  return story.zones
    .filter((zone) => readLabels.has(zone.label))
    .flatMap((zone) =>
      sentencesOf(document.text, { start: slugEnd(document.text, zone.start), end: zone.end }, language),
    );
}

interface StoryFacts {
  readonly document: Document;
  readonly story: Story;
  readonly sentences: readonly TextRange[];
  readonly attribution: StoryAttribution;
}

/** The claims of a story, in text order; its events go to `events`. Each sentence is cut into tokens once. */
function storyClaims(facts: StoryFacts, events: EventClaim[]): Claim[] {
  const { document, story } = facts;
  const known = languageNumbers(story.language ?? document.language);
  const read = story.zones.filter(({ label }) => readLabels.has(label));
  const language = withCoins(known, coinsIn(document.text, read, known));
  const antecedents = noAntecedents();
  const tables = tablesIn(document.text, story);
  const acts = eventReader(facts);
  const claims: Claim[] = tables.flatMap((table) => tableClaims(facts, table, language));
  const later: { readonly at: number; readonly found: FoundQuantity }[] = [];
  for (const sentence of facts.sentences) {
    const tokens = tokensOf(document.text, sentence, language.words);
    acts?.read(sentence, tokens, events);
    if (isTouched(tables, sentence)) continue;
    openSentence(antecedents);
    for (const found of quantitiesOf({ text: document.text, tokens, language, antecedents })) {
      if (found.kind === 'count') later.push({ at: claims.length, found });
      claims.push(claimOf(facts, { sentence, tokens, found }));
    }
  }
  for (const { at, found } of antecedents.coins.size === 0 ? [] : later) {
    const claim = claims[at];
    if (claim !== undefined && antecedents.coins.has(claim.quantity.unit?.toLowerCase() ?? ''))
      claims[at] = asMoney(document, claim, found);
  }
  return claims.sort((a, b) => byPosition(a.quantity.number, b.quantity.number));
}

/** A count of what the story turned out to use as money. */
function asMoney({ text }: Document, claim: Claim, found: FoundQuantity): Claim {
  return { ...claim, kind: 'money', subject: subjectOf(text, { ...found, kind: 'money' }, claim) };
}

/** True when a range shares text with one of the ranges, which are in text order and do not overlap. */
function isTouched(ranges: readonly TextRange[], range: TextRange): boolean {
  const last = ranges[lastFrom(ranges, range.end - 1)];
  return last !== undefined && overlaps(last, range);
}

/** Index of the last range that begins at or before an offset, -1 none; by halving: pages may have many ranges. */
function lastFrom(ranges: readonly TextRange[], offset: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Numbers of a typed table, where its rows lie in zones that are read. */
function tableClaims(facts: StoryFacts, table: Table, language: PreparedLanguage): Claim[] {
  const { document, story } = facts;
  return table.numbers.flatMap((number) => {
    const zone = story.zones[lastFrom(story.zones, number.cell.start)];
    const isRead = zone !== undefined && readLabels.has(zone.label) && contains(zone, number.cell);
    const found = isRead ? tableQuantity(document.text, number, language) : null;
    if (found === null) return [];
    const tokens = tokensOf(document.text, number.row, language.words);
    return [claimOf(facts, { sentence: number.row, tokens, found })];
  });
}

interface SentenceFind {
  readonly sentence: TextRange;
  readonly tokens: readonly Token[];
  readonly found: FoundQuantity;
}

function claimOf(
  { document, story, attribution }: StoryFacts,
  { sentence, tokens, found }: SentenceFind,
): Claim {
  const passage = passageAround(document.text, tokens, found.core);
  const { number } = found.quantity;
  const said = attribution.attribute({ number, passage, sentence });
  return {
    id: `${document.sha256.slice(0, 12)}-${number.start}-${number.end}`,
    sha256: document.sha256,
    story: story.index,
    start: passage.start,
    end: passage.end,
    quote: document.text.slice(passage.start, passage.end),
    kind: found.kind,
    quantity: found.quantity,
    subject: subjectOf(document.text, found, passage),
    speaker: said.speaker,
    attribution: said.attribution,
    place: attribution.placeOf({ number, passage, sentence }),
    time: attribution.timeOf({ number, passage, sentence }),
    modality: said.modality,
    deniedOf: said.deniedOf,
    sentence: { start: sentence.start, end: sentence.end },
  };
}

/** Overlapping zones could yield a number twice: the second gets a suffix, so that ids stay unique. */
function withUniqueIds<T extends { readonly id: string }>(claims: readonly T[]): T[] {
  const seen = new Map<string, number>();
  return claims.map((claim) => {
    const count = (seen.get(claim.id) ?? 0) + 1;
    seen.set(claim.id, count);
    return count === 1 ? claim : { ...claim, id: `${claim.id}-${count}` };
  });
}

/**
 * What weighing works on, made ready once: claims with their measures and speakers, the links between their stories, which of
 * them tell one claim again, and which meet in independent texts.
 */
import { byCodeUnit } from '../../base/index.ts';
import type { Claim } from '../claims/index.ts';
import type { StoryPair, TextOrigin } from '../lineage/index.ts';
import type { Document, Story } from '../reading/index.ts';
import type { AliasDecision } from './alias.ts';
import { withCarriedMeasures } from './carried.ts';
import { byClaim, type Tie } from './cluster.ts';
import { withNounsOfLinkedTexts } from './inherited-nouns.ts';
import { tiesOfEqualVoices } from './equal-voices.ts';
import type { Item } from './item.ts';
import { juxtaposedPairs, juxtaposedTies, withThingsJuxtaposed, type TextSource } from './juxtaposed.ts';
import { kinOf, type Kin } from './kin.ts';
import { withKnownCurrencies } from './known-currencies.ts';
import { hashOf, linksOf, storyId, type Links } from './links.ts';
import { withMatters } from './matters.ts';
import { withThingsListed } from './listed-things.ts';
import { measureOf } from './measure.ts';
import { meetingsOf, type Meetings } from './meetings.ts';
import { isRejected, withRejected } from './rejections.ts';
import { withThingsRecalled } from './recalled.ts';
import { withRetoldMeasures } from './retellings.ts';
import { withThingsOfLater } from './rises.ts';
import { fold } from './names.ts';
import { rootOfName, type ResolvedRoot } from './roots.ts';
import { scopeTies } from './scopes.ts';
import { shelfOf, type Shelf } from './shelf.ts';
import { speakerBook, type SpeakerBook } from './speakers.ts';
import { spanOf } from './time.ts';
import { twoVoicesOf, type TwoVoices } from './two-voices.ts';
import { tiesOfVoices, withThingsOfFirst } from './voice-ties.ts';
import { witnessContext, type VoiceOfStory } from './witness-context.ts';
import type { WitnessContext } from './counting-context.ts';

export interface WeighInput {
  readonly documents: readonly Document[];
  readonly claims: readonly Claim[];
  readonly pairs: readonly StoryPair[];
  readonly origins: readonly TextOrigin[];
  /** What people decided about names; undecided likely aliases count as one witness and stay two roots. */
  readonly aliases?: readonly AliasDecision[];
}

/** A casebook ready to be weighed. */
export interface Prepared {
  readonly items: readonly Item[];
  readonly shelf: Shelf;
  readonly links: Links;
  readonly kin: Kin;
  readonly meetings: Meetings;
  /** Numbers whose own text says that they are of another scope. */
  readonly limited: readonly Tie[];
  /** Numbers that one text sets against each other in the words of two speakers. */
  readonly voices: readonly Tie[];
  readonly speakers: SpeakerBook;
  readonly witnesses: WitnessContext;
}

/** Claims with their measures and speakers, as each text gives them by itself. */
export interface AsRead {
  /** In canonical order. */
  readonly items: readonly Item[];
  readonly pairs: readonly TwoVoices[];
  readonly source: TextSource;
  readonly shelf: Shelf;
  readonly links: Links;
  readonly speakers: SpeakerBook;
}

/** Reads claims; throws `weighing/unknown-document` for a claim whose document was not given. */
export function itemsAsRead(input: WeighInput): AsRead {
  const shelf = shelfOf(input.documents);
  const links = linksOf(input.pairs, input.origins);
  const claims = [...new Map(input.claims.map((claim) => [claim.id, claim] as const)).values()];
  const speakers = speakerBook(claims, shelf, links, input.aliases);
  const documentOf = ({ measure }: Item): Document => shelf.document(measure.claim.sha256);
  const named = claims.map((claim) => itemOf(claim, shelf, links, speakers)).sort(byClaim);
  const stated = withThingsListed(named, documentOf);
  const dated = withThingsRecalled(withThingsOfLater(stated, documentOf), shelf);
  const read = withKnownCurrencies(withRejected(dated, documentOf));
  const pairs = twoVoicesOf(claims, ({ sha256 }) => shelf.document(sha256));
  const items = withThingsOfFirst(withCarriedMeasures(read), pairs);
  const source = { documentOf, languageOf: (story: string) => languageOf(story, shelf) };
  return { items, pairs, source, shelf, links, speakers };
}

/** Prepares claims; throws `weighing/unknown-document` for a claim whose document was not given. */
export function prepared(input: WeighInput): Prepared {
  const { items: read, pairs, source, shelf, links, speakers } = itemsAsRead(input);
  const { documentOf, languageOf: language } = source;
  const beside = juxtaposedPairs(read, source);
  const carried = withNounsOfLinkedTexts(withThingsJuxtaposed(read, beside), links);
  const items = withRetoldMeasures(carried, links, language);
  const kin = kinOf(items, links);
  const limited = scopeTies(items, links, documentOf);
  return {
    items,
    shelf,
    links,
    kin,
    limited,
    voices: juxtaposedTies(beside, [...tiesOfVoices(items, pairs), ...tiesOfEqualVoices(items, documentOf)]),
    meetings: meetingsOf(items, { links: withMatters(links, items, shelf), kin, shelf, limited }),
    speakers,
    witnesses: {
      ...witnessContext({
        voices: items.map(voiceOf),
        publishers: publishersOf(items, shelf),
        spoken: new Set(items.filter(({ ownVoice }) => !ownVoice).map(({ root }) => root.family)),
        numbers: items.map(({ origin, measure }) => ({ origin, number: measure.number })),
        shelf,
        links,
        speakers,
      }),
      kin,
    },
  };
}

/** The root by which most claims in the own voice of each story go; where it has none, that of its publisher's name. */
function publishersOf(items: readonly Item[], shelf: Shelf): Map<string, ResolvedRoot> {
  const found = ownRoots(items);
  const byName = new Map<string, ResolvedRoot>();
  const byKey = new Map<string, ResolvedRoot>();
  for (const { root } of items) {
    if (!byName.has(fold(root.name))) byName.set(fold(root.name), root);
    if (!byKey.has(root.key)) byKey.set(root.key, root);
  }
  for (const { measure } of items) {
    const name = shelf.story(measure.story)?.publisher ?? null;
    if (name === null || found.has(measure.story)) continue;
    const unnamed = rootOfName(name);
    found.set(measure.story, byName.get(fold(name)) ?? byKey.get(unnamed.key) ?? unnamed);
  }
  return found;
}

function ownRoots(items: readonly Item[]): Map<string, ResolvedRoot> {
  const uses = new Map<string, Map<ResolvedRoot, number>>();
  for (const { ownVoice, root, measure } of items) {
    if (!ownVoice || root.generic) continue;
    const known = uses.get(measure.story) ?? new Map<ResolvedRoot, number>();
    const same = [...known.keys()].find(({ key }) => key === root.key) ?? root;
    uses.set(measure.story, known.set(same, (known.get(same) ?? 0) + 1));
  }
  return new Map(
    [...uses].flatMap(([story, known]) => {
      const [most] = [...known].sort((a, b) => b[1] - a[1] || byCodeUnit(a[0].key, b[0].key));
      return most === undefined ? [] : [[story, most[0]] as const];
    }),
  );
}

function isHeadline(claim: Claim, story: Story | null): boolean {
  const at = claim.quantity.number.start;
  const zone = story?.zones.find(({ start, end }) => start <= at && at < end);
  return zone?.label === 'headline' || zone?.label === 'subheading';
}

/** Ends in a question mark, closing marks aside. */
function isQuestion(sentence: string): boolean {
  return /[?？]$/u.test(sentence.slice(-12).replace(/[\s"'”’»)\]]+$/u, ''));
}

const intents: ReadonlySet<string> = new Set(['planned', 'pledged', 'demanded']);

function itemOf(claim: Claim, shelf: Shelf, links: Links, speakers: SpeakerBook): Item {
  const measure = measureOf(claim);
  const { root, ownVoice } = speakers.speakerOf(claim);
  const published = spanOf(shelf.story(measure.story)?.published ?? null);
  const sentence = shelf.document(claim.sha256).text.slice(claim.sentence.start, claim.sentence.end);
  return {
    measure,
    root,
    ownVoice,
    denied: claim.modality === 'denied' || isRejected(sentence, placeInSentence(claim)),
    asked: isQuestion(sentence),
    headline: isHeadline(claim, shelf.story(measure.story)),
    outlook: intents.has(claim.modality) ? 'intent' : 'fact',
    publishedDay: published?.end ?? null,
    origin: links.originOf(measure.story),
    ...placeInOrigin(measure.story, shelf, links),
  };
}

function placeInSentence({ quantity, sentence }: Claim): { start: number; end: number } {
  return { start: quantity.number.start - sentence.start, end: quantity.number.end - sentence.start };
}

function placeInOrigin(story: string, shelf: Shelf, links: Links): { first: boolean; translated: boolean } {
  const head = links.origin(links.originOf(story))?.head ?? null;
  if (head === null || storyId(head) === story) return { first: true, translated: false };
  const [own, other] = [languageOf(story, shelf), languageOf(storyId(head), shelf)];
  return { first: false, translated: own?.slice(0, 2) !== other?.slice(0, 2) };
}

function voiceOf({ measure, root, ownVoice }: Item): VoiceOfStory {
  return { story: measure.story, root: root.key, family: root.family, ownVoice };
}

/** The language of a story, or that of its document; null unknown. */
export function languageOf(story: string, shelf: Shelf): string | null {
  return shelf.story(story)?.language ?? shelf.document(hashOf(story)).language;
}

/** Finds the document that a claim stands in. */
export function documentIn({ shelf }: Pick<Prepared, 'shelf'>): (item: Item) => Document {
  return ({ measure }) => shelf.document(measure.claim.sha256);
}

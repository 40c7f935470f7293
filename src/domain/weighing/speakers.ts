/** Who stands behind each claim: its stated speaker, the body the speaker speaks for, or the publication itself. */
import { Fault, byCodeUnit } from '../../base/index.ts';
import type { Claim } from '../claims/index.ts';
import type { TextOrigin } from '../lineage/index.ts';
import { hashOf, storyId, type Links } from './links.ts';
import { countryStem, fold, wordsOf } from './names.ts';
import { countryStems } from './places.ts';
import { officerBook, type OfficerBook } from './officer-book.ts';
import { agencyOf, type Shelf } from './shelf.ts';
import { makerOf, pointedKind } from './speaker-bodies.ts';
import { storyBodies, type StoryBodies } from './story-bodies.ts';
import { twoVoicesOf, voicesOfPairs } from './two-voices.ts';
import { bodyOfRole, bodyOfVoice } from './voices-of-bodies.ts';
import { isPublication, voiceOf } from './voices.ts';
import type { AliasDecision } from './alias.ts';
import { judgedPairs, type JudgingContext } from './alias-judging.ts';
import type { NameTie } from './families.ts';
import { entriesOf } from './name-entries.ts';
import { SiteFinder, type SiteKind } from './name-sites.ts';
import {
  certainNames,
  rootBook,
  type CertainNames,
  type NameMention,
  type ResolvedRoot,
  type RootBook,
} from './roots.ts';

export interface Speaker {
  readonly root: ResolvedRoot;
  readonly ownVoice: boolean;
}

export interface SpeakerBook {
  readonly book: RootBook;
  readonly speakerOf: (claim: Claim) => Speaker;
  /** Keys of roots that some claim names as its speaker. */
  readonly named: ReadonlySet<string>;
  /** Spellings per root key. */
  readonly spellings: ReadonlyMap<string, readonly string[]>;
}

/**
 * Resolves the speakers of all claims of a casebook. Names that may be one witness share a family until people decide;
 * `decisions` are what they decided.
 */
export function speakerBook(
  claims: readonly Claim[],
  shelf: Shelf,
  links: Links,
  decisions: readonly AliasDecision[] = [],
): SpeakerBook {
  const mentions = speakerMentions(claims, shelf, links);
  const places = placeWords(claims);
  const certain = certainNames(
    [...mentions.values()].map(({ mention }) => mention),
    places,
    decisions,
  );
  const book = rootBook(certain, speakerTies(claims, mentions, certain, { shelf, links, places, decisions }));
  const named = new Set<string>();
  const spellings = new Map<string, Set<string>>();
  const speakers = new Map<string, Speaker>();
  for (const [id, { mention, ownVoice }] of mentions) {
    const root = book.resolve(mention);
    speakers.set(id, { root, ownVoice });
    if (!ownVoice) named.add(root.key);
    const forms = spellings.get(root.key);
    if (forms === undefined) spellings.set(root.key, new Set([mention.name]));
    else forms.add(mention.name);
  }
  return {
    book,
    named,
    spellings: new Map([...spellings].map(([key, forms]) => [key, [...forms].sort(byCodeUnit)] as const)),
    speakerOf: (claim) => {
      const speaker = speakers.get(claim.id);
      if (speaker !== undefined) return speaker;
      throw new Fault({
        code: 'weighing/unknown-claim',
        kind: 'bug',
        message: `Claim ${claim.id} has no speaker.`,
      });
    },
  };
}

/** A claim's speaker as a mention of a name; `ownVoice` when the publication itself speaks. */
export interface SpeakerMention {
  readonly mention: NameMention;
  readonly ownVoice: boolean;
}

/** The mention behind each claim, by claim id; the order of the claims does not matter. */
export function speakerMentions(
  unordered: readonly Claim[],
  shelf: Shelf,
  links: Links,
): ReadonlyMap<string, SpeakerMention> {
  const claims = [...unordered].sort(byPlace);
  const known = storyBodies(claims, shelf, links);
  const bodies: Bodies = {
    ...known,
    officers: officerBook(claims, { shelf, links, bodies: known, isPlace: isPlaceOf(claims) }),
    stated: voicesOfPairs(twoVoicesOf(claims, ({ sha256 }) => shelf.document(sha256))),
  };
  return new Map(claims.map((claim) => [claim.id, mentionOf(claim, shelf, links, bodies)] as const));
}

/** By position within a text: what is looked up once for a story is looked up for its first claim. */
function byPlace(a: Claim, b: Claim): number {
  return (
    byCodeUnit(a.sha256, b.sha256) ||
    a.quantity.number.start - b.quantity.number.start ||
    byCodeUnit(a.id, b.id)
  );
}

/** Ties between the names of speakers: which may be one witness, and which are kept apart. */
function speakerTies(
  claims: readonly Claim[],
  mentions: ReadonlyMap<string, SpeakerMention>,
  certain: CertainNames,
  context: JudgingContext & { readonly shelf: Shelf },
): NameTie[] {
  const finder = new SiteFinder(context.shelf.document, context.places, []);
  const keyed = claims.flatMap((claim) => {
    const found = mentions.get(claim.id);
    if (found === undefined) return [];
    const { mention } = found;
    return [{ key: certain.keyOf(mention), site: finder.speaker(claim, mention.name, kindOfSpeaker(found)) }];
  });
  return judgedPairs(entriesOf(keyed, context.places), context).map(({ ids, pair }) => ({
    keys: ids,
    apart: pair.status === 'apart' || pair.status === 'refused',
  }));
}

/** What kind of name a mention is: a publication in its own voice is a body; the spelling tells of the rest. */
export function kindOfSpeaker({ mention, ownVoice }: SpeakerMention): SiteKind {
  if (mention.person) return 'person';
  return ownVoice ? 'body' : 'unknown';
}

/** Tells whether all words of a name are those of places in the claims. */
function isPlaceOf(claims: readonly Claim[]): (name: string) => boolean {
  const places = new Set(claims.flatMap(({ place }) => (place === null ? [] : [fold(place)])));
  return (name) => places.has(fold(name));
}

/** Folded words and country stems of all places: they tell "Ministry X" from "Ministry X of this country". */
export function placeWords(claims: readonly Claim[]): Set<string> {
  const found = countryStems();
  for (const place of new Set(claims.map((claim) => claim.place))) {
    if (place === null) continue;
    for (const word of wordsOf(place)) {
      if (word.length < 4) continue;
      found.add(word);
      found.add(countryStem(word));
    }
  }
  return found;
}

interface Bodies extends StoryBodies {
  /** Voices beside a number that the reading of its claim missed, by claim id. */
  readonly stated: ReadonlyMap<string, string>;
  readonly officers: OfficerBook;
}

const noBodies: readonly string[] = [];

function mentionOf(claim: Claim, shelf: Shelf, links: Links, bodies: Bodies): SpeakerMention {
  const story = storyId(claim);
  const origin = links.originOf(story);
  const stated = bodies.stated.get(claim.id) ?? null;
  const { text } = shelf.document(claim.sha256);
  const reading = bodies.officers.readingOf(story);
  const voice =
    stated ??
    voiceOf(claim, shelf.story(story), text) ??
    (claim.speaker === null ? bodyOfRole(claim, text, reading) : null);
  if (voice === null) {
    const mention = {
      name: publisherOf(story, origin, shelf, links),
      text: claim.sha256,
      origin,
      person: false,
    };
    return { mention, ownVoice: true };
  }
  if (outletsOf(story, origin, shelf, links).some((outlet) => isPublication(voice, outlet))) {
    const mention = { name: voice, text: claim.sha256, origin, person: false };
    return { mention, ownVoice: true };
  }
  const last = stated === null ? claim.attribution.at(-1) : undefined;
  const person = last?.kind === 'person';
  const officer = person || last?.kind === 'organisation' ? bodies.officers.bodyOf(claim) : null;
  const body = person
    ? officer
    : (officer ??
      (stated === null ? makerOf(claim, text) : null) ??
      pointedKind(voice, bodies.akin.get(story) ?? noBodies) ??
      bodyOfVoice(voice, claim, text, reading));
  return {
    mention: { name: body ?? voice, text: claim.sha256, origin, person: person && body === null },
    ownVoice: false,
  };
}

/** Names of the publications that speak in a story: its own, and those of the first text of its origin. */
function outletsOf(story: string, originId: string, shelf: Shelf, links: Links): string[] {
  const head = links.origin(originId)?.head ?? null;
  const stories = [story, ...(head === null ? [] : [storyId(head)])];
  const names = stories.flatMap((id) => [shelf.story(id)?.publisher ?? null, agencyOf(id, shelf)]);
  return names.filter((name) => name !== null);
}

/** The publication behind a text origin: agency or publisher of its first text; else a name made of the file's. */
function publisherOf(story: string, originId: string, shelf: Shelf, links: Links): string {
  const origin = links.origin(originId);
  for (const id of origin === null ? [story] : headFirst(origin)) {
    const found = shelf.story(id);
    const name = agencyOf(id, shelf) ?? found?.publisher ?? null;
    if (name !== null) return name;
  }
  const first = origin === null ? story : (headFirst(origin)[0] ?? story);
  return `unnamed publisher of ${shelf.document(hashOf(first)).name}`;
}

function headFirst(origin: TextOrigin): string[] {
  const members = origin.members.map(storyId).sort(byCodeUnit);
  return origin.head === null ? members : [storyId(origin.head), ...members];
}

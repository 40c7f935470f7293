/** Who stands behind each claim: its stated speaker, the body the speaker speaks for, or the publication itself. */
import { Fault, byCodeUnit } from '../../base/index.ts';
import type { Claim } from '../claims/index.ts';
import { creditedAgency, type TextOrigin } from '../lineage/index.ts';
import type { Document, Story } from '../reading/index.ts';
import { storyId, type Link, type Links } from './links.ts';
import { countryStem, fold, wordsOf } from './names.ts';
import { countryStems } from './places.ts';
import { bodyOf } from './officers.ts';
import { makerOf, namedBodies, pointedKind } from './speaker-bodies.ts';
import { twoVoicesOf, voicesOfPairs } from './two-voices.ts';
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

/** Stories by id, with their documents. */
export interface Shelf {
  readonly story: (id: string) => Story | null;
  readonly document: (sha256: string) => Document;
}

/** Indexes documents; asking for an unknown hash throws `weighing/unknown-document`. */
export function shelfOf(documents: readonly Document[]): Shelf {
  const byHash = new Map(documents.map((document) => [document.sha256, document] as const));
  const stories = new Map<string, Story>();
  for (const document of documents) {
    for (const story of document.stories)
      stories.set(storyId({ sha256: document.sha256, story: story.index }), story);
  }
  return {
    story: (id) => stories.get(id) ?? null,
    document: (sha256) => {
      const document = byHash.get(sha256);
      if (document !== undefined) return document;
      throw new Fault({
        code: 'weighing/unknown-document',
        kind: 'absent',
        message: `A claim points at document ${sha256.slice(0, 12)}, which was not handed to weighing.`,
        advice: 'Hand over every document whose claims are weighed.',
      });
    },
  };
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

/** The mention behind each claim, by claim id. */
export function speakerMentions(
  claims: readonly Claim[],
  shelf: Shelf,
  links: Links,
): ReadonlyMap<string, SpeakerMention> {
  const bodies: Bodies = {
    main: mainBodies(claims, shelf),
    known: knownBodies(claims, shelf, links),
    akin: akinBodies(claims, shelf, links),
    stated: voicesOfPairs(twoVoicesOf(claims, ({ sha256 }) => shelf.document(sha256))),
  };
  return new Map(claims.map((claim) => [claim.id, mentionOf(claim, shelf, links, bodies)] as const));
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

/** Stories that mostly speak in the voice of a publisher whom some text names as a speaker. */
function ownBodies(claims: readonly Claim[], shelf: Shelf): Map<string, string> {
  const speakers = new Set(claims.map((claim) => fold(claim.speaker ?? '')));
  const found = new Map<string, string>();
  for (const claim of claims) {
    const publisher = shelf.story(storyId(claim))?.publisher ?? null;
    if (claim.speaker === null && publisher !== null && speakers.has(fold(publisher))) {
      found.set(storyId(claim), publisher);
    }
  }
  return found;
}

/**
 * The organisation that a story names as speaker more often than any other; for a statement in a body's own voice,
 * that body, if other texts name it as a speaker. Absent when none leads.
 */
function mainBodies(claims: readonly Claim[], shelf: Shelf): Map<string, string> {
  const uses = new Map<string, Map<string, number>>();
  for (const claim of claims) {
    if (claim.speaker === null || claim.attribution.at(-1)?.kind !== 'organisation') continue;
    const counts = uses.get(storyId(claim)) ?? new Map<string, number>();
    const known = [...counts.keys()].find((name) => wordsOf(name)[0] === wordsOf(claim.speaker ?? '')[0]);
    counts.set(known ?? claim.speaker, (counts.get(known ?? claim.speaker) ?? 0) + 1);
    uses.set(storyId(claim), counts);
  }
  const found = ownBodies(claims, shelf);
  for (const [story, counts] of uses) {
    const [first, second] = [...counts].sort((a, b) => b[1] - a[1] || byCodeUnit(a[0], b[0]));
    if (first !== undefined && (second === undefined || first[1] > second[1])) found.set(story, first[0]);
  }
  return found;
}

interface Bodies {
  /** The body that leads each story. */
  readonly main: ReadonlyMap<string, string>;
  /** Bodies that a story may point at: those it names as speakers, and publishers of related texts. */
  readonly known: ReadonlyMap<string, readonly string[]>;
  /** Bodies that a noun alone may stand for: those that a story names as speakers or makers, and publishers of texts of its statement. */
  readonly akin: ReadonlyMap<string, readonly string[]>;
  /** Voices beside a number that the reading of its claim missed, by claim id. */
  readonly stated: ReadonlyMap<string, string>;
}

const noBodies: readonly string[] = [];

function knownBodies(claims: readonly Claim[], shelf: Shelf, links: Links): Map<string, string[]> {
  const named = new Map<string, Set<string>>();
  for (const claim of claims) {
    const set = named.get(storyId(claim)) ?? new Set<string>();
    for (const { kind, name } of claim.attribution)
      if (kind === 'organisation' && set.size < mostBodies) set.add(name);
    named.set(storyId(claim), set);
  }
  for (const [story, set] of named) {
    for (const other of links.neighbours(story).slice(0, 32)) {
      const publisher = shelf.story(other)?.publisher ?? null;
      if (publisher !== null) set.add(publisher);
    }
  }
  return new Map([...named].map(([story, set]) => [story, withoutShortForms([...set])] as const));
}

function akinBodies(claims: readonly Claim[], shelf: Shelf, links: Links): Map<string, string[]> {
  const named = new Map<string, Set<string>>();
  for (const claim of claims) {
    const story = storyId(claim);
    const set = named.get(story) ?? new Set(namedBodies(textOf(story, shelf)));
    for (const { kind, name } of claim.attribution)
      if (kind === 'organisation' && set.size < mostBodies) set.add(name);
    named.set(story, set);
  }
  for (const [story, set] of named) {
    for (const other of links.neighbours(story).slice(0, 32)) {
      const publisher = akinLinks.has(links.linkOf(story, other))
        ? (shelf.story(other)?.publisher ?? null)
        : null;
      if (publisher !== null) set.add(publisher);
    }
  }
  return new Map([...named].map(([story, set]) => [story, withoutShortForms([...set])] as const));
}

function textOf(id: string, shelf: Shelf): string {
  const [{ text }, story] = [shelf.document(hashOf(id)), shelf.story(id)];
  return story === null ? text : text.slice(story.start, story.end);
}

const akinLinks: ReadonlySet<Link> = new Set<Link>(['same-story', 'hard', 'same-origin']);

/** Bodies per story that a pointing word may mean. */
const mostBodies = 40;

/** Leaves out names that begin or end another one: "the Ministry" beside "Ministry of Trades". */
function withoutShortForms(names: readonly string[]): string[] {
  const isShort = (name: string): boolean =>
    names.some((other) => other.length > name.length && ` ${fold(other)} `.includes(` ${fold(name)} `));
  return names.filter((name) => !isShort(name)).sort(byCodeUnit);
}

function mentionOf(claim: Claim, shelf: Shelf, links: Links, bodies: Bodies): SpeakerMention {
  const story = storyId(claim);
  const origin = links.originOf(story);
  const stated = bodies.stated.get(claim.id) ?? null;
  const voice = stated ?? voiceOf(claim, shelf.story(story), shelf.document(claim.sha256).text);
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
  const body = person
    ? officerBody(claim, shelf, links, bodies)
    : ((stated === null ? makerOf(claim, shelf.document(claim.sha256).text) : null) ??
      pointedKind(voice, bodies.akin.get(story) ?? noBodies));
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

/** The body of an officer, by the claim's own text, else by a linked text that names the person with a role. */
function officerBody(claim: Claim, shelf: Shelf, links: Links, bodies: Bodies): string | null {
  const person = claim.speaker ?? '';
  const chained = claim.attribution.filter((node) => node.kind === 'organisation').map((node) => node.name);
  const story = storyId(claim);
  for (const id of [story, ...links.neighbours(story).slice(0, 32)]) {
    const level = links.linkOf(story, id);
    if (!akinLinks.has(level)) continue;
    const { text } = shelf.document(hashOf(id));
    const known = bodies.known.get(id) ?? [];
    const body = bodyOf(person, id === story ? chained : [], text, bodies.main.get(id) ?? null, known);
    if (body !== null) return body;
  }
  return null;
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

function agencyOf(story: string, shelf: Shelf): string | null {
  const found = shelf.story(story);
  return found === null ? null : creditedAgency(shelf.document(hashOf(story)).text, found);
}

function hashOf(story: string): string {
  return story.slice(0, story.lastIndexOf('.'));
}

function headFirst(origin: TextOrigin): string[] {
  const members = origin.members.map(storyId).sort(byCodeUnit);
  return origin.head === null ? members : [storyId(origin.head), ...members];
}

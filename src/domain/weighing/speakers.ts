/** Who stands behind each claim: its stated speaker, the body the speaker speaks for, or the publication itself. */
import { Fault, byCodeUnit } from '../../base/index.ts';
import type { Claim } from '../claims/index.ts';
import type { TextOrigin } from '../lineage/index.ts';
import type { Document, Story } from '../reading/index.ts';
import { storyId, type Links } from './links.ts';
import { officerRoles } from './name-data.ts';
import { countryStem, fold, wordsOf } from './names.ts';
import { countryStems } from './places.ts';
import { rootBook, type NameMention, type ResolvedRoot, type RootBook } from './roots.ts';

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

/** Resolves the speakers of all claims of a casebook. */
export function speakerBook(claims: readonly Claim[], shelf: Shelf, links: Links): SpeakerBook {
  const mentions = new Map<string, { mention: NameMention; ownVoice: boolean }>();
  for (const claim of claims) mentions.set(claim.id, mentionOf(claim, shelf, links));
  const book = rootBook(
    [...mentions.values()].map(({ mention }) => mention),
    placeWords(claims),
  );
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

/** Folded words and country stems of all places: they tell "Ministry X" from "Ministry X of this country". */
function placeWords(claims: readonly Claim[]): Set<string> {
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

function mentionOf(claim: Claim, shelf: Shelf, links: Links): { mention: NameMention; ownVoice: boolean } {
  const story = storyId(claim);
  const origin = links.originOf(story);
  if (claim.speaker === null) {
    const mention = {
      name: publisherOf(story, origin, shelf, links),
      text: claim.sha256,
      origin,
      person: false,
    };
    return { mention, ownVoice: true };
  }
  const last = claim.attribution.at(-1);
  const person = last?.kind === 'person';
  const body = person ? bodyOf(claim.speaker, claim, shelf) : null;
  return {
    mention: { name: body ?? claim.speaker, text: claim.sha256, origin, person: person && body === null },
    ownVoice: false,
  };
}

/** The publication behind a text origin: agency or publisher of its first text; else a name made of the file's. */
function publisherOf(story: string, originId: string, shelf: Shelf, links: Links): string {
  const origin = links.origin(originId);
  for (const id of origin === null ? [story] : headFirst(origin)) {
    const found = shelf.story(id);
    const name = found?.agency ?? found?.publisher ?? null;
    if (name !== null) return name;
  }
  const first = origin === null ? story : (headFirst(origin)[0] ?? story);
  return `unnamed publisher of ${shelf.document(first.slice(0, first.lastIndexOf('.'))).name}`;
}

function headFirst(origin: TextOrigin): string[] {
  const members = origin.members.map(storyId).sort(byCodeUnit);
  return origin.head === null ? members : [storyId(origin.head), ...members];
}

/**
 * The body that a person speaks for, when the chain names it and the text ties the two by a role ("Ilse Varnack,
 * executive director of Meridian Rights", "Meridian's director Ilse Varnack"). Null when that is not certain.
 */
function bodyOf(person: string, claim: Claim, shelf: Shelf): string | null {
  const words = person.split(/\s+/);
  if (words.length < 2) return null;
  const text = shelf.document(claim.sha256).text;
  const chained = claim.attribution.filter((node) => node.kind === 'organisation').map((node) => node.name);
  let from = 0;
  for (let tries = 0; tries < 4; tries += 1) {
    const at = text.indexOf(person, from);
    if (at < 0) break;
    const found =
      roleAfter(text.slice(at + person.length, at + person.length + 140)) ??
      roleBefore(text.slice(Math.max(0, at - 110), at));
    if (found !== null) return chained.find((name) => fold(name).startsWith(fold(found))) ?? found;
    from = at + person.length;
  }
  return null;
}

const capitalised = "(?:(?:\\p{Lu}\\.){2,}|\\p{Lu}[\\p{L}\\p{N}’'-]*)";
const bodyAfter: RegExp = new RegExp(
  `^(?:,| \\(|,? who is| is) ?(?:the |its |an? )?((?:[\\p{L}-]+ ){0,6}?)(?:of|at|for|with) (?:the )?((?:${capitalised})(?: (?:${capitalised}|of|for|on|and|the)){0,6})`,
  'u',
);

function roleAfter(tail: string): string | null {
  const match = bodyAfter.exec(tail);
  const role = match?.[1]?.toLowerCase().split(/[\s-]+/) ?? [];
  if (match?.[2] === undefined || !role.some((word) => officerRoles.has(word))) return null;
  return trimmed(match[2]);
}

/** "Amnesty's ", "Amnesty International's regional research director ", "Meridian Rights spokesperson " */
function roleBefore(head: string): string | null {
  const match = new RegExp(
    `((?:${capitalised})(?: (?:${capitalised}|of|for|on)){0,5}?)(['’]s)? ?((?:[\\p{L}-]+ ){0,5})$`,
    'u',
  ).exec(head);
  if (match?.[1] === undefined) return null;
  const role = (match[3] ?? '')
    .toLowerCase()
    .split(/[\s-]+/)
    .filter((word) => word !== '');
  const possessive = match[2] !== undefined || /['’]s$/.test(match[1]);
  if (!(possessive && role.length === 0) && !role.some((word) => officerRoles.has(word))) return null;
  const name = trimmed(match[1].replace(/['’]s$/, ''));
  return officerRoles.has(name.toLowerCase()) ? null : name;
}

function trimmed(name: string): string {
  return name.replace(/(?: (?:of|for|on|and|the))+$/, '').replace(/[.,]+$/, '');
}

/** The bodies of each story: which one leads it, which ones its words may point at, and which the whole matter knows. */
import { byCodeUnit } from '../../base/index.ts';
import type { Claim } from '../claims/index.ts';
import { storyId, type Link, type Links } from './links.ts';
import { fold, wholeNames, wordsOf } from './names.ts';
import { agencyOf, textOf, type Shelf } from './shelf.ts';
import { isBodyName, namedBodies } from './speaker-bodies.ts';

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

/** The bodies of all stories with claims. */
export interface StoryBodies {
  /** The body that leads each story. */
  readonly main: ReadonlyMap<string, string>;
  /** Bodies that a story may point at: those it names as speakers, and publishers of related texts. */
  readonly known: ReadonlyMap<string, readonly string[]>;
  /** Bodies that a noun alone may stand for: those that a story names as speakers or makers, and publishers of texts of its statement. */
  readonly akin: ReadonlyMap<string, readonly string[]>;
  /** Bodies that a story itself names, as speakers or by the noun of their kind. */
  readonly named: ReadonlyMap<string, readonly string[]>;
  /** Bodies whose own statements are linked with a story. */
  readonly stating: ReadonlyMap<string, readonly string[]>;
  /** Stories that are the statement of their publisher, a body. */
  readonly statements: ReadonlyMap<string, string>;
}

/** Finds the bodies of all stories that hold claims. */
export function storyBodies(claims: readonly Claim[], shelf: Shelf, links: Links): StoryBodies {
  const statements = ownStatements(claims, shelf);
  const stating = new Map<string, readonly string[]>();
  for (const story of new Set(claims.map(storyId))) {
    const names = links
      .neighbours(story)
      .slice(0, mostLinked)
      .map((other) => statements.get(other));
    stating.set(story, [...new Set(names.filter((name) => name !== undefined))].sort(byCodeUnit));
  }
  const named = namedIn(claims, shelf);
  return {
    main: mainBodies(claims, shelf),
    named,
    known: knownBodies(claims, shelf, links),
    akin: akinBodies(named, shelf, links),
    stating,
    statements,
  };
}

/** Linked stories of a story that are looked at. */
export const mostLinked = 32;

/**
 * Stories whose publisher is a body that speaks for itself there: its name holds the noun of a body, or another text names it
 * as a speaker and it gives more numbers of its own than of others.
 */
function ownStatements(claims: readonly Claim[], shelf: Shelf): Map<string, string> {
  const named = new Set<string>();
  const balance = new Map<string, number>();
  for (const claim of claims) {
    const story = storyId(claim);
    const publisher = shelf.story(story)?.publisher ?? null;
    if (claim.speaker !== null && fold(claim.speaker) !== fold(publisher ?? ''))
      named.add(fold(claim.speaker));
    const own = claim.speaker === null || fold(claim.speaker) === fold(publisher ?? '');
    balance.set(story, (balance.get(story) ?? 0) + (own ? 1 : -1));
  }
  const isNamed = (publisher: string): boolean => {
    const words = fold(publisher).split(' ');
    return named.has(words.join(' ')) || (words.length > 1 && named.has(words.at(-1) ?? ''));
  };
  const found = new Map<string, string>();
  for (const [story, left] of balance) {
    const publisher = shelf.story(story)?.publisher ?? null;
    if (publisher === null || agencyOf(story, shelf) !== null) continue;
    if (isBodyName(publisher) || (left > 0 && isNamed(publisher))) found.set(story, publisher);
  }
  return found;
}

function knownBodies(claims: readonly Claim[], shelf: Shelf, links: Links): Map<string, string[]> {
  const named = new Map<string, Set<string>>();
  for (const claim of claims) {
    const set = named.get(storyId(claim)) ?? new Set<string>();
    for (const { kind, name } of claim.attribution)
      if (kind === 'organisation' && set.size < mostBodies) set.add(name);
    named.set(storyId(claim), set);
  }
  for (const [story, set] of named) {
    for (const other of links.neighbours(story).slice(0, mostLinked)) {
      const publisher = shelf.story(other)?.publisher ?? null;
      if (publisher !== null) set.add(publisher);
    }
  }
  return new Map([...named].map(([story, set]) => [story, wholeNames([...set]).sort(byCodeUnit)] as const));
}

function namedIn(claims: readonly Claim[], shelf: Shelf): Map<string, string[]> {
  const named = new Map<string, Set<string>>();
  for (const claim of claims) {
    const story = storyId(claim);
    const set = named.get(story) ?? new Set(namedBodies(textOf(story, shelf)));
    for (const { kind, name } of claim.attribution)
      if (kind === 'organisation' && set.size < mostBodies) set.add(name);
    named.set(story, set);
  }
  return new Map([...named].map(([story, set]) => [story, wholeNames([...set]).sort(byCodeUnit)] as const));
}

function akinBodies(
  inStory: ReadonlyMap<string, readonly string[]>,
  shelf: Shelf,
  links: Links,
): Map<string, string[]> {
  const named = new Map([...inStory].map(([story, names]) => [story, new Set(names)] as const));
  for (const [story, set] of named) {
    for (const other of links.neighbours(story).slice(0, mostLinked)) {
      const publisher = akinLinks.has(links.linkOf(story, other))
        ? (shelf.story(other)?.publisher ?? null)
        : null;
      if (publisher !== null) set.add(publisher);
    }
  }
  return new Map([...named].map(([story, set]) => [story, wholeNames([...set]).sort(byCodeUnit)] as const));
}

/** Links by which two stories tell of one statement. */
export const akinLinks: ReadonlySet<Link> = new Set<Link>(['same-story', 'hard', 'same-origin']);

/** Bodies per story that a pointing word may mean. */
const mostBodies = 40;

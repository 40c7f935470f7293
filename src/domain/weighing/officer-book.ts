/** The body of every person who speaks in a casebook, each looked up once. */
import type { Claim } from '../claims/index.ts';
import { affiliationIn, type BodyReading } from './affiliations.ts';
import { bodyReading } from './body-readings.ts';
import { storyId, type Links } from './links.ts';
import { fold } from './names.ts';
import { bodyOf } from './officers.ts';
import { isPersonName } from './speaker-bodies.ts';
import { textOf, type Shelf } from './shelf.ts';
import { akinLinks, mostLinked, type StoryBodies } from './story-bodies.ts';

export interface OfficerBook {
  /** The body for which the speaker of a claim speaks; null for a person of their own. */
  readonly bodyOf: (claim: Claim) => string | null;
  /** How the words of a story are read as bodies. */
  readonly readingOf: (story: string) => BodyReading;
}

interface OfficerContext {
  readonly shelf: Shelf;
  readonly links: Links;
  readonly bodies: StoryBodies;
  readonly isPlace: (name: string) => boolean;
}

/** Code units of a story in which the names of persons are looked for. */
const mostOfText = 500_000;
/** Bodies of linked texts that a word may mean. */
const mostOthers = 60;

/** A book that looks for the bodies of persons in the texts that quote them, then in linked ones. */
export function officerBook(claims: readonly Claim[], context: OfficerContext): OfficerBook {
  const { shelf, links, bodies, isPlace } = context;
  const outlets = outletsOf(claims, context);
  const publishers = new Set([...outlets, ...[...bodies.statements.values()].map(fold)]);
  const readings = new Map<string, BodyReading>();
  const persons = personsByStory(claims);
  const found = new Map<string, string | null>();
  const readingOf = (story: string): BodyReading => {
    const known = readings.get(story);
    if (known !== undefined) return known;
    const others = links
      .neighbours(story)
      .slice(0, mostLinked)
      .flatMap((id) => bodies.known.get(id) ?? []);
    const isBody = (name: string): boolean => /^\p{Lu}/u.test(name) && !outlets.has(fold(name));
    const made = bodyReading(
      {
        own: [...(bodies.named.get(story) ?? [])].filter(isBody),
        stating: bodies.stating.get(story) ?? [],
        others: [...new Set(others)].filter(isBody).slice(0, mostOthers),
        leading: bodies.main.get(story) ?? null,
        statement: bodies.statements.get(story) ?? null,
        isPlace,
        outlets,
      },
      textOf(story, shelf).slice(0, mostOfText),
    );
    readings.set(story, made);
    return made;
  };
  const bodyFor = (claim: Claim): string | null => {
    const story = storyId(claim);
    const near = links.neighbours(story).slice(0, mostLinked);
    const person = fullName(claim.speaker ?? '', [story, ...near], persons);
    if (!person.includes(' ')) return null;
    const isPerson = claim.attribution.at(-1)?.kind === 'person';
    if (!isPerson && (!isPersonName(person) || publishers.has(fold(person)))) return null;
    for (const plainness of ['named', 'pointed'] as const) {
      for (const id of [story, ...near]) {
        const text = textOf(id, shelf).slice(0, mostOfText);
        const body = affiliationIn(person, text, readingOf(id), plainness);
        if (body !== null) return body;
      }
    }
    if (!isPerson) return null;
    const told = toldBody(claim, person, [story, ...near], context);
    return told === null || outlets.has(fold(told)) || isPlace(told) ? null : told;
  };
  return {
    readingOf,
    bodyOf: (claim) => {
      const key = `${storyId(claim)} ${claim.attribution.at(-1)?.kind ?? ''} ${claim.speaker ?? ''}`;
      const known = found.get(key);
      if (known !== undefined) return known;
      const body = bodyFor(claim);
      found.set(key, body);
      return body;
    },
  };
}

/** By the claim's own text, else by a text of the same statement that names the person with a role. */
function toldBody(
  claim: Claim,
  person: string,
  stories: readonly string[],
  { shelf, links, bodies }: OfficerContext,
): string | null {
  const chained = claim.attribution.filter(({ kind }) => kind === 'organisation').map((node) => node.name);
  const story = storyId(claim);
  for (const id of stories) {
    if (!akinLinks.has(links.linkOf(story, id))) continue;
    const known = bodies.known.get(id) ?? [];
    const main = bodies.main.get(id) ?? null;
    const body = bodyOf(
      person,
      id === story ? chained : [],
      textOf(id, shelf).slice(0, mostOfText),
      main,
      known,
    );
    if (body !== null) return body;
  }
  return null;
}

/** Folded names of publications that are no bodies of their own. */
function outletsOf(claims: readonly Claim[], { shelf, bodies }: OfficerContext): Set<string> {
  const found = new Set<string>();
  for (const { sha256, story, attribution } of claims) {
    const id = storyId({ sha256, story });
    const publisher = shelf.story(id)?.publisher ?? null;
    if (publisher !== null && !bodies.statements.has(id)) found.add(fold(publisher));
    for (const { kind, name } of attribution) if (kind === 'agency') found.add(fold(name));
  }
  return found;
}

/** Names of two words and more that speak in each story and are those of persons. */
function personsByStory(claims: readonly Claim[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const claim of claims) {
    for (const { name } of claim.attribution) {
      if (!isPersonName(name)) continue;
      const story = storyId(claim);
      found.set(story, (found.get(story) ?? new Set<string>()).add(name));
    }
  }
  return found;
}

/** "Varn" is the only Varn who speaks in these texts by a full name. */
function fullName(
  name: string,
  stories: readonly string[],
  persons: ReadonlyMap<string, ReadonlySet<string>>,
): string {
  if (name.includes(' ')) return name;
  for (const story of stories) {
    const fits = [...(persons.get(story) ?? [])].filter((full) => full.endsWith(` ${name}`));
    if (fits.length === 1) return fits[0] ?? name;
    if (fits.length > 1) return name;
  }
  return name;
}

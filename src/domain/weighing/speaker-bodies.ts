/**
 * Bodies behind words that name none themselves: the maker of a list ("according to a list of names put out by the Drivers
 * League"), and a noun that points at the one body of its kind which a text names ("the union", "the firm"). Where two
 * bodies may be meant, none is.
 */
import type { Claim } from '../claims/index.ts';
import { kindsOfBody } from './bodies.ts';
import { outletWords } from './name-data.ts';
import { singularOf, wordsOf } from './names.ts';

/** Code units behind the name of a document within which its maker stands. */
const reach = 90;

const made =
  /\b(?:by|from) (?:the )?(\p{Lu}[\p{L}’'-]*(?: (?:of|for|and|on) (?:the )?(?=\p{Lu})| ?\p{Lu}[\p{L}’'-]*){0,6})/u;

/** The body that made the document which a claim names as its speaker; null when the sentence names none. */
export function makerOf(claim: Claim, text: string): string | null {
  const { speaker, sentence } = claim;
  if (speaker === null || claim.attribution.at(-1)?.kind !== 'document') return null;
  const words = text.slice(sentence.start, sentence.end);
  const at = words.indexOf(speaker);
  if (at < 0 || kindsOfBody(speaker).size > 0) return null;
  const behind = words.slice(at + speaker.length, at + speaker.length + reach);
  const name = made.exec(behind.split(/[;:!?]|\.\s/u)[0] ?? '')?.[1]?.trim() ?? null;
  return name !== null && kindsOfBody(name).size > 0 ? name : null;
}

/** Nouns that stand for one kind of body, each row one kind. */
const nouns: readonly (readonly string[])[] = [
  'union league guild federation association brotherhood syndicate',
  'company firm operator corporation enterprise business ltd limited inc plc brothers sons holding holdings',
  'committee commission inquiry panel',
  'ministry department',
  'inspectorate bureau agency directorate regulator watchdog authority',
  'council municipality',
  'court tribunal',
  'charity foundation trust',
  'hospital clinic infirmary',
].map((row) => row.split(' '));

/** Code units of a story that are read for names of bodies, and names kept. */
const mostRead = 60_000;
const mostNames = 40;

/** Armed and uniformed bodies, and what they guard. */
const forces: ReadonlySet<string> = new Set(
  'police constabulary gendarmerie army navy military guard coastguard brigade service embassy consulate'.split(
    ' ',
  ),
);

/** Words that make a service or an agency one of news. */
const published: ReadonlySet<string> = new Set(
  'news press wire radio television media broadcasting'.split(' '),
);

/** A run of letters without an end is no name: a word has so many at most. */
const capitals =
  /\p{Lu}[\p{L}’'-]{0,40}(?: (?:of|for|and|on) (?:the )?(?=\p{Lu})|(?: |(?<= ))\p{Lu}[\p{L}’'-]{0,40}){1,6}/gu;
const allNouns: ReadonlySet<string> = new Set(nouns.flat());

/** The name is that of an armed or uniformed body. */
export function isForce(name: string): boolean {
  return wordsOf(name).some((word) => forces.has(word));
}

/** Nouns that stand for the same kind of body as this one, which is among them. */
export function nounsOfKind(noun: string): readonly string[] {
  return nouns.find((row) => row.includes(noun)) ?? [noun];
}

/** The name holds the noun of some kind of body, or names a force, and is not that of a publication. */
export function isBodyName(name: string): boolean {
  if (wordsOf(name).some((word) => published.has(word) || outletWords.has(word))) return false;
  return wordsOf(name).some(
    (word) => allNouns.has(word) || allNouns.has(singularOf(word)) || forces.has(word),
  );
}

/** The words look like the name of a person: two to four with capitals, no noun of a body among them. */
export function isPersonName(name: string): boolean {
  return personName.test(name) && !isBodyName(name) && kindsOfBody(name).size === 0;
}

const personName = /^\p{Lu}[\p{L}.’'-]*(?: (?:\p{Ll}{1,4} )?\p{Lu}[\p{L}.’'-]*){1,3}$/u;

/** Names of two words and more in a text that hold the noun of some kind of body ("Drivers League"), each once. */
export function namedBodies(text: string): string[] {
  const found = new Set<string>();
  for (const [name] of text.slice(0, mostRead).matchAll(capitals)) {
    if (!/\p{Lu}.*[\s]\p{Lu}/u.test(name)) continue;
    if (wordsOf(name).some((word) => allNouns.has(word) || allNouns.has(singularOf(word))))
      found.add(name.trim());
    if (found.size >= mostNames) break;
  }
  return [...found];
}

/** The only one of `bodies` that a noun of its kind may mean; null when the words are no such noun, or two are meant. */
export function pointedKind(voice: string, bodies: readonly string[]): string | null {
  const words = wordsOf(voice);
  const noun = singularOf(words.at(-1) ?? '');
  if (words.length !== 1 || /\p{Lu}/u.test(voice)) return null;
  const kind = nouns.find((row) => row.includes(noun));
  if (kind === undefined) return null;
  const named = bodies.filter((name) => /\p{Lu}/u.test(name) && wordsOf(name).length > 1);
  const fits = named.filter((name) =>
    wordsOf(name).some((word) => kind.includes(singularOf(word)) || kind.includes(word)),
  );
  return fits.length === 1 ? (fits[0] ?? null) : null;
}

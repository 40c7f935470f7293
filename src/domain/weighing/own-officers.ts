/**
 * Whose word it is what a body says in a statement of its own: persons whom the statement quotes or who sign it, and shorter
 * names of the body ("the Commission"), give elsewhere what the body gives there.
 */
import type { Claim } from '../claims/index.ts';
import { areOtherBodies, kindsOfBody } from './bodies.ts';
import { bodyOf } from './officers.ts';
import type { Item } from './item.ts';
import { fold, nameWords } from './names.ts';
import type { ResolvedRoot } from './roots.ts';
import type { Shelf } from './shelf.ts';
import { isPersonName } from './speaker-bodies.ts';
import { agree, type Testimony } from './testimony.ts';

/** Code units at the foot of a statement where it is signed. */
const mostOfFoot = 240;
/** Code units around a name within which it is said to speak. */
const reach = 60;

const speaks =
  /\b(?:said|says|told|added|explained|explains|stated|announced|(?:de)?clared|dijo|afirm[oó]|declar[oó]|sagte|erkl[aä]rte|a d[ée]clar[ée])\b/u;

/** True where the text of a body's own statement shows that a person speaks for it. */
export function speaksInStatement(person: string, publisher: string, statement: string): boolean {
  if (!isPersonName(person)) return false;
  const at = statement.indexOf(person);
  if (at < 0) return statement.slice(-mostOfFoot).includes(initialled(person));
  const body = bodyOf(person, [], statement, publisher, [publisher]);
  if (body !== null) return isOneName(body, publisher);
  if (statement.length - at <= mostOfFoot) return true;
  return speaks.test(statement.slice(Math.max(0, at - reach), at + person.length + reach));
}

/** The speaker of a claim is a piece of the whole name that stands there: "Soil" of "Soil and Cradle". */
export function isWithinName({ attribution, sentence, sha256 }: Claim, name: string, shelf: Shelf): boolean {
  const span = attribution.at(-1)?.span ?? null;
  if (span === null) return false;
  const start = Math.max(sentence.start, span.start - name.length);
  const words = shelf.document(sha256).text.slice(start, Math.min(sentence.end, span.end + name.length));
  const at = start + words.indexOf(name);
  return at >= start && at < span.end && at + name.length > span.start;
}

/** "The Counsel" and "Ossember Migrant Counsel": every word of the shorter name is in the longer one. */
function isOneName(a: string, b: string): boolean {
  const [x, y] = [fold(a).split(/[\s,]+/u), fold(b).split(/[\s,]+/u)];
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  return short.every((word) => long.includes(word));
}

/** "D. Pollack" for Dane Pollack. */
function initialled(person: string): string {
  return `${person.slice(0, 1)}. ${person.slice(person.lastIndexOf(' ') + 1)}`;
}

interface OfficerContext {
  readonly statementOf: (story: string) => ResolvedRoot | null;
  readonly speaksFor: (person: Item, body: Item) => boolean;
}

/** Statements that are looked at for one person. */
const mostStatements = 24;

/** What a person says who speaks in the statement of a body is its word, and so is what is told of it by a shorter name. */
export function takeBodyOfOfficer(
  testimonies: readonly Testimony[],
  { statementOf, speaksFor }: OfficerContext,
): void {
  const bodies = new Map<string, Testimony>();
  for (const testimony of testimonies) {
    const { item, root } = testimony;
    if (statementOf(item.measure.story)?.key === root.key) {
      const key = `${item.measure.story} ${String(item.measure.number)}`;
      if (!bodies.has(key)) bodies.set(key, testimony);
    }
  }
  const few = [...bodies.values()].slice(0, mostStatements);
  for (const testimony of testimonies) {
    const { item, root } = testimony;
    if (item.ownVoice || root !== item.root) continue;
    const meant = few.filter((other) => isShorterNameOf(testimony, other) || speaksFor(item, other.item));
    const [body] = meant;
    if (body === undefined || meant.some(({ witness }) => witness !== body.witness)) continue;
    testimony.root = body.root;
    testimony.witness = body.witness;
  }
}

/**
 * "The army" for the Army Information Office: every word, one of them a noun of a body, is in the longer name; a noun alone
 * where both give one number.
 */
function isShorterNameOf(short: Testimony, long: Testimony): boolean {
  const words = nameWords(short.root.name);
  if (words.length === 0 || kindsOfBody(short.root.name).size === 0) return false;
  const known = new Set(nameWords(long.root.name));
  return words.every((word) => known.has(word)) && (words.length > 1 || agree(short, long));
}

interface PaperContext {
  readonly statementOf: (story: string) => ResolvedRoot | null;
  readonly keeperOf: (item: Item) => string | null;
}

/** A paper from which a body quotes in its own statement is its own, unless a body of another kind keeps it. */
export function takePublisherOfPaper(
  testimonies: readonly Testimony[],
  { statementOf, keeperOf }: PaperContext,
): void {
  for (const testimony of testimonies) {
    const { item, root } = testimony;
    const keeper = root === item.root && !item.ownVoice ? keeperOf(item) : null;
    const body = keeper === null ? null : statementOf(item.measure.story);
    if (keeper === null || body === null || areOtherBodies(keeper, body.name)) continue;
    testimony.root = body;
    testimony.witness = body.family;
  }
}

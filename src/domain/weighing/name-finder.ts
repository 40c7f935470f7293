/**
 * Looks a name up among many known ones: which of them it may be, how likely, and why. The index is made once; a look-up
 * compares only the names that share a sound, a word, letters or a reading with it.
 *
 * A person's name of one word is never looked up nor offered: it may protect somebody. A protective name of two words
 * cannot be told by its spelling: who asks marks it as `veiled`.
 */
import { byCodeUnit } from '../../base/index.ts';
import type { AliasKind } from './alias.ts';
import { bodyLikeness, placeLikeness, unlike, type Likeness } from './alias-likeness.ts';
import { personLikeness } from './alias-people.ts';
import { generalWords } from './name-data.ts';
import { blocksOf, personWords } from './name-entries.ts';
import { nameForm, wordsOf, type NameForm } from './names.ts';
import { countryStems } from './places.ts';

/** A name that is known, such as that of a record. Without a kind it may be a person or a body. */
export interface KnownName {
  readonly id: string;
  readonly name: string;
  readonly kind?: AliasKind;
  /** It protects somebody: never offered, however it is written. */
  readonly veiled?: boolean;
}

/** A known name that the name asked for may be. */
export interface LikelyName {
  readonly id: string;
  readonly name: string;
  /** 0 … 1: strength of the likeness of the spellings; 1 when nothing but case, accents, titles or order differs. */
  readonly score: number;
  /** Plain sentences that speak for it. */
  readonly reasons: readonly string[];
  /** Plain sentences that speak against it. */
  readonly against: readonly string[];
}

export interface NameFinder {
  /** At most `most` known names, likeliest first, then by id. `kind` narrows them; a place must be asked for as one. */
  readonly likely: (name: string, most: number, kind?: AliasKind) => LikelyName[];
}

interface Prepared {
  readonly known: KnownName;
  readonly form: NameForm;
  readonly plain: readonly string[];
  readonly blocks: readonly string[];
}

/** Least score of a name that is offered. */
const leastScore = 0.6;

/** Names under one block that are looked at, and names that are compared in one look-up. */
const mostInBlock = 4000;
const mostCompared = 150;

/** Prepares known names to be looked up. Time and memory grow with their number; the order does not matter. */
export function nameFinder(known: readonly KnownName[]): NameFinder {
  const countries = countryStems();
  const names: Prepared[] = [];
  const byBlock = new Map<string, number[]>();
  for (const one of known.filter(({ veiled }) => veiled !== true)) {
    const prepared = preparedOf(one, countries);
    if (isSingle(prepared)) continue;
    for (const block of prepared.blocks) {
      const list = byBlock.get(block);
      if (list === undefined) byBlock.set(block, [names.length]);
      else list.push(names.length);
    }
    names.push(prepared);
  }
  return {
    likely: (name, most, kind) => {
      const asked = preparedOf({ id: '', name, ...(kind === undefined ? {} : { kind }) }, countries);
      if (isSingle(asked)) return [];
      const found = candidatesOf(asked, names, byBlock).flatMap((other) => {
        const likely = likelyOf(asked, other, countries);
        return likely === null ? [] : [likely];
      });
      found.sort((a, b) => b.score - a.score || byCodeUnit(a.id, b.id));
      return found.slice(0, Math.max(0, most));
    },
  };
}

/** The known names that a name may be, likeliest first. To look up many names, keep a `nameFinder`. */
export function likelyNames(
  name: string,
  known: readonly KnownName[],
  most: number,
  kind?: AliasKind,
): LikelyName[] {
  return nameFinder(known).likely(name, most, kind);
}

function preparedOf(known: KnownName, countries: ReadonlySet<string>): Prepared {
  const form = nameForm(known.name, countries);
  const kind = known.kind ?? 'unknown';
  const plain = kind === 'place' ? wordsOf(known.name) : personWords(known.name);
  const blocks = [`key ${form.key}`, ...blocksOf(kind, form, plain)];
  return { known, form, plain, blocks };
}

/** One word that may be a person's: neither a place nor a body that is known as one, nor an acronym. */
function isSingle({ known, form, plain }: Prepared): boolean {
  if (form.key === '' || form.generic) return true;
  if (known.kind === 'place' || known.kind === 'body' || form.government) return false;
  return plain.length < 2 && !/^\p{Lu}{3,8}$/u.test(known.name);
}

/** The names that share most blocks with the one asked for; a block that few names have counts for more. */
function candidatesOf(
  asked: Prepared,
  names: readonly Prepared[],
  byBlock: ReadonlyMap<string, readonly number[]>,
): Prepared[] {
  const weights = new Map<number, number>();
  const lists = asked.blocks
    .map((block) => byBlock.get(block) ?? [])
    .filter((list) => list.length > 0)
    .sort((a, b) => a.length - b.length);
  for (const list of lists) {
    if (list.length > mostInBlock && weights.size > 0) {
      for (const at of weights.keys()) if (holds(list, at)) add(weights, at, 1 / list.length);
    } else for (const at of list.slice(0, mostInBlock)) add(weights, at, 1 / list.length);
  }
  return [...weights]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, mostCompared)
    .flatMap(([at]) => names[at] ?? []);
}

function add(weights: Map<number, number>, at: number, weight: number): void {
  weights.set(at, (weights.get(at) ?? 0) + weight);
}

/** True when an ascending list holds a number. */
function holds(list: readonly number[], wanted: number): boolean {
  let [low, high] = [0, list.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const at = list[middle] ?? 0;
    if (at === wanted) return true;
    if (at < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}

const sameReason =
  'The names differ in nothing, or only in case, accents, articles, titles or the order of words.';

function likelyOf(asked: Prepared, other: Prepared, countries: ReadonlySet<string>): LikelyName | null {
  const { id, name } = other.known;
  const [x, y] = [asked.known.kind, other.known.kind];
  if (x !== y && (x === 'place' || y === 'place' || (x !== undefined && y !== undefined))) return null;
  if (asked.form.key === other.form.key) return { id, name, score: 1, reasons: [sameReason], against: [] };
  const found = likenessOf(asked, other, countries);
  if (found.score < leastScore || found.against.length > 0) return null;
  const score = Math.round(Math.min(found.score, 0.99) * 100) / 100;
  return { id, name, score, reasons: found.reasons, against: found.doubts ?? [] };
}

function likenessOf(a: Prepared, b: Prepared, countries: ReadonlySet<string>): Likeness {
  const kind = a.known.kind ?? b.known.kind;
  if (kind === 'place') return placeLikeness(a.plain.join(' '), b.plain.join(' '));
  if (a.form.government || b.form.government) return unlike;
  const bodies = kind === 'person' ? unlike : bodyLikeness(a.form, b.form, countries);
  const isBody =
    kind === 'body' || [a, b].some(({ form }) => form.words.some((word) => generalWords.has(word)));
  const people = isBody ? unlike : personLikeness(personOf(a), personOf(b));
  return people.score > bodies.score ? people : bodies;
}

function personOf({ known, plain }: Prepared): { readonly name: string; readonly words: readonly string[] } {
  return { name: known.name, words: plain };
}

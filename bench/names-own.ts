/** Measures the pairs of names of `bench/names/own.jsonl`: variants that are proposed, and near misses that must not be joined. */
import { join } from 'node:path';
import { extractClaims } from '../src/domain/claims/index.ts';
import { nameFinder, proposeNames, type AliasPair, type NameFinder } from '../src/domain/weighing/index.ts';
import { fold, nameForm } from '../src/domain/weighing/names.ts';
import { countryStems } from '../src/domain/weighing/places.ts';
import { readRows } from './lineage-collections.ts';
import { casebook, type InventedText } from './weighing-notation.ts';

/** One labelled pair. `textA`, `textB` hold the name at `{}`; without them a plain sentence does. */
export interface OwnPair {
  readonly half: 'tuning' | 'unread';
  readonly kind: string;
  readonly type: 'person' | 'body' | 'place' | 'pseudonym';
  readonly same: boolean;
  readonly a: string;
  readonly b: string;
  readonly textA?: string;
  readonly textB?: string;
}

/** What came out for one pair. */
export interface OwnResult {
  readonly row: OwnPair;
  /** `silent`: one name without a word about it. */
  readonly status: AliasPair['status'] | 'silent' | 'none';
  readonly score: number;
  readonly against: readonly string[];
  /** Some pair names a pseudonym of this row. */
  readonly pseudonymNamed: boolean;
  /** The other name is among the three likeliest of all names of the set. */
  readonly found: boolean;
}

/** Shares of one half. */
export interface OwnScore {
  readonly variants: number;
  readonly proposed: number;
  readonly found: number;
  readonly nearMisses: number;
  /** Near misses that are one name for certain. */
  readonly joined: number;
  /** Near misses proposed with nothing said against them. */
  readonly unopposed: number;
  readonly pseudonymsNamed: number;
}

/** Judges every pair on its own, in two texts that are linked and share no number. */
export function measureOwnNames(): OwnResult[] {
  const rows = readRows<OwnPair>(join(import.meta.dirname, 'names', 'own.jsonl'));
  const finder = nameFinder(
    rows.map(({ b, type }, at) => ({
      id: String(at),
      name: b,
      ...(type === 'pseudonym' ? {} : { kind: type }),
    })),
  );
  return rows.map((row) => resultOf(row, finder));
}

/** The sums of one half, or of one kind. */
export function ownScore(results: readonly OwnResult[]): OwnScore {
  const variants = results.filter(({ row }) => row.same);
  const misses = results.filter(({ row }) => !row.same);
  const count = (list: readonly OwnResult[], test: (result: OwnResult) => boolean): number =>
    list.filter(test).length;
  return {
    variants: variants.length,
    proposed: count(variants, ({ status }) => ['proposed', 'certain', 'silent'].includes(status)),
    found: count(variants, ({ found }) => found),
    nearMisses: misses.length,
    joined: count(misses, ({ status }) => status === 'certain' || status === 'silent'),
    unopposed: count(misses, ({ status, against }) => status === 'proposed' && against.length === 0),
    pseudonymsNamed: count(results, ({ pseudonymNamed }) => pseudonymNamed),
  };
}

function resultOf(row: OwnPair, finder: NameFinder): OwnResult {
  const pairs = pairsOf(row);
  const pair = pairs.find((one) => isPair(one, row));
  const oneKey = keyOf(row, row.a) === keyOf(row, row.b);
  return {
    row,
    status: pair?.status ?? (oneKey && row.type !== 'pseudonym' ? 'silent' : 'none'),
    score: pair?.score ?? 0,
    against: pair?.against ?? [],
    pseudonymNamed:
      row.type === 'pseudonym' && pairs.some(({ a, b }) => [a.name, b.name].some((name) => name === row.a)),
    found: finder
      .likely(row.a, 3, row.type === 'pseudonym' ? undefined : row.type)
      .some(({ name }) => name === row.b),
  };
}

const countries = countryStems();

/** The key by which two spellings in two texts are one name; a person's single name is one only inside one origin. */
function keyOf({ type }: OwnPair, name: string): string {
  if (type === 'place') return fold(name);
  const { key, words } = nameForm(name, countries);
  return type === 'person' && words.length === 1 ? `${key} ${fold(name)}` : key;
}

function pairsOf(row: OwnPair): AliasPair[] {
  const relation = row.kind === 'place-standing' ? 'rewrite' : 'independent';
  const texts = [textOf('Alder', 143, row, 'a'), textOf('Birch', 127, row, 'b')];
  const input = casebook(texts, [{ a: 'Alder', b: 'Birch', relation }]);
  if (row.textA === undefined && row.textB === undefined) return proposeNames(input);
  const read = input.documents.map((document) => extractClaims(document, { stories: 'main' }));
  const claims = [...input.claims, ...read.flatMap((found) => found.claims)];
  return proposeNames({ ...input, claims, events: read.flatMap(({ events }) => events) });
}

function textOf(name: string, value: number, row: OwnPair, side: 'a' | 'b'): InventedText {
  const given = side === 'a' ? row.textA : row.textB;
  const own = row[side];
  const sentence = (given ?? '{} spoke.').replaceAll('{}', own);
  const place = row.type === 'place' ? own : null;
  const speaker = row.type === 'place' || given !== undefined ? null : own;
  return {
    name,
    publisher: `${name} Times`,
    published: '2031-05-03',
    text: `${sentence} In all, ${String(value)} people were freed from the mill. Nothing else is known.`,
    claims: [
      {
        at: String(value),
        value,
        unit: 'people',
        subject: 'people freed from the mill',
        speaker,
        speakerKind: row.type === 'body' ? 'organisation' : 'person',
        place,
      },
    ],
  };
}

function isPair({ a, b }: AliasPair, row: OwnPair): boolean {
  const is = (name: string, own: string): boolean => name === own || keyOf(row, name) === keyOf(row, own);
  return (is(a.name, row.a) && is(b.name, row.b)) || (is(a.name, row.b) && is(b.name, row.a));
}

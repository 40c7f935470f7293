/** Measures names across texts: labelled aliases found and proposed, near misses kept apart, pseudonyms left alone. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractClaims } from '../src/domain/claims/index.ts';
import { traceLineage } from '../src/domain/lineage/index.ts';
import type { Document } from '../src/domain/reading/index.ts';
import { proposeNames, type AliasPair } from '../src/domain/weighing/index.ts';
import { fold, nameForm } from '../src/domain/weighing/names.ts';
import { countryStems } from '../src/domain/weighing/places.ts';
import { readClusters, readRows, readSeeds } from './lineage-collections.ts';

/** One labelled name under all its spellings. */
interface GoldName {
  readonly canonical: string;
  readonly person: boolean;
  readonly forms: readonly string[];
}

/** What came out for one collection. */
export interface NameScore {
  /** Spellings that must meet another one of their name: one less than the spellings of each name. */
  readonly wanted: number;
  /** Of these, spellings that a certain join or a proposal ties to another one. */
  readonly tied: number;
  /** Proposals and certain joins whose two names are both labelled, and how many tie one name. */
  readonly judged: number;
  readonly right: number;
  /** Labelled near misses that were joined or proposed, and protective names that any pair names. */
  readonly nearMissesJoined: number;
  readonly pseudonymsNamed: number;
  /** Labelled names whose spellings did not all meet, and labelled pairs that were tied wrongly. */
  readonly mistakes: readonly string[];
  /** Proposals about names that nobody labelled. */
  readonly unlabelled: readonly string[];
}

interface NearMiss {
  readonly a: string;
  readonly b: string;
}

interface ClusterRow {
  readonly merge: boolean;
  readonly canonical?: string;
  readonly type: string;
  readonly variants?: readonly { readonly form: string }[];
  readonly a?: { readonly form: string };
  readonly b?: { readonly form: string };
}

interface SeedRow {
  readonly canonical: string;
  readonly type: string;
  readonly mentions: readonly { readonly mention: string }[];
}

/** True when the labelled names are beside this repository. */
export function hasNameGold(sharedDir: string): boolean {
  return (
    existsSync(join(sharedDir, 'clusters', 'aliases.jsonl')) &&
    existsSync(join(sharedDir, 'gold', 'seed-aliases.json'))
  );
}

/** The fictional families: names as the engines read them from the texts. */
export function measureClusterNames(sharedDir: string): NameScore {
  const rows = readRows<ClusterRow>(join(sharedDir, 'clusters', 'aliases.jsonl'));
  const gold = rows
    .filter(({ merge }) => merge)
    .map(({ canonical = '', type, variants = [] }) =>
      nameOf(
        canonical,
        type,
        variants.map(({ form }) => form),
      ),
    );
  const misses = rows
    .filter(({ merge }) => !merge)
    .map(({ a, b }): NearMiss => ({ a: a?.form ?? '', b: b?.form ?? '' }));
  return score(pairsIn(readClusters(sharedDir).map(({ document }) => document)), gold, misses, [
    'Daro',
    'Dara',
    'Ruma',
  ]);
}

/** The seeds: what they call a person or a body; terms are no names, and pseudonyms must stay alone. */
export function measureSeedNames(sharedDir: string): NameScore {
  const path = join(sharedDir, 'gold', 'seed-aliases.json');
  const rows = JSON.parse(readFileSync(path, 'utf8')) as readonly SeedRow[];
  const named = rows.filter(
    ({ type, canonical }) => ['person', 'organisation'].includes(type) && !canonical.startsWith('['),
  );
  const gold = named.map(({ canonical, type, mentions }) =>
    nameOf(
      canonical,
      type,
      mentions.map(({ mention }) => mention),
    ),
  );
  const pseudonyms = rows.filter(({ type }) => type === 'pseudonym').map(({ canonical }) => canonical);
  return score(pairsIn(readSeeds(sharedDir).map(({ document }) => document)), gold, [], pseudonyms);
}

function nameOf(canonical: string, type: string, forms: readonly string[]): GoldName {
  return {
    canonical,
    person: type === 'person',
    forms: [...new Set(forms.map(nameIn))],
  };
}

/** The name in a labelled mention: before a comma, without the verb that one mention carries ("the UN estimates"). */
function nameIn(mention: string): string {
  return mention.replace(/,.*$/u, '').replace(/ (?:estimates|said|says)$/u, '');
}

function pairsIn(documents: readonly Document[]): AliasPair[] {
  const read = documents.map((document) => extractClaims(document, { stories: 'main' }));
  return proposeNames({
    documents,
    claims: read.flatMap(({ claims }) => claims),
    events: read.flatMap(({ events }) => events),
    ...traceLineage(documents),
  });
}

function score(
  pairs: readonly AliasPair[],
  gold: readonly GoldName[],
  misses: readonly NearMiss[],
  pseudonyms: readonly string[],
): NameScore {
  const ties = pairs.filter(({ status }) => status === 'certain' || status === 'proposed');
  const rows = gold.map((name) => ({ name, parts: partsOf(name, ties) }));
  const labelled = ties.map((pair) => ({ pair, a: rowOf(pair.a.name, gold), b: rowOf(pair.b.name, gold) }));
  const judged = labelled.filter(({ a, b }) => a !== null && b !== null);
  const joinedMisses = misses.filter(({ a, b }) =>
    ties.some((pair) =>
      [
        [a, b],
        [b, a],
      ].some(([x = '', y = '']) => isWritten(x, pair.a.name) && isWritten(y, pair.b.name)),
    ),
  );
  return {
    wanted: sum(rows.map(({ name }) => name.forms.length - 1)),
    tied: sum(rows.map(({ name, parts }) => name.forms.length - parts.length)),
    judged: judged.length,
    right: judged.filter(({ a, b }) => a === b).length,
    nearMissesJoined: joinedMisses.length,
    pseudonymsNamed: pairs.filter(({ a, b }) => [a.name, b.name].some((name) => pseudonyms.includes(name)))
      .length,
    mistakes: [
      ...rows
        .filter(({ parts }) => parts.length > 1)
        .map(({ name, parts }) => `${name.canonical}: ${parts.map((part) => part.join(' = ')).join(' | ')}`),
      ...judged
        .filter(({ a, b }) => a !== b)
        .map(({ pair }) => `wrongly tied: ${pair.a.name} = ${pair.b.name}`),
    ],
    unlabelled: labelled
      .filter(({ pair, a, b }) => pair.status === 'proposed' && (a === null || b === null))
      .map(({ pair }) => `${String(pair.score)} ${pair.a.name} = ${pair.b.name}`),
  };
}

/** The spellings of a name in the groups that ties make of them. */
function partsOf({ forms, person }: GoldName, ties: readonly AliasPair[]): string[][] {
  const parts = forms.map((form) => [form]);
  const join = (x: string, y: string): void => {
    const [one, other] = [parts.find((part) => part.includes(x)), parts.find((part) => part.includes(y))];
    if (one === undefined || other === undefined || one === other) return;
    one.push(...other);
    parts.splice(parts.indexOf(other), 1);
  };
  for (const [at, x] of forms.entries()) {
    for (const y of forms.slice(at + 1)) {
      const alike = keyOf(x) === keyOf(y) || (person && (holds(x, y) || holds(y, x)));
      const tied = ties.some(
        ({ a, b }) => (isOf(x, a.name) && isOf(y, b.name)) || (isOf(y, a.name) && isOf(x, b.name)),
      );
      if (alike || tied) join(x, y);
    }
  }
  return parts;
}

const countries = countryStems();
const keyOf = (name: string): string => nameForm(name, countries).key;

/** The words of a personal name inside a longer description of the person. */
function holds(description: string, name: string): boolean {
  return ` ${fold(description)} `.includes(` ${fold(name)} `) && name.includes(' ');
}

function isOf(form: string, name: string): boolean {
  return keyOf(form) === keyOf(name) || holds(form, name);
}

function isWritten(form: string, name: string): boolean {
  return keyOf(form.replace(/,.*$/u, '')) === keyOf(name);
}

function rowOf(name: string, gold: readonly GoldName[]): number | null {
  const at = gold.findIndex(({ forms, person }) =>
    forms.some((form) => keyOf(form) === keyOf(name) || (person && holds(form, name))),
  );
  return at < 0 ? null : at;
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}

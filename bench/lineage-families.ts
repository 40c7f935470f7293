/**
 * Lineage on the six large families (`ferries`, `clinics`: tuning; `mines`, `recruiters`: unseen; `wells`, `trawlers`: written
 * blind, after all rules), each set put
 * together with every other collection that may be read, so that false alarms are counted over many pairs. Per kind
 * of derivation: how many derived pairs are found, and how many pairs without any derivation are taken for one.
 */
import { join } from 'node:path';
import { traceLineage } from '../src/domain/lineage/index.ts';
import type { Direction, Relation } from '../src/domain/lineage/index.ts';
import {
  readClusters,
  readFamily,
  readRows,
  type FamilyText,
  type LabelledText,
} from './lineage-collections.ts';

/** Counts behind a share. */
export interface Counted {
  readonly found: number;
  readonly of: number;
}

/** Kinds of derivation that have a goal of their own. */
export type DerivedKind = 'copies' | 'rewrites' | 'translations' | 'summaries';

/** What one kind reached: pairs of the wire and a text made from it, and false alarms of this kind. */
export interface KindScore {
  /** Pairs of source and derived text that are called derived, in whatever way. */
  readonly recall: Counted;
  /** Pairs without derivation that are called derived in this way, of all pairs without derivation. */
  readonly falseAlarms: Counted;
}

/** The scores of one half. */
export interface FamiliesScore {
  readonly kinds: Readonly<Record<DerivedKind, KindScore>>;
  readonly languages: Readonly<Record<string, Counted>>;
  /** Two texts made from one: linked as derived or as one origin. */
  readonly siblings: Counted;
  /** Pairs without derivation called derived; the second counts only pairs inside one family. */
  readonly falseDerived: Counted;
  readonly falseInFamily: Counted;
  /** Truly derived pairs (siblings too) called independent or not linked. */
  readonly derivedUnlinked: Counted;
  /** Labelled pairs with the right relation, direction. Unlabelled pairs are in neither. */
  readonly relationRight: Counted;
  readonly directionRight: Counted;
  /** Labelled pairs of one origin without derivation, and independent ones, with the right relation. */
  readonly sameOriginRight: Counted;
  readonly independentRight: Counted;
  /** Pairs without a label and across families that are linked in any way, however weakly. */
  readonly strayLinks: Counted;
  /** Texts in the right text origin: derived ones in that of the wire, the others on their own. */
  readonly originsRight: Counted;
  readonly mistakes: readonly string[];
}

const halves = {
  tuning: ['ferries', 'clinics'],
  unseen: ['mines', 'recruiters'],
  blind: ['wells', 'trawlers'],
} as const;
const around: readonly string[] = ['boats', 'kilns', 'orchards', 'barges', 'rulings'];

interface Row {
  readonly a: string;
  readonly b: string;
  readonly relation: Relation | 'siblings';
  readonly direction: Direction;
  readonly relationAlt?: readonly string[];
  readonly directionAlt?: readonly Direction[];
}

interface Found {
  readonly relation: Relation;
  readonly direction: Direction;
}

/** One pair that involves a text of the half, with its truth; null for pairs that nothing links. */
interface JudgedPair {
  readonly a: string;
  readonly b: string;
  readonly truth: Row | null;
  readonly found: Found;
  readonly inFamily: boolean;
}

const kindOf: Readonly<Partial<Record<Relation | 'siblings', DerivedKind>>> = {
  'same-text': 'copies',
  excerpt: 'copies',
  'edited-copy': 'copies',
  rewrite: 'rewrites',
  translation: 'translations',
  summary: 'summaries',
};

/** Scores one half; `sharedDir` null: without the families beside the repository. */
export function measureFamilies(half: keyof typeof halves, sharedDir: string | null): FamiliesScore {
  const names = halves[half];
  const texts = [
    ...[...names, ...(half === 'tuning' ? [] : halves.tuning), ...around].flatMap(familyTexts),
    ...(sharedDir === null ? [] : readClusters(sharedDir)),
  ];
  const lineage = traceLineage(texts.map(({ document }) => document));
  const ids = new Map(
    texts.flatMap(({ id, document }) =>
      document.stories
        .filter(({ role }) => role === 'main')
        .map(({ index }) => [`${document.sha256}.${index}`, id] as const),
    ),
  );
  const nameOf = ({ sha256, story }: { sha256: string; story: number }): string | undefined =>
    ids.get(`${sha256}.${story}`);
  const found = new Map<string, Found>();
  for (const { a, b, relation, direction } of lineage.pairs) {
    const [x, y] = [nameOf(a), nameOf(b)];
    if (x === undefined || y === undefined) continue;
    found.set(`${x}|${y}`, { relation, direction });
    found.set(`${y}|${x}`, { relation, direction: turned[direction] });
  }
  const origins = new Map(
    lineage.origins.flatMap(({ id, members }) => members.map((key) => [nameOf(key) ?? '', id] as const)),
  );
  const own = texts.filter(({ id }) => names.some((name) => id.startsWith(`${name}/`)));
  return scoreOf(judgedPairs(names, texts, own, found), originsScore(names, texts, origins));
}

const turned = { 'a-from-b': 'b-from-a', 'b-from-a': 'a-from-b', none: 'none' } as const;

/** Texts of a family, their ids led by its name. */
function familyTexts(name: string): FamilyText[] {
  return readFamily(name).map((text) => ({ ...text, id: `${name}/${text.id}` }));
}

function familyRows(name: string): Row[] {
  return readRows<Row>(join(import.meta.dirname, 'families', name, 'relations.jsonl')).map((row) => ({
    ...row,
    a: `${name}/${row.a}`,
    b: `${name}/${row.b}`,
  }));
}

function judgedPairs(
  names: readonly string[],
  texts: readonly LabelledText[],
  own: readonly LabelledText[],
  found: ReadonlyMap<string, Found>,
): JudgedPair[] {
  const rows = new Map(
    names
      .flatMap(familyRows)
      .flatMap((row) => [
        [`${row.a}|${row.b}`, row] as const,
        [`${row.b}|${row.a}`, { ...row, a: row.b, b: row.a, direction: turned[row.direction] }] as const,
      ]),
  );
  const mine = new Set(own.map(({ id }) => id));
  const at = new Map(texts.map(({ id }, i) => [id, i]));
  return own.flatMap(({ id: a }) =>
    texts
      .filter(({ id: b }) => b !== a && (!mine.has(b) || (at.get(a) ?? 0) < (at.get(b) ?? 0)))
      .map(({ id: b }) => ({
        a,
        b,
        truth: rows.get(`${a}|${b}`) ?? null,
        found: found.get(`${a}|${b}`) ?? { relation: 'different-story', direction: 'none' },
        inFamily: a.split('/')[0] === b.split('/')[0],
      })),
  );
}

/** The wire of each family, the texts made from it and the others, against the origins found. */
function originsScore(
  names: readonly string[],
  texts: readonly LabelledText[],
  origins: ReadonlyMap<string, string>,
): { readonly right: Counted; readonly mistakes: string[] } {
  const mistakes: string[] = [];
  let of = 0;
  for (const name of names) {
    const wire = `${name}/wire`;
    const derived = new Set(
      familyRows(name)
        .filter(({ a, b, relation }) => (a === wire || b === wire) && kindOf[relation] !== undefined)
        .flatMap(({ a, b }) => [a, b]),
    );
    const shared = new Map<string, number>();
    for (const { id } of texts)
      shared.set(origins.get(id) ?? id, (shared.get(origins.get(id) ?? id) ?? 0) + 1);
    for (const { id } of texts.filter((text) => text.id.startsWith(`${name}/`))) {
      of++;
      const origin = origins.get(id) ?? id;
      const right = derived.has(id) ? origin === origins.get(wire) : shared.get(origin) === 1;
      if (!right)
        mistakes.push(`${id}: ${derived.has(id) ? 'not in the origin of the wire' : 'not on its own'}`);
    }
  }
  return { right: { found: of - mistakes.length, of }, mistakes };
}

function scoreOf(
  pairs: readonly JudgedPair[],
  origins: { readonly right: Counted; readonly mistakes: readonly string[] },
): FamiliesScore {
  const labelled = pairs.filter(({ truth }) => truth !== null);
  const derived = labelled.filter(({ truth }) => truth !== null && kindOf[truth.relation] !== undefined);
  const siblings = labelled.filter(({ truth }) => truth?.relation === 'siblings');
  const apart = pairs.filter(({ truth }) => !isDerived(truth));
  const translations = derived.filter(({ truth }) => truth?.relation === 'translation');
  const languageOf = ({ a, b }: JudgedPair): string => /translation-(\w+)/.exec(`${a} ${b}`)?.[1] ?? 'other';
  return {
    kinds: {
      copies: kindScore('copies', derived, apart),
      rewrites: kindScore('rewrites', derived, apart),
      translations: kindScore('translations', derived, apart),
      summaries: kindScore('summaries', derived, apart),
    },
    languages: Object.fromEntries(
      [...new Set(translations.map(languageOf))].sort().map((code) => [
        code,
        count(
          translations.filter((pair) => languageOf(pair) === code),
          isHard,
        ),
      ]),
    ),
    siblings: count(siblings, (pair) => isHard(pair) || pair.found.relation === 'same-origin'),
    falseDerived: count(apart, isHard),
    falseInFamily: count(
      apart.filter(({ inFamily }) => inFamily),
      isHard,
    ),
    derivedUnlinked: count([...derived, ...siblings], isUnlinked),
    relationRight: count(labelled, isRelationRight),
    directionRight: count(labelled, isDirectionRight),
    sameOriginRight: count(ofTruth(labelled, 'same-origin'), isRelationRight),
    independentRight: count(ofTruth(labelled, 'independent'), isRelationRight),
    strayLinks: count(
      pairs.filter(({ truth }) => truth === null),
      ({ found }) => found.relation !== 'different-story',
    ),
    originsRight: origins.right,
    mistakes: [...pairs.filter(isMistake).map(mistakeLine), ...origins.mistakes],
  };
}

function kindScore(
  kind: DerivedKind,
  derived: readonly JudgedPair[],
  apart: readonly JudgedPair[],
): KindScore {
  const own = derived.filter(({ truth }) => truth !== null && kindOf[truth.relation] === kind);
  return {
    recall: count(own, isHard),
    falseAlarms: count(apart, ({ found }) => kindOf[found.relation] === kind),
  };
}

function ofTruth(pairs: readonly JudgedPair[], relation: string): JudgedPair[] {
  return pairs.filter(({ truth }) => truth?.relation === relation);
}

function count(pairs: readonly JudgedPair[], test: (pair: JudgedPair) => boolean): Counted {
  return { found: pairs.filter(test).length, of: pairs.length };
}

function isDerived(truth: Row | null): boolean {
  return truth !== null && (truth.relation === 'siblings' || kindOf[truth.relation] !== undefined);
}

function isHard({ found }: JudgedPair): boolean {
  return kindOf[found.relation] !== undefined;
}

function isUnlinked({ found }: JudgedPair): boolean {
  return found.relation === 'independent' || found.relation === 'different-story';
}

/** Siblings may be called same-origin, or derived without a direction. */
function isRelationRight({ truth, found }: JudgedPair): boolean {
  if (truth === null) return found.relation === 'different-story';
  if (truth.relation === 'siblings')
    return (
      found.relation === 'same-origin' || (kindOf[found.relation] !== undefined && found.direction === 'none')
    );
  return truth.relation === found.relation || truth.relationAlt?.includes(found.relation) === true;
}

function isDirectionRight({ truth, found }: JudgedPair): boolean {
  if (truth === null) return true;
  return truth.direction === found.direction || truth.directionAlt?.includes(found.direction) === true;
}

function isMistake(pair: JudgedPair): boolean {
  return !isRelationRight(pair) || !isDirectionRight(pair);
}

function mistakeLine({ a, b, truth, found }: JudgedPair): string {
  const wanted = truth === null ? 'unrelated' : `${truth.relation} ${truth.direction}`;
  return `${a} ${b}: ${wanted}, found ${found.relation} ${found.direction}`;
}

/** Invented casebooks for accounts: texts are read by the engines, links between them are set by hand. */
import { plainDocument } from '../../../bench/lineage-collections.ts';
import { extractClaims } from '../claims/index.ts';
import type { AlignedPassages, Relation, StoryPair, TextOrigin } from '../lineage/index.ts';
import type { Document } from '../reading/index.ts';
import type { AccountsInput } from './accounts-bench.ts';

export interface InventedReport {
  readonly name: string;
  readonly publisher?: string;
  readonly published?: string;
  readonly text: string;
}

export interface ReportLink {
  readonly a: string;
  readonly b: string;
  readonly relation: Relation;
  /** Passages that correspond, as words of either text; only needed where wording is compared. */
  readonly evidence?: readonly (readonly [string, string])[];
}

const hard: ReadonlySet<Relation> = new Set([
  'same-text',
  'excerpt',
  'edited-copy',
  'rewrite',
  'translation',
  'summary',
]);

/** The input of accounts for invented reports; `b` of a hard link derives from `a`. */
export function reports(texts: readonly InventedReport[], links: readonly ReportLink[] = []): AccountsInput {
  const byName = new Map(texts.map((text) => [text.name, documentOf(text)] as const));
  const documents = [...byName.values()];
  const read = documents.map((document) => extractClaims(document, { stories: 'main' }));
  return {
    documents,
    events: read.flatMap(({ events }) => events),
    claims: read.flatMap(({ claims }) => claims),
    pairs: links.map((link) => pairOf(link, byName)),
    origins: originsOf(links, byName),
  };
}

function documentOf({ name, publisher, published, text }: InventedReport): Document {
  return plainDocument(`${name}.txt`, text, {
    publisher: publisher ?? name,
    language: 'en',
    ...(published === undefined ? {} : { published }),
  });
}

function named(byName: ReadonlyMap<string, Document>, name: string): Document {
  const found = byName.get(name);
  if (found === undefined) throw new Error(`No report is called “${name}”.`);
  return found;
}

function pairOf({ a, b, relation, evidence }: ReportLink, byName: ReadonlyMap<string, Document>): StoryPair {
  const [one, other] = [named(byName, a), named(byName, b)];
  const isTurned = one.sha256 > other.sha256;
  const passages = (evidence ?? []).map(([x, y]) => {
    const [from, to] = [rangeIn(one, x), rangeIn(other, y)];
    return isTurned ? { a: to, b: from } : { a: from, b: to };
  });
  return {
    a: { sha256: isTurned ? other.sha256 : one.sha256, story: 0 },
    b: { sha256: isTurned ? one.sha256 : other.sha256, story: 0 },
    relation,
    direction: !hard.has(relation) ? 'none' : isTurned ? 'a-from-b' : 'b-from-a',
    score: 0.9,
    evidence: passages,
    reasons: [],
  };
}

function rangeIn({ text }: Document, words: string): AlignedPassages['a'] {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`“${words}” is not in the report.`);
  return { start, end: start + words.length };
}

function originsOf(links: readonly ReportLink[], byName: ReadonlyMap<string, Document>): TextOrigin[] {
  const headOf = new Map([...byName.keys()].map((name) => [name, name] as const));
  for (const { a, b, relation } of links) if (hard.has(relation)) headOf.set(b, headOf.get(a) ?? a);
  return [...new Set(headOf.values())].map((head) => {
    const members = [...headOf].filter(([, of]) => of === head).map(([name]) => named(byName, name).sha256);
    const sorted = members.toSorted((x, y) => (x < y ? -1 : 1));
    return {
      id: `${sorted[0]?.slice(0, 12) ?? ''}.0`,
      head: { sha256: named(byName, head).sha256, story: 0 },
      members: sorted.map((sha256) => ({ sha256, story: 0 })),
    };
  });
}

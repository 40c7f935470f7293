/** Gold claims of the fictional story families as the types of the house: weighing is measured apart from extraction. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AttributionNode, Bound, Claim, ClaimKind, Modality } from '../src/domain/claims/index.ts';
import type { Relation, StoryPair, TextOrigin } from '../src/domain/lineage/index.ts';
import type { Document } from '../src/domain/reading/index.ts';
import { readRows } from './lineage-collections.ts';
import type { WeighInput } from '../src/domain/weighing/index.ts';

interface SourceRow {
  readonly id: string;
  readonly publisher: string;
  readonly published: string;
  readonly language: string;
}

interface ClaimRow {
  readonly id: string;
  readonly text: string;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly valueLow: number | null;
  readonly valueHigh: number | null;
  readonly bound: Bound;
  readonly unit: string | null;
  readonly subject: string;
  readonly speaker: string | null;
  readonly place: string | null;
  readonly time: string | null;
  readonly modality: Modality;
  readonly kind: ClaimKind;
  readonly numStart: number;
  readonly numEnd: number;
  readonly zone: string;
  readonly attribution?: string;
  readonly deniedOf?: string;
}

interface RelationRow {
  readonly a: string;
  readonly b: string;
  readonly relation: string;
  readonly direction: string;
}

/** The input of weighing made of the gold claims, and the names of the texts by hash. */
export interface ClusterGold {
  readonly input: WeighInput;
  readonly textOf: ReadonlyMap<string, string>;
}

/** Builds documents, claims, pairs and origins from `clusters/` of the shared directory. */
export function clusterGold(sharedDir: string): ClusterGold {
  const dir = join(sharedDir, 'clusters');
  const sources = readRows<SourceRow>(join(dir, 'sources.jsonl'));
  const documents = sources.map((source) =>
    documentOf(source, readFileSync(join(dir, 'texts', `${source.id}.txt`), 'utf8')),
  );
  const hashOf = new Map(sources.map((source, at) => [source.id, documents[at]?.sha256 ?? ''] as const));
  const claims = readRows<ClaimRow>(join(dir, 'claims.jsonl'))
    .filter((row) => row.zone !== 'unrelated' && row.zone !== 'chrome')
    .map((row) => claimOf(row, hashOf.get(row.text) ?? ''));
  const relations = readRows<RelationRow>(join(dir, 'relations.jsonl'));
  return {
    input: {
      documents,
      claims,
      pairs: relations.map((row) => pairOf(row, hashOf)),
      origins: originsOf(relations, hashOf),
    },
    textOf: new Map([...hashOf].map(([id, hash]) => [hash, id] as const)),
  };
}

function documentOf(source: SourceRow, text: string): Document {
  const sha256 = createHash('sha256').update(text).digest('hex');
  return {
    sha256,
    name: `${source.id}.txt`,
    mediaType: 'text/plain',
    text,
    language: source.language,
    boilerplate: [],
    notes: [],
    stories: [
      {
        start: 0,
        end: text.length,
        index: 0,
        role: 'main',
        headline: null,
        publisher: source.publisher,
        agency: null,
        author: null,
        published: source.published,
        language: source.language,
        zones: [{ start: 0, end: text.length, label: 'body' }],
      },
    ],
  };
}

function claimOf(row: ClaimRow, sha256: string): Claim {
  return {
    id: `${sha256.slice(0, 12)}-${row.numStart}-${row.numEnd}`,
    sha256,
    story: 0,
    start: row.start,
    end: row.end,
    quote: row.quote,
    kind: row.kind,
    quantity: {
      low: row.valueLow,
      high: row.valueHigh,
      bound: row.bound,
      qualifier: null,
      unit: row.unit,
      number: { start: row.numStart, end: row.numEnd },
    },
    subject: row.subject,
    speaker: row.speaker,
    attribution: row.speaker === null ? [] : [nodeOf(row.speaker, row.attribution === 'explicit')],
    place: row.place,
    time: row.time,
    modality: row.modality,
    deniedOf: row.deniedOf ?? null,
    sentence: { start: row.start, end: row.end },
  };
}

const bodyWords =
  /\b(?:Rights|Ministry|Office|register|log|centre|Norpress|opposition|Observatory|Board|court|plan|defence|office|Government|Chamber|families|lawyers|States)\b/;

function nodeOf(name: string, explicit: boolean): AttributionNode {
  return {
    kind: bodyWords.test(name) ? 'organisation' : 'person',
    name,
    span: null,
    cue: explicit ? 'said' : null,
  };
}

function pairOf(row: RelationRow, hashOf: ReadonlyMap<string, string>): StoryPair {
  const [a, b] = [hashOf.get(row.a) ?? '', hashOf.get(row.b) ?? ''];
  const swap = a > b;
  const direction =
    row.direction === 'none' ? 'none' : (row.direction === 'a-from-b') === swap ? 'b-from-a' : 'a-from-b';
  const relation: Relation = row.relation === 'siblings' ? 'rewrite' : (row.relation as Relation);
  return {
    a: { sha256: swap ? b : a, story: 0 },
    b: { sha256: swap ? a : b, story: 0 },
    relation,
    direction,
    score: 1,
    evidence: [],
    reasons: [],
  };
}

const derived: ReadonlySet<string> = new Set(['edited-copy', 'excerpt', 'rewrite', 'summary', 'translation']);

function originsOf(relations: readonly RelationRow[], hashOf: ReadonlyMap<string, string>): TextOrigin[] {
  const parentOf = new Map<string, string>();
  for (const row of relations) {
    if (!derived.has(row.relation)) continue;
    const [child, parent] = row.direction === 'a-from-b' ? [row.a, row.b] : [row.b, row.a];
    parentOf.set(child, parent);
  }
  const heads = new Map<string, string[]>();
  for (const id of hashOf.keys()) {
    const head = parentOf.get(id) ?? id;
    heads.set(head, [...(heads.get(head) ?? []), id]);
  }
  return [...heads].map(([head, ids]) => {
    const members = ids
      .map((id) => ({ sha256: hashOf.get(id) ?? '', story: 0 }))
      .sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1));
    return {
      id: `${members[0]?.sha256.slice(0, 12) ?? ''}.0`,
      head: { sha256: hashOf.get(head) ?? '', story: 0 },
      members,
    };
  });
}

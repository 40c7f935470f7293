/** A small notation for invented casebooks: texts with marked claims, links between them, and what weighing makes of them. */
import type { AttributionNode, Bound, Claim, ClaimKind, Modality } from '../src/domain/claims/index.ts';
import type { Relation, StoryPair, TextOrigin } from '../src/domain/lineage/index.ts';
import type { Document } from '../src/domain/reading/index.ts';
import type { WeighInput } from '../src/domain/weighing/index.ts';

export interface InventedClaim {
  /** The number as it stands in the text; its first occurrence after the claim before. */
  readonly at: string;
  readonly value: number | readonly [number, number] | null;
  readonly bound?: Bound;
  readonly unit: string | null;
  readonly subject?: string;
  readonly speaker?: string | null;
  readonly speakerKind?: AttributionNode['kind'];
  readonly place?: string | null;
  readonly time?: string | null;
  readonly kind?: ClaimKind;
  readonly modality?: Modality;
}

export interface InventedText {
  readonly name: string;
  readonly publisher?: string | null;
  readonly published?: string | null;
  /** How the text begins: its headline. */
  readonly headline?: string;
  readonly text: string;
  readonly claims: readonly InventedClaim[];
}

export interface InventedLink {
  readonly a: string;
  readonly b: string;
  readonly relation: Relation;
}

const hard: ReadonlySet<Relation> = new Set([
  'same-text',
  'excerpt',
  'edited-copy',
  'rewrite',
  'translation',
  'summary',
]);

/** Input of weighing for invented texts. Hard links make one text origin, headed by the first text listed. */
export function casebook(texts: readonly InventedText[], links: readonly InventedLink[] = []): WeighInput {
  const documents = texts.map(documentOf);
  return {
    documents,
    claims: texts.flatMap((text) => claimsOf(text)),
    pairs: links.map(pairOf),
    origins: originsOf(texts, links),
  };
}

/** An invented hash: the name's code units in hex, repeated to 64 digits. */
export function hashOf(name: string): string {
  const hex = Array.from({ length: name.length }, (_, at) =>
    name.charCodeAt(at).toString(16).padStart(2, '0'),
  ).join('');
  return hex.repeat(Math.ceil(64 / hex.length)).slice(0, 64);
}

function documentOf(text: InventedText): Document {
  return {
    sha256: hashOf(text.name),
    name: `${text.name}.txt`,
    mediaType: 'text/plain',
    text: text.text,
    language: 'en',
    boilerplate: [],
    notes: [],
    stories: [
      {
        start: 0,
        end: text.text.length,
        index: 0,
        role: 'main',
        headline: null,
        publisher: text.publisher ?? null,
        agency: null,
        author: null,
        published: text.published ?? null,
        language: 'en',
        zones: [
          { start: 0, end: (text.headline ?? '').length, label: 'headline' },
          { start: (text.headline ?? '').length, end: text.text.length, label: 'body' },
        ],
      },
    ],
  };
}

function claimsOf(text: InventedText): Claim[] {
  let from = 0;
  return text.claims.map((row) => {
    const start = text.text.indexOf(row.at, from);
    if (start < 0) throw new Error(`“${row.at}” is not in ${text.name} after ${from}.`);
    from = start + row.at.length;
    return claimOf(text, row, start);
  });
}

function claimOf(text: InventedText, row: InventedClaim, numberStart: number): Claim {
  const start = text.text.lastIndexOf('. ', numberStart) + 1;
  const stop = text.text.indexOf('. ', numberStart);
  const end = stop < 0 ? text.text.length : stop + 1;
  const number = { start: numberStart, end: numberStart + row.at.length };
  const [low, high] = limits(row);
  const sha256 = hashOf(text.name);
  return {
    id: `${sha256.slice(0, 12)}-${number.start}-${number.end}`,
    sha256,
    story: 0,
    start,
    end,
    quote: text.text.slice(start, end),
    kind: row.kind ?? 'count',
    quantity: { low, high, bound: row.bound ?? '=', qualifier: null, unit: row.unit, number },
    subject: row.subject ?? row.unit ?? '',
    speaker: row.speaker ?? null,
    attribution:
      row.speaker === null || row.speaker === undefined
        ? []
        : [{ kind: row.speakerKind ?? 'organisation', name: row.speaker, span: null, cue: 'said' }],
    place: row.place ?? null,
    time: row.time ?? null,
    modality: row.modality ?? 'asserted',
    deniedOf: null,
    sentence: { start, end },
  };
}

function limits({ value, bound }: InventedClaim): [number | null, number | null] {
  if (value === null) return [null, null];
  if (typeof value !== 'number') return [value[0], value[1]];
  return [bound === '<' || bound === '<=' ? null : value, bound === '>' || bound === '>=' ? null : value];
}

function pairOf({ a, b, relation }: InventedLink): StoryPair {
  const [first, second] = [hashOf(a), hashOf(b)].sort((x, y) => (x < y ? -1 : 1));
  return {
    a: { sha256: first ?? '', story: 0 },
    b: { sha256: second ?? '', story: 0 },
    relation,
    direction: 'none',
    score: 1,
    evidence: [],
    reasons: [],
  };
}

function originsOf(texts: readonly InventedText[], links: readonly InventedLink[]): TextOrigin[] {
  const headOf = new Map(texts.map(({ name }) => [name, name] as const));
  for (const { a, b, relation } of links) {
    if (!hard.has(relation)) continue;
    const [from, into] = [headOf.get(b) ?? b, headOf.get(a) ?? a];
    for (const [name, head] of headOf) if (head === from) headOf.set(name, into);
  }
  const groups = new Map<string, string[]>();
  for (const [name, head] of headOf) groups.set(head, [...(groups.get(head) ?? []), name]);
  return [...groups].map(([head, names]) => {
    const members = names
      .map((name) => ({ sha256: hashOf(name), story: 0 }))
      .sort((x, y) => (x.sha256 < y.sha256 ? -1 : 1));
    return {
      id: `${members[0]?.sha256.slice(0, 12) ?? ''}.0`,
      head: { sha256: hashOf(head), story: 0 },
      members,
    };
  });
}

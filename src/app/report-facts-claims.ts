/**
 * Claims with a number as facts, as people left them; rejected ones are none. They are read in blocks of sources whose hashes begin alike,
 * column by column, so that a million of them can be asked, and one that changed costs one block.
 */
import { Fault } from '../base/index.ts';
import type { Amount, Fact, FactBlock, FieldOfFacts, FieldValue } from '../domain/report/index.ts';
import type { Claim, ClaimKind, ClaimStatus, Modality } from '../domain/claims/index.ts';
import type { CasebookIndex } from '../ports/casebook-index.ts';
import { amountCell, type ClaimBucket, type ClaimCellName, type ClaimColumns } from '../ports/fact-record.ts';
import { factOf, type FactCollection } from './report-facts-collection.ts';
import { settledById } from './settle-claims.ts';

const kinds: readonly ClaimKind[] = [
  ...(['count', 'money', 'share', 'duration', 'age'] as const),
  ...(['rate', 'change', 'measure', 'frequency'] as const),
];
const modalities: readonly Modality[] = [
  ...(['asserted', 'estimated', 'alleged', 'denied'] as const),
  ...(['pledged', 'planned', 'demanded'] as const),
];
const statuses: readonly ClaimStatus[] = ['proposed', 'accepted'];

const fields: readonly FieldOfFacts[] = [
  { name: 'id', kind: 'text', means: 'Its id.' },
  { name: 'amount', kind: 'amount', unitIn: 'unit', means: 'The number with its bound.' },
  { name: 'unit', kind: 'text', means: 'What the number counts, as the text has it; a currency, or %.' },
  { name: 'kind', kind: 'choice', choices: kinds, means: 'What sort of number it is.' },
  { name: 'subject', kind: 'text', means: 'What is counted, in the words of the text.' },
  {
    name: 'speaker',
    kind: 'text',
    means: 'Who the text says that it has it from; not known where it speaks for itself.',
  },
  { name: 'place', kind: 'text', means: 'Where it holds.' },
  { name: 'date', kind: 'date', means: 'The time that it holds for.' },
  {
    name: 'modality',
    kind: 'choice',
    choices: modalities,
    means: 'Whether it is asserted, estimated, denied …',
  },
  {
    name: 'status',
    kind: 'choice',
    choices: statuses,
    means: 'Accepted by a person, or proposed by the program.',
  },
  { name: 'source', kind: 'reference', of: ['sources'], means: 'The source that it stands in.' },
];

/** The values of one column, by row. */
type Cells = readonly (string | null)[];

/** Claims of a block at least, where there are so many. */
const blockSize = 16_384;

/** The collection `claims`. */
export class ClaimFacts implements FactCollection {
  readonly #index: CasebookIndex;
  #blocks: ReadonlyMap<string, FactBlock> = new Map();
  #parts: ReadonlyMap<string, FactBlock> = new Map();
  /** The version that the parts are of. */
  #asOf: string | null = null;
  readonly #amounts = new Map<string, Amount>();
  /** By key of a part that was read: columns that were read with another one, and are not asked for yet. */
  #waiting = new Map<string, Map<ClaimCellName, Cells>>();
  /** The columns that were asked for since the claims changed, and between that change and the one before. */
  #asked = { now: new Set<ClaimCellName>(), before: new Set<ClaimCellName>() };

  constructor(index: CasebookIndex) {
    this.#index = index;
  }

  fields(): readonly FieldOfFacts[] {
    return fields;
  }

  version(): string {
    return this.#index.facts.revision('claims');
  }

  fact(id: string): Fact | null {
    const settled = settledById(this.#index, id);
    if (settled === null || settled.status === 'rejected' || !('quantity' in settled.claim)) return null;
    return this.#factOf(settled.claim, settled.status);
  }

  #factOf(claim: Claim, status: ClaimStatus): Fact {
    return factOf(
      { id: claim.id, title: claim.quote },
      {
        id: () => claim.id,
        amount: () => this.#amount(amountCell(claim.quantity)),
        unit: () => claim.quantity.unit,
        kind: () => claim.kind,
        subject: () => claim.subject,
        speaker: () => claim.speaker,
        place: () => claim.place,
        date: () => claim.time,
        modality: () => claim.modality,
        status: () => status,
        source: () => claim.sha256,
      },
    );
  }

  blocks(): readonly FactBlock[] {
    // Asked before the parts are: a change in between is then seen.
    const asOf = this.version();
    const buckets = this.#index.facts.claimBuckets();
    const parts = new Map(
      buckets.map((bucket) => [partKey(bucket), this.#parts.get(partKey(bucket)) ?? this.#part(bucket)]),
    );
    const blocks = new Map(
      grouped(buckets).map(({ key, buckets: group }) => [
        key,
        this.#blocks.get(key) ?? joined(group.flatMap((bucket) => parts.get(partKey(bucket)) ?? [])),
      ]),
    );
    if (this.#asOf !== asOf) this.#forget(parts);
    this.#asOf = asOf;
    this.#parts = parts;
    this.#blocks = blocks;
    return [...blocks.values()];
  }

  /** What waits is not kept over a change. That a part was read is: what is asked of it later is little. */
  #forget(parts: ReadonlyMap<string, FactBlock>): void {
    const read = [...this.#waiting.keys()].filter((key) => parts.has(key));
    this.#waiting = new Map(read.map((key) => [key, new Map<ClaimCellName, Cells>()]));
    // Where nothing was asked in between, there is nothing to go by.
    const { now, before } = this.#asked;
    this.#asked = { now: new Set(), before: now.size > 0 ? now : before };
  }

  #part(bucket: ClaimBucket): FactBlock {
    const column = (name: ClaimCellName): Cells => this.#column(name, bucket);
    let ids: readonly string[] | null = null;
    const idsOf = (): readonly string[] => (ids ??= column('id') as readonly string[]);
    return {
      size: bucket.claims,
      get ids() {
        return idsOf();
      },
      title: (row) => this.#index.claim(idsOf()[row] ?? '')?.quote ?? '',
      column: (field): readonly FieldValue[] => {
        if (field === 'amount') return column(field).map((cell) => this.#amount(cell ?? ''));
        if (field !== 'source') return column(field as ClaimCellName);
        const sources = this.#columns(['status'], bucket);
        return sources.flatMap(({ sha256, columns: [claims = []] }) => claims.map(() => sha256));
      },
    };
  }

  /** A column of a part. The first that is asked brings those with it that were asked of other parts: one reading of the file for all. */
  #column(name: ClaimCellName, bucket: ClaimBucket): Cells {
    this.#expectSame(bucket);
    this.#asked.now.add(name);
    const key = partKey(bucket);
    const waiting = this.#waiting.get(key);
    const known = waiting?.get(name);
    // Whoever asked keeps it: it is not asked for again.
    waiting?.delete(name);
    if (known !== undefined) return known;
    const { now, before } = this.#asked;
    const names = waiting === undefined ? [...new Set([name, ...now, ...before])] : [name];
    const sources = this.#columns(names, bucket);
    const [cells = [], ...others] = names.map((_, at) => joinedCells(sources, at));
    if (waiting === undefined)
      this.#waiting.set(key, new Map(others.map((other, at) => [names[at + 1] ?? name, other])));
    return cells;
  }

  #columns(names: readonly ClaimCellName[], bucket: ClaimBucket): readonly ClaimColumns[] {
    this.#expectSame(bucket);
    return this.#index.facts.claimColumns(names, { from: bucket.bucket, to: bucket.bucket });
  }

  /** Columns of one block are of one state. Whoever holds an answer over a change must ask again. */
  #expectSame(bucket: ClaimBucket): void {
    if (this.#asOf === this.version() && this.#parts.has(partKey(bucket))) return;
    const now = this.#index.facts.claimBuckets().find((one) => one.bucket === bucket.bucket);
    if (now?.revision === bucket.revision) return;
    throw new Fault({
      code: 'report/facts-changed',
      kind: 'conflict',
      message: 'The claims changed while they were being counted.',
      advice: 'Ask again.',
    });
  }

  /** The same object for the same cell: values are told apart a million times. */
  #amount(cell: string): Amount {
    const known = this.#amounts.get(cell);
    if (known !== undefined) return known;
    const [bound = 'vague', low = '', high = ''] = cell.split(' ');
    const end = (text: string): number | null => (text === '' ? null : Number(text));
    const amount = { bound: bound as Amount['bound'], low: end(low), high: end(high) };
    this.#amounts.set(cell, amount);
    return amount;
  }
}

/** One column of several sources, one source behind the other. */
function joinedCells(sources: readonly ClaimColumns[], at: number): Cells {
  const cells: (string | null)[] = [];
  for (const { columns } of sources) for (const cell of columns[at] ?? []) cells.push(cell);
  return cells;
}

function partKey({ bucket, revision }: ClaimBucket): string {
  return `${bucket} ${revision}`;
}

/** Parts as one block. */
function joined(parts: readonly FactBlock[]): FactBlock {
  let ids: readonly string[] | null = null;
  return {
    parts,
    size: parts.reduce((sum, { size }) => sum + size, 0),
    get ids() {
      ids ??= parts.flatMap((part) => part.ids);
      return ids;
    },
    title: (row) => {
      let from = row;
      for (const part of parts) {
        if (from < part.size) return part.title(from);
        from -= part.size;
      }
      return '';
    },
    column: (field) => parts.flatMap((part) => part.column(field)),
  };
}

/**
 * Buckets side by side in groups of 1, 2, 4 … of the 256: as few as hold enough claims. The size of the groups changes only when the number
 * of claims doubles or halves.
 */
function grouped(
  buckets: readonly ClaimBucket[],
): readonly { readonly key: string; readonly buckets: readonly ClaimBucket[] }[] {
  const total = buckets.reduce((sum, { claims }) => sum + claims, 0);
  let width = 256;
  while (width > 1 && (total * width) / 512 >= blockSize) width /= 2;
  const groups = new Map<number, ClaimBucket[]>();
  for (const one of buckets) {
    const group = Math.floor(one.bucket / width);
    groups.set(group, [...(groups.get(group) ?? []), one]);
  }
  return [...groups]
    .filter(([, group]) => group.some(({ claims }) => claims > 0))
    .map(([group, all]) => ({
      key: `${width} ${group} ${all.map(({ revision }) => revision).join(' ')}`,
      buckets: all,
    }));
}

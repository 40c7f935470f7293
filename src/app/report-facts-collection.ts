/** One collection of facts, kept until its version is another. */
import type { Fact, FactBlock, FieldOfFacts, FieldValue } from '../domain/report/index.ts';

export interface FactCollection {
  /** The same array as long as nothing of it changes. */
  fields(): readonly FieldOfFacts[];
  fact(id: string): Fact | null;
  version(): string;
  blocks(): readonly FactBlock[];
}

/** How a collection that fits into memory is read. */
export interface FactReading {
  readonly fields: () => readonly FieldOfFacts[];
  /** All facts, by id in code-unit order. */
  readonly load: () => readonly Fact[];
  readonly version: () => string;
}

interface Loaded {
  readonly version: string;
  readonly facts: ReadonlyMap<string, Fact>;
  readonly blocks: readonly FactBlock[];
}

/** Most facts of a block. */
const blockSize = 16_384;

/** A collection that is read whole, once for each version. */
export function factsInBlocks(reading: FactReading): FactCollection {
  let loaded: Loaded | null = null;
  const now = (): Loaded => {
    const version = reading.version();
    if (loaded?.version !== version) loaded = loadedOf(reading.load(), version);
    return loaded;
  };
  return {
    fields: reading.fields,
    version: reading.version,
    fact: (id) => now().facts.get(id) ?? null,
    blocks: () => now().blocks,
  };
}

function loadedOf(all: readonly Fact[], version: string): Loaded {
  const blocks = Array.from({ length: Math.ceil(all.length / blockSize) }, (_, at): FactBlock => {
    const part = all.slice(at * blockSize, (at + 1) * blockSize);
    return {
      size: part.length,
      ids: part.map(({ id }) => id),
      title: (row) => part[row]?.title ?? '',
      column: (field): readonly FieldValue[] => part.map((fact) => fact.field(field)),
    };
  });
  return { version, facts: new Map(all.map((fact) => [fact.id, fact])), blocks };
}

/** A fact of a plain object: its fields by name, read when they are asked for. */
export function factOf(
  about: { readonly id: string; readonly title: string },
  values: Readonly<Record<string, () => FieldValue>>,
): Fact {
  return {
    ...about,
    field: (name) => (Object.hasOwn(values, name) ? (values[name]?.() ?? null) : null),
  };
}

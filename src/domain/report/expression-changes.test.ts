/** Laws of expressions over blocks: any division gives the same, and so does what was kept over any changes. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { factsOf, testFields, type FactRow } from './expression-facts.cases.ts';
import { condition, site, sites, type Said } from './expression-laws.cases.ts';
import { Evaluator, type Evaluated } from './index.ts';
import type { CollectionName, Fact, FactBase, FactBlock, FieldOfFacts } from './facts.ts';

function titleOf(row: FactRow | undefined): string {
  return typeof row?.['name'] === 'string' ? row['name'] : (row?.id ?? '');
}

/** A fact base whose sites stand in blocks that can be replaced. */
function inBlocks(
  rows: readonly FactRow[],
  cuts: readonly number[],
): FactBase & { replace(rows: readonly FactRow[]): void } {
  let version = 0;
  let blocks: FactBlock[] = [];
  let facts = factsOf({ sites: rows });
  const made = (part: readonly FactRow[]): FactBlock => ({
    size: part.length,
    ids: part.map(({ id }) => id),
    title: (at) => titleOf(part[at]),
    column: (field) => part.map((row) => row[field] ?? null),
  });
  const edges = [...new Set([0, ...cuts.map((cut) => Math.min(cut, rows.length)), rows.length])].sort(
    (a, b) => a - b,
  );
  const parts = (now: readonly FactRow[]): (readonly FactRow[])[] =>
    edges.slice(0, -1).map((edge, at) => now.slice(edge, edges[at + 1]));
  let before = parts(rows);
  blocks = before.map(made);
  return {
    fields: (collection) => testFields[collection] ?? [],
    facts: (collection): Iterable<Fact> => facts.facts(collection),
    fact: (collection, id) => facts.fact(collection, id),
    version: () => String(version),
    blocks: (collection) => (collection === 'sites' ? blocks : []),
    replace(now) {
      version += 1;
      facts = factsOf({ sites: now });
      const after = parts(now);
      blocks = after.map((part, at) =>
        part.every((row, n) => row === before[at]?.[n]) ? (blocks[at] ?? made(part)) : made(part),
      );
      before = after;
    },
  };
}

/** A fact base of blocks that are made of parts; a part can be replaced, and reading can be made to fail. */
class Parted implements FactBase {
  #version = 0;
  #parts: { readonly rows: readonly FactRow[]; readonly block: FactBlock }[];
  #blocks: readonly FactBlock[] = [];
  isFailing = false;

  constructor(parts: readonly (readonly FactRow[])[]) {
    this.#parts = parts.map((rows) => ({ rows, block: this.#block(rows) }));
    this.#join();
  }

  #block(rows: readonly FactRow[]): FactBlock {
    return {
      size: rows.length,
      ids: rows.map(({ id }) => id),
      title: (at) => titleOf(rows[at]),
      column: (field) => {
        if (this.isFailing) throw new Error('Not now.');
        return rows.map((row) => row[field] ?? null);
      },
    };
  }

  /** Three parts make a block; those of which no part changed stay. */
  #join(): void {
    const groups = Array.from({ length: Math.ceil(this.#parts.length / 3) }, (_, at) =>
      this.#parts.slice(at * 3, at * 3 + 3),
    );
    this.#blocks = groups.map((group, at): FactBlock => {
      const parts = group.map(({ block }) => block);
      const before = this.#blocks[at];
      if (parts.every((part, n) => part === before?.parts?.[n])) return before ?? this.#block([]);
      return { ...this.#block(group.flatMap(({ rows }) => rows)), parts };
    });
  }

  rows(): readonly FactRow[] {
    return this.#parts.flatMap(({ rows }) => rows);
  }

  replace(at: number, change: (rows: readonly FactRow[]) => readonly FactRow[]): void {
    const rows = change(this.#parts[at]?.rows ?? []);
    this.#parts = this.#parts.map((part, n) => (n === at ? { rows, block: this.#block(rows) } : part));
    this.#version += 1;
    this.#join();
  }

  fields(collection: CollectionName): readonly FieldOfFacts[] {
    return testFields[collection] ?? [];
  }

  facts(collection: CollectionName): Iterable<Fact> {
    return factsOf({ sites: this.rows() }).facts(collection);
  }

  fact(collection: CollectionName, id: string): Fact | null {
    return factsOf({ sites: this.rows() }).fact(collection, id);
  }

  version(): string {
    return String(this.#version);
  }

  blocks(collection: CollectionName): readonly FactBlock[] {
    return collection === 'sites' ? this.#blocks : [];
  }
}

/** All that is told of a result, the facts that it rests on too. */
const shown = (evaluated: readonly Evaluated[]): string =>
  JSON.stringify(
    evaluated.map((one) => {
      if ('problem' in one) return one;
      const { grounds, groundsCount } = one.evaluation;
      return { ...one.evaluation, grounds, groundsCount };
    }),
  );

const asked = (said: Said): readonly string[] => [
  `count sites where ${said.text}`,
  `sum capacity over sites where ${said.text}`,
  `distinct name over sites where ${said.text}`,
  `list name over sites where ${said.text}`,
  `earliest since over sites where ${said.text}`,
  `greatest capacity over sites where ${said.text} - 1`,
];

test('any division into blocks gives the same', () => {
  fc.assert(
    fc.property(sites, condition, fc.array(fc.nat(12), { maxLength: 4 }), (rows, said, cuts) => {
      const how = { language: 'en' };
      const whole = new Evaluator(factsOf({ sites: rows })).evaluateAll(asked(said), how);
      const parts = new Evaluator(inBlocks(rows, cuts)).evaluateAll(asked(said), how);
      expect(shown(parts)).toBe(shown(whole));
    }),
    { numRuns: 150 },
  );
});

test('after a change, what was kept gives what a new reading gives', () => {
  fc.assert(
    fc.property(
      sites,
      condition,
      fc.array(fc.nat(12), { maxLength: 4 }),
      fc.nat(11),
      site(0),
      (rows, said, cuts, at, other) => {
        const facts = inBlocks(rows, cuts);
        const kept = new Evaluator(facts);
        kept.evaluateAll(asked(said), { language: 'en' });
        const changed = rows.map((row, n) => (n === at ? { ...other, id: row.id } : row));
        facts.replace(changed);
        const again = kept.evaluateAll(asked(said), { language: 'en' });
        const fresh = new Evaluator(inBlocks(changed, cuts)).evaluateAll(asked(said), { language: 'en' });
        expect(shown(again)).toBe(shown(fresh));
      },
    ),
    { numRuns: 150 },
  );
});

const partSize = 40;
/** Rows of one part, by id; more names than elsewhere, so that each is rare. */
const part = (at: number): fc.Arbitrary<readonly FactRow[]> =>
  fc
    .tuple(fc.integer({ min: 0, max: partSize }), fc.array(site(0), { minLength: 7, maxLength: 7 }))
    .map(([size, patterns]) =>
      Array.from({ length: size }, (_, n): FactRow => {
        const pattern = patterns[(n * n) % 7] ?? { id: '' };
        return { ...pattern, id: `site-${at}-${String(n).padStart(3, '0')}`, name: nameOf(n, pattern) };
      }),
    );
const nameOf = (n: number, { name = null }: FactRow): string | null =>
  typeof name === 'string' ? `${name} ${n % 13}` : null;
const parted = fc.tuple(...Array.from({ length: 7 }, (_, at) => part(at)));

interface Change {
  readonly at: number;
  readonly row: number;
  readonly removed: number;
  readonly added: readonly FactRow[];
}

const change: fc.Arbitrary<Change> = fc.record({
  at: fc.nat(6),
  row: fc.integer({ min: 1, max: partSize }),
  removed: fc.nat(2),
  added: fc.array(site(0), { maxLength: 2 }),
});

/** Some rows go, others come behind them: with ids that stand between those of their neighbours, later ones before earlier ones. */
const changed =
  ({ at, row, removed, added }: Change, time: number) =>
  (rows: readonly FactRow[]): readonly FactRow[] => {
    const from = Math.min(row, rows.length);
    const before = rows[from - 1]?.id ?? `site-${at}-`;
    const come = added.map((one, n): FactRow => ({
      ...one,
      id: `${before}.${5 - time}${n}`,
      name: nameOf(n, one),
    }));
    return [...rows.slice(0, from), ...come, ...rows.slice(from + removed)];
  };

const askedOfMany = (said: Said): readonly string[] => [
  ...asked(said),
  `latest since over sites where ${said.text}`,
  `least capacity over sites where name is known and (${said.text})`,
  'count sites where name = "Mill 3"',
  `count sites where name = "Pier 5" and ${said.text}`,
  'count sites where name in ("Mill 1", "Gate 2", "Pier 7", "Gate 2")',
  `sum capacity over sites where name in ("Mill 1", "Gate 2") and not (${said.text})`,
  `share sites where ${said.text} of name = "Gate 4" or reviewed`,
  'sum capacity over sites where status = confirmed and since = 2024-03',
  'count sites where status = confirmed and since = 2024-03 and capacity >= 5',
];

test('after any changes of parts, what was kept gives what one reading of all rows gives', () => {
  fc.assert(
    fc.property(
      parted,
      condition,
      fc.array(fc.tuple(change, fc.boolean()), { maxLength: 5 }),
      (parts, said, changes) => {
        const how = { language: 'en' };
        const facts = new Parted(parts);
        const kept = new Evaluator(facts);
        kept.evaluateAll(askedOfMany(said), how);
        changes.forEach(([one, isAsked], time) => {
          facts.replace(one.at, changed(one, time));
          if (isAsked) kept.evaluateAll(asked(said), how);
        });
        const again = kept.evaluateAll(askedOfMany(said), how);
        const whole = new Evaluator(factsOf({ sites: facts.rows() })).evaluateAll(askedOfMany(said), how);
        again.forEach((one, at) => {
          expect(shown([one]), askedOfMany(said)[at]).toBe(shown(whole.slice(at, at + 1)));
        });
      },
    ),
    { numRuns: 60 },
  );
});

test('a reading that fails half way is made whole by the next one', () => {
  fc.assert(
    fc.property(parted, condition, change, (parts, said, one) => {
      const how = { language: 'en' };
      const facts = new Parted(parts);
      const kept = new Evaluator(facts);
      kept.evaluateAll(asked(said), how);
      facts.replace(one.at, changed(one, 0));
      facts.isFailing = true;
      const [more = ''] = askedOfMany(said).slice(-1);
      expect(() => kept.evaluateAll([...asked(said), more], how)).toThrow('Not now.');
      facts.isFailing = false;
      const again = kept.evaluateAll(askedOfMany(said), how);
      const whole = new Evaluator(factsOf({ sites: facts.rows() })).evaluateAll(askedOfMany(said), how);
      expect(shown(again)).toBe(shown(whole));
    }),
    { numRuns: 40 },
  );
});

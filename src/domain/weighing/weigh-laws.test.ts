import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  casebook,
  type InventedClaim,
  type InventedLink,
  type InventedText,
} from '../../../bench/weighing-notation.ts';
import type { Relation } from '../lineage/index.ts';
import { weighFigures, type Figure, type WeighInput } from './index.ts';

const names = ['Alder', 'Birch', 'Cedar', 'Dogwood', 'Elm', 'Fir'] as const;
const speakers = [
  null,
  'Brightwater Watch',
  'Brightwater Worldwide Watch',
  'Tarvel hospital register',
  'officials',
  'Sol',
];

const claim: fc.Arbitrary<InventedClaim> = fc.record({
  at: fc.constant('0'),
  value: fc.constantFrom(143, 143, 97, 160, 50),
  bound: fc.constantFrom('=' as const, '=' as const, '>=' as const, '>' as const, '~' as const),
  unit: fc.constantFrom('people', 'people', 'compounds'),
  subject: fc.constantFrom('people freed from the mill', 'who were interviewed', 'at the mill'),
  speaker: fc.constantFrom(...speakers),
  place: fc.constantFrom(null, 'Orrin, Tarvel', 'Tarvel'),
  time: fc.constantFrom(null, null, '2031-05-02', '2031-06-20'),
  modality: fc.constantFrom('asserted' as const, 'asserted' as const, 'denied' as const),
});

/** A text whose claims are written one a sentence; each number is found where its sentence stands. */
function textOf(name: string, publisher: string | null, claims: readonly InventedClaim[]): InventedText {
  const sentences = claims.map((row) => `There ${String(row.value)} ${row.unit ?? ''} ${row.subject ?? ''}`);
  return {
    name,
    publisher,
    published: null,
    text: `${sentences.join('. ')}. `,
    claims: claims.map((row) => ({
      ...row,
      at: String(row.value),
      speakerKind: row.speaker === 'Sol' ? 'person' : 'organisation',
    })),
  };
}

const texts: fc.Arbitrary<InventedText[]> = fc
  .array(fc.array(claim, { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: names.length })
  .map((lists) =>
    lists.map((claims, at) =>
      textOf(names[at] ?? 'Alder', at % 3 === 2 ? null : `${names[at] ?? ''} Times`, claims),
    ),
  );

const soft: readonly Relation[] = [
  'independent',
  'undetermined',
  'same-origin',
  'rewrite',
  'different-story',
];

const book: fc.Arbitrary<{ texts: InventedText[]; links: InventedLink[] }> = texts.chain((list) =>
  fc
    .array(
      fc.record({
        a: fc.nat(list.length - 1),
        b: fc.nat(list.length - 1),
        relation: fc.constantFrom(...soft),
      }),
      { maxLength: 5 },
    )
    .map((rows) => {
      const seen = new Set<string>();
      const links = rows.flatMap(({ a, b, relation }) => {
        const key = `${Math.min(a, b)} ${Math.max(a, b)}`;
        const [x, y] = [list[a]?.name, list[b]?.name];
        if (a === b || seen.has(key) || x === undefined || y === undefined) return [];
        seen.add(key);
        return [{ a: x, b: y, relation }];
      });
      return { texts: list, links };
    }),
);

/** The most independent origins of any figure that holds the claim. */
function countFor(figures: readonly Figure[], id: string): number {
  return Math.max(
    0,
    ...figures
      .filter(({ claims }) => claims.includes(id))
      .map(({ independentOrigins }) => independentOrigins),
  );
}

function shuffled<T>(list: readonly T[], seed: number): T[] {
  return list
    .map((item, at) => ({ item, key: ((at + 1) * (seed * 2 + 1) * 7919) % 104729 }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}

describe('laws of weighing', () => {
  it('gives the same figures in any order of documents, claims, pairs and origins', () => {
    fc.assert(
      fc.property(book, fc.nat(1000), ({ texts: list, links }, seed) => {
        const input = casebook(list, links);
        const mixed: WeighInput = {
          documents: shuffled(input.documents, seed),
          claims: shuffled(input.claims, seed + 1),
          pairs: shuffled(input.pairs, seed + 2),
          origins: shuffled(input.origins, seed + 3),
        };
        expect(weighFigures(mixed)).toEqual(weighFigures(input));
      }),
      { numRuns: 100 },
    );
  });

  it('puts every claim into a figure, and never counts more origins than documents or witnesses than claims', () => {
    fc.assert(
      fc.property(book, ({ texts: list, links }) => {
        const input = casebook(list, links);
        const { figures } = weighFigures(input);
        const held = new Set(figures.flatMap(({ claims }) => claims));
        for (const { id } of input.claims) expect(held.has(id)).toBe(true);
        for (const figure of figures) {
          expect(figure.textOrigins).toBeLessThanOrEqual(figure.documents);
          expect(figure.independentOrigins).toBeLessThanOrEqual(figure.claims.length);
          expect(figure.paths.length).toBe(figure.claims.length);
          expect(figure.independentOrigins).toBe(
            new Set(figure.paths.filter(({ supports }) => supports).map(({ witness }) => witness)).size,
          );
        }
        expect(new Set(figures.map(({ id }) => id)).size).toBe(figures.length);
      }),
      { numRuns: 100 },
    );
  });

  it('does not count a copy as another witness', () => {
    fc.assert(
      fc.property(texts, fc.nat(10), (list, at) => {
        const original = list[at % list.length];
        if (original === undefined) return;
        const copy = { ...original, name: 'Zelkova', publisher: 'Zelkova Times' };
        const before = weighFigures(casebook(list)).figures;
        const after = weighFigures(
          casebook([...list, copy], [{ a: original.name, b: 'Zelkova', relation: 'same-text' }]),
        ).figures;
        for (const { id } of casebook(list).claims)
          expect(countFor(after, id)).toBeLessThanOrEqual(countFor(before, id));
      }),
      { numRuns: 100 },
    );
  });

  it('holds claims of one time apart, whichever side of a tie the copy stands on', () => {
    const row = (value: number, time: string | null): InventedClaim => ({
      at: String(value),
      value,
      unit: 'people',
      subject: 'people freed from the mill',
      time,
    });
    const list = [
      textOf('Alder', 'Alder Times', [row(143, '2031-05-02'), row(160, '2031-06-20')]),
      textOf('Birch', 'Birch Times', [row(50, '2031-05-02')]),
      textOf('Cedar', null, [row(143, null)]),
    ];
    const copies = list.slice(0, 1).map((text) => ({ ...text, name: 'Zelkova', publisher: 'Zelkova Times' }));
    const { figures } = weighFigures(
      casebook([...list, ...copies], [{ a: 'Alder', b: 'Zelkova', relation: 'same-text' }]),
    );
    const fifty = casebook(list).claims.find(({ quantity }) => quantity.low === 50)?.id ?? '';
    expect(countFor(figures, fifty)).toBe(1);
  });

  it('never raises a count when a link becomes undetermined or a speaker becomes nobody', () => {
    fc.assert(
      fc.property(texts, fc.nat(10), (list, at) => {
        const [first, second] = [list[0], list[1 + (at % (list.length - 1))]];
        if (first === undefined || second === undefined) return;
        const link = (relation: Relation): InventedLink[] => [{ a: first.name, b: second.name, relation }];
        const sure = weighFigures(casebook(list, link('independent'))).figures;
        const unsure = weighFigures(casebook(list, link('undetermined'))).figures;
        for (const { id } of casebook(list).claims)
          expect(countFor(unsure, id)).toBeLessThanOrEqual(countFor(sure, id));
      }),
      { numRuns: 100 },
    );
  });
});

describe('growth', () => {
  // Its time limit is what is tested: a slip to comparing all with all takes hours.
  it('weighs 5,000 claims of 500 texts', { timeout: 120_000 }, () => {
    const many = Array.from({ length: 500 }, (_, at) =>
      textOf(
        `T${String(at).padStart(5, '0')}`,
        `Outlet ${at % 50}`,
        Array.from({ length: 10 }, (_unused, n) => ({
          at: '0',
          value: 100 + ((at * 31 + n * 97) % 700),
          unit: ['people', 'compounds', 'calls', 'phones'][n % 4] ?? 'people',
          subject: ['freed from the mill', 'interviewed', 'held at the mill', 'found'][(at + n) % 4] ?? '',
          speaker: `Group ${at % 300} Watch`,
          place: `Town ${at % 40}, Tarvel`,
        })),
      ),
    );
    const input = casebook(many);
    const { figures } = weighFigures(input);
    expect(figures.length).toBeGreaterThan(100);
  });
});

/** Texts that relate without copying: answers, own reporting on a finding, letters and interviews, two court reports. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { measureFamilies, type Counted } from '../../../bench/lineage-families.ts';
import { readFamily, readRows } from '../../../bench/lineage-collections.ts';
import { measureLineage, pairsByName, type TruthRow } from '../../../bench/lineage-gold.ts';
import type { Direction, Relation } from './relation.ts';

interface Row extends TruthRow {
  readonly relationAlt?: readonly Relation[];
  readonly directionAlt?: readonly Direction[];
}

const folder = join(import.meta.dirname, '../../../bench/families');

/** Labels with the second reading where it is the one found. */
function truthOf(name: string, found: ReturnType<typeof pairsByName>): TruthRow[] {
  return readRows<Row>(join(folder, name, 'relations.jsonl')).map((row) => {
    const known = found.get([row.a, row.b].sort((x, y) => (x < y ? -1 : 1)).join('|'));
    const isAlt = known !== undefined && row.relationAlt?.includes(known.relation) === true;
    const isTurned = row.directionAlt !== undefined && known?.direction !== 'none';
    return {
      a: row.a,
      b: row.b,
      relation: isAlt ? known.relation : row.relation,
      direction: (isTurned ? row.directionAlt[0] : undefined) ?? row.direction,
    };
  });
}

const leastTuning = { copies: 1, rewrites: 1, relation: 0.99, direction: 0.99, origins: 1 };
const leastUnseen = { copies: 0.87, rewrites: 1, relation: 0.98, direction: 0.94, origins: 0.97 };

describe.each([
  ['kilns', 1],
  ['orchards', 1],
  ['barges', 1],
  ['rulings', 0.5],
] as const)('%s', (name, least) => {
  const texts = readFamily(name);
  const found = pairsByName(texts);

  it('keeps its relations and directions', () => {
    const measured = measureLineage(texts, truthOf(name, found));
    expect(measured.relationAccuracy, measured.mistakes.join('\n')).toBeGreaterThanOrEqual(least);
    expect(measured.directionAccuracy, measured.mistakes.join('\n')).toBe(1);
    expect(measured.falseDerived).toBe(0);
  });

  it('links nothing with the text that is there by chance', () => {
    expect([...found.keys()].filter((pair) => /elsewhere/.test(pair))).toEqual([]);
  });
});

const shared = join(import.meta.dirname, '../../../../shared');

/** Goals of the four large families; of the unseen half nothing but sums is told. */
describe.each(['tuning', 'unseen'] as const)('the large families, %s half', (half) => {
  const share = ({ found, of }: Counted): number => found / of;

  it('reach the goals', () => {
    const isHere = existsSync(join(shared, 'clusters'));
    if (!isHere) console.info('The families beside the repository are absent: fewer texts stand around.');
    const score = measureFamilies(half, isHere ? shared : null);
    const { copies, rewrites, translations, summaries } = score.kinds;
    const least = half === 'tuning' ? leastTuning : leastUnseen;
    expect(share(copies.recall)).toBeGreaterThanOrEqual(least.copies);
    expect(share(rewrites.recall)).toBeGreaterThanOrEqual(least.rewrites);
    expect(share(translations.recall)).toBe(1);
    expect(share(summaries.recall)).toBe(1);
    expect(score.falseDerived.found).toBe(0);
    expect(score.derivedUnlinked.found).toBe(0);
    expect(share(score.relationRight)).toBeGreaterThanOrEqual(least.relation);
    expect(share(score.directionRight)).toBeGreaterThanOrEqual(least.direction);
    expect(share(score.originsRight)).toBeGreaterThanOrEqual(least.origins);
  });
});

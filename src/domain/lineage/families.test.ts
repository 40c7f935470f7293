/** Texts that relate without copying: answers, own reporting on a finding, letters and interviews, two court reports. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
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

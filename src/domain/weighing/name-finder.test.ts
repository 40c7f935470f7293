/** Looking one name up among many: what is offered, why, and what never is. */
import { describe, expect, it } from 'vitest';
import { likelyNames, nameFinder } from './index.ts';

const known = [
  { id: 'p1', name: 'Ansel Torvik' },
  { id: 'p2', name: 'Chen Guang' },
  { id: 'p3', name: 'Dara' },
  { id: 'o1', name: 'Tarvel Rights Network' },
  { id: 'o2', name: 'United Nations Office on Drugs and Harbours' },
  { id: 'o3', name: 'Meridian Relief' },
  { id: 's1', name: 'Prek Salat', kind: 'place' },
] as const;

describe('names that a name may be', () => {
  it.each([
    ['Colonel Ansel Torvik', 'p1'],
    ['Anzel Torvick', 'p1'],
    ['Tran Quang', 'p2'],
    ['陳光', 'p2'],
    ['TRN', 'o1'],
    ['UN Workplace on Medication and Harbours', 'o2'],
  ])('“%s” is offered %s, with a reason', (name, id) => {
    const [first, ...others] = likelyNames(name, known, 3);
    expect([first?.id, others]).toEqual([id, []]);
    expect(first?.reasons.length).toBeGreaterThan(0);
  });

  it.each(['Dara', 'Daro', 'Meridian Rights', 'Runa Castell', ''])('“%s” is offered nothing', (name) => {
    expect(likelyNames(name, known, 3)).toEqual([]);
  });

  it('offers a place to a place only', () => {
    const finder = nameFinder(known);
    expect(finder.likely('Preksalat', 3, 'place').map(({ id }) => id)).toEqual(['s1']);
    expect(finder.likely('Preksalat', 3)).toEqual([]);
    expect(finder.likely('Ansel Torvik', 3, 'place')).toEqual([]);
  });

  it('never offers a name that protects somebody', () => {
    const veiled = { id: 'v1', name: 'Mira Lenz', veiled: true };
    expect(likelyNames('Myra Lenz', [veiled], 3)).toEqual([]);
    expect(likelyNames('Myra Lenz', [{ ...veiled, veiled: false }], 3)).toHaveLength(1);
  });

  it('gives no more than asked, and the same in any order', () => {
    const many = Array.from({ length: 40 }, (_, at) => ({ id: `x${String(at)}`, name: 'Ansel Torvik' }));
    const found = nameFinder(many).likely('Ansel Torvik', 5);
    expect(found).toHaveLength(5);
    expect(nameFinder([...many].reverse()).likely('Ansel Torvik', 5)).toEqual(found);
    expect(nameFinder(many).likely('Ansel Torvik', 0)).toEqual([]);
  });
});

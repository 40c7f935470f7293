import { describe, expect, it } from 'vitest';
import { casebook, type InventedLink, type InventedText } from '../../../bench/weighing-notation.ts';
import { prepared } from './prepared.ts';
import { countWitnesses, type WitnessCount } from './witness.ts';

/** A text that gives 612 workers, and three numbers more that all such texts give. */
function text(
  name: string,
  speaker: string | null,
  words = `${speaker ?? 'It'} said 612 workers were held.`,
): InventedText {
  return {
    name,
    publisher: `${name} Times`,
    published: '2031-05-03',
    text: `${words} The mill has 148 beds, 37 guards and 2,415 spindles. The Lodden League has counted them.`,
    claims: [
      {
        at: '612',
        value: 612,
        unit: 'workers',
        subject: 'workers were held',
        speaker,
        speakerKind: speaker?.includes(' ') === true ? 'organisation' : 'person',
        place: 'Orrin',
      },
      { at: '148', value: 148, unit: 'beds', subject: 'beds of the mill', place: 'Orrin' },
      { at: '37', value: 37, unit: 'guards', subject: 'guards of the mill', place: 'Orrin' },
      { at: '2,415', value: 2415, unit: 'spindles', subject: 'spindles of the mill', place: 'Orrin' },
    ],
  };
}

function linked(texts: readonly InventedText[], relation: InventedLink['relation']): InventedLink[] {
  const [first, ...others] = texts;
  return others.map(({ name }) => ({ a: first?.name ?? '', b: name, relation }));
}

/** Who stands behind the 612 workers of all texts. */
function witnessesOf(texts: readonly InventedText[], relation: InventedLink['relation']): WitnessCount {
  const { items, witnesses } = prepared(casebook(texts, linked(texts, relation)));
  return countWitnesses(
    items.filter(({ measure }) => measure.number === 612),
    witnesses,
  );
}

describe('voices that are one witness', () => {
  it('counts hundreds of outlets that repeat one body as that body, however many they are', () => {
    const outlets = Array.from({ length: 320 }, (_, at) =>
      text(`${String(at + 100)} Outlet`, null, 'The Lodden League speaks of it: 612 workers were held.'),
    );
    const count = witnessesOf([text('Alder', 'Lodden League'), ...outlets], 'same-origin');
    expect(count.documents).toBe(321);
    expect(count.witnesses).toHaveLength(1);
  });

  it('never makes first-hand accounts the word of a body, whatever they share', () => {
    const count = witnessesOf(
      [text('Alder', 'Lodden League'), text('Birch', 'Dara'), text('Cedar', 'Mira'), text('Dogwood', null)],
      'same-origin',
    );
    const witnesses = new Map(count.paths.map(({ root, witness }) => [root, witness] as const));
    expect(count.documents).toBe(4);
    expect(witnesses.get('Dara')).toBe(witnesses.get('Mira'));
    expect(witnesses.get('Dara')).not.toBe(witnesses.get('Lodden League'));
    expect(count.witnesses.flat()).not.toContain('Dara');
  });
});

import { describe, expect, it } from 'vitest';
import {
  casebook,
  type InventedClaim,
  type InventedLink,
  type InventedText,
} from '../../../bench/weighing-notation.ts';
import { weighFigures, type Figure } from './index.ts';

function text(name: string, words: string, ...claims: InventedClaim[]): InventedText {
  return { name, publisher: `${name} Times`, published: '2031-05-03', text: words, claims };
}

const linked = (relation: InventedLink['relation'] = 'independent'): InventedLink[] => [
  { a: 'Alder', b: 'Birch', relation },
];

function weigh(texts: readonly InventedText[], links: readonly InventedLink[] = linked()): Figure[] {
  return weighFigures(casebook(texts, links)).figures;
}

/** Verdicts of figures that hold claims of more than one text. */
function meetings(figures: readonly Figure[]): string[] {
  return figures.filter(({ documents }) => documents > 1).map(({ verdict }) => verdict);
}

describe('one number of different things', () => {
  it('does not set employees who resigned beside nationals of a list', () => {
    const texts = [
      text('Alder', 'After the raid 27 employees resigned from the mill.', {
        at: '27',
        value: 27,
        unit: 'employees',
        subject: 'employees resigned from the mill',
        speaker: 'Brightwater Watch',
        place: 'Orrin',
      }),
      text('Birch', 'By country: Norland – 12, Ostland – 27 nationals.', {
        at: '27',
        value: 27,
        unit: 'nationals',
        subject: 'nationals of Ostland',
        speaker: 'Tarvel Interior Ministry',
        place: 'Orrin',
      }),
    ];
    expect(meetings(weigh(texts))).toEqual([]);
    expect(meetings(weigh(texts, linked('same-origin')))).toEqual([]);
  });

  it('does not let two visits meet twice the price', () => {
    const row = (name: string, words: string, subject: string): InventedText =>
      text(name, words, {
        at: 'twice',
        value: 2,
        unit: 'times',
        kind: 'frequency',
        subject,
        speaker: `${name} Board`,
        place: 'Orrin',
      });
    const texts = [
      row('Alder', 'Officers inspected the mill twice that year.', 'inspected the mill'),
      row('Birch', 'The meal was sold at twice what it cost.', 'what it cost'),
    ];
    expect(meetings(weigh(texts))).toEqual([]);
    expect(meetings(weigh(texts, linked('same-origin')))).toEqual([]);
  });

  it('does not join small numbers of one noun without a common word or sense', () => {
    const row = (name: string, words: string, subject: string): InventedText =>
      text(name, words, {
        at: 'Eight',
        value: 8,
        unit: 'persons',
        subject,
        speaker: `${name} Board`,
        place: 'Orrin',
      });
    expect(
      meetings(
        weigh([
          row('Alder', 'Eight persons lacked shoes in winter.', 'persons lacked shoes in winter'),
          row('Birch', 'Eight persons signed the petition at noon.', 'persons signed the petition at noon'),
        ]),
      ),
    ).toEqual([]);
  });

  it('still joins one telling number told in other words', () => {
    const row = (name: string, words: string, subject: string): InventedText =>
      text(name, words, {
        at: '243',
        value: 243,
        unit: 'people',
        subject,
        speaker: `${name} Board`,
        place: 'Orrin',
      });
    expect(
      meetings(
        weigh([
          row('Alder', 'The 243 people spent the night in tents.', 'people spent the night in tents'),
          row('Birch', 'Soup went to 243 people at the field.', 'people at the field'),
        ]),
      ),
    ).toEqual(['agree']);
  });
});

describe('rivals', () => {
  const arrested = (name: string, at: string, subject: string): InventedText =>
    text(name, `At Orrin ${at} suspects had been arrested.`, {
      at,
      value: Number(at),
      unit: 'suspects',
      subject,
      speaker: `${name} Board`,
      place: 'Orrin',
    });

  it('lets terse claims about one place contradict each other', () => {
    expect(
      meetings(weigh([arrested('Alder', '11', 'suspects'), arrested('Birch', '14', 'suspects arrested')])),
    ).toEqual(['conflict']);
  });

  it('lets a count of those found on a site answer a denied number of those held there', () => {
    const held = text('Alder', 'Some 340 people were held on the Larkfield estate.', {
      at: '340',
      value: 340,
      unit: 'people',
      subject: 'people held on the Larkfield estate',
      speaker: 'Brightwater Watch',
      place: 'Larkfield',
    });
    const found = (denied: boolean): InventedText =>
      text(
        'Birch',
        `The figure of 340 people is ${denied ? 'untrue' : 'known'}. Officers found 112 persons at the estate.`,
        {
          at: '340',
          value: 340,
          unit: 'people',
          subject: 'people held',
          place: 'Larkfield',
          modality: denied ? 'denied' : 'asserted',
          speaker: 'Tarvel Interior Ministry',
        },
        {
          at: '112',
          value: 112,
          unit: 'persons',
          subject: 'persons found at the estate',
          place: 'Larkfield',
          speaker: 'Tarvel Interior Ministry',
        },
      );
    expect(meetings(weigh([held, found(true)]))).toContain('conflict');
    expect(meetings(weigh([held, found(false)]))).not.toContain('conflict');
  });

  it('keeps those staying at a shelter apart from those held', () => {
    const row = (name: string, at: string, verb: string): InventedText =>
      text(name, `In Orrin ${at} people are ${verb} at the house.`, {
        at,
        value: Number(at),
        unit: 'people',
        subject: `people ${verb} at the house`,
        speaker: `${name} Board`,
        place: 'Orrin',
      });
    expect(meetings(weigh([row('Alder', '31', 'staying'), row('Birch', '26', 'confined')]))).toEqual([]);
    expect(meetings(weigh([row('Alder', '31', 'staying'), row('Birch', '26', 'housed')]))).toEqual([
      'conflict',
    ]);
  });
});

describe('statistics', () => {
  const debt = (name: string, words: string, at: string, time: string | null = null): InventedText =>
    text(name, words, {
      at,
      value: Number(at.replace(',', '')),
      unit: 'kelar',
      kind: 'money',
      subject: words.slice(0, words.indexOf(at)).trim(),
      speaker: 'Brightwater Watch',
      place: 'Orrin',
      time,
    });

  it('makes no later state, rival or agreement of two statistics', () => {
    const texts = [
      debt('Alder', 'The smallest debt in Orrin was 60,000 kelars.', '60,000', '2031-05-01'),
      debt('Birch', 'The average debt in Orrin was 145,000 kelars.', '145,000', '2031-07-01'),
    ];
    expect(meetings(weigh(texts))).toEqual([]);
    const equal = [
      debt('Alder', 'The smallest debt in Orrin was 60,000 kelars.', '60,000'),
      debt('Birch', 'The average debt in Orrin was 60,000 kelars.', '60,000'),
    ];
    expect(meetings(weigh(equal))).toEqual([]);
  });

  it('takes an amount a month for no later state of an amount a day', () => {
    const wage = (name: string, unit: string, at: string, time: string): InventedText =>
      text(name, `Workers in Orrin were paid ${at} kelars.`, {
        at,
        value: Number(at),
        unit,
        kind: 'money',
        subject: 'wage paid to workers',
        speaker: 'Brightwater Watch',
        place: 'Orrin',
        time,
      });
    expect(
      meetings(
        weigh([wage('Alder', 'kelar/month', '900', '2031-05'), wage('Birch', 'kelar/day', '400', '2031-07')]),
      ),
    ).toEqual([]);
  });
});

describe('vague magnitudes, spans and wholes', () => {
  const row = (name: string, words: string, claim: InventedClaim): InventedText =>
    text(name, words, { speaker: 'Brightwater Watch', place: 'Orrin', ...claim });

  it('does not let "hundreds still inside" stand for the number of those who left', () => {
    const texts = [
      row('Alder', 'Hundreds of people remain inside.', {
        at: 'Hundreds',
        value: null,
        bound: 'vague',
        unit: 'people',
        subject: 'people remain inside',
      }),
      row('Birch', 'The watch counted 212 people.', {
        at: '212',
        value: 212,
        unit: 'people',
        subject: 'people',
      }),
    ];
    expect(meetings(weigh(texts, linked('same-origin')))).toEqual([]);
  });

  it('does not take the debt of one for support of the span of many', () => {
    const debt = { unit: 'kelar', kind: 'money' as const, bound: '=' as const };
    const texts = [
      row('Alder', 'Those asked owed debts of 3,000 to 8,500 kelars.', {
        ...debt,
        at: '3,000 to 8,500',
        value: [3000, 8500],
        bound: 'range',
        subject: 'debts owed',
      }),
      row('Birch', 'I owed a debt of 5,200 kelars.', {
        ...debt,
        at: '5,200',
        value: 5200,
        subject: 'debt I owed',
        speaker: 'Sol',
        speakerKind: 'person',
      }),
    ];
    expect(meetings(weigh(texts))).toEqual([]);
  });

  it('does not say of the whole what is said of its part', () => {
    const texts = [
      row('Alder', 'On 1 May the office said that 121 were men.', {
        at: '121',
        value: 121,
        unit: 'men',
        time: '2031-05-01',
      }),
      row('Birch', 'By 9 May 121 of the 186 were men.', {
        at: '186',
        value: 186,
        unit: 'men',
        time: '2031-05-09',
      }),
    ];
    expect(meetings(weigh(texts))).toEqual([]);
  });
});

describe('a question', () => {
  it('is no witness to the number it asks about', () => {
    const stated = text('Alder', 'The board examined the papers of eight persons.', {
      at: 'eight',
      value: 8,
      unit: 'persons',
      subject: 'persons whose papers were examined',
      speaker: 'Tarvel Board',
      place: 'Orrin',
    });
    const asked = text('Birch', 'Which office examined the papers of the eight persons?', {
      at: 'eight',
      value: 8,
      unit: 'persons',
      subject: 'persons whose papers were examined',
      speaker: 'Brightwater Watch',
      place: 'Orrin',
    });
    const figures = weigh([stated, asked]);
    expect(figures.map(({ independentOrigins }) => independentOrigins)).toEqual([1]);
  });
});

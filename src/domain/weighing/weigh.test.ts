import { describe, expect, it } from 'vitest';
import { casebook, type InventedClaim, type InventedText } from '../../../bench/weighing-notation.ts';
import type { Figure } from './index.ts';
import { weighFigures } from './index.ts';

const mill: Partial<InventedClaim> = { unit: 'people', place: 'Orrin Mill, Tarvel', time: '2031-05-02' };

function freed(
  name: string,
  number: string,
  speaker: string | null,
  extra: Partial<InventedText> = {},
): InventedText {
  return {
    name,
    publisher: `${name} Times`,
    published: '2031-05-03',
    text: `In all, ${number} people were freed from the mill at Orrin. Nothing else is known.`,
    claims: [
      {
        at: number,
        value: Number(number),
        ...mill,
        unit: 'people',
        subject: 'people freed from the mill',
        speaker,
      },
    ],
    ...extra,
  };
}

function holding(figures: readonly Figure[], claims: number): Figure {
  const found = figures.find((figure) => figure.claims.length === claims);
  if (found === undefined)
    throw new Error(`no figure with ${claims} claims: ${JSON.stringify(figures, null, 1)}`);
  return found;
}

describe('verdicts', () => {
  it('calls one claim single', () => {
    const { figures } = weighFigures(casebook([freed('Alder', '143', 'Brightwater Watch')]));
    expect(figures.map(({ verdict, independentOrigins }) => [verdict, independentOrigins])).toEqual([
      ['single', 1],
    ]);
  });

  it('counts five articles of one wire as one witness', () => {
    const names = ['Alder', 'Birch', 'Cedar', 'Dogwood', 'Elm'];
    const links = names.slice(1).map((name) => ({ a: 'Alder', b: name, relation: 'edited-copy' as const }));
    const { figures } = weighFigures(
      casebook(
        names.map((name) => freed(name, '143', 'Brightwater Watch')),
        links,
      ),
    );
    const figure = holding(figures, 5);
    expect([figure.documents, figure.textOrigins, figure.independentOrigins]).toEqual([5, 1, 1]);
  });

  it('agrees when two witnesses give one number', () => {
    const { figures } = weighFigures(
      casebook([
        freed('Alder', '143', 'Brightwater Watch'),
        freed('Birch', '143', 'Tarvel hospital register'),
      ]),
    );
    const figure = holding(figures, 2);
    expect([figure.verdict, figure.independentOrigins, figure.textOrigins]).toEqual(['agree', 2, 2]);
    expect(figure.why).toBe(
      '143 people: 2 documents, 2 text origins, 2 witnesses (Brightwater Watch; Tarvel hospital register). All give = 143.',
    );
  });

  it('says the unit of a share once', () => {
    const share = (name: string, at: string): InventedText => ({
      name,
      publisher: name,
      text: `In Tarvel ${at} of the pumps were dry.`,
      claims: [{ at, value: 28, kind: 'share', unit: '%', subject: 'pumps', place: 'Tarvel' }],
    });
    const labels = ['28 percent', '28%'].map(
      (at) => weighFigures(casebook([share('Alder', at)])).figures[0]?.why.split(':')[0],
    );
    expect(labels).toEqual(['28 percent', '28%']);
  });

  it('reconciles bounds that have a common point', () => {
    const vague = freed('Birch', '143', 'Brightwater Watch');
    const claim = vague.claims[0];
    if (claim === undefined) throw new Error('no claim');
    const floor = { ...vague, claims: [{ ...claim, bound: '>=' as const }] };
    const figure = holding(
      weighFigures(casebook([freed('Alder', '143', 'Brightwater Watch'), floor])).figures,
      2,
    );
    expect([figure.verdict, figure.independentOrigins]).toEqual(['bound-compatible', 1]);
    expect(figure.why).toContain('have a common point');
  });

  it('tells a bound that a retelling lost apart, and calls no different numbers compatible', () => {
    const least = freed('Alder', '37', 'Brightwater Watch');
    const figure = holding(
      weighFigures(
        casebook(
          [
            { ...least, claims: least.claims.map((claim) => ({ ...claim, bound: '>=' as const })) },
            freed('Birch', '37', 'Brightwater Watch'),
            freed('Cedar', '41', 'Tarvel Interior Ministry'),
          ],
          [
            { a: 'Alder', b: 'Birch', relation: 'edited-copy' },
            { a: 'Alder', b: 'Cedar', relation: 'independent' },
          ],
        ),
      ).figures,
      3,
    );
    expect(figure.verdict).toBe('bound-compatible');
    expect(figure.why).toContain(
      'The statements ≥ 37 and = 41 have a common point; = 37 leaves out the bound.',
    );
  });

  it('calls a conflict for one place and time and different numbers of different witnesses', () => {
    const texts = [
      freed('Alder', '143', 'Brightwater Watch'),
      freed('Birch', '97', 'Tarvel Interior Ministry'),
    ];
    const figure = holding(
      weighFigures(casebook(texts, [{ a: 'Alder', b: 'Birch', relation: 'independent' }])).figures,
      2,
    );
    expect([figure.verdict, figure.independentOrigins]).toEqual(['conflict', 2]);
  });

  it('does not let a denied mention support anything', () => {
    const denial: InventedText = {
      name: 'Birch',
      publisher: 'Tarvel Interior Ministry',
      published: '2031-05-04',
      text: 'It is untrue that 143 people were freed from the mill. In fact 97 people left the mill.',
      claims: [
        {
          at: '143',
          value: 143,
          ...mill,
          unit: 'people',
          subject: 'people freed from the mill',
          modality: 'denied',
        },
        { at: '97', value: 97, ...mill, unit: 'people', subject: 'people who left the mill' },
      ],
    };
    const figure = holding(
      weighFigures(
        casebook(
          [freed('Alder', '143', 'Brightwater Watch'), denial],
          [{ a: 'Alder', b: 'Birch', relation: 'independent' }],
        ),
      ).figures,
      3,
    );
    expect([figure.verdict, figure.independentOrigins]).toEqual(['conflict', 2]);
    expect(figure.paths.map(({ supports }) => supports).filter(Boolean)).toHaveLength(2);
    expect(figure.why).toContain('1 mention only denies it');
  });

  it('keeps a later tally apart as evolution', () => {
    const later: InventedText = {
      ...freed('Birch', '180', 'Brightwater Watch'),
      published: '2031-05-20',
      claims: [
        {
          at: '180',
          value: 180,
          ...mill,
          unit: 'people',
          subject: 'people freed from the mill',
          speaker: 'Brightwater Watch',
          time: '2031-05-19',
        },
      ],
    };
    const { figures } = weighFigures(casebook([freed('Alder', '143', 'Brightwater Watch'), later]));
    const figure = holding(figures, 2);
    expect([figure.verdict, figure.independentOrigins]).toEqual(['evolution', 1]);
    expect(figures).toHaveLength(1);
  });

  it('keeps a wider scope apart', () => {
    const row = (name: string, number: string, place: string): InventedText => ({
      name,
      publisher: `${name} Times`,
      text: `Some ${number} people work in such places in ${place}.`,
      claims: [
        {
          at: number,
          value: Number(number.replace(',', '')),
          unit: 'people',
          subject: `people who work in such places in ${place}`,
          speaker: 'Labour Panel',
          place,
        },
      ],
    });
    const { figures } = weighFigures(
      casebook([row('Alder', '4,100', 'Norway'), row('Birch', '9,200', 'Norway and Sweden')]),
    );
    expect(holding(figures, 2).verdict).toBe('scope-differs');
  });

  it('adds up complete parts', () => {
    const text = (women: string): InventedText => ({
      name: 'Alder',
      publisher: 'Tarvel Interior Ministry',
      text: `At night 97 people left the mill. Of these, 60 were men and ${women} were women.`,
      claims: [
        { at: '97', value: 97, unit: 'people', subject: 'people who left the mill' },
        { at: '60', value: 60, unit: 'men', subject: 'men' },
        { at: women, value: Number(women), unit: 'women', subject: 'women' },
      ],
    });
    const { figures } = weighFigures(casebook([text('31')]));
    const figure = figures.find(({ verdict }) => verdict === 'parts-do-not-sum');
    expect(figure?.why).toContain('60 + 31 make 91, not 97; 6 are not accounted for.');
    expect(
      weighFigures(casebook([text('37')])).figures.some(({ verdict }) => verdict === 'parts-do-not-sum'),
    ).toBe(false);
  });

  it('says when the parts of a list do not make the total, or leave a rest unstated', () => {
    const list: InventedText = {
      name: 'Alder',
      publisher: 'Tarvel Labour Office',
      text: 'Inspectors visited 50 farms: 20 in the north, 15 in the south and 12 in the west. The office heard 900 people. Over 400 people were believed, 100 people were not. The others gave no name.',
      claims: [
        { at: '50', value: 50, unit: 'farms', subject: 'farms visited' },
        { at: '20', value: 20, unit: null },
        { at: '15', value: 15, unit: null },
        { at: '12', value: 12, unit: null },
        { at: '900', value: 900, unit: 'people', subject: 'people heard' },
        { at: '400', value: 400, bound: '>', unit: 'people', subject: 'people believed' },
        { at: '100', value: 100, unit: 'people', subject: 'people not believed' },
      ],
    };
    const sentences = weighFigures(casebook([list]))
      .figures.filter(({ verdict }) => verdict === 'parts-do-not-sum')
      .map(({ why }) => why);
    expect(sentences).toHaveLength(2);
    expect(sentences.join(' ')).toContain('20 + 15 + 12 make 47, not 50; 3 are not accounted for.');
    expect(sentences.join(' ')).toContain('do not fill the total of 900');
  });

  it('recognises a share that is the sum of two shares', () => {
    const share = (at: string, value: number, bound: '=' | '>'): InventedClaim => ({
      at,
      value,
      bound,
      unit: 'fraction',
      kind: 'share',
      subject: 'of the farms',
      speaker: 'Brightwater Watch',
    });
    const first: InventedText = {
      name: 'Alder',
      publisher: 'A',
      text: 'More than a quarter of the farms were visited. Another quarter of the farms were not.',
      claims: [share('a quarter', 0.25, '>'), share('quarter', 0.25, '=')],
    };
    const second: InventedText = {
      name: 'Birch',
      publisher: 'B',
      text: 'More than half of the farms went on as before.',
      claims: [share('half', 0.5, '>')],
    };
    const figure = weighFigures(casebook([first, second])).figures.find(
      ({ verdict }) => verdict === 'derivation',
    );
    expect(figure?.claims).toHaveLength(3);
    expect(figure?.paths.filter(({ supports }) => supports)).toHaveLength(2);
  });

  it('sees one statement credited to two speakers who cannot be one', () => {
    const text: InventedText = {
      name: 'Alder',
      publisher: 'Alder Times',
      headline: 'Hundreds of people flee the mill, officials say.',
      text: 'Hundreds of people flee the mill, officials say. Brightwater Watch puts those who fled in the hundreds of people.',
      claims: [
        {
          at: 'Hundreds',
          value: null,
          bound: 'vague',
          unit: 'people',
          subject: 'people flee the mill',
          speaker: 'officials',
          speakerKind: 'group',
          place: 'Orrin',
        },
        {
          at: 'hundreds',
          value: null,
          bound: 'vague',
          unit: 'people',
          subject: 'people who fled',
          speaker: 'Brightwater Watch',
          place: 'Orrin',
        },
      ],
    };
    const figure = holding(weighFigures(casebook([text])).figures, 2);
    expect([figure.verdict, figure.independentOrigins]).toEqual(['misattribution', 1]);
  });
});

describe('what stays apart', () => {
  it('never joins confirmed and suspicious places, men and women, or different countries', () => {
    const text: InventedText = {
      name: 'Alder',
      publisher: 'Alder Times',
      text: 'There are 45 compounds in Norway. There are 45 suspicious places in Norway. There are 45 compounds in Sweden. Then 45 men left. Then 45 women left.',
      claims: [
        { at: '45', value: 45, unit: 'compounds', subject: 'compounds in Norway', place: 'Norway' },
        { at: '45', value: 45, unit: 'places', subject: 'suspicious places in Norway', place: 'Norway' },
        { at: '45', value: 45, unit: 'compounds', subject: 'compounds in Sweden', place: 'Sweden' },
        { at: '45', value: 45, unit: 'men', subject: 'men who left' },
        { at: '45', value: 45, unit: 'women', subject: 'women who left' },
      ],
    };
    expect(weighFigures(casebook([text])).figures.map(({ claims }) => claims.length)).toEqual([
      1, 1, 1, 1, 1,
    ]);
  });
});

describe('witnesses', () => {
  it('takes an officer for the body she speaks for', () => {
    const release = freed('Alder', '143', 'Brightwater Watch');
    const interview: InventedText = {
      ...freed('Birch', '143', 'Runa Castell'),
      text: 'In all, 143 people were freed, said Runa Castell, executive director of Brightwater Watch. She was tired.',
      claims: [
        {
          at: '143',
          value: 143,
          ...mill,
          unit: 'people',
          subject: 'people freed',
          speaker: 'Runa Castell',
          speakerKind: 'person',
        },
      ],
    };
    const figure = holding(weighFigures(casebook([release, interview])).figures, 2);
    expect([figure.attributionRoots, figure.independentOrigins]).toEqual([['Brightwater Watch'], 1]);
    expect(figure.paths.some(({ writtenAs }) => writtenAs === 'Runa Castell')).toBe(true);
  });

  it('does not add up protective names of different texts', () => {
    const told = (name: string, speaker: string): InventedText => ({
      ...freed(name, '143', speaker),
      claims: [
        {
          at: '143',
          value: 143,
          ...mill,
          unit: 'people',
          subject: 'people freed from the mill',
          speaker,
          speakerKind: 'person',
        },
      ],
    });
    const figure = holding(
      weighFigures(casebook([told('Alder', 'Sol'), told('Birch', 'Sol'), told('Cedar', 'Mar')])).figures,
      3,
    );
    expect(figure.independentOrigins).toBe(1);
    expect(figure.why).not.toContain('Sol or');
    expect(new Set(figure.paths.map(({ witness }) => witness)).size).toBe(1);
  });

  it('never joins two named witnesses through a source without a name', () => {
    const texts = [
      freed('Alder', '143', 'Brightwater Watch'),
      freed('Birch', '143', 'Tarvel hospital register'),
      freed('Cedar', '143', 'officials'),
    ];
    expect(holding(weighFigures(casebook(texts)).figures, 3).independentOrigins).toBe(2);
  });

  it('lets a source without a name add nothing to a named one', () => {
    const figure = holding(
      weighFigures(
        casebook([freed('Alder', '143', 'Brightwater Watch'), freed('Birch', '143', 'local sources')]),
      ).figures,
      2,
    );
    expect(figure.independentOrigins).toBe(1);
  });

  it('takes a publication that names a witness for a relay of it', () => {
    const relay = freed('Birch', '143', null, {
      text: 'In all, 143 people were freed from the mill at Orrin. Brightwater Watch had warned of it.',
    });
    const figure = holding(
      weighFigures(casebook([freed('Alder', '143', 'Brightwater Watch'), relay])).figures,
      2,
    );
    expect(figure.independentOrigins).toBe(1);
  });

  it('keeps near misses apart', () => {
    const texts = [freed('Alder', '143', 'Brightwater Watch'), freed('Birch', '143', 'Brightwater Relief')];
    expect(holding(weighFigures(casebook(texts)).figures, 2).independentOrigins).toBe(2);
  });
});

describe('faults', () => {
  it('names the missing document', () => {
    const input = casebook([freed('Alder', '143', 'Brightwater Watch')]);
    expect(() => weighFigures({ ...input, documents: [] })).toThrow(/was not handed to weighing/);
  });
});

import { describe, expect, it } from 'vitest';
import { casebook, type InventedClaim } from '../../../bench/weighing-notation.ts';
import { weighFigures } from './index.ts';
import { clarityOf, headlineOf } from './subject.ts';

function headline(subject: string, extra: Partial<InventedClaim> = {}): string {
  const [claim] = casebook([
    {
      name: 'Alder',
      text: `Then 147 ${subject}.`,
      claims: [{ at: '147', value: 147, unit: 'men', subject, ...extra }],
    },
  ]).claims;
  if (claim === undefined) throw new Error('no claim');
  return headlineOf(claim);
}

describe('the headline of a figure', () => {
  it('leaves out what is counted beside it, dates, and the next statement', () => {
    expect(headline('men and 65 women left the Orrin mill between May 9 and May 13')).toBe(
      'men left the Orrin mill',
    );
    expect(headline('men came out between 9 and 13 May and that just over 600 people remain in')).toBe(
      'men came out',
    );
    expect(headline('men and 65 are women')).toBe('men');
    expect(headline('men and 27,000 kelars in cash')).toBe('men');
    expect(headline('men 19 were children')).toBe('men');
    expect(headline('men from the mill, the watch said')).toBe('men from the mill');
  });

  it('begins with the counted noun and ends with a full word', () => {
    expect(headline('freed at a reception hall in the town of')).toBe(
      'men freed at a reception hall in the town',
    );
    expect(headline('Labour last year put the number of men in bonded labour in Tarvel at')).toBe(
      'men in bonded labour in Tarvel',
    );
    expect(headline('young men of Ostland')).toBe('young men of Ostland');
    expect(headline('men of them are still there')).toBe('men are still there');
    expect(headline('')).toBe('men');
  });

  it('does not put a unit that is no noun in front', () => {
    expect(headline('the youngest is a girl of', { unit: 'years', kind: 'age' })).toBe('youngest is a girl');
  });

  it('is taken from a clear claim, in English where languages are mixed', () => {
    const claim = { at: '147', value: 147, speaker: 'Brightwater Watch', place: 'Orrin' };
    const input = casebook(
      [
        {
          name: 'Alder',
          text: 'Unos 147 hombres liberados del molino viejo de Orrin.',
          claims: [{ ...claim, unit: 'hombres', subject: 'hombres liberados del molino viejo de Orrin' }],
        },
        {
          name: 'Birch',
          text: 'In all 147 men were freed from the mill.',
          claims: [{ ...claim, unit: 'men', subject: 'men freed from the mill' }],
        },
      ],
      [{ a: 'Alder', b: 'Birch', relation: 'translation' }],
    );
    const documents = input.documents.map((document) =>
      document.name === 'Alder.txt'
        ? {
            ...document,
            language: 'es',
            stories: document.stories.map((story) => ({ ...story, language: 'es' })),
          }
        : document,
    );
    const { figures } = weighFigures({ ...input, documents });
    expect(figures.map(({ subject, why }) => [subject, why.slice(0, 8)])).toEqual([
      ['men freed from the mill', '147 men:'],
    ]);
  });

  it('rates a subject by whether it begins with its noun and says more', () => {
    const [a, b] = casebook([
      {
        name: 'Alder',
        text: 'Then 12 men left, and 14 sat there.',
        claims: [
          { at: '12', value: 12, unit: 'men', subject: 'men left' },
          { at: '14', value: 14, unit: 'men', subject: 'sat there' },
        ],
      },
    ]).claims;
    expect([a, b].map((claim) => (claim === undefined ? null : clarityOf(claim)))).toEqual([1, 0]);
  });
});

describe('the first words of the account', () => {
  const why = (claim: InventedClaim): string =>
    weighFigures(casebook([{ name: 'Alder', text: `It was ${claim.at} then.`, claims: [claim] }])).figures[0]
      ?.why ?? '';

  it('reads well', () => {
    expect(why({ at: 'twice', value: 2, unit: 'times', kind: 'frequency' })).toMatch(/^twice: /);
    expect(why({ at: '300', value: 300, unit: 'messages/day', kind: 'rate' })).toMatch(
      /^300 messages a day: /,
    );
    expect(why({ at: 'hundreds', value: null, bound: 'vague', unit: 'people' })).toMatch(
      /^hundreds of people: /,
    );
    expect(why({ at: 'several', value: null, bound: 'vague', unit: 'people' })).toMatch(/^several people: /);
    expect(why({ at: '65,000', value: 65_000, unit: 'kelar', kind: 'money' })).toMatch(/^65,000 kelar: /);
    expect(why({ at: '$5,200', value: 5200, unit: 'USD', kind: 'money' })).toMatch(/^\$5,200: /);
    expect(why({ at: '60 and 75', value: [60, 75], bound: 'range', unit: 'people' })).toMatch(
      /^60 to 75 people: /,
    );
  });
});

/** Who is no second witness: a body's spokesman, words of a headline, a phrase; and what a denial has to do with it. */
import { describe, expect, it } from 'vitest';
import {
  casebook,
  type InventedClaim,
  type InventedLink,
  type InventedText,
} from '../../../bench/weighing-notation.ts';
import { weighFigures, type Figure } from './index.ts';

const kilns = { at: '31', value: 31, unit: 'kilns', subject: 'kilns without a licence' };
const release: InventedText = {
  name: 'Alder',
  publisher: 'Ministry of Trades',
  published: '2031-05-03',
  text: 'The number of works is known. We count 31 kilns without a licence in the north.',
  claims: [kilns],
};

function article(
  text: string,
  claim: Partial<InventedClaim>,
  extra: Partial<InventedText> = {},
): InventedText {
  return {
    name: 'Birch',
    publisher: 'Northern Ledger',
    published: '2031-05-04',
    text,
    claims: [{ ...kilns, ...claim }],
    ...extra,
  };
}

function weigh(
  other: InventedText,
  relation: InventedLink['relation'] = 'same-origin',
  first = release,
): Figure[] {
  return weighFigures(casebook([first, other], [{ a: 'Alder', b: 'Birch', relation }])).figures.filter(
    ({ documents, claims }) => documents > 1 || claims.length > 1,
  );
}

const witnesses = (figures: readonly Figure[]): number[] =>
  figures.map(({ independentOrigins }) => independentOrigins);

describe('one witness', () => {
  it.each([
    'The Ministry of Trades met the press. Its spokesman, Hugo Prahm, spoke of 31 kilns without a licence.',
    'The ministry’s director, Hugo Prahm, spoke of 31 kilns without a licence.',
    'A spokesman for the ministry, Hugo Prahm, spoke of 31 kilns without a licence.',
    'There are 31 kilns without a licence, said Hugo Prahm, the ministry’s spokesman.',
  ])('is a ministry and its officer: %s', (text) => {
    const found = weigh(article(text, { speaker: 'Hugo Prahm', speakerKind: 'person' }), 'independent');
    expect(witnesses(found)).toEqual([1]);
  });

  it('never makes a witness of what a claim counts', () => {
    const told = article('Thirty-one kilns without a licence, read out one by one, took a minute.', {
      at: 'Thirty-one',
      speaker: 'thirty-one kilns',
    });
    const { figures } = weighFigures(casebook([told], []));
    expect(figures.map(({ attributionRoots }) => attributionRoots)).toEqual([['Northern Ledger']]);
  });

  it('is not a ministry and a person of another body', () => {
    const text =
      'The Ministry of Trades was silent. A weaver, Hugo Prahm, spoke of 31 kilns without a licence.';
    const found = weigh(article(text, { speaker: 'Hugo Prahm', speakerKind: 'person' }), 'independent');
    expect(witnesses(found)).toEqual([2]);
  });

  it.each(['Kilns Without', 'in a statement', '31 kilns'])('is not made of the words “%s”', (speaker) => {
    const headline = 'Ministry Finds Dozens of Kilns Without Licence\n';
    const text = `${headline}In all there are 31 kilns without a licence, the Ministry of Trades said.`;
    const found = weigh(article(text, { speaker }, { headline }));
    expect(witnesses(found)).toEqual([1]);
  });

  it('takes “the body’s chair” for the body', () => {
    const text = 'There are 31 kilns without a licence, the Ministry of Trades’ spokesman said.';
    expect(witnesses(weigh(article(text, { speaker: 'Ministry of Trades’ spokesman' })))).toEqual([1]);
  });
});

describe('a denial', () => {
  const answer = { ...release, claims: [{ ...kilns, modality: 'denied' as const, time: '2031-05-03' }] };

  it('meets the number that it rejects, whatever times the two texts give it, and supports nothing', () => {
    const text = 'Between January and March 31 kilns worked without a licence, the Trust found.';
    const found = weigh(
      article(text, { speaker: 'Amber Road Trust', time: '2031-01/2031-03' }),
      'independent',
      answer,
    );
    expect(found.map(({ claims }) => claims.length)).toEqual([2]);
    expect(witnesses(found)).toEqual([1]);
  });

  it('makes no witness of the body that denies, when a report of it loses the denial', () => {
    const text = 'Most of the 31 kilns said to lack a licence have one, the Ministry of Trades said.';
    const found = weigh(article(text, { speaker: 'Ministry of Trades' }), 'same-origin', answer);
    expect(witnesses(found)).toEqual([0]);
  });
});

describe('an equal telling number', () => {
  const row = (name: string, words: string, unit: string, value: number): InventedText => ({
    name,
    publisher: `${name} Times`,
    published: '2031-05-03',
    text: words,
    claims: [{ at: String(value), value, unit, subject: unit }],
  });
  const pair = (unit: string, relation: InventedLink['relation'], value = 28): number =>
    weighFigures(
      casebook(
        [
          row('Alder', `The company runs ${String(value)} ${unit}.`, unit, value),
          row('Birch', `Of ${String(value)} ${unit} none answered.`, unit, value),
        ],
        [{ a: 'Alder', b: 'Birch', relation }],
      ),
    ).figures.filter(({ documents }) => documents > 1).length;

  it('is of one thing in texts on one matter, and not elsewhere; a small one of people is not', () => {
    expect(pair('barges', 'independent')).toBe(1);
    expect(pair('men', 'independent', 9)).toBe(0);
    expect(pair('barges', 'different-story')).toBe(0);
  });
});

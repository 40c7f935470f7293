/** Values in their canonical form, criteria, rules of the state's response, and shares in words that hold. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeProblems, missingFields } from './change-problem.ts';
import { testCriteria } from './criteria.ts';
import { dateSpan, formatPoint, parsePoint, parseQuantity, valueProblem } from './field-value.ts';
import {
  defaultResponseRules,
  responseClass,
  responseShares,
  responseSteps,
  shownRules,
  unknownResponse,
} from './response-rules.ts';
import { shareWords } from './share-words.ts';

describe('values', () => {
  it('a place is read as it is written, and one text stands for one place', () => {
    const degrees = (most: number): fc.Arbitrary<number> =>
      fc.integer({ min: -most * 1e7, max: most * 1e7 }).map((n) => n / 1e7);
    const point = fc.record({
      latitude: degrees(90),
      longitude: degrees(180),
      precisionMetres: fc.option(fc.integer({ min: 0, max: 99_999_999 })),
    });
    fc.assert(
      fc.property(point, (one) => {
        const text = formatPoint(one);
        const read = parsePoint(text);
        expect(read).not.toBeNull();
        if (read !== null) expect(formatPoint(read)).toBe(text);
      }),
    );
  });

  it.each([
    'geo:91,0',
    'geo:0,181',
    'geo:11.50,104',
    'geo:-0,1',
    'geo:1e5,2',
    '11.5,104.9',
    'geo:11,104;u=1.5',
    'geo:1,2;crs=x',
  ])('%s is no place', (text) => {
    expect(parsePoint(text)).toBeNull();
  });

  it.each([
    ['53', 53, 53],
    ['>=53', 53, null],
    ['<53', null, 53],
    ['~1.5', 1.5, 1.5],
    ['40..60', 40, 60],
  ])('%s is a number', (text, low, high) => {
    expect(parseQuantity(text)).toMatchObject({ low, high });
  });

  it.each(['', '60..40', '5..5', '-3', '1,000', 'some', '>= 53', '1e9'])('%j is no number', (text) => {
    expect(parseQuantity(text)).toBeNull();
  });

  it.each([
    ['2025', '2025-01-01', '2025-12-31', false],
    ['2024-02~', '2024-02-01', '2024-02-29', true],
    ['2025-03-09/2025-04', '2025-03-09', '2025-04-30', false],
  ])('%s is a span of days', (text, from, to, about) => {
    expect(dateSpan(text)).toEqual({ from, to, about });
  });

  it.each(['2025-02-30', '2025-13', '2025-03/2025-01', '2025-03/', '31/02/2025', '2025/2026/2027', '~2025'])(
    '%s is no date',
    (text) => {
      expect(dateSpan(text)).toBeNull();
      expect(valueProblem('date', text)).toMatch(/is no date/);
    },
  );

  it('what is wrong with a change names the field', () => {
    const basis = { by: 'person', reason: 'x' } as const;
    const values = [
      { field: 'owner', value: 'event-aaaa', asOf: null },
      { field: 'status', value: 'confirmed', asOf: 'spring' },
    ];
    const problems = changeProblems({ do: 'state', record: 'site-aaaa', kind: 'site', basis, values });
    expect(problems.map(({ field }) => field)).toEqual(['owner', 'status']);
    expect(
      changeProblems({ do: 'judge', record: 'site-aaaa', other: 'org-aaaa', verdict: 'same' }),
    ).toHaveLength(1);
    expect(missingFields('person', ['name']).map(({ field }) => field)).toEqual(['role']);
  });
});

describe('criteria', () => {
  it('a set is met when each group has enough, and says what is missing', () => {
    const met = (...found: string[]): boolean[] => testCriteria(found).map((one) => one.met);
    expect(met('online-fraud', 'forced-labour')).toEqual([true, false]);
    expect(met('online-fraud')).toEqual([false, false]);
    expect(met('high-walls', 'guards-at-gate')).toEqual([false, true]);
    expect(testCriteria(['high-walls'])[1]?.groups[0]).toMatchObject({ found: ['high-walls'], missing: 1 });
  });
});

describe('the state’s response', () => {
  const steps = (
    ...list: readonly (readonly [string, string | null])[]
  ): { step: string; date: string | null }[] => list.map(([step, date]) => ({ step, date }));

  it.each([
    [steps(), unknownResponse],
    [steps(['not-investigated', null]), 'Not investigated'],
    [steps(['not-investigated', '2024'], ['visited', '2025']), 'Visited, nothing further known'],
    [steps(['intervened', '2025']), 'Intervened, abuses continued'],
    [steps(['closed', '2025-03-01']), 'Closed'],
    [steps(['closed', '2025-03-01'], ['abuses-continued', '2025-05-01']), 'Intervened, abuses continued'],
    [steps(['closed', '2025-03-01'], ['reopened', '2025-05-01']), 'Intervened, abuses continued'],
    [steps(['reopened', '2024-03-01'], ['closed', '2025-05-01']), 'Closed'],
  ])('%j: %s', (given, expected) => {
    expect(responseClass(given)).toBe(expected);
  });

  it('every site is in exactly one share, and the numerators add up', () => {
    const step = fc.record({
      step: fc.constantFrom(...responseSteps.map(({ id }) => id)),
      date: fc.constantFrom(null, '2024-12-31', '2025-06-30'),
    });
    fc.assert(
      fc.property(fc.array(fc.array(step, { maxLength: 4 }), { maxLength: 12 }), (lists) => {
        const sites = lists.map((one, at) => ({ id: `site-${at}`, steps: one }));
        const shares = responseShares(sites);
        const ids = shares.flatMap((share) => share.sites);
        expect([...ids].sort((a, b) => (a < b ? -1 : 1))).toEqual(
          sites.map((one) => one.id).sort((a, b) => (a < b ? -1 : 1)),
        );
        for (const share of shares) {
          expect(share.numerator).toBe(share.sites.length);
          expect(share.denominator).toBe(sites.length);
        }
      }),
    );
  });

  it('rules are read from their text, and nothing else is', () => {
    expect(shownRules(JSON.stringify(defaultResponseRules))).toEqual(defaultResponseRules);
    const rule = { label: 'A', all: ['closed'], any: [], none: [], last: null };
    for (const wrong of [
      { ...rule, all: ['fled'] },
      { ...rule, label: ' ' },
      { ...rule, last: 'open' },
      { label: 'A' },
    ])
      expect(shownRules(JSON.stringify([wrong]))).toBeNull();
    for (const text of ['', '[]', '{}', 'null', '[1]']) expect(shownRules(text)).toBeNull();
  });
});

describe('shares in words', () => {
  it.each([
    [20, 53, 'more than one third'],
    [17, 53, 'fewer than one third'],
    [18, 54, 'a third'],
    [2, 53, '2 of 53'],
    [26, 53, 'fewer than half'],
    [27, 53, 'more than half'],
    [53, 53, 'all 53'],
    [0, 53, 'none of 53'],
    [1, 2, 'half'],
    [0, 0, 'none are counted'],
  ])('%i of %i: %s', (numerator, denominator, words) => {
    expect(shareWords(numerator, denominator)).toBe(words);
  });

  it('what they compare with holds, always', () => {
    const parts: Readonly<Record<string, number>> = {
      ...{ 'a quarter': 1 / 4, 'one third': 1 / 3, half: 1 / 2 },
      ...{ 'two thirds': 2 / 3, 'three quarters': 3 / 4 },
    };
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), fc.nat(3000), (denominator, some) => {
        const numerator = Math.min(some, denominator);
        const [, side, part = ''] = /^(more|fewer) than (.+)$/.exec(shareWords(numerator, denominator)) ?? [];
        if (side === 'more') expect(numerator).toBeGreaterThan(denominator * (parts[part] ?? NaN));
        if (side === 'fewer') expect(numerator).toBeLessThan(denominator * (parts[part] ?? NaN));
      }),
    );
  });
});

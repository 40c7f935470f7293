/** What a sentence may say of a number that is known. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writtenNumbers } from '../claims/index.ts';
import type { Amount } from './facts.ts';
import {
  holds,
  isRounded,
  namesItsEnds,
  shownAmount,
  standingBeside,
  statementOf,
} from './statement-bound.ts';

const exactly = (value: number): Amount => ({ low: value, high: value, bound: '=' });
const atLeast = (low: number): Amount => ({ low, high: null, bound: '>=' });
const about = (value: number): Amount => ({ low: value, high: value, bound: '~' });

function saidOf(text: string): ReturnType<typeof statementOf> {
  const [number] = writtenNumbers(text, { start: 0, end: text.length }, 'en');
  if (number === undefined) throw new Error(`No number in “${text}”.`);
  return statementOf(text, number);
}

describe('a statement', () => {
  it.each<[string, Amount, boolean]>([
    ['47 sites', exactly(47), true],
    ['forty-seven sites', exactly(47), true],
    ['48 sites', exactly(47), false],
    ['at least 40 sites', exactly(47), true],
    ['at least 48 sites', exactly(47), false],
    ['more than 47 sites', exactly(47), false],
    ['more than 46 sites', exactly(47), true],
    ['fewer than 47 sites', exactly(47), false],
    ['nearly 50 sites', exactly(47), true],
    ['nearly 47 sites', exactly(47), false],
    ['nearly 90 sites', exactly(47), false],
    ['up to 47 sites', exactly(47), true],
    ['about 50 sites', exactly(47), true],
    ['about 60 sites', exactly(47), false],
    ['53 sites', atLeast(53), false],
    ['at least 53 sites', atLeast(53), true],
    ['more than 53 sites', atLeast(53), false],
    ['about 53 sites', atLeast(53), false],
    ['up to 53 sites', atLeast(53), false],
    ['600 sites', about(600), false],
    ['about 600 sites', about(600), true],
    ['36 per cent', exactly((17 / 47) * 100), true],
    ['36.2 per cent', exactly((17 / 47) * 100), true],
    ['37 per cent', exactly((17 / 47) * 100), false],
    ['more than a third', exactly(17 / 47), true],
    ['fewer than a third', exactly(17 / 47), false],
    ['between 40 and 50 sites', exactly(47), true],
    ['between 48 and 50 sites', exactly(47), false],
  ])('“%s” of %j: %s', (text, known, expected) => {
    expect(holds(saidOf(text), known)).toBe(expected);
  });

  it('rounds, or names the number', () => {
    expect(isRounded(saidOf('more than 200 people'), exactly(212))).toBe(true);
    expect(isRounded(saidOf('at least 28 people'), exactly(37))).toBe(false);
    expect(isRounded(saidOf('more than 100 people'), exactly(1480))).toBe(false);
    const debts: Amount = { low: 3000, high: 8500, bound: 'range' };
    expect(namesItsEnds(saidOf('between 3,000 and 8,500 kelars'), debts)).toBe(true);
    expect(namesItsEnds(saidOf('between 3,000 and 8,505 kelars'), debts)).toBe(false);
  });

  it('never says more than it is told: what holds for a number holds for no number outside its bound', () => {
    fc.assert(
      fc.property(fc.integer({ min: 21, max: 9999 }), fc.integer({ min: 21, max: 9999 }), (said, known) => {
        expect(holds(saidOf(`at least ${said} boats`), exactly(known))).toBe(known >= said);
        expect(holds(saidOf(`more than ${said} boats`), exactly(known))).toBe(known > said);
        expect(holds(saidOf(`fewer than ${said} boats`), exactly(known))).toBe(known < said);
        expect(holds(saidOf(`${said} boats`), exactly(known))).toBe(known === said);
        expect(holds(saidOf(`fewer than ${said} boats`), atLeast(known))).toBe(false);
      }),
      { numRuns: 100 },
    );
  });

  it('stands beside what is known', () => {
    expect(standingBeside(exactly(190), exactly(186))).toBe('excluded');
    expect(standingBeside(exactly(600), { low: 600, high: null, bound: '>' })).toBe('agrees');
    expect(standingBeside(atLeast(100), { low: 50, high: null, bound: '>' })).toBe('open');
  });

  it('is shown in plain words', () => {
    expect([atLeast(53), exactly(12000), about(0.5)].map(shownAmount)).toEqual([
      'at least 53',
      '12,000',
      'about 0.5',
    ]);
  });
});

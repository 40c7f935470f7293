/** Laws of expressions against a slow and obvious twin. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { factsOf } from './expression-facts.cases.ts';
import { condition, sites, within } from './expression-laws.cases.ts';
import { evaluateExpression, selectFacts } from './index.ts';
import type { Amount, FactBase } from './facts.ts';

function valueOf(text: string, facts: FactBase): unknown {
  const result = evaluateExpression(text, facts, { language: 'en' });
  return 'problem' in result ? result.problem.message : result.evaluation.value;
}

describe('against the twin', () => {
  test('count counts what surely holds, and says how many do not tell', () => {
    fc.assert(
      fc.property(sites, condition, (rows, said) => {
        const facts = factsOf({ sites: rows });
        const result = evaluateExpression(`count sites where ${said.text}`, facts, { language: 'en' });
        if ('problem' in result) throw new Error(result.problem.message);
        const sure = rows.filter((row) => said.of(row) === true);
        const untold = rows.filter((row) => said.of(row) === null).length;
        expect(result.evaluation.value).toMatchObject({ low: sure.length, bound: '=' });
        expect(result.evaluation.grounds.map(({ id }) => id)).toEqual(sure.map(({ id }) => id));
        expect(result.evaluation.notes.length > 0).toBe(untold > 0);
        if (untold > 0) expect(result.evaluation.notes[0]).toMatch(new RegExp(`^${untold} of sites `));
        const selected = selectFacts(`sites where ${said.text}`, facts);
        expect('selected' in selected && selected.selected.map(({ id }) => id)).toEqual(
          sure.map(({ id }) => id),
        );
      }),
      { numRuns: 300 },
    );
  });

  test('a share is counted among those under the line', () => {
    fc.assert(
      fc.property(sites, condition, condition, (rows, part, among) => {
        const under = rows.filter((row) => among.of(row) === true);
        const over = under.filter((row) => part.of(row) === true);
        const value = valueOf(`share sites where ${part.text} of ${among.text}`, factsOf({ sites: rows }));
        if (under.length === 0) expect(value).toMatch(/There is no share/);
        else expect(value).toEqual({ type: 'share', numerator: over.length, denominator: under.length });
      }),
      { numRuns: 200 },
    );
  });

  test('a sum allows every sum of what is possible, and no other end', () => {
    fc.assert(
      fc.property(sites, (rows) => {
        const amounts = rows.map((row) => within(row['capacity'] ?? null));
        const value = valueOf('sum capacity over sites', factsOf({ sites: rows })) as Amount;
        const low = amounts.reduce((sum, one) => sum + (one.low ?? 0), 0);
        const highs = amounts.map(({ high }) => high ?? Infinity);
        const high = highs.reduce((sum, one) => sum + one, 0);
        const isSaid = amounts.length === 0 || amounts.some((one) => one.low !== null);
        expect(value.low).toBe(isSaid ? low : null);
        expect(value.high).toBe(Number.isFinite(high) ? high : null);
        const isAbout = amounts.some(({ bound }) => bound === '~');
        if (value.low === null && value.high === null) expect(value.bound).toBe('vague');
        else if (isAbout) expect(value.bound).toBe('~');
        else if (value.high === null) expect(['>=', '>']).toContain(value.bound);
        else if (value.low === null) expect(['<=', '<']).toContain(value.bound);
        else expect(value.bound).toBe(low === high ? '=' : 'range');
      }),
      { numRuns: 200 },
    );
  });

  test('least and greatest bound what every possible world has', () => {
    fc.assert(
      fc.property(sites, (rows) => {
        const amounts = rows.map((row) => within(row['capacity'] ?? null));
        const facts = factsOf({ sites: rows });
        if (amounts.every(({ bound }) => bound === 'vague')) {
          expect(valueOf('least capacity over sites', facts)).toMatch(/There is no `least`/);
          return;
        }
        const [least, greatest] = ['least', 'greatest'].map(
          (what) => valueOf(`${what} capacity over sites`, facts) as Amount,
        );
        expect(least?.high).toBe(orNull(Math.min(...amounts.map(({ high }) => high ?? Infinity))));
        expect(greatest?.high).toBe(orNull(Math.max(...amounts.map(({ high }) => high ?? Infinity))));
        expect(least?.low ?? 0).toBe(Math.min(...amounts.map(({ low }) => low ?? 0)));
        expect(greatest?.low ?? 0).toBe(Math.max(...amounts.map(({ low }) => low ?? 0)));
      }),
    );
  });
});

const orNull = (value: number): number | null => (Number.isFinite(value) ? value : null);

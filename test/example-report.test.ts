/** The report of the example passes its check; the copy with mistakes fails in each of the ways that `example/README.md` tells. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileURLToPath } from 'node:url';
import { run } from './cli.ts';
import { serve, type Served } from './journeys/served.ts';

const mistakes = fileURLToPath(new URL('../example/gate-and-register-with-mistakes.md', import.meta.url));

interface Problem {
  readonly rule: string;
  readonly severity: string;
  readonly says: string;
}

interface Checked {
  readonly problems: readonly Problem[];
  readonly figures: readonly { readonly state: string }[];
}

describe('the report of the example', () => {
  let served: Served;
  let wrong: ReturnType<typeof check>;
  beforeAll(async () => {
    served = await serve('example');
    wrong = check(mistakes);
  }, 120_000);
  afterAll(() => served.stop());

  const check = (...files: readonly string[]): { code: number | null; checked: Checked } => {
    const ran = run(['check', ...files, '--casebook', served.casebook, '--json']);
    return { code: ran.code, checked: ran.json()[0] as unknown as Checked };
  };

  it('passes: every number is as the casebook gives it, and nothing is listed', () => {
    const { code, checked } = check();
    expect(checked.problems).toEqual([]);
    expect(checked.figures.length).toBeGreaterThan(10);
    expect(new Set(checked.figures.map(({ state }) => state))).toEqual(new Set(['recomputed']));
    expect(code).toBe(0);
  });

  it('stands on findings that were reviewed by somebody else and published', () => {
    const findings = run(['finding', 'list', '--casebook', served.casebook, '--json']).json();
    expect(findings.map(({ id, status }) => [id, status])).toEqual(
      expect.arrayContaining([
        ['finding-0001', 'published'],
        ['finding-0004', 'draft'],
      ]),
    );
    expect(findings).toHaveLength(4);
  });

  it.each([
    ['a number that changed', 'figure', '45'],
    ['an expression that cannot be computed', 'figure', 'leters'],
    ['words that nobody said', 'quotation', 'sees every reason'],
    ['a citation of nothing', 'citation', '93f68529e369-999-999'],
    ['more independent origins than there are', 'independence', 'Five independent origins'],
    ['a higher standard than the finding has', 'standard', 'clear and convincing'],
    ['a share that its parts do not give', 'arithmetic', '46 percent'],
    ['a number that is not the one cited', 'number', '131'],
    ['a bound turned round', 'bound', 'Fewer than 600'],
    ['a date that is not the one cited', 'date', '31 March'],
    ['a name that nothing bears', 'name', 'Rites'],
  ])('the copy with mistakes: %s', (_what, rule, words) => {
    const found = wrong.checked.problems.filter((one) => one.severity === 'error' && one.rule === rule);
    expect(found.map((one) => JSON.stringify(one)).filter((one) => one.includes(words))).not.toEqual([]);
    expect(wrong.code).toBe(1);
  });

  it('the copy with mistakes: each is told once', () => {
    const places = wrong.checked.problems.filter(({ severity }) => severity === 'error');
    expect(places.filter(({ rule }) => rule === 'standard' || rule === 'arithmetic')).toHaveLength(2);
    expect(JSON.stringify(places)).not.toContain('shares nothing');
  });
});

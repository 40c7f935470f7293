/**
 * Every address of the interface is declared here with the filters it knows; one that is not declared fails this test.
 * Add a new one to `declared`: with every filter it takes, so that the others are tried and refused.
 */
import { describe, expect, it } from 'vitest';
import { Fault } from '../base/index.ts';
import { acts } from './acts.ts';
import { isLeaving } from './downloads.ts';
import type { RouteContext } from './route.ts';
import { answerRoute, routes } from './routes.ts';

const sha = 'a'.repeat(64);
const story = `${sha}.0`;

interface Declared {
  /** An address that the route answers. */
  readonly path: string;
  /** Every filter that it knows, with a value it takes. */
  readonly filters: Readonly<Record<string, string>>;
  /** Filters without which the route does not answer. */
  readonly needs?: Readonly<Record<string, string>>;
}

/** Policy of all of them: read-only, with the token in a header, from this machine, closed filters. */
const declared: readonly Declared[] = [
  { path: 'casebook', filters: {} },
  { path: 'sources', filters: { q: 'x' } },
  { path: `sources/${sha}`, filters: {} },
  { path: 'evidence', filters: {} },
  { path: 'evidence/events', filters: { what: 'exported' } },
  {
    path: 'search',
    filters: {
      q: 'x',
      language: 'km',
      publisher: 'x',
      year: '2025',
      source: sha,
      kind: 'claim',
      limit: '5',
      after: 'x',
    },
  },
  { path: `sources/${sha}/custody`, filters: {} },
  { path: `sources/${sha}/proof`, filters: {} },
  { path: `sources/${sha}/check`, filters: {} },
  { path: 'claims', filters: { source: sha, q: 'x', speaker: 'x' } },
  { path: 'events', filters: { source: sha, q: 'x', speaker: 'x' } },
  { path: 'review', filters: { source: sha, q: 'x', speaker: 'x' } },
  { path: 'review/aaaaaaaaaaaa-1-2', filters: {} },
  { path: 'decisions', filters: { source: sha } },
  { path: 'names', filters: { q: 'x' } },
  {
    path: 'register',
    filters: {
      ...{
        kind: 'site',
        q: 'x',
        state: 'confirmed',
        refersTo: 'org-1a2b',
        box: '11,104,12,105',
        area: '1,2_3,4_5,1',
        trashed: 'yes',
      },
      ...{ from: '2025-01-01', to: '2025-12-31', review: 'asked', limit: '5', offset: '0' },
    },
  },
  { path: 'register/network', filters: {} },
  {
    path: 'register/places',
    filters: {
      kind: 'site',
      q: 'x',
      box: '11,104,12,105',
      area: '1,2_3,4_5,1',
      window: '11,104,12,105',
      level: '9',
    },
  },
  { path: 'register/days', filters: { kind: 'event', q: 'x', area: '1,2_3,4_5,1' } },
  { path: 'register/marks', filters: { kind: 'site', q: 'x', box: '11,104,12,105', limit: '5' } },
  {
    path: 'register/response',
    filters: {
      status: 'confirmed',
      ...{ box: '11,104,12,105', area: '1,2_3,4_5,1' },
      rules: '[{"label":"Closed","all":[],"any":[],"none":[],"last":"closed"}]',
    },
  },
  { path: 'register/schemas', filters: {} },
  { path: 'register/offers/aaaaaaaaaaaa-1-2', filters: {} },
  { path: 'register/site-1a2b', filters: {} },
  { path: 'findings', filters: { q: 'x', status: 'draft', standard: 'x', review: 'asked', weakened: 'yes' } },
  { path: 'findings/standards', filters: {} },
  { path: 'findings/finding-1a2b', filters: {} },
  { path: 'reports', filters: {} },
  { path: 'reports/annual-2025', filters: {} },
  { path: 'reports/annual-2025/versions/12', filters: {} },
  { path: 'expressions/rows', filters: { of: 'count sites', language: 'en' }, needs: { of: 'count sites' } },
  { path: 'expressions/fields', filters: {} },
  { path: 'citations', filters: { ids: 'a,b' }, needs: { ids: 'a' } },
  { path: 'quotations', filters: { source: sha } },
  { path: 'lineage', filters: { source: sha } },
  { path: 'lineage', filters: { story } },
  { path: 'lineage', filters: { a: story, b: story }, needs: { a: story, b: story } },
  { path: 'lineage', filters: { limit: '5', offset: '0', q: 'x' }, needs: { limit: '5' } },
  { path: 'lineage/graph', filters: {} },
  { path: 'origins', filters: {} },
  { path: 'figures', filters: { q: 'x' } },
  { path: 'figures/f-1', filters: {} },
  { path: 'figures/f-1/how', filters: {} },
  { path: 'accounts', filters: { q: 'x' } },
  { path: 'accounts/a-1', filters: {} },
];

/** Everything that records, or lets sources out: POST only, closed body, under the writer's lock. */
const declaredActs: readonly string[] = [
  'decisions',
  'decisions/undo',
  'findings/status',
  'names',
  'register',
];

class Touched extends Error {}

/** A casebook that may not be looked at: filters are judged before anything else. */
function untouchable(): RouteContext {
  const refuse = (): never => {
    throw new Touched();
  };
  const part = new Proxy({}, { get: refuse });
  const casebook = { index: part } as unknown as RouteContext['casebook'];
  return {
    casebook,
    heading: part as RouteContext['heading'],
    proofs: part as RouteContext['proofs'],
    reports: part as RouteContext['reports'],
    tables: part as RouteContext['tables'],
    refresh: () => undefined,
    write: refuse,
  };
}

async function answered(path: string, query: Readonly<Record<string, string>>): Promise<unknown> {
  try {
    return await answerRoute(untouchable(), path, { ...query });
  } catch (error) {
    return error instanceof Fault ? error.code : error;
  }
}

describe('the routes', () => {
  it('are all declared, and nothing is declared that is not there', () => {
    const undeclared = routes.filter((route) => !declared.some(({ path }) => route.path.test(path)));
    expect(undeclared.map((route) => route.path.source)).toEqual([]);
    const gone = declared.filter(({ path }) => !routes.some((route) => route.path.test(path)));
    expect(gone.map(({ path }) => path)).toEqual([]);
  });

  it('match whole addresses only', () => {
    const loose = routes.filter(({ path }) => !path.source.startsWith('^') || !path.source.endsWith('$'));
    expect(loose.map(({ path }) => path.source)).toEqual([]);
  });

  it.each(
    declared.map(
      (route) => [`${route.path.replace(sha, '…')} ${Object.keys(route.filters).join()}`, route] as const,
    ),
  )(
    '%s takes its filters and refuses every other before the casebook is looked at',
    async (_, { path, filters, needs = {} }) => {
      for (const [name, value] of Object.entries(filters))
        expect(await answered(path, { ...needs, [name]: value }), name).not.toBe('http/bad-filter');
      for (const name of ['unknown', 'Q', 'token', 'constructor', 'toString', '']) {
        expect(await answered(path, { ...needs, [name]: 'x' }), name).toBe('http/bad-filter');
      }
      const long = Object.keys(filters)[0];
      if (long !== undefined)
        expect(await answered(path, { ...needs, [long]: 'x'.repeat(100_000) })).toBe('http/bad-filter');
    },
  );

  it.each([
    '',
    'casebook/',
    '../casebook',
    'sources/x',
    `sources/${sha}/../casebook`,
    'figures/a/b',
    '__proto__',
    'casebook\n',
  ])('%j is nowhere', async (path) => expect(await answered(path, {})).toBe('http/no-route'));
});

describe('the acts', () => {
  it('are all declared', () => {
    expect([...acts.keys()].sort()).toEqual([...declaredActs].sort());
    expect([`sources/${sha}/bundle`, `sources/${sha}/original`].every(isLeaving)).toBe(true);
    expect(['sources/x/bundle', `sources/${sha}/bundle/x`, 'bundle'].some(isLeaving)).toBe(false);
  });

  it.each([...acts])('%s refuses a body that is not of its shape before anything is written', (_, act) => {
    const never = (): never => {
      throw new Touched();
    };
    for (const body of [null, [], 'x', {}, { unknown: 1 }, { ids: 'x' }, Number.NaN]) {
      expect(() => act(never, body)).toThrow(expect.objectContaining({ code: 'http/bad-body' }) as Error);
    }
  });
});

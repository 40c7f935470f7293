/**
 * Standing of findings as laws over random support: F1 what fell carries nothing; F2 what is joined anywhere is one origin; F3 adding a
 * copy, and taking support away, never raise the origins; F4 what weighing counts nowhere adds none; F5 own grounds add one at most.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NamedEvidence, SupportState } from './finding-evidence.ts';
import { ruleProblems, standardRules } from './finding-rule.ts';
import { standingOf, type FindingPath, type StandingFacts } from './finding-standing.ts';
import { independenceWords } from './finding-words.ts';

const states: readonly SupportState[] = [
  ...(['accepted', 'proposed', 'changed', 'rejected', 'orphaned'] as const),
  ...(['stands', 'trashed', 'missing'] as const),
];

function evidence(id: string, more: Partial<NamedEvidence> = {}): NamedEvidence {
  return {
    ...{ id, is: 'claim', state: 'accepted', title: `words of ${id}`, place: null },
    ...{ claims: [id], hasOwnGrounds: false },
    ...more,
  };
}

function path(claim: string, more: Partial<FindingPath> = {}): FindingPath {
  return {
    ...{ claim, sha256: `sha-${claim}`, textOrigin: `text-${claim}`, root: `root-${claim}` },
    ...{ writtenAs: null, witness: `witness-${claim}`, supports: true },
    ...more,
  };
}

function facts(more: Partial<StandingFacts> = {}): StandingFacts {
  return {
    ...{ id: 'finding-0001', name: 'Boats lie idle.', status: 'draft', review: 'none', trashed: false },
    ...{ standard: 'reasonable suspicion', authors: ['mara'], reviewer: null },
    ...{ support: [], contrary: [], answers: [], gaps: [], confirmedBy: null, stoodOn: null },
    ...{ paths: [], joins: [], uncounted: new Set() },
    ...more,
  };
}

const few = fc.integer({ min: 0, max: 4 });
const claims = fc.array(
  fc.record({
    witness: few,
    text: few,
    document: few,
    state: fc.constantFrom(...states),
    counts: fc.boolean(),
  }),
  { maxLength: 8 },
);
const random = fc
  .tuple(claims, fc.array(fc.array(fc.nat(7), { maxLength: 3 }), { maxLength: 3 }))
  .map(([all, joins]): StandingFacts =>
    facts({
      support: all.map(({ state }, at) => evidence(`c${at}`, { state })),
      paths: all.map(({ witness, text, document, counts }, at) =>
        path(`c${at}`, {
          ...{ witness: `w${witness}`, textOrigin: `t${text}`, sha256: `d${document}`, supports: counts },
        }),
      ),
      joins: joins.map((group) => group.map((at) => `c${at}`)),
    }),
  );
const origins = (given: StandingFacts): number => standingOf(given).independentOrigins;

describe('independent origins', () => {
  it('are never more than the documents that still carry it, and never fall below one where one does', () => {
    fc.assert(
      fc.property(random, (given) => {
        const { independentOrigins, paths } = standingOf(given);
        const counted = paths.filter(({ supports }) => supports);
        expect(independentOrigins).toBe(new Set(counted.map(({ witness }) => witness)).size);
        expect(independentOrigins > 0).toBe(counted.length > 0);
      }),
    );
  });

  it('adding a copy never raises them', () => {
    fc.assert(
      fc.property(random, fc.nat(7), (given, at) => {
        const original = given.paths[at];
        const carrier = given.support[at];
        if (original === undefined || carrier === undefined) return;
        const copied = facts({
          ...given,
          support: [...given.support, evidence('copy', { state: carrier.state })],
          // A copy has the text origin and the witness of what it copies, in another document.
          paths: [...given.paths, { ...original, claim: 'copy', sha256: 'another document' }],
        });
        expect(origins(copied)).toBe(origins(given));
      }),
    );
  });

  it('rejecting support, putting a record into the trash or losing a passage never raises them', () => {
    const fallen = fc.constantFrom<SupportState>('rejected', 'orphaned', 'trashed', 'missing');
    fc.assert(
      fc.property(random, fc.nat(7), fallen, (given, at, state) => {
        const support = given.support.map((one, place) => (place === at ? { ...one, state } : one));
        expect(origins(facts({ ...given, support }))).toBeLessThanOrEqual(origins(given));
      }),
    );
  });

  it('a further join never raises them, and the order of everything is nothing to them', () => {
    fc.assert(
      fc.property(random, fc.array(fc.nat(7), { maxLength: 3 }), (given, group) => {
        const joins = [...given.joins, group.map((at) => `c${at}`)];
        expect(origins(facts({ ...given, joins }))).toBeLessThanOrEqual(origins(given));
        const turned = facts({
          ...given,
          ...{ paths: given.paths.toReversed(), joins: given.joins.toReversed() },
          support: given.support.toReversed(),
        });
        expect(origins(turned)).toBe(origins(given));
      }),
    );
  });

  it('what weighing counts nowhere adds none; own grounds add one where no text does', () => {
    const one = { support: [evidence('a')], paths: [path('a')] };
    expect(origins(facts({ ...one, uncounted: new Set(['a']) }))).toBe(0);
    const visit = evidence('site-0001', { is: 'record', state: 'stands', claims: [], hasOwnGrounds: true });
    expect(origins(facts({ support: [visit, { ...visit, id: 'site-0002' }] }))).toBe(1);
    expect(origins(facts({ ...one, support: [evidence('a'), visit] }))).toBe(1);
  });
});

describe('the rule of a standard', () => {
  const finding = facts({
    support: [evidence('a'), evidence('b')],
    contrary: [evidence('c')],
    gaps: ['Who?'],
    paths: [path('a'), path('b', { witness: 'witness-a' })],
    review: 'passed',
  });
  const rules = (given: StandingFacts): string[] => standingOf(given).problems.map(({ rule }) => rule);

  it('each standard asks for all that the one before it asks for', () => {
    for (const [at, rule] of standardRules.entries()) {
      const before = standardRules[at - 1];
      if (before === undefined) continue;
      expect(rule.origins).toBeGreaterThanOrEqual(before.origins);
      for (const part of ['accepted', 'answered', 'noGaps'] as const)
        expect(!before[part] || rule[part]).toBe(true);
    }
  });

  it.each([
    ['reasonable suspicion', []],
    ['reasonable grounds to believe', []],
    ['balance of probabilities', ['not-answered']],
    ['clear and convincing', ['origins', 'not-answered']],
    ['beyond reasonable doubt', ['origins', 'not-answered', 'gaps']],
  ])('%s', (standard, expected) => {
    expect(rules({ ...finding, standard })).toEqual(expected);
  });

  it('an answer to what speaks against it, and evidence against it that was rejected, satisfy it', () => {
    const standard = 'balance of probabilities';
    expect(rules({ ...finding, standard, answers: ['c It is another basin.'] })).toEqual([]);
    expect(rules({ ...finding, standard, answers: ['cc It is another basin.'] })).toEqual(['not-answered']);
    expect(rules({ ...finding, standard, contrary: [evidence('c', { state: 'rejected' })] })).toEqual([]);
  });

  it('a raised standard never has fewer problems', () => {
    fc.assert(
      fc.property(random, fc.nat(3), (given, at) => {
        const [low, high] = [standardRules[at]?.standard ?? '', standardRules[at + 1]?.standard ?? ''];
        const count = (standard: string): number => ruleProblems(standingOf({ ...given, standard })).length;
        expect(count(high)).toBeGreaterThanOrEqual(count(low));
      }),
    );
  });
});

describe('weakened', () => {
  const passed = facts({
    ...{ review: 'passed', stoodOn: 2, support: [evidence('a'), evidence('b')] },
    paths: [path('a'), path('b')],
  });
  const reasons = (given: StandingFacts): string[] => standingOf(given).weakened.map(({ reason }) => reason);

  it('is nothing while all stands, and nothing for drafts that nobody reviewed or that were withdrawn', () => {
    expect(reasons(passed)).toEqual([]);
    const lost = { ...passed, support: [evidence('a'), evidence('b', { state: 'rejected' })] } as const;
    expect(reasons(lost)).toEqual(['rejected', 'fewer-origins']);
    expect(reasons({ ...lost, review: 'none' })).toEqual([]);
    expect(reasons({ ...lost, status: 'withdrawn' })).toEqual([]);
    expect(reasons({ ...lost, status: 'published', review: 'none' })).toEqual([
      ...['rejected', 'fewer-origins', 'not-reviewed'],
    ]);
  });

  it('tells when two witnesses turn out to be one, though nothing was rejected', () => {
    expect(reasons({ ...passed, joins: [['a', 'b']] })).toEqual(['fewer-origins']);
  });
});

describe('words of confirmation', () => {
  it.each([
    ['The count was confirmed by other sources.', ['confirmed by other sources'], 2],
    ['It was independently verified.', ['independently verified'], 2],
    [
      'Corroborated by at least three independent witnesses, it stands.',
      ['Corroborated by at least three independent witnesses'],
      3,
    ],
    ['It is supported by 5 independent accounts.', ['supported by 5 independent accounts'], 5],
    ['Reports of the raid were confirmed by the ministry.', [], 0],
    ['Three witnesses were heard.', [], 0],
  ])('%s', (text, words, least) => {
    const found = independenceWords(text);
    expect(found.map((one) => one.text)).toEqual(words);
    expect(found.map((one) => text.slice(one.start, one.end))).toEqual(words);
    expect(Math.max(0, ...found.map((one) => one.least))).toBe(least);
  });
});

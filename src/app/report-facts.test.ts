/** The casebook as facts: records, claims as people left them, figures, sources; and that a change is seen. */
import { beforeEach, describe, expect, test } from 'vitest';
import { MemoryIndex } from '../adapters/memory/index.ts';
import type { Claim, Settlement } from '../domain/claims/index.ts';
import { recordOf, type RegisterChangeRow } from '../domain/register/index.ts';
import { evaluateExpression, selectFacts } from '../domain/report/index.ts';
import type { Figure } from '../domain/weighing/index.ts';
import { collectionLines, evaluatedLine } from './evaluate-expression.ts';
import { recordRow } from './register-row.ts';
import { casebookFacts } from './report-facts.ts';

let index = new MemoryIndex();
let seq = 0;

beforeEach(() => {
  index = new MemoryIndex();
  seq = 0;
});

type Stated = readonly (readonly [field: string, value: string, asOf?: string])[];

/** Puts a record with these values. */
function put(kind: string, id: string, stated: Stated): void {
  seq += 1;
  const values = stated.map(([field, value, asOf = null]) => ({ field, value, asOf }));
  const row = {
    ...{
      seq,
      position: 0,
      time: '2026-03-01T08:00:00.000Z',
      actor: 'A',
      rule: null,
      note: null,
      undoneBy: null,
    },
    change: { do: 'state', record: id, kind, basis: { by: 'reason', text: 'seen' }, values },
  } as unknown as RegisterChangeRow;
  const record = recordOf(id, [row]);
  if (record === null) throw new Error('No record came of it.');
  index.register.putRecord(recordRow(record));
}

function said(expression: string): string {
  const result = evaluateExpression(expression, casebookFacts(index), { language: 'en' });
  return 'problem' in result ? `! ${result.problem.message}` : result.evaluation.text;
}

describe('records', () => {
  beforeEach(() => {
    put('site', 'site-aaaa', [
      ['name', 'Pier Hotel'],
      ['name', 'The Pier'],
      ['status', 'suspicious', '2024'],
      ['status', 'confirmed', '2025-03'],
      ['capacity', '>=400'],
      ['response', 'not-investigated', '2025'],
      ['owner', 'org-aaaa'],
    ]);
    put('site', 'site-bbbb', [
      ['name', 'Old Mill'],
      ['status', 'confirmed', '2025-01'],
      ['capacity', '50'],
      ['capacity', '80'],
      ['response', 'closed', '2025-02'],
      ['location', 'geo:1.5,2.5;u=500'],
    ]);
    put('site', 'site-cccc', [['name', 'River Gate']]);
    put('organisation', 'org-aaaa', [
      ['name', 'Pier Holding'],
      ['type', 'company'],
    ]);
    put('event', 'event-aaaa', [
      ['kind', 'raid'],
      ['name', 'Raid of the pier'],
      ['date', '2025-03'],
      ['site', 'site-aaaa'],
      ['site', 'site-bbbb'],
    ]);
  });

  test.each([
    ['count sites', '3'],
    ['count sites where status = confirmed', '2'],
    ['count sites where status is not known', '1'],
    ['share sites where response = not-investigated of confirmed', 'half'],
    ['count sites where response = we-cannot-tell', '1'],
    ['count sites where steps = closed', '1'],
    ['sum capacity over sites where confirmed', 'at least 450'],
    ['site site-bbbb capacity', '50 to 80'],
    ['list name over sites', 'Old Mill, Pier Hotel and River Gate'],
    ['count sites where names = "the pier"', '1'],
    ['count sites where owner.type = company', '1'],
    ['list owner.name over sites', 'Pier Holding'],
    ['count events where site.status = confirmed and raid', '1'],
    ['earliest date over events', 'March 2025'],
    ['count sites where review = none', '3'],
    ['site site-bbbb location', 'geo:1.5,2.5;u=500'],
    ['count people', '0'],
    ['count findings', '0'],
  ])('%s is %s', (expression, expected) => {
    expect(said(expression)).toBe(expected);
  });

  test('a change is seen, and what lies in the trash is not', () => {
    expect(said('count sites where confirmed')).toBe('2');
    index.register.removeRecord('site-bbbb');
    expect(said('count sites where confirmed')).toBe('1');
    put('site', 'site-dddd', [
      ['name', 'Hill House'],
      ['status', 'confirmed'],
    ]);
    expect(said('count sites where confirmed')).toBe('2');
    const record = index.register.record('site-dddd');
    if (record !== null) index.register.putRecord(recordRow({ ...record, trashed: 'twice' }));
    expect(said('count sites where confirmed')).toBe('1');
  });

  test('the rules of state response make the classes', () => {
    const rules = JSON.stringify([
      { label: 'Left alone', all: ['not-investigated'], any: [], none: [], last: null },
    ]);
    const row = {
      ...{
        seq: 90,
        position: 0,
        time: '2026-03-01T08:00:00.000Z',
        actor: 'A',
        rule: null,
        note: null,
        undoneBy: null,
      },
      change: { do: 'rules', record: 'rules', rules },
    } as unknown as RegisterChangeRow;
    expect(said('count sites where response = left-alone')).toContain(
      '! “left-alone” is nothing that `response` can be.',
    );
    index.register.putChanges([row]);
    expect(said('count sites where response = left-alone')).toBe('1');
  });

  test('a set gives facts whose fields can be read', () => {
    const result = selectFacts('sites where confirmed', casebookFacts(index));
    const shown =
      'selected' in result ? result.selected.map((fact) => [fact.id, fact.title, fact.field('names')]) : [];
    expect(shown).toEqual([
      ['site-aaaa', 'Pier Hotel', ['Pier Hotel', 'The Pier']],
      ['site-bbbb', 'Old Mill', ['Old Mill']],
    ]);
  });
});

const hash = (digits: string): string => digits.padEnd(64, '0');

function claim(sha256: string, start: number, low: number, unit: string): Claim {
  return {
    ...{ id: `${sha256.slice(0, 12)}-${start}-${start + 2}`, sha256, story: 0, start, end: start + 9 },
    ...{ quote: `${low} ${unit}`, kind: 'count', subject: `${unit} in the basin`, speaker: 'Harbour Watch' },
    quantity: {
      ...{ low, high: null, bound: '>=', qualifier: null, unit },
      number: { start, end: start + 2 },
    },
    ...{ attribution: [], place: null, time: '2025-03', modality: 'asserted', deniedOf: null },
    sentence: { start, end: start + 9 },
  };
}

function putSource(sha256: string, claims: readonly Claim[]): void {
  index.putCapture({
    ...{ sha256, name: 'page.txt', mediaType: 'text/plain', sizeBytes: 1, seq: 1 },
    ...{ admittedAt: '2026-03-01T08:00:00.000Z', status: 'unread', reason: null },
  });
  const document = { sha256, name: 'page.txt', mediaType: 'text/plain', text: 'x', language: 'en' };
  index.putReading({
    document: { ...document, stories: [], boilerplate: [], notes: [] },
    ...{ claims, events: [], quotations: [] },
  });
}

describe('claims, figures and sources', () => {
  const [first, second] = [claim(hash('0a'), 3, 53, 'boats'), claim(hash('0a'), 30, 41, 'boats')];

  beforeEach(() => {
    putSource(hash('0a'), [first, second]);
    putSource(hash('ff'), [claim(hash('ff'), 3, 7, 'people')]);
  });

  test.each([
    ['count claims', '3'],
    ['count claims where unit = boats and amount >= 50', '1'],
    ['count claims where status = accepted', '0'],
    ['sum amount over claims where unit = boats', 'at least 94'],
    [`claim ${hash('0a').slice(0, 12)}-3-5`, 'at least 53'],
    [`claim ${hash('0a').slice(0, 12)}-3-5 date`, 'March 2025'],
    ['count claims where source.language = en', '3'],
    ['count sources where status = read', '2'],
    ['count sources where added = 2026-03', '2'],
  ])('%s is %s', (expression, expected) => {
    expect(said(expression)).toBe(expected);
  });

  test('a claim that somebody rejected is no fact, and comes back', () => {
    const rejected: Settlement = {
      ...{ seq: 9, position: 0, claim: first.id, state: 'attached', anchor: 'ok' },
      ...{ status: 'rejected', reading: null, counts: true },
    };
    index.replaceSettlements(hash('0a'), [rejected]);
    expect(said('count claims where unit = boats')).toBe('1');
    expect(said(`claim ${first.id}`)).toContain('! Nothing in claims has the id');
    index.replaceSettlements(hash('0a'), []);
    expect(said('count claims where unit = boats')).toBe('2');
  });

  test('the grounds are claims with their words', () => {
    const line = evaluatedLine(index, 'count claims where unit = people', { language: 'en', rows: true });
    expect(line.grounds).toEqual([
      { collection: 'claims', id: `${hash('ff').slice(0, 12)}-3-5`, title: '7 people' },
    ]);
    expect(line.reads).toEqual(['claims']);
  });

  const figure = (
    id: string,
    verdict: Figure['verdict'],
    values: readonly [number | null, number | null, '>=' | '='][],
  ): Figure => ({
    ...{ id, subject: 'boats in the basin', unit: 'boats', place: null, asOf: null, claims: [], verdict },
    values: values.map(([low, high, bound]) => ({ low, high, bound, asOf: null, claims: [] })),
    ...{
      documents: 3,
      textOrigins: 2,
      attributionRoots: ['Harbour Watch'],
      independentOrigins: 1,
      paths: [],
      why: '',
    },
  });

  test('a figure is what its claims leave open together', () => {
    index.replaceFigures([
      figure('f-1', 'bound-compatible', [
        [53, null, '>='],
        [60, 60, '='],
      ]),
      figure('f-2', 'conflict', [
        [53, null, '>='],
        [41, 41, '='],
      ]),
      figure('f-3', 'single', [[53, null, '>=']]),
    ]);
    expect(['f-1', 'f-2', 'f-3'].map((id) => said(`figure ${id}`))).toEqual([
      '60',
      'at least 41',
      'at least 53',
    ]);
    expect(said('figure f-1 origins')).toBe('1');
    expect(said('figure f-1 verdict')).toBe('bound-compatible');
    expect(said('count figures where origins < 2 and conflict')).toBe('1');
  });

  test('what is wrong is shown with its place', () => {
    expect(() =>
      evaluatedLine(index, 'count claims where unti = boats', { language: 'en', rows: false }),
    ).toThrow(
      'At character 20: “unti” is no field of claims. Did you mean `unit`?\n  count claims where unti = boats\n                     ^^^^',
    );
    expect(() => collectionLines(index, 'sitez')).toThrow('There is no collection "sitez".');
    expect(collectionLines(index, null)).toHaveLength(12);
  });
});

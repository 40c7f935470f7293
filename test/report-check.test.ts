/** The check of a report over the example casebook: a sound report passes, mutations of it do not, somebody else’s text is placed. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { createCaptureParser } from '../src/adapters/formats/index.ts';
import { acceptances, withAccepted } from '../src/app/check-accept.ts';
import { checkForeign } from '../src/app/check-foreign.ts';
import { checkReport } from '../src/app/check-report.ts';
import { resolveCitation } from '../src/app/report-citations.ts';
import type { Casebook } from '../src/app/casebook.ts';
import { checkRuleSchema, foreignNumberSchema, reportCheckSchema } from '../src/contract/index.ts';
import { catching } from '../bench/report-mutations/catching.ts';
import { exampleCasebook } from '../bench/report-mutations/example-casebook.ts';

const path = fileURLToPath(new URL('../bench/report-mutations/small-report.md', import.meta.url));
const source = readFileSync(path, 'utf8');
let casebook: Casebook;

beforeAll(async () => {
  casebook = await exampleCasebook();
}, 240_000);

describe('a sound report', () => {
  it('has nothing wrong and nothing unknown', () => {
    const check = checkReport(casebook.index, { name: 'small.md', source });
    expect(check.problems).toEqual([]);
    expect(reportCheckSchema.parse(check)).toEqual(check);
    expect(check.counts).toMatchObject({ recomputed: 7, stale: 0, broken: 0, byHand: 1, quotations: 2 });
  });

  it('calls what is cited by its publisher or its title, each once, and nothing that is not there', () => {
    const text = `${source}\nOnce more [@93f68529e369-154-157; @finding-nowhere].\n`;
    const { cited } = checkReport(casebook.index, { name: 'small.md', source: text });
    expect(cited[0]).toEqual({ id: '93f68529e369-154-157', called: 'Meridian Rights' });
    const ids = cited.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
    expect(ids).not.toContain('finding-nowhere');
    expect(cited.every(({ called }) => called !== '')).toBe(true);
  });

  it('is caught when it is changed', () => {
    const { sorts, missed, onlyListed } = catching(casebook.index, source, { count: 60, seed: 3 });
    expect(sorts.map(({ sort }) => sort)).toEqual([
      'number',
      'bound',
      'quotation',
      'citation',
      'name',
      'date',
    ]);
    expect(missed.map(({ sort, from, to }) => `${sort}: ${from} → ${to}`)).toEqual([]);
    expect(onlyListed.length).toBeLessThanOrEqual(2);
  }, 240_000);

  it('says line and column of what is wrong', () => {
    const { problems } = checkReport(casebook.index, {
      name: 'x.md',
      source: source.replace('A total of 212', 'A total of 221'),
    });
    expect(problems).toMatchObject([
      { line: 10, column: 12, rule: 'number', severity: 'error', says: '221' },
    ]);
  });

  it('takes what the casebook gives when its author accepts it', () => {
    const stale = source.replace('=> 47}}', '=> 46}}');
    const check = checkReport(casebook.index, { name: 'x.md', source: stale });
    const accepted = acceptances({ source: stale, check });
    expect(accepted.map(({ from, to }) => [from, to])).toEqual([['46', '47']]);
    expect(withAccepted(stale, accepted)).toBe(source);
  });
});

describe('the page of the rules', () => {
  const page = readFileSync(fileURLToPath(new URL('../docs/checking-a-report.md', import.meta.url)), 'utf8');
  const examples = [...page.matchAll(/```check (\w+)\n([\s\S]*?)```/gu)].flatMap(
    ([, language = '', lines = '']) =>
      lines
        .trim()
        .split('\n')
        .map((line): [string, string, string] => {
          const at = line.lastIndexOf(' → ');
          return [language, line.slice(0, at), line.slice(at + 3)];
        }),
  );

  it('has examples of every rule', () => {
    const told = new Set(examples.map(([, , says]) => says));
    expect(checkRuleSchema.options.filter((rule) => !told.has(rule))).toEqual([]);
  });

  it.each(examples)('%s: %s → %s', (language, text, says) => {
    const heading = `---\ntitle: T\nlanguage: ${language}\nauthors: A\ndate: 2025-04-02\nprecision: 10 km\n---\n\n`;
    const { problems } = checkReport(casebook.index, { name: 'x.md', source: `${heading}${text}\n` });
    const errors = problems.flatMap(({ severity, rule }) => (severity === 'error' ? [rule] : []));
    const found = problems.length === 0 ? ['ok'] : errors.length === 0 ? ['listed'] : errors;
    expect(found).toContain(says);
  });
});

describe('a citation', () => {
  it('is found by its beginning, when that is unique', () => {
    const { index } = casebook;
    const found = resolveCitation(index, '93f68529e369-154-157');
    expect(found).toMatchObject({ kind: 'claim', source: { name: '01-meridian-rights-release.txt' } });
    expect(resolveCitation(index, '93f68529e369')?.kind).toBe('source');
    expect(resolveCitation(index, '93f68529e369-154-15')?.kind).toBe('claim');
    expect(resolveCitation(index, '93f68529e369-154-200')?.kind).toBe('passage');
    expect(resolveCitation(index, 'f-2397e4c433aa-177-180')?.kind).toBe('figure');
    expect(resolveCitation(index, 'site-0001')?.kind).toBe('record');
    expect(resolveCitation(index, '93f6')).toBeNull();
    expect(resolveCitation(index, '000000000000-1-2')).toBeNull();
  });
});

describe('somebody else’s text', () => {
  it('is placed beside the casebook, number by number, and nothing of it stays', async () => {
    const parser = createCaptureParser();
    const before = casebook.index.counts();
    try {
      const text = [
        'Reply of the authorities',
        'Meridian Rights counted 212 people who left Blue Heron Park in those days.',
        'Police arrested 45 suspects at Blue Heron Park and seized 1,150 phones.',
        'Courts convicted 320 people for fraud in another country in 2019.',
      ].join('\n\n');
      const file = { name: 'reply.md', bytes: new TextEncoder().encode(text) };
      const { lines } = await checkForeign({ index: casebook.index, parser }, file);
      expect(lines.map(({ says, verdict, line }) => [line, /\d[\d,]*/u.exec(says)?.[0], verdict])).toEqual([
        [3, '212', 'supports'],
        [5, '45', 'contradicts'],
        [5, '45', 'supports'],
        [7, '320', 'unknown'],
      ]);
      expect(lines[0]?.sources.length).toBeGreaterThan(1);
      expect(casebook.index.counts()).toEqual(before);
    } finally {
      await parser.close();
    }
  });

  it('is asked of the register where it counts what the register holds, and never contradicted on a guess', async () => {
    const parser = createCaptureParser();
    try {
      const text = [
        '# Answer about Blue Heron Park',
        'There are 61 sites, of which 47 are confirmed.',
        'A third of the confirmed sites saw no investigation.',
        'Fewer than 30 sites are confirmed.',
        'In Vorland there are 53 sites.',
        'Our members visited 53 sites.',
        'In 2023 there were 20 sites.',
        'Much was written about Vorland. There are 12 confirmed sites.',
        'Then came Vorland with its mines. There are 12 confirmed sites.',
      ].join('\n\n');
      const file = { name: 'reply.md', bytes: new TextEncoder().encode(text) };
      const { lines } = await checkForeign({ index: casebook.index, parser }, file);
      expect(lines.map(({ line, verdict }) => [line, verdict])).toEqual([
        [3, 'supports'],
        [3, 'supports'],
        [5, 'supports'],
        [7, 'contradicts'],
        [9, 'unknown'],
        [11, 'unknown'],
        [13, 'unknown'],
        [15, 'unknown'],
        [17, 'unknown'],
      ]);
      expect(lines[1]).toMatchObject({
        expression: 'count sites where status = confirmed',
        groundsCount: 47,
      });
      expect(lines[3]?.grounds).toHaveLength(20);
      expect(foreignNumberSchema.array().parse(lines)).toEqual(lines);
    } finally {
      await parser.close();
    }
  });

  it('takes a denial for what it is', async () => {
    const parser = createCaptureParser();
    try {
      const text = [
        '# A reply',
        '',
        'The Ministry of the Interior says that it is not true that 212 people left Blue Heron Park between 9 and 13 March 2025.',
        '',
      ].join('\n');
      const file = { name: 'reply.txt', bytes: new TextEncoder().encode(text) };
      const { lines } = await checkForeign({ index: casebook.index, parser }, file);
      expect(lines.map(({ verdict }) => verdict)).toEqual(['contradicts']);
    } finally {
      await parser.close();
    }
  });
});

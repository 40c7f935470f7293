/** Laws of expressions as texts: any text is read or refused with a place, and what is printed is read as the same. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { testFacts } from './expression-facts.cases.ts';
import { condition } from './expression-laws.cases.ts';
import { evaluateExpression, parseExpression, printExpression } from './index.ts';

const word = fc.constantFrom(
  ...[
    'count',
    'share',
    'sum',
    'list',
    'sites',
    'claims',
    'where',
    'of',
    'over',
    'and',
    'or',
    'not',
    'in',
    'is',
    'known',
  ],
  ...[
    'contains',
    'between',
    'as',
    'words',
    'first',
    '=',
    '!=',
    '<',
    '>=',
    '(',
    ')',
    ',',
    '+',
    '-',
    '*',
    '/',
    '"x"',
    '“',
    '\\',
  ],
  ...[
    'status',
    'capacity',
    'site.status',
    'confirmed',
    '12',
    '3.5',
    '2024-03',
    'figure',
    'f-1',
    'é',
    '\u{1F30A}',
    '\u0000',
    '~',
  ],
);
const soup = fc.array(word, { maxLength: 30 }).map((words) => words.join(' '));

test('any text gives a value, or a problem with a place inside the text', () => {
  fc.assert(
    fc.property(fc.oneof(soup, fc.string({ unit: 'binary', maxLength: 60 })), (text) => {
      const result = evaluateExpression(text, testFacts, { language: 'en' });
      if ('evaluation' in result) return;
      const { start, end, message } = result.problem;
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeGreaterThanOrEqual(start);
      expect(end).toBeLessThanOrEqual(text.length);
      expect(message).not.toBe('');
    }),
    { numRuns: 1000 },
  );
});

/** A tree without its places. */
function shape(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (key, inner: unknown) => (key === 'start' || key === 'end' ? undefined : inner)),
  );
}

test('what is printed is read as the same', () => {
  const texts = fc.oneof(
    soup,
    condition.map(({ text }) => `share sites where ${text} of not (${text}) or reviewed as percent`),
    condition.map(
      ({ text }) =>
        `(count sites where ${text} + 2) * (3 - sum capacity over sites where ${text}) / 4 - (5 - 6)`,
    ),
    fc
      .string({ unit: 'binary' })
      .map((text) => `count sites where name = "${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const parsed = parseExpression(text);
      if ('problem' in parsed) return;
      const printed = printExpression(parsed.expression);
      const again = parseExpression(printed);
      expect('expression' in again && shape(again.expression)).toEqual(shape(parsed.expression));
    }),
    { numRuns: 1000 },
  );
});

test.each([
  ['brackets', `count sites where ${'('.repeat(900)}`, 'stand more than 40 deep'],
  ['not', `count sites where ${'not '.repeat(480)}reviewed`, 'stand more than 40 deep'],
  ['too long', `count sites where name = "${'x'.repeat(2000)}"`, 'at most 2000 characters'],
  ['a sum of a thousand', Array.from({ length: 900 }, () => '1').join('+'), ''],
  ['a long word', `count ${'a'.repeat(1990)}`, 'is no collection'],
])('hostile: %s', (_what, text, message) => {
  const result = parseExpression(text);
  if (message === '') expect('expression' in result).toBe(true);
  else expect('problem' in result && result.problem.message).toContain(message);
});

/** Every example of docs/expressions.md, over the tables of that page: what stands there is what the program says. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { amount, factsOf, testFields, type FactRow } from '../src/domain/report/expression-facts.cases.ts';
import { evaluateExpression, type CollectionName, type FieldValue } from '../src/domain/report/index.ts';

const page = readFileSync(new URL('../docs/expressions.md', import.meta.url), 'utf8');

/** The rows of the table under `**name**`. */
function rowsOf(name: CollectionName): readonly FactRow[] {
  const table = page.split(`**${name}**`)[1]?.trimStart().split('\n\n')[0] ?? '';
  const [head = [], , ...rows] = table.split('\n').map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
  return rows.map((cells) => {
    const values = head.map((field, at) => [field, valueOf(name, field, cells[at] ?? '')] as const);
    return { ...Object.fromEntries(values), id: cells[0] ?? '' };
  });
}

function valueOf(collection: CollectionName, field: string, cell: string): FieldValue {
  const kind = testFields[collection]?.find(({ name }) => name === field)?.kind;
  if (cell === '') return null;
  if (kind === 'amount') return amount(cell);
  if (kind === 'flag') return cell === 'yes';
  return kind === 'texts' || kind === 'reference' ? cell.split('; ') : cell;
}

const facts = factsOf({ sites: rowsOf('sites'), events: rowsOf('events'), claims: rowsOf('claims') });

const examples = [...page.matchAll(/^```\n(.+?)^```/gmsu)]
  .flatMap(([, block = '']) => block.trimEnd().split('\n'))
  .map((line) => line.split(' => ').map((part) => part.trim()) as [string, string]);

test('the page has tables and examples', () => {
  expect(rowsOf('sites')).toHaveLength(5);
  expect(examples.length).toBeGreaterThan(40);
});

test.each(examples)('%s => %s', (expression, expected) => {
  const result = evaluateExpression(expression, facts, { language: 'en' });
  expect('problem' in result ? `! ${result.problem.message}` : result.evaluation.text).toBe(expected);
});

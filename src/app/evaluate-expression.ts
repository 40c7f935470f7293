/** One expression over an open casebook, in contract shapes. */
import { Fault } from '../base/index.ts';
import type { CollectionLine, EvaluationLine } from '../contract/index.ts';
import {
  collectionNames,
  evaluateExpression,
  type CollectionName,
  type Evaluation,
  type ExpressionProblem,
  type FieldOfFacts,
} from '../domain/report/index.ts';
import type { CasebookIndex } from '../ports/casebook-index.ts';
import { casebookFacts } from './report-facts.ts';

/** The value of an expression. Throws `expression/no-value` with the place of the problem. Run `ensureFigures` before. */
export function evaluatedLine(
  index: CasebookIndex,
  expression: string,
  how: { readonly language: string; readonly rows: boolean },
): EvaluationLine {
  const result = evaluateExpression(expression, casebookFacts(index), how);
  if ('problem' in result) throw noValue(expression, result.problem);
  const { text, groundsCount, reads, notes, ...evaluation } = result.evaluation;
  return {
    ...{ expression, text, value: valueLine(evaluation), groundsCount, reads: [...reads], notes: [...notes] },
    grounds: how.rows ? result.evaluation.grounds.map((one) => ({ ...one })) : [],
  };
}

function valueLine({ value }: Pick<Evaluation, 'value'>): EvaluationLine['value'] {
  return value.type === 'list' ? { type: 'list', items: [...value.items] } : value;
}

/** The message shows the expression with the place marked, as compilers do. */
function noValue(expression: string, { start, end, message, expected }: ExpressionProblem): Fault {
  const line = expression.replaceAll(/\s/g, ' ');
  const mark = `${' '.repeat(start)}${'^'.repeat(Math.max(1, end - start))}`;
  const shown = expression.length <= 200 ? `\n  ${line}\n  ${mark}` : '';
  return new Fault({
    code: 'expression/no-value',
    kind: 'invalid',
    message: `At character ${start + 1}: ${message}${shown}`,
    data: { start, end, expected: expected.slice(0, 12).join(' | ') },
    advice:
      '`sakkhi evaluate --fields COLLECTION` shows fields and what they may be; the page “Expressions” of the documentation has examples.',
  });
}

/** The fields of one collection, or of all. Throws `expression/no-collection`. */
export function collectionLines(index: CasebookIndex, name: string | null): CollectionLine[] {
  const named = collectionNames.filter((one) => name === null || one === name);
  if (named.length === 0) throw noCollection(name ?? '');
  return named.map((collection) => collectionLine(index, collection));
}

function collectionLine(index: CasebookIndex, collection: CollectionName): CollectionLine {
  return { collection, fields: casebookFacts(index).fields(collection).map(fieldLine) };
}

function fieldLine({ name, kind, means, choices, of }: FieldOfFacts): CollectionLine['fields'][number] {
  return {
    ...{ name, kind, means },
    choices: choices === undefined ? null : [...choices],
    of: of === undefined ? null : [...of],
  };
}

function noCollection(name: string): Fault {
  return new Fault({
    code: 'expression/no-collection',
    kind: 'invalid',
    message: `There is no collection "${name}".`,
    advice: `Use one of: ${collectionNames.join(', ')}.`,
  });
}

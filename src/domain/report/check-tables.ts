/** Rule 6 in tables: a row that is called total is the sum of the rows above it, column by column. */
import { writtenNumbers } from '../claims/index.ts';
import { shown } from './check-arithmetic-sums.ts';
import type { FoundProblem } from './check-problem.ts';
import type { CheckSentence } from './check-sentence.ts';
import type { ProseBlock } from './manuscript.ts';
import { statementOf } from './statement-bound.ts';

const totalCells =
  /^(?:grand )?(?:total|totals|sum|all|together|altogether|in all|ensemble|somme|suma|gesamt|summe|សរុប|รวม|总计|合计|المجموع)$/iu;

/** Rows of tables that are called total: each column is their sum. Returns the cells whose sum is right. */
export function checkTables(
  sentences: readonly CheckSentence[],
  language: string,
  problems: FoundProblem[],
): ReadonlySet<CheckSentence> {
  const tables = new Map<number, CheckSentence[]>();
  for (const sentence of sentences) {
    const { cell } = sentence.block;
    if (cell === null) continue;
    const cells = tables.get(cell.table) ?? [];
    cells.push(sentence);
    tables.set(cell.table, cells);
  }
  const right = new Set<CheckSentence>();
  for (const cells of tables.values()) {
    const total = cells.find(
      ({ block: { cell, text } }) =>
        cell?.column === 0 && cell.row > 1 && totalCells.test(text.replace(/[*_:]/gu, '').trim()),
    );
    const row = total?.block.cell?.row;
    if (row !== undefined) for (const cell of checkTotalRow(cells, row, language, problems)) right.add(cell);
  }
  return right;
}

function checkTotalRow(
  cells: readonly CheckSentence[],
  row: number,
  language: string,
  problems: FoundProblem[],
): CheckSentence[] {
  const columns = columnSums(cells, row, language);
  return cells.filter(({ block }) => {
    const column = block.cell?.row === row ? columns.get(block.cell.column) : undefined;
    const number = column === undefined || block.cell?.column === 0 ? null : onlyNumber(block, language);
    if (number === null || column === undefined || column.count < 2 || !column.isWhole) return false;
    if (Math.abs(column.sum - number.value) <= column.slack + number.rounding + 1e-9) return true;
    problems.push({
      ...{ start: block.start, end: block.end, rule: 'arithmetic', severity: 'error' },
      message: `The rows above come to ${shown(column.sum)}, not ${block.text.trim()}.`,
      casebookSays: shown(column.sum),
      advice: 'Put the total right; better, let an expression compute it.',
    });
    return false;
  });
}

interface ColumnSum {
  sum: number;
  slack: number;
  count: number;
  /** Every cell is one number or empty. */
  isWhole: boolean;
}

function columnSums(
  cells: readonly CheckSentence[],
  row: number,
  language: string,
): ReadonlyMap<number, ColumnSum> {
  const columns = new Map<number, ColumnSum>();
  for (const { block } of cells) {
    if (block.cell === null || block.cell.row === 0 || block.cell.row >= row || block.cell.column === 0)
      continue;
    const number = onlyNumber(block, language);
    const column = columns.get(block.cell.column) ?? { sum: 0, slack: 0, count: 0, isWhole: true };
    if (number === null) column.isWhole = column.isWhole && block.text.trim() === '';
    else {
      column.sum += number.value;
      column.slack += number.rounding;
      column.count += 1;
    }
    columns.set(block.cell.column, column);
  }
  return columns;
}

function onlyNumber(
  { text }: ProseBlock,
  language: string,
): { readonly value: number; readonly rounding: number } | null {
  const numbers = writtenNumbers(text, { start: 0, end: text.length }, language);
  const [only] = numbers;
  if (only === undefined || numbers.length > 1 || only.quantity.bound !== '=' || only.quantity.low === null)
    return null;
  return { value: only.quantity.low, rounding: statementOf(text, only).rounding };
}

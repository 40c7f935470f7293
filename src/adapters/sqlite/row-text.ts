/** Objects and texts as SQLite keeps them: exactly, also where C strings would end and where UTF-8 has no form. */
import { Fault } from '../../base/index.ts';
import type { SqlRow } from './sqlite-database.ts';

/**
 * JSON of a derived object. Fractions are allowed here (canonical JSON for the log refuses them); a number that is
 * not finite would silently become null, so it is refused: `index/not-a-number` (bug).
 */
export function toJson(value: unknown): string {
  checkNumbers(value, '');
  return JSON.stringify(value);
}

/** A walk of its own: a replacer function makes `JSON.stringify` several times slower, and this runs for every row. */
function checkNumbers(value: unknown, key: string): void {
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new Fault({
      code: 'index/not-a-number',
      kind: 'bug',
      message: `The field "${key}" of a derived object holds ${value}, which cannot be kept.`,
    });
  }
  if (typeof value !== 'object' || value === null) return;
  const fields = value as Readonly<Record<string, unknown>>;
  for (const name in fields) checkNumbers(fields[name], name);
}

/** Reads back what `toJson` wrote. The caller says what it put: nothing else writes these rows. */
export function fromJson(row: SqlRow): unknown {
  return JSON.parse(textOf(row, 'json'));
}

/** A column that the schema says is a text, or a number. Another type is a bug of ours: `index/bad-column`. */
export function textOf(row: SqlRow, column: string): string {
  const value = row[column];
  if (typeof value === 'string') return value;
  throw badColumn(column, 'text');
}

/** See `textOf`. */
export function numberOf(row: SqlRow, column: string): number {
  const value = row[column];
  if (typeof value === 'number') return value;
  throw badColumn(column, 'number');
}

/** See `textOf`. */
export function bytesOf(row: SqlRow, column: string): Uint8Array {
  const value = row[column];
  if (value instanceof Uint8Array) return value;
  throw badColumn(column, 'blob');
}

function badColumn(column: string, expected: string): Fault {
  const message = `The column "${column}" of the index is not a ${expected}.`;
  return new Fault({ code: 'index/bad-column', kind: 'bug', message });
}

export interface StoredText {
  readonly text: string;
  readonly form: string;
}

/** A text as a column: plain as a rule, as JSON when it holds a NUL or half a surrogate pair. */
export function toStoredText(text: string): StoredText {
  const plain = !/[\0\ud800-\udfff]/u.test(text);
  return plain ? { text, form: 'plain' } : { text: JSON.stringify(text), form: 'json' };
}

/** The text again, code unit for code unit. */
export function fromStoredText({ text, form }: StoredText): string {
  return form === 'plain' ? text : (JSON.parse(text) as string);
}

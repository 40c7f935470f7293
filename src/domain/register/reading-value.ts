/** One cell of a field, in any form that tables have, as a canonical value. */
import { criteria } from './criteria.ts';
import { valueProblem } from './field-value.ts';
import { readAddress, readChoice, readName, readText } from './reading-choice.ts';
import { readDate } from './reading-date.ts';
import { readAs, shownCell, unread, type DateOrder, type Reading } from './reading-form.ts';
import { readQuantity } from './reading-quantity.ts';
import { derivedPrecision, pointValue, readPair } from './reading-point.ts';
import { responseSteps } from './response-rules.ts';
import type { FieldSchema } from './schema.ts';

const labels: ReadonlyMap<string, string> = new Map(
  [...criteria, ...responseSteps].map(({ id, label }) => [id, label]),
);

/** Reads one value; references to records are no matter of form and come back as they are. */
export function readValue(field: FieldSchema, text: string, order: DateOrder | null): Reading {
  const canonical = text.trim();
  switch (field.type) {
    case 'date':
      return readDate(canonical, order);
    case 'quantity':
      return readQuantity(canonical);
    case 'choice':
      return readChoice(canonical, field.choices ?? [], labels);
    case 'point':
      return readPoint(canonical);
    case 'name':
      return readName(canonical);
    case 'text':
      return readText(canonical);
    case 'address':
      return readAddress(canonical);
    case 'record':
      return readName(canonical);
  }
}

function readPoint(text: string): Reading {
  if (valueProblem('point', text) === null) return readAs(text);
  const pair = readPair(text);
  const value =
    pair === null
      ? null
      : pointValue(pair.first.value, pair.second.value, derivedPrecision(pair.first, pair.second));
  return value === null
    ? unread(
        `“${shownCell(text)}” is no place.`,
        'Write latitude and longitude in degrees, as 11.5564, 104.9282.',
      )
    : readAs(value);
}

/** Marks by which people say that a cell says nothing. */
export function saysNothing(text: string, type: FieldSchema['type']): boolean {
  const bare = text.trim().toLowerCase();
  if (/^(?:[-–—.]{0,3}|n\/?a|null|nil)$/u.test(bare)) return true;
  return (
    !['name', 'text', 'address'].includes(type) &&
    /^(?:unknown|not known|\?{1,3}|none known|tbc|tbd)$/u.test(bare)
  );
}

/** Cells that a spreadsheet would compute. A sign before a number, a name or an address is none. */
function isFormula(text: string): boolean {
  return (
    /^=|^[+@]\s?[A-Za-z]{2,}[\w.]*\(|^-\s?[A-Za-z]{2,}[\w.]*\(/u.test(text) ||
    /^#(?:REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|N\/A)$/u.test(text)
  );
}

/** What is said of a cell that a spreadsheet would compute; null for every other. */
export function formulaProblem(text: string): Reading | null {
  if (!isFormula(text)) return null;
  return unread(
    text.startsWith('#')
      ? `“${shownCell(text)}” is a formula that failed.`
      : text === '='
        ? 'The cell holds a formula without a stored result.'
        : `“${shownCell(text)}” is a formula; formulas are never computed here.`,
    'Put the result in its place (copy, paste as values) and save the file again.',
  );
}

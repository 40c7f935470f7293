/** Numbers as tables write them ("1,200", "about 300", "300+", "300–500", "at least 40"). */
import { parseQuantity } from './field-value.ts';
import { readAs, shownCell, unread, type Reading } from './reading-form.ts';

const bounds: readonly (readonly [RegExp, string])[] = [
  [/^(?:at least|minimum(?: of)?|min\.?|no fewer than|not less than|≥|>=)\s*/iu, '>='],
  [/^(?:more than|over|above|upwards of|>)\s*/iu, '>'],
  [/^(?:at most|up to|maximum(?: of)?|max\.?|no more than|≤|<=)\s*/iu, '<='],
  [/^(?:less than|fewer than|under|below|nearly|almost|<)\s*/iu, '<'],
  [/^(?:about|around|approximately|approx\.?|some|circa|ca?\.|roughly|~|≈|±)\s*/iu, '~'],
];

/** Reads a number with its bound. */
export function readQuantity(text: string): Reading {
  const given = text.replace(/\s+/gu, ' ').trim();
  if (parseQuantity(given) !== null && !/\.\d{3}$/.test(given)) return readAs(given);
  const range = /^(.{1,20}?) ?(?:\.\.|–|—|-| to ) ?(.{1,20})$/u.exec(given);
  const low = range === null ? null : plainNumber(range[1] ?? '');
  const high = range === null ? null : plainNumber(range[2] ?? '');
  if (low !== null && high !== null)
    return canonical(`${low.text}..${high.text}`, given, low.note ?? high.note);
  const [pattern, bound] = bounds.find(([one]) => one.test(given)) ?? [/^/u, ''];
  const behind = /\s?\+$/u.test(given) && bound === '';
  const number = plainNumber(given.replace(pattern, '').replace(/\s?\+$/u, ''));
  return number === null
    ? noNumber(given)
    : canonical(`${behind ? '>=' : bound}${number.text}`, given, number.note);
}

interface PlainNumber {
  readonly text: string;
  readonly note: string | null;
}

/** Digits with separators, and at most one word or sign behind them that counts nothing else ("%", "people"). */
function plainNumber(text: string): PlainNumber | null {
  const match =
    /^([\d][\d.,' \u00a0\u202f]{0,24}?)\s?(?:%|people|persons|workers|buildings|victims)?$/iu.exec(
      text.trim(),
    );
  const digits = match?.[1]?.replace(/[' \u00a0\u202f]/gu, '') ?? '';
  if (/^\d+$/.test(digits)) return { text: stripped(digits), note: null };
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d{1,6})?$/.test(digits))
    return { text: stripped(digits.replaceAll(',', '')), note: null };
  if (/^\d{1,3}(?:\.\d{3})+,\d{1,6}$/.test(digits))
    return { text: stripped(digits.replaceAll('.', '').replace(',', '.')), note: commaNote };
  if (/^\d{1,3}(?:\.\d{3}){2,}$/.test(digits))
    return { text: stripped(digits.replaceAll('.', '')), note: null };
  if (/^\d+,\d{1,6}$/.test(digits)) return { text: stripped(digits.replace(',', '.')), note: commaNote };
  // 1.200 is 1,200 in half of the world and 1.2 in the other.
  return /^\d+\.\d{1,6}$/.test(digits) && !/^[1-9]\d{0,2}\.\d{3}$/.test(digits)
    ? { text: stripped(digits), note: null }
    : null;
}

const commaNote = 'The comma was read as a decimal point.';

function stripped(digits: string): string {
  return digits.replace(/^0+(?=\d)/, '');
}

function canonical(value: string, given: string, note: string | null): Reading {
  return parseQuantity(value) === null ? noNumber(given) : readAs(value, note);
}

function noNumber(text: string): Reading {
  if (/^\D{0,12}[1-9]\d{0,2}\.\d{3}$/.test(text))
    return unread(
      `“${shownCell(text)}” can be a whole number or one with decimals.`,
      'Write 1200 for twelve hundred, or 1.2.',
    );
  return unread(
    `“${shownCell(text)}” is no number.`,
    'Write 53, >=53, ~53 or 40..60; leave the cell empty when it is not known.',
  );
}

/** Dates as tables write them ("9 March 2025", "09/03/2025", "about 2024", "2025-03-01 to 2025-03-05"). */
import { daysInMonth } from '../../base/index.ts';
import { dateSpan } from './field-value.ts';
import { readAs, shownCell, unread, type DateOrder, type Reading } from './reading-form.ts';

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** A date of three numbers whose last is the year: its first two numbers; null for every other text. */
export function dayMonthPair(text: string): readonly [number, number] | null {
  const match = /^(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?\d{4}(?:[ T]\d{1,2}:\d\d.{0,20})?$/.exec(
    text.trim(),
  );
  return match === null ? null : [Number(match[1]), Number(match[2])];
}

/** Reads a date or an interval; `order`: of day and month in dates of digits, null when nobody said. */
export function readDate(text: string, order: DateOrder | null): Reading {
  const given = text.trim();
  if (dateSpan(given) !== null) return notTooLate(given);
  const { rest, about } = withoutAbout(given);
  const parts = rest.split(/\s+(?:to|until|till|through|–|—|-)\s+|\s?[–—]\s?/iu);
  if (parts.length > 2) return noDate(given);
  const read = parts.map((part) => readOne(part, order));
  const failed = read.find((one) => !one.ok);
  if (failed !== undefined) return failed;
  const dates = read.flatMap((one) => (one.ok ? [one] : []));
  const value = dates.map((one) => one.value).join('/') + (about ? '~' : '');
  if (dateSpan(value) === null)
    return unread(`“${shownCell(given)}” ends before it begins.`, 'Write the earlier date first.');
  return readAs(value, dates.find(({ note }) => note !== null)?.note ?? null);
}

const aboutBefore = /^(?:about|around|approximately|approx\.?|circa|ca?\.|early|mid|late|~)[\s-]{0,3}/iu;
const aboutBehind = /\s?(?:~|\(approx\.?\)|\(about\)|\?)$/iu;

function withoutAbout(text: string): { readonly rest: string; readonly about: boolean } {
  const rest = text.replace(aboutBefore, '').replace(aboutBehind, '').trim();
  return { rest, about: rest !== text };
}

function readOne(text: string, order: DateOrder | null): Reading {
  const given = text.trim();
  return yearFirst(given) ?? digits(given, order) ?? words(given) ?? noDate(given);
}

/** 2025, 2025-3, 2025/03/09, 20250309, and days with a time of day. */
function yearFirst(text: string): Reading | null {
  const day = /^([12]\d{3})[-/.](\d{1,2})[-/.](\d{1,2})(?<clock>[ T]\d{1,2}:\d\d.{0,20})?$/u.exec(text);
  if (day !== null) {
    const note = day.groups?.['clock'] === undefined ? null : 'The time of day was left out.';
    return calendarDay({ year: Number(day[1]), month: Number(day[2]), day: Number(day[3]), note });
  }
  const tight = /^([12]\d{3})(\d\d)(\d\d)$/.exec(text);
  if (tight !== null)
    return calendarDay({
      year: Number(tight[1]),
      month: Number(tight[2]),
      day: Number(tight[3]),
      note: null,
    });
  const month =
    /^([12]\d{3})[-/.](\d{1,2})$/.exec(text) ?? /^(?<month>\d{1,2})[/.](?<year>[12]\d{3})$/.exec(text);
  if (month !== null) {
    const { year, month: named } = month.groups ?? {};
    return calendarMonth(Number(year ?? month[1]), Number(named ?? month[2]));
  }
  return /^[12]\d{3}$/.test(text) ? notTooLate(text) : null;
}

/** 09/03/2025: which is the day must be known, unless one of the two can be no month. */
function digits(text: string, order: DateOrder | null): Reading | null {
  const short = /^\d{1,2}[/.-]\d{1,2}[/.-]\d{2}$/.test(text);
  if (short) return unread(`“${text}” has a year of two digits.`, 'Write the year with four digits.');
  if (/^\d{5}(?:\.\d+)?$/.test(text))
    return unread(
      `“${text}” is a day number of a spreadsheet, not a date.`,
      'Format the column as a date in the spreadsheet and save it again.',
    );
  const pair = dayMonthPair(text);
  if (pair === null) return null;
  const year = Number(/[/.-]\s?(\d{4})/.exec(text)?.[1]);
  const [first, second] = pair;
  const isClear = first === second || first > 12 || second > 12;
  if (order === null && !isClear) return ambiguous(text);
  const dayFirst = order === null ? first > 12 || first === second : order === 'dmy';
  const [day, month] = dayFirst ? pair : [second, first];
  return calendarDay({ year, month, day, note: null, shown: text });
}

/** 9 March 2025, March 9, 2025, Mar 2025. */
function words(text: string): Reading | null {
  const plain = text.replace(/[,.]/gu, ' ').replace(/\s+/gu, ' ').trim();
  const match =
    /^(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]* )?(?:(?<before>\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -])?(?<month>[a-z]{3,9})(?:[ -](?<behind>\d{1,2})(?:st|nd|rd|th)?)?[ -](?<year>\d{4})$/iu.exec(
      plain,
    );
  const { before, month: word = '', behind, year = '' } = match?.groups ?? {};
  const month = months.findIndex((one) => one.startsWith(word.toLowerCase())) + 1;
  if (match === null || month === 0) return null;
  if (before !== undefined && behind !== undefined) return null;
  const day = before ?? behind;
  return day === undefined
    ? calendarMonth(Number(year), month)
    : calendarDay({ year: Number(year), month, day: Number(day), note: null, shown: text });
}

interface DayParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly note: string | null;
  readonly shown?: string;
}

function calendarDay({ year, month, day, note, shown }: DayParts): Reading {
  if (month < 1 || month > 12)
    return unread(
      `There is no month ${month}${shown === undefined ? '' : ` in “${shownCell(shown)}”`}.`,
      'Correct the date, or say the order of day and month (day first or month first).',
    );
  if (day < 1 || day > daysInMonth(year, month))
    return unread(
      `${capital(months[month - 1] ?? '')} ${year} has no day ${day}.`,
      'Correct the date; where only the month is known, write the month alone (2025-02).',
    );
  const read = notTooLate(`${year}-${two(month)}-${two(day)}`);
  return read.ok ? { ...read, note } : read;
}

function calendarMonth(year: number, month: number): Reading {
  if (month < 1 || month > 12)
    return unread(`There is no month ${month}.`, 'Correct the date: 2025-03 is March 2025.');
  return notTooLate(`${year}-${two(month)}`);
}

/** Years of other calendars (2568) look like a far future. */
function notTooLate(date: string): Reading {
  const year = Number(date.slice(0, 4));
  if (year <= 2200) return readAs(date);
  return unread(
    `The year ${year} is not of the common calendar.`,
    `Write the year of the common calendar${year > 2400 && year < 2700 ? ` (of the Buddhist era: ${year - 543})` : ''}.`,
  );
}

function ambiguous(text: string): Reading {
  return {
    ok: false,
    message: `“${shownCell(text)}” can be read with the day first or with the month first.`,
    advice: 'Say the order once for the whole file: day first (dmy) or month first (mdy).',
    isAmbiguous: true,
  };
}

function noDate(text: string): Reading {
  return unread(
    `“${shownCell(text)}” is no date.`,
    'Write 2025, 2025-03, 2025-03-09, 9 March 2025 or 2025-03-09/2025-03-13; leave the cell empty when it is not known.',
  );
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

/**
 * A number in a workbook is a bare number; its format makes it a day, a time, a share or a sum of money. Here it becomes
 * the words that a reader of the sheet sees, without any local custom: days as 2026-03-12, decimals with a point.
 * Source: ECMA-376 part 1, 18.8.30 (numFmt), 18.17.4.1 (dates).
 */

export type NumberFormat =
  | { readonly kind: 'plain' | 'percent' }
  | { readonly kind: 'money'; readonly currency: string }
  | { readonly kind: 'moment'; readonly hasDay: boolean; readonly hasTime: boolean };

const plain: NumberFormat = { kind: 'plain' };
const day: NumberFormat = { kind: 'moment', hasDay: true, hasTime: false };
const time: NumberFormat = { kind: 'moment', hasDay: false, hasTime: true };

/** The built-in format of an id; plain for ids that have none. */
export function builtInFormat(id: number): NumberFormat {
  if (id === 9 || id === 10) return { kind: 'percent' };
  if (id === 22) return { kind: 'moment', hasDay: true, hasTime: true };
  if (
    (id >= 14 && id <= 17) ||
    (id >= 27 && id <= 31) ||
    id === 36 ||
    (id >= 50 && id <= 54) ||
    id === 57 ||
    id === 58
  )
    return day;
  return (id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47) || id === 55 || id === 56
    ? time
    : plain;
}

/** What a format code of the file means; only its first section (for positive numbers) counts. */
export function formatOf(code: string): NumberFormat {
  const section = (code.slice(0, 500).split(';')[0] ?? '').toLowerCase();
  const currency = /\[\$([^\]-]{1,8})/u.exec(code.slice(0, 500))?.[1] ?? /[$€£¥₩₫฿៛]/u.exec(section)?.[0];
  const bare = section.replace(/"[^"]{0,200}"|\\.|_.|\*./gu, '');
  const letters = bare
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]{0,100}\]/gu, '')
    .replace(/general|am\/pm|a\/p/gu, '');
  if (/[ymdhse]/u.test(letters) && !/[0#?]/u.test(letters.replace(/s\.0{1,3}/gu, ''))) {
    const hasTime = /[hs]/u.test(letters);
    return { kind: 'moment', hasDay: /[yde]/u.test(letters) || !hasTime, hasTime };
  }
  if (bare.includes('%')) return { kind: 'percent' };
  return currency === undefined ? plain : { kind: 'money', currency: currency.trim().toUpperCase() };
}

/** The words of a stored number under its format; the number as stored when the format does not fit it. */
export function shownNumber(stored: string, format: NumberFormat, since1904: boolean): string {
  const value = Number(stored);
  if (stored.trim() === '' || !Number.isFinite(value)) return stored;
  switch (format.kind) {
    case 'plain':
      return shortest(value);
    case 'percent':
      return `${shortest(value * 100)}%`;
    case 'money':
      return /^\p{L}/u.test(format.currency)
        ? `${shortest(value)} ${format.currency}`
        : `${format.currency}${shortest(value)}`;
    case 'moment':
      return moment(value, format, since1904) ?? shortest(value);
  }
}

/** Binary fractions leave tails ("0.1 + 0.2"): fifteen digits are what a workbook keeps. */
function shortest(value: number): string {
  const rounded = Number(value.toPrecision(15));
  return Math.abs(rounded) < 1e15 && (rounded === 0 || Math.abs(rounded) >= 1e-6)
    ? String(rounded)
    : stable(rounded);
}

function stable(value: number): string {
  return Number.isInteger(value) ? BigInt(value).toString() : value.toFixed(15).replace(/0+$/u, '');
}

const millisecondsOfDay = 86_400_000;
/** The last day of the year 9999. */
const lastSerial = 2_958_466;

function moment(
  serial: number,
  format: { readonly hasDay: boolean; readonly hasTime: boolean },
  since1904: boolean,
): string | null {
  if (serial < 0 || serial >= lastSerial) return null;
  // The calendar of 1900 counts a 29 February that never was, so days before March 1900 stand one further on.
  const epoch = since1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30);
  const iso = new Date(epoch + Math.round(serial * 86_400) * 1000).toISOString();
  const clock = iso.slice(11, iso.slice(17, 19) === '00' ? 16 : 19);
  const isWhole = serial * millisecondsOfDay === Math.floor(serial) * millisecondsOfDay;
  if (!format.hasDay && serial < 1) return clock;
  return format.hasTime && !isWhole ? `${iso.slice(0, 10)} ${clock}` : iso.slice(0, 10);
}

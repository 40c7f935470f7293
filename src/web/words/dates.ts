/** Dates for readers. Always the Gregorian calendar: some locales default to another era. */

const partsOfDate: Readonly<Record<number, Intl.DateTimeFormatOptions>> = {
  4: { year: 'numeric' },
  7: { year: 'numeric', month: 'short' },
  10: { year: 'numeric', month: 'short', day: 'numeric' },
};

/** "2025-06-26" as "26 Jun 2025"; "a/b" as "a – b"; anything else is returned as it stands, never guessed at. */
export function formatPartialDate(partial: string, locale: string): string {
  const ends = partial.split('/');
  return ends.map((end) => formatOne(end, locale)).join(' – ');
}

/** A moment such as "2026-11-21T22:30:00.000Z", in the reader's own time zone. */
export function formatInstant(iso: string, locale: string): string {
  const moment = new Date(iso);
  if (Number.isNaN(moment.getTime())) return iso;
  return new Intl.DateTimeFormat(gregorian(locale), { dateStyle: 'medium', timeStyle: 'short' }).format(
    moment,
  );
}

/** Days since 1970 of a partial date (its first day), or null when it is not one. */
export function dayNumber(partial: string | null): number | null {
  const match = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(partial ?? '');
  if (match === null) return null;
  const time = Date.UTC(Number(match[1]), Number(match[2] ?? 1) - 1, Number(match[3] ?? 1));
  return Number.isNaN(time) ? null : time / 86_400_000;
}

/** The date of a day number, as ISO 8601. */
export function dateOfDay(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

function formatOne(partial: string, locale: string): string {
  const day = partial.slice(0, 10);
  const number = /^\d{4}(-\d\d){0,2}$/.test(day) ? dayNumber(day) : null;
  const format = number === null ? null : formatOf(day.length, locale);
  return number === null || format === null ? partial : format.format(number * 86_400_000);
}

/** Made once: a timeline writes hundreds of dates at every step, and making a format takes longer than using it a hundred times. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** The format of dates of so many characters; null for another number. */
function formatOf(length: number, locale: string): Intl.DateTimeFormat | null {
  const key = `${length} ${locale}`;
  const known = formats.get(key);
  const options = partsOfDate[length];
  if (known !== undefined || options === undefined) return known ?? null;
  const made = new Intl.DateTimeFormat(gregorian(locale), { ...options, timeZone: 'UTC' });
  formats.set(key, made);
  return made;
}

/**
 * British order in English, and where the browser does not know a language's dates (headless ones often lack Khmer):
 * with the month's name it reads the same to everyone.
 */
function gregorian(locale: string): string {
  const isKnown = locale !== 'en' && Intl.DateTimeFormat.supportedLocalesOf(locale).length > 0;
  return `${isKnown ? locale : 'en-GB'}-u-ca-gregory`;
}

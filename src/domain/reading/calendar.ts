/**
 * Dates as they are printed on the page: "14 March 2025", "March 15", "15 mar", "2025年3月16日", "16/03/2025".
 * Only what is written is read: a missing year stays missing, 03/04/2025 (which could be two days) is no date.
 */
import type { PartialDate, TextRange } from '../../base/index.ts';
import { isPartialDate } from '../../base/index.ts';

/** A date found in a text. `year` is null when none is written beside day and month. */
export interface PrintedDate extends TextRange {
  readonly year: number | null;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31; null for "March 2025". */
  readonly day: number | null;
}

/** Month names by month; full names and the short forms of news agencies, lower case. */
const monthNames: readonly (readonly string[])[] = [
  'january jan enero ene janvier janv januar januari janeiro gennaio січня января มกราคม ม.ค. มกรา មករា يناير',
  'february feb febrero février févr februar februari fevereiro febbraio лютого февраля กุมภาพันธ์ ก.พ. កុម្ភៈ فبراير',
  'march mar marzo mars märz maart maret março березня марта มีนาคม มี.ค. មីនា مارس',
  'april apr abril abr avril aprile квітня апреля เมษายน เม.ย. មេសា أبريل',
  'may mayo mai mei maio maggio травня мая พฤษภาคม พ.ค. ឧសភា مايو',
  'june jun junio juin juni junho giugno червня июня มิถุนายน มิ.ย. មិថុនា يونيو',
  'july jul julio juillet juil juli julho luglio липня июля กรกฎาคม ก.ค. កក្កដា يوليو',
  'august aug agosto ago août agustus серпня августа สิงหาคม ส.ค. សីហា أغسطس',
  'september sept sep septiembre septembre settembre setembro вересня сентября กันยายน ก.ย. កញ្ញា سبتمبر',
  'october oct octubre octobre oktober okt outubro ottobre жовтня октября ตุลาคม ต.ค. តុលា أكتوبر',
  'november nov noviembre novembre novembro листопада ноября พฤศจิกายน พ.ย. វិច្ឆិកា نوفمبر',
  'december dec diciembre dic décembre déc dezember desember dezembro dicembre грудня декабря ธันวาคม ธ.ค. ធ្នូ ديسمبر',
].map((names) => names.split(' '));

const monthNumbers: ReadonlyMap<string, number> = new Map(
  monthNames.flatMap((names, index) => names.map((name): [string, number] => [name, index + 1])),
);

const monthPattern = [...monthNumbers.keys()]
  .toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))
  .map((name) => name.replaceAll('.', '\\.'))
  .join('|');

const edge = '(?![\\p{L}\\p{M}])';
const yearPattern = '(?:,? +(?:de +|del +|año +|ឆ្នាំ *)?|,)(?<year>(?:1[89]|2[0-5])\\d\\d)(?!\\d)';

const patterns: readonly RegExp[] = [
  // 2025-03-14, 2025年3月14日 (the year may be missing in the latter)
  /(?<!\d)(?<year>(?:19|20)\d\d)-(?<month>0\d|1[0-2])-(?<day>[0-3]\d)(?!\d)/gu,
  /(?:(?<year>(?:19|20)\d\d) ?[年년] ?)?(?<!\d)(?<month>1[0-2]|[1-9]) ?[月월] ?(?<day>[1-3]?\d) ?[日일]/gu,
  // 14 March 2025, 14th of March, 15 mar, 1er mars, 14 de marzo de 2025, 14. März 2025
  new RegExp(
    `(?<!\\d)(?<day>[0-3]?\\d)(?:st|nd|rd|th|er|º)?\\.? +(?:of +|de +|ខែ *)?(?<name>${monthPattern})${edge}\\.?(?:${yearPattern})?`,
    'giu',
  ),
  // March 14, 2025; March 15
  new RegExp(
    `(?<!\\p{L})(?<name>${monthPattern})${edge}\\.? +(?<day>[0-3]?\\d)(?:st|nd|rd|th)?(?!\\d)(?:${yearPattern})?`,
    'giu',
  ),
  // March 2025
  new RegExp(
    `(?<!\\p{L})(?<name>${monthPattern})${edge}\\.?,? +(?:de +)?(?<year>(?:19|20)\\d\\d)(?!\\d)`,
    'giu',
  ),
  // 25.03.2025, 25/03/2025 where day and month cannot be swapped
  /(?<!\d)(?<day>1[3-9]|2\d|3[01])[./](?<month>0?[1-9]|1[0-2])[./](?<year>(?:19|20)\d\d)(?!\d)/gu,
];

/** A digit is a cheap sign that a date may be there. */
const anyDigit = /\d/u;

/**
 * Dates written in a short stretch (the caller passes lines, not chapters: the cost is linear in its length),
 * in text order. Offsets are relative to `text`. Overlapping readings: the earlier, then the longer one.
 */
export function datesIn(text: string): PrintedDate[] {
  if (!anyDigit.test(text)) return [];
  const found: PrintedDate[] = [];
  for (const pattern of patterns) {
    for (const match of text.matchAll(pattern)) {
      const date = dateOf(match);
      if (date !== null) found.push(date);
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  return found.filter((date, index) => !found.some((other, at) => at < index && other.end > date.start));
}

/** ISO form of a printed date; null when the year is neither written nor supplied. */
export function isoOf(date: PrintedDate, year: number | null = date.year): PartialDate | null {
  if (year === null) return null;
  const month = String(date.month).padStart(2, '0');
  const iso =
    date.day === null ? `${year}-${month}` : `${year}-${month}-${String(date.day).padStart(2, '0')}`;
  return isPartialDate(iso) ? iso : null;
}

function dateOf(match: RegExpExecArray): PrintedDate | null {
  const groups: Partial<Record<string, string>> = match.groups ?? {};
  const month =
    groups['name'] === undefined ? Number(groups['month']) : monthNumbers.get(groups['name'].toLowerCase());
  if (month === undefined || !(month >= 1 && month <= 12)) return null;
  const day = groups['day'] === undefined ? null : Number(groups['day']);
  if (day !== null && (day < 1 || day > 31)) return null;
  const written = groups['year'] === undefined ? null : Number(groups['year']);
  // Buddhist years (Thai, Khmer, Lao documents) run 543 ahead.
  const year = written !== null && written > 2400 ? written - 543 : written;
  return { start: match.index, end: match.index + match[0].length, year, month, day };
}

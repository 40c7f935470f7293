/**
 * Dates of languages written without spaces between words: Chinese, Thai, Lao and Khmer. They are found by character, in one
 * pass, with bounded patterns. Years of 2400 … 2699 are of the Buddhist era, 543 ahead.
 */
import type { TextRange } from '../../base/index.ts';
import { addDays, isAfter, isoDay, isoMonth, monthsBefore, weekdayOf, type Day } from './time-calendar.ts';

/** A date found by character. */
export interface NativeTime extends TextRange {
  readonly iso: string;
}

const script = /[\u0e00-\u0eff\u1780-\u17ff\u4e00-\u9fff]/;

const months = [
  'มกราคม ม.ค. មករា',
  'กุมภาพันธ์ ก.พ. កុម្ភៈ',
  'มีนาคม มี.ค. មីនា',
  'เมษายน เม.ย. មេសា',
  'พฤษภาคม พ.ค. ឧសភា',
  'มิถุนายน มิ.ย. មិថុនា',
  'กรกฎาคม ก.ค. កក្កដា',
  'สิงหาคม ส.ค. សីហា',
  'กันยายน ก.ย. កញ្ញា',
  'ตุลาคม ต.ค. តុលា',
  'พฤศจิกายน พ.ย. វិច្ឆិកា',
  'ธันวาคม ธ.ค. ធ្នូ',
].flatMap((names, index) => names.split(' ').map((name): [string, number] => [name, index + 1]));

const monthNumbers: ReadonlyMap<string, number> = new Map(months);
const monthNames: string = months.map(([name]) => name.replaceAll('.', '\\.')).join('|');

/** Relative words and what they mean: unit and step from the publication's own. */
const relatives: ReadonlyMap<string, string> = new Map(
  (
    'day -1:昨天 昨日 เมื่อวานนี้ เมื่อวาน ម្សិលមិញ;day 0:今天 今日 วันนี้ ថ្ងៃនេះ;day -2:前天;' +
    'week -1:上周 上週 上星期 สัปดาห์ที่แล้ว สัปดาห์ก่อน;week 0:本周 本週 สัปดาห์นี้;' +
    'month -1:上个月 上個月 上月 เดือนที่แล้ว เดือนที่ผ่านมา เดือนก่อน ខែមុន;month 0:本月 这个月 這個月 เดือนนี้ ខែនេះ;' +
    'year -1:去年 ปีที่แล้ว ปีที่ผ่านมา ปีก่อน ឆ្នាំមុន ឆ្នាំទៅ;year 0:今年 ปีนี้ ឆ្នាំនេះ;year -2:前年'
  )
    .split(';')
    .flatMap((row) => {
      const [value = '', words = ''] = row.split(':');
      return words.split(' ').map((word): [string, string] => [word, value]);
    }),
);

const gap = '\\s{0,3}';
/** Chinese date; Thai or Khmer day and month; year alone; relative word. */
const pattern = new RegExp(
  [
    `(?:(\\d{4})年)?(\\d{1,2})月(?:(\\d{1,2})[日号號])?(?:[至到－—-](?:(\\d{1,2})月)?(\\d{1,2})[日号號])?`,
    `(\\d{4})年`,
    `(?:(\\d{1,2})${gap}(?:[-–]${gap}(\\d{1,2})${gap})?(?:ខែ${gap})?)?(${monthNames})(?:${gap}(?:พ\\.ศ\\.|ปี|ឆ្នាំ)?${gap}(\\d{4}))?`,
    `(?:ปี|พ\\.ศ\\.|ឆ្នាំ)${gap}(?:พ\\.ศ\\.)?${gap}(\\d{4})`,
    [...relatives.keys()].join('|'),
  ].join('|'),
  'g',
);

/** True when a text is written, at least in part, in a script that this reads. */
export function isNativeScript(text: string): boolean {
  return script.test(text);
}

/** All dates of a range, in text order. */
export function nativeTimes(text: string, range: TextRange, published: Day | null): NativeTime[] {
  const piece = plainDigits(text.slice(range.start, range.end));
  const found: NativeTime[] = [];
  for (const match of piece.matchAll(pattern)) {
    const iso = valueOf(match, published);
    const start = range.start + match.index;
    if (iso !== null && found.length < 200) found.push({ start, end: start + match[0].length, iso });
  }
  return found.map((time) => opened(text, time, published));
}

/** Thai, Lao and Khmer digits as 0 … 9; offsets stay. */
function plainDigits(text: string): string {
  return text.replace(/[\u0e50-\u0e59\u0ed0-\u0ed9\u17e0-\u17e9]/g, (digit) => {
    const unit = digit.charCodeAt(0);
    return String(unit >= 0x17e0 ? unit - 0x17e0 : unit >= 0x0ed0 ? unit - 0x0ed0 : unit - 0x0e50);
  });
}

function valueOf(match: RegExpMatchArray, published: Day | null): string | null {
  const [whole, zhYear, zhMonth, zhDay, zhMonth2, zhDay2, bareYear, day, day2, month, year, nativeYear] =
    match;
  const relative = relatives.get(whole);
  if (relative !== undefined) return published === null ? null : relativeValue(relative, published);
  if (bareYear !== undefined || nativeYear !== undefined) return yearText(bareYear ?? nativeYear);
  const start = {
    year: yearOf(zhYear ?? year),
    month: zhMonth === undefined ? (monthNumbers.get(month ?? '') ?? 0) : Number(zhMonth),
    day: numberOf(zhDay ?? day),
  };
  const first = dateText(start, published);
  const lastDay = numberOf(zhDay2 ?? day2);
  if (first === null || lastDay === null) return first;
  const end = { ...start, month: zhMonth2 === undefined ? start.month : Number(zhMonth2), day: lastDay };
  const last = dateText(end, published);
  return last === null || last < first ? first : `${first}/${last}`;
}

function numberOf(text: string | undefined): number | null {
  return text === undefined ? null : Number(text);
}

function yearOf(text: string | undefined): number | null {
  const year = numberOf(text);
  return year !== null && year >= 2400 && year < 2700 ? year - 543 : year;
}

function yearText(text: string | undefined): string | null {
  const year = yearOf(text);
  return year !== null && year >= 1900 && year < 2100 ? String(year) : null;
}

interface Written {
  readonly year: number | null;
  readonly month: number;
  readonly day: number | null;
}

function dateText({ year, month, day }: Written, published: Day | null): string | null {
  if (month < 1 || month > 12 || (day !== null && (day < 1 || day > 31))) return null;
  const known = year ?? nearestYear(month, day, published);
  if (known === null || known < 1900 || known > 2100) return null;
  return day === null ? isoMonth(known, month) : isoDay({ year: known, month, day });
}

function nearestYear(month: number, day: number | null, published: Day | null): number | null {
  if (published === null) return null;
  return isAfter({ year: published.year, month, day: day ?? 1 }, published)
    ? published.year - 1
    : published.year;
}

function relativeValue(value: string, now: Day): string {
  const step = Number(value.slice(value.indexOf(' ')));
  if (value.startsWith('day')) return isoDay(addDays(now, step));
  if (value.startsWith('year')) return String(now.year + step);
  if (value.startsWith('month')) {
    const then = monthsBefore(now, -step);
    return isoMonth(then.year, then.month);
  }
  const monday = addDays(now, -((weekdayOf(now) + 6) % 7) + 7 * step);
  return `${isoDay(monday)}/${isoDay(addDays(monday, 6))}`;
}

/** "自2022年以来", "ตั้งแต่ปี 2565": since then. */
function opened(text: string, time: NativeTime, published: Day | null): NativeTime {
  const before = text.slice(Math.max(0, time.start - 8), time.start);
  const after = text.slice(time.end, time.end + 2);
  const isSince = /(?:自|从|ตั้งแต่|តាំងពី)\s?$/.test(before) || after === '以来' || after === '以來';
  if (!isSince || time.iso.includes('/')) return time;
  const end = published === null ? '..' : isoDay(published).slice(0, time.iso.length);
  return { ...time, iso: `${time.iso}/${end}` };
}

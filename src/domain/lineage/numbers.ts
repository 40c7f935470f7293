/**
 * Numbers as anchors between texts, whatever the language: digits of any script, local thousands marks,
 * magnitude words, and plain number words where a table exists. Only the value matters here; bounds, units and
 * who says it are the business of the claims room.
 */
import type { TextRange } from '../../base/index.ts';
import { hanValue, isHanNumeral, magnitudes, numberWords, type NumberWordTable } from './number-words.ts';
import type { Word } from './words.ts';

/** A number of the text and where it stands. */
export interface NumberAnchor extends TextRange {
  readonly value: number;
}

/** Longer digit strings are serial numbers, not quantities. */
const longestDigits = 15;
const zeros = [
  0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0,
];
const moreZeros = [0xf20, 0x1040, 0x17e0, 0x1810, 0xff10];

/** Numbers among the words of one passage, in text order. `words` come from `wordsOf(text, …)`. */
export function numbersOf(
  text: string,
  words: readonly Word[],
  language: string | null,
): readonly NumberAnchor[] {
  const known = read.get(words);
  if (known?.language === language) return known.numbers;
  const numbers = readNumbers(text, words, language);
  read.set(words, { language, numbers });
  return numbers;
}

/** Numbers of passages that were read already: anchors and figures of a story are made from the same words. */
const read = new WeakMap<
  readonly Word[],
  { readonly language: string | null; readonly numbers: readonly NumberAnchor[] }
>();

function readNumbers(text: string, words: readonly Word[], language: string | null): NumberAnchor[] {
  const table = numberWords(language);
  const found: NumberAnchor[] = [];
  for (let i = 0; i < words.length;) {
    const reading = isDigits(words[i])
      ? readDigits(text, words, i, language)
      : (readWords(words, i, table) ?? readHan(words, i));
    if (reading === null || isMonth(words[reading.next])) {
      i = reading?.next ?? i + 1;
      continue;
    }
    const scaled = scale(words, reading.next, inCommonEra(words, i, reading));
    const first = words[i];
    const last = words[scaled.next - 1];
    if (first && last) found.push({ value: scaled.value, start: first.start, end: last.end });
    i = scaled.next;
  }
  return found;
}

interface Reading {
  readonly value: number;
  readonly next: number;
}

function isDigits(word: Word | undefined): boolean {
  if (word === undefined) return false;
  const first = word.folded.charCodeAt(0);
  return first < 0x80 ? first >= 0x30 && first <= 0x39 : /^\p{Nd}/u.test(word.folded);
}

/** "3月" names a month, which other languages write as a word; "3个月" counts. */
function isMonth(next: Word | undefined): boolean {
  return next?.folded.startsWith('月') === true;
}

/** Words before a year in Thai and Lao, where it is counted from the Buddha. */
const beforeYear =
  /^(?:ปี|พ\.?ศ|ศ|ปีที่|ปีพ|ປີ|(?:มกรา|มีนา|พฤษภา|กรกฎา|สิงหา|ตุลา|ธันวา)คม|กุมภาพันธ์|(?:เมษา|มิถุนา|กันยา|พฤศจิกา)ยน)$/u;
const [firstBuddhist, lastBuddhist, buddhistYears] = [2400, 2650, 543];

function inCommonEra(words: readonly Word[], at: number, { value, next }: Reading): number {
  const isYear = next === at + 1 && value >= firstBuddhist && value <= lastBuddhist;
  return isYear && beforeYear.test(words[at - 1]?.folded ?? '') ? value - buddhistYears : value;
}

/** First code unit of the characters that write numbers in Chinese. */
const firstHan = 0x3007;

/** Numerals written in Chinese characters, over the words that they were cut into; single ones count nothing that tells. */
function readHan(words: readonly Word[], from: number): Reading | null {
  if ((words[from]?.folded.charCodeAt(0) ?? 0) < firstHan) return null;
  let run = '';
  let next = from;
  for (let end = words[from]?.start; run.length < longestDigits; next++) {
    const word = words[next];
    if (word === undefined || word.start !== end) break;
    const numerals = leadingNumerals(word.folded);
    run += numerals;
    end = word.start + numerals.length;
    if (numerals.length < word.folded.length) {
      if (numerals !== '') next++;
      break;
    }
  }
  const value = run.length < 2 ? null : hanValue(run);
  return value === null ? null : { value, next };
}

function leadingNumerals(word: string): string {
  let end = 0;
  while (end < word.length && end <= longestDigits && isHanNumeral(word.charAt(end))) end++;
  return word.slice(0, end);
}

function readDigits(text: string, words: readonly Word[], from: number, language: string | null): Reading {
  const groups: string[] = [ascii(words[from]?.folded ?? '')];
  const marks: string[] = [];
  let next = from + 1;
  while (next < words.length && groups.length < 7 && isDigits(words[next])) {
    const mark = text.slice(words[next - 1]?.end ?? 0, words[next]?.start ?? 0);
    if (!/^[.,'’٫٬\u00a0\u202f\u2009 ]$/.test(mark)) break;
    groups.push(ascii(words[next]?.folded ?? ''));
    marks.push(mark);
    next++;
  }
  const [first, second] = groups;
  if (marks[0] === '.' && first !== undefined && second !== undefined) {
    // A time of day: two numbers. And "1.874 million" is less than two million where the point marks decimals.
    if (isTime(words[from + 2])) return { value: Number(first), next: from + 1 };
    if (pointLanguages.has(primary(language)) && factorAt(words, from + 2) !== undefined)
      return { value: Number(`${first}.${second}`), next: from + 2 };
  }
  return valueOf(groups, marks, from);
}

/** Languages that write "1.5" and "1,500". */
const pointLanguages: ReadonlySet<string> = new Set(['en', 'zh', 'ja', 'ko', 'th', 'he', 'hi']);
const timeWords: ReadonlySet<string> = new Set(['น', 'uhr', 'h', 'hs', 'am', 'pm', 'horas', 'heures', 'ore']);

function isTime(word: Word | undefined): boolean {
  return timeWords.has(word?.folded ?? '');
}

function primary(language: string | null): string {
  return (language ?? '').slice(0, 2).toLowerCase();
}

/** Takes as many groups as form one number: thousands groups, then at most one decimal part. */
function valueOf(groups: readonly string[], marks: readonly string[], from: number): Reading {
  const first = groups[0] ?? '';
  let digits = first;
  let used = 1;
  const mark = marks[0];
  if (first.length <= 3) {
    while (used < groups.length && marks[used - 1] === mark && isThousands(groups, used))
      digits += groups[used++] ?? '';
  }
  const decimalMark = marks[used - 1] ?? '';
  const fraction = groups[used] ?? '';
  const hasFraction =
    used < groups.length && /^[.,٫]$/.test(decimalMark) && (used === 1 || decimalMark !== mark);
  if (hasFraction && fraction.length <= 2 && marks[used] !== decimalMark) {
    return { value: Number(`${digits}.${fraction}`), next: from + used + 1 };
  }
  return { value: digits.length > longestDigits ? 0 : Number(digits), next: from + used };
}

function isThousands(groups: readonly string[], at: number): boolean {
  const group = groups[at] ?? '';
  if (group.length === 3) return true;
  // Indian grouping: 2,50,000
  return group.length === 2 && groups.length > at + 1 && groups.at(-1)?.length === 3;
}

function ascii(digits: string): string {
  if (/^\d+$/.test(digits)) return digits;
  let out = '';
  for (const digit of digits.slice(0, longestDigits + 1)) out += digitValue(digit.codePointAt(0) ?? 0);
  return out;
}

function digitValue(point: number): string {
  for (const zero of [...zeros, ...moreZeros])
    if (point >= zero && point < zero + 10) return String(point - zero);
  return '0';
}

/** Additive reading of number words: "two hundred and twelve", "quatre-vingt-dix-sept", "ciento veinte". */
function readWords(words: readonly Word[], from: number, table: NumberWordTable | null): Reading | null {
  if (table === null) return null;
  let total = 0;
  let part = 0;
  let used = 0;
  for (let i = from; i < words.length && i < from + 12; i++) {
    const word = words[i]?.folded ?? '';
    const value = table.values.get(word);
    if (value === undefined) {
      if (used === 0 || !table.joins.has(word)) break;
      continue;
    }
    if (table.tens && value >= 100 && used === 0) break;
    if (value === 100 || (value === 20 && part === 4 && table.scores)) part = Math.max(part, 1) * value;
    else if (value === 10 && table.tens && part % 10 > 0) part += (part % 10) * 9;
    else if (value >= 1000) {
      total += Math.max(part, 1) * value;
      part = 0;
    } else if (part > 0 && value >= lowestUnit(part, table)) break;
    else part += value;
    used = i + 1;
  }
  return used === 0 || total + part === 1 ? null : { value: total + part, next: used };
}

/** After "twenty" only units may follow, after "hundred" only tens and units: "four five" is two numbers. */
function lowestUnit(part: number, { tens }: NumberWordTable): number {
  if (tens && part % 100 === 10) return 10;
  if (part % 100 === 0) return 100;
  return part % 10 === 0 && part >= 20 ? (part % 100 === 60 || part % 100 === 80 ? 20 : 10) : 0;
}

function scale(words: readonly Word[], next: number, value: number): Reading {
  const factor = factorAt(words, next);
  if (factor === undefined) return { value, next };
  return { value: Math.round(value * factor * 100) / 100, next: next + 1 };
}

/** The magnitude that a word is; Han and Hangul write it and the noun without a space: 4.5万…, 만명. */
function factorAt(words: readonly Word[], at: number): number | undefined {
  const word = words[at]?.folded ?? '';
  const known = magnitudes.get(word);
  if (known !== undefined || word.charCodeAt(0) < 0x1100) return known;
  return /^[\p{Script=Han}\p{Script=Hangul}]/u.test(word) ? magnitudes.get(word.charAt(0)) : undefined;
}

/**
 * How much a shared value tells, 0.1 … 1. Small, round and calendar-like numbers occur everywhere; 1,150 or
 * 274,000 hardly twice by chance.
 */
export function distinctiveness(value: number): number {
  if (value <= 12) return 0.1;
  if (value >= 1900 && value <= 2100) return 0.15;
  const significant = String(value).replace('.', '').replace(/0+$/, '').length;
  if (significant <= 1) return value < 100 ? 0.2 : 0.45;
  if (significant === 2) return value < 32 ? 0.35 : value < 100 ? 0.5 : 0.75;
  return 1;
}

/**
 * Sentences: the window in which a number meets its noun and its speaker. Own code, because a splitter has to
 * be linear on hostile input, keep closing marks with the sentence, and know numbered paragraphs, initials and
 * the scripts of the region. Sentence ranges are trimmed, in order, never overlapping; with the white space
 * between them they cover the range.
 */
import type { TextRange } from '../../base/index.ts';
import { abbreviationKind, opensSentence, sayingVerbs } from './abbreviation.ts';
import { isSpace, paragraphsOf, trimmed } from './paragraph.ts';

/** Thai and Lao mark no sentence ends: a space closes one once this many code units have gone by. */
const shortestSpacedSentence = 60;

/** How far back an abbreviation, and how far ahead a first word, is read. */
const wordReach = 16;

/**
 * Splits a range into sentences. Line breaks end sentences, except inside hard-wrapped paragraphs.
 * `language` is BCP 47 or null; it only settles what the script leaves open (German ordinals).
 */
export function sentencesOf(text: string, range: TextRange, language: string | null): TextRange[] {
  const sentences: TextRange[] = [];
  for (const paragraph of paragraphsOf(text, range)) splitParagraph({ text, paragraph, language }, sentences);
  return sentences;
}

interface Paragraph {
  readonly text: string;
  readonly paragraph: TextRange;
  readonly language: string | null;
}

function splitParagraph(input: Paragraph, into: TextRange[]): void {
  const { text, paragraph } = input;
  let start = paragraph.start;
  let at = start;
  while (at < paragraph.end) {
    const code = text.charCodeAt(at);
    if (isSmallLetter(code)) {
      at += 1;
      continue;
    }
    if (isStrongEnd(code)) at = pastClosers(text, at + 1, paragraph.end);
    else if (isSoftEnd(code)) {
      const end = pastClosers(text, at + 1, paragraph.end);
      if (!endsHere(input, { start, mark: at, end })) {
        at = end;
        continue;
      }
      at = end;
    } else if (code === 0x20 && isSpacedEnd(text, start, at)) at += 1;
    else {
      at += 1;
      continue;
    }
    pushTrimmed(text, { start, end: at }, into);
    start = at;
  }
  pushTrimmed(text, { start, end: paragraph.end }, into);
}

function pushTrimmed(text: string, range: TextRange, into: TextRange[]): void {
  const sentence = trimmed(text, range);
  if (sentence.start < sentence.end) into.push(sentence);
}

/** The letters of most words: they end nothing. */
function isSmallLetter(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}

/** Marks that end a sentence whatever follows: CJK, Khmer, Burmese, Devanagari, Arabic, Urdu, Ethiopic. */
function isStrongEnd(code: number): boolean {
  if (code < 0x0600) return false;
  return (
    code === 0x3002 ||
    code === 0xff01 ||
    code === 0xff1f ||
    code === 0xff61 ||
    code === 0x17d4 ||
    code === 0x17d5 ||
    code === 0x104b ||
    code === 0x0964 ||
    code === 0x0965 ||
    code === 0x061f ||
    code === 0x06d4 ||
    code === 0x1362
  );
}

function isSoftEnd(code: number): boolean {
  return code === 0x2e || code === 0x21 || code === 0x3f || code === 0x2026 || code === 0x203d;
}

/** Skips further end marks, closing quotes and brackets, and footnote marks such as [4]. */
function pastClosers(text: string, from: number, end: number): number {
  let at = from;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (isSoftEnd(code) || isStrongEnd(code) || isCloser(text, at, end)) at += 1;
    else if (isSpace(code) && text.charAt(at + 1) === '»' && at + 1 < end)
      at += 2; // French sets a space before it
    else if (code === 0x5b) {
      const after = pastFootnote(text, at, end);
      if (after === at) break;
      at = after;
    } else break;
  }
  return at;
}

function isCloser(text: string, at: number, end: number): boolean {
  const mark = text.charAt(at);
  if (mark === '"' || mark === "'" || mark === '“') {
    return at + 1 >= end || !isWordStart(text.charCodeAt(at + 1));
  }
  return '”’»›)]}」』）】〉》'.includes(mark);
}

function pastFootnote(text: string, at: number, end: number): number {
  let index = at + 1;
  while (index < end && index - at < 5 && isDigit(text.charCodeAt(index))) index += 1;
  return index > at + 1 && text.charAt(index) === ']' ? index + 1 : at;
}

interface Candidate {
  readonly start: number;
  readonly mark: number;
  readonly end: number;
}

function endsHere(input: Paragraph, at: Candidate): boolean {
  const { text, paragraph } = input;
  if (at.end >= paragraph.end) return true;
  if (!isSpace(text.charCodeAt(at.end))) return false;
  const next = nextWordAt(text, at.end, paragraph.end);
  if (next >= paragraph.end) return true;
  if (isLowercase(text, next)) return false;
  const isPlainStop = text.charAt(at.mark) === '.' && at.end === at.mark + 1;
  if (isPlainStop) return !isAbbreviated(input, at, next);
  const last = text.charAt(at.end - 1);
  const asked = text.charAt(at.mark) === '?' || text.charAt(at.mark) === '!';
  return !(
    asked &&
    '"”\'’»'.includes(last) &&
    sayingVerbs.test(text.slice(next, Math.min(paragraph.end, next + 90)))
  );
}

function isAbbreviated(input: Paragraph, at: Candidate, next: number): boolean {
  const { text } = input;
  const word = wordBefore(text, at.start, at.mark);
  if (word === '') return false;
  const opensLine = at.mark - word.length <= at.start + 1;
  if (/^\d{1,3}$/.test(word)) {
    if (opensLine) return true;
    return (
      input.language === 'de' && /^\p{Lu}\p{Ll}{2,8}\b/u.test(text.slice(next, next + 10)) && word.length < 3
    );
  }
  if (opensLine && /^[IVXLC]{1,6}$/.test(word)) return true;
  const kind = abbreviationKind(word);
  if (kind === 'always') return true;
  if (kind === 'none') return false;
  return isDigit(text.charCodeAt(next)) || !opensSentence(wordAt(text, next, input.paragraph.end));
}

function wordBefore(text: string, start: number, mark: number): string {
  let from = mark;
  while (from > start && mark - from < wordReach && isAbbreviationCode(text.charCodeAt(from - 1))) from -= 1;
  return text.slice(from, mark);
}

function wordAt(text: string, from: number, end: number): string {
  let to = from;
  while (to < end && to - from < wordReach && isWordStart(text.charCodeAt(to))) to += 1;
  return text.slice(from, to);
}

/** Position of the first word character after a gap; marks that open the next sentence are skipped. */
function nextWordAt(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isSpace(text.charCodeAt(at))) at += 1;
  let skipped = 0;
  while (at < end && skipped < 3 && '"“‘\'«([—–-„¿¡'.includes(text.charAt(at))) {
    at += 1;
    skipped += 1;
  }
  return at;
}

function isSpacedEnd(text: string, start: number, at: number): boolean {
  if (at - start < shortestSpacedSentence) return false;
  return isUnmarkedScript(text.charCodeAt(at - 1)) && isUnmarkedScript(text.charCodeAt(at + 1));
}

/** Thai and Lao letters and vowel signs, without their digits. */
function isUnmarkedScript(code: number): boolean {
  return (code >= 0x0e01 && code <= 0x0e4e) || (code >= 0x0e81 && code <= 0x0ece);
}

function isLowercase(text: string, at: number): boolean {
  const first = text.charAt(at);
  return first !== first.toUpperCase();
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isWordStart(code: number): boolean {
  if (code < 0x80) return isDigit(code) || ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a);
  return code >= 0xc0 && !(code >= 0x2000 && code <= 0x206f) && !(code >= 0x3000 && code <= 0x301f);
}

function isAbbreviationCode(code: number): boolean {
  return isWordStart(code) || code === 0x2e;
}

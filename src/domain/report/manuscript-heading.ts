/** The heading part of a manuscript: flat lines `key: value` between two lines `---` at its very beginning. */
import { isPartialDate, type TextRange } from '../../base/index.ts';
import type { HeadingLine, ManuscriptHeading, ManuscriptProblem, Precision } from './manuscript.ts';

const precisions: readonly Precision[] = ['exact', '1 km', '10 km', '50 km', 'none'];
const keys = ['title', 'language', 'authors', 'date', 'precision', 'summary'];

/** Reads the heading part; without one the range is empty and the values are the usual ones. */
export function readHeading(source: string, problems: ManuscriptProblem[]): ManuscriptHeading {
  const range = headingRange(source, problems);
  const lines = range === null ? [] : headingLines(source, range, problems);
  const last = new Map(lines.map((line) => [line.key, line]));
  const text = (key: string): string | null => last.get(key)?.value ?? null;
  const title = text('title');
  if (title === null) problems.push(noTitle(range));
  return {
    start: 0,
    end: range?.end ?? 0,
    title,
    language: languageOf(last.get('language'), problems),
    authors: (text('authors') ?? '').split(';').flatMap((name) => name.trim() || []),
    date: dateOf(last.get('date'), problems),
    precision: precisionOf(last.get('precision'), problems),
    summary: text('summary'),
    lines,
  };
}

function noTitle(range: TextRange | null): ManuscriptProblem {
  return {
    start: 0,
    end: range === null ? 0 : 3,
    message: range === null ? 'The report has no heading part.' : 'The report has no title.',
    advice:
      range === null
        ? 'Begin with a line ---, lines like “title: What we found”, and a line ---.'
        : 'Add a line “title: …”.',
  };
}

function headingRange(source: string, problems: ManuscriptProblem[]): TextRange | null {
  const start = source.startsWith('\ufeff') ? 1 : 0;
  if (!/^---[ \t]*\r?$/.test(lineAt(source, start))) return null;
  for (let at = nextLine(source, start); at < source.length; at = nextLine(source, at)) {
    if (/^---[ \t]*\r?$/.test(lineAt(source, at)))
      return { start, end: Math.min(source.length, nextLine(source, at)) };
  }
  problems.push({
    start,
    end: start + 3,
    message: 'The heading part is not closed.',
    advice: 'Write a line --- behind its last line.',
  });
  return null;
}

function lineAt(source: string, start: number): string {
  const end = source.indexOf('\n', start);
  // A heading line is looked at only to see whether it is the rule.
  return source.slice(start, Math.min(end < 0 ? source.length : end, start + 80));
}

function nextLine(source: string, start: number): number {
  const end = source.indexOf('\n', start);
  return end < 0 ? source.length : end + 1;
}

function headingLines(source: string, range: TextRange, problems: ManuscriptProblem[]): HeadingLine[] {
  const lines: HeadingLine[] = [];
  for (let start = nextLine(source, range.start); start < range.end; start = nextLine(source, start)) {
    const end = Math.min(nextLine(source, start), range.end);
    const text = source.slice(start, end).trimEnd();
    if (text === '' || /^---[ \t]*$/.test(text)) continue;
    const found = keyedLine(text, start);
    const problem = found === null ? 'It is no line “key: value”.' : wrongKey(found.key, lines);
    if (problem !== null) {
      const advice = `The keys are: ${keys.join(', ')}, each once.`;
      problems.push({ start, end: start + text.length, message: `Heading part: ${problem}`, advice });
    }
    if (found !== null) lines.push(found);
  }
  return lines;
}

function wrongKey(key: string, before: readonly HeadingLine[]): string | null {
  if (!keys.includes(key)) return `There is no key “${key.slice(0, 40)}”.`;
  return before.some((line) => line.key === key) ? `“${key}” stands there twice.` : null;
}

/** A line `key: value` at an offset; null when it is none. Also the lines of blocks are read by it. */
export function keyedLine(text: string, start: number): HeadingLine | null {
  const colon = text.indexOf(':');
  const key = text.slice(0, Math.max(0, colon)).trim();
  if (!/^[a-z][a-z -]{0,30}$/i.test(key)) return null;
  const rest = text.slice(colon + 1);
  const value = rest.trim();
  const from = start + colon + 1 + (rest.length - rest.trimStart().length);
  const unquoted = /^"[^"]*"$/.test(value) ? value.slice(1, -1) : value;
  const valueRange = { start: from, end: from + value.length };
  return { key: key.toLowerCase(), value: unquoted, valueRange, start, end: start + text.length };
}

function languageOf(line: HeadingLine | undefined, problems: ManuscriptProblem[]): string {
  if (line === undefined) return 'en';
  if (/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/i.test(line.value)) return line.value;
  const advice = 'Write its code, as en, fr, es, km, th or zh.';
  problems.push({ ...line.valueRange, message: `“${line.value.slice(0, 40)}” is no language.`, advice });
  return 'en';
}

function dateOf(line: HeadingLine | undefined, problems: ManuscriptProblem[]): string | null {
  if (line === undefined) return null;
  if (line.value.length === 10 && isPartialDate(line.value)) return line.value;
  const message = `“${line.value.slice(0, 40)}” is no day.`;
  problems.push({ ...line.valueRange, message, advice: 'Write it as 2025-04-02.' });
  return null;
}

/** What cannot be read is the coarsest: nothing leaves by a slip of the pen. */
function precisionOf(line: HeadingLine | undefined, problems: ManuscriptProblem[]): Precision {
  if (line === undefined) return '10 km';
  const found = precisions.find((one) => one === line.value);
  if (found !== undefined) return found;
  const message = `“${line.value.slice(0, 40)}” is no precision; no coordinates leave until it is one.`;
  problems.push({ ...line.valueRange, message, advice: `Write one of: ${precisions.join(', ')}.` });
  return 'none';
}

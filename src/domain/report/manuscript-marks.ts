/** What stands inside the marks of a manuscript: expression and words, reason, ids. */
import { inlineMarks, type InlineMark, type TextRange } from '../../base/index.ts';
import type { CitedId, ManuscriptMark, ManuscriptProblem } from './manuscript.ts';

/** Reads one mark; what is wrong with it goes to `problems`. */
export function readMark(source: string, mark: InlineMark, problems: ManuscriptProblem[]): ManuscriptMark {
  if (mark.mark === 'citation') {
    return { mark: 'citation', start: mark.start, end: mark.end, cited: citedIds(source, mark, problems) };
  }
  const inside = trimmedRange(source, mark.inside);
  const byHand = /^by hand\b/i.exec(source.slice(inside.start, Math.min(inside.end, inside.start + 8)));
  return byHand === null ? figureMark(source, mark, problems) : byHandMark(source, mark, inside, problems);
}

function figureMark(source: string, mark: InlineMark, problems: ManuscriptProblem[]): ManuscriptMark {
  const arrow = lastArrow(source, mark.inside);
  const expressionRange = trimmedRange(source, { start: mark.inside.start, end: arrow ?? mark.inside.end });
  const saysRange = arrow === null ? null : trimmedRange(source, { start: arrow + 2, end: mark.inside.end });
  const says = saysRange === null ? null : textOf(source, saysRange);
  const expression = textOf(source, expressionRange);
  const wrong =
    expression === ''
      ? 'There is no expression in the marks.'
      : says === ''
        ? 'No words stand behind “=>”.'
        : null;
  if (wrong !== null) {
    const advice = 'Write it as {{count sites where status = confirmed => 47}}, or without “=> 47”.';
    problems.push({ start: mark.start, end: mark.end, message: wrong, advice });
  }
  const at = { start: mark.start, end: mark.end };
  return {
    mark: 'figure',
    ...at,
    expression,
    expressionRange,
    says: says === '' ? null : says,
    saysRange: says === '' ? null : saysRange,
  };
}

/** Where the last `=>` outside double quotation marks begins. */
function lastArrow(source: string, { start, end }: TextRange): number | null {
  let quoted = false;
  let found: number | null = null;
  for (let at = start; at < end; at += 1) {
    if (source[at] === '"') quoted = !quoted;
    else if (!quoted && source[at] === '=' && source[at + 1] === '>' && at + 1 < end) found = at;
  }
  return found;
}

function byHandMark(
  source: string,
  mark: InlineMark,
  inside: TextRange,
  problems: ManuscriptProblem[],
): ManuscriptMark {
  const text = source.slice(inside.start + 7, inside.end);
  const because = /\bbecause\s+"/i.exec(text);
  const reason =
    because === null
      ? ''
      : text
          .slice(because.index + because[0].length)
          .replace(/"\s*$/, '')
          .trim();
  const end = because === null ? inside.end : inside.start + 7 + because.index;
  const saysRange = trimmedRange(source, { start: inside.start + 7, end });
  const says = textOf(source, saysRange);
  if (says === '' || reason === '') {
    const message = says === '' ? 'Nothing is said by hand.' : 'A number by hand needs its reason.';
    const advice = 'Write it as {{by hand 9 days because "the witness counted them with us"}}.';
    problems.push({ start: mark.start, end: mark.end, message, advice });
  }
  return { mark: 'by hand', start: mark.start, end: mark.end, says, saysRange, reason };
}

/** Letters, digits and what ids are made of. */
const idPattern = /^[0-9A-Za-z][0-9A-Za-z-]{0,119}$/;

function citedIds(source: string, { inside }: InlineMark, problems: ManuscriptProblem[]): CitedId[] {
  const cited: CitedId[] = [];
  for (let at = inside.start; at <= inside.end;) {
    const found = source.indexOf(';', at);
    const end = found < 0 || found > inside.end ? inside.end : found;
    const part = trimmedRange(source, { start: at, end });
    const text = source.slice(part.start, part.end);
    if (text.startsWith('@') && idPattern.test(text.slice(1))) {
      cited.push({ id: text.slice(1), start: part.start + 1, end: part.end });
    } else {
      const message = text === '' ? 'A cited id is missing.' : `“${text.slice(0, 60)}” is no citation.`;
      problems.push({
        start: part.start,
        end: Math.max(part.end, part.start),
        message,
        advice: 'Write ids as [@site-0001; @1f0c3a77be12-1044-1047].',
      });
    }
    at = end + 1;
  }
  return cited;
}

/** The range less the white space at its ends. */
export function trimmedRange(source: string, { start, end }: TextRange): TextRange {
  let [from, to] = [start, end];
  while (from < to && isSpace(source.charCodeAt(from))) from += 1;
  while (to > from && isSpace(source.charCodeAt(to - 1))) to -= 1;
  return { start: from, end: to };
}

function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0;
}

/** Words of a mark may run over a line break: it is a space. */
function textOf(source: string, { start, end }: TextRange): string {
  return source.slice(start, end).replace(/[ \t]*\r?\n[ \t>]*/g, ' ');
}

/** The marks of a body, which are looked for outside the ranges given (code). */
export function marksOutside(
  source: string,
  from: number,
  code: readonly TextRange[],
): readonly InlineMark[] {
  // Neither bracket nor quotation mark can stand in what is blanked; offsets stay.
  let text = ' '.repeat(from);
  let at = from;
  for (const { start, end } of code) {
    if (start < at) continue;
    text += source.slice(at, start) + source.slice(start, end).replace(/[^\n]/g, 'x');
    at = end;
  }
  return inlineMarks(text + source.slice(at));
}

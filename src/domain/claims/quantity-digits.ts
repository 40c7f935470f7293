/**
 * The value of a run of digits in local style: 1,440 and 1.440 and 1 440 and 14,40,000. What does not read as one
 * number (a date, a version, a code) yields null, never a guess.
 */
import type { LanguageNumbers } from './languages/language-numbers.ts';

/** Longest run that is read as a quantity; longer runs are account numbers or noise. */
const longestRun = 24;

/** Value of a folded digit token (see `tokensOf`), or null when it is not one number. */
export function digitsValue(run: string, language: LanguageNumbers): number | null {
  if (run === '' || run.length > longestRun) return null;
  if (!hasMarks(run)) return wholeNumber(run);
  const plain = oneMark(run, language);
  if (plain !== undefined) return plain;
  const groups = run.split(/[._,]/u);
  const marks = Array.from(run, (char) => char).filter(
    (char) => char === '.' || char === ',' || char === '_',
  );
  return mixed(groups, marks) ?? same(groups, marks, language);
}

/** "1,440" and "10.5", the most frequent marks, without taking the run apart; undefined where it must be. */
function oneMark(run: string, { decimalMark, mixedThousands }: LanguageNumbers): number | undefined {
  const at = run.search(/[._,]/u);
  const mark = run.charAt(at);
  if (at < 1 || mark === '_' || mixedThousands || hasMarks(run.slice(at + 1))) return undefined;
  const whole = run.slice(0, at);
  const part = run.slice(at + 1);
  if (mark === decimalMark) return Number(`${whole}.${part}`);
  const isGroup = part.length === 3 && whole.length <= 3 && whole !== '0';
  return isGroup ? Number(whole + part) : undefined;
}

function hasMarks(run: string): boolean {
  for (let i = 0; i < run.length; i += 1) {
    const unit = run.charCodeAt(i);
    if (unit < 0x30 || unit > 0x39) return true;
  }
  return false;
}

function wholeNumber(digits: string): number | null {
  if (digits.length > 15) return null;
  return Number(digits);
}

/** Two kinds of marks: all but the last group thousands, the last is the decimal mark ("1,440.5", "1.440,5"). */
function mixed(groups: readonly string[], marks: readonly string[]): number | null {
  const last = marks.at(-1);
  const grouping = marks.slice(0, -1);
  if (last === undefined || last === '_' || grouping.length === 0 || grouping.includes(last)) return null;
  if (new Set(grouping).size !== 1) return null;
  const whole = groups.slice(0, -1);
  return isGrouped(whole) ? Number(`${whole.join('')}.${groups.at(-1) ?? ''}`) : null;
}

function same(groups: readonly string[], marks: readonly string[], language: LanguageNumbers): number | null {
  const mark = marks[0] ?? '';
  if (marks.some((other) => other !== mark)) return null;
  const joined = groups.join('');
  if (groups.length > 2) return isGrouped(groups) ? wholeNumber(joined) : null;
  const [whole = '', part = ''] = groups;
  if (mark === '_') return isGrouped(groups) ? wholeNumber(joined) : null;
  const grouped = isGrouped(groups) && whole !== '0';
  if (mark === language.decimalMark && !(grouped && language.mixedThousands))
    return Number(`${whole}.${part}`);
  return grouped ? wholeNumber(joined) : Number(`${whole}.${part}`);
}

/** First group of one to three digits, then threes, or the Indian order of twos and a last three. */
function isGrouped(groups: readonly string[]): boolean {
  const [first = '', ...rest] = groups;
  if (first.length === 0 || first.length > 3 || rest.length === 0)
    return rest.length === 0 && first.length > 0;
  if (rest.every((group) => group.length === 3)) return true;
  return (
    first.length <= 2 && rest.at(-1)?.length === 3 && rest.slice(0, -1).every((group) => group.length === 2)
  );
}

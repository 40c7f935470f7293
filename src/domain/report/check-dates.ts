/** Rule 7, dates: a date in a sentence is one that what is cited says, as exactly as it is written. */
import type { TextRange } from '../../base/index.ts';
import { dateSpan } from '../register/index.ts';
import type { WrittenDate } from '../claims/index.ts';
import type { Evidence } from './check-evidence.ts';
import { nearWords, wideWords } from './check-known.ts';
import { wordsBeside } from './check-shared-words.ts';
import type { FoundProblem } from './check-problem.ts';
import { sourceRange, stretchAt, type CheckSentence } from './check-sentence.ts';

interface DateFacts {
  readonly sentence: CheckSentence;
  readonly evidence: readonly Evidence[];
  readonly nearby: readonly Evidence[];
  readonly language: string;
  /** Dates that figures of the sentence come to. */
  readonly computed: readonly string[];
}

/** Checks the dates of a sentence; returns how many are supported. */
export function checkDates(facts: DateFacts, problems: FoundProblem[]): number {
  const { sentence, evidence, nearby, computed } = facts;
  let supported = 0;
  for (const date of sentence.dates) {
    if (stretchAt(sentence.block, date.start)?.kind !== 'text') continue;
    if (sentence.quoted.some((range) => range.start <= date.start && date.end <= range.end)) continue;
    const near = [
      ...computed,
      ...evidence.flatMap((one) => [...wordsBeside(sentence, one, facts.language).dates]),
    ];
    if (isSupported(facts, date, near)) supported += 1;
    else if (evidence.length > 0) problems.push(citedProblem(facts, date, near));
    else if (nearby.some((one) => nearWords(one).dates.some((known) => isStated(date.iso, known))))
      supported += 1;
    else problems.push(listed(sentence, date));
  }
  for (const range of brokenRanges(sentence)) {
    problems.push({
      ...sourceRange(sentence.block, range),
      rule: 'date',
      severity: 'error',
      message: `“${sentence.block.text.slice(range.start, range.end)}” does not go from an earlier day to a later one.`,
      casebookSays: null,
      advice: 'Put the dates right.',
    });
  }
  return supported;
}

/** "between 19 and 13 March": a day before a date that it is not before. */
export function brokenRanges({ numbers, dates, block }: CheckSentence): TextRange[] {
  return dates.flatMap((date) => {
    const day = numbers.find(
      ({ end }) => end < date.start && /^(?: and | to |\s?[–-]\s?)$/u.test(block.text.slice(end, date.start)),
    );
    const opened =
      day !== undefined &&
      /\b(?:between|from) $/iu.test(block.text.slice(Math.max(0, day.start - 9), day.start));
    return day !== undefined && opened && day.quantity.unit === null && (day.quantity.low ?? 99) <= 31
      ? [{ start: day.start, end: date.end }]
      : [];
  });
}

/** Digits of a date: 4 of a year, 10 of a day. */
function exactnessOf(iso: string): number {
  return Math.max(...iso.split('/').map((part) => (part === '..' ? 0 : part.length)));
}

/** "From 9 to 13 March": two dates that are known apart. */
function isOfTwo(said: string, known: readonly string[]): boolean {
  const [from = '', to] = said.split('/');
  return to !== undefined && from < to && [from, to].every((end) => known.includes(end));
}

/** A date that what is cited says; or, of somebody's words, the day on which they were published. */
function isSupported({ sentence, evidence }: DateFacts, date: WrittenDate, near: readonly string[]): boolean {
  const published = evidence.flatMap((one) => one.near.flatMap((text) => text.published ?? []));
  const isDay = date.iso.length === 10;
  if (
    isDay &&
    published.includes(date.iso) &&
    (isSaying(sentence, date) || !near.some((known) => exactnessOf(known) === 10))
  )
    return true;
  // "On 13 March the Ministry wrote …": the end of a period that is told of is not the day of the words.
  if (isDay && published.length > 0 && isSaying(sentence, date)) return near.includes(date.iso);
  return near.some((known) => isStated(date.iso, known)) || isOfTwo(date.iso, near);
}

/** "On 14 March the group wrote that …": the date is that of the words. English, where the verb follows at once. */
function isSaying({ block, end, numbers }: CheckSentence, date: WrittenDate): boolean {
  const next = numbers.find(({ start }) => start >= date.end)?.start ?? end;
  const behind = block.text.slice(date.end, Math.min(next, end, date.end + 90));
  return /^[^.;,]{0,60}(?<!\p{L})(?:wrote|said|says|writes|stated|states|announced|announces|published|reported|declared|replied|answered)(?!\p{L})/iu.test(
    behind,
  );
}

function citedProblem(
  { sentence, evidence }: DateFacts,
  date: WrittenDate,
  near: readonly string[],
): FoundProblem {
  // A passage that gives another date as exactly says otherwise; one that gives none leaves the question to its source.
  const isSilent = !near.some((known) => exactnessOf(known) >= exactnessOf(date.iso));
  const isElsewhere =
    isSilent && evidence.some((one) => wideWords(one).dates.some((known) => isStated(date.iso, known)));
  const words = sentence.block.text.slice(date.start, date.end);
  const shown = [...new Set(near)].slice(0, 3);
  return {
    ...sourceRange(sentence.block, date),
    rule: 'date',
    severity: isElsewhere ? 'listed' : 'error',
    message: isElsewhere
      ? `“${words}” stands elsewhere in the cited source, not in the cited passage.`
      : `“${words}” is not the date that is cited.`,
    casebookSays: shown.length === 0 ? null : shown.join('; '),
    advice: isElsewhere ? 'Cite the passage that says it.' : 'Put the date right, or cite what says it.',
  };
}

function listed({ block }: CheckSentence, date: WrittenDate): FoundProblem {
  return {
    ...sourceRange(block, date),
    rule: 'date',
    severity: 'listed',
    message: `“${block.text.slice(date.start, date.end)}” is typed by hand, and its sentence cites nothing that says it.`,
    casebookSays: null,
    advice: 'Cite what says it, or mark it {{by hand … because "…"}}.',
  };
}

/** A date is stated by a known one that is the same, is one of its ends, or lies inside it (13 March in "March"). */
export function isStated(said: string, known: string): boolean {
  if (said === known || known.split('/').includes(said)) return true;
  const [own, other] = [dateSpan(closed(said)), dateSpan(closed(known))];
  if (own === null || other === null) return false;
  if (own.from === other.from && own.to === other.to) return true;
  // The whole period may be said of a day in it; a day never of the whole period.
  const isPeriod = !said.includes('/') && said.length < 10;
  if (isPeriod) return own.from <= other.from && other.to <= own.to;
  if (!said.includes('/'))
    return (
      (other.from === own.from && other.to === other.from) ||
      (known.includes('/') && (own.to === other.to || own.from === other.from) && own.from === own.to)
    );
  // From and to are each the other’s; "from 13 to 13 March" is neither.
  const [from = '', to = ''] = said.split('/');
  const [first = '', last = ''] = known.split('/');
  return from < to && isStated(from, first) && isStated(to, last === '' ? first : last);
}

/** Open ends are the other end. */
function closed(iso: string): string {
  const [from = '', to] = iso.split('/');
  if (to === undefined) return iso;
  if (to === '..' || to === '') return from;
  return from === '..' || from === '' ? to : iso;
}

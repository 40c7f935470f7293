/**
 * Seeded mutations of a report: one small change each, as a slip of the pen, a careless edit or bad faith would make it. Every one changes what
 * the report says; none is undone by its context (a bound is never replaced by a weaker one that still holds). What the report marks as not known
 * to the casebook (by hand), headings and the heading part are left alone. The generator knows the report's marks, never the check.
 */
import { parseManuscript, type Manuscript, type ProseBlock } from '../../src/domain/report/index.ts';
import { randomFrom } from '../random.ts';

export const mutationSorts = ['number', 'bound', 'quotation', 'citation', 'name', 'date'] as const;
export type MutationSort = (typeof mutationSorts)[number];

export interface Mutation {
  readonly sort: MutationSort;
  /** Where the change stands in the original, and what stood there and stands now. */
  readonly start: number;
  readonly end: number;
  readonly from: string;
  readonly to: string;
  /** The report with it. */
  readonly source: string;
}

interface Change {
  readonly start: number;
  readonly end: number;
  readonly to: string;
}

type Chance = () => number;

export interface MutationWish {
  readonly count: number;
  readonly seed: number;
  /** The words that an id points at, or what it is called; null for an id of nothing. One citation is put for another only when they share no number. */
  readonly wordsOf: (id: string) => string | null;
}

/** So many different mutations, the sorts in turn as far as the report has places for them. */
export function mutationsOf(source: string, { count, seed, wordsOf }: MutationWish): Mutation[] {
  const manuscript = parseManuscript(source);
  const chance = randomFrom(seed);
  const places = { ...placesOf(manuscript), wordsOf };
  const seen = new Set<string>();
  const made: Mutation[] = [];
  for (let tries = 0; made.length < count && tries < count * 60; tries += 1) {
    const sort = mutationSorts[tries % mutationSorts.length] ?? 'number';
    const change = makers[sort](places, chance);
    if (change === null) continue;
    const { start, end, to } = change;
    const key = `${start} ${end} ${to}`;
    const from = source.slice(start, end);
    if (seen.has(key) || from === to) continue;
    seen.add(key);
    made.push({ sort, start, end, from, to, source: source.slice(0, start) + to + source.slice(end) });
  }
  return made;
}

interface Places {
  readonly source: string;
  /** Runs of plain source text and pinned words in paragraphs and cells. */
  readonly runs: readonly { readonly start: number; readonly end: number; readonly isPinned: boolean }[];
  readonly quoted: readonly { readonly start: number; readonly end: number }[];
  readonly wordsOf: (id: string) => string | null;
  readonly ids: readonly { readonly start: number; readonly end: number; readonly id: string }[];
}

function placesOf({ source, prose, marks }: Manuscript): Omit<Places, 'wordsOf'> {
  const body = prose.filter(({ kind }) => kind !== 'heading');
  const runs = body.flatMap(({ stretches }) =>
    stretches
      .filter(({ kind, mark }) => kind === 'text' || (kind === 'figure' && isPinned(marks[mark])))
      .map(({ kind, from, to }) => ({ start: from, end: to, isPinned: kind === 'figure' })),
  );
  return {
    source,
    runs,
    quoted: body
      .flatMap((piece) => quotedIn(source, piece))
      .filter((one) => !marks.some(({ start, end }) => start < one.end && one.start < end)),
    ids: marks.flatMap((mark) => (mark.mark === 'citation' ? mark.cited : [])),
  };
}

function isPinned(mark: Manuscript['marks'][number] | undefined): boolean {
  return mark?.mark === 'figure' && mark.says !== null;
}

function quotedIn(source: string, { start, end }: ProseBlock): { start: number; end: number }[] {
  const text = source.slice(start, end);
  return [...text.matchAll(/[“"«「『]([^”"»」』]{12,600})[”"»」』]/gu)].map((match) => ({
    start: start + match.index + 1,
    end: start + match.index + 1 + (match[1]?.length ?? 0),
  }));
}

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);
const words =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );

function pick<T>(list: readonly T[], chance: Chance): T | null {
  return list[Math.floor(chance() * list.length)] ?? null;
}

interface Hit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function hits(
  { source, runs }: Places,
  pattern: RegExp,
  only?: (run: Places['runs'][number]) => boolean,
): Hit[] {
  return runs
    .filter((run) => only?.(run) ?? true)
    .flatMap(({ start, end }) =>
      [...source.slice(start, end).matchAll(pattern)].map((match) => ({
        start: start + match.index,
        end: start + match.index + match[0].length,
        text: match[0],
      })),
    );
}

const datePattern = new RegExp(
  `\\b(?:\\d{1,2}(?:(?: and |–|-| to )\\d{1,2})? )?(?:${months.join('|')})(?: \\d{1,2},)?(?: \\d{4})?\\b|\\b\\d{4}-\\d{2}(?:-\\d{2})?\\b|\\b(?:19|20)\\d{2}\\b`,
  'gu',
);

function outside(
  list: readonly Hit[],
  others: readonly { readonly start: number; readonly end: number }[],
): Hit[] {
  return list.filter((hit) => !others.some(({ start, end }) => start < hit.end && hit.start < end));
}

function numberChange(places: Places, chance: Chance): Change | null {
  const pattern = new RegExp(
    `(?<![\\p{L}\\d.,-])(?:\\d[\\d,]*(?:\\.\\d+)?|\\b(?:${words.slice(2).join('|')}))\\b(?!-)`,
    'giu',
  );
  const found = outside(hits(places, pattern), hits(places, datePattern));
  const hit = pick(found, chance);
  if (hit === null) return null;
  const { start, end, text } = hit;
  // "Two independent sources" is still true where there are three: such a count is only made larger.
  const isClaimed = /^ (?:independent|separate)\b/u.test(places.source.slice(end, end + 13));
  return { start, end, to: isClaimed ? largerNumber(text) : otherNumber(text, chance) };
}

function largerNumber(text: string): string {
  const word = words.indexOf(text.toLowerCase());
  if (word < 0) return String(Number(text.replaceAll(',', '')) + 3);
  return cased(words[word + 3] ?? 'thirty', text);
}

/** A word with a capital where the one that it stands for has one. */
function cased(word: string, like: string): string {
  return /^\p{Lu}/u.test(like) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

function otherNumber(text: string, chance: Chance): string {
  const word = words.indexOf(text.toLowerCase());
  if (word >= 0) {
    return cased(words[word + (chance() < 0.5 && word > 2 ? -1 : 1)] ?? 'thirty', text);
  }
  const value = Number(text.replaceAll(',', ''));
  const how = chance();
  const step = 1 + Math.floor(chance() * 9);
  const other =
    how < 0.4
      ? value + step
      : how < 0.7 && value > step
        ? value - step
        : how < 0.85
          ? value * 10
          : swapped(value);
  const decimals = text.split('.')[1]?.length ?? 0;
  const shown = other === value ? value + 1 : other;
  const plain = decimals > 0 ? shown.toFixed(decimals) : String(Math.round(shown));
  return text.includes(',') || shown >= 10_000 ? plain.replace(/\B(?=(?:\d{3})+(?:$|\.))/gu, ',') : plain;
}

/** Two digits changed places. */
function swapped(value: number): number {
  const digits = String(Math.round(value));
  return digits.length < 2
    ? value + 2
    : Number(digits.slice(0, -2) + digits.slice(-1) + digits.slice(-2, -1));
}

/** What each bound may become so that it no longer holds where it held; a bare number ("") held as it stood. */
const bounds: Readonly<Record<string, readonly string[]>> = {
  'at least': ['more than', 'fewer than', 'nearly'],
  'more than': ['fewer than', 'at most', 'up to', 'nearly'],
  over: ['under', 'nearly', 'up to'],
  'just over': ['just under', 'nearly', 'up to'],
  'fewer than': ['more than', 'over'],
  'less than': ['more than', 'over'],
  'up to': ['more than', 'over', 'fewer than'],
  'at most': ['more than', 'over', 'fewer than'],
  nearly: ['more than', 'over'],
  almost: ['more than', 'over'],
  about: ['more than', 'fewer than'],
  '': ['more than', 'fewer than', 'nearly', 'over', 'almost'],
};

function boundChange(places: Places, chance: Chance): Change | null {
  const { source } = places;
  const named = hits(
    places,
    /\b(?:at least|more than|just over|over|fewer than|less than|up to|at most|nearly|almost|about)(?= (?:a |one[- ])?(?:\d|\$|half|third|quarter|two|three|\{|(?:six|nine)?ty|hundred))/giu,
  );
  const behindMark = hits(
    places,
    /\b(?:at least|more than|over|fewer than|less than|up to|at most|nearly|almost|about) $/giu,
  ).map((hit) => ({ ...hit, end: hit.end - 1, text: hit.text.trimEnd() }));
  const dates = hits(places, datePattern);
  const bare = outside(
    hits(
      places,
      /(?<![\p{L}\d.,$-]|\b(?:the|least|than|over|to|most|nearly|almost|about|just|under|between|from|in|remaining|other) )\b\d[\d,]*(?= (?!per cent|percent)\p{Ll}{3,})/giu,
    ),
    dates,
  )
    .filter(({ start }) => !/[-–]$/u.test(source.slice(start - 1, start)))
    .map(({ start }) => ({ start, end: start, text: '' }));
  const hit = pick(chance() < 0.6 ? [...named, ...behindMark] : bare, chance);
  if (hit === null) return null;
  const other = pick(bounds[hit.text.toLowerCase()] ?? [], chance);
  if (other === null) return null;
  const isCapital = /^\p{Lu}/u.test(hit.text);
  const text = isCapital ? other.charAt(0).toUpperCase() + other.slice(1) : other;
  return { start: hit.start, end: hit.end, to: hit.text === '' ? `${text} ` : text };
}

const strangers = 'never always cattle window yesterday gladly stone'.split(' ');

function quotationChange({ source, quoted }: Places, chance: Chance): Change | null {
  const range = pick(quoted, chance);
  if (range === null) return null;
  const found = [...source.slice(range.start, range.end).matchAll(/\p{L}[\p{L}\p{M}’']*/gu)];
  // The first and the last word may be left out: what is quoted is shorter then, and still verbatim.
  const word = found[1 + Math.floor(chance() * Math.max(1, found.length - 2))];
  if (word === undefined) return null;
  const start = range.start + word.index;
  const end = start + word[0].length;
  const how = chance();
  if (how < 0.25) return { start, end, to: pick(strangers, chance) ?? 'stone' };
  // A word left out without a mark, its space with it.
  if (how < 0.5 && source[start - 1] === ' ') return { start: start - 1, end, to: '' };
  // Two words of the quotation in each other's place.
  const next = found[found.indexOf(word) + 1];
  const between = next === undefined ? '' : source.slice(end, range.start + next.index);
  if (how < 0.75 && next !== undefined && next[0].toLowerCase() !== word[0].toLowerCase())
    return { start, end: end + between.length + next[0].length, to: `${next[0]}${between}${word[0]}` };
  return { start: end, end, to: ` ${pick(strangers, chance) ?? 'stone'}` };
}

function citationChange({ ids, source, wordsOf }: Places, chance: Chance): Change | null {
  const hit = pick(ids, chance);
  if (hit === null) return null;
  const { start, end, id } = hit;
  if (chance() < 0.4) {
    // Of a passage only the source: a passage one letter longer is the same passage.
    const at = Math.floor(chance() * (/^[0-9a-f]{12}-/u.test(id) ? 12 : id.length));
    const sign = id.charAt(at);
    if (!/[0-9a-f]/u.test(sign)) return null;
    return {
      start: start + at,
      end: start + at + 1,
      to: sign === '9' ? '0' : sign === 'f' ? 'a' : String.fromCharCode(sign.charCodeAt(0) + 1),
    };
  }
  // Something else that the report cites and that gives no number of this sentence.
  const line = numbersIn(sentenceAround(source, start));
  const others = ids.filter((one) => {
    const said = wordsOf(one.id);
    return one.id !== id && said !== null && !numbersIn(said).some((number) => line.includes(number));
  });
  const other = pick(others, chance);
  return other === null ? null : { start, end, to: other.id };
}

const sentenceEnd = /[.!?]\s+(?=\p{Lu}|\d|\[|“|\{|-)|\n[|-]/u;

/** The sentence, item or row around a citation, without its citations. */
function sentenceAround(source: string, at: number): string {
  const from = Math.max(0, source.lastIndexOf('\n\n', at));
  const to = source.indexOf('\n\n', at);
  const plain = (text: string): string => text.replace(/\[@[^\]]*\]?|^[^\]]*\]/gu, ' ');
  const before = source
    .slice(from, at)
    .replace(/\[@[^\]]*\]?/gu, ' ')
    .split(sentenceEnd);
  const behind = plain(source.slice(at, to < 0 ? source.length : to)).split(sentenceEnd);
  return `${before.findLast((part) => /\p{L}/u.test(part)) ?? ''} ${behind[0] ?? ''}`;
}

/** Numbers of a text, small ones in words too. */
function numbersIn(text: string): string[] {
  return (text.toLowerCase().match(/\d[\d,.]*\d|\d|\p{L}+/gu) ?? []).flatMap((word) => {
    const value = words.indexOf(word);
    return /^\d/u.test(word) ? [word] : value > 1 ? [String(value)] : [];
  });
}

function nameChange(places: Places, chance: Chance): Change | null {
  const skip = new Set([
    ...months,
    'Monday',
    'Tuesday',
    'Wednesday',
    'Thursday',
    'Friday',
    'Saturday',
    'Sunday',
    'The',
    'They',
    'There',
    'This',
    'These',
    'Those',
    'That',
    'What',
    'When',
    'Where',
  ]);
  const inside = /(?<=[\p{Ll},;:)\d”]\s|[\p{Lu}][\p{L}]{1,20}\s|\()\p{Lu}\p{Ll}{2,}\b/gu;
  const isPlain = ({ isPinned: pinned }: Places['runs'][number]): boolean => !pinned;
  const sure = hits(places, inside, isPlain);
  const names = new Set(sure.map(({ text }) => text));
  // A capital that opens a sentence may be any word, unless it is a name elsewhere in the report.
  const opening = hits(places, /\b\p{Lu}\p{Ll}{2,}\b/gu, isPlain).filter(
    ({ text, start }) => names.has(text) && !sure.some((one) => one.start === start),
  );
  const found = outside([...sure, ...opening], places.quoted).filter(({ text }) => !skip.has(text));
  const hit = pick(found, chance);
  if (hit === null) return null;
  const others = found.filter(({ text }) => text !== hit.text);
  if (chance() < 0.3) {
    const other = pick(others, chance);
    return other === null ? null : { start: hit.start, end: hit.end, to: other.text };
  }
  const at = 1 + Math.floor(chance() * (hit.text.length - 2));
  const letter = 'aeioubdklmnrst'.charAt(Math.floor(chance() * 14));
  const how = chance();
  const to =
    how < 0.5
      ? hit.text.slice(0, at) + letter + hit.text.slice(at + 1)
      : how < 0.75
        ? hit.text.slice(0, at) + hit.text.slice(at + 1)
        : hit.text.slice(0, at) + hit.text.charAt(at + 1) + hit.text.charAt(at) + hit.text.slice(at + 2);
  return { start: hit.start, end: hit.end, to };
}

function dateChange(places: Places, chance: Chance): Change | null {
  const hit = pick(outside(hits(places, datePattern), places.quoted), chance);
  if (hit === null) return null;
  const parts = [...hit.text.matchAll(/\d+|\p{Lu}\p{Ll}+/gu)];
  const part = pick(parts, chance);
  if (part === null) return null;
  const start = hit.start + part.index;
  const end = start + part[0].length;
  const month = months.indexOf(part[0]);
  if (month >= 0) return { start, end, to: months[(month + 1 + Math.floor(chance() * 11)) % 12] ?? 'May' };
  const value = Number(part[0]);
  if (part[0].length === 4)
    return { start, end, to: String(value + (chance() < 0.5 ? -1 : 1) * (1 + Math.floor(chance() * 3))) };
  const most = /^\d{4}-/u.test(hit.text) && part.index < 6 ? 12 : 28;
  const other = ((value - 1 + 1 + Math.floor(chance() * (most - 1))) % most) + 1;
  return {
    start,
    end,
    to: String(other).padStart(part[0].length === 2 && part[0].startsWith('0') ? 2 : 1, '0'),
  };
}

const makers: Readonly<Record<MutationSort, (places: Places, chance: Chance) => Change | null>> = {
  number: numberChange,
  bound: boundChange,
  quotation: quotationChange,
  citation: citationChange,
  name: nameChange,
  date: dateChange,
};

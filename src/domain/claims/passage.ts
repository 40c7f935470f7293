/**
 * The passage of a claim: the shortest clause of its sentence that makes the number readable. It always holds the
 * qualifier, the number and the noun, and it is always a verbatim stretch of the text.
 */
import type { TextRange } from '../../base/index.ts';
import type { Token } from './quantity-tokens.ts';

/** Marks that part clauses; a comma parts them only before certain words. */
const clauseMarks = new Set([
  ';',
  ':',
  '–',
  '—',
  '(',
  ')',
  '“',
  '”',
  '"',
  '«',
  '»',
  '!',
  '?',
  '…',
  '；',
  '：',
  '。',
  '，',
  '、',
]);

const openers = new Set(
  `which who while whereas but although though because after before when where with including compared against as
  said says stated according warning adding and or for so then nor mas pero aunque mais tandis während aber`.split(
    /\s+/u,
  ),
);

/** Shortest clause around `core` inside the sentence that `tokens` cover. */
export function passageAround(text: string, tokens: readonly Token[], core: TextRange): TextRange {
  const first = indexOver(tokens, core.start);
  const last = indexOver(tokens, core.end - 1);
  if (first >= tokens.length || last >= tokens.length) return core;
  const [from, to] = throughBracket(tokens, clauseStart(tokens, first), clauseEnd(tokens, last));
  const start = Math.min(tokens[from]?.start ?? core.start, core.start);
  const end = Math.max(tokens[to]?.end ?? core.end, core.end);
  return { start, end: trimEnd(text, start, end, core.end) };
}

/** Words of a bracket that cannot be read without what stands before it ("($31,000)"). */
const shortBracket = 6;

/** A short bracket takes the clause before it along. */
function throughBracket(tokens: readonly Token[], from: number, to: number): readonly [number, number] {
  const isBracket =
    tokens[from - 1]?.text === '(' && tokens[to + 1]?.text === ')' && to - from < shortBracket;
  return isBracket ? [Math.min(clauseStart(tokens, from - 1), from), to + 1] : [from, to];
}

/** Index of the first token that ends behind an offset; by halving, since a sentence may be very long. */
function indexOver(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Longest stretch of a clause on either side of its number, in tokens: a line without marks must not be quoted whole. */
const longestSide = 45;

function clauseStart(tokens: readonly Token[], at: number): number {
  let start = at;
  for (let i = at - 1; i >= 0 && i >= at - longestSide; i -= 1) {
    const token = tokens[i];
    if (token === undefined || clauseMarks.has(token.text) || partsAt(tokens, i) || isSaidThat(tokens, i))
      break;
    start = i;
  }
  return start;
}

function clauseEnd(tokens: readonly Token[], at: number): number {
  let end = at;
  for (let i = at + 1; i < tokens.length && i <= at + longestSide; i += 1) {
    const token = tokens[i];
    if (token === undefined || clauseMarks.has(token.text) || partsAt(tokens, i)) break;
    end = i;
  }
  return end;
}

const sayings = new Set(
  `said says say stated states estimated estimates reported reports claimed claims testified explained warned added told
  believes believe believed found finds noted alleged announced`.split(/\s+/u),
);

/** "said that": what is said begins after it. */
function isSaidThat(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.text === 'that' && sayings.has(tokens[at - 1]?.text ?? '');
}

/** A comma before a clause word parts; a comma inside a list of nouns does not. */
function partsAt(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.text !== ',') return false;
  const next = tokens[at + 1];
  return next !== undefined && openers.has(next.text);
}

function trimEnd(text: string, start: number, end: number, least: number): number {
  let at = end;
  while (at > least && at > start && ' .,\n\t'.includes(text.charAt(at - 1))) at -= 1;
  return at;
}

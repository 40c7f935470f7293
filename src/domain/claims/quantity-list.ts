/**
 * Lists of places with a number each: "Victims by nationality: Ghana: 14; Laos: 8; Peru 27". The numbers count the
 * noun at the head of the list, or people. Only a run of such items makes a list; every look-around is bounded.
 */
import { personsAntecedent } from './quantity-antecedents.ts';
import type { PreparedLanguage } from './quantity-lexicon.ts';
import { isPlural, type CountedNoun, type NounPlace } from './quantity-phrase.ts';
import type { Token } from './quantity-tokens.ts';

/** Longest label of an item, in tokens. */
const longestLabel = 4;
/** Items parted by commas alone ("Ghana 2, Laos 1") may be a result of a match: a list needs one more. */
const fewestCommaItems = 3;

/** The noun counted by an item of a list; null when the number is none. */
export function listItemNoun(place: NounPlace): CountedNoun | null {
  const { tokens, expression, language, antecedents } = place;
  const isPlain = expression.form === 'digits' && !expression.isRange && !expression.isPercent;
  if (language.data.code !== 'en' || !isPlain || expression.currency !== null) return null;
  const label = labelBefore(tokens, expression.from);
  if (label === null || !endsItem(tokens[expression.to])) return null;
  const next = nextItem(tokens, expression.to);
  const before = itemBefore(tokens, label.from);
  if (!isList(tokens, { next, before, label })) return null;
  const isFirst = before === null;
  const unit = (isFirst ? headOf(place, label.from) : antecedents.inSentence) ?? null;
  if (unit === null && isLabelCounted(tokens, label, language)) return null;
  return {
    unit: unit ?? personsAntecedent(antecedents, language),
    from: expression.to,
    to: expression.to,
    kind: 'noun',
  };
}

interface Label {
  readonly from: number;
  readonly to: number;
  readonly hasColon: boolean;
}

/** The capital words before a number, past a colon. */
function labelBefore(tokens: readonly Token[], at: number): Label | null {
  const hasColon = isLabelMark(tokens[at - 1]);
  const to = hasColon ? at - 1 : at;
  let from = to;
  while (from > to - longestLabel && isLabelWord(tokens[from - 1])) from -= 1;
  return from < to ? { from, to, hasColon } : null;
}

/** A colon, a spaced dash or a bracket between a label and its number. */
function isLabelMark(token: Token | undefined): boolean {
  if (token === undefined) return false;
  return token.text === ':' || token.text === '(' || (token.spaced && '-–—'.includes(token.text));
}

function isLabelWord(token: Token | undefined): boolean {
  return token?.kind === 'word' && token.capital;
}

function endsItem(token: Token | undefined): boolean {
  return token === undefined || token.fresh || [';', ',', '.', 'and', ')'].includes(token.text);
}

/** Index of the number of the item that follows a separator at `at`, or null. */
function nextItem(tokens: readonly Token[], at: number): number | null {
  let start = at;
  while (start < at + 3 && [';', ',', 'and', ')'].includes(tokens[start]?.text ?? '')) start += 1;
  if (start === at) return null;
  let end = start;
  while (end < start + longestLabel && isLabelWord(tokens[end])) end += 1;
  if (end === start) return null;
  const number = isLabelMark(tokens[end]) ? end + 1 : end;
  return tokens[number]?.kind === 'digits' && endsItem(tokens[number + 1]) ? number : null;
}

/** Index of the number of the item before a label that begins at `from`, or null. */
function itemBefore(tokens: readonly Token[], from: number): number | null {
  let end = from;
  while (end > from - 3 && [';', ',', 'and', ')'].includes(tokens[end - 1]?.text ?? '')) end -= 1;
  if (end === from || tokens[end - 1]?.kind !== 'digits') return null;
  return labelBefore(tokens, end - 1) === null ? null : end - 1;
}

interface Neighbours {
  readonly next: number | null;
  readonly before: number | null;
  readonly label: Label;
}

/** Two items with a colon or a semicolon, or three parted by commas. */
function isList(tokens: readonly Token[], { next, before, label }: Neighbours): boolean {
  const near = [next, before].filter((at) => at !== null);
  if (near.length === 0) return false;
  if (label.hasColon || near.some((at) => isLabelMark(tokens[at - 1]))) return true;
  const isParted = tokens[label.from - 1]?.text === ';' || (next !== null && tokens[next - 2]?.text === ';');
  if (isParted || near.length === fewestCommaItems - 1) return true;
  const further = next === null ? farBefore(tokens, before) : nextItem(tokens, next + 1);
  return further !== null;
}

function farBefore(tokens: readonly Token[], before: number | null): number | null {
  const label = before === null ? null : labelBefore(tokens, before);
  return label === null ? null : itemBefore(tokens, label.from);
}

/** Farthest the head of a list may begin before its first item, in tokens. */
const headReach = 12;

/** "Victims by nationality:": the first plural of the words before the list. */
function headOf({ text, tokens, language }: NounPlace, label: number): string | null {
  if (tokens[label - 1]?.text !== ':') return null;
  let head: Token | null = null;
  for (let at = label - 2; at >= 0 && at > label - headReach; at -= 1) {
    const token = tokens[at];
    if (token === undefined || token.text === '.' || token.text === ';') break;
    if (isPlural(token, language) && !sorts.has(token.text)) head = token;
  }
  return head === null ? null : text.slice(head.start, head.end);
}

/** What lists are sorted by, never what they count. */
const sorts = new Set(
  'countries nationalities districts provinces places regions states cities towns numbers figures'.split(' '),
);

/** "Boats: 14; Trucks: 3": the labels themselves are counted. */
function isLabelCounted(tokens: readonly Token[], { to }: Label, language: PreparedLanguage): boolean {
  const token = tokens[to - 1];
  return token !== undefined && language.persons.has(token.text);
}

/**
 * The headline of a figure: which claim speaks for all, and its subject cut to what is counted. The words are always
 * words of the text, in its order; nothing is made up but the counted noun in front, which the claim itself gives.
 */
import type { Claim } from '../claims/index.ts';
import { fold, singularOf } from './names.ts';

/** Longest headline, in words. */
const mostWords = 14;

/** The subject of a claim as a headline: begins with the counted noun, and ends before the next statement begins. */
export function headlineOf(claim: Claim): string {
  const unit = countedNoun(claim);
  const first = pieceOf(claim.subject)
    .split(/\s+/u)
    .filter((word) => word !== '');
  const tidy = trimmed(fromNoun(withoutCompanions(first), unit).slice(0, mostWords));
  const headline = tidy.join(' ');
  return headline === '' ? (unit ?? claim.subject) : headline;
}

/** How well a claim's headline reads: 2 begins with its noun and says more, 1 hardly more than the noun, 0 neither. */
export function clarityOf(claim: Claim): number {
  const unit = countedNoun(claim);
  const noun = unit === null ? 0 : nounAt(claim.subject.split(/\s+/u), unit);
  if (noun < 0 || noun > 2) return 0;
  return headlineOf(claim).split(' ').length > (unit === null ? 1 : noun + 2) ? 2 : 1;
}

/** The noun of a count; amounts, ages and shares have a unit that is no noun of their subject. */
function countedNoun({ kind, quantity }: Claim): string | null {
  const { unit } = quantity;
  return kind !== 'count' || unit === null || unit === '%' || unit === 'fraction' ? null : unit;
}

/** Up to the first comma, bracket or dash, and up to "and that", which opens another statement. */
function pieceOf(subject: string): string {
  const stop = subject.search(/[,;:(–—،、，](?!\d)/u);
  const piece = stop > 0 ? subject.slice(0, stop) : subject;
  const next = piece.search(/ (?:and|y|et|und) (?:that|que|dass)(?: |$)/u);
  return next > 0 ? piece.slice(0, next) : piece;
}

const prepositions: ReadonlySet<string> = new Set(
  'of in at on for to from with by among that who which'.split(' '),
);
const joins: ReadonlySet<string> = new Set('and y e et und'.split(' '));
/** After a number, the begin of a statement of its own: "and 65 are women". */
const verbs: ReadonlySet<string> = new Set('is are was were had have of'.split(' '));
const dateOpeners: ReadonlySet<string> = new Set('between from entre zwischen'.split(' '));

/** "men and 65 women left the mill between 9 and 13 March" → "men left the mill". */
function withoutCompanions(words: readonly string[]): readonly string[] {
  const kept: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const [word, next] = [words[at] ?? '', words[at + 1] ?? ''];
    if (dateOpeners.has(word) && startsDate(next, words[at + 2] ?? '') && at > 0) break;
    if (/^\d/u.test(word) && verbs.has(next)) break;
    if (joins.has(word) && at > 0 && /\p{Sc}/u.test(next)) break;
    if (joins.has(word) && at > 0 && /^\d/u.test(next) && !/\d$/u.test(words[at - 1] ?? '')) {
      if (verbs.has(words[at + 2] ?? '') || prepositions.has(words[at + 3] ?? '')) break;
      at += 2;
      continue;
    }
    kept.push(word);
  }
  return kept;
}

/** "9 and", "March 9", "el 9". */
function startsDate(first: string, second: string): boolean {
  return /^\d/u.test(first) || /^\d/u.test(second);
}

function nounAt(words: readonly string[], unit: string): number {
  const wanted = singularOf(fold(unit.split(' ').at(-1) ?? unit));
  return words.findIndex((word) => singularOf(fold(word)) === wanted);
}

/** Begins with the noun; adjectives right before it stay ("foreign nationals"). */
function fromNoun(words: readonly string[], unit: string | null): readonly string[] {
  const plain = withoutLead(words);
  if (unit === null) return plain;
  const at = nounAt(plain, unit);
  if (at < 0) return [unit, ...plain];
  const adjectives =
    at <= 2 && !plain.slice(0, at).some((word) => prepositions.has(word) || /\d/u.test(word));
  const own = adjectives ? plain : plain.slice(at);
  return withoutPart(own, adjectives ? at : 0);
}

const leads: ReadonlySet<string> = new Set(
  'the these those all some of and a an that said says told been'.split(' '),
);

function withoutLead(words: readonly string[]): readonly string[] {
  const start = words.findIndex((word) => !leads.has(word.toLowerCase()));
  return start < 0 ? [] : words.slice(start);
}

/** "people of them are still there" → "people are still there". */
function withoutPart(words: readonly string[], noun: number): readonly string[] {
  const [link, whole] = [words[noun + 1], words[noun + 2]];
  if (link !== 'of' || whole === undefined || !/^(?:them|these|those|whom)$/u.test(whole)) return words;
  return [...words.slice(0, noun + 1), ...words.slice(noun + 3)];
}

/** Words that cannot end a headline: what they lead to has been cut off or is the number itself. */
const dangling: ReadonlySet<string> = new Set(
  (
    'a an the of in on at to for from by with and or as is are was were be been being that who which whose than ' +
    'about around over under some between per into during until till before after since within through ' +
    ' had has have their its his her it he she they said only just ' +
    'de la las los el les des du le un una une en y e et que qui a au aux por para con del sur von der die das und mit'
  ).split(' '),
);

function trimmed(words: readonly string[]): readonly string[] {
  let end = words.length;
  while (end > 1 && (dangling.has((words[end - 1] ?? '').toLowerCase()) || words[end - 1] === '')) end -= 1;
  return words.slice(0, end);
}

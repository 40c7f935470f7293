/** Names that are nearly one: a letter or two off, or one word of several. */
import { classesOf, wordClass } from '../claims/index.ts';
import type { Evidence } from './check-evidence.ts';
import { kept } from './check-known.ts';

/** Letters and digits in lower case without accents, words parted by one space. */
export function foldedName(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[\u0300-\u036f]/gu, '')
    .replace(/['’]s\b/gu, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/** A name with the form in which it is compared. */
export interface KnownName {
  readonly name: string;
  readonly folded: string;
}

export function knownName(name: string): KnownName {
  return { name, folded: foldedName(name) };
}

const folds = new WeakMap<Evidence, string>();

/** Everything that evidence names, folded; words are held apart by spaces. */
export function namedIn(evidence: Evidence): string {
  return kept(folds, evidence, () => {
    const texts = [...evidence.near, ...evidence.wide()].flatMap(({ text, name }) => [text, name]);
    return ` ${foldedName([...evidence.names, evidence.title, ...texts].join(' '))} `;
  });
}

/** The known name of three words or more that differs in one word; null when there is none. */
export function oneWordOff(folded: string, known: readonly KnownName[]): string | null {
  const words = folded.split(' ');
  if (words.length < 3) return null;
  const found = known.find((one) => {
    const other = one.folded.split(' ');
    return other.length === words.length && words.filter((word, at) => word !== other[at]).length === 1;
  });
  return found?.name ?? null;
}

/**
 * True when one capital word stands by itself somewhere in the texts, or is the last name of somebody who goes with them: "Varnack" for Ilse
 * Varnack; "Park" is no name for Blue Heron Park.
 */
export function standsAlone(word: string, evidence: readonly Evidence[]): boolean {
  if (!/^[\p{L}\p{M}’'-]+$/u.test(word)) return true;
  const alone = new RegExp(
    `(?<!\\p{Lu}[\\p{L}’'-]{0,30}\\s)(?<![\\p{L}-])${word}(?![\\p{L}-])(?!\\s\\p{Lu})`,
    'u',
  );
  const folded = foldedName(word);
  // "The Ministry" is what everybody calls the Ministry of the Interior.
  const opens = new RegExp(
    `(?<!\\p{Lu}[\\p{L}’'-]{0,30}\\s)(?<![\\p{L}-])${word} (?:of|on|for|against) (?:the )?\\p{Lu}`,
    'u',
  );
  const isHead =
    isBodyHead(word) &&
    evidence.some(({ names, near, wide }) =>
      [...names, ...[...near, ...wide()].map(({ text }) => text)].some((text) => opens.test(text)),
    );
  return (
    isHead ||
    evidence.some(
      (one) =>
        one.names.some((name) => isCalledBy(foldedName(name).split(' '), folded, one)) ||
        [...one.near, ...one.wide()].some(({ text }) => alone.test(text)),
    )
  );
}

/** What stands before "of" in the name of a body, a place or an office: "Ministry", "Gulf", "Prosecutor". */
export function isBodyHead(word: string): boolean {
  const { body, reference, place, title } = wordClass;
  return (classesOf(word.toLowerCase()) & (body | reference | place | title)) !== 0;
}

/** A noun for a body that may stand for its name, with an article: "the Ministry". */
export function isBodyNoun(word: string): boolean {
  return (classesOf(word.toLowerCase()) & wordClass.reference) !== 0;
}

/**
 * A person is called by the last of two names. A body or a site is not called by its last word alone: that is the head of such names, or a word that
 * the text also writes small ("they open the doors" beside "Open Harbour").
 */
function isCalledBy(words: readonly string[], word: string, evidence: Evidence): boolean {
  if (words.length === 1) return words[0] === word;
  return (
    words.length === 2 &&
    words[1] === word &&
    !isBodyHead(word) &&
    !words.some((one) => isWrittenSmall(one, evidence))
  );
}

const small = new WeakMap<Evidence, ReadonlySet<string>>();

function isWrittenSmall(folded: string, evidence: Evidence): boolean {
  const words = kept(
    small,
    evidence,
    () =>
      new Set(
        [...evidence.near, ...evidence.wide()].flatMap(({ text }) =>
          (text.match(/(?<![\p{L}\p{M}])\p{Ll}[\p{L}\p{M}]+/gu) ?? []).map(foldedName),
        ),
      ),
  );
  return words.has(folded);
}

/** The known name that is one or two letters off; null when there is none. Of what is cited each stretch of as many words. */
export function nearest(
  folded: string,
  cited: readonly Evidence[],
  known: readonly KnownName[],
): string | null {
  for (const { names } of cited) {
    const found = names.find((name) => isNear(folded, foldedName(name)));
    if (found !== undefined && folded.length > 2) return found;
  }
  if (folded.length < 3) return null;
  for (const one of cited) {
    const found = nearInText(folded, namedIn(one));
    const written = found === null ? null : asWritten(found, one);
    // Of three letters almost any word is one off: only a longer name is taken for what was meant.
    if (written !== null && (folded.length > 3 || (written.length > 3 && /^\p{Lu}/u.test(written))))
      return written;
  }
  if (folded.length < 4) return null;
  return known.find((one) => isNear(folded, one.folded))?.name ?? null;
}

/** A folded name as the evidence writes it. */
function asWritten(folded: string, { names, title, near, wide }: Evidence): string {
  const wanted = folded.split(' ').length;
  for (const text of [...names, title, ...[...near, ...wide()].map((one) => one.text)]) {
    const words = [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)];
    const at = words.findIndex((word, index) => {
      const last = words[index + wanted - 1];
      return last !== undefined && foldedName(text.slice(word.index, last.index + last[0].length)) === folded;
    });
    const [first, last] = [words[at], words[at + wanted - 1]];
    if (first !== undefined && last !== undefined)
      return text.slice(first.index, last.index + last[0].length);
  }
  return folded;
}

function nearInText(folded: string, text: string): string | null {
  const size = folded.split(' ').length;
  const words = text.slice(0, 400_000).trim().split(' ');
  const first = folded.slice(0, 1);
  for (let at = 0; at + size <= words.length; at += 1) {
    const word = words[at] ?? '';
    // A slip in the first letter is rare; one in the second is still found.
    if (!word.startsWith(first) && word.slice(1, 3) !== folded.slice(1, 3)) continue;
    const piece = words.slice(at, at + size).join(' ');
    if (isNear(folded, piece)) return piece;
  }
  return null;
}

/** One letter off, or two in a long name; not equal. */
function isNear(a: string, b: string): boolean {
  const most = Math.min(a.length, b.length) < 6 ? 1 : 2;
  if (a === b || Math.abs(a.length - b.length) > most || a.length > 80) return false;
  let [earlier, before]: number[][] = [[], Array.from({ length: b.length + 1 }, (_, at) => at)];
  for (let x = 1; x <= a.length; x += 1) {
    const row = [x];
    let least = x;
    for (let y = 1; y <= b.length; y += 1) {
      const swap = a[x - 1] === b[y - 1] ? 0 : 1;
      let cost = Math.min((row[y - 1] ?? 0) + 1, (before?.[y] ?? 0) + 1, (before?.[y - 1] ?? 0) + swap);
      // Two letters that changed places are one slip.
      if (x > 1 && y > 1 && a[x - 1] === b[y - 2] && a[x - 2] === b[y - 1])
        cost = Math.min(cost, (earlier?.[y - 2] ?? 0) + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most + 1) return false;
    [earlier, before] = [before, row];
  }
  return (before?.[b.length] ?? most + 1) <= most;
}

/** True when every place where the texts have a word has a preposition of place before it: "in Rassau", "near Rassau". */
export function isOnlyPlace(word: string, evidence: readonly Evidence[]): boolean {
  const pattern = new RegExp(`(?<![\\p{L}-])${word.replace(/[^\p{L}]/gu, '.')}(?![\\p{L}-])`, 'gu');
  let places = 0;
  for (const { text } of evidence.flatMap(({ near, wide }) => [...near, ...wide()])) {
    for (const { index, 0: found } of text.matchAll(pattern)) {
      // "Rassau District Hospital", "Rassau parish": another thing is named.
      const [next = ''] = /^ \p{L}+/u.exec(text.slice(index + found.length, index + found.length + 24)) ?? [];
      if (/^ \p{Lu}/u.test(next) || isBodyHead(next.slice(1))) continue;
      const [before = ''] = /\p{L}+(?= $)/u.exec(text.slice(Math.max(0, index - 24), index)) ?? [];
      if ((classesOf(before.toLowerCase()) & wordClass.placePreposition) === 0 && before !== 'of')
        return false;
      places += 1;
    }
  }
  return places > 0;
}

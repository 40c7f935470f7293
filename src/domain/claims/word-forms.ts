/**
 * What is known of a word by its letters alone. Texts repeat their words, and cutting each out of the text, folding it and
 * looking it up anew was a good part of all reading: the words seen lately are kept in a table of fixed size, in which
 * a new word takes the place of an older one. A word is found there by its letters in the text, without being cut out.
 */
import { classesOf } from './names-classes.ts';

/** A word as it is written, and what follows from that. */
export interface WordForm {
  readonly raw: string;
  /** Lower case with straight apostrophes: the form in which the word lists are written. */
  readonly folded: string;
  /** The first letter is a capital. */
  readonly capital: boolean;
  /** The second letter is a capital too. */
  readonly caps: boolean;
  /** Bits of `wordClass`. */
  readonly classes: number;
  /** Its place in the table; -1 for a word that is not kept. */
  readonly slot: number;
}

const slots = 16_384;

/** Longer words are rare, and are read anew each time. */
const longestKept = 24;

const forms = new Array<WordForm | undefined>(slots).fill(undefined);

/** The form of the word between two offsets. */
export function formAt(text: string, start: number, end: number): WordForm {
  if (end - start > longestKept) return formOf(text.slice(start, end), -1);
  const slot = slotOf(text, start, end);
  const known = forms[slot];
  if (known !== undefined && standsAt(known.raw, text, start, end)) return known;
  // Copied letter by letter: a slice would keep the whole text in memory with it.
  const found = formOf(Array.from(text.slice(start, end)).join(''), slot);
  forms[slot] = found;
  return found;
}

/** Place of a word in the table, from its letters (the hash of Fowler, Noll and Vo). */
function slotOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) & (slots - 1);
}

function standsAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let at = 0; at < word.length; at += 1)
    if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  return true;
}

function formOf(raw: string, slot: number): WordForm {
  const folded = foldWord(raw);
  const capital = raw !== '' && raw.charAt(0) !== folded.charAt(0);
  const caps = raw.length > 1 && raw.charAt(1) !== folded.charAt(1);
  return { raw, folded, capital, caps, classes: classesOf(folded), slot };
}

/** Lower case with straight apostrophes: the form in which the word lists are written. */
export function foldWord(raw: string): string {
  const lower = raw.toLowerCase();
  return lower.includes('’') || lower.includes('‘') ? lower.replaceAll('’', "'").replaceAll('‘', "'") : lower;
}

/** A look-up whose answers are kept for the words of the table. */
export function keptByForm<T>(find: (word: string) => T): (word: string, slot: number) => T {
  const kept = new Array<{ readonly word: string; readonly found: T } | undefined>(slots).fill(undefined);
  return (word, slot) => {
    if (slot < 0) return find(word);
    const known = kept[slot];
    if (known?.word === word) return known.found;
    const found = find(word);
    kept[slot] = { word, found };
    return found;
  };
}

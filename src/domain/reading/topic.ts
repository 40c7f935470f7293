/**
 * What a story is about, as the names in it: enough to tell whether a text behind a list of teasers goes on
 * with the story or begins another one. Grows with the story, so that a page of many cuts is read once.
 */
import type { Unit } from './unit.ts';

/** Names and length of a story so far. */
export interface Topic {
  readonly names: Set<string>;
  words: number;
}

/** Words of running text below which a story has hardly begun: a standfirst, a caption. */
const fewestWords = 80;

/** A link to the comments stands under a standfirst, too: this many words are more than one. */
const fewestBeforeComments = 40;

const calendarWord =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$|^(?:January|February|March|April|June|July|August|September|October|November|December|They|This|That|There|When|After|Before|According|Officials|Police)$/u;

/** A story of which nothing has been read yet. */
export function emptyTopic(): Topic {
  return { names: new Set(), words: 0 };
}

/** Adds one paragraph of the story. */
export function addToTopic(topic: Topic, unit: Unit): void {
  topic.words += unit.words;
  for (const name of namesIn(unit.head)) topic.names.add(name);
}

/**
 * True when text without a headline of its own belongs to the story before the cut. A story that has hardly begun goes
 * on with any text, unless comments were announced: readers write there, too.
 */
export function goesOn(topic: Topic, unit: Unit, after: { readonly comments: boolean }): boolean {
  if (topic.words < fewestWords && !(after.comments && topic.words >= fewestBeforeComments)) return true;
  const names = namesIn(unit.head);
  let shared = 0;
  for (const name of names) if (topic.names.has(name)) shared += 1;
  return shared >= 2 ? shared * 5 >= names.size * 2 : shared * 2 >= names.size && shared > 0;
}

/** Capitalised words of four letters and more; in scripts without capitals, runs of four letters. */
function namesIn(piece: string): Set<string> {
  const names = new Set(
    (piece.match(/\p{Lu}[\p{L}'’]{3,}/gu) ?? []).filter((name) => !calendarWord.test(name)),
  );
  if (names.size > 0) return names;
  for (let at = 0; at + 4 <= piece.length; at += 1) {
    const gram = piece.slice(at, at + 4);
    if (/^[\p{Lo}\p{M}]{4}$/u.test(gram)) names.add(gram);
  }
  return names;
}

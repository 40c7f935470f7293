/**
 * Classes of word forms, as bits of one integer. A word is looked up once, when it is scanned; every later question
 * ("a title?", "may it open a cue?") is a single AND. Which form has which class is said by the word lists only.
 */
import {
  bodyNouns,
  calendarWords,
  documentNouns,
  feminine,
  keptTitles,
  masculine,
  nounStarters,
  placeNouns,
  placePrepositions,
  plainReference,
  plainStarters,
  roleNouns,
  staffNouns,
  titleModifiers,
  titles,
} from './names-lexicon.ts';
import { grammarWords } from './names-grammar.ts';

/** One bit a class. */
export const wordClass = {
  title: 0x1,
  titleModifier: 0x2,
  keptTitle: 0x4,
  feminine: 0x8,
  masculine: 0x10,
  /** Head noun of a body's name. */
  body: 0x20,
  /** Head noun that may be the whole reference: "the group". */
  reference: 0x40,
  staff: 0x80,
  document: 0x100,
  role: 0x200,
  /** Opens a sentence with a capital and names nothing. */
  starter: 0x400,
  nounStarter: 0x800,
  calendar: 0x1000,
  placePreposition: 0x2000,
  place: 0x4000,
  particle: 0x8000,
  connector: 0x10000,
  /** Ends a clause to the left of a subject. */
  boundary: 0x20000,
  /** Article or conjunction in front of a noun phrase. */
  opener: 0x40000,
  /** What follows only modifies the noun before. */
  modifier: 0x80000,
  /** Ends a noun phrase read to the right. */
  stop: 0x100000,
  /** May open a noun phrase. */
  phraseOpener: 0x200000,
  /** First word of a reporting cue in some language. */
  cue: 0x400000,
  /** Without one of these nothing is denied. */
  denial: 0x800000,
  /** First word of a phrase that lends a modality. */
  marker: 0x1000000,
} as const;

const table: ReadonlyMap<string, number> = tableOf([
  [wordClass.title, titles],
  [wordClass.titleModifier, titleModifiers],
  [wordClass.keptTitle, keptTitles],
  [wordClass.feminine, feminine],
  [wordClass.masculine, masculine],
  [wordClass.body, bodyNouns],
  [wordClass.reference, plainReference],
  [wordClass.staff, staffNouns],
  [wordClass.document, documentNouns],
  [wordClass.role, roleNouns],
  [wordClass.starter, plainStarters],
  [wordClass.nounStarter, nounStarters],
  [wordClass.calendar, calendarWords],
  [wordClass.placePreposition, placePrepositions],
  [wordClass.place, placeNouns],
  [wordClass.particle, grammarWords.particle],
  [wordClass.connector, grammarWords.connector],
  [wordClass.boundary, grammarWords.boundary],
  [wordClass.opener, grammarWords.opener],
  [wordClass.modifier, grammarWords.modifier],
  [wordClass.stop, grammarWords.stop],
  [wordClass.phraseOpener, grammarWords.phraseOpener],
  [wordClass.cue, grammarWords.cue],
  [wordClass.denial, grammarWords.denial],
  [wordClass.marker, grammarWords.marker],
]);

function tableOf(lists: readonly (readonly [number, Iterable<string>])[]): Map<string, number> {
  const rows = new Map<string, number>();
  for (const [bit, words] of lists) for (const word of words) rows.set(word, (rows.get(word) ?? 0) | bit);
  return rows;
}

/** Classes of a form in lower case; 0 for every word of no class. */
export function classesOf(lower: string): number {
  return table.get(lower) ?? 0;
}

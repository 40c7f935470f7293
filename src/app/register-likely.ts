/**
 * Which records a name in a sentence may mean when none bears exactly that name. Only sites and organisations are looked up: a
 * person's name that is written in two ways may protect somebody. What comes out is a "may be" with its reasons, never a certainty;
 * names whose numbers differ ("Block 3", "Block 4") are two names.
 */
import { byCodeUnit } from '../base/index.ts';
import { likelyNames, type KnownName, type LikelyName } from '../domain/weighing/index.ts';
import { foldForSearch, type CasebookIndex } from '../ports/casebook-index.ts';

/** A record that a written name may mean. */
export interface LikelyRecord {
  readonly id: string;
  /** As the sentence writes it. */
  readonly written: string;
  /** As the record bears it. */
  readonly known: string;
  /** Plain sentences that speak for it. */
  readonly reasons: readonly string[];
  /** Plain sentences that speak against it. */
  readonly against: readonly string[];
}

/** So many names of one kind are all compared; of more, those that begin as a word of the written name does. */
const mostCompared = 2000;
/** Code points of a beginning. */
const beginningLength = 2;
/** Runs of one sentence that are looked at. */
const mostRuns = 100;
/** Names of one sentence that are looked up. */
const mostWritten = 24;

/** At most `most` records of a kind that the written names may mean, likeliest first, each once. */
export function likelyRecords(
  index: CasebookIndex,
  kind: 'site' | 'organisation',
  written: readonly string[],
  most: number,
): LikelyRecord[] {
  const everyName = index.register.namesFrom(kind, '', mostCompared + 1);
  const isFew = everyName.length <= mostCompared;
  const found: (LikelyRecord & { readonly score: number })[] = [];
  for (const name of written.slice(0, mostWritten)) {
    const known = isFew ? everyName : beginningAlike(index, kind, name);
    for (const { id, name: other, score, reasons, against } of compared(kind, name, known))
      found.push({ id, written: name, known: other, reasons, against, score });
  }
  found.sort((a, b) => b.score - a.score || byCodeUnit(a.id, b.id));
  const seen = new Set<string>();
  const once = found.filter(({ id }) => !seen.has(id) && seen.add(id));
  return once.slice(0, most).map(({ id, written: name, known, reasons, against }) => ({
    id,
    written: name,
    known,
    reasons,
    against,
  }));
}

function beginningAlike(index: CasebookIndex, kind: string, written: string): KnownName[] {
  const words = foldForSearch(written).split(/\s+/u);
  const beginnings = new Set(words.map((word) => Array.from(word).slice(0, beginningLength).join('')));
  return [...beginnings]
    .filter((beginning) => beginning !== '')
    .flatMap((beginning) => index.register.namesFrom(kind, beginning, mostCompared));
}

/** A site is named as a place or as the firm that runs it; an organisation as a body. */
function compared(kind: 'site' | 'organisation', written: string, known: readonly KnownName[]): LikelyName[] {
  const numbers = numbersOf(written);
  const alike = known.filter(({ name }) => numbersOf(name) === numbers);
  const readings = kind === 'site' ? (['place', 'body'] as const) : (['body'] as const);
  return readings.flatMap((as) =>
    likelyNames(
      written,
      alike.map((one) => ({ ...one, kind: as })),
      3,
      as,
    ),
  );
}

function numbersOf(name: string): string {
  return [...name.normalize('NFKC').matchAll(/\d+/gu)]
    .map(([digits]) => digits.replace(/^0+/u, ''))
    .join(' ');
}

/** Words that tell of a name that was changed: then no spelling is compared at all. */
const changedName =
  /\b(?:pseudonyms?|(?:not|isn['’]t) (?:his|her|their|the) real names?|real names? (?:withheld|changed|hidden)|names? (?:ha(?:s|ve) been |w(?:as|ere) )?(?:changed|withheld)|so-called by us|alias for safety)\b|化名|假名|នាមប្ដូរ|ឈ្មោះក្លែង|นามสมมติ|اسم مستعار/iu;

/** True when a sentence may hide somebody behind another name. */
export function mayHideSomebody(sentence: string): boolean {
  return changedName.test(sentence);
}

/** Runs of words that are written as names: capitals and numbers, with the small words between them; never without their number. The longest first. */
export function writtenNames(text: string): string[] {
  const runs = text.matchAll(
    /\p{Lu}[\p{L}\p{M}\p{N}’'&-]*(?: (?:(?:of|de|and|&) )?[\p{Lu}\p{N}][\p{L}\p{M}\p{N}’'&-]*){0,5}/gu,
  );
  const names = new Set<string>();
  for (const [run] of runs) {
    const name = run.replace(/(?:[’']s)?[’'-]*$/u, '');
    names.add(name);
    if (names.size >= mostRuns) break;
    const rest = name.replace(/^(?:The|A|An|In|At|On|Near|From) /u, '');
    if (rest !== name) names.add(rest);
  }
  const isNumbered = (name: string): boolean =>
    [...names].some((other) => other.startsWith(`${name} `) && /^\p{N}/u.test(other.slice(name.length + 1)));
  return [...names]
    .filter((name) => name.length > 3 && !isNumbered(name))
    .sort((a, b) => b.length - a.length || byCodeUnit(a, b));
}

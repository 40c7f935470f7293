/**
 * Who or what is counted besides the noun: "formal", "registered", "adults", "under 16", "including guards". Two numbers
 * of different populations cannot contradict each other, however alike their words are.
 */
import { singularOf } from './names.ts';

/** Adjectives and nouns before or at the head of a counted noun, by the population that they mark. */
const marks: ReadonlyMap<string, string> = new Map(
  (
    [
      [
        'formal',
        'formal registered official officially licensed licenced declared documented formale formel oficial registrado',
      ],
      ['informal', 'informal unregistered undocumented unofficial undeclared unlicensed irregular'],
      ['adult', 'adult grown-up adulto adulte erwachsene'],
      ['full-time', 'full-time permanent'],
      ['part-time', 'part-time seasonal temporary casual'],
      ['confirmed', 'confirmed verified'],
      ['suspected', 'suspected probable possible potential presumed'],
      ['urban', 'urban'],
      ['rural', 'rural'],
      ['civilian', 'civilian'],
    ] as const
  ).flatMap(([name, words]) => words.split(' ').map((word): readonly [string, string] => [word, name])),
);

/** Verbs that take a group in or leave it out, when a group and no number follows. */
const takesIn: ReadonlySet<string> = new Set(
  'including includes include comprising incluye incluidos inclut dont counting'.split(' '),
);
const leavesOut: ReadonlySet<string> = new Set(
  'excluding excludes exclude except excluye exclut without'.split(' '),
);

/** Words from which a population is read. */
export interface PopulationWords {
  /** The counted noun and what stands before it, after the number. */
  readonly noun: readonly string[];
  /** Words after the number. */
  readonly window: readonly string[];
}

/** Marks of the population, sorted and joined; '' when the noun is counted as such. */
export function populationOf({ noun, window }: PopulationWords): string {
  const found = new Set<string>();
  for (const word of noun) {
    const mark = marks.get(word) ?? marks.get(singularOf(word));
    if (mark !== undefined) found.add(mark);
  }
  const paper = window.indexOf('paper');
  if (paper > 0 && window[paper - 1] === 'on') found.add('formal');
  const limit = ageLimit(window.slice(0, 8));
  if (limit !== null) found.add(limit);
  for (const [at, word] of window.entries()) {
    if (takesIn.has(word) && isGroup(window.slice(at + 1, at + 4))) found.add('with others');
    if (leavesOut.has(word) && isGroup(window.slice(at + 1, at + 4))) found.add('without some');
  }
  return [...found].sort((a, b) => (a < b ? -1 : 1)).join('+');
}

/** "under 16", "over 60", "aged 15". */
function ageLimit(words: readonly string[]): string | null {
  for (const [at, word] of words.entries()) {
    const next = words[at + 1] === 'age' ? words[at + 3] : words[at + 1];
    if (!/^(?:under|below|over|above|aged)$/.test(word) || !/^[1-9]\d$/.test(next ?? '')) continue;
    return `${word === 'below' ? 'under' : word === 'above' ? 'over' : word} ${next ?? ''}`;
  }
  return null;
}

/** "including 39 children" names a part; "including guards" says who is counted. */
function isGroup(words: readonly string[]): boolean {
  return words.length > 0 && !words.some((word) => /^\d/.test(word) || numberWords.has(word));
}

const numberWords: ReadonlySet<string> = new Set(
  'one two three four five six seven eight nine ten eleven twelve dozen dozens some many several'.split(' '),
);

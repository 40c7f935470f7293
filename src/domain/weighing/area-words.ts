/**
 * Words by which a text says how large an area its count is of: "of Port Ambrell district", "the city's two police stations",
 * "covers this hospital only"; "along the coast", "across the province", "in four cities". Areas have a rank, from a house up
 * to a country, so that one may be said to lie in another.
 */
import type { Item } from './item.ts';
import type { Shelf } from './shelf.ts';
import { isOfPartAlone, scopeOf } from './wide-words.ts';

/** An area that a count is of; a higher rank takes lower ones in. */
export interface Area {
  readonly rank: number;
  /** The names that the text gives it, without their kind. */
  readonly names: readonly string[];
}

/** Kinds of area with their rank. */
const kinds: ReadonlyMap<string, number> = new Map(
  (
    [
      [
        0,
        'hospital clinic infirmary mortuary morgue school station court courthouse prison jail post estate',
      ],
      [
        1,
        'city town village parish port harbour ward borough township commune quarter suburb hamlet municipality',
      ],
      [2, 'district county sub-district'],
      [
        3,
        'province region governorate prefecture canton coast coastline valley plateau basin delta peninsula archipelago ' +
          'strait highlands uplands',
      ],
      [4, 'country nation republic kingdom'],
    ] as const
  ).flatMap(([rank, words]) => words.split(' ').map((word) => [word, rank] as const)),
);
/** Adjectives of offices, and the areas that these are of. */
const offices: ReadonlyMap<string, number> = new Map([
  ['municipal', 1],
  ['town', 1],
  ['city', 1],
  ['parish', 1],
  ['village', 1],
  ['district', 2],
  ['county', 2],
]);

const kind = [...kinds.keys()].join('|');
const plurals = [...kinds.keys()]
  .map((word) => (word.endsWith('sh') ? `${word}es` : word.replace(/y$/u, '(?:y|ie)') + 's'))
  .join('|');
const kindOf = [...kinds.keys()]
  .map((word) => `[${word.charAt(0).toUpperCase()}${word.charAt(0)}]${word.slice(1)}`)
  .join('|');
const properName =
  "(?!(?:The|This|That|Our|Its|One|An?|In|At|On|Of|For|From|By|Near|Every|Each|All|Whole|Another|Some) )\\p{Lu}[\\p{L}’'-]{1,40}(?: \\p{Lu}[\\p{L}’'-]{1,40}){0,2}";
const months = '(?:January|February|March|April|May|June|July|August|September|October|November|December)\\b';
const many =
  'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|twenty|several|\\d{1,3}';
const bodies =
  'office|council|hospital|clinic|court|police|station|register|registry|book|ledger|coroner|vet|mortuary|prison|jail|school|' +
  'authority|magistrates?|welfare|labour|health|hall|clerk';

/** "Port Ambrell district"; "the town of Lodden", "the clinic in Tolm". */
const named = new RegExp(
  `(?<![\\p{L}\\p{N}])(${properName}) (${kindOf})\\b|\\b(${kind}) (?:of|in|at) (?!${months})(${properName})`,
  'gu',
);
/** "one hospital", "in our town", "pupils of a single school". */
const single = new RegExp(
  `\\b(?:[Oo]ne|[Aa] single|[Oo]ur|[Tt]his) (?:\\p{Ll}+ )?(${kind})\\b(?![’'])`,
  'gu',
);
/** "the district labour office", "our town’s clinic", "the city’s two police stations". */
const official = new RegExp(
  `\\b(?:[Tt]he|[Tt]his|[Oo]ur|[Ii]ts|[Aa]) (${[...offices.keys()].join('|')})(?:[’']s)? (?:\\p{L}+ ){0,2}(?:${bodies})s?\\b`,
  'gu',
);
/** "covers this hospital only", "only those of our district", "the clinics upriver keep their own". */
const only = new RegExp(
  `\\b(?:this|that|the|one|our) (?:\\p{L}+ )?(${kind}) (?:only|alone)\\b|` +
    `\\b(?:only|just|solely|nothing but) (?:\\p{L}+ ){0,3}(?:this|that|one|our) (?:\\p{L}+ )?(${kind})\\b|` +
    `\\bother (?:\\p{L}+ )?(${plurals}) (?:\\p{L}+ )?(?:keep|have|hold) (?:their|books|lists|registers)\\b`,
  'gu',
);

/** "along the Drennish coast", "over the whole country", "in the country’s pits", "nationwide". */
const wideKind = new RegExp(
  `\\b(?:along|across|over|throughout|in|on|for|of|from) (?:the|this|our) (?:whole |entire )?(?:\\p{L}+ )?(${kind})\\b(?![’'])|` +
    `\\b(?:at|in|on|from|of) the (${kind})[’']s (?:\\p{Ll}+ )?\\p{Ll}+s\\b|` +
    '\\b(?:(?:nation|country)wide|nationally)\\b',
  'giu',
);
/** "across Sendrak province", "of the Republic of Drennow". */
const wideName = new RegExp(
  `\\b(?:across|throughout|along|in|of|over) (?:the )?(?:${properName} (${kindOf})|(${kindOf}) of \\p{Lu})`,
  'gu',
);
/** "in four cities", "from nine prisons", "the 23 stations". */
const wideMany = new RegExp(
  `\\b(${many}) (?:\\p{Ll}+ ){0,2}(${plurals})\\b|\\b(?:each|every) (?:single )?one of (?:them|these|those)\\b`,
  'giu',
);

/** Code units of the paragraph before a sentence that are read, and of what comes after it. */
const reachBefore = 400;
const reachAfter = 180;
/** Code units of a sentence on both sides of its number. */
const mostOfSentence = 300;
/** Ranks from which on an area takes in more than the places where things happen. */
const leastWide = 3;
/** What is named alone is mostly a town, what is named as a whole a country. */
const partRank = 1;
const namedRank = 4;
const several = 0.5;

/** The small area that the words around a count say it is of; null where they name none. */
export function localAreaOf(item: Item, shelf: Shelf): Area | null {
  if (scopeOf(item, shelf) !== null) return null;
  const { before, sentence, after } = wordsAround(item, shelf);
  const own = localIn(sentence) ?? localIn(before);
  const limited = onlyIn(after) ?? onlyIn(sentence) ?? (isOfPartAlone(item, shelf) ? partRank : null);
  return limited === null ? own : { rank: limited, names: own?.names ?? [] };
}

/** The words around a count say that it is of one area and no more: "it covers this hospital only", "in Brent alone". */
export function isOfAreaAlone(item: Item, shelf: Shelf): boolean {
  const { sentence, after } = wordsAround(item, shelf);
  return (onlyIn(after) ?? onlyIn(sentence)) !== null || isOfPartAlone(item, shelf);
}

/** The large area, or the several places, that the words around a count say it is of. */
export function wideAreaOf(item: Item, shelf: Shelf): Area | null {
  if (isOfPartAlone(item, shelf)) return null;
  const { before, sentence } = wordsAround(item, shelf);
  const own = wideIn(sentence);
  if (own !== null) return own;
  const scope = scopeOf(item, shelf);
  if (scope !== null) return { rank: scope.name === '' ? leastWide : namedRank, names: [scope.name] };
  return isOfOnePlace(sentence) || localIn(sentence) !== null ? null : wideIn(before);
}

/** Code units of a text that are read for the name of an area; its first ones say what it is on. */
const mostRead = 8000;
const ofOpening = 160;

/** Names of areas that a story speaks of, though not at its head: "At Hesprin, in Oddrenna province". */
export function areasBeside({ measure: { claim, story } }: Item, shelf: Shelf): ReadonlySet<string> {
  const start = shelf.story(story)?.start ?? 0;
  const told = shelf.document(claim.sha256).text.slice(start, start + mostRead);
  const head = told.slice(0, ofOpening);
  const names = [...told.matchAll(named)].map(([, before, , , after]) => before ?? after ?? '');
  return new Set(names.filter((name) => name !== '' && !head.includes(name)));
}

/** The words around a count name no place that has a rank, and no place at which it all happened. */
export function isOfNoArea(item: Item, shelf: Shelf): boolean {
  if (isOfPartAlone(item, shelf)) return false;
  const { sentence, before } = wordsAround(item, shelf);
  return !isOfOnePlace(sentence) && [sentence, before].every((words) => localIn(words) === null);
}

/** The sentence of a count, and what its paragraph says before and after; for a part of a whole, also the paragraph before. */
function wordsAround(
  { measure: { claim, part } }: Item,
  shelf: Shelf,
): { before: string; sentence: string; after: string } {
  const { text } = shelf.document(claim.sha256);
  const { sentence, quantity } = claim;
  const before = text.slice(Math.max(0, sentence.start - (part ? 2 : 1) * reachBefore), sentence.start);
  const after = text.slice(sentence.end, sentence.end + reachAfter);
  return {
    before: lastParagraphs(before, part ? 2 : 1),
    sentence: text.slice(
      Math.max(sentence.start, quantity.number.start - mostOfSentence),
      Math.min(sentence.end, quantity.number.end + mostOfSentence),
    ),
    after: after.split('\n')[0] ?? '',
  };
}

function lastParagraphs(text: string, most: number): string {
  return text.split(/\n+/u).slice(-most).join(' ');
}

function localIn(words: string): Area | null {
  const found: { rank: number; name: string }[] = [];
  for (const [, name, after, before, otherName] of words.matchAll(named))
    found.push({
      rank: kinds.get((after ?? before ?? '').toLowerCase()) ?? 0,
      name: name ?? otherName ?? '',
    });
  for (const [, one] of words.matchAll(single)) found.push({ rank: kinds.get(one ?? '') ?? 0, name: '' });
  for (const [, office] of words.matchAll(official))
    found.push({ rank: offices.get(office ?? '') ?? 0, name: '' });
  const [least] = found.sort((a, b) => a.rank - b.rank);
  if (least === undefined) return null;
  return { rank: least.rank, names: found.map(({ name }) => name).filter((name) => name !== '') };
}

function onlyIn(words: string): number | null {
  for (const [, after, before] of words.matchAll(only)) return kinds.get(after ?? before ?? '') ?? 0;
  return null;
}

function wideIn(words: string): Area | null {
  let rank = -1;
  for (const [, first, second] of [...words.matchAll(wideKind), ...words.matchAll(wideName)]) {
    // "Nationwide" names no kind.
    const of = kinds.get((first ?? second ?? 'country').toLowerCase()) ?? namedRank;
    if (of >= leastWide) rank = Math.max(rank, of);
  }
  for (const [, number, places] of words.matchAll(wideMany))
    rank = Math.max(rank, places === undefined ? leastWide : rankOfMany(number ?? '', places.toLowerCase()));
  return rank < 0 ? null : { rank, names: [] };
}

/** Several of a kind are more than one; ten houses and more stand in more than one town. */
function rankOfMany(number: string, plural: string): number {
  const one = plural.replace(/ies$/u, 'y').replace(/shes$/u, 'sh');
  const rank = kinds.get(one) ?? kinds.get(one.replace(/s$/u, '')) ?? 0;
  return (rank === 0 && !few.test(number) ? 1 : rank) + several;
}

const few = /^(?:\d|two|three|four|five|six|seven|eight|nine|several)$/iu;

/** "at Issarn bridge", "in Hesprin": what is said of one place is of no area around it. */
const onePlace = new RegExp(`\\b(?:[Aa]t|[Ii]n|[Nn]ear|[Oo]ff|[Oo]utside) (?!${months})\\p{Lu}`, 'u');

function isOfOnePlace(sentence: string): boolean {
  return onePlace.test(sentence);
}

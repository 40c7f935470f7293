/** Which body the words of one story mean: by its own names first, then by who issued a statement on the matter. */
import { kindsOfBody } from './bodies.ts';
import { bodyOfRank, type BodyReading } from './affiliations.ts';
import { fold, singularOf, wholeNames, wordsOf } from './names.ts';
import { isBodyName, isForce, nounsOfKind } from './speaker-bodies.ts';

/** What is known of the bodies of a story. */
export interface BodiesAround {
  /** Bodies that the story itself names. */
  readonly own: readonly string[];
  /** Bodies that issued a statement on the matter. */
  readonly stating: readonly string[];
  /** Bodies that linked texts name. */
  readonly others: readonly string[];
  readonly leading: string | null;
  /** The body whose statement the story is. */
  readonly statement: string | null;
  readonly isPlace: (name: string) => boolean;
  /** Folded names of publications that are no bodies. */
  readonly outlets: ReadonlySet<string>;
}

/** Nouns that any society of people goes by, whatever its name. */
const anySociety: ReadonlySet<string> = new Set(
  'group organisation organization charity association network project campaign society ngo nonprofit body collective initiative'.split(
    ' ',
  ),
);

/** Reads words of a story as bodies. */
export function bodyReading(around: BodiesAround, text: string): BodyReading {
  const { stating, others, leading, statement, outlets } = around;
  const self = statement === null ? [] : [statement];
  const own = around.own.filter((name) => !isGeneric(name)).map((name) => withoutPlace(name, around.isPlace));
  const ofNoun = (words: string): string | null => {
    const folded = fold(words);
    const noun = singularOf(wordsOf(folded).at(-1) ?? '');
    if (!anySociety.has(noun) && !isBodyName(folded)) return null;
    for (const names of [[...own, ...self], stating, others]) {
      const fits = wholeNames(names.filter((name) => goesBy(name, folded)));
      if (fits.length === 1) return fits[0] ?? null;
      if (fits.length > 1) return narrowed(fits, stating, folded);
    }
    if (!anySociety.has(noun)) return null;
    const isStated = leading !== null && [...self, ...stating].some((name) => fold(name) === fold(leading));
    if (leading !== null && isSociety(leading) && (isStated || isCalledBody(leading))) return leading;
    const societies = wholeNames([...self, ...stating].filter(isSociety));
    return societies.length === 1 ? (societies[0] ?? null) : null;
  };
  const isKnown = (name: string): boolean =>
    [...own, ...stating, ...others, ...self].some((other) => fold(other) === fold(name));
  const issuerOf = (noun: string): string | null => {
    const words = wordsOf(noun).map(singularOf);
    const fits = wholeNames([...self, ...stating]).filter((name) => {
      const inName = new Set(wordsOf(name).map(singularOf));
      return words.length > 0 && words.every((word) => inName.has(word));
    });
    return fits.length === 1 ? (fits[0] ?? null) : null;
  };
  // A rank is looked for in the whole text.
  const ofRanks = new Map<string, string | null>();
  const reading: BodyReading = {
    ofNoun,
    issuerOf,
    bodyOfRank: (rank) => {
      const known = ofRanks.get(rank);
      if (known !== undefined) return known;
      const body = bodyOfRank(rank, text, reading);
      ofRanks.set(rank, body);
      return body;
    },
    isBody: (name) =>
      !outlets.has(fold(name)) && !around.isPlace(name) && (isKnown(name) || isBodyName(name)),
    isPlace: around.isPlace,
    fullName: (name) => fullName(name, [...self, ...stating]),
    lastIn: (words) => lastIn(words, wholeNames([...own, ...self, ...stating]), ofNoun),
    stating: statement,
  };
  return reading;
}

/** The name holds the noun, or another noun of its kind; a name of two words must hold both. */
function goesBy(name: string, folded: string): boolean {
  const words = wordsOf(folded);
  const noun = singularOf(words.at(-1) ?? '');
  const inName = wordsOf(name).map(singularOf);
  if (words.length > 1) return words.every((word) => inName.includes(singularOf(word)));
  const kind = nounsOfKind(noun);
  return inName.includes(noun) || inName.some((word) => kind.includes(word));
}

/** "The Labour Ministry" is the Ministry of Labour of Velmar that issued a statement. */
function fullName(name: string, stating: readonly string[]): string {
  const words = spelled(name);
  if (words.length < 2) return name;
  const fits = wholeNames(stating).filter((other) => {
    const known = new Set(spelled(other));
    return words.every((word) => known.has(word));
  });
  return fits.length === 1 ? (fits[0] ?? name) : name;
}

/** The words that tell a name from another, in one spelling. */
function spelled(name: string): string[] {
  return wordsOf(name)
    .filter((word) => !/^(?:the|of|for|and)$/u.test(word))
    .map((word) =>
      singularOf(word)
        .replace(/^(lab|harb)or$/u, '$1our')
        .replace(/^defense$/u, 'defence'),
    );
}

/** Of several that fit, the one that issued a statement and holds the noun itself. */
function narrowed(fits: readonly string[], stating: readonly string[], folded: string): string | null {
  const spoken = fits.filter((name) => stating.includes(name));
  if (spoken.length === 1) return spoken[0] ?? null;
  const exact = fits.filter((name) => wordsOf(name).map(singularOf).includes(singularOf(folded)));
  return exact.length === 1 ? (exact[0] ?? null) : null;
}

/** "The Velmar group" names no body. */
function isGeneric(name: string): boolean {
  const last = name.split(' ').at(-1) ?? '';
  return /^\p{Ll}/u.test(last) && anySociety.has(last);
}

/** "Velmar's Labour Ministry" without its place, and any name without an article. */
function withoutPlace(name: string, isPlace: (name: string) => boolean): string {
  const [, place = '', rest] = /^(\p{Lu}[\p{L}-]*)['’]s? (\p{Lu}.*)$/u.exec(name) ?? [];
  return rest !== undefined && isPlace(place) ? rest : name.replace(/^(?:The|An?) /u, '');
}

/** The name itself says that it is one of a body, and of no person. */
function isCalledBody(name: string): boolean {
  return kindsOfBody(name).size > 0 || wordsOf(name).some((word) => anySociety.has(singularOf(word)));
}

function isSociety(name: string): boolean {
  if (isForce(name)) return false;
  const kinds = kindsOfBody(name);
  return !'police court parliament audit ministry agency council army state company medicine abroad'
    .split(' ')
    .some((kind) => kinds.has(kind));
}

/** The body named last in the words, by its name or by "the" and a noun. */
function lastIn(words: string, bodies: readonly string[], ofNoun: BodyReading['ofNoun']): string | null {
  const folded = fold(words);
  let best: { readonly name: string; readonly at: number } | null = null;
  for (const name of bodies) {
    const at = folded.lastIndexOf(fold(name));
    if (at >= 0 && (best === null || at > best.at)) best = { name, at };
  }
  for (const match of folded.matchAll(/\bthe (\p{Ll}+(?: guard)?)/gu)) {
    if (!anySociety.has(match[1] ?? '') && !isBodyName(match[1] ?? '')) continue;
    const name = ofNoun(match[1] ?? '');
    if (name !== null && (best === null || match.index > best.at)) best = { name, at: match.index };
  }
  return best?.name ?? null;
}

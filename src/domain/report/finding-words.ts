/** Words of a sentence that say it is confirmed by several sources: what may be said only when that many origins are behind it. */

/** A stretch of the text, UTF-16 code units, end exclusive. */
export interface IndependenceWords {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** How many independent origins they claim at least. */
  readonly least: number;
}

const numbers: Readonly<Record<string, number>> = {
  ...{ two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10 },
};

const strong = '(?:confirmed|corroborated|verified)';
const verbs = '(?:confirmed|corroborated|verified|attested|supported|established|reported|documented)';
const who = '(?:sources|witnesses|origins|accounts|testimonies|reports|media|outlets|organi[sz]ations)';
const many = '(several|many|multiple|two|three|four|five|six|seven|eight|nine|ten|\\d{1,3})';

/** Each with the group that may hold a number. No quantifier stands inside another. */
const patterns: readonly RegExp[] = [
  `\\b${strong} by (?:at least )?(?:${many} )?(?:other |further |various )?(?:independent |separate |different )?${who}\\b`,
  `\\b${verbs} by (?:at least )?(?:${many} )?(?:other )?(?:independent|separate) ${who}\\b`,
  `\\bindependently ${verbs}\\b`,
  `\\b${verbs} independently\\b`,
  `\\b${many} (?:independent|separate) ${who}\\b`,
].map((pattern) => new RegExp(pattern, 'giu'));

/** All such words of a text, in their order. English; other languages say it with the field “confirmed by”. */
export function independenceWords(text: string): readonly IndependenceWords[] {
  const found = patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      text: match[0],
      least: leastOf(match[1]),
    })),
  );
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  return found.filter((one, at) => !found.slice(0, at).some((before) => before.end > one.start));
}

function leastOf(word: string | undefined): number {
  const number = word === undefined ? 2 : (numbers[word.toLowerCase()] ?? (Number(word) || 2));
  return Math.max(number, 2);
}

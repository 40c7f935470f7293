/** Names of outlets and bodies as they are printed: trimmed of editions, and out of capitals. */

const small: ReadonlySet<string> = new Set(
  'of the and for in on to de del la las los le les et y du des und der die das dan'.split(' '),
);

/** Shortest and longest name that is believed, in code units. */
const shortestName = 2;
const longestName = 80;

/** A printed name without edition and marks ("The Guardian - UK" becomes "The Guardian"); null when it is no name. */
export function publisherOfName(printed: string): string | null {
  const name = printed
    .replace(/\s+[-–]\s+(?:\p{Lu}{2,3}|International|Edition)$/u, '')
    .replace(/[\s.,:;|·–—-]+$/u, '')
    .trim();
  if (name.length < shortestName || name.length > longestName || !/\p{L}{2}/u.test(name)) return null;
  return name.split(/\s+/u).length > 9 ? null : name;
}

/** A name printed in capitals, as the text itself writes it elsewhere; else with capital initials. */
export function properCase(name: string, text: string): string {
  const piece = text.slice(0, 50_000);
  const lower = piece.toLowerCase();
  const wanted = name.toLowerCase();
  if (lower.length === piece.length) {
    for (
      let at = lower.indexOf(wanted), tries = 0;
      at >= 0 && tries < 20;
      at = lower.indexOf(wanted, at + 1), tries += 1
    ) {
      const found = piece.slice(at, at + name.length);
      if (/\p{Ll}/u.test(found)) return found.charAt(0).toUpperCase() + found.slice(1);
    }
  }
  return name
    .split(' ')
    .map((word, index) => initialCapital(word, index))
    .join(' ');
}

function initialCapital(word: string, index: number): string {
  const lower = word.toLowerCase();
  if (index > 0 && small.has(lower)) return lower;
  if (word.length <= 2) return word;
  return word.charAt(0) + lower.slice(1);
}

/**
 * Names as anchors: capitalised words reduced to a skeleton of consonants, so that one name matches across
 * spellings and scripts (Ketong/Ketung, Tassoun/Tasun, Warnak/Varnack).
 */
import type { TextRange } from '../../base/index.ts';
import { isCommon } from './stems.ts';
import type { Word } from './words.ts';

/** A name word of the text. */
export interface NameAnchor extends TextRange {
  readonly skeleton: string;
}

const romanised: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ґ: 'g',
  д: 'd',
  е: 'e',
  є: 'e',
  ё: 'o',
  ж: 'z',
  з: 'z',
  и: 'i',
  і: 'i',
  ї: 'i',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 's',
  ч: 'c',
  ш: 'sh',
  щ: 'sh',
  ъ: '',
  ы: 'i',
  ь: '',
  э: 'e',
  ю: 'u',
  я: 'a',
  α: 'a',
  β: 'v',
  γ: 'g',
  δ: 'd',
  ε: 'e',
  ζ: 'z',
  η: 'i',
  θ: 't',
  ι: 'i',
  κ: 'k',
  λ: 'l',
  μ: 'm',
  ν: 'n',
  ξ: 'ks',
  ο: 'o',
  π: 'p',
  ρ: 'r',
  σ: 's',
  ς: 's',
  τ: 't',
  υ: 'u',
  φ: 'f',
  χ: 'kh',
  ψ: 'ps',
  ω: 'o',
};

/** Words that stand in the names of bodies, places and ranks everywhere, and short forms of months and days. */
const generic: ReadonlySet<string> = new Set(
  (
    'committee commission board bureau office department agency authority council court tribunal union association ' +
    'federation foundation institute university school hospital company corporation ltd inc party parliament assembly ' +
    'senate house congress president prime chief general governor mayor judge justice colonel captain sergeant inspector ' +
    'superintendent commissioner secretary chairman chairwoman chair professor doctor sir lady mrs miss ' +
    'international national public federal central regional provincial royal special select high supreme criminal ' +
    'rights health labour labor safety security transport supply affairs foreign interior defence defense trade ' +
    'north south east west northern southern eastern western river island islands lake bay sea port street road avenue ' +
    'square valley city town village county district province region republic kingdom channel press news ' +
    'jan feb mar apr jun jul aug sept sep oct nov dec mon tue wed thu fri sat sun ' +
    'comite comision junta oficina tribunal consejo camara commission conseil chambre bureau office '
  )
    .trim()
    .split(/ +/),
);

/** Skeletons made before: most names of a story come again. Forgotten as a whole when there are too many. */
const skeletons = new Map<string, string>();
const mostSkeletons = 20_000;

/** Skeleton of a folded word; words with fewer than three consonants keep their vowels ("rasau"). */
export function skeletonOf(folded: string): string {
  const known = skeletons.get(folded);
  if (known !== undefined) return known;
  if (skeletons.size >= mostSkeletons) skeletons.clear();
  const made = makeSkeleton(folded);
  skeletons.set(folded, made);
  return made;
}

function makeSkeleton(folded: string): string {
  const latin = /[а-яёіїєґα-ως]/.test(folded) ? romanise(folded) : folded;
  const plain = latin
    .replace(/ck|ch|kh|q|c/g, 'k')
    .replace(/sh|zh|z/g, 's')
    .replace(/th/g, 't')
    .replace(/ph/g, 'f')
    .replace(/w/g, 'v')
    .replace(/[yj]/g, 'i')
    .replace(/h/g, '');
  const consonants = squeeze(plain.replace(/(?!^)[aeiou]/g, ''));
  return consonants.length >= 3 ? consonants : squeeze(plain.replace(/ou/g, 'u'));
}

function romanise(folded: string): string {
  let latin = '';
  for (const letter of folded) latin += romanised[letter] ?? letter;
  return latin;
}

function squeeze(letters: string): string {
  return letters.replace(/([a-z])\1+/g, '$1');
}

/**
 * Name words in text order. A capital at the start of a sentence proves nothing, so such words count only when
 * they are also written with a capital elsewhere, or are no common words.
 */
export function namesOf(words: readonly Word[], sentenceStarts: ReadonlySet<number>): NameAnchor[] {
  const inside = new Set<string>();
  for (const word of words) if (word.capital && !sentenceStarts.has(word.start)) inside.add(word.folded);
  const names: NameAnchor[] = [];
  for (const word of words) {
    if (!word.capital || word.folded.length < 3 || word.folded.length > 40 || isGeneric(word.folded))
      continue;
    if (sentenceStarts.has(word.start) && !inside.has(word.folded)) continue;
    names.push({ skeleton: skeletonOf(word.folded), start: word.start, end: word.end });
  }
  return names;
}

function isGeneric(folded: string): boolean {
  return isCommon(folded) || generic.has(folded);
}

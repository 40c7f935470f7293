/**
 * Readings of Chinese names: one name in characters is read, and spelled in Latin letters, in the way of each country
 * ("Chen", "Tran", "Chan", "Tan" are one surname). Two spellings may be one name when some characters have both as
 * readings, each spelling in one way throughout. Many names share their readings, so this is a reason to ask, no more.
 */
import { givenReadings, surnameReadings } from './name-readings-data.ts';
import { fold } from './name-folding.ts';

/** Ways to read, as they are called in a reason. */
const ways = [
  'Mandarin',
  'Vietnamese',
  'Cantonese',
  'Hokkien',
  'Korean',
  'Wade-Giles',
  'characters',
] as const;
type Way = (typeof ways)[number];

interface Character {
  readonly written: string;
  readonly surname: boolean;
}

/** Characters by syllable, for each way. */
type Syllabary = ReadonlyMap<string, readonly Character[]>;

/** Latin letters of Taiwan and old maps, made of those of the mainland. */
function wadeGiles(pinyin: string): string {
  const head = /^(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?/u.exec(pinyin)?.[0] ?? '';
  const rest = pinyin.slice(head.length);
  if (rest === 'i' && ['zh', 'ch', 'sh', 'r'].includes(head)) return `${wadeHeads[head] ?? head}ih`;
  if (rest === 'i' && ['z', 'c', 's'].includes(head)) return head === 's' ? 'ssu' : 'tzu';
  const tail = rest
    .replace(/^ong$/u, 'ung')
    .replace(/^iong$/u, 'iung')
    .replace(/^ian$/u, 'ien')
    .replace(/^(ie|ue)$/u, '$1h')
    .replace(/^uo$/u, ['g', 'k', 'h', 'sh'].includes(head) ? 'uo' : 'o')
    .replace(/^e$/u, ['g', 'k', 'h'].includes(head) ? 'o' : 'e');
  return `${wadeHeads[head] ?? head}${head === 'y' && tail === 'an' ? 'en' : tail}`;
}

const wadeHeads: Readonly<Record<string, string>> = {
  zh: 'ch',
  j: 'ch',
  q: 'ch',
  x: 'hs',
  z: 'ts',
  c: 'ts',
  b: 'p',
  d: 't',
  g: 'k',
  r: 'j',
};

let known: ReadonlyMap<Way, Syllabary> | null = null;

/** The tables, made once. */
function syllabaries(): ReadonlyMap<Way, Syllabary> {
  if (known !== null) return known;
  const tables = new Map<Way, Map<string, Character[]>>(ways.map((way) => [way, new Map()] as const));
  const put = (way: Way, syllable: string, character: Character): void => {
    const table = tables.get(way);
    const list = table?.get(syllable);
    if (list === undefined) table?.set(syllable, [character]);
    else list.push(character);
  };
  for (const [rows, surname] of [
    [surnameReadings, true],
    [givenReadings, false],
  ] as const) {
    for (const row of rows.split(';')) {
      const [written = '', ...readings] = row.trim().split(' ');
      const character = { written: written.slice(0, 1), surname };
      for (const [at, spellings] of readings.entries()) {
        for (const syllable of spellings === '-' ? [] : spellings.split(',')) {
          put(ways[at] ?? 'Mandarin', syllable, character);
          if (at === 0) put('Wade-Giles', wadeGiles(syllable), character);
        }
      }
      for (const letter of written) put('characters', letter, character);
    }
  }
  known = tables;
  return known;
}

let surnameSyllables: ReadonlySet<string> | null = null;

/** All syllables by which some way writes a surname: what no other name opens with. */
function surnames(): ReadonlySet<string> {
  surnameSyllables ??= new Set(
    [...syllabaries().values()].flatMap((table) =>
      [...table].filter(([, list]) => list.some(({ surname }) => surname)).map(([syllable]) => syllable),
    ),
  );
  return surnameSyllables;
}

const isHan = (word: string): boolean => /^\p{Script=Han}/u.test(word);

/** A name read in one way: the characters that each syllable may be. */
interface Reading {
  readonly way: Way;
  readonly syllables: readonly string[];
  readonly characters: readonly (readonly Character[])[];
}

/** Syllables of a Chinese name. */
const leastSyllables = 2;
const mostSyllables = 4;

/** All ways in which a name may be a Chinese name, surname first; few names have any. */
export function readingsOf(words: readonly string[]): Reading[] {
  if (words.length === 0 || words.length > mostSyllables) return [];
  if (!surnames().has(words[0] ?? '') && !isHan(words[0] ?? '')) return [];
  const found: Reading[] = [];
  for (const [way, table] of syllabaries()) {
    for (const syllables of parsed(words, way, table)) {
      if (syllables.length < leastSyllables || syllables.length > mostSyllables) continue;
      const characters = syllables.map((syllable, at) =>
        (table.get(syllable) ?? []).filter(({ surname }) => at > 0 || surname),
      );
      if (characters.every((list) => list.length > 0)) found.push({ way, syllables, characters });
    }
  }
  return found;
}

/** The words as syllables of a table; a given name of two syllables may be written as one word. */
function parsed(words: readonly string[], way: Way, table: Syllabary): string[][] {
  if (way === 'characters') {
    const letters = words.length === 1 && isHan(words[0] ?? '') ? Array.from(words[0] ?? '') : [];
    return letters.every((letter) => table.has(letter)) ? [letters] : [];
  }
  let ends: string[][] = [[]];
  for (const [at, word] of words.entries()) {
    const cuts = at === 0 ? (table.has(word) ? [[word]] : []) : cutsOf(word, table);
    ends = ends.flatMap((end) => cuts.map((cut) => [...end, ...cut])).slice(0, 8);
  }
  return ends;
}

/** Longest word that is cut into two syllables. */
const longestGiven = 12;

function cutsOf(word: string, table: Syllabary): string[][] {
  const cuts: string[][] = table.has(word) ? [[word]] : [];
  if (word.length > longestGiven) return cuts;
  for (let at = 1; at < word.length; at += 1) {
    const pair = [word.slice(0, at), word.slice(at)];
    if (pair.every((syllable) => table.has(syllable))) cuts.push(pair);
  }
  return cuts;
}

/** What two spellings of one Chinese name have in common. */
export interface SharedReading {
  readonly ways: readonly [string, string];
  /** Characters that have both readings, one for each syllable. */
  readonly characters: string;
  /** Syllables that are spelled differently. */
  readonly changed: number;
}

/** The first pair of readings by which the names may be one, or null. Words are folded, surname first. */
export function sharedReading(a: readonly string[], b: readonly string[]): SharedReading | null {
  const others = readingsOf(b);
  if (others.length === 0) return null;
  for (const one of readingsOf(a)) {
    for (const other of others) {
      if (one.way === other.way || one.characters.length !== other.characters.length) continue;
      const characters = one.characters.map(
        (list, at) =>
          list.find(({ written }) => other.characters[at]?.some((twin) => twin.written === written))
            ?.written ?? '',
      );
      if (characters.includes('')) continue;
      const changed = one.syllables.filter((syllable, at) => syllable !== other.syllables[at]).length;
      if (changed > 0) return { ways: [one.way, other.way], characters: characters.join(''), changed };
    }
  }
  return null;
}

/** Most keys that one name is looked up by. */
const mostKeys = 24;

/** Keys under which readings of one name meet: its first two characters. Empty for names that are not Chinese. */
export function readingKeys(words: readonly string[]): string[] {
  const keys = new Set<string>();
  for (const { characters } of readingsOf(words)) {
    for (const first of characters[0] ?? []) {
      for (const second of characters[1] ?? []) {
        if (keys.size < mostKeys) keys.add(`${first.written}${second.written}`);
      }
    }
  }
  return [...keys];
}

/** True for two to four characters that open with a surname: a full name, where one word stands for surname and given name. */
export function isFullHanName(name: string): boolean {
  const letters = Array.from(fold(name).trim());
  if (letters.length < 2 || letters.length > 4 || !letters.every((letter) => /\p{Script=Han}/u.test(letter)))
    return false;
  if (/[某女士先生小姐氏]/u.test(letters.slice(1).join(''))) return false;
  const characters = syllabaries().get('characters');
  return characters?.get(letters[0] ?? '')?.some(({ surname }) => surname) ?? false;
}

/** Words of a name in characters as Mandarin spells them, surname apart; null when a character is unknown. */
export function mandarinOf(name: string): string[] | null {
  const mandarin = mandarinByCharacter();
  const letters = Array.from(name).map((letter) => mandarin.get(letter));
  if (letters.some((syllable) => syllable === undefined) || letters.length < 2) return null;
  return [letters[0] ?? '', letters.slice(1).join('')];
}

let byCharacter: ReadonlyMap<string, string> | null = null;

function mandarinByCharacter(): ReadonlyMap<string, string> {
  byCharacter ??= new Map(
    [givenReadings, surnameReadings].flatMap((rows) =>
      rows.split(';').flatMap((row) => {
        const [written = '', mandarin = ''] = row.trim().split(' ');
        return Array.from(written, (letter) => [letter, mandarin.split(',')[0] ?? ''] as const);
      }),
    ),
  );
  return byCharacter;
}

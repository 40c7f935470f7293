/**
 * Names as keys. Two spellings get one key only when nothing but case, articles, titles, punctuation or
 * interchangeable generic words differs; everything less certain is left to the reader, and never adds a witness.
 */
import {
  fillers,
  generalWords,
  genericModifiers,
  genericRoots,
  governmentWords,
  interchangeable,
  irregularDemonyms,
  titles,
} from './name-data.ts';

const canonicalWord: ReadonlyMap<string, string> = new Map(
  interchangeable.flatMap((row) => row.map((word) => [word, row[0] ?? word] as const)),
);

/** Folds a text to lower-case letters without marks: "Tràn" → "tran". Scripts without case stay as they are. */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Words of a folded text: runs of letters and digits; an inner hyphen stays, a possessive 's goes. */
export function wordsOf(text: string): string[] {
  const plain = fold(text)
    .replace(/[’ʼ`]/gu, "'")
    .replace(/'s(?![\p{L}\p{N}])/gu, '');
  return plain.match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? [];
}

/** A name taken apart. */
export interface NameForm {
  /** Key of certainty: equal keys are one name. */
  readonly key: string;
  /** Distinctive and general words, canonical, without fillers and titles, in order. */
  readonly words: readonly string[];
  /** Acronym given in parentheses, lower case, or null. */
  readonly acronym: string | null;
  /** Initials of the words as written, without fillers. */
  readonly initials: string;
  /** True when the name is the government of a country; then `key` is `government:<country>`. */
  readonly government: boolean;
  /** True when it names nobody in particular ("officials", "the report"). */
  readonly generic: boolean;
}

/** Takes a name apart; `countries` holds the country stems known in the casebook (see `countryStem`). */
export function nameForm(name: string, countries: ReadonlySet<string>): NameForm {
  const inner = /\(([\p{L}.]{2,12})\)/u.exec(name);
  const acronym = inner?.[1] === undefined ? null : wordsOf(inner[1].replaceAll('.', '')).join('');
  const written = wordsOf(withoutParentheses(name)).filter((word) => !fillers.has(word));
  const words = dropTitles(abbreviated(written).map(canonical));
  const initials = written.map((word) => word[0] ?? '').join('');
  const country = governmentOf(words, countries);
  if (country === 'nobody') {
    return { key: words.join(' '), words, acronym, initials, government: false, generic: true };
  }
  if (country !== null) {
    return { key: `government:${country}`, words, acronym, initials, government: true, generic: false };
  }
  const sorted = [...new Set(words)].sort((a, b) => (a < b ? -1 : 1));
  return { key: sorted.join(' '), words, acronym, initials, government: false, generic: isGeneric(words) };
}

function withoutParentheses(name: string): string {
  let depth = 0;
  let out = '';
  for (const letter of name) {
    if (letter === '(') depth += 1;
    else if (letter === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0) out += letter;
  }
  return out.trim() === '' ? name : out;
}

/** States and the United Nations count as one word of a name, however they are written. */
const united: Readonly<Record<string, string>> = {
  'u s': 'unitedstate',
  'united states': 'unitedstate',
  us: 'unitedstate',
  usa: 'unitedstate',
  'u n': 'unitednation',
  'united nations': 'unitednation',
  un: 'unitednation',
  'u k': 'unitedkingdom',
  'united kingdom': 'unitedkingdom',
  uk: 'unitedkingdom',
};

function abbreviated(words: readonly string[]): string[] {
  const out: string[] = [];
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] ?? '';
    const pair = `${word} ${words[i + 1] ?? ''}`;
    const whole = united[pair];
    if (whole !== undefined) {
      out.push(whole);
      i += 1;
    } else out.push(united[word] ?? word);
  }
  return out;
}

function canonical(word: string): string {
  const direct = canonicalWord.get(word);
  if (direct !== undefined) return direct;
  const singular = singularOf(word);
  return canonicalWord.get(singular) ?? singular;
}

/** Plain English singular of a folded word; other words come back unchanged. */
export function singularOf(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.length > 3 && word.endsWith('s') && !/(?:ss|us|is)$/.test(word)) return word.slice(0, -1);
  return word;
}

function dropTitles(words: readonly string[]): string[] {
  let start = 0;
  while (start < words.length - 1 && titles.has(words[start] ?? '')) start += 1;
  return words.slice(start);
}

function isGeneric(words: readonly string[]): boolean {
  const last = words.at(-1);
  if (last === undefined) return true;
  const rest = words.slice(0, -1);
  return genericRoots.has(last) && rest.every((word) => genericModifiers.has(word) || genericRoots.has(word));
}

const codes: ReadonlySet<string> = new Set(['united states', 'united kingdom', 'britain', 'burma', 'laos']);

function governmentOf(words: readonly string[], countries: ReadonlySet<string>): string | null {
  const others = words.filter((word) => !governmentWords.has(word) && !governmentWords.has(`${word}s`));
  const phrase = others
    .join(' ')
    .replace('unitedstate', 'united states')
    .replace('unitedkingdom', 'united kingdom');
  if (phrase === '') return null;
  const stem = countryStem(phrase);
  if (!countries.has(stem)) return null;
  // A bare adjective ("the Cambodian") names nobody; the country itself speaks as its government.
  return others.length === words.length && !countries.has(phrase) && !codes.has(phrase) ? 'nobody' : stem;
}

/**
 * The common stem of a country and its adjective: "Cambodia", "Cambodian" → "cambod". Works for invented countries
 * too ("Tolmere", "Tolmerian" → "tolmer"); irregular pairs come from a table.
 */
export function countryStem(phrase: string): string {
  const known = irregularDemonyms[phrase] ?? phrase;
  if (known.includes(' ')) return known.replace(/s$/, '');
  if (known.length < 5) return known;
  const bare = known.replace(/(?:s|es)$/, '');
  const stem = bare.replace(/(?:nese|ese|ians?|eans?|ans?|ish|is?|ns?)$/, '');
  const kept = stem.length >= 4 ? stem : bare;
  return kept.replace(/[aeiouy]+$/, '').length >= 4 ? kept.replace(/[aeiouy]+$/, '') : kept;
}

/** True when `short` is a shortened form of `full`: its words stand in the full name, and they are not all general. */
export function isShortForm(short: NameForm, full: NameForm): boolean {
  if (short.words.length === 0 || short.words.length >= full.words.length) return false;
  if (!short.words.some((word) => !generalWords.has(word))) return false;
  const all = new Set(full.words);
  return short.words.every((word) => all.has(word));
}

/** True when `short` is the acronym of `full`, given there in parentheses or made of its initials. */
export function isAcronymOf(short: NameForm, full: NameForm): boolean {
  const only = short.words.length === 1 ? short.words[0] : undefined;
  if (only === undefined || only.length < 2) return false;
  if (full.acronym === only) return true;
  return only.length >= 3 && full.initials === only;
}

/**
 * True when two names are near enough that they may be one: most words equal, the rest a letter or two apart.
 * Near misses ("Meridian Rights", "Meridian Relief") differ by a whole word and are not.
 */
export function isProbablySame(a: NameForm, b: NameForm): boolean {
  const restA = a.words.filter((word) => !b.words.includes(word));
  const restB = b.words.filter((word) => !a.words.includes(word));
  const shared = a.words.length - restA.length;
  if (restA.length === 0 && restB.length === 0) return true;
  if (restA.length === 0 || restB.length === 0) {
    const extra = restA.length === 0 ? restB : restA;
    return shared >= 2 && extra.every((word) => generalWords.has(word));
  }
  if (restA.length !== restB.length || restA.length > 2) return false;
  if (a.words.length === 1) return false;
  return restA.every((word) => restB.some((other) => isNearSpelling(word, other)));
}

/** One edit in words of four letters, two in words of seven or more; short words must be equal. */
function isNearSpelling(a: string, b: string): boolean {
  const length = Math.max(a.length, b.length);
  if (length > 40 || length < 4) return a === b;
  const limit = length >= 7 ? 2 : 1;
  return editDistance(a, b) <= limit;
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

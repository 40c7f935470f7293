/**
 * Names as keys. Two spellings get one key only when nothing but case, accents, articles, titles, punctuation, word
 * order or the spelling of one word differs. Everything less certain is a proposal: a person decides, and until then
 * it never adds a witness.
 */
import {
  fillers,
  generalWords,
  genericMembers,
  genericModifiers,
  genericRoots,
  governmentWords,
  interchangeable,
  irregularDemonyms,
  spellings,
  titles,
} from './name-data.ts';
import { fold, isMarked, marked } from './name-folding.ts';
import { isSmallWord, translatedWords } from './name-lexicon.ts';

export { fold } from './name-folding.ts';

function firstOfRow(rows: readonly (readonly string[])[]): ReadonlyMap<string, string> {
  return new Map(rows.flatMap((row) => row.map((word) => [word, row[0] ?? word] as const)));
}

const oneSpelling: ReadonlyMap<string, string> = firstOfRow(spellings);
const oneMeaning: ReadonlyMap<string, string> = firstOfRow(interchangeable);

/** Words of a folded text: runs of letters and digits; an inner hyphen stays, a possessive 's goes. */
export function wordsOf(text: string): string[] {
  const plain = fold(text)
    .replace(/[’ʼ`]/gu, "'")
    .replace(/'s(?![\p{L}\p{N}])/gu, '');
  return plain.match(/[\p{L}\p{N}\p{M}]+(?:-[\p{L}\p{N}\p{M}]+)*/gu) ?? [];
}

/** A name taken apart. */
export interface NameForm {
  /** Key of certainty: equal keys are one name. */
  readonly key: string;
  /** Words as written but for their spelling, without fillers and titles, in order: what certainty rests on. */
  readonly spelled: readonly string[];
  /** The same words with one word for each meaning (rewriters swap them, translators choose): what proposals rest on. */
  readonly words: readonly string[];
  /** Acronym given in parentheses, lower case, or null. */
  readonly acronym: string | null;
  /** Initials of the words as written, without fillers. */
  readonly initials: string;
  /** True when the name is the government of a country; then `key` is `government:<country>`. */
  readonly government: boolean;
  /** True when it names nobody in particular ("officials", "the report"). */
  readonly generic: boolean;
  /** True when it is written in small letters alone: "an official commission" is a kind of body, and no name of one. */
  readonly described: boolean;
}

/** Takes a name apart; `countries` holds the country stems known in the casebook (see `countryStem`). */
export function nameForm(name: string, countries: ReadonlySet<string>): NameForm {
  const inner = /\(([\p{L}.]{2,12})\)/u.exec(name);
  const acronym = inner?.[1] === undefined ? null : wordsOf(inner[1].replaceAll('.', '')).join('');
  const written = wordsOf(withoutParentheses(name)).filter((word) => !fillers.has(word));
  const spelled = dropTitles(abbreviated(written).map((word) => rowWord(word, oneSpelling)));
  const plain = spelled.map((word) => rowWord(word, oneMeaning));
  const words = translated(name, written)?.map((word) => rowWord(word, oneMeaning)) ?? plain;
  const initials = written.map((word) => (isSmallWord(word) ? '' : (word[0] ?? ''))).join('');
  const shared = { spelled, words, acronym, initials, described: smallLetters.test(name) };
  const country = governmentOf(plain, countries);
  if (country === 'nobody') return { ...shared, key: spelled.join(' '), government: false, generic: true };
  if (country !== null) return { ...shared, key: `government:${country}`, government: true, generic: false };
  // Words of a body's name may change places ("Interior Ministry"); those of a person's name make another name.
  const isBody = plain.some((word) => generalWords.has(word));
  const own = isMarked(name) ? dropTitles(marked(withoutParentheses(name)).split(' ')) : spelled;
  const key = isBody ? [...new Set(own)].sort((a, b) => (a < b ? -1 : 1)).join(' ') : own.join(' ');
  return {
    ...shared,
    key,
    government: false,
    generic: isGeneric(plain) || isMembers(written, plain, countries) || isGroupOf(name, plain, countries),
  };
}

/** The words of a body named in another language, in English; null for names that need none. */
function translated(name: string, written: readonly string[]): string[] | null {
  if (/^[\x20-\x7e]*$/u.test(name) && !foreignHead.test(name)) return null;
  return translatedWords(isMarked(name) ? marked(name).split(' ') : written);
}

/** Heads of bodies in languages that are written without marks. */
const foreignHead: RegExp =
  /\b(?:minist[eè]re|ministerio|ministerium|kementerian|oficina|bureau|kantor|comit[eé]|komite|komitee|comisi[oó]n|komisi|kommission|consejo|conseil|conselho|dewan|badan|agencia|agence|agentur|fundacion|fondation|stiftung|yayasan|sindicato|syndicat|asociacion|serikat|organizacion|instituto|institut|empresa|banco|banque|tribunal|cour|corte|policia|polizei|polisi|embajada|ambassade|botschaft|centro|zentrum|pusat|fonds|fondo|uy ban|van phong|cong an)\b/iu;

/** True for a body's name that opens with its head in small letters, as French and Spanish write it ("ministère de …"). */
export function opensWithHead(name: string): boolean {
  return foreignHead.exec(fold(name))?.index === 0;
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
  'naciones unidas': 'unitednation',
  'nations unies': 'unitednation',
  'vereinte nationen': 'unitednation',
  'estados unidos': 'unitedstate',
  'etats unis': 'unitedstate',
  'etats-unis': 'unitedstate',
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

function rowWord(word: string, rows: ReadonlyMap<string, string>): string {
  const direct = rows.get(word);
  if (direct !== undefined) return direct;
  const singular = singularOf(word);
  return rows.get(singular) ?? singular;
}

/** Plain English singular of a folded word; other words come back unchanged. */
export function singularOf(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.length > 3 && word.endsWith('s') && !/(?:ss|us|is)$/.test(word)) return word.slice(0, -1);
  return word;
}

/** Each name once, without those that another one holds whole: "the Ministry" beside "Ministry of Trades". */
export function wholeNames(names: readonly string[]): string[] {
  const all = [...new Map(names.map((name) => [fold(name), name] as const)).entries()];
  return all
    .filter(
      ([folded]) =>
        !all.some(([other]) => other.length > folded.length && ` ${other} `.includes(` ${folded} `)),
    )
    .map(([, name]) => name);
}

/** The words of a name without small ones, folded and in the singular. */
export function nameWords(name: string): string[] {
  return wordsOf(name)
    .filter((word) => word.length >= 3 && !/^(?:the|for|and)$/u.test(word))
    .map(singularOf);
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

const smallLetters = /^[\p{Ll}\p{M}\s'’-]+$/u;

/** "State auditors", "Tarvel lawmakers": several members, with nothing before them but a place or a general word. */
function isMembers(
  written: readonly string[],
  words: readonly string[],
  countries: ReadonlySet<string>,
): boolean {
  if (!genericMembers.has(words.at(-1) ?? '') || !(written.at(-1) ?? '').endsWith('s')) return false;
  return words
    .slice(0, -1)
    .every(
      (word) =>
        word === 'state' ||
        genericModifiers.has(word) ||
        countries.has(countryStem(word)) ||
        countries.has(word),
    );
}

/** "Tarvel group": nothing but a place says which. */
function isGroupOf(name: string, words: readonly string[], countries: ReadonlySet<string>): boolean {
  if (!/\s(?:group|organi[sz]ation|charity|ngo)$/u.test(name)) return false;
  return words
    .slice(0, -1)
    .every((word) => genericModifiers.has(word) || countries.has(countryStem(word)) || countries.has(word));
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
  if (short.spelled.length === 0 || short.spelled.length >= full.spelled.length) return false;
  if (!short.words.some((word) => !generalWords.has(word))) return false;
  const all = new Set(full.spelled);
  return short.spelled.every((word) => all.has(word));
}

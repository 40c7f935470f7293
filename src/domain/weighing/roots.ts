/**
 * From spellings to witnesses. Certain aliases share a root; probable ones keep roots of their own but one
 * `family`, and a family is counted once: what is unsure never raises the number of independent origins.
 */
import { byCodeUnit } from '../../base/index.ts';
import type { AttributionRoot } from './figure.ts';
import { generalWords } from './name-data.ts';
import { isAcronymOf, isProbablySame, isShortForm, nameForm, type NameForm } from './names.ts';
import { countryStems } from './places.ts';

/** One use of a name in one text. */
export interface NameMention {
  readonly name: string;
  /** Document hash: short forms are resolved inside one text first. */
  readonly text: string;
  /** Text origin: single given names are one witness only inside one origin. */
  readonly origin: string;
  readonly person: boolean;
}

/** The root that a mention resolves to. */
export interface ResolvedRoot {
  readonly key: string;
  readonly name: string;
  /** Roots of one family may be the same witness. */
  readonly family: string;
  readonly generic: boolean;
  /** A person known by one name only: perhaps a protective name, never joined across texts. */
  readonly singleName: boolean;
}

export interface RootBook {
  readonly roots: readonly AttributionRoot[];
  /** The root of a mention; the mention must have been in the list that made the book. */
  readonly resolve: (mention: NameMention) => ResolvedRoot;
}

interface Entry {
  readonly mention: NameMention;
  readonly form: NameForm;
  key: string;
  reason: string | null;
}

/** Groups the mentions of a casebook; the order of the list does not matter. `places` are folded words of places and country stems. */
export function rootBook(mentions: readonly NameMention[], places: ReadonlySet<string>): RootBook {
  const entries = uniqueEntries(mentions, places);
  for (const entry of entries) entry.key = ownKey(entry);
  joinShortForms(entries);
  joinAcronyms(entries);
  const groups = grouped(entries);
  const names = new Map([...groups].map(([key, members]) => [key, displayName(members)] as const));
  const families = familiesOf(groups, places);
  const byMention = new Map(entries.map((entry) => [mentionKey(entry.mention), entry] as const));
  return {
    roots: attributionRoots(groups, names),
    resolve: (mention) => {
      const entry = byMention.get(mentionKey(mention));
      const key = entry?.key ?? mention.name;
      return {
        key,
        name: names.get(key) ?? mention.name,
        family: families.get(key) ?? key,
        generic: entry?.form.generic ?? false,
        singleName: entry === undefined ? false : isSingleName(entry),
      };
    },
  };
}

/**
 * Proposes which of these names are one body or person, from the spelling alone. Deterministic; the order of the
 * list does not matter. Short forms are joined only when exactly one full name fits.
 */
export function proposeAliases(names: readonly string[]): readonly AttributionRoot[] {
  const mentions = names.map((name) => ({ name, text: '', origin: '', person: false }));
  return rootBook(mentions, countryStems()).roots;
}

function mentionKey(mention: NameMention): string {
  return `${mention.text}\u0000${mention.origin}\u0000${mention.person ? 'p' : 'o'}\u0000${mention.name}`;
}

function uniqueEntries(mentions: readonly NameMention[], places: ReadonlySet<string>): Entry[] {
  const seen = new Map<string, Entry>();
  const forms = new Map<string, NameForm>();
  for (const mention of mentions) {
    const id = mentionKey(mention);
    if (seen.has(id)) continue;
    const form = forms.get(mention.name) ?? nameForm(mention.name, places);
    forms.set(mention.name, form);
    seen.set(id, { mention, form, key: '', reason: null });
  }
  return [...seen].sort((a, b) => byCodeUnit(a[0], b[0])).map(([, entry]) => entry);
}

function isSingleName(entry: Entry): boolean {
  return (
    entry.mention.person && entry.form.words.length === 1 && !entry.form.government && !entry.form.generic
  );
}

function ownKey(entry: Entry): string {
  const base = entry.form.key === '' ? `name:${entry.mention.name}` : entry.form.key;
  return isSingleName(entry) ? `${base}@${entry.mention.origin}` : base;
}

/** "Meridian" for "Meridian Rights", "Varnack" for "Ilse Varnack": in one text, or unique in the casebook. */
function joinShortForms(entries: readonly Entry[]): void {
  const byWord = postings(entries);
  for (const entry of entries) {
    if (entry.form.government || entry.form.generic) continue;
    const candidates = new Map<string, Entry>();
    const rarest = rarestWord(entry.form, byWord);
    if (rarest === null || rarest.length > maxPosting) continue;
    for (const other of rarest) {
      if (!isShortForm(entry.form, other.form) || other.form.generic || other.form.government) continue;
      const near = other.mention.text === entry.mention.text;
      if (near || (!entry.mention.person && !other.mention.person && startsAlike(entry.form, other.form))) {
        candidates.set(other.form.key, other);
      }
    }
    const only = candidates.size === 1 ? [...candidates.values()][0] : undefined;
    if (only === undefined) continue;
    entry.key = ownKey(only);
    entry.reason = differsByGeneralWords(entry.form, only.form)
      ? `“${entry.mention.name}” and “${only.mention.name}” differ only in general words.`
      : `“${entry.mention.name}” is short for “${only.mention.name}”.`;
  }
}

/** Names longer than this many mentions of their rarest word are too common to say anything. */
const maxPosting = 2000;

/** "Brightwater" opens "Brightwater International"; or nothing but general words ("research") is left out. */
function startsAlike(short: NameForm, full: NameForm): boolean {
  return short.words.every((word, at) => full.words[at] === word) || differsByGeneralWords(short, full);
}

function differsByGeneralWords(short: NameForm, full: NameForm): boolean {
  return (
    full.words.every((word) => generalWords.has(word) || short.words.includes(word)) &&
    short.words.length >= 2
  );
}

function postings(entries: readonly Entry[]): Map<string, Entry[]> {
  const byWord = new Map<string, Entry[]>();
  for (const entry of entries) {
    for (const word of new Set(entry.form.words)) {
      const list = byWord.get(word);
      if (list === undefined) byWord.set(word, [entry]);
      else list.push(entry);
    }
  }
  return byWord;
}

function rarestWord(form: NameForm, byWord: ReadonlyMap<string, Entry[]>): readonly Entry[] | null {
  let best: readonly Entry[] | null = null;
  for (const word of form.words) {
    if (generalWords.has(word)) continue;
    const list = byWord.get(word);
    if (list !== undefined && (best === null || list.length < best.length)) best = list;
  }
  return best;
}

function joinAcronyms(entries: readonly Entry[]): void {
  const full = new Map<string, Map<string, Entry>>();
  const add = (acronym: string, entry: Entry): void => {
    const list = full.get(acronym) ?? new Map<string, Entry>();
    list.set(entry.form.key, entry);
    full.set(acronym, list);
  };
  for (const entry of entries) {
    if (entry.form.acronym !== null) add(entry.form.acronym, entry);
    if (entry.form.initials.length >= 3) add(entry.form.initials, entry);
  }
  for (const entry of entries) {
    const only = entry.form.words.length === 1 ? entry.form.words[0] : undefined;
    if (only === undefined || entry.mention.person) continue;
    const fits = [...(full.get(only)?.values() ?? [])].filter((other) => isAcronymOf(entry.form, other.form));
    const target = fits.length === 1 ? fits[0] : undefined;
    if (target === undefined) continue;
    entry.key = target.key;
    entry.reason = `“${entry.mention.name}” is the acronym of “${target.mention.name}”.`;
  }
}

function grouped(entries: readonly Entry[]): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const list = groups.get(entry.key);
    if (list === undefined) groups.set(entry.key, [entry]);
    else list.push(entry);
  }
  return groups;
}

/** Plain spellings before rewritten ones, then the most used, then the longest, then by code unit. */
function displayName(members: readonly Entry[]): string {
  const uses = new Map<string, number>();
  for (const member of members) uses.set(member.mention.name, (uses.get(member.mention.name) ?? 0) + 1);
  const full = members.filter((member) => member.reason === null);
  const pool = full.length > 0 ? full : members;
  const ranked = [...new Set(pool.map((member) => member.mention.name))].sort(
    (a, b) =>
      plainness(b, members) - plainness(a, members) ||
      (uses.get(b) ?? 0) - (uses.get(a) ?? 0) ||
      b.length - a.length ||
      byCodeUnit(a, b),
  );
  return ranked[0] ?? '';
}

/** How many words of the spelling are already the canonical ones: "International" beats "Worldwide". */
function plainness(name: string, members: readonly Entry[]): number {
  const form = members.find((member) => member.mention.name === name)?.form;
  if (form === undefined) return 0;
  const written = new Set(name.toLowerCase().split(/[^\p{L}\p{N}]+/u));
  const kept = form.words.filter((word) => written.has(word) || written.has(`${word}s`)).length;
  return form.words.length === 0 ? 0 : kept / form.words.length;
}

function attributionRoots(
  groups: ReadonlyMap<string, readonly Entry[]>,
  names: ReadonlyMap<string, string>,
): AttributionRoot[] {
  const roots = [...groups].map(([key, members]) => {
    const writtenAs = [...new Set(members.map((member) => member.mention.name))].sort(byCodeUnit);
    const reasons = new Set<string>();
    for (const member of members) if (member.reason !== null) reasons.add(member.reason);
    const plain = members.filter((member) => member.reason === null);
    if (new Set(plain.map((member) => member.mention.name)).size > 1) {
      reasons.add(
        key.startsWith('government:')
          ? 'All name the government of the same country.'
          : 'The names differ only in case, articles, titles or words that rewriters swap.',
      );
    }
    return { key, name: names.get(key) ?? '', writtenAs, reasons: [...reasons].sort(byCodeUnit) };
  });
  roots.sort((a, b) => byCodeUnit(a.name, b.name) || byCodeUnit(a.key, b.key));
  return roots.map(({ name, writtenAs, reasons }) => ({ name, writtenAs, reasons }));
}

/** Joins probable aliases into families; only roots that share a distinctive word are compared. */
function familiesOf(
  groups: ReadonlyMap<string, readonly Entry[]>,
  places: ReadonlySet<string>,
): Map<string, string> {
  const keys = [...groups.keys()].sort(byCodeUnit);
  const parent = new Map(keys.map((key) => [key, key] as const));
  const find = (key: string): string => {
    let at = key;
    for (let up = parent.get(at) ?? at; up !== at; up = parent.get(at) ?? at) at = up;
    return at;
  };
  const byWord = new Map<string, string[]>();
  for (const key of keys) {
    for (const word of new Set(groups.get(key)?.[0]?.form.words)) {
      const list = byWord.get(word);
      if (list === undefined) byWord.set(word, [key]);
      else list.push(key);
    }
  }
  for (const list of byWord.values()) {
    if (list.length > 200) continue;
    for (const [i, a] of list.entries()) {
      for (const b of list.slice(i + 1)) {
        if (!mayBeOne(groups.get(a)?.[0], groups.get(b)?.[0], places)) continue;
        const [low, high] = [find(a), find(b)].sort(byCodeUnit);
        if (low !== undefined && high !== undefined && low !== high) parent.set(high, low);
      }
    }
  }
  return new Map(keys.map((key) => [key, find(key)] as const));
}

function mayBeOne(a: Entry | undefined, b: Entry | undefined, places: ReadonlySet<string>): boolean {
  if (a === undefined || b === undefined || a.form.generic || b.form.generic) return false;
  if (isSingleName(a) && isSingleName(b)) return false;
  if (a.form.government !== b.form.government) return false;
  return (
    isProbablySame(a.form, b.form) ||
    differByPlace(a.form, b.form, places) ||
    isSurnameOf(a, b) ||
    isSurnameOf(b, a)
  );
}

function differByPlace(a: NameForm, b: NameForm, places: ReadonlySet<string>): boolean {
  const [short, full] = a.words.length <= b.words.length ? [a, b] : [b, a];
  if (short.words.length < 2 || !short.words.every((word) => full.words.includes(word))) return false;
  return full.words.filter((word) => !short.words.includes(word)).every((word) => places.has(word));
}

function isSurnameOf(short: Entry, full: Entry): boolean {
  return (
    short.form.words.length === 1 &&
    full.mention.person &&
    full.form.words.length > 1 &&
    short.form.words[0] === full.form.words.at(-1)
  );
}

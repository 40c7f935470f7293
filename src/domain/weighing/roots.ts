/**
 * From spellings to witnesses. Certain aliases share a root; probable ones keep roots of their own but one
 * `family`, and a family is counted once: what is unsure never raises the number of independent origins.
 */
import { byCodeUnit } from '../../base/index.ts';
import type { AliasDecision } from './alias.ts';
import { familiesOf, Union, type NameTie } from './families.ts';
import type { AttributionRoot } from './figure.ts';
import { generalWords } from './name-data.ts';
import { isShortForm, nameForm, type NameForm } from './names.ts';

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
  /** Described in small letters: "an official commission" may be any of its kind that is named. */
  readonly described: boolean;
  /** A person known by one name only: perhaps a protective name, never joined across texts. */
  readonly singleName: boolean;
}

/** The root of a body that no claim names. */
export function rootOfName(name: string): ResolvedRoot {
  const form = nameForm(name, new Set());
  const key = form.key === '' ? `name:${name}` : form.key;
  return { key, name, family: key, generic: false, described: false, singleName: false };
}

export interface RootBook {
  readonly roots: readonly AttributionRoot[];
  /** The root of a mention; the mention must have been in the list that made the book. */
  readonly resolve: (mention: NameMention) => ResolvedRoot;
}

/** A mention with its form and the group that it was put in. */
export interface Entry {
  readonly mention: NameMention;
  readonly form: NameForm;
  key: string;
  reason: string | null;
}

/** Names joined where nothing is uncertain, or where a person decided so. */
export interface CertainNames {
  readonly groups: ReadonlyMap<string, readonly Entry[]>;
  /** Display name of each group. */
  readonly names: ReadonlyMap<string, string>;
  /** The group of a mention that was in the list. */
  readonly keyOf: (mention: NameMention) => string;
  readonly entryOf: (mention: NameMention) => Entry | null;
}

/**
 * Joins what is certainly one name, and what was accepted as one; the order of the lists does not matter. `places`
 * are folded words of places and country stems.
 */
export function certainNames(
  mentions: readonly NameMention[],
  places: ReadonlySet<string>,
  decisions: readonly AliasDecision[] = [],
): CertainNames {
  const entries = uniqueEntries(mentions, places);
  for (const entry of entries) entry.key = ownKey(entry);
  joinShortForms(entries, places);
  joinAcronyms(entries);
  joinAccepted(entries, decisions, places);
  const groups = grouped(entries);
  const names = new Map([...groups].map(([key, members]) => [key, displayName(members)] as const));
  const byMention = new Map(entries.map((entry) => [mentionKey(entry.mention), entry] as const));
  const entryOf = (mention: NameMention): Entry | null => byMention.get(mentionKey(mention)) ?? null;
  return { groups, names, entryOf, keyOf: (mention) => entryOf(mention)?.key ?? mention.name };
}

/**
 * The book of roots: certain names, and the families of those that may be one. `ties` are judged pairs of group keys,
 * strongest first; a family never holds two names that are kept apart, or that a person refused to join.
 */
export function rootBook(certain: CertainNames, ties: readonly NameTie[] = []): RootBook {
  const { groups, names } = certain;
  const families = familiesOf(groups, ties);
  return {
    roots: attributionRoots(groups, names),
    resolve: (mention) => {
      const entry = certain.entryOf(mention);
      const key = entry?.key ?? mention.name;
      return {
        key,
        name: names.get(key) ?? mention.name,
        family: families.get(key) ?? key,
        generic: entry?.form.generic ?? false,
        described: entry?.form.described ?? false,
        singleName: entry === null ? false : isSingleName(entry),
      };
    },
  };
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

/** "Meridian" for "Meridian Rights", "Varnack" for "Ilse Varnack": in one text that names one such body or person. */
function joinShortForms(entries: readonly Entry[], places: ReadonlySet<string>): void {
  const byWord = postings(entries);
  for (const entry of entries) {
    if (entry.form.government || entry.form.generic) continue;
    const candidates = new Map<string, Entry>();
    const rarest = rarestWord(entry.form, byWord);
    if (rarest === null || rarest.length > maxPosting) continue;
    for (const other of rarest) {
      if (other.form.generic || other.form.government) continue;
      if (!isShortForm(entry.form, other.form) && !lacksPlaceOf(entry.form, other.form, places)) continue;
      if (other.mention.text === entry.mention.text) candidates.set(other.form.key, other);
    }
    const only = candidates.size === 1 ? [...candidates.values()][0] : undefined;
    if (only === undefined) continue;
    entry.key = ownKey(only);
    entry.reason = differsByGeneralWords(entry.form, only.form)
      ? `“${entry.mention.name}” and “${only.mention.name}” differ only in general words.`
      : `“${entry.mention.name}” is short for “${only.mention.name}”.`;
  }
}

/** "Ministry of Trades" beside "Ministry of Trades of Tarvel": only the place is left out. */
function lacksPlaceOf(short: NameForm, full: NameForm, places: ReadonlySet<string>): boolean {
  if (short.spelled.length < 2 || short.spelled.length >= full.spelled.length) return false;
  const rest = full.spelled.filter((word) => !short.spelled.includes(word));
  return rest.length === full.spelled.length - short.spelled.length && rest.every((word) => places.has(word));
}

/** Names longer than this many mentions of their rarest word are too common to say anything. */
const maxPosting = 2000;

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
  }
  for (const entry of entries) {
    const only = entry.form.words.length === 1 ? entry.form.words[0] : undefined;
    if (only === undefined || entry.mention.person) continue;
    const fits = [...(full.get(only)?.values() ?? [])];
    const target = fits.length === 1 ? fits[0] : undefined;
    if (target === undefined) continue;
    entry.key = target.key;
    entry.reason = `“${target.mention.name}” states its acronym.`;
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
          : 'The names differ only in case, accents, articles, titles or the order of their words.',
      );
    }
    return { key, name: names.get(key) ?? '', writtenAs, reasons: [...reasons].sort(byCodeUnit) };
  });
  roots.sort((a, b) => byCodeUnit(a.name, b.name) || byCodeUnit(a.key, b.key));
  return roots.map(({ name, writtenAs, reasons }) => ({ name, writtenAs, reasons }));
}

/** Gives accepted pairs one key: the smaller of the two. A refused pair with the same spelling cannot be accepted too. */
function joinAccepted(
  entries: readonly Entry[],
  decisions: readonly AliasDecision[],
  places: ReadonlySet<string>,
): void {
  const accepted = decisions.filter(({ verdict }) => verdict === 'same');
  if (accepted.length === 0) return;
  const union = new Union();
  for (const { a, b } of accepted) union.join(nameForm(a, places).key, nameForm(b, places).key);
  const firstKey = new Map<string, string>();
  const groups = new Union();
  for (const { form, key } of entries) {
    if (!union.holds(form.key)) continue;
    const root = union.find(form.key);
    const first = firstKey.get(root);
    if (first === undefined) firstKey.set(root, key);
    else groups.join(first, key);
  }
  for (const entry of entries) entry.key = groups.find(entry.key);
}

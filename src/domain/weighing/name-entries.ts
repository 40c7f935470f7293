/** One entry for each spelling that is certainly one name, with every site of it: what pairs are made of. */
import { byCodeUnit } from '../../base/index.ts';
import type { AliasKind } from './alias.ts';
import { generalWords, titles } from './name-data.ts';
import type { RoleAt } from './name-roles.ts';
import type { NameSite } from './name-sites.ts';
import { isFullHanName, mandarinOf, readingKeys } from './name-readings.ts';
import { soundBlock, soundsOf } from './name-sounds.ts';
import { fold, nameForm, opensWithHead, wordsOf, type NameForm } from './names.ts';

/** A name under its certain spellings. */
export interface NameEntry {
  /** The key under which its sites were certainly one name. */
  readonly id: string;
  readonly kind: AliasKind | 'unknown';
  /** The spelling most used of the full name; then the longest. */
  readonly name: string;
  readonly spellings: readonly string[];
  readonly form: NameForm;
  /** Words of a person's or a place's name, folded, without titles. */
  readonly plain: readonly string[];
  readonly sites: readonly NameSite[];
  /** Ids of the stories that name it, sorted; at most `mostStories`. */
  readonly stories: readonly string[];
  readonly facts: ReadonlySet<string>;
  readonly roles: readonly RoleAt[];
  readonly veiled: boolean;
  /** Keys under which entries that may be one name meet. */
  readonly blocks: readonly string[];
}

/** Stories and sites that are looked at for one name; more would not tell more. */
const mostStories = 24;
const mostSites = 400;

/** A site with the key of the name that it certainly is. */
export interface KeyedSite {
  readonly key: string;
  readonly site: NameSite;
}

/** Gathers sites into entries, sorted by id; the order of the list does not matter. */
export function entriesOf(keyed: readonly KeyedSite[], countries: ReadonlySet<string>): NameEntry[] {
  const groups = new Map<string, NameSite[]>();
  const veiled = new Set<string>();
  for (const { key, site } of keyed) {
    if (site.veiled) veiled.add(fold(site.name));
    const list = groups.get(key);
    if (list === undefined) groups.set(key, [site]);
    else list.push(site);
  }
  return [...groups]
    .sort((a, b) => byCodeUnit(a[0], b[0]))
    .map(([id, list]) => entryOf({ id, sites: list.sort(bySite), countries, veiled }))
    .filter(
      ({ form, name }) => form.key !== '' && !form.generic && (!/^\p{Ll}/u.test(name) || opensWithHead(name)),
    );
}

interface EntryDraft {
  readonly id: string;
  readonly sites: readonly NameSite[];
  readonly countries: ReadonlySet<string>;
  /** Folded names that may protect a person, wherever else they stand. */
  readonly veiled: ReadonlySet<string>;
}

function bySite(a: NameSite, b: NameSite): number {
  return (
    byCodeUnit(a.story, b.story) ||
    (a.passage?.start ?? -1) - (b.passage?.start ?? -1) ||
    byCodeUnit(a.name, b.name) ||
    byCodeUnit(a.kind, b.kind)
  );
}

function entryOf({ id, sites, countries, veiled }: EntryDraft): NameEntry {
  const key = id.replace(/@.*$/u, '');
  const full = new Set(
    [...new Set(sites.map((site) => site.name))].filter((one) => nameForm(one, countries).key === key),
  );
  const own = full.size === 0 ? sites : sites.filter((site) => full.has(site.name));
  const name = mostUsed(own.map((site) => site.name));
  const form = nameForm(name, countries);
  const kind = kindOf(sites, form);
  const plain = kind === 'place' ? wordsOf(name) : personWords(name);
  const few = sites.slice(0, mostSites);
  return {
    id,
    kind,
    name,
    spellings: [...new Set(sites.map((site) => site.name))].sort(byCodeUnit),
    form,
    plain,
    sites: few,
    stories: [...new Set(few.map(({ story }) => story))].slice(0, mostStories),
    facts: new Set(few.flatMap(({ facts }) => facts)),
    roles: distinctRoles(few),
    veiled: own.some((site) => site.veiled || veiled.has(fold(site.name))),
    blocks: blocksOf(kind, form, plain),
  };
}

function mostUsed(names: readonly string[]): string {
  const uses = new Map<string, number>();
  for (const name of names) uses.set(name, (uses.get(name) ?? 0) + 1);
  const ranked = [...uses].sort((a, b) => b[1] - a[1] || b[0].length - a[0].length || byCodeUnit(a[0], b[0]));
  return ranked[0]?.[0] ?? '';
}

/** A name that some text shows to be a person's is a person's; a place stays a place. */
function kindOf(sites: readonly NameSite[], form: NameForm): NameEntry['kind'] {
  if (sites[0]?.kind === 'place') return 'place';
  if (form.government) return 'body';
  if (sites.some(({ kind }) => kind === 'person')) return 'person';
  return sites.some(({ kind }) => kind === 'body') ? 'body' : 'unknown';
}

/** The words of a personal name as written, folded; `form.words` makes singulars, which names do not have. */
export function personWords(name: string): string[] {
  const written = wordsOf(name).flatMap((word) => word.split('-'));
  while (written.length > 1 && titles.has(written[0] ?? '')) written.shift();
  if (isFullHanName(name)) return mandarinOf(name) ?? [name.slice(0, 1), name.slice(1)];
  return written.slice(0, 5);
}

function distinctRoles(sites: readonly NameSite[]): RoleAt[] {
  const found = new Map<string, RoleAt>();
  for (const { role } of sites) {
    if (role !== null && found.size < 12) found.set(`${role.role}|${fold(role.body ?? '')}`, role);
  }
  return [...found].sort((a, b) => byCodeUnit(a[0], b[0])).map(([, role]) => role);
}

/** The heads that most bodies share say nothing when names are looked up. */
const heads: ReadonlySet<string> = new Set(
  (
    'ministry office department national international united unitednation unitedstate unitedkingdom state government police committee ' +
    'commission group council court association union agency foundation institute centre human right research service'
  ).split(' '),
);

export function blocksOf(kind: NameEntry['kind'], form: NameForm, plain: readonly string[]): string[] {
  const blocks = new Set<string>();
  if (kind === 'place') {
    blocks.add(`place ${soundBlock(soundsOf(plain.join('')))}`);
    return [...blocks];
  }
  if (kind !== 'body') {
    for (const word of plain) if (word.length > 1) blocks.add(`sound ${soundBlock(soundsOf(word))}`);
    blocks.add(`sound ${soundBlock(soundsOf(plain.join('')))}`);
    for (const key of readingKeys(plain)) blocks.add(`reading ${key}`);
  }
  for (const word of form.words) {
    if (heads.has(word) || word.length < 2) continue;
    blocks.add(generalWords.has(word) ? `word ${word}` : `sound ${soundBlock(soundsOf(word))}`);
  }
  if (form.words.length === 1) blocks.add(`letters ${form.words[0] ?? ''}`);
  else if (form.initials.length >= 3) blocks.add(`letters ${form.initials}`);
  if (form.acronym !== null) blocks.add(`letters ${form.acronym}`);
  if (blocks.size === 0) blocks.add(`words ${[...form.words].sort(byCodeUnit).join(' ')}`);
  return [...blocks].sort(byCodeUnit);
}

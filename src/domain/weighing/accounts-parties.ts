/**
 * Who or what an act was done by or to: a named person or body, the state of a country, or nobody that can be told
 * from the words. Pronouns stay unknown: a wrong party would set two people's fates side by side.
 */
import { byCodeUnit } from '../../base/index.ts';
import type { EventClaim } from '../claims/index.ts';
import type { Document } from '../reading/index.ts';
import type { AccountsBench } from './accounts-bench.ts';
import { storyId } from './links.ts';
import { generalWords } from './name-data.ts';
import { countryStem, fold, nameForm, wordsOf, type NameForm } from './names.ts';
import { countries, countryStems } from './places.ts';

/** A party as it is compared. */
export interface Party {
  readonly kind: 'name' | 'state' | 'thing';
  /** Equal keys of one kind are one party: canonical name, stem of the country, or content words. */
  readonly key: string;
  /** The fullest spelling in the text. */
  readonly name: string;
}

/** Organs whose acts are the state's. */
const organs: ReadonlySet<string> = new Set(
  (
    'government governments authorities authority police official officials officer officers military army soldiers ' +
    'state regime gobierno autoridades policia policias funcionarios ejercito estado ' +
    'gouvernement autorites policiers fonctionnaires armee etat'
  ).split(' '),
);
/** Words beside an organ that leave it the state's. */
const organWords: ReadonlySet<string> = new Set(
  (
    'the a its their local national federal central senior some several many individual other high ranking of and public ' +
    'interior foreign prime provincial border la el los las le les de del des du su sus sa ses algunos quelques'
  ).split(' '),
);
const pronouns: ReadonlySet<string> = new Set(
  (
    'i you he she it we they him her us them me who which that this these those one some others many all both each none ' +
    'someone anyone everyone nobody his their its our my el ella ellos ellas lo la los las se il elle ils elles lui leur'
  ).split(' '),
);
const leading = /^(?:the|a|an|this|that|its|their|his|her|our|el|la|los|las|le|les|un|una|une)\s+/iu;

/** Reads parties of one casebook; keeps what it learns of each text. */
export interface PartyReader {
  readonly of: (phrase: string | null, event: EventClaim) => Party | null;
  /** The state that a phrase is or belongs to, by its own words or by the place of the claim. */
  readonly stateOf: (phrase: string, event: EventClaim) => string | null;
}

/** A reader for the casebook of the bench. */
export function partyReader(bench: AccountsBench): PartyReader {
  const texts = new Map<string, TextNames>();
  const namesOf = (sha256: string): TextNames => {
    const known = texts.get(sha256);
    if (known !== undefined) return known;
    const fresh = textNames(bench.shelf.document(sha256));
    texts.set(sha256, fresh);
    return fresh;
  };
  const lands = landsOf(bench.events);
  const homes = homesOf(bench.events);
  const stateOf = (phrase: string, event: EventClaim): string | null =>
    stateIn(phrase, homes.get(storyId(event)) ?? null, lands);
  const read = (phrase: string, event: EventClaim): Party | null => {
    const state = stateOf(phrase, event);
    if (state !== null) return { kind: 'state', key: state, name: phrase };
    const home = homes.get(storyId(event)) ?? null;
    return namedParty(phrase, { names: namesOf(event.sha256), lands, home }) ?? thing(phrase);
  };
  const known = new Map<string, Party | null>();
  return {
    stateOf,
    of: (phrase, event) => {
      if (phrase === null) return null;
      const key = `${storyId(event)} ${phrase}`;
      const party = known.get(key);
      if (party !== undefined) return party;
      const fresh = read(phrase, event);
      known.set(key, fresh);
      return fresh;
    },
  };
}

/** Stems of the countries that places of the casebook and the runtime know. */
function landsOf(events: readonly EventClaim[]): Set<string> {
  const stems = countryStems();
  for (const place of new Set(events.map((event) => event.place))) {
    const last = place?.split(/[,;]/u).at(-1)?.trim() ?? '';
    if (last === '') continue;
    stems.add(fold(last));
    stems.add(countryStem(fold(last)));
  }
  return stems;
}

/** The country that each story's acts mostly take place in: the last part of the place that it names most often. */
function homesOf(events: readonly EventClaim[]): Map<string, string> {
  const uses = new Map<string, Map<string, number>>();
  for (const event of events) {
    const parts = event.place?.split(/[,;]/u).map((part) => part.trim()) ?? [];
    const last = parts.at(-1) ?? '';
    if (last === '' || (parts.length < 2 && !countries().has(fold(last)))) continue;
    const counts = uses.get(storyId(event)) ?? new Map<string, number>();
    const stem = countryStem(fold(last));
    counts.set(stem, (counts.get(stem) ?? 0) + 1);
    uses.set(storyId(event), counts);
  }
  return new Map(
    [...uses].map(([story, counts]) => {
      const most = [...counts].sort((a, b) => b[1] - a[1] || byCodeUnit(a[0], b[0]))[0];
      return [story, most?.[0] ?? ''] as const;
    }),
  );
}

function stateIn(phrase: string, home: string | null, lands: ReadonlySet<string>): string | null {
  const words = wordsOf(phrase);
  const form = nameForm(phrase, lands);
  if (form.government && (words.length > 1 || lands.has(words[0] ?? '')))
    return form.key.slice('government:'.length);
  if (!words.some((word) => organs.has(word))) return null;
  const rest = words.filter((word) => !organs.has(word) && !organWords.has(word));
  const named = rest.map((word) => countryStem(word)).filter((stem) => lands.has(stem));
  if (rest.length === named.length) return named[0] ?? home;
  // "the Savaran authorities": a country that no place names yet.
  const [only] = rest;
  if (only === undefined || rest.length > 1 || !ruling.test(fold(phrase))) return null;
  return capitalised(phrase, only) ? countryStem(only) : null;
}

/** Organs that belong to a country, not to a body. */
const ruling = /\b(?:government|police|authorities|army|military|regime|gobierno|gouvernement)\b/u;

function capitalised(phrase: string, word: string): boolean {
  return phrase.split(/[^\p{L}\p{M}-]+/u).some((one) => /^\p{Lu}/u.test(one) && fold(one) === word);
}

interface Known {
  readonly names: TextNames;
  readonly lands: ReadonlySet<string>;
  /** The country that the story is about. */
  readonly home: string | null;
}

function namedParty(phrase: string, { names, lands, home }: Known): Party | null {
  const run = longestRun(phrase);
  if (run === null) return null;
  const words = wordsOf(run);
  const known = words.filter((word) => !lands.has(word) && !lands.has(countryStem(word)));
  if (known.length === 0 || !known.some((word) => !names.plain.has(word) && !pronouns.has(word))) return null;
  if (/\d/u.test(phrase) || isOfMany(phrase, run)) return null;
  const full = names.full.get(fold(run)) ?? run;
  const form = nameForm(full, lands);
  if (form.key === '' || form.generic) return null;
  // "the Ministry of Health" is another body in another country.
  if (distinctiveWords(form).length > 0) return { kind: 'name', key: form.key, name: full };
  if (form.words.length < 2) return null;
  return { kind: 'name', key: `${form.key} @ ${home ?? ''}`, name: full };
}

/** "workers of Acme", "families in Ketong": the name only tells where they belong. */
function isOfMany(phrase: string, run: string): boolean {
  return belonging.test(phrase.slice(0, phrase.indexOf(run)));
}

const belonging = /\p{L}\s(?:of|in|from|at|inside|de|du|des|en)\s(?:(?:the|la|el|le)\s)?$/iu;

/** The longest run of capitalised words in a phrase. */
function longestRun(phrase: string): string | null {
  let best: string | null = null;
  for (const [run] of phrase.matchAll(runs)) if (best === null || run.length > best.length) best = run;
  return best;
}

const runs =
  /\p{Lu}[\p{L}\p{M}'’-]{1,30}(?:\s(?:(?:of|for|de|del|du)\s(?:the\s)?)?\p{Lu}[\p{L}\p{M}'’-]{1,30}){0,5}/gu;

interface TextNames {
  /** Folded words that the text also writes in lower case: no names. */
  readonly plain: ReadonlySet<string>;
  /** Folded short name → the one longer name in the text that begins or ends with it. */
  readonly full: ReadonlyMap<string, string>;
}

function textNames(document: Document): TextNames {
  const plain = new Set<string>();
  for (const [word] of document.text.matchAll(/(?<![\p{L}\p{M}])\p{Ll}[\p{L}\p{M}]{0,40}/gu))
    plain.add(fold(word));
  const longer = new Map<string, Set<string>>();
  for (const [run] of document.text.matchAll(runs)) {
    const words = run.split(/\s+/u);
    if (words.length < 2 || words.length > 4 || words.some((word) => plain.has(fold(word)))) continue;
    for (const word of [words[0], words.at(-1)]) {
      const key = fold(word ?? '');
      if (generalWords.has(key)) continue;
      longer.set(key, (longer.get(key) ?? new Set()).add(run));
    }
  }
  const full = new Map<string, string>();
  for (const [key, found] of longer) {
    const [only] = found;
    if (found.size === 1 && only !== undefined) full.set(key, only);
  }
  return { plain, full };
}

/** A thing by its content words; null for pronouns and bare classes of people. */
function thing(phrase: string): Party | null {
  const words = wordsOf(phrase.replace(leading, '')).filter((word) => !pronouns.has(word));
  if (words.length === 0) return null;
  return { kind: 'thing', key: [...new Set(words)].sort(byCodeUnit).join(' '), name: phrase };
}

/** Words of a name that tell it from others. */
export function distinctiveWords(form: NameForm): string[] {
  return form.words.filter((word) => !generalWords.has(word));
}

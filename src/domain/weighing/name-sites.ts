/**
 * Where names stand: speakers of claims and events, and names beside a role or holding the noun of a body. A name that
 * may protect a person (one word without a title; called a pseudonym; marked by the casebook) is marked here, and
 * nothing is ever proposed about it.
 */
import { byCodeUnit, type TextRange } from '../../base/index.ts';
import type { AttributionNode, Claim, EventClaim } from '../claims/index.ts';
import type { Document, Story } from '../reading/index.ts';
import type { NamePassage } from './alias.ts';
import { generalWords, outletWords } from './name-data.ts';
import { isFullHanName } from './name-readings.ts';
import { foreignRuns, type ForeignRun } from './name-runs.ts';
import { roleAt, roleWord, type RoleAt } from './name-roles.ts';
import { fold, nameForm, wordsOf } from './names.ts';

/** `unknown`: a run of capitals that may be a person or a body. */
export type SiteKind = 'person' | 'body' | 'place' | 'unknown';

/** One naming in one story. */
export interface NameSite {
  readonly name: string;
  readonly kind: SiteKind;
  /** Story id: hash and index. */
  readonly story: string;
  /** Null when the name is known from outside the text (the publisher). */
  readonly passage: NamePassage | null;
  readonly role: RoleAt | null;
  /** Keys of the numbers credited to it here. */
  readonly facts: readonly string[];
  /** Wider places given with a place name, folded. */
  readonly within: readonly string[];
  readonly veiled: boolean;
}

/** Finds the passages of names in the stories of a casebook. */
export class SiteFinder {
  readonly #document: (sha256: string) => Document;
  readonly #countries: ReadonlySet<string>;
  readonly #protected: ReadonlySet<string>;
  readonly #passages: Map<string, NamePassage | null> = new Map();

  /** `document` throws for an unknown hash; `countries` are country stems; `protectedNames` are never proposed. */
  constructor(
    document: (sha256: string) => Document,
    countries: ReadonlySet<string>,
    protectedNames: readonly string[],
  ) {
    this.#document = document;
    this.#countries = countries;
    this.#protected = new Set(protectedNames.map(fold));
  }

  /**
   * The site of a name that a claim or event credits; it may be the body of an officer. With `kind` unknown the
   * spelling tells.
   */
  speaker(claim: Claim | EventClaim, name: string, kind: SiteKind): NameSite {
    const facts = 'quantity' in claim ? factsOf(claim) : [];
    const read = kind === 'unknown' ? bodyOrUnknown(name, this.#countries) : kind;
    return this.#site({ name, kind: read, sha256: claim.sha256, story: claim.story, facts, within: [] });
  }

  /** The sites of the names in an attribution chain, outlets and documents left out. */
  chain(claim: Claim | EventClaim): NameSite[] {
    const named = claim.attribution.filter(({ kind }) => kind === 'person' || kind === 'organisation');
    return named.map((node: AttributionNode) =>
      this.speaker(claim, node.name, node.kind === 'person' ? 'person' : 'unknown'),
    );
  }

  /** The sites of the names that act, or that are acted on, in an event. */
  actors(event: EventClaim): NameSite[] {
    const facts = event.kind === 'event' && !event.negated ? [`act ${event.act}`] : [];
    return [event.agent, event.patient].flatMap((words) => {
      const name = words === null ? null : capitalRun(words);
      if (name === null) return [];
      const kind = bodyOrUnknown(name, this.#countries);
      return [this.#site({ name, kind, sha256: event.sha256, story: event.story, facts, within: [] })];
    });
  }

  /** The sites of a place name, part by part: "Osk Mill, Tarvel" names Osk Mill within Tarvel, and Tarvel. */
  places(claim: Claim | EventClaim): NameSite[] {
    const parts = (claim.place ?? '').split(',').map((part) => part.trim());
    return parts
      .filter((part) => /^\p{Lu}/u.test(part) || /^[^\p{Script=Latin}]/u.test(part))
      .slice(0, 4)
      .map((name, at) => {
        const within = parts.slice(at + 1).map(fold);
        return this.#site({
          name,
          kind: 'place',
          sha256: claim.sha256,
          story: claim.story,
          facts: [],
          within,
        });
      });
  }

  /** The personal name before "of": "Ada Holm" of "Ada Holm of the Osk Fishers"; null when the run is one name. */
  personBefore(run: string): string | null {
    const head = /^(.{4,60}?) (?:of|for|from|de|del|du) /u.exec(run)?.[1] ?? null;
    return head !== null && bodyOrUnknown(head, this.#countries) === 'unknown' ? head : null;
  }

  /** The short form of a full name that a story gave before ("Orten" of "Jonas Orten"); null when it may hide somebody. */
  shortened(document: Document, story: Story, word: string): NameSite | null {
    const at = isShortened(document.text, story, word);
    if (at === null || this.#protected.has(fold(word))) return null;
    const passage = { sha256: document.sha256, story: story.index, start: at, end: at + word.length };
    return {
      name: word,
      kind: 'person',
      story: `${document.sha256}.${story.index}`,
      passage,
      role: null,
      facts: [],
      within: [],
      veiled: false,
    };
  }

  /** A name in a script without capitals, of a kind that its form tells. */
  foreign(document: Document, story: Story, run: ForeignRun): NameSite {
    const { name, kind, start } = run;
    const passage = { sha256: document.sha256, story: story.index, start, end: start + name.length };
    return {
      name,
      kind,
      story: `${document.sha256}.${story.index}`,
      passage,
      role: null,
      facts: [],
      within: [],
      veiled: this.#isVeiled(name, kind, null, document.text, passage),
    };
  }

  /** A name at a known place of a story's text. */
  at(document: Document, story: Story, name: string, start: number): NameSite | null {
    const role = roleAt(document.text, start, start + name.length);
    const single = !/\s/u.test(name);
    const kind = single ? 'unknown' : bodyOrUnknown(name, this.#countries);
    if (kind === 'unknown' && role === null) return null;
    const passage = { sha256: document.sha256, story: story.index, start, end: start + name.length };
    const veiled = this.#isVeiled(name, kind, role, document.text, passage);
    return {
      name,
      kind: kind === 'unknown' ? 'person' : kind,
      story: `${document.sha256}.${story.index}`,
      passage,
      role: kind === 'body' ? null : role,
      facts: [],
      within: [],
      veiled,
    };
  }

  #site(draft: {
    readonly name: string;
    readonly kind: SiteKind;
    readonly sha256: string;
    readonly story: number;
    readonly facts: readonly string[];
    readonly within: readonly string[];
  }): NameSite {
    const { name, kind, sha256, story, facts, within } = draft;
    const { text, stories } = this.#document(sha256);
    const range = stories.find(({ index }) => index === story) ?? null;
    const passage = this.#first(name, text, range, sha256);
    const role =
      passage === null || kind === 'body' || kind === 'place'
        ? null
        : roleAt(text, passage.start, passage.end);
    return {
      name,
      kind,
      story: `${sha256}.${story}`,
      passage,
      role,
      facts,
      within,
      veiled: this.#isVeiled(name, kind, role, text, passage),
    };
  }

  /** The first naming in the story; each spelling is looked for once. */
  #first(name: string, text: string, story: Story | null, sha256: string): NamePassage | null {
    if (name === '' || story === null) return null;
    const key = `${sha256}.${story.index}\u0000${name}`;
    const known = this.#passages.get(key);
    if (known !== undefined) return known;
    const start = text.slice(story.start, story.end).indexOf(name);
    const at = story.start + start;
    const passage = start < 0 ? null : { sha256, story: story.index, start: at, end: at + name.length };
    this.#passages.set(key, passage);
    return passage;
  }

  #rangeOf({ sha256, story }: NamePassage): TextRange {
    const { text, stories } = this.#document(sha256);
    return stories.find(({ index }) => index === story) ?? { start: 0, end: text.length };
  }

  #isVeiled(
    name: string,
    kind: SiteKind,
    role: RoleAt | null,
    text: string,
    passage: NamePassage | null,
  ): boolean {
    if (kind === 'body' || kind === 'place') return this.#protected.has(fold(name));
    if (this.#protected.has(fold(name))) return true;
    if (passage !== null && isPseudonymAt(text, passage)) return true;
    if (wordsOf(name).length > 1 || role !== null || isFullHanName(name)) return false;
    return passage === null || isShortened(text, this.#rangeOf(passage), name) === null;
  }
}

function isPseudonymAt(text: string, { start, end }: TextRange): boolean {
  return pseudonymWords.test(text.slice(Math.max(0, start - 90), end + 120));
}

/** Uses of a single name that are looked at. */
const mostUses = 24;

/**
 * Where a single name first stands alone when it only shortens a full name that its story gave before ("Jonas Orten …
 * Orten"): then it hides nobody. Null otherwise: one use with an age behind it, or called a pseudonym, and it may.
 */
function isShortened(text: string, { start, end }: TextRange, name: string): number | null {
  let full = false;
  let alone: number | null = null;
  let at = text.indexOf(name, start);
  for (let uses = 0; at >= 0 && at < end && uses < mostUses; uses += 1) {
    const behind = text.slice(at + name.length, at + name.length + 40);
    const head = text.slice(Math.max(start, at - 40), at);
    const whole = !/[\p{L}\p{N}]$/u.test(head) && !/^[\p{L}\p{N}]/u.test(behind);
    if (whole) {
      const inFull = wordBefore.test(head) || wordBehind.test(behind);
      full ||= inFull;
      if (!full || aged.test(behind) || isPseudonymAt(text, { start: at, end: at + name.length }))
        return null;
      if (!inFull) alone ??= at;
    }
    at = text.indexOf(name, at + name.length);
  }
  return alone;
}

const wordBefore: RegExp =
  /(?<![.!?“"] ?)(?<!\p{L})(?!(?:The|And|But|When|While|As|For|In|At|On|If|He|She|It|That|This|Then|After|Before|Said)\s)\p{Lu}[\p{Ll}’'-]{1,30} $/u;
const wordBehind: RegExp = /^ \p{Lu}[\p{Ll}’'-]{1,30}(?![\p{L}])/u;
const aged: RegExp = /^(?:,| \(|, aged?,?) ?\d{1,2}(?!\d)|^[’']s (?:real )?name/u;

const pseudonymWords: RegExp =
  /not (?:his|her|their) real name|names? (?:has|have|was|were) (?:been )?changed|real name withheld|pseudonym|assumed name|asked not to be (?:named|identified)|(?:referred to|identified|known) (?:here )?only as|whom? we (?:will )?call|nombre (?:ficticio|supuesto|cambiado)|seudónimo|nom d['’]emprunt|prénom (?:a été )?(?:modifié|changé)|化名|假名|นามสมมติ|ឈ្មោះក្លែងក្លាយ|tên (?:nhân vật )?đã (?:được )?thay đổi|имя изменено|вымышленное имя|اسم مستعار/iu;

function factsOf({ kind, quantity }: Claim): string[] {
  const value = quantity.low ?? quantity.high;
  return value === null || Math.abs(value) < 13 ? [] : [`number ${kind} ${value}`];
}

function bodyOrUnknown(name: string, countries: ReadonlySet<string>): SiteKind {
  const form = nameForm(name, countries);
  if (form.government || form.acronym !== null) return 'body';
  if (form.words.some((word) => generalWords.has(word) || bodyNouns.has(word) || outletWords.has(word)))
    return 'body';
  const tokens = name.split(/\s+/u);
  const person =
    tokens.length >= 2 &&
    tokens.length <= 4 &&
    tokens.every((token) => /^\p{Lu}[\p{Ll}\p{M}’'-]+$/u.test(token));
  return person ? 'unknown' : 'body';
}

const bodyNouns: ReadonlySet<string> = new Set(
  'relief aid mission charity initiative bank trust party army league court company university college hospital register registry embassy chamber front movement coalition alliance corporation observatory'.split(
    ' ',
  ),
);

/** The words of an agent or patient when they are nothing but a name, else null. */
function capitalRun(words: string): string | null {
  const { name } = trimmed(words);
  if (name.length > 120 || name === '') return null;
  const all = name.split(' ');
  const isName = (word: string): boolean => /^\p{Lu}/u.test(word) || connectors.has(word);
  return all.every(isName) && !pronouns.has(fold(name)) ? name : null;
}

const connectors: ReadonlySet<string> = new Set('of for on and the de del la des du to against'.split(' '));
const pronouns: ReadonlySet<string> = new Set(
  'he she they we i it his her their all many others nobody'.split(' '),
);

const word = "\\p{Lu}[\\p{L}\\p{N}’'-]{1,40}";
const run: RegExp = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:U\\.[SNK]\\. )?${word}(?: (?:(?:of|for|on|and|to|against|the|de|del|la|las|des|du|les|sur|für|y|et) ){0,3}${word}){0,9}`,
  'gu',
);

/** Most names taken from one story, and most code units of it that are read. */
const mostNames = 120;
const mostText = 60_000;

/** Names beside a role, and names of bodies, met in a story's text; each spelling once. */
export function sceneSites(document: Document, finder: SiteFinder): NameSite[] {
  const sites: NameSite[] = [];
  for (const story of document.stories) {
    const seen = new Set<string>();
    const text = document.text.slice(story.start, Math.min(story.end, story.start + mostText));
    for (const match of text.matchAll(run)) {
      if (seen.size >= mostNames) break;
      const { name: whole, skipped } = trimmed(match[0]);
      const name = finder.personBefore(whole) ?? whole;
      if (name.length < 4 || seen.has(name) || geographic.test(name) || calendar.test(name)) continue;
      const site = finder.at(document, story, name, story.start + match.index + skipped);
      if (site === null) continue;
      seen.add(name);
      sites.push(site);
    }
  }
  for (const story of document.stories) {
    const text = document.text.slice(story.start, Math.min(story.end, story.start + mostText));
    const seen = new Set<string>();
    for (const run of foreignRuns(text)) {
      if (seen.has(run.name)) continue;
      seen.add(run.name);
      sites.push(finder.foreign(document, story, { ...run, start: story.start + run.start }));
    }
  }
  return sites.sort((a, b) => byCodeUnit(a.story, b.story) || byCodeUnit(a.name, b.name));
}

const geographic: RegExp =
  /(?:^|\s)(?:Gulf|Port|River|Lake|Strait|Mount|Province|Street|Road|District|Bay|Island|PORT|GULF)(?:\s|$)/u;
const calendar: RegExp =
  /^(?:(?:January|February|March|April|May|June|July|August|September|October|November|December|and|to)(?: |$))+$/u;
const opening: RegExp =
  /^(?:(?:The|A|An|In|On|At|But|And|When|While|As|After|Before|Since|For|From|By|If|To|According to|Employees of|Staff of|Members of|Officials of|Researchers of|Head of|Report of|Survey of|Press Service of|Press Office of|Press Statement of|El|La|Le|Les|Los|Las|Der|Die|Das) (?:the )?){1,3}/u;
const closing: RegExp =
  / (?:of|for|on|and|to|against|in) (?:the )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$| (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/u;

/** The name in a run of capitals: after what only opens a sentence, after the last title or role, before a weekday. */
function trimmed(text: string): { readonly name: string; readonly skipped: number } {
  let skipped = opening.exec(text)?.[0].length ?? 0;
  let at = skipped;
  for (const word of text.slice(skipped).split(' ')) {
    const next = at + word.length + 1;
    if (roleWord(word) !== null && next < text.length) skipped = next;
    at = next;
  }
  skipped += /^(?:(?:of|for|to|and|the|on) ){0,3}/u.exec(text.slice(skipped))?.[0].length ?? 0;
  return {
    name: text
      .slice(skipped)
      .replace(closing, '')
      .replace(/['’]s?$/u, ''),
    skipped,
  };
}

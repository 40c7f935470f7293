/**
 * Two first-hand accounts under single names that may come from one person: same age, same nationality, the same
 * numbers told, in texts that are linked. It matters only because they must not be counted as two. Nothing here says
 * who anybody is: no sentence carries a name, and nobody is joined with anybody outside the casebook.
 */
import { byCodeUnit } from '../../base/index.ts';
import type { Claim, EventClaim } from '../claims/index.ts';
import { accountOf, byPlace, type AccountsBench, type Voice } from './accounts-bench.ts';
import type { Account } from './accounts-verdict.ts';
import { storyId } from './links.ts';
import { countryStem, fold } from './names.ts';
import { countryStems } from './places.ts';
import { joined } from './why.ts';

/** What one story tells of one witness under a single name. */
interface Profile {
  readonly story: string;
  readonly age: Claim;
  readonly years: number;
  readonly nation: string;
  readonly gender: 'he' | 'she' | null;
  /** Numbers told by the witness, under "unit number". */
  readonly told: ReadonlyMap<string, Claim>;
  /** Types of acts in the account. */
  readonly acts: ReadonlySet<string>;
}

/** Profiles of one age and nation that are compared two by two. */
const mostCompared = 50;

/** Pairs of accounts that may come from one witness. */
export function possibleSameWitnesses(bench: AccountsBench): Account[] {
  const buckets = new Map<string, Profile[]>();
  for (const profile of profilesOf(bench)) {
    const key = `${String(profile.years)} ${profile.nation}`;
    const list = buckets.get(key);
    if (list === undefined) buckets.set(key, [profile]);
    else if (list.length < mostCompared) list.push(profile);
  }
  return [...buckets.values()].flatMap((list) =>
    list.flatMap((a, i) => list.slice(i + 1).flatMap((b) => accountOfPair(bench, a, b))),
  );
}

interface Heard {
  readonly name: string;
  readonly sha256: string;
  readonly story: string;
  /** Read as a person; else only "Kip, 23" makes one of a single word. */
  isPerson: boolean;
  readonly claims: Claim[];
  readonly events: EventClaim[];
}

/** Claims and events by witnesses under one single name, by story and name. */
function heardIn(bench: AccountsBench): Map<string, Heard> {
  const found = new Map<string, Heard>();
  const hear = (claim: Claim | EventClaim): Heard | null => {
    const { speaker } = claim;
    if (speaker === null || !/^\p{Lu}[\p{L}\p{M}’'-]*$/u.test(speaker)) return null;
    const { root, ownVoice } = bench.speakerOf(claim);
    if (ownVoice || root.generic) return null;
    const story = storyId(claim);
    const key = `${story} ${speaker}`;
    const fresh = { name: speaker, sha256: claim.sha256, story, isPerson: false, claims: [], events: [] };
    const known = found.get(key) ?? fresh;
    known.isPerson ||= root.singleName;
    found.set(key, known);
    return known;
  };
  for (const claim of bench.claims) hear(claim)?.claims.push(claim);
  for (const event of bench.events) hear(event)?.events.push(event);
  return found;
}

function profilesOf(bench: AccountsBench): Profile[] {
  const ages = new Map<string, Claim[]>();
  for (const claim of bench.claims) {
    if (claim.kind !== 'age' || claim.quantity.bound !== '=' || claim.quantity.low === null) continue;
    ages.set(storyId(claim), [...(ages.get(storyId(claim)) ?? []), claim]);
  }
  const known = countryStems();
  return [...heardIn(bench).values()].flatMap((heard) => {
    const profile = profileOf(bench, heard, { ages: ages.get(heard.story) ?? [], known });
    return profile === null ? [] : [profile];
  });
}

/** Ages of one story that are tried for a witness. */
const mostAges = 200;
/** Code units before an age in which its witness is named. */
const ageReach = 260;

function profileOf(
  bench: AccountsBench,
  heard: Heard,
  { ages, known }: { readonly ages: readonly Claim[]; readonly known: ReadonlySet<string> },
): Profile | null {
  const { text } = bench.shelf.document(heard.sha256);
  const age = ages.slice(0, mostAges).find((claim) => isAgeOf(claim, heard, text));
  if (age === undefined) return null;
  const from = Math.max(0, age.sentence.start - ageReach);
  const nation = nationIn(text.slice(from, age.sentence.end), known);
  if (nation === null) return null;
  const own = bench
    .eventsOf(heard.sha256)
    .filter((event) => [event.patient, event.agent].includes(heard.name));
  return {
    story: heard.story,
    age,
    years: age.quantity.low ?? 0,
    nation,
    gender: genderIn(text.slice(age.sentence.start, age.sentence.end + 2 * ageReach)),
    told: toldNumbers(heard.claims),
    acts: new Set([...heard.events, ...own].map(({ act }) => act)),
  };
}

/** The name stands in the sentence of the age, or in the one before "the 19-year-old". */
function isAgeOf(age: Claim, { name, isPerson }: Heard, text: string): boolean {
  const { start, end } = age.sentence;
  const number = age.quantity.number.start;
  const before = text.slice(start, number).replace(/,? ?\(?(?:an? |aged |de )?$/u, '');
  if (!isPerson) return before.endsWith(name) && !/[\p{L}\p{M}]/u.test(before.at(-name.length - 1) ?? ' ');
  if (holdsName(text.slice(start, end), name)) return true;
  const isPointing = /\b(?:the|this)\s$/iu.test(text.slice(Math.max(0, number - 6), number));
  return isPointing && holdsName(text.slice(Math.max(0, start - ageReach), start), name);
}

function holdsName(text: string, name: string): boolean {
  const at = text.indexOf(name);
  return (
    at >= 0 &&
    !/[\p{L}\p{M}]/u.test(text[at + name.length] ?? ' ') &&
    !/[\p{L}\p{M}]/u.test(text[at - 1] ?? ' ')
  );
}

/** Where somebody comes from; whether the word must be a country or its adjective, or may be an unknown one. */
const origin: readonly (readonly [RegExp, 'known' | 'any'])[] = [
  [
    /(?:home country of|native of|born in|nationals? of|citizens? of)\s(?:the\s)?(\p{Lu}[\p{L}\p{M}]{2,30})/gu,
    'any',
  ],
  [/\bfrom\s(?:the\s)?(\p{Lu}[\p{L}\p{M}]{2,30})/gu, 'known'],
  [/-year-old\s(?:\p{Ll}{3,15}\s)?(\p{Lu}[\p{L}\p{M}]{2,30})/gu, 'any'],
  [
    /(\p{Lu}[\p{L}\p{M}]{2,30})\s(?:boy|girl|man|woman|teenager|national|citizen|worker|student|graduate|migrant|mother|father)\b/gu,
    'known',
  ],
];

/** The one country that the words say somebody comes from; null when they say none, or several. */
function nationIn(text: string, known: ReadonlySet<string>): string | null {
  const found = new Set<string>();
  for (const [rule, which] of origin) {
    for (const [, word] of text.matchAll(rule)) {
      const stem = countryStem(fold(word ?? ''));
      if (which === 'any' || known.has(stem)) found.add(stem);
    }
  }
  return found.size === 1 ? ([...found][0] ?? null) : null;
}

function genderIn(text: string): Profile['gender'] {
  const he = text.match(/\b(?:he|his|him|boy|man)\b/giu)?.length ?? 0;
  const she = text.match(/\b(?:she|her|girl|woman)\b/giu)?.length ?? 0;
  return he === she ? null : he > she ? 'he' : 'she';
}

/** Numbers that a witness tells: amounts, hours, lengths of time; a bare "one" or "two" is anybody's. */
function toldNumbers(claims: readonly Claim[]): Map<string, Claim> {
  const told = new Map<string, Claim>();
  for (const claim of claims) {
    const number = claim.quantity.low ?? claim.quantity.high;
    if (claim.kind === 'age' || number === null || (number < 3 && claim.kind !== 'duration')) continue;
    told.set(`${claim.kind} ${claim.quantity.unit ?? ''} ${String(number)}`, claim);
  }
  return told;
}

function accountOfPair(bench: AccountsBench, a: Profile, b: Profile): Account[] {
  const link = bench.links.linkOf(a.story, b.story);
  // Copies of one text repeat one account: nothing is to be asked there.
  if (link === 'none' || link === 'different' || link === 'hard' || link === 'same-story') return [];
  if (a.gender !== null && b.gender !== null && a.gender !== b.gender) return [];
  const numbers = [...a.told.keys()].filter((key) => b.told.has(key)).sort(byCodeUnit);
  const acts = [...a.acts].filter((act) => b.acts.has(act));
  if (numbers.length === 0 || numbers.length + acts.length < 2) return [];
  const claims = [a, b].flatMap(({ age, told }) => [age, ...numbers.flatMap((key) => told.get(key) ?? [])]);
  const voices = [...new Map(claims.map((claim) => [claim.id, claim] as const)).values()]
    .sort(byPlace)
    .map((claim): Voice => ({ claim, part: 'tells' }));
  const alike = [
    'age',
    'nationality',
    counted(numbers.length, 'number'),
    ...(acts.length === 0 ? [] : [counted(acts.length, 'kind')]),
  ];
  const account = accountOf(bench, {
    verdict: 'possible-same-witness',
    subject: 'Two first-hand accounts under single names',
    voices,
    why: () =>
      `These two accounts may come from one witness: they agree in ${joined(alike)}. Until that is known they count as one; nothing here says that they are.`,
  });
  return [{ ...account, independentOrigins: Math.min(1, account.independentOrigins) }];
}

function counted(count: number, what: 'number' | 'kind'): string {
  const plural = count === 1 ? '' : 's';
  return what === 'number'
    ? `${String(count)} told number${plural}`
    : `${String(count)} kind${plural} of act suffered or done`;
}

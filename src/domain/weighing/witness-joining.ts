/**
 * Which voices of one figure are one witness: voices are weighed two by two, and groups join from the likeliest down, by the mean of
 * the log-odds of their pairs (average linkage; Sokal and Michener, 1958). What is not clearly two counts once.
 */
import { byCodeUnit } from '../../base/index.ts';
import { areOtherBodies } from './bodies.ts';
import type { FigureContext, WitnessContext } from './counting-context.ts';
import { logOdds } from './evidence-weights.ts';
import { agree, firstHand, type Testimony } from './testimony.ts';
import { isOutlet, witnessReader } from './witness-features.ts';
import { witnessWeights } from './witness-weights.ts';

/** Mean log-odds from which on two groups are one witness: below an even chance, so that what is unsure is not counted twice. */
const leastOdds = -0.5;
/** Groups of one figure that are weighed two by two, and voices of a group that speak for all of it. */
const mostGroups = 150;
const mostOfGroup = 24;

/** Gives all voices that are likely one witness the same one. */
export function joinVoices(voices: readonly Testimony[], context: FigureContext): void {
  const oddsOf = oddsReader(context);
  const groups = groupsOf(distinctVoices(voices));
  const joined = joinLikeliest(groups.slice(0, mostGroups), oddsOf);
  for (const group of groups.slice(mostGroups)) addTo(joined, group, oddsOf);
  const nameless = joined.filter(({ voices: own }) => isNameless(own, context));
  for (const group of nameless) joinNameless(group, joined);
  const witness = new Map<string, string>();
  for (const group of joined) {
    const lead = leadOf(group);
    for (const key of group.witnesses) witness.set(key, lead);
  }
  for (const voice of voices) voice.witness = witness.get(voice.witness) ?? voice.witness;
}

/** Voices that count as one witness so far. */
interface Group {
  readonly witnesses: Set<string>;
  readonly voices: Testimony[];
}

/** One voice for each witness, text origin and number: who names somebody before who names nobody, in canonical order. */
export function distinctVoices(voices: readonly Testimony[]): Testimony[] {
  const found = new Map<string, Testimony>();
  for (const voice of voices) {
    const { measure, origin } = voice.item;
    const key = `${voice.witness}\u0000${origin}\u0000${String(measure.number)}`;
    const known = found.get(key);
    if (known === undefined || rankOf(voice) < rankOf(known)) found.set(key, voice);
  }
  return [...found.values()];
}

/** Its own text says whose word it is, below the headline. */
function rankOf({ item, root }: Testimony): number {
  return (root === item.root ? 0 : 4) + (item.headline ? 2 : 0) + (item.ownVoice ? 1 : 0);
}

function groupsOf(voices: readonly Testimony[]): Group[] {
  const found = new Map<string, Group>();
  for (const voice of voices) {
    const known = found.get(voice.witness);
    if (known === undefined)
      found.set(voice.witness, { witnesses: new Set([voice.witness]), voices: [voice] });
    else known.voices.push(voice);
  }
  return [...found.values()];
}

/** Reads the mean log-odds of the pairs between two groups. */
type OddsReader = (a: Group, b: Group) => number;

function oddsReader(context: FigureContext): OddsReader {
  const read = witnessReader(context);
  return (a, b) => {
    const [mine, theirs] = [a.voices.slice(0, mostOfGroup), b.voices.slice(0, mostOfGroup)];
    let sum = 0;
    for (const x of mine)
      for (const y of theirs)
        sum += areApart(x, y, context) ? -Infinity : logOdds(read(x, y), witnessWeights);
    return sum / (mine.length * theirs.length);
  };
}

function oddsBetween(groups: readonly Group[], oddsOf: OddsReader): number[][] {
  const odds = groups.map(() => groups.map(() => 0));
  for (const [i, a] of groups.entries())
    for (const [j, b] of groups.entries()) if (i < j) set(odds, i, j, oddsOf(a, b));
  return odds;
}

/** A first-hand account under a single name is the word of no other body or person. */
function areApart(a: Testimony, b: Testimony, context: WitnessContext): boolean {
  const isFirstHand = ({ item, root }: Testimony): boolean => root === item.root && item.root.singleName;
  const stands = (voice: Testimony): boolean => !isUnnamed(voice) && !isOutlet(voice, context);
  return isFirstHand(a) !== isFirstHand(b) && stands(a) && stands(b);
}

function set(odds: number[][], i: number, j: number, value: number): void {
  const [row, column] = [odds[i], odds[j]];
  if (row !== undefined) row[j] = value;
  if (column !== undefined) column[i] = value;
}

/** Joins the likeliest two groups until none are likely enough. */
function joinLikeliest(all: readonly Group[], oddsOf: OddsReader): Group[] {
  const odds = oddsBetween(all, oddsOf);
  const groups = new Map(all.map((group, at) => [at, group] as const));
  for (;;) {
    const best = likeliest([...groups.keys()], odds);
    const [into, from] = [groups.get(best?.i ?? -1), groups.get(best?.j ?? -1)];
    if (best === null || into === undefined || from === undefined) return [...groups.values()];
    const [m, n] = [into.voices.length, from.voices.length];
    for (const other of groups.keys())
      set(
        odds,
        best.i,
        other,
        (m * (odds[best.i]?.[other] ?? 0) + n * (odds[best.j]?.[other] ?? 0)) / (m + n),
      );
    absorb(into, from);
    groups.delete(best.j);
  }
}

function absorb(into: Group, from: Group): void {
  into.voices.push(...from.voices);
  for (const key of from.witnesses) into.witnesses.add(key);
}

/** Of a figure with very many voices, the later ones join the likeliest of the groups there are, or stand by themselves. */
function addTo(groups: Group[], group: Group, oddsOf: OddsReader): void {
  let best: { into: Group; odds: number } | null = null;
  for (const into of groups.slice(0, mostGroups)) {
    const odds = oddsOf(into, group);
    if (odds >= leastOdds && (best === null || odds > best.odds)) best = { into, odds };
  }
  if (best === null) groups.push(group);
  else absorb(best.into, group);
}

function likeliest(
  left: readonly number[],
  odds: readonly (readonly number[])[],
): { i: number; j: number } | null {
  let best: { i: number; j: number; odds: number } | null = null;
  for (const [at, i] of left.entries()) {
    for (const j of left.slice(at + 1)) {
      const value = odds[i]?.[j] ?? -Infinity;
      if (value >= leastOdds && (best === null || value > best.odds)) best = { i, j, odds: value };
    }
  }
  return best;
}

/** Sources without a name, or an outlet that gives a number only as one that was held before: whose it was, it does not say. */
function isNameless(voices: readonly Testimony[], context: WitnessContext): boolean {
  return voices.every(
    (voice) => isUnnamed(voice) || (isOutlet(voice, context) && context.isHeldBefore(voice.item)),
  );
}

/** "Officials", "her clerks": nobody is named. */
function isUnnamed({ item, root }: Testimony): boolean {
  return root === item.root && (item.root.generic || ownPeople.test(root.name));
}

const ownPeople = /^(?:its|his|her|their|our) (?:\p{Ll}+ )?\p{Ll}+s$/u;

/** Nobody can tell that such a voice is a witness more: it counts with one that says the same. */
function joinNameless(group: Group, groups: Group[]): void {
  const other = groups.find(
    (one) => one !== group && one.voices.some((voice) => group.voices.some((own) => mayBeNamed(own, voice))),
  );
  if (other === undefined) return;
  absorb(other, group);
  groups.splice(groups.indexOf(group), 1);
}

/** They say the same, unless one text tells of both as of two bodies: "The League said … the police also". */
function mayBeNamed(nameless: Testimony, voice: Testimony): boolean {
  if (!agree(nameless, voice)) return false;
  const isOneText = nameless.item.measure.story === voice.item.measure.story;
  return !isOneText || voice.item.ownVoice || !areOtherBodies(nameless.root.name, voice.root.name);
}

/** The witness that a group goes by: first-hand accounts, else the one that most of its voices name, then the first. */
function leadOf({ voices, witnesses }: Group): string {
  if (witnesses.has(firstHand)) return firstHand;
  const named = new Map<string, number>();
  for (const voice of voices) {
    const { witness, item, root } = voice;
    const worth = isUnnamed(voice) ? 0 : item.ownVoice && root === item.root ? 1 : 1000;
    named.set(witness, (named.get(witness) ?? 0) + worth);
  }
  return [...named].sort((a, b) => b[1] - a[1] || byCodeUnit(a[0], b[0]))[0]?.[0] ?? '';
}

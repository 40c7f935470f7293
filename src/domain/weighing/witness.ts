/**
 * Counting: documents → text origins → attribution roots → independent origins. Every step may join what is
 * unsure and never splits it: a publication that may be relaying a witness, a source without a name, two names
 * that may be one, are counted with the witness they may be.
 */
import { byCodeUnit } from '../../base/index.ts';
import { areOtherBodies, mayBeOneBody } from './bodies.ts';
import type { Item } from './item.ts';
import type { WitnessPath } from './figure.ts';
import type { Kin } from './kin.ts';
import type { Links } from './links.ts';
import { takeNamedBeside } from './named-beside.ts';
import { takeBodyOfOfficer, takePublisherOfPaper } from './own-officers.ts';
import { takeFirstTeller, takeRoundedBelow } from './recalled-speakers.ts';
import type { ResolvedRoot } from './roots.ts';
import { takeFullName, takeKeeper, takeSpeakerBefore, takeSpeakerOfStatement } from './statement-speakers.ts';
import { agree, type Testimony } from './testimony.ts';
import {
  keepOneBody,
  takeNamedSpeaker,
  takeSpeakerBelow,
  takeSpeakerOfKin,
  takeSpeakerOfOrigin,
} from './testimony-speakers.ts';

export interface WitnessContext {
  readonly links: Links;
  /** Left out where nothing is told again. */
  readonly kin?: Kin;
  /** True when the story's text names the root under one of its spellings. */
  readonly mentions: (story: string, rootKey: string) => boolean;
  /** The speaker is a body of some kind that the text does not name. */
  readonly isDescribed: (item: Item) => boolean;
  /** A publication tells what it saw or counted itself, or says in the next sentence who did. */
  readonly isOwnAccount: (item: Item) => boolean;
  /** A number that the writers of a text read in a paper, or that they were shown in one. */
  readonly isPaperRead: (item: Item) => boolean;
  /** Such a number, and its text says that the root keeps the paper. */
  readonly keepsPaper: (item: Item, rootKey: string) => boolean;
  /** A text names the root beside a number that it gives in its own voice. */
  readonly namesBeside: (item: Item, root: { readonly key: string; readonly name: string }) => boolean;
  /** Who keeps the paper that is named as the speaker of a number; null where no paper is. */
  readonly keeperOf: (item: Item) => string | null;
  /** A number that its text only takes up again: "all 38 of them". */
  readonly isTakenUp: (item: Item) => boolean;
  /** A number that its text gives in its own voice as one that was held before. */
  readonly isHeldBefore: (item: Item) => boolean;
  /** The body whose own statement a story is; null for the report of an outlet. */
  readonly statementOf: (story: string) => ResolvedRoot | null;
  /** A number that a body gives in its own voice in a text of its own, and relays from nobody. */
  readonly isOwnStatement: (item: Item) => boolean;
  /** The person who gives one number speaks in the statement that gives the other. */
  readonly speaksFor: (person: Item, body: Item) => boolean;
  /** A story tells in the first person what its writers saw, or what a body has to say for itself. */
  readonly isOwnReport: (story: string) => boolean;
  /** Root keys that some text names as a speaker: bodies of their own, not mere outlets. */
  readonly speakers: ReadonlySet<string>;
}

export interface WitnessCount {
  readonly paths: readonly WitnessPath[];
  readonly documents: number;
  readonly textOrigins: number;
  readonly attributionRoots: readonly string[];
  /** Names of the roots per witness, sorted; one entry for each independent origin. */
  readonly witnesses: readonly (readonly string[])[];
}

/**
 * Counts the witnesses of a figure. `unsupported` names claims that support nothing beside the denied ones; `isTally`
 * tells that the numbers are states of one count.
 */
export function countWitnesses(
  items: readonly Item[],
  context: WitnessContext,
  unsupported: ReadonlySet<string> = new Set(),
  isTally: boolean = false,
): WitnessCount {
  const testimonies = items.map((item): Testimony => ({
    item,
    supports: !item.denied && !item.asked && !unsupported.has(item.measure.claim.id),
    root: item.root,
    witness: item.root.family,
  }));
  const voices = testimonies.filter((testimony) => testimony.supports);
  takeSpeakerBelow(voices);
  takeSpeakerOfStatement(voices, context);
  takePublisherOfPaper(voices, context);
  takeSpeakerBefore(voices, context);
  takeNamedSpeaker(voices, context);
  takeSpeakerOfOrigin(voices, context.links);
  takeFullName(voices);
  takeKeeper(voices, context);
  takeBodyOfOfficer(voices, context);
  takeNamedBeside(voices, context);
  veilSingleNames(voices);
  joinUnsure(voices, context);
  takeSpeakerBefore(voices, context); // Once more: a first number that was joined takes those after it along.
  takeSpeakerOfKin(voices, context);
  if (isTally) {
    takeFirstTeller(voices, context);
    keepOneBody(voices, context);
    takeRoundedBelow(voices);
  }
  // After the joins: what is left out here must not set free what was joined to it.
  const denied = items.filter((item) => item.denied);
  for (const voice of voices) voice.supports = !isRejectedByItself(voice.item, denied, context.links);
  const supporting = voices.filter((testimony) => testimony.supports);
  const witnesses = new Map<string, Set<string>>();
  for (const { witness, root } of supporting) {
    const names = witnesses.get(witness);
    const name = witness === firstHand ? firstHand : root.name;
    if (names === undefined) witnesses.set(witness, new Set([name]));
    else names.add(name);
  }
  return {
    paths: testimonies.map((testimony) => pathOf(testimony, context.links)),
    documents: new Set(supporting.map(({ item }) => item.measure.claim.sha256)).size,
    textOrigins: new Set(supporting.map(({ item }) => context.links.originOf(item.measure.story))).size,
    attributionRoots: [...new Set(supporting.map(({ root }) => root.name))].sort(byCodeUnit),
    witnesses: [...witnesses.values()]
      .map((names) => [...names].sort(byCodeUnit))
      .sort((a, b) => byCodeUnit(a[0] ?? '', b[0] ?? '')),
  };
}

const mostDenials = 200;

/** The body whose denial this text reports: a retelling that lost the "not" makes no witness of it. */
function isRejectedByItself(item: Item, denied: readonly Item[], links: Links): boolean {
  return denied.slice(0, mostDenials).some((other) => {
    if (other.root.family !== item.root.family) return false;
    if (other.measure.number === null || other.measure.number !== item.measure.number) return false;
    const link = links.linkOf(item.measure.story, other.measure.story);
    return link === 'hard' || link === 'same-origin';
  });
}

function pathOf(testimony: Testimony, links: Links): WitnessPath {
  const { claim, story } = testimony.item.measure;
  const written = testimony.item.ownVoice ? null : claim.speaker;
  return {
    claim: claim.id,
    sha256: claim.sha256,
    textOrigin: links.originOf(story),
    root: testimony.root.name,
    writtenAs: written !== null && written !== testimony.root.name ? written : null,
    witness: testimony.witness,
    supports: testimony.supports,
  };
}

/** The witness key of accounts under single names: which of them are one person is nobody's to tell. */
const firstHand = 'first-hand accounts under single names';

/** Accounts under several single names count once, under a key that links none of them to another. */
function veilSingleNames(testimonies: readonly Testimony[]): void {
  const single = testimonies.filter(({ item }) => item.root.singleName);
  if (new Set(single.map(({ root }) => root.key)).size < 2) return;
  for (const testimony of single) testimony.witness = firstHand;
}

/**
 * Gives each testimony that is unsure of its witness (a source without a name, a publication that may be relaying)
 * to one that it may be. Named witnesses are never joined through it: it goes to the first that fits.
 */
function joinUnsure(testimonies: readonly Testimony[], context: WitnessContext): void {
  const unsure = distinct(
    testimonies.filter((testimony) => isUnsure(testimony, context)),
    context,
  );
  const firm = distinct(
    testimonies.filter((testimony) => !isUnsure(testimony, context)),
    context,
  );
  const taken = new Map<string, string>();
  for (const testimony of unsure) {
    const fits = firm.filter(
      (other) => agree(testimony, other) && mayBeOneWitness(testimony, other, context),
    );
    const first = fits.map(({ witness }) => witness).sort(byCodeUnit)[0];
    if (first !== undefined) taken.set(testimony.witness, least(taken.get(testimony.witness), first));
  }
  joinAmongThemselves(
    unsure.filter(({ witness }) => !taken.has(witness)),
    taken,
    context,
  );
  for (const testimony of testimonies) {
    if (isUnsure(testimony, context)) testimony.witness = taken.get(testimony.witness) ?? testimony.witness;
  }
}

function joinAmongThemselves(
  unsure: readonly Testimony[],
  taken: Map<string, string>,
  context: WitnessContext,
): void {
  const parent = new Map<string, string>();
  const find = (key: string): string => {
    let at = key;
    for (let up = parent.get(at) ?? at; up !== at; up = parent.get(at) ?? at) at = up;
    return at;
  };
  for (const [i, a] of unsure.entries()) {
    for (const b of unsure.slice(i + 1)) {
      if (a.witness === b.witness || !agree(a, b) || !mayBeOneWitness(a, b, context)) continue;
      const [low, high] = [find(a.witness), find(b.witness)].sort(byCodeUnit);
      if (low !== undefined && high !== undefined && low !== high) parent.set(high, low);
    }
  }
  for (const { witness } of unsure) taken.set(witness, find(witness));
}

function least(a: string | undefined, b: string): string {
  return a === undefined || byCodeUnit(b, a) < 0 ? b : a;
}

function isUnsure({ item, root }: Testimony, context: WitnessContext): boolean {
  if (root !== item.root || context.isPaperRead(item)) return false;
  if (item.root.generic || context.isDescribed(item)) return true;
  return item.ownVoice && !isOwnWord(item, context);
}

/** What a publication says in its own voice as a body of its own, or tells of what it saw itself. */
function isOwnWord(item: Item, context: WitnessContext): boolean {
  return context.speakers.has(item.root.key) || context.isOwnAccount(item) || context.isOwnStatement(item);
}

/** One testimony for each witness, text origin and number, in canonical order; capped for figures of many texts. */
function distinct(testimonies: readonly Testimony[], context: WitnessContext): Testimony[] {
  const first = new Map<string, Testimony>();
  for (const testimony of testimonies) {
    const { story, number } = testimony.item.measure;
    const key = `${testimony.witness}\u0000${context.links.originOf(story)}\u0000${String(number)}`;
    if (!first.has(key)) first.set(key, testimony);
  }
  return [...first.values()].slice(0, 200);
}

function mayBeOneWitness(a: Testimony, b: Testimony, context: WitnessContext): boolean {
  if (areTwoInText(a, b)) return false;
  if (isNameless(a, context) || isNameless(b, context)) return true;
  if (mayBeNamed(a, b, context) || mayBeNamed(b, a, context)) return true;
  return mayRelay(a, b, context) || mayRelay(b, a, context);
}

/** "The League said … the police also": one text speaks of two bodies of known kinds. */
function areTwoInText(a: Testimony, b: Testimony): boolean {
  if (a.item.measure.story !== b.item.measure.story || a.item.ownVoice || b.item.ownVoice) return false;
  return areOtherBodies(a.root.name, b.root.name);
}

/** A source without a name, where nobody was shown its papers and no body speaks for it. */
function isNameless({ item, root }: Testimony, { isPaperRead }: WitnessContext): boolean {
  return item.root.generic && root === item.root && !isPaperRead(item);
}

/** "An official commission" may be any commission that another text names. */
function mayBeNamed(described: Testimony, named: Testimony, context: WitnessContext): boolean {
  return context.isDescribed(described.item) && mayBeOneBody(described.item.root.name, named.item.root.name);
}

/** An outlet's own voice may be relaying a witness that its text names, or whose text it is linked with. */
function mayRelay(outlet: Testimony, witness: Testimony, context: WitnessContext): boolean {
  if (!outlet.item.ownVoice || outlet.root !== outlet.item.root || isOwnWord(outlet.item, context))
    return false;
  if (context.isPaperRead(outlet.item)) return false;
  const link = context.links.linkOf(outlet.item.measure.story, witness.item.measure.story);
  if (link === 'hard' || link === 'same-origin') return true;
  if (context.isHeldBefore(outlet.item) && outlet.item.measure.number === witness.item.measure.number)
    return true;
  if (context.isOwnReport(outlet.item.measure.story)) return false;
  if (link === 'undetermined') return true;
  return context.mentions(outlet.item.measure.story, witness.item.root.key);
}

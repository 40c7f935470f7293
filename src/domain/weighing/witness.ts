/**
 * Counting: documents → text origins → attribution roots → independent origins. Every step may join what is
 * unsure and never splits it: a publication that may be relaying a witness, a source without a name, two names
 * that may be one, are counted with the witness they may be.
 */
import { byCodeUnit } from '../../base/index.ts';
import type { Item } from './item.ts';
import type { WitnessPath } from './figure.ts';
import type { Kin } from './kin.ts';
import type { Links } from './links.ts';
import { takeBodyOfOfficer, takePublisherOfPaper } from './own-officers.ts';
import type { ResolvedRoot } from './roots.ts';
import { takeFullName, takeKeeper, takeSpeakerBefore, takeSpeakerOfStatement } from './statement-speakers.ts';
import type { Testimony } from './testimony.ts';
import {
  takeNamedSpeaker,
  takeRoundedBelow,
  takeSpeakerBelow,
  takeSpeakerOfOrigin,
} from './testimony-speakers.ts';
import { joinVoices } from './witness-joining.ts';

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
  /** Who keeps the paper that is named as the speaker of a number; null where no paper is. */
  readonly keeperOf: (item: Item) => string | null;
  /** A number that its text only takes up again: "all 38 of them". */
  readonly isTakenUp: (item: Item) => boolean;
  /** A number that its text gives in its own voice as one that was held before. */
  readonly isHeldBefore: (item: Item) => boolean;
  /** The text gives some number or act to a root of the family. */
  readonly cites: (story: string, family: string) => boolean;
  /** The share of the numbers of one text origin, from 0 to 1, that another one gives too; some numbers left out. */
  readonly sharedNumbers: (origin: string, other: string, apart: readonly number[]) => number;
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
  const testimonies = testimoniesOf(items, unsupported);
  const voices = testimonies.filter((testimony) => testimony.supports);
  takeSpeakers(voices, context, isTally);
  joinVoices(voices, context, isTally);
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

/** One testimony for each item, as its own text has it. */
export function testimoniesOf(items: readonly Item[], unsupported: ReadonlySet<string>): Testimony[] {
  return items.map((item) => ({
    item,
    supports: !item.denied && !item.asked && !unsupported.has(item.measure.claim.id),
    root: item.root,
    witness: item.root.family,
  }));
}

/** Gives voices the speakers that their texts name in other places, or by other names. */
export function takeSpeakers(voices: readonly Testimony[], context: WitnessContext, isTally: boolean): void {
  takeSpeakerBelow(voices);
  takeSpeakerOfStatement(voices, context);
  takePublisherOfPaper(voices, context);
  takeSpeakerBefore(voices, context);
  takeNamedSpeaker(voices, context);
  takeSpeakerOfOrigin(voices, context.links);
  takeFullName(voices);
  takeKeeper(voices, context);
  takeBodyOfOfficer(voices, context);
  if (isTally) takeRoundedBelow(voices);
  veilSingleNames(voices);
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

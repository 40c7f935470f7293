/**
 * Counting: documents → text origins → attribution roots → independent origins. Every step may join what is
 * unsure and never splits it: a publication that may be relaying a witness, a source without a name, two names
 * that may be one, are counted with the witness they may be.
 */
import { byCodeUnit } from '../../base/index.ts';
import type { FigureContext, WitnessContext } from './counting-context.ts';
import type { Item } from './item.ts';
import type { WitnessPath } from './figure.ts';
import type { Links } from './links.ts';
import { takeBodyOfOfficer, takePublisherOfPaper } from './own-officers.ts';
import { takeFullName, takeKeeper, takeSpeakerBefore, takeSpeakerOfStatement } from './statement-speakers.ts';
import { firstHand, type Testimony } from './testimony.ts';
import {
  takeNamedSpeaker,
  takeRoundedBelow,
  takeSpeakerBelow,
  takeSpeakerOfOrigin,
} from './testimony-speakers.ts';
import { joinVoices } from './witness-joining.ts';

/** What is known of a figure before its witnesses are counted. */
interface Counted {
  /** Ids of claims that support nothing, beside the denied ones. */
  readonly unsupported?: ReadonlySet<string>;
  /** The numbers are states of one count. */
  readonly isTally?: boolean;
}

export interface WitnessCount {
  readonly paths: readonly WitnessPath[];
  readonly documents: number;
  readonly textOrigins: number;
  readonly attributionRoots: readonly string[];
  /** Names of the roots per witness, sorted; one entry for each independent origin. */
  readonly witnesses: readonly (readonly string[])[];
}

/** Counts the witnesses of a figure. */
export function countWitnesses(
  items: readonly Item[],
  known: WitnessContext,
  { unsupported = new Set(), isTally = false }: Counted = {},
): WitnessCount {
  const context: FigureContext = { ...known, isTally };
  const testimonies = testimoniesOf(items, unsupported);
  const voices = testimonies.filter((testimony) => testimony.supports);
  takeSpeakers(voices, context);
  joinVoices(voices, context);
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
export function takeSpeakers(voices: readonly Testimony[], context: FigureContext): void {
  takeSpeakerBelow(voices);
  takeSpeakerOfStatement(voices, context);
  takePublisherOfPaper(voices, context);
  takeSpeakerBefore(voices, context);
  takeNamedSpeaker(voices, context);
  takeSpeakerOfOrigin(voices, context.links);
  takeFullName(voices);
  takeKeeper(voices, context);
  takeBodyOfOfficer(voices, context);
  if (context.isTally) takeRoundedBelow(voices);
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

/** Accounts under several single names count once, under a key that links none of them to another. */
function veilSingleNames(testimonies: readonly Testimony[]): void {
  const single = testimonies.filter(({ item }) => item.root.singleName);
  if (new Set(single.map(({ root }) => root.key)).size < 2) return;
  for (const testimony of single) testimony.witness = firstHand;
}

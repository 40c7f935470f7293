/**
 * Counting: documents → text origins → attribution roots → independent origins. Every step may join what is
 * unsure and never splits it: a publication that may be relaying a witness, a source without a name, two names
 * that may be one, are counted with the witness they may be.
 */
import { byCodeUnit } from '../../base/index.ts';
import type { Item } from './item.ts';
import type { WitnessPath } from './figure.ts';
import { intersection } from './interval.ts';
import { leadOfKin } from './kin-lead.ts';
import type { Kin } from './kin.ts';
import { storyId, type Links } from './links.ts';

export interface WitnessContext {
  readonly links: Links;
  /** Left out where nothing is told again. */
  readonly kin?: Kin;
  /** True when the story's text names the root under one of its spellings. */
  readonly mentions: (story: string, rootKey: string) => boolean;
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

interface Testimony {
  readonly item: Item;
  supports: boolean;
  root: { readonly key: string; readonly name: string };
  witness: string;
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
  takeNamedSpeaker(voices, context.links);
  takeSpeakerOfOrigin(voices, context.links);
  veilSingleNames(voices);
  joinUnsure(voices, context);
  takeSpeakerOfKin(voices, context);
  if (isTally) keepOneBody(voices, context);
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

/**
 * A headline without a speaker says what the body attributes, and a derived text what its origin attributes: the
 * publication's own voice takes the speaker named in the same text, else in the same text origin.
 */
function takeNamedSpeaker(testimonies: readonly Testimony[], links: Links): void {
  const named = new Map<string, Testimony[]>();
  for (const testimony of testimonies) {
    if (testimony.item.ownVoice || testimony.item.root.generic) continue;
    const { story } = testimony.item.measure;
    const keys = testimony.item.translated ? [story] : [story, `origin ${links.originOf(story)}`];
    for (const key of keys) {
      const list = named.get(key);
      if (list === undefined) named.set(key, [testimony]);
      else list.push(testimony);
    }
  }
  for (const testimony of testimonies) {
    if (!testimony.item.ownVoice) continue;
    const { story } = testimony.item.measure;
    const near = [...(named.get(story) ?? []), ...(named.get(`origin ${links.originOf(story)}`) ?? [])];
    const speaker = near.find((other) => agree(testimony, other));
    if (speaker === undefined) continue;
    testimony.root = speaker.root;
    testimony.witness = speaker.witness;
  }
}

/** One number under two bounds is one statement told twice. */
function agree(a: Testimony, b: Testimony): boolean {
  const [x, y] = [a.item.measure, b.item.measure];
  return (x.number !== null && x.number === y.number) || intersection(x.interval, y.interval) !== null;
}

/**
 * A derived text says what its origin says: inside one text origin, one number has the speakers that the first text
 * names (else the one that most members name), however a member spells or loses them.
 */
function takeSpeakerOfOrigin(testimonies: readonly Testimony[], links: Links): void {
  const groups = new Map<string, Testimony[]>();
  for (const testimony of testimonies) {
    const { story, number } = testimony.item.measure;
    const key = `${links.originOf(story)} ${String(number)}`;
    const list = groups.get(key);
    if (list === undefined) groups.set(key, [testimony]);
    else list.push(testimony);
  }
  for (const group of groups.values()) {
    const own = group.filter(({ item }) => !item.translated && !item.root.generic);
    const said = own.filter(({ item }) => !item.ownVoice);
    // Where the original speaks in its own voice, who is said to speak in a translation of it is misread.
    const named = said.length > 0 ? said : own.length < group.length && group.some(isNamedAbroad) ? own : [];
    const head = links.origin(links.originOf(group[0]?.item.measure.story ?? ''))?.head ?? null;
    const first = head === null ? [] : named.filter(({ item }) => item.measure.story === storyId(head));
    const speakers = first.length > 0 ? first : mostNamed(named);
    const lead = speakers[0];
    if (lead === undefined) continue;
    const known = new Set(speakers.map(({ witness }) => witness));
    for (const testimony of group) {
      if (known.has(testimony.witness) || testimony.item.measure.story === lead.item.measure.story) continue;
      testimony.root = lead.root;
      testimony.witness = lead.witness;
    }
  }
}

/**
 * Texts that report one statement speak for whom the statement speaks, however they name that body: a claim told again
 * has the witnesses of the text that the others rest on.
 */
function takeSpeakerOfKin(testimonies: readonly Testimony[], { kin, links }: WitnessContext): void {
  if (kin === undefined) return;
  const sets = new Map<number, Testimony[]>();
  for (const testimony of testimonies) {
    const set = kin.setOf(testimony.item);
    const list = sets.get(set);
    if (list === undefined) sets.set(set, [testimony]);
    else list.push(testimony);
  }
  for (const set of sets.values()) {
    if (new Set(set.map(({ witness }) => witness)).size < 2) continue;
    const source = leadOfKin(
      set.map(({ item, root }) => ({ item, named: root !== item.root || !item.ownVoice })),
      links,
    );
    const lead = set.filter(({ item }) => item.measure.story === source);
    const [first] = lead;
    if (first !== undefined) giveTo(first, new Set(lead.map(({ witness }) => witness)), set, testimonies);
  }
}

/**
 * Whom one text names for two states of a count is one body: where the first state, told again, was given to the witness
 * that the origin of the text names for it, so is the second.
 */
function keepOneBody(testimonies: readonly Testimony[], { kin }: WitnessContext): void {
  if (kin === undefined) return;
  const moved = new Map<string, Testimony>();
  const named = testimonies.filter(({ item }) => !item.ownVoice && !item.root.generic);
  const keyOf = ({ item }: Testimony): string => `${item.measure.story} ${item.root.family}`;
  const tellings = new Map<number, number>();
  for (const { item } of testimonies) {
    const set = kin.setOf(item);
    tellings.set(set, (tellings.get(set) ?? 0) + 1);
  }
  const isRetold = ({ item }: Testimony): boolean => (tellings.get(kin.setOf(item)) ?? 0) > 1;
  for (const testimony of named)
    if (testimony.witness !== testimony.item.root.family && isRetold(testimony))
      moved.set(keyOf(testimony), testimony);
  for (const testimony of named) {
    const lead = moved.get(keyOf(testimony));
    if (lead === undefined || testimony.witness !== testimony.item.root.family) continue;
    testimony.root = lead.root;
    testimony.witness = lead.witness;
  }
}

/** What speaks only in a set of kin claims goes to the witness of its lead, with all that was joined to it. */
function giveTo(
  lead: Testimony,
  known: ReadonlySet<string>,
  set: readonly Testimony[],
  testimonies: readonly Testimony[],
): void {
  const inSet = new Set(set);
  for (const testimony of set) {
    const { witness } = testimony;
    if (known.has(witness)) continue;
    const speaksElsewhere = testimonies.some(
      (other) =>
        other.witness === witness && !inSet.has(other) && !other.item.ownVoice && !other.item.root.generic,
    );
    if (!speaksElsewhere)
      for (const other of testimonies)
        if (other.witness === witness && other !== testimony) other.witness = lead.witness;
    testimony.root = lead.root;
    testimony.witness = lead.witness;
  }
}

function isNamedAbroad({ item }: Testimony): boolean {
  return item.translated && !item.ownVoice;
}

/** The testimonies of the root that most texts name; ties go to the first key. */
function mostNamed(named: readonly Testimony[]): Testimony[] {
  const texts = new Map<string, Set<string>>();
  for (const { root, item } of named) {
    const set = texts.get(root.key);
    if (set === undefined) texts.set(root.key, new Set([item.measure.claim.sha256]));
    else set.add(item.measure.claim.sha256);
  }
  const best = [...texts].sort((a, b) => b[1].size - a[1].size || byCodeUnit(a[0], b[0]))[0]?.[0];
  return named.filter(({ root }) => root.key === best);
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

function isUnsure(testimony: Testimony, context: WitnessContext): boolean {
  if (testimony.root !== testimony.item.root) return false;
  return (
    testimony.item.root.generic || (testimony.item.ownVoice && !context.speakers.has(testimony.item.root.key))
  );
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
  return a.item.root.generic || b.item.root.generic || mayRelay(a, b, context) || mayRelay(b, a, context);
}

/** An outlet's own voice may be relaying a witness that its text names, or whose text it is linked with. */
function mayRelay(outlet: Testimony, witness: Testimony, context: WitnessContext): boolean {
  if (!outlet.item.ownVoice || outlet.root !== outlet.item.root) return false;
  if (context.speakers.has(outlet.item.root.key)) return false;
  const link = context.links.linkOf(outlet.item.measure.story, witness.item.measure.story);
  if (link === 'hard' || link === 'same-origin' || link === 'undetermined') return true;
  return context.mentions(outlet.item.measure.story, witness.item.root.key);
}

/**
 * Whose word a statement is, where its own text does not say or misreads it: a headline has the speakers of its text, a derived
 * text those of its origin, a claim told again those of the text that the others rest on.
 */
import { byCodeUnit } from '../../base/index.ts';
import { areOtherBodies } from './bodies.ts';
import type { Kin } from './kin.ts';
import type { Item } from './item.ts';
import { leadOfKin } from './kin-lead.ts';
import { storyId, type Links } from './links.ts';
import { agree, type Testimony } from './testimony.ts';

/** Left out where nothing is told again. */
interface KinContext {
  readonly links: Links;
  readonly isOwnAccount?: (item: Item) => boolean;
  readonly isPaperRead?: (item: Item) => boolean;
  readonly isOwnStatement?: (item: Item) => boolean;
  readonly kin?: Kin;
}

/**
 * A headline says in few words what its text says at length: where the text gives the number to named speakers, whom the
 * headline names beside them is no witness more.
 */
export function takeSpeakerBelow(testimonies: readonly Testimony[]): void {
  const keyOf = ({ item: { measure } }: Testimony): string => `${measure.story} ${String(measure.number)}`;
  const below = new Map<string, Testimony[]>();
  for (const testimony of testimonies) {
    const { headline, ownVoice, root } = testimony.item;
    if (headline || ownVoice || root.generic) continue;
    below.set(keyOf(testimony), [...(below.get(keyOf(testimony)) ?? []), testimony]);
  }
  for (const testimony of testimonies) {
    const told = below.get(keyOf(testimony)) ?? [];
    const [first] = told;
    if (!testimony.item.headline || testimony.item.ownVoice || first === undefined) continue;
    if (told.some(({ witness }) => witness === testimony.witness)) continue;
    testimony.root = first.root;
    testimony.witness = first.witness;
  }
}

/**
 * A headline without a speaker says what the body attributes, and a derived text what its origin attributes: the
 * publication's own voice takes the speaker named in the same text, else in the same text origin.
 */
export function takeNamedSpeaker(
  testimonies: readonly Testimony[],
  { links, isPaperRead }: KinContext,
): void {
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
    if (!testimony.item.ownVoice || isPaperRead?.(testimony.item) === true) continue;
    const { story } = testimony.item.measure;
    const near = [...(named.get(story) ?? []), ...(named.get(`origin ${links.originOf(story)}`) ?? [])];
    const speaker = near.find((other) => agree(testimony, other));
    if (speaker === undefined) continue;
    testimony.root = speaker.root;
    testimony.witness = speaker.witness;
  }
}

/**
 * A derived text says what its origin says: inside one text origin, one number has the speakers that the first text
 * names (else the one that most members name), however a member spells or loses them.
 */
export function takeSpeakerOfOrigin(testimonies: readonly Testimony[], links: Links): void {
  const groups = new Map<string, Testimony[]>();
  for (const testimony of testimonies) {
    const { story, number } = testimony.item.measure;
    const key = `${links.originOf(story)} ${String(number)}`;
    const list = groups.get(key);
    if (list === undefined) groups.set(key, [testimony]);
    else list.push(testimony);
  }
  const abroad = new Map<string, Testimony>();
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
      const { item } = testimony;
      if (item.translated) abroad.set(`${item.measure.story} ${testimony.root.key}`, lead);
      testimony.root = lead.root;
      testimony.witness = lead.witness;
    }
  }
  keepAbroad(testimonies, abroad);
}

/** What else a translation gives to a body, in words ("many"), is of the witness that the body was found to be. */
function keepAbroad(testimonies: readonly Testimony[], abroad: ReadonlyMap<string, Testimony>): void {
  for (const testimony of testimonies) {
    const { measure } = testimony.item;
    const lead = measure.number === null ? abroad.get(`${measure.story} ${testimony.root.key}`) : undefined;
    if (lead === undefined) continue;
    testimony.root = lead.root;
    testimony.witness = lead.witness;
  }
}

/**
 * Texts that report one statement speak for whom the statement speaks, however they name that body: a claim told again
 * has the witnesses of the text that the others rest on.
 */
export function takeSpeakerOfKin(
  testimonies: readonly Testimony[],
  { kin, links, isPaperRead, isOwnStatement }: KinContext,
): void {
  if (kin === undefined) return;
  const sets = new Map<number, Testimony[]>();
  for (const testimony of testimonies) {
    if (isPaperRead?.(testimony.item) === true) continue;
    const set = kin.setOf(testimony.item);
    const list = sets.get(set);
    if (list === undefined) sets.set(set, [testimony]);
    else list.push(testimony);
  }
  for (const set of sets.values()) {
    if (new Set(set.map(({ witness }) => witness)).size < 2) continue;
    const own = set.filter(({ item, root }) => root === item.root && isOwnStatement?.(item) === true);
    const bodies = new Set(own.map(({ witness }) => witness));
    const source = leadOfKin(
      set.map(({ item, root }) => ({ item, named: root !== item.root || !item.ownVoice })),
      links,
    );
    // Where the statement itself is among them, it is what the others tell.
    const lead = bodies.size === 1 ? own : set.filter(({ item }) => item.measure.story === source);
    const [first] = lead;
    const known = new Set([...bodies, ...lead.map(({ witness }) => witness)]);
    const isOwn = (item: Item): boolean => isOwnStatement?.(item) === true;
    if (first !== undefined) giveTo(first, known, { set, testimonies, isOwn });
  }
}

/**
 * Whom one text names for two states of a count is one body: where the first state, told again, was given to the witness
 * that the origin of the text names for it, so is the second.
 */
export function keepOneBody(testimonies: readonly Testimony[], { kin, isOwnAccount }: KinContext): void {
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
  keepOneBodyOfOrigin(testimonies.filter(({ item }) => isOwnAccount?.(item) !== true));
}

/** A text that gives one state of a count to a body, and the next in its own voice or to nobody by name, has it of that body still. */
function keepOneBodyOfOrigin(testimonies: readonly Testimony[]): void {
  const named = new Map<string, Map<string, Testimony>>();
  for (const testimony of testimonies) {
    const { origin, ownVoice, root } = testimony.item;
    if (ownVoice || root.generic) continue;
    named.set(origin, (named.get(origin) ?? new Map<string, Testimony>()).set(testimony.witness, testimony));
  }
  for (const testimony of testimonies) {
    const { item, root } = testimony;
    const [only, other] = [...(named.get(item.origin)?.values() ?? [])];
    if (root !== item.root || only === undefined || other !== undefined) continue;
    if (!item.ownVoice && !(item.root.generic && !areOtherBodies(root.name, only.root.name))) continue;
    testimony.root = only.root;
    testimony.witness = only.witness;
  }
}

interface Given {
  readonly set: readonly Testimony[];
  readonly testimonies: readonly Testimony[];
  readonly isOwn: (item: Item) => boolean;
}

/** What speaks only in a set of kin claims goes to the witness of its lead, with all that was joined to it. */
function giveTo(lead: Testimony, known: ReadonlySet<string>, { set, testimonies, isOwn }: Given): void {
  const inSet = new Set(set);
  for (const testimony of set) {
    const { witness } = testimony;
    if (known.has(witness)) continue;
    const speaksElsewhere = testimonies.some(
      (other) =>
        other.witness === witness &&
        !inSet.has(other) &&
        (isOwn(other.item) || (!other.item.ownVoice && !other.item.root.generic)),
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

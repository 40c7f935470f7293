/**
 * Whose word a statement is, where its own text does not say or misreads it: a headline has the speakers of its text, a derived
 * text those of its origin, a claim told again those of the text that the others rest on.
 */
import { byCodeUnit } from '../../base/index.ts';
import { isRoundedBy } from './headline-states.ts';
import type { Item } from './item.ts';
import { storyId, type Links } from './links.ts';
import { agree, type Testimony } from './testimony.ts';

interface SpeakerContext {
  readonly links: Links;
  readonly isPaperRead?: (item: Item) => boolean;
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
  { links, isPaperRead }: SpeakerContext,
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

/** Testimonies of one figure that are looked at for a headline. */
const mostVoices = 200;

/** The headline that rounds a state of a count is the word of whoever gives it below: "claims pass a thousand" above 1,097. */
export function takeRoundedBelow(testimonies: readonly Testimony[]): void {
  const voices = testimonies.slice(0, mostVoices);
  for (const testimony of voices) {
    if (!testimony.item.headline) continue;
    const told = voices.filter(
      (other) => other.item.measure.story === testimony.item.measure.story && !other.item.headline,
    );
    if (told.some(({ item }) => item.measure.number === testimony.item.measure.number)) continue;
    const below = told.find(({ item }) => isRoundedBy(item, testimony.item));
    if (below === undefined) continue;
    testimony.root = below.root;
    testimony.witness = below.witness;
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

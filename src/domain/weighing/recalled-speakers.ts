/**
 * Whose count it is that a text recalls: the body that gave the number when it was new. A text that speaks of the earlier
 * state in its own voice, by a spokesman of that body or by "her officers", has it from there, and so the later state that
 * it gives in the same breath.
 */
import { areOtherBodies, kindsOfBody } from './bodies.ts';
import type { Item } from './item.ts';
import { isRoundedBy } from './headline-states.ts';
import { nameWords } from './names.ts';
import type { ResolvedRoot } from './roots.ts';
import { agree, type Testimony } from './testimony.ts';

/** Testimonies of one figure that are looked at. */
const most = 200;

interface TellingContext {
  readonly statementOf: (story: string) => ResolvedRoot | null;
  readonly isOwnAccount: (item: Item) => boolean;
  readonly isPaperRead: (item: Item) => boolean;
}

/** Gives the earlier states of a count that a text recalls beside a later one to the one body that told them first. */
export function takeFirstTeller(testimonies: readonly Testimony[], context: TellingContext): void {
  const voices = testimonies.slice(0, most);
  for (const testimony of voices) {
    if (!recalls(testimony, voices)) continue;
    const first = onlyTeller(testimony, voices, context);
    if (
      first === null ||
      first.witness === testimony.witness ||
      !mayHaveItFrom(testimony, first, { ...context, voices })
    )
      continue;
    const { witness } = testimony;
    for (const other of voices) {
      if (other.witness !== witness || !isOfStory(other, testimony)) continue;
      if (other !== testimony && !mayHaveItFrom(other, first, { ...context, voices })) continue;
      other.root = first.root;
      other.witness = first.witness;
    }
  }
}

function isOfStory(a: Testimony, b: Testimony): boolean {
  return a.item.measure.story === b.item.measure.story;
}

/** The headline that rounds a state of a count is the word of whoever gives it below: "claims pass a thousand" above 1,097. */
export function takeRoundedBelow(testimonies: readonly Testimony[]): void {
  const voices = testimonies.slice(0, most);
  for (const testimony of voices) {
    if (!testimony.item.headline) continue;
    const told = voices.filter((other) => isOfStory(other, testimony) && !other.item.headline);
    if (told.some(({ item }) => item.measure.number === testimony.item.measure.number)) continue;
    const below = told.find(({ item }) => isRoundedBy(item, testimony.item));
    if (below === undefined) continue;
    testimony.root = below.root;
    testimony.witness = below.witness;
  }
}

/** Only named as what was before, beside another state of the count. */
function recalls(testimony: Testimony, voices: readonly Testimony[]): boolean {
  const { item } = testimony;
  if (item.recalled !== true || item.headline || item.measure.number === null) return false;
  return voices.some((other) => isOfStory(other, testimony) && !agree(other, testimony));
}

/** The witness of all other texts that give the number; null when there is none, or two. */
function onlyTeller(
  testimony: Testimony,
  voices: readonly Testimony[],
  { statementOf }: TellingContext,
): Testimony | null {
  const others = voices.filter(
    (other) =>
      !isOfStory(other, testimony) &&
      other.item.origin !== testimony.item.origin &&
      other.item.measure.number === testimony.item.measure.number,
  );
  const [first] = others.filter(
    ({ item, root }) =>
      !item.ownVoice ||
      root !== item.root ||
      statementOf(item.measure.story) !== null ||
      kindsOfBody(root.name).size > 0,
  );
  return first !== undefined && others.every(({ witness }) => witness === first.witness) ? first : null;
}

/** Nobody else is named for it: the outlet itself, somebody's own people, or one whom the text names beside the body. */
function mayHaveItFrom(
  testimony: Testimony,
  { root }: Testimony,
  { voices, isOwnAccount, isPaperRead }: TellingContext & { readonly voices: readonly Testimony[] },
): boolean {
  const { item } = testimony;
  if (isPaperRead(item)) return false;
  if (item.ownVoice) return !isOwnAccount(item);
  if (item.root.generic) return !areOtherBodies(item.root.name, root.name);
  if (ownPeople.test(item.root.name)) return true;
  const known = new Set(nameWords(root.name));
  return voices.some(
    (other) =>
      isOfStory(other, testimony) &&
      other.item.root.family === item.root.family &&
      other.item.measure.claim.attribution.some(({ name }) => isShortOf(nameWords(name), known)),
  );
}

/** "The labour ministry" for the Ministry of Labour of Pelundra. */
function isShortOf(words: readonly string[], known: ReadonlySet<string>): boolean {
  return words.length > 0 && words.length * 3 >= known.size && words.every((word) => known.has(word));
}

const ownPeople = /^(?:her|his|its|their|our|the|these|those) (?:\p{Ll}+ )?\p{Ll}+s$/u;

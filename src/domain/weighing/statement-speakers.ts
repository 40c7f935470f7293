/** Whose word it is that a text points back at: its first number, its publisher, the keeper of a paper that it read. */
import { kindsOfBody } from './bodies.ts';
import type { Item } from './item.ts';
import { nameWords } from './names.ts';
import type { ResolvedRoot } from './roots.ts';
import { agree, type Testimony } from './testimony.ts';

interface PointingContext {
  readonly isPaperRead: (item: Item) => boolean;
  readonly keepsPaper: (item: Item, rootKey: string) => boolean;
  readonly isTakenUp: (item: Item) => boolean;
  readonly statementOf: (story: string) => ResolvedRoot | null;
}

/** A source without a name ("the company", "residents") in the statement of a body is the word of that body. */
export function takeSpeakerOfStatement(
  testimonies: readonly Testimony[],
  { statementOf }: PointingContext,
): void {
  for (const testimony of testimonies) {
    const { item } = testimony;
    const body = item.root.generic ? statementOf(item.measure.story) : null;
    if (body === null) continue;
    testimony.root = body;
    testimony.witness = body.family;
  }
}

/** A number that a text takes up again is the word of whoever gave it there first. */
export function takeSpeakerBefore(testimonies: readonly Testimony[], { isTakenUp }: PointingContext): void {
  const firsts = new Map<string, Testimony>();
  const placeOf = ({ item: { measure } }: Testimony): number => measure.claim.quantity.number.start;
  const keyOf = ({ item: { measure } }: Testimony): string => `${measure.story} ${String(measure.number)}`;
  for (const testimony of testimonies) {
    if (testimony.item.headline || testimony.item.measure.number === null || isTakenUp(testimony.item))
      continue;
    const first = firsts.get(keyOf(testimony));
    if (first === undefined || placeOf(testimony) < placeOf(first)) firsts.set(keyOf(testimony), testimony);
  }
  for (const testimony of testimonies) {
    const first = firsts.get(keyOf(testimony));
    if (first === undefined || placeOf(first) >= placeOf(testimony) || !isTakenUp(testimony.item)) continue;
    testimony.root = first.root;
    testimony.witness = first.witness;
  }
}

/** A number that was read in a paper is the word of the body that keeps it, where that body speaks too. */
export function takeKeeper(
  testimonies: readonly Testimony[],
  { isPaperRead, keepsPaper }: PointingContext,
): void {
  const told = new Map<string, Testimony>();
  for (const testimony of testimonies) {
    const key = `${testimony.root.key}\u0000${String(testimony.item.measure.number)}`;
    if (!told.has(key) && !isPaperRead(testimony.item)) told.set(key, testimony);
  }
  const bodies = [...told.values()].slice(0, mostNames);
  for (const testimony of testimonies) {
    if (testimony.root !== testimony.item.root || !isPaperRead(testimony.item)) continue;
    const keeper = bodies.find(
      (other) =>
        other.item.measure.story !== testimony.item.measure.story &&
        agree(testimony, other) &&
        keepsPaper(testimony.item, other.root.key),
    );
    if (keeper === undefined) continue;
    testimony.root = keeper.root;
    testimony.witness = keeper.witness;
  }
}

/** "The tanners' guild" of one text is the Tanners' Guild of Velmar of another one: all its words are in that name. */
export function takeFullName(testimonies: readonly Testimony[]): void {
  const full = new Map<string, Testimony>();
  for (const testimony of testimonies) {
    const { item, root } = testimony;
    if (!item.root.described && !item.root.generic && !full.has(root.key)) full.set(root.key, testimony);
  }
  for (const testimony of testimonies) {
    const { item, root } = testimony;
    if (item.root.generic || item.ownVoice || root !== item.root) continue;
    const words = nameWords(root.name);
    if (words.length < leastWords || kindsOfBody(root.name).size === 0) continue;
    const fits = [...full.values()].slice(0, mostNames).filter((other) => {
      const known = nameWords(other.root.name);
      if (other.root.key === root.key || !words.every((word) => known.includes(word))) return false;
      return item.root.described || isOneWordMore(words, known);
    });
    const [only] = fits;
    if (only === undefined || new Set(fits.map(({ witness }) => witness)).size > 1) continue;
    testimony.root = only.root;
    testimony.witness = only.witness;
  }
}

/** "The Rights Commission" may be the Velmar Rights Commission: the word more names no other kind of body. */
function isOneWordMore(words: readonly string[], known: readonly string[]): boolean {
  const more = known.filter((word) => !words.includes(word));
  return more.length === 1 && kindsOfBody(more[0] ?? '').size === 0;
}

const leastWords = 2;
const mostNames = 60;

/**
 * Whom a text names beside a number that it gives in its own voice: "the inspectorate, which has six inspectors", "Until now 31
 * deaths had been assumed. That number came from Open Oar." Where that body gives the number itself, it is its word.
 */
import { kindsOfBody } from './bodies.ts';
import type { Item } from './item.ts';
import { fold, singularOf, wordsOf } from './names.ts';
import type { Shelf } from './shelf.ts';
import type { Testimony } from './testimony.ts';

/** Code units of the sentence on both sides of a number, and of the next sentence. */
const reach = 220;
const mostOfNext = 160;

/** The next sentence says whose number it was: "That number came from", "The figure is the union's". */
const pointsAtGiver =
  /^\s+(?:(?:th(?:at|is|e) |its |his |her )(?:\p{L}+ )?(?:numbers?|figures?|count|total|tally|toll|estimate|sum)|th(?:at|is|ese|ose)|it|they|so)\b[^.!?\n]{0,60}?\b(?:c[ao]mes? (?:from|by)|stems? from|(?:is|was|were|are|had been|been) (?:from|by|that of|given|named|put|published|counted|reported|calculated|compiled|made|drawn|collected|worked out|the\b)|goes back to|go back to|according to|said|says|told|counted|reported|compiled|(?:d[ée]rive|vient|proviene|viene|stammt|stammen))\b/iu;

/** The words in which a body may be named as the giver of a number. */
export function wordsBeside({ measure: { claim } }: Item, shelf: Shelf): string {
  const { text } = shelf.document(claim.sha256);
  const { sentence, quantity } = claim;
  const start = Math.max(sentence.start, quantity.number.start - reach);
  const own = text.slice(start, Math.min(sentence.end, quantity.number.end + reach));
  const next = text.slice(sentence.end, sentence.end + mostOfNext);
  return fold(pointsAtGiver.test(next) ? `${own} ${/^\s+[^.!?\n]*/u.exec(next)?.[0] ?? ''}` : own);
}

/** The noun by which a body goes beside its full name: "the inspectorate". */
export function bodyNounOf(name: string): string | null {
  const head = name.split(/,| (?:of|for|in) /u)[0] ?? name;
  const noun = wordsOf(head).at(-1) ?? '';
  return noun.length >= leastOfNoun && kindsOfBody(noun).size > 0 ? noun : null;
}

const leastOfNoun = 5;

/** True where the noun stands in the words, in one number or the other. */
export function holdsNoun(words: string, noun: string): boolean {
  return wordsOf(words).some((word) => singularOf(word) === singularOf(noun));
}

interface BesideContext {
  /** The text names the root beside the number that it gives in its own voice. */
  readonly namesBeside: (item: Item, root: { readonly key: string; readonly name: string }) => boolean;
}

/** Names that are looked for beside one number. */
const mostNames = 60;

/** A number that a text gives in its own voice, or gives to a place alone, is the word of the one body that it names beside. */
export function takeNamedBeside(testimonies: readonly Testimony[], { namesBeside }: BesideContext): void {
  const named = new Map<string, Testimony>();
  for (const testimony of testimonies) {
    const { item, root, witness } = testimony;
    if (root.key.startsWith('government:') || (root === item.root && item.root.generic)) continue;
    const key = `${witness} ${root.key} ${String(item.measure.number)}`;
    if (!named.has(key) && (!item.ownVoice || root !== item.root || namesOf(root.name) > 1))
      named.set(key, testimony);
  }
  const few = [...named.values()].slice(0, mostNames);
  for (const testimony of testimonies) {
    const { item, root, witness } = testimony;
    if (item.measure.number === null || root !== item.root) continue;
    if (!(item.ownVoice || root.key.startsWith('government:'))) continue;
    const fits = few.filter(
      (other) =>
        other.witness !== witness &&
        other.item.measure.number === item.measure.number &&
        (item.ownVoice || holdsAll(other.root.name, root.name)) &&
        namesBeside(item, other.root),
    );
    const [giver] = fits;
    if (giver === undefined || fits.some((other) => other.witness !== giver.witness)) continue;
    testimony.root = giver.root;
    testimony.witness = giver.witness;
  }
}

function namesOf(name: string): number {
  return wordsOf(name).length;
}

function holdsAll(name: string, short: string): boolean {
  const known = new Set(wordsOf(name));
  return wordsOf(short).every((word) => known.has(word));
}

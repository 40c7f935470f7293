/**
 * Numbers that a text gives to another body than its origin does: in a sentence in which it puts one body in the place of
 * another, or in its headline: "Police uncover 61 clinics that were
 * never there" over a text in which the audit office found them. The wrong body is one that the text knows otherwise; a
 * shorter name of the right one ("state auditors", "lawmakers") is none.
 */
import type { Claim } from '../claims/index.ts';
import type { Document } from '../reading/index.ts';
import { areOtherBodies, kindsOfBody } from './bodies.ts';
import { byClaim } from './cluster.ts';
import type { Item } from './item.ts';
import type { Links } from './links.ts';
import { fold } from './names.ts';
import { isBodyReplaced } from './replaced-bodies.ts';

/** A number with the claims that credit it wrongly. */
export interface Misattributed {
  /** All claims of it in the texts concerned, in canonical order. */
  readonly items: readonly Item[];
  /** Claims of headlines whose speaker their text contradicts, or of sentences that name another body than their origin. */
  readonly wrong: readonly Item[];
}

/** Headlines of one number looked at, and claims of it that their speaker is held against. */
const mostHeadlines = 40;
const mostClaims = 60;

/** For each figure (a group of items) the numbers that a headline of a member credits to another body. */
export function misattributions(
  groups: readonly (readonly Item[])[],
  links: Links,
  documentOf: (item: Item) => Document,
): Misattributed[] {
  return groups.flatMap((group) => {
    const stated = group.filter((item) => !item.denied && !item.asked && item.measure.number !== null);
    const found = new Map<number, { items: Set<Item>; wrong: Item[] }>();
    for (const headline of stated.filter((item) => item.headline).slice(0, mostHeadlines)) {
      const told = tellings(headline, stated, links);
      if (!isWrong(headline, told, documentOf)) continue;
      const number = headline.measure.number ?? 0;
      const known = found.get(number) ?? { items: new Set<Item>(), wrong: [] };
      for (const item of [headline, ...told]) known.items.add(item);
      known.wrong.push(headline);
      found.set(number, known);
    }
    for (const [first, other] of retoldPairs(stated)) {
      const number = other.measure.number ?? 0;
      if (found.has(number) || !isBodyReplaced(first, other, documentOf)) continue;
      found.set(number, {
        items: new Set([first, other, ...tellings(other, stated, links)]),
        wrong: [other],
      });
    }
    return [...found.values()].map(({ items, wrong }) => ({ items: [...items].sort(byClaim), wrong }));
  });
}

/** Claims of one number in the first text of an origin and in another one of its language, below their headlines. */
function* retoldPairs(stated: readonly Item[]): Generator<readonly [Item, Item]> {
  const firsts = new Map<string, Item>();
  const keyOf = ({ origin, measure }: Item): string => `${origin} ${String(measure.number)}`;
  for (const item of stated)
    if (item.first && !item.headline && !firsts.has(keyOf(item))) firsts.set(keyOf(item), item);
  for (const item of stated) {
    const first = item.first || item.headline || item.translated ? undefined : firsts.get(keyOf(item));
    if (first !== undefined) yield [first, item];
  }
}

/** What the text of the claim, and texts of its origin or its statement, say of the number below their headlines, and the headline of the first text. */
function tellings(claim: Item, stated: readonly Item[], links: Links): Item[] {
  return stated
    .filter(({ measure, headline, first }) => {
      if (measure.number !== claim.measure.number) return false;
      const link = links.linkOf(claim.measure.story, measure.story);
      if (headline && !(first && link !== 'same-story')) return false;
      return link === 'same-story' || link === 'hard' || link === 'same-origin';
    })
    .slice(0, mostClaims);
}

function isWrong(headline: Item, told: readonly Item[], documentOf: (item: Item) => Document): boolean {
  const speaker = speakerOfHeadline(headline, documentOf);
  if (speaker === null) return false;
  const rightful = [...new Set(told.flatMap((item) => speakersOf(item, documentOf)))].filter(
    (name) => kindsOfBody(name).size > 0,
  );
  const near = told.some(({ measure }) => measure.story === headline.measure.story);
  return (
    near &&
    rightful.length > 0 &&
    rightful.every((name) => areOtherBodies(speaker, name)) &&
    isKnownBelow(headline, speaker, documentOf)
  );
}

/** Every speaker on the way to a claim, so that an officer and her body are one; and whoever made the list or report that speaks. */
function speakersOf(item: Item, documentOf: (item: Item) => Document): string[] {
  const { claim } = item.measure;
  const names = [item.root.name, ...claim.attribution.map(({ name }) => name)];
  return claim.attribution.at(-1)?.kind === 'document'
    ? [...names, ...makersIn(claim, documentOf(item))]
    : names;
}

const maker =
  /\b(?:by|of|from) (?:the )?((?:\p{Lu}[\p{L}’'-]*)(?: (?:of|for|and|on) (?:the )?(?=\p{Lu})| ?\p{Lu}[\p{L}’'-]*){0,6})/gu;

/** Names behind "by", "of" and "from" in the sentence of a claim. */
function makersIn({ sentence }: Claim, { text }: Document): string[] {
  const words = text.slice(sentence.start, Math.min(sentence.end, sentence.start + mostOfSentence));
  return [...words.matchAll(maker)].map(([, name = '']) => name.trim());
}

/** Code units of a sentence that are read for a name. */
const mostOfSentence = 400;

const verbs =
  'uncovers?|uncovered|finds?|found|reveals?|revealed|counts?|counted|discovers?|discovered|identif(?:y|ies|ied)|exposes?|exposed|says?|said|reports?|reported|confirms?|confirmed|detects?|detected|lists?|listed|records?|recorded';
const before = new RegExp(`^([^:,;\\d]{2,50}?)(?::\\s|\\s(?:${verbs})\\b)`, 'iu');
const after = new RegExp(`[,–—-]\\s*([^:,;\\d]{2,50}?)\\s(?:${verbs})\\s*$`, 'iu');

/** Most words of a headline's subject that name a body. */
const mostWords = 5;

/** Who is said to give the number: the speaker that was read, else the subject of a verb of finding, or a name and a colon. */
function speakerOfHeadline(item: Item, documentOf: (item: Item) => Document): string | null {
  const { claim } = item.measure;
  const { start, end } = claim.sentence;
  const line = documentOf(item).text.slice(start, Math.min(end, start + 200));
  const at = claim.quantity.number.start - start;
  const [, subject] = before.exec(line.slice(0, Math.max(0, at))) ?? after.exec(line.trim()) ?? [];
  const name = subject?.trim() ?? (item.ownVoice || item.root.generic ? null : item.root.name);
  if (name === null || name.split(/\s+/u).length > mostWords || kindsOfBody(name).size === 0) return null;
  return name;
}

/** Code units below a headline in which its body is looked for. */
const mostBelow = 20_000;

/** The text speaks of this body below its headline: it is another one there. */
function isKnownBelow(headline: Item, speaker: string, documentOf: (item: Item) => Document): boolean {
  const { text } = documentOf(headline);
  const { end } = headline.measure.claim.sentence;
  const below = fold(text.slice(end, end + mostBelow));
  return speaker
    .split(/\s+/u)
    .filter((word) => kindsOfBody(word).size > 0)
    .some((word) => new RegExp(`\\b${fold(word).replace(/[^\p{L}\p{N}]/gu, '')}\\b`, 'u').test(below));
}

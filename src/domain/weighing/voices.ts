/**
 * Which words that stand as a claim's speaker can be a witness. A misread speaker ("in a report", two words of a
 * headline) would count as one more; its claim goes back to the publication, which never adds a witness of its own.
 */
import type { Claim } from '../claims/index.ts';
import type { Story } from '../reading/index.ts';
import { kindsOfBody } from './bodies.ts';
import { officerRoles } from './name-data.ts';
import { fold } from './names.ts';

const prepositions: RegExp =
  /^(?:in|on|at|by|to|of|for|from|with|under|over|into|per|about|after|before|since|during|according|against|between|among|without|within)\s/iu;
/** What a body writes down itself: its files say what it says. */
const paperWord =
  /^(?:files?|registers?|records?|books?|statistics|database|archives?|logs?|lists?|ledgers?|rolls?|payrolls?|manifests?|rosters?|accounts?|returns|minutes|data|figures?|tally|count)$/u;
const possessive: RegExp = /^(.{2,80}?)['’]s?\s+([\p{L}\s-]{3,60})$/u;

/** "A figure the police have disputed": the noun of a number and, in its relative clause, who does not give it. */
const relative: RegExp =
  /^(?:an? |the |this |that )?(?:figures?|numbers?|tally|count|total|toll|sum|claims?|estimates?|percentage|share|rate) (?:that |which )?(?:the|its|their|his|her|some|many|all|both)(?: |$)/iu;

/** The name behind a claim's speaker: the body of "the body's director", or null where the words name nobody. */
export function voiceOf(claim: Claim, story: Story | null, text: string): string | null {
  const { speaker } = claim;
  if (speaker === null || prepositions.test(speaker) || isCounted(speaker)) return null;
  if (relative.test(speaker)) return null;
  if (isOwnCount(claim, text)) return null;
  if (story !== null && isHeadlineRun(speaker, claim, story, text)) return null;
  const [, body, role] = possessive.exec(speaker) ?? [];
  if (body === undefined) return speaker;
  const words = role?.toLowerCase().split(/[\s-]+/u) ?? [];
  const last = words.at(-1) ?? '';
  if (words.some((word) => /^\p{Lu}/u.test(word))) return speaker;
  const isNamed = /^\p{Lu}/u.test(body) && officerRoles.has(last);
  const isKeeper = paperWord.test(last) && (/^\p{Lu}/u.test(body) || kindsOfBody(body).size > 0);
  return isNamed || isKeeper ? body : speaker;
}

/** The publication itself, by its name, its initials ("told TPS"), or the noun of its name ("the Authority" of a statement). */
export function isPublication(voice: string, publisher: string): boolean {
  if (fold(voice) === fold(publisher)) return true;
  const capitals = publisher.match(/\p{Lu}(?=\p{Ll})/gu) ?? [];
  if (capitals.length >= 3 && voice === capitals.join('')) return true;
  const head =
    publisher
      .split(/ (?:of|for|on) |,/u)[0]
      ?.split(' ')
      .at(-1) ?? '';
  return kindsOfBody(head).size > 0 && /^\p{Lu}/u.test(voice) && voice === head;
}

/** A measure is no name ("dinars per 100 bricks"); a witness under a number is one ("Witness 7", "Unit 31"). */
function isCounted(speaker: string): boolean {
  return /^\d/u.test(speaker) || /^\p{Ll}.*\d/u.test(speaker);
}

/** "Forty-six names, read out …": what a claim counts is not who counts it. */
function isOwnCount({ speaker, quantity: { number } }: Claim, text: string): boolean {
  return fold(speaker ?? '').startsWith(`${fold(text.slice(number.start, number.end))} `);
}

/**
 * A run of capitals that stands in a headline in title case and nowhere else, said to speak further down: there every
 * word has a capital, and "Weavers Locked" is no name. What a headline itself credits stays.
 */
function isHeadlineRun(speaker: string, claim: Claim, story: Story, text: string): boolean {
  if (!/^\p{Lu}[^\s]*(?:\s\p{Lu}[^\s]*)*$/u.test(speaker)) return false;
  const headline = story.zones.find(({ label }) => label === 'headline');
  if (headline === undefined || claim.quantity.number.start < headline.end) return false;
  const title = text.slice(headline.start, headline.end);
  if (!title.includes(speaker) || !isTitleCase(title)) return false;
  return !text.slice(headline.end, story.end).includes(speaker);
}

/** Most words of four letters and more begin with a capital. */
function isTitleCase(title: string): boolean {
  const words = title.match(/[\p{L}]{4,}/gu) ?? [];
  return words.length >= 3 && words.filter((word) => /^\p{Lu}/u.test(word)).length >= 0.75 * words.length;
}

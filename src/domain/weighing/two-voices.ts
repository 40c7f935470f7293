/**
 * Two numbers that a text sets against each other in the words of two speakers: "The group put the number of collapses at 23;
 * the Authority spoke of 16." The second has no noun of its own, or the same one, so both measure one thing by the text's word.
 */
import type { Claim } from '../claims/index.ts';
import type { Document } from '../reading/index.ts';
import { kindsOfBody, shareWord } from './bodies.ts';
import { storyId } from './links.ts';
import { singularOf, wordsOf } from './names.ts';
import { statedBy, type Statement } from './stated-by.ts';

/** Two claims of one text by two voices. */
export interface TwoVoices {
  readonly first: Claim;
  readonly second: Claim;
  /** The second number stands without a noun. */
  readonly bare: boolean;
  /** Who speaks, in the words of the text; null where the claim's own speaker, or the publication, does. */
  readonly voices: readonly [string | null, string];
}

/** Code units between the two numbers, and claims before the second that are looked at. */
const reach = 400;
const mostBefore = 6;

/** The pairs of a casebook, each second claim with at most one first; the order of the claims does not matter. */
export function twoVoicesOf(
  claims: readonly Claim[],
  documentOf: (claim: Claim) => Document,
): readonly TwoVoices[] {
  const found: TwoVoices[] = [];
  for (const told of inOrder(claims).values()) {
    for (const [at, second] of told.entries()) {
      const pair = pairBefore(told, at, documentOf(second).text);
      if (pair !== null) found.push({ ...pair, second });
    }
  }
  return found;
}

function inOrder(claims: readonly Claim[]): Map<string, Claim[]> {
  const stories = new Map<string, Claim[]>();
  for (const claim of claims) {
    const list = stories.get(storyId(claim));
    if (list === undefined) stories.set(storyId(claim), [claim]);
    else list.push(claim);
  }
  for (const list of stories.values()) list.sort((a, b) => startOf(a) - startOf(b) || endOf(a) - endOf(b));
  return stories;
}

function startOf({ quantity }: Claim): number {
  return quantity.number.start;
}

function endOf({ quantity }: Claim): number {
  return quantity.number.end;
}

/** Kinds of numbers over which two can differ. */
const disputed: ReadonlySet<string> = new Set(['count', 'money', 'share', 'measure', 'duration', 'rate']);

/** "Residents said it was 65": a number that points back is no age. */
function isAgeByMistake(claim: Claim, text: string): boolean {
  const start = Math.max(claim.sentence.start, startOf(claim) - 80);
  return claim.kind === 'age' && pointsToCount.test(text.slice(start, startOf(claim)));
}
const pointsToCount =
  /(?:\b(?:it|number|figure|toll|total|count) (?:(?:was|is|were|at|as|of|only|just|about) )*|\baccording to [^,.;]{2,60}, )$/iu;

/** Words between a voice and its number that point back to the one before. */
const pointsBack = /\b(?:it|number|figure|toll|total|count|sum) (?:\p{L}+ ){0,3}$/iu;

function pairBefore(told: readonly Claim[], at: number, text: string): Omit<TwoVoices, 'second'> | null {
  const second = told[at];
  if (second === undefined || !(disputed.has(second.kind) || isAgeByMistake(second, text))) return null;
  const near = told
    .slice(Math.max(0, at - mostBefore), at)
    .filter((claim) => disputed.has(claim.kind) && startOf(second) - endOf(claim) <= reach);
  if (near.length === 0) return null;
  const statement = stated(second, text) ?? ownNumberOf(second, text);
  const form = statement === null ? null : formOf(second, text, statement.owned);
  if (statement === null || form === null || (statement.named && form === 'own')) return null;
  const bare = form === 'bare' && !statement.named;
  for (const firsts of [near.filter((claim) => isOneSentence(claim, second)), near]) {
    const first = firstOf(firsts, second, statement, bare, text);
    if (first === null) continue;
    const { voice } = stated(first, text) ?? { voice: null };
    if (!repeatsPredicate(first, second, text)) return null;
    const isPlain = voice !== null && isOneSentence(first, second);
    const voices = isPlain ? [voice] : [voice, speakerOf(first)];
    if (voices.some((name) => areOneVoice(name, statement.voice, text))) return null;
    return { first, bare, voices: [voice, statement.voice] };
  }
  return null;
}

/** The speaker as read; what begins with a number is no name. */
function speakerOf({ speaker }: Claim): string | null {
  return speaker === null || /^\d/u.test(speaker) ? null : speaker;
}

function isOneSentence(a: Claim, b: Claim): boolean {
  return a.sentence.start === b.sentence.start;
}

function stated({ sentence, quantity: { number } }: Claim, text: string): Statement | null {
  const words = text.slice(sentence.start, sentence.end);
  return statedBy(words, number.start - sentence.start, number.end - sentence.start);
}

/** "A figure that the ministry disputes: its own is 41": whoever was read to speak. */
const itsOwn =
  /\b(?:its|their|his|her) own(?: (?:figure|count|number|total|tally|estimate|list|register))?(?: (?:is|was|stands at|stood at|of|has|gives|shows))(?: (?:only|just|about|at least))?\s$/iu;

function ownNumberOf(claim: Claim, text: string): Statement | null {
  const voice = speakerOf(claim);
  const head = text.slice(Math.max(claim.sentence.start, startOf(claim) - 60), startOf(claim));
  if (voice === null || !itsOwn.test(head)) return null;
  return { voice, named: false, gapped: false, found: false, owned: false };
}

/** The number that the second one is set against: the only one that its clause states, in this sentence or the one before. */
function firstOf(
  claims: readonly Claim[],
  second: Claim,
  statement: Statement,
  bare: boolean,
  text: string,
): Claim | null {
  const beside = claims.filter((claim) => isBeside(claim, second, text));
  const fits = beside.filter((claim) => {
    const own = stated(claim, text);
    const isOne = isOneSentence(claim, second);
    // Without a verb, a voice needs one that has it in the same sentence, or another one of its own kind.
    if (statement.gapped) return isOne && own !== null && (!own.gapped || (own.owned && statement.owned));
    if (statement.found && !isOne && own === null) return false;
    return own !== null || speakerOf(claim) !== null;
  });
  const alike = fits.filter((claim) => (bare && mayCarry(claim, second)) || isOneNoun(claim, second));
  const told = alike.filter((claim) => stated(claim, text)?.gapped === false);
  const named = alike.filter((claim) => isOneNoun(claim, second));
  for (const list of [told, alike, named]) if (list.length === 1) return list[0] ?? null;
  return null;
}

/** In one sentence, or in two that follow each other; over the end of a paragraph only where the second points back. */
function isBeside(first: Claim, second: Claim, text: string): boolean {
  if (first.modality === 'denied' || endOf(first) > startOf(second)) return false;
  if (isOneSentence(first, second)) return true;
  const gap = text.slice(first.sentence.end, second.sentence.start);
  if (gap.trim() !== '' || first.sentence.end > second.sentence.start) return false;
  return (
    !gap.includes('\n') || pointsBack.test(text.slice(second.sentence.start, startOf(second)).slice(-60))
  );
}

/** A number without a noun may be of whatever was counted, or of the amount before. */
function mayCarry(first: Claim, second: Claim): boolean {
  return first.kind === second.kind || (second.kind === 'age' && first.kind === 'count');
}

function isOneNoun(a: Claim, b: Claim): boolean {
  const noun = ({ quantity: { unit } }: Claim): string => singularOf(wordsOf(unit ?? '').at(-1) ?? '');
  return a.kind === b.kind && noun(a) === noun(b);
}

const ended = /^(?:\s*(?:$|[.,;:!?)”"'’–—]))/u;
const unit = /^(?: ?%| (?:percent|per cent)\b)/u;
const adverbial =
  /^ (?:(?:in|on|by|from|since|at|over|during|as of|up to|until|between|according to|through) |for (?:the|that|those|this) |so far|altogether|overall|alone\b|only\b|last |this (?:year|month|week|season|time)|that (?:day|night|week|month|year|evening|morning)\b|yesterday|today|too\b|either\b|instead\b|(?:was|were)(?=[.,;])|(?:given|claimed|named|reported|counted|recorded|registered|acknowledged|admitted|cited|listed|conceded) by |and |but |against |while |(?:that |which )?(?:the|an?) \p{L})/iu;
const partly =
  /^ (?:more |others?\b|of (?:them|these|those|the|its|their|whom|which)\b)|^[^.;!?]{0,40}\brespectively\b/iu;

/** How the second number stands: without a noun, or with one and nothing said of it; null when it says something of its own. */
function formOf(claim: Claim, text: string, isOwned: boolean): 'bare' | 'own' | null {
  const after = text.slice(endOf(claim), Math.min(claim.sentence.end, endOf(claim) + 90)).replace(unit, '');
  if (partly.test(after)) return null;
  if (ended.test(after) || adverbial.test(after)) return 'bare';
  if (isPredicate(after) || (isOwned && said.test(after))) return 'bare';
  const noun = /^ (?:such |other )?(?:\p{L}[\p{L}-]* )?\p{L}[\p{L}-]*/u.exec(after)?.[0] ?? '';
  for (const words of [noun.replace(/ [\p{L}-]+$/u, ''), noun]) {
    const rest = after.slice(words.length);
    if (words !== '' && isNounOf(claim, words) && (ended.test(rest) || adverbial.test(rest))) return 'own';
  }
  return null;
}

/** "The gap between the League's 112 and the ministry's 57 remains" */
const said = /^ (?:has|have|is|are|was|were|remains?|cannot|could)\b/iu;

function isNounOf({ quantity }: Claim, words: string): boolean {
  const noun = singularOf(wordsOf(words).at(-1) ?? '');
  return wordsOf(quantity.unit ?? '').some((word) => singularOf(word) === noun);
}

const predicate =
  /^ (?:(?:were|was|are|is|had|have|had been|have been) )?(?<verb>\p{L}+(?:ed|en|t|d)|dead|missing|ill)(?=[\s.,;:!?”"]|$)/iu;

function isPredicate(after: string): boolean {
  return predicate.test(after);
}

/** What is said of the second number, where anything is, is what the first sentence says. */
function repeatsPredicate(first: Claim, second: Claim, text: string): boolean {
  const after = text.slice(endOf(second), Math.min(second.sentence.end, endOf(second) + 60));
  if (ended.test(after) || adverbial.test(after)) return true;
  const verb = predicate.exec(after)?.groups?.['verb']?.toLowerCase();
  if (verb === undefined) return true;
  const end = Math.min(first.sentence.end, startOf(second));
  return wordsOf(text.slice(endOf(first), Math.min(end, endOf(first) + 160))).includes(verb);
}

/** Nouns by which any body may be called that is none of the state. */
const anyBody: ReadonlySet<string> = new Set(
  'group organisation organization body association charity network campaigner initiative alliance coalition statement report'.split(
    ' ',
  ),
);
const states: ReadonlySet<string> = new Set(
  'police court parliament audit ministry agency council army state company'.split(' '),
);

/** Two names may be one voice: the one is in the other, or a noun without a name may mean the body. */
function areOneVoice(a: string | null, b: string, text: string): boolean {
  if (a === null) return false;
  const words = (name: string): string[] =>
    wordsOf(name)
      .map((word) => singularOf(word.replace(/['’]s?$/u, '')))
      .filter((word) => !/^(?:the|an?|of|for|and|on|in|s)$/u.test(word));
  const [x, y] = [words(a), words(b)];
  if (x.every((word) => y.includes(word)) || y.every((word) => x.includes(word))) return true;
  const [described, other] = isDescribed(b) ? [b, a] : isDescribed(a) ? [a, b] : ['', ''];
  if (described === '') return text.includes(`${a} (${b})`) || text.includes(`${b} (${a})`);
  const [kinds, known] = [kindsOfBody(described), kindsOfBody(other)];
  if (isDescribed(other)) return false;
  if ([...kinds].some((kind) => known.has(kind)) && words(described).length === 1) return true;
  return anyBody.has(words(described).join(' ')) && ![...known].some((kind) => states.has(kind));
}

function isDescribed(name: string): boolean {
  return !/\p{Lu}/u.test(name.replace(/^(?:The|An?) /u, ''));
}

/** Speakers that the reading of claims missed in such pairs, by claim id: the voice named right beside the number. */
export function voicesOfPairs(pairs: readonly TwoVoices[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { first, second, voices } of pairs) {
    const [own, other] = voices;
    const isTaken = shareWord(first.speaker ?? '', other);
    if (own !== null && (first.speaker === null || isTaken)) found.set(first.id, own);
    const isMissed = speakerOf(second) === null || second.speaker === first.speaker;
    if (isMissed && !shareWord(second.speaker ?? '', other)) found.set(second.id, other);
  }
  return found;
}

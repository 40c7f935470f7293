/**
 * Copied wording: the same text, an excerpt, or a copy with cuts and changes. Of a page that carries an excerpt among its
 * own lines only the sentences count.
 */
import { overlaps, type TextRange } from '../../base/index.ts';
import { alignSentences, sentencesFor, type SentenceList, type SentenceMatch } from './alignment.ts';
import type { StoryFeatures } from './features.ts';
import type { Kept, Overlap } from './overlap.ts';

/** 3-gram share from which a text counts as copied. */
const copied = 0.5;
/** 3-gram share from which it is worth looking for whole sentences among other lines. */
const partlyCopied = 0.2;
/** Share of a page's sentences, by words, that stand in the other text word for word. */
const mostSentences = 0.6;
/** Words of such sentences without which they may be a formula. */
const fewestCopiedWords = 50;
/** Part of a sentence's weight that makes it the same sentence. */
const sameSentence = 0.93;
/** Lines of up to this many words without a full stop are no sentences: buttons, teasers, headings. */
const longestLine = 14;
/** Narrator 3-grams without which nothing is shown to be copied. */
const fewestGrams = 20;

/** True when both say the same in the same words, quotations included. */
export function isSameText(a: StoryFeatures, b: StoryFeatures, overlap: Overlap): boolean {
  if (a.wordCount === 0 || overlap.quotes.onlyA + overlap.quotes.onlyB > 0) return false;
  const sameQuotes =
    a.quotes.map(({ words }) => words.join()).join(';') ===
    b.quotes.map(({ words }) => words.join()).join(';');
  return (
    sameQuotes && (a.textHash === b.textHash || (overlap.gramsAInB >= 0.99 && overlap.gramsBInA >= 0.99))
  );
}

/** How one text copies another; null when it does not. */
export function copyOf(
  small: StoryFeatures,
  large: StoryFeatures,
  kept: Kept,
): 'excerpt' | 'edited-copy' | null {
  if (small.grams.length < fewestGrams || kept.grams < partlyCopied) return null;
  return kept.grams >= copied || isPageAround(small, large) ? copyKind(small, large) : null;
}

/** A page whose sentences are those of the other text, though most of its words are not. */
function isPageAround(small: StoryFeatures, large: StoryFeatures): boolean {
  const mine = sentencesFor(small);
  const { matches } = alignSentences(mine, sentencesFor(large));
  const verbatim = new Set(
    matches.filter(({ aInB, bInA }) => aInB >= sameSentence && bInA >= sameSentence).map(({ a }) => a),
  );
  let [kept, own] = [0, 0];
  mine.wordCounts.forEach((words, i) => {
    if (verbatim.has(i)) kept += words;
    else if (!isLine(small, mine, i)) own += words;
  });
  return kept >= fewestCopiedWords && kept >= mostSentences * (kept + own);
}

function isLine(story: StoryFeatures, { ranges, wordCounts }: SentenceList, at: number): boolean {
  const range = ranges[at];
  if (range === undefined || liesInHeading(story, range)) return true;
  if ((wordCounts[at] ?? 0) > longestLine) return false;
  return !/[.!?。។…]["'”’»)]?\s*$/u.test(story.text.slice(range.start, range.end));
}

/**
 * An excerpt keeps its sentences as they are and takes one stretch, or less than half; anything else that is copied
 * has been edited.
 */
function copyKind(small: StoryFeatures, large: StoryFeatures): 'excerpt' | 'edited-copy' {
  const [mine, theirs] = [sentencesFor(small), sentencesFor(large)];
  const isHeading = ({ a }: SentenceMatch): boolean => liesInHeading(small, mine.ranges[a]);
  const matches = alignSentences(mine, theirs).matches.filter((match) => !isHeading(match));
  const edited = matches.filter(({ aInB }) => aInB < 0.93).length;
  const taken = new Set(matches.map(({ b }) => b));
  const stretch = taken.size === 0 ? 0 : Math.max(...taken) - Math.min(...taken) + 1;
  const contiguous = taken.size >= stretch - Math.floor(stretch / 10);
  const partly = small.wordCount < 0.9 * large.wordCount;
  return edited <= taken.size / 10 && partly && (contiguous || taken.size < theirs.ranges.length / 2)
    ? 'excerpt'
    : 'edited-copy';
}

/** A headline that a page repeats above the text, or one of its own: no sentence of the story. */
function liesInHeading({ story }: StoryFeatures, range: TextRange | undefined): boolean {
  return story.zones.some(
    (zone) => zone.label === 'subheading' && range !== undefined && overlaps(zone, range),
  );
}

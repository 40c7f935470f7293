/** The passages shown beside each other for a linked pair. */
import { byPosition } from '../../base/index.ts';
import { alignSentences, passagesAround, sentencesFor } from './alignment.ts';
import { orderedMentions } from './anchors.ts';
import type { StoryFeatures } from './features.ts';
import { isSameQuote } from './overlap.ts';
import type { AlignedPassages, Relation } from './relation.ts';

/** More passages are not shown: the first in text order stand for the rest. */
const mostPassages = 60;
/** For texts that merely speak of one matter a few passages show it. */
const fewPassages = 8;

/** Aligned passages of a pair in the order of `a`: sentences, and quotations that both carry. */
export function evidenceFor(a: StoryFeatures, b: StoryFeatures, relation: Relation): AlignedPassages[] {
  const sameLanguage = a.language === null || b.language === null || a.language === b.language;
  const [mine, theirs] = [sentencesFor(a), sentencesFor(b)];
  // Pairs come sorted by their first story, whose index is then built once for all of them.
  const sentences = sameLanguage
    ? alignSentences(theirs, mine).passages.map((passage) => ({ a: passage.b, b: passage.a }))
    : passagesAround(mine, theirs, orderedMentions(a.chain, b.chain));
  const passages = [...sentences, ...sharedQuotes(a, b)];
  const most = relation === 'independent' ? fewPassages : mostPassages;
  return passages.sort((x, y) => byPosition(x.a, y.a) || byPosition(x.b, y.b)).slice(0, most);
}

function sharedQuotes(a: StoryFeatures, b: StoryFeatures): AlignedPassages[] {
  const found: AlignedPassages[] = [];
  for (const mine of a.quotes.slice(0, mostPassages)) {
    if (mine.words.length < 5) continue;
    const theirs = b.quotes
      .slice(0, mostPassages)
      .find((other) => other.words.length >= 5 && isSameQuote(mine, other));
    if (theirs)
      found.push({ a: { start: mine.start, end: mine.end }, b: { start: theirs.start, end: theirs.end } });
  }
  return found;
}

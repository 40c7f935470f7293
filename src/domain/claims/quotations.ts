/** Words claimed as someone's own: quoted stretches with their speakers. Names and scare quotes are left out. */
import type { TextRange } from '../../base/index.ts';
import type { Document, Story } from '../reading/index.ts';
import type { StoryReading } from './attribution-story.ts';
import type { Quotation } from './claim.ts';

interface QuotationInput {
  readonly document: Document;
  readonly story: Story;
  readonly discourse: StoryReading;
  /** Ranges inside quotation marks. */
  readonly quotes: readonly TextRange[];
}

const wordsOfSpeech = 3;

/** All quotations of the story in text order. Fidelity is `unknown`: only alignment with other texts can tell. */
export function quotationsOf({ document, story, discourse, quotes }: QuotationInput): Quotation[] {
  const found: Quotation[] = [];
  quotes.forEach((quote, index) => {
    const speaker = discourse.speakerOfQuote(index);
    if (!isSpeech(discourse, quote)) return;
    found.push({
      sha256: document.sha256,
      story: story.index,
      quote: document.text.slice(quote.start, quote.end),
      start: quote.start,
      end: quote.end,
      speaker: speaker?.name ?? null,
      fidelity: 'unknown',
      alignedWith: null,
    });
  });
  return found;
}

/** Three words or more that are not all one name. */
function isSpeech(discourse: StoryReading, quote: TextRange): boolean {
  const first = discourse.wordAt(quote.start);
  const last = discourse.wordAt(quote.end - 1) + 1;
  let plain = 0;
  let all = 0;
  for (let at = first; at < last; at += 1) {
    const word = discourse.words[at];
    if (word?.kind !== 'word') continue;
    all += 1;
    if ((discourse.names.mentionAt[at] ?? -1) < 0) plain += 1;
  }
  if (all === 0) return quote.end - quote.start >= 6;
  return all >= wordsOfSpeech && plain >= wordsOfSpeech - 1;
}

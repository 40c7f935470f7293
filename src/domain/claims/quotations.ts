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
    if (!isSpeech(discourse, quote) && !(speaker !== null && isShortSpeech(document.text, quote))) return;
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

/** Longest stretch behind a mark in which a verb of saying is looked for, in code units. */
const cueReach = 60;
const sayingBehind =
  /^[”"»’]\s*(?:[^“"«.!?;:]{0,40}\b)?(?:said|says|asked|asks|added|adds|replied|replies|answered|told|shouted|whispered|cried|wrote)\b/u;
const namingBefore = /\b(?:called|calls|described|dismissed|branded|labelled|labeled)\b[^“”"«».;:]{1,40}$/u;

/** A word or two count as speech when a comma or stop stands inside the mark and a verb of saying behind it. */
function isShortSpeech(text: string, { start, end }: TextRange): boolean {
  const isClosed = /[,.!?…]$/.test(text.slice(start, end));
  if (isClosed && sayingBehind.test(text.slice(end, end + cueReach))) return true;
  const before = text.slice(Math.max(0, start - cueReach), start - 1);
  if (/,\s*$/.test(before) && isClosed && /[”"»]\s*[^“"«.]{2,40},\s*$/u.test(before)) return true;
  return namingBefore.test(before) && !/^[\p{Lu}]/u.test(text.slice(start, start + 1));
}

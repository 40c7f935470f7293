/** ", with X accusing him of “…”", ", X calling it “…”": a participle with a subject of its own in front of a quotation. */
import type { PhraseContext } from './attribution-mention.ts';
import { built, isQuoteMark, type Clause, type CueSite } from './attribution-site.ts';

const participles: ReadonlySet<string> = new Set(
  'accusing alleging saying stating telling warning describing calling denouncing hailing praising labelling branding'.split(
    ' ',
  ),
);
const longestSubject = 12;
const farthestQuote = 32;

/** The clause of such a participle, or null. */
export function absoluteClause(context: PhraseContext, site: CueSite): Clause | null {
  const { words } = context;
  if (!participles.has(words[site.at]?.lower ?? '') || !opensQuote(context, site)) return null;
  const first = subjectFirst(context, site);
  if (first < 0) return null;
  const cue = { ...site.cue, shape: 'say' } as const;
  return built(context, { ...site, cue }, { phrase: { first, last: site.at }, covers: 'lead' });
}

/** A quotation opens in the sentence, not far behind the verb. */
function opensQuote({ words }: PhraseContext, { at, sentence }: CueSite): boolean {
  for (let index = at + 1; index < Math.min(at + farthestQuote, sentence.last); index += 1)
    if (isQuoteMark(words[index]?.lower ?? '') && words[index]?.lower !== '’') return true;
  return false;
}

/** First word of the subject: behind "with", or a name right behind a comma; -1 when neither stands there. */
function subjectFirst({ words, names }: PhraseContext, { at, sentence }: CueSite): number {
  for (let index = at - 1; index >= Math.max(sentence.first, at - longestSubject); index -= 1) {
    const mention = names.mentions[names.mentionAt[index] ?? -1];
    if (mention !== undefined) {
      const first =
        words[mention.titleFirst - 1]?.lower === 'the' ? mention.titleFirst - 1 : mention.titleFirst;
      if (mention.last === at && words[first - 1]?.lower === ',') return first;
      index = mention.titleFirst;
      continue;
    }
    const word = words[index];
    if (word?.lower === 'with') return index + 1 < at ? index + 1 : -1;
    if (word === undefined || word.kind === 'mark') {
      const isPhrase = word?.lower === ',' && words[index + 1]?.lower === 'the' && at - index > 2;
      return isPhrase ? index + 1 : -1;
    }
  }
  return -1;
}

/** Documents whose author stands in apposition: "The audit, by X,", "The document, drawn up by the Ministry of Y,". */
import type { Source } from './attribution-memory.ts';
import {
  describe,
  isPlainBody,
  sourceOfMention,
  type Phrase,
  type PhraseContext,
} from './attribution-mention.ts';

const authorship: ReadonlySet<string> = new Set(
  'written compiled prepared produced published issued drafted signed drawn up authored'.split(' '),
);

/** "The audit, by X,", "The document, drawn up by X,": the author in apposition. */
export function authorOf(context: PhraseContext, subject: Phrase): Source | null {
  const { words } = context;
  if (words[subject.last]?.lower !== ',') return null;
  let by = subject.last + 1;
  while (by < subject.last + 3 && authorship.has(words[by]?.lower ?? '')) by += 1;
  if (words[by]?.lower !== 'by') return null;
  let last = by + 1;
  while (
    last < by + longestAuthor &&
    (words[last]?.kind !== 'mark' || (context.names.mentionAt[last] ?? -1) >= 0)
  )
    last += 1;
  return last === by + longestAuthor ? null : authorIn(context, { first: by + 1, last });
}

const passing = /^(?:has|had|have|saw|obtained|reviewed|quoted|cited|carried|seen)$/;

/** What a body does that a document is of. */
const issuing =
  /^(?:had|has|have|issued|published|released|made|kept|keeps|carried|conducted|commissioned|compiled|drew|wrote|held|ran|presented|sent|gave|collected|took)$/;

/** "figures that the consulate gave us", "statistics the Prison Service gave", "a bulletin it issued": whoever gave the document. */
export function giverOf(context: PhraseContext, coreEnd: number): Source | null {
  const { words, names, memory } = context;
  const isRelative = /^(?:that|which)$/.test(words[coreEnd]?.lower ?? '');
  const from = isRelative ? coreEnd + 1 : coreEnd;
  if (issuing.test(words[from + 1]?.lower ?? '')) {
    if (words[from]?.lower === 'it') return memory.thing();
    if (words[from]?.lower === 'they') return memory.group();
  }
  const isThe = words[from]?.lower === 'the';
  if (!isRelative && !isThe) return null;
  const first = isThe ? from + 1 : from;
  const mention = names.mentions[names.mentionAt[first] ?? -1];
  if (mention === undefined || mention.titleFirst !== first || isPlainBody(words, mention)) return null;
  let verb = mention.last;
  while (verb < mention.last + 4 && (words[verb]?.lower === 'in' || (names.mentionAt[verb] ?? -1) >= 0))
    verb += 1;
  const isVerb = words[verb]?.kind === 'word' && !passing.test(words[verb]?.lower ?? '');
  return isVerb ? sourceOfMention(context, mention, mention) : null;
}

/** Longest author, in words. */
const longestAuthor = 14;

function authorIn(context: PhraseContext, phrase: Phrase): Source | null {
  const { words, names } = context;
  const first = /^(?:the|an?)$/.test(words[phrase.first]?.lower ?? '') ? phrase.first + 1 : phrase.first;
  for (let at = first; at < phrase.last; at += 1) {
    const mention = names.mentions[names.mentionAt[at] ?? -1];
    const isHead = mention !== undefined && mention.titleFirst === first && !isPlainBody(words, mention);
    if (isHead) return sourceOfMention(context, mention, mention);
  }
  return describe(context, { first, last: phrase.last }, 'organisation');
}

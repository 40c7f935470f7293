/** Headlines that attribute with a colon: "Forty trapped in mine: Kestrel Institute", "Police: two arrested". */
import { isQuoteMark, type Clause } from './attribution-site.ts';
import { isPlainBody, type Phrase, type PhraseContext } from './attribution-mention.ts';
import { sourceOf } from './attribution-phrase.ts';
import type { Cue } from './cues.ts';
import { wordClass } from './names-classes.ts';
import { isOf, type Word } from './names-words.ts';
import type { SentenceWords } from './names.ts';

const colonCue: Cue = { words: [':'], shape: 'say', modality: 'asserted' };
const longestSource = 5;

/** The clause made by a colon in front of a quotation or in a line without a full stop, or null. */
export function colonClause(context: PhraseContext, { first, last }: SentenceWords): Clause | null {
  const { words } = context;
  for (let at = first + 1; at < Math.min(last - 1, first + 30); at += 1) {
    if (words[at]?.lower !== ':') continue;
    const before: Phrase = { first, last: at };
    if (isQuoteMark(words[at + 1]?.lower ?? ''))
      return colonBetween(context, { at, phrase: endingName(context, withoutVerb(context, before)) });
    if (last - first > 30 || words[last - 1]?.kind === 'mark') return null;
    const after: Phrase = { first: at + 1, last };
    const trailing = colonBetween(context, { at, phrase: after });
    if (trailing !== null || isTopic(words, at)) return trailing;
    return colonBetween(context, { at, phrase: before });
  }
  return null;
}

/** Nouns for those who speak, by their endings or whole. */
const speaking =
  /(?:[^t]ers|[^t]ors|(?:minis|repor|figh|protes|vo)ters|(?:doc|prosecu|investiga|inspec|direc|edi|audi|opera|coordina)tors|ists|ents|ants|ees|ians|people|men|famil(?:y|ies)|police|court|staff|crew|kin|guards|pupils|nuns|monks|victims|officials|ministry|army|navy|union|group|council|board|commission|committee|agency|inspectorate|federation|association|league|charity|spokes(?:man|woman|person)|minister|mayor|ombudsman|report|study|survey|inquiry)$/u;
const growing =
  /^(?:ris(?:e|es|en)|climb(?:s|ed)?|fall(?:s|en)?|gr(?:ow|ows|own)|pass(?:es|ed)?|reach(?:es|ed)?|hits?|tops?|nears?|exceeds?|jump(?:s|ed)?|drops?|sinks?|shrinks?|doubles?|trebles?|swells?|stands?|mounts?)$/u;

/** Words after the colon within which what grows has its verb. */
const growingReach = 4;

/** "Unpaid wages: claims climb to 4.1 million": the line names its topic, and goes on with what became more or less. */
function isTopic(words: readonly Word[], colon: number): boolean {
  const head = words[colon - 1];
  if (head === undefined || head.capital || speaking.test(head.lower)) return false;
  for (let at = colon + 2; at <= colon + growingReach; at += 1)
    if (growing.test(words[at]?.lower ?? '')) return true;
  return false;
}

/** "Also there was coastguard spokesman Arne Lind: “…”": of a long opening only the name in front of the colon. */
function endingName({ names }: PhraseContext, { first, last }: Phrase): Phrase {
  const mention = names.mentions[names.mentionAt[last - 1] ?? -1];
  const isPerson = mention !== undefined && names.entities[mention.entity]?.kind === 'person';
  return isPerson && last - first > longestSource ? { first: mention.first, last } : { first, last };
}

/** "The statement reads: “…”": the verb is no part of the source. */
function withoutVerb({ words, names }: PhraseContext, { first, last }: Phrase): Phrase {
  const isVerb = isOf(words[last - 1], wordClass.cue) && (names.mentionAt[last - 1] ?? -1) < 0;
  return isVerb && last - first > 1 ? { first, last: last - 1 } : { first, last };
}

function colonBetween(
  context: PhraseContext,
  { at, phrase }: { readonly at: number; readonly phrase: Phrase },
): Clause | null {
  if (phrase.last - phrase.first > longestSource || !isSourceLike(context, phrase)) return null;
  const source = sourceOf(context, phrase);
  const isQuoted = isQuoteMark(context.words[at + 1]?.lower ?? '');
  if (source === null || (source.kind === 'document' && !isQuoted)) return null;
  const isAfter = phrase.first > at;
  const range = { cueFirst: at, cueLast: at + 1, opens: Math.min(at, phrase.first), subject: phrase };
  return {
    cue: colonCue,
    ...range,
    source,
    modality: 'asserted',
    covers: isAfter ? 'both' : 'lead',
    hearer: null,
    media: [],
  };
}

/** All one name, or a short phrase that ends in a noun for a body or group. */
function isSourceLike(context: PhraseContext, { first, last }: Phrase): boolean {
  const mention = context.names.mentions[context.names.mentionAt[last - 1] ?? -1];
  if (mention !== undefined && !isPlainBody(context.words, mention)) {
    const kind = context.names.entities[mention.entity]?.kind;
    return kind === 'person' || (kind === 'organisation' && mention.titleFirst <= first);
  }
  const source = sourceOf(context, { first, last });
  return (
    source !== null &&
    (source.kind !== 'person' || source.via.length > 0) &&
    hasNoDigit(context, { first, last })
  );
}

function hasNoDigit(context: PhraseContext, { first, last }: Phrase): boolean {
  for (let at = first; at < last; at += 1) if (context.words[at]?.kind === 'number') return false;
  return true;
}

/**
 * Whom a sentence is about: the person or body named as its subject, who may speak in a bare quotation behind it.
 * Weaker than any reporting clause: only quotations that nothing else gives a speaker ask for it.
 */
import type { TextRange } from '../../base/index.ts';
import type { Source } from './attribution-memory.ts';
import { sourceOfMention, type PhraseContext } from './attribution-mention.ts';
import { isQuoteMark } from './attribution-site.ts';
import type { Mention, SentenceWords } from './names.ts';

/** The subject of a sentence. */
export interface Actor {
  readonly source: Source;
  /** Index of its verb of judging ("praised", "attributed"); -1 when it has none. */
  readonly judges: number;
}

const judging: ReadonlySet<string> = new Set(
  (
    'described describes called calls praised praises criticised criticized criticises accused accuses warned warns blamed blames ' +
    'attributed attributes hailed hails welcomed welcomes condemned condemns likened likens thanked dismissed dismisses ' +
    'labelled labeled branded portrayed characterised characterized compared credited denounced denounces faulted decried'
  ).split(' '),
);
/** What a person may own that is put in words: "X’s verdict was blunt". */
const utterances: ReadonlySet<string> = new Set(
  'verdict answer message reply advice view response words explanation account warning plea conclusion'.split(
    ' ',
  ),
);
const dashes: ReadonlySet<string> = new Set(['–', '—', '-']);
const leadIns: ReadonlySet<string> = new Set(['the', 'as', 'for', 'to', '–', '—', '-']);
const passives: ReadonlySet<string> = new Set('was were is are been being be'.split(' '));
const farthestVerb = 40;
const longestDescription = 6;

/** The actor of a sentence, or null when no person or judging body is its subject. */
export function actorOf(context: PhraseContext, sentence: SentenceWords): Actor | null {
  const { words, names } = context;
  const mention = openingMention(context, sentence);
  const kind = mention === null ? undefined : names.entities[mention.entity]?.kind;
  if (mention === null || kind === undefined || kind === 'place') return null;
  const isOwner = words[mention.last]?.kind === 'possessive';
  if (isOwner && !utterances.has(words[mention.last + 1]?.lower ?? '')) return null;
  const judges = judgingVerb(context, mention.last, sentence.last);
  const isPerson = kind === 'person' || (kind === 'unknown' && mention.last - mention.first > 1);
  if (!isPerson && judges < 0) return null;
  return { source: sourceOfMention(context, mention, mention), judges };
}

/** The name that opens a sentence, or stands in apposition to the noun phrase that opens it ("The mayor, Otto Grim,"). */
function openingMention({ words, names }: PhraseContext, { first, last }: SentenceWords): Mention | null {
  for (let at = first; at < Math.min(first + longestDescription, last); at += 1) {
    const mention = names.mentions[names.mentionAt[at] ?? -1];
    const word = words[at];
    if (mention !== undefined) {
      const isFirst = mention.titleFirst - first <= (leadIns.has(words[first]?.lower ?? '') ? 1 : 0);
      const isApposed = words[mention.titleFirst - 1]?.lower === ',' && words[mention.last]?.lower === ',';
      if (isFirst || (isApposed && mention.titleFirst - first >= 3)) return mention;
      at = mention.last - 1;
      continue;
    }
    if (word?.kind !== 'mark' || word.lower === ',' || (at === first && dashes.has(word.lower))) continue;
    return null;
  }
  return null;
}

/** Index of an active verb of judging outside quotations; -1 when there is none. */
function judgingVerb({ words }: PhraseContext, from: number, limit: number): number {
  for (let at = from; at < Math.min(from + farthestVerb, limit); at += 1) {
    const lower = words[at]?.lower ?? '';
    if (isQuoteMark(lower) && lower !== '’') return -1;
    if (judging.has(lower) && !passives.has(words[at - 1]?.lower ?? '')) return at;
  }
  return -1;
}

/** What bare quotations are given their speaker from. */
export interface Paragraphs {
  readonly sentences: readonly SentenceLook[];
  readonly quotes: readonly TextRange[];
  speakerOfQuote(at: number): Source | null;
}

interface SentenceLook extends TextRange {
  readonly paragraph: number;
  readonly clauses: readonly { readonly source: Source }[];
  readonly silence: boolean;
  readonly actor: Actor | null;
}

/** How many sentences and quotations back a bare quotation looks. */
const mostSentences = 8;
const mostQuotes = 4;

/** The speaker of a quotation that is a sentence of its own: whom the sentence before is about, or whoever spoke last. */
export function bareSpeaker(story: Paragraphs, at: number, index: number): Source | null {
  const quote = story.quotes[at];
  const here = story.sentences[index];
  if (quote === undefined || here === undefined || quote.start > here.start + 1 || here.clauses.length > 0)
    return null;
  const spoken = lastSpoken(story, at, index);
  for (let back = index - 1; back >= Math.max(0, index - mostSentences); back -= 1) {
    const sentence = story.sentences[back];
    if (sentence === undefined) return null;
    if (spoken !== null && sentence.start <= spoken.at) return spoken.source;
    if (sentence.silence) return null;
    const told = sentence.clauses.at(-1)?.source;
    if (told !== undefined) return isPersonal(told) && isNear(sentence, here) ? told : null;
    if (sentence.actor !== null) {
      const isSame = spoken?.source.entity === sentence.actor.source.entity;
      return isSame || isNear(sentence, here) ? sentence.actor.source : null;
    }
  }
  return null;
}

function isPersonal({ kind, uncertain, plural }: Source): boolean {
  return !plural && (kind === 'person' || uncertain === true);
}

/** In the paragraph of the quotation, or at the end of the one before. */
function isNear({ paragraph }: SentenceLook, here: SentenceLook): boolean {
  return here.paragraph - paragraph <= 1;
}

/** The last person quoted within reach, with the place of that quotation. */
function lastSpoken(story: Paragraphs, at: number, index: number): { source: Source; at: number } | null {
  const from = story.sentences[Math.max(0, index - mostSentences)]?.start ?? 0;
  for (let before = at - 1; before >= Math.max(0, at - mostQuotes); before -= 1) {
    const quote = story.quotes[before];
    if (quote === undefined || quote.end < from) return null;
    const source = story.speakerOfQuote(before);
    if (source === null) continue;
    return isPersonal(source) ? { source, at: quote.end } : null;
  }
  return null;
}

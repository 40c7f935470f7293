/** Names as sources: the ground on which phrases and descriptions are read. */
import type { Memory, Source } from './attribution-memory.ts';
import { wordClass } from './names-classes.ts';
import type { Mention, NameTable } from './names.ts';
import { isOf, type Word } from './names-words.ts';

/** What phrases are read against. */
export interface PhraseContext {
  readonly text: string;
  readonly words: readonly Word[];
  readonly names: NameTable;
  readonly memory: Memory;
  /** The body that an unnamed "rights group" of a headline or lead will turn out to be. */
  readonly firstBodyAfter: (word: number) => Mention | null;
  /** Whether a word stands inside quotation marks, where "we" is not the publication. */
  readonly isQuoted: (word: number) => boolean;
  /** The body a letter is addressed to, whose "your statement" is; null when none is named. */
  readonly addressee: Source | null;
}

/** A noun phrase: word indices, `last` exclusive. */
export interface Phrase {
  readonly first: number;
  readonly last: number;
}

/** Relative pronouns. */
export const relativePronouns: ReadonlySet<string> = new Set(['who', 'which', 'that', 'whose', 'whom']);

/** The mention that ends just before a word, or null. */
export function mentionEnding(context: PhraseContext, coreEnd: number): Mention | null {
  const index = context.names.mentionAt[coreEnd - 1] ?? -1;
  return index < 0 ? null : (context.names.mentions[index] ?? null);
}

/** "the Ministry", "the Observatory": a capital, but a reference back rather than a name. */
export function isPlainBody(words: readonly Word[], { first, last }: Mention): boolean {
  return last - first === 1 && isOf(words[first], wordClass.reference | wordClass.body);
}

/** The source that a mention names, in its fullest form. */
export function sourceOfMention(context: PhraseContext, mention: Mention, phrase: Phrase): Source {
  const entity = context.names.entities[mention.entity];
  const kind = entity?.kind === 'person' ? 'person' : 'organisation';
  return {
    kind,
    name: entity?.name ?? context.text.slice(mention.start, mention.end),
    span: { start: context.words[phrase.first]?.start ?? mention.start, end: mention.end },
    entity: mention.entity,
    gender: entity?.gender ?? genderInside(context.words, phrase),
    plural: false,
    uncertain: entity?.kind === 'unknown',
    via: [],
  };
}

/** Gender told by a noun or title inside a phrase. */
export function genderInside(words: readonly Word[], { first, last }: Phrase): Source['gender'] {
  for (let at = first; at < last; at += 1) {
    if (isOf(words[at], wordClass.feminine)) return 'feminine';
    if (isOf(words[at], wordClass.masculine)) return 'masculine';
  }
  return null;
}

/** True when a phrase holds a name. */
export function hasMentionInside(context: PhraseContext, { first, last }: Phrase): boolean {
  for (let at = first; at < last; at += 1) {
    const index = context.names.mentionAt[at] ?? -1;
    const mention = index < 0 ? undefined : context.names.mentions[index];
    if (mention !== undefined && !isPlainBody(context.words, mention)) return true;
  }
  return false;
}

/** A source that is known only by its description. */
export function describe(context: PhraseContext, phrase: Phrase, kind: Source['kind']): Source {
  const name = phraseText(context, phrase);
  const plural = kind === 'group';
  const gender = kind === 'person' ? genderInside(context.words, phrase) : null;
  return { kind, name, span: spanOf(context.words, phrase), entity: -1, gender, plural, via: [] };
}

/** The publication itself, where it says "we" or "our": its own voice. */
export function ownSource(context: PhraseContext, phrase: Phrase): Source {
  return { ...describe(context, phrase, 'group'), own: true };
}

/** The words of a phrase as they stand in the text, without a sentence's capital. */
export function phraseText(context: PhraseContext, { first, last }: Phrase): string {
  const span = spanOf(context.words, { first, last });
  const raw = context.text.slice(span.start, span.end);
  const text = raw.includes('\n') ? raw.replaceAll('\n', ' ') : raw;
  const opener = context.words[first];
  if (opener?.capital !== true || (context.names.mentionAt[first] ?? -1) >= 0) return text;
  return opener.text === opener.text.toUpperCase() ? text : decapitalise(text);
}

function decapitalise(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}

/** Text range of a phrase. */
export function spanOf(words: readonly Word[], { first, last }: Phrase): { start: number; end: number } {
  const start = words[first]?.start ?? 0;
  return { start, end: Math.max(start, words[last - 1]?.end ?? start) };
}

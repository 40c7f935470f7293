/**
 * From a noun phrase to the source it names: names, titles, "X's director", "the group", "its figures", "lawyers in
 * Port Amary", pronouns. The phrase is a range of words; the answer is a Source, or null when the phrase names
 * nobody who could speak.
 */
import type { Source } from './attribution-memory.ts';
import { describedSource } from './attribution-description.ts';
import {
  describe,
  isPlainBody,
  ownSource,
  mentionEnding,
  sourceOfMention,
  spanOf,
  type Phrase,
  type PhraseContext,
} from './attribution-mention.ts';
import { wordClass } from './names-classes.ts';
import { isOf, type Word } from './names-words.ts';

const participleLinks: ReadonlySet<string> = new Set(
  'by in at from on with near before to under after last this out up over since for during through'.split(
    ' ',
  ),
);
const irregularParticiples: ReadonlySet<string> = new Set(
  'laid put kept given sent brought made done held led drawn shown read set sold handed'.split(' '),
);
const naming: ReadonlySet<string> = new Set([
  'calling',
  'named',
  'as',
  'called',
  'name',
  'surnamed',
  'nicknamed',
]);

/** The source that a noun phrase names, or null. */
export function sourceOf(context: PhraseContext, phrase: Phrase): Source | null {
  const trimmed = trim(context.words, phrase);
  if (trimmed.last <= trimmed.first) return pronounOrNull(context, phrase);
  const { words } = context;
  const first = words[trimmed.first];
  if (first === undefined) return null;
  const pronoun = pronounSource(context, trimmed);
  if (pronoun !== undefined) return pronoun;
  if (first.lower === 'source' && isSame(words, trimmed.first - 1)) return context.memory.lastSource();
  const named = namedInside(context, trimmed);
  if (named !== null) return named;
  const holder = holderOf(context, trimmed);
  if (holder !== null) return holder;
  const coreEnd = endOfCore(context, trimmed);
  const mention = mentionEnding(context, coreEnd);
  if (mention !== null && !isPlainBody(words, mention)) {
    return sourceOfMention(context, mention, { first: trimmed.first, last: coreEnd });
  }
  return describedSource(context, { trimmed, coreEnd, opener: words[phrase.first]?.lower ?? '' });
}

/** "the head of the Coast Guard Maria Velt": a name right behind the body whose office it holds. */
function holderOf(context: PhraseContext, { first, last }: Phrase): Source | null {
  const mention = mentionEnding(context, last);
  const { mentionAt } = context.names;
  if (mention === null || mention.last !== last || mention.titleFirst <= first + 2) return null;
  const isBehindBody = (mentionAt[mention.titleFirst - 1] ?? -1) >= 0;
  return isBehindBody &&
    isOf(context.words[first], wordClass.role | wordClass.title | wordClass.titleModifier)
    ? sourceOfMention(context, mention, mention)
    : null;
}

const peoplePronouns: ReadonlySet<string> = new Set(['these', 'those', 'both', 'all']);

function pronounOrNull(context: PhraseContext, phrase: Phrase): Source | null {
  const last = context.words[phrase.last - 1];
  const lower = last?.lower ?? '';
  if (lower === 'another' && phrase.last - phrase.first === 1) return describe(context, phrase, 'person');
  return peoplePronouns.has(lower) ? context.memory.people() : null;
}

function trim(words: readonly Word[], { first, last }: Phrase): Phrase {
  let from = first;
  let to = last;
  while (
    from < to &&
    !isPartitive(words, from) &&
    (isOpener(words[from]) || isSame(words, from) || words[from]?.kind === 'mark')
  )
    from += 1;
  while (to > from + 1 && isTrailing(words, to - 1)) to -= 1;
  return { first: from, last: to };
}

/** "one of the drivers": "one" is the noun. */
function isPartitive(words: readonly Word[], at: number): boolean {
  return words[at]?.lower === 'one' && words[at + 1]?.lower === 'of';
}

/** "the same report": the report spoken of before. */
function isSame(words: readonly Word[], at: number): boolean {
  return words[at]?.lower === 'same' && words[at - 1]?.lower === 'the';
}

/** An article or conjunction; "UN" and "WHO" in capitals are names. */
function isOpener(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    isOf(word, wordClass.opener) &&
    !(word.text.length > 1 && word.text === word.text.toUpperCase())
  );
}

/** "The council there", "a survey here yesterday". */
function isAside({ lower }: Word): boolean {
  return lower === 'here' || lower === 'there' || lower === 'yesterday' || lower === 'today';
}

/** "A bulletin | it issued": a relative clause without its pronoun. */
function opensClause({ lower }: Word): boolean {
  return lower === 'it' || lower === 'they' || lower === 'he' || lower === 'she';
}

/** Marks and "last year", "on Friday" behind a subject. */
function isTrailing(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined || word.kind === 'mark') return true;
  if (isOf(word, wordClass.calendar)) return true;
  if (isAside(word) || word.lower === 'on' || word.lower === 'last' || word.lower === 'this') return true;
  const before = words[at - 1]?.lower;
  return /^(?:year|month|week|night)$/.test(word.lower) && (before === 'last' || before === 'this');
}

/** Undefined when the phrase is no pronoun; null when it is one that points to nobody. */
function pronounSource(context: PhraseContext, { first, last }: Phrase): Source | null | undefined {
  const lower = context.words[first]?.lower ?? '';
  if (lower === 'others' || (context.words[last - 1]?.lower === 'others' && last - first === 2)) {
    return otherPeople(context, { first, last });
  }
  if (last - first > 2) return undefined;
  const { memory } = context;
  if (lower === 'he' || lower === 'él' || lower === 'lui') return memory.person('masculine');
  if (lower === 'she') return memory.person('feminine');
  if (lower === 'ella' || lower === 'elle') return memory.person('feminine') ?? memory.thing();
  if (lower === 'it') return memory.thing(describedBy(context, first));
  if (lower === 'they') return memory.group();
  if (lower === 'some' && last - first === 1) return memory.people();
  if (lower === 'we' || lower === 'i')
    return context.isQuoted(first) ? null : ownSource(context, { first, last: first + 1 });
  return lower === 'you' || lower === 'who' ? null : undefined;
}

/** "The inspectorate, which it said had …": the body that the clause describes, and that "it" is not; -1 where there is none. */
function describedBy({ words, names }: PhraseContext, it: number): number {
  if (words[it - 1]?.lower !== 'which' || words[it - 2]?.lower !== ',') return -1;
  return names.mentions[names.mentionAt[it - 3] ?? -1]?.entity ?? -1;
}

/** "Ten others" after survivors have spoken: ten more survivors. */
function otherPeople(context: PhraseContext, { first, last }: Phrase): Source | null {
  const before = context.memory.people();
  if (before === null) return describe(context, { first, last }, 'group');
  if (last - first < 2) return before;
  const head = before.name.split(' ').at(-1) ?? before.name;
  const count = context.words[first];
  if (count === undefined) return before;
  return {
    ...before,
    name: `${count.lower} ${head}`,
    span: spanOf(context.words, { first, last }),
    entity: -1,
  };
}

/** "whom the Ledger is calling Dara", "by the name of Daro", "referred to as Delilah". */
function namedInside(context: PhraseContext, { first, last }: Phrase): Source | null {
  for (let at = first + 1; at < last; at += 1) {
    const index = context.names.mentionAt[at] ?? -1;
    const mention = index < 0 ? undefined : context.names.mentions[index];
    if (mention?.first !== at) continue;
    const before = context.words[mention.titleFirst - 1]?.lower ?? '';
    const isNamed = naming.has(before) || (before === 'of' && context.words[at - 2]?.lower === 'name');
    if (isNamed) return sourceOfMention(context, mention, { first: at, last: mention.last });
  }
  return null;
}

/** The "of" of "Minister of Labour X" belongs to the title in front of the name. */
function insideTitle({ names }: PhraseContext, at: number): boolean {
  for (let index = at + 1; index < at + 5; index += 1) {
    const mention = names.mentions[names.mentionAt[index] ?? -1];
    if (mention !== undefined) return mention.titleFirst < at;
  }
  return false;
}

/** True for "placed", "laid", "handed". */
export function isParticiple(word: Word | undefined): boolean {
  if (word === undefined || word.capital) return false;
  return word.lower.endsWith('ed') || irregularParticiples.has(word.lower);
}

/** "survivors interviewed by X", "people freed in May": a participle and what goes with it. */
function opensParticiple({ words }: PhraseContext, at: number): boolean {
  const word = words[at];
  if (!isParticiple(word)) return false;
  if (/^(?:our|us|me)$/.test(words[at + 2]?.lower ?? '')) return false;
  return participleLinks.has(words[at + 1]?.lower ?? '');
}

/** Index after the last word of the phrase before "of …", "who …", "in …"; mentions are never cut. */
function endOfCore(context: PhraseContext, { first, last }: Phrase): number {
  for (let at = first; at < last; at += 1) {
    const word = context.words[at];
    if (word === undefined) break;
    if ((context.names.mentionAt[at] ?? -1) >= 0) continue;
    if (word.kind === 'mark' && word.lower !== '-') return at === first ? last : at;
    if (at > first && isOf(word, wordClass.modifier) && !insideTitle(context, at)) return at;
    if (at > first && (opensParticiple(context, at) || isAside(word) || opensClause(word))) return at;
  }
  return last;
}

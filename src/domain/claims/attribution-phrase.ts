/**
 * From a noun phrase to the source it names: names, titles, "X's director", "the group", "its figures", "lawyers in
 * Port Amary", pronouns. The phrase is a range of words; the answer is a Source, or null when the phrase names
 * nobody who could speak.
 */
import type { AttributionNode } from './claim.ts';
import type { Memory, Source } from './attribution-memory.ts';
import { feminine, masculine } from './names-lexicon.ts';
import { bodyNouns, documentNouns, plainReference, roleNouns, staffNouns } from './names-lexicon.ts';
import type { Mention, NameTable } from './names.ts';
import type { Word } from './names-words.ts';

/** What phrases are read against. */
export interface PhraseContext {
  readonly text: string;
  readonly words: readonly Word[];
  readonly names: NameTable;
  readonly memory: Memory;
  /** The body that an unnamed "rights group" of a headline or lead will turn out to be. */
  readonly firstBodyAfter: (word: number) => Mention | null;
}

/** A noun phrase: word indices, `last` exclusive. */
export interface Phrase {
  readonly first: number;
  readonly last: number;
}

const openers: ReadonlySet<string> = new Set(
  'the a an and but that where while whether because as if when although though since so both even only just all then yet or this these those'.split(
    ' ',
  ),
);
const modifiersAfter: ReadonlySet<string> = new Set(
  'of in at for from with on by who which that whose whom based published about near across under to between after before against among during released collected obtained seen named called known working'.split(
    ' ',
  ),
);
const relative: ReadonlySet<string> = new Set(['who', 'which', 'that', 'whose', 'whom']);
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
  const named = namedInside(context, trimmed);
  if (named !== null) return named;
  const coreEnd = endOfCore(context, trimmed);
  const mention = mentionEnding(context, coreEnd);
  if (mention !== null && !isPlainBody(words, mention)) {
    return sourceOfMention(context, mention, { first: trimmed.first, last: coreEnd });
  }
  return describedSource(context, { trimmed, coreEnd, opener: words[phrase.first]?.lower ?? '' });
}

function pronounOrNull(context: PhraseContext, phrase: Phrase): Source | null {
  const last = context.words[phrase.last - 1];
  return last?.lower === 'these' || last?.lower === 'those' ? context.memory.people() : null;
}

function trim(words: readonly Word[], { first, last }: Phrase): Phrase {
  let from = first;
  let to = last;
  while (from < to && (openers.has(words[from]?.lower ?? '') || words[from]?.kind === 'mark')) from += 1;
  while (to > from && words[to - 1]?.kind === 'mark') to -= 1;
  return { first: from, last: to };
}

/** Undefined when the phrase is no pronoun; null when it is one that points to nobody. */
function pronounSource(context: PhraseContext, { first, last }: Phrase): Source | null | undefined {
  const lower = context.words[first]?.lower ?? '';
  if (lower === 'others' || (context.words[last - 1]?.lower === 'others' && last - first === 2)) {
    return otherPeople(context, { first, last });
  }
  if (last - first > 2) return undefined;
  const { memory } = context;
  if (lower === 'he') return memory.person('masculine');
  if (lower === 'she') return memory.person('feminine');
  if (lower === 'it') return memory.thing();
  if (lower === 'they') return memory.group();
  if (lower === 'some' && last - first === 1) return memory.people();
  return lower === 'i' || lower === 'we' || lower === 'you' || lower === 'who' ? null : undefined;
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

/** Index after the last word of the phrase before "of …", "who …", "in …"; mentions are never cut. */
function endOfCore(context: PhraseContext, { first, last }: Phrase): number {
  for (let at = first; at < last; at += 1) {
    const word = context.words[at];
    if (word === undefined) break;
    if ((context.names.mentionAt[at] ?? -1) >= 0) continue;
    if (word.kind === 'mark' && word.lower !== '-') return at === first ? last : at;
    if (at > first && modifiersAfter.has(word.lower)) return at;
  }
  return last;
}

function mentionEnding(context: PhraseContext, coreEnd: number): Mention | null {
  const index = context.names.mentionAt[coreEnd - 1] ?? -1;
  return index < 0 ? null : (context.names.mentions[index] ?? null);
}

/** "the Ministry", "the Observatory": a capital, but a reference back rather than a name. */
function isPlainBody(words: readonly Word[], { first, last }: Mention): boolean {
  const lower = words[first]?.lower ?? '';
  return last - first === 1 && (plainReference.has(lower) || bodyNouns.has(lower));
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
    via: [],
  };
}

function genderInside(words: readonly Word[], { first, last }: Phrase): Source['gender'] {
  for (let at = first; at < last; at += 1) {
    const lower = words[at]?.lower ?? '';
    if (feminine.has(lower)) return 'feminine';
    if (masculine.has(lower)) return 'masculine';
  }
  return null;
}

interface Description {
  readonly trimmed: Phrase;
  readonly coreEnd: number;
  /** First word of the untrimmed phrase: tells "the" from "a". */
  readonly opener: string;
}

function describedSource(context: PhraseContext, description: Description): Source | null {
  const { words } = context;
  const head = words[description.coreEnd - 1];
  if (head === undefined || head.kind !== 'word') return null;
  const core: Phrase = { first: description.trimmed.first, last: description.coreEnd };
  const owner = ownerOf(context, description);
  if (documentNouns.has(head.lower)) return documentSource(context, { ...description, owner, core });
  if (staffNouns.has(head.lower)) return staffSource(context, { ...description, owner, core });
  if (plainReference.has(head.lower) || bodyNouns.has(head.lower)) {
    return bodySource(context, { ...description, owner, core });
  }
  if (roleNouns.has(head.lower)) return roleSource(context, { ...description, owner, core });
  if (head.lower.endsWith('s') || head.lower === 'people' || head.lower === 'women' || head.lower === 'men') {
    return describe(context, whole(context, description), 'group');
  }
  return null;
}

interface Owned extends Description {
  readonly owner: Source | null;
  readonly core: Phrase;
}

/** "X's", "its", "of X", "by X" around a head noun. */
function ownerOf(context: PhraseContext, { trimmed, coreEnd }: Description): Source | null {
  const { words, names, memory } = context;
  const first = words[trimmed.first]?.lower;
  if (first === 'its') return memory.thing();
  if (first === 'their') return memory.group();
  if (first === 'his') return memory.person('masculine');
  if (first === 'her') return memory.person('feminine');
  for (let at = coreEnd - 1; at >= trimmed.first; at -= 1) {
    const index = names.mentionAt[at] ?? -1;
    const mention = index < 0 ? undefined : names.mentions[index];
    if (mention !== undefined)
      return isPlainBody(words, mention) ? memory.body() : sourceOfMention(context, mention, mention);
    if (words[at]?.kind === 'possessive' && plainReference.has(words[at - 1]?.lower ?? ''))
      return memory.body();
  }
  for (let at = coreEnd; at < trimmed.last; at += 1) {
    const index = names.mentionAt[at] ?? -1;
    const mention = index < 0 ? undefined : names.mentions[index];
    const before = words[(mention?.titleFirst ?? at) - 1]?.lower ?? '';
    const joins =
      before === 'of' || before === 'by' || before === 'from' || before === 'for' || before === 'the';
    if (mention !== undefined)
      return joins && !isPlainBody(words, mention) ? sourceOfMention(context, mention, mention) : null;
    if (relative.has(words[at]?.lower ?? '')) return null;
    if (plainReference.has(words[at]?.lower ?? '') && before === 'the') return memory.body();
  }
  return null;
}

function documentSource(context: PhraseContext, owned: Owned): Source | null {
  const { words, memory, names } = context;
  const head = words[owned.coreEnd - 1]?.lower ?? '';
  const node: AttributionNode = {
    kind: 'document',
    name: phraseText(context, whole(context, owned)),
    span: spanOf(words, owned.core),
    cue: null,
  };
  const owner = owned.owner ?? (owned.core.last - owned.core.first === 1 ? memory.ownerOf(head) : null);
  if (owner !== null && (owner.entity < 0 || names.entities[owner.entity]?.kind !== 'place')) {
    memory.noteDocument(head, owner);
    return { ...owner, span: node.span, via: [...owner.via, node] };
  }
  return describe(context, whole(context, owned), 'document');
}

function staffSource(context: PhraseContext, owned: Owned): Source | null {
  const { owner } = owned;
  const span = spanOf(context.words, owned.core);
  if (owner !== null && isBody(context, owner)) return { ...owner, span };
  const isBare = owned.core.last - owned.core.first === 1;
  const head = context.words[owned.coreEnd - 1]?.lower ?? '';
  if (
    isBare &&
    owner === null &&
    !head.startsWith('official') &&
    head !== 'lawyers' &&
    head !== 'analysts' &&
    head !== 'workers'
  ) {
    const body = context.memory.body() ?? headlineBody(context, owned);
    if (body !== null) return { ...body, span };
  }
  return describe(context, whole(context, owned), head.endsWith('s') ? 'group' : 'person');
}

function isBody(context: PhraseContext, owner: Source): boolean {
  if (owner.kind !== 'organisation') return false;
  return owner.entity < 0 || context.names.entities[owner.entity]?.kind === 'organisation';
}

function bodySource(context: PhraseContext, owned: Owned): Source | null {
  const { core, opener, trimmed } = owned;
  const hasMention = hasMentionInside(context, core);
  const isPlural = (context.words[core.last - 1]?.lower ?? '').endsWith('s') && opener !== 'the';
  if (hasMention || hasPlaceAfter(context, owned))
    return describe(context, whole(context, owned), 'organisation');
  const span = spanOf(context.words, core);
  if (opener === 'a' || opener === 'an' || (trimmed.first === core.first && isLead(context, owned))) {
    const ahead = headlineBody(context, owned);
    if (ahead !== null) return { ...ahead, span };
  }
  if (!isPlural && opener !== 'a' && opener !== 'an') {
    const body = context.memory.body() ?? headlineBody(context, owned);
    if (body !== null) return { ...body, span };
  }
  return describe(context, whole(context, owned), isPlural ? 'group' : 'organisation');
}

function isLead(context: PhraseContext, owned: Owned): boolean {
  return owned.opener !== 'the' && context.memory.body() === null;
}

function headlineBody(context: PhraseContext, owned: Owned): Source | null {
  const mention = context.firstBodyAfter(owned.core.last);
  return mention === null ? null : sourceOfMention(context, mention, mention);
}

function hasMentionInside(context: PhraseContext, { first, last }: Phrase): boolean {
  for (let at = first; at < last; at += 1) {
    const index = context.names.mentionAt[at] ?? -1;
    const mention = index < 0 ? undefined : context.names.mentions[index];
    if (mention !== undefined && !isPlainBody(context.words, mention)) return true;
  }
  return false;
}

function hasPlaceAfter(context: PhraseContext, { coreEnd, trimmed }: Owned): boolean {
  const link = context.words[coreEnd]?.lower;
  if (coreEnd >= trimmed.last || (link !== 'in' && link !== 'of')) return false;
  return hasMentionInside(context, { first: coreEnd, last: Math.min(trimmed.last, coreEnd + 4) });
}

function roleSource(context: PhraseContext, owned: Owned): Source | null {
  const isBack = owned.opener === 'the' && owned.core.last - owned.core.first <= 2;
  if (isBack || owned.owner !== null) {
    const person = context.memory.anyone();
    if (isBack && person !== null) return person;
  }
  return describe(context, whole(context, owned), 'person');
}

/** The phrase with its "in …" or "of …" part, but without a relative clause. */
function whole(context: PhraseContext, { trimmed, coreEnd }: Description): Phrase {
  const link = context.words[coreEnd]?.lower;
  if (coreEnd >= trimmed.last || (link !== 'in' && link !== 'of' && link !== 'at' && link !== 'for')) {
    return { first: trimmed.first, last: coreEnd };
  }
  let at = coreEnd + 1;
  while (at < trimmed.last && at < coreEnd + 7) {
    const word = context.words[at];
    const isInside = (context.names.mentionAt[at] ?? -1) >= 0;
    if (word === undefined || (!isInside && (word.kind === 'mark' || relative.has(word.lower)))) break;
    at += 1;
  }
  return { first: trimmed.first, last: at };
}

function describe(context: PhraseContext, phrase: Phrase, kind: Source['kind']): Source {
  const name = phraseText(context, phrase);
  const plural = kind === 'group';
  const gender = kind === 'person' ? genderInside(context.words, phrase) : null;
  return { kind, name, span: spanOf(context.words, phrase), entity: -1, gender, plural, via: [] };
}

function phraseText(context: PhraseContext, { first, last }: Phrase): string {
  const span = spanOf(context.words, { first, last });
  const text = context.text.slice(span.start, span.end).replaceAll('\n', ' ');
  const isName = (context.names.mentionAt[first] ?? -1) >= 0;
  return isName || context.words[first]?.text === context.words[first]?.text.toUpperCase()
    ? text
    : decapitalise(text);
}

function decapitalise(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}

/** Text range of a phrase. */
export function spanOf(words: readonly Word[], { first, last }: Phrase): { start: number; end: number } {
  const start = words[first]?.start ?? 0;
  return { start, end: Math.max(start, words[last - 1]?.end ?? start) };
}

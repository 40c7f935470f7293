/**
 * Sources that a description names rather than a name: "the group", "X researchers", "its figures", "lawyers in Port
 * Amary". A description either leads back to a name or stands for itself.
 */
import type { AttributionNode } from './claim.ts';
import { authorOf, giverOf } from './attribution-author.ts';
import { bodyOfMembers, laterBody, laterFirm } from './attribution-later.ts';
import type { Source } from './attribution-memory.ts';
import { seenBy } from './attribution-media.ts';
import {
  describe,
  hasMentionInside,
  isPlainBody,
  ownSource,
  mentionEnding,
  phraseText,
  relativePronouns,
  sourceOfMention,
  spanOf,
  type Phrase,
  type PhraseContext,
} from './attribution-mention.ts';
import { wordClass } from './names-classes.ts';
import { isOf } from './names-words.ts';

/** A description: its words, and where its core ends. */
export interface Description {
  readonly trimmed: Phrase;
  readonly coreEnd: number;
  /** First word of the untrimmed phrase: tells "the" from "a". */
  readonly opener: string;
}

/** The source that a description leads to, or null. */
export function describedSource(context: PhraseContext, description: Description): Source | null {
  const { words } = context;
  const head = words[description.coreEnd - 1];
  if (head?.kind === 'number' && head.lower.endsWith('-old'))
    return describe(context, whole(context, description), 'person');
  if (head === undefined || head.kind !== 'word') return null;
  if (head.lower === 'one' && isShare(words[description.coreEnd]?.lower)) return null;
  if (head.lower === 'one') return describe(context, whole(context, description), 'person');
  const core: Phrase = { first: description.trimmed.first, last: description.coreEnd };
  const opener = words[core.first]?.lower ?? '';
  if (opener === 'my' && isOf(head, wordClass.role) && core.last - core.first > 1)
    return describe(context, core, 'person');
  if (firstPerson.has(opener) && !context.isQuoted(core.first)) return ownSource(context, core);
  if (words[core.first]?.lower === 'your') return context.isQuoted(core.first) ? null : context.addressee;
  if (isOurs(context, description)) return ownSource(context, core);
  const { trimmed, coreEnd } = description;
  const owned: Owned = {
    trimmed,
    coreEnd,
    opener: description.opener,
    owner: ownerOf(context, description),
    core,
  };
  if (isOf(head, wordClass.document)) return documentSource(context, owned);
  if (isOf(head, wordClass.staff)) return staffSource(context, owned);
  if (isOf(head, wordClass.reference) || isOf(head, wordClass.body)) {
    return bodySource(context, owned);
  }
  if (isOf(head, wordClass.role)) return roleSource(context, owned);
  const firm = definite.has(description.opener) ? laterFirm(context, description.coreEnd) : null;
  if (firm !== null) return { ...firm, span: spanOf(words, core) };
  const named = isAlone(description, core) ? context.memory.named(head.lower) : null;
  if (named !== null) return { ...named, span: spanOf(words, core) };
  const isPlural =
    head.lower.endsWith('s') ||
    head.lower === 'people' ||
    head.lower === 'women' ||
    head.lower === 'media' ||
    head.lower === 'men';
  if (isPlural && !followsName(context, core))
    return bodyOfMembers(context, core) ?? describe(context, whole(context, description), 'group');
  const isOne = indefinite.has(description.opener) || description.opener === 'one';
  return isOne && words[description.coreEnd]?.lower === 'who' ? describe(context, core, 'person') : null;
}

/** "the inspectorate", "la inspección": an article, one noun and nothing else. */
function isAlone({ opener, trimmed, coreEnd }: Description, core: Phrase): boolean {
  return definite.has(opener) && core.last - core.first === 1 && coreEnd === trimmed.last;
}

/** "Meridian Rights refers": a verb after a body's name looks like a plural. */
function followsName(context: PhraseContext, { first, last }: Phrase): boolean {
  const mention = mentionEnding(context, last - 1);
  return (
    last - 1 > first && mention !== null && context.names.entities[mention.entity]?.kind === 'organisation'
  );
}

/** "not quite one in three can say": a share speaks for nobody. */
function isShare(link: string | undefined): boolean {
  return link === 'in' || link === 'out';
}

interface Owned extends Description {
  readonly owner: Source | null;
  readonly core: Phrase;
}

const ownerLinks: ReadonlySet<string> = new Set(['of', 'by', 'from', 'for', 'the', 'de', 'du']);
const definite: ReadonlySet<string> = new Set(['the', 'el', 'la', 'le', "l'", 'los', 'las', 'les']);
const indefinite: ReadonlySet<string> = new Set(['a', 'an', 'un', 'una', 'une']);
const itsWords: ReadonlySet<string> = new Set(['its', 'su', 'sus', 'sa', 'son', 'ses']);

const possessives: ReadonlySet<string> = new Set(['his', 'her', 'its', 'their']);
const firstPerson: ReadonlySet<string> = new Set(['our', 'my']);

/** "a police statement", "government figures": what a body says or counts itself. */
const utterances: ReadonlySet<string> = new Set(
  'statement communiqué announcement figures data estimates estimate'.split(' '),
);

/** "X's", "its", "of X", "by X" around a head noun. */
function ownerOf(context: PhraseContext, { trimmed, coreEnd }: Description): Source | null {
  const { words, names, memory } = context;
  const first = words[trimmed.first]?.lower;
  if (first !== undefined && itsWords.has(first)) return memory.thing();
  if (first === 'their') return memory.group();
  if (first === 'his') return memory.person('masculine') ?? namedBefore(context, trimmed.first);
  if (first === 'her') return memory.person('feminine') ?? namedBefore(context, trimmed.first);
  for (let at = coreEnd - 1; at >= trimmed.first; at -= 1) {
    const index = names.mentionAt[at] ?? -1;
    const mention = index < 0 ? undefined : names.mentions[index];
    if (mention !== undefined) {
      const noun = words[mention.first]?.lower ?? null;
      return isPlainBody(words, mention) ? memory.body(noun) : sourceOfMention(context, mention, mention);
    }
    if (
      at === coreEnd - 2 &&
      isOf(words[at], wordClass.reference) &&
      utterances.has(words[at + 1]?.lower ?? '')
    )
      return (
        memory.body(words[at]?.lower ?? null) ??
        describe(context, { first: at, last: at + 1 }, 'organisation')
      );
    if (words[at]?.kind === 'possessive' && isOf(words[at - 1], wordClass.role) && at - 1 === trimmed.first)
      return describe(context, { first: at - 1, last: at }, 'person');
    if (words[at]?.kind === 'possessive' && isOf(words[at - 1], wordClass.reference))
      return (
        memory.body(words[at - 1]?.lower ?? null) ??
        describe(context, { first: at - 1, last: at }, 'organisation')
      );
  }
  let hasMaker = false;
  for (let at = coreEnd; at < trimmed.last; at += 1) {
    const index = names.mentionAt[at] ?? -1;
    const mention = index < 0 ? undefined : names.mentions[index];
    const before = words[(mention?.titleFirst ?? at) - 1]?.lower ?? '';
    const link = (mention?.titleFirst ?? at) - (before === 'the' ? 2 : 1);
    const joins = ownerLinks.has(before) && !isSeen(context, coreEnd, link);
    hasMaker ||= words[at]?.lower === 'by';
    if (mention !== undefined)
      return (joins || (hasMaker && before === 'at')) && !isPlainBody(words, mention)
        ? sourceOfMention(context, mention, mention)
        : null;
    if (relativePronouns.has(words[at]?.lower ?? '')) return null;
    if (isOf(words[at], wordClass.reference) && before === 'the')
      return (
        memory.body(words[at]?.lower ?? null) ??
        (words[link]?.lower === 'for' ? describe(context, { first: at, last: at + 1 }, 'organisation') : null)
      );
    if (hasMaker && isOf(words[at], wordClass.role) && words[at + 1]?.kind !== 'word')
      return describe(context, makerPhrase(context, coreEnd, at + 1), 'person');
  }
  return null;
}

/** How far before "his results" the person may be named in the same sentence, in words. */
const nearOwner = 24;

/** "Matthis Vole, a hydrologist, read out his results": the person named in front of it, before anybody has spoken. */
function namedBefore(context: PhraseContext, from: number): Source | null {
  const { words, names } = context;
  for (let at = from - 1; at >= 0 && at > from - nearOwner; at -= 1) {
    if (/^[.;!?]$/.test(words[at]?.lower ?? '') && (names.mentionAt[at] ?? -1) < 0) return null;
    const mention = names.mentions[names.mentionAt[at] ?? -1];
    if (mention === undefined) continue;
    const kind = names.entities[mention.entity]?.kind;
    if (kind === 'person' || (kind === 'unknown' && mention.last - mention.first > 1))
      return sourceOfMention(context, mention, mention);
  }
  return null;
}

/** "a report seen on Monday by X": X passes it on. */
function isSeen({ words }: PhraseContext, from: number, link: number): boolean {
  for (let at = link - 1; at >= Math.max(from, link - 4); at -= 1)
    if (seenBy.has(words[at]?.lower ?? '') && words[at + 1]?.lower !== 'out') return true;
  return false;
}

/** "by the city auditor": the words behind "by" and its article. */
function makerPhrase({ words }: PhraseContext, from: number, last: number): Phrase {
  let first = last - 1;
  while (first > from && words[first - 1]?.lower !== 'by') first -= 1;
  return {
    first:
      definite.has(words[first]?.lower ?? '') || indefinite.has(words[first]?.lower ?? '')
        ? first + 1
        : first,
    last,
  };
}

/** "A review of judgments shows" without an owner is the publication's own work. */
const reviewNouns: ReadonlySet<string> = new Set(
  'review analysis overview count calculation tally calculations'.split(' '),
);

const reportNouns: ReadonlySet<string> = new Set(
  'report reports statement study research findings release survey paper briefing announcement warning'.split(
    ' ',
  ),
);

function isReference({ core }: Owned): boolean {
  return core.last - core.first === 1;
}

/** "The report" of nobody in particular is the report of the body last spoken of. */
function reportOwner(context: PhraseContext, head: string, owned: Owned): Source | null {
  if (!reportNouns.has(head)) return null;
  if (owned.opener === 'the') return context.memory.reporter() ?? headlineBody(context, owned);
  return owned.opener === head && context.memory.body() === null ? headlineBody(context, owned) : null;
}

/** "The count stood at 1,460": it is of whoever has spoken of it. */
const tallies: ReadonlySet<string> = new Set(['count', 'tally', 'reckoning']);

function documentSource(context: PhraseContext, owned: Owned): Source | null {
  const { words, memory, names } = context;
  const head = words[owned.coreEnd - 1]?.lower ?? '';
  const node: AttributionNode = {
    kind: 'document',
    name: phraseText(context, whole(context, owned)),
    span: spanOf(words, owned.core),
    cue: null,
  };
  const author = authorOf(context, owned.trimmed) ?? giverOf(context, owned.coreEnd);
  const owner =
    author ??
    owned.owner ??
    (isReference(owned)
      ? (memory.ownerOf(head) ??
        reportOwner(context, head, owned) ??
        (tallies.has(head) ? memory.lastSource() : null))
      : null);
  if (owner !== null && (owner.entity < 0 || names.entities[owner.entity]?.kind !== 'place')) {
    memory.noteDocument(head, owner);
    return { ...owner, span: node.span, via: [...owner.via, node] };
  }
  const isOwnReview = (owned.opener === 'a' || owned.opener === 'an') && reviewNouns.has(head);
  const phrase = whole(context, owned);
  const isPossessed = possessives.has(words[phrase.first]?.lower ?? '') && phrase.last - phrase.first > 1;
  const first = isPossessed ? phrase.first + 1 : phrase.first;
  const described = describe(context, { first, last: phrase.last }, 'document');
  return isOwnReview ? { ...described, own: true } : described;
}

/** "the interviews which we have conducted": the publication's own. */
function isOurs({ words, isQuoted }: PhraseContext, { coreEnd }: Description): boolean {
  const at = /^(?:that|which)$/.test(words[coreEnd]?.lower ?? '') ? coreEnd + 1 : coreEnd;
  return words[at]?.lower === 'we' && !isQuoted(at);
}

/** Staff that in a release are the issuing body's own. */
const ownStaff: ReadonlySet<string> = new Set(
  'researchers researcher interviewers staff volunteers monitors team teams'.split(' '),
);

function staffSource(context: PhraseContext, owned: Owned): Source | null {
  const { owner } = owned;
  const span = spanOf(context.words, owned.core);
  if (owner !== null && isBody(context, owner)) return { ...owner, span };
  const length = owned.core.last - owned.core.first;
  const isPossessed = itsWords.has(context.words[owned.core.first]?.lower ?? '');
  const isBare = (length === 1 || (length === 2 && isPossessed)) && !hasEmployer(context, owned);
  const head = context.words[owned.coreEnd - 1]?.lower ?? '';
  if (
    isBare &&
    owner === null &&
    !head.startsWith('official') &&
    head !== 'lawyers' &&
    head !== 'analysts' &&
    head !== 'workers'
  ) {
    const own = ownStaff.has(head) ? context.memory.publisher() : null;
    const body = own ?? context.memory.body() ?? headlineBody(context, owned);
    if (body !== null) return { ...body, span };
  }
  return describe(context, whole(context, owned), head.endsWith('s') ? 'group' : 'person');
}

/** "a spokeswoman for the fire brigade": whose she is is said, though no name says it. */
function hasEmployer({ words }: PhraseContext, { coreEnd, trimmed }: Description): boolean {
  const isLinked = coreEnd + 1 < trimmed.last && /^(?:for|of|from)$/.test(words[coreEnd]?.lower ?? '');
  return isLinked && /^(?:the|an?|one|its|his|her|their)$/.test(words[coreEnd + 1]?.lower ?? '');
}

function isBody(context: PhraseContext, owner: Source): boolean {
  if (owner.kind !== 'organisation') return false;
  const kind = context.names.entities[owner.entity]?.kind;
  return owner.entity < 0 || kind === 'organisation' || kind === 'unknown';
}

function bodySource(context: PhraseContext, owned: Owned): Source | null {
  const { words } = context;
  const { core, opener, trimmed } = owned;
  const hasMention = hasMentionInside(context, core);
  const isPlural = (context.words[core.last - 1]?.lower ?? '').endsWith('s') && !definite.has(opener);
  if (hasMention || hasPlaceAfter(context, owned))
    return describe(context, whole(context, owned), 'organisation');
  const span = spanOf(context.words, core);
  if (indefinite.has(opener) || (trimmed.first === core.first && isLead(context, owned))) {
    const noun = words[core.last - 1]?.lower ?? '';
    const ahead = headlineBody(context, owned);
    const agrees = ahead !== null && (noun !== 'police' || ahead.name.toLowerCase().includes(noun));
    if (agrees) return { ...ahead, span };
  }
  if (!isPlural && !indefinite.has(opener)) {
    const body = context.memory.body(words[core.last - 1]?.lower ?? null);
    if (body !== null) return { ...body, span };
  }
  return describe(context, whole(context, owned), isPlural ? 'group' : 'organisation');
}

function isLead(context: PhraseContext, owned: Owned): boolean {
  return !definite.has(owned.opener) && context.memory.body() === null;
}

function headlineBody(context: PhraseContext, { coreEnd }: Owned): Source | null {
  return laterBody(context, coreEnd);
}

const placeLinks: ReadonlySet<string> = new Set('in of de des du del der'.split(' '));

function hasPlaceAfter(context: PhraseContext, { coreEnd, trimmed }: Owned): boolean {
  const link = context.words[coreEnd]?.lower;
  if (coreEnd >= trimmed.last || !placeLinks.has(link ?? '')) return false;
  return hasMentionInside(context, { first: coreEnd, last: Math.min(trimmed.last, coreEnd + 4) });
}

/** Roles by which a person named before is called again. */
const backRoles: ReadonlySet<string> = new Set(
  'man woman director spokesman spokeswoman minister colonel chairman chairwoman president judge official doctor'.split(
    ' ',
  ),
);

function roleSource(context: PhraseContext, owned: Owned): Source | null {
  const head = context.words[owned.coreEnd - 1]?.lower ?? '';
  const isBack = owned.opener === 'the' && owned.core.last - owned.core.first === 1 && backRoles.has(head);
  if (isBack || owned.owner !== null) {
    const person = context.memory.anyone();
    if (isBack && person !== null) return person;
  }
  return describe(context, whole(context, owned), 'person');
}

const wholeLinks: ReadonlySet<string> = new Set('in of at for from de des du del der'.split(' '));

/** The phrase with its "in …" or "of …" part, but without a relative clause. */
function whole(context: PhraseContext, { trimmed, coreEnd }: Description): Phrase {
  const link = context.words[coreEnd]?.lower;
  const isDate =
    context.words[coreEnd + 1]?.kind === 'number' || isOf(context.words[coreEnd + 1], wordClass.calendar);
  if (coreEnd >= trimmed.last || isDate || !wholeLinks.has(link ?? '')) {
    return { first: trimmed.first, last: coreEnd };
  }
  let at = coreEnd + 1;
  while (at < trimmed.last && at < coreEnd + 7) {
    const word = context.words[at];
    const isInside = (context.names.mentionAt[at] ?? -1) >= 0;
    if (word === undefined || (!isInside && (word.kind === 'mark' || relativePronouns.has(word.lower))))
      break;
    at += 1;
  }
  return { first: trimmed.first, last: at };
}

/** The subject to the left of a reporting verb, past appositions, ages and relative clauses. */
import type { Phrase, PhraseContext } from './attribution-mention.ts';
import { isParticiple } from './attribution-phrase.ts';
import { cueAt, longestPhrase, type CueSite } from './attribution-site.ts';
import { wordClass } from './names-classes.ts';
import type { SentenceWords } from './names.ts';
import { isOf, type Word } from './names-words.ts';

/** `left`: index of the last word before the verb that is no auxiliary or adverb. */
interface SubjectSite extends Pick<CueSite, 'sentence' | 'earlier'> {
  readonly left: number;
}

const relatives: ReadonlySet<string> = new Set(['who', 'which', 'that', 'whom', 'whose']);
const verbLike: ReadonlySet<string> = new Set(
  'has have had is are was were will would can could may might did does do supplies works runs lives heads leads asked gave'.split(
    ' ',
  ),
);
const pronouns: ReadonlySet<string> = new Set(['he', 'she', 'it', 'they', 'we', 'i']);
const subjectOpeners: ReadonlySet<string> = new Set(
  'the a an its his her their our my this these those some many most all no he she it they we i you there'.split(
    ' ',
  ),
);
const leadIns: ReadonlySet<string> = new Set(
  'in on at by from for with after before during since under through despite following amid late early last this within throughout'.split(
    ' ',
  ),
);

/** The phrase that is the verb's subject, or null when none can be told. `from`: the last word that it may hold. */
export function subjectPhrase(context: PhraseContext, cueSite: CueSite, from: number): Phrase | null {
  const { words } = context;
  const { sentence, earlier } = cueSite;
  const left = beforeHearers(context, beforeDay(context, from, sentence), sentence.first);
  const site: SubjectSite = { sentence, earlier, left };
  const end = site.left + 1;
  if (end <= site.sentence.first) return null;
  if (words[site.left]?.kind === 'mark') return beforeInterruption(context, site);
  const floor = Math.max(site.sentence.first, site.earlier.at(-1)?.cueLast ?? 0);
  const relative = objectOfRelative(words, cueSite, left);
  if (relative >= 0) return antecedent(context, relative, site);
  if (pronouns.has(words[site.left]?.lower ?? '') && !isObject(words, site.left))
    return { first: site.left, last: end };
  const start = clauseStart(context, site.left, floor);
  const opener = words[start - 1]?.lower ?? '';
  if (start > site.left)
    return relatives.has(opener) ? antecedent(context, start - 1, site) : inherited(context, site, opener);
  if (opensRelative(context, start)) return antecedent(context, start - 1, site);
  if (opener === 'and' && looksVerbal(context, start, site)) return inherited(context, site, 'and');
  const joined = opener === 'and' ? conjunct(context, start, floor) : start;
  if (joined < start) return { first: withoutLeadIn(context, joined, end), last: end };
  return { first: withoutLeadIn(context, start, end), last: end };
}

/** "The report behind it": the pronoun is what a preposition governs. */
function isObject(words: readonly Word[], at: number): boolean {
  return (
    words[at]?.lower === 'it' && /^(?:behind|of|about|for|with|to|from|on)$/.test(words[at - 1]?.lower ?? '')
  );
}

const objects: ReadonlySet<string> = new Set('it them him her us'.split(' '));

/** "The charity that runs it | said": index of the pronoun whose clause ends with its object; -1 where there is none. */
function objectOfRelative(words: readonly Word[], { sentence, language }: CueSite, left: number): number {
  if (!objects.has(words[left]?.lower ?? '') || left - 2 <= sentence.first) return -1;
  const verb = words[left - 1];
  const isVerb = verb?.kind === 'word' && !verb.capital && !isOf(verb, wordClass.boundary);
  if (!isVerb || !relatives.has(words[left - 2]?.lower ?? '')) return -1;
  // "The report that says it found 12": there the pronoun opens a clause.
  return cueAt(words, left - 1, left, language.cues)?.shape === 'say' ? -1 : left - 2;
}

/**
 * First word of "witnesses and relatives", "the ministers of Savaran and Tolmere" when its last part starts at `start`;
 * `start` itself when what stands before "and" is a clause of its own.
 */
function conjunct(context: PhraseContext, start: number, floor: number): number {
  const { words, names } = context;
  const before = start - 2;
  if (before < floor) return start;
  const isNamed = (names.mentionAt[start] ?? -1) >= 0;
  const mention = names.mentions[names.mentionAt[before] ?? -1];
  if (isNamed !== (mention !== undefined)) return start;
  if (mention !== undefined)
    return words[mention.titleFirst - 1]?.lower === 'of'
      ? clauseStart(context, mention.titleFirst - 1, floor)
      : start;
  const first = clauseStart(context, before, floor);
  const isNoun = words[before]?.lower.endsWith('s') === true && before - first < 3;
  const opensClause = first === floor || words[first - 1]?.kind === 'mark';
  return isNoun && opensClause && !hasVerb(context, first, before) ? first : start;
}

function hasVerb({ words }: PhraseContext, first: number, last: number): boolean {
  for (let at = first; at <= last; at += 1)
    if (verbLike.has(words[at]?.lower ?? '') || words[at]?.kind === 'number') return true;
  return false;
}

/** Index of the first word of the clause part that ends at `from`: after the last mark or conjunction. */
function clauseStart(context: PhraseContext, from: number, floor: number): number {
  const { words, names } = context;
  let at = from;
  for (; at >= Math.max(floor, from - longestPhrase); at -= 1) {
    if ((names.mentionAt[at] ?? -1) >= 0) continue;
    const word = words[at];
    if (word === undefined) break;
    if (word.kind === 'mark' && word.lower !== '-' && !isTitleDot(context, at)) break;
    if (isOf(word, wordClass.boundary) && !followsParticiple(words, at, floor)) break;
  }
  return at + 1;
}

/** "an audit laid before the parliament": the small word goes with a participle behind its noun. */
function followsParticiple(words: readonly Word[], at: number, floor: number): boolean {
  if (at - 2 < floor || (words[at]?.lower !== 'before' && words[at]?.lower !== 'after')) return false;
  return isOf(words[at - 2], wordClass.document) && isParticiple(words[at - 1]);
}

function isTitleDot(context: PhraseContext, at: number): boolean {
  const next = context.names.mentionAt[at + 1] ?? -1;
  const mention = next < 0 ? undefined : context.names.mentions[next];
  return context.words[at]?.lower === '.' && mention !== undefined && mention.titleFirst < at;
}

/** "X did A and said B": the verb takes the subject of the clause before it. */
function inherited(context: PhraseContext, site: SubjectSite, opener: string): Phrase | null {
  if (opener !== 'and' && opener !== 'but') return null;
  return site.earlier.at(-1)?.subject ?? openingPhrase(context, site);
}

/** The name or pronoun that opens the sentence. */
function openingPhrase(context: PhraseContext, { sentence }: SubjectSite): Phrase | null {
  const { words, names } = context;
  const first = words[sentence.first]?.lower === 'the' ? sentence.first + 1 : sentence.first;
  if (pronouns.has(words[first]?.lower ?? '')) return { first, last: first + 1 };
  const mention = names.mentions[names.mentionAt[first] ?? -1];
  return mention === undefined ? null : { first, last: mention.last };
}

/** "a caterer who supplies", "an organisation that monitors": a relative clause, not "said that the …". */
function opensRelative(context: PhraseContext, start: number): boolean {
  const { words, names } = context;
  const opener = words[start - 1]?.lower ?? '';
  if (!relatives.has(opener)) return false;
  const next = words[start]?.lower ?? '';
  if (verbLike.has(next)) return true;
  if ((names.mentionAt[start] ?? -1) >= 0 || subjectOpeners.has(next) || words[start]?.kind === 'number')
    return false;
  const before = words[start - 2];
  if ((opener === 'who' || opener === 'which') && isSpeakerNoun(words, start)) return false;
  if (opener === 'who' || opener === 'which') return true;
  return (
    opener === 'that' &&
    (isOf(before, wordClass.body | wordClass.role | wordClass.document) || before?.lower === 'those')
  );
}

/** "which police say treated 70": a noun for people right between the pronoun and a verb of saying. */
function isSpeakerNoun(words: readonly Word[], at: number): boolean {
  const isPeople = isOf(words[at], wordClass.staff | wordClass.reference | wordClass.nounStarter);
  return isPeople && isOf(words[at + 1], wordClass.cue);
}

function looksVerbal(context: PhraseContext, start: number, site: SubjectSite): boolean {
  if (site.earlier.length === 0) return false;
  const lower = context.words[start]?.lower ?? '';
  return verbLike.has(lower);
}

/** The noun phrase that a relative pronoun at `at` stands for. */
function antecedent(context: PhraseContext, at: number, site: SubjectSite): Phrase | null {
  const { words, names } = context;
  let end = at;
  while (end > site.sentence.first && words[end - 1]?.kind === 'mark') end -= 1;
  if (end <= site.sentence.first) return null;
  const start = clauseStart(context, end - 1, site.sentence.first);
  const index = names.mentionAt[end - 1] ?? -1;
  const mention = index < 0 ? undefined : names.mentions[index];
  // "the consulate of Sulany, which": the consulate.
  const isSeat =
    mention !== undefined &&
    /^(?:of|in)$/.test(words[mention.titleFirst - 1]?.lower ?? '') &&
    isOf(words[mention.titleFirst - 2], wordClass.reference | wordClass.body) &&
    mention.last - mention.first === 1;
  if (mention !== undefined && !isSeat) return { first: mention.first, last: end };
  const first =
    words[at]?.lower === 'which' ? innermost(context, start, end) : withoutLeadIn(context, start, end);
  return { first, last: Math.max(end, site.left + 1) };
}

/** "She was taken to the county clinic, which says": "which" stands for the last phrase. */
function innermost({ words }: PhraseContext, start: number, end: number): number {
  for (let at = end - 2; at >= start; at -= 1) {
    if (determiners.has(words[at]?.lower ?? '') && words[at - 1]?.lower !== 'of') return at;
  }
  return start;
}

/**
 * The verb follows a comma: walk back over "…, who fears reprisals,", "…, 23,", "…, executive director of X," to the
 * part that holds the subject.
 */
function beforeInterruption(context: PhraseContext, site: SubjectSite): Phrase | null {
  const { words } = context;
  if (words[site.left]?.lower !== ',' && words[site.left]?.lower !== ')' && !isDash(words[site.left]?.lower))
    return null;
  const parts = commaParts(context, site);
  const named = parts.at(-1);
  const isOwned = isAgent(context, parts.at(-2));
  if (named !== undefined && parts.length >= 2 && !isOwned && isPersonOnly(context, named)) return named;
  for (let index = parts.length - (isOwned ? 3 : 1); index >= 0; index -= 1) {
    const part = parts[index];
    if (part === undefined) continue;
    const isOuter =
      index === 0 || !isInterrupting(context, part) || followsLeadIn(context, part, parts[index - 1]);
    if (!isOuter) {
      const given = nameGivenIn(context, part);
      if (given !== null) return given;
      continue;
    }
    return subjectAtEnd(context, part);
  }
  return null;
}

/** "…, which had no comment, | on Sunday | rejected this": index of the comma before a day; else where the site begins. */
function beforeDay({ words }: PhraseContext, left: number, sentence: SentenceWords): number {
  let at = left;
  while (at > sentence.first && isOf(words[at], wordClass.calendar)) at -= 1;
  if (at === left) return left;
  if (/^(?:on|last|this|late|early)$/.test(words[at]?.lower ?? '')) at -= 1;
  return words[at]?.lower === ',' ? at : left;
}

const hearers: ReadonlySet<string> = new Set(
  'journalisten reportern pressevertretern medienvertretern medien presse'.split(' '),
);

/** "wie Henrike Dole | vor Journalisten | sagte": whoever is spoken to is not the subject. */
function beforeHearers({ words }: PhraseContext, left: number, first: number): number {
  if (!hearers.has(words[left]?.lower ?? '')) return left;
  const link = words[left - 1]?.lower === 'der' || words[left - 1]?.lower === 'den' ? left - 2 : left - 1;
  return /^(?:vor|gegenüber)$/.test(words[link]?.lower ?? '') && link > first ? link - 1 : left;
}

function isDash(mark: string | undefined): boolean {
  return mark === '–' || mark === '—' || mark === '-';
}

/** The parts between commas from the clause opening up to the verb. */
function commaParts(context: PhraseContext, site: SubjectSite): Phrase[] {
  const { words, names } = context;
  const parts: Phrase[] = [];
  let end = site.left;
  let at = end - 1;
  const floor = Math.max(site.sentence.first, site.left - longestPhrase);
  for (; at >= floor; at -= 1) {
    const word = words[at];
    if (
      word === undefined ||
      word.kind !== 'mark' ||
      (names.mentionAt[at] ?? -1) >= 0 ||
      isTitleDot(context, at)
    )
      continue;
    if (at + 1 < end) parts.push({ first: at + 1, last: end });
    end = at;
    if (word.lower !== ',' && word.lower !== '(' && word.lower !== ')' && !isDash(word.lower)) break;
  }
  if (at < site.sentence.first && end > site.sentence.first)
    parts.push({ first: site.sentence.first, last: end });
  return parts.reverse();
}

/** "one of the drivers, who gave his name as Joss,": the name inside the interruption. */
function nameGivenIn({ words, names }: PhraseContext, part: Phrase): Phrase | null {
  const opens = renaming.has(words[part.first]?.lower ?? '');
  let at = part.last - 1;
  if (opens) for (at = part.first; at < part.last - 1 && (names.mentionAt[at] ?? -1) < 0;) at += 1;
  const mention = names.mentions[names.mentionAt[at] ?? -1];
  if (mention === undefined) return null;
  if (!opens && !hasRelative(words, part.first, mention.titleFirst)) return null;
  const before = words[mention.titleFirst - 1]?.lower ?? '';
  const link = words[mention.titleFirst - 2]?.lower ?? '';
  const isName =
    givenBy.has(before) || (before === 'as' && namedAs.has(link)) || (before === 'to' && link === 'changed');
  return isName ? { first: mention.first, last: mention.last } : null;
}

const givenBy: ReadonlySet<string> = new Set([
  'name',
  'called',
  'named',
  'calling',
  'pseudonym',
  'nicknamed',
]);
/** Words before "as" where a name follows: "referred to as", "identified only as", "gave her name as". */
const namedAs: ReadonlySet<string> = new Set('name to known identified only here simply'.split(' '));
/** Words that open an interruption which only gives a name. */
const renaming: ReadonlySet<string> = new Set(
  'referred known identified named called nicknamed using'.split(' '),
);

function hasRelative(words: readonly Word[], first: number, last: number): boolean {
  for (let at = first; at < last; at += 1) if (/^who(?:m|se)?$/.test(words[at]?.lower ?? '')) return true;
  return false;
}

/** "signed by its chairman, Aldo Ferrin,": the name belongs to the agent of an interruption, not to the verb. */
function isAgent({ words }: PhraseContext, part: Phrase | undefined): boolean {
  const last = part === undefined ? undefined : words[part.last - 1];
  if (part === undefined || !isOf(last, wordClass.role)) return false;
  for (let at = part.last - 2; at > Math.max(part.first, part.last - 5); at -= 1)
    if (words[at]?.lower === 'by' && words[at - 1]?.lower.endsWith('ed') === true) return true;
  return false;
}

/** "At a kiln outside Verrin, a woman who …": after a lead-in comes the subject itself. */
function followsLeadIn(context: PhraseContext, part: Phrase, before: Phrase | undefined): boolean {
  const opener = context.words[part.first]?.lower ?? '';
  const isNoun = opener === 'a' || opener === 'an' || opener === 'the' || opener === 'one';
  return isNoun && before !== undefined && leadIns.has(context.words[before.first]?.lower ?? '');
}

function isInterrupting(context: PhraseContext, part: Phrase): boolean {
  const word = context.words[part.first];
  if (word === undefined) return true;
  if (word.kind === 'number' || relatives.has(word.lower) || word.lower.endsWith('ing')) return true;
  if (word.lower === 'and' && relatives.has(context.words[part.first + 1]?.lower ?? '')) return true;
  if (isOf(word, wordClass.role) && context.words[part.first + 1]?.capital !== true) return true;
  return !opensWithMention(context, part);
}

/** A name, or the titles in front of one: "Judge Theda Mirrow". */
function opensWithMention({ names }: PhraseContext, { first, last }: Phrase): boolean {
  for (let at = first; at < Math.min(last, first + longestTitle); at += 1) {
    const mention = names.mentions[names.mentionAt[at] ?? -1];
    if (mention !== undefined) return at === first || mention.titleFirst === first;
  }
  return false;
}

/** Words of the longest title that is read in front of a name. */
const longestTitle = 5;

function isPersonOnly(context: PhraseContext, part: Phrase): boolean {
  const index = context.names.mentionAt[part.last - 1] ?? -1;
  const mention = index < 0 ? undefined : context.names.mentions[index];
  if (mention === undefined || mention.titleFirst > part.first) return false;
  return context.names.entities[mention.entity]?.kind === 'person' && mention.first <= part.first + 2;
}

/** The noun phrase that ends a part: from its last conjunction on. */
function subjectAtEnd(context: PhraseContext, part: Phrase): Phrase {
  const start = Math.max(part.first, clauseStart(context, part.last - 1, part.first));
  if (start > part.first + 1 && opensRelative(context, start)) {
    return {
      first: withoutLeadIn(context, clauseStart(context, start - 2, part.first), start - 1),
      last: part.last,
    };
  }
  return { first: withoutLeadIn(context, start, part.last), last: part.last };
}

const determiners: ReadonlySet<string> = new Set('the a an its his her their our'.split(' '));
/** Words after which a determiner goes on with the same phrase. */
const linking: ReadonlySet<string> = new Set(
  'of in on at by from for with after before during since under through despite following late early to and into near all both that not'.split(
    ' ',
  ),
);

/** Lead-ins that also open clauses. */
const timeLinks: ReadonlySet<string> = new Set(['since', 'after', 'before', 'until']);

/** Whether a word belongs to a date: "January", "9", "May" with a capital. */
function isDateWord({ words }: PhraseContext, at: number): boolean {
  const word = words[at];
  if (word === undefined) return false;
  return word.kind === 'number' || isOf(word, wordClass.calendar) || (word.capital && word.lower === 'may');
}

/** Drops "In April", "On Friday", "In its reply of 2 May", "Since January" in front of a subject without a comma. */
function withoutLeadIn(context: PhraseContext, start: number, end: number): number {
  const { words, names } = context;
  const isBehind = timeLinks.has(words[start - 1]?.lower ?? '');
  if (!leadIns.has(words[start]?.lower ?? '') && !isBehind) return start;
  let at = isBehind ? start : start + 1;
  while (at < end && isDateWord(context, at)) at += 1;
  if (at > start && at < end && isDateWord(context, at - 1)) return at;
  for (at = start + 2; at < end; at += 1) {
    const before = words[at - 1];
    if ((names.mentionAt[at] ?? -1) >= 0 && !isDateWord(context, at - 1)) continue;
    const opensAnew = determiners.has(words[at]?.lower ?? '') && before?.kind === 'word';
    if (opensAnew && !linking.has(before.lower) && !determiners.has(before.lower)) return at;
    if (isDateWord(context, at - 1) && !isDateWord(context, at)) return at;
  }
  const index = names.mentionAt[start + 1] ?? -1;
  const mention = index < 0 ? undefined : names.mentions[index];
  return mention !== undefined && mention.last < end ? mention.last : start;
}

/**
 * Reads the sentences of a story one after the other: clauses, memory, and the source that runs on. Order matters:
 * what a pronoun means depends on everything read before it.
 */
import type { TextRange } from '../../base/index.ts';
import { clausesOf, type Hearing } from './attribution-clauses.ts';
import type { Clause, ClauseLanguage } from './attribution-site.ts';
import type { PlainCue } from './cues-unspaced.ts';
import { seenBy } from './attribution-media.ts';
import { Memory, weightOf, type Source } from './attribution-memory.ts';
import { sourceOf } from './attribution-phrase.ts';
import { isPlainBody, sourceOfMention, type PhraseContext } from './attribution-mention.ts';
import { noteReport, type ReportVoice } from './attribution-report.ts';
import { turnsOf, type Turn } from './attribution-turns.ts';
import { plainClauses } from './attribution-unspaced.ts';
import { colonClause } from './attribution-headline.ts';
import { isBehindLeadIn, isIntroduced, isOpeningApposition } from './attribution-introduced.ts';
import { noteRegister, registersIn, type RegisterRange } from './attribution-register.ts';
import { surveyClause } from './attribution-survey.ts';
import { afterQuotation, isNarration, runsOn, startsWithOtherActor } from './attribution-scope.ts';
import { actorOf, type Actor } from './attribution-actor.ts';
import { addresseeOf } from './attribution-voice.ts';
import type { Mention, NameTable, SentenceWords } from './names.ts';
import { wordClass } from './names-classes.ts';
import { isOf, type Word } from './names-words.ts';

/** What attribution knows of one sentence. */
export interface SentenceReading extends TextRange {
  readonly words: SentenceWords;
  /** Counts from 0; a new paragraph starts where the text breaks the line. */
  readonly paragraph: number;
  readonly clauses: readonly Clause[];
  readonly silence: boolean;
  /** Source that this sentence has by its own cue or that runs on from the sentence before; null own voice. */
  readonly running: Source | null;
  /** The cue that the running source came with. */
  readonly runningClause: Clause | null;
  /** The turn of a transcript that the sentence stands in; undefined elsewhere. */
  readonly turn: Turn | undefined;
  /** Whoever the sentence is about without being quoted in it; only a quotation takes it up. */
  readonly actor: Actor | null;
  /** Numbers that a register states, whoever else speaks. */
  readonly registers: readonly RegisterRange[];
}

/** What sentences are read from. */
export interface ReadInput {
  readonly text: string;
  readonly words: readonly Word[];
  readonly names: NameTable;
  readonly ranges: readonly TextRange[];
  readonly spans: readonly SentenceWords[];
  readonly language: ClauseLanguage;
  /** Cues of a language read by characters; null where words are read. */
  readonly plain: readonly PlainCue[] | null;
  /** Publisher and agency in lower case: never what "the group" refers back to. */
  readonly publishers: ReadonlySet<string>;
  /** Ranges inside quotation marks, in text order. */
  readonly quotes: readonly TextRange[];
}

/** Reads every sentence, in text order. */
export function readSentences(input: ReadInput): SentenceReading[] {
  const { text, words, names, ranges, spans, language } = input;
  const memory = new Memory();
  const context: PhraseContext = {
    text,
    words,
    names,
    memory,
    firstBodyAfter: bodyFinder(names, input.publishers),
    isQuoted: (word) => isInside(input.quotes, words[word]?.start ?? -1),
    addressee: addresseeOf({ words, text }),
  };
  const readings: SentenceReading[] = [];
  const report: ReportVoice = { clause: null };
  const cursor = { next: 0 };
  const paragraphs = paragraphNumbers(text, ranges);
  const turns = turnsOf({ context, ranges, spans, paragraphs, publishers: input.publishers });
  ranges.forEach((range, index) => {
    const span = spans[index] ?? { first: 0, last: 0, classes: 0 };
    const hear = hearing(context, { span, index, publishers: input.publishers, cursor });
    const { clauses, silence } =
      input.plain === null
        ? clausesOf(context, span, language, hear)
        : plainClauses(context, { ...range, words: span }, input.plain);
    const turn = turns[index];
    const isOpen = clauses.length === 0 && !silence && turn === undefined;
    const colon = isOpen ? (colonClause(context, span) ?? surveyClause(context, span)) : null;
    for (const clause of clauses) noteCarriers(memory, clause);
    hear.upTo(span.last);
    const found = colon === null ? clauses : [colon];
    const { start, end } = range;
    const paragraph = paragraphs[index] ?? 0;
    const actor = input.plain === null ? actorOf(context, span) : null;
    const registers = input.plain === null ? registersIn(context, span, index) : none;
    const bare = { start, end, words: span, paragraph, clauses: found, silence, turn, actor, registers };
    const { running, runningClause } = runningSource(context, bare, {
      previous: readings[index - 1],
      report,
      quotes: input.quotes,
    });
    // Written out: a spread with more behind it makes objects of a slow kind, and these are read all over.
    readings.push({
      start,
      end,
      words: span,
      paragraph,
      clauses: found,
      silence,
      turn,
      actor,
      registers,
      running,
      runningClause,
    });
    if (input.plain === null) {
      noteActors(context, span, index);
      noteRegister(context, span, index);
      noteAddressed(context, span, index);
    }
    reportsBack(words, readings);
  });
  return readings;
}

const none: readonly RegisterRange[] = [];

/** "a committee said in a report": later "the report" is the committee's. */
function noteCarriers(memory: Memory, { source, media }: Clause): void {
  if (source.kind !== 'organisation' || source.plural) return;
  for (const { kind, name } of media)
    if (kind === 'document') memory.noteDocument(name.slice(name.lastIndexOf(' ') + 1).toLowerCase(), source);
}

/** True when a position lies inside one of the ranges, which are in text order. */
function isInside(ranges: readonly TextRange[], position: number): boolean {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.start ?? 0) <= position) low = middle + 1;
    else high = middle;
  }
  return position < (ranges[low - 1]?.end ?? -1);
}

/** "This was reported by X." gives its source to the sentence before it. */
function reportsBack(words: readonly Word[], readings: SentenceReading[]): void {
  const last = readings.at(-1);
  const before = readings.at(-2);
  const clause = last?.clauses[0];
  if (last === undefined || before === undefined || clause === undefined) return;
  const isBack = clause.cue.words[0] === 'this' || clause.cue.words[0] === 'that';
  if (!isBack || clause.cueFirst !== last.words.first || words.length === 0) return;
  if (before.paragraph !== last.paragraph || before.clauses.length > 0) return;
  readings[readings.length - 2] = { ...before, running: clause.source, runningClause: clause };
}

type BareReading = Omit<SentenceReading, 'running' | 'runningClause'>;

interface Before {
  readonly previous: SentenceReading | undefined;
  readonly report: ReportVoice;
  readonly quotes: readonly TextRange[];
}

type Running = Pick<SentenceReading, 'running' | 'runningClause'>;

const ownVoice: Running = { running: null, runningClause: null };

function runningSource(context: PhraseContext, reading: BareReading, before: Before): Running {
  const own = reading.clauses.at(-1);
  noteReport(reading, before.report);
  if (own !== undefined) return { running: own.source, runningClause: own };
  if (reading.turn !== undefined) return { running: reading.turn.source, runningClause: reading.turn.clause };
  const { previous } = before;
  if (previous === undefined || reading.silence) return ownVoice;
  return (
    continued(context, reading, { previous, quotes: before.quotes }) ??
    reported(context, reading, before.report)
  );
}

/** The source of the sentence before, where this one goes on with it; null where it does not. */
function continued(
  context: PhraseContext,
  reading: BareReading,
  { previous, quotes }: Pick<Before, 'quotes'> & { readonly previous: SentenceReading },
): Running | null {
  const before = previous.running;
  if (before === null || isOwnAgain(context, reading.words, before)) return null;
  const isSameParagraph = previous.paragraph === reading.paragraph;
  const onward = { isSameParagraph, isPerson: before.kind === 'person' };
  if (!runsOn(context.words, reading.words, onward)) return null;
  if (startsWithOtherActor(context, reading.words, before)) return null;
  if (
    isQuoting(quotes, previous) &&
    !isQuoting(quotes, reading) &&
    !afterQuotation(context.words, reading.words)
  )
    return null;
  return { running: before, runningClause: previous.runningClause };
}

/** A sentence of a story about a report belongs to the report until somebody else speaks. */
function reported(context: PhraseContext, reading: BareReading, { clause }: ReportVoice): Running {
  if (clause === null || isNarration(context.words, reading.words)) return ownVoice;
  if (isOwnAgain(context, reading.words, clause.source)) return ownVoice;
  if (startsWithOtherActor(context, reading.words, clause.source)) return ownVoice;
  return { running: clause.source, runningClause: clause };
}

/** True when a quotation stands in a range; the quotations are in text order. */
function isQuoting(quotes: readonly TextRange[], { start, end }: TextRange): boolean {
  let low = 0;
  let high = quotes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quotes[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  return (quotes[low]?.start ?? end) < end;
}

/** "Your statement says 186. We ask …": "we" speaks again, and what a letter holds up to its reader never runs on. */
function isOwnAgain(
  { words, addressee, isQuoted }: PhraseContext,
  { first }: SentenceWords,
  before: Source,
): boolean {
  if (addressee !== null && before.name === addressee.name) return true;
  return /^(?:we|our)$/.test(words[first]?.lower ?? '') && !isQuoted(first);
}

function hasInnerBreak(text: string, start: number, end: number): boolean {
  const sentence = text.slice(start, end);
  return sentence.includes('\n') && sentence.trim().includes('\n');
}

/** Paragraph of each sentence: a line break between sentences starts a new one, unless lines are wrapped. */
function paragraphNumbers(text: string, ranges: readonly TextRange[]): number[] {
  const wrapped = ranges.some(({ start, end }) => hasInnerBreak(text, start, end));
  let paragraph = 0;
  let before = ranges[0]?.start ?? 0;
  return ranges.map(({ start, end }) => {
    const gap = text.slice(Math.max(before - 2, 0), start);
    const breakAt = gap.indexOf('\n');
    const isBreak = breakAt >= 0 && (!wrapped || gap.includes('\n', breakAt + 1));
    if (isBreak) paragraph += 1;
    before = end;
    return paragraph;
  });
}

function bodyFinder(
  { mentions, entities }: NameTable,
  publishers: ReadonlySet<string>,
): (word: number) => Mention | null {
  const bodies = mentions.filter(({ entity }) => {
    const named = entities[entity];
    return named?.kind === 'organisation' && !publishers.has(named.name.toLowerCase());
  });
  return (word) => {
    let low = 0;
    let high = bodies.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((bodies[middle]?.first ?? 0) < word) low = middle + 1;
      else high = middle;
    }
    return bodies[low] ?? null;
  };
}

interface HearingSite {
  readonly span: SentenceWords;
  readonly index: number;
  readonly publishers: ReadonlySet<string>;
  /** Index of the first mention that has not been heard yet; moves on through the story. */
  readonly cursor: { next: number };
}

/** Feeds the mentions of a sentence to memory in text order, as far as the reading has come. */
function hearing(context: PhraseContext, site: HearingSite): Hearing {
  const { memory, names } = context;
  const { span, index, cursor } = site;
  return {
    upTo: (word) => {
      for (; ; cursor.next += 1) {
        const mention = names.mentions[cursor.next];
        if (mention === undefined || mention.first >= Math.min(word, span.last)) return;
        noteMention(context, mention, site);
        noteCalling(context, mention);
        noteDocumentOwner(context, mention, memory);
      }
    },
    source: (source) => {
      if (site.publishers.has(source.name.toLowerCase())) memory.notePublisher(source);
      else memory.note(source, index, weightOf.source);
    },
  };
}

function noteMention(
  context: PhraseContext,
  mention: Mention,
  { span, index, publishers }: HearingSite,
): void {
  const entity = context.names.entities[mention.entity];
  if (entity === undefined || entity.kind === 'place' || publishers.has(entity.name.toLowerCase())) return;
  if (entity.kind === 'unknown' && mention.last - mention.first < 2) return;
  if (isPlainBody(context.words, mention)) return;
  const isSubject = mention.titleFirst - span.first <= 2;
  const weight =
    entity.kind === 'person' && isIntroduced(context.words, mention) ? weightOf.introduced : weightOf.mention;
  context.memory.note(
    sourceOfMention(context, mention, mention),
    index,
    isSubject
      ? weightOf.subject
      : isOpeningApposition(context.words, mention, span) || isBehindLeadIn(context.words, mention, span)
        ? weightOf.subject
        : weight,
  );
}

/** "Our officers inspected …", "The court disagreed", "The foreman’s wife sat": whom a later pronoun stands for. */
function noteActors(context: PhraseContext, span: SentenceWords, index: number): void {
  const { words, memory } = context;
  const limit = Math.min(span.first + 5, span.last - 1);
  for (let at = span.first; at < limit; at += 1) {
    const word = words[at];
    if (word === undefined || (word.kind !== 'word' && word.kind !== 'possessive')) return;
    if ((context.names.mentionAt[at] ?? -1) >= 0) return;
    const isPlural = actorNouns.has(word.lower);
    if (!isPlural && !isSingleActor(context, span.first, at)) continue;
    const source = sourceOf(context, { first: span.first, last: at + 1 });
    if (source !== null)
      memory.note(isPlural ? { ...source, plural: true } : source, index, weightOf.subject);
    return;
  }
}

/** "Families write to the consulate. It logged …": the body that somebody turns to. */
function noteAddressed(context: PhraseContext, { first, last, classes }: SentenceWords, index: number): void {
  const { words, memory } = context;
  if ((classes & (wordClass.reference | wordClass.body)) === 0) return;
  for (let at = last - 1; at >= Math.max(first + 2, last - 14); at -= 1) {
    const noun = words[at];
    if (noun === undefined || noun.capital || !isOf(noun, wordClass.reference | wordClass.body)) continue;
    let the = at - 1;
    while (the > at - 4 && words[the]?.lower !== 'the') the -= 1;
    if (words[the]?.lower !== 'the' || words[the - 1]?.lower !== 'to') continue;
    const source = sourceOf(context, { first: the, last: at + 1 });
    if (source?.kind === 'organisation') memory.note(source, index, weightOf.introduced);
    return;
  }
}

const actorOpeners: ReadonlySet<string> = new Set('the a an my his her their one another'.split(' '));

/** "The court", "A nurse", "My mother": an article and a noun for a body or a person, with a verb behind it. */
function isSingleActor({ words }: PhraseContext, first: number, at: number): boolean {
  if (at === first || !actorOpeners.has(words[first]?.lower ?? '')) return false;
  const isActor = isOf(words[at], wordClass.reference | wordClass.role) || isInstitute(words[at]);
  if (!isActor) return false;
  const next = words[at + 1];
  if (next?.kind !== 'word' || next.capital || isOf(next, wordClass.modifier)) return false;
  return next.lower.endsWith('ed') || finiteVerbs.has(next.lower);
}

/** Nouns of bodies that act, though few texts call a body by them alone. */
function isInstitute(word: Word | undefined): boolean {
  return /^(?:laboratory|centre|college|school|university|unit|bureau|trust|society|fund|shelter|hotline|helpline|registry|brigade|taskforce|prosecution)$/.test(
    word?.lower ?? '',
  );
}

const finiteVerbs: ReadonlySet<string> = new Set(
  'is was has had did does went came sat stood left gave took worked works lives runs knew saw heard met held began kept made found'.split(
    ' ',
  ),
);

const actorNouns: ReadonlySet<string> = new Set(
  (
    'officers inspectors investigators researchers monitors doctors nurses volunteers agents soldiers guards police staff ' +
    'officials survivors victims witnesses relatives residents villagers neighbours lawyers divers firefighters rescuers experts engineers auditors observers teams workers'
  ).split(' '),
);

/** "the campaign group X", "X, an organisation that …". */
function noteCalling(context: PhraseContext, mention: Mention): void {
  const { words, names, memory } = context;
  if (names.entities[mention.entity]?.kind !== 'organisation' || isPlainBody(words, mention)) return;
  const before = words[mention.titleFirst - 1];
  if (before !== undefined && isOf(before, wordClass.reference))
    memory.noteCalled(before.lower, sourceOfMention(context, mention, mention));
  if (words[mention.last]?.lower !== ',') return;
  for (let at = mention.last + 1; at < mention.last + 6; at += 1) {
    const noun = words[at];
    if (noun?.kind !== 'word' || words[at + 1]?.kind === 'possessive') return;
    if (isOf(noun, wordClass.reference))
      memory.noteCalled(noun.lower, sourceOfMention(context, mention, mention));
  }
}

/** "a report published by X", "X's report", "X's recent study": later "the report" is X's. */
function noteDocumentOwner(context: PhraseContext, mention: Mention, memory: Memory): void {
  const { words, names } = context;
  if (names.entities[mention.entity]?.kind !== 'organisation') return;
  let known: Source | null = null;
  const owner = (): Source => (known ??= sourceOfMention(context, mention, mention));
  for (let at = mention.last; at < mention.last + 14 && at < words.length; at += 1) {
    const word = words[at];
    if (word === undefined || word.lower === '.') break;
    if (!word.capital && isOf(word, wordClass.document)) memory.noteDocument(word.lower, owner());
  }
  const by = words[mention.titleFirst - 1]?.lower === 'by' ? mention.titleFirst - 1 : mention.titleFirst - 2;
  if (words[by]?.lower !== 'by' || seenBy.has(words[by - 1]?.lower ?? '')) return;
  for (let at = mention.titleFirst - 1; at > mention.titleFirst - 8 && at >= 0; at -= 1) {
    const word = words[at];
    if (word !== undefined && isOf(word, wordClass.document)) memory.noteDocument(word.lower, owner());
  }
}

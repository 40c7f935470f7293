/**
 * The reading of one story for attribution: its words, names, reporting clauses, and which source runs on from
 * sentence to sentence. Built once per story; every answer after that is a look-up.
 */
import type { TextRange } from '../../base/index.ts';
import type { Document, Story } from '../reading/index.ts';
import type { AttributedPassage, Attribution } from './attribution.ts';
import { chainOf } from './attribution-chain.ts';
import { clausesOf, type Clause, type ClauseLanguage } from './attribution-clauses.ts';
import { Memory, weightOf, type Source } from './attribution-memory.ts';
import { sourceOfMention, type PhraseContext } from './attribution-phrase.ts';
import { bracketedMoney, clauseAtWord, runsOn, startsWithOtherActor } from './attribution-scope.ts';
import { languageCues } from './cues-languages.ts';
import { modalityAt } from './modality.ts';
import { namesOf, type Mention, type NameTable, type SentenceWords } from './names.ts';
import { documentNouns } from './names-lexicon.ts';
import { wordsOf, type Word } from './names-words.ts';

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
}

/** What a discourse is built from. */
export interface DiscourseInput {
  readonly document: Document;
  readonly story: Story;
  readonly sentences: readonly TextRange[];
  /** Ranges inside quotation marks, in text order. */
  readonly quotes: readonly TextRange[];
}

/** One story, read for its sources. */
export class Discourse {
  readonly text: string;
  readonly story: Story;
  readonly words: readonly Word[];
  readonly names: NameTable;
  readonly sentences: readonly SentenceReading[];
  readonly quotes: readonly TextRange[];
  readonly #speakers: (Source | null | undefined)[];

  constructor({ document, story, sentences, quotes }: DiscourseInput) {
    this.text = document.text;
    this.story = story;
    this.quotes = quotes;
    this.words = wordsOf(document.text, story);
    const language = languageCues(story.language);
    const spans = wordSpans(this.words, sentences);
    const speech = (word: string): boolean =>
      language.cues.get(word)?.some((cue) => cue.shape === 'say') === true;
    this.names = namesOf(this.words, spans, speech);
    this.sentences = readSentences(this, { ranges: sentences, spans, language });
    this.#speakers = new Array<Source | null | undefined>(quotes.length).fill(undefined);
  }

  /** Index of the sentence that holds a position, or of the last one before it; -1 before all. */
  sentenceAt(position: number): number {
    return lastAtOrBefore(this.sentences, position);
  }

  /** Index of the first word that ends after a position. */
  wordAt(position: number): number {
    let low = 0;
    let high = this.words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.words[middle]?.end ?? 0) <= position) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Index of the quotation that holds a position; -1 when none does. */
  quoteAt(position: number): number {
    const at = lastAtOrBefore(this.quotes, position);
    const quote = this.quotes[at];
    return quote !== undefined && position < quote.end ? at : -1;
  }

  /** Who speaks in quotation number `at`; null when the text does not say. */
  speakerOfQuote(at: number): Source | null {
    const known = this.#speakers[at];
    if (known !== undefined) return known;
    this.#speakers[at] = null;
    const found = this.#findSpeaker(at);
    this.#speakers[at] = found;
    return found;
  }

  #findSpeaker(at: number): Source | null {
    const quote = this.quotes[at];
    if (quote === undefined) return null;
    const index = this.sentenceAt(quote.start);
    const sentence = this.sentences[index];
    if (sentence === undefined) return null;
    const own = this.#outsideClause(sentence, quote);
    if (own !== null) return own.source;
    const last = this.sentences[this.sentenceAt(quote.end)];
    if (last !== undefined && last !== sentence) {
      const late = this.#outsideClause(last, quote);
      if (late !== null && late.subject.first >= 0) return late.source;
    }
    return this.#neighbour(at, index);
  }

  #outsideClause(sentence: SentenceReading, quote: TextRange): Clause | null {
    const word = this.wordAt(quote.start);
    const clauses = sentence.clauses.filter((clause) => {
      const start = this.words[clause.cueFirst]?.start ?? 0;
      return start < quote.start || start >= quote.end;
    });
    return clauseAtWord(clauses, word, sentence.words);
  }

  /** The source of the quotation before it in the paragraph, or the cue that follows in the paragraph. */
  #neighbour(at: number, index: number): Source | null {
    const sentence = this.sentences[index];
    const previous = this.sentences[index - 1];
    if (sentence === undefined) return null;
    if (previous?.paragraph === sentence.paragraph && previous.running !== null) return previous.running;
    if (previous?.paragraph === sentence.paragraph && at > 0) {
      const before = this.quotes[at - 1];
      if (before !== undefined && before.start >= previous.start) return this.speakerOfQuote(at - 1);
    }
    const next = this.sentences[index + 1];
    if (
      next?.paragraph === sentence.paragraph &&
      next.clauses[0] !== undefined &&
      this.quoteAt(next.start) === at
    ) {
      return next.clauses[0].source;
    }
    return this.#earlierParagraph(index);
  }

  /** A paragraph that is all quotation goes on with the speaker of the paragraph before. */
  #earlierParagraph(index: number): Source | null {
    const previous = this.sentences[index - 1];
    if (previous === undefined) return null;
    const last = this.words[previous.words.last - 1]?.lower ?? '';
    if (last === ':') return previous.running;
    return previous.running !== null && this.quoteAt(previous.end - 2) >= 0 ? previous.running : null;
  }

  /** Who asserts a passage, and how. */
  attribute(passage: AttributedPassage): Attribution {
    const index = this.sentenceAt(passage.number.start);
    const sentence = this.sentences[index];
    const word = this.wordAt(passage.number.start);
    if (sentence === undefined) return chainOf(this, { source: null, clauses: [], modality: 'asserted' });
    const { source, clauses } = this.#sourceAt(sentence, word, passage.number);
    const modality = modalityAt(this, { sentence, word, clauses, source });
    return chainOf(this, { source, clauses, ...modality });
  }

  #sourceAt(
    sentence: SentenceReading,
    word: number,
    number: TextRange,
  ): { source: Source | null; clauses: readonly Clause[] } {
    if (bracketedMoney(this.words, word)) return { source: null, clauses: [] };
    const quote = this.quoteAt(number.start);
    const clause = clauseAtWord(sentence.clauses, word, sentence.words);
    if (quote >= 0) {
      const speaker = this.speakerOfQuote(quote);
      if (speaker !== null) return { source: speaker, clauses: clause?.source === speaker ? [clause] : [] };
    }
    if (clause !== null) return this.#clauseSource(sentence, clause, word);
    const isOwn = sentence.clauses.length > 0 || sentence.silence;
    if (isOwn || sentence.running === null) return { source: null, clauses: [] };
    return {
      source: sentence.running,
      clauses: sentence.runningClause === null ? [] : [sentence.runningClause],
    };
  }

  #clauseSource(
    sentence: SentenceReading,
    clause: Clause,
    word: number,
  ): { source: Source | null; clauses: readonly Clause[] } {
    const isInside =
      word >= clause.subject.first && word < clause.cueLast && clause.subject.first < clause.cueFirst;
    if (isInside) {
      const counted = clause.source.plural && word < clause.subject.last;
      return { source: counted ? clause.source : null, clauses: counted ? [clause] : [] };
    }
    const outer = sentence.clauses.filter(
      (other) =>
        other !== clause &&
        other.cueFirst < clause.cueFirst &&
        other.covers === 'lead' &&
        other.source !== clause.source,
    );
    return { source: clause.source, clauses: [...outer, clause] };
  }
}

function lastAtOrBefore(ranges: readonly TextRange[], position: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.start ?? 0) <= position) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function wordSpans(words: readonly Word[], sentences: readonly TextRange[]): SentenceWords[] {
  const spans: SentenceWords[] = [];
  let at = 0;
  for (const sentence of sentences) {
    while (at < words.length && (words[at]?.end ?? 0) <= sentence.start) at += 1;
    const first = at;
    while (at < words.length && (words[at]?.start ?? 0) < sentence.end) at += 1;
    spans.push({ first, last: at });
  }
  return spans;
}

interface ReadInput {
  readonly ranges: readonly TextRange[];
  readonly spans: readonly SentenceWords[];
  readonly language: ClauseLanguage;
}

function readSentences(discourse: Discourse, { ranges, spans, language }: ReadInput): SentenceReading[] {
  const memory = new Memory();
  const context: PhraseContext = {
    text: discourse.text,
    words: discourse.words,
    names: discourse.names,
    memory,
    firstBodyAfter: bodyFinder(discourse.names),
  };
  const readings: SentenceReading[] = [];
  const paragraphs = paragraphNumbers(discourse.text, ranges);
  ranges.forEach((range, index) => {
    const words = spans[index] ?? { first: 0, last: 0 };
    const previous = readings[index - 1];
    const notice = mentionNotes(context, { words, index });
    const { clauses, silence } = clausesOf(context, words, language, notice.upTo);
    notice.upTo(words.last);
    for (const clause of clauses) memory.note(clause.source, index, weightOf.source);
    const bare = { ...range, words, paragraph: paragraphs[index] ?? 0, clauses, silence };
    readings.push({ ...bare, ...runningSource(context, bare, previous) });
  });
  return readings;
}

type BareReading = Omit<SentenceReading, 'running' | 'runningClause'>;

function runningSource(
  context: PhraseContext,
  reading: BareReading,
  previous: SentenceReading | undefined,
): Pick<SentenceReading, 'running' | 'runningClause'> {
  const own = reading.clauses.at(-1);
  if (own !== undefined) return { running: own.source, runningClause: own };
  const before = previous?.running ?? null;
  if (previous === undefined || before === null || reading.silence)
    return { running: null, runningClause: null };
  const isSameParagraph = previous.paragraph === reading.paragraph;
  const goesOn = runsOn(context.words, reading.words, {
    isSameParagraph,
    isPerson: before.kind === 'person',
  });
  if (!goesOn || startsWithOtherActor(context, reading.words, before))
    return { running: null, runningClause: null };
  return { running: before, runningClause: previous.runningClause };
}

/** Paragraph of each sentence: a line break between sentences starts a new one, unless lines are wrapped. */
function paragraphNumbers(text: string, ranges: readonly TextRange[]): number[] {
  const wrapped = ranges.some(({ start, end }) => text.slice(start, end).trim().includes('\n'));
  let paragraph = 0;
  let before = ranges[0]?.start ?? 0;
  return ranges.map(({ start, end }) => {
    const gap = text.slice(Math.max(before - 2, 0), start);
    const breaks = gap.split('\n').length - 1;
    if (breaks > (wrapped ? 1 : 0)) paragraph += 1;
    before = end;
    return paragraph;
  });
}

function bodyFinder(names: NameTable): (word: number) => Mention | null {
  const bodies = names.mentions.filter(({ entity }) => names.entities[entity]?.kind === 'organisation');
  return (word) => bodies.find(({ first }) => first >= word) ?? null;
}

/** Feeds the mentions of a sentence to memory in text order, as far as the reading has come. */
function mentionNotes(
  context: PhraseContext,
  { words, index }: { readonly words: SentenceWords; readonly index: number },
): { upTo: (word: number) => void } {
  const { memory, names } = context;
  let at = words.first;
  let seen = -1;
  return {
    upTo: (word) => {
      for (; at < Math.min(word, words.last); at += 1) {
        const number = names.mentionAt[at] ?? -1;
        const mention = number < 0 || number === seen ? undefined : names.mentions[number];
        if (mention === undefined) continue;
        seen = number;
        noteMention(context, { mention, words, index });
        noteDocumentOwner(context, mention, memory);
      }
    },
  };
}

interface MentionSite {
  readonly mention: Mention;
  readonly words: SentenceWords;
  readonly index: number;
}

function noteMention(context: PhraseContext, { mention, words, index }: MentionSite): void {
  const kind = context.names.entities[mention.entity]?.kind;
  if (kind === 'place' || kind === undefined) return;
  if (kind === 'unknown' && context.words[mention.first]?.lower.endsWith('n') === true) return;
  const isSubject = mention.titleFirst - words.first <= 2;
  const source = sourceOfMention(context, mention, mention);
  const noted: Source =
    kind === 'unknown' && mention.last - mention.first > 1 ? { ...source, kind: 'organisation' } : source;
  context.memory.note(noted, index, isSubject ? weightOf.subject : weightOf.mention);
}

/** "a report published by X", "X's report", "X's recent study": later "the report" is X's. */
function noteDocumentOwner(context: PhraseContext, mention: Mention, memory: Memory): void {
  const { words, names } = context;
  if (names.entities[mention.entity]?.kind !== 'organisation') return;
  const source = sourceOfMention(context, mention, mention);
  for (let at = mention.last; at < mention.last + 14 && at < words.length; at += 1) {
    const word = words[at];
    if (word === undefined || word.lower === '.') break;
    if (documentNouns.has(word.lower) && !word.capital) memory.noteDocument(word.lower, source);
  }
  if (words[mention.titleFirst - 1]?.lower !== 'by' && words[mention.titleFirst - 2]?.lower !== 'by') return;
  for (let at = mention.titleFirst - 1; at > mention.titleFirst - 8 && at >= 0; at -= 1) {
    const lower = words[at]?.lower ?? '';
    if (documentNouns.has(lower)) memory.noteDocument(lower, source);
  }
}

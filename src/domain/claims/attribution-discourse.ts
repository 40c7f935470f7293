/**
 * The reading of one story for attribution: its words, names, reporting clauses, and which source runs on from
 * sentence to sentence. Built once per story; every answer after that is a look-up.
 */
import type { TextRange } from '../../base/index.ts';
import type { Document, Story } from '../reading/index.ts';
import type { AttributedPassage, Attribution, StoryReading } from './attribution-story.ts';
import { bareSpeaker } from './attribution-actor.ts';
import { chainOf } from './attribution-chain.ts';
import type { Clause } from './attribution-site.ts';
import { readSentences, type SentenceReading } from './attribution-reading.ts';
import { isEditorial, letterheadOf, ownVoiceOf } from './attribution-voice.ts';
import type { Source } from './attribution-memory.ts';
import {
  bracketedMoney,
  clauseAtWord,
  isBesideSpeech,
  isCiting,
  settingDistance,
} from './attribution-scope.ts';
import { languageCues, plainCuesOf } from './cues-languages.ts';
import { modalityAt } from './modality.ts';
import { namesOf, type NameTable, type SentenceWords } from './names.ts';
import type { Word } from './names-words.ts';
import { wordsOutsideSlugs } from './wire-slug.ts';

/** What a discourse is built from. */
export interface DiscourseInput {
  readonly document: Document;
  readonly story: Story;
  readonly sentences: readonly TextRange[];
  /** Ranges inside quotation marks, in text order. */
  readonly quotes: readonly TextRange[];
}

/** How many paragraphs of one quotation are looked through for its speaker. */
const mostParagraphs = 12;
const closingMark = /[”»」』]|"[^"]*"/;

/** One story, read for its sources. */
export class Discourse implements StoryReading {
  readonly text: string;
  readonly story: Story;
  readonly words: readonly Word[];
  readonly names: NameTable;
  readonly sentences: readonly SentenceReading[];
  readonly quotes: readonly TextRange[];
  /** Bodies named in the letterhead: the publisher itself. */
  readonly ownEntities: ReadonlySet<number>;
  /** The person in whose voice the whole text speaks (a testimony, a briefing); null for a publication. */
  readonly voice: Source | null;
  /** Zones that say where and when the text was written. */
  readonly datelines: readonly TextRange[];
  readonly #speakers: (Source | null | undefined)[];

  constructor({ document, story, sentences, quotes }: DiscourseInput) {
    this.text = document.text;
    this.story = story;
    this.quotes = quotes;
    this.datelines = story.zones
      .filter(({ label }) => label === 'dateline' || label === 'byline')
      .slice(0, 20);
    this.words = wordsOutsideSlugs(document.text, story);
    const language = languageCues(story.language);
    const spans = wordSpans(this.words, sentences);
    const speech = (word: string): boolean =>
      language.cues.get(word)?.some((cue) => cue.shape === 'say') === true;
    this.names = namesOf(this.words, spans, speech);
    const publishers = publishersOf(story);
    const { text, words, names } = this;
    this.sentences = readSentences({
      text,
      words,
      names,
      ranges: sentences,
      spans,
      language,
      plain: plainCuesOf(story.language),
      publishers,
      quotes,
    });
    this.ownEntities = letterheadOf(this);
    this.voice = ownVoiceOf(this);
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
    // In text order, since a quotation may take the speaker of the one before it: no recursion however many there are.
    let first = at;
    while (first >= 0 && this.#speakers[first] === undefined) first -= 1;
    for (let next = first + 1; next <= at; next += 1) {
      this.#speakers[next] = null;
      this.#speakers[next] = this.#findSpeaker(next);
    }
    return this.#speakers[at] ?? null;
  }

  #findSpeaker(at: number): Source | null {
    const quote = this.quotes[at];
    const index = quote === undefined ? -1 : this.sentenceAt(quote.start);
    if (this.sentences[index] === undefined) return null;
    return (
      this.#ownSpeaker(at) ??
      this.#judge(at, index) ??
      this.#signed(at, index) ??
      this.#neighbour(at, index) ??
      this.#laterSpeaker(at) ??
      bareSpeaker(this, at, index)
    );
  }

  /** "X attributed the strike to pay that “…”": the subject of a verb of judging in front of the quotation. */
  #judge(at: number, index: number): Source | null {
    const quote = this.quotes[at];
    const sentence = this.sentences[index];
    const actor = sentence?.actor ?? null;
    if (quote === undefined || actor === null || actor.judges < 0) return null;
    return this.wordAt(quote.start) > actor.judges ? actor.source : null;
  }

  /** "X has a message: “…”", "“…” — X, nurse": a name in front of a colon, or behind a dash after the marks. */
  #signed(at: number, index: number): Source | null {
    const quote = this.quotes[at];
    const sentence = this.sentences[index];
    const next = this.sentences[index + 1];
    if (quote === undefined || sentence === undefined) return null;
    const opener = this.text.slice(Math.max(0, quote.start - 4), quote.start);
    if (sentence.actor !== null && /:\s?.$/u.test(opener)) return sentence.actor.source;
    const isSigned = next !== undefined && quote.end >= sentence.end - 2 && next.clauses.length === 0;
    return isSigned && /^[–—-]/u.test(this.text.slice(next.start, next.start + 1))
      ? (next.actor?.source ?? null)
      : null;
  }

  /** Who speaks by a clause in the sentence in which the quotation begins or ends. */
  #ownSpeaker(at: number): Source | null {
    const quote = this.quotes[at];
    if (quote === undefined) return null;
    const sentence = this.sentences[this.sentenceAt(quote.start)];
    if (sentence === undefined) return null;
    const own = this.#outsideClause(sentence, quote);
    if (own !== null) return own.source;
    const last = this.sentences[this.sentenceAt(quote.end)];
    if (last === undefined || last === sentence) return null;
    const late = this.#outsideClause(last, quote);
    return late !== null && late.subject.first >= 0 ? late.source : null;
  }

  /** A quotation that no mark closes goes on in the next paragraphs, where its speaker may be named. */
  #laterSpeaker(at: number): Source | null {
    for (let next = at + 1; next < at + mostParagraphs; next += 1) {
      const before = this.quotes[next - 1];
      const quote = this.quotes[next];
      if (before === undefined || quote === undefined) return null;
      const gap = this.text.slice(before.end, Math.min(quote.start, before.end + 8));
      if (quote.start - before.end > 6 || !gap.includes('\n') || closingMark.test(gap)) return null;
      const found = this.#ownSpeaker(next);
      if (found !== null) return found;
    }
    return null;
  }

  #outsideClause(sentence: SentenceReading, quote: TextRange): Clause | null {
    const word = this.wordAt(quote.start);
    const clauses = sentence.clauses.filter((clause) => {
      const start = this.words[clause.cueFirst]?.start ?? 0;
      return start < quote.start || start >= quote.end;
    });
    return clauseAtWord(clauses, { words: this.words, word, sentence: sentence.words });
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
    if (previous.running === null) return null;
    return this.quoteAt(previous.end - 2) >= 0 || this.#goesOnQuoting(index) ? previous.running : null;
  }

  /** "“…,” the guard said." and a new paragraph that opens with a quotation mark: the guard goes on. */
  #goesOnQuoting(index: number): boolean {
    const before = this.sentences[index - 1];
    const here = this.sentences[index];
    if (before === undefined || here === undefined || before.clauses.length === 0) return false;
    const opens = this.quotes[lastAtOrBefore(this.quotes, here.start + 1)];
    const earlier = this.quotes[lastAtOrBefore(this.quotes, before.end - 1)];
    const isOpening = opens !== undefined && opens.start >= here.start && here.clauses.length === 0;
    return isOpening && earlier !== undefined && earlier.end > before.start;
  }

  /** Who asserts a passage, and how. */
  attribute(passage: AttributedPassage): Attribution {
    const index = this.sentenceAt(passage.number.start);
    const sentence = this.sentences[index];
    const word = this.wordAt(passage.number.start);
    if (sentence === undefined) return chainOf(this, { source: null, clauses: [], modality: 'asserted' });
    const { source: found, clauses } = this.#sourceAt(sentence, word, passage.number);
    const { modality, deniedOf } = modalityAt(this, { sentence, word, clauses, source: found });
    const isAside = found === null && isEditorial(this.words, sentence.words, word);
    const voice = sentence.turn === undefined ? this.voice : sentence.turn.source;
    const source = found?.own === true ? (voice ?? found) : (found ?? (isAside ? null : voice));
    return chainOf(this, { source, clauses, modality, deniedOf });
  }

  #sourceAt(
    sentence: SentenceReading,
    word: number,
    number: TextRange,
  ): { source: Source | null; clauses: readonly Clause[] } {
    if (bracketedMoney(this.words, word) || isEditorial(this.words, sentence.words, word))
      return { source: null, clauses: [] };
    const quote = this.quoteAt(number.start);
    const clause = clauseAtWord(sentence.clauses, { words: this.words, word, sentence: sentence.words });
    if (quote >= 0) {
      const speaker = this.speakerOfQuote(quote);
      if (speaker !== null) return { source: speaker, clauses: clause?.source === speaker ? [clause] : [] };
    }
    if (clause?.covers === 'lead' && clause.cue.shape === 'find' && settingDistance(this.words, word)) {
      return { source: null, clauses: [] };
    }
    const register = sentence.registers.find(({ first, last }) => first <= word && word < last);
    if (register !== undefined) return { source: register.source, clauses: [] };
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
    if (isBesideSpeech(clause, { words: this.words, word, sentence: sentence.words }))
      return { source: null, clauses: [] };
    const isInside = word >= clause.opens && word < clause.cueLast;
    if (isInside) {
      const counted = clause.source.plural && word < clause.subject.last;
      return { source: counted ? clause.source : null, clauses: counted ? [clause] : [] };
    }
    const outer = sentence.clauses.filter(
      (other) =>
        other !== clause &&
        (other.cueFirst < clause.cueFirst || isCiting(clause)) &&
        other.covers === 'lead' &&
        other.source !== clause.source,
    );
    return { source: clause.source, clauses: [...outer, clause] };
  }
}

/** Publisher and agency, and the initials by which they call themselves, in lower case. */
function publishersOf({ publisher, agency }: Story): ReadonlySet<string> {
  const found = new Set<string>();
  for (const name of [publisher, agency]) {
    if (name === null) continue;
    const initials = name.match(/\b\p{Lu}/gu)?.join('') ?? '';
    found.add(name.toLowerCase());
    if (initials.length >= fewestInitials) found.add(initials.toLowerCase());
  }
  return found;
}

const fewestInitials = 3;

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
    let classes = 0;
    for (; at < words.length; at += 1) {
      const word = words[at];
      if (word === undefined || word.start >= sentence.end) break;
      classes |= word.classes;
    }
    spans.push({ first, last: at, classes });
  }
  return spans;
}

/**
 * The time of a passage that names none. It is taken only where the text ties the passage to a time: the sentence that
 * it counts on from, the paragraph's frame, the same figure elsewhere, the event that headline and lead tell of, or,
 * for what holds on it, the day of the statement. Else it stays unknown: that something "has happened" dates nothing.
 */
import type { Source } from './attribution-memory.ts';
import type { StoryReading } from './attribution-story.ts';
import { leansBack } from './attribution-scope.ts';
import { isAfter, firstDayOf, lastDayOf } from './time-calendar.ts';
import type { SentenceTime, StoryClock } from './time-sentences.ts';
import { aspectAt, isAge, isMeasure } from './time-tense.ts';

/** Longest chain of sentences that is followed back. */
const longestReach = 8;

/** Lines between a row and the title of its table. */
const longestTable = 25;

/** Sentences that are searched for statements. */
const longestSearch = 60;

/** Figures that are looked up in one story: each look-up reads the text once. */
const mostFigures = 100;

/** Places at which the same figure is looked up. */
const mostOccurrences = 12;

/** A time, and the sentence that names it. */
interface FigureTime {
  readonly iso: string;
  readonly sentence: number;
}

/** Finds inherited times in one story. */
export class TimeInheritance {
  readonly #reading: StoryReading;
  readonly #clock: StoryClock;
  readonly #figures: Map<string, readonly FigureTime[]> = new Map<string, readonly FigureTime[]>();
  #statementDays: readonly { readonly iso: string; readonly source: Source }[] | null = null;

  readonly #isEnglish: boolean;
  readonly #isJudgment: boolean;

  constructor(reading: StoryReading, clock: StoryClock) {
    const { text, story } = reading;
    this.#isJudgment = decisionHead.test(text.slice(story.start, story.start + 300));
    this.#isEnglish = (reading.story.language ?? 'en') === 'en';
    this.#reading = reading;
    this.#clock = clock;
  }

  /** The time of a word of sentence `index` that has no time of its own; null unknown. */
  timeOf(index: number, word: number): string | null {
    const { words, sentences } = this.#reading;
    const sentence = sentences[index];
    if (sentence === undefined) return null;
    if (isAge(words, word) && !this.#leansBack(index)) return this.#clock.published;
    const counted = this.#countedOn(index) ?? this.#figureTime(index, word);
    if (counted !== null) return counted;
    if (this.#isTable(index)) return this.#headingAbove(index) ?? this.#openingFrame(index);
    // Tenses are read in English only; elsewhere what has no date is taken to have happened, and gets no day of speaking.
    const aspect = this.#isEnglish ? aspectAt(words, word, sentence.words) : 'past';
    if (aspect === 'ahead') return null;
    if (aspect === 'state') return this.#stateDay(index, word);
    return this.#eventTime(index, word);
  }

  #eventTime(index: number, word: number): string | null {
    if (this.#isDecided(index)) return this.#clock.published;
    const framed = this.#paragraphTime(index) ?? this.#openingFrame(index);
    if (framed !== null) return framed;
    if (isMeasure(this.#reading.words, word)) return null;
    return this.#mainEvent(index);
  }

  #leansBack(index: number): boolean {
    const { sentences, words } = this.#reading;
    const sentence = sentences[index];
    if (sentence === undefined || sentences[index - 1]?.paragraph !== sentence.paragraph) return false;
    return leansBack(words, sentence.words);
  }

  /** "Nineteen of them", "Of these": the time of the sentence before. */
  #countedOn(index: number): string | null {
    for (let at = index; at > Math.max(0, index - longestReach); at -= 1) {
      if (!this.#leansBack(at)) return null;
      const time = this.#mainTime(at - 1);
      if (time !== null) return time.iso;
    }
    return null;
  }

  /** The time that a sentence is about: the one that opens it, else its last. */
  #mainTime(index: number): SentenceTime | null {
    const { events } = this.#clock.at(index);
    const first = events[0];
    if (first !== undefined && this.#opens(index, first)) return first;
    return events.findLast((time) => !isComparedWith(this.#reading.words, time.first)) ?? null;
  }

  #opens(index: number, time: SentenceTime): boolean {
    const from = this.#reading.sentences[index]?.words.first ?? 0;
    return time.first - from <= 3;
  }

  /** The time of a sentence before in the paragraph, while nothing says that the scene changes. */
  #paragraphTime(index: number): string | null {
    const { sentences, words } = this.#reading;
    for (let at = index; at > Math.max(0, index - longestReach); at -= 1) {
      const sentence = sentences[at];
      const before = sentences[at - 1];
      if (sentence === undefined || before?.paragraph !== sentence.paragraph) return null;
      if (changesScene.test(words[sentence.words.first]?.lower ?? '')) return null;
      const time = this.#mainTime(at - 1);
      if (time !== null) return isOpenEnded(time.iso) ? null : time.iso;
    }
    return null;
  }

  /** The time of the same figure, or of the whole that the passage is a part of ("19 of the 212"). */
  #figureTime(index: number, word: number): string | null {
    const { words, sentences } = this.#reading;
    const own = figureOf(words[word]?.text);
    const known = own === null ? null : this.#timeOfFigure(words[word]?.text ?? '', index);
    if (known !== null) return known;
    const span = sentences[index]?.words ?? { first: word, last: word };
    for (let at = Math.max(span.first, word - 6); at < Math.min(span.last, word + 8); at += 1) {
      if (words[at]?.lower !== 'of' || words[at + 1]?.lower !== 'the') continue;
      const skip = /^(?:first|other)$/.test(words[at + 2]?.lower ?? '') ? 3 : 2;
      const whole = figureOf(words[at + skip]?.text);
      const time = whole === null ? null : this.#timeOfFigure(words[at + skip]?.text ?? '', index);
      if (time !== null) return time;
    }
    return null;
  }

  /** The time of the first other sentence with one time that holds the same figure; null when there is none. */
  #timeOfFigure(written: string, asking: number): string | null {
    return this.#timesOf(written).find(({ sentence }) => sentence !== asking)?.iso ?? null;
  }

  /** The first two sentences that date a figure: the one that asks may be among them. */
  #timesOf(written: string): readonly FigureTime[] {
    const known = this.#figures.get(written);
    if (known !== undefined) return known;
    if (this.#figures.size >= mostFigures) return [];
    const { text, story } = this.#reading;
    const found: FigureTime[] = [];
    let from = text.indexOf(written, story.start);
    for (
      let step = 0;
      step < mostOccurrences && found.length < 2 && from >= 0 && from < story.end;
      step += 1
    ) {
      const time = this.#timeAt(from, written);
      if (time !== null && time.sentence !== found[0]?.sentence) found.push(time);
      from = text.indexOf(written, from + written.length);
    }
    this.#figures.set(written, found);
    return found;
  }

  #timeAt(position: number, written: string): FigureTime | null {
    const { words } = this.#reading;
    const word = this.#reading.wordAt(position);
    if (words[word]?.text !== written) return null;
    const sentence = this.#reading.sentenceAt(position);
    const { events } = this.#clock.at(sentence);
    const [only] = events;
    if (only === undefined || events.length > 1 || isComparedWith(words, only.first)) return null;
    return only.first <= word && word < only.last ? null : { iso: only.iso, sentence };
  }

  /** In the headline and the lead: the first dated event after them that is about the same things. */
  #mainEvent(index: number): string | null {
    if (index > 3) return null;
    const { published } = this.#clock;
    const end = lastDayOf(published);
    for (let at = index + 1; at < Math.min(index + 8, this.#reading.sentences.length); at += 1) {
      const time = this.#clock.at(at).events.find(({ iso }) => isDay(iso));
      if (time === undefined || !this.#shares(index, at)) continue;
      const start = firstDayOf(time.iso);
      if (start !== null && (end === null || !isAfter(start, end))) return time.iso;
    }
    return null;
  }

  /**
   * The frame that the first dated sentence opens for the whole text. "The figures for the first half of 2025" frames all
   * that the text says in its own voice; "For the year 2024, …", "Last night, …" what one voice tells on or what names
   * the same things.
   */
  #openingFrame(index: number): string | null {
    const { sentences, voice, words } = this.#reading;
    for (let at = 0; at < Math.min(index, 20); at += 1) {
      const time = this.#clock.at(at).events[0];
      if (time === undefined) continue;
      const before = words[time.first - 1]?.lower;
      const isFigures = (before === 'the' || before === 'for') && time.iso.includes('/');
      const opens = this.#opens(at, time);
      if (isOpenEnded(time.iso) || (!opens && !isFigures)) return null;
      if (isFigures && (sentences[index]?.clauses.length ?? 0) === 0) return time.iso;
      return voice !== null || this.#isTable(index) || this.#sharesParagraph(at, index) ? time.iso : null;
    }
    return null;
  }

  /** True when a sentence names something that the paragraph begun by another names; "people" alone is too little. */
  #sharesParagraph(from: number, index: number): boolean {
    const { sentences } = this.#reading;
    const paragraph = sentences[from]?.paragraph;
    for (let at = from; at < from + 6 && sentences[at]?.paragraph === paragraph; at += 1)
      if (this.#shares(at, index, false)) return true;
    return false;
  }

  /** The period that the title of a table names, else the nearest heading above it. */
  #headingAbove(index: number): string | null {
    for (let at = index; at >= Math.max(0, index - longestTable); at -= 1) {
      if (at !== index && this.#isTable(at)) continue;
      const period = this.#clock.headingPeriod(at);
      if (period !== null) return period;
    }
    for (let at = 0; at < 4; at += 1) {
      const period = this.#clock.headingPeriod(at);
      if (period !== null) return period;
    }
    return null;
  }

  /** Three numbers and no small word between them. */
  #isTable(index: number): boolean {
    const { sentences, words } = this.#reading;
    const span = sentences[index]?.words;
    if (span === undefined) return false;
    let numbers = 0;
    for (let at = span.first; at < Math.min(span.last, span.first + 40); at += 1) {
      numbers = words[at]?.kind === 'number' ? numbers + 1 : words[at]?.capital === false ? 0 : numbers;
      if (numbers >= 3) return true;
    }
    return false;
  }

  /** True when two sentences name a thing in common; people are one thing, whatever they are called. */
  #shares(a: number, b: number, areAllPeople = true): boolean {
    const things = this.#things(a, areAllPeople);
    for (const thing of this.#things(b, areAllPeople)) if (things.has(thing)) return true;
    return false;
  }

  #things(index: number, areAllPeople: boolean): ReadonlySet<string> {
    const { sentences, words } = this.#reading;
    const span = sentences[index]?.words;
    const things = new Set<string>();
    if (span === undefined) return things;
    for (let at = span.first; at < Math.min(span.last, span.first + 60); at += 1) {
      const word = words[at];
      if (word?.kind !== 'word') continue;
      if (areAllPeople && people.has(word.lower)) things.add('people');
      else if (word.lower.length > 5 && !commonWords.has(word.lower)) things.add(word.lower);
    }
    return things;
  }

  /** The day for which a state holds: that of the statement, else of publication; none for an undated estimate. */
  #stateDay(index: number, word: number): string | null {
    const sentence = this.#reading.sentences[index];
    if (sentence === undefined || isMeasure(this.#reading.words, word)) return null;
    const clause = sentence.clauses.find(({ cueFirst }) => cueFirst < word) ?? sentence.clauses[0];
    const source = clause?.source ?? sentence.running;
    if (source === null) return this.#clock.published;
    const days = this.#statements();
    const own = days.find((day) => isSame(day.source, source));
    if (own !== undefined) return own.iso;
    const only = days[0];
    const isOnly =
      only !== undefined && source.kind !== 'person' && days.every(({ iso }) => iso === only.iso);
    if (clause?.modality === 'estimated') return null;
    return isOnly ? only.iso : this.#clock.published;
  }

  #statements(): readonly { readonly iso: string; readonly source: Source }[] {
    if (this.#statementDays !== null) return this.#statementDays;
    const days: { readonly iso: string; readonly source: Source }[] = [];
    for (let index = 0; index < Math.min(this.#reading.sentences.length, longestSearch); index += 1) {
      if ((this.#reading.sentences[index]?.clauses.length ?? 0) === 0) continue;
      days.push(...this.#clock.at(index).speech.filter(({ iso }) => iso.length === 10));
    }
    this.#statementDays = days;
    return days;
  }

  /** What a court decides is decided on the day of its judgment. */
  #isDecided(index: number): boolean {
    const { sentences, words } = this.#reading;
    const span = sentences[index]?.words;
    if (span === undefined || !this.#isJudgment) return false;
    for (let at = span.first; at < Math.min(span.last, span.first + 40); at += 1)
      if (decided.has(words[at]?.lower ?? '')) return true;
    return false;
  }
}

const decisionHead = /\b(?:judge?ment|verdict|ruling|sentencia|jugement|urteil)\b/i;
const decided: ReadonlySet<string> = new Set(
  'convicted acquitted sentenced ordered awarded fined dismissed imposed sentence suspended'.split(' '),
);

const changesScene =
  /^(?:meanwhile|elsewhere|separately|earlier|previously|later|since|background|historically)$/;

const people: ReadonlySet<string> = new Set(
  (
    'people persons men women children minors workers victims survivors detainees residents nationals migrants ' +
    'labourers laborers employees inmates captives foreigners girls boys families folks guests'
  ).split(' '),
);

const commonWords: ReadonlySet<string> = new Set(
  (
    'people because before during another against between through however further according reported several ' +
    'hundred hundreds thousand thousands million should number numbers included including campaign rights'
  ).split(' '),
);

const comparisons = /^(?:than|over|against|compared|compares|versus)$/;

/** "an increase of 7 per cent over the 17,420 reported for 2023": a time that something else is compared with. */
function isComparedWith(words: StoryReading['words'], at: number): boolean {
  for (let index = at - 1; index >= Math.max(0, at - 8); index -= 1) {
    const lower = words[index]?.lower ?? '';
    if (lower === ',' || lower === ';' || lower === '.') return false;
    if (comparisons.test(lower)) return true;
  }
  return false;
}

function isSame(a: Source, b: Source): boolean {
  return a === b || a.name === b.name;
}

/** A number of two digits or more that is no year, as it is compared; null for all else. */
function figureOf(text: string | undefined): string | null {
  if (text === undefined || text.length < 2 || text.length > 12) return null;
  const first = text.charCodeAt(0);
  if (first < 0x30 || first > 0x39) return null;
  const plain = text.includes(',') ? text.replaceAll(',', '') : text;
  return /^\d{2,9}$/.test(plain) && !/^(?:19|20)\d\d$/.test(plain) ? plain : null;
}

function isOpenEnded(iso: string): boolean {
  return iso.startsWith('..') || iso.endsWith('..');
}

/** A day or an interval of days. */
function isDay(iso: string): boolean {
  return /^\d{4}-\d\d-\d\d(?:\/\d{4}-\d\d-\d\d)?$/.test(iso);
}

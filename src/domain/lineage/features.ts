/**
 * What lineage remembers of a story: only narrator text counts (no quotations, no boilerplate, no bylines), because
 * quotations shared from one press release make independent reports look copied.
 */
import type { PartialDate, TextRange } from '../../base/index.ts';
import { narratorRanges, quotedSpans, sentencesOf } from '../reading/index.ts';
import type { Document, Story, StoryKey } from '../reading/index.ts';
import { creditedAgency } from './agencies.ts';
import { anchorChain, type AnchorChain } from './anchors.ts';
import { figuresOf, type FigureSet } from './figures.ts';
import { rankStems, winnow, type StemUse } from './samples.ts';
import { isCommon, stemOf } from './stems.ts';
import { fold, hash32, includesSorted, join32, sortedSet, wordsOf, type Word } from './words.ts';

/** One quotation of a story as the word hashes of what stands inside the marks. */
export interface QuoteFeature extends TextRange {
  readonly words: Uint32Array;
  /** The same, sorted and distinct. */
  readonly bag: Uint32Array;
}

/** The comparison form of one story. */
export interface StoryFeatures {
  readonly key: StoryKey;
  /** `<sha256>.<story>`; sorting by it makes every result independent of input order. */
  readonly id: string;
  readonly text: string;
  readonly story: Story;
  readonly language: string | null;
  readonly published: PartialDate | null;
  /** The news agency that the story credits. */
  readonly agency: string | null;
  /** Narrator passages in text order. */
  readonly narrator: readonly TextRange[];
  /** Number of narrator words. */
  readonly wordCount: number;
  /** Number of all words, quotations included: what one text narrates another may quote. */
  readonly length: number;
  /** Hash over all narrator words in order. */
  readonly textHash: number;
  /** Sorted distinct hashes of narrator 3-grams. */
  readonly grams: Uint32Array;
  /** Some of them, by which the story can be found: see `winnow`. */
  readonly sample: Uint32Array;
  /** Sorted distinct hashes of stems that are not common. */
  readonly stems: Uint32Array;
  /** Some of them, those of long words first: see `rankStems`. */
  readonly rareStems: Uint32Array;
  /** Sorted hashes of the stems that the story repeats most: what it is about. */
  readonly topic: Uint32Array;
  readonly chain: AnchorChain;
  readonly figures: FigureSet;
  readonly quotes: readonly QuoteFeature[];
  /** Sorted distinct hashes of the 3-grams inside quotations. */
  readonly quoteGrams: Uint32Array;
  /** Hash of the headline's words; 0 when it has fewer than four. */
  readonly title: number;
  /** Sorted distinct hashes of quotations that may be headlines of other texts. */
  readonly citedTitles: Uint32Array;
  /** Sorted distinct hashes of narrator words that may be names: capitals, and all words of scripts without case. */
  readonly capitals: Uint32Array;
  /** Narrator words of the first person plural: a body that speaks for itself. */
  readonly firstPerson: number;
}

/** Stories of role `other` (teasers) take part from this length on, in code units. */
const shortestOther = 400;
/** Stems that stand for the topic of a story. */
const topicSize = 12;
const weWords = new Set(
  'we our ours us nous notre nos nosotros nuestro nuestra nuestros wir unser unsere мы наш наши'.split(' '),
);

/** The stories of a document that take part in lineage. */
export function tracedStories({ stories }: Document): Story[] {
  return stories.filter(takesPart);
}

/** The sort key of a story: hash, then story index in six digits. */
export function storyId(key: StoryKey): string {
  return `${key.sha256}.${String(key.story).padStart(6, '0')}`;
}

/** True for the main story and for other stories that are more than a teaser. */
function takesPart(story: Story): boolean {
  return story.role === 'main' || story.end - story.start >= shortestOther;
}

/** The features of all stories of a document that take part, in their order. */
export function storiesFeatures(document: Document): StoryFeatures[] {
  return tracedStories(document).map((story) => featuresOf(document, story));
}

/** The features of one story of a document. */
export function featuresOf(document: Document, story: Story): StoryFeatures {
  const { text, sha256 } = document;
  const key = { sha256, story: story.index };
  const language = story.language ?? document.language;
  const zones = story.zones.filter(
    ({ label }) => label === 'body' || label === 'caption' || label === 'subheading',
  );
  const narrator = zones.flatMap((zone) => narratorRanges(text, zone));
  const passages = narrator.map((range) => wordsOf(text, range));
  const starts = sentenceStarts(text, zones, language);
  const quoted = zones.flatMap((zone) => quotedSpans(text, zone));
  const quotes = quoted.map((range) => quoteFeature(text, range));
  const headlines = story.zones.filter(({ label }) => label === 'headline');
  const spoken = [...headlines, ...quoted].map((range) => wordsOf(text, range));
  return {
    key,
    id: storyId(key),
    text,
    story,
    language: language === null ? null : primary(language),
    published: story.published,
    agency: creditedAgency(text, story),
    narrator,
    ...shingles(passages),
    length: [...passages, ...quotes].reduce(
      (sum, part) => sum + ('words' in part ? part.words.length : part.length),
      0,
    ),
    chain: anchorChain(text, passages, language, starts),
    figures: figuresOf(text, [...passages, ...spoken], language),
    quotes,
    quoteGrams: sortedSet(quotes.flatMap(({ words }) => gramsOf(words))),
    title: titleHash(titleWords(story.headline)),
    citedTitles: sortedSet(quotes.map(({ words }) => titleHash(words)).filter((title) => title !== 0)),
    capitals: sortedSet(capitalsOf(passages)),
    firstPerson: firstPersonOf(passages),
  };
}

function titleWords(headline: string | null): Uint32Array {
  const words = headline === null ? [] : wordsOf(headline, { start: 0, end: headline.length });
  return Uint32Array.from(words, ({ folded }) => hash32(folded));
}

/** Fewer words name nothing, more are no headline. */
const [shortestTitle, longestTitle] = [4, 24];

function titleHash(words: Uint32Array): number {
  if (words.length < shortestTitle || words.length > longestTitle) return 0;
  return words.reduce((hash, word) => join32(hash, word), 6);
}

function mayBeName({ capital, folded }: Word): boolean {
  return capital || (folded.charCodeAt(0) >= 0x80 && /^\p{Lo}/u.test(folded));
}

function capitalsOf(passages: readonly (readonly Word[])[]): number[] {
  const found: number[] = [];
  for (const words of passages)
    for (const word of words) if (mayBeName(word)) found.push(hash32(word.folded));
  return found;
}

function firstPersonOf(passages: readonly (readonly Word[])[]): number {
  let found = 0;
  for (const words of passages) for (const { folded } of words) if (weWords.has(folded)) found++;
  return found;
}

/** The primary language of a BCP 47 tag ("zh-Hans" → "zh"). */
function primary(language: string): string {
  return (language.split('-')[0] ?? language).toLowerCase();
}

/** Start of the first word of every sentence, where a capital letter proves nothing. */
function sentenceStarts(text: string, zones: readonly TextRange[], language: string | null): Set<number> {
  const starts = new Set<number>();
  for (const zone of zones) {
    for (const sentence of sentencesOf(text, zone, language)) {
      const lead = /[\p{L}\p{Nd}]/u.exec(
        text.slice(sentence.start, Math.min(sentence.end, sentence.start + 20)),
      );
      starts.add(sentence.start + (lead?.index ?? 0));
    }
  }
  return starts;
}

/** Hash of the stem of a word; 0 for common and short words and for numbers. */
function stemHash(folded: string): number {
  const stem = stemOf(folded);
  return stem === null || isNumber(stem) ? 0 : hash32(`w:${stem}`);
}

function isNumber(folded: string): boolean {
  const first = folded.charCodeAt(0);
  return first < 0x80 ? first <= 0x39 : /^\p{Nd}/u.test(folded);
}

function shingles(
  passages: readonly (readonly Word[])[],
): Pick<StoryFeatures, 'wordCount' | 'textHash' | 'grams' | 'sample' | 'stems' | 'rareStems' | 'topic'> {
  const grams: number[] = [];
  const stems = new Map<number, StemUse>();
  let textHash = 0;
  let wordCount = 0;
  for (const words of passages) {
    let [before, last] = [0, 0];
    for (const [i, { folded }] of words.entries()) {
      const hash = hash32(folded);
      const stem = stemHash(folded);
      textHash = join32(textHash, hash);
      if (i >= 2) grams.push(join32(join32(before, last), hash));
      [before, last] = [last, hash];
      if (stem === 0) continue;
      const use = stems.get(stem);
      if (use === undefined) stems.set(stem, { word: folded, count: 1 });
      else use.count++;
    }
    wordCount += words.length;
  }
  return {
    wordCount,
    textHash,
    grams: sortedSet(grams),
    sample: winnow(grams),
    stems: sortedSet([...stems.keys()]),
    rareStems: rankStems(stems),
    topic: mostRepeated(stems),
  };
}

/** Hashes of all runs of three words. */
function gramsOf(words: Uint32Array): number[] {
  const grams: number[] = [];
  for (let i = 2; i < words.length; i++) {
    grams.push(join32(join32(words[i - 2] ?? 0, words[i - 1] ?? 0), words[i] ?? 0));
  }
  return grams;
}

/** The stems used at least twice, the most frequent first, at most a dozen. */
function mostRepeated(stems: ReadonlyMap<number, StemUse>): Uint32Array {
  const repeated = [...stems].filter(([, { count }]) => count >= 2);
  repeated.sort((a, b) => b[1].count - a[1].count || a[0] - b[0]);
  return sortedSet(repeated.slice(0, topicSize).map(([stem]) => stem));
}

function quoteFeature(text: string, range: TextRange): QuoteFeature {
  const words = Uint32Array.from(wordsOf(text, range), ({ folded }) => hash32(folded));
  return { start: range.start, end: range.end, words, bag: sortedSet(words) };
}

/** First words that many bodies share, so that they name none of them on their own. */
const genericWords = new Set(
  'the a of international national united world human global royal federal state ministry department office agency press news radio daily morning evening weekly sunday new free public centre center institute council committee commission foundation association union group network bureau police court republic journal times post herald tribune'.split(
    ' ',
  ),
);

/** What outlets call themselves after a place: "the Dorrin Post" is not named by naming Dorrin. */
const outletWords = new Set(
  'post times herald journal courier gazette tribune chronicle evening morning daily weekly news press today observer ledger mail echo star sun standard record review express mirror argus examiner dispatch telegraph radio tv now online bulletin messenger voice monitor reporter advertiser guardian independent register advocate sentinel banner beacon magazine digest week'.split(
    ' ',
  ),
);

/** A ministry or court is named without its country or town: "the Ministry of Labour" for "Ministry of Labour of X". */
function withoutSeat(wanted: readonly string[]): readonly string[] {
  const seat = wanted.lastIndexOf('of');
  const head = wanted.slice(0, seat);
  return seat >= 3 && head.filter((part) => part !== 'of' && part !== 'the').length >= 2 ? head : wanted;
}

/**
 * True when the narrator text names `name` (an outlet, agency or body): as a whole, or by its first word when that
 * word is its own ("Lanternlight" for "Lanternlight Foundation").
 */
export function narratorNames(features: StoryFeatures, name: string): boolean {
  return nameMentions(features, name).length > 0;
}

/** How many words of the name stand at a place one after the other. */
function sameLength(words: readonly Word[], at: number, wanted: readonly string[]): number {
  const end = wanted.findIndex((part, k) => words[at + k]?.folded !== part);
  return end === -1 ? wanted.length : end;
}

/** A mention of a name: the words of its narrator passage, and where in them it begins. */
export interface NameMention {
  readonly words: readonly Word[];
  readonly at: number;
  /** Words of the name as it stands there. */
  readonly length: number;
}

/** All mentions that `narratorNames` would find, in text order. */
export function nameMentions(features: StoryFeatures, name: string): NameMention[] {
  const wanted = wordsOf(name, { start: 0, end: name.length }).map((word) => word.folded);
  const first = wanted[0];
  if (first === undefined || fold(name).length < 3) return [];
  if (!includesSorted(features.capitals, hash32(first))) return [];
  const isOutlet = wanted.length > 1 && outletWords.has(wanted.at(-1) ?? '');
  const alone = first.length >= 5 && !genericWords.has(first) && !isCommon(first) && !isOutlet;
  const core = withoutSeat(wanted);
  return features.narrator.flatMap((range) => {
    const words = wordsOf(features.text, range);
    return words.flatMap((word, at) =>
      word.folded === first &&
      ((alone && mayBeName(word)) || core.every((part, k) => words[at + k]?.folded === part))
        ? [{ words, at, length: sameLength(words, at, wanted) }]
        : [],
    );
  });
}

/**
 * What lineage remembers of a story: only narrator text counts (no quotations, no boilerplate, no bylines), because
 * quotations shared from one press release make independent reports look copied.
 */
import { byCodeUnit, type PartialDate, type TextRange } from '../../base/index.ts';
import { narratorRanges, quotedSpans, sentencesOf } from '../reading/index.ts';
import type { Document, Story, StoryKey } from '../reading/index.ts';
import { anchorChain, type AnchorChain } from './anchors.ts';
import { stemOf } from './stems.ts';
import { fold, hash32, join32, sortedSet, wordsOf, type Word } from './words.ts';

/** One quotation of a story as the word hashes of what stands inside the marks. */
export interface QuoteFeature extends TextRange {
  readonly words: Uint32Array;
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
  /** Narrator passages in text order. */
  readonly narrator: readonly TextRange[];
  /** Number of narrator words. */
  readonly wordCount: number;
  /** Hash over all narrator words in order. */
  readonly textHash: number;
  /** Sorted distinct hashes of narrator 3-grams. */
  readonly grams: Uint32Array;
  /** Sorted distinct hashes of stems that are not common. */
  readonly stems: Uint32Array;
  readonly chain: AnchorChain;
  readonly quotes: readonly QuoteFeature[];
  /** Narrator words of the first person plural: a body that speaks for itself. */
  readonly firstPerson: number;
}

/** A story with fewer narrator words has nothing to compare. */
export const fewestWords = 12;
/** Stories of role `other` (teasers) take part from this length on, in code units. */
const shortestOther = 400;
const weWords = new Set(
  'we our ours us nous notre nos nosotros nuestro nuestra nuestros wir unser unsere мы наш наши'.split(' '),
);

/** Features of every story that takes part, sorted by id; a story that occurs twice in the input counts once. */
export function featuresOf(documents: readonly Document[]): StoryFeatures[] {
  const byId = new Map<string, StoryFeatures>();
  for (const document of documents) {
    for (const story of document.stories) {
      const id = storyId({ sha256: document.sha256, story: story.index });
      if (!byId.has(id) && takesPart(story)) byId.set(id, readFeatures(document, story, id));
    }
  }
  return [...byId.values()].sort((a, b) => byCodeUnit(a.id, b.id));
}

/** The sort key of a story: hash, then story index in six digits. */
export function storyId(key: StoryKey): string {
  return `${key.sha256}.${String(key.story).padStart(6, '0')}`;
}

/** True for the main story and for other stories that are more than a teaser. */
export function takesPart(story: Story): boolean {
  return story.role === 'main' || story.end - story.start >= shortestOther;
}

function readFeatures(document: Document, story: Story, id: string): StoryFeatures {
  const { text } = document;
  const language = story.language ?? document.language;
  const zones = story.zones.filter(
    ({ label }) => label === 'body' || label === 'caption' || label === 'subheading',
  );
  const narrator = zones.flatMap((zone) => narratorRanges(text, zone));
  const passages = narrator.map((range) => wordsOf(text, range));
  const starts = sentenceStarts(text, zones, language);
  return {
    key: { sha256: document.sha256, story: story.index },
    id,
    text,
    story,
    language: language === null ? null : primary(language),
    published: story.published,
    narrator,
    ...shingles(passages),
    chain: anchorChain(text, passages, language, starts),
    quotes: zones.flatMap((zone) => quotedSpans(text, zone).map((range) => quoteFeature(text, range))),
    firstPerson: passages.flat().filter((word) => weWords.has(word.folded)).length,
  };
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

function shingles(
  passages: readonly (readonly Word[])[],
): Pick<StoryFeatures, 'wordCount' | 'textHash' | 'grams' | 'stems'> {
  const grams: number[] = [];
  const stems: number[] = [];
  let textHash = 0;
  let wordCount = 0;
  for (const words of passages) {
    let before = 0;
    let last = 0;
    words.forEach((word, i) => {
      const hash = hash32(word.folded);
      if (i >= 2) grams.push(join32(join32(before, last), hash));
      before = last;
      last = hash;
      textHash = join32(textHash, hash);
      const stem = stemOf(word.folded);
      if (stem !== null && !/^\p{Nd}/u.test(stem)) stems.push(hash32(`w:${stem}`));
    });
    wordCount += words.length;
  }
  return { wordCount, textHash, grams: sortedSet(grams), stems: sortedSet(stems) };
}

function quoteFeature(text: string, range: TextRange): QuoteFeature {
  return {
    start: range.start,
    end: range.end,
    words: Uint32Array.from(wordsOf(text, range), (word) => hash32(word.folded)),
  };
}

/** True when the narrator text names `name` (an outlet, agency or body) as whole words, case folded. */
export function narratorNames(features: StoryFeatures, name: string): boolean {
  const wanted = wordsOf(name, { start: 0, end: name.length }).map((word) => word.folded);
  if (wanted.length === 0 || fold(name).length < 3) return false;
  return features.narrator.some((range) => {
    const words = wordsOf(features.text, range);
    return words.some((_, i) => wanted.every((part, k) => words[i + k]?.folded === part));
  });
}

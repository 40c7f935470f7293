/**
 * A million news-like stories, each made from its number alone, for measuring how lineage grows. Nothing in them is
 * real but the frequencies:
 * - about 47 % of the words are English function words at their published rates (see story-words.ts);
 * - content words follow the law of Zipf and Mandelbrot with slope 1.07 over 200,000 words, shifted by 60 because the
 *   function words hold most of the first ranks; a third of them come from the 300 words of the story's topic instead,
 *   so that words come in bursts, as they do in texts (Church and Gale 1995);
 * - people, places and bodies follow Zipf too: a few are in every tenth story, most are rare;
 * - a story reports one of 300,000 events. Stories of one event share names and numbers but no wording: what lineage
 *   must not take for copies;
 * - sentences have about 22 words, stories about 350 (150 to 900), both log-normal;
 * - one story in twenty is derived from an earlier one: see story-derivation.ts.
 */
import { derive, type DerivedKind } from './story-derivation.ts';
import { Draws, mixed, ZipfRanks } from './story-random.ts';
import { bodyKinds, contentWord, functionWord, months, properName, weekdays } from './story-words.ts';

/** One generated story. */
export interface GeneratedStory {
  /** Headline, empty line, paragraphs with empty lines between. */
  readonly text: string;
  /** Number of the story that it was made from; null for one of its own. */
  readonly source: number | null;
  readonly kind: 'own' | DerivedKind;
}

/** A story as the parts that derivations move. */
export interface StoryParts {
  readonly headline: string;
  /** Sentences of each paragraph. */
  readonly paragraphs: readonly (readonly string[])[];
}

const contentRanks = new ZipfRanks(200_000, 1.07, 60, 2 ** 20);
const topicRanks = new ZipfRanks(300, 0.8, 2, 2 ** 13);
const topicWordRanks = new ZipfRanks(200_000, 0.7, 200);
const events = new ZipfRanks(300_000, 0.8, 30);
const topics = new ZipfRanks(6000, 0.9, 20);
const people = new ZipfRanks(400_000, 0.9, 20);
const firstNames = new ZipfRanks(4000, 0.9, 10);
const places = new ZipfRanks(40_000, 1.1, 4);
const bodies = new ZipfRanks(60_000, 1.05, 5);

/** The story of a number, 0 or more. The same number and seed give the same story. */
export function generateStory(index: number, seed = 1): GeneratedStory {
  const derived = derive(index, seed);
  if (derived === null) return { text: textOf(ownParts(index, seed)), source: null, kind: 'own' };
  return { text: textOf(partsOf(index, seed)), source: derived.source, kind: derived.kind };
}

function partsOf(index: number, seed: number): StoryParts {
  const derived = derive(index, seed);
  return derived === null
    ? ownParts(index, seed)
    : derived.make(partsOf(derived.source, seed), ownWriter(index, seed));
}

/** Makes the sentences of one story. */
export interface StoryWriter {
  readonly draws: Draws;
  sentence(): string;
  headline(): string;
  /** A content word in some form. */
  word(): string;
}

function ownWriter(index: number, seed: number): StoryWriter {
  return writerFor(new Draws(seed, index, 1), seed);
}

function ownParts(index: number, seed: number): StoryParts {
  const writer = ownWriter(index, seed);
  const words = writer.draws.logNormal(350, 0.45, [150, 900]);
  const paragraphs: string[][] = [];
  for (let written = 0; written < words;) {
    const paragraph = Array.from({ length: 1 + writer.draws.below(3) }, () => writer.sentence());
    for (const sentence of paragraph) written += wordsIn(sentence);
    paragraphs.push(paragraph);
  }
  return { headline: writer.headline(), paragraphs };
}

/** Spaces + 1, without a list of them. */
function wordsIn(sentence: string): number {
  let words = 1;
  for (let at = sentence.indexOf(' '); at >= 0; at = sentence.indexOf(' ', at + 1)) words += 1;
  return words;
}

function textOf({ headline, paragraphs }: StoryParts): string {
  return `${[headline, ...paragraphs.map((sentences) => sentences.join(' '))].join('\n\n')}\n`;
}

/** What the stories of one event share. */
interface EventFacts {
  readonly topic: number;
  readonly names: readonly string[];
  readonly speakers: readonly string[];
  readonly numbers: readonly string[];
}

function writerFor(draws: Draws, seed: number): StoryWriter {
  const facts = factsOf(events.at(draws.share()), seed);
  const topicWords = new Map<number, number>();
  const rank = (): number => {
    if (!draws.happens(0.35)) return contentRanks.at(draws.share());
    const own = topicRanks.at(draws.share());
    const known = topicWords.get(own) ?? topicWordRanks.at(mixed(seed, facts.topic, own) / 2 ** 32);
    topicWords.set(own, known);
    return known;
  };
  const word = (): string => inflected(contentWord(rank()), draws);
  const sentence = (): string => {
    const length = draws.logNormal(20, 0.45, [5, 60]);
    const kind = draws.share();
    if (kind < 0.1) return `“${capital(clause(length, draws, facts, word))},” ${said(draws, facts)}.`;
    if (kind < 0.2) return `${capital(clause(length, draws, facts, word))}, ${said(draws, facts)}.`;
    return `${capital(clause(length, draws, facts, word))}.`;
  };
  const headline = (): string =>
    capital(
      Array.from({ length: 5 + draws.below(5) }, (_, i) =>
        i % 4 === 1 ? draws.pick(facts.names) : word(),
      ).join(' '),
    );
  return { draws, sentence, headline, word };
}

function factsOf(event: number, seed: number): EventFacts {
  const draws = new Draws(seed, event, 2);
  const speakers = Array.from({ length: 4 }, () => person(draws));
  const names = [
    ...speakers,
    ...Array.from({ length: 4 }, () => place(draws)),
    ...Array.from({ length: 3 }, () => body(draws)),
  ];
  const numbers = Array.from({ length: 6 }, () => amount(draws));
  return { topic: topics.at(draws.share()), names, speakers, numbers };
}

/** Words without the full stop: function and content words in turn, with names, numbers and dates between. */
function clause(length: number, draws: Draws, facts: EventFacts, word: () => string): string {
  const words: string[] = [];
  for (let last = ''; words.length < length;) {
    const kind = draws.share();
    // After a function word rather a content word: 47 % of all are function words then.
    if (kind < (last === 'function' ? 0.33 : 0.56)) {
      words.push(functionWord(draws.share()));
      last = 'function';
      continue;
    }
    last = 'content';
    if (kind > 0.985) words.push(date(draws));
    else if (kind > 0.965) words.push(draws.happens(0.6) ? draws.pick(facts.numbers) : amount(draws), word());
    else if (kind > 0.925) words.push(name(draws, facts));
    else words.push(word());
  }
  return words.join(' ');
}

function name(draws: Draws, facts: EventFacts): string {
  if (draws.happens(0.65)) return draws.pick(facts.names);
  const kind = draws.share();
  return kind < 0.4 ? person(draws) : kind < 0.8 ? place(draws) : body(draws);
}

function said(draws: Draws, facts: EventFacts): string {
  const speaker = draws.happens(0.8) ? draws.pick(facts.speakers) : person(draws);
  return draws.happens(0.7) ? `${speaker} said` : `${speaker} told reporters on ${draws.pick(weekdays)}`;
}

function person(draws: Draws): string {
  return `${properName(firstNames.at(draws.share()))} ${properName(10_000 + people.at(draws.share()))}`;
}

function place(draws: Draws): string {
  return properName(500_000 + places.at(draws.share()));
}

function body(draws: Draws): string {
  const rank = bodies.at(draws.share());
  return `${properName(600_000 + rank)} ${bodyKinds[rank % bodyKinds.length] ?? ''}`;
}

/** Small numbers are more frequent, as in any text; large ones carry their comma. */
function amount(draws: Draws): string {
  const number = Math.floor(10 ** (0.4 + 4.2 * draws.share() ** 1.5));
  return number < 1000
    ? String(number)
    : `${Math.floor(number / 1000)},${String(number % 1000).padStart(3, '0')}`;
}

function date(draws: Draws): string {
  if (draws.happens(0.6)) return `on ${draws.pick(weekdays)}`;
  return `on ${1 + draws.below(28)} ${draws.pick(months)} ${2005 + draws.below(20)}`;
}

function inflected(word: string, draws: Draws): string {
  const kind = draws.share();
  return kind < 0.16 ? `${word}s` : kind < 0.24 ? `${word}ed` : kind < 0.3 ? `${word}ing` : word;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

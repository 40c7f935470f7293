/** How the cost of lineage grows: generated stories of about 4 KB, two fifths of them derived from others. */
import type { Document } from '../src/domain/reading/index.ts';
import { traceLineage } from '../src/domain/lineage/index.ts';
import { plainDocument } from './lineage-collections.ts';
import { randomFrom } from './random.ts';

/** One size that was run. Seconds of processor time; megabytes of resident memory, inputs included. */
export interface GrowthStep {
  readonly stories: number;
  readonly seconds: number;
  readonly megabytes: number;
  readonly pairs: number;
  readonly origins: number;
}

/** Runs rising sizes and fits `seconds ~ stories^exponent`. Prints nothing; slow. */
export function measureLineageGrowth(sizes: readonly number[] = [500, 1000, 2000, 4000]): {
  readonly steps: readonly GrowthStep[];
  readonly exponent: number;
} {
  const steps = sizes.map(runStep);
  const [first, last] = [steps[0], steps.at(-1)];
  const exponent =
    first && last && steps.length > 1
      ? Math.log(last.seconds / first.seconds) / Math.log(last.stories / first.stories)
      : 1;
  return { steps, exponent };
}

function runStep(stories: number): GrowthStep {
  const documents = generateStories(stories);
  const started = process.cpuUsage();
  const { pairs, origins } = traceLineage(documents);
  const used = process.cpuUsage(started);
  const seconds = (used.user + used.system) / 1e6;
  const megabytes = Math.round(process.memoryUsage.rss() / 1e6);
  return { stories, seconds, megabytes, pairs: pairs.length, origins: origins.length };
}

/** A generated collection: own stories, and copies, cuts and word-swapped versions of earlier ones. */
export function generateStories(count: number, seed = 7): Document[] {
  const random = randomFrom(seed);
  const texts: string[] = [];
  for (let i = 0; i < count; i++) {
    const source = i > 0 && random() < 0.4 ? texts[Math.floor(random() * i)] : undefined;
    texts.push(source === undefined ? ownStory(random) : derivedStory(source, random));
  }
  return texts.map((text, i) =>
    plainDocument(`story-${i}`, text, { language: 'en', publisher: `Outlet ${i % 97}` }),
  );
}

const syllables = 'ba re mi to ku lan der vis por ten gal mo ri sha ner ol ti ven dor ka lu fen sor ma'.split(
  ' ',
);

function word(random: () => number): string {
  // Zipf-like: a few words carry most of the text
  const rank = Math.floor(20000 ** random());
  let rest = rank + 11;
  let made = '';
  while (rest > 0) {
    made += syllables[rest % syllables.length] ?? '';
    rest = Math.floor(rest / syllables.length);
  }
  return made;
}

function ownStory(random: () => number): string {
  const sentences: string[] = [];
  for (let length = 0; length < 3900;) {
    const words = Array.from({ length: 12 + Math.floor(random() * 14) }, () => word(random));
    if (random() < 0.6) words.splice(3, 0, String(Math.floor(10 ** (1 + random() * 4))));
    if (random() < 0.7) words.splice(5, 0, capital(word(random)));
    const sentence = `${capital(words.join(' '))}.`;
    sentences.push(random() < 0.15 ? `"${sentence}" ${capital(word(random))} said.` : sentence);
    length += sentence.length + 1;
  }
  return paragraphs(sentences);
}

function derivedStory(source: string, random: () => number): string {
  const sentences = source.split(/(?<=\.)\s+/);
  const kind = random();
  if (kind < 0.35)
    return paragraphs(sentences.slice(0, Math.ceil(sentences.length * (0.4 + random() * 0.5))));
  if (kind < 0.7) return paragraphs(sentences.filter(() => random() < 0.85));
  return paragraphs(
    sentences.map((sentence) =>
      sentence.replace(/ [a-z]+/g, (old) => (random() < 0.2 ? ` ${word(random)}` : old)),
    ),
  );
}

function paragraphs(sentences: readonly string[]): string {
  let text = '';
  sentences.forEach((sentence, i) => (text += sentence + (i % 3 === 2 ? '\n\n' : ' ')));
  return `${text.trim()}\n`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

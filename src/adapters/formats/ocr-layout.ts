/**
 * What Tesseract saw on a page becomes paragraphs. Its answer is JSON of blocks, paragraphs, lines and words; scripts
 * without spaces and lines cut by hyphens are joined as in PDF (pdf-layout.ts). Pure.
 */
import { z } from 'zod';
import { joinLines } from './pdf-layout.ts';

const word = z.object({ text: z.string().nullable(), confidence: z.number().nullable() });
const box = z.object({ x0: z.number(), y0: z.number(), x1: z.number(), y1: z.number() });
const line = z.object({ text: z.string().nullable(), bbox: box, words: z.array(word).nullish() });
const paragraph = z.object({ lines: z.array(line).nullish() });
const block = z.object({ paragraphs: z.array(paragraph).nullish() });
const page = z.object({ blocks: z.array(block).nullish() });

/** A line of text on the picture, in pixels from its upper left corner. */
export type LineBox = z.infer<typeof box>;

export interface SeenWord {
  readonly text: string;
  /** 0 to 100, as Tesseract judges itself. */
  readonly confidence: number;
}

export interface SeenPage {
  readonly paragraphs: readonly string[];
  readonly words: readonly SeenWord[];
}

/** The paragraphs and words of a recognised page. Throws when the JSON is not Tesseract's. */
export function seenPage(json: string): SeenPage {
  const paragraphs: string[] = [];
  const words: SeenWord[] = [];
  for (const { lines } of paragraphsOf(json)) {
    const texts = (lines ?? []).map(({ text }) => tidyLine(text ?? '')).filter((text) => text !== '');
    if (texts.length > 0) paragraphs.push(texts.reduce((joined, text) => joinLines(joined, text, noWords)));
    for (const seen of (lines ?? []).flatMap((each) => each.words ?? [])) {
      if (seen.text !== null) words.push({ text: tidyLine(seen.text), confidence: seen.confidence ?? 0 });
    }
  }
  return { paragraphs, words };
}

/** The places of the lines, from a layout analysis alone. */
export function lineBoxes(json: string): LineBox[] {
  return paragraphsOf(json).flatMap(({ lines }) => (lines ?? []).map(({ bbox }) => bbox));
}

function paragraphsOf(json: string): z.infer<typeof paragraph>[] {
  const { blocks } = page.parse(JSON.parse(json));
  return (blocks ?? []).flatMap(({ paragraphs }) => paragraphs ?? []);
}

const noWords: ReadonlySet<string> = new Set();

/** Thai's vowel am comes as its two halves, which no normal form joins again (Unicode, compatibility decomposition). */
function tidyLine(text: string): string {
  return text
    .replace(/\u0e4d\u0e32/gu, '\u0e33')
    .replace(/\u0e4d([\u0e48-\u0e4b])\u0e32/gu, '$1\u0e33')
    .trim();
}

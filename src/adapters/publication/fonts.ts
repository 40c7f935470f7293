/**
 * The fonts of a published report, cut down to the characters that it has. A character that no bundled font has ends the build and is named
 * with its place: a reader must never see a box where a name should stand.
 */
import { readFile } from 'node:fs/promises';
import { Fault } from '../../base/index.ts';
import { chunksOf, fontLicences, type FontChunk, type FontFamily } from './font-chunks.ts';
import { codePointsOf } from './font-glyphs.ts';
import { subsetFont } from './subset-font.ts';

/** A text that is shown, and where it stands: what a missing character is named with. */
export interface ShownPiece {
  readonly text: string;
  readonly where: string;
}

export interface FontSet {
  /** `@font-face` rules with the fonts in them: a page opened from a file may not load a font from another file everywhere. */
  readonly css: string;
  /** The licence of the fonts; empty when there are none. */
  readonly licence: string;
}

const faceOf: Readonly<Record<FontFamily, { readonly family: string; readonly style: string }>> = {
  serif: { family: 'Report Serif', style: 'normal' },
  italic: { family: 'Report Serif', style: 'italic' },
  sans: { family: 'Report Sans', style: 'normal' },
  scripts: { family: 'Report Scripts', style: 'normal' },
};
const weights = { min: 400, max: 600 };

/** Features that the pages use: kerning, ligatures, marks, figures of one width. */
const latinFeatures = ['kern', 'liga', 'ccmp', 'locl', 'mark', 'mkmk', 'tnum', 'lnum'];

/** Most missing characters that one message names. */
const mostNamed = 12;

/** Texts by the face in which they stand; what a face lacks comes from the faces of other scripts. */
export type FacedTexts = Readonly<Record<Exclude<FontFamily, 'scripts'>, readonly ShownPiece[]>>;

/**
 * The fonts for texts in each face. Throws `publication/missing-glyph` (invalid), which names each character, its code point and where it
 * stands.
 */
export async function subsetFonts(texts: FacedTexts): Promise<FontSet> {
  const parts: FontPart[] = [];
  const others = new Map<number, string>();
  for (const family of ['serif', 'italic', 'sans'] as const) {
    const wanted = charactersOf(texts[family]);
    const rest = await takeFrom(family, [...wanted.keys()], parts);
    for (const code of rest) others.set(code, wanted.get(code) ?? '');
  }
  const missing = await takeFrom('scripts', [...others.keys()], parts);
  if (missing.length > 0) throw missingGlyphs(new Map(missing.map((code) => [code, others.get(code) ?? ''])));
  const rules: string[] = [];
  for (const part of parts) rules.push(await faceRule(part));
  return { css: rules.join('\n'), licence: parts.length === 0 ? '' : fontLicences() };
}

/** Adds what the chunks of a family have of the characters; returns those that none has. */
async function takeFrom(
  family: FontFamily,
  wanted: readonly number[],
  parts: FontPart[],
): Promise<readonly number[]> {
  let rest = wanted.toSorted((a, b) => a - b);
  for (const chunk of chunksOf(family)) {
    const found = new Set(await foundIn(chunk, rest.filter(chunk.covers)));
    if (found.size === 0) continue;
    parts.push({ family, chunk, codePoints: await withCompanions(chunk, [...found]) });
    rest = rest.filter((code) => !found.has(code));
  }
  return rest;
}

/** Characters of one family that come from one chunk. */
interface FontPart {
  readonly family: FontFamily;
  readonly chunk: FontChunk;
  /** Ascending. */
  readonly codePoints: readonly number[];
}

/** Each character that needs a glyph, with the first place where it stands. */
function charactersOf(pieces: readonly ShownPiece[]): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  for (const { text, where } of pieces) {
    for (const character of text) {
      const code = character.codePointAt(0) ?? 0;
      if (!found.has(code) && !needsNoGlyph(character)) found.set(code, where);
    }
  }
  return found;
}

/** Breaks, joiners, marks of direction and the like: nothing is drawn for them. */
function needsNoGlyph(character: string): boolean {
  return /[\p{Default_Ignorable_Code_Point}\p{Cc}\u2028\u2029]/u.test(character);
}

/** Which of the characters the chunk really has; the ranges of its package promise more than its table of characters. */
async function foundIn(chunk: FontChunk, asked: readonly number[]): Promise<readonly number[]> {
  if (asked.length === 0) return [];
  const font = await subsetFont(await readFile(chunk.file), textOf(asked), { targetFormat: 'truetype' });
  const has = codePointsOf(font);
  return asked.filter((code) => has.has(code));
}

/**
 * With the letters into which a shaping engine takes them apart (Thai sara am, Khmer vowels that stand on both sides): without those it would draw
 * nothing, although the letter itself is there.
 */
async function withCompanions(chunk: FontChunk, codePoints: readonly number[]): Promise<readonly number[]> {
  const parts = codePoints.flatMap((code) =>
    Array.from(String.fromCodePoint(code).normalize('NFKD'), (part) => part.codePointAt(0) ?? 0),
  );
  const khmer = codePoints.some((code) => twoSided.has(code)) ? [0x17c1] : [];
  const more = [...new Set([...parts, ...khmer])].filter((code) => !codePoints.includes(code));
  return [...codePoints, ...(await foundIn(chunk, more))].sort((a, b) => a - b);
}

/** Khmer vowels that are drawn as U+17C1 before the letter and something else. */
const twoSided: ReadonlySet<number> = new Set([0x17be, 0x17bf, 0x17c0, 0x17c4, 0x17c5]);

function textOf(codePoints: readonly number[]): string {
  return codePoints.map((code) => String.fromCodePoint(code)).join('');
}

/** Chinese letters come in one weight, which the browser thickens in headings: with all weights inside, each of the many letters is twice as heavy. */
function weightsOf(chunk: FontChunk): typeof weights {
  return chunk.name.startsWith('noto-sans-sc') ? { min: weights.min, max: weights.min } : weights;
}

async function faceRule({ family, chunk, codePoints }: FontPart): Promise<string> {
  const { family: name, style } = faceOf[family];
  const { min, max } = weightsOf(chunk);
  const font = await subsetFont(await readFile(chunk.file), textOf(codePoints), {
    targetFormat: 'woff2',
    variationAxes: { wght: min === max ? min : { min, max } },
    noHinting: true,
    // Small capitals, fractions and other alternates of the Latin faces would bring their letters along, three times as many.
    ...(family === 'scripts' ? {} : { keepFeatures: latinFeatures }),
  });
  const bytes = Buffer.from(font).toString('base64');
  return [
    `@font-face{font-family:'${name}';font-style:${style};font-weight:${min === max ? min : `${min} ${max}`};font-display:block;`,
    `unicode-range:${rangesOf(codePoints)};src:url(data:font/woff2;base64,${bytes}) format('woff2')}`,
  ].join('');
}

/** "U+41-5a,U+61": ascending code points as runs. */
function rangesOf(codePoints: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const code of codePoints) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === code - 1) last[1] = code;
    else runs.push([code, code]);
  }
  return runs
    .map(([from, to]) => `U+${from.toString(16)}${from === to ? '' : `-${to.toString(16)}`}`)
    .join(',');
}

function missingGlyphs(missing: ReadonlyMap<number, string>): Fault {
  const named = [...missing]
    .sort(([a], [b]) => a - b)
    .map(
      ([code, where]) =>
        `“${String.fromCodePoint(code)}” (U+${code.toString(16).toUpperCase().padStart(4, '0')}) in ${where}`,
    );
  const more = named.length > mostNamed ? `; and ${named.length - mostNamed} more` : '';
  return new Fault({
    code: 'publication/missing-glyph',
    kind: 'invalid',
    message: `The bundled fonts have no letter for ${named.slice(0, mostNamed).join('; ')}${more}. Nothing was published.`,
    advice:
      'Write it with other letters there. The fonts cover Latin, Greek, Cyrillic, Khmer, Thai, Chinese (simplified) and Arabic script.',
    data: { characters: missing.size },
  });
}

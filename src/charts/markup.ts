/**
 * SVG as text. Every text and attribute goes through `escaped`, every coordinate through `place`: two decimals and no locale, so that
 * the same data give the same bytes on every machine. Pure.
 */

import type { ChartWords } from './words.ts';

/** A finished picture, and the same facts in words. */
export interface Chart {
  /** One `<svg>` element with `<title>` and `<desc>`; inline in a page, or a file of its own (see `standaloneSvg`). */
  readonly svg: string;
  /** What the picture shows, from its data: every value that is drawn. */
  readonly alternative: string;
}

/** What every picture is given. */
export interface ChartHead {
  /** Unique in its page; letters, digits, `-` and `_`. */
  readonly id: string;
  readonly title: string;
  readonly words: ChartWords;
}

type Attributes = Readonly<Record<string, string | number | null>>;

/** Colours by their use; the page may set the custom properties, a picture that stands alone has the light ones. `witness` is for witnesses alone. */
export const colours = {
  ink: 'var(--chart-ink, #1f1c18)',
  quiet: 'var(--chart-quiet, #5d564b)',
  rule: 'var(--chart-rule, #ddd5c6)',
  strong: 'var(--chart-strong, #8b8272)',
  paper: 'var(--chart-paper, #faf7f1)',
  bars: 'var(--chart-bar, #6f675a)',
  witness: 'var(--chart-witness, #b5660a)',
} as const;

/** Width of every picture in its own units; shown at 0.8 to 1.2 times that, so that letters stay readable on a telephone. */
export const chartWidth = 400;
export const letterSize = 13;

// What XML 1.0 cannot hold becomes U+FFFD: a control character in a title must not break the file. `Cs` are halves of surrogate pairs.
const unwritable = /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

/** A text as it may stand in XML or HTML, between tags or in a quoted attribute. */
export function escaped(text: string): string {
  return text
    .replace(unwritable, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** A coordinate: two decimals at most, never `-0`, never an exponent. */
export function place(value: number): string {
  if (!Number.isFinite(value)) return '0';
  const text = value.toFixed(2).replace(/\.?0+$/, '');
  return text === '-0' ? '0' : text;
}

/** An element; attributes that are null are left out, numbers are coordinates. `inside` is markup. */
export function tag(name: string, attributes: Attributes, inside: string | readonly string[] = ''): string {
  const written = Object.entries(attributes)
    .filter((entry): entry is [string, string | number] => entry[1] !== null)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? place(value) : escaped(value)}"`)
    .join('');
  const content = typeof inside === 'string' ? inside : inside.join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

export interface LetterStyle {
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly colour?: string;
  readonly size?: number;
  readonly weight?: number;
  /** The whole text where the shown one is shortened. */
  readonly whole?: string;
}

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** A line of text; (x, y) is on its base line. */
export function letters(text: string, at: readonly [number, number], style: LetterStyle = {}): string {
  const { anchor = 'start', colour = colours.ink, size = letterSize, weight = null, whole } = style;
  const hint = whole === undefined || whole === text ? '' : tag('title', {}, escaped(whole));
  return tag(
    'text',
    {
      x: at[0],
      y: at[1],
      'font-size': size,
      // The ink is the picture's own fill: said once.
      fill: colour === colours.ink ? null : colour,
      'text-anchor': anchor === 'start' ? null : anchor,
      'font-weight': weight,
      // The line itself runs from left to right in every picture; words that run the other way are put in order by themselves.
      'unicode-bidi': rightToLeft.test(text) ? 'plaintext' : null,
    },
    hint + escaped(text),
  );
}

/** The whole picture, with its name and its words for who does not see it. */
export function picture(
  { id, title }: Omit<ChartHead, 'words'>,
  size: { readonly width?: number; readonly height: number },
  alternative: string,
  inside: readonly string[],
): Chart {
  const { width = chartWidth, height } = size;
  const svg = tag(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'chart',
      viewBox: `0 0 ${place(width)} ${place(height)}`,
      role: 'img',
      'aria-labelledby': `${id}-title ${id}-desc`,
      // Where letters begin and end is said by the picture, whatever the direction of the page around it.
      direction: 'ltr',
      'font-family': 'inherit',
      fill: colours.ink,
    },
    [
      tag('title', { id: `${id}-title` }, escaped(title)),
      tag('desc', { id: `${id}-desc` }, escaped(alternative)),
      ...inside,
    ],
  );
  return { svg, alternative };
}

/** The picture as a file of its own: colours in place of the page's custom properties, letters in a plain face. */
export function standaloneSvg(svg: string): string {
  return svg
    .replace(/var\(--[a-z-]+, (#[0-9a-f]{6})\)/g, '$1')
    .replace('font-family="inherit"', 'font-family="sans-serif"');
}

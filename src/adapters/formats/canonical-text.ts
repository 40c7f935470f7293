/**
 * Canonical text of a laid-out capture is made here, once: blocks joined by one blank line, white space inside a
 * block collapsed (line breaks and the tabs between table cells stay). Invariant: blocks come out in text order, never empty, never overlapping, every offset inside the text.
 */
import type { Block } from '../../domain/reading/index.ts';

const separator = '\n\n';

/** Collects blocks in reading order and hands back the text with the range of each block. */
export class CanonicalText {
  readonly #pieces: string[] = [];
  readonly #blocks: Block[] = [];
  #length = 0;

  /** Number of UTF-16 code units so far. */
  get length(): number {
    return this.#length;
  }

  /** Adds one block; white space is tidied, and a block without any text is left out. `page` counts from 1. */
  add(kind: Block['kind'], text: string, page: number | null = null): void {
    const clean = tidy(text);
    if (clean === '') return;
    const gap = this.#pieces.length === 0 ? '' : separator;
    const start = this.#length + gap.length;
    this.#pieces.push(gap, clean);
    this.#length = start + clean.length;
    this.#blocks.push({ kind, start, end: this.#length, page });
  }

  /** The text and its blocks. */
  finish(): { readonly text: string; readonly blocks: readonly Block[] } {
    return { text: this.#pieces.join(''), blocks: this.#blocks };
  }
}

const space = /[\s\p{Cc}\u200b\ufeff]+/gu;

/** One space for every run of white space, none at the ends. Zero-width spaces and control characters count as white space. */
export function collapse(text: string): string {
  return text.replace(space, ' ').trim();
}

const lineBreak = /[\n\r\u0085\u2028\u2029]+/u;
/** With the `u` flag this matches half pairs only, which no encoding can carry. */
const loneSurrogate = /[\ud800-\udfff]/gu;

/** Collapses each line and each tab-separated cell by itself; empty lines and cells go. */
export function tidy(text: string): string {
  if (isTidy(text)) return text;
  const lines = text.replace(loneSurrogate, '\ufffd').split(lineBreak);
  return lines
    .map((line) => line.split('\t').map(collapse).filter(isFilled).join('\t'))
    .filter(isFilled)
    .join('\n');
}

/** Most text comes tidied already, or in words with single spaces: a look at each sign is cheaper than splitting. */
function isTidy(text: string): boolean {
  let wasSpace = true;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 0x20) {
      if (wasSpace) return false;
      wasSpace = true;
      continue;
    }
    wasSpace = false;
    if (code < 0x20 || (code >= 0x7f && (code < 0xa1 || mayNeedTidying(code)))) return false;
  }
  return !wasSpace || text === '';
}

/** The Unicode spaces and separators, half pairs of surrogates (whole ones pass the slow way), the byte order mark. */
function mayNeedTidying(code: number): boolean {
  return (
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    (code >= 0xd800 && code <= 0xdfff) ||
    code === 0xfeff
  );
}

function isFilled(text: string): boolean {
  return text !== '';
}

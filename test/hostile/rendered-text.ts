/** Texts as pictures: a real browser sets them in real fonts, so that OCR meets letters as pages show them. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';

export interface Rendering {
  /** One paragraph a line. */
  readonly text: string;
  readonly language: string;
  /** The bundled font of a script that systems seldom have; null where the system's fonts are used. */
  readonly font: string | null;
  readonly type?: 'png' | 'jpeg';
}

/** The page as a picture, 820 pixels wide; null when this machine has no font for the text. */
export async function rendered(browser: Browser, what: Rendering): Promise<Buffer | null> {
  const page = await browser.newPage({ viewport: { width: 820, height: 400 } });
  try {
    await page.setContent(pageOf(what));
    await page.evaluate(
      "document.fonts.load('18px Given', document.body.innerText).then(() => document.fonts.ready)",
    );
    if (!(await hasLetters(page, what.text))) return null;
    const type = what.type ?? 'png';
    return await page.screenshot({ fullPage: true, type, ...(type === 'jpeg' ? { quality: 80 } : {}) });
  } finally {
    await page.close();
  }
}

function pageOf({ text, language, font }: Rendering): string {
  const face =
    font === null
      ? ''
      : `@font-face { font-family: Given; src: url(data:font/woff2;base64,${fontData(font)}) }`;
  const style = `${face} body { font: 18px/1.6 Given, 'Liberation Serif', 'DejaVu Sans', sans-serif; margin: 40px }`;
  const paragraphs = text.split('\n').map((paragraph) => `<p>${paragraph}</p>`);
  return `<!doctype html><html lang="${language}"><style>${style}</style><body>${paragraphs.join('')}</body></html>`;
}

function fontData(file: string): string {
  return readFileSync(createRequire(import.meta.url).resolve(file)).toString('base64');
}

/** False when letters of the text look like the box that stands for a letter that no font has. */
function hasLetters(page: Page, text: string): Promise<boolean> {
  const letters = [...new Set(text.match(/\p{L}/gu))].slice(0, 12);
  return page.evaluate<boolean>(`(() => {
    const drawn = (letter) => {
      const canvas = document.createElement('canvas');
      canvas.width = canvas.height = 40;
      const context = canvas.getContext('2d');
      context.font = "24px Given, 'Liberation Serif', 'DejaVu Sans', sans-serif";
      context.fillText(letter, 4, 30);
      return canvas.toDataURL();
    };
    return ${JSON.stringify(letters)}.every((letter) => drawn(letter) !== drawn('\\u{10FFFD}'));
  })()`);
}

/** Wrong, missing and added characters (edit distance) for each character of the text; spaces and forms count for nothing. */
export function characterErrors(expected: string, read: string): number {
  const [wanted, found] = [expected, read].map((text) =>
    Array.from(text.normalize('NFC').replace(/[\s\u200b]+/gu, '')),
  );
  let before = (found ?? []).map((_, index) => index);
  before.push(before.length);
  for (const [row, letter] of (wanted ?? []).entries()) {
    const next = [row + 1];
    for (const [column, other] of (found ?? []).entries()) {
      const changed = (before[column] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(changed, (before[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    before = next;
  }
  return (before.at(-1) ?? 0) / Math.max(1, wanted?.length ?? 0);
}

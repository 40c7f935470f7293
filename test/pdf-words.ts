/**
 * The words of a PDF as a reader's program copies them: a run of letters marked with ActualText gives that text (PDF 1.7, 14.9.4), any other letter
 * what its font's ToUnicode table says. Only what Chromium writes: plain objects, FlateDecode, hexadecimal strings. Each page in drawing order.
 */
import { inflateSync } from 'node:zlib';

export function pdfWords(bytes: Uint8Array): readonly string[] {
  const file = Buffer.from(bytes).toString('latin1');
  const objects = new Map(
    [...file.matchAll(/(?:^|\n)(\d+) 0 obj\b/g)].map((match) => [
      Number(match[1]),
      match.index + match[0].length,
    ]),
  );
  const dictionary = (id: number): string => {
    const start = objects.get(id) ?? 0;
    return file.slice(start, file.indexOf('endobj', start));
  };
  const stream = (id: number): string => {
    const start = file.indexOf('stream', objects.get(id)) + 6;
    const from = file.startsWith('\r\n', start) ? start + 2 : start + 1;
    return inflateSync(Buffer.from(file.slice(from, file.indexOf('endstream', from)), 'latin1')).toString(
      'latin1',
    );
  };
  const fonts = new Map<string, Font>();
  for (const [, inside = ''] of file.matchAll(/\/Font\s*<<([^>]*)>>/g))
    for (const [, name = '', id] of inside.matchAll(/\/(F\d+) (\d+) 0 R/g))
      if (!fonts.has(name)) fonts.set(name, fontOf(dictionary(Number(id)), stream));
  const pages = [
    ...file.matchAll(
      /\/Type\s*\/Page\b[\s\S]*?\/Contents (\d+) 0 R|\/Contents (\d+) 0 R[\s\S]*?\/Type\s*\/Page\b/g,
    ),
  ];
  return pages.map(([, before, after]) => wordsOf(stream(Number(before ?? after)), fonts));
}

interface Font {
  readonly bytesPerLetter: 1 | 2;
  readonly letters: ReadonlyMap<number, string>;
}

function fontOf(dictionary: string, stream: (id: number) => string): Font {
  const table = /\/ToUnicode (\d+) 0 R/.exec(dictionary)?.[1];
  const letters = new Map<number, string>();
  const text = table === undefined ? '' : stream(Number(table));
  for (const [, inside = ''] of text.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, from = '', to = ''] of inside.matchAll(/<([0-9A-F]+)>\s*<([0-9A-F]+)>/gi))
      letters.set(Number.parseInt(from, 16), utf16(to));
  for (const [, inside = ''] of text.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from = '', to = '', first = ''] of inside.matchAll(
      /<([0-9A-F]+)>\s*<([0-9A-F]+)>\s*<([0-9A-F]+)>/gi,
    )) {
      const start = Number.parseInt(from, 16);
      for (let code = start; code <= Number.parseInt(to, 16); code += 1)
        letters.set(code, String.fromCodePoint((utf16(first).codePointAt(0) ?? 0) + code - start));
    }
  return { bytesPerLetter: dictionary.includes('/Type0') ? 2 : 1, letters };
}

function utf16(hex: string): string {
  const units = hex.match(/.{4}/g) ?? [];
  return String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16)));
}

function wordsOf(content: string, fonts: ReadonlyMap<string, Font>): string {
  let font: Font | undefined;
  let instead = false;
  let words = '';
  const marks: boolean[] = [];
  for (const [, name, actual, begins, ends, shown] of content.matchAll(
    /\/(F\d+) [\d.]+ Tf|\/ActualText\s*<FEFF([0-9A-F]*)>\s*>>\s*BDC|(\bBDC\b|\bBMC\b)|(\bEMC\b)|<([0-9A-F]*)>\s*(?:Tj|(?=[^<>]*\]\s*TJ))/gi,
  )) {
    if (name !== undefined) font = fonts.get(name);
    else if (actual !== undefined) {
      words += utf16(actual);
      marks.push(true);
      instead = true;
    } else if (begins !== undefined) marks.push(false);
    else if (ends !== undefined) {
      if (marks.pop() === true) instead = false;
    } else if (shown !== undefined && !instead) words += lettersOf(shown, font);
  }
  return words;
}

function lettersOf(hex: string, font: Font | undefined): string {
  const codes = hex.match(font?.bytesPerLetter === 2 ? /.{4}/g : /.{2}/g) ?? [];
  return codes.map((code) => font?.letters.get(Number.parseInt(code, 16)) ?? '').join('');
}

/** The fonts that come with the program, in chunks by script as their packages cut them. All under the SIL Open Font License. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** One font file of a package, and the characters it was cut for. */
export interface FontChunk {
  readonly file: string;
  /** Name of its subset in the site: "khmer", "sc-104". */
  readonly name: string;
  readonly covers: (codePoint: number) => boolean;
}

/** Packages behind each family, the likeliest first; a character comes from the first chunk that has it. */
const families = {
  serif: ['source-serif-4'],
  italic: ['source-serif-4'],
  sans: ['source-sans-3'],
  scripts: ['noto-sans-khmer', 'noto-sans-thai', 'noto-sans-sc', 'noto-sans-arabic'],
} as const;
type FontPackage = (typeof families)[FontFamily][number];

/** `italic` is the slanted serif; `scripts` are those that serif and sans do not have, and stand upright in it. */
export type FontFamily = keyof typeof families;

const folders = createRequire(import.meta.url);

/** The folder of a package. */
function folderOf(name: FontPackage): string {
  return dirname(folders.resolve(`@fontsource-variable/${name}/package.json`));
}

/** The chunks of a family in the order in which they are asked. */
export function chunksOf(family: FontFamily): readonly FontChunk[] {
  const style = family === 'italic' ? 'italic' : 'normal';
  const chunks = families[family].flatMap((name) => chunksIn(name, style));
  return family === 'scripts'
    ? chunks.filter(({ name }) => !/-(latin|latin-ext|cyrillic|vietnamese)$/.test(name))
    : chunks;
}

function chunksIn(name: FontPackage, style: 'normal' | 'italic'): FontChunk[] {
  const folder = folderOf(name);
  const ranges = JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8')) as Record<string, string>;
  return Object.entries(ranges).map(([key, range]): FontChunk => {
    const part = key.replaceAll(/[[\]]/g, '');
    return {
      file: join(folder, 'files', `${name}-${part}-wght-${style}.woff2`),
      name: `${name}-${part}`,
      covers: inRange(range),
    };
  });
}

/** The characters of a `unicode-range`: "U+0000-00FF,U+0131". */
function inRange(range: string): (codePoint: number) => boolean {
  const spans = range.split(',').map((part) => {
    const [from = '', to = from] = part.trim().replace(/^U\+/i, '').split('-');
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const;
  });
  return (codePoint) => spans.some(([from, to]) => from <= codePoint && codePoint <= to);
}

/** Copyright lines of all bundled fonts, then the licence that they share. */
export function fontLicences(): string {
  const texts = [...new Set(Object.values(families).flat())].map((name) =>
    readFileSync(join(folderOf(name), 'LICENSE'), 'utf8'),
  );
  const split = texts.map((text) => {
    const at = text.indexOf('This Font Software is licensed');
    return { holder: text.slice(0, at).trim(), licence: text.slice(at) };
  });
  return `${split.map(({ holder }) => holder).join('\n')}\n\n${split[0]?.licence ?? ''}`;
}

/** The press: a report that is ready becomes files. The same order gives the same bytes; `report.pdf` has the same text and figures. */
import { createHash } from 'node:crypto';
import { standaloneSvg } from '../../charts/index.ts';
import type { PublishedBlock, PublishedReport } from '../../domain/report/index.ts';
import type { PrintedSite, PrintOrder, ReportPress, SiteFile } from '../../ports/report-press.ts';
import { readBaseMap } from './base-map.ts';
import { subsetFonts, type FontSet, type ShownPiece } from './fonts.ts';
import { blockHtml, pictureOf, type BlockTools } from './html-blocks.ts';
import { indexPage, printPage, verificationPage } from './html-pages.ts';
import { shownLetters } from './html-text.ts';
import { printPdf } from './pdf.ts';
import { speechOf } from './speech.ts';
import { printStyle, siteStyle } from './style.ts';

/** The press of this machine. A PDF needs Chromium: see `pdf.ts`. */
export function createPress(): ReportPress {
  return { print, block: drawnBlock };
}

function drawnBlock(block: PublishedBlock, language: string): string {
  const outlines = block.content.shows === 'map' ? readBaseMap() : null;
  return blockHtml(block, { outlines, isPrint: true, speech: speechOf(language) }).markup;
}

async function print(order: PrintOrder): Promise<PrintedSite> {
  const { report, data } = order;
  const speech = speechOf(report.heading.language);
  const tools: BlockTools = { outlines: needsMap(report) ? readBaseMap() : null, isPrint: false, speech };
  const pages = { index: indexPage(report, tools), verification: verificationPage(report, speech) };
  const paper = order.hasPdf ? printPage(report, tools) : '';
  const fonts = await fontsOf(order, [pages.index, pages.verification, paper]);
  const files: SiteFile[] = [
    text('index.html', pages.index),
    text('verification.html', pages.verification),
    text('style.css', siteStyle(fonts.css)),
    text('fonts-licence.txt', fonts.licence),
    ...pictures(report, tools),
    ...data,
  ];
  if (order.hasPdf) {
    const title = report.heading.title ?? report.name;
    const style = printStyle(fonts.css, { title, draft: report.isDraft ? speech.say.draft : null });
    files.push({ path: 'report.pdf', bytes: await printPdf({ page: paper, style }) });
  }
  return withManifest(files);
}

function needsMap({ blocks }: PublishedReport): boolean {
  return blocks.some(({ content }) => content.shows === 'map');
}

/** Each picture as a file of its own. */
function pictures({ blocks }: PublishedReport, { outlines, speech }: BlockTools): SiteFile[] {
  return blocks.flatMap((block) => {
    const picture = pictureOf(block, outlines, speech);
    return picture === null
      ? []
      : [text(`data/block-${block.number}.svg`, `${standaloneSvg(picture.svg)}\n`)];
  });
}

/** The fonts for every letter of the pages. */
async function fontsOf({ report, placeOf }: PrintOrder, pages: readonly string[]): Promise<FontSet> {
  const letters = [...new Set(pages.flatMap((page) => Array.from(shownLetters(page))))].sort();
  const places = placesIn(report);
  const pieces = letters.map((letter): ShownPiece => ({
    text: letter,
    where:
      placeOf(letter) ??
      places.find(({ text: words }) => words.includes(letter))?.where ??
      'a page of the site',
  }));
  const slanted = new Set(
    pages.flatMap((page) =>
      [...page.matchAll(/<em[ >][^<]*/g)].flatMap(([words]) => Array.from(shownLetters(`${words}<`))),
    ),
  );
  const italic = pieces.filter(({ text: letter }) => slanted.has(letter) && isSlanted(letter));
  return subsetFonts({ serif: pieces, italic, sans: pieces });
}

/** Other scripts have no slanted letters: theirs stand upright in emphasis. */
function isSlanted(letter: string): boolean {
  return /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}\p{P}\p{Zs}]/u.test(letter);
}

/** Where texts that are not words of the report stand. */
function placesIn({ notes, blocks, sources, letters, figures }: PublishedReport): ShownPiece[] {
  return [
    ...notes.map((note) => ({
      text: JSON.stringify(note.cited),
      where: `note ${note.number} (line ${note.line})`,
    })),
    ...blocks.map((block) => ({
      text: JSON.stringify(block),
      where: `the block “${block.title}” (line ${block.line})`,
    })),
    ...sources.map((source) => ({
      text: JSON.stringify(source),
      where: `the name or publisher of the source ${source.sha256.slice(0, 12)}`,
    })),
    ...letters.map((letter) => ({ text: JSON.stringify(letter), where: `the letter ${letter.id}` })),
    ...figures.map((figure) => ({
      text: JSON.stringify(figure),
      where: `the rows of figure ${figure.number} (line ${figure.line})`,
    })),
  ];
}

function text(path: string, content: string): SiteFile {
  return { path, bytes: Buffer.from(content, 'utf8') };
}

/** Adds `manifest.sha256`, which `sha256sum -c` reads. */
function withManifest(files: readonly SiteFile[]): PrintedSite {
  const sorted = files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const sha256s = new Map(sorted.map(({ path, bytes }) => [path, sha256(bytes)]));
  const manifest = text('manifest.sha256', [...sha256s].map(([path, hash]) => `${hash}  ${path}\n`).join(''));
  const manifestSha256 = sha256(manifest.bytes);
  sha256s.set(manifest.path, manifestSha256);
  return { files: [...sorted, manifest], manifestSha256, sha256s };
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

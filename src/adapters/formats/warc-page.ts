/**
 * Pages of a web archive become one canonical text: each page as a story of its own, under a headline that the reading
 * room takes for one (a title, who published it, the day when it is known), with its address below. What is not the
 * page's article is left out and counted: the menus of fifty pages would bury them.
 */
import type { CaptureMetadata } from '../../domain/reading/index.ts';
import { CanonicalText, collapse } from './canonical-text.ts';
import { decode } from './encoding.ts';
import type { PlacedRun } from './html-body.ts';
import { readPage, type Page } from './html.ts';
import { tagShape } from './html-shape.ts';

export interface ArchivedPage {
  readonly url: string;
  /** WARC-Date as written. */
  readonly date: string;
  readonly html: Uint8Array;
  /** Charset of the server's answer. */
  readonly charset: string | null;
  /** False when a page of a few words (a frame, an advert) is passed over. */
  readonly evenScant: boolean;
}

const deepestPage = 3_000;

/** Why a page added nothing. */
export type PageLoss = 'blank' | 'too-deep' | 'scant';

/** Collects pages. */
export class ArchiveText {
  readonly #builder = new CanonicalText();
  #pages = 0;
  #first: CaptureMetadata | null = null;

  /** Pages added so far. */
  get pages(): number {
    return this.#pages;
  }

  /** Metadata of the first page. */
  get metadata(): CaptureMetadata | null {
    return this.#first;
  }

  /** Adds a page; says why when it adds nothing. */
  add(archived: ArchivedPage): PageLoss | null {
    const html = decode(archived.html, archived.charset ?? declaredCharset(archived.html)).text;
    const shape = tagShape(html);
    if (shape.depth > deepestPage) return 'too-deep';
    const page = readPage(html, shape);
    const body = page.placed.filter(({ part }) => part === 'body' || part === 'caption');
    if (body.length === 0) return 'blank';
    if (!archived.evenScant && isScant(page)) return 'scant';
    this.#pages += 1;
    const url = shownAddress(archived.url);
    this.#first ??= { ...page.metadata, url: page.metadata.url ?? url };
    this.#addHead(page, url);
    for (const { run, part } of body) this.#add(part === 'caption' ? 'caption' : run.kind, run.text);
    for (const { run, part } of page.placed) if (part === 'byline') this.#add('paragraph', run.text);
    if (url !== null) this.#add('paragraph', `Source: ${url}`);
    // Fourteen digits, as archives write a moment: the day of saving must not be taken for the day of publication.
    const moment = archived.date.replace(/\D/g, '').slice(0, 14);
    if (moment.length >= 8) this.#add('paragraph', `Archived ${moment}`);
    return null;
  }

  /** The text and its blocks. */
  finish(): ReturnType<CanonicalText['finish']> {
    return this.#builder.finish();
  }

  #add(kind: 'heading' | 'paragraph' | 'list-item' | 'table-row' | 'caption', text: string): void {
    this.#builder.add(kind, text, this.#pages);
  }

  #addHead(page: Page, url: string | null): void {
    const { metadata, placed } = page;
    const host = hostOf(url);
    const printed = placed.find(({ part }) => part === 'title')?.run.text;
    const title = collapse(metadata.title ?? printed ?? '');
    if (this.#pages === 1) {
      this.#add('heading', title);
      // Without running text here, the first story would go on through the second page.
      if (!placed.some((one) => one.part === 'body' && opensText(one.run))) this.#add('paragraph', standIn);
      return;
    }
    this.#add(
      'heading',
      title.split(' ', 4).length < 4 ? `${title === '' ? 'A page' : title}: page of ${host}` : title,
    );
    const outlet = metadata.publisher === null ? '' : `, ${metadata.publisher}`;
    this.#add('paragraph', `Published by The website ${host}${outlet}`.slice(0, 160));
    if (metadata.author !== null) this.#add('paragraph', `By ${metadata.author.slice(0, 100)}`);
    if (metadata.published !== null) this.#add('paragraph', `Published ${metadata.published}`);
    const opening = placed.find(({ part }) => part === 'body' || part === 'caption');
    // Only running text under such a head opens a story: a page that begins with a list gets a sentence of its own.
    if (opening === undefined || !opensText(opening.run)) this.#add('paragraph', standIn);
  }
}

/** A page with less text than this, menus included, is a frame or an advert. */
const scantText = 120;

function isScant(page: Page): boolean {
  return page.placed.reduce((length, { run }) => length + run.text.length, 0) < scantText;
}

/** Stands where a page of lists has no running text of its own: twelve words, or it would pass for a slogan. */
const standIn = 'This page of the archive begins with a list or a heading and not with running text.';

function opensText(run: PlacedRun['run']): boolean {
  return run.kind === 'paragraph' && isSentence(run.text);
}

function isSentence(text: string): boolean {
  const words = text.slice(0, 400).split(/\s+/u).length;
  return words >= 25 || (words >= 6 && /[.!?。！？]["'”’»)\]]{0,3}$/u.test(text.slice(-6)));
}

/** An address fit to be shown: http or https, no blanks, no invisible marks; null otherwise. */
function shownAddress(url: string): string | null {
  const clean = url.trim().slice(0, 2_000);
  return /^https?:\/\/[\x21-\x7e]+$/iu.test(clean) ? clean : null;
}

function hostOf(url: string | null): string {
  return (
    /^https?:\/\/(?:[^/@]{0,200}@)?([^/:?#]{1,100})/iu.exec(url ?? '')?.[1]?.toLowerCase() ??
    'an unknown address'
  );
}

/** The charset that a page declares in its first kilobytes (HTML standard, 13.2.3.2), or null. */
function declaredCharset(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4_096)).toString('latin1');
  return /<meta[^>]{1,300}?charset\s{0,9}=\s{0,9}["']?([\w-]{2,40})/i.exec(head)?.[1] ?? null;
}

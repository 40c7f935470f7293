/**
 * What a page says about itself: JSON-LD, meta elements and visible time elements, in that order of exactness.
 * Read before Readability changes the page. A field that the page does not state stays null; nothing is guessed.
 */
import { isPartialDate, type PartialDate } from '../../base/index.ts';
import type { CaptureMetadata } from '../../domain/reading/index.ts';
import { collapse } from './canonical-text.ts';
import type { PageDocument } from './page-tree.ts';
import { linkedDataOf, type LinkedData } from './linked-data.ts';

/** Reads the metadata of a page. */
export function metadataOf(document: PageDocument): CaptureMetadata {
  const meta = metaElements(document);
  const linked = linkedDataOf(document.linkedData);
  const publisher =
    firstOf(meta, ['og:site_name']) ??
    linked.publisher ??
    firstOf(meta, ['application-name', 'dc.publisher', 'twitter:app:name:iphone']);
  return {
    title: titleOf(document, meta, linked, publisher),
    publisher,
    author: linked.author ?? authorIn(meta),
    published: publishedOf(document, meta, linked),
    language: languageOf(document, meta),
    url: urlOf(document, meta),
  };
}

/** The day (or month, or year) that an ISO 8601 or RFC 2822 time names as written, in its own zone; null otherwise. */
export function dayOf(text: string | null): PartialDate | null {
  if (text === null) return null;
  const iso = /^\s*(\d{4}(?:-\d\d(?:-\d\d)?)?)(?![\d-])/.exec(text.slice(0, 60))?.[1];
  if (iso !== undefined) return isPartialDate(iso) ? iso : null;
  const compact = /^\s*(\d{4})(\d\d)(\d\d)(?!\d)/.exec(text);
  if (compact !== null) return checked(compact[1], compact[2], compact[3]);
  const named = /\b(\d{1,2})\s+([A-Z][a-z]{2})[a-z]*\.?,?\s+(\d{4})\b/.exec(text.slice(0, 60));
  if (named !== null) return checked(named[3], monthNumber(named[2]), named[1]);
  const american = /\b([A-Z][a-z]{2})[a-z]*\.?\s+(\d{1,2}),?\s+(\d{4})\b/.exec(text.slice(0, 60));
  return american === null ? null : checked(american[3], monthNumber(american[1]), american[2]);
}

function checked(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): PartialDate | null {
  const date = `${year ?? ''}-${(month ?? '').padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`;
  return isPartialDate(date) ? date : null;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function monthNumber(name: string | undefined): string {
  return String(months.indexOf(name ?? '') + 1);
}

type Meta = ReadonlyMap<string, string>;

/** First content of each meta name, property or itemprop, in lower case. */
function metaElements(document: PageDocument): Meta {
  const found = new Map<string, string>();
  for (const element of document.getElementsByTagName('meta')) {
    const name =
      element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('itemprop');
    const content = collapse((element.getAttribute('content') ?? '').slice(0, 2000));
    if (name === null || content === '') continue;
    for (const key of name.toLowerCase().split(/\s+/u)) if (!found.has(key)) found.set(key, content);
  }
  return found;
}

function firstOf(meta: Meta, names: readonly string[]): string | null {
  for (const name of names) {
    const value = meta.get(name);
    if (value !== undefined) return value;
  }
  return null;
}

function authorIn(meta: Meta): string | null {
  const author = firstOf(meta, [
    'author',
    'article:author',
    'dc.creator',
    'dcterms.creator',
    'parsely-author',
    'sailthru.author',
    'byl',
  ]);
  return author === null || /^https?:/i.test(author) ? null : author.replace(/^by\s+/i, '');
}

const dateNames = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'article:published',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date',
  'dcterms.date',
  'pubdate',
  'publishdate',
  'publish-date',
  'publication_date',
  'date',
];

function publishedOf(document: PageDocument, meta: Meta, linked: LinkedData): PartialDate | null {
  for (const name of dateNames) {
    const day = dayOf(meta.get(name) ?? null);
    if (day !== null) return day;
  }
  if (linked.published !== null) return dayOf(linked.published);
  return timeElement(document);
}

/** A time element that says it is the publication's; else the only day that the page's time elements name. */
function timeElement(document: PageDocument): PartialDate | null {
  const days = new Set<PartialDate>();
  for (const element of document.getElementsByTagName('*')) {
    if (element.localName !== 'time' && element.getAttribute('itemprop') !== 'datePublished') continue;
    const day = dayOf(element.getAttribute('datetime') ?? element.getAttribute('content'));
    if (day === null) continue;
    if (element.hasAttribute('pubdate') || element.getAttribute('itemprop') === 'datePublished') return day;
    days.add(day);
  }
  const [only] = days;
  return days.size === 1 && only !== undefined ? only : null;
}

function languageOf(document: PageDocument, meta: Meta): string | null {
  const root = document.documentElement;
  const stated =
    root.getAttribute('lang') ??
    root.getAttribute('xml:lang') ??
    firstOf(meta, ['content-language', 'og:locale']);
  const tag = (stated ?? '').trim().replace(/_/g, '-');
  return /^[a-z]{2,3}(?:-[a-z0-9]{1,8}){0,4}$/i.test(tag) ? tag : null;
}

function urlOf(document: PageDocument, meta: Meta): string | null {
  for (const link of document.getElementsByTagName('link')) {
    if (link.getAttribute('rel') !== 'canonical') continue;
    const href = webAddress(link.getAttribute('href'));
    if (href !== null) return href;
  }
  return webAddress(firstOf(meta, ['og:url', 'twitter:url']));
}

function webAddress(text: string | null): string | null {
  return text !== null && text.length < 2000 && /^https?:\/\/[^\s"<>]+$/i.test(text.trim())
    ? text.trim()
    : null;
}

function titleOf(
  document: PageDocument,
  meta: Meta,
  linked: LinkedData,
  publisher: string | null,
): string | null {
  const stated = firstOf(meta, ['og:title', 'twitter:title', 'dc.title']) ?? linked.headline;
  const shown = firstText(document, 'title');
  const title = stated ?? loneHeading(document) ?? shown;
  return title === null ? null : withoutSite(title, publisher);
}

function firstText(document: PageDocument, name: string): string | null {
  for (const element of document.getElementsByTagName(name)) {
    const text = collapse(element.textContent.slice(0, 2000));
    if (text !== '') return text;
  }
  return null;
}

/** The text of the h1 when there is exactly one; several h1 are usually the site's name and teasers. */
function loneHeading(document: PageDocument): string | null {
  const texts = new Set<string>();
  for (const element of document.getElementsByTagName('h1')) {
    const text = collapse(element.textContent.slice(0, 2000));
    if (text !== '') texts.add(text);
  }
  const [only] = texts;
  return texts.size === 1 && only !== undefined ? only : null;
}

/** Drops " | The Site" at the end when the last part is the publisher's name. */
function withoutSite(title: string, publisher: string | null): string {
  const cut = /^(.{10,}?)\s+[|\u2013\u2014\u00b7\u00bb-]\s+([^|\u2013\u2014\u00b7\u00bb]{2,60})$/u.exec(
    title.slice(0, 500),
  );
  if (cut?.[1] === undefined || cut[2] === undefined) return title;
  if (title.includes('|') && !title.includes('||')) return cut[1];
  const site = cut[2].toLowerCase();
  return publisher !== null &&
    (publisher.toLowerCase().includes(site) || site.includes(publisher.toLowerCase()))
    ? cut[1]
    : title;
}

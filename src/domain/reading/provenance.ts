/**
 * Where a story comes from, as far as the page itself says so: outlet, agency, author, day. Nothing is
 * inferred from the subject; what is not written is null, and a year is only added when the text leaves no
 * second reading.
 */
import type { PartialDate } from '../../base/index.ts';
import type { PrintedDate } from './calendar.ts';
import { datesIn, isoOf } from './calendar.ts';
import type { Dateline } from './dateline.ts';
import { datelineOf } from './dateline.ts';
import type { CaptureMetadata } from './document.ts';
import { isOfficialHead } from './header.ts';
import { agencyName, institutionNoun } from './lexicon.ts';
import { properCase, publisherOfName } from './name.ts';
import type { Item, LabelledItem } from './page.ts';
import { isAllCapitals, isSectionName, looksLikeOutlet } from './unit-class.ts';

/** What a page says about a story's publication. */
export interface Provenance {
  readonly publisher: string | null;
  readonly agency: string | null;
  readonly author: string | null;
  readonly published: PartialDate | null;
}

/** Reads the provenance of one story from its labelled lines; metadata of the capture wins for the main story. */
export function provenanceOf(
  text: string,
  labelled: readonly LabelledItem[],
  metadata: CaptureMetadata | null,
): Provenance {
  const page = pageOf(text, labelled);
  const byline = bylineFacts(page);
  const agency = agencyOf(page);
  return {
    publisher: metadata?.publisher ?? byline.outlet ?? publisherOf(page, agency) ?? bodyAsAuthor(metadata),
    agency,
    author: metadata?.author ?? byline.author ?? trailingAuthor(page),
    published: metadata?.published ?? publishedOf(page),
  };
}

interface Page {
  readonly text: string;
  readonly labelled: readonly LabelledItem[];
  readonly header: readonly LabelledItem[];
  readonly prose: readonly Item[];
  readonly footer: readonly LabelledItem[];
  readonly dateline: Dateline | null;
  readonly official: boolean;
}

function pageOf(text: string, labelled: readonly LabelledItem[]): Page {
  const first = labelled.findIndex(({ item }) => item.look === 'prose');
  const header = first < 0 ? labelled : labelled.slice(0, first);
  const prose = labelled
    .filter(({ item, label }) => item.look === 'prose' && label === 'body')
    .map(({ item }) => item);
  const last = labelled.findLastIndex(({ item }) => item.look === 'prose');
  let dateline: Dateline | null = null;
  for (const item of prose.slice(0, 2)) dateline ??= datelineOf(item.unit.head);
  return {
    text,
    labelled,
    header,
    prose,
    footer: last < 0 ? [] : labelled.slice(last + 1),
    dateline,
    official: isOfficialHead(header.map(({ item }) => item)),
  };
}

interface BylineFacts {
  readonly author: string | null;
  readonly outlet: string | null;
}

const bylineLead =
  /^(?:(?:story|text|words|report|analysis|reporting|opinion|written|posted|published) )?(?:by|por|par|von|oleh|автор:?|bởi|โดย|ដោយ)[: ]\s*|^(?:(?:本报)?记者|作者|文|撰文)[:： /／]+/iu;

function bylineFacts(page: Page): BylineFacts {
  let author: string | null = null;
  let outlet: string | null = null;
  for (const { item, label } of page.header) {
    if (label !== 'byline' || page.official) continue;
    const lead = bylineLead.exec(item.unit.head)?.[0];
    if (lead === undefined) {
      if (looksLikeOutlet(item.unit)) outlet ??= publisherOfName(item.unit.head);
      else
        author ??=
          roleAuthor(item) ??
          (item.look === 'short' && !isSectionName(item.unit) ? nameOf(item.unit.head) : null);
      continue;
    }
    const parts = item.unit.head.slice(lead.length).split(/\s*[,|·—–]\s*/u);
    author ??= nameOf(parts[0] ?? '');
    for (const part of parts.slice(1)) outlet ??= outletPart(part);
  }
  return { author, outlet };
}

/** "Rebecca Moll South Asia correspondent": the first two words are the name. */
function roleAuthor(item: Item): string | null {
  const match =
    /^(\p{Lu}[\p{L}'’-]+ \p{Lu}[\p{L}'’-]+),? .*\b(?:correspondent|reporter|editor|writer|columnist|bureau chief)\b/u.exec(
      item.unit.head,
    );
  return match?.[1] ?? null;
}

function nameOf(part: string): string | null {
  const name = part.replace(/\s+(?:in|en|à|from|at)\s.*$/u, '').trim();
  if (name === '' || name.length > 80 || /\d/u.test(name)) return null;
  if (
    /^(?:our|staff|a staff|agenc|the |redac|correspond|news desk|admin)|\b(?:staff|desk|team|newsroom|agencies)\b/iu.test(
      name,
    )
  )
    return null;
  if (!/^[\p{Lu}\p{Lo}]/u.test(name) || name.split(' ').length > 9) return null;
  return isAllCapitals(name) ? properCase(name, '') : name;
}

function outletPart(part: string): string | null {
  if (part === '' || datesIn(part).length > 0 || /\d/u.test(part) || part.split(' ').length > 6) return null;
  if (/\b(?:correspondent|reporter|editor|writer|columnist|staff|chief|updated|published)\b/iu.test(part))
    return null;
  return /^[\p{Lu}\p{Lo}]|^the \p{Lu}/u.test(part) ? publisherOfName(part) : null;
}

/** "SAM KIM" over "US ASIA JOURNAL" at the foot of a text. */
function trailingAuthor(page: Page): string | null {
  const closing = page.footer.findIndex(({ item }) => item.look === 'closing');
  if (closing >= 0) return nameOf(page.footer[closing + 1]?.item.unit.head ?? '');
  for (const { item, label } of page.footer) {
    const desk = /\breporter\s?: ?(\p{Lu}[^.,;:\d]{2,50})/u.exec(item.unit.head)?.[1];
    if (desk !== undefined && label === 'credit') return nameOf(desk);
    if (label === 'byline' && isAllCapitals(item.unit.head) && !looksLikeOutlet(item.unit)) {
      return item.unit.words >= 2 && item.unit.words <= 4 ? nameOf(item.unit.head) : null;
    }
  }
  return null;
}

/** Office files name their issuing body as the author. */
function bodyAsAuthor(metadata: CaptureMetadata | null): string | null {
  const author = metadata?.author ?? null;
  return author !== null && institutionNoun.test(author) ? author : null;
}

function publisherOf(page: Page, agency: string | null): string | null {
  if (page.official) return issuingBody(page);
  return (
    datedOutlet(page) ??
    copyrightHolder(page) ??
    mastheadName(page) ??
    footerOutlet(page) ??
    deskOutlet(page) ??
    (agency !== null && hasReporterCredit(page) ? agency : null) ??
    sourceHost(page)
  );
}

/** First line of a letterhead that names a body; the state's own name and the form are passed over. */
function issuingBody(page: Page): string | null {
  for (const { item } of page.header) {
    const { head } = item.unit;
    if (
      /^(?:republic|kingdom|union|state|federation|commonwealth|república|république|royaume)\b/iu.test(head)
    )
      continue;
    if (datesIn(head).length > 0 || /^(?:press|news|media|public|statement|for immediate)\b/iu.test(head))
      continue;
    const name = publisherOfName(head.split(/\s+[|·–—]\s+/u)[0] ?? head);
    if (name === null) continue;
    return isAllCapitals(name) ? properCase(name, page.text) : name;
  }
  return null;
}

/** "Inforeka, 18 March 2025" under a headline: what stands before the date, unless it is the dateline's place. */
function datedOutlet(page: Page): string | null {
  for (const { item, label } of [...page.header, ...page.footer]) {
    if (label !== 'dateline' || item.look !== 'dated') continue;
    const date = datesIn(item.unit.head)[0];
    if (date === undefined || date.start === 0) continue;
    const before = item.unit.head.slice(0, date.start).replace(/[\s,|·–—:(-]+$/u, '');
    const name =
      before.split(/\s*[|·–—]\s*/u)[0]?.replace(/,? (?:mon|tues|wednes|thurs|fri|satur|sun)day$/iu, '') ?? '';
    if (
      /^(?:updated|published|posted|first published|last|on|date|modified|by|mon|tue|wed|thu|fri|sat|sun)/iu.test(
        name,
      )
    )
      continue;
    if (samePlace(name, page.dateline?.place ?? null)) continue;
    const outlet = publisherOfName(name);
    if (outlet !== null) return outlet;
  }
  return null;
}

function samePlace(name: string, place: string | null): boolean {
  return place !== null && name.toLowerCase().startsWith(place.toLowerCase());
}

const copyrightMark = /©|copyright|\(c\)/iu;

function copyrightHolder(page: Page): string | null {
  for (const { item } of page.labelled) {
    if (!copyrightMark.test(item.unit.head)) continue;
    const match =
      /(?:©|\bcopyright\b|\(c\))\s*(?:(?:19|20)\d\d(?:[-–](?:19|20)?\d\d)?)?,?\s*([\p{Lu}\p{Ll}\p{Lo}][^.|©\d]{1,40}?)(?=\.|\||,|$|\s+all rights)/iu.exec(
        item.unit.head,
      );
    const name = match?.[1] === undefined ? null : publisherOfName(match[1].trim());
    if (name !== null) return name;
  }
  return null;
}

/** "AmaryNow 📰 News you can carry": the first furniture line opens with the site's name and an emblem. */
function mastheadName(page: Page): string | null {
  const first = page.header[0]?.item;
  if (first === undefined || (first.look !== 'chrome' && first.look !== 'short')) return null;
  const match = /^([\p{L}][\p{L}\d'’. ]{1,30}?)\s*(?=\p{Extended_Pictographic})/u.exec(first.unit.head);
  return match?.[1] === undefined ? null : publisherOfName(match[1]);
}

function footerOutlet(page: Page): string | null {
  for (const { item, label } of page.footer) {
    if (label !== 'byline' || !looksLikeOutlet(item.unit)) continue;
    const name = publisherOfName(item.unit.head);
    if (name !== null) return isAllCapitals(name) ? properCase(name, page.text) : name;
  }
  return null;
}

/** "AIP reporter: …", "AIP desk: …". */
function deskOutlet(page: Page): string | null {
  for (const { item } of page.footer) {
    const match =
      /^([\p{Lu}][\p{L}]{1,20}(?: \p{Lu}\p{L}{1,20})?) (?:reporter|desk|newsroom|bureau|staff)\s?:/u.exec(
        item.unit.head,
      );
    if (match?.[1] !== undefined) return match[1];
  }
  return null;
}

/** "(Reporting by …; Editing by …)" stands under an agency's own text. */
function hasReporterCredit(page: Page): boolean {
  return page.footer.some(({ item }) => /^[([]?reporting by .+editing by/iu.test(item.unit.head));
}

function sourceHost(page: Page): string | null {
  for (const { item } of page.footer) {
    if (item.look !== 'url') continue;
    const host = /(?:https?:\/\/)?(?:www\.)?([a-z\d.-]{3,80}\.[a-z]{2,12})(?:[/:?#]|$)/iu.exec(
      item.unit.head,
    )?.[1];
    if (host !== undefined) return host.toLowerCase();
  }
  return null;
}

function agencyOf(page: Page): string | null {
  const credited = page.dateline?.agency ?? null;
  if (credited !== null) return credited;
  for (const { item, label } of page.labelled) {
    if (label === 'credit' || label === 'byline') {
      const match = agencyName.exec(item.unit.head)?.[0];
      if (match !== undefined) return match;
    }
  }
  for (const item of page.prose) {
    const match =
      /\btold (?:the )?(AFP|AP|Reuters|EFE|DPA|dpa|ANSA|Xinhua|Kyodo|Yonhap|Bernama|Antara)\b/u.exec(
        item.unit.head,
      );
    if (match?.[1] !== undefined) return match[1];
  }
  return null;
}

function publishedOf(page: Page): PartialDate | null {
  for (const { item } of page.header) {
    const iso = fullDate(item.unit.head);
    if (iso !== null) return iso;
  }
  const opening = page.prose[0];
  if (
    opening !== undefined &&
    /^(?:recorded|published|issued|posted|dated|interview|taken)\b/iu.test(opening.unit.head)
  ) {
    const iso = fullDate(opening.unit.head.slice(0, 120));
    if (iso !== null) return iso;
  }
  const day = page.dateline?.date ?? null;
  const fromDateline = day === null ? null : datelineDay(page, day);
  if (fromDateline !== null) return fromDateline;
  for (const { item, label } of page.footer) {
    const iso = label === 'dateline' || label === 'credit' ? fullDate(item.unit.head) : null;
    if (iso !== null) return iso;
  }
  return null;
}

function fullDate(line: string): PartialDate | null {
  if (!/\d{4}|[月월]/u.test(line)) return null;
  const date = datesIn(line).find((found) => found.year !== null && found.day !== null);
  return date === undefined ? null : isoOf(date);
}

/**
 * A dateline without a year takes one only from full dates of the same or the month before, when all of those
 * name one year and no later year is written anywhere in the story.
 */
function datelineDay(page: Page, date: PrintedDate): PartialDate | null {
  if (date.year !== null) return isoOf(date);
  const dates = page.prose.flatMap((item) => datesIn(item.unit.head)).filter((found) => found.year !== null);
  const near = dates.filter(
    (found) => found.month === date.month || found.month === ((date.month + 10) % 12) + 1,
  );
  const years = new Set(near.map((found) => (found.month > date.month ? (found.year ?? 0) + 1 : found.year)));
  const latest = dates.reduce((year, found) => Math.max(year, found.year ?? 0), 0);
  const [year] = years;
  if (years.size !== 1 || year === undefined || year === null || year < latest) return null;
  return isoOf(date, year);
}

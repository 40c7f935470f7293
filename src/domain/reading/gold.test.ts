/**
 * Accuracy of reading on the labelled seeds and clusters, held by a frozen baseline: better is welcome (then
 * raise the numbers here), worse fails. Skipped where the shared data is not checked out beside the repository.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Document, ZoneLabel } from './document.ts';
import { readDocument } from './index.ts';

const shared = join(import.meta.dirname, '../../../../shared');
const hasGold = existsSync(join(shared, 'gold/seed-segments.json')) && existsSync(join(shared, 'seeds'));
const hasClusters = existsSync(join(shared, 'clusters/sources.jsonl'));
if (!hasGold || !hasClusters) console.info('reading gold: ../shared is absent, its measures are skipped');

const baseline = { zoneAccuracy: 0.999, publishers: 20, dates: 17, dumpedBody: 0.885 };

const claimLabels: ReadonlySet<ZoneLabel> = new Set(['headline', 'subheading', 'body', 'caption']);
const numberWord =
  /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|twenty|thirty|forty|fifty|hundreds?|thousands?|millions?|billions?|dozens?)\b/iu;

function read(path: string): Document {
  return readText(readFileSync(path, 'utf8'), path);
}

function readText(text: string, name: string): Document {
  const metadata = { title: null, publisher: null, author: null, published: null, language: null, url: null };
  return readDocument({
    sha256: '0'.repeat(64),
    name,
    parsed: { text, mediaType: 'text/plain', blocks: null, metadata, notes: [] },
  });
}

/** One letter a character: c = claims may come from here, s = source data, x = ignored. */
function marks(document: Document): string[] {
  const marked = new Array<string>(document.text.length).fill('x');
  for (const story of document.stories) {
    if (story.role === 'other') continue;
    for (const zone of story.zones) {
      if (zone.label === 'boilerplate') continue;
      marked.fill(claimLabels.has(zone.label) ? 'c' : 's', zone.start, zone.end);
    }
  }
  return marked;
}

interface Segment {
  readonly start: number;
  readonly end: number;
  readonly label: string;
  readonly relevant: boolean;
}

/** What of an irrelevant segment would be read for claims; the rest blanked. */
function leakedText(document: Document, segment: Segment, marked: readonly string[]): string {
  let leaked = '';
  for (let at = segment.start; at < segment.end; at += 1)
    leaked += marked[at] === 'c' ? document.text.charAt(at) : ' ';
  return leaked;
}

describe.skipIf(!hasGold)('zones of the five seeds', () => {
  const gold = hasGold
    ? (JSON.parse(readFileSync(join(shared, 'gold/seed-segments.json'), 'utf8')) as {
        readonly files: Readonly<Record<string, { readonly segments: readonly Segment[] }>>;
      })
    : { files: {} };

  test('per character, relevant against irrelevant; no number leaks', () => {
    let right = 0;
    let total = 0;
    const leaks: string[] = [];
    for (const [name, { segments }] of Object.entries(gold.files)) {
      const document = read(join(shared, 'seeds', name));
      const marked = marks(document);
      for (const segment of segments) {
        for (let at = segment.start; at < segment.end; at += 1) {
          if (document.text.charAt(at).trim() === '') continue;
          total += 1;
          if ((marked[at] !== 'x') === segment.relevant) right += 1;
        }
        if (segment.relevant) continue;
        const leaked = leakedText(document, segment, marked);
        if (numberWord.test(leaked)) leaks.push(`${name} ${segment.start}: ${leaked.trim().slice(0, 80)}`);
      }
    }
    console.info(
      `reading gold: zone accuracy ${(right / total).toFixed(4)} over ${total} characters, ${leaks.length} leaked numbers`,
    );
    expect(leaks).toEqual([]);
    expect(right / total).toBeGreaterThanOrEqual(baseline.zoneAccuracy);
  });
});

interface SourceRow {
  readonly id: string;
  readonly publisher: string;
  readonly published: string;
  readonly language: string;
}

function rows<T>(file: string): T[] {
  return readFileSync(join(shared, 'clusters', file), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}

describe.skipIf(!hasClusters)('clusters', () => {
  const documents = new Map(
    hasClusters
      ? readdirSync(join(shared, 'clusters/texts')).map((file) => [
          file.replace('.txt', ''),
          read(join(shared, 'clusters/texts', file)),
        ])
      : [],
  );

  test('publisher, date and language: found or null, never wrong', () => {
    const wrong: string[] = [];
    let publishers = 0;
    let dates = 0;
    for (const row of rows<SourceRow>('sources.jsonl')) {
      const story = documents.get(row.id)?.stories[0];
      if (story === undefined) throw new Error(`no story in ${row.id}`);
      if (story.publisher !== null) {
        if (row.publisher.startsWith(story.publisher)) publishers += 1;
        else wrong.push(`${row.id}: ${story.publisher}, not ${row.publisher}`);
      }
      if (story.published !== null) {
        if (story.published === row.published) dates += 1;
        else wrong.push(`${row.id}: ${story.published}, not ${row.published}`);
      }
      if (story.language !== row.language.split('-')[0])
        wrong.push(`${row.id}: language ${story.language ?? 'null'}`);
    }
    console.info(
      `reading gold: ${publishers} of 30 publishers and ${dates} of 30 dates found, ${wrong.length} wrong`,
    );
    expect(wrong).toEqual([]);
    expect(publishers).toBeGreaterThanOrEqual(baseline.publishers);
    expect(dates).toBeGreaterThanOrEqual(baseline.dates);
  });

  test('claims lie in zones that are read; numbers of the page furniture do not', () => {
    const lost: string[] = [];
    const leaked: string[] = [];
    const claims = rows<{ id: string; text: string; zone: string; numStart: number; numEnd: number }>(
      'claims.jsonl',
    );
    for (const claim of claims) {
      const document = documents.get(claim.text);
      const marked = document === undefined ? [] : marks(document);
      const isRead = marked.slice(claim.numStart, claim.numEnd).includes('c');
      if (isRead && claim.zone === 'unrelated') leaked.push(claim.id);
      if (!isRead && claim.zone !== 'unrelated' && claim.zone !== 'chrome') lost.push(claim.id);
    }
    for (const row of rows<{ text: string; start: number; end: number; why: string }>('not-claims.jsonl')) {
      const document = documents.get(row.text);
      if (document === undefined || !row.why.includes('chrome')) continue;
      if (marks(document).slice(row.start, row.end).includes('c'))
        leaked.push(`${row.text} ${row.start}: ${row.why}`);
    }
    console.info(
      `reading gold: ${claims.length} cluster claims, ${lost.length} outside read zones, ${leaked.length} numbers leaked`,
    );
    expect(leaked).toEqual([]);
    expect(lost).toEqual([]);
  });
});

/** A page as one gets it by selecting everything: every text of the page, a line per block, nothing chosen. */
function dumpOf(html: string): string {
  return html
    .replace(/<(script|style|noscript|svg|template|head|iframe)\b[\s\S]*?<\/\1\s*>/giu, ' ')
    .replace(/<!--[\s\S]*?-->/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(
      /<\/?(?:p|div|li|ul|ol|h[1-6]|section|article|header|footer|nav|aside|t[rdh]|table|blockquote|fig\w*|br|main|form|button|d[tdl])\b[^>]*>/giu,
      '\n',
    )
    .replace(/<[^>]*>/gu, '')
    .replace(/&(?:nbsp|#160);/gu, ' ')
    .replace(/&(?:amp|#38);/gu, '&')
    .replace(/&(?:quot|#34|ldquo|rdquo|#822[01]);/gu, '"')
    .replace(/&(?:#0?39|rsquo|lsquo|apos|#8217|#8216);/gu, "'")
    .split('\n')
    .map((row) => row.trim())
    .filter((row) => row !== '')
    .join('\n');
}

function shingles(text: string): Set<string> {
  const words = text.toLowerCase().match(/\p{L}+|\d+/gu) ?? [];
  return new Set(words.slice(3).map((_, at) => words.slice(at, at + 4).join(' ')));
}

function fScore(found: ReadonlySet<string>, wanted: ReadonlySet<string>): number {
  let both = 0;
  for (const shingle of found) if (wanted.has(shingle)) both += 1;
  return found.size + wanted.size === 0 ? 1 : (2 * both) / (found.size + wanted.size);
}

function mainText(document: Document): string {
  const main = document.stories.filter((story) => story.role === 'main');
  const zones = main.flatMap((story) =>
    story.zones.filter((zone) => ['body', 'subheading', 'caption'].includes(zone.label)),
  );
  return zones.map((zone) => document.text.slice(zone.start, zone.end)).join('\n');
}

const pages = join(shared, 'bench/article-extraction');

describe.skipIf(!existsSync(join(pages, 'ground-truth.json')))('pages dumped as plain text', () => {
  test('the body is found among menus, teasers and comments', () => {
    const truth = JSON.parse(readFileSync(join(pages, 'ground-truth.json'), 'utf8')) as Readonly<
      Record<string, { readonly articleBody: string }>
    >;
    let found = 0;
    let everything = 0;
    const ids = Object.keys(truth);
    for (const id of ids) {
      const text = dumpOf(gunzipSync(readFileSync(join(pages, 'html', `${id}.html.gz`))).toString('utf8'));
      const wanted = shingles(truth[id]?.articleBody ?? '');
      found += fScore(shingles(mainText(readText(text, id))), wanted) / ids.length;
      everything += fScore(shingles(text), wanted) / ids.length;
    }
    console.info(
      `reading gold: body F1 ${found.toFixed(3)} on ${ids.length} dumped pages (taking everything: ${everything.toFixed(3)})`,
    );
    expect(found).toBeGreaterThanOrEqual(baseline.dumpedBody);
  });
});

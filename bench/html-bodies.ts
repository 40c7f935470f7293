/**
 * Article bodies of saved pages, scored like scrapinghub/article-extraction-benchmark: per page, precision and recall
 * of the multiset of 4-grams of words; then the mean of each over the pages, and their harmonic mean.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readPage } from '../src/adapters/formats/html.ts';
import { tagShape } from '../src/adapters/formats/html-shape.ts';

export interface HtmlBodyScore {
  readonly pages: number;
  /** Harmonic mean of the mean precision and the mean recall. */
  readonly f1: number;
  readonly precision: number;
  readonly recall: number;
  /** Pages for each second of this process's CPU time: parsing, article, metadata; cold start and collector included. */
  readonly pagesPerSecond: number;
  /** CPU milliseconds of the middle page, and of the page that 95 of 100 stay below. */
  readonly medianMilliseconds: number;
  readonly p95Milliseconds: number;
}

/** Measures every page of `dir` (ground-truth.json and html/*.html.gz). Throws when the folder is absent. */
export async function measureHtmlBodies(dir: string): Promise<HtmlBodyScore> {
  const truth = JSON.parse(readFileSync(join(dir, 'ground-truth.json'), 'utf8')) as Record<
    string,
    { articleBody: string }
  >;
  let precision = 0;
  let recall = 0;
  const milliseconds: number[] = [];
  const entries = Object.entries(truth);
  for (const [id, { articleBody }] of entries) {
    const html = gunzipSync(readFileSync(join(dir, 'html', `${id}.html.gz`))).toString('utf8');
    const started = process.cpuUsage();
    const body = bodyText(html);
    const { user, system } = process.cpuUsage(started);
    milliseconds.push((user + system) / 1000);
    const score = scorePage(articleBody, body);
    precision += score.precision;
    recall += score.recall;
    await Promise.resolve();
  }
  precision /= entries.length;
  recall /= entries.length;
  const f1 = (2 * precision * recall) / (precision + recall);
  return {
    pages: entries.length,
    f1,
    precision,
    recall,
    pagesPerSecond: entries.length / (milliseconds.reduce((sum, one) => sum + one, 0) / 1000),
    medianMilliseconds: quantile(milliseconds, 0.5),
    p95Milliseconds: quantile(milliseconds, 0.95),
  };
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** The article's body as the benchmark counts it: without title, byline and captions. */
export function bodyText(html: string): string {
  const { placed } = readPage(html, tagShape(html));
  return placed
    .filter(({ part }) => part === 'body')
    .map(({ run }) => run.text)
    .join('\n');
}

/** Precision and recall of one page. */
export function scorePage(
  truth: string,
  found: string,
): { readonly precision: number; readonly recall: number } {
  const wanted = shingles(truth);
  const got = shingles(found);
  let hits = 0;
  for (const [key, count] of got) hits += Math.min(count, wanted.get(key) ?? 0);
  const total = (counts: Map<string, number>): number =>
    [...counts.values()].reduce((sum, count) => sum + count, 0);
  const foundTotal = total(got);
  const wantedTotal = total(wanted);
  return {
    precision: foundTotal === 0 ? 1 : hits / foundTotal,
    recall: wantedTotal === 0 ? 1 : hits / wantedTotal,
  };
}

function shingles(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const counts = new Map<string, number>();
  for (let i = 0; i < Math.max(1, words.length - 3); i += 1) {
    const key = words.slice(i, i + 4).join(' ');
    if (key !== '') counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

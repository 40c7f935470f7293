/** The page docs/performance.md from the results of the bench of a million stories. */
import { cpus, totalmem } from 'node:os';
import { furtherStories, type Latency, type SizeResult } from './lineage-million.ts';

/** Slope of log CPU seconds over log stories, by least squares: 1 is linear. Null below two sizes. */
export function growthExponent(results: readonly SizeResult[]): number | null {
  if (results.length < 2) return null;
  const points = results.map(({ stories, cpuSeconds }) => [Math.log(stories), Math.log(cpuSeconds)] as const);
  const mean = (at: 0 | 1): number => points.reduce((sum, point) => sum + point[at], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const together = points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0);
  return together / points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
}

/** The whole page. Results of one engine stand together, by size. */
export function performancePage(results: readonly SizeResult[]): string {
  const names = [...new Set(results.map(({ engine }) => engine))];
  return [
    '<!-- Written by `npm run bench:lineage`; do not edit. -->',
    '',
    '# Performance of lineage',
    '',
    'Generated stories of about 400 words with word frequencies like those of news; one in twenty is derived from an earlier one',
    '(copied, cut, reworded in places, or a passage in a new story). How they are made: the head of `bench/story-generator.ts`.',
    'They are added one by one, as a casebook that grows adds them, and made durable every thousand stories; then',
    `${furtherStories} more are added, each put, traced and made durable at once. Each size runs in a process of its own; a second`,
    'thread reads the stories that are traced next.',
    '',
    '“Found” is the share of derived stories that were linked with their source or another story made from it, as derived or as sharing',
    'a text; “wrongly linked” counts, in a thousand, stories so linked with one that they were not made from (stories of one generated',
    'event share names and numbers, but no wording).',
    '',
    ...names.flatMap((name) =>
      section(
        name,
        results.filter(({ engine }) => engine === name),
      ),
    ),
    '## How to run',
    '',
    'Ten and a hundred thousand stories: `npm run bench:lineage`. A million (about 3 GB of texts in the folder for temporary files,',
    'removed at the end): `npm run bench:lineage -- --largest 1000000`. With `--folder FOLDER` texts and index stay there, and',
    '`--folder FOLDER --largest 1000000 --further` measures the adding of one more again. The store of keys alone: `--engine keys`.',
    '',
    `Measured on ${machine()}, shared with other work: read processor time rather than time on the clock.`,
    '',
  ].join('\n');
}

const titles: Readonly<Record<string, string>> = {
  lineage: 'A casebook: index, keys, candidates, comparison, trees',
  keys: 'The store of keys alone',
};

function section(name: string, results: readonly SizeResult[]): string[] {
  const sorted = results.toSorted((a, b) => a.stories - b.stories);
  const exponent = growthExponent(sorted);
  return [
    `## ${titles[name] ?? name}`,
    '',
    '| stories | time | processor | of it tracing | peak memory | on disk | found | copies / cut / reworded / excerpts | wrongly linked |',
    '|--:|--:|--:|--:|--:|--:|--:|--:|--:|',
    ...sorted.map(costRow),
    '',
    ...sorted.flatMap(({ stories, remark }) =>
      remark === undefined ? [] : [`${count(stories)}: ${remark}`, ''],
    ),
    exponent === null ? '' : `Processor time grows as stories^${exponent.toFixed(2)}.`,
    '',
    '| one more against | p50 | p95 | max |',
    '|--:|--:|--:|--:|',
    ...sorted.map(latencyRow),
    '',
  ];
}

function costRow(result: SizeResult): string {
  const { recallByKind: kinds, peakMegabytes } = result;
  return row([
    count(result.stories),
    seconds(result.wallSeconds),
    seconds(result.cpuSeconds),
    seconds(result.tracingSeconds),
    peakMegabytes === null ? '?' : `${peakMegabytes.toFixed(0)} MB`,
    `${result.diskMegabytes.toFixed(0)} MB`,
    share(result.recall),
    [kinds.copy, kinds.trimmed, kinds.edited, kinds.excerpt].map(share).join(' / '),
    result.wronglyLinkedPerThousand.toFixed(2),
  ]);
}

function latencyRow({ stories, durable }: SizeResult): string {
  const three = ({ p50, p95, max }: Latency): string[] => [p50, p95, max].map((ms) => `${ms.toFixed(1)} ms`);
  return row([count(stories), ...three(durable)]);
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function share(value: number): string {
  return value.toFixed(3).replace(/^0/u, '');
}

function seconds(value: number): string {
  return value < 100
    ? `${value.toFixed(1)} s`
    : value < 6000
      ? `${(value / 60).toFixed(1)} min`
      : `${(value / 3600).toFixed(2)} h`;
}

function count(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/gu, ' ');
}

function machine(): string {
  return `${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}, ${process.platform}`;
}

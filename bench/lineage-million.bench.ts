/**
 * `npm run bench:lineage [-- --largest 1000000] [--engine keys]`: lineage over ten thousand stories, a hundred thousand
 * and a million (by default up to a hundred thousand), each in its own process; prints the results and writes
 * docs/performance.md. Results of other engines and sizes that an earlier run left in `dist/bench-results.json` stay.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runFurther, runSize, type Latency, type SizeResult } from './lineage-million.ts';
import { growthExponent, performancePage } from './lineage-page.ts';
import { writeStoryTexts } from './story-texts.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    largest: { type: 'string', default: '100000' },
    engine: { type: 'string', default: 'lineage' },
    /** Minutes after which a size stops where it is. */
    minutes: { type: 'string', default: '1000000' },
    /** Folder for texts and index; made and removed when it is not given. */
    folder: { type: 'string' },
    /** Measures only the adding of further stories again, on the index of the largest size in that folder. */
    further: { type: 'boolean', default: false },
  },
});
const root = fileURLToPath(new URL('../..', import.meta.url));
const kept = join(root, 'dist', 'bench-results.json');

const [part, folder = '', stories = '', engine = ''] = positionals;
if (part === 'texts') writeStoryTexts(folder, Number(stories), progress('stories written', Number(stories)));
else if (part === 'size') console.log(JSON.stringify(measure()));
else if (part === 'further')
  console.log(JSON.stringify(runFurther({ engine, folder: join(folder, 'index') })));
else if (values.further) runFurtherAgain();
else runAll();

function measure(): SizeResult {
  return runSize({
    engine,
    stories: Number(stories),
    texts: folder,
    folder: join(folder, 'index'),
    onStory: progress(`of ${stories} stories added (${engine})`, Number(stories)),
    mostMinutes: Number(values.minutes),
  });
}

function runAll(): void {
  const largest = Number(values.largest);
  const sizes = [1e4, 1e5, 1e6].filter((size) => size < largest).concat(largest);
  const texts = values.folder ?? mkdtempSync(join(tmpdir(), 'sakkhi-stories-'));
  try {
    if (!existsSync(join(texts, 'texts.offsets'))) child('texts', texts, String(largest));
    const results = sizes.map(
      (size) =>
        JSON.parse(
          child('size', texts, String(size), values.engine, '--minutes', values.minutes),
        ) as SizeResult,
    );
    for (const result of results) console.info(result);
    console.info(`Growth: stories^${growthExponent(results)?.toFixed(3) ?? '?'}`);
    report(results);
  } finally {
    if (values.folder === undefined) rmSync(texts, { recursive: true, force: true });
  }
}

function runFurtherAgain(): void {
  const before = earlier().find(
    (one) => one.engine === values.engine && one.stories === Number(values.largest),
  );
  if (before === undefined || values.folder === undefined)
    throw new Error('Run this size with --folder first; the folder must still be there.');
  const { stories, engine: name } = before;
  const durable = JSON.parse(child('further', values.folder, String(stories), name)) as Latency;
  console.info(durable);
  report([{ ...before, durable }]);
}

/** Keeps the results, those of other sizes and engines too, and writes the page. */
function report(results: readonly SizeResult[]): void {
  const all = [...earlier().filter((one) => !results.some((now) => isSame(one, now))), ...results];
  writeFileSync(kept, JSON.stringify(all));
  writeFileSync(join(root, 'docs', 'performance.md'), performancePage(all));
}

function earlier(): SizeResult[] {
  return existsSync(kept) ? (JSON.parse(readFileSync(kept, 'utf8')) as SizeResult[]) : [];
}

function isSame(a: SizeResult, b: SizeResult): boolean {
  return a.engine === b.engine && a.stories === b.stories;
}

/** Runs a part in a fresh process; returns what it printed. */
function child(...args: readonly string[]): string {
  const { status, stdout } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with exit code ${String(status)}.`);
  return stdout;
}

/** Tells on stderr how far it is and how long it will take yet, every few seconds. */
function progress(what: string, all: number): (done: number) => void {
  const started = performance.now();
  let told = started;
  return (done) => {
    if (done % 100 !== 0) return;
    const now = performance.now();
    if (now - told < 10_000) return;
    told = now;
    const left = ((now - started) / 1000) * (all / done - 1);
    process.stderr.write(`${done} ${what}, ${left.toFixed(0)} s to go\n`);
  };
}

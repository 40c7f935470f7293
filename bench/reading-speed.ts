/**
 * Speed of reading and claims alone, on plain text in memory: `readDocument`, then `extractClaims` with its events
 * and quotations, as built (`dist/`), not as the test runner transforms them. CPU time of this process, collector
 * included, after a warm-up; disks, workers and the gazetteer take no part. The floor of the same run is cutting the same text at white space (`split(/\s+/)`), the least that
 * any reader of words does.
 */
import type { extractClaims } from '../src/domain/claims/index.ts';
import type { readDocument } from '../src/domain/reading/index.ts';
import { generatedDocument } from './generated-documents.ts';
import { realisticDocuments } from './realistic-documents.ts';

/** How fast documents of 4 KB are read. */
export interface DocumentSpeed {
  readonly documents: number;
  readonly documentsPerSecond: number;
  /** Our CPU time divided by the floor's. */
  readonly timesFloor: number;
  readonly claims: number;
}

/** How one long document is read. */
export interface LongDocumentSpeed {
  readonly megabytes: number;
  /** CPU seconds of the longest. */
  readonly seconds: number;
  /** Slope of log time over log size, all sizes, by least squares: 1 is linear. */
  readonly exponent: number;
  readonly steps: readonly { readonly megabytes: number; readonly seconds: number }[];
}

const warmUp = 150;

/** The two functions under measure, as the program runs them. */
interface BuiltEngines {
  readonly readDocument: typeof readDocument;
  readonly extractClaims: typeof extractClaims;
}

async function builtEngines(): Promise<BuiltEngines> {
  const room = async <Part>(name: string): Promise<Part> =>
    (await import(new URL(`../dist/domain/${name}/index.js`, import.meta.url).href)) as Part;
  const { readDocument } = await room<Pick<BuiltEngines, 'readDocument'>>('reading');
  const { extractClaims } = await room<Pick<BuiltEngines, 'extractClaims'>>('claims');
  return { readDocument, extractClaims };
}

/** Reads `count` documents of 4 KB of one kind: made of syllables, or of news-like paragraphs. */
export async function measureDocumentSpeed(
  kind: 'generated' | 'realistic',
  count = 600,
): Promise<DocumentSpeed> {
  const engines = await builtEngines();
  const make = kind === 'generated' ? generatedDocument : realisticDocuments();
  const texts = Array.from({ length: count }, (_, index) => make(index + warmUp));
  for (let index = 0; index < warmUp; index += 1) claimsIn(engines, make(index));
  let claims = 0;
  const seconds = cpuSeconds(() => {
    for (const text of texts) claims += claimsIn(engines, text);
  });
  return {
    documents: count,
    documentsPerSecond: count / seconds,
    timesFloor: seconds / floorSeconds(texts),
    claims,
  };
}

/** Reads one text of news-like paragraphs at an eighth, a quarter, half and all of `megabytes`. */
export async function measureLongDocument(megabytes = 10): Promise<LongDocumentSpeed> {
  const engines = await builtEngines();
  const make = realisticDocuments();
  for (let index = 0; index < warmUp; index += 1) claimsIn(engines, make(index));
  const steps = [megabytes / 8, megabytes / 4, megabytes / 2, megabytes].map((size, index) => {
    const text = make(index, size * 1e6);
    return { megabytes: size, seconds: cpuSeconds(() => claimsIn(engines, text)) };
  });
  return { megabytes, seconds: steps.at(-1)?.seconds ?? NaN, exponent: exponentOf(steps), steps };
}

function exponentOf(steps: LongDocumentSpeed['steps']): number {
  const logs = steps.map(({ megabytes, seconds }) => [Math.log(megabytes), Math.log(seconds)] as const);
  const mean = (at: 0 | 1): number => logs.reduce((sum, pair) => sum + pair[at], 0) / logs.length;
  const [meanX, meanY] = [mean(0), mean(1)];
  const rise = logs.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
  const run = logs.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
  return rise / run;
}

function claimsIn({ readDocument, extractClaims }: BuiltEngines, text: string): number {
  const document = readDocument({
    sha256: 'a'.repeat(64),
    name: 'speed.txt',
    parsed: {
      text,
      mediaType: 'text/plain',
      blocks: null,
      metadata: { title: null, publisher: null, author: null, published: null, language: null, url: null },
      notes: [],
    },
  });
  return extractClaims(document, { stories: 'main' }).claims.length;
}

/** The floor, run often enough for the clock to tell. */
function floorSeconds(texts: readonly string[]): number {
  const rounds = 10;
  let words = 0;
  const seconds = cpuSeconds(() => {
    for (let round = 0; round < rounds; round += 1) {
      for (const text of texts) words += text.split(/\s+/u).length;
    }
  });
  if (words === 0) throw new Error('The texts of the speed bench hold no words.');
  return seconds / rounds;
}

function cpuSeconds(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/**
 * `npm run bench`: measures accuracy on the labelled sets beside the repository (when they are there) and speed on
 * generated documents, prints the table, and writes docs/measures.md. Nothing is asserted here: baselines are held
 * by the gold tests, and speed is never asserted.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { it } from 'vitest';
import { measureClusterSpeakers, measureSeedSpeakers, type Tally } from './attribution-gold.ts';
import { measureClusterClaims, measureSeedClaims } from './claims-gold.ts';
import { measureHeldOut, type Share } from './held-out.ts';
import { measureHtmlBodies } from './html-bodies.ts';
import { measureClusterLineage, measureSeedLineage } from './lineage-gold.ts';
import { measureLineageGrowth } from './lineage-growth.ts';
import { measureThroughput } from './throughput.ts';
import { measureClusterEndToEnd, measureClusterFigures, measureSeedFigures } from './weighing-gold.ts';

interface Row {
  readonly measure: string;
  readonly goal: string;
  readonly measured: string;
}

const root = fileURLToPath(new URL('..', import.meta.url));
const shared = join(root, '..', 'shared');

it('prints the table of measures', async () => {
  const accuracy = existsSync(join(shared, 'gold')) ? await accuracyRows() : [];
  if (accuracy.length === 0)
    console.info('The labelled sets are not beside this clone: accuracy is not measured.');
  const speed = await speedRows();
  console.info(`\n${table([...accuracy, ...speed])}\n`);
  if (accuracy.length > 0) writeFileSync(join(root, 'docs', 'measures.md'), page(accuracy, speed));
});

async function accuracyRows(): Promise<Row[]> {
  return [
    ...claimRows(),
    ...attributionRows(),
    ...lineageRows(),
    ...figureRows(),
    ...heldOutRows(),
    await htmlRow(),
  ];
}

function claimRows(): Row[] {
  const seeds = measureSeedClaims(shared);
  const clusters = measureClusterClaims(shared);
  return [
    row('five articles: claims, precision / recall', '', pair(seeds.precision, seeds.recall)),
    row(
      'five articles: value + bound + counted noun, precision / recall',
      '.85 / .85',
      pair(seeds.allRightPrecision, seeds.allRightRecall),
    ),
    row('five articles: claims from unrelated stories or page chrome', '0', String(seeds.leaks)),
    row(
      'fictional families: claims, precision / recall',
      'printed',
      pair(clusters.precision, clusters.recall),
    ),
    row(
      'fictional families: value + bound + noun, precision / recall',
      'printed',
      pair(clusters.allRightPrecision, clusters.allRightRecall),
    ),
  ];
}

function attributionRows(): Row[] {
  const seeds = measureSeedSpeakers(shared);
  const clusters = measureClusterSpeakers(shared);
  return [
    row('five articles: speaker of quantitative claims', 'printed', tally(seeds.speakers)),
    row(
      'fictional families: speaker / modality',
      'printed',
      `${tally(clusters.speakers)} / ${tally(clusters.modalities)}`,
    ),
    row('fictional families: quotations found with the right speaker', 'printed', tally(clusters.quotations)),
  ];
}

function lineageRows(): Row[] {
  const seeds = measureSeedLineage(shared);
  const clusters = measureClusterLineage(shared);
  return [
    row('five articles: pairs called derived (none is)', '0', String(seeds.derivedPairs)),
    row('fictional families: relation right, 132 pairs', 'printed', share(clusters.relationAccuracy)),
    row('fictional families: direction right', 'printed', share(clusters.directionAccuracy)),
    row(
      'fictional families: truly derived, called independent',
      'printed',
      share(clusters.derivedCalledIndependent),
    ),
  ];
}

function figureRows(): Row[] {
  const seeds = measureSeedFigures(shared);
  const weighed = measureClusterFigures(shared);
  const whole = measureClusterEndToEnd(shared);
  const flagship = seeds.flagship;
  const found =
    flagship === null
      ? 'not found'
      : `${flagship.documents} documents, ${flagship.textOrigins} text origins, ${flagship.independentOrigins} witness`;
  return [
    row('five articles: the figure “53 compounds”', '3 documents, 1 witness', found),
    row(
      'five articles: verdict groups reproduced',
      'printed',
      `${seeds.groupsReproduced} of ${seeds.weighableGroups}`,
    ),
    row(
      'fictional families: verdict / independent origins right, gold claims in',
      'printed',
      `${weighed.verdictRight} / ${weighed.independentOriginsRight} of ${weighed.figures}`,
    ),
    row(
      'fictional families: verdict / independent origins right, texts in',
      'printed',
      `${whole.verdictRight} / ${whole.independentOriginsRight} of ${whole.figures}`,
    ),
  ];
}

/** Ten invented texts that no rule was made for: what to expect of texts never seen. */
function heldOutRows(): Row[] {
  const measured = measureHeldOut();
  return [
    row(
      'held-out texts: claims, precision / recall',
      'printed',
      `${ratio(measured.precision)} / ${ratio(measured.recall)}`,
    ),
    row(
      'held-out texts: value + bound + noun, precision / recall',
      'printed',
      `${ratio(measured.allRightPrecision)} / ${ratio(measured.allRightRecall)}`,
    ),
    row(
      'held-out texts: speaker / modality',
      'printed',
      `${ratio(measured.speaker)} / ${ratio(measured.modality)}`,
    ),
    row(
      'held-out texts: relation / direction of texts',
      'printed',
      `${ratio(measured.relation)} / ${ratio(measured.direction)}`,
    ),
    row(
      'held-out texts: figures found / verdict / witnesses too',
      'printed',
      [measured.figuresFound, measured.verdict, measured.figuresRight]
        .map(({ right, of }) => `${right} of ${of}`)
        .join(' / '),
    ),
  ];
}

function ratio({ right, of }: Share): string {
  return share(right / of);
}

async function htmlRow(): Promise<Row> {
  const html = await measureHtmlBodies(join(shared, 'bench', 'article-extraction'));
  return row(
    `article bodies of ${html.pages} web pages: F1; pages/s on one core`,
    'printed',
    `${share(html.f1)}; ${html.pagesPerSecond.toFixed(0)}`,
  );
}

async function speedRows(): Promise<Row[]> {
  const add = await measureThroughput(5000);
  const growth = measureLineageGrowth();
  return [
    row(
      `plain text, ${add.oneCore ? 'one core' : 'all cores'}, add → claims, ${add.documents} documents of 4 KB`,
      '≥ 200 documents/s',
      `${add.documentsPerSecond.toFixed(0)} documents/s (${add.claims} claims)`,
    ),
    row(
      'the same: ratio to writing and fsyncing the same files one by one',
      'printed',
      add.ratioToFloor.toFixed(2),
    ),
    row(
      'the same: largest memory',
      '≤ 600 MB',
      add.peakMegabytes === null ? 'not told' : `${add.peakMegabytes.toFixed(0)} MB`,
    ),
    row('lineage: growth exponent', 'printed', growth.exponent.toFixed(2)),
  ];
}

function row(measure: string, goal: string, measured: string): Row {
  return { measure, goal, measured };
}

function share(value: number): string {
  return value.toFixed(3).replace(/^0/, '');
}

function pair(a: number, b: number): string {
  return `${share(a)} / ${share(b)}`;
}

function tally(one: Tally): string {
  return `${share(one.right / one.rows)} (${one.right} of ${one.rows})`;
}

function table(rows: readonly Row[]): string {
  const lines = rows.map(({ measure, goal, measured }) => `| ${measure} | ${goal} | ${measured} |`);
  return ['| measure | goal | measured |', '|---|---|---|', ...lines].join('\n');
}

function page(accuracy: readonly Row[], speed: readonly Row[]): string {
  return [
    '<!-- Written by `npm run bench`; do not edit. -->',
    '',
    '# Measures',
    '',
    'Accuracy on labelled texts. “Five articles” are real news texts with hand-made labels; “fictional families” are two',
    'invented stories in twelve versions each, and single texts; the engines were tuned while looking at both, so read these numbers as',
    'the best case. “Held-out texts” are ten invented texts written by somebody who had not seen the rules; what they showed was then',
    'mended by general cause, without looking at them. The rules of scoring are at the head of each file in `bench/`.',
    '',
    table(accuracy),
    '',
    'Speed, on a shared machine with two cores: read it as a ratio, not as a promise.',
    '',
    table(speed),
    '',
  ].join('\n');
}

/** The measures that have a goal, in the order in which the goals were set. */
import { join } from 'node:path';
import { measureClusterSpeakers, measureSeedQuotations, measureSeedSpeakers } from './attribution-gold.ts';
import { measureClusterClaims, measureSeedClaims } from './claims-gold.ts';
import { measureHtmlBodies, type HtmlBodyScore } from './html-bodies.ts';
import { measureLanguages, measureSecondLanguages, type LanguageScore } from './languages-gold.ts';
import { measureClusterQuotations } from './lineage-quotations.ts';
import { hasNewsQuant, measureNewsQuant } from './newsquant.ts';
import { measureDocumentSpeed, measureLongDocument } from './reading-speed.ts';
import { row, share, shares, tally, type Row } from './table.ts';

/** Rows of accuracy and of speed; `sharedDir` null: the labelled sets are not beside this clone. */
export async function goalRows(sharedDir: string | null): Promise<{ accuracy: Row[]; speed: Row[] }> {
  const html =
    sharedDir === null ? null : await measureHtmlBodies(join(sharedDir, 'bench', 'article-extraction'));
  return {
    accuracy: [
      ...(sharedDir === null ? [] : [...seedAndFamilyRows(sharedDir), ...newsQuantRows(sharedDir)]),
      ...(html === null ? [] : [bodyRow(html)]),
      ...languageRows(),
    ],
    speed: [...(await speedRows()), ...(html === null ? [] : [pageRow(html)]), growthRow()],
  };
}

function seedAndFamilyRows(sharedDir: string): Row[] {
  const seeds = measureSeedClaims(sharedDir);
  const clusters = measureClusterClaims(sharedDir);
  const speakers = measureClusterSpeakers(sharedDir);
  const quotations = measureClusterQuotations(sharedDir);
  return [
    row(
      'five articles: value + bound + counted noun, precision / recall',
      '.95 / .95',
      shares(seeds.allRightPrecision, seeds.allRightRecall),
    ),
    row(
      'five articles: speaker of quantitative claims',
      '.85',
      tally(measureSeedSpeakers(sharedDir).speakers),
    ),
    row('five articles: speaker of quotations', '.85', tally(measureSeedQuotations(sharedDir).speakers)),
    row(
      `fictional families, ${clusters.gold} claims: precision / recall / value + bound + noun all right`,
      '.93 / .93 / .90',
      shares(clusters.precision, clusters.recall, clusters.allRightRecall),
    ),
    row('fictional families: speaker', '.85', tally(speakers.speakers)),
    row(
      'fictional families: quotations found / with the right speaker',
      '.90 / .85',
      `${tally(speakers.quotationsFound)} / ${tally(speakers.quotations)}`,
    ),
    row(
      'fictional families: altered quotations marked',
      'all',
      `${quotations.alteredMarked} of ${quotations.altered}`,
    ),
    row('five articles: claims from unrelated stories or page chrome', '0', String(seeds.leaks)),
  ];
}

function newsQuantRows(sharedDir: string): Row[] {
  if (!hasNewsQuant(sharedDir)) {
    console.info('NewsQuant is not in the shared folder: it is not measured.');
    return [];
  }
  const { sentences, valueF1, changeF1 } = measureNewsQuant(sharedDir);
  return [
    row(
      `NewsQuant, development half, ${sentences} sentences: value F1 / value + change F1`,
      '.90 / .85',
      shares(valueF1, changeF1),
    ),
  ];
}

function bodyRow(html: HtmlBodyScore): Row {
  return row(`article bodies of ${html.pages} web pages, development half: F1`, '.960', share(html.f1));
}

function languageRows(): Row[] {
  const first = measureLanguages();
  const second = measureSecondLanguages();
  return Object.entries(first).map(([code, score]) =>
    row(
      `${languageNames[code] ?? code}: recall of ${score.quantities} quantities / all right` +
        (second[code] === undefined ? '' : '; second set the same'),
      '.90',
      [score, second[code]]
        .filter((one): one is LanguageScore => one !== undefined)
        .map((one) => shares(one.recall, one.allRight))
        .join('; '),
    ),
  );
}

const languageNames: Readonly<Record<string, string>> = {
  en: 'English',
  es: 'Spanish',
  fr: 'French',
  de: 'German',
  th: 'Thai',
  km: 'Khmer',
  zh: 'Chinese',
  vi: 'Vietnamese',
  ar: 'Arabic',
};

async function speedRows(): Promise<Row[]> {
  const generated = await measureDocumentSpeed('generated');
  const realistic = await measureDocumentSpeed('realistic');
  const long = await measureLongDocument();
  return [
    row(
      'reading + claims, one core, plain text of 4 KB: made of invented words / of news-like paragraphs',
      '≥ 500 documents/s',
      [generated, realistic].map((one) => one.documentsPerSecond.toFixed(0)).join(' / '),
    ),
    row(
      'the same: times the work of cutting the text at white space',
      'printed',
      [generated, realistic].map((one) => one.timesFloor.toFixed(0)).join(' / '),
    ),
    row(
      `reading + claims of one document of ${long.megabytes} MB; growth exponent from an eighth of it`,
      '≤ 5 s; linear',
      `${long.seconds.toFixed(1)} s; ${long.exponent.toFixed(2)}`,
    ),
  ];
}

function pageRow(html: HtmlBodyScore): Row {
  return row('web pages to text, one core', '≥ 30 pages/s', `${html.pagesPerSecond.toFixed(0)} pages/s`);
}

function growthRow(): Row {
  return row(
    'growth on texts made to be slow (digits, quotes, brackets, number words of six scripts)',
    'linear',
    'exponent < 1.38, held by `src/domain/claims/growth.test.ts`',
  );
}

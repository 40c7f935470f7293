/** The data files beside a published report: a stranger can count again what its figures, tables and charts say. */
import { encodeUtf8 } from '../domain/evidence/index.ts';
import type {
  BlockContent,
  PublishedBlock,
  PublishedFigure,
  PublishedReport,
} from '../domain/report/index.ts';
import type { SiteFile } from '../ports/report-press.ts';
import { toCsv, type Cell } from './csv.ts';

/** `data/figures.json`, `data/sources.csv`, and a CSV and JSON file for each figure and block. */
export function dataFiles(report: PublishedReport): readonly SiteFile[] {
  const sources = report.sources.map(({ name, sha256, publisher, published }) => [
    sha256,
    name,
    publisher,
    published,
  ]);
  return [
    json('data/figures.json', report.figures.map(figureLine)),
    csv('data/sources.csv', ['sha256', 'name', 'publisher', 'published'], sources),
    ...report.figures.flatMap((figure) => [
      json(`data/figure-${figure.number}.json`, { ...figureLine(figure), grounds: figure.grounds }),
      csv(
        `data/figure-${figure.number}.csv`,
        ['collection', 'id', 'title'],
        figure.grounds.map(({ collection, id, title }) => [collection, id, title]),
      ),
    ]),
    ...report.blocks.flatMap(blockFiles),
  ];
}

function figureLine({
  number,
  line,
  expression,
  text,
  now,
  state,
  value,
  groundsCount,
}: PublishedFigure): object {
  return { number, line, expression, says: text, now, state, value, groundsCount };
}

function blockFiles({ number, title, asked, content }: PublishedBlock): SiteFile[] {
  if (content.shows === 'problem') return [];
  const [header, rows] = tableOf(content);
  return [
    csv(`data/block-${number}.csv`, header, rows),
    json(`data/block-${number}.json`, { number, title, asked, ...content }),
  ];
}

function tableOf(
  content: Exclude<BlockContent, { shows: 'problem' }>,
): [readonly string[], readonly (readonly Cell[])[]] {
  switch (content.shows) {
    case 'table':
      return [content.columns, content.rows];
    case 'interval':
      return [
        ['source', 'repeats', 'bound', 'low', 'high', 'written as', 'supports'],
        content.rows.flatMap(({ source, repeats, values }) =>
          values.map(({ bound, low, high, writtenAs, supports }): Cell[] => [
            source,
            repeats ? 'yes' : 'no',
            // A leading sign of comparison is data here, written out so that no spreadsheet takes it for a formula.
            bound === '=' ? 'exactly' : bound,
            low,
            high,
            writtenAs,
            supports ? 'yes' : 'no',
          ]),
        ),
      ];
    case 'bars':
      return [['label', 'count'], content.bars.map(({ label, count }) => [label, count])];
    case 'share':
      return [
        ['numerator', 'denominator', 'part', 'whole'],
        [[content.numerator, content.denominator, content.part, content.whole ?? '']],
      ];
    case 'map':
      return [
        ['id', 'title', 'coordinates', 'radius in metres', 'group'],
        content.points.map(({ id, title, shown, radiusMetres, group }) => [
          id,
          title,
          shown,
          radiusMetres,
          group,
        ]),
      ];
    case 'timeline':
      return [
        ['lane', 'date', 'title'],
        content.lanes.flatMap((lane) => lane.bars.map(({ date, title }) => [lane.title, date, title])),
      ];
    case 'witnesses':
      return [
        ['title', 'witnesses', 'documents', 'why', 'attribution roots'],
        content.rows.map(({ title, independentOrigins, documents, why, roots }) => [
          title,
          independentOrigins,
          documents,
          why,
          roots.join('; '),
        ]),
      ];
    case 'replies':
      return [
        ['id', 'subject', 'to', 'sent', 'due', 'replied', 'state'],
        content.letters.map(({ id, title, to, sent, due, replied, state }) => [
          id,
          title,
          to.join('; '),
          sent,
          due,
          replied,
          state,
        ]),
      ];
  }
}

function csv(path: string, header: readonly string[], rows: readonly (readonly Cell[])[]): SiteFile {
  return { path, bytes: encodeUtf8(toCsv(header, rows)) };
}

function json(path: string, content: object): SiteFile {
  return { path, bytes: encodeUtf8(`${JSON.stringify(content, null, 1)}\n`) };
}

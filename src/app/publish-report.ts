/**
 * Publishing a report. Invariant: nothing leaves that the preview did not name, byte for byte; nothing leaves whose check has errors, unless
 * every page says "Draft, not checked"; nothing protected leaves at all. What leaves is recorded before it gets its name.
 */
import { Fault } from '../base/index.ts';
import type { PublicationPreview, Published } from '../contract/index.ts';
import { linePlaces, smallCells, type PublishedLog, type PublishedReport } from '../domain/report/index.ts';
import { shownValue } from '../domain/register/index.ts';
import type { CasebookIndex } from '../ports/casebook-index.ts';
import type { PrintedSite, ReportPress } from '../ports/report-press.ts';
import type { Casebook } from './casebook.ts';
import { checkReport } from './check-report.ts';
import { dataFiles } from './publish-report-data.ts';
import { refusalsOf } from './publish-report-gate.ts';
import { publishedReport } from './publish-report-model.ts';
import { casebookFacts } from './report-facts.ts';
import { recordPublished } from './report-record.ts';

export interface PublishPlace {
  readonly index: CasebookIndex;
  readonly press: ReportPress;
  readonly log: PublishedLog | null;
  /** ISO day: for which letters are told where the report has no date. */
  readonly today: string;
}

export interface PublishRequest {
  readonly name: string;
  /** The words of the report, and their SHA-256. */
  readonly source: string;
  readonly sourceSha256: string;
  readonly isDraft: boolean;
  readonly hasPdf: boolean;
}

export interface PreparedPublication {
  readonly preview: PublicationPreview;
  /** Null when it is refused. */
  readonly site: PrintedSite | null;
}

/** What would leave, to the byte, or why nothing does. Throws what the press throws (`publication/…`). */
export async function preparePublication(
  place: PublishPlace,
  request: PublishRequest,
): Promise<PreparedPublication> {
  const { name, source, sourceSha256, isDraft, hasPdf } = request;
  const { index, log, today } = place;
  const check = checkReport(index, { name, source });
  const report = publishedReport({
    index,
    facts: casebookFacts(index),
    name,
    source,
    sourceSha256,
    check,
    log,
    today,
    isDraft,
  });
  const refusals = refusalsOf(index, report, source);
  const site =
    refusals.length > 0
      ? null
      : await place.press.print({ report, data: dataFiles(report), hasPdf, placeOf: placesIn(source) });
  return { preview: previewOf(index, report, refusals, site), site };
}

/** The preview alone, for the web page. Throws as `preparePublication`. */
export async function previewPublication(
  place: PublishPlace,
  request: PublishRequest,
): Promise<PublicationPreview> {
  return (await preparePublication(place, request)).preview;
}

/**
 * Publishes: `put` lays the files where they are to be, calls `record` when all is ready and gives the folder its name after that. The caller holds the writer's
 * lock. Throws `publication/refused` (invalid), and what the press, the journal and `put` throw.
 */
export async function publishReport(
  casebook: Casebook,
  place: Omit<PublishPlace, 'index'>,
  request: PublishRequest,
  put: (files: PrintedSite['files'], record: () => Promise<void>) => Promise<string>,
): Promise<{ readonly preview: PublicationPreview; readonly published: Published }> {
  const { preview, site } = await preparePublication({ ...place, index: casebook.index }, request);
  if (site === null) throw refused(preview);
  let entry: number | null = null;
  const output = await put(site.files, async () => {
    const note = request.isDraft ? 'draft, not checked' : null;
    const { name, source: text } = request;
    const saved = await recordPublished(casebook, { name, text, manifest: site.manifestSha256, note });
    entry = saved.entry;
  });
  return { preview, published: { ...summaryOf(preview), output, entry } };
}

/** The last line about a publication that was only looked at. */
export function summaryOf(preview: PublicationPreview): Published {
  const { name, isDraft, files, totalBytes, pagesBytes, manifest } = preview;
  return {
    name,
    isDraft,
    totalBytes,
    pagesBytes,
    files: files.length,
    manifest: manifest ?? '',
    output: null,
    entry: null,
  };
}

export function refused({ name, refusals }: PublicationPreview): Fault {
  return new Fault({
    code: 'publication/refused',
    kind: 'invalid',
    message: `The report ${name} was not published. ${refusals.join(' ')}`,
    advice: `\`sakkhi check ${name}\` shows every error with its line; --draft publishes with “Draft, not checked” on every page.`,
  });
}

/** Line and column of the first place of a character. */
function placesIn(source: string): (character: string) => string | null {
  const places = linePlaces(source);
  return (character) => {
    const at = source.indexOf(character);
    if (at < 0) return null;
    const { line, column } = places(at);
    return `line ${line}, column ${column} of the report`;
  };
}

function previewOf(
  index: CasebookIndex,
  report: PublishedReport,
  refusals: readonly string[],
  site: PrintedSite | null,
): PublicationPreview {
  const files = (site?.files ?? []).map(({ path, bytes }) => ({
    path,
    sizeBytes: bytes.length,
    sha256: site?.sha256s.get(path) ?? '',
  }));
  const sum = (some: typeof files): number => some.reduce((total, { sizeBytes }) => total + sizeBytes, 0);
  const quotations = report.notes.flatMap(({ number, line, cited }) =>
    cited.flatMap(({ quotation, source }) =>
      quotation === null ? [] : [{ note: number, line, source: source?.name ?? '', words: quotation }],
    ),
  );
  return {
    ...{
      name: report.name,
      title: report.heading.title ?? report.name,
      isDraft: report.isDraft,
      refusals: [...refusals],
    },
    ...{ files, totalBytes: sum(files), pagesBytes: sum(files.filter(({ path }) => !isData(path))) },
    manifest: site?.manifestSha256 ?? null,
    sources: report.sources.map(({ name, sha256, publisher }) => ({
      ...{ name, sha256, publisher },
      quotations: quotationsOf(report, sha256),
    })),
    quotations,
    precision: report.heading.precision,
    coordinates: report.blocks.flatMap(({ content }) =>
      content.shows === 'map'
        ? content.points.map(({ title, shown, radiusMetres }) => ({ title, shown, radiusMetres }))
        : [],
    ),
    people: peopleIn(index, report),
    smallCells: smallCells(report).map((cell) => ({ ...cell })),
    letters: report.letters.length,
  };
}

function isData(path: string): boolean {
  return path.startsWith('data/') || path === 'report.pdf';
}

function quotationsOf({ notes }: PublishedReport, sha256: string): number {
  const cited = notes.flatMap((note) => note.cited);
  return cited.filter(({ source, quotation }) => quotation !== null && source?.sha256 === sha256).length;
}

/** Persons of the register whose names stand anywhere in what leaves. */
function peopleIn(index: CasebookIndex, report: PublishedReport): PublicationPreview['people'] {
  const words = JSON.stringify(report).toLowerCase();
  return index.register
    .records({ kind: 'person' }, { limit: Infinity, offset: 0 })
    .map((record) => ({ id: record.id, name: shownValue(record, 'name')?.value ?? record.title }))
    .filter(({ name }) => words.includes(JSON.stringify(name).slice(1, -1).toLowerCase()));
}

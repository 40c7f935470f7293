/**
 * Publishing over HTTP: first what would leave, to the byte; then the site as one archive. The log records it before the archive gets its
 * first byte.
 */
import { createHash } from 'node:crypto';
import {
  previewPublication,
  publishReport,
  type PublishPlace,
  type PublishRequest,
} from '../app/publish-report.ts';
import { readReport } from '../app/report-files.ts';
import {
  drawBlocksBodySchema,
  publishReportBodySchema,
  type DrawnBlocks,
  type PublicationPreview,
} from '../contract/index.ts';
import { drawBlocks } from '../app/publish-report-preview.ts';
import type { SiteFile } from '../ports/report-press.ts';
import { checked } from './acts.ts';
import type { Download } from './downloads.ts';
import type { RouteContext } from './route.ts';
import { tarOf } from './ustar.ts';

/** What publishing needs of the world. */
export interface Publishing {
  readonly place: () => Promise<Omit<PublishPlace, 'index'>>;
  /** Lays the files into a folder of their own, calls `record` when all are there, and gives the folder; `discard` removes it. */
  readonly lay: (
    files: readonly SiteFile[],
    record: () => Promise<void>,
  ) => Promise<{ readonly folder: string; readonly discard: () => Promise<void> }>;
}

type PublishContext = RouteContext & { readonly publishing: Publishing };

const path = /^reports\/([a-z0-9][a-z0-9-]{0,79})\/(preview|publish|blocks)$/;

/** True for a path below `/api/` whose POST publishes a report, shows what would leave, or draws blocks of it. */
export function isPublication(given: string): boolean {
  return path.test(given);
}

/** The preview, drawn blocks, or the archive. Throws `publication/…`, `reports/…`, `http/bad-body`, `casebook/locked`. */
export async function answerPublication(
  context: PublishContext,
  given: string,
  body: unknown,
): Promise<{ readonly json: PublicationPreview | DrawnBlocks } | { readonly download: Download }> {
  const [, name = '', word] = path.exec(given) ?? [];
  if (word === 'blocks') {
    const asked = checked(drawBlocksBodySchema, body);
    context.refresh();
    const { index } = context.casebook;
    return { json: drawBlocks({ ...(await context.publishing.place()), index }, asked) };
  }
  const { isDraft } = checked(publishReportBodySchema, body);
  context.refresh();
  const request = await requestOf(context, name, isDraft);
  const place = await context.publishing.place();
  if (word === 'preview') {
    const { index } = context.casebook;
    return { json: await previewPublication({ ...place, index }, request) };
  }
  return { download: await archive(context, place, request) };
}

async function requestOf(
  { casebook, reports }: RouteContext,
  name: string,
  isDraft: boolean,
): Promise<PublishRequest> {
  const { text: source } = await readReport({ casebook, files: reports }, name);
  const sourceSha256 = createHash('sha256').update(source).digest('hex');
  return { name, source, sourceSha256, isDraft, hasPdf: false };
}

async function archive(
  { write, publishing, casebook }: PublishContext,
  place: Omit<PublishPlace, 'index'>,
  request: PublishRequest,
): Promise<Download> {
  let discard = async (): Promise<void> => Promise.resolve();
  let folder = '';
  try {
    await write((writer) =>
      publishReport(writer, place, request, async (files, record) => {
        ({ folder, discard } = await publishing.lay(files, record));
        return folder;
      }),
    );
    const now = casebook.now();
    const top = `${request.name}-${now.slice(0, 10)}`;
    const tar = await tarOf(folder, top, Math.floor(Date.parse(now) / 1000));
    return { name: `${top}.tar`, contentType: 'application/x-tar', ...tar, finish: discard };
  } catch (error) {
    await discard();
    throw error;
  }
}

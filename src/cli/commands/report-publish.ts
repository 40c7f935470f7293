/** `sakkhi report publish`: what would leave, line by line; then the site, in a folder of its own. */
import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { createPress, refuseExisting, writeSite } from '../../adapters/publication/index.ts';
import { ensureFigures } from '../../app/derive.ts';
import {
  preparePublication,
  publishReport,
  refused,
  summaryOf,
  type PublishPlace,
  type PublishRequest,
} from '../../app/publish-report.ts';
import { readReport } from '../../app/report-files.ts';
import { Fault } from '../../base/index.ts';
import type { PublicationPreview, Published } from '../../contract/index.ts';
import { encodeUtf8 } from '../../domain/evidence/index.ts';
import type { CommandInput, OptionSpec } from '../command.ts';
import { folderProofs } from '../proof-source.ts';
import type { Terminal } from '../terminal.ts';
import { reportFilesOf, stampNow, withWriter, type OpenCasebook } from '../wiring.ts';

/** The options of `report publish`. */
export const publishOptions: Readonly<Record<string, OptionSpec>> = {
  to: {
    type: 'string',
    value: 'DIR',
    help: 'With publish: the folder to be made; nothing may be there yet.',
  },
  pdf: {
    type: 'boolean',
    value: null,
    help: 'With publish: report.pdf too, printed by a Chromium without network.',
  },
  draft: {
    type: 'boolean',
    value: null,
    help: 'With publish: although its check has errors; every page says “Draft, not checked”.',
  },
  'dry-run': {
    type: 'boolean',
    value: null,
    help: 'With publish: list exactly what would leave, and write nothing.',
  },
};

/** Publishes a report, or says what would leave. Throws `publication/…`, `reports/…`, `cli/no-output`. */
export async function publishAct(
  open: OpenCasebook,
  name: string,
  { values, flags }: CommandInput,
  terminal: Terminal,
): Promise<void> {
  const to = values.get('to');
  const isDryRun = flags.has('dry-run');
  if (to === undefined && !isDryRun) throw noFolder(name);
  const output = to === undefined ? null : resolve(to);
  if (output !== null && !isDryRun) refuseExisting(output);
  ensureFigures(open.casebook, terminal.onProgress);
  const { text } = await readReport({ casebook: open.casebook, files: reportFilesOf(open) }, name);
  const request: PublishRequest = {
    ...{ name, source: text, sourceSha256: createHash('sha256').update(encodeUtf8(text)).digest('hex') },
    ...{ isDraft: flags.has('draft'), hasPdf: flags.has('pdf') },
  };
  const place = await placeOf(open);
  if (output === null || isDryRun) return lookOnly(place, request, terminal);
  const { preview, published } = await withWriter(open, (casebook) =>
    publishReport(casebook, place, request, (files, record) => writeSite(output, files, record)),
  );
  tell(terminal, preview);
  terminal.line(published, doneText(published));
}

/** Press, log and day of an open casebook. */
export async function placeOf(open: OpenCasebook): Promise<PublishPlace> {
  const log = await folderProofs(open.folder).state();
  return { index: open.casebook.index, press: createPress(), log, today: stampNow().time.slice(0, 10) };
}

async function lookOnly(place: PublishPlace, request: PublishRequest, terminal: Terminal): Promise<void> {
  const { preview } = await preparePublication(place, request);
  tell(terminal, preview);
  if (preview.refusals.length > 0) throw refused(preview);
  const published = summaryOf(preview);
  terminal.line(published, doneText(published));
}

/** Everything that leaves, or would: one object under `--json`, else a line for each thing. */
function tell(terminal: Terminal, preview: PublicationPreview): void {
  const lines = [
    ...preview.files.map(({ path, sizeBytes }) => `${path} (${sizeBytes} bytes)`),
    ...preview.sources.map(
      ({ name, sha256, publisher, quotations }) =>
        `source named: ${publisher === null ? '' : `${publisher}, `}${name} (${sha256.slice(0, 12)}…), ${quotations} quoted passage(s); its bytes stay`,
    ),
    ...preview.quotations.map(({ note, words }) => `quoted in note ${note}: “${words}”`),
    ...preview.coordinates.map(
      ({ title, shown, radiusMetres }) =>
        `coordinates: ${title} at ${shown}, within ${radiusMetres / 1000} km`,
    ),
    ...preview.smallCells.map(
      ({ line, what, count }) =>
        `small count, look whether it points at somebody: line ${line}, ${what}: ${count}`,
    ),
    ...preview.people.map(({ name }) => `person in a public role named: ${name}`),
    `letters and replies told: ${preview.letters}; coordinates leave at precision: ${preview.precision}`,
  ];
  terminal.line(preview, lines.join('\n'));
}

function doneText({ output, isDraft, files, totalBytes, pagesBytes, manifest, entry }: Published): string {
  const what = `${files} files, ${totalBytes} bytes (${pagesBytes} without data and PDF)${isDraft ? ', marked “Draft, not checked”' : ''}`;
  if (output === null) return `Would leave: ${what}. Nothing was written.`;
  return `Published in ${output}: ${what}.\nRecorded in the log as entry ${entry ?? '?'}; SHA-256 of the manifest: ${manifest}`;
}

function noFolder(name: string): Fault {
  return new Fault({
    code: 'cli/no-output',
    kind: 'invalid',
    message: 'report publish needs --to and a folder.',
    advice: `\`sakkhi report publish ${name} --dry-run\` lists what would leave.`,
  });
}

/**
 * The register's import and export over HTTP. Import takes the bytes of the file as they are; the whole file comes each time, so
 * that nothing is kept between the calls. Export is a download; no source leaves with it, so nothing is recorded.
 */
import type { IncomingMessage } from 'node:http';
import { z } from 'zod';
import { exportFormats, exportRegister, exportTypes, type ExportFormat } from '../app/register-export.ts';
import { folded } from '../app/register-lines.ts';
import { checkImport, importRegister, planImport } from '../app/register-import.ts';
import { Fault } from '../base/index.ts';
import { importChoicesSchema, type ImportPlan, type ImportReport } from '../contract/index.ts';
import type { Download } from './downloads.ts';
import { recordFilter, registerFilters } from './register-routes.ts';
import { parsed, type RouteContext } from './route.ts';

const importPath = /^register\/import(?:\/(plan|check))?$/;

/** True for a path below `/api/` that takes the bytes of a file. */
export function isImport(path: string): boolean {
  return importPath.test(path);
}

/** Longest file that is taken, in bytes: a table of 100,000 rows is a tenth of it. */
const maxFileBytes = 200_000_000;

const query = z.strictObject({
  name: z.string().min(1).max(300),
  choices: z.string().max(60_000).optional(),
});

/** Plans, checks or imports the file in the body. Throws `http/bad-body`, `http/body-too-long` and what the use case throws. */
export async function answerImport(
  { casebook, tables, write }: RouteContext,
  path: string,
  request: IncomingMessage,
  given: Record<string, string>,
): Promise<ImportPlan | ImportReport> {
  const { name, choices } = parsed(query, given);
  if (!/^application\/octet-stream\b/.test(request.headers['content-type'] ?? ''))
    throw new Fault({
      code: 'http/bad-body',
      kind: 'invalid',
      message: 'A file is sent as application/octet-stream.',
    });
  const wish = { file: { name, bytes: await bytesOf(request) }, choices: choicesOf(choices) };
  const step = importPath.exec(path)?.[1];
  if (step === 'plan') return planImport(casebook, tables, wish);
  if (step === 'check') return checkImport(casebook, tables, wish);
  return write((locked) => importRegister(locked, tables, wish));
}

function choicesOf(text: string | undefined): z.infer<typeof importChoicesSchema> {
  const result = importChoicesSchema.safeParse(text === undefined ? {} : parsedJson(text));
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new Fault({
    code: 'http/bad-filter',
    kind: 'invalid',
    message: `The choices for the import cannot be used (${issue?.path.join('.') ?? ''}): ${issue?.message ?? 'unknown'}.`,
    advice: 'Nothing was recorded. Correct the choice and send the file again.',
  });
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // no object: the shape refuses it, with a sentence
  }
}

async function bytesOf(request: IncomingMessage): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxFileBytes)
      throw new Fault({
        code: 'http/body-too-long',
        kind: 'invalid',
        message: `A file for the register may hold ${maxFileBytes} bytes.`,
        advice: 'Split it and import the parts.',
      });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const exportPath = /^register\/export\.([a-z-]{2,20})$/;

const exportFilter = z.strictObject(registerFilters).omit({ trashed: true });

/** The file at `register/export.<format>`; null for another path. Throws `http/no-format` and as `exportRegister`. */
export function registerDownload(
  { casebook, heading }: RouteContext,
  path: string,
  given: Record<string, string>,
): Download | null {
  const wanted = exportPath.exec(path)?.[1];
  if (wanted === undefined) return null;
  const format = exportFormats.find((one) => one === wanted);
  if (format === undefined)
    throw new Fault({
      code: 'http/no-format',
      kind: 'absent',
      message: `The register does not leave as "${wanted}".`,
      advice: `Its formats are ${exportFormats.join(', ')}.`,
    });
  const asked = parsed(exportFilter, given);
  const filter = folded(recordFilter(asked));
  return fileOf(
    format,
    [...exportRegister(casebook.index, { format, filter, title: heading.title })],
    asked.kind ?? 'register',
  );
}

function fileOf(format: ExportFormat, pieces: readonly string[], name: string): Download {
  const chunks = pieces.map((piece) => Buffer.from(piece));
  const { mediaType, ending } = exportTypes[format];
  return {
    name: `${name}.${ending}`,
    contentType: mediaType,
    sizeBytes: chunks.reduce((sum, chunk) => sum + chunk.length, 0),
    pieces: async function* () {
      for (const chunk of chunks) yield await Promise.resolve(chunk);
    },
  };
}

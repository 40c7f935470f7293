/**
 * Files that leave through the web page. A proof and a key are given to whoever may see the page; sources leave only by
 * an act that the log records first. Every file is an attachment with a generated name, never shown as a page of ours.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { knownCapture } from '../app/custody.ts';
import { recordExport } from '../app/export-sources.ts';
import { logState } from '../app/proof.ts';
import { leaveBodySchema } from '../contract/index.ts';
import { checked } from './acts.ts';
import { noFilter, parsed, type RouteContext } from './route.ts';
import { tarOf } from './ustar.ts';

/** A file on its way out. */
export interface Download {
  readonly name: string;
  readonly contentType: string;
  /** Length in bytes. */
  readonly sizeBytes: number;
  pieces(): AsyncIterable<Uint8Array>;
  /** Called when the file was sent, or was not. */
  readonly finish?: () => Promise<void>;
}

const proofPath = /^sources\/([0-9a-f]{64})\/tlog-proof$/;

/** The file at a path below `/api/` that is read without being recorded; null when there is none. */
export async function proofDownload(
  { casebook, proofs }: RouteContext,
  path: string,
  query: Record<string, string>,
): Promise<Download | null> {
  if (path === 'log.vkey') {
    parsed(noFilter, query);
    const { key } = await logState(proofs);
    return whole('log.vkey', 'text/plain; charset=utf-8', Buffer.from(`${key}\n`));
  }
  const sha256 = proofPath.exec(path)?.[1];
  if (sha256 === undefined) return null;
  parsed(noFilter, query);
  const { seq } = knownCapture(casebook.index, sha256);
  return whole(`${sha256}.tlog-proof`, 'application/octet-stream', await proofs.prove(seq));
}

function whole(name: string, contentType: string, bytes: Uint8Array): Download {
  return {
    ...{ name, contentType, sizeBytes: bytes.byteLength },
    pieces: async function* () {
      yield await Promise.resolve(bytes);
    },
  };
}

const leavingPath = /^sources\/([0-9a-f]{64})\/(bundle|original)$/;

/** True for a path below `/api/` whose POST lets sources out. */
export function isLeaving(path: string): boolean {
  return leavingPath.test(path);
}

/** Records that a source leaves, and gives what leaves. Throws `query/no-source`, `http/bad-body`, `vault/…`, `bundle/…`, `casebook/locked`. */
export async function leaving(context: RouteContext, path: string, body: unknown): Promise<Download> {
  const [, sha256 = '', form] = leavingPath.exec(path) ?? [];
  const { recipient } = checked(leaveBodySchema, body);
  return form === 'bundle'
    ? leavingBundle(context, sha256, recipient)
    : leavingOriginal(context, sha256, recipient);
}

async function leavingBundle(
  { casebook, proofs, write }: RouteContext,
  sha256: string,
  recipient: string | null,
): Promise<Download> {
  knownCapture(casebook.index, sha256);
  const bundle = await write((writer) =>
    proofs.bundle([sha256], (what) => recordExport(writer, { ...what, recipient })),
  );
  const now = casebook.now();
  const name = `sakkhi-${sha256.slice(0, 12)}-${now.slice(0, 10)}`;
  try {
    const tar = await tarOf(bundle.folder, name, Math.floor(Date.parse(now) / 1000));
    return { name: `${name}.tar`, contentType: 'application/x-tar', ...tar, finish: bundle.discard };
  } catch (error) {
    await bundle.discard();
    throw error;
  }
}

/** The bytes are read and hashed once before the record: what is damaged never leaves, and is not recorded as left. */
async function leavingOriginal(
  { casebook, proofs, write }: RouteContext,
  sha256: string,
  recipient: string | null,
): Promise<Download> {
  const { sizeBytes, mediaType } = knownCapture(casebook.index, sha256);
  await write(async (writer) => {
    await readToItsEnd(proofs.pieces(sha256));
    await recordExport(writer, { form: 'original', sha256s: [sha256], sums: null, recipient });
  });
  return {
    name: proofs.fileName(sha256, mediaType),
    contentType: 'application/octet-stream',
    sizeBytes,
    pieces: () => proofs.pieces(sha256),
  };
}

/** The end is where damage is told. */
async function readToItsEnd(pieces: AsyncIterable<Uint8Array>): Promise<void> {
  const reading = pieces[Symbol.asyncIterator]();
  while ((await reading.next()).done !== true);
}

/** A file of a stranger must never act as a page of ours, whatever a browser makes of it. */
const attachmentPolicy = "sandbox; default-src 'none'";

/** Sends a file; a failure half-way breaks the connection, so that the browser does not take the part for the whole. */
export async function sendDownload(
  request: IncomingMessage,
  response: ServerResponse,
  download: Download,
): Promise<void> {
  try {
    response.setHeader('content-type', download.contentType);
    response.setHeader('content-length', download.sizeBytes);
    response.setHeader('content-disposition', `attachment; filename="${download.name}"`);
    response.setHeader('content-security-policy', attachmentPolicy);
    response.setHeader('cache-control', 'no-store');
    if (request.method === 'HEAD') response.end();
    else await pipeline(Readable.from(download.pieces(), { objectMode: true }), response);
  } finally {
    await download.finish?.();
  }
}

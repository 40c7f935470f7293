/**
 * The export of sources with what proves them: a sealed BagIt bag whose sums the log's key signed. Only the sources that
 * were named leave, each with the one entry that admitted it; all proofs are under one checkpoint. Life of an export: the
 * bundle is written and made durable under its unfinished name; then the log records that these bytes leave; only then
 * the bundle gets its name. What cannot be recorded is taken away again, and what was recorded is never taken away.
 */
import { createHash } from 'node:crypto';
import { Fault } from '../../base/index.ts';
import {
  decodeUtf8,
  encodeUtf8,
  signSsh,
  sshFileNamespace,
  sshSignatureText,
  verifierKeyText,
} from '../../domain/evidence/index.ts';
import { startBag, type BagWriter } from '../bagit/index.ts';
import { sha256Hex, type FolderLayout } from '../folder/folder-layout.ts';
import { readLogSigner, type LogSigner } from '../folder/log-key.ts';
import { proofFile } from '../folder/prove-entry.ts';
import { timestampsFor } from '../timestamps/proof-files.ts';
import { bundleFiles, programFile, proofPath } from './bundle-files.ts';
import { findSources, type ExportedSource, type OpenLog, type Wanted } from './find-sources.ts';
import { importPath, importRecordBytes, parseImportRecord, partOfRecord } from './import-record.ts';
import { readmeText } from './readme-text.ts';

/** Bytes that are about to leave, as the log is to record them. */
export interface LeavingSources {
  readonly form: 'bundle' | 'original';
  /** SHA-256 of each, as found in the log: in its order, different. */
  readonly sha256s: readonly string[];
  /** SHA-256 of the bundle's SHA256SUMS; null for plain bytes. */
  readonly sums: string | null;
}

/** Records an export durably; when it throws, nothing leaves. The caller holds the writer's lock. */
export type RecordLeaving = (leaving: LeavingSources) => Promise<unknown>;

export interface ExportOptions extends Wanted {
  /** The bundle to be; its parent exists, it does not. */
  readonly output: string;
  /** "YYYY-MM-DD". */
  readonly baggingDate: string;
  readonly record: RecordLeaving;
  /** After each source that was written. */
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void;
}

export interface ExportPlan {
  readonly sources: readonly ExportedSource[];
  /** The key to be given to the receiver by another way. */
  readonly verifierKey: string;
  /** Entries under the checkpoint; the receiver learns this number. */
  readonly size: number;
  /** Logs from which some of the sources came: what those recorded about them leaves too. */
  readonly earlier: readonly { readonly origin: string; readonly sources: number }[];
}

/** What an export would let out; writes nothing and takes no lock. Throws as `exportBundle`. */
export async function planExport(wanted: Wanted): Promise<ExportPlan> {
  return planOf(await findSources(wanted));
}

/**
 * Writes a bundle; when it fails before the record nothing is left of it. Throws `casebook/absent`, `bundle/no-source` and
 * `bundle/nothing` (absent), `bundle/no-key` (denied) in a copy without the private key, `bag/exists` (conflict), `vault/…`,
 * `journal/…`, `files/…`, what `record` throws, and `bundle/not-named` (unavailable) when only the name is missing.
 */
export async function exportBundle(options: ExportOptions): Promise<ExportPlan> {
  const log = await findSources(options);
  const signer = await readLogSigner(log.layout, log.known.key);
  if (signer === null) throw noKey(log.layout);
  const writer = await startBag({
    folder: options.output,
    algorithms: ['sha256'],
    baggingDate: options.baggingDate,
    info: [],
  });
  try {
    await writeSources(writer, log, options.onProgress);
    await writeImports(writer, log);
    for (const { path, bytes } of await timestampsFor(log.layout.folder, log.known.bytes)) {
      await writer.addTag(path, bytes);
    }
    const sums = await writeProofOfAll(writer, log, signer);
    await writer.seal();
    await options.record({ form: 'bundle', sha256s: log.sources.map(({ sha256 }) => sha256), sums });
  } catch (error) {
    await writer.abandon();
    throw error;
  }
  await publish(writer, options.output);
  return planOf(log);
}

/** The log says by now that the bundle left: it stays, under whichever name. */
async function publish(writer: BagWriter, output: string): Promise<void> {
  try {
    await writer.publish();
  } catch (error) {
    throw new Fault({
      code: 'bundle/not-named',
      kind: 'unavailable',
      message: `The bundle is whole and its export is recorded, but it could not be named ${output}: ${error instanceof Error ? error.message : String(error)}`,
      advice: `Rename ${writer.unfinished} yourself, or delete it: the log then tells of an export that reached nobody.`,
      cause: error,
    });
  }
}

async function writeSources(
  writer: BagWriter,
  { vault, known, tree, sources }: OpenLog,
  onProgress: ExportOptions['onProgress'],
): Promise<void> {
  for (const [i, { path, sha256, seq, entry }] of sources.entries()) {
    await writer.addPayload(path.slice('data/'.length), vault.pieces(sha256));
    await writer.addTag(proofPath(sha256), await proofFile(tree, known, { seq, entry }));
    onProgress?.({ done: i + 1, total: sources.length });
  }
}

/** What the casebooks before this one proved about the sources that leave, and nothing about others. */
async function writeImports(writer: BagWriter, { vault, sources, imports }: OpenLog): Promise<void> {
  const leaving = new Set(sources.map(({ sha256 }) => sha256));
  const written = new Set<string>();
  for (const object of new Set(imports.map(({ record }) => record.sha256))) {
    const record = parseImportRecord(await vault.get(object));
    if (record === null) throw damagedRecord(object);
    const part = partOfRecord(record, leaving);
    const bytes = part === null ? null : importRecordBytes(part);
    if (bytes === null || written.has(importPath(bytes))) continue;
    written.add(importPath(bytes));
    await writer.addTag(importPath(bytes), bytes);
  }
}

/** Checkpoint, key, custody, the means to check, and the signature over everything before it. Returns the hash of the sums. */
async function writeProofOfAll(
  writer: BagWriter,
  { known, sources }: OpenLog,
  { key, sign }: LogSigner,
): Promise<string> {
  const script = decodeUtf8(await programFile('verify-bundle.sh')) ?? '';
  const custody = sources.map(({ entry }) => `${decodeUtf8(entry) ?? ''}\n`).join('');
  await writer.addTag(bundleFiles.checkpoint, known.bytes);
  await writer.addTag(bundleFiles.key, encodeUtf8(`${verifierKeyText(known.key)}\n`));
  await writer.addTag(bundleFiles.custody, encodeUtf8(custody));
  await writer.addTag(bundleFiles.verifier, await programFile('verify-proof.mjs'));
  await writer.addTag(bundleFiles.readme, encodeUtf8(readmeText(script)));
  const sums = encodeUtf8(writer.checksums('sha256'));
  const signature = signSsh(
    { message: sums, namespace: sshFileNamespace },
    { publicKey: key.publicKey, sign },
    (name, message) => createHash(name).update(message).digest(),
  );
  await writer.addTag(bundleFiles.sums, sums);
  await writer.addTag(bundleFiles.signature, encodeUtf8(sshSignatureText(signature)));
  return sha256Hex(sums);
}

function planOf({ known, sources, imports }: OpenLog): ExportPlan {
  const leaving = new Set(sources.map(({ sha256 }) => sha256));
  const earlier = new Map<string, Set<string>>();
  for (const { origin, sha256s } of imports) {
    const already = earlier.get(origin) ?? new Set();
    for (const sha256 of sha256s) if (leaving.has(sha256)) already.add(sha256);
    earlier.set(origin, already);
  }
  return {
    sources: sources.map(({ path, sha256, sizeBytes, name, actor, time, seq }) => ({
      path,
      sha256,
      sizeBytes,
      name,
      actor,
      time,
      seq,
    })),
    verifierKey: verifierKeyText(known.key),
    size: Number(known.checkpoint.size),
    earlier: [...earlier].map(([origin, { size }]) => ({ origin, sources: size })),
  };
}

function damagedRecord(sha256: string): Fault {
  return new Fault({
    code: 'bundle/record',
    kind: 'integrity',
    message: `The vault object ${sha256} is recorded as the record of an import, but it is none.`,
    advice: 'Run `sakkhi verify` for the whole extent.',
  });
}

function noKey({ signingKey }: FolderLayout): Fault {
  return new Fault({
    code: 'bundle/no-key',
    kind: 'denied',
    message: `${signingKey} is missing, so this copy of the casebook cannot sign a bundle.`,
    advice: 'Export where the casebook was made; single sources can be proven here with `sakkhi prove`.',
  });
}

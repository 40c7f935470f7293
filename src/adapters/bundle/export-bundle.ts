/**
 * The export of sources with what proves them: a sealed BagIt bag whose sums the log's key signed. Only the sources that
 * were named leave, each with the one entry that admitted it; all proofs are under one checkpoint. Nothing is recorded
 * about the export, and no lock is taken.
 */
import { createHash } from 'node:crypto';
import { Fault } from '../../base/index.ts';
import {
  encodeUtf8,
  decodeUtf8,
  parseEntryAt,
  signSsh,
  sshFileNamespace,
  sshSignatureText,
  tileWidth,
  verifierKeyText,
  type LogEntry,
} from '../../domain/evidence/index.ts';
import { startBag, type BagWriter } from '../bagit/index.ts';
import { openFolderCasebook } from '../folder/folder-casebook.ts';
import type { FolderLayout } from '../folder/folder-layout.ts';
import type { FolderVault } from '../folder/folder-vault.ts';
import { readCheckpoint, type KnownCheckpoint } from '../folder/log-files.ts';
import { readLogSigner, type LogSigner } from '../folder/log-key.ts';
import { LogTree } from '../folder/log-tree.ts';
import { proofFile } from '../folder/prove-entry.ts';
import { bundleFiles, dataName, programFile, proofPath } from './bundle-files.ts';
import { readmeText } from './readme-text.ts';

export interface ExportOptions {
  readonly folder: string;
  /** Lower-case hex of the sources that are to leave, or all of them. */
  readonly sources: readonly string[] | 'all';
  /** The bundle to be; its parent exists, it does not. */
  readonly output: string;
  /** "YYYY-MM-DD". */
  readonly baggingDate: string;
}

/** A source that leaves, with what its entry says about it. */
export interface ExportedSource {
  /** Inside the bundle. */
  readonly path: string;
  readonly sha256: string;
  readonly sizeBytes: number;
  /** The name under which it was admitted. */
  readonly name: string;
  /** The account that admitted it. */
  readonly actor: string;
  /** RFC 3339. */
  readonly time: string;
  readonly seq: number;
}

export interface ExportPlan {
  readonly sources: readonly ExportedSource[];
  /** The key to be given to the receiver by another way. */
  readonly verifierKey: string;
  /** Entries under the checkpoint; the receiver learns this number. */
  readonly size: number;
}

interface Planned extends ExportedSource {
  readonly entry: Uint8Array;
}

interface OpenLog {
  readonly layout: FolderLayout;
  readonly vault: FolderVault;
  readonly known: KnownCheckpoint;
  readonly tree: LogTree;
  readonly planned: readonly Planned[];
}

/** What an export would let out; writes nothing. Throws as `exportBundle`. */
export async function planExport(options: Pick<ExportOptions, 'folder' | 'sources'>): Promise<ExportPlan> {
  return planOf(await openLog(options));
}

/**
 * Writes a bundle; when it fails nothing is left of it. Throws `casebook/absent`, `bundle/no-source` and
 * `bundle/nothing` (absent), `bundle/no-key` (denied) in a copy without the private key, `bag/exists` (conflict), `vault/…`, `journal/…`, `files/…`.
 */
export async function exportBundle(options: ExportOptions): Promise<ExportPlan> {
  const log = await openLog(options);
  const signer = await readLogSigner(log.layout, log.known.key);
  if (signer === null) throw noKey(log.layout);
  const writer = await startBag({
    folder: options.output,
    algorithms: ['sha256'],
    baggingDate: options.baggingDate,
    info: [],
  });
  try {
    await writeSources(writer, log);
    await writeProofOfAll(writer, log, signer);
    await writer.finish();
  } catch (error) {
    await writer.abandon();
    throw error;
  }
  return planOf(log);
}

async function openLog({ folder, sources }: Pick<ExportOptions, 'folder' | 'sources'>): Promise<OpenLog> {
  // For reading: no lock is taken and nothing is written.
  const { layout, vault } = await openFolderCasebook(folder, 'read');
  const known = await readCheckpoint(layout);
  if (known === null) throw nothing(layout);
  const tree = await LogTree.open(layout, known);
  const planned = await findSources(tree, sources);
  if (planned.length === 0) throw nothing(layout);
  return { layout, vault, known, tree, planned };
}

/** One walk over the log finds the entries, each proven by the tree. */
async function findSources(tree: LogTree, sources: ExportOptions['sources']): Promise<readonly Planned[]> {
  const wanted = sources === 'all' ? null : new Set(sources);
  const found = new Map<string, Planned>();
  const bundles = Math.ceil(Number(tree.edge.size) / tileWidth);
  for (let bundle = 0; bundle < bundles && (wanted === null || found.size < wanted.size); bundle += 1) {
    for (const [i, bytes] of (await tree.bundle(BigInt(bundle))).entries()) {
      const read = parseEntryAt(bytes, bundle * tileWidth + i);
      if (!read.ok) throw damagedEntry(bundle * tileWidth + i, read.reason);
      const source = sourceOf(read.entry, bytes);
      if (source === null || found.has(source.sha256) || wanted?.has(source.sha256) === false) continue;
      found.set(source.sha256, source);
    }
  }
  for (const sha256 of wanted ?? []) if (!found.has(sha256)) throw noSource(sha256);
  return [...found.values()];
}

function sourceOf(recorded: LogEntry, entry: Uint8Array): Planned | null {
  if (recorded.type !== 'capture-admitted') return null;
  const { seq, time, actor, obj } = recorded;
  const { sha256, sizeBytes, name } = obj;
  return {
    path: `data/${dataName(sha256, obj.mediaType)}`,
    sha256,
    sizeBytes,
    name,
    actor,
    time,
    seq,
    entry,
  };
}

async function writeSources(writer: BagWriter, { vault, known, tree, planned }: OpenLog): Promise<void> {
  for (const { path, sha256, seq, entry } of planned) {
    await writer.addPayload(path.slice('data/'.length), [await vault.get(sha256)]);
    await writer.addTag(proofPath(sha256), await proofFile(tree, known, { seq, entry }));
  }
}

/** Checkpoint, key, custody, the means to check, and the signature over everything before it. */
async function writeProofOfAll(
  writer: BagWriter,
  { known, planned }: OpenLog,
  { key, sign }: LogSigner,
): Promise<void> {
  const script = decodeUtf8(await programFile('verify-bundle.sh')) ?? '';
  const custody = planned.map(({ entry }) => `${decodeUtf8(entry) ?? ''}\n`).join('');
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
}

function planOf({ known, planned }: OpenLog): ExportPlan {
  return {
    sources: planned.map(({ path, sha256, sizeBytes, name, actor, time, seq }) => ({
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
  };
}

function noSource(sha256: string): Fault {
  return new Fault({
    code: 'bundle/no-source',
    kind: 'absent',
    message: `No source with the SHA-256 ${sha256} was recorded in this casebook.`,
    advice: 'Compare with `sha256sum FILE`: a changed file has another hash. Nothing was written.',
  });
}

function nothing({ folder }: FolderLayout): Fault {
  return new Fault({
    code: 'bundle/nothing',
    kind: 'absent',
    message: `${folder} has no source that could be exported.`,
    advice: 'Add files with `sakkhi add` first.',
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

function damagedEntry(seq: number, reason: string): Fault {
  return new Fault({
    code: 'journal/damaged',
    kind: 'integrity',
    message: `The log is damaged at log entry ${seq}. ${reason}`,
    advice: 'Run `sakkhi verify` for the whole extent.',
  });
}

/** A bundle that is to come in: opened only when nothing is wrong with it, and every byte is held against that check again. */
import { join } from 'node:path';
import { byCodeUnit, Fault } from '../../base/index.ts';
import { verifierKeyText } from '../../domain/evidence/index.ts';
import type { IncomingBundle, IncomingSource } from '../../ports/incoming-bundle.ts';
import { readWhole } from '../folder/file-reading.ts';
import { sha256Hex } from '../folder/folder-layout.ts';
import { bundleFiles } from './bundle-files.ts';
import { importRecordBytes, isRecordPath, maxRecordBytes } from './import-record.ts';
import type { HashedFile, ProvenSource } from './open-bundle.ts';
import { checkBundle, type BundleReport, type VerifyBundleOptions } from './verify-bundle.ts';

/**
 * Checks a bundle, then opens it; `bundle` is null when anything is wrong with it. Throws as `verifyBundle`,
 * `import/too-large` (invalid) and `import/changed` (integrity).
 */
export async function openImport(
  options: VerifyBundleOptions,
): Promise<{ readonly report: BundleReport; readonly bundle: IncomingBundle | null }> {
  const { report, open, checkpoint, sources } = await checkBundle(options);
  const { folder } = options;
  if (report.problems > 0 || checkpoint === null || open.key === null) return { report, bundle: null };
  if (sources.length === 0) throw noSources(folder);
  const { files, key } = open;
  const bundle = {
    origin: key.name,
    key: verifierKeyText(key),
    isKeyTrusted: options.key !== null,
    size: Number(checkpoint.size),
    root: Buffer.from(checkpoint.root).toString('hex'),
    sums: files.get(bundleFiles.sums)?.sha256 ?? '',
    record: await recordOf(folder, files),
    sources: sources.map((source) => incoming(folder, source)),
  };
  return { report, bundle };
}

function incoming(folder: string, { sha256, sizeBytes, name, path }: ProvenSource): IncomingSource {
  return { sha256, sizeBytes, name, read: () => readAgain(folder, path, sha256) };
}

async function recordOf(folder: string, files: ReadonlyMap<string, HashedFile>): Promise<Uint8Array> {
  const paths = [...files.keys()].filter(isRecordPath).sort(byCodeUnit);
  const sizeBytes = paths.reduce((sum, path) => sum + (files.get(path)?.sizeBytes ?? 0), 0);
  if (sizeBytes > maxRecordBytes) throw tooLarge(folder, sizeBytes);
  const kept = new Map<string, Uint8Array>();
  for (const path of paths) kept.set(path, await readAgain(folder, path, files.get(path)?.sha256 ?? ''));
  return importRecordBytes({ isWhole: true, files: kept });
}

/** Between the check and now somebody may have changed the folder. */
async function readAgain(folder: string, path: string, sha256: string): Promise<Uint8Array> {
  const full = join(folder, path);
  const bytes = await readWhole(full);
  if (bytes !== null && sha256Hex(bytes) === sha256) return bytes;
  throw new Fault({
    code: 'import/changed',
    kind: 'integrity',
    message: `${full} was changed or removed while the bundle was being imported. Nothing of the bundle was recorded.`,
    advice: 'Copy the bundle to a place where nobody else writes, and import it from there.',
  });
}

function tooLarge(folder: string, sizeBytes: number): Fault {
  return new Fault({
    code: 'import/too-large',
    kind: 'invalid',
    message: `The proofs in ${folder} have ${sizeBytes} bytes; at most ${maxRecordBytes} are kept of one bundle. Nothing was recorded.`,
    advice: 'Ask for the sources in several smaller bundles.',
  });
}

function noSources(folder: string): Fault {
  return new Fault({
    code: 'import/no-sources',
    kind: 'invalid',
    message: `${folder} is a bundle without any source; there is nothing to import.`,
  });
}

/**
 * The check of a kept record of a bundle: the same as of the bundle itself, but for the bytes of the sources, which lie
 * elsewhere under their hashes. Records inside it are checked the same way.
 */
import { byCodeUnit } from '../../base/index.ts';
import { decodeUtf8, encodeUtf8, verifierKeyText, type Checkpoint } from '../../domain/evidence/index.ts';
import { sha256Hex } from '../folder/folder-layout.ts';
import { bundleFiles, dataName } from './bundle-files.ts';
import type { BundleRemark } from './bundle-finding.ts';
import { checkContents, readKey, sumsLine } from './check-contents.ts';
import {
  importPath,
  maxRecordDepth,
  parseImportRecord,
  sourcesOf,
  type ImportRecord,
} from './import-record.ts';
import type { EarlierLog, HashedFile, OpenBundle, ProvenSource } from './open-bundle.ts';

/** What a record that holds proves. */
export interface CheckedRecord {
  readonly origin: string;
  /** "name+id+base64". */
  readonly key: string;
  readonly checkpoint: Checkpoint;
  /** SHA-256 of the bundle's SHA256SUMS; null where only a part was handed on. */
  readonly sums: string | null;
  readonly sources: readonly ProvenSource[];
}

/** Checks the bytes of a record; null, after at least one problem, when it does not hold. */
export async function checkRecord(
  bytes: Uint8Array,
  { depth, problem }: Pick<OpenBundle, 'depth' | 'problem'>,
): Promise<CheckedRecord | null> {
  let problems = 0;
  const counted = (remark: BundleRemark): void => {
    problems += 1;
    problem(remark);
  };
  const record = depth > maxRecordDepth ? null : parseImportRecord(bytes);
  if (record === null) {
    const message =
      depth > maxRecordDepth
        ? `Records lie more than ${maxRecordDepth} deep.`
        : 'It is no record of a bundle.';
    problem({ file: '', code: 'bundle/import', message });
    return null;
  }
  const bundle = await openRecord(record, { depth, problem: counted });
  const { checkpoint, sources } = await checkContents(bundle);
  await checkImports(bundle);
  if (problems > 0 || checkpoint === null || bundle.key === null) return null;
  const sums = bundle.files.get(bundleFiles.sums)?.sha256 ?? null;
  return { origin: bundle.key.name, key: verifierKeyText(bundle.key), checkpoint, sums, sources };
}

/** Checks every record of an earlier bundle that lies in this one, and tells through which logs sources came. */
export async function checkImports(bundle: OpenBundle): Promise<readonly EarlierLog[]> {
  const sources = new Set<string>();
  for (const [path, { sha256 }] of bundle.files) if (path.startsWith('data/')) sources.add(sha256);
  const earlier: EarlierLog[] = [];
  for (const file of [...bundle.files.keys()].sort(byCodeUnit)) {
    if (!file.startsWith('imports/')) continue;
    const refuse = (message: string): void => bundle.problem({ file, code: 'bundle/import', message });
    const bytes = await bundle.read(file);
    if (bytes === null) continue;
    if (importPath(bytes) !== file) refuse('It is not called by the hash of its bytes.');
    const inside = (remark: BundleRemark): void => {
      const message = remark.file === '' ? remark.message : `${remark.file}: ${remark.message}`;
      bundle.problem({ file, code: remark.code, message });
    };
    const checked = await checkRecord(bytes, { depth: bundle.depth + 1, problem: inside });
    if (checked === null) continue;
    if (checked.sources.some(({ sha256 }) => !sources.has(sha256)))
      refuse('It is about a source that is not here.');
    if (checked.sources.length === 0) refuse('It is about no source.');
    earlier.push({ origin: checked.origin, key: checked.key, sources: checked.sources.length });
  }
  return earlier;
}

async function openRecord(
  record: ImportRecord,
  { depth, problem }: Pick<OpenBundle, 'depth' | 'problem'>,
): Promise<OpenBundle> {
  const files = new Map<string, HashedFile>();
  for (const [path, bytes] of record.files) {
    files.set(path, { sha256: sha256Hex(bytes), sizeBytes: bytes.length });
  }
  for (const [path, sha256] of sourcePaths(record)) files.set(path, { sha256, sizeBytes: null });
  const read = (file: string): Promise<Uint8Array | null> => {
    const bytes = record.files.get(file) ?? null;
    if (bytes === null)
      problem({ file, code: 'bundle/missing', message: 'A bundle has this file; it is not there.' });
    return Promise.resolve(bytes);
  };
  const key = await readKey(null, { read, problem });
  // Whose time the other casebook relied on was its choice.
  return { files, key, isWhole: record.isWhole, depth, trusted: [], problem, read };
}

/** Names below data/, with the hash of each: as the signed sums have them, else as the proven entry would name them. */
function sourcePaths(record: ImportRecord): readonly (readonly [string, string])[] {
  if (!record.isWhole)
    return sourcesOf(record).map((sha256) => [`data/${dataName(sha256, undefined)}`, sha256]);
  const lines = (decodeUtf8(record.files.get(bundleFiles.sums) ?? encodeUtf8('')) ?? '').split('\n');
  return lines.flatMap((line) => {
    const match = sumsLine.exec(line);
    const path = match?.[2] ?? '';
    return path.startsWith('data/') ? [[path, match?.[1] ?? ''] as const] : [];
  });
}

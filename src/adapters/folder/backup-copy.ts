/**
 * A copy of the record of a casebook: what its checkpoint covers, no more and no less. The order is that of a writer:
 * objects, then keys and log, then the checkpoint that covers them; so a copy that was interrupted is the copy of before,
 * and the next run goes on. Nothing is locked in what is copied: others write meanwhile.
 */
import { resolve } from 'node:path';
import { Fault } from '../../base/index.ts';
import { recordedObjects, type Finding, type RecordedObject } from '../../domain/evidence/index.ts';
import { copyBeside } from './backup-beside.ts';
import { copyKeys } from './backup-keys.ts';
import { copyLog } from './backup-log.ts';
import { copyObjects, objectsNotIn, type CopiedObjects } from './backup-objects.ts';
import type { CopyTarget } from './backup-target.ts';
import { assertCasebook } from './folder-casebook.ts';
import { layoutOf, type FolderLayout } from './folder-layout.ts';
import { FolderVault } from './folder-vault.ts';
import { readCheckpoint, type KnownCheckpoint } from './log-files.ts';
import { LogTree } from './log-tree.ts';
import { verifyCasebook } from './verify-casebook.ts';
import { createObjectHasher, damageFinding } from './verify-vault.ts';

export interface CopyOptions {
  /** Also copy `keys/`: whoever has the copy can then write in the casebook's name. */
  readonly withKeys: boolean;
  /** Look only at entries that the copy does not have, and afterwards check only what was copied. */
  readonly quick: boolean;
  /** What the copied folder is called in findings about it ("casebook: vault/…"). */
  readonly source: 'casebook' | 'backup';
  /** Everything that is wrong, in what is copied or in the copy. */
  readonly onFinding: (finding: Finding) => void;
  readonly onProgress?: OnCopyProgress;
}

export type OnCopyProgress = (step: {
  readonly stage: 'copying' | 'verifying';
  readonly done: number;
  readonly total: number | null;
}) => void;

export interface CopyReport {
  readonly folder: string;
  /** Entries that the copy holds. */
  readonly entries: number;
  /** Entries of them that it did not hold before. */
  readonly newEntries: number;
  /** Objects that were copied, and their bytes; objects that had been damaged in the copy among them. */
  readonly copied: number;
  readonly bytes: number;
  /** Objects that were looked at. */
  readonly objects: number;
  /** What is wrong now: 0 when the copy is whole as far as it was checked. */
  readonly problems: number;
  /** Files of `keys/` in the copy; 0 when none. */
  readonly keys: number;
}

/** A record that is to be copied: the tree under one checkpoint, proven. */
export interface OpenRecord {
  readonly layout: FolderLayout;
  readonly known: KnownCheckpoint;
  readonly tree: LogTree;
}

/** Opens what is to be copied. Throws `casebook/absent`, `casebook/older-format`, `backup/nothing`, `journal/…`. */
export async function openRecord(folder: string): Promise<OpenRecord> {
  const layout = layoutOf(resolve(folder));
  await assertCasebook(layout);
  const known = await readCheckpoint(layout);
  if (known !== null && known.checkpoint.size > 0n) {
    return { layout, known, tree: await LogTree.open(layout, known) };
  }
  throw new Fault({
    code: 'backup/nothing',
    kind: 'absent',
    message: `The log of ${layout.folder} holds no entry: there is nothing to copy.`,
    advice: 'Check the path.',
  });
}

/** Fills a target that was looked at and begun, under its lock. Throws `journal/…` (integrity), `files/…`. */
export async function copyRecord(
  record: OpenRecord,
  target: CopyTarget,
  options: CopyOptions,
): Promise<CopyReport> {
  const to = target.layout;
  const count = { problems: 0 };
  const onFinding = (finding: Finding): void => {
    count.problems += 1;
    options.onFinding(finding);
  };
  await new FolderVault(to, 'write').takeUpLeftovers();
  const before = Number(target.known?.checkpoint.size ?? 0n);
  const objects = await objectsSince(record.tree, options.quick ? before : 0);
  const step = { objects, onFinding, onProgress: options.onProgress };
  const copy = await copyAbsent(record, to, { ...step, source: options.source });
  const keys = await copyKeys(record.layout, to, options.withKeys);
  await copyBeside(record.layout, to, (finding) =>
    onFinding({ ...finding, item: `${options.source}: ${finding.item}` }),
  );
  await copyLog({ ...record, to, trust: options.quick });
  const check = { ...step, record, to, copied: copy.copied };
  const mended = options.quick ? await checkCopied(check) : await checkWhole(check);
  return {
    folder: to.folder,
    entries: Number(record.known.checkpoint.size),
    newEntries: Number(record.known.checkpoint.size) - before,
    copied: copy.copied.length + mended.objects,
    bytes: copy.bytes + mended.bytes,
    objects: objects.size,
    problems: count.problems,
    keys,
  };
}

/** The objects that entries from `fromSeq` on record, each entry proven. */
export async function objectsSince(tree: LogTree, fromSeq: number): Promise<Map<string, RecordedObject>> {
  const objects = new Map<string, RecordedObject>();
  for await (const entry of tree.entries(fromSeq))
    for (const object of recordedObjects(entry)) objects.set(object.sha256, object);
  return objects;
}

interface CopyStep {
  readonly objects: ReadonlyMap<string, RecordedObject>;
  readonly onFinding: (finding: Finding) => void;
  readonly onProgress: OnCopyProgress | undefined;
}

/** Copies what is not in `to`. */
async function copyAbsent(
  { layout: from }: OpenRecord,
  to: FolderLayout,
  { objects, onFinding, onProgress, source }: CopyStep & { readonly source: string },
): Promise<CopiedObjects> {
  const absent = await objectsNotIn(to, objects);
  let done = 0;
  return copyObjects({
    from,
    to,
    objects: absent,
    onFinding: (finding) => onFinding({ ...finding, item: `${source}: ${finding.item}` }),
    onObject: () => onProgress?.({ stage: 'copying', done: (done += 1), total: absent.length }),
  });
}

interface Check extends CopyStep {
  readonly record: OpenRecord;
  readonly to: FolderLayout;
  readonly copied: readonly string[];
}

interface Mended {
  readonly objects: number;
  readonly bytes: number;
}

/** Reads back what was copied, and proves the entries that are new to the copy. */
async function checkCopied({ to, objects, copied, onFinding, onProgress }: Check): Promise<Mended> {
  const hasher = createObjectHasher(to);
  for (const [i, sha256] of copied.entries()) {
    const finding = damageFinding(sha256, await hasher(sha256), objects.get(sha256) ?? null);
    if (finding !== null) onFinding(finding);
    onProgress?.({ stage: 'verifying', done: i + 1, total: copied.length });
  }
  // Opening it proves the tiles at the end; what is further back was proven when it was written.
  const known = await readCheckpoint(to);
  if (known !== null) await LogTree.open(to, known);
  return { objects: 0, bytes: 0 };
}

/** Verifies the whole copy; objects that were damaged in it are copied again, and no longer a finding when that helps. */
async function checkWhole(check: Check): Promise<Mended> {
  const { record, to, objects, onFinding, onProgress } = check;
  const damaged = new Map<string, Finding>();
  const known = new Set(objects.keys());
  await verifyCasebook({
    folder: to.folder,
    onFinding: (finding) => {
      const sha256 = finding.item.replace(/^vault\/|\//g, '');
      if (known.has(sha256)) damaged.set(sha256, finding);
      else if (finding.severity === 'problem') onFinding(finding);
    },
    onProgress: ({ done, total }) => onProgress?.({ stage: 'verifying', done, total }),
  });
  const again = [...damaged.keys()].sort().flatMap((sha256) => objects.get(sha256) ?? []);
  const { copied, bytes } = await copyObjects({
    from: record.layout,
    to,
    objects: again,
    onFinding: () => undefined,
    onObject: () => undefined,
  });
  const hasher = createObjectHasher(to);
  for (const sha256 of copied) {
    if (damageFinding(sha256, await hasher(sha256), objects.get(sha256) ?? null) === null)
      damaged.delete(sha256);
  }
  for (const finding of damaged.values()) onFinding(finding);
  return { objects: copied.length, bytes };
}

/** Which sources are to leave, with the one entry that admitted each, proven by the tree of the log. */
import { Fault } from '../../base/index.ts';
import {
  parseEntryAt,
  tileWidth,
  type BundleImported,
  type EntryObjects,
  type LogEntry,
} from '../../domain/evidence/index.ts';
import { openFolderCasebook } from '../folder/folder-casebook.ts';
import type { FolderLayout } from '../folder/folder-layout.ts';
import type { FolderVault } from '../folder/folder-vault.ts';
import { damagedLog, readCheckpoint, type KnownCheckpoint } from '../folder/log-files.ts';
import { LogTree } from '../folder/log-tree.ts';
import { dataName } from './bundle-files.ts';
import { mediaTypeOf } from './media-type.ts';

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

/** A source with the exact bytes of its entry. */
export interface FoundSource extends ExportedSource {
  readonly entry: Uint8Array;
}

/** A casebook from which sources are to leave. */
export interface OpenLog {
  readonly layout: FolderLayout;
  readonly vault: FolderVault;
  readonly known: KnownCheckpoint;
  readonly tree: LogTree;
  /** In the order of the log. */
  readonly sources: readonly FoundSource[];
  /** Every import that brought at least one of them. */
  readonly imports: readonly BundleImported[];
}

export interface Wanted {
  readonly folder: string;
  /** Lower-case hex of the sources that are to leave, or all of them. */
  readonly sources: readonly string[] | 'all';
}

/**
 * Opens a casebook for reading and finds the sources. Throws `casebook/absent`, `bundle/no-source` and
 * `bundle/nothing` (absent), `vault/…`, `journal/…`, `files/…`.
 */
export async function findSources({ folder, sources }: Wanted): Promise<OpenLog> {
  const { layout, vault } = await openFolderCasebook(folder, 'read');
  const known = await readCheckpoint(layout);
  if (known === null) throw nothing(layout);
  const tree = await LogTree.open(layout, known);
  const wanted = sources === 'all' ? null : new Set(sources);
  const { admitted, imports } = await walk(tree, wanted);
  for (const sha256 of wanted ?? []) if (!admitted.has(sha256)) throw noSource(sha256);
  if (admitted.size === 0) throw nothing(layout);
  const found: FoundSource[] = [];
  for (const one of admitted.values()) found.push(await described(vault, one));
  return { layout, vault, known, tree, sources: found, imports };
}

interface Admitted {
  readonly entry: LogEntry;
  readonly obj: EntryObjects['capture-admitted'];
  readonly bytes: Uint8Array;
}

async function walk(
  tree: LogTree,
  wanted: ReadonlySet<string> | null,
): Promise<{
  readonly admitted: ReadonlyMap<string, Admitted>;
  readonly imports: readonly BundleImported[];
}> {
  const admitted = new Map<string, Admitted>();
  const imports: BundleImported[] = [];
  const isWanted = (sha256: string): boolean => wanted?.has(sha256) !== false;
  for await (const { entry, bytes } of exactEntries(tree)) {
    if (entry.type === 'bundle-imported') {
      if (entry.obj.sha256s.some(isWanted)) imports.push(entry.obj);
    } else if (entry.type === 'capture-admitted') {
      const { obj } = entry;
      if (isWanted(obj.sha256) && !admitted.has(obj.sha256)) {
        admitted.set(obj.sha256, { entry, obj, bytes });
      }
    }
  }
  return { admitted, imports };
}

async function* exactEntries(
  tree: LogTree,
): AsyncGenerator<{ readonly entry: LogEntry; readonly bytes: Uint8Array }> {
  const bundles = Math.ceil(Number(tree.edge.size) / tileWidth);
  for (let bundle = 0; bundle < bundles; bundle += 1) {
    for (const [i, bytes] of (await tree.bundle(BigInt(bundle))).entries()) {
      const seq = bundle * tileWidth + i;
      const read = parseEntryAt(bytes, seq);
      if (!read.ok) throw damagedLog(`log entry ${seq}`, read.reason);
      yield { entry: read.entry, bytes };
    }
  }
}

async function described(vault: FolderVault, { entry, obj, bytes }: Admitted): Promise<FoundSource> {
  const { sha256, sizeBytes, name } = obj;
  const mediaType = obj.mediaType ?? (await mediaTypeOf(vault, obj));
  const { actor, time, seq } = entry;
  const path = `data/${dataName(sha256, mediaType)}`;
  return { path, sha256, sizeBytes, name, actor, time, seq, entry: bytes };
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

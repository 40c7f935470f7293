/** A proof file for one entry of a casebook's log. Reads a handful of tiles, whatever the size of the log. */
import { resolve } from 'node:path';
import { Fault } from '../../base/index.ts';
import { tlogProofBytes, verifierKeyText } from '../../domain/evidence/index.ts';
import { refuseOlderFormat } from './folder-casebook.ts';
import { layoutOf } from './folder-layout.ts';
import { readCheckpoint, type KnownCheckpoint } from './log-files.ts';
import { LogTree } from './log-tree.ts';

export interface EntryProof {
  /** Exact bytes of the entry. */
  readonly entry: Uint8Array;
  /** A `tlog-proof@v1` file, with the entry as its extra data. */
  readonly file: Uint8Array;
  /** The key to check it with; whoever checks must have it from somewhere else than the proof. */
  readonly verifierKey: string;
  /** Entries that the checkpoint of the proof covers. */
  readonly size: number;
}

/**
 * Proves entry `seq` under the last checkpoint. Takes no lock. Throws `proof/no-entry` (absent) beyond the end,
 * `journal/…` (integrity), `casebook/older-format` (conflict), `files/…`.
 */
export async function proveEntry(options: {
  readonly folder: string;
  readonly seq: number;
}): Promise<EntryProof> {
  const layout = layoutOf(resolve(options.folder));
  await refuseOlderFormat(layout);
  const known = await readCheckpoint(layout);
  const size = Number(known?.checkpoint.size ?? 0n);
  const { seq } = options;
  if (known === null || seq < 0 || seq >= size) {
    throw new Fault({
      code: 'proof/no-entry',
      kind: 'absent',
      message: `The log of ${layout.folder} has no entry ${seq}; it has ${size} entries.`,
    });
  }
  const tree = await LogTree.open(layout, known);
  const entry = await tree.entryBytes(seq);
  const file = await proofFile(tree, known, { seq, entry });
  return { entry, file, verifierKey: verifierKeyText(known.key), size };
}

/** The proof file of an entry that `tree`, the tree under `known`, gave. Throws as reads of the tree do. */
export async function proofFile(
  tree: LogTree,
  known: KnownCheckpoint,
  { seq, entry }: { readonly seq: number; readonly entry: Uint8Array },
): Promise<Uint8Array> {
  const index = BigInt(seq);
  const path = await tree.inclusionPath(index);
  return tlogProofBytes({ index, path, checkpoint: known.bytes, extra: entry });
}

/** What a casebook folder proves and hands out, for the web page. See the port. */
import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { exportBundle } from '../adapters/bundle/index.ts';
import { dataName } from '../adapters/bundle/bundle-files.ts';
import { layoutOf, openFolderCasebook, proveEntry } from '../adapters/folder/index.ts';
import { sha256 } from '../adapters/folder/folder-layout.ts';
import { readCheckpoint } from '../adapters/folder/log-files.ts';
import { verifyEd25519 } from '../adapters/folder/log-key.ts';
import {
  parseTlogProof,
  sshFingerprint,
  verifierKeyText,
  verifyTlogProof,
} from '../domain/evidence/index.ts';
import type { LogState, OutgoingBundle, ProofSource } from '../ports/proof-source.ts';

/** Reads the folder anew for each question: other commands may have written in between. */
export function folderProofs(folder: string): ProofSource {
  const layout = layoutOf(folder);
  return {
    state: () => stateOf(folder),
    prove: async (seq) => (await proveEntry({ folder, seq })).file,
    reasonAgainst: async (bytes) => {
      const known = await readCheckpoint(layout);
      if (known === null) return 'The log has no checkpoint.';
      const proof = parseTlogProof(bytes);
      if (!proof.ok) return proof.reason;
      const entry = proof.value.extra ?? new Uint8Array(0);
      const keys = { logKey: known.key, witnesses: [] };
      const held = verifyTlogProof({ proof: proof.value, entry }, keys, { sha256, verify: verifyEd25519 });
      return held.ok ? null : held.reason;
    },
    pieces: async function* (hash) {
      yield* (await openFolderCasebook(folder, 'read')).vault.pieces(hash);
    },
    fileName: dataName,
    bundle: async (sources, record) => {
      const outgoing = await outgoingFolder(folder);
      try {
        const output = join(outgoing.folder, 'bundle');
        const baggingDate = new Date().toISOString().slice(0, 10);
        await exportBundle({ folder, sources, output, baggingDate, record });
        return { folder: output, discard: outgoing.discard };
      } catch (error) {
        await outgoing.discard();
        throw error;
      }
    },
  };
}

async function stateOf(folder: string): Promise<LogState | null> {
  const known = await readCheckpoint(layoutOf(folder));
  if (known === null) return null;
  const { checkpoint, key } = known;
  return {
    origin: key.name,
    key: verifierKeyText(key),
    fingerprint: sshFingerprint(key.publicKey, sha256),
    size: Number(checkpoint.size),
    root: Buffer.from(checkpoint.root).toString('hex'),
  };
}

const outgoingStart = 'outgoing-';
/** After this many milliseconds what an interrupted command left behind is taken away. */
const staleAfter = 24 * 60 * 60 * 1000;

/** A folder of its own beside the index, so that the bytes never lie on another disk than the casebook. */
async function outgoingFolder(casebook: string): Promise<OutgoingBundle> {
  const parent = join(casebook, 'index');
  await mkdir(parent, { recursive: true });
  for (const name of await readdir(parent)) {
    const path = join(parent, name);
    if (!name.startsWith(outgoingStart) || (await stat(path)).mtimeMs > Date.now() - staleAfter) continue;
    await rm(path, { recursive: true, force: true });
  }
  const folder = await mkdtemp(join(parent, outgoingStart));
  return { folder, discard: () => rm(folder, { recursive: true, force: true }) };
}

/** The proofs of a bundle: each file has one, under the bundle's own checkpoint, and custody.jsonl says what they prove. */
import { byCodeUnit } from '../../base/index.ts';
import {
  decodeUtf8,
  encodeUtf8,
  parseEntry,
  parseTlogProof,
  sameBytes,
  verifyTlogProof,
  type NoteKey,
} from '../../domain/evidence/index.ts';
import { sha256 } from '../folder/folder-layout.ts';
import { verifyEd25519 } from '../folder/log-key.ts';
import type { BundleCode } from './bundle-finding.ts';
import { bundleFiles, isDataName, proofPath } from './bundle-files.ts';
import type { HashedFile, OpenBundle, ProvenSource } from './open-bundle.ts';

/**
 * The sources that are proven, in the order of the log. `checkpoint` is null when it or the key does not hold: then
 * nothing can be proven, and that was said already.
 */
export async function checkProofs(
  bundle: OpenBundle,
  checkpoint: Uint8Array | null,
): Promise<readonly ProvenSource[]> {
  const { files, key, problem } = bundle;
  const needed = new Set<string>();
  const proven: Proven[] = [];
  for (const [path, file] of [...files].sort(([a], [b]) => byCodeUnit(a, b))) {
    if (!path.startsWith('data/')) continue;
    const proof = proofPath(file.sha256);
    needed.add(proof);
    if (!files.has(proof)) {
      problem({ file: path, code: 'bundle/no-proof', message: `There is no ${proof} for these bytes.` });
    } else if (checkpoint !== null && key !== null) {
      const one = await checkProof(bundle, { path, file, proof, checkpoint, key });
      if (one !== null) proven.push(one);
    }
  }
  for (const path of files.keys()) {
    if (!path.startsWith('proofs/') || needed.has(path)) continue;
    problem({
      file: path,
      code: 'bundle/no-file',
      message: 'The file that this proof is named for is not there.',
    });
  }
  proven.sort((a, b) => (a.source.index < b.source.index ? -1 : 1));
  if (checkpoint !== null && key !== null) await checkCustody(bundle, proven);
  return proven.map(({ source }) => source);
}

/** A source with the exact text of its entry. */
interface Proven {
  readonly source: ProvenSource;
  readonly entry: string;
}

interface Given {
  readonly path: string;
  readonly file: HashedFile;
  readonly proof: string;
  readonly checkpoint: Uint8Array;
  readonly key: NoteKey;
}

/** The entry that is proven about the file; null after a finding. */
async function checkProof(
  { read, problem, isWhole }: OpenBundle,
  { path, file, proof, checkpoint, key }: Given,
): Promise<Proven | null> {
  const refuse = (code: BundleCode, message: string): null => {
    problem({ file: code === 'bundle/proof' ? proof : path, code, message });
    return null;
  };
  const bytes = await read(proof);
  if (bytes === null) return null;
  const parsed = parseTlogProof(bytes);
  if (!parsed.ok) return refuse('bundle/proof', parsed.reason);
  const { extra, index } = parsed.value;
  if (extra === null) return refuse('bundle/proof', 'The proof does not hold the entry (line 2, "extra …").');
  const keys = { logKey: key, witnesses: [] };
  const held = verifyTlogProof({ proof: parsed.value, entry: extra }, keys, {
    sha256,
    verify: verifyEd25519,
  });
  if (!held.ok) return refuse('bundle/proof', held.reason);
  const text = decodeUtf8(bytes) ?? '';
  if (!sameBytes(encodeUtf8(text.slice(text.indexOf('\n\n') + 2)), checkpoint)) {
    return refuse('bundle/proof', 'It stands under another checkpoint than the one of this bundle.');
  }
  const entry = parseEntry(extra);
  if (!entry.ok) return refuse('bundle/proof', entry.reason);
  if (entry.entry.type !== 'capture-admitted') {
    return refuse('bundle/proof', 'The proven entry does not record a file.');
  }
  const { obj } = entry.entry;
  if (obj.sha256 !== file.sha256 || obj.sizeBytes !== (file.sizeBytes ?? obj.sizeBytes)) {
    return refuse('bundle/other-file', 'The proven entry is about another file: hash or size differ.');
  }
  if (isWhole && !isDataName(path.slice('data/'.length), obj.sha256, obj.mediaType)) {
    return refuse('bundle/name', 'The file has not the name that its proven entry gives it.');
  }
  const { sha256: hash, sizeBytes, name } = obj;
  return { source: { sha256: hash, sizeBytes, name, index, path }, entry: decodeUtf8(extra) ?? '' };
}

/** custody.jsonl is exactly the proven entries in the order of the log. */
async function checkCustody({ read, problem }: OpenBundle, entries: readonly Proven[]): Promise<void> {
  const bytes = await read(bundleFiles.custody);
  if (bytes === null) return;
  const refuse = (line: number, message: string): void =>
    problem({ file: bundleFiles.custody, line, code: 'bundle/custody', message });
  const told = (decodeUtf8(bytes) ?? '').split('\n');
  const proven = entries.map(({ entry }) => entry);
  const at = [...proven, ''].findIndex((entry, i) => told[i] !== entry);
  if (at !== -1) refuse(at + 1, 'This line is not the next entry that the proofs prove.');
  else if (told.length > proven.length + 1) refuse(proven.length + 1, 'Lines follow that no proof proves.');
}

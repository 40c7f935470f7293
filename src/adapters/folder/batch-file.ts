/**
 * A batch of small objects as one file, so that one fsync makes all of them sure; the objects take their own places in the
 * vault afterwards. Form: the first line, how many objects (4 bytes, big-endian), for each its SHA-256 (32 bytes) and its size
 * (8 bytes), the SHA-256 of all before it, then the bytes of the objects. A file that a power cut tore holds nothing: its list
 * or one of its objects has another hash.
 */
import { hash } from 'node:crypto';
import { sha256Hex } from './folder-layout.ts';

/** Ending of the names of batch files. */
export const batchEnding = '.batch';

const firstLine = Buffer.from('sakkhi-batch 2\n');
const hashBytes = 32;
const rowBytes = hashBytes + 8;
/** Where the list of objects begins. */
const listAt = firstLine.length + 4;

export interface NamedBytes {
  readonly bytes: Uint8Array;
  /** 64 lower-case hex digits. */
  readonly sha256: string;
}

/** The file of these objects. Each is hashed once only, by whoever named it. */
export function encodeBatch(objects: readonly NamedBytes[]): Uint8Array {
  const list = Buffer.alloc(listAt + objects.length * rowBytes);
  list.set(firstLine);
  list.writeUInt32BE(objects.length, firstLine.length);
  for (const [i, { bytes, sha256 }] of objects.entries()) {
    list.write(sha256, listAt + i * rowBytes, 'hex');
    list.writeBigUInt64BE(BigInt(bytes.length), listAt + i * rowBytes + hashBytes);
  }
  return Buffer.concat([list, hash('sha256', list, 'buffer'), ...objects.map(({ bytes }) => bytes)]);
}

/** The objects of a file; null when it is not whole: then it was never relied on. */
export function decodeBatch(file: Uint8Array): readonly NamedBytes[] | null {
  const rows = rowsOf(Buffer.from(file.buffer, file.byteOffset, file.byteLength));
  if (rows === null) return null;
  const objects: NamedBytes[] = [];
  let at = listAt + rows.length * rowBytes + hashBytes;
  for (const { sha256, sizeBytes } of rows) {
    const bytes = file.subarray(at, at + sizeBytes);
    if (bytes.length !== sizeBytes || sha256Hex(bytes) !== sha256) return null;
    objects.push({ bytes, sha256 });
    at += sizeBytes;
  }
  return at === file.length ? objects : null;
}

/** The list of a file; null when its hash is another. */
function rowsOf(file: Buffer): readonly { readonly sha256: string; readonly sizeBytes: number }[] | null {
  if (file.length < listAt || !firstLine.equals(file.subarray(0, firstLine.length))) return null;
  const count = file.readUInt32BE(firstLine.length);
  const end = listAt + count * rowBytes;
  if (end + hashBytes > file.length) return null;
  const sum = hash('sha256', file.subarray(0, end), 'buffer');
  if (!sum.equals(file.subarray(end, end + hashBytes))) return null;
  return Array.from({ length: count }, (_, i) => ({
    sha256: file.toString('hex', listAt + i * rowBytes, listAt + i * rowBytes + hashBytes),
    sizeBytes: Number(file.readBigUInt64BE(listAt + i * rowBytes + hashBytes)),
  }));
}

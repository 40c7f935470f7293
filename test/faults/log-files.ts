/**
 * A log read by its public format alone (C2SP tlog-tiles), without the code under test: what a stranger sees of the
 * entries that the checkpoint covers.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../merkle-twin.ts';

/** The end of a log as its checkpoint says it. */
export interface SeenCheckpoint {
  readonly bytes: Uint8Array;
  readonly size: number;
  /** Root of the tree, base64. */
  readonly root: string;
}

/** Null when there is no checkpoint. The signature is not looked at here. */
export function checkpointIn(folder: string): SeenCheckpoint | null {
  const path = join(folder, 'log', 'checkpoint');
  if (!existsSync(path)) return null;
  const bytes = readFileSync(path);
  const [, size = '', root = ''] = bytes.toString().split('\n');
  return { bytes, size: Number(size), root };
}

/** The exact bytes of the first `size` entries. For logs of fewer than 256,000 entries. */
export function entriesIn(folder: string, size: number): Uint8Array[] {
  const entries: Uint8Array[] = [];
  for (let index = 0; index * 256 < size; index += 1) {
    const width = Math.min(256, size - index * 256);
    const place = String(index).padStart(3, '0');
    const name = width === 256 ? [place] : [`${place}.p`, String(width)];
    const bytes = readFileSync(join(folder, 'log', 'tile', 'entries', ...name));
    for (let at = 0; at < bytes.length;) {
      const length = bytes.readUInt16BE(at);
      entries.push(bytes.subarray(at + 2, at + 2 + length));
      at += 2 + length;
    }
  }
  return entries;
}

/** SHA-256 as lower-case hex. */
export function hexOf(bytes: Uint8Array): string {
  return Buffer.from(sha256(bytes)).toString('hex');
}

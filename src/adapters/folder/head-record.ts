/**
 * The acknowledged head, kept beside the log. It is written after the entries are durable and before they are
 * acknowledged. So nothing acknowledged lies beyond it, what lies beyond it may be cut, and a changed or missing
 * last entry shows, which the chain alone cannot do.
 */
import { canonicalJson, Fault } from '../../base/index.ts';
import { decodeUtf8, encodeUtf8, firstPrev, type ChainHead } from '../../domain/evidence/index.ts';
import { readWhole, replaceFile } from './durable-files.ts';
import { segmentFirstSeq, segmentName } from './folder-layout.ts';

/** `seq` is -1 while nothing was acknowledged yet: with it, a record that is missing is always a loss. */
export interface HeadRecord extends ChainHead {
  /** Log file that holds the entry. */
  readonly segment: string;
  /** Size of that file up to the end of the entry's line. */
  readonly sizeBytes: number;
}

/** The record of a new log: made when a log is first opened for writing, before its first entry. */
export const emptyHead: HeadRecord = { seq: -1, hash: firstPrev, segment: segmentName(0), sizeBytes: 0 };

/** The head as the chain knows it: null when nothing was acknowledged. */
export function chainHead(record: HeadRecord | null): HeadRecord | null {
  return record === null || record.seq < 0 ? null : record;
}

/** Reads the record; null when there is none. Throws `journal/head-damaged` (integrity). */
export async function readHead(path: string): Promise<HeadRecord | null> {
  const bytes = await readWhole(path);
  if (bytes === null) return null;
  const record = bytes.length > 1000 ? null : parseHead(decodeUtf8(bytes) ?? '');
  if (record !== null) return record;
  throw new Fault({
    code: 'journal/head-damaged',
    kind: 'integrity',
    message: `${path}, the record of the last acknowledged log entry, is damaged.`,
    advice: `Run \`sakkhi verify\`; if nothing else is wrong, delete ${path}: it is made again.`,
  });
}

/** Replaces the record, durably. */
export async function writeHead(path: string, record: HeadRecord): Promise<void> {
  const { seq, hash, segment, sizeBytes } = record;
  await replaceFile(path, encodeUtf8(canonicalJson({ hash, segment, seq, sizeBytes, v: 1 })));
}

function parseHead(text: string): HeadRecord | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const { seq, hash, segment, sizeBytes } = value as Readonly<Record<string, unknown>>;
  if (typeof hash !== 'string' || !/^[0-9a-f]{64}$/.test(hash)) return null;
  if (typeof segment !== 'string' || segmentFirstSeq(segment) === null) return null;
  if (!isCount(sizeBytes) || (seq !== -1 && !isCount(seq))) return null;
  // Also refuses additional keys and any other spelling.
  return canonicalJson({ hash, segment, seq, sizeBytes, v: 1 }) === text
    ? { seq, hash, segment, sizeBytes }
    : null;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

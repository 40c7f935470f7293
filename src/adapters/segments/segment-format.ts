/**
 * What a segment file looks like. Numbers are unsigned, 32 bits, little-endian (the order of every machine that is met
 * today: where it is not, the mark does not match and the index is rebuilt).
 *
 *   header     16 numbers, written last: a file that was not finished has none
 *   body       the pairs, sorted by spread key and slot
 *   buckets    2^bucketBits + 1 places: where the pairs of each value of the key's top bits begin, and the end
 *   heavy      three numbers for each key with many pairs: key, first place, place after the last
 *   filter     2^filterBits bits: whether any key has these top bits
 *
 * The last three are missing in small segments. Each part has its CRC-32, which is checked when the part is read as a
 * whole: a small segment at its first use; a larger one, or its directory and filter, once it has been asked a few
 * thousand times; every body when it is merged or verified. Before that, a changed byte may give a wrong answer.
 */
import { crc32 } from 'node:zlib';
import { closeFile, damaged, openFile, readAt, sizeOf, writeAt, type OpenFile } from './segment-files.ts';

/** Sizes that decide how segments are kept; smaller ones are for tests. */
export interface SegmentLimits {
  /** Pairs in the table of what is new, above which it becomes a segment. */
  readonly tablePairs: number;
  /** Pairs up to which a segment is read as a whole at its first use. */
  readonly smallPairs: number;
  /** Pairs up to which a segment is held in memory as a whole, once it is used much. */
  readonly loadedPairs: number;
  /** Pairs of one key in one segment from which the key is listed as heavy. */
  readonly heavyPairs: number;
  /** Pairs that are read at once to find a key, at least 2. */
  readonly windowPairs: number;
  /** Pairs that a merge reads or writes at once. */
  readonly chunkPairs: number;
  /** Lookups in a segment after which it is worth loading the segment, or its directory and filter, into memory. */
  readonly warmAfter: number;
  /** Pairs in the table up to which a commit writes them into the manifest. */
  readonly tailPairs: number;
  /** Removed pairs that are remembered before the segments are rewritten without them. */
  readonly removedPairs: number;
}

/** For casebooks from a few documents to some million stories. */
export const usualLimits: SegmentLimits = {
  tablePairs: 2_000_000,
  smallPairs: 8192,
  loadedPairs: 1_000_000,
  heavyPairs: 128,
  windowPairs: 512,
  chunkPairs: 65_536,
  warmAfter: 4096,
  tailPairs: 4096,
  removedPairs: 65_536,
};

/** The header's content. */
export interface SegmentHeader {
  readonly count: number;
  readonly minSlot: number;
  readonly maxSlot: number;
  readonly bodySum: number;
  /** 0 in a small segment, which has neither buckets nor heavy keys nor a filter. */
  readonly bucketBits: number;
  readonly bucketSum: number;
  readonly heavyCount: number;
  readonly heavySum: number;
  readonly filterBits: number;
  readonly filterSum: number;
}

const mark = 0x4b79_6b53;
const version = 1;
const headerNumbers = 16;
/** Where the body begins, in bytes. */
export const bodyStart: number = headerNumbers * 4;
/** Filters are at least this large, so that they are whole numbers of 32 bits. */
const leastFilterBits = 5;
/** At most 2^30 bits, 128 MB. */
const mostFilterBits = 30;

/** CRC-32 of a list of numbers, going on from the sum of what came before. */
export function sumOf(numbers: Uint32Array, before = 0): number {
  return crc32(numbers, before);
}

/** Bits of the bucket index and of the filter of a segment of `count` pairs. */
export function bitsFor(count: number): { readonly bucketBits: number; readonly filterBits: number } {
  const log = Math.ceil(Math.log2(Math.max(count, 1)));
  // 32 to 64 pairs a bucket; 4 to 8 bits a pair, more a key, so that one unknown key in ten or so is let through.
  return {
    bucketBits: Math.min(Math.max(log - 6, 1), 26),
    filterBits: Math.min(Math.max(log + 2, leastFilterBits), mostFilterBits),
  };
}

/** Positions of the parts, in bytes. */
export function partsOf(header: SegmentHeader): {
  readonly buckets: number;
  readonly heavy: number;
  readonly filter: number;
  readonly end: number;
} {
  const buckets = bodyStart + header.count * 8;
  if (header.bucketBits === 0) return { buckets, heavy: buckets, filter: buckets, end: buckets };
  const heavy = buckets + (2 ** header.bucketBits + 1) * 4;
  const filter = heavy + header.heavyCount * 12;
  return { buckets, heavy, filter, end: filter + 2 ** header.filterBits / 8 };
}

/** Writes the header, the last step of making a segment. */
export function writeHeader(file: OpenFile, header: SegmentHeader): void {
  const numbers = new Uint32Array(headerNumbers);
  numbers.set([mark, version, ...fieldsOf(header)]);
  numbers[headerNumbers - 1] = sumOf(numbers.subarray(0, headerNumbers - 1));
  writeAt(file, numbers, 0);
}

/** Reads and checks the header. Throws `keys/damaged`. */
export function readHeader(file: OpenFile): SegmentHeader {
  const numbers = new Uint32Array(headerNumbers);
  readAt(file, numbers, 0);
  if (numbers[0] !== mark) throw damaged(file.path, 'it is no segment');
  if (numbers[1] !== version) throw damaged(file.path, 'it has another version');
  if (numbers[headerNumbers - 1] !== sumOf(numbers.subarray(0, headerNumbers - 1)))
    throw damaged(file.path, 'its header does not match its checksum');
  const header = headerOf(Array.from(numbers.subarray(2)));
  if (sizeOf(file) !== partsOf(header).end) throw damaged(file.path, 'it has another size');
  return header;
}

/** Reads one part and compares it with its checksum. Throws `keys/damaged`. */
export function readPart(
  file: OpenFile,
  part: { readonly name: string; readonly position: number; readonly numbers: number; readonly sum: number },
): Uint32Array {
  const numbers = new Uint32Array(part.numbers);
  readAt(file, numbers, part.position);
  if (sumOf(numbers) !== part.sum) throw damaged(file.path, `its ${part.name} does not match its checksum`);
  return numbers;
}

/** Opens a segment that must be there. Throws `keys/damaged`. */
export function openSegmentFile(path: string): { readonly file: OpenFile; readonly header: SegmentHeader } {
  const file = openFile(path);
  if (file === null) throw damaged(path, 'it is missing');
  try {
    return { file, header: readHeader(file) };
  } catch (error) {
    closeFile(file);
    throw error;
  }
}

function fieldsOf(header: SegmentHeader): number[] {
  const { count, minSlot, maxSlot, bodySum, bucketBits, bucketSum } = header;
  const { heavyCount, heavySum, filterBits, filterSum } = header;
  return [
    count,
    minSlot,
    maxSlot,
    bodySum,
    bucketBits,
    bucketSum,
    heavyCount,
    heavySum,
    filterBits,
    filterSum,
  ];
}

function headerOf(fields: readonly number[]): SegmentHeader {
  const [count = 0, minSlot = 0, maxSlot = 0, bodySum = 0, bucketBits = 0, bucketSum = 0] = fields;
  const [heavyCount = 0, heavySum = 0, filterBits = 0, filterSum = 0] = fields.slice(6);
  return {
    count,
    minSlot,
    maxSlot,
    bodySum,
    bucketBits,
    bucketSum,
    heavyCount,
    heavySum,
    filterBits,
    filterSum,
  };
}

/**
 * A ZIP archive of parts that were already taken out of another one and checked, stored without packing: the only archive
 * that a library which trusts directories is ever given.
 */
import { crc32 } from 'node:zlib';

/** Names are Latin-1 images of their bytes, as `checkZip` gives them; their bytes are kept and marked as UTF-8. */
export function storedZip(parts: ReadonlyMap<string, Uint8Array>): Buffer {
  const chunks: Uint8Array[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, data] of parts) {
    const fields = { name: Buffer.from(name, 'latin1'), crc: crc32(data), size: data.length };
    const header = record(0x04034b50, fields, 0);
    directory.push(record(0x02014b50, fields, offset));
    chunks.push(header, data);
    offset += header.length + data.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.size, 8);
  end.writeUInt16LE(parts.size, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...chunks, listed, end]);
}

interface Fields {
  readonly name: Buffer;
  readonly crc: number;
  readonly size: number;
}

/** A local header (30 bytes) or an entry of the directory (46 bytes), which differ by a version and a tail. */
function record(signature: number, fields: Fields, start: number): Buffer {
  const isListed = signature === 0x02014b50;
  const shift = isListed ? 2 : 0;
  const header = Buffer.alloc(isListed ? 46 : 30);
  header.writeUInt32LE(signature, 0);
  header.writeUInt16LE(20, 4 + shift);
  header.writeUInt16LE(0x800, 6 + shift); // names are UTF-8
  header.writeUInt32LE(fields.crc, 14 + shift);
  header.writeUInt32LE(fields.size, 18 + shift);
  header.writeUInt32LE(fields.size, 22 + shift);
  header.writeUInt16LE(fields.name.length, 26 + shift);
  if (isListed) header.writeUInt32LE(start, 42);
  return Buffer.concat([header, fields.name]);
}

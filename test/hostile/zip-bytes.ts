/** ZIP archives written as code, honest or lying, so that no hostile file has to be kept in the repository. */
import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipPart {
  readonly name: string;
  readonly data: Uint8Array | string;
  /** Declares another size than the data has. */
  readonly claimedBytes?: number;
  /** Lets the directory point to the bytes of an earlier part (by index), as overlapping bombs do. */
  readonly sharesWith?: number;
  /** The header before the data says another size than the directory. */
  readonly localBytes?: number;
  /** The header before the data has another name than the directory. */
  readonly localName?: string;
  /** Mode of Unix, as an archive made there carries it (0o120777: a symbolic link). */
  readonly mode?: number;
  /** Another checksum than the data has. */
  readonly crc?: number;
}

/** An archive of deflated parts. */
export function zipBytes(parts: readonly ZipPart[]): Uint8Array {
  const chunks: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  const starts: number[] = [];
  let offset = 0;
  for (const part of parts) {
    const data = typeof part.data === 'string' ? new TextEncoder().encode(part.data) : part.data;
    const stored = deflateRawSync(data);
    const fields = {
      name: part.name,
      crc: part.crc ?? crc32(data),
      mode: part.mode ?? 0,
      stored: stored.length,
      size: part.claimedBytes ?? data.length,
    };
    const start = part.sharesWith === undefined ? offset : (starts[part.sharesWith] ?? 0);
    starts.push(start);
    directory.push(record(0x02014b50, fields, start));
    if (part.sharesWith !== undefined) continue;
    const said = { ...fields, name: part.localName ?? fields.name, size: part.localBytes ?? fields.size };
    const local = record(0x04034b50, said, 0);
    chunks.push(local, stored);
    offset += local.length + stored.length;
  }
  const size = directory.reduce((sum, entry) => sum + entry.length, 0);
  return Buffer.concat([...chunks, ...directory, endRecord(parts.length, size, offset)]);
}

interface Fields {
  readonly name: string;
  readonly crc: number;
  readonly stored: number;
  readonly size: number;
  readonly mode: number;
}

/** Local header (30 bytes) or directory entry (46 bytes), which differ by a version and a tail. */
function record(signature: number, fields: Fields, start: number): Uint8Array {
  const central = signature === 0x02014b50;
  const name = Buffer.from(fields.name, 'latin1');
  const header = Buffer.alloc(central ? 46 : 30);
  const shift = central ? 2 : 0;
  header.writeUInt32LE(signature, 0);
  header.writeUInt16LE(20, 4 + shift);
  header.writeUInt16LE(8, 8 + shift);
  header.writeUInt32LE(fields.crc, 14 + shift);
  header.writeUInt32LE(fields.stored, 18 + shift);
  header.writeUInt32LE(fields.size, 22 + shift);
  header.writeUInt16LE(name.length, 26 + shift);
  if (central && fields.mode !== 0) {
    header.writeUInt8(3, 5);
    header.writeUInt16LE(fields.mode, 40);
  }
  if (central) header.writeUInt32LE(start, 42);
  return Buffer.concat([header, name]);
}

/** The record at the end of an archive: number of parts, size and place of the directory. */
export function endRecord(count: number, size: number, start: number): Uint8Array {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(start, 16);
  return end;
}

const types =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';

const relations =
  '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
  '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';

/** Parts of a Word file whose body is the given WordprocessingML. */
export function docxParts(body: string): ZipPart[] {
  const main = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const styles = `<w:styles ${main}><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style></w:styles>`;
  return [
    { name: '[Content_Types].xml', data: types },
    { name: '_rels/.rels', data: relations },
    {
      name: 'word/document.xml',
      data: `<?xml version="1.0"?><w:document ${main}><w:body>${body}</w:body></w:document>`,
    },
    { name: 'word/styles.xml', data: `<?xml version="1.0"?>${styles}` },
    {
      name: 'docProps/core.xml',
      data: '<cp><dc:title>Night &amp; day</dc:title><dc:creator>Nora Vale</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">2024-03-05T08:00:00Z</dcterms:created></cp>',
    },
  ];
}

/** One paragraph of WordprocessingML, optionally with a style. */
export function wordParagraph(text: string, style?: string): string {
  const properties = style === undefined ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
  return `<w:p>${properties}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

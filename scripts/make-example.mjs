#!/usr/bin/env node
/**
 * Writes the .docx and .pdf files of the example casebook from the texts in example/text/. Deterministic: the
 * same text gives the same bytes on every machine (fixed dates, nothing compressed), so the files can be
 * committed and checked again with `node scripts/make-example.mjs --check`.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(fileURLToPath(import.meta.url), '../..');
const textFolder = join(root, 'example/text');
const sourceFolder = join(root, 'example/sources');

/** Head lines ("title: …"), an empty line, then paragraphs; "# " opens a heading, a line break is a new line. */
function readText(file) {
  const [head, ...rest] = readFileSync(join(textFolder, file), 'utf8').split('\n\n');
  const facts = Object.fromEntries(head.split('\n').map((line) => line.split(/: (.*)/su).slice(0, 2)));
  const blocks = rest.map((block) => block.trim()).filter((block) => block !== '');
  return { facts, blocks };
}

// ---------------------------------------------------------------------------------------------- DOCX

const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const escapeXml = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function docxOf({ facts, blocks }) {
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packageType = 'http://schemas.openxmlformats.org/package/2006';
  const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  const paragraph = (line, style) =>
    `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''}<w:r><w:t xml:space="preserve">${escapeXml(line)}</w:t></w:r></w:p>`;
  const body = blocks
    .flatMap((block) =>
      block.startsWith('# ')
        ? [paragraph(block.slice(2), 'Heading1')]
        : block.split('\n').map((line) => paragraph(line)),
    )
    .join('');
  const space = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  return zipOf({
    '[Content_Types].xml': `${xmlHead}<Types xmlns="${packageType}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${word}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${word}.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`,
    '_rels/.rels': `${xmlHead}<Relationships xmlns="${packageType}/relationships"><Relationship Id="rId1" Type="${type}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="${packageType}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    'docProps/core.xml': `${xmlHead}<cp:coreProperties xmlns:cp="${packageType}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(facts.title)}</dc:title><dc:creator>${escapeXml(facts.author)}</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">${facts.created}T00:00:00Z</dcterms:created></cp:coreProperties>`,
    'word/_rels/document.xml.rels': `${xmlHead}<Relationships xmlns="${packageType}/relationships"><Relationship Id="rId1" Type="${type}/styles" Target="styles.xml"/></Relationships>`,
    'word/styles.xml': `${xmlHead}<w:styles xmlns:w="${space}"><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:rPr><w:b/></w:rPr></w:style></w:styles>`,
    'word/document.xml': `${xmlHead}<w:document xmlns:w="${space}"><w:body>${body}</w:body></w:document>`,
  });
}

/** A ZIP archive (PKWARE APPNOTE 6.3, method 0 "stored"), every entry dated 1 January 1980. */
function zipOf(files) {
  const parts = [];
  const directory = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const nameBytes = Buffer.from(name, 'utf8');
    const data = Buffer.from(text, 'utf8');
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0); // version needed
    common.writeUInt16LE(0x0800, 2); // names are UTF-8
    common.writeUInt16LE(0x0021, 8); // 1980-01-01
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(data.length, 18);
    common.writeUInt16LE(nameBytes.length, 22);
    parts.push(Buffer.from('PK\u0003\u0004', 'latin1'), common, nameBytes, data);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), common, tail, nameBytes);
    offset += 30 + nameBytes.length + data.length;
  }
  const directoryBytes = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 0, 'latin1');
  end.writeUInt16LE(Object.keys(files).length, 8);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(directoryBytes.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, directoryBytes, end]);
}

/** CRC-32 of IEEE 802.3, as ZIP wants it. */
function crc32(bytes) {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}

// ----------------------------------------------------------------------------------------------- PDF

const lineLength = 86;
const linesOnPage = 44;

/** Characters of WinAnsiEncoding (ISO 32000-1, annex D) above Latin-1 that the texts use. */
const winAnsi = { '“': 0x93, '”': 0x94, '‘': 0x91, '’': 0x92, '–': 0x96, '—': 0x97, '…': 0x85, '•': 0x95 };

/** Text as the inside of a PDF string: WinAnsi bytes, with the three special signs escaped. */
function pdfString(text) {
  return [...text]
    .map((sign) => {
      const code = winAnsi[sign] ?? sign.codePointAt(0);
      if (code > 0xff)
        throw new Error(
          `make-example: ${JSON.stringify(sign)} cannot be set in Helvetica; write it differently in example/text`,
        );
      if ('()\\'.includes(sign)) return `\\${sign}`;
      return code < 0x80 ? sign : `\\${code.toString(8).padStart(3, '0')}`;
    })
    .join('');
}

function wrap(line) {
  const lines = [''];
  for (const word of line.split(' ')) {
    const last = lines.at(-1);
    if (last !== '' && last.length + 1 + word.length > lineLength) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines;
}

/** Lines with their font: paragraphs are set apart by an empty line, headings are bold. */
function linesOf(blocks) {
  return blocks.flatMap((block) => {
    const bold = block.startsWith('# ');
    const text = bold ? block.slice(2) : block;
    return [
      ...text
        .split('\n')
        .flatMap(wrap)
        .map((line) => ({ line, bold })),
      { line: '', bold: false },
    ];
  });
}

function pdfOf({ facts, blocks }) {
  const lines = linesOf(blocks);
  const pages = [];
  for (let at = 0; at < lines.length; at += linesOnPage) pages.push(lines.slice(at, at + linesOnPage));
  const contents = pages.map((page) => {
    const shown = page
      .map(({ line, bold }) => `/${bold ? 'F2 12' : 'F1 10.5'} Tf (${pdfString(line)}) Tj T*`)
      .join('\n');
    return `BT\n16 TL\n72 770 Td\n${shown}\nET`;
  });
  const pageNumber = (index) => 6 + index * 2;
  const day = facts.created.replaceAll('-', '');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /Lang (en) >>',
    `<< /Type /Pages /Kids [${pages.map((_, index) => `${pageNumber(index)} 0 R`).join(' ')}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>',
    `<< /Title (${pdfString(facts.title)}) /Author (${pdfString(facts.author)}) /CreationDate (D:${day}000000Z) >>`,
    ...contents.flatMap((content, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> /Contents ${pageNumber(index) + 1} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ]),
  ];
  let file = '%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 5 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(
    `${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}${trailer}`,
    'latin1',
  );
}

// ---------------------------------------------------------------------------------------------- main

const writers = {
  docx: (text) => ({ bytes: docxOf(text), extension: 'docx' }),
  pdf: (text) => ({ bytes: pdfOf(text), extension: 'pdf' }),
  // The copy that broke off: the first third of a real file, to show how unreadable files are listed.
  'truncated-pdf': (text) => {
    const bytes = pdfOf(text);
    return { bytes: bytes.subarray(0, Math.floor(bytes.length / 3)), extension: 'pdf' };
  },
};

const check = process.argv.includes('--check');
let stale = 0;
for (const file of readdirSync(textFolder).sort()) {
  const text = readText(file);
  const writer = writers[text.facts.format];
  if (writer === undefined)
    throw new Error(`make-example: ${file} names no known format; write "format: docx" or "format: pdf"`);
  const { bytes, extension } = writer(text);
  const path = join(sourceFolder, file.replace(/\.txt$/u, `.${extension}`));
  if (!check) writeFileSync(path, bytes);
  else if (!readFileSync(path).equals(bytes)) {
    stale += 1;
    console.error(`${path} differs from ${file}: run node scripts/make-example.mjs`);
  }
}
if (stale > 0) process.exitCode = 1;

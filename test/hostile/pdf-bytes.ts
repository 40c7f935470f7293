/** The smallest PDFs that a test needs, written as code: lines of Helvetica at given places. */

export interface PdfLine {
  readonly text: string;
  readonly x?: number;
  readonly y: number;
  readonly size?: number;
}

export interface PdfOptions {
  readonly info?: string;
  /** Entries of the trailer beside Root, Size and Info ("/Encrypt …"). */
  readonly trailer?: string;
}

/** A PDF with one page for each list of lines; a page without lines has no text layer. Only ASCII text. */
export function pdfBytes(pages: readonly (readonly PdfLine[])[], options: PdfOptions = {}): Uint8Array {
  const objects: string[] = [];
  const kids = pages.map((_, index) => `${String(4 + index * 2)} 0 R`).join(' ');
  objects.push('<< /Type /Catalog /Pages 2 0 R >>');
  objects.push(`<< /Type /Pages /Count ${String(pages.length)} /Kids [${kids}] >>`);
  objects.push('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>');
  pages.forEach((lines, index) => {
    const content = lines.map(drawn).join('\n');
    const stream = String(5 + index * 2);
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${stream} 0 R >>`,
    );
    objects.push(`<< /Length ${String(content.length)} >>\nstream\n${content}\nendstream`);
  });
  objects.push(`<< ${options.info ?? ''} >>`);
  return new TextEncoder().encode(file(objects, options.trailer ?? ''));
}

function drawn({ text, x = 72, y, size = 11 }: PdfLine): string {
  const escaped = text.replace(/[\\()]/g, (character) => `\\${character}`);
  return `BT /F1 ${String(size)} Tf ${String(x)} ${String(y)} Td (${escaped}) Tj ET`;
}

function file(objects: readonly string[], trailer: string): string {
  let text = '%PDF-1.7\n';
  const offsets: string[] = [];
  objects.forEach((object, index) => {
    offsets.push(`${String(text.length).padStart(10, '0')} 00000 n \n`);
    text += `${String(index + 1)} 0 obj\n${object}\nendobj\n`;
  });
  const start = text.length;
  const size = String(objects.length + 1);
  text += `xref\n0 ${size}\n0000000000 65535 f \n${offsets.join('')}`;
  text += `trailer\n<< /Size ${size} /Root 1 0 R /Info ${String(objects.length)} 0 R ${trailer} >>\n`;
  return `${text}startxref\n${String(start)}\n%%EOF\n`;
}

/** Workbooks written as code, honest or lying, so that no hostile file has to be kept in the repository. */
import { zipBytes, type ZipPart } from './zip-bytes.ts';

export type CellDraft =
  | string
  | number
  | { readonly value: number; readonly style?: number }
  | { readonly formula: string; readonly value?: number }
  | { readonly error: string };

export interface SheetDraft {
  readonly name: string;
  readonly state?: 'hidden' | 'veryHidden';
  readonly rows?: readonly (readonly CellDraft[])[];
  /** Row numbers, counted from 1. */
  readonly hiddenRows?: readonly number[];
  readonly merges?: readonly string[];
  /** The whole part, instead of rows. */
  readonly xml?: string;
}

export interface WorkbookOptions {
  readonly shared?: string;
  /** Target of every sheet, instead of its own part. */
  readonly target?: string;
  readonly extra?: readonly ZipPart[];
  /** False: without title and author. */
  readonly core?: boolean;
}

/** Style 0 is plain, style 1 a day. */
const styles =
  '<styleSheet><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>';

/** A workbook with these sheets. */
export function workbookBytes(sheets: readonly SheetDraft[], options: WorkbookOptions = {}): Uint8Array {
  const ids = sheets.map((_, index) => String(index + 1));
  const listed = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${escaped(name)}" sheetId="${ids[index] ?? ''}"${state === undefined ? '' : ` state="${state}"`} r:id="rId${ids[index] ?? ''}"/>`,
  );
  const related = ids.map(
    (id) =>
      `<Relationship Id="rId${id}" Type="x" Target="${options.target ?? `worksheets/sheet${id}.xml`}"/>`,
  );
  const parts: ZipPart[] = [
    {
      name: 'xl/workbook.xml',
      data: `<?xml version="1.0"?><workbook xmlns:r="r"><sheets>${listed.join('')}</sheets></workbook>`,
    },
    { name: 'xl/_rels/workbook.xml.rels', data: `<Relationships>${related.join('')}</Relationships>` },
    { name: 'xl/styles.xml', data: styles },
    ...sheets.map((sheet, index) => ({
      name: `xl/worksheets/sheet${ids[index] ?? ''}.xml`,
      data: sheet.xml ?? sheetXml(sheet),
    })),
    ...(options.extra ?? []),
  ];
  if (options.shared !== undefined) parts.push({ name: 'xl/sharedStrings.xml', data: options.shared });
  if (options.core !== false)
    parts.push({
      name: 'docProps/core.xml',
      data: '<cp><dc:title>Night &amp; day</dc:title><dc:creator>Nora Vale</dc:creator><dcterms:created>2024-03-05T08:00:00Z</dcterms:created></cp>',
    });
  return zipBytes(parts);
}

function sheetXml({ rows = [], hiddenRows = [], merges = [] }: SheetDraft): string {
  const body = rows.map((row, index) => {
    const number = String(index + 1);
    const cells = row.map((cell, column) => cellXml(cell, `${String.fromCharCode(65 + column)}${number}`));
    return `<row r="${number}"${hiddenRows.includes(index + 1) ? ' hidden="1"' : ''}>${cells.join('')}</row>`;
  });
  const merged = merges.map((reference) => `<mergeCell ref="${reference}"/>`).join('');
  return `<worksheet><sheetData>${body.join('')}</sheetData><mergeCells>${merged}</mergeCells></worksheet>`;
}

function cellXml(cell: CellDraft, at: string): string {
  if (typeof cell === 'number') return `<c r="${at}"><v>${String(cell)}</v></c>`;
  if (typeof cell === 'string')
    return cell === '' ? `<c r="${at}"/>` : `<c r="${at}" t="str"><v>${escaped(cell)}</v></c>`;
  if ('error' in cell) return `<c r="${at}" t="e"><v>${cell.error}</v></c>`;
  if ('formula' in cell)
    return `<c r="${at}"><f>${cell.formula}</f>${cell.value === undefined ? '' : `<v>${String(cell.value)}</v>`}</c>`;
  return `<c r="${at}" s="${String(cell.style ?? 0)}"><v>${String(cell.value)}</v></c>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/**
 * A workbook's visible sheets as rows of words on one wire: sheets, rows and cells parted by the signs that ASCII has for that,
 * the first cell of a row being its number in the sheet. Runs in the parser process.
 */
import type { ParseOutcome } from '../../ports/capture-parser.ts';
import { cellSign, rowSign, sheetSign } from './frames.ts';
import { mediaTypes } from './media-types.ts';
import { read, unreadable } from './outcome.ts';
import { readSheets } from './xlsx.ts';

/** Reads one workbook. Throws only what parser-child.ts turns into a reason. */
export function parseXlsxRows(bytes: Uint8Array): ParseOutcome {
  const workbook = readSheets(bytes);
  if ('status' in workbook) return workbook;
  const sheets = workbook.sheets.flatMap(({ name, cells }) => {
    const rows = cells.rows.flatMap((row, at) =>
      row.some((cell) => cell.trim() !== '')
        ? [[String(cells.numbers[at] ?? at + 1), ...row.map(plain)].join(cellSign)]
        : [],
    );
    return rows.length === 0 ? [] : [[plain(name), ...rows].join(rowSign)];
  });
  if (sheets.length === 0)
    return unreadable(
      mediaTypes.xlsx,
      'xlsx-blank',
      'This workbook holds no rows in any visible sheet; show the sheet, save the workbook and import it again.',
    );
  return read({
    text: sheets.join(sheetSign),
    mediaType: mediaTypes.xlsx,
    blocks: null,
    notes: workbook.notes.slice(0, 90),
  });
}

/** The signs part cells; inside of one they are nothing. */
function plain(cell: string): string {
  return cell.replace(/[\u001d-\u001f]/gu, ' ');
}

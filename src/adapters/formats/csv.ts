/**
 * A CSV or TSV file becomes canonical text, one row a line (csv-table.ts). The bytes are decoded like any plain text.
 * Runs in the parser process. Nothing is evaluated: a cell that begins like a formula is text.
 */
import type { ParseOutcome } from '../../ports/capture-parser.ts';
import { CanonicalText } from './canonical-text.ts';
import { addTable } from './csv-table.ts';
import { delimitedRows } from './csv-rows.ts';
import { delimitedShape, withoutStatement } from './csv-shape.ts';
import { decode } from './encoding.ts';
import { mediaTypes } from './media-types.ts';
import { grouped, read, unreadable } from './outcome.ts';

/** Reads one delimited file. */
export function parseCsv(bytes: Uint8Array): ParseOutcome {
  const decoded = decode(bytes);
  const delimiter = delimitedShape(decoded.text)?.delimiter ?? ',';
  const { rows, notes } = delimitedRows(withoutStatement(decoded.text), delimiter);
  const builder = new CanonicalText();
  const tableNotes = addTable(builder, rows, { page: null });
  const { text, blocks } = builder.finish();
  if (text === '') {
    return unreadable(
      mediaTypes.csv,
      'csv-blank',
      'This table holds no text in any cell; check that the right file was saved.',
    );
  }
  const arrangement = `The table of ${grouped(rows.length)} rows is shown one row a line: its words first, then its numbers; "-" is an empty cell.`;
  return read({
    text,
    mediaType: mediaTypes.csv,
    blocks,
    notes: [...decoded.notes, ...notes, ...tableNotes, arrangement],
  });
}

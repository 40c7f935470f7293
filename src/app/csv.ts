/** Tables as CSV (RFC 4180), for spreadsheets: CRLF line ends, and no cell that a spreadsheet would run. */

export type Cell = string | number | null;

/** Writes a header and rows. Cells that begin with = + - @ TAB or CR get a leading apostrophe (OWASP, CSV injection). */
export function toCsv(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [header, ...rows].map((row) => row.map(csvCell).join(',')).join('\r\n') + '\r\n';
}

function csvCell(value: Cell): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

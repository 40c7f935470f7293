/**
 * Which characters a TrueType font has: its `cmap` table, formats 4 and 12 (OpenType 1.9, "cmap — Character to Glyph Index Mapping").
 * The font comes from our own packages; a table that is not as specified is a bug of the package and named so.
 */
import { Fault } from '../../base/index.ts';

/** Every code point with a glyph other than `.notdef`. */
export function codePointsOf(font: Uint8Array): ReadonlySet<number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const cmap = tableAt(view, 'cmap');
  const found = new Set<number>();
  for (let at = 0; at < view.getUint16(cmap + 2); at += 1) {
    const table = cmap + view.getUint32(cmap + 8 + at * 8);
    const format = view.getUint16(table);
    if (format === 4) readSegments(view, table, found);
    if (format === 12) readGroups(view, table, found);
  }
  return found;
}

function tableAt(view: DataView, wanted: string): number {
  for (let at = 0; at < view.getUint16(4); at += 1) {
    const record = 12 + at * 16;
    const name = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(record + byte)));
    if (name === wanted) return view.getUint32(record + 8);
  }
  throw new Fault({
    code: 'publication/font',
    kind: 'bug',
    message: `A bundled font has no table "${wanted}".`,
  });
}

function readSegments(view: DataView, table: number, found: Set<number>): void {
  const twice = view.getUint16(table + 6);
  const [ends, starts] = [table + 14, table + 16 + twice];
  const [deltas, offsets] = [starts + twice, starts + twice * 2];
  for (let at = 0; at < twice; at += 2) {
    const [start, end] = [view.getUint16(starts + at), view.getUint16(ends + at)];
    const offset = view.getUint16(offsets + at);
    for (let code = start; code <= end && code !== 0xffff; code += 1) {
      const glyph = offset === 0 ? code : view.getUint16(offsets + at + offset + (code - start) * 2);
      const isMissing = offset === 0 ? ((code + view.getUint16(deltas + at)) & 0xffff) === 0 : glyph === 0;
      if (!isMissing) found.add(code);
    }
  }
}

function readGroups(view: DataView, table: number, found: Set<number>): void {
  for (let at = 0; at < view.getUint32(table + 12); at += 1) {
    const group = table + 16 + at * 12;
    for (let code = view.getUint32(group); code <= view.getUint32(group + 4); code += 1) found.add(code);
  }
}

/** Encoders for the tests only: the platform decodes old encodings but does not write them. */

const tables = new Map<string, ReadonlyMap<string, readonly number[]>>();

/** Bytes of `text` in an encoding of one or two bytes per character. Throws for a character it does not have. */
export function encodeAs(text: string, encoding: string): Uint8Array {
  // Node 20 decodes windows-1252 as Latin-1; windows-1254 has the same quotes and, but for six letters, the same rest.
  const table = tables.get(encoding) ?? buildTable(encoding === 'windows-1252' ? 'windows-1254' : encoding);
  tables.set(encoding, table);
  const bytes: number[] = [];
  for (const character of text) {
    const found = table.get(character);
    if (found === undefined) throw new Error(`${encoding} has no ${character}`);
    bytes.push(...found);
  }
  return Uint8Array.from(bytes);
}

function buildTable(encoding: string): Map<string, readonly number[]> {
  const decoder = new TextDecoder(encoding);
  const table = new Map<string, readonly number[]>();
  for (let first = 0; first < 256; first += 1) {
    const single = decoder.decode(Uint8Array.of(first));
    if (single.length === 1 && single !== '\ufffd') {
      if (!table.has(single)) table.set(single, [first]);
      continue;
    }
    for (let second = 0x40; second < 256; second += 1) {
      const pair = decoder.decode(Uint8Array.of(first, second));
      if (Array.from(pair).length === 1 && pair !== '\ufffd' && !table.has(pair))
        table.set(pair, [first, second]);
    }
  }
  return table;
}

/** UTF-16 bytes, with or without a byte order mark. */
export function encodeUtf16(
  text: string,
  options: { readonly littleEndian: boolean; readonly mark: boolean },
): Uint8Array {
  const units = options.mark ? `\ufeff${text}` : text;
  const bytes = new Uint8Array(units.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < units.length; i += 1) view.setUint16(i * 2, units.charCodeAt(i), options.littleEndian);
  return bytes;
}

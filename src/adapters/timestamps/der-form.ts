/**
 * The form of DER (X.690) before anybody reads its meaning: every length is definite and in its shortest form, and what
 * is inside a value fills it exactly. Readers are lenient here, and then two of them may see two things in one text.
 */

/** Deepest nesting that is followed. */
const maxDepth = 60;

/** True when the bytes are exactly one value in this form. Linear; total. */
export function isOneDerValue(bytes: Uint8Array): boolean {
  /** Ends of the values that stand open, outermost first. */
  const open: number[] = [bytes.length];
  let at = 0;
  while (at < bytes.length) {
    if (at === 0 || at < (open.at(-1) ?? 0)) {
      const header = headerAt(bytes, at);
      if (header === null || header.end > (open.at(-1) ?? 0)) return false;
      if (at === 0 && header.end !== bytes.length) return false;
      at = header.isConstructed ? header.start : header.end;
      if (header.isConstructed) open.push(header.end);
      if (open.length > maxDepth) return false;
    }
    while (open.length > 1 && at === open.at(-1)) open.pop();
  }
  return bytes.length > 0 && at === bytes.length;
}

interface Header {
  readonly isConstructed: boolean;
  /** Where the contents begin and end. */
  readonly start: number;
  readonly end: number;
}

function headerAt(bytes: Uint8Array, at: number): Header | null {
  const tag = bytes[at] ?? 0;
  const first = bytes[at + 1];
  // Tags of several bytes occur in none of the formats read here.
  if ((tag & 0x1f) === 0x1f || first === undefined) return null;
  const isConstructed = (tag & 0x20) !== 0;
  if (first < 0x80) return { isConstructed, start: at + 2, end: at + 2 + first };
  const count = first & 0x7f;
  if (count === 0 || count > 4 || at + 2 + count > bytes.length) return null;
  let length = 0;
  for (let i = 0; i < count; i += 1) length = length * 256 + (bytes[at + 2 + i] ?? 0);
  const isShortest = length >= 0x80 && (bytes[at + 2] ?? 0) !== 0;
  return isShortest ? { isConstructed, start: at + 2 + count, end: at + 2 + count + length } : null;
}

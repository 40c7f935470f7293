/**
 * The form of DER (X.690) before anybody reads its meaning: every length is definite and in its shortest form, what
 * is inside a value fills it exactly, and the plain types hold what they may. Readers are lenient here, and then two of them may
 * see two things in one text.
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
      if (header.end <= bytes.length && !isPlain(bytes, at, header)) return false;
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

const boolean = 1;
const integer = 2;
const nothing = 5;
const objectIdentifier = 6;
const enumerated = 10;
const sequence = 16;
const set = 17;

/** Whether a value of a universal type has the shape and the contents that DER asks of it (X.690, 8.2 to 8.19, 10 and 11). */
function isPlain(bytes: Uint8Array, at: number, { isConstructed, start, end }: Header): boolean {
  const tag = bytes[at] ?? 0;
  if ((tag & 0xc0) !== 0) return true;
  const type = tag & 0x1f;
  if (isConstructed) return type === sequence || type === set;
  const [first, second, last] = [bytes[start] ?? 0, bytes[start + 1] ?? 0, bytes[end - 1] ?? 0];
  switch (type) {
    case sequence:
    case set:
      return false;
    case boolean:
      return end - start === 1 && (first === 0 || first === 0xff);
    case nothing:
      return end === start;
    case integer:
    case enumerated:
      // Nine equal bits at the front: one byte fewer would say the same.
      return end - start === 1 || (end - start > 1 && !isPadding(first, second));
    case objectIdentifier:
      return end > start && last < 0x80;
    default:
      return true;
  }
}

function isPadding(first: number, second: number): boolean {
  return (first === 0 && second < 0x80) || (first === 0xff && second >= 0x80);
}

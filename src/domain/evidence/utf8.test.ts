import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeUtf8, encodeUtf8 } from './utf8.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The slow, obvious twin: what the platform says. */
function platformDecode(bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}

test('encodes as the platform does, half surrogate pairs included', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('', '\ud800', '\udc00x', '\u{10ffff}'),
      (text, odd) => {
        expect([...encodeUtf8(text + odd)]).toEqual([...encoder.encode(text + odd)]);
      },
    ),
  );
});

test('decodes what it encoded', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const wellFormed = decoder.decode(encoder.encode(text));
      expect(decodeUtf8(encodeUtf8(wellFormed))).toBe(wellFormed);
    }),
  );
});

test('accepts and refuses bytes as the platform does', () => {
  const hostile = fc.array(
    fc.constantFrom(0, 0x41, 0x7f, 0x80, 0xbf, 0xc0, 0xc2, 0xe0, 0xed, 0xef, 0xf0, 0xf4, 0xf5, 0xff),
    {
      maxLength: 8,
    },
  );
  fc.assert(
    fc.property(hostile, (list) => {
      const bytes = Uint8Array.from(list);
      expect(decodeUtf8(bytes)).toBe(platformDecode(bytes));
    }),
    { numRuns: 5000 },
  );
});

test.each([
  ['overlong slash', [0xc0, 0xaf]],
  ['overlong NUL', [0xe0, 0x80, 0x80]],
  ['surrogate', [0xed, 0xa0, 0x80]],
  ['above U+10FFFF', [0xf4, 0x90, 0x80, 0x80]],
  ['cut off', [0xe1, 0x9e]],
])('refuses %s', (_name, bytes) => {
  expect(decodeUtf8(Uint8Array.from(bytes))).toBeNull();
});

import { describe, expect, it } from 'vitest';
import { ignoringCase, isPlainLine } from './ignoring-case.ts';

const patterns = [
  /\b(?:photo|picture|map)\s?(?:credit|by)?\s?[:©/]|\((?:photo|foto)\b[^)]{0,60}\)/iu,
  /\bask(?:s|ed)? (?:straße|fotografía|über)\b|\W{3}|[^a-z]k[^k]/iu,
  /^[^.:]{1,8}\bsign in\b.$/iu,
];

const lines = [
  'PHOTO: the quay',
  'A Map by / the harbour',
  '(FOTO of the “old” gate)',
  'She ASKED Straße 5',
  'asks FOTOGRAFÍA – again…',
  'ask STRASSE',
  'aſk über',
  'ASK ÜBER',
  '7K7',
  '7\u212a7',
  'now: SIGN IN!',
  'now SIGN IN😀',
  'µ ÿ Ÿ ß ẞ',
];

describe('patterns that ignore case', () => {
  it.each(lines)('say of %j what the engine says with the flag u', (line) => {
    for (const pattern of patterns) expect(ignoringCase(pattern).test(line)).toBe(pattern.test(line));
  });

  it('takes ASCII, Western letters, dashes and quotation marks for plain', () => {
    expect(['Café “Öl” – 5 %', 'ſ', '\u212a', 'ẞ', '😀', 'Łódź'].map((line) => isPlainLine(line))).toEqual([
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
  });
});

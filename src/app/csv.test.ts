import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCsv } from './csv.ts';

describe('toCsv', () => {
  it('quotes commas, quotes and line ends, and ends lines with CRLF (RFC 4180)', () => {
    expect(
      toCsv(
        ['a', 'b'],
        [
          ['x,y', 'say "no"'],
          ['two\nlines', 3],
        ],
      ),
    ).toBe('a,b\r\n"x,y","say ""no"""\r\n"two\nlines",3\r\n');
  });

  it('leaves null empty and never lets a spreadsheet run a cell', () => {
    expect(toCsv(['a'], [[null], ['=1+1'], ['+x'], ['-x'], ['@x'], ['\tx']])).toBe(
      "a\r\n\r\n'=1+1\r\n'+x\r\n'-x\r\n'@x\r\n'\tx\r\n",
    );
  });

  it('law: no text cell begins with a character that starts a formula', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const cell = toCsv(['h'], [[text]]).slice(3);
        expect(/^"?[=+\-@\t\r]/.test(cell) && !cell.startsWith('\r\n')).toBe(false);
      }),
    );
  });
});

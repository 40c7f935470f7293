import { describe, expect, it } from 'vitest';
import { encodeUtf16 } from '../../../test/hostile/legacy-text.ts';
import { sniff } from './sniff.ts';

const bytes = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));

describe('the bytes decide, not the name', () => {
  it.each([
    ['an empty file', '', 'note.txt', 'empty'],
    ['plain text', 'The committee met twice.', 'note.txt', 'text'],
    ['text named html without tags', 'The committee met twice.', 'note.html', 'text'],
    ['a page named txt', '<!DOCTYPE html><p>Hello', 'note.txt', 'html'],
    ['a page with a comment first', '\n <!-- saved --><html>', 'x', 'html'],
    ['a fragment', '<p class="a">Hello</p>', 'x', 'html'],
    ['XHTML', '<?xml version="1.0"?><html xmlns="x">', 'x', 'html'],
    ['other XML', '<?xml version="1.0"?><note/>', 'x', 'text'],
    ['a sentence that starts with a bracket', '<Ten people> were there', 'x', 'text'],
    ['a PDF named txt', '%PDF-1.7\n', 'note.txt', 'pdf'],
    ['a PDF behind junk', 'junk\n%PDF-1.7\n', 'note.pdf', 'pdf'],
    ['text about PDF', 'Files start with %PDF-1.7.', 'note.txt', 'text'],
    ['a ZIP', 'PK\x03\x04', 'note.docx', 'zip'],
    ['a binary named txt', '\x01\x02\x00\x03program\x00\x00\x05', 'note.txt', 'binary'],
    ['a picture named txt', '\x89PNG\r\n\x1a\n\x00\x00\x00', 'note.txt', 'png'],
    ['rich text', '{\\rtf1\\ansi hello}', 'note.txt', 'foreign'],
    ['text that begins with GIF', 'GIF8 is not what it was.', 'note.txt', 'text'],
    ['text with tabs, form feed and escapes', 'a\tb\fc\x1b[0m'.repeat(100), 'note.txt', 'text'],
  ])('%s', (_, content, name, kind) => {
    expect(sniff(bytes(content), name).kind).toBe(kind);
  });

  it.each([true, false])('UTF-16 is text (mark: %s)', (mark) => {
    const text = encodeUtf16('The committee met twice, and twice again.', { littleEndian: true, mark });
    expect(sniff(text, 'note.txt').kind).toBe('text');
    expect(sniff(encodeUtf16('<html><body>Hello there', { littleEndian: false, mark }), 'x').kind).toBe(
      'html',
    );
  });

  it('finds a program behind a page of text', () => {
    expect(sniff(bytes('Readme.\n'.repeat(500) + '\x00\x01'.repeat(500)), 'readme.txt').kind).toBe('binary');
  });
});

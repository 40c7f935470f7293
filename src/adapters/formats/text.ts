/** Plain text: the decoded file is the canonical text, unchanged, so that every offset can be checked against the file. */
import type { ParseOutcome } from '../../ports/capture-parser.ts';
import { decode } from './encoding.ts';
import { mediaTypes } from './media-types.ts';
import { read, unreadable } from './outcome.ts';

/** Reads a text of any common encoding. Line ends stay as they are; only a byte order mark is dropped. */
export function parseText(bytes: Uint8Array): ParseOutcome {
  const { text, notes } = decode(bytes);
  if (!hasVisible(text)) {
    return unreadable(
      mediaTypes.text,
      'text-blank',
      'This file is empty: it holds nothing but white space; check that the right file was saved.',
    );
  }
  return read({ text, mediaType: mediaTypes.text, blocks: null, notes });
}

function hasVisible(text: string): boolean {
  return /\S/u.test(text);
}

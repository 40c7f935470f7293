/** Word files: filled in by the next step. */
import type { ParseOutcome } from '../../ports/capture-parser.ts';
import { mediaTypes } from './media-types.ts';
import { unreadable } from './outcome.ts';
/** Reads one Word file. */
export async function parseDocx(bytes: Uint8Array): Promise<ParseOutcome> {
  await Promise.resolve();
  return unreadable(
    mediaTypes.docx,
    'docx-not-read',
    `This Word file (${String(bytes.length)} bytes) is not read yet; add its text.`,
  );
}

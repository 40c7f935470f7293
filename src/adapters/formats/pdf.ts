/** PDF text layer: filled in by the next step. */
import type { ParseOutcome } from '../../ports/capture-parser.ts';
import { mediaTypes } from './media-types.ts';
import { unreadable } from './outcome.ts';
/** Reads one PDF. */
export async function parsePdf(bytes: Uint8Array): Promise<ParseOutcome> {
  await Promise.resolve();
  return unreadable(
    mediaTypes.pdf,
    'pdf-not-read',
    `This PDF (${String(bytes.length)} bytes) is not read yet; add its text.`,
  );
}

/**
 * A parser process may have been taken over by the file it read: nothing it says is believed before it is checked here.
 * The shape is closed, every block lies inside the text, in order, without overlap.
 */
import { z } from 'zod';
import { isPartialDate } from '../../base/index.ts';
import type { ParsedCapture } from '../../domain/reading/index.ts';
import type { ParseOutcome } from '../../ports/capture-parser.ts';

const label = z.string().max(4_000).nullable();
const offset = z.int().nonnegative();

const block = z.strictObject({
  kind: z.enum(['heading', 'paragraph', 'list-item', 'table-row', 'caption', 'chrome']),
  start: offset,
  end: offset,
  page: z.int().positive().nullable(),
});

const parsedCapture = z.strictObject({
  text: z.string(),
  mediaType: z.string().max(100),
  blocks: z.array(block).nullable(),
  metadata: z.strictObject({
    title: label,
    publisher: label,
    author: label,
    published: z.string().refine(isPartialDate).nullable(),
    language: label,
    url: label,
  }),
  notes: z.array(z.string().max(1_000)).max(100),
});

const wantsOcr = z.literal(true).optional();

const outcome = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('read'), parsed: parsedCapture, wantsOcr }),
  z.strictObject({
    status: z.literal('unreadable'),
    code: z.string().regex(/^[a-z0-9-]{1,40}$/),
    reason: z.string().min(1).max(1_000),
    mediaType: z.string().max(100),
    wantsOcr,
  }),
]);

/** An answer on the wire: the outcome, and whether the OCR process should read the file again. */
export type WireOutcome = ParseOutcome & { readonly wantsOcr?: true | undefined };

/** The answer when it keeps the contract, or null. */
export function checkedAnswer(body: Uint8Array): WireOutcome | null {
  const result = outcome.safeParse(parsedJson(body));
  if (!result.success) return null;
  return result.data.status === 'unreadable' || hasSoundBlocks(result.data.parsed) ? result.data : null;
}

function parsedJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    return undefined; // matches no shape, so the caller reports a broken answer
  }
}

/** True when blocks are not empty, lie inside the text, and follow each other without overlap. */
export function hasSoundBlocks(parsed: Pick<ParsedCapture, 'text' | 'blocks'>): boolean {
  let before = 0;
  for (const { start, end } of parsed.blocks ?? []) {
    if (start < before || end <= start || end > parsed.text.length) return false;
    before = end;
  }
  return true;
}

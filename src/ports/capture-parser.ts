/**
 * The door between bytes and text: what admission needs from whoever reads file formats.
 * Every capture is hostile until read, so a file that cannot be read is a value with its reason, never an exception.
 */
import type { ParsedCapture } from '../domain/reading/index.ts';

export interface CaptureParser {
  /**
   * Reads the bytes of one capture into canonical text. Never throws for a bad file: an unreadable file is a value
   * with its reason. `name` is a label only: it is never opened, joined to a path or trusted for the media type.
   * Calls may overlap; each answer belongs to its own call.
   * Throws a Fault (kind `unavailable`) only when reading itself cannot be started (no parser process).
   */
  parse(input: { readonly bytes: Uint8Array; readonly name: string }): Promise<ParseOutcome>;
  /** Ends the parser processes. Files still being read are reported as unreadable; calling it twice is harmless. */
  close(): Promise<void>;
}

export type ParseOutcome = { readonly status: 'read'; readonly parsed: ParsedCapture } | UnreadableCapture;

/** A file that stays in the vault but has no text. */
export interface UnreadableCapture {
  readonly status: 'unreadable';
  /** Stable name of the trouble, in kebab-case ("pdf-encrypted"). */
  readonly code: string;
  /** A plain sentence that names what is wrong and what to do. */
  readonly reason: string;
  /** Media type as far as it was recognised; `application/octet-stream` when it was not. */
  readonly mediaType: string;
}

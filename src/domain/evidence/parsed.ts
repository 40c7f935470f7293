/** What the readers of the log's formats answer: they are total, hostile bytes give a reason and never an exception. */

/** A value read from bytes or text, or why it is none. `reason` is a plain sentence that names line and field. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: string; readonly reason: string };

/** The positive answer. */
export function parsed<T>(value: T): Parsed<T> {
  return { ok: true, value };
}

/** The negative answer. */
export function refused(code: string, reason: string): Parsed<never> {
  return { ok: false, code, reason };
}

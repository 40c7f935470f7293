/**
 * The one error of the house. A Fault says what kind of trouble it is, which code names it, and what the
 * reader can do next. An expected "no" is a value; a Fault means that the question could not be answered.
 */

export type FaultKind =
  | 'invalid' // the caller gave something that cannot be used
  | 'absent' // the thing asked for is not there
  | 'conflict' // somebody else holds it, or it is already different
  | 'denied' // the operating system or a rule refused
  | 'integrity' // recorded bytes or entries do not prove what they claim
  | 'unavailable' // out of space, out of time, a tool is missing: may work later
  | 'bug'; // ours

export interface FaultOptions {
  readonly code: string;
  readonly kind: FaultKind;
  readonly message: string;
  /** What the reader can do next, as one plain sentence. */
  readonly advice?: string;
  readonly data?: Readonly<Record<string, string | number | boolean | null>>;
  readonly cause?: unknown;
}

export class Fault extends Error {
  readonly code: string;
  readonly kind: FaultKind;
  readonly advice: string | null;
  readonly data: Readonly<Record<string, string | number | boolean | null>>;

  constructor(options: FaultOptions) {
    super(options.message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'Fault';
    this.code = options.code;
    this.kind = options.kind;
    this.advice = options.advice ?? null;
    this.data = options.data ?? {};
  }
}

/** Exit code and HTTP status per kind: the single table (interface.md, "one per kind of fault"). */
export const faultTable: Readonly<
  Record<FaultKind, { readonly exitCode: number; readonly httpStatus: number }>
> = {
  invalid: { exitCode: 2, httpStatus: 400 },
  absent: { exitCode: 3, httpStatus: 404 },
  conflict: { exitCode: 4, httpStatus: 409 },
  denied: { exitCode: 5, httpStatus: 403 },
  integrity: { exitCode: 6, httpStatus: 500 },
  unavailable: { exitCode: 7, httpStatus: 503 },
  bug: { exitCode: 70, httpStatus: 500 },
};

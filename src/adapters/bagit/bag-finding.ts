/**
 * What the check of a bag has to say. Every finding names a file inside the bag, the line where there is one, and
 * the reason; names in messages come from strangers and are made harmless to show before.
 */
import { safeLabel, type Finding } from '../../domain/evidence/index.ts';

/** One code per rule; the rules are those of RFC 8493 and of the house (sealed bags, hostile input). */
export type BagCode =
  | 'bag/declaration' // bagit.txt is not what the format asks for
  | 'bag/no-payload-folder'
  | 'bag/no-manifest'
  | 'bag/no-tag-manifest'
  | 'bag/algorithm' // a manifest with a digest that is not known here
  | 'bag/manifest-name'
  | 'bag/encoding'
  | 'bag/line-form'
  | 'bag/line-too-long'
  | 'bag/path-outside' // a listed path leads out of the part of the bag that the list speaks of
  | 'bag/path-form' // "./", "*", an unencoded percent sign
  | 'bag/listed-twice'
  | 'bag/missing' // listed, not there
  | 'bag/not-fetched' // listed, not there, to be had elsewhere; nothing is fetched here
  | 'bag/not-listed' // there, not listed
  | 'bag/altered' // the bytes have another digest
  | 'bag/unreadable'
  | 'bag/oxum' // Payload-Oxum says otherwise
  | 'bag/info-form'
  | 'bag/name-case'
  | 'bag/name-normalization'
  | 'bag/name-reserved'
  | 'bag/name-bytes'
  | 'bag/system-file'
  | 'bag/not-a-file' // a link, a device, a pipe
  | 'bag/empty-folder'
  | 'bag/too-deep'
  | 'bag/too-many-files'
  | 'bag/not-canonical'; // sealed bags only: not as the writer of this house writes

/** One thing that the check found. `item` joins file and line. */
export interface BagFinding extends Finding {
  readonly code: BagCode;
  /** Path inside the bag with "/", made harmless to show. */
  readonly file: string;
  /** Counted from 1; null when the finding is about the file as a whole. */
  readonly line: number | null;
}

/** At most so many findings are handed over; a hostile list of a billion bad lines is counted on, not told. */
export const maxBagFindings = 1000;

/** Where and why; the severity comes from the call. */
export interface BagRemark {
  readonly file: string;
  readonly line?: number;
  readonly code: BagCode;
  /** A function where making the sentence costs more than counting it. */
  readonly message: string | (() => string);
}

/** Hands findings over and counts them. In a sealed bag every note is a problem. */
export class BagFindings {
  readonly #onFinding: (finding: BagFinding) => void;
  readonly #sealed: boolean;
  /** Problems that leave the bag incomplete; altered bytes do not. */
  incomplete = 0;
  problems = 0;
  notes = 0;

  constructor(onFinding: (finding: BagFinding) => void, sealed: boolean) {
    this.#onFinding = onFinding;
    this.#sealed = sealed;
  }

  problem(remark: BagRemark): void {
    this.problems += 1;
    if (remark.code !== 'bag/altered') this.incomplete += 1;
    this.#hand(remark, 'problem');
  }

  note(remark: BagRemark): void {
    if (this.#sealed) {
      this.problem(remark);
      return;
    }
    this.notes += 1;
    this.#hand(remark, 'note');
  }

  #hand({ file, line, code, message }: BagRemark, severity: BagFinding['severity']): void {
    if (this.problems + this.notes > maxBagFindings) return;
    const shown = shownPath(file);
    const item = line === undefined ? shown : `${shown} line ${line}`;
    const sentence = typeof message === 'string' ? message : message();
    this.#onFinding({ item, file: shown, line: line ?? null, code, message: sentence, severity });
  }
}

/** A path as it may be shown: each part as a label, at most the first and last few parts. Total. */
export function shownPath(path: string): string {
  const parts = (path.length > 2000 ? `${path.slice(0, 1500)}…${path.slice(-400)}` : path).split('/');
  const few = parts.length <= 12 ? parts : [...parts.slice(0, 8), '…', ...parts.slice(-3)];
  return few.map((part) => (part === '' || part === '.' || part === '..' ? part : safeLabel(part))).join('/');
}

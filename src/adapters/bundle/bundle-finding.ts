/** What the check of a bundle has to say beyond what the check of its bag says. */
import type { Finding } from '../../domain/evidence/index.ts';
import type { BagCode } from '../bagit/index.ts';

/** One code per rule. */
export type BundleCode =
  | 'bundle/missing'
  | 'bundle/too-long'
  | 'bundle/stray' // a folder or link that no bundle has
  | 'bundle/key'
  | 'bundle/other-key'
  | 'bundle/signature' // the key did not sign these sums
  | 'bundle/sums' // the sums say something else than the files
  | 'bundle/not-signed' // a file that the signed sums do not name
  | 'bundle/checkpoint'
  | 'bundle/no-proof'
  | 'bundle/proof'
  | 'bundle/no-file' // a proof without its file
  | 'bundle/other-file' // the proven entry is about another file
  | 'bundle/name' // a file is called otherwise than by hash and media type
  | 'bundle/custody' // custody.jsonl says something else than the proven entries
  | 'bundle/import' // a record of an earlier bundle that does not hold
  | 'bundle/time'; // a timestamp or cosignature that does not hold

/** One thing that the check found. */
export interface BundleFinding extends Finding {
  readonly code: BundleCode | BagCode;
  /** Path inside the bundle, made harmless to show. */
  readonly file: string;
  /** Counted from 1; null when the finding is about the file as a whole. */
  readonly line: number | null;
}

/** Where and why. */
export interface BundleRemark {
  readonly file: string;
  readonly line?: number;
  readonly code: BundleCode;
  readonly message: string;
}

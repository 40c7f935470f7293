/** The `--json` lines of commands that keep the record: sealed material, time and witnesses, checks, backups. */
import { z } from 'zod';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.number().int().nonnegative();
const time = z.string();

/** `protect`: one line a file. */
export const sealedLineSchema = z.strictObject({
  name: z.string(),
  entry: count,
  /** SHA-256 of salt and file. */
  commit: sha256,
  /** Fingerprint of the key of the person whom it is about. */
  subject: sha256,
});
export type SealedLine = z.infer<typeof sealedLineSchema>;

/** `reveal --list`: one line a file; in its place an error where an item could not be opened. */
export const protectedLineSchema = z.strictObject({
  entry: count,
  subject: sha256,
  name: z.string().optional(),
  sizeBytes: count.optional(),
  time: time.optional(),
  /** Why it cannot be opened; absent otherwise. */
  error: z.string().optional(),
});
export type ProtectedLine = z.infer<typeof protectedLineSchema>;

/** `reveal`: the file that was written. */
export const revealedLineSchema = z.strictObject({
  entry: count,
  output: z.string(),
  bytes: count,
  commit: sha256,
  salt: z.string().nullable(),
});
export type RevealedLine = z.infer<typeof revealedLineSchema>;

/** `timestamp`: one line an authority; with `--list` one a timestamp (`record`, the vault object) or request (`file`). */
export const timestampLineSchema = z.strictObject({
  status: z.enum(['stamped', 'already', 'waiting', 'refused', 'failed']),
  authority: z.string().nullable(),
  /** Entries that it covers. */
  size: count.nullable(),
  stampedAt: time.nullable(),
  entry: count.nullable(),
  message: z.string().nullable().optional(),
  record: sha256.optional(),
  file: z.string().optional(),
});
export type TimestampLine = z.infer<typeof timestampLineSchema>;

/** `witness list`: one line a statement; `role` says which side this casebook is on. */
export const witnessLineSchema = z.strictObject({
  role: z.enum(['witness', 'witnessed']),
  origin: z.string().optional(),
  key: z.string().optional(),
  witness: z.string().optional(),
  /** Where the checkpoint that was signed here lies in the casebook folder; null when no copy of it is there. */
  copy: z.string().nullable().optional(),
  size: count,
  time,
  entry: count,
});
export type WitnessLine = z.infer<typeof witnessLineSchema>;

/** The last line of `scrub`, after one line a finding (as `verify`). */
export const scrubSummarySchema = z.strictObject({
  ok: z.boolean(),
  checked: count,
  total: count,
  bytes: count,
  damaged: count,
  missing: count,
  /** True when every object was checked. */
  whole: z.boolean(),
});
export type ScrubSummary = z.infer<typeof scrubSummarySchema>;

/** The last line of `backup`, after one line a finding. */
export const backupSummarySchema = z.strictObject({
  ok: z.boolean(),
  backup: z.string(),
  entries: count,
  newEntries: count,
  objects: count,
  copied: count,
  bytes: count,
  problems: count,
  /** Key files that lie in the backup. */
  keys: count,
});
export type BackupSummary = z.infer<typeof backupSummarySchema>;

/** The last line of `restore`, after one line a finding. */
export const restoreSummarySchema = z.strictObject({
  ok: z.boolean(),
  casebook: z.string(),
  entries: count,
  objects: count,
  bytes: count,
  problems: count,
  keys: count,
});
export type RestoreSummary = z.infer<typeof restoreSummarySchema>;

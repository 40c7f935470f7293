/** Custody and proof, as the HTTP interface tells them. */
import { z } from 'zod';

/**
 * What the log says of one source. Checks that found nothing, re-readings and the statements of one authority are folded
 * into one line: then `entry` and `time` are those of the first, `lastEntry` and `lastTime` those of the last told.
 */
export const custodyLineSchema = z.strictObject({
  entry: z.number().int(),
  lastEntry: z.number().int(),
  /** RFC 3339 in UTC. */
  time: z.string(),
  lastTime: z.string(),
  /** How many entries the line stands for. */
  times: z.number().int(),
  actor: z.string(),
  what: z.enum([
    'admitted',
    'seen-again',
    'imported',
    'decided',
    'names-decided',
    'pointed-at',
    'taken-back',
    'exported',
    'damaged',
    'missing',
    'checked',
    'reread',
    'timestamped',
    'cosigned',
  ]),
  text: z.string(),
});
export type CustodyLine = z.infer<typeof custodyLineSchema>;

/** The end of the log, as its key signed it. */
export const logStateSchema = z.strictObject({
  origin: z.string(),
  /** The key to check with: "name+id+base64". */
  key: z.string(),
  /** The same key as `ssh-keygen -l` shows it. */
  fingerprint: z.string(),
  /** Entries under the checkpoint. */
  size: z.number().int(),
  /** Root of their tree, lower-case hex. */
  root: z.string(),
});
export type LogStateLine = z.infer<typeof logStateSchema>;

/** What is proven of one source, and by whom. What a page makes of it in words is the page's. */
export const sourceProofSchema = z.strictObject({
  source: z.strictObject({
    sha256: z.string(),
    name: z.string(),
    sizeBytes: z.number().int(),
    mediaType: z.string(),
  }),
  /** The entry that admitted it. */
  entry: z.strictObject({ seq: z.number().int(), time: z.string(), actor: z.string() }),
  log: logStateSchema,
  /** The last check of its bytes that the log holds; null when it was never checked since. */
  lastCheck: z
    .strictObject({
      entry: z.number().int(),
      time: z.string(),
      found: z.enum(['unchanged', 'damaged', 'missing']),
    })
    .nullable(),
  /** First statements, one by each authority or witness, that cover the entry: somebody outside saw the log with it. */
  outside: z.array(
    z.strictObject({
      what: z.enum(['timestamped', 'cosigned']),
      /** Address of the authority, or name of the witness. */
      who: z.string(),
      /** The stated time; for a witness, when its signature was recorded here. */
      time: z.string(),
      entry: z.number().int(),
      /** Entries under the checkpoint that was stated. */
      size: z.number().int(),
    }),
  ),
  /** Bundles of other casebooks in which it came. */
  imports: z.array(
    z.strictObject({
      entry: z.number().int(),
      time: z.string(),
      origin: z.string(),
      isKeyTrusted: z.boolean(),
    }),
  ),
});
export type SourceProof = z.infer<typeof sourceProofSchema>;

/** What a check finds at this moment; nothing is recorded of it. */
export const sourceCheckSchema = z.strictObject({
  sha256: z.string(),
  time: z.string(),
  /** Bytes that were hashed. */
  bytes: z.number().int(),
  finding: z.enum(['unchanged', 'damaged', 'missing', 'proof-fails']),
  /** What is wrong, and what to do; null when nothing is. */
  reason: z.string().nullable(),
  /** The entry that was proven, and under how many. */
  entry: z.number().int(),
  size: z.number().int(),
});
export type SourceCheck = z.infer<typeof sourceCheckSchema>;

/** Body of the two acts by which bytes leave; both are recorded. */
export const leaveBodySchema = z.strictObject({
  /** To whom, in words that stay in the log; null when nothing is to be said. */
  recipient: z.string().min(1).max(300).nullable(),
});
export type LeaveBody = z.infer<typeof leaveBodySchema>;

const eventKinds = [
  'exported',
  'imported',
  'checked',
  'reread',
  'timestamped',
  'cosigned',
  'witnessed',
  'protected',
] as const;

/** What the log says of many sources at once, or of itself. */
export const custodyEventSchema = z.strictObject({
  entry: z.number().int(),
  time: z.string(),
  actor: z.string(),
  what: z.enum(eventKinds),
  text: z.string(),
});
export type CustodyEventLine = z.infer<typeof custodyEventSchema>;

/** The evidence of a casebook at a glance. */
export const casebookEvidenceSchema = z.strictObject({
  log: logStateSchema,
  sources: z.number().int(),
  /** How many events of each kind the log holds. */
  counts: z.record(z.enum(eventKinds), z.number().int()),
  /** Entries that no statement from outside covers. */
  uncovered: z.number().int(),
  /** The latest statement from outside; null for none. */
  outside: z
    .strictObject({
      what: z.enum(['timestamped', 'cosigned']),
      who: z.string(),
      time: z.string(),
      entry: z.number().int(),
      size: z.number().int(),
    })
    .nullable(),
  /** The latest check of bytes; null for none. */
  lastCheck: z
    .strictObject({
      entry: z.number().int(),
      time: z.string(),
      objects: z.number().int(),
      damaged: z.number().int(),
      missing: z.number().int(),
    })
    .nullable(),
  /** Sources whose last check found them changed or missing. */
  damaged: z.array(
    z.strictObject({
      sha256: z.string(),
      /** Null for an object that is no source. */ name: z.string().nullable(),
      found: z.enum(['damaged', 'missing']),
    }),
  ),
  /** Logs whose bundles came in with a key that nobody had by another way. */
  untrusted: z.array(z.string()),
});
export type CasebookEvidence = z.infer<typeof casebookEvidenceSchema>;

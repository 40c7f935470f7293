/** Review over HTTP: the queue of proposals, one proposal where it stands, and the decisions that people take on them. */
import { z } from 'zod';
import { rangeSchema, readingSchema, sourceRefSchema, statusSchema } from './lines.ts';

/** One proposal in the review queue, with the reading in force. */
export const reviewRowSchema = z.strictObject({
  id: z.string(),
  source: sourceRefSchema,
  story: z.number().int().nonnegative(),
  quote: z.string(),
  start: z.number().int(),
  end: z.number().int(),
  /** The bare number, or the words that name the act. */
  anchor: rangeSchema,
  reading: readingSchema,
  via: z.array(z.string()),
  proposedBy: z.string().nullable(),
  status: statusSchema,
  /** The decision that counts; null when nobody decided. */
  decision: z
    .strictObject({
      entry: z.number().int(),
      state: z.enum(['attached', 'changed']),
      actor: z.string(),
      time: z.string(),
      note: z.string().nullable(),
    })
    .nullable(),
});
export type ReviewRow = z.infer<typeof reviewRowSchema>;

/** Rows by source, then place in the text; counts are those of the same filters without the status. */
export const reviewQueueSchema = z.strictObject({
  counts: z.strictObject({
    proposed: z.number().int(),
    accepted: z.number().int(),
    rejected: z.number().int(),
  }),
  /** Values that each filter can take beside the others, most frequent first (at most 200 speakers). */
  facets: z.strictObject({
    kinds: z.array(z.strictObject({ value: z.string(), count: z.number().int() })),
    speakers: z.array(z.strictObject({ value: z.string().nullable(), count: z.number().int() })),
    sources: z.array(z.strictObject({ value: z.string(), name: z.string(), count: z.number().int() })),
  }),
  rows: z.array(reviewRowSchema),
});
export type ReviewQueue = z.infer<typeof reviewQueueSchema>;

/** The passage where it stands: a stretch of the document's text around it. Offsets are those of the document. */
export const reviewContextSchema = z.strictObject({
  id: z.string(),
  headline: z.string().nullable(),
  publisher: z.string().nullable(),
  published: z.string().nullable(),
  language: z.string().nullable(),
  /** `text` begins at this offset of the document. */
  textStart: z.number().int(),
  text: z.string(),
  passage: rangeSchema,
  anchor: rangeSchema,
});
export type ReviewContext = z.infer<typeof reviewContextSchema>;

const ids = z.array(z.string().min(1).max(200)).min(1).max(10_000);

/** What a person decides on one claim, or on many by a rule. */
export const decideBodySchema = z.strictObject({
  ids,
  verdict: z.enum(['accepted', 'rejected']),
  rule: z.string().min(1).max(500).nullable(),
  note: z.string().min(1).max(2000).nullable(),
  /** Fields put right; only with one id and "accepted". */
  correction: readingSchema
    .omit({ kind: true })
    .extend({
      unit: z.string().max(300).nullable(),
      subject: z.string().min(1).max(300),
      speaker: z.string().min(1).max(300).nullable(),
      place: z.string().min(1).max(300).nullable(),
      time: z.string().min(4).max(60).nullable(),
      agent: z.string().min(1).max(300).nullable(),
      patient: z.string().min(1).max(300).nullable(),
    })
    .partial()
    .nullable(),
});
export type DecideBody = z.infer<typeof decideBodySchema>;

export const undoBodySchema = z.strictObject({
  entries: z.array(z.number().int().nonnegative()).min(1).max(1000),
});
export type UndoBody = z.infer<typeof undoBodySchema>;

/** The entries that hold the act, and how many claims it decided (0 for an undo). */
export const decidedBodySchema = z.strictObject({
  entries: z.array(z.number().int().nonnegative()),
  decided: z.number().int(),
});
export type DecidedBody = z.infer<typeof decidedBodySchema>;

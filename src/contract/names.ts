/** Names for people to decide on: pairs of spellings, each with its passages, and the decision about them. */
import { z } from 'zod';
import { rangeSchema, sourceRefSchema } from './lines.ts';

/** `certain`: joined by the program; `apart`: alike, and kept apart for the reasons given; the rest is decided or open. */
export const nameStatusSchema = z.enum(['proposed', 'unsure', 'apart', 'accepted', 'refused', 'certain']);
export type NameStatus = z.infer<typeof nameStatusSchema>;

export const nameVerdictSchema = z.enum(['same', 'different', 'unsure']);
export type NameVerdict = z.infer<typeof nameVerdictSchema>;

/** One of two names: where it is written, with some words around it. */
export const nameSideSchema = z.strictObject({
  name: z.string(),
  /** Role or title that a passage gives; null when none does. */
  role: z.string().nullable(),
  passages: z.array(
    rangeSchema.extend({
      source: sourceRefSchema,
      story: z.number().int().nonnegative(),
      before: z.string(),
      exact: z.string(),
      after: z.string(),
    }),
  ),
});
export type NameSide = z.infer<typeof nameSideSchema>;

/** One line of `sakkhi names --json`. */
export const nameLineSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(['person', 'body', 'place']),
  status: nameStatusSchema,
  /** 0 … 1: strength of the likeness with its context; not a probability. */
  score: z.number(),
  a: nameSideSchema,
  b: nameSideSchema,
  signals: z.array(z.string()),
  /** Plain sentences for one name, and against it. */
  reasons: z.array(z.string()),
  against: z.array(z.string()),
  /** The decision in force; null when nobody decided. */
  decision: z
    .strictObject({
      entry: z.number().int(),
      verdict: nameVerdictSchema,
      actor: z.string(),
      time: z.string(),
      note: z.string().nullable(),
    })
    .nullable(),
});
export type NameLine = z.infer<typeof nameLineSchema>;

/** Rows by standing (open ones first), then strength; counts are those of the same text filter without the status. */
export const nameQueueSchema = z.strictObject({
  counts: z.strictObject({
    proposed: z.number().int(),
    unsure: z.number().int(),
    apart: z.number().int(),
    accepted: z.number().int(),
    refused: z.number().int(),
    certain: z.number().int(),
  }),
  rows: z.array(nameLineSchema),
});
export type NameQueue = z.infer<typeof nameQueueSchema>;

/** What a person decides on one pair of names, or on several. */
export const decideNamesBodySchema = z.strictObject({
  ids: z.array(z.string().min(1).max(60)).min(1).max(1000),
  verdict: nameVerdictSchema,
  note: z.string().min(1).max(2000).nullable(),
});
export type DecideNamesBody = z.infer<typeof decideNamesBodySchema>;

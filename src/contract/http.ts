/**
 * The HTTP interface of `sakkhi serve`: GET only, JSON, header `x-sakkhi-token`. Every table also answers with
 * `.csv` in place of `.json` (same filters). Shapes are closed: the server sends these fields and no others.
 *
 *   /api/casebook.json            CasebookSummary
 *   /api/sources.json             SourceRow[]            ?q= text filter
 *   /api/sources/<sha256>.json    SourceDetail
 *   /api/claims.json              ClaimLine[]            ?source=<sha256> &q= &kind= &speaker=
 *   /api/quotations.json          QuotationLine[]        ?source=<sha256>
 *   /api/lineage.json             LineageLine[]          ?source=<sha256>
 *   /api/origins.json             OriginLine[]
 *   /api/figures.json             FigureLine[]           ?q= &verdict=
 *   /api/figures/<id>.json        FigureDetail
 *
 * A failure is `ErrorBody` with the status of its kind.
 */
import { z } from 'zod';
import {
  claimLineSchema,
  figureLineSchema,
  lineageLineSchema,
  originLineSchema,
  quotationLineSchema,
  rangeSchema,
} from './lines.ts';

export const errorBodySchema = z.strictObject({
  error: z.strictObject({
    code: z.string(),
    kind: z.string(),
    message: z.string(),
    advice: z.string().nullable(),
  }),
});
export type ErrorBody = z.infer<typeof errorBodySchema>;

export const casebookSummarySchema = z.strictObject({
  title: z.string(),
  /** Shown on every view when present ("Fictional example: …"). */
  notice: z.string().nullable(),
  counts: z.strictObject({
    sources: z.number().int(),
    /** Captures that were kept but could not be read. */
    unreadable: z.number().int(),
    stories: z.number().int(),
    textOrigins: z.number().int(),
    claims: z.number().int(),
    figures: z.number().int(),
    /** Distinct independent origins over all figures. */
    witnesses: z.number().int(),
  }),
  /** Sources admitted per publication day, for the sparkline; days ascending. */
  timeline: z.array(z.strictObject({ day: z.string(), sources: z.number().int() })),
  /** What wants a person's eye, most urgent first; `href` is a route of the web page. */
  needsYou: z.array(
    z.strictObject({
      kind: z.enum(['conflict', 'parts-do-not-sum', 'unreadable', 'one-witness', 'undetermined']),
      text: z.string(),
      href: z.string(),
    }),
  ),
  engine: z.string(),
});
export type CasebookSummary = z.infer<typeof casebookSummarySchema>;

export const sourceRowSchema = z.strictObject({
  sha256: z.string(),
  name: z.string(),
  status: z.enum(['read', 'unreadable']),
  /** Why it could not be read, or null. */
  reason: z.string().nullable(),
  mediaType: z.string(),
  sizeBytes: z.number().int(),
  admittedAt: z.string(),
  language: z.string().nullable(),
  headline: z.string().nullable(),
  publisher: z.string().nullable(),
  agency: z.string().nullable(),
  published: z.string().nullable(),
  stories: z.number().int(),
  claims: z.number().int(),
  /** Id of the text origin of its main story; null when unreadable or empty. */
  textOrigin: z.string().nullable(),
  /** "original" (head of an origin or alone), "repeats" (derived), "unclear" (in a group without a known first text). */
  originality: z.enum(['original', 'repeats', 'unclear']).nullable(),
});
export type SourceRow = z.infer<typeof sourceRowSchema>;

export const zoneLabelSchema = z.enum([
  'headline',
  'subheading',
  'body',
  'caption',
  'byline',
  'dateline',
  'credit',
  'source-url',
  'boilerplate',
]);

export const storyDetailSchema = z.strictObject({
  index: z.number().int(),
  start: z.number().int(),
  end: z.number().int(),
  role: z.enum(['main', 'other']),
  headline: z.string().nullable(),
  publisher: z.string().nullable(),
  agency: z.string().nullable(),
  author: z.string().nullable(),
  published: z.string().nullable(),
  language: z.string().nullable(),
  zones: z.array(z.strictObject({ start: z.number().int(), end: z.number().int(), label: zoneLabelSchema })),
});
export type StoryDetail = z.infer<typeof storyDetailSchema>;

export const custodyEventSchema = z.strictObject({
  seq: z.number().int(),
  time: z.string(),
  actor: z.string(),
  type: z.string(),
  text: z.string(),
});

export const sourceDetailSchema = z.strictObject({
  source: sourceRowSchema,
  text: z.string(),
  stories: z.array(storyDetailSchema),
  boilerplate: z.array(rangeSchema),
  notes: z.array(z.string()),
  claims: z.array(
    claimLineSchema.extend({
      /** Range of the bare number inside the passage. */
      number: rangeSchema,
      /** Id of the figure this claim belongs to, with its count, for the witness mark; null when in none. */
      figure: z
        .strictObject({ id: z.string(), independentOrigins: z.number().int(), documents: z.number().int() })
        .nullable(),
    }),
  ),
  quotations: z.array(quotationLineSchema),
  /** Pairs in which a story of this source takes part. */
  lineage: z.array(lineageLineSchema),
  custody: z.array(custodyEventSchema),
});
export type SourceDetail = z.infer<typeof sourceDetailSchema>;

export const figureDetailSchema = z.strictObject({
  figure: figureLineSchema,
  claims: z.array(claimLineSchema.extend({ number: rangeSchema })),
  values: z.array(
    z.strictObject({
      low: z.number().nullable(),
      high: z.number().nullable(),
      bound: z.string(),
      asOf: z.string().nullable(),
      claims: z.array(z.string()),
    }),
  ),
  paths: z.array(
    z.strictObject({
      claim: z.string(),
      sha256: z.string(),
      textOrigin: z.string(),
      root: z.string(),
      writtenAs: z.string().nullable(),
      witness: z.string(),
      supports: z.boolean(),
    }),
  ),
  /** The text origins named in `paths`. */
  origins: z.array(originLineSchema),
});
export type FigureDetail = z.infer<typeof figureDetailSchema>;

/**
 * Findings on the wire: where each stands, what carries it, what speaks against it, and what has fallen.
 *
 *   /api/findings.json             FindingsPage           ?q= &status= &standard= &review= &weakened=yes|no
 *   /api/findings/<id>.json        FindingDetail
 *   /api/findings/standards.json   ProofStandardLine[]
 *   POST /api/findings/status      FindingStatusBody → Registered
 *
 * What a finding says is recorded as of any record: `POST /api/register`.
 */
import { z } from 'zod';
import { reviewStateSchema } from './register.ts';

const count = z.int().nonnegative();

export const findingStatusSchema = z.enum(['draft', 'published', 'withdrawn']);
export type FindingStatusName = z.infer<typeof findingStatusSchema>;

/** Something that fell, or that stands in the way. */
export const findingFaultSchema = z.strictObject({
  /** One word for it, stable: `rejected`, `orphaned`, `fewer-origins` … */
  reason: z.string(),
  /** One plain sentence. */
  what: z.string(),
  /** The claim or record that it is about; null: the finding as a whole. */
  evidence: z.string().nullable(),
});

/** One line of `sakkhi finding list --json`, and a row of the table of findings. */
export const findingLineSchema = z.strictObject({
  id: z.string(),
  /** The proposition, one sentence. */
  name: z.string(),
  status: findingStatusSchema,
  /** One of the five standards of proof. */
  standard: z.string(),
  review: reviewStateSchema,
  /** Documents → text origins → attribution roots → independent origins, over what carries it today. */
  documents: count,
  textOrigins: count,
  attributionRoots: z.array(z.string()),
  independentOrigins: count,
  /** How many claims and records carry it, and speak against it. */
  support: count,
  contrary: count,
  gaps: count,
  /** What fell since it was reviewed or published; empty when nothing did. */
  weakened: z.array(findingFaultSchema),
});
export type FindingLine = z.infer<typeof findingLineSchema>;

/** `GET /api/findings`. */
export const findingsPageSchema = z.strictObject({
  total: count,
  /** Counts over all findings, whatever the filter. */
  statuses: z.array(z.strictObject({ status: findingStatusSchema, count })),
  weakened: count,
  rows: z.array(findingLineSchema),
});
export type FindingsPage = z.infer<typeof findingsPageSchema>;

/** A claim or record that a finding names, as it stands today. */
export const findingEvidenceSchema = z.strictObject({
  id: z.string(),
  is: z.enum(['claim', 'record']),
  state: z.enum(['accepted', 'proposed', 'changed', 'rejected', 'orphaned', 'stands', 'trashed', 'missing']),
  /** The words of the passage, or the title of the record. */
  title: z.string(),
  /** Of a claim: where it stands, in UTF-16 code units of the source's canonical text; null for a record. */
  place: z
    .strictObject({
      source: z.strictObject({ name: z.string(), sha256: z.string() }),
      start: count,
      end: count,
    })
    .nullable(),
  /** Ids of the claims behind it; paths tell the way of each. */
  claims: z.array(z.string()),
  /** Of contrary evidence: why the finding holds all the same. */
  answers: z.array(z.string()),
});
export type FindingEvidenceLine = z.infer<typeof findingEvidenceSchema>;

/** One line of `sakkhi finding show --json`, and `GET /api/findings/<id>`. */
export const findingDetailSchema = findingLineSchema.extend({
  /** What the standard asks of the evidence. */
  threshold: z.string(),
  statement: z.string().nullable(),
  authors: z.array(z.string()),
  reviewer: z.string().nullable(),
  /** How many independent origins it says that it has; null when it says nothing. */
  confirmedBy: count.nullable(),
  /** How many there were when it was reviewed or published; null when it never was. */
  stoodOn: count.nullable(),
  trashed: z.boolean(),
  supporting: z.array(findingEvidenceSchema),
  opposing: z.array(findingEvidenceSchema),
  openGaps: z.array(z.string()),
  /** How each claim behind the support reaches its witness. */
  paths: z.array(
    z.strictObject({
      claim: z.string(),
      source: z.strictObject({ name: z.string(), sha256: z.string() }),
      textOrigin: z.string(),
      root: z.string(),
      writtenAs: z.string().nullable(),
      witness: z.string(),
      supports: z.boolean(),
    }),
  ),
  /** What stands in the way of publishing it; empty when nothing does. */
  problems: z.array(z.strictObject({ rule: z.string(), reason: z.string(), advice: z.string() })),
});
export type FindingDetail = z.infer<typeof findingDetailSchema>;

/** The standards of proof, each with its threshold and what is asked before publishing at it. */
export const proofStandardLineSchema = z.strictObject({
  standard: z.string(),
  threshold: z.string(),
  origins: count,
  accepted: z.boolean(),
  answered: z.boolean(),
  noGaps: z.boolean(),
});
export type ProofStandardLine = z.infer<typeof proofStandardLineSchema>;

/** `POST /api/findings/status`: publishes, withdraws, or takes up again. Answered as `POST /api/register` is. */
export const findingStatusBodySchema = z.strictObject({
  id: z.string().max(60),
  status: findingStatusSchema,
  reason: z.string().max(2000).nullable(),
});
export type FindingStatusBody = z.infer<typeof findingStatusBodySchema>;

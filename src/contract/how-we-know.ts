/**
 * `/api/figures/<id>/how.json`: everything that one figure rests on, so that a stranger can follow each statement to
 * its passage and count the witnesses again. `.csv` at the same address: one row a statement.
 *
 * The count is recomputed from `paths`: among those with `supports`, the distinct values of `witness` are the
 * witnesses, of `textOrigin` the text origins, of `sha256` the documents.
 */
import { z } from 'zod';
import { figureDetailSchema } from './http.ts';
import { fidelitySchema, relationSchema, storyRefSchema } from './lines.ts';

/** A quotation inside a passage whose words are not, or not surely, those that were said. */
export const heldQuotationSchema = z.strictObject({
  start: z.number().int(),
  end: z.number().int(),
  fidelity: fidelitySchema,
  /** The wording in the linked text that it was aligned with; null when none is linked. */
  from: z
    .strictObject({
      sha256: z.string(),
      start: z.number().int(),
      end: z.number().int(),
      words: z.string(),
    })
    .nullable(),
});
export type HeldQuotation = z.infer<typeof heldQuotationSchema>;

/** A text and the one it hangs on within its text origin. */
export const derivationSchema = z.strictObject({
  of: storyRefSchema,
  from: storyRefSchema,
  relation: relationSchema,
  /** False when the texts belong together and nothing shows which came first. */
  isDirected: z.boolean(),
  score: z.number(),
  /** Which of the two the reasons call "the first text". */
  firstText: z.enum(['of', 'from']),
  /** Plain sentences. */
  reasons: z.array(z.string()),
});
export type Derivation = z.infer<typeof derivationSchema>;

/** What was found between two text origins of the figure: the strongest relation of a pair of their texts. */
export const originPairSchema = z.strictObject({
  /** Ids of the text origins. */
  a: z.string(),
  b: z.string(),
  textA: storyRefSchema,
  textB: storyRefSchema,
  relation: relationSchema,
  reasons: z.array(z.string()),
});
export type OriginPair = z.infer<typeof originPairSchema>;

/** A document of the figure, or one through which a document of the figure derives. */
export const exhibitSchema = z.strictObject({
  /** Number on the page, from 1: by publication date, those without a date last. */
  number: z.number().int(),
  sha256: z.string(),
  name: z.string(),
  mediaType: z.string(),
  sizeBytes: z.number().int(),
  headline: z.string().nullable(),
  publisher: z.string().nullable(),
  agency: z.string().nullable(),
  author: z.string().nullable(),
  published: z.string().nullable(),
  language: z.string().nullable(),
  /** When, by whom and by which entry of the log it was admitted. */
  admittedAt: z.string(),
  admittedBy: z.string(),
  entry: z.number().int(),
  /** False for a text that only stands between a document of the figure and its first text. */
  statesFigure: z.boolean(),
});
export type Exhibit = z.infer<typeof exhibitSchema>;

export const howWeKnowSchema = figureDetailSchema.extend({
  casebook: z.strictObject({ title: z.string(), notice: z.string().nullable() }),
  /** The last entry of the log when this was made; root of the Merkle tree up to it, in hex. */
  log: z.strictObject({ entry: z.number().int(), hash: z.string() }),
  engines: z.strictObject({
    reading: z.string(),
    claims: z.string(),
    lineage: z.string(),
    weighing: z.string(),
  }),
  exhibits: z.array(exhibitSchema),
  /** What people decided on the claims of the figure; a claim that is not named here is proposed by the engine. */
  decisions: z.array(
    z.strictObject({
      claim: z.string(),
      verdict: z.enum(['accepted', 'rejected']),
      actor: z.string(),
      time: z.string(),
      entry: z.number().int(),
      rule: z.string().nullable(),
      note: z.string().nullable(),
    }),
  ),
  /** Quotations inside the passages, by claim. */
  quotations: z.array(z.strictObject({ claim: z.string(), held: z.array(heldQuotationSchema) })),
  derivations: z.array(derivationSchema),
  originPairs: z.array(originPairSchema),
});
export type HowWeKnow = z.infer<typeof howWeKnowSchema>;

/** What a search finds, as lines of `sakkhi search --json` and as the answer of `/api/search`. */
import { z } from 'zod';

const count = z.int().nonnegative();

/** A stretch of a text, in UTF-16 code units. */
const markSchema = z.strictObject({ start: count, end: count });

/** A text with what was found in it. */
export const foundTextSchema = z.strictObject({ text: z.string(), marks: z.array(markSchema) });
export type FoundText = z.infer<typeof foundTextSchema>;

export const searchKindSchema = z.enum([
  'story',
  'claim',
  'quotation',
  'source',
  'site',
  'event',
  'organisation',
  'person',
  'letter',
  'media',
  'designation',
  'ownership',
  'finding',
]);

/** One thing that was found. */
export const searchHitSchema = z.strictObject({
  id: z.string(),
  kind: searchKindSchema,
  /** The id of the claim or record; of a source, a story and a quotation the source's hash. */
  of: z.string(),
  /** The source that it stands in; null for a record. */
  source: z.strictObject({ name: z.string(), sha256: z.string() }).nullable(),
  title: foundTextSchema,
  /** The part of the text that shows best what was found. */
  snippet: foundTextSchema,
  /** Where the first mark of the snippet, or the snippet, stands in the source's text; null where there is no text. */
  place: markSchema.nullable(),
  language: z.string().nullable(),
  publisher: z.string().nullable(),
  date: z.string().nullable(),
});
export type SearchHit = z.infer<typeof searchHitSchema>;

const facetSchema = z.array(
  z.strictObject({
    /** The empty text stands for "not known". */
    value: z.string(),
    /** What to show in its place; the value itself, or the name of a source. */
    label: z.string(),
    count,
  }),
);
export type FacetValues = z.infer<typeof facetSchema>;

/** GET `/api/search`. */
export const searchAnswerSchema = z.strictObject({
  /** False when nothing was asked for: nothing is found then. */
  asked: z.boolean(),
  /** The words were too many: not all were looked for. */
  cut: z.boolean(),
  total: count,
  /** There is more than `total`. */
  more: z.boolean(),
  hits: z.array(searchHitSchema),
  facets: z.strictObject({
    kind: facetSchema,
    source: facetSchema,
    language: facetSchema,
    publisher: facetSchema,
    year: facetSchema,
  }),
  /** For `after` of the next page; null when there is none. */
  next: z.string().nullable(),
});
export type SearchAnswer = z.infer<typeof searchAnswerSchema>;

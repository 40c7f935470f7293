/** What a publication would take out of the house: exactly that, before anything does. */
import { z } from 'zod';

const count = z.int().nonnegative();
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

export const publicationFileSchema = z.strictObject({ path: z.string(), sizeBytes: count, sha256 });

export const publicationPreviewSchema = z.strictObject({
  name: z.string(),
  title: z.string(),
  /** It would leave although its check did not pass, with "Draft, not checked" on every page. */
  isDraft: z.boolean(),
  /** Why it does not leave, each with what to do; empty when it may. */
  refusals: z.array(z.string()),
  /** Every file, by path; empty when it is refused. */
  files: z.array(publicationFileSchema),
  totalBytes: count,
  /** The site without `data/` and `report.pdf`. */
  pagesBytes: count,
  /** SHA-256 of the manifest; null when it is refused. */
  manifest: sha256.nullable(),
  /** Every source that is named: its file name, hash, and how many passages of it are quoted. Its bytes do not leave. */
  sources: z.array(
    z.strictObject({ name: z.string(), sha256, publisher: z.string().nullable(), quotations: count }),
  ),
  /** Every passage that leaves, in the order of the notes. */
  quotations: z.array(z.strictObject({ note: count, line: count, source: z.string(), words: z.string() })),
  /** How coarse coordinates leave, and every one as it leaves. */
  precision: z.string(),
  coordinates: z.array(z.strictObject({ title: z.string(), shown: z.string(), radiusMetres: z.number() })),
  /** Persons of the register (in public roles) whose names stand in it. */
  people: z.array(z.strictObject({ id: z.string(), name: z.string() })),
  /** Small counts of people: each can point at somebody. They leave as they are; a person decides. */
  smallCells: z.array(z.strictObject({ line: z.int().positive(), what: z.string(), count })),
  /** Letters told in the section of replies. */
  letters: count,
});
export type PublicationPreview = z.infer<typeof publicationPreviewSchema>;
export type PublicationFile = z.infer<typeof publicationFileSchema>;

/** The last line of `report publish`. */
export const publishedSchema = z.strictObject({
  name: z.string(),
  /** The folder; null for a dry run. */
  output: z.string().nullable(),
  isDraft: z.boolean(),
  files: count,
  totalBytes: count,
  pagesBytes: count,
  manifest: sha256,
  /** The log entry that records it; null for a dry run. */
  entry: count.nullable(),
});
export type Published = z.infer<typeof publishedSchema>;

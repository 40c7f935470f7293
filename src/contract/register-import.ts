/**
 * Bringing a table or a file of records into the register. Three addresses take a POST of the file's bytes as
 * `application/octet-stream`, with `?name=` (the file's name) and `?choices=` (ImportChoices as JSON; may be left out):
 *
 *   /api/register/import/plan     → ImportPlan     what the file is and what each column would become; records nothing
 *   /api/register/import/check    → ImportReport   every row read: values, or what is wrong with it; records nothing
 *   /api/register/import          → ImportReport   the file becomes a source, its good rows become records
 *
 * The whole file is sent each time: nothing is kept between the calls, and the same call again doubles nothing.
 */
import { z } from 'zod';
import { recordKindSchema } from './register.ts';

/**
 * What a column becomes. The name of a field; `FIELD.date`: the date for which the value of FIELD holds; `FIELD:new`: names
 * of records, where an organisation is made of a name that is not in the register; of a kind with a location also `latitude`,
 * `longitude`, `coordinates` (both in one cell) and `precision` (metres); `id`: the row's own id; `-`: left out.
 */
export const columnTargetSchema = z
  .string()
  .max(60)
  .regex(/^(?:-|[a-z][a-zA-Z]{0,39}(?:\.date|:new)?)$/);

/** What the person said about a file. Everything may be left open; the plan then proposes. */
export const importChoicesSchema = z.strictObject({
  kind: recordKindSchema.nullable().default(null),
  /** Column headings (as the plan gives them) with what they become; others as proposed. */
  columns: z
    .array(z.strictObject({ heading: z.string().max(300), target: columnTargetSchema }))
    .max(200)
    .default([]),
  /** Order of days and months in dates like 03/04/2025; null: not said. */
  dates: z.enum(['dmy', 'mdy']).nullable().default(null),
  /** Precision of all places without one of their own, in metres; null: derived from their decimals. */
  precisionMetres: z.number().int().min(1).max(1_000_000).nullable().default(null),
  /** Take the good rows in although others are bad; else a bad row keeps all out. */
  skipBad: z.boolean().default(false),
});
export type ImportChoices = z.infer<typeof importChoicesSchema>;

/** A value as it would be recorded. */
export const importValueSchema = z.strictObject({
  field: z.string(),
  value: z.string(),
  asOf: z.string().nullable(),
});
export type ImportValue = z.infer<typeof importValueSchema>;

export const importProblemSchema = z.strictObject({
  /** Row of the sheet or line of the file as a spreadsheet counts it, from 1, the heading included. */
  line: z.number().int(),
  /** Heading of the column; null when the whole row is meant. */
  column: z.string().nullable(),
  /** What the cell holds, at most 80 characters; null when the whole row is meant. */
  cell: z.string().nullable(),
  /** What is wrong, a sentence. */
  message: z.string(),
  /** What to do, a sentence. */
  advice: z.string(),
});
export type ImportProblem = z.infer<typeof importProblemSchema>;

export const importRowSchema = z.strictObject({
  /** From 1, the heading not counted: as the value's basis will name it. */
  row: z.number().int(),
  /** See `ImportProblem.line`. */
  line: z.number().int(),
  kind: recordKindSchema,
  /** The id that its record has or would have; null when the row is bad. */
  record: z.string().nullable(),
  title: z.string(),
  /**
   * `new`: a record is made. `adds`: one that is there gets values, which stand beside others where they differ. `same`: says
   * nothing new and is passed over. `bad`: see its problems. `empty`: holds nothing.
   */
  outcome: z.enum(['new', 'adds', 'same', 'bad', 'empty']),
  values: z.array(importValueSchema),
  problems: z.array(importProblemSchema),
  /** What was taken in, but wants a look ("a site of this name is there already"). */
  notes: z.array(z.string()),
});
export type ImportRow = z.infer<typeof importRowSchema>;

export const importColumnSchema = z.strictObject({
  heading: z.string(),
  target: columnTargetSchema,
  /** What that means, in words: "Location: latitude". */
  label: z.string(),
  /** Why it is proposed, a short sentence. */
  why: z.string(),
  /** The first different cells, at most three. */
  samples: z.array(z.string()),
});
export type ImportColumn = z.infer<typeof importColumnSchema>;

/** Something that only the person can say before the file can come in. */
export const importQuestionSchema = z.discriminatedUnion('about', [
  z.strictObject({
    about: z.literal('dates'),
    /** Headings of the columns with dates that can be read in two ways. */
    columns: z.array(z.string()),
    /** One such date, and how it reads in either order (canonical dates). */
    example: z.string(),
    dmy: z.string(),
    mdy: z.string(),
  }),
]);
export type ImportQuestion = z.infer<typeof importQuestionSchema>;

export const importFormatSchema = z.enum(['csv', 'xlsx', 'geojson', 'ftm', 'ftm-statements', 'json']);
export type ImportFormat = z.infer<typeof importFormatSchema>;

export const importPlanSchema = z.strictObject({
  name: z.string(),
  sha256: z.string(),
  format: importFormatSchema,
  /** The format in words: "Table with commas, UTF-8". */
  formatLabel: z.string(),
  /** Of tables: the kind that every row becomes. Files that name a kind in each record: null. */
  kind: recordKindSchema.nullable(),
  kindWhy: z.string(),
  /** Rows or records in the file, the heading not counted. */
  rows: z.number().int(),
  /** Empty for files whose fields are fixed by their format. */
  columns: z.array(importColumnSchema),
  /** What a column may become, for a menu. */
  targets: z.array(z.strictObject({ target: columnTargetSchema, label: z.string(), help: z.string() })),
  questions: z.array(importQuestionSchema),
  /** Required fields that no column becomes, in words; the import refuses until there are none. */
  missing: z.array(z.string()),
  /** Plain sentences: encoding, sheet chosen, precision derived, what is left out. */
  notes: z.array(z.string()),
  /** The first ten rows as they would be recorded. */
  sample: z.array(importRowSchema),
});
export type ImportPlan = z.infer<typeof importPlanSchema>;

/** Answer of a check and of an import. */
export const importReportSchema = z.strictObject({
  name: z.string(),
  sha256: z.string(),
  /** True when the log holds it now; false after a check, and when bad rows kept all out. */
  recorded: z.boolean(),
  /** Why nothing was recorded, a sentence with what to do; null when it was, or when only a check was asked for. */
  refused: z.string().nullable(),
  counts: z.strictObject({
    rows: z.number().int(),
    new: z.number().int(),
    adds: z.number().int(),
    same: z.number().int(),
    bad: z.number().int(),
    empty: z.number().int(),
  }),
  questions: z.array(importQuestionSchema),
  /** The first 1,000. */
  problems: z.array(importProblemSchema),
  problemCount: z.number().int(),
  notes: z.array(z.string()),
  /** Entries that hold it; `decisions/undo` takes them back. */
  entries: z.array(z.number().int()),
  /** Ids of the first 1,000 records that were made or changed. */
  records: z.array(z.string()),
});
export type ImportReport = z.infer<typeof importReportSchema>;

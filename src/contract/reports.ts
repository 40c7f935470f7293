/** Reports on the wire: their files, what was recorded of them, and the differences between two of their versions. */
import { z } from 'zod';
import { reportTallySchema } from './report-check.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.number().int().nonnegative();

/**
 * How the file stands to the record. recorded: its words are those last recorded; changed: it was edited since; new: nothing of it was ever
 * recorded; missing: recorded, but there is no file (its words are in the vault).
 */
export const reportStateSchema = z.enum(['recorded', 'changed', 'new', 'missing']);
export type ReportState = z.infer<typeof reportStateSchema>;

/** One recorded version. */
export const reportVersionSchema = z.strictObject({
  entry: count,
  time: z.string(),
  actor: z.string(),
  act: z.enum(['saved', 'published']),
  sha256,
  sizeBytes: count,
  /** Published: SHA-256 of the manifest of what left. */
  manifest: sha256.nullable(),
  note: z.string().nullable(),
});
export type ReportVersion = z.infer<typeof reportVersionSchema>;

/** `report list`, GET reports: one report. */
export const reportLineSchema = z.strictObject({
  name: z.string(),
  title: z.string().nullable(),
  state: reportStateSchema,
  sizeBytes: count,
  /** The last recorded version; null when there is none. */
  last: reportVersionSchema.nullable(),
  /** What the check of the file as it is finds; null where it cannot be read (see `problem`). */
  check: reportTallySchema.nullable(),
  /** Why it cannot be read; null when it can. */
  problem: z.string().nullable(),
});
export type ReportLine = z.infer<typeof reportLineSchema>;

/** GET reports. `strange`: files in the folder whose names no report can have. */
export const reportListSchema = z.strictObject({
  reports: z.array(reportLineSchema),
  strange: z.array(z.string()),
});
export type ReportList = z.infer<typeof reportListSchema>;

/** A version with how many lines it has more and less than the one before it. */
export const reportHistoryLineSchema = reportVersionSchema.extend({ added: count, removed: count });
export type ReportHistoryLine = z.infer<typeof reportHistoryLineSchema>;

/** `report show`, GET reports/NAME. */
export const reportDetailSchema = z.strictObject({
  name: z.string(),
  title: z.string().nullable(),
  state: reportStateSchema,
  text: z.string(),
  /** SHA-256 of the file as it is now, to be named when it is saved; null when there is no file. */
  sha256: sha256.nullable(),
  /** By entry. */
  history: z.array(reportHistoryLineSchema),
});
export type ReportDetail = z.infer<typeof reportDetailSchema>;

/** Lines of two versions: those that both have are told with three lines around each change. */
export const reportDifferencesSchema = z.strictObject({
  added: count,
  removed: count,
  /** Runs of lines; between two of them lines are left out that both have. */
  runs: z.array(
    z.strictObject({
      /** Number of the first line in the version before and after, from 1. */
      before: count,
      after: count,
      lines: z.array(z.strictObject({ what: z.enum(['same', 'added', 'removed']), text: z.string() })),
    }),
  ),
});
export type ReportDifferences = z.infer<typeof reportDifferencesSchema>;

/** `report history`, one line a version; GET reports/NAME/versions/ENTRY with the text. */
export const reportVersionTextSchema = z.strictObject({
  version: reportVersionSchema,
  text: z.string(),
  /** Against the version before it. */
  differences: reportDifferencesSchema,
});
export type ReportVersionText = z.infer<typeof reportVersionTextSchema>;

const text = z.string().max(4_000_000);
const note = z.string().min(1).max(2000).nullable();

/** POST reports/NAME/save: writes the file and records it. `seen`: the SHA-256 that was read; null for a new report. */
export const saveReportBodySchema = z.strictObject({ text, seen: sha256.nullable(), note });
export type SaveReportBody = z.infer<typeof saveReportBodySchema>;

/** POST reports/NAME/record: records the file as it is. */
export const recordReportBodySchema = z.strictObject({ note });
export type RecordReportBody = z.infer<typeof recordReportBodySchema>;

/** POST reports/NAME/trash: `seen` as in saving. */
export const trashReportBodySchema = z.strictObject({ seen: sha256.nullable() });

/** What saving and recording answer. `already`: the words were recorded before, nothing was added. */
export const reportSavedSchema = z.strictObject({
  name: z.string(),
  sha256,
  entry: count,
  already: z.boolean(),
});
export type ReportSaved = z.infer<typeof reportSavedSchema>;

/** POST reports/NAME/trash and `report trash`. */
export const reportTrashedSchema = z.strictObject({ name: z.string(), entry: count });
export type ReportTrashed = z.infer<typeof reportTrashedSchema>;

/** POST reports/NAME/check: the text as it stands in the editor. Answered with `reportCheckSchema`; nothing is recorded. */
export const checkReportBodySchema = z.strictObject({ text });

/**
 * POST reports/NAME/blocks: blocks of the text as it stands in the editor, drawn as they would leave. `number` makes the names inside a picture its own
 * in the page; `text` is the fenced block.
 */
export const drawBlocksBodySchema = z.strictObject({
  heading: z.string().max(20_000),
  blocks: z
    .array(z.strictObject({ number: z.int().positive(), text: z.string().max(20_000) }))
    .min(1)
    .max(20),
});
export type DrawBlocksBody = z.infer<typeof drawBlocksBodySchema>;

/** In the order asked. `html`: as the page of a published report has it, every text escaped; empty where there is no block. */
export const drawnBlocksSchema = z.strictObject({ blocks: z.array(z.strictObject({ html: z.string() })) });
export type DrawnBlocks = z.infer<typeof drawnBlocksSchema>;

/** POST expressions/evaluate: up to 200 expressions in one language. Nothing is recorded. */
export const evaluateBodySchema = z.strictObject({
  expressions: z.array(z.string().max(2000)).min(1).max(200),
  language: z.string().min(1).max(35),
});
export type EvaluateBody = z.infer<typeof evaluateBodySchema>;

const rowSchema = z.strictObject({ collection: z.string(), id: z.string(), title: z.string() });

/** What one expression comes to, or what is wrong with it. */
export const evaluatedLineSchema = z.strictObject({
  expression: z.string(),
  /** As the report writes it; null when there is a problem. */
  text: z.string().nullable(),
  /** The first facts that it rests on, and how many there are. */
  rows: z.array(rowSchema),
  rowCount: count,
  problem: z
    .strictObject({
      /** UTF-16 code units in the expression, end exclusive. */
      start: count,
      end: count,
      message: z.string(),
      expected: z.array(z.string()),
    })
    .nullable(),
});
export type EvaluatedLine = z.infer<typeof evaluatedLineSchema>;

export const evaluatedSchema = z.strictObject({ values: z.array(evaluatedLineSchema) });
export type EvaluatedBody = z.infer<typeof evaluatedSchema>;

/** GET expressions/rows: what a figure rests on, the first 1,000. */
export const expressionRowsSchema = z.strictObject({ rows: z.array(rowSchema), total: count });
export type ExpressionRows = z.infer<typeof expressionRowsSchema>;

/** GET citations: what ids point at; null where nothing, or several things, do. */
export const citedLineSchema = z.strictObject({
  id: z.string(),
  found: z
    .strictObject({
      kind: z.enum(['claim', 'event', 'passage', 'record', 'finding', 'figure', 'source']),
      id: z.string(),
      title: z.string(),
      quotation: z.string().nullable(),
      fidelity: z.string().nullable(),
      source: z
        .strictObject({
          name: z.string(),
          sha256,
          publisher: z.string().nullable(),
          published: z.string().nullable(),
        })
        .nullable(),
      range: z.strictObject({ start: count, end: count }).nullable(),
      state: z.enum(['stands', 'rejected', 'trashed']),
    })
    .nullable(),
});
export type CitedLine = z.infer<typeof citedLineSchema>;

export const citedListSchema = z.strictObject({ cited: z.array(citedLineSchema) });
export type CitedList = z.infer<typeof citedListSchema>;

/** GET expressions/fields: what expressions can speak of, for suggestions. */
export const expressionFieldsSchema = z.strictObject({
  collections: z.array(
    z.strictObject({
      name: z.string(),
      count,
      fields: z.array(
        z.strictObject({
          name: z.string(),
          kind: z.string(),
          choices: z.array(z.string()),
          means: z.string(),
        }),
      ),
    }),
  ),
});
export type ExpressionFields = z.infer<typeof expressionFieldsSchema>;

/** POST reports/NAME/preview and reports/NAME/publish. `isDraft`: although its check has errors, every page says so. */
export const publishReportBodySchema = z.strictObject({ isDraft: z.boolean() });

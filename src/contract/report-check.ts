/** What a check says about a report: lines of `sakkhi check --json`, and the answer that the editor of the web page shows. */
import { z } from 'zod';

const count = z.int().nonnegative();

/** Where something stands in the report. Lines and columns from 1, columns and offsets in UTF-16 code units; ends exclusive. */
const placeShape = {
  start: count,
  end: count,
  line: z.int().positive(),
  column: z.int().positive(),
  endLine: z.int().positive(),
  endColumn: z.int().positive(),
};

export const checkRuleSchema = z.enum([
  'format',
  'figure',
  'bound',
  'quotation',
  'citation',
  'independence',
  'standard',
  'arithmetic',
  'number',
  'date',
  'name',
]);
export type CheckRule = z.infer<typeof checkRuleSchema>;

export const checkProblemSchema = z.strictObject({
  ...placeShape,
  rule: checkRuleSchema,
  /** `error`: the casebook says otherwise, or nothing carries it. `listed`: the casebook does not know; a person must. */
  severity: z.enum(['error', 'listed']),
  /** What is wrong, one sentence. */
  message: z.string(),
  /** The words of the report. */
  says: z.string(),
  /** What the casebook says in their place; null when it says nothing. */
  casebookSays: z.string().nullable(),
  /** What to do. */
  advice: z.string(),
});
export type CheckProblem = z.infer<typeof checkProblemSchema>;

export const checkedFigureSchema = z.strictObject({
  ...placeShape,
  expression: z.string(),
  /** What the report says; null: whatever comes out. */
  says: z.string().nullable(),
  /** What the casebook gives today; null when it is broken. */
  now: z.string().nullable(),
  /** recomputed: equal; stale: other; broken: cannot be computed; unpinned: without the words that its author saw. */
  state: z.enum(['recomputed', 'stale', 'broken', 'unpinned']),
  /** How many facts it rests on. */
  groundsCount: count,
});
export type CheckedFigure = z.infer<typeof checkedFigureSchema>;

/** How many figures of a report stand how, and how many things were found wrong or listed. */
export const reportTallySchema = z.strictObject({
  recomputed: count,
  stale: count,
  broken: count,
  /** Without the words that their author saw. */
  unpinned: count,
  errors: count,
  listed: count,
});
export type ReportTally = z.infer<typeof reportTallySchema>;

export const reportCheckSchema = z.strictObject({
  name: z.string(),
  /** In the order of the report. */
  problems: z.array(checkProblemSchema),
  /** In the order of the report. */
  figures: z.array(checkedFigureSchema),
  /** Each cited id once, in the order of the report, with what a person calls it: the publisher of its words, or its title. */
  cited: z.array(z.strictObject({ id: z.string(), called: z.string() })),
  counts: reportTallySchema.extend({
    citations: count,
    quotations: count,
    byHand: count,
    /** Numbers, dates and names in prose that agree with what is cited or computed. */
    supported: count,
  }),
});
export type ReportCheck = z.infer<typeof reportCheckSchema>;

/** One number of somebody else’s text against the casebook: a line of `sakkhi check --against`. */
export const foreignNumberSchema = z.strictObject({
  ...placeShape,
  /** The sentence or passage that says it. */
  says: z.string(),
  verdict: z.enum(['supports', 'contradicts', 'differs in scope', 'unknown']),
  /** What the casebook says, in a plain sentence; null when it does not know. */
  casebookSays: z.string().nullable(),
  figure: z.string().nullable(),
  /** The question that the number answers, where it counts what the register holds, with what comes out; null elsewhere. */
  expression: z.string().nullable(),
  /** What the expression rests on: at most twenty, and how many there are. */
  grounds: z.array(z.strictObject({ id: z.string(), title: z.string() })),
  groundsCount: count,
  /** Names of the sources behind it. */
  sources: z.array(z.string()),
  independentOrigins: count,
});
export type ForeignNumber = z.infer<typeof foreignNumberSchema>;

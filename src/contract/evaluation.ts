/** What `sakkhi evaluate --json` writes: the value of an expression with what it rests on, and the fields of collections. */
import { z } from 'zod';
import { boundSchema } from './lines.ts';

const count = z.number().int().nonnegative();

export const expressionValueSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('amount'),
    low: z.number().nullable(),
    high: z.number().nullable(),
    bound: boundSchema,
    unit: z.string().nullable(),
  }),
  z.strictObject({ type: z.literal('share'), numerator: count, denominator: count }),
  /** ISO 8601, partial, an interval, or with "~" behind it for "about". */
  z.strictObject({ type: z.literal('date'), date: z.string() }),
  z.strictObject({ type: z.literal('text'), text: z.string() }),
  z.strictObject({ type: z.literal('list'), items: z.array(z.string()) }),
]);

export const groundsSchema = z.strictObject({ collection: z.string(), id: z.string(), title: z.string() });

/** `evaluate EXPRESSION`: one line. */
export const evaluationLineSchema = z.strictObject({
  expression: z.string(),
  /** As a report writes it. */
  text: z.string(),
  value: expressionValueSchema,
  /** With `--rows` the first 1,000, by id; of a share those of its numerator. Else empty. */
  grounds: z.array(groundsSchema),
  groundsCount: count,
  /** The collections that were read. */
  reads: z.array(z.string()),
  /** What a reader must know beside the value. */
  notes: z.array(z.string()),
});
export type EvaluationLine = z.infer<typeof evaluationLineSchema>;

/** `evaluate --fields`: one line a collection. */
export const collectionLineSchema = z.strictObject({
  collection: z.string(),
  fields: z.array(
    z.strictObject({
      name: z.string(),
      kind: z.enum(['text', 'choice', 'number', 'amount', 'date', 'flag', 'reference', 'texts']),
      means: z.string(),
      /** The words that it may be; null where it may be any. */
      choices: z.array(z.string()).nullable(),
      /** The collections that it names facts of; null for what is no reference. */
      of: z.array(z.string()).nullable(),
    }),
  ),
});
export type CollectionLine = z.infer<typeof collectionLineSchema>;

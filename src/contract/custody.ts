/** Custody and proof, as the HTTP interface tells them. */
import { z } from 'zod';

/**
 * What the log says of one source. Checks that found nothing, re-readings and the statements of one authority are folded
 * into one line: then `entry` and `time` are those of the first, `lastEntry` and `lastTime` those of the last told.
 */
export const custodyLineSchema = z.strictObject({
  entry: z.number().int(),
  lastEntry: z.number().int(),
  /** RFC 3339 in UTC. */
  time: z.string(),
  lastTime: z.string(),
  /** How many entries the line stands for. */
  times: z.number().int(),
  actor: z.string(),
  what: z.enum([
    'admitted',
    'seen-again',
    'imported',
    'decided',
    'names-decided',
    'pointed-at',
    'taken-back',
    'exported',
    'damaged',
    'missing',
    'checked',
    'reread',
    'timestamped',
    'cosigned',
  ]),
  text: z.string(),
});
export type CustodyLine = z.infer<typeof custodyLineSchema>;

/**
 * The acts of the HTTP interface: what a person may record from the web page. Each is a POST of JSON in a closed shape;
 * the record is written first, with the writer's lock, and answered then.
 */
import type { z } from 'zod';
import type { Casebook } from '../app/casebook.ts';
import { decideNames } from '../app/decide-aliases.ts';
import { decideClaims, undoDecisions, type DecideRequest } from '../app/decide-claims.ts';
import { changeFindingStatus } from '../app/finding-acts.ts';
import { changeRegister } from '../app/register-change.ts';
import { Fault } from '../base/index.ts';
import {
  decideBodySchema,
  decideNamesBodySchema,
  findingStatusBodySchema,
  registerBodySchema,
  undoBodySchema,
  type DecideBody,
  type DecidedBody,
  type Registered,
} from '../contract/index.ts';

type Write = <T>(act: (casebook: Casebook) => Promise<T>) => Promise<T>;

type Act = (write: Write, body: unknown) => Promise<DecidedBody | Registered>;

/** Every act by its path below `/api/`. */
export const acts: ReadonlyMap<string, Act> = new Map<string, Act>([
  [
    'decisions',
    (write, body) => {
      const { correction, ...request } = checked(decideBodySchema, body);
      const recorded = correction === null ? null : recordedCorrection(correction);
      return write(async (casebook) => {
        const { seqs, decided } = await decideClaims(casebook, { ...request, correction: recorded });
        return { entries: [...seqs], decided };
      });
    },
  ],
  [
    'names',
    (write, body) => {
      const request = checked(decideNamesBodySchema, body);
      return write(async (casebook) => {
        const { seqs, decided } = await decideNames(casebook, request);
        return { entries: [...seqs], decided };
      });
    },
  ],
  [
    'register',
    (write, body) => {
      const request = checked(registerBodySchema, body);
      return write((casebook) => changeRegister(casebook, request));
    },
  ],
  [
    'findings/status',
    (write, body) => {
      const request = checked(findingStatusBodySchema, body);
      return write((casebook) => changeFindingStatus(casebook, request));
    },
  ],
  [
    'decisions/undo',
    (write, body) => {
      const { entries } = checked(undoBodySchema, body);
      return write(async (casebook) => {
        const entry = await undoDecisions(casebook, entries);
        return { entries: [entry.seq], decided: 0 };
      });
    },
  ],
]);

/** Performs the act at `path` (below `/api/`). Throws `http/no-act`, `http/bad-body` and what the act throws. */
export async function performAct(
  write: Write,
  path: string,
  body: unknown,
): Promise<DecidedBody | Registered> {
  const act = acts.get(path);
  if (act === undefined) {
    throw new Fault({
      code: 'http/no-act',
      kind: 'absent',
      message: `Nothing can be recorded at /api/${path}.`,
      advice:
        'Acts are sent to /api/decisions, /api/names, /api/register, /api/findings/status and /api/decisions/undo.',
    });
  }
  return act(write, body);
}

/** The body in the shape that an act takes. Throws `http/bad-body` (invalid). */
export function checked<Shape>(schema: z.ZodType<Shape>, body: unknown): Shape {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const field = issue === undefined || issue.path.length === 0 ? 'the body' : issue.path.join('.');
  throw new Fault({
    code: 'http/bad-body',
    kind: 'invalid',
    message: `What was sent cannot be recorded (${field}): ${issue?.message ?? 'unknown'}.`,
    advice: 'Nothing was recorded. Correct the field and send it again.',
  });
}

/** Numbers are recorded as decimal texts; fields that were not sent stay as the program read them. */
function recordedCorrection(correction: NonNullable<DecideBody['correction']>): DecideRequest['correction'] {
  const { valueLow, valueHigh, ...rest } = correction;
  const numbers = {
    ...(valueLow === undefined ? {} : { low: valueLow === null ? null : String(valueLow) }),
    ...(valueHigh === undefined ? {} : { high: valueHigh === null ? null : String(valueHigh) }),
  };
  const given = Object.entries({ ...rest, ...numbers }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given);
}

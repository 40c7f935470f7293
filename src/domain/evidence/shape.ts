/** Closed shapes as data: what is not listed is refused (hostile input). */

/** Why bytes are not an entry, or not the entry that belongs here. */
export interface EntryProblem {
  readonly code: string;
  /** A plain sentence. */
  readonly reason: string;
}

/** What one field of an object must be. */
export interface Field {
  readonly optional: boolean;
  /** Completes "<field> must be …". */
  readonly expected: string;
  readonly accepts: (value: unknown) => boolean;
}

/** Fields by name; anything else in an object is refused. */
export type Shape = Readonly<Record<string, Field>>;

/** A field that must be there. */
export const field = (expected: string, accepts: (value: unknown) => boolean): Field => ({
  optional: false,
  expected,
  accepts,
});

/** What keeps `value` from having exactly the fields of `shape`, or null. `where` begins the sentence. */
export function shapeProblem(value: unknown, shape: Shape, where: string): EntryProblem | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { code: 'entry/shape', reason: `The ${where} must be an object.` };
  }
  const given = value as Readonly<Record<string, unknown>>;
  for (const key of Object.keys(given)) {
    if (!Object.hasOwn(shape, key)) {
      return {
        code: 'entry/unknown-key',
        reason: `The ${where} holds an unknown key "${key.slice(0, 60)}".`,
      };
    }
  }
  for (const [key, rule] of Object.entries(shape)) {
    const present = Object.hasOwn(given, key) && given[key] !== undefined;
    if (!present && rule.optional) continue;
    if (!present || !rule.accepts(given[key])) {
      return { code: `entry/${key}`, reason: `In the ${where}, "${key}" must be ${rule.expected}.` };
    }
  }
  return null;
}

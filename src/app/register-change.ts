/**
 * A person changes the register. Each act is checked whole, recorded, and shown then: what is not in the log was not said. Taken back
 * like every decision (`undoDecisions`).
 */
import { Fault } from '../base/index.ts';
import type { RegisterAct, Registered } from '../contract/index.ts';
import { maxRegisterChanges, type NewEntry, type RegisterChange } from '../domain/evidence/index.ts';
import type { Casebook } from './casebook.ts';
import { ensureFigures } from './derive.ts';
import { isOfFinding, withReviewMarks } from './finding-marks.ts';
import { followEntries } from './follow-journal.ts';
import { changesOfActs } from './register-acts.ts';
import { checkChanges, type KnownValues, type RegisterProblem } from './register-check.ts';

export interface RegisterRequest {
  readonly acts: readonly RegisterAct[];
  readonly note: string | null;
}

/**
 * Records acts of a person. Throws `register/refused` (invalid), `register/no-record` (absent), `register/own-review` (denied), what
 * `changesOfActs` and what the journal throws; then nothing was recorded.
 */
export async function changeRegister(casebook: Casebook, request: RegisterRequest): Promise<Registered> {
  const { acts, note } = request;
  const time = casebook.now();
  const changes = changesOfActs(casebook.index, acts, { actor: casebook.actor, time });
  return recordChanges(casebook, { changes, note, rule: null, known: 'refuse', time });
}

/** The changes that the acts would record. Throws as `changeRegister`; records nothing. */
export function tryRegister(
  casebook: Pick<Casebook, 'index' | 'actor' | 'now'>,
  { acts }: RegisterRequest,
): readonly RegisterChange[] {
  const { index, actor } = casebook;
  const changes = changesOfActs(index, acts, { actor, time: casebook.now() });
  return accepted(checkChanges(index, withReviewMarks(index, changes), { actor, known: 'refuse' }));
}

export interface ChangesRequest {
  readonly changes: readonly RegisterChange[];
  readonly note: string | null;
  /** The rule by which many were made at once; null when each was looked at. */
  readonly rule: string | null;
  /** What becomes of values that the same person stated on the same basis before. */
  readonly known: KnownValues;
  /** ISO 8601 in UTC; the present when left out. */
  readonly time?: string;
}

/**
 * Records changes, as one batch of entries that each fit the log; none when nothing is new. Throws as `changeRegister`.
 */
export async function recordChanges(casebook: Casebook, request: ChangesRequest): Promise<Registered> {
  const { index, actor } = casebook;
  const { note, rule, known } = request;
  // What a finding may say rests on witnesses as they are counted now.
  if (request.changes.some(isOfFinding)) ensureFigures(casebook, () => undefined);
  const asked = withReviewMarks(index, request.changes);
  const changes = accepted(checkChanges(index, asked, { actor, known }));
  const stamp = { time: request.time ?? casebook.now(), actor, type: 'register-changed' as const };
  const drafts: NewEntry[] = [];
  for (let from = 0; from < changes.length; from += maxRegisterChanges)
    drafts.push({ ...stamp, obj: { changes: changes.slice(from, from + maxRegisterChanges), rule, note } });
  const entries = await casebook.journal.append(drafts.flatMap(partedUntilItFits));
  followEntries(index, entries);
  return {
    entries: entries.map(({ seq }) => seq),
    records: [...new Set(changes.map(({ record }) => record))],
  };
}

function accepted({ changes, problems }: ReturnType<typeof checkChanges>): readonly RegisterChange[] {
  if (problems.length > 0) throw refused(problems);
  return changes;
}

/** Bytes that an entry may hold, less what its frame takes. */
const safeEntryBytes = 64_000;

/** Entries have a size limit: one that is too long is parted, at last between the values of one change. */
function partedUntilItFits(draft: NewEntry): NewEntry[] {
  if (draft.type !== 'register-changed' || sizeBytes(draft) <= safeEntryBytes) return [draft];
  const parts = parted(draft.obj.changes);
  if (parts.length < 2) return [draft];
  return parts.flatMap((changes) => partedUntilItFits({ ...draft, obj: { ...draft.obj, changes } }));
}

function parted(changes: readonly RegisterChange[]): (readonly RegisterChange[])[] {
  if (changes.length > 1) return inTwo(changes);
  const [only] = changes;
  if (only?.do !== 'state' || only.values.length < 2) return [changes];
  return inTwo(only.values).map((values) => [{ ...only, values }]);
}

function inTwo<T>(list: readonly T[]): (readonly T[])[] {
  const middle = Math.ceil(list.length / 2);
  return [list.slice(0, middle), list.slice(middle)];
}

function sizeBytes(draft: NewEntry): number {
  return new TextEncoder().encode(JSON.stringify(draft)).length;
}

/** Problems told in one message; more are counted. */
const mostTold = 5;

function refused(problems: readonly RegisterProblem[]): Fault {
  const [first] = problems;
  const told = problems.slice(0, mostTold).map(({ record, field, reason }) => {
    return field === null ? `${record}: ${reason}` : `${record}, ${field}: ${reason}`;
  });
  const more = problems.length > mostTold ? ` And ${problems.length - mostTold} more.` : '';
  return new Fault({
    ...faultOf(problems),
    message: `${told.join(' ')}${more}`,
    data: {
      change: first?.change ?? 0,
      record: first?.record ?? null,
      field: first?.field ?? null,
      problems: problems.length,
    },
  });
}

function faultOf(
  problems: readonly RegisterProblem[],
): Pick<ConstructorParameters<typeof Fault>[0], 'code' | 'kind' | 'advice'> {
  if (problems.every(({ what }) => what === 'absent'))
    return {
      code: 'register/no-record',
      kind: 'absent',
      advice: 'Nothing was recorded. `sakkhi register list` shows the ids.',
    };
  if (problems.some(({ what }) => what === 'own-review'))
    return {
      code: 'register/own-review',
      kind: 'denied',
      advice: 'Nothing was recorded. Ask somebody who did not work on the record to review it.',
    };
  return {
    code: 'register/refused',
    kind: 'invalid',
    advice: 'Nothing was recorded. Put this right and do it again.',
  };
}

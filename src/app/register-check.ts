/**
 * Whether changes may be recorded, asked of the register as it stands and as the changes before them leave it. Nothing is recorded
 * here; what is wrong is told change by change, with the field and what to do.
 */
import { canonicalJson } from '../base/index.ts';
import type { RegisterBasis, RegisterChange } from '../domain/evidence/index.ts';
import {
  changeProblems,
  fieldOf,
  missingFields,
  recordOf,
  schemaOf,
  schemaOfId,
  shownRules,
  valuesOf,
  type HeldValue,
  type RegisterChangeRow,
  type RegisterRecord,
} from '../domain/register/index.ts';
import type { CasebookIndex } from '../ports/casebook-index.ts';
import { findingProblems } from './finding-check.ts';

/** What is wrong with one change. */
export interface RegisterProblem {
  /** Which of the changes, from 0. */
  readonly change: number;
  readonly record: string;
  /** Null when it is about the whole record. */
  readonly field: string | null;
  /** A plain sentence: what is wrong and what to do. */
  readonly reason: string;
  /** `absent`: a record that is named is not there. `own-review`: the reviewer wrote it. */
  readonly what: 'refused' | 'absent' | 'own-review';
}

/** Changes that may be recorded, or why not. */
export interface CheckedChanges {
  /** As given, less values that the same person stated on the same basis before. */
  readonly changes: readonly RegisterChange[];
  readonly problems: readonly RegisterProblem[];
}

/** What is known of the values that were stated before: refused, or left out in silence. */
export type KnownValues = 'refuse' | 'leave out';

/** Checks changes in their order. `known` says what becomes of a change that says nothing new. */
export function checkChanges(
  index: CasebookIndex,
  changes: readonly RegisterChange[],
  { actor, known }: { readonly actor: string; readonly known: KnownValues },
): CheckedChanges {
  const bench = new CheckBench(index, actor, known);
  changes.forEach((change, place) => bench.take(change, place));
  bench.checkComplete();
  bench.checkFindings();
  return { changes: bench.kept, problems: bench.problems };
}

type ChangeOf<D extends RegisterChange['do']> = Extract<RegisterChange, { readonly do: D }>;

class CheckBench {
  readonly kept: RegisterChange[] = [];
  readonly problems: RegisterProblem[] = [];
  readonly #index: CasebookIndex;
  readonly #actor: string;
  readonly #known: KnownValues;
  /** Records that changes were about, with the rows that make them. */
  readonly #rows = new Map<string, RegisterChangeRow[]>();
  /** The last change about each of them. */
  readonly #places = new Map<string, number>();
  readonly #folded = new Map<string, RegisterRecord | null>();
  /** Records whose values changed, with the last change about each. */
  readonly #changed = new Map<string, number>();

  constructor(index: CasebookIndex, actor: string, known: KnownValues) {
    this.#index = index;
    this.#actor = actor;
    this.#known = known;
  }

  take(change: RegisterChange, place: number): void {
    const before = this.problems.length;
    const tell: Tell = (reason, field = null, what = 'refused') =>
      this.problems.push({ change: place, record: change.record, field, reason, what });
    for (const { field, reason } of changeProblems(change)) tell(reason, field);
    const kept = this.problems.length > before ? null : this.#checked(change, tell);
    if (kept === null || this.problems.length > before) return;
    this.#apply(kept, place);
  }

  #checked(change: RegisterChange, tell: Tell): RegisterChange | null {
    switch (change.do) {
      case 'state':
        return this.#stated(change, tell);
      case 'withdraw':
      case 'settle':
        this.#checkHeld(change, tell);
        return change;
      case 'judge':
        this.#checkJudge(change, tell);
        return change;
      case 'trash':
      case 'untrash':
        this.#checkTrash(change, tell);
        return change;
      case 'review':
        this.#checkReview(change, tell);
        return change;
      case 'rules':
        if (shownRules(change.rules) === null)
          tell(
            'These are no rules of the state’s response: each has a label, steps in “all”, “any” and “none”, and “last”.',
          );
        return change;
    }
  }

  #stated(change: ChangeOf<'state'>, tell: Tell): RegisterChange | null {
    const keys = change.values.map((one) => canonicalJson(one));
    if (new Set(keys).size < keys.length) tell('A value stands twice in one act: give it once.');
    for (const { field, value } of change.values) this.#checkReference(change, field, value, tell);
    const record = this.#record(change.record);
    const fresh = change.values.filter(
      (one) => record === null || !this.#saysSame(record, change.basis, one),
    );
    if (fresh.length === change.values.length) return change;
    if (fresh.length > 0) return { ...change, values: fresh };
    if (this.#known === 'refuse')
      tell('You stated this before, on the same grounds: nothing would change.', change.values[0]?.field);
    return null;
  }

  #checkReference(change: ChangeOf<'state'>, field: string, value: string, tell: Tell): void {
    const schema = schemaOf(change.kind);
    const found = schema === null ? null : fieldOf(schema.kind, field);
    if (found?.type !== 'record') return;
    if (value === change.record) tell(`${found.label}: a record cannot name itself.`, field);
    else if (this.#record(value) === null)
      tell(`${found.label}: there is no record ${value}. Add it first.`, field, 'absent');
  }

  /** This person stated the same value on the same basis before. */
  #saysSame(record: RegisterRecord, basis: RegisterBasis, value: ValueKey): boolean {
    const grounds = canonicalJson(basis);
    const held = heldAs(record, value);
    return (held?.supports ?? []).some(
      (one) => one.actor === this.#actor && canonicalJson(one.basis) === grounds,
    );
  }

  #checkHeld(change: ChangeOf<'withdraw' | 'settle'>, tell: Tell): void {
    const record = this.#present(change.record, tell);
    if (record === null || change.value === null) return;
    const { field, value, asOf } = change;
    if (heldAs(record, { field, value, asOf }) !== undefined) return;
    const label = fieldOf(record.kind, field)?.label ?? field;
    const dated = asOf === null ? '' : ` as of ${asOf}`;
    tell(`${label}: the record does not hold “${value.slice(0, 80)}”${dated}. See its values first.`, field);
  }

  #checkJudge({ record, other }: ChangeOf<'judge'>, tell: Tell): void {
    if (record === other) tell('A record is compared with another one: name two.');
    this.#present(record, tell);
    if (this.#record(other) === null) tell(`There is no record ${other}.`, null, 'absent');
  }

  #checkTrash(change: ChangeOf<'trash' | 'untrash'>, tell: Tell): void {
    const record = this.#present(change.record, tell);
    if (record === null) return;
    if (change.do === 'trash' && record.trashed !== null) tell('It is in the trash already.');
    if (change.do === 'untrash' && record.trashed === null) tell('It is not in the trash.');
  }

  #checkReview(change: ChangeOf<'review'>, tell: Tell): void {
    const record = this.#present(change.record, tell);
    if (record === null) return;
    if (record.review === change.state) tell(`Its review stands at “${change.state}” already.`);
    else if (change.state === 'passed' && record.authors.includes(this.#actor))
      tell(`${this.#actor} changed this record and cannot pass it.`, null, 'own-review');
  }

  /** Required fields that the changes leave empty, where they were not empty before. */
  checkComplete(): void {
    for (const [id, place] of this.#changed) {
      const schema = schemaOfId(id);
      if (schema === null) continue;
      const missing = missingFields(schema.kind, fieldNames(this.#record(id)));
      const before = this.#index.register.record(id);
      const held = before === null ? null : fieldNames(before);
      for (const { field, reason } of missing) {
        if (field !== null && held !== null && !held.includes(field)) continue;
        this.problems.push({ change: place, record: id, field, reason, what: 'refused' });
      }
    }
  }

  /** What findings say must hold when all is done: no way to record a change goes round this. */
  checkFindings(): void {
    const drafts = [...this.#rows.keys()]
      .filter((id) => schemaOfId(id)?.kind === 'finding')
      .map((id) => ({
        before: this.#index.register.record(id),
        after: this.#record(id),
        changes: this.kept.filter(({ record }) => record === id),
      }));
    for (const { record, field, reason } of findingProblems(this.#index, drafts, (id) => this.#record(id)))
      this.problems.push({
        ...{ change: this.#places.get(record) ?? 0, record, field, reason },
        what: 'refused',
      });
  }

  #present(id: string, tell: Tell): RegisterRecord | null {
    const record = this.#record(id);
    if (record === null)
      tell(`There is no record ${id}. \`sakkhi register list\` shows the ids.`, null, 'absent');
    return record;
  }

  #record(id: string): RegisterRecord | null {
    const folded = this.#folded.get(id);
    if (folded !== undefined) return folded;
    const rows = this.#rows.get(id);
    const record = rows === undefined ? this.#index.register.record(id) : recordOf(id, rows);
    this.#folded.set(id, record);
    return record;
  }

  #apply(change: RegisterChange, place: number): void {
    this.kept.push(change);
    if (change.do === 'judge' || change.do === 'rules') return;
    const id = change.record;
    const rows = this.#rows.get(id) ?? this.#index.register.changes({ record: id });
    const [position, actor] = [rows.length, this.#actor];
    const about = { seq: Number.MAX_SAFE_INTEGER, position, time: '', actor, rule: null, note: null };
    rows.push({ ...about, change, undoneBy: null });
    this.#rows.set(id, rows);
    this.#places.set(id, place);
    this.#folded.delete(id);
    if (change.do === 'state' || change.do === 'withdraw') this.#changed.set(id, place);
  }
}

type Tell = (reason: string, field?: string | null, what?: RegisterProblem['what']) => void;
type ValueKey = { readonly field: string; readonly value: string; readonly asOf: string | null };

function heldAs(record: RegisterRecord, { field, value, asOf }: ValueKey): HeldValue | undefined {
  return valuesOf(record, field).find((held) => held.value === value && held.asOf === asOf);
}

function fieldNames(record: RegisterRecord | null): readonly string[] {
  return (record?.fields ?? []).map(({ field }) => field);
}

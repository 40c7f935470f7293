/**
 * Drafts of a file meet the register: each gets the id of its record, names become the records they name, and what is there
 * already is passed over. The id comes from the row's own id, or from the file's hash and the row, so that the same file again
 * says nothing new.
 */
import { createHash } from 'node:crypto';
import type { ImportProblem, ImportRow, ImportValue } from '../contract/index.ts';
import type { RegisterChange } from '../domain/evidence/index.ts';
import {
  changeProblems,
  fieldOf,
  folded,
  isRecordId,
  schemaOf,
  schemaOfId,
  titleOfDraft,
  type DraftReference,
  type DraftValue,
  type RecordDraft,
  type RecordKind,
  type RegisterRecord,
} from '../domain/register/index.ts';
import type { CasebookIndex } from '../ports/casebook-index.ts';
import { RecordNames } from './register-import-names.ts';

/** A row with what it would record. */
export interface ResolvedRow {
  readonly shown: ImportRow;
  /** Organisations that the row names and that are not there; several rows may make the same. */
  readonly made: readonly RegisterChange[];
  /** Values of the row's record; empty unless `new` or `adds`. */
  readonly changes: readonly RegisterChange[];
}

/** Resolves all drafts of one file, in their order. */
export function resolveRows(
  index: CasebookIndex,
  sha256: string,
  drafts: readonly RecordDraft[],
): readonly ResolvedRow[] {
  const bench = new ResolveBench(index, sha256, drafts);
  return withoutLostNames(
    index,
    drafts.map((draft) => bench.resolve(draft)),
  );
}

/** The first rows as they would come in, for a plan: whether every record that they name comes in too is not asked. */
export function resolveSample(
  index: CasebookIndex,
  sha256: string,
  { drafts, count }: { readonly drafts: readonly RecordDraft[]; readonly count: number },
): readonly ResolvedRow[] {
  const bench = new ResolveBench(index, sha256, drafts);
  return drafts.slice(0, count).map((draft) => bench.resolve(draft));
}

/** Rounds in which rows fall because a row that they name fell: as long as the longest chain of such rows. */
const mostRounds = 100;

/** A row that names a record which is not there, and does not come in either, is bad itself. */
function withoutLostNames(index: CasebookIndex, rows: readonly ResolvedRow[]): readonly ResolvedRow[] {
  let checked = rows;
  for (let round = 0; round < mostRounds; round += 1) {
    const coming = new Set(
      checked.flatMap(({ shown, made }) => [shown.record ?? '', ...made.map(({ record }) => record)]),
    );
    const isThere = (id: string): boolean => coming.has(id) || index.register.record(id) !== null;
    const next = checked.map((row) => withLostName(row, isThere));
    if (next.every((row, at) => row === checked[at])) return next;
    checked = next;
  }
  return checked;
}

function withLostName(row: ResolvedRow, isThere: (id: string) => boolean): ResolvedRow {
  const { kind, line, outcome, values } = row.shown;
  if (outcome === 'bad') return row;
  const lost = values.find((one) => fieldOf(kind, one.field)?.type === 'record' && !isThere(one.value));
  if (lost === undefined) return row;
  const problem = {
    ...{ line, column: lost.field, cell: lost.value.slice(0, 80) },
    message: `“${lost.value.slice(0, 60)}”: there is no such record in the register, and no good row of this file makes it.`,
    advice: 'Import that record first, correct the id, or leave it out.',
  };
  return {
    shown: { ...row.shown, record: null, outcome: 'bad', problems: [problem] },
    made: [],
    changes: [],
  };
}

/** Hex digits of an id behind its prefix. */
const idDigits = 12;

function hashedId(kind: RecordKind, key: string): string {
  const digest = createHash('sha256').update(key).digest('hex').slice(0, idDigits);
  return `${schemaOf(kind)?.prefix ?? kind}-${digest}`;
}

class ResolveBench {
  readonly #index: CasebookIndex;
  readonly #sha256: string;
  readonly #names: RecordNames;
  /** Ids of the records that the file's good rows are. */
  readonly #ids = new Map<RecordDraft, string>();
  readonly #inFile = new Set<string>();

  constructor(index: CasebookIndex, sha256: string, drafts: readonly RecordDraft[]) {
    this.#index = index;
    this.#sha256 = sha256;
    this.#names = new RecordNames(index);
    for (const draft of drafts) {
      const id = this.#idOf(draft);
      this.#ids.set(draft, id);
      if (draft.problems.length > 0) continue;
      this.#inFile.add(id);
      this.#names.addDraft(id, draft);
    }
  }

  #idOf({ kind, ownId, row }: RecordDraft): string {
    if (ownId === null) return hashedId(kind, `${this.#sha256} ${kind} ${row}`);
    return isRecordId(ownId) && schemaOfId(ownId)?.kind === kind ? ownId : hashedId(kind, `${kind} ${ownId}`);
  }

  resolve(draft: RecordDraft): ResolvedRow {
    const id = this.#ids.get(draft) ?? '';
    const existing = this.#index.register.record(id);
    const references = draft.references.map((one) => this.#refer(draft, one));
    const problems: ImportProblem[] = [
      ...draft.problems.filter(({ isMissing }) => existing === null || isMissing !== true).map(wireProblem),
      ...references.flatMap(({ problem }) => (problem === null ? [] : [problem])),
    ];
    const values = [...draft.values, ...references.flatMap(({ value }) => (value === null ? [] : [value]))];
    const stated = statedChanges({ id, draft, values, sha256: this.#sha256 });
    for (const { field, reason } of stated.flatMap((change) => [...changeProblems(change)]))
      problems.push({
        line: draft.line,
        column: field,
        cell: null,
        message: reason,
        advice: 'Correct the value, or leave it out.',
      });
    const shown = {
      row: draft.row,
      line: draft.line,
      kind: draft.kind,
      title: titleOfDraft(draft),
      notes: [...draft.notes],
    };
    if (problems.length > 0)
      return {
        shown: { ...shown, record: null, outcome: 'bad', values: values.map(wireValue), problems },
        made: [],
        changes: [],
      };
    return this.#sound({ draft, id, existing, values, made: references.flatMap(({ made }) => made), shown });
  }

  #sound({ draft, id, existing, values, made, shown }: SoundRow): ResolvedRow {
    const fresh = values.filter((value) => existing === null || !holds(existing, value));
    const settles = settleChanges(id, values, existing);
    const outcome =
      values.length === 0
        ? 'empty'
        : existing === null
          ? 'new'
          : fresh.length + settles.length > 0
            ? 'adds'
            : 'same';
    const changes =
      outcome === 'new' || outcome === 'adds'
        ? statedChanges({ id, draft, values: fresh, sha256: this.#sha256 })
        : [];
    return {
      shown: {
        ...shown,
        record: id,
        outcome,
        values: values.map(wireValue),
        problems: [],
        notes: [...shown.notes, ...this.#notes(draft, { id, existing, outcome })],
      },
      made,
      changes: [...changes, ...settles],
    };
  }

  #notes(
    draft: RecordDraft,
    {
      id,
      existing,
      outcome,
    }: { readonly id: string; readonly existing: RegisterRecord | null; readonly outcome: string },
  ): readonly string[] {
    const notes: string[] = [];
    if (existing !== null && existing.trashed !== null)
      notes.push(`${id} lies in the trash, and stays there.`);
    const label = schemaOf(draft.kind)?.label.toLowerCase() ?? draft.kind;
    const title = titleOfDraft(draft);
    const other = outcome === 'new' ? this.#names.others(draft.kind, title, id)[0] : undefined;
    if (other !== undefined)
      notes.push(`Another ${label} is called “${title}” (${other}); say afterwards whether the two are one.`);
    return notes;
  }

  #refer(draft: RecordDraft, reference: DraftReference): Referred {
    const field = fieldOf(draft.kind, reference.field);
    const kinds = field?.of ?? [];
    const found = this.#found(reference.name, kinds);
    const { asOf } = reference;
    const [only] = found;
    if (only !== undefined && found.length === 1) return value({ field: reference.field, value: only, asOf });
    if (found.length > 1)
      return this.#trouble(
        draft,
        reference,
        `${found.length} records are called that`,
        `Write the id of the one that is meant: ${found.slice(0, 4).join(', ')}.`,
      );
    if (reference.makes && kinds.includes('organisation')) return this.#make(draft, reference);
    if (draft.kind === 'event' && reference.field === 'agent' && !isRecordId(reference.name))
      return value({ field: 'agentText', value: reference.name, asOf });
    const names = kinds.map((kind) => schemaOf(kind)?.plural.toLowerCase() ?? kind).join(' or ');
    return this.#trouble(
      draft,
      reference,
      `it is none of the ${names} in the register or in this file`,
      `Import the ${names} first, correct the name, or leave the column out.`,
    );
  }

  /** Records that a cell names: by id, by the own id of a row, by a name. */
  #found(name: string, kinds: readonly RecordKind[]): readonly string[] {
    const ids = kinds.map((kind) =>
      isRecordId(name) && schemaOfId(name)?.kind === kind ? name : hashedId(kind, `${kind} ${name}`),
    );
    const known = ids.find((id) => this.#inFile.has(id) || this.#index.register.record(id) !== null);
    return known === undefined ? kinds.flatMap((kind) => this.#names.of(kind, name)) : [known];
  }

  #make(draft: RecordDraft, { field, name, asOf }: DraftReference): Referred {
    const id = hashedId('organisation', `organisation named ${folded(name)}`);
    const isKnown = this.#index.register.record(id) !== null;
    const change: RegisterChange = {
      do: 'state',
      record: id,
      kind: 'organisation',
      basis: { by: 'file', sha256: this.#sha256, row: draft.row },
      values: [{ field: 'name', value: name, asOf: null }],
    };
    return { value: { field, value: id, asOf }, problem: null, made: isKnown ? [] : [change] };
  }

  #trouble({ line }: RecordDraft, { column, name }: DraftReference, why: string, advice: string): Referred {
    return {
      value: null,
      problem: { line, column, cell: name.slice(0, 80), message: `“${name.slice(0, 60)}”: ${why}.`, advice },
      made: [],
    };
  }
}

interface SoundRow {
  readonly draft: RecordDraft;
  readonly id: string;
  readonly existing: RegisterRecord | null;
  readonly values: readonly DraftValue[];
  readonly made: readonly RegisterChange[];
  readonly shown: Pick<ImportRow, 'row' | 'line' | 'kind' | 'title' | 'notes'>;
}

interface Referred {
  readonly value: DraftValue | null;
  readonly problem: ImportProblem | null;
  readonly made: readonly RegisterChange[];
}

function value(of: DraftValue): Referred {
  return { value: of, problem: null, made: [] };
}

function holds(record: RegisterRecord, { field, value: text, asOf }: DraftValue): boolean {
  const held = record.fields.find((one) => one.field === field);
  return held?.values.some((one) => one.value === text && one.asOf === asOf) === true;
}

/** Values of one change; more become several. */
const valuesOfChange = 50;

function statedChanges({
  id,
  draft,
  values,
  sha256,
}: {
  readonly id: string;
  readonly draft: RecordDraft;
  readonly values: readonly DraftValue[];
  readonly sha256: string;
}): readonly RegisterChange[] {
  const changes: RegisterChange[] = [];
  for (let from = 0; from < values.length; from += valuesOfChange)
    changes.push({
      do: 'state',
      record: id,
      kind: draft.kind,
      basis: { by: 'file', sha256, row: draft.row },
      values: values.slice(from, from + valuesOfChange).map(wireValue),
    });
  return changes;
}

/** A value that was settled on where the file comes from is settled on here, where nobody did yet. */
function settleChanges(
  id: string,
  values: readonly DraftValue[],
  existing: RegisterRecord | null,
): readonly RegisterChange[] {
  return values.flatMap(({ field, value: text, asOf, settled }): RegisterChange[] => {
    const held = existing?.fields.find((one) => one.field === field)?.values ?? [];
    return settled !== true || held.some((one) => one.settled)
      ? []
      : [{ do: 'settle', record: id, field, value: text, asOf }];
  });
}

function wireValue({ field, value: text, asOf }: DraftValue): ImportValue {
  return { field, value: text, asOf };
}

function wireProblem({ line, column, cell, message, advice }: ImportProblem): ImportProblem {
  return { line, column, cell, message, advice };
}

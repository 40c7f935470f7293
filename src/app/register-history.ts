/** What happened to a record, in plain sentences: one part a recorded act, newest first. */
import type { RecordChange } from '../contract/index.ts';
import type { RegisterBasis, RegisterChange } from '../domain/evidence/index.ts';
import { fieldOf, schemaOfId, type RegisterChangeRow } from '../domain/register/index.ts';
import type { CasebookIndex } from '../ports/casebook-index.ts';
import type { Titles } from './register-lines.ts';

/** The history of a record, judgements in force by other records' entries included. */
export function recordHistory(index: CasebookIndex, id: string): RecordChange[] {
  const rows = allRows(index, id);
  const teller: Teller = { id, index, titles: index.register.titles(namedIn(rows)) };
  const acts = new Map<number, RecordChange>();
  for (const { seq, time, actor, note, rule, undoneBy, change } of rows) {
    const act = acts.get(seq) ?? {
      entry: seq,
      time,
      actor,
      lines: [],
      note,
      rule,
      undone: undoneBy !== null,
    };
    act.lines.push(...sentences(teller, change));
    acts.set(seq, act);
  }
  return [...acts.values()].reverse();
}

function allRows(index: CasebookIndex, id: string): RegisterChangeRow[] {
  const own = index.register.changes({ record: id });
  const judged = index.register.judgements(id).filter(({ change }) => change.record !== id);
  return [...own, ...judged].sort((a, b) => a.seq - b.seq || a.position - b.position);
}

function namedIn(rows: readonly RegisterChangeRow[]): string[] {
  return rows.flatMap(({ change }) => namedInChange(change));
}

function namedInChange(change: RegisterChange): string[] {
  if (change.do === 'state') return change.values.map(({ value }) => value);
  if (change.do === 'judge') return [change.record, change.other];
  return 'value' in change && change.value !== null ? [change.value] : [];
}

/** What a change says, before or after it is recorded. */
export function toldChange(index: CasebookIndex, change: RegisterChange): string[] {
  const titles = index.register.titles(namedInChange(change));
  return sentences({ id: change.record, index, titles }, change);
}

interface Teller {
  readonly id: string;
  readonly index: CasebookIndex;
  readonly titles: Titles;
}

function sentences(teller: Teller, change: RegisterChange): string[] {
  switch (change.do) {
    case 'state': {
      const grounds = groundsOf(teller, change.basis);
      return change.values.map((one) => `Added ${shown(teller, one)}. ${grounds}`);
    }
    case 'withdraw':
      return [`Withdrew ${shown(teller, change)}.`];
    case 'settle':
      return [settled(teller, change)];
    case 'judge':
      return [judged(teller, change)];
    case 'trash':
      return [`Put into the trash: ${change.reason}`];
    case 'untrash':
      return ['Took out of the trash.'];
    case 'review':
      return [reviewed[change.state]];
    case 'rules':
      return ['Changed the rules of the state’s response.'];
  }
}

const reviewed: Readonly<Record<'asked' | 'passed' | 'returned', string>> = {
  asked: 'Asked for review.',
  passed: 'Passed in review.',
  returned: 'Sent back in review.',
};

type Valued = { readonly field: string; readonly value: string; readonly asOf: string | null };

function shown({ id, titles }: Teller, { field, value, asOf }: Valued): string {
  const text = titles.get(value)?.title ?? value;
  const dated = asOf === null ? '' : ` as of ${asOf}`;
  return `${labelOf(id, field)} “${text}”${dated}`;
}

function labelOf(id: string, field: string): string {
  const schema = schemaOfId(id);
  return (schema === null ? null : fieldOf(schema.kind, field)?.label) ?? field;
}

function groundsOf({ index }: Teller, basis: RegisterBasis): string {
  if (basis.by === 'person') return `Reason: ${basis.reason}`;
  const name = index.capture(basis.sha256)?.name ?? basis.sha256.slice(0, 12);
  return basis.by === 'file' ? `From row ${basis.row} of ${name}.` : `From ${name}.`;
}

function settled(teller: Teller, change: Extract<RegisterChange, { readonly do: 'settle' }>): string {
  const { field, value, asOf } = change;
  return value === null
    ? `Opened the question of ${labelOf(teller.id, field)} again.`
    : `Settled on ${shown(teller, { field, value, asOf })}.`;
}

function judged(
  { id, titles }: Teller,
  { record, other, verdict }: Extract<RegisterChange, { readonly do: 'judge' }>,
): string {
  const side = record === id ? other : record;
  const name = `“${titles.get(side)?.title ?? side}”`;
  if (verdict === 'same') return `Judged to be the same as ${name}.`;
  return verdict === 'different'
    ? `Judged to be another than ${name}.`
    : `Judged: unsure whether it is the same as ${name}.`;
}

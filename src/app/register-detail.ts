/** One record with everything that it stands on: values side by side, history, what names it, and what follows from it. */
import { Fault } from '../base/index.ts';
import type { BasisLine, HeldFieldLine, RecordDetail } from '../contract/index.ts';
import type { RegisterBasis } from '../domain/evidence/index.ts';
import {
  fieldOf,
  letterClock,
  testCriteria,
  valuesOf,
  type HeldField,
  type RegisterRecord,
} from '../domain/register/index.ts';
import type { CasebookIndex } from '../ports/casebook-index.ts';
import { recordHistory } from './register-history.ts';
import { recordLine, titlesNamedIn, type Titles } from './register-lines.ts';
import { responseOf, ruleOf } from './register-response.ts';
import { dateOf } from './register-row.ts';

/** Most records of `namedBy`; the list of the register, filtered by what they name, has all. */
const mostNamedBy = 1000;

/** Everything about a record. `today` is an ISO day. Throws `register/no-record` (absent). */
export function recordDetail(index: CasebookIndex, id: string, today: string): RecordDetail {
  const record = index.register.record(id);
  if (record === null) throw noRecord(id);
  const titles = titlesNamedIn(index, [record]);
  const response = record.kind === 'site' ? responseOf(index, record) : null;
  const clock = record.kind === 'letter' ? letterClock(record, today) : null;
  return {
    ...recordLine(record, titles),
    fields: record.fields.map((held) => fieldLine(index, record, held, titles)),
    reviewer: record.reviewer,
    authors: [...record.authors],
    trashedWhy: record.trashed,
    history: recordHistory(index, id),
    namedBy: namedBy(index, id),
    judged: judgedWith(index, id),
    criteria: criteriaOf(record),
    response,
    responseRule: response === null ? null : ruleOf(index, response),
    letter: clock === null ? null : { state: clock.state, daysLeft: clock.daysLeft },
  };
}

function fieldLine(
  index: CasebookIndex,
  { kind }: RegisterRecord,
  { field, rival, values }: HeldField,
  titles: Titles,
): HeldFieldLine {
  const schema = fieldOf(kind, field);
  return {
    field,
    label: schema?.label ?? field,
    type: schema?.type ?? 'text',
    holds: schema?.holds ?? 'many',
    rival,
    values: values.map(({ value, asOf, settled, supports }) => ({
      ...{ value, asOf, settled },
      title: schema?.type === 'record' ? (titles.get(value)?.title ?? null) : null,
      supports: supports.map(({ seq, time, actor, basis }) => ({
        ...{ entry: seq, time, actor },
        basis: basisLine(index, basis),
      })),
    })),
  };
}

function basisLine(index: CasebookIndex, basis: RegisterBasis): BasisLine {
  if (basis.by === 'person') return { by: 'person', reason: basis.reason };
  const { sha256 } = basis;
  const source = { name: index.capture(sha256)?.name ?? sha256, sha256 };
  if (basis.by === 'file') return { by: 'file', source, row: basis.row };
  const { start, end, exact } = basis.passage;
  return { by: 'passage', source, start, end, exact };
}

function namedBy(index: CasebookIndex, id: string): RecordDetail['namedBy'] {
  const found = index.register.records({ refersTo: id }, { limit: mostNamedBy, offset: 0 });
  const titles = titlesNamedIn(
    index,
    found.filter(({ kind }) => kind === 'ownership'),
  );
  return found.map((record) => ({
    id: record.id,
    kind: record.kind,
    title: recordLine(record, titles).title,
    date: dateOf(record),
  }));
}

/** The last judgement in force with each other record. */
function judgedWith(index: CasebookIndex, id: string): RecordDetail['judged'] {
  const last = new Map<string, Omit<RecordDetail['judged'][number], 'title'>>();
  for (const { seq, change } of index.register.judgements(id)) {
    if (change.do !== 'judge') continue;
    const other = change.record === id ? change.other : change.record;
    last.set(other, { id: other, verdict: change.verdict, entry: seq });
  }
  const titles = index.register.titles([...last.keys()]);
  return [...last.values()].map((one) => ({ ...one, title: titles.get(one.id)?.title ?? one.id }));
}

function criteriaOf(record: RegisterRecord): RecordDetail['criteria'] {
  if (record.kind !== 'site') return [];
  const found = valuesOf(record, 'criterion').map(({ value }) => value);
  return testCriteria(found).map(({ set, met, groups }) => ({
    ...{ status: set.status, label: set.label, met },
    groups: groups.map((group) => ({ ...group, found: [...group.found] })),
  }));
}

/** Said of an id that no record has. */
export function noRecord(id: string): Fault {
  return new Fault({
    code: 'register/no-record',
    kind: 'absent',
    message: `No record has the id ${id.slice(0, 60)}.`,
    advice: '`sakkhi register list` shows the ids; one whose making was taken back is gone from the list.',
  });
}

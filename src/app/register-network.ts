/**
 * Who owns, directs, acts for whom, and who was designated, charged or whose goods were seized: the ties that records of the register
 * state. A tie is what a record says, with its own page; nothing is inferred.
 */
import { byCodeUnit } from '../base/index.ts';
import type { RegisterNetwork } from '../contract/index.ts';
import { recordKindSchema } from '../contract/index.ts';
import { shownValue, valuesOf, type RegisterRecord } from '../domain/register/index.ts';
import type { CasebookIndex } from '../ports/casebook-index.ts';
import { dateOf } from './register-row.ts';

type Tie = RegisterNetwork['ties'][number];
type TieOf = Omit<Tie, 'record' | 'date'>;

/** Records of one kind that are read: the page says so when there are more. */
const mostOfKind = 20_000;

/** All ties, by kind, then by who they begin at. */
export function registerNetwork(index: CasebookIndex): RegisterNetwork {
  const all = { limit: mostOfKind, offset: 0 };
  const kinds = ['ownership', 'organisation', 'person', 'designation'] as const;
  const records = kinds.flatMap((kind) => index.register.records({ kind }, all));
  const ties = records
    .flatMap((record) =>
      tiesOf(record).map((tie): Tie => ({ ...tie, record: record.id, date: dateOf(record) })),
    )
    .sort((a, b) => byCodeUnit(a.what, b.what) || byCodeUnit(a.from, b.from) || byCodeUnit(a.to, b.to));
  const titles = index.register.titles([...new Set(ties.flatMap(({ from, to }) => [from, to]))]);
  const ids = new Set(ties.flatMap(({ what, from, to }) => (what === 'designation' ? [to] : [from, to])));
  const nodes = [...ids]
    .filter((id) => titles.has(id))
    .map((id) => ({
      id,
      kind: recordKindSchema.parse(titles.get(id)?.kind),
      title: titles.get(id)?.title ?? id,
    }));
  const known = new Set(nodes.map(({ id }) => id));
  return {
    nodes,
    ties: ties.filter(({ what, from, to }) => known.has(to) && (what === 'designation' || known.has(from))),
    cut: kinds.some((kind) => index.register.count({ kind }) > mostOfKind),
  };
}

function tiesOf(record: RegisterRecord): TieOf[] {
  const named = (field: string): string[] => valuesOf(record, field).map(({ value }) => value);
  const said = (field: string): string | null => shownValue(record, field)?.value ?? null;
  switch (record.kind) {
    case 'ownership':
      return named('owner').flatMap((from) =>
        named('asset').map((to): TieOf => ({ what: 'owns', from, to, label: said('share') })),
      );
    case 'organisation':
      return named('director').map((from) => ({ what: 'directs', from, to: record.id, label: null }));
    case 'person':
      return named('organisation').map((to) => ({
        what: 'acts for',
        from: record.id,
        to,
        label: said('role'),
      }));
    case 'designation':
      return named('of').map((to) => ({
        what: 'designation',
        // An authority is a name, not a record.
        from: said('authority') ?? '',
        to,
        label: said('measure'),
      }));
    case 'site':
    case 'event':
    case 'letter':
    case 'media':
    case 'finding':
      return [];
  }
}

/** Records as they are shown: the lines of lists, and the page of a filter. */
import type { RecordLine, RecordMarkLine, RegisterPage, RegisterSchemas } from '../contract/index.ts';
import { recordKindSchema } from '../contract/index.ts';
import { recordSchemas, shownValue, valuesOf, type RegisterRecord } from '../domain/register/index.ts';
import { foldForSearch, type CasebookIndex } from '../ports/casebook-index.ts';
import { withoutParts, type RecordFilter, type RecordPage } from '../ports/register-record.ts';
import { toCsv } from './csv.ts';
import { dateOf, stateOf } from './register-row.ts';

export type Titles = ReadonlyMap<string, { readonly kind: string; readonly title: string }>;

/** A page of the records that fit the filter, with what there is to narrow it by. `text` of the filter is as typed. */
export function registerPage(index: CasebookIndex, filter: RecordFilter, page: RecordPage): RegisterPage {
  const asked = folded(filter);
  const records = index.register.records(asked, page);
  const titles = titlesNamedIn(
    index,
    records.filter(({ kind }) => kind === 'ownership'),
  );
  return {
    total: index.register.count(asked),
    kinds: index.register.kinds(ofKinds(asked)).map(({ kind, count }) => ({ kind: kindOf(kind), count })),
    states: [...index.register.states(asked)],
    rows: records.map((record) => recordLine(record, titles)),
  };
}

/**
 * What counts by kind are made under. Words and days would be looked for through all kinds: a third of a second of the processor among a
 * million records, for a filter that asks for one.
 */
function ofKinds(filter: RecordFilter): RecordFilter {
  return withoutParts(filter, 'text', 'from', 'to', 'refersTo');
}

/** Most marks of one answer; a map that shows more would show nothing. */
export const mostMarks = 200_000;

/** What a map and a timeline draw of the records that fit; at most `most`, by id. */
export function recordMarks(index: CasebookIndex, filter: RecordFilter, most: number): RecordMarkLine[] {
  return index.register
    .marks(folded(filter), Math.min(most, mostMarks))
    .map((mark) => ({ ...mark, kind: kindOf(mark.kind) }));
}

/** The index holds no other kinds: each record was made by its schema. */
const kindByName = new Map(recordKindSchema.options.map((kind) => [kind as string, kind] as const));

/** The kind of a row of the index. */
export function kindOf(name: string): RecordMarkLine['kind'] {
  return kindByName.get(name) ?? recordKindSchema.parse(name);
}

/** The filter as the index asks it: its words folded. */
export function folded(filter: RecordFilter): RecordFilter {
  return filter.text === undefined ? filter : { ...filter, text: foldForSearch(filter.text) };
}

/** Titles of all records that these name. */
export function titlesNamedIn(index: CasebookIndex, records: readonly RegisterRecord[]): Titles {
  const named = records.flatMap(({ fields }) =>
    fields.flatMap(({ values }) => values.map((one) => one.value)),
  );
  return index.register.titles([...new Set(named)]);
}

/** A record as a row. Titles are those of the records that it names. */
export function recordLine(record: RegisterRecord, titles: Titles): RecordLine {
  return {
    id: record.id,
    kind: record.kind,
    title: titleOf(record, titles),
    state: stateOf(record),
    location: shownValue(record, 'location')?.value ?? null,
    date: dateOf(record),
    rivals: record.fields.filter(({ rival }) => rival).map(({ field }) => field),
    review: record.review,
    trashed: record.trashed !== null,
    sources: sourcesOf(record).size,
  };
}

/** The first name; of an ownership, which has none, who owns what. */
function titleOf(record: RegisterRecord, titles: Titles): string {
  if (record.kind !== 'ownership') return record.title;
  const named = (field: string): string => {
    const id = valuesOf(record, field)[0]?.value ?? '?';
    return titles.get(id)?.title ?? id;
  };
  return `${named('owner')} owns ${named('asset')}`;
}

function sourcesOf({ fields }: RegisterRecord): ReadonlySet<string> {
  const supports = fields.flatMap(({ values }) => values.flatMap((one) => one.supports));
  return new Set(supports.flatMap(({ basis }) => (basis.by === 'person' ? [] : [basis.sha256])));
}

/** The schemas that come with the program, for forms and help. */
export function registerSchemas(): RegisterSchemas {
  return {
    kinds: recordSchemas.map(({ kind, label, plural, required, fields }) => ({
      ...{ kind, label, plural },
      required: [...required],
      fields: fields.map(({ name, label: shown, type, holds, help, choices, of }) => ({
        ...{ name, label: shown, type, holds, help },
        choices: [...(choices ?? [])],
        of: [...(of ?? [])],
      })),
    })),
  };
}

/** Lines of records flattened for CSV. */
export function recordsCsv(rows: readonly RecordLine[]): string {
  return toCsv(
    ['id', 'kind', 'title', 'state', 'location', 'date', 'rivals', 'review', 'trashed', 'sources'],
    rows.map((row) => [
      ...[row.id, row.kind, row.title, row.state, row.location, row.date, row.rivals.join(' ')],
      ...[row.review, row.trashed ? 'yes' : 'no', row.sources],
    ]),
  );
}

/** Marks flattened for CSV. */
export function marksCsv(rows: readonly RecordMarkLine[]): string {
  return toCsv(
    ['id', 'kind', 'title', 'state', 'latitude', 'longitude', 'precisionMetres', 'fromDay', 'toDay'],
    rows.map((row) => [
      ...[row.id, row.kind, row.title, row.state, row.latitude, row.longitude, row.precisionMetres],
      ...[row.fromDay, row.toDay],
    ]),
  );
}

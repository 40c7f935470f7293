/** The register as text for a person at a terminal. */
import type {
  BasisLine,
  HeldFieldLine,
  LetterLine,
  RecordDetail,
  RecordLine,
  RegisterOffer,
  RegisterSchemas,
  ResponseReport,
} from '../../contract/index.ts';

/** A record in one line. */
export function recordText({ id, kind, title, state, date, rivals, review, trashed }: RecordLine): string {
  const marks = [
    ...(state === null ? [] : [state]),
    ...(date === null ? [] : [date]),
    ...(rivals.length === 0 ? [] : [`open: ${rivals.join(', ')}`]),
    ...(review === 'none' ? [] : [`review: ${review}`]),
    ...(trashed ? ['in the trash'] : []),
  ];
  return `${id}  ${kind}: ${title}${marks.length === 0 ? '' : ` (${marks.join('; ')})`}`;
}

/** A record with everything that it stands on. */
export function detailText(detail: RecordDetail): string {
  return [
    recordText(detail),
    ...(detail.trashedWhy === null ? [] : [`In the trash: ${detail.trashedWhy}`]),
    ...detail.fields.flatMap(fieldText),
    ...(detail.response === null ? [] : [`State response: ${detail.response}`]),
    ...(detail.letter === null ? [] : [clockText(detail.letter)]),
    ...detail.criteria.map(
      ({ status, label, met }) => `Criteria “${status}” (${label}): ${met ? 'met' : 'not met'}`,
    ),
    ...detail.namedBy.map((one) => `Named by ${one.id}  ${one.kind}: ${one.title}`),
    ...detail.judged.map((one) => `Judged ${one.verdict}: ${one.id}  ${one.title} (entry ${one.entry})`),
    'History:',
    ...detail.history.map(
      ({ entry, time, actor, lines, undone }) =>
        `  ${entry}  ${time.slice(0, 10)} ${actor}${undone ? ' (taken back)' : ''}: ${lines.join(' ')}`,
    ),
  ].join('\n');
}

function fieldText({ label, rival, values }: HeldFieldLine): string[] {
  return [
    `${label}${rival ? ' (values differ: settle one)' : ''}:`,
    ...values.flatMap(({ value, title, asOf, settled, supports }) => [
      `  ${title === null ? value : `${title} (${value})`}${asOf === null ? '' : ` as of ${asOf}`}${settled ? ', settled' : ''}`,
      ...supports.map(({ entry, actor, basis }) => `    ${groundsText(basis)} (${actor}, entry ${entry})`),
    ]),
  ];
}

function groundsText(basis: BasisLine): string {
  if (basis.by === 'person') return `Reason: ${basis.reason}`;
  if (basis.by === 'file') return `Row ${basis.row} of ${basis.source.name}`;
  return `${basis.source.name}, ${basis.start}–${basis.end}: “${basis.exact}”`;
}

function clockText({
  state,
  daysLeft,
}: {
  readonly state: string;
  readonly daysLeft: number | null;
}): string {
  if (daysLeft === null) return `Letter: ${state}`;
  const days = `${Math.abs(daysLeft)} ${Math.abs(daysLeft) === 1 ? 'day' : 'days'}`;
  return `Letter: ${state}, ${daysLeft < 0 ? `${days} overdue` : `${days} left`}`;
}

/** A letter and its clock in one line. */
export function letterText(line: LetterLine): string {
  const when = [
    ...(line.sent === null ? [] : [`sent ${line.sent}`]),
    ...(line.due === null ? [] : [`due ${line.due}`]),
  ];
  return `${line.id}  ${line.title} (${when.join(', ')}) ${clockText(line)}`;
}

/** The state's response: shares, then the rules. */
export function reportText({ status, denominator, shares, rules, rulesEntry }: ResponseReport): string {
  return [
    `${denominator} ${denominator === 1 ? 'site' : 'sites'}${status === null ? '' : ` with status ${status}`}`,
    ...shares.map(
      ({ label, numerator, denominator: of, words }) => `  ${label}: ${numerator} of ${of} (${words})`,
    ),
    rulesEntry === null ? 'Rules that come with the program:' : `Rules of entry ${rulesEntry}:`,
    ...rules.map(({ label, all, any, none, last }) => {
      const parts = [
        ...(all.length === 0 ? [] : [`all of ${all.join(', ')}`]),
        ...(any.length === 0 ? [] : [`any of ${any.join(', ')}`]),
        ...(none.length === 0 ? [] : [`none of ${none.join(', ')}`]),
        ...(last === null ? [] : [`last known: ${last}`]),
      ];
      return `  ${label}: ${parts.join('; ')}`;
    }),
  ].join('\n');
}

/** A kind of record with its fields. */
export function schemaText({ kind, label, required, fields }: RegisterSchemas['kinds'][number]): string {
  return [
    `${kind} (${label}); needed: ${required.join(', ')}`,
    ...fields.map(({ name, type, help, choices, of }) => {
      const values = [...choices, ...of].join(', ');
      return `  ${name}: ${type}${values === '' ? '' : ` (${values})`}. ${help}`;
    }),
  ].join('\n');
}

/** An offer of a claim, with its number. */
export function offerText(
  { kind, record, title, values, why }: RegisterOffer['offers'][number],
  at: number,
): string {
  const dated = (asOf: string | null): string => (asOf === null ? '' : ` as of ${asOf}`);
  return [
    `${at}. ${record === null ? 'a new' : record} ${kind}: ${title}. ${why}`,
    ...values.map(({ field, value, asOf }) => `   ${field}: ${value}${dated(asOf)}`),
  ].join('\n');
}

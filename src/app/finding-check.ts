/**
 * What a finding may say, asked of every change before it is recorded, whichever way it comes: from the page, the command line or
 * a file. A finding never claims more than what carries it allows.
 */
import type { RegisterChange } from '../domain/evidence/index.ts';
import {
  isRecordId,
  parseQuantity,
  schemaOfId,
  shownValue,
  valuesOf,
  type RegisterRecord,
} from '../domain/register/index.ts';
import { doesStand, statementProblem, type FindingStanding } from '../domain/report/index.ts';
import type { CasebookIndex } from '../ports/casebook-index.ts';
import { FindingBook, findingRecords, statusOf } from './finding-book.ts';
import { isClaimId, type RecordOf } from './finding-evidence.ts';

/** A finding before and after the changes about it. */
export interface FindingDraft {
  readonly before: RegisterRecord | null;
  readonly after: RegisterRecord | null;
  readonly changes: readonly RegisterChange[];
}

export interface FindingProblem {
  readonly record: string;
  readonly field: string | null;
  /** A plain sentence: what is wrong and what to do. */
  readonly reason: string;
}

type Tell = (field: string | null, reason: string) => void;
type Stated = Extract<RegisterChange, { readonly do: 'state' }>;

/** Everything that these findings may not say as they would be. `recordOf`: records as all changes would leave them. */
export function findingProblems(
  index: CasebookIndex,
  drafts: readonly FindingDraft[],
  recordOf: RecordOf,
): readonly FindingProblem[] {
  const made = drafts.flatMap(({ after }) => after ?? []);
  if (made.length === 0) return [];
  const changed = new Set(made.map(({ id }) => id));
  const others = findingRecords(index).filter(({ id }) => !changed.has(id));
  const book = new FindingBook(index, [...others, ...made], recordOf);
  const problems: FindingProblem[] = [];
  for (const draft of drafts) {
    const { after } = draft;
    if (after === null) continue;
    const tell: Tell = (field, reason) => problems.push({ record: after.id, field, reason });
    const standing = book.standing(after.id);
    if (standing !== null) checkFinding(draft, after, standing, tell);
  }
  return problems;
}

function checkFinding(
  draft: FindingDraft,
  after: RegisterRecord,
  standing: FindingStanding,
  tell: Tell,
): void {
  const stated = draft.changes.filter((change): change is Stated => change.do === 'state');
  for (const change of stated) checkEvidence(change, standing, tell);
  checkSides(stated, standing, tell);
  checkAnswers(stated, standing, tell);
  checkStatement(stated, standing, tell);
  checkStoodOn(stated, after, standing, tell);
  checkStatus(draft, after, standing, tell);
}

const sides: ReadonlySet<string> = new Set(['support', 'contrary']);

/** What is newly named must be there and stand; rows of a file may name what another casebook holds. */
function checkEvidence({ record, basis, values }: Stated, standing: FindingStanding, tell: Tell): void {
  for (const { field, value } of values) {
    if (!sides.has(field)) continue;
    if (!isClaimId(value) && !isRecordId(value)) {
      tell(field, `“${value.slice(0, 60)}” is not the id of a claim or a record.`);
      continue;
    }
    if (schemaOfId(value)?.kind === 'finding') {
      tell(
        field,
        `${value === record ? 'A finding cannot name itself' : 'A finding cannot stand on a finding'}: name the claims and records themselves.`,
      );
      continue;
    }
    if (basis.by === 'file') continue;
    const named = [...standing.support, ...standing.contrary].find(({ id }) => id === value);
    if (named === undefined) continue;
    if (
      named.is === 'claim' &&
      !(basis.by === 'passage' && value.startsWith(`${basis.sha256.slice(0, 12)}-`))
    )
      tell(
        field,
        `The claim ${value} is named on its own passage, or it could not be found again: give --claim ${value}.`,
      );
    else if (!doesStand(named.state))
      tell(field, `${value} cannot be named: ${whyNot[named.state] ?? named.state}.`);
  }
}

const whyNot: Readonly<Partial<Record<FindingStanding['support'][number]['state'], string>>> = {
  rejected: 'the claim was rejected',
  orphaned: 'there is no such claim in this casebook',
  trashed: 'the record is in the trash',
  missing: 'there is no such record',
};

function statedValues(stated: readonly Stated[], field: string): readonly string[] {
  return stated.flatMap(({ values }) =>
    values.filter((one) => one.field === field).map(({ value }) => value),
  );
}

function checkSides(stated: readonly Stated[], standing: FindingStanding, tell: Tell): void {
  const against = new Set(standing.contrary.map(({ id }) => id));
  const isNew = new Set([...statedValues(stated, 'support'), ...statedValues(stated, 'contrary')]);
  for (const { id } of standing.support)
    if (against.has(id) && isNew.has(id))
      tell('contrary', `${id} cannot carry the finding and speak against it: withdraw it from one side.`);
}

function checkAnswers(stated: readonly Stated[], standing: FindingStanding, tell: Tell): void {
  const against = new Set(standing.contrary.map(({ id }) => id));
  for (const answer of statedValues(stated, 'answer')) {
    const [id = '', ...words] = answer.split(' ');
    if (against.has(id) && words.join('').trim() !== '') continue;
    tell(
      'answer',
      'An answer begins with the id of the contrary evidence that it answers, then a space and why.',
    );
  }
}

/** "Confirmed by other sources" is said only with that many independent origins behind it, in drafts too. */
function checkStatement(stated: readonly Stated[], standing: FindingStanding, tell: Tell): void {
  for (const value of statedValues(stated, 'confirmedBy')) {
    const quantity = parseQuantity(value);
    const isCount =
      quantity !== null && Number.isSafeInteger(quantity.low) && ['=', '>='].includes(quantity.bound);
    if (!isCount) tell('confirmedBy', `“${value}” is no number of origins: write a whole number, as 2.`);
  }
  const isSaid = ['name', 'confirmedBy'].some((field) => statedValues(stated, field).length > 0);
  const problem = isSaid ? statementProblem(standing) : null;
  if (problem !== null)
    tell(
      statedValues(stated, 'confirmedBy').length > 0 ? 'confirmedBy' : 'name',
      `${problem.reason} ${problem.advice}`,
    );
}

/** Nobody says by hand on what a finding stood. */
function checkStoodOn(
  stated: readonly Stated[],
  after: RegisterRecord,
  standing: FindingStanding,
  tell: Tell,
): void {
  const said = statedValues(stated, 'stoodOn');
  if (said.length === 0) return;
  const held = valuesOf(after, 'stoodOn');
  if (held.length === 1 && said.every((value) => value === String(standing.independentOrigins))) return;
  tell('stoodOn', 'It is recorded by the program when the finding is reviewed and published: leave it out.');
}

function checkStatus(
  { before, changes }: FindingDraft,
  after: RegisterRecord,
  standing: FindingStanding,
  tell: Tell,
): void {
  const was = before === null ? 'draft' : statusOf(before);
  const held = valuesOf(after, 'status');
  if (held.length > 1) {
    tell('status', 'A finding has one status: use `sakkhi finding publish`, `withdraw` or `draft`.');
    return;
  }
  if (changes.some((change) => change.do === 'trash') && was === 'published')
    tell(
      null,
      'A published finding is not put into the trash: withdraw it first, so that its readers learn why.',
    );
  if (statusOf(after) !== 'published' || was === 'published') return;
  if (standing.problems.length > 0)
    tell(
      'status',
      [
        'It cannot be published.',
        ...standing.problems.map(({ reason, advice }) => `${reason} ${advice}`),
      ].join(' '),
    );
  else if (shownValue(after, 'stoodOn') === null)
    tell(
      'status',
      'It cannot be published so: use `sakkhi finding publish`, which records what it stands on.',
    );
}

/** Questions about findings: where each stands, and findings as facts that expressions of a report read. */
import { byCodeUnit } from '../base/index.ts';
import { findingStatuses, proofStandards } from '../domain/register/index.ts';
import type { Fact, FieldOfFacts, FieldValue, FindingStanding } from '../domain/report/index.ts';
import type { CasebookIndex } from '../ports/casebook-index.ts';
import { bookMark, findingBook } from './finding-book.ts';

/** Where a finding stands today; null when no record of this id is a finding. Run `ensureFigures` before. */
export function findingStanding(index: CasebookIndex, id: string): FindingStanding | null {
  return findingBook(index).standing(id);
}

/** All findings that are not in the trash, by title. */
export function findingStandings(index: CasebookIndex): readonly FindingStanding[] {
  return findingBook(index)
    .standings()
    .filter(({ trashed }) => !trashed);
}

/** Findings whose support fell since they were reviewed or published. */
export function weakenedFindings(index: CasebookIndex): readonly FindingStanding[] {
  // No findings at all is the common case; it costs one count.
  if (index.register.count({ kind: 'finding' }) === 0) return [];
  return findingStandings(index).filter(({ weakened }) => weakened.length > 0);
}

/** The fields of the collection `findings`. */
export const findingFields: readonly FieldOfFacts[] = [
  { name: 'name', kind: 'text', means: 'The proposition.' },
  {
    name: 'standard',
    kind: 'choice',
    choices: proofStandards.map(({ name }) => name),
    means: 'Its standard of proof.',
  },
  { name: 'status', kind: 'choice', choices: [...findingStatuses], means: 'Draft, published or withdrawn.' },
  { name: 'reviewed', kind: 'flag', means: 'Somebody who did not write it passed it as it stands.' },
  { name: 'weakened', kind: 'flag', means: 'What carries it fell since it was reviewed.' },
  { name: 'origins', kind: 'number', means: 'Independent origins behind what carries it.' },
  { name: 'documents', kind: 'number', means: 'Sources behind what carries it.' },
  { name: 'support', kind: 'number', means: 'Claims and records that carry it.' },
  { name: 'contrary', kind: 'number', means: 'Claims and records that speak against it.' },
  { name: 'gaps', kind: 'number', means: 'Questions with no adequate evidence.' },
];

/** The collection `findings`: those that are not in the trash, by id. */
export function findingFacts(index: CasebookIndex): readonly Fact[] {
  return [...findingStandings(index)].sort((a, b) => byCodeUnit(a.id, b.id)).map(factOf);
}

/** Changes whenever an answer about the collection `findings` could. */
export function findingsVersion(index: CasebookIndex): string {
  return index.register.count({ kind: 'finding' }) === 0 ? 'none' : bookMark(index);
}

function factOf(standing: FindingStanding): Fact {
  const values: Readonly<Record<string, FieldValue>> = {
    name: standing.name,
    standard: standing.standard,
    status: standing.status,
    reviewed: standing.reviewed,
    weakened: standing.weakened.length > 0,
    origins: standing.independentOrigins,
    documents: standing.documents,
    support: standing.support.length,
    contrary: standing.contrary.length,
    gaps: standing.gaps.length,
  };
  return {
    id: standing.id,
    title: standing.name,
    field: (name) => (Object.hasOwn(values, name) ? (values[name] ?? null) : null),
  };
}

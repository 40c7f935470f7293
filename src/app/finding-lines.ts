/** Findings as they are shown: the lines of lists, one finding with everything it stands on, and the standards of proof. */
import type {
  FindingDetail,
  FindingEvidenceLine,
  FindingLine,
  FindingsPage,
  ProofStandardLine,
} from '../contract/index.ts';
import { findingStatuses, proofStandards, shownValue } from '../domain/register/index.ts';
import { standardRules, type FindingStanding, type NamedEvidence } from '../domain/report/index.ts';
import { foldForSearch, type CasebookIndex } from '../ports/casebook-index.ts';
import { toCsv } from './csv.ts';
import { findingRecord } from './finding-acts.ts';
import { findingStanding, findingStandings } from './findings.ts';

export interface FindingQuery {
  readonly q?: string;
  readonly status?: FindingLine['status'];
  readonly standard?: string;
  readonly review?: FindingLine['review'];
  readonly weakened?: boolean;
}

/** Findings that fit the query, weakened ones first, then by title; those in the trash are left out. */
export function findingsPage(index: CasebookIndex, query: FindingQuery): FindingsPage {
  const all = findingStandings(index);
  const rows = all.filter((standing) => fits(standing, query)).map(findingLine);
  return {
    total: all.length,
    statuses: findingStatuses.map((status) => ({
      status,
      count: all.filter((one) => one.status === status).length,
    })),
    weakened: all.filter(({ weakened }) => weakened.length > 0).length,
    rows: [
      ...rows.filter(({ weakened }) => weakened.length > 0),
      ...rows.filter(({ weakened }) => weakened.length === 0),
    ],
  };
}

function fits(
  standing: FindingStanding,
  { q = '', status, standard, review, weakened }: FindingQuery,
): boolean {
  return (
    (status === undefined || standing.status === status) &&
    (standard === undefined || standing.standard === standard) &&
    (review === undefined || standing.review === review) &&
    (weakened === undefined || standing.weakened.length > 0 === weakened) &&
    foldForSearch(`${standing.id}\n${standing.name}`).includes(foldForSearch(q))
  );
}

/** A finding as a row. */
export function findingLine(standing: FindingStanding): FindingLine {
  const { id, name, status, standard, review, documents, textOrigins, independentOrigins } = standing;
  return {
    ...{ id, name, status, standard, review, documents, textOrigins },
    attributionRoots: [...standing.attributionRoots],
    independentOrigins,
    support: standing.support.length,
    contrary: standing.contrary.length,
    gaps: standing.gaps.length,
    weakened: standing.weakened.map(({ reason, what, evidence }) => ({ reason, what, evidence })),
  };
}

/** Everything about a finding. Throws `finding/none` (absent). */
export function findingDetail(index: CasebookIndex, id: string): FindingDetail {
  const record = findingRecord(index, id);
  const standing = findingStanding(index, id);
  if (standing === null) throw new RangeError(`The finding ${id} has no standing.`);
  const nameOf = (sha256: string): string => index.capture(sha256)?.name ?? sha256;
  return {
    ...findingLine(standing),
    threshold: proofStandards.find((one) => one.name === standing.standard)?.threshold ?? '',
    statement: shownValue(record, 'statement')?.value ?? null,
    authors: [...standing.authors],
    reviewer: standing.reviewer,
    confirmedBy: standing.confirmedBy,
    stoodOn: standing.stoodOn,
    trashed: standing.trashed,
    supporting: standing.support.map((one) => evidenceLine(one, [])),
    opposing: standing.contrary.map((one) => evidenceLine(one, one.answers)),
    openGaps: [...standing.gaps],
    paths: standing.paths.map(({ claim, sha256, textOrigin, root, writtenAs, witness, supports }) => ({
      ...{ claim, source: { name: nameOf(sha256), sha256 } },
      ...{ textOrigin, root, writtenAs, witness, supports },
    })),
    problems: standing.problems.map(({ rule, reason, advice }) => ({ rule, reason, advice })),
  };
}

function evidenceLine(
  { id, is, state, title, place, claims }: NamedEvidence,
  answers: readonly string[],
): FindingEvidenceLine {
  return {
    ...{ id, is, state, title },
    place:
      place === null
        ? null
        : {
            source: { name: place.sourceName, sha256: place.sha256 },
            ...{ start: place.start, end: place.end },
          },
    claims: [...claims],
    answers: [...answers],
  };
}

/** The standards of proof, from the weakest to the strongest. */
export function proofStandardLines(): ProofStandardLine[] {
  return proofStandards.map(({ name, threshold }) => {
    const rule = standardRules.find(({ standard }) => standard === name);
    return {
      ...{ standard: name, threshold, origins: rule?.origins ?? 0 },
      accepted: rule?.accepted ?? false,
      answered: rule?.answered ?? false,
      noGaps: rule?.noGaps ?? false,
    };
  });
}

/** Lines of findings flattened for CSV. */
export function findingsCsv(rows: readonly FindingLine[]): string {
  return toCsv(
    [
      ...['id', 'name', 'status', 'standard', 'review', 'documents', 'textOrigins', 'attributionRoots'],
      ...['independentOrigins', 'support', 'contrary', 'gaps', 'weakened'],
    ],
    rows.map((row) => [
      ...[row.id, row.name, row.status, row.standard, row.review, row.documents, row.textOrigins],
      ...[row.attributionRoots.join(' | '), row.independentOrigins, row.support, row.contrary, row.gaps],
      row.weakened.map(({ what }) => what).join(' '),
    ]),
  );
}

/** What a finding names, one row each, for a spreadsheet. */
export function findingCsv({ supporting, opposing }: FindingDetail): string {
  const row = (side: string, { id, is, state, title, place, answers }: FindingEvidenceLine) => [
    ...[side, id, is, state, title, place?.source.name ?? null, place?.source.sha256 ?? null],
    ...[place?.start ?? null, place?.end ?? null, answers.join(' | ')],
  ];
  return toCsv(
    ['side', 'id', 'is', 'state', 'title', 'source', 'sha256', 'start', 'end', 'answer'],
    [...supporting.map((one) => row('support', one)), ...opposing.map((one) => row('contrary', one))],
  );
}

/** Rule 3: every citation points at one thing that stands, and that has something to do with its sentence. */
import type { CheckWorld, Evidence } from './check-evidence.ts';
import type { FoundProblem } from './check-problem.ts';
import type { CitedId, Manuscript } from './manuscript.ts';

/** The evidence behind every id of the report that resolves; what does not, or does not stand any more, are problems. */
export function checkCitations(
  { marks }: Manuscript,
  { cited }: Pick<CheckWorld, 'cited'>,
  problems: FoundProblem[],
): ReadonlyMap<string, Evidence> {
  const found = new Map<string, Evidence>();
  for (const mark of marks) {
    if (mark.mark !== 'citation') continue;
    for (const one of mark.cited) {
      const answer = found.has(one.id) ? null : cited(one.id);
      if (answer !== null && 'evidence' in answer) found.set(one.id, answer.evidence);
      if (answer !== null && 'problem' in answer) problems.push(unresolved(one, answer));
      const evidence = found.get(one.id);
      if (evidence !== undefined) problems.push(...fallenProblems(one, evidence));
    }
  }
  return found;
}

function unresolved(
  { id, start, end }: CitedId,
  answer: Exclude<ReturnType<CheckWorld['cited']>, { evidence: Evidence }>,
): FoundProblem {
  const isAbsent = answer.problem === 'absent';
  return {
    ...{ start, end },
    rule: 'citation',
    severity: 'error',
    message: isAbsent ? `Nothing in the casebook has the id ${id}.` : `Several things begin with ${id}.`,
    casebookSays: isAbsent ? null : answer.candidates.join(', '),
    advice: isAbsent ? 'Look for the passage with sakkhi search, and copy its id.' : 'Write more of the id.',
  };
}

function fallenProblems({ start, end }: CitedId, { state, title, fallen }: Evidence): FoundProblem[] {
  const at = { start, end, rule: 'citation' as const, severity: 'error' as const };
  const problems = fallen.map((sentence): FoundProblem => ({
    ...at,
    message: `The cited finding has lost ground: ${sentence}`,
    casebookSays: sentence,
    advice: 'Look at the finding; review it again, or rewrite the sentence.',
  }));
  if (state === 'rejected') {
    problems.push({
      ...at,
      message: `The cited claim was rejected: ${title}`,
      casebookSays: 'rejected',
      advice: 'Cite a claim that stands, or take the sentence out.',
    });
  }
  if (state === 'trashed') {
    problems.push({
      ...at,
      message: `What is cited lies in the trash: ${title}`,
      casebookSays: 'in the trash',
      advice: 'Cite something that stands, or take it out of the trash.',
    });
  }
  return problems;
}

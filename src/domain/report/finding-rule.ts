/**
 * What a standard of proof asks for before a finding may be published at it. A floor, never a proof: that the evidence meets the
 * standard is for the authors and the reviewer to say. The reasoning stands in docs/decisions/0021-standing-of-a-finding.md.
 */
import { doesStand, type NamedEvidence } from './finding-evidence.ts';
import { independenceWords } from './finding-words.ts';

export interface StandardRule {
  readonly standard: string;
  /** Least number of independent origins. */
  readonly origins: number;
  /** Every claim that carries it was accepted by a person. */
  readonly accepted: boolean;
  /** Every piece of contrary evidence that stands is answered. */
  readonly answered: boolean;
  /** No gap is open. */
  readonly noGaps: boolean;
}

/** From the weakest standard to the strongest; each asks for all that the one before it does. */
export const standardRules: readonly StandardRule[] = [
  { standard: 'reasonable suspicion', origins: 0, accepted: false, answered: false, noGaps: false },
  { standard: 'reasonable grounds to believe', origins: 1, accepted: true, answered: false, noGaps: false },
  { standard: 'balance of probabilities', origins: 1, accepted: true, answered: true, noGaps: false },
  { standard: 'clear and convincing', origins: 2, accepted: true, answered: true, noGaps: false },
  { standard: 'beyond reasonable doubt', origins: 2, accepted: true, answered: true, noGaps: true },
];

/** Fewest independent origins that may be called a confirmation by other sources. */
export const leastConfirming = 2;

export type RuleBreach =
  | 'no-support'
  | 'origins'
  | 'not-accepted'
  | 'not-answered'
  | 'gaps'
  | 'confirmed-by'
  | 'not-reviewed'
  | 'trashed';

export interface RuleProblem {
  readonly rule: RuleBreach;
  /** What is wrong, one plain sentence. */
  readonly reason: string;
  /** What to do. */
  readonly advice: string;
}

export interface RuledFinding {
  readonly name: string;
  readonly standard: string;
  readonly reviewed: boolean;
  readonly trashed: boolean;
  readonly independentOrigins: number;
  readonly confirmedBy: number | null;
  readonly support: readonly NamedEvidence[];
  readonly contrary: readonly (NamedEvidence & { readonly answers: readonly string[] })[];
  readonly gaps: readonly string[];
}

/** Everything that stands in the way of publishing; empty when nothing does. */
export function ruleProblems(finding: RuledFinding): readonly RuleProblem[] {
  const rule = standardRules.find(({ standard }) => standard === finding.standard);
  const problems: RuleProblem[] = [];
  if (finding.trashed)
    problems.push({ rule: 'trashed', reason: 'It is in the trash.', advice: 'Take it out first.' });
  if (!finding.support.some(({ state }) => doesStand(state)))
    problems.push({
      rule: 'no-support',
      reason: 'Nothing carries it.',
      advice: 'Add a claim or a record as support.',
    });
  if (rule !== undefined) problems.push(...standardProblems(finding, rule));
  const statement = statementProblem(finding);
  if (statement !== null) problems.push(statement);
  if (!finding.reviewed)
    problems.push({
      rule: 'not-reviewed',
      reason: 'Nobody but its authors has reviewed it as it stands.',
      advice: 'Ask for review; somebody who did not work on it passes it.',
    });
  return problems;
}

function standardProblems(finding: RuledFinding, rule: StandardRule): RuleProblem[] {
  const { standard } = rule;
  const problems: RuleProblem[] = [];
  const lower = 'or name a lower standard.';
  if (finding.independentOrigins < rule.origins)
    problems.push({
      rule: 'origins',
      reason: `“${standard}” asks for ${counted(rule.origins)}; it has ${finding.independentOrigins}.`,
      advice: `Add support from another origin, ${lower}`,
    });
  const open = finding.support.filter(({ state }) => state === 'proposed' || state === 'changed');
  if (rule.accepted && open.length > 0)
    problems.push({
      rule: 'not-accepted',
      reason: `“${standard}” asks that every claim was accepted by a person; ${list(open)} ${open.length === 1 ? 'was' : 'were'} not.`,
      advice: `Accept or reject what carries it, ${lower}`,
    });
  const unanswered = finding.contrary.filter(
    ({ state, answers }) => doesStand(state) && answers.length === 0,
  );
  if (rule.answered && unanswered.length > 0)
    problems.push({
      rule: 'not-answered',
      reason: `“${standard}” asks that contrary evidence is answered; ${list(unanswered)} ${unanswered.length === 1 ? 'is' : 'are'} not.`,
      advice: `Write why the finding holds all the same, ${lower}`,
    });
  if (rule.noGaps && finding.gaps.length > 0)
    problems.push({
      rule: 'gaps',
      reason: `“${standard}” leaves no question open; ${finding.gaps.length === 1 ? 'a gap is' : `${finding.gaps.length} gaps are`} named.`,
      advice: `Close what is open, ${lower}`,
    });
  return problems;
}

/** Why a finding may not say what it says about its own confirmation; null when it may. Asked of drafts too. */
export function statementProblem({
  name,
  confirmedBy,
  independentOrigins,
}: Pick<RuledFinding, 'name' | 'confirmedBy' | 'independentOrigins'>): RuleProblem | null {
  const words = independenceWords(name)[0];
  const said = Math.max(confirmedBy ?? 0, words?.least ?? 0);
  if (said < leastConfirming || independentOrigins >= said) return null;
  const how = words === undefined ? `that it is confirmed by ${said}` : `“${words.text}”`;
  return {
    rule: 'confirmed-by',
    reason: `It says ${how}; what carries it has ${counted(independentOrigins)}.`,
    advice:
      'Add support from another independent origin, or leave the words out: documents that repeat one another are one origin.',
  };
}

function counted(count: number): string {
  return count === 1 ? '1 independent origin' : `${count} independent origins`;
}

function list(evidence: readonly NamedEvidence[]): string {
  const [first] = evidence;
  const more = evidence.length - 1;
  return more === 0 ? (first?.id ?? '') : `${first?.id ?? ''} and ${more} more`;
}

/** What fell since a finding was reviewed or published: told at once, each as a sentence that names the thing. */
import { ruleProblems, type RuledFinding } from './finding-rule.ts';
import type { SupportState } from './finding-evidence.ts';

export interface Weakened {
  /** `fewer-origins`: what carries it has fewer origins than when it was reviewed; `rule`: it no longer may stand at its standard. */
  readonly reason:
    | Extract<SupportState, 'rejected' | 'orphaned' | 'changed' | 'trashed' | 'missing'>
    | 'fewer-origins'
    | 'rule'
    | 'not-reviewed';
  /** One plain sentence. */
  readonly what: string;
  /** The claim or record that fell; null when it is the finding as a whole. */
  readonly evidence: string | null;
}

export interface WatchedFinding extends RuledFinding {
  readonly status: 'draft' | 'published' | 'withdrawn';
  readonly review: 'none' | 'asked' | 'passed' | 'returned';
  readonly stoodOn: number | null;
}

const sentences: Readonly<Partial<Record<SupportState, string>>> = {
  rejected: 'A claim that it stands on was rejected',
  orphaned: 'A source was read anew, and the passage of a claim is not there any more',
  changed: 'A source was read anew, and a claim that it stands on says something else',
  trashed: 'A record that it stands on is in the trash',
  missing: 'A record that it stands on is gone',
};

/** Empty for a draft that was never reviewed, and for what was withdrawn: nobody relies on it. */
export function weakenedReasons(finding: WatchedFinding): readonly Weakened[] {
  const { status, reviewed, stoodOn, independentOrigins } = finding;
  if (status === 'withdrawn' || (status === 'draft' && !reviewed)) return [];
  const found: Weakened[] = finding.support.flatMap(({ id, state, title }) => {
    const said = sentences[state];
    if (said === undefined) return [];
    return [{ reason: state as Weakened['reason'], what: `${said}: ${short(title)}`, evidence: id }];
  });
  if (stoodOn !== null && independentOrigins < stoodOn)
    found.push({
      reason: 'fewer-origins',
      what: `It stood on ${counted(stoodOn)} when it was reviewed; now ${independentOrigins === 1 ? 'it is' : 'they are'} ${independentOrigins}.`,
      evidence: null,
    });
  for (const { rule, reason } of ruleProblems(finding)) {
    // A published one is to be reviewed again; a trashed one is told by its place.
    if (rule === 'trashed' || (rule === 'not-reviewed' && status !== 'published')) continue;
    const isReview = rule === 'not-reviewed';
    found.push({
      reason: isReview ? 'not-reviewed' : 'rule',
      what: isReview ? 'It was changed after its review.' : reason,
      evidence: null,
    });
  }
  return found;
}

function counted(count: number): string {
  return count === 1 ? '1 independent origin' : `${count} independent origins`;
}

function short(title: string): string {
  const text = title.replace(/\s+/gu, ' ').trim();
  return text.length > 120 ? `“${text.slice(0, 120)}…”` : `“${text}”`;
}

/**
 * Where a finding stands: what carries it today, how many independent origins are behind that, and what has fallen since it was
 * reviewed. Pure: the same facts always give the same answer.
 *
 * F1 What was rejected, lost its passage, or lies in the trash carries nothing.
 * F2 Two claims are of one origin when weighing says so for the finding's support as a whole, or for any figure or account in
 *    which both stand. Whatever is unsure joins; nothing here parts.
 * F3 Origins are found over all that was ever given as support, and counted over what still stands: taking support away
 *    never sets free what was joined through it.
 * F4 A claim that weighing counts as support nowhere (denied, asked, misattributed) adds no origin.
 * F5 Records that stand on our own observation or on tables add one origin together, and only where no text adds one: a table
 *    may repeat what the texts say.
 */
import { byCodeUnit } from '../../base/index.ts';
import type { FindingStatus } from '../register/index.ts';
import type { WitnessPath } from '../weighing/index.ts';
import { answersTo, doesStand, type NamedEvidence } from './finding-evidence.ts';
import { ruleProblems, type RuleProblem } from './finding-rule.ts';
import { weakenedReasons, type Weakened } from './finding-weakened.ts';

/** How one claim reaches its witness, as weighing says it; the key of the origin is one within this finding. */
export type FindingPath = WitnessPath;

/** Everything that a standing is made of. */
export interface StandingFacts {
  readonly id: string;
  readonly name: string;
  readonly status: FindingStatus;
  readonly standard: string;
  readonly review: 'none' | 'asked' | 'passed' | 'returned';
  readonly authors: readonly string[];
  readonly reviewer: string | null;
  readonly trashed: boolean;
  readonly support: readonly NamedEvidence[];
  readonly contrary: readonly NamedEvidence[];
  /** "ID words", as recorded. */
  readonly answers: readonly string[];
  readonly gaps: readonly string[];
  readonly confirmedBy: number | null;
  readonly stoodOn: number | null;
  /** Paths of the claims of all support, as weighing gives them for the support as a whole. */
  readonly paths: readonly FindingPath[];
  /** For every figure and account that holds some of these claims: the claims that it gives to one witness. */
  readonly joins: readonly (readonly string[])[];
  /** Claims that weighing counts nowhere. */
  readonly uncounted: ReadonlySet<string>;
}

export interface FindingStanding {
  readonly id: string;
  readonly name: string;
  readonly status: FindingStatus;
  readonly standard: string;
  readonly review: StandingFacts['review'];
  /** Somebody who did not write it has passed it, and it has not changed since. */
  readonly reviewed: boolean;
  readonly reviewer: string | null;
  readonly authors: readonly string[];
  readonly trashed: boolean;
  readonly documents: number;
  readonly textOrigins: number;
  readonly attributionRoots: readonly string[];
  readonly independentOrigins: number;
  readonly support: readonly NamedEvidence[];
  readonly contrary: readonly (NamedEvidence & { readonly answers: readonly string[] })[];
  readonly gaps: readonly string[];
  readonly confirmedBy: number | null;
  readonly stoodOn: number | null;
  readonly paths: readonly FindingPath[];
  /** What stands in the way of publishing it at its standard; empty when nothing does. */
  readonly problems: readonly RuleProblem[];
  /** What fell since it was reviewed or published; empty for a draft that nobody reviewed. */
  readonly weakened: readonly Weakened[];
}

/** The standing of a finding. */
export function standingOf(facts: StandingFacts): FindingStanding {
  const paths = joinedPaths(facts);
  const counted = paths.filter(({ supports }) => supports);
  const texts = new Set(counted.map(({ witness }) => witness)).size;
  const isOwn = facts.support.some(({ state, hasOwnGrounds }) => doesStand(state) && hasOwnGrounds);
  const independentOrigins = texts > 0 ? texts : isOwn ? 1 : 0;
  const base = {
    ...facts,
    reviewed: facts.review === 'passed',
    documents: distinct(counted, ({ sha256 }) => sha256).length,
    textOrigins: distinct(counted, ({ textOrigin }) => textOrigin).length,
    attributionRoots: distinct(counted, ({ root }) => root),
    independentOrigins,
    contrary: facts.contrary.map((one) => ({ ...one, answers: answersTo(one.id, facts.answers) })),
    paths,
  };
  const { id, name, status, standard, review, reviewer, authors, trashed, support, gaps } = facts;
  const { reviewed, documents, textOrigins, attributionRoots, contrary } = base;
  return {
    ...{ id, name, status, standard, review, reviewed, reviewer, authors, trashed },
    ...{ documents, textOrigins, attributionRoots, independentOrigins, support, contrary, gaps, paths },
    confirmedBy: facts.confirmedBy,
    stoodOn: facts.stoodOn,
    problems: ruleProblems(base),
    weakened: weakenedReasons(base),
  };
}

/** Paths with one witness key for what is of one origin, and `supports` only where the claim still carries the finding. */
function joinedPaths({ support, paths, joins, uncounted }: StandingFacts): FindingPath[] {
  const carrying = new Set(
    support.filter(({ state }) => doesStand(state)).flatMap(({ claims }) => [...claims]),
  );
  const witnessOf = new Map(paths.map(({ claim, witness }) => [claim, witness] as const));
  const parent = new Map<string, string>();
  const find = (key: string): string => {
    let at = key;
    for (let up = parent.get(at); up !== undefined && up !== at; up = parent.get(at)) at = up;
    return at;
  };
  for (const join of joins) {
    const keys = join.flatMap((claim) => witnessOf.get(claim) ?? []).map(find);
    const least = [...keys].sort(byCodeUnit)[0];
    if (least !== undefined) for (const key of keys) if (find(key) !== least) parent.set(find(key), least);
  }
  return paths.map((path) => ({
    ...path,
    witness: find(path.witness),
    supports: path.supports && carrying.has(path.claim) && !uncounted.has(path.claim),
  }));
}

function distinct(paths: readonly FindingPath[], keyOf: (path: FindingPath) => string): string[] {
  return [...new Set(paths.map(keyOf))].sort(byCodeUnit);
}

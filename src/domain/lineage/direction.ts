/** Which of two linked stories came from the other: credits, coverage and dates vote; without a vote there is none. */
import { compareDates } from './dates.ts';
import { isReport, isStatement } from './derivations.ts';
import { narratorNames, type StoryFeatures } from './features.ts';
import type { Direction, Relation } from './relation.ts';
import type { PairJudgement } from './relation-rules.ts';
import { fold } from './words.ts';

export { compareDates } from './dates.ts';

/** A direction with the plain sentences that carry it. */
export interface DirectionFinding {
  readonly direction: Direction;
  readonly reasons: readonly string[];
}

interface Vote {
  /** Positive: B from A. */
  readonly weight: number;
  readonly reason: string;
}

/** Direction between two stories of which one derives from the other. */
export function hardDirection(
  a: StoryFeatures,
  b: StoryFeatures,
  judgement: PairJudgement,
): DirectionFinding {
  const absent = absentSource(a, b);
  if (absent !== null && !shortened.has(judgement.relation)) {
    return {
      direction: 'none',
      reasons: [`Both credit ${absent}; the text they took it from may be a third one.`],
    };
  }
  const votes = [...creditVotes(a, b), ...dateVotes(a, b), ...coverageVotes(judgement)];
  const sum = votes.reduce((total, vote) => total + vote.weight, 0);
  const direction = sum > 0 ? 'b-from-a' : sum < 0 ? 'a-from-b' : 'none';
  const reasons = votes
    .filter((vote) => Math.sign(vote.weight) === Math.sign(sum))
    .map((vote) => vote.reason);
  return {
    direction,
    reasons: direction === 'none' ? ['Nothing shows which of the two came first.'] : reasons,
  };
}

/**
 * Direction between two own texts that carry one statement: set only when one publisher is the body that the other
 * text names as its source, and the dates allow it.
 */
export function sourceDirection(a: StoryFeatures, b: StoryFeatures): DirectionFinding {
  const isOneOutlet = a.story.publisher === b.story.publisher;
  const bNamesA = !isOneOutlet && names(b, a.story.publisher);
  const aNamesB = !isOneOutlet && names(a, b.story.publisher);
  const later = compareDates(a.published, b.published);
  if (bNamesA && !aNamesB && later <= 0)
    return { direction: 'b-from-a', reasons: [namesReason('The second', a)] };
  if (aNamesB && !bNamesA && later >= 0)
    return { direction: 'a-from-b', reasons: [namesReason('The first', b)] };
  if (bNamesA || aNamesB) return { direction: 'none', reasons: [] };
  if (isStatement(a) && isReported(b) && later <= 0)
    return { direction: 'b-from-a', reasons: [statementReason('first', 'second')] };
  if (isStatement(b) && isReported(a) && later >= 0)
    return { direction: 'a-from-b', reasons: [statementReason('second', 'first')] };
  return { direction: 'none', reasons: [] };
}

function isReported(text: StoryFeatures): boolean {
  return text.firstPerson === 0 && isReport(text);
}

function statementReason(of: string, by: string): string {
  return `In the ${of} text a body speaks for itself; the ${by} one reports it.`;
}

function namesReason(who: string, source: StoryFeatures): string {
  return `${who} text names ${source.story.publisher ?? 'the publisher'}, who published the other one, as a source.`;
}

/** Equal, the initials, or one begins the other: "Tidewatch", "TN" and "Tidewatch Network". */
function isSameBody(a: string, b: string): boolean {
  const initials = (name: string): string => (name.match(/\p{Lu}/gu) ?? []).join('');
  if (initials(a) === b || initials(b) === a) return true;
  const [short, long] = [fold(a), fold(b)].sort((x, y) => x.length - y.length);
  return short !== undefined && long !== undefined && `${long} `.startsWith(`${short} `);
}

/** The agency that both texts credit and that published neither; null when there is none. */
function absentSource(a: StoryFeatures, b: StoryFeatures): string | null {
  for (const agency of [a.agency, b.agency]) {
    if (agency === null) continue;
    const own = [a, b].some(({ story }) => story.publisher !== null && isSameBody(story.publisher, agency));
    if (!own && mentions(a, agency) && mentions(b, agency)) return agency;
  }
  return null;
}

function mentions(features: StoryFeatures, agency: string): boolean {
  return (
    (features.agency !== null && fold(features.agency) === fold(agency)) || narratorNames(features, agency)
  );
}

function names(features: StoryFeatures, publisher: string | null): boolean {
  return publisher !== null && narratorNames(features, publisher);
}

function creditVotes(a: StoryFeatures, b: StoryFeatures): Vote[] {
  const bCredits = credits(b, a);
  const aCredits = credits(a, b);
  if (bCredits === aCredits) return [];
  const [source, weight] = bCredits ? [a, 3] : [b, -3];
  const who = bCredits ? 'second' : 'first';
  return [
    {
      weight,
      reason: `The ${who} text credits ${source.story.publisher ?? 'the publisher'} of the other one.`,
    },
  ];
}

function credits(features: StoryFeatures, source: StoryFeatures): boolean {
  const { publisher } = source.story;
  if (
    publisher === null ||
    (features.story.publisher !== null && fold(features.story.publisher) === fold(publisher))
  )
    return false;
  if (features.agency !== null && fold(features.agency) === fold(publisher)) return true;
  return narratorNames(features, publisher);
}

function dateVotes(a: StoryFeatures, b: StoryFeatures): Vote[] {
  const order = compareDates(a.published, b.published);
  if (order === 0) return [];
  const [early, late] = order < 0 ? [a, b] : [b, a];
  const reason = `One was published on ${early.published ?? ''}, the other on ${late.published ?? ''}.`;
  return [{ weight: order < 0 ? 2 : -2, reason }];
}

const shortened: ReadonlySet<Relation> = new Set<Relation>(['excerpt', 'summary']);

function coverageVotes({ relation, derived, keptA, keptB, lengthRatio }: PairJudgement): Vote[] {
  const sign = derived === 'b' ? 1 : -1;
  const name = derived === 'b' ? 'second' : 'first';
  if (shortened.has(relation))
    return [{ weight: sign * 1.5, reason: `The ${name} text is the shorter one and lies within the other.` }];
  const gap = Math.abs(keptA.strength - keptB.strength);
  if (gap < 0.08 || lengthRatio > 0.95) return [];
  return [{ weight: sign, reason: `More of the ${name} text is found in the other than the reverse.` }];
}

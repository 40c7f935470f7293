/** Two stories compared: the relation, its direction and the passages that show it, or nothing when they are unrelated. */
import type { HowCommon } from './anchors.ts';
import { areTwoStatements } from './derivations.ts';
import { hardDirection, sourceDirection } from './direction.ts';
import type { JudgedEdge } from './edges.ts';
import { evidenceFor } from './evidence.ts';
import type { StoryFeatures } from './features.ts';
import { reasonsFor } from './reasons.ts';
import type { Direction } from './relation.ts';
import { hardRelations, judgePair, type PairJudgement } from './relation-rules.ts';
import { reportsOther } from './sources.ts';

/** A story in its slot. */
export interface PlacedStory {
  readonly slot: number;
  readonly features: StoryFeatures;
}

/** Judges two stories; null when nothing links them. The order of the two does not matter. */
export function judgeStories(x: PlacedStory, y: PlacedStory, howCommon: HowCommon): JudgedEdge | null {
  const [first, second] = x.features.id < y.features.id ? [x, y] : [y, x];
  const [a, b] = [first.features, second.features];
  const judgement = judgePair(a, b, howCommon);
  if (judgement.relation === 'different-story') return null;
  const hard = hardRelations.has(judgement.relation);
  const found = hard ? hardDirection(a, b, judgement) : { direction: 'none' as const, reasons: [] };
  const isReported = !hard && reportsOther(a, b, judgement);
  const relation =
    (hard && contradicted(judgement, found.direction)) || (isReported && !areTwoStatements(a, b))
      ? 'same-origin'
      : isReported
        ? 'undetermined'
        : judgement.relation;
  const source = relation === 'same-origin' ? sourceDirection(a, b) : found;
  return {
    a: first.slot,
    b: second.slot,
    relation,
    direction: source.direction,
    score: judgement.score,
    support: hardRelations.has(relation) ? supportOf(judgement, source.direction) : 0,
    copied: hardRelations.has(relation) && Math.max(judgement.keptA.grams, judgement.keptB.grams) >= 0.5,
    evidence: evidenceFor(a, b, relation),
    reasons: [...reasonsFor(relation, judgement), ...source.reasons],
  };
}

/**
 * A rewrite of an earlier text cannot be what the earlier text was made from: when dates or credits turn the
 * direction against coverage, the later text took over the earlier one only in part, unless it copied half of it.
 */
function contradicted({ relation, derived, keptA, keptB }: PairJudgement, direction: Direction): boolean {
  if (relation === 'same-text') return false;
  const later = direction === 'b-from-a' ? 'b' : direction === 'a-from-b' ? 'a' : derived;
  const kept = later === 'a' ? keptA : keptB;
  return later !== derived && kept.grams < 0.5 && kept.strength < 0.6;
}

function supportOf({ keptA, keptB, overlap }: PairJudgement, direction: Direction): number {
  const grams =
    direction === 'b-from-a'
      ? keptB.grams
      : direction === 'a-from-b'
        ? keptA.grams
        : Math.max(keptA.grams, keptB.grams);
  return (overlap.chain.orderedWeight + 2) * (1 + 2 * grams);
}

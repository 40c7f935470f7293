/**
 * The judgement about one pair, from what the two stories have in common. Thresholds were set with a wide margin on
 * both sides: on the labelled families true derivations keep more than .70 where independent reports of one
 * statement keep less than .55. Everything between is "undetermined".
 */
import type { HowCommon } from './anchors.ts';
import type { StoryFeatures } from './features.ts';
import { overlapOf, type Kept, type Overlap } from './overlap.ts';
import type { Relation } from './relation.ts';
import { alignSentences, sentencesFor } from './alignment.ts';
import { copyOf, isSameText } from './copies.ts';
import { compareDates } from './dates.ts';
import { isDigest, isReport, laterVersion } from './derivations.ts';
import { softRelation } from './soft-rules.ts';

/** The judgement before direction and wording. `derived` names the side that is kept more fully by the other. */
export interface PairJudgement {
  readonly relation: Relation;
  readonly derived: 'a' | 'b';
  readonly score: number;
  readonly keptA: Kept;
  readonly keptB: Kept;
  readonly overlap: Overlap;
  /** Words of the derived side per word of the other. */
  readonly lengthRatio: number;
  readonly sameLanguage: boolean;
}

/** 3-gram share of a spun text; needs aligned sentences throughout. */
const spun = 0.25;
const rewritten = 0.62;
/** Share of the numbers of each of two texts that stand in the other in order, where the words have changed. */
const sameNumbers = 0.8;
/** Share of names and numbers of each that stand in the other, in whatever order; and how much of them, and of numbers. */
const sameAnchors = 0.82;
const manyAnchors = 8;
const severalNumbers = 5;
/** Share of stems that a text keeps which is retold in its own language. */
const leastStems = 0.3;
/** Ordered anchors that make a translation; numbers alone must reach more, for a report of one statement keeps many. */
const translated = 0.75;
const translatedNumbers = 0.85;
/** Two texts that keep each other's content within this much say nothing about who came first. */
const alike = 0.1;
/** Weight of ordered anchors without which a chain is too short to prove anything. */
const fewestAnchors = 4;
/** With less a short report of one statement keeps the order of another by chance. */
const severalAnchors = 6;
const summaryRatio = 0.62;
/** Up to this length a text that condenses, taking over few sequences of words, is a summary still. */
const condensedRatio = 0.7;
const condensedGrams = 0.4;
/** Sentences of a summary per sentence of its source. */
const condensedSentences = 0.85;

/** Relations that say: one text was made from the other. */
export const hardRelations: ReadonlySet<Relation> = new Set<Relation>([
  'same-text',
  'excerpt',
  'edited-copy',
  'rewrite',
  'translation',
  'summary',
]);

/** Judges two stories by content alone; dates and credits come later. `howCommon`: see `matchChains`. */
export function judgePair(a: StoryFeatures, b: StoryFeatures, howCommon?: HowCommon): PairJudgement {
  const overlap = overlapOf(a, b, howCommon);
  const sameLanguage = a.language === null || b.language === null || a.language === b.language;
  const keptA = keptOf(overlap, 'a', sameLanguage);
  const keptB = keptOf(overlap, 'b', sameLanguage);
  const later = sameLanguage ? laterVersion(a, b, overlap) : null;
  const derived = later ?? fullerSide(a, b, keptA, keptB);
  const [small, large] = derived === 'a' ? [a, b] : [b, a];
  const base = {
    derived,
    keptA,
    keptB,
    overlap,
    sameLanguage,
    lengthRatio: small.length / Math.max(1, large.length),
  } as const;
  const kept = derived === 'a' ? keptA : keptB;
  const relation =
    hardRelation(small, large, kept, base) ??
    (later === null ? softRelation(base, a, b) : ('edited-copy' as const));
  const side = hardRelations.has(relation) ? turnedSide(a, b, base) : derived;
  return { ...base, derived: side, relation, score: Math.min(1, kept.strength) };
}

/** Where each of two texts keeps about as much of the other, dates tell better which was made from which. */
function turnedSide(a: StoryFeatures, b: StoryFeatures, { keptA, keptB, derived }: Base): 'a' | 'b' {
  const order = compareDates(a.published, b.published);
  if (order === 0 || Math.abs(keptA.strength - keptB.strength) >= alike) return derived;
  return order < 0 ? 'b' : 'a';
}

/** The side of which more stands in the other; of two alike the shorter one. */
function fullerSide(a: StoryFeatures, b: StoryFeatures, keptA: Kept, keptB: Kept): 'a' | 'b' {
  if (keptA.strength === keptB.strength) return b.wordCount < a.wordCount ? 'b' : 'a';
  return keptB.strength > keptA.strength ? 'b' : 'a';
}

function keptOf(overlap: Overlap, side: 'a' | 'b', sameLanguage: boolean): Kept {
  const grams = side === 'a' ? overlap.gramsAInB : overlap.gramsBInA;
  const stems = side === 'a' ? overlap.stemsAInB : overlap.stemsBInA;
  const anchors = (side === 'a' ? overlap.anchorsAInB : overlap.anchorsBInA) * overlap.order;
  const ordered = anchors;
  // Names change with script and grammar (German writes every noun with a capital): numbers alone may carry it.
  const inOrder = side === 'a' ? overlap.numbersAInB : overlap.numbersBInA;
  const numbers = overlap.chain.orderedNumbers >= fewestAnchors ? inOrder : 0;
  const strength = sameLanguage ? Math.max(grams, 0.6 * anchors + 0.4 * stems) : Math.max(anchors, numbers);
  return { grams, stems, ordered, numbers, strength };
}

type Base = Omit<PairJudgement, 'relation' | 'score'>;

function hardRelation(small: StoryFeatures, large: StoryFeatures, kept: Kept, base: Base): Relation | null {
  if (isSameText(small, large, base.overlap)) return 'same-text';
  const copy = base.sameLanguage ? copyOf(small, large, kept) : null;
  if (copy !== null) return copy;
  const { orderedWeight } = base.overlap.chain;
  if (!base.sameLanguage) {
    const enough =
      (kept.ordered >= translated && orderedWeight >= severalAnchors) || kept.numbers >= translatedNumbers;
    return enough && orderedWeight >= fewestAnchors ? 'translation' : null;
  }
  if (speaksForItself(large, small) || isReportedBy(small, large)) return null;
  const byAnchors = kept.strength >= rewritten && orderedWeight >= fewestAnchors;
  const byWords = kept.grams >= spun && kept.stems >= 0.45 && coveredShare(small, large) >= 0.75;
  const byContent = keepsContent(base) && kept.stems >= leastStems;
  if (isRetold(small, large, kept, base)) return 'summary';
  if (!byAnchors && !byWords && !byContent) return null;
  return isSummary(small, large, kept, base) ? 'summary' : 'rewrite';
}

/**
 * Both texts hold nearly the same numbers in one order, or nearly the same numbers and names in whatever order: another
 * report of the same matter chooses its own.
 */
function keepsContent({ overlap }: Base): boolean {
  const { orderedNumbers, strongNumbers, sharedWeight } = overlap.chain;
  const numbers = Math.min(overlap.numbersAInB, overlap.numbersBInA);
  const anchors = Math.min(overlap.anchorsAInB, overlap.anchorsBInA);
  if (strongNumbers < severalNumbers) return false;
  return (
    (numbers >= sameNumbers && orderedNumbers >= fewestAnchors) ||
    (anchors >= sameAnchors && sharedWeight >= manyAnchors)
  );
}

function isRetold(small: StoryFeatures, large: StoryFeatures, kept: Kept, base: Base): boolean {
  const { overlap, lengthRatio, derived } = base;
  const contained = derived === 'a' ? overlap.anchorsAInB : overlap.anchorsBInA;
  return isDigest(small, large, kept, { contained, lengthRatio, overlap });
}

/** Clearly shorter; near the limit only with fewer sentences and few word sequences taken over. */
function isSummary(small: StoryFeatures, large: StoryFeatures, kept: Kept, { lengthRatio }: Base): boolean {
  if (lengthRatio <= summaryRatio) return true;
  if (lengthRatio > condensedRatio || kept.grams >= condensedGrams) return false;
  const [mine, theirs] = [sentencesFor(small).ranges.length, sentencesFor(large).ranges.length];
  return mine <= condensedSentences * theirs;
}

/** A body's own statement: what others write from it reports that statement and is no copy of the text. */
function speaksForItself(source: StoryFeatures, report: StoryFeatures): boolean {
  return source.firstPerson >= 2 && source.agency === null && report.firstPerson === 0;
}

/** The same where the statement is the shorter of the two: a signed report of a later day is not what it was made from. */
function isReportedBy(statement: StoryFeatures, report: StoryFeatures): boolean {
  if (isReport(statement) || !isReport(report)) return false;
  return speaksForItself(statement, report) && compareDates(statement.published, report.published) <= 0;
}

function coveredShare(small: StoryFeatures, large: StoryFeatures): number {
  return alignSentences(sentencesFor(small), sentencesFor(large)).covered;
}

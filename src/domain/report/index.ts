export type * from './facts.ts';
export { collectionNames } from './facts.ts';
export type * from './value.ts';
export type { Expression, SetNode, ValueNode, ConditionNode } from './expression-tree.ts';
export { printExpression } from './expression-tree.ts';
export { parseExpression } from './expression-parser.ts';
export { evaluateAll, evaluateExpression, evaluatorOf, selectFacts } from './expressions.ts';
export { commonAmount } from './expression-intervals.ts';
export { Evaluator, type Evaluated, type EvaluationForm } from './expression-evaluator.ts';
export {
  answersTo,
  doesStand,
  type FindingPlace,
  type NamedEvidence,
  type SupportState,
} from './finding-evidence.ts';
export {
  leastConfirming,
  standardRules,
  statementProblem,
  type RuleProblem,
  type StandardRule,
} from './finding-rule.ts';
export {
  standingOf,
  type FindingPath,
  type FindingStanding,
  type StandingFacts,
} from './finding-standing.ts';
export type { Weakened } from './finding-weakened.ts';
export { independenceWords, type IndependenceWords } from './finding-words.ts';
export type * from './manuscript.ts';
export { blockWords } from './manuscript.ts';
export { parseManuscript, splitAtMarks } from './manuscript-parse.ts';
export { linePlaces, type LineColumn } from './manuscript-place.ts';
export type * from './publication-model.ts';
export { publishedFlow } from './publication-flow.ts';
export { smallCells, smallestCell, type SmallCell } from './publication-small-cells.ts';
export { coarsePlace, fineCoordinates, type CoarsePlace } from './publication-coordinates.ts';
export {
  amountWords,
  choiceWords,
  dateWords,
  fractionWords,
  numberWords,
  precisionWords,
  publicationLanguage,
  textDirection,
  type PublicationLanguage,
} from './publication-words.ts';
export type { PublicationWord, PublicationWords } from './publication-words-en.ts';
export { checkManuscript, type CheckedManuscript } from './check-manuscript.ts';
export type * from './check-evidence.ts';
export { standingBeside, statementOf } from './statement-bound.ts';
export { foreignReadings, type ForeignReading, type KnownPlaces } from './foreign-reading.ts';
export { countStanding, shareStanding, type ForeignStanding } from './foreign-standing.ts';

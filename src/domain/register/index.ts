export {
  dateSpan,
  formatPoint,
  isRecordId,
  parsePoint,
  parseQuantity,
  valueProblem,
  type DateSpan,
  type FieldType,
  type PointValue,
  type QuantityValue,
} from './field-value.ts';
export { areaHolds, formatArea, mostCorners, parseArea, type Area, type Corner } from './area.ts';
export {
  boxOfCell,
  cellAt,
  cellOf,
  finestGrid,
  gridLevelOf,
  levelFor,
  rangesOf,
  statedDegrees,
  type DegreeBox,
  type GridCell,
  type GridPlace,
  type GridRange,
} from './place-grid.ts';
export type { FieldSchema, RecordKind, RecordSchema } from './schema.ts';
export { findingStatuses, proofStandards, type FindingStatus, type ProofStandard } from './finding-schema.ts';
export { eventKinds } from './place-schemas.ts';
export { fieldOf, recordSchemas, schemaOf, schemaOfId } from './record-schemas.ts';
export {
  criteria,
  criteriaSets,
  testCriteria,
  type CriteriaResult,
  type CriteriaSet,
  type Criterion,
} from './criteria.ts';
export {
  defaultResponseRules,
  responseClass,
  responseShares,
  responseSteps,
  shownRules,
  unknownResponse,
  type DatedStep,
  type ResponseRule,
  type ResponseShare,
  type ResponseStep,
} from './response-rules.ts';
export {
  recordOf,
  shownValue,
  valuesOf,
  type HeldField,
  type HeldValue,
  type RegisterChangeRow,
  type RegisterRecord,
  type ValueSupport,
} from './record.ts';
export { changeProblems, missingFields, type ChangeProblem } from './change-problem.ts';
export { letterClock, type LetterClock } from './letter-clock.ts';
export { sharePart, shareWords, type SharePart } from './share-words.ts';
export * from './exchange/index.ts';
export { folded } from './reading-choice.ts';
export { readDate } from './reading-date.ts';
export {
  criterionOf,
  eventKindOf,
  isDoneByAuthorities,
  isImpersonal,
  measureOf,
  responseStepOf,
} from './act-kinds.ts';

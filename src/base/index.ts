export { Fault, faultTable, type FaultKind, type FaultOptions } from './fault.ts';
export { byPosition, contains, overlaps, type TextRange } from './range.ts';
export { byCodeUnit, canonicalJson, type Json } from './canonical-json.ts';
export { hasRepeatedKeys } from './repeated-keys.ts';
export { shownJson, shownParts, shownText, type ShownPart } from './shown-text.ts';
export { daysInMonth, isPartialDate, type PartialDate } from './partial-date.ts';
export { inlineMarks, unclosedMark, type InlineMark } from './inline-marks.ts';
export { filledIn } from './pattern.ts';
export { startingText } from './starting-text.ts';

export { openSegmentKeys, type SegmentKeys } from './segment-keys.ts';
export type { SegmentLimits } from './segment-format.ts';

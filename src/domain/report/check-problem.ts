/** What a check finds, before lines and columns are counted. */
import type { TextRange } from '../../base/index.ts';

export type CheckedRule =
  | 'format'
  | 'figure'
  | 'bound'
  | 'quotation'
  | 'citation'
  | 'independence'
  | 'standard'
  | 'arithmetic'
  | 'number'
  | 'date'
  | 'name';

/** The range is in the source of the report. */
export interface FoundProblem extends TextRange {
  readonly rule: CheckedRule;
  readonly severity: 'error' | 'listed';
  readonly message: string;
  readonly casebookSays: string | null;
  readonly advice: string;
}

export interface FoundFigure extends TextRange {
  readonly expression: string;
  readonly says: string | null;
  /** Where the words that it says stand; null when it says none. */
  readonly saysRange: TextRange | null;
  readonly now: string | null;
  readonly state: 'recomputed' | 'stale' | 'broken' | 'unpinned';
  readonly groundsCount: number;
}

/** Measures the engines on the third set of held-out texts (`bench/held-out-3/`) as `held-out-2.ts` does the second. */
import { measureSecondHeldOut, type SecondHeldOutMeasure } from './held-out-2.ts';
import type { HeldOutOptions } from './held-out-reading.ts';

/** Runs the engines over the eight texts. Its list of mistakes is for no reader: no rule may come of it. */
export function measureThirdHeldOut(known: HeldOutOptions['known'] = 'source'): SecondHeldOutMeasure {
  return measureSecondHeldOut(known, 'held-out-3');
}

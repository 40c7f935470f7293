/** The second held-out set is whole: every label lies where it says, and every measure has its rows. */
import { expect, it } from 'vitest';
import { measureSecondHeldOut } from '../../bench/held-out-2.ts';

it('measures every label of the second held-out set', () => {
  const measured = measureSecondHeldOut();
  expect(measured.recall.of).toBe(244);
  expect(measured.quotationRecall.of).toBe(32);
  expect(measured.relation.of).toBe(15);
  expect(measured.figuresFound.of).toBe(7);
});

/** The third held-out set is whole: every label lies where it says, and every measure has its rows. */
import { expect, it } from 'vitest';
import { measureThirdHeldOut } from '../../bench/held-out-3.ts';

it('measures every label of the third held-out set', () => {
  const measured = measureThirdHeldOut();
  expect(measured.recall.of).toBe(182);
  expect(measured.quotationRecall.of).toBe(21);
  expect(measured.relation.of).toBe(10);
  expect(measured.figuresFound.of).toBe(8);
});

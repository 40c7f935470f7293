/** kill -9 under write load, a thousand times. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { killedCreations, killRounds } from '../faults/kill-rounds.ts';
import { WriterProgram } from '../faults/writer-process.ts';

let program: WriterProgram;
beforeAll(async () => {
  program = await WriterProgram.make();
});
afterAll(() => program.remove());

test('a thousand killed writers lose nothing that they acknowledged', async () => {
  const report = await killRounds(program, { rounds: 1000, lanes: 10 });
  console.log(`kill -9: ${JSON.stringify(report)}`);
  expect(report.rounds).toBe(1000);
  expect(report.acknowledged).toBeGreaterThan(1000);
  // How many depends on the machine and is printed; none would mean that all kills came at harmless moments.
  expect(report.leftTraces).toBeGreaterThan(0);
});

test('a hundred creations that were killed are taken up', async () => {
  const unfinished = await killedCreations(program, 100);
  console.log(`${unfinished} of 100 were killed before the casebook was open`);
  expect(unfinished).toBeGreaterThan(0);
});

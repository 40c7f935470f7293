/** kill -9 under write load, in every run of the tests; a thousand rounds are in test/slow. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { killedCreations, killRounds } from './kill-rounds.ts';
import { WriterProgram } from './writer-process.ts';

let program: WriterProgram;
beforeAll(async () => {
  program = await WriterProgram.make();
}, 120_000);
afterAll(() => program.remove());

test('a hundred killed writers lose nothing that they acknowledged', { timeout: 300_000 }, async () => {
  const report = await killRounds(program, { rounds: 100, lanes: 4 });
  console.log(`kill -9: ${JSON.stringify(report)}`);
  expect(report.rounds).toBe(100);
  expect(report.acknowledged).toBeGreaterThan(100);
  // How many depends on the machine and is printed; none would mean that all kills came at harmless moments.
  expect(report.leftTraces).toBeGreaterThan(0);
});

test('a creation that was killed is taken up', { timeout: 120_000 }, async () => {
  console.log(`${await killedCreations(program, 8)} of 8 were killed before the casebook was open`);
});

/** A few broken files of every format through the real parser processes; thousands of each run in the slow tests. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCaptureParser } from '../../src/adapters/formats/index.ts';
import type { CaptureParser } from '../../src/ports/capture-parser.ts';
import { breakSample, tallyText } from './mutation-run.ts';
import { buildChild, type BuiltChild } from './parser-child-build.ts';
import { hostileSamples } from './samples.ts';

let child: BuiltChild;
let parser: CaptureParser;

beforeAll(async () => {
  child = await buildChild();
  parser = createCaptureParser({ childEntry: child.entry });
});

afterAll(async () => {
  await parser.close();
  child.remove();
});

const samples = hostileSamples();

describe('broken files of every format are read or refused with a sentence, and no reader dies', () => {
  it.each(samples.map((sample) => [`${sample.format} ${sample.name}`, sample] as const))(
    '%s',
    { timeout: 120_000 },
    async (_, sample) => {
      const other = samples[(samples.indexOf(sample) + 1) % samples.length] ?? sample;
      const tally = await breakSample(parser, sample, other, { from: 1, count: 24 });
      console.info(tallyText(tally));
      expect(tally.faults).toEqual([]);
    },
  );
});

/** More than two thousand broken files of every format through the real parser processes: none dies, calls out or stays silent. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCaptureParser } from '../../src/adapters/formats/index.ts';
import type { CaptureParser } from '../../src/ports/capture-parser.ts';
import { breakSample, tallyText } from '../hostile/mutation-run.ts';
import { buildChild, type BuiltChild } from '../hostile/parser-child-build.ts';
import { hostileSamples } from '../hostile/samples.ts';

/** Broken forms of each sample; `HOSTILE_COUNT` makes it more or fewer, `HOSTILE_SEED` begins elsewhere. */
const count = Number(process.env['HOSTILE_COUNT'] ?? '2000');
const from = Number(process.env['HOSTILE_SEED'] ?? '1000');

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

describe('broken files', () => {
  it.each(samples.map((sample) => [`${sample.format} ${sample.name}`, sample] as const))(
    '%s',
    async (_, sample) => {
      const started = performance.now();
      const other = samples[(samples.indexOf(sample) * 7 + 3) % samples.length] ?? sample;
      const sound = sample.pack === undefined ? sample.bytes : sample.pack(sample.bytes);
      const before = await parser.parse({ bytes: sound, name: sample.name });
      const tally = await breakSample(parser, sample, other, { from, count });
      const seconds = ((performance.now() - started) / 1000).toFixed(0);
      console.log(`${tallyText(tally)}; ${seconds} s`);
      expect(tally.faults).toEqual([]);
      // The next honest file is read as if nothing had happened.
      const after = await parser.parse({ bytes: sound, name: sample.name });
      expect(after).toEqual(before);
    },
  );
});

/** Breaks one sample many times and reads every result in the real parser processes; what comes back is judged and counted. */
import { hasSoundBlocks } from '../../src/adapters/formats/answer.ts';
import type { CaptureParser, ParseOutcome } from '../../src/ports/capture-parser.ts';
import { mutated } from './mutation.ts';
import type { Sample } from './samples.ts';

export interface MutationTally {
  readonly format: string;
  readonly files: number;
  read: number;
  /** Refusals by their code. */
  readonly refused: Map<string, number>;
  /** What broke the promise, with the seed that makes the file again. Must stay empty. */
  readonly faults: string[];
}

const inFlight = 4;

/** Reads `count` broken forms of a sample; seeds begin at `from`. `other` is spliced in now and then. */
export async function breakSample(
  parser: CaptureParser,
  sample: Sample,
  other: Sample,
  { from, count }: { readonly from: number; readonly count: number },
): Promise<MutationTally> {
  const tally: MutationTally = {
    format: sample.format,
    files: count,
    read: 0,
    refused: new Map(),
    faults: [],
  };
  let next = from;
  const worker = async (): Promise<void> => {
    while (next < from + count) {
      const seed = next;
      next += 1;
      const broken = mutated(sample.bytes, seed, other.bytes);
      const bytes = sample.pack === undefined ? broken : sample.pack(broken);
      await readOne(parser, { ...sample, bytes }, tally, seed);
    }
  };
  await Promise.all(Array.from({ length: inFlight }, worker));
  return tally;
}

async function readOne(
  parser: CaptureParser,
  sample: Sample,
  tally: MutationTally,
  seed: number,
): Promise<void> {
  const where = `${sample.format} ${sample.name}, seed ${String(seed)}`;
  try {
    const outcome = await parser.parse({ bytes: sample.bytes, name: sample.name });
    const fault = faultIn(outcome);
    if (fault !== null) tally.faults.push(`${where}: ${fault}`);
    if (outcome.status === 'read') tally.read += 1;
    else tally.refused.set(outcome.code, (tally.refused.get(outcome.code) ?? 0) + 1);
  } catch (error) {
    tally.faults.push(`${where}: threw ${String(error)}`);
  }
}

/** What is wrong with an answer; null when it keeps the promise. */
export function faultIn(outcome: ParseOutcome): string | null {
  if (outcome.status === 'read')
    return hasSoundBlocks(outcome.parsed) ? null : 'blocks that do not fit the text';
  if (!/^This [^]{20,}[.!]$/.test(outcome.reason)) return `a reason that is no sentence: ${outcome.reason}`;
  return /^parser-(?:crash|bad-answer)$/.test(outcome.code) ? `its reader ended with ${outcome.code}` : null;
}

/** "PDF: 2,000 files, 812 read, 1,188 refused (pdf-broken 700, …)". */
export function tallyText({ format, files, read, refused }: MutationTally): string {
  const codes = [...refused].sort(([, a], [, b]) => b - a).map(([code, count]) => `${code} ${String(count)}`);
  return `${format}: ${String(files)} files, ${String(read)} read, ${String(files - read)} refused (${codes.join(', ')})`;
}

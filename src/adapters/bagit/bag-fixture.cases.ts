/** Bags for tests: a small sealed one, and what the check says of a folder. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { checkBag, startBag, type BagAlgorithm, type BagFinding, type BagReport } from './index.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Payload of the sample, by name. */
export const samplePayload: Readonly<Record<string, Uint8Array>> = {
  'articles/one.html': bytes('<p>The ferry left at six.</p>\n'),
  'articles/two.html': bytes('<p>The ferry left at seven.</p>\n'),
  'articles/Ünïcode ñ & signs.txt': bytes('a name with signs\n'),
  empty: new Uint8Array(),
  'letters/a/b/deep.bin': Uint8Array.from({ length: 5000 }, (_, i) => (i * 7) % 251),
};

/** Tag files of the sample, by name. */
export const sampleTags: Readonly<Record<string, Uint8Array>> = {
  checkpoint: bytes('fictional.example/log\n3\n'),
  'proofs/one.tlog-proof': bytes('c2sp.org/tlog-proof@v1\n'),
};

/** A fresh folder for the running test, which takes it away when it ends. */
export async function freshFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sakkhi-bag-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes the sample as a bag; `reversed` adds its files in the other order. */
export async function writeSample(
  folder: string,
  { algorithms = ['sha256'], reversed = false }: { algorithms?: BagAlgorithm[]; reversed?: boolean } = {},
): Promise<void> {
  const writer = await startBag({
    folder,
    algorithms,
    baggingDate: '2026-03-01',
    info: [{ label: 'Source-Organization', value: 'Fictional Archive: est. 1999' }],
  });
  const ordered = <T>(items: readonly T[]): readonly T[] => (reversed ? items.toReversed() : items);
  for (const [name, content] of ordered(Object.entries(samplePayload))) {
    await writer.addPayload(name, [content.subarray(0, 10), content.subarray(10)]);
  }
  for (const [name, content] of ordered(Object.entries(sampleTags))) await writer.addTag(name, content);
  await writer.finish();
}

/** The report of a check with its findings. */
export async function checked(
  folder: string,
  sealed: boolean,
): Promise<{ readonly report: BagReport; readonly findings: readonly BagFinding[] }> {
  const findings: BagFinding[] = [];
  const report = await checkBag({ folder, sealed, onFinding: (finding) => findings.push(finding) });
  return { report, findings };
}

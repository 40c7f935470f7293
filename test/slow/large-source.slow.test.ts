/** A source of 300 MB leaves, is checked and comes in again; export and check do not hold it in memory. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openFolderCasebook } from '../../src/adapters/folder/index.ts';
import { run, sakkhi, temporaryFolder } from '../cli.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());
const at = (name: string): string => join(folder.path, name);

const megabytes = 300;
/** VmHWM begins anew with each program; the maximum that `resourceUsage` tells is that of the process that started it, too. */
const tellMemory = `data:text/javascript,${encodeURIComponent(`
  import { readFileSync } from 'node:fs';
  process.on('exit', () => {
    const [, peak] = /VmHWM:\\s+([0-9]+)/.exec(readFileSync('/proc/self/status', 'utf8'));
    process.stderr.write('peak ' + peak + ' kB');
  });
`)}`;

/** Runs the program and returns its peak memory in MB. */
function peakOf(words: readonly string[]): number {
  const ran = spawnSync(process.execPath, [`--import=${tellMemory}`, sakkhi, ...words], { encoding: 'utf8' });
  expect(ran.status, ran.stderr).toBe(0);
  return Number(/peak (\d+) kB/.exec(ran.stderr)?.[1]) / 1024;
}

test.runIf(existsSync('/proc/self/status'))(
  'a source of 300 MB leaves and is checked in bounded memory',
  { timeout: 300_000 },
  async () => {
    expect(run(['new', at('a')]).code).toBe(0);
    const bytes = Buffer.alloc(
      megabytes * 1024 * 1024,
      'The ferry left the harbour of Tellin at six o’clock.\n',
    );
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const open = await openFolderCasebook(at('a'), 'write');
    await open.vault.put(bytes);
    const stamp = { time: '2026-03-01T08:00:00.000Z', actor: 'fictional-account' };
    const obj = { sha256, sizeBytes: bytes.length, name: 'diary.txt' };
    await open.journal.append([{ ...stamp, type: 'capture-admitted', obj }]);
    await open.close();
    const idle = peakOf(['--help']);
    const exported = peakOf(['export', sha256, '--output', at('bundle'), '--casebook', at('a')]);
    const original = peakOf(['export', sha256, '--original', '--output', at('diary'), '--casebook', at('a')]);
    const checked = peakOf(['verify', '--bundle', at('bundle')]);
    console.info(
      `Peak memory in MB with a source of ${megabytes}: idle ${idle.toFixed(0)}, export ${exported.toFixed(0)}, original ${original.toFixed(0)}, check ${checked.toFixed(0)}.`,
    );
    for (const peak of [exported, original, checked]) expect(peak).toBeLessThan(idle + 100);
  },
);

/**
 * Ten thousand single changes of vault, log, proofs, bundles and bags: all are seen, our check and those of a stranger agree, and what
 * was not changed gives no alarm. The everyday tests with more rounds, each file in a run of its own.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Changes by test file; those of proofs are as many every day. */
const rounds = {
  'src/adapters/folder/prove-entry.test.ts': { variable: null, count: 3000 },
  'src/adapters/folder/verify-casebook.test.ts': { variable: 'SAKKHI_CASEBOOK_MUTATIONS', count: 4000 },
  'src/adapters/bagit/mutations.test.ts': { variable: 'SAKKHI_BAG_MUTATIONS', count: 1000 },
  'src/adapters/bundle/bundle.test.ts': { variable: 'SAKKHI_BUNDLE_MUTATIONS', count: 2000 },
  'src/adapters/bundle/later-parts.test.ts': { variable: 'SAKKHI_BUNDLE_MUTATIONS', count: 200 },
} as const;

interface JsonReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly assertionResults: readonly {
      readonly status: string;
      readonly title: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

function ran(file: string, { variable, count }: (typeof rounds)[keyof typeof rounds]): JsonReport {
  const folder = mkdtempSync(join(tmpdir(), 'sakkhi-mutations-'));
  const report = join(folder, 'report.json');
  try {
    const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
    const words = ['run', file, '--testTimeout=7200000', '--reporter=json', `--outputFile.json=${report}`];
    const env = variable === null ? process.env : { ...process.env, [variable]: String(count) };
    spawnSync(process.execPath, [vitest, ...words], {
      cwd: root,
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    return JSON.parse(readFileSync(report, 'utf8')) as JsonReport;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('single changes', () => {
  test('are ten thousand together', () => {
    const all = Object.values(rounds).reduce((sum, { count }) => sum + count, 0);
    expect(all).toBeGreaterThanOrEqual(10_000);
  });

  test.each(Object.entries(rounds))('%s', (file, of) => {
    const { testResults, numPassedTests } = ran(file, of);
    const all = testResults.flatMap(({ assertionResults }) => assertionResults);
    expect(all.flatMap(({ failureMessages }) => failureMessages)).toEqual([]);
    expect(numPassedTests).toBe(all.filter(({ status }) => status !== 'skipped').length);
    expect(numPassedTests).toBeGreaterThan(0);
  });
});

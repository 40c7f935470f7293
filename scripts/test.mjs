// `npm test`: installs what tests need and runs everything; the last line is the count over all suites.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, install, requireNode, root, say } from './prepare.mjs';

requireNode();
install('test');
build();

const results = { passed: 0, failed: 0, skipped: 0 };
step('check', [process.execPath, 'scripts/check.mjs']);
suite('units, properties, gold, conformance, transcripts', 'vitest.config.ts');
suite('journeys in a browser', 'vitest.journeys.config.ts');
const { passed, failed, skipped } = results;
process.stdout.write(`${passed} passed, ${failed} failed, ${skipped} skipped\n`);
process.exitCode = failed > 0 ? 1 : 0;

/** One step that counts as one test. */
function step(what, [command, ...args]) {
  say(`\n== ${what}`);
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
  results[status === 0 ? 'passed' : 'failed'] += 1;
}

/** One vitest run; its counts come from the JSON report, and a run without a report is a failure. */
function suite(what, config) {
  say(`\n== ${what}`);
  const folder = mkdtempSync(join(tmpdir(), 'sakkhi-test-'));
  const report = join(folder, 'report.json');
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const args = [
    'run',
    '--config',
    config,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  const { status } = spawnSync(process.execPath, [vitest, ...args], { cwd: root, stdio: 'inherit' });
  if (existsSync(report)) {
    const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report, 'utf8'));
    results.passed += numPassedTests;
    results.failed += numFailedTests;
    results.skipped += numPendingTests;
    if (status !== 0 && numFailedTests === 0) results.failed += 1;
  } else {
    results.failed += 1;
  }
  rmSync(folder, { recursive: true, force: true });
}

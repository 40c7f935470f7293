// `npm run test:slow`: every test/slow/**/*.slow.test.ts, each file in a run of its own, so that one that dies cannot
// hide the others; words after `--` choose files by a part of their name. The last line is the count over all files.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, install, requireNode, root, say } from './prepare.mjs';

requireNode();
install('test');
build();

const wanted = process.argv.slice(2);
const files = readdirSync(join(root, 'test', 'slow'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.slow.test.ts'))
  .filter((name) => wanted.length === 0 || wanted.some((part) => name.includes(part)))
  .sort();
const results = { passed: 0, failed: 0 };
if (files.length === 0) {
  say(
    `No file under test/slow/ ends in .slow.test.ts${wanted.length === 0 ? '' : ` and holds ${wanted.join(' or ')}`}.`,
  );
  results.failed += 1;
}
say(`${files.length} slow file(s): ${files.join(', ')}`);
for (const file of files) run(file);
process.stdout.write(`${results.passed} passed, ${results.failed} failed\n`);
process.exitCode = results.failed > 0 ? 1 : 0;

/** One file; its counts come from the JSON report, and a run without a report is a failure. */
function run(file) {
  say(`\n== ${file}`);
  const started = Date.now();
  const folder = mkdtempSync(join(tmpdir(), 'sakkhi-slow-'));
  const report = join(folder, 'report.json');
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const reporters = ['--reporter=verbose', '--reporter=json', `--outputFile.json=${report}`];
  const { status } = spawnSync(
    process.execPath,
    [vitest, 'run', '--config', 'vitest.slow.config.ts', ...reporters, join('test', 'slow', file)],
    { cwd: root, stdio: 'inherit' },
  );
  const told = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null;
  results.passed += told?.numPassedTests ?? 0;
  results.failed += told?.numFailedTests ?? 1;
  if (status !== 0 && told?.numFailedTests === 0) results.failed += 1;
  rmSync(folder, { recursive: true, force: true });
  say(`== ${file}: ${Math.round((Date.now() - started) / 1000)} s`);
}

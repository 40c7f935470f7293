// `npm run bench:lineage [-- --largest 1000000]`: lineage of generated stories; writes docs/performance.md.
import { spawnSync } from 'node:child_process';
import { bin, install, requireNode, root } from './prepare.mjs';

requireNode();
install('test');
bin('vite', ['build', '--config', 'bench/lineage-million.config.ts', '--logLevel', 'warn']);
const { status } = spawnSync(
  process.execPath,
  ['dist/bench/lineage-million.bench.js', ...process.argv.slice(2)],
  { cwd: root, stdio: 'inherit' },
);
process.exitCode = status ?? 1;

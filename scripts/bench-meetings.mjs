// `npm run bench:meetings`: learns the weights by which statements of independent texts meet and witnesses are told apart, and prints them.
import { bin, install, requireNode } from './prepare.mjs';

requireNode();
install('test');
bin('vitest', ['run', '--config', 'vitest.bench.config.ts', 'bench/meetings.bench.ts']);

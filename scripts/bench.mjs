// `npm run bench`: prints the table of measures and writes docs/measures.md and docs/accuracy.md.
import { bin, build, install, requireNode } from './prepare.mjs';

requireNode();
install('test');
build();
bin('vitest', ['run', '--config', 'vitest.bench.config.ts', 'bench/main.bench.ts']);

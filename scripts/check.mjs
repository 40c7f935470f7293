// `npm run check`: types, lint, format, layers, unused code, generated documentation.
import { bin, build, install, requireNode, say } from './prepare.mjs';

requireNode();
install('test');
build();
const steps = [
  ['types of the web page', 'tsc', ['-p', 'tsconfig.web.json']],
  ['types of the tests', 'tsc', ['-p', 'tsconfig.test.json']],
  ['lint', 'eslint', ['.', '--max-warnings', '0']],
  ['format', 'prettier', ['--check', '--log-level', 'warn', '.']],
  ['layers', 'depcruise', ['src', '--config', '.dependency-cruiser.cjs', '--output-type', 'err']],
  ['unused code', 'knip', ['--no-progress']],
];
for (const [what, tool, args] of steps) {
  say(`check: ${what}`);
  bin(tool, args);
}

// `npm run check`: types, lint, format, layers, unused code, generated files.
import { bin, build, install, node, requireNode, say } from './prepare.mjs';

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
for (const script of ['scripts/make-example.mjs', 'scripts/make-example-register.mjs', 'scripts/docs.mjs']) {
  say(`check: what ${script} makes`);
  node(script, ['--check']);
}

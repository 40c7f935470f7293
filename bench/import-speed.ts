/**
 * A long table on its way into the register and out again, with the built program (`dist/`): a generated table of sites becomes a casebook,
 * what it exports becomes another one, and both exports must be the same bytes; then the index is rebuilt, and a third must be. After a
 * build, with Node 22.18 or newer: `node bench/import-speed.ts 100000 FOLDER`. What is told is time of the processor and peak memory.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const program = new URL('../bin/sakkhi.mjs', import.meta.url).pathname;
/** Runs the program in a process of its own, whose resources are told when it ends. */
const measured = `
  const { resourceUsage } = process;
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = resourceUsage();
    process.stderr.write('\\n@' + JSON.stringify({ seconds: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024 }));
  });
  process.argv.splice(1, 0, ${JSON.stringify(program)});
  await import(${JSON.stringify(program)});
`;

interface Cost {
  readonly seconds: number;
  readonly megabytes: number;
}

function sakkhi(what: string, ...words: readonly string[]): Cost {
  const run = spawnSync(process.execPath, ['--input-type=module', '--eval', measured, '--', ...words], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (run.status !== 0) throw new Error(`${what} failed: ${run.stderr.slice(-500)}`);
  const cost = JSON.parse(run.stderr.slice(run.stderr.lastIndexOf('\n@') + 2)) as Cost;
  process.stdout.write(
    `${what.padEnd(34)} ${cost.seconds.toFixed(1).padStart(7)} s of processor ${cost.megabytes.toFixed(0).padStart(6)} MB\n`,
  );
  return cost;
}

function table(rows: number): string {
  const lines = Array.from({ length: rows }, (_, at) => {
    const place = [(10 + (at % 5000) / 1000).toFixed(4), (102 + (at % 6007) / 1001).toFixed(4)];
    return [
      `Mill ${at}`,
      at % 3 === 0 ? 'suspicious' : 'confirmed',
      ...place,
      100 + (at % 900),
      1 + (at % 40),
    ].join(',');
  });
  return ['Name,Status,Latitude,Longitude,Precision in metres,Buildings', ...lines].join('\n');
}

function main(rows: number, folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const at = (name: string): string => join(folder, name);
  writeFileSync(at('table.csv'), table(rows));
  sakkhi('a casebook', 'new', at('first'));
  const { seconds } = sakkhi(
    `import of ${rows} rows`,
    'register',
    'import',
    at('table.csv'),
    '--casebook',
    at('first'),
  );
  process.stdout.write(`${((1000 * seconds) / rows).toFixed(2)} ms a row\n`);
  const out = (of: string, file: string): Cost =>
    sakkhi(
      `export to ${file}`,
      'register',
      'export',
      '--format',
      'json',
      '--output',
      at(file),
      '--casebook',
      at(of),
    );
  out('first', 'first.jsonl');
  sakkhi('another casebook', 'new', at('second'));
  sakkhi('import of what was exported', 'register', 'import', at('first.jsonl'), '--casebook', at('second'));
  out('second', 'second.jsonl');
  sakkhi('index made anew', 'rebuild', '--casebook', at('second'));
  out('second', 'third.jsonl');
  const [first, ...others] = ['first', 'second', 'third'].map((name) => readFileSync(at(`${name}.jsonl`)));
  const same = others.every((one) => first?.equals(one) === true);
  process.stdout.write(same ? 'All exports are the same bytes.\n' : 'The exports DIFFER.\n');
}

main(Number(process.argv[2] ?? 10_000), process.argv[3] ?? 'import-speed');

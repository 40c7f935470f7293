/** 500 mutations of each report about the example casebook: what is caught, and every mutation that is not. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureFigures } from '../../src/app/derive.ts';
import { addExampleFindings } from '../../src/cli/example-casebook.ts';
import { row, type Row } from '../table.ts';
import { catching, type CatchingResult } from './catching.ts';
import { exampleCasebook } from './example-casebook.ts';

/** The seed of the measure; rules were made while looking at others. */
const seed = 20_261_123;
const count = 500;

/** Rows of the table, one a report; what is not caught is printed. */
export async function mutationRows(): Promise<Row[]> {
  const here = dirname(fileURLToPath(import.meta.url));
  const example = join(here, '..', '..', 'example');
  const casebook = await exampleCasebook();
  await addExampleFindings(casebook, example);
  ensureFigures(casebook, () => undefined);
  const paths = [
    join(example, 'reports', 'gate-and-register.md'),
    join(here, 'small-report.md'),
    join(here, 'third-report.md'),
  ];
  return paths.map((path) => {
    const source = readFileSync(path, 'utf8');
    const result = catching(casebook.index, source, { count, seed });
    const name = path.slice(path.lastIndexOf('/') + 1);
    console.log([name, ...linesOf(source, result)].join('\n'));
    const { caught, listed, made } = totalOf(result);
    const { errors } = result.original.counts;
    return row(
      `mutations of ${name} that fail its check (false alarms on the original)`,
      '≥ .99 (0)',
      `${caught} of ${made}; ${listed} more listed as unknown (${errors})`,
    );
  });
}

function totalOf({ sorts }: CatchingResult): { made: number; caught: number; listed: number } {
  const total = { made: 0, caught: 0, listed: 0 };
  for (const one of sorts) {
    total.made += one.made;
    total.caught += one.caught;
    total.listed += one.listed;
  }
  return total;
}

function linesOf(source: string, result: CatchingResult): string[] {
  const { original, sorts, missed, onlyListed } = result;
  const { errors, listed } = original.counts;
  const told = (name: string, one: ReturnType<typeof totalOf>): string =>
    `  ${name.padEnd(10)} ${one.caught} of ${one.made} caught, ${one.listed} listed`;
  return [
    `  as it is: ${errors} errors, ${listed} listed`,
    ...sorts.map((one) => told(one.sort, one)),
    told('all', totalOf(result)),
    ...[...missed, ...onlyListed].map(
      ({ sort, from, to, start }) =>
        `  not caught: ${sort}: “${from}” → “${to}” at line ${source.slice(0, start).split('\n').length}`,
    ),
  ];
}

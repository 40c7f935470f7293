/**
 * Import of tables: 1 a plain table becomes records, each value standing on its row; 2 the same file again, or one that was
 * interrupted, doubles nothing; 3 a bad row keeps all out and is told with what to do; 4 what is there and says otherwise becomes
 * a rival value.
 */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkImport, importRegister, planImport } from '../../src/app/register-import.ts';
import type { ImportChoices, ImportReport } from '../../src/contract/index.ts';
import type { Casebook } from '../../src/app/casebook.ts';
import { casebookRecords, choices, csvOf, emptyCasebook, fileOf, tables } from './casebooks.ts';

const sites = csvOf([
  ['Site name', 'Lat', 'Long', 'Status', 'Status date', 'Buildings', 'Owner', 'Province', 'Notes', 'Colour'],
  [
    'Tall Mill',
    '8.548',
    '101.5841',
    'Confirmed',
    '25/03/2024',
    'about 20',
    'Osk Timber',
    'Amary',
    'Walls on all sides',
    'red',
  ],
  ['Low Mill', '8.61', '101.62', 'suspected', '03/04/2024', '1,200', 'Osk Timber', 'Amary', '', 'blue'],
  ['Far Mill', '', '', 'suspicious', '2023', '', '', 'Rassau', 'Seen once', 'red'],
]);

async function importOf(
  casebook: Casebook,
  text: string,
  given: Partial<ImportChoices> = {},
  name = 'sites.csv',
): Promise<ImportReport> {
  return importRegister(casebook, tables(), { file: fileOf(name, text), choices: choices(given) });
}

test('1 a table of sites becomes records', async () => {
  const casebook = await emptyCasebook();
  const plan = await planImport(casebook, tables(), { file: fileOf('sites.csv', sites), choices: choices() });
  expect(plan.columns.map(({ target }) => target)).toEqual([
    'name',
    'latitude',
    'longitude',
    'status',
    'status.date',
    'buildings',
    'owner:new',
    'place',
    'description',
    '-',
  ]);
  expect(plan.questions).toEqual([]);
  const report = await importOf(casebook, sites);
  expect(report).toMatchObject({ recorded: true, refused: null, counts: { rows: 3, new: 3, bad: 0 } });
  const records = casebookRecords(casebook);
  const tall = records.find(({ title }) => title === 'Tall Mill');
  expect(
    tall?.fields.map(({ field, values }) => [field, values.map(({ value, asOf }) => [value, asOf])]),
  ).toMatchObject([
    ['name', [['Tall Mill', null]]],
    ['status', [['confirmed', '2024-03-25']]],
    ['location', [['geo:8.548,101.5841;u=100', null]]],
    ['place', [['Amary', null]]],
    ['buildings', [['~20', null]]],
    ['owner', [[records.find(({ title }) => title === 'Osk Timber')?.id, null]]],
    ['description', [['Walls on all sides', null]]],
  ]);
  expect(tall?.fields[0]?.values[0]?.supports[0]?.basis).toEqual({
    by: 'file',
    sha256: report.sha256,
    row: 1,
  });
  expect(records.filter(({ title }) => title === 'Osk Timber')).toHaveLength(1);
  expect(casebook.index.capture(report.sha256)?.name).toBe('sites.csv');
});

test('the example register of the casebook comes in whole', async () => {
  const casebook = await emptyCasebook();
  for (const name of ['organisations', 'sites', 'events', 'letters', 'designations']) {
    const text = readFileSync(new URL(`../../example/register/${name}.csv`, import.meta.url), 'utf8');
    const check = await checkImport(casebook, tables(), {
      file: fileOf(`${name}.csv`, text),
      choices: choices(),
    });
    expect([name, check.problems.slice(0, 5), check.questions]).toEqual([name, [], []]);
    const report = await importOf(casebook, text, {}, `${name}.csv`);
    expect([name, report.recorded, report.refused]).toEqual([name, true, null]);
  }
});

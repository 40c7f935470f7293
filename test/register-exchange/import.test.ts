/**
 * Import of tables: 1 a plain table becomes records, each value standing on its row; 2 the same file again, or one that was
 * interrupted, doubles nothing; 3 a bad row keeps all out and is told with what to do; 4 what is there and says otherwise becomes
 * a rival value; 5 survivors and private persons stay out.
 */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkImport, importRegister, planImport } from '../../src/app/register-import.ts';
import type { ImportChoices, ImportPlan, ImportProblem } from '../../src/contract/index.ts';
import {
  casebookRecords,
  choices,
  csvOf,
  emptyCasebook,
  exported,
  fileOf,
  heldBy,
  importText,
  tables,
} from './casebooks.ts';

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

async function planOf(
  text: string,
  given: Partial<ImportChoices> = {},
  name = 'sites.csv',
): Promise<ImportPlan> {
  const casebook = await emptyCasebook();
  return planImport(casebook, tables(), { file: fileOf(name, text), choices: choices(given) });
}

async function problemsOf(
  text: string,
  given: Partial<ImportChoices> & { name?: string } = {},
): Promise<ImportProblem[]> {
  const casebook = await emptyCasebook();
  const { name = 'sites.csv', ...wish } = given;
  const report = await checkImport(casebook, tables(), { file: fileOf(name, text), choices: choices(wish) });
  return report.problems;
}

test('1 a table of sites becomes records, each value standing on its row', async () => {
  const plan = await planOf(sites);
  expect(plan.columns.map(({ target }) => target)).toEqual([
    ...[
      'name',
      'latitude',
      'longitude',
      'status',
      'status.date',
      'buildings',
      'owner:new',
      'place',
      'description',
    ],
    '-',
  ]);
  expect(plan).toMatchObject({ kind: 'site', rows: 3, questions: [], missing: [] });
  expect(plan.notes.join(' ')).toContain('Dates are read with the day first, as “25/03/2024” shows.');
  expect(plan.notes.join(' ')).toContain('2 places have no precision of their own');
  const casebook = await emptyCasebook();
  const report = await importText(casebook, sites);
  expect(report).toMatchObject({ recorded: true, refused: null, counts: { rows: 3, new: 3, bad: 0 } });
  const records = casebookRecords(casebook);
  const owner = records.find(({ title }) => title === 'Osk Timber');
  const tall = records.find(({ title }) => title === 'Tall Mill');
  expect(heldBy(tall)).toEqual({
    name: ['Tall Mill'],
    status: ['confirmed @ 2024-03-25'],
    location: ['geo:8.548,101.5841;u=100'],
    place: ['Amary'],
    buildings: ['~20'],
    owner: [owner?.id],
    description: ['Walls on all sides'],
  });
  expect(tall?.fields[0]?.values[0]?.supports[0]?.basis).toEqual({
    by: 'file',
    sha256: report.sha256,
    row: 1,
  });
  expect(records.filter(({ kind }) => kind === 'organisation')).toHaveLength(1);
  expect(casebook.index.capture(report.sha256)?.name).toBe('sites.csv');
});

test('1 the precision that a row or the person states counts; none is made up', async () => {
  const table = csvOf([
    ['name', 'coordinates', 'accuracy'],
    ['A mill', '8.5, 101.58', '2 km'],
    ['B mill', '8°32\'52"N 101°35\'3"E', ''],
    ['C mill', '8,61; 101,62', ''],
    ['D mill', '8.612345678, 101.623456789', ''],
    ['E mill', 'https://maps.example/@8.61,101.62,15z', ''],
  ]);
  const of = async (given: Partial<ImportChoices>): Promise<unknown[]> => {
    const casebook = await emptyCasebook();
    await importText(casebook, table, given);
    const all = casebookRecords(casebook).toSorted((a, b) => (a.title < b.title ? -1 : 1));
    return all.map((record) => heldBy(record)['location']?.[0]?.split(';u=')[1]);
  };
  expect(await of({})).toEqual(['2000', '100', '788', '100', '788']);
  expect(await of({ precisionMetres: 5000 })).toEqual(['2000', '5000', '5000', '5000', '5000']);
});

test('2 the same file again doubles nothing, and an interrupted one goes on', async () => {
  const casebook = await emptyCasebook();
  const whole = await emptyCasebook();
  const rows = Array.from({ length: 40 }, (_, at) => [`Mill ${at}`, String(at)]);
  const text = csvOf([['name', 'buildings'], ...rows]);
  await importText(whole, text);
  // The second append of the register fails, as when a disk is full.
  let appends = 0;
  const { journal } = casebook;
  const failing = {
    ...casebook,
    journal: {
      ...{ head: () => journal.head(), entries: (from?: number) => journal.entries(from) },
      append: (drafts: Parameters<typeof journal.append>[0]) => {
        appends += 1;
        return appends === 2 ? Promise.reject(new Error('the disk is full')) : journal.append(drafts);
      },
    },
  } as unknown as typeof casebook;
  const request = { file: fileOf('sites.csv', text), choices: choices() };
  await expect(importRegister(failing, tables(), request)).rejects.toThrow('the disk is full');
  expect(casebookRecords(casebook)).toEqual([]);
  const first = await importText(casebook, text);
  expect(first.counts).toMatchObject({ new: 40, same: 0 });
  const again = await importText(casebook, text);
  expect(again).toMatchObject({ recorded: false, refused: null, counts: { new: 0, adds: 0, same: 40 } });
  expect(exported(casebook, 'json')).toBe(exported(whole, 'json'));
});

test('3 a bad row keeps all out, unless the good ones alone are asked for', async () => {
  const text = csvOf([
    ['name', 'buildings'],
    ['Tall Mill', '20'],
    ['Low Mill', 'many'],
  ]);
  const casebook = await emptyCasebook();
  const refused = await importText(casebook, text);
  expect(refused).toMatchObject({ recorded: false, counts: { new: 1, bad: 1 } });
  expect(refused.refused).toContain('One row is bad, so nothing was recorded.');
  expect(casebookRecords(casebook)).toEqual([]);
  expect(casebook.index.captures()).toEqual([]);
  const taken = await importText(casebook, text, { skipBad: true });
  expect(taken).toMatchObject({ recorded: true, counts: { new: 1, bad: 1 } });
  expect(casebookRecords(casebook).map(({ title }) => title)).toEqual(['Tall Mill']);
});

const around: readonly (readonly string[])[] = [
  ['Mill A', '43.1', '12.2'],
  ['Mill B', '43.4', '12.5'],
  ['Mill C', '43.2', '12.9'],
  ['Mill D', '43.3', '12.1'],
];

test.each([
  [
    'a latitude beyond the pole',
    [
      ['name', 'lat', 'lon'],
      ['Mill', '104.92', '11.55'],
      ['Mill 2', '11.5', '104.9'],
    ],
    'swapped',
    '11.55, 104.92',
  ],
  [
    'a place far from all others',
    [['name', 'lat', 'lon'], ...around, ['Mill E', '12.3', '43.2']],
    'among them when latitude and longitude are exchanged',
    '43.2, 12.3',
  ],
  [
    'a lost decimal point',
    [
      ['name', 'lat', 'lon'],
      ['Mill', '11.5', '1049'],
      ['Mill 2', '11.5', '104.9'],
    ],
    'no longitude',
    'degrees',
  ],
  [
    'half a place',
    [
      ['name', 'lat', 'lon'],
      ['Mill', '11.5', ''],
      ['Mill 2', '11.5', '104.9'],
    ],
    'longitude is missing',
    'leave both cells empty',
  ],
  [
    'zero, zero',
    [
      ['name', 'lat', 'lon'],
      ['Mill', '0', '0'],
      ['Mill 2', '11.5', '104.9'],
    ],
    'lies in the sea',
    'not known',
  ],
  [
    'a day that is none',
    [
      ['name', 'status', 'status date'],
      ['Mill', 'confirmed', '31/02/2024'],
    ],
    'February 2024 has no day 31',
    'write the month alone',
  ],
  [
    'a formula',
    [
      ['name', 'buildings'],
      ['=HYPERLINK("x")', '3'],
    ],
    'formulas are never computed',
    'paste as values',
  ],
  [
    'a formula that failed',
    [
      ['name', 'buildings'],
      ['Mill', '#REF!'],
      ['Mill 2', '3'],
    ],
    'a formula that failed',
    'paste as values',
  ],
  [
    'an id twice',
    [
      ['id', 'name'],
      ['7', 'Mill'],
      ['7', 'Other mill'],
    ],
    'stands in row 2 already',
    'another id',
  ],
  [
    'a year of another calendar',
    [
      ['name', 'status', 'status date'],
      ['Mill', 'confirmed', '2568'],
    ],
    'The year 2568',
    '2025',
  ],
  [
    'a number with a doubtful point',
    [
      ['name', 'buildings'],
      ['Mill', '1.200'],
      ['Mill 2', '3'],
    ],
    'with decimals',
    'Write 1200',
  ],
  [
    'a word that no list has',
    [
      ['name', 'status'],
      ['Mill', 'terrible'],
      ['Mill 2', 'confirmed'],
    ],
    'none of the words',
    'suspicious',
  ],
  [
    'no name',
    [
      ['name', 'buildings'],
      ['', '3'],
      ['Mill', '4'],
    ],
    '“Name” is missing',
    'Fill it in',
  ],
])('3 %s is told with what to do', async (_, rows, message, advice) => {
  const [problem] = await problemsOf(csvOf(rows));
  expect(problem?.message).toContain(message);
  expect(problem?.advice).toContain(advice);
});

test('3 dates that can be read in two ways are asked for once', async () => {
  const text = csvOf([
    ['name', 'status', 'status date'],
    ['Mill A', 'confirmed', '03/04/2024'],
    ['Mill B', 'confirmed', '05/06/2024'],
  ]);
  const plan = await planOf(text);
  expect(plan.questions).toEqual([
    { about: 'dates', columns: ['status date'], example: '03/04/2024', dmy: '2024-04-03', mdy: '2024-03-04' },
  ]);
  const casebook = await emptyCasebook();
  expect((await importText(casebook, text)).refused).toContain('whether the day or the month comes first');
  expect(await importText(casebook, text, { dates: 'mdy' })).toMatchObject({ recorded: true });
  expect(heldBy(casebookRecords(casebook)[0])['status']).toHaveLength(1);
});

test.each([
  ['UTF-16 with tabs', 'utf16', 'name\tprovince\r\nMühle\tÖsk\r\nZweite Mühle\tÖsk\r\n'],
  ['UTF-8 with a mark and semicolons', 'bom', 'name;province\r\nMühle;Ösk\r\nZweite Mühle;Ösk\r\n'],
  ['Windows-1252', 'latin1', 'name,province\r\nMühle,Ösk\r\nZweite Mühle,Ösk\r\n'],
])('3 %s is read', async (_, encoding, text) => {
  const bytes =
    encoding === 'utf16'
      ? Buffer.from(`\ufeff${text}`, 'utf16le')
      : Buffer.from(encoding === 'bom' ? `\ufeff${text}` : text, encoding === 'bom' ? 'utf8' : 'latin1');
  const casebook = await emptyCasebook();
  const report = await importRegister(casebook, tables(), {
    file: { name: 'sites.csv', bytes },
    choices: choices(),
  });
  expect(report.recorded).toBe(true);
  expect(
    casebookRecords(casebook)
      .map(({ title }) => title)
      .toSorted(),
  ).toEqual(['Mühle', 'Zweite Mühle']);
});

test('3 a sentence with semicolons does not part a table of commas, and a row that a comma parted is told', async () => {
  const rows = Array.from(
    { length: 9 },
    (_, at) => `Mill ${at},8.5${at}1,101.5${at}1,${at},"walls; guards ${at}"`,
  );
  const table = [
    'name,lat,lon,buildings,notes',
    ...rows,
    'Mill X,8.51,101.51,1,200,"walls; guards"',
    '',
  ].join('\n');
  const plan = await planOf(table);
  expect(plan.columns.map(({ target }) => target)).toEqual([
    'name',
    'latitude',
    'longitude',
    'buildings',
    'description',
  ]);
  const [problem, more] = await problemsOf(table);
  expect([problem?.line, problem?.message]).toEqual([
    11,
    expect.stringContaining('6 cells, and there are 5 headings'),
  ]);
  expect(more).toBeUndefined();
});

test('4 a row whose id is there and says otherwise stands beside it as a rival', async () => {
  const casebook = await emptyCasebook();
  await importText(
    casebook,
    csvOf([
      ['id', 'name', 'buildings'],
      ['OSK-7', 'Tall Mill', '20'],
      ['OSK-8', 'Low Mill', '3'],
    ]),
  );
  const report = await importText(
    casebook,
    csvOf([
      ['id', 'buildings'],
      ['OSK-7', '25'],
      ['OSK-8', '3'],
    ]),
    { name: 'later sites.csv' },
  );
  expect(report.counts).toMatchObject({ new: 0, adds: 1, same: 1, bad: 0 });
  const tall = casebookRecords(casebook).find(({ title }) => title === 'Tall Mill');
  expect(heldBy(tall)['buildings']).toEqual(['20', '25']);
  expect(tall?.fields.find(({ field }) => field === 'buildings')?.rival).toBe(true);
});

test('5 a person without a public role is refused with that reason', async () => {
  const text = csvOf([
    ['full name', 'position'],
    ['Ada Merrin', 'Minister of Works'],
    ['Joan Tull', ''],
  ]);
  const [problem, more] = await problemsOf(text, { name: 'people.csv' });
  expect(problem?.message).toContain('no public role');
  expect(problem?.message).toContain('never put into the register');
  expect(more).toBeUndefined();
});

test('5 a name that is nobody’s in the register is refused, and one that several have is asked for', async () => {
  const events = csvOf([
    ['name', 'kind', 'date', 'site'],
    ['A raid', 'raid', '2024-05-01', 'Tall Mill'],
  ]);
  const casebook = await emptyCasebook();
  const check = async (): Promise<string> => {
    const request = { file: fileOf('events.csv', events), choices: choices() };
    return (await checkImport(casebook, tables(), request)).problems.map(({ message }) => message).join();
  };
  expect(await check()).toContain('none of the sites');
  await importText(
    casebook,
    csvOf([
      ['id', 'name'],
      ['1', 'Tall Mill'],
    ]),
  );
  expect(await check()).toBe('');
  await importText(
    casebook,
    csvOf([
      ['id', 'name'],
      ['2', 'tall mill'],
    ]),
    { name: 'more sites.csv' },
  );
  expect(await check()).toContain('2 records are called that');
});

test('the example register comes in whole', async () => {
  const casebook = await emptyCasebook();
  for (const name of ['organisations', 'sites', 'events', 'letters', 'designations']) {
    const text = readFileSync(new URL(`../../example/register/${name}.csv`, import.meta.url), 'utf8');
    const report = await importText(casebook, text, { name: `${name}.csv` });
    expect([name, report.recorded, report.refused, report.problems.slice(0, 3)]).toEqual([
      name,
      true,
      null,
      [],
    ]);
  }
});

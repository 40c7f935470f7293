/**
 * Export: 1 lines of the register come back byte for byte; 2 a table, FollowTheMoney entities and statements keep every value and
 * date; 3 formats for maps never say more than was stated; 4 what leaves is safe in a spreadsheet and refused where it cannot be.
 */
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changeFindingStatus } from '../../src/app/finding-acts.ts';
import { findingDetail } from '../../src/app/finding-lines.ts';
import { recordChanges } from '../../src/app/register-change.ts';
import { leftOut } from '../../src/app/register-export.ts';
import { inOrder } from '../../src/app/register-import-order.ts';
import type { RegisterChange } from '../../src/domain/evidence/index.ts';
import { recordSchemas, type FieldSchema, type RecordSchema } from '../../src/domain/register/index.ts';
import { casebookRecords, emptyCasebook, exported, heldBy, importText } from './casebooks.ts';

const words = fc
  .array(
    fc.constantFrom(
      'Osk',
      'mill',
      '=1+1',
      'a | b',
      'x @ 2024',
      'Ö',
      '中',
      '“q”',
      '\\|',
      'new\nline',
      '@home',
      "'t",
    ),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((parts) => parts.join(' ').normalize('NFC').trim());
const dates = fc.constantFrom('2024', '2024-03', '2024-03-09', '2024-03-09/2024-04', '2023~');

/** A value of a field in its canonical form; null for references, which are made apart. */
function valueOf(field: FieldSchema): fc.Arbitrary<string> | null {
  switch (field.type) {
    case 'name':
      return words.map((text) => text.replace(/\n/gu, ' '));
    case 'text':
      return words;
    case 'date':
      return dates;
    case 'quantity':
      return fc.constantFrom('53', '>=40', '~12', '40..60', '<9', '1.5');
    case 'point':
      return fc.constantFrom('geo:8.548,101.584;u=50', 'geo:-12.5,-70.25', 'geo:0.5,1;u=1');
    case 'choice':
      return fc.constantFrom(...(field.choices ?? ['other']));
    case 'address':
      return fc.constantFrom('https://example.org/a?b=c', 'http://example.com');
    case 'record':
      return null;
  }
}

/** One record of every kind, named by number, with references to records of the kinds that its fields allow. */
function recordOf(schema: RecordSchema, number: number): fc.Arbitrary<RegisterChange> {
  const fields = schema.fields.map((field) => {
    const target = recordSchemas.find(({ kind }) => field.of?.includes(kind) === true);
    const one = valueOf(field) ?? fc.constantFrom(`${target?.prefix ?? 'x'}-000${number === 1 ? 2 : 1}`);
    const asOf = field.holds === 'history' ? fc.option(dates, { nil: null }) : fc.constant(null);
    return fc.array(fc.record({ field: fc.constant(field.name), value: one, asOf }), {
      minLength: schema.required.includes(field.name) ? 1 : 0,
      maxLength: 2,
    });
  });
  return fc.tuple(...fields).map((all): RegisterChange => {
    const values = new Map(
      all.flat().map((one) => [[one.field, one.value, one.asOf ?? ''].join('\u0000'), one] as const),
    );
    return {
      do: 'state',
      record: `${schema.prefix}-000${number}`,
      kind: schema.kind,
      basis: { by: 'person', reason: 'seen' },
      values: [...values.values()],
    };
  });
}

/** Findings say nothing at random: what they may say is checked. They have a test of their own. */
const plainSchemas = recordSchemas.filter(({ kind }) => kind !== 'finding');
const registers = fc.tuple(...plainSchemas.flatMap((schema) => [recordOf(schema, 1), recordOf(schema, 2)]));

/** References last, so that every record is there before it is named. */
async function casebookOf(changes: readonly RegisterChange[]): ReturnType<typeof emptyCasebook> {
  const casebook = await emptyCasebook();
  await recordChanges(casebook, { changes: inOrder(changes), note: null, rule: null, known: 'leave out' });
  return casebook;
}

test('1 lines of the register come back byte for byte, settled values too', async () => {
  await fc.assert(
    fc.asyncProperty(registers, async (changes) => {
      const from = await casebookOf(changes);
      const [first] = casebookRecords(from);
      const field = first?.fields[0];
      const value = field?.values[0];
      if (first !== undefined && field !== undefined && value !== undefined)
        await recordChanges(from, {
          changes: [
            { do: 'settle', record: first.id, field: field.field, value: value.value, asOf: value.asOf },
          ],
          note: null,
          rule: null,
          known: 'leave out',
        });
      const lines = exported(from, 'json');
      const to = await emptyCasebook();
      const report = await importText(to, lines, { name: 'register.jsonl' });
      expect(report.problems).toEqual([]);
      expect(exported(to, 'json')).toBe(lines);
      expect(casebookRecords(to)[0]?.fields[0]?.values[0]?.supports[0]?.basis.by).toBe('file');
    }),
    { numRuns: 15 },
  );
});

/** What a record holds, without the order of values. */
function contents(casebook: Awaited<ReturnType<typeof emptyCasebook>>): unknown {
  return casebookRecords(casebook).map((record) => [
    record.id,
    Object.entries(heldBy(record)).map(([field, values]) => [field, values.toSorted()]),
  ]);
}

test.each(['ftm', 'ftm-statements'] as const)(
  '2 %s keeps every value and date of every record',
  async (format) => {
    await fc.assert(
      fc.asyncProperty(registers, async (changes) => {
        const from = await casebookOf(changes);
        const to = await emptyCasebook();
        const report = await importText(to, exported(from, format), { name: 'entities.jsonl' });
        expect(report.problems).toEqual([]);
        expect(contents(to)).toEqual(contents(from));
      }),
      { numRuns: 15 },
    );
  },
);

test.each(['ftm', 'ftm-statements'] as const)(
  '2 %s keeps the text of a letter that is also one of its names',
  async (format) => {
    const basis = { by: 'person', reason: 'seen' } as const;
    const said = (field: string, value: string) => ({ field, value, asOf: null });
    const from = await casebookOf([
      { do: 'state', record: 'org-0001', kind: 'organisation', basis, values: [said('name', 'Osk')] },
      {
        ...{ do: 'state', record: 'letter-0001', kind: 'letter', basis },
        values: [
          ...[said('name', 'A question'), said('name', 'Osk')],
          ...[said('to', 'org-0001'), said('description', 'Osk')],
        ],
      },
    ]);
    const to = await emptyCasebook();
    await importText(to, exported(from, format), { name: 'entities.jsonl' });
    expect(contents(to)).toEqual(contents(from));
  },
);

test('2 tables, one a kind, keep every value and date', async () => {
  await fc.assert(
    fc.asyncProperty(registers, async (changes) => {
      const few = changes.filter(({ record }) => /^(?:site|org|person|letter)-/u.test(record));
      // Organisations and people who name each other cannot come in one after the other.
      const from = await casebookOf(
        few.map((one) =>
          one.do === 'state'
            ? { ...one, values: one.values.filter(({ field }) => field !== 'director') }
            : one,
        ),
      );
      const to = await emptyCasebook();
      for (const kind of ['organisation', 'person', 'site', 'letter']) {
        const report = await importText(to, exported(from, 'csv', { kind }), { name: `${kind}.csv` });
        expect([report.refused, report.problems]).toEqual([null, []]);
      }
      expect(contents(to)).toEqual(contents(from));
    }),
    { numRuns: 10 },
  );
});

test('2 a table whose cells hold more bars than commas is still one with commas', async () => {
  const basis = { by: 'person', reason: 'seen' } as const;
  const said = (field: string, value: string) => ({ field, value, asOf: null });
  const from = await casebookOf(
    ['person-0001', 'person-0002'].map((record) => ({
      ...({ do: 'state', record, kind: 'person', basis } as const),
      values: [
        ...[said('name', 'Osk'), said('role', 'a | b | c | d'), said('role', 'e')],
        ...[said('description', 'a | b | c | d'), said('description', 'f | g')],
      ],
    })),
  );
  const to = await emptyCasebook();
  const table = exported(from, 'csv', { kind: 'person' });
  const [head = '', row = ''] = table.split('\n');
  expect(row.split('|').length).toBeGreaterThan(head.split(',').length);
  expect((await importText(to, table, { name: 'person.csv' })).problems).toEqual([]);
  expect(contents(to)).toEqual(contents(from));
});

/** A finding on a site, with everything that it may say; published, so that it has a state. */
async function casebookWithFinding(): ReturnType<typeof emptyCasebook> {
  const basis = { by: 'person', reason: 'seen' } as const;
  const values = [
    ...[`name=The basin was shut.`, 'standard=reasonable suspicion', 'support=site-0001'],
    ...['contrary=site-0002', 'answer=site-0002 It is | another @ basin.', 'gap=Who shut it?'],
    ...['statement=Two\nlines.', 'author=Mara', 'status=draft'],
  ].map((text) => {
    const at = text.indexOf('=');
    return { field: text.slice(0, at), value: text.slice(at + 1), asOf: null };
  });
  const site = (record: string): RegisterChange => ({
    ...{ do: 'state', record, kind: 'site', basis },
    values: [{ field: 'name', value: record, asOf: null }],
  });
  const casebook = await casebookOf([
    ...[site('site-0001'), site('site-0002')],
    { do: 'state', record: 'finding-0001', kind: 'finding', basis, values },
  ]);
  const told = { note: null, rule: null, known: 'refuse' } as const;
  const passed: RegisterChange = { do: 'review', record: 'finding-0001', state: 'passed' };
  await recordChanges({ ...casebook, actor: 'tom' }, { ...told, changes: [passed] });
  await changeFindingStatus(casebook, { id: 'finding-0001', status: 'published', reason: null });
  return casebook;
}

test.each(['json', 'csv'] as const)(
  '2 as %s a finding keeps what it says, and comes in as a draft that nobody reviewed',
  async (format) => {
    const from = await casebookWithFinding();
    const to = await emptyCasebook();
    const file = (kind: string): { readonly name: string } => ({
      name: `${kind}.${format === 'json' ? 'jsonl' : format}`,
    });
    for (const kind of ['site', 'finding']) {
      const report = await importText(to, exported(from, format, { kind }), file(kind));
      expect([report.refused, report.problems]).toEqual([null, []]);
    }
    const said = (casebook: typeof from): Readonly<Record<string, unknown>> => {
      const found = casebookRecords(casebook).find(({ kind }) => kind === 'finding');
      return found === undefined ? {} : heldBy(found);
    };
    const { status, stoodOn, ...words } = said(from);
    expect([status, stoodOn]).toEqual([['published'], ['1']]);
    expect(said(to)).toEqual(words);
    expect(findingDetail(to.index, 'finding-0001')).toMatchObject({ status: 'draft', review: 'none' });
  },
);

test('2 FollowTheMoney has no findings: they are left out, and that is said', async () => {
  const from = await casebookWithFinding();
  expect(exported(from, 'ftm')).not.toContain('finding-0001');
  expect(leftOut(from.index, { format: 'ftm', filter: {} })).toContain('1 finding is left out');
  expect(leftOut(from.index, { format: 'ftm', filter: { kind: 'site' } })).toBeNull();
});

interface FtmProperty {
  readonly name: string;
  readonly stub: boolean;
  readonly type: { readonly name: string };
  getRange(): { readonly name: string };
}
interface FtmSchema {
  readonly name: string;
  readonly required?: readonly string[];
  getProperty(name: string): FtmProperty;
  isA(name: string): boolean;
}
interface FtmModule {
  readonly defaultModel: unknown;
  readonly Model: new (config: unknown) => { getSchema(name: string): FtmSchema };
}

/** The model's own package, typed as far as it is asked here. */
const ftm = createRequire(import.meta.url)('@alephdata/followthemoney') as FtmModule;

test('2 what leaves as FollowTheMoney is sound by the schema of its own package', async () => {
  const model = new ftm.Model(ftm.defaultModel);
  await fc.assert(
    fc.asyncProperty(registers, async (changes) => {
      const from = await casebookOf(changes);
      const lines = exported(from, 'ftm').trim().split('\n');
      const entities = lines.map(
        (line) => JSON.parse(line) as { id: string; schema: string; properties: Record<string, string[]> },
      );
      const schemas = new Map(entities.map(({ id, schema }) => [id, model.getSchema(schema)] as const));
      for (const { schema: name, properties } of entities) {
        const schema = model.getSchema(name);
        for (const required of schema.required ?? []) expect(Object.keys(properties)).toContain(required);
        for (const [key, values] of Object.entries(properties)) {
          const property = schema.getProperty(key);
          expect([name, key, property.stub]).toEqual([name, key, false]);
          for (const value of values) checkValue(property, value, schemas);
        }
      }
      for (const line of exported(from, 'ftm-statements').trim().split('\n')) {
        const { schema, prop, prop_type } = JSON.parse(line) as {
          schema: string;
          prop: string;
          prop_type: string;
        };
        if (prop !== 'id')
          expect([schema, prop, prop_type]).toEqual([
            schema,
            prop,
            model.getSchema(schema).getProperty(prop).type.name,
          ]);
      }
    }),
    { numRuns: 10 },
  );
});

function checkValue(property: FtmProperty, value: string, schemas: ReadonlyMap<string, FtmSchema>): void {
  const { name } = property.type;
  if (name === 'entity')
    expect([value, schemas.get(value)?.isA(property.getRange().name)]).toEqual([value, true]);
  if (name === 'date') expect(value).toMatch(/^\d{4}(?:-\d\d(?:-\d\d)?)?$/);
  if (name === 'country') expect(value).toMatch(/^[a-z]{2}$/);
  if (name === 'number') expect(Number.isFinite(Number(value))).toBe(true);
  if (name === 'url') expect(value).toMatch(/^https?:/);
}

const register = [
  'id,name,location,status,owner,link',
  'site-0001,"\'=1+1, a mill","geo:8.548,101.584;u=5000",suspicious @ 2023-11 | confirmed @ 2024-07-02,,',
  'site-0002,Low <Mill>,,confirmed,,https://example.org/a',
  '',
].join('\n');

test('3 maps draw places as wide as they are stated, and none where none is stated', async () => {
  const casebook = await emptyCasebook();
  await importText(casebook, register);
  const geo = JSON.parse(exported(casebook, 'geojson')) as {
    features: { geometry: unknown; properties: { precisionMetres: number | null } }[];
  };
  expect(geo.features.map(({ geometry, properties }) => [geometry, properties.precisionMetres])).toEqual([
    [{ type: 'Point', coordinates: [101.584, 8.548] }, 5000],
    [null, null],
  ]);
  const kml = exported(casebook, 'kml');
  expect(kml.match(/<Placemark/gu)).toHaveLength(1);
  expect(kml).toContain('Inside a circle of 5000 metres.');
  expect(kml).not.toContain('<Point>');
  const again = await emptyCasebook();
  const report = await importText(again, exported(casebook, 'geojson'), { name: 'sites.geojson' });
  expect(report.problems).toEqual([]);
  expect(contents(again)).toEqual(contents(casebook));
});

test('3 a shape becomes its middle, with the distance to its corners', async () => {
  const ring = [
    [101, 8],
    [101.2, 8],
    [101.2, 8.2],
    [101, 8.2],
    [101, 8],
  ];
  const features = [
    { type: 'Feature', properties: { name: 'Mill' }, geometry: { type: 'Polygon', coordinates: [ring] } },
  ];
  const casebook = await emptyCasebook();
  const report = await importText(casebook, JSON.stringify({ type: 'FeatureCollection', features }), {
    name: 'sites.geojson',
  });
  expect([report.refused, report.problems]).toEqual([null, []]);
  const place = heldBy(casebookRecords(casebook)[0])['location']?.[0] ?? '';
  expect(place).toMatch(/^geo:8\.1,101\.1;u=156\d\d$/);
});

test('4 a table is safe in a spreadsheet, and holds one kind', async () => {
  const casebook = await emptyCasebook();
  await importText(casebook, register);
  expect(exported(casebook, 'csv').split('\r\n')[1]).toContain(`"'=1+1, a mill"`);
  await importText(casebook, 'name,type\nOsk Timber,company\nOsk Mills,company\n', {
    name: 'organisations.csv',
  });
  expect(() => exported(casebook, 'csv')).toThrow('A table holds one kind of records');
  expect(exported(casebook, 'csv', { kind: 'organisation' }).split('\r\n')[0]).toContain('id,name,type');
});

test('4 Uwazi gets whole days, places without a reference system, and our id', async () => {
  const casebook = await emptyCasebook();
  await importText(casebook, register.replace(`"'=1+1, a mill"`, '"A mill"'));
  const [head = '', first = ''] = exported(casebook, 'uwazi', { kind: 'site' }).split('\r\n');
  const cell = (heading: string): string | undefined => first.split(',')[head.split(',').indexOf(heading)];
  expect(cell('title')).toBe('A mill [site-0001]');
  expect(cell('Status')).toBe('suspicious|confirmed');
  expect(first).toContain('2023/11/01~2023/11/30|2024/07/02');
  expect(first).toContain('8.548|101.584');
});

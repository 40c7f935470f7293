/** `sakkhi finding` as a person runs it: from the first sentence to publication, and to what falls under it. */
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { run, temporaryFolder, writeFiles, type Ran } from './cli.ts';
import { passAs } from './second-person.ts';

const release = [
  'Harbour Watch: boats lie idle in Osk basin',
  '',
  'The group Harbour Watch said on Monday that at least 53 boats lie in the Osk basin, tied up since the gate was shut in spring.',
  'Its members walked the quay for two days and wrote down the name on every hull they could read from the wall.',
  '',
].join('\n');
const files = {
  '1-release.txt': release,
  '2-courier.txt': `Osk Courier\n\n${release}\nThe Courier could not reach the port for comment.\n`,
  '3-master.txt':
    'Harbour master gives his count\n\nHarbour master Ilan Dorr counted 41 boats in the Osk basin in his yearly round, he told this paper in his office.\n',
};

const folder = temporaryFolder();
const casebook = join(folder.path, 'casebook');
const sakkhi = (...words: readonly string[]): Ran => run([...words, '--casebook', casebook]);
const finding = (...words: readonly string[]): Ran => sakkhi('finding', ...words);
/** Ids of the claims about boats, by the name of their source. */
function boats(): readonly string[] {
  const found = new Map(
    sakkhi('claims', '--json')
      .json()
      .filter((line) => line['unit'] === 'boats')
      .map((line) => [(line['source'] as { name: string }).name, String(line['id'])] as const),
  );
  return Object.keys(files).map((name) => found.get(name) ?? '');
}

beforeAll(() => {
  writeFiles(folder.path, files);
  sakkhi('new', casebook);
  sakkhi('add', ...Object.keys(files).map((name) => join(folder.path, name)));
});
afterAll(() => {
  folder.remove();
});

it('a finding is made, carried, refused, published, and weakened', { timeout: 600_000 }, async () => {
  const [release = '', copy = '', count = ''] = boats();
  const made = finding('add', 'Boats lie idle.', '--standard', 'clear', '--claim', release, '--json').json();
  const [id = ''] = made[0]?.['records'] as string[];
  finding('support', id, copy);
  expect(finding('show', id).out).toContain(
    '2 documents → 1 text origin → 1 attribution root → 1 independent origin',
  );
  const refused = finding('confirmed', id, '2');
  expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('has 1 independent origin')]);
  finding('support', id, count);
  const early = finding('publish', id);
  expect([early.code, early.err]).toEqual([
    2,
    expect.stringContaining('It cannot be published. “clear and convincing” asks that every claim'),
  ]);

  sakkhi('decide', 'accept', release, copy, count);
  expect(sakkhi('register', 'review', id, 'passed').code).toBe(5);
  await passAs('tom', casebook, { record: id, origins: 2 });
  expect(finding('publish', id).out).toContain('recorded');
  expect(finding('show', id, '--json').json()[0]).toMatchObject({
    ...{ status: 'published', review: 'passed', reviewer: 'tom', independentOrigins: 2, stoodOn: 2 },
    ...{ weakened: [], problems: [] },
  });

  sakkhi('decide', 'reject', count);
  const fallen = finding('check');
  expect([fallen.code, fallen.out]).toEqual([1, expect.stringContaining('weakened: A claim that it stands')]);
  finding('withdraw', id, '--reason', 'The count was of another basin.');
  expect(finding('check').code).toBe(0);
});

it('wrong words are told with what to do', { timeout: 600_000 }, () => {
  expect(finding('publsh', 'x')).toMatchObject({
    code: 2,
    err: expect.stringContaining('It takes list, check') as string,
  });
  expect(finding('show', 'finding-0000')).toMatchObject({
    code: 3,
    err: expect.stringContaining('There is no finding finding-0000') as string,
  });
  expect(finding('add', 'Something.')).toMatchObject({
    code: 2,
    err: expect.stringContaining('add needs --standard') as string,
  });
  expect(finding('add', 'Something.', '--standard', 'reasonable')).toMatchObject({
    code: 2,
    err: expect.stringContaining('beginning of several standards') as string,
  });
  expect(finding('standards').out).toContain('clear and convincing: It is highly probable');
});

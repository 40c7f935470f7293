/** Offers of accepted claims: the record and fields they belong to, and nothing about people who are not in the register. */
import { beforeEach, expect, it } from 'vitest';
import { MemoryIndex } from '../adapters/memory/index.ts';
import { readDocument, type Document } from '../domain/reading/index.ts';
import { extractClaims, readingOfClaim, readingOfEvent } from '../domain/claims/index.ts';
import type { RegisterOffer } from '../contract/index.ts';
import type { RegisterRecord } from '../domain/register/index.ts';
import { recordRow } from './register-row.ts';
import { registerOffers } from './register-offers.ts';

const sha256 = 'c'.repeat(64);
let index: MemoryIndex;

function put(id: string, kind: RegisterRecord['kind'], name: string): void {
  const values = [{ value: name, asOf: null, supports: [], settled: false }];
  index.register.putRecord(
    recordRow({
      ...{ id, kind, title: name, fields: [{ field: 'name', values, rival: false }], trashed: null },
      ...{ review: 'none', reviewer: null, authors: ['mara'], firstSeq: 1, lastSeq: 1 },
    }),
  );
}

function documentOf(text: string): Document {
  const metadata = {
    title: null,
    author: null,
    url: null,
    publisher: null,
    published: '2025-06-10',
    language: 'en',
  };
  const parsed = {
    text: `Mills along the river\n\n${text}\n`,
    mediaType: 'text/plain',
    blocks: null,
    metadata,
    notes: [],
  };
  return readDocument({ sha256, name: 'page.txt', parsed });
}

/** Offers of the accepted claim whose act or number stands on these words. */
function offersOf(text: string, words: string): RegisterOffer['offers'] {
  const document = documentOf(text);
  const { claims, events, quotations } = extractClaims(document, { stories: 'all' });
  const row = { sha256, name: 'page.txt', mediaType: 'text/plain', sizeBytes: 1, admittedAt: '', seq: 1 };
  index.putCapture({ ...row, status: 'unread', reason: null });
  index.putReading({ document, claims, events, quotations });
  const event = events.find((one) => document.text.slice(one.actSpan.start, one.actSpan.end).includes(words));
  const claim = claims.find(
    (one) => document.text.slice(one.quantity.number.start, one.quantity.number.end) === words,
  );
  const found = event ?? claim;
  if (found === undefined) throw new Error(`Nothing was read of “${words}”.`);
  expect(registerOffers(index, found.id).offers).toEqual([]);
  const reading =
    event === undefined ? (claim === undefined ? null : readingOfClaim(claim)) : readingOfEvent(event);
  index.replaceSettlements(sha256, [
    {
      seq: 2,
      position: 0,
      claim: found.id,
      state: 'attached',
      anchor: 'ok',
      status: 'accepted',
      reading,
      counts: true,
    },
  ]);
  return registerOffers(index, found.id).offers;
}

beforeEach(() => {
  index = new MemoryIndex();
});

it('an act at a site that is known: an event there, and what follows for the site', () => {
  put('site-aaaa', 'site', 'Tall Mill');
  put('org-aaaa', 'organisation', 'Osk Police');
  const offers = offersOf('Osk Police raided the Tall Mill in March 2025.', 'raided');
  expect(offers.map(({ kind, record }) => [kind, record])).toEqual([
    ['event', null],
    ['site', 'site-aaaa'],
  ]);
  expect(offers[0]?.values).toEqual(
    expect.arrayContaining([
      { field: 'kind', value: 'raid', asOf: null },
      { field: 'site', value: 'site-aaaa', asOf: null },
      { field: 'agent', value: 'org-aaaa', asOf: null },
    ]),
  );
  expect(offers[0]?.title).toContain('Tall Mill');
  expect(offers[1]).toMatchObject({ values: [{ field: 'response', value: 'intervened' }] });
});

it('two records of one name are both offered, and neither is chosen', () => {
  put('site-aaaa', 'site', 'Tall Mill');
  put('site-bbbb', 'site', 'Tall Mill');
  const offers = offersOf('Police raided the Tall Mill in March 2025.', 'raided');
  expect(offers.map(({ record }) => record)).toEqual([null, 'site-aaaa', 'site-bbbb']);
  expect(offers[0]?.values.some(({ field }) => field === 'site')).toBe(false);
});

it('the name of somebody who is not in the register does not come out of an offer', () => {
  const offers = offersOf('Guards at the mill beat Ilan Vessik with pipes in March 2025.', 'beat');
  expect(offers.map(({ kind }) => kind)).toEqual(['event']);
  expect(JSON.stringify(offers)).not.toContain('Vessik');
});

it('a measure against an organisation that is known', () => {
  put('org-bbbb', 'organisation', 'Osk Holding');
  const offers = offersOf('The Treasury sanctioned Osk Holding on 4 March 2025.', 'sanctioned');
  expect(offers[0]).toMatchObject({ kind: 'designation', record: null });
  expect(offers[0]?.values).toEqual(
    expect.arrayContaining([
      { field: 'of', value: 'org-bbbb', asOf: null },
      { field: 'measure', value: 'designation', asOf: null },
    ]),
  );
});

it('a number of buildings belongs to the site', () => {
  put('site-aaaa', 'site', 'Tall Mill');
  expect(offersOf('The Tall Mill has 14 buildings.', '14')).toMatchObject([
    { kind: 'site', record: 'site-aaaa', values: [{ field: 'buildings', value: '14' }] },
  ]);
});

it('an act that did not happen offers nothing', () => {
  put('site-aaaa', 'site', 'Tall Mill');
  expect(offersOf('Police did not raid the Tall Mill.', 'raid')).toEqual([]);
});

it('a spelling that may mean a site is offered as such, with its reason, and never inside an event', () => {
  put('site-aaaa', 'site', 'Tall Mill');
  const offers = offersOf('Police raided Tal Mill in March 2025.', 'raided');
  expect(offers.map(({ record, maybe }) => [record, maybe?.known ?? null])).toEqual([
    [null, null],
    ['site-aaaa', 'Tall Mill'],
  ]);
  expect(offers[0]?.values.some(({ field }) => field === 'site')).toBe(false);
  expect(offers[1]?.values).toEqual([
    { field: 'name', value: 'Tal Mill', asOf: null },
    { field: 'response', value: 'intervened', asOf: '2025-03' },
  ]);
  expect(offers[1]?.why).toContain('“Tal Mill” may be Tall Mill: The names sound alike');
});

it('an organisation by another spelling: the spelling is offered as its name, and nothing else', () => {
  put('org-aaaa', 'organisation', 'Osk Holding Group');
  const offers = offersOf('The Treasury sanctioned Osk Group on 4 March 2025.', 'sanctioned');
  expect(offers.filter(({ maybe }) => maybe !== null)).toMatchObject([
    { record: 'org-aaaa', values: [{ field: 'name', value: 'Osk Group' }] },
  ]);
});

it('names whose numbers differ are two names', () => {
  put('site-aaaa', 'site', 'Tall Mill 3');
  put('site-bbbb', 'site', 'Tall Mill');
  const offers = offersOf('Police raided Tal Mill 4 in March 2025.', 'raided');
  expect(offers.flatMap(({ maybe }) => maybe ?? [])).toEqual([]);
});

it.each([
  'Guards at the mill beat Ilan Vessik with pipes in March 2025.',
  'Guards at the mill beat Ilan Vesik, not his real name, with pipes in March 2025.',
])('no person is ever offered by likeness: %s', (text) => {
  put('person-aaaa', 'person', 'Ilan Vessick');
  put('org-aaaa', 'organisation', 'Ilan Vessick Group');
  const offers = offersOf(text, 'beat');
  expect(offers.every(({ record }) => record === null)).toBe(true);
});

it('where a name was changed to hide somebody, no spelling is compared', () => {
  put('site-aaaa', 'site', 'Tall Mill');
  const offers = offersOf(
    'Police raided Tal Mill, where Dara (not her real name) was held, in March 2025.',
    'raided',
  );
  expect(offers.flatMap(({ maybe }) => maybe ?? [])).toEqual([]);
});

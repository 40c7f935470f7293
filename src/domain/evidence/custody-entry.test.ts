import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../base/index.ts';
import { maxCustodySources } from './custody-entry.ts';
import type { EntryObjects, EntryType, NewEntry } from './entry-types.ts';
import { makeEntry, maxEntryBytes, parseEntry } from './entry.ts';
import { recordedObjects } from './recorded-objects.ts';
import { encodeUtf8 } from './utf8.ts';

const a = 'aa'.repeat(32);
const b = 'bb'.repeat(32);
const record = { sha256: a, sizeBytes: 7 };
const key = 'norland.example/log+0a1b2c3d+AbCd';

const whole = {
  'sources-exported': { sha256s: [a, b], form: 'bundle', sums: b, recipient: 'Court of Norland' },
  'fixity-checked': { from: a, through: b, objects: 2, bytes: 14, damaged: [a], missing: [] },
  'sources-reread': { engine: 'reading/2+claims/5', sources: 2, unreadable: 0 },
  'bundle-imported': {
    origin: 'norland.example/log',
    key,
    isKeyTrusted: false,
    size: 9,
    root: a,
    sums: b,
    record,
    sha256s: [a],
  },
  'checkpoint-timestamped': {
    size: 9,
    imprint: a,
    authority: 'https://time.norland.example/',
    stampedAt: '2026-03-01T08:00:00.000Z',
    record,
  },
  'checkpoint-cosigned': { size: 9, root: a, witness: key, record },
  'checkpoint-witnessed': { origin: 'norland.example/log', key, size: 9, root: a },
  'protected-admitted': { ctSha256: a, sizeBytes: 7, commit: b, recipient: b },
} as const satisfies Partial<EntryObjects>;

type CustodyType = keyof typeof whole & EntryType;
const types = Object.keys(whole) as CustodyType[];

const entryOf = (type: CustodyType, obj: object): NewEntry =>
  ({ type, time: '2026-03-01T08:00:00.000Z', actor: 'Reader of Norland', obj }) as NewEntry;
const codeOf = (type: CustodyType, obj: object): string => {
  const parsed = parseEntry(encodeUtf8(canonicalJson({ ...entryOf(type, obj), v: 1, seq: 4 })));
  return parsed.ok ? 'ok' : parsed.code;
};

describe.each(types)('%s', (type) => {
  test('is recorded and read back as it was', () => {
    const { entry, bytes } = makeEntry({ draft: entryOf(type, whole[type]), seq: 4 });
    expect(parseEntry(bytes)).toEqual({ ok: true, entry });
  });

  test('is refused without any of its fields, and with another', () => {
    for (const name of Object.keys(whole[type])) {
      const rest = Object.fromEntries(Object.entries(whole[type]).filter(([one]) => one !== name));
      expect(codeOf(type, rest)).toBe(`entry/${name}`);
      expect(codeOf(type, { ...whole[type], [name]: { no: 1 } })).toBe(`entry/${name}`);
    }
    expect(codeOf(type, { ...whole[type], more: 1 })).toBe('entry/unknown-key');
  });
});

test('hashes of sources are different, in order, and not more than an entry holds', () => {
  const hashes = Array.from({ length: maxCustodySources + 1 }, (_, i) => i.toString(16).padStart(64, '0'));
  const exported = (sha256s: readonly string[]): string =>
    codeOf('sources-exported', { ...whole['sources-exported'], sha256s });
  expect(exported([b, a])).toBe('entry/sha256s');
  expect(exported([a, a])).toBe('entry/sha256s');
  expect(exported([])).toBe('entry/sha256s');
  expect(exported(hashes)).toBe('entry/sha256s');
  expect(exported(hashes.slice(1))).toBe('ok');
  const fullest = {
    ...whole['fixity-checked'],
    damaged: hashes.slice(1),
    missing: hashes.slice(1),
  };
  const { bytes } = makeEntry({ draft: entryOf('fixity-checked', fullest), seq: 2 ** 52 });
  expect(bytes.length).toBeLessThanOrEqual(maxEntryBytes);
});

test('objects of the vault that an entry records', () => {
  const kinds = types.map((type) => {
    const { entry } = makeEntry({ draft: entryOf(type, whole[type]), seq: 4 });
    return [type, recordedObjects(entry).map(({ sha256, kind }) => [sha256, kind])];
  });
  expect(Object.fromEntries(kinds)).toEqual({
    'sources-exported': [],
    'fixity-checked': [],
    'sources-reread': [],
    'bundle-imported': [[a, 'record']],
    'checkpoint-timestamped': [[a, 'record']],
    'checkpoint-cosigned': [[a, 'record']],
    'checkpoint-witnessed': [],
    'protected-admitted': [[a, 'protected']],
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson, Fault } from '../../base/index.ts';
import type { NewEntry } from './entry-types.ts';
import { makeEntry, maxEntryBytes, parseEntry, parseEntryAt } from './entry.ts';
import { encodeUtf8 } from './utf8.ts';

const draft: NewEntry = {
  type: 'capture-admitted',
  time: '2026-03-01T08:00:00.000Z',
  actor: 'Reader of Norland',
  obj: { sha256: 'ab'.repeat(32), sizeBytes: 12, name: 'page.txt' },
};

const good = {
  v: 1,
  type: 'capture-admitted',
  seq: 4,
  time: draft.time,
  actor: draft.actor,
  obj: { sha256: 'ab'.repeat(32), sizeBytes: 12, name: 'page.txt' },
} as const;

const codeOf = (line: string | Uint8Array): string => {
  const parsed = parseEntry(typeof line === 'string' ? encodeUtf8(line) : line);
  return parsed.ok ? 'ok' : parsed.code;
};

function codeThrown(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof Fault) return error.code;
    throw error;
  }
  return 'nothing';
}

test('a sealed entry is its canonical JSON and reads back as itself', () => {
  const { entry, bytes } = makeEntry({ draft, seq: 4 });
  expect(new TextDecoder().decode(bytes)).toBe(canonicalJson(good));
  expect(parseEntry(bytes)).toEqual({ ok: true, entry });
  expect(parseEntryAt(bytes, 4)).toEqual({ ok: true, entry });
  expect(parseEntryAt(bytes, 5)).toMatchObject({ ok: false, code: 'entry/sequence' });
});

describe('refused when read', () => {
  const text = canonicalJson(good);
  test.each([
    ['nothing', '', 'entry/not-json'],
    ['no JSON', '{', 'entry/not-json'],
    ['another value', '[]', 'entry/shape'],
    ['null', 'null', 'entry/shape'],
    ['white space', `${text} `, 'entry/not-canonical'],
    ['a key twice', text.replace('{"actor"', '{"actor":"x","actor"'), 'entry/not-canonical'],
    ['another order of keys', JSON.stringify(good), 'entry/not-canonical'],
    ['an escaped spelling', text.replace('page', '\\u0070age'), 'entry/not-canonical'],
    ['another spelling of a number', text.replace('"seq":4', '"seq":4.0'), 'entry/not-canonical'],
    ['an unknown key', canonicalJson({ ...good, extra: 1 }), 'entry/unknown-key'],
    ['__proto__', text.replace('{"actor"', '{"__proto__":{},"actor"'), 'entry/unknown-key'],
    ['__proto__ inside', text.replace('"obj":{', '"obj":{"__proto__":null,'), 'entry/unknown-key'],
    ['an unknown type', canonicalJson({ ...good, type: 'capture-eaten' }), 'entry/unknown-type'],
    ['a type of Object', canonicalJson({ ...good, type: 'constructor' }), 'entry/unknown-type'],
    ['another version', canonicalJson({ ...good, v: 2 }), 'entry/v'],
    ['minus zero', text.replace('"seq":4', '"seq":-0'), 'entry/seq'],
    ['a number past 2^53', text.replace('"seq":4', '"seq":9007199254740993'), 'entry/seq'],
    ['a bad hash', canonicalJson({ ...good, obj: { ...good.obj, sha256: 'AB'.repeat(32) } }), 'entry/sha256'],
    ['a path as name', canonicalJson({ ...good, obj: { ...good.obj, name: '../x' } }), 'entry/name'],
    [
      'a missing field',
      canonicalJson({ ...good, obj: { sha256: good.obj.sha256, sizeBytes: 1 } }),
      'entry/name',
    ],
    ['a day that is none', canonicalJson({ ...good, time: '2026-02-30T08:00:00.000Z' }), 'entry/time'],
    [
      'a leap day of another year',
      canonicalJson({ ...good, time: '2100-02-29T08:00:00.000Z' }),
      'entry/time',
    ],
    ['a month that is none', canonicalJson({ ...good, time: '2026-13-01T08:00:00.000Z' }), 'entry/time'],
    ['day 0', canonicalJson({ ...good, time: '2026-03-00T08:00:00.000Z' }), 'entry/time'],
    ['hour 24', canonicalJson({ ...good, time: '2026-03-01T24:00:00.000Z' }), 'entry/time'],
    ['second 60', canonicalJson({ ...good, time: '2026-03-01T23:59:60.000Z' }), 'entry/time'],
    ['local time', canonicalJson({ ...good, time: '2026-02-03T08:00:00.000+07:00' }), 'entry/time'],
    ['half a surrogate pair', text.replace('Norland', '\\ud800'), 'entry/not-canonical'],
    ['deep nesting', `{"obj":${'['.repeat(30_000)}${']'.repeat(30_000)}}`, 'entry/v'],
    ['too long', 'x'.repeat(maxEntryBytes + 1), 'entry/too-long'],
  ])('%s', (_name, line, code) => {
    expect(codeOf(line)).toBe(code);
  });

  test('bytes that are not UTF-8', () => {
    expect(codeOf(Uint8Array.from([0x22, 0xff, 0x22]))).toBe('entry/not-utf8');
  });

  test('any bytes give a reason, never an exception', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(parseEntry(bytes).ok).toBe(false);
      }),
      { numRuns: 1000 },
    );
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(parseEntry(encodeUtf8(text)).ok).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('refused when made', () => {
  test.each([
    ['no actor', { ...draft, actor: '' }, 'entry/actor'],
    ['a time without milliseconds', { ...draft, time: '2026-03-01T08:00:00Z' }, 'entry/time'],
    ['an unsafe name', { ...draft, obj: { ...draft.obj, name: 'a/b' } }, 'entry/name'],
    ['a negative size', { ...draft, obj: { ...draft.obj, sizeBytes: -1 } }, 'entry/sizeBytes'],
  ])('%s', (_name, bad, code) => {
    expect(codeThrown(() => makeEntry({ draft: bad, seq: 1 }))).toBe(code);
  });

  test('a first entry that does not create the casebook, and a later one that does', () => {
    const created: NewEntry = {
      ...draft,
      type: 'casebook-created',
      obj: { title: 'Norland', notice: null },
    };
    expect(codeThrown(() => makeEntry({ draft, seq: 0 }))).toBe('entry/first');
    expect(codeThrown(() => makeEntry({ draft: created, seq: 1 }))).toBe('entry/first');
    expect(parseEntryAt(makeEntry({ draft: created, seq: 0 }).bytes, 0).ok).toBe(true);
  });

  test('half a surrogate pair, by canonical JSON', () => {
    const bad = { ...draft, actor: 'x\ud800' };
    expect(codeThrown(() => makeEntry({ draft: bad, seq: 1 }))).toBe('canonical-json/lone-surrogate');
  });
});

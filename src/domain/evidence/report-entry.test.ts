/** The entry about a report: a closed shape, and the object that it records. */
import { expect, test } from 'vitest';
import { canonicalJson, type Json } from '../../base/index.ts';
import type { LogEntry } from './entry-types.ts';
import { makeEntry, parseEntry } from './entry.ts';
import { recordedObjects } from './recorded-objects.ts';
import { isReportName, type ReportRecorded } from './report-entry.ts';
import { encodeUtf8 } from './utf8.ts';

const hash = 'a'.repeat(64);
const whole: ReportRecorded = {
  ...{ name: 'annual-2025', sha256: hash, sizeBytes: 5, act: 'published', manifest: 'b'.repeat(64) },
  note: 'sent to the printer',
};

function codeOf(obj: Readonly<Record<string, unknown>>): string {
  const stamp = { v: 1, type: 'report-recorded', seq: 3, time: '2026-03-01T08:00:00.000Z', actor: 'dara' };
  const parsed = parseEntry(encodeUtf8(canonicalJson({ ...stamp, obj } as Json)));
  return parsed.ok ? 'ok' : parsed.code;
}

test('the shape is closed, and every field is judged', () => {
  expect(codeOf(whole)).toBe('ok');
  expect(codeOf({ ...whole, act: 'saved', manifest: null, note: null })).toBe('ok');
  for (const name of Object.keys(whole)) {
    expect(codeOf({ ...whole, [name]: { no: 1 } })).toBe(`entry/${name}`);
    const rest = Object.fromEntries(Object.entries(whole).filter(([one]) => one !== name));
    expect(codeOf(rest)).toBe(`entry/${name}`);
  }
  expect(codeOf({ ...whole, more: 1 })).toBe('entry/unknown-key');
  expect(codeOf({ ...whole, name: '../log' })).toBe('entry/name');
  expect(codeOf({ ...whole, note: '' })).toBe('entry/note');
});

test('its words are an object of the vault', () => {
  const draft = {
    type: 'report-recorded' as const,
    time: '2026-03-01T08:00:00.000Z',
    actor: 'dara',
    obj: whole,
  };
  const { entry }: { readonly entry: LogEntry } = makeEntry({ draft, seq: 7 });
  expect(recordedObjects(entry)).toEqual([
    { sha256: hash, sizeBytes: 5, name: 'report annual-2025 of entry 7', kind: 'report' },
  ]);
});

test('names are the same file on every system', () => {
  for (const name of ['a', '2025', 'what-the-state-did', 'x'.repeat(80)])
    expect(isReportName(name)).toBe(true);
  for (const name of ['', 'A', 'a b', 'a.md', 'a/b', '-a', 'a-', 'a--b', 'nul', 'com1', 'x'.repeat(81)])
    expect(isReportName(name), name).toBe(false);
});

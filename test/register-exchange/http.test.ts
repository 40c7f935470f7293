/**
 * The register's import and export over HTTP: 1 a file is planned, checked and imported; 2 what is no file of bytes, or has choices
 * that nobody knows, is refused and records nothing; 3 every format is a download with a name of ours.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Casebook } from '../../src/app/casebook.ts';
import { exportFormats } from '../../src/app/register-export.ts';
import { importPlanSchema, importReportSchema } from '../../src/contract/index.ts';
import { serve, type Publishing, type Served } from '../../src/server/index.ts';
import type { RouteContext } from '../../src/server/route.ts';
import { casebookRecords, emptyCasebook, tables } from './casebooks.ts';

let folder: string;
let casebook: Casebook;
let served: Served;
let origin: string;
let token: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sakkhi-exchange-'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Sakkhi</title>');
  casebook = await emptyCasebook();
  served = await serve({
    ...{ casebook, heading: { title: 'Mills', notice: null }, tables: tables() },
    proofs: null as unknown as RouteContext['proofs'],
    refresh: () => undefined,
    write: (act) => act(casebook),
    reports: null as unknown as RouteContext['reports'],
    publishing: null as unknown as Publishing,
    ...{ port: 0, webFolder: folder },
  });
  const url = new URL(served.url);
  token = url.searchParams.get('token') ?? '';
  origin = url.origin;
});

afterAll(async () => {
  await served.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Sent {
  readonly choices?: string;
  readonly type?: string;
  readonly token?: string;
}

async function sent(
  step: string,
  text: string,
  given: Sent = {},
): Promise<{ status: number; body: unknown }> {
  const query = new URLSearchParams({
    name: 'sites.csv',
    ...(given.choices === undefined ? {} : { choices: given.choices }),
  });
  const response = await fetch(`${origin}/api/register/import${step}?${query.toString()}`, {
    method: 'POST',
    headers: {
      'x-sakkhi-token': given.token ?? token,
      'content-type': given.type ?? 'application/octet-stream',
    },
    body: text,
  });
  return { status: response.status, body: await response.json() };
}

const table = 'name,lat,lon,status\nTall Mill,8.548,101.584,confirmed\nLow Mill,8.61,101.62,suspicious\n';

test('2 what cannot be taken is refused, and records nothing', async () => {
  const refusals = [
    await sent('', table, { type: 'application/json' }),
    await sent('', table, { choices: '{"colour":"red"}' }),
    await sent('', table, { choices: 'no JSON' }),
    await sent('', '', {}),
    await sent('', table, { token: 'wrong' }),
  ];
  expect(refusals.map(({ status }) => status)).toEqual([400, 400, 400, 400, 403]);
  const bad = await sent('', table.replace('8.61', 'north'));
  expect(importReportSchema.parse(bad.body)).toMatchObject({ recorded: false, counts: { bad: 1 } });
  expect(casebookRecords(casebook)).toEqual([]);
});

test('1 a file is planned, checked and imported', async () => {
  const plan = importPlanSchema.parse((await sent('/plan', table)).body);
  expect(plan.columns.map(({ target }) => target)).toEqual(['name', 'latitude', 'longitude', 'status']);
  const choices = JSON.stringify({ kind: 'site', precisionMetres: 2000 });
  const check = importReportSchema.parse((await sent('/check', table, { choices })).body);
  expect(check).toMatchObject({ recorded: false, refused: null, counts: { new: 2 } });
  expect(casebookRecords(casebook)).toEqual([]);
  const report = importReportSchema.parse((await sent('', table, { choices })).body);
  expect(report).toMatchObject({ recorded: true, counts: { new: 2 } });
  expect(report.records.toSorted()).toEqual(casebookRecords(casebook).map(({ id }) => id));
});

test('3 every format is a download', async () => {
  for (const format of exportFormats) {
    const response = await fetch(`${origin}/api/register/export.${format}?kind=site`, {
      headers: { 'x-sakkhi-token': token },
    });
    expect([format, response.status]).toEqual([format, 200]);
    expect(response.headers.get('content-disposition')).toContain('attachment');
    expect(await response.text()).toContain('Tall Mill');
  }
  const unknown = await fetch(`${origin}/api/register/export.pdf`, { headers: { 'x-sakkhi-token': token } });
  expect(unknown.status).toBe(404);
});

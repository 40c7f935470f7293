/** From a source to its proof, out of the house, and back into its custody: each file is checked as a stranger would. */
import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../cli.ts';
import { openBrowser } from './browser.ts';
import { serve, type Served } from './served.ts';
import { visit, type Visitor } from './visitor.ts';

const script = (name: string): string => fileURLToPath(new URL(`../../scripts/${name}`, import.meta.url));

interface Row {
  readonly sha256: string;
  readonly name: string;
}

describe('custody and proof of a source', () => {
  let browser: Browser;
  let served: Served;
  let visitor: Visitor;
  let page: Page;
  let folder = '';
  let source: Row;
  const other = { sha256: '' };

  beforeAll(async () => {
    browser = await openBrowser();
    served = await serve('example');
    visitor = await visit(browser, served);
    page = visitor.page;
    folder = mkdtempSync(join(tmpdir(), 'sakkhi-evidence-'));
    const [first, second] = (await served.json('/api/sources.json')) as Row[];
    if (first === undefined || second === undefined) throw new Error('The example has no sources.');
    source = first;
    other.sha256 = second.sha256;
    await page.goto(served.url);
  });

  afterAll(async () => {
    await browser.close();
    await served.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Presses what saves a file, and keeps it under a name of ours. */
  async function saved(press: Locator, name: string): Promise<{ path: string; suggested: string }> {
    const [file] = await Promise.all([page.waitForEvent('download'), press.click()]);
    const path = join(folder, name);
    await file.saveAs(path);
    return { path, suggested: file.suggestedFilename() };
  }

  it('leads from the source over its custody to what is proven and what is not', async () => {
    await page.goto(`${served.origin}/sources/${source.sha256}?panel=custody`);
    await page.getByText(`Admitted as ${source.name}`).waitFor();
    await page.getByRole('link', { name: 'What is proven, and what is not' }).click();
    await page.getByRole('heading', { level: 1, name: 'What is proven, and what is not' }).waitFor();
    const open = page.getByRole('region', { name: 'Not proven' });
    expect(await open.getByText('Nobody outside has seen this log yet').count()).toBe(1);
    expect(await open.getByText('npx sakkhi timestamp').count()).toBe(1);
  });

  it('checks the bytes now, and records nothing of it', async () => {
    const before = (await served.json(`/api/sources/${source.sha256}/custody.json`)) as unknown[];
    await page.getByRole('button', { name: 'Check now' }).click();
    await page.getByText(/^Unchanged: [\d,]+ bytes read and hashed/).waitFor();
    expect(await served.json(`/api/sources/${source.sha256}/custody.json`)).toEqual(before);
  });

  it('shows the root whole on demand', async () => {
    const { log } = (await served.json(`/api/sources/${source.sha256}/proof.json`)) as {
      log: { root: string };
    };
    expect(log.root).toMatch(/^[0-9a-f]{64}$/);
    const shown = page.locator('.hash.screen-only');
    expect(await shown.textContent()).toBe(`${log.root.slice(0, 12)}…`);
    await page.getByRole('button', { name: 'Whole' }).click();
    expect(await shown.textContent()).toBe(log.root);
  });

  it('gives proof, key and original, which the stranger’s verifier accepts together', async () => {
    const proof = await saved(page.getByRole('button', { name: 'Proof file' }), 'page.tlog-proof');
    const key = await saved(page.getByRole('button', { name: 'Key of the log' }), 'log.vkey');
    await page.getByRole('button', { name: 'Original file…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Take out the original' });
    expect(await dialog.getByText('is recorded in the log for ever').count()).toBe(1);
    const original = await saved(
      dialog.getByRole('button', { name: 'Record and save the original' }),
      'page',
    );
    expect(original.suggested).toMatch(new RegExp(`^${source.sha256}\\.[a-z0-9]+$`));
    const bytes = readFileSync(original.path);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(source.sha256);
    const check = (file: string): string =>
      execFileSync(process.execPath, [script('verify-proof.mjs'), proof.path, file, key.path], {
        encoding: 'utf8',
      });
    expect(check(original.path).toLowerCase()).toContain('proven');
    writeFileSync(join(folder, 'changed'), Buffer.concat([bytes, Buffer.from(' ')]));
    expect(() => check(join(folder, 'changed'))).toThrow();
  });

  it('gives a signed bundle, which a shell accepts as long as nothing in it is changed', async () => {
    await page.getByRole('button', { name: 'Signed bundle…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Take out a signed bundle' });
    await dialog.getByLabel('For whom?').fill('  District archive  ');
    const tar = await saved(dialog.getByRole('button', { name: 'Record and save the bundle' }), 'bundle.tar');
    await page.getByText('The bundle was recorded in the log').waitFor();
    execFileSync('tar', ['-xf', tar.path], { cwd: folder });
    const bundle = join(folder, tar.suggested.replace(/\.tar$/, ''));
    const verify = (): string =>
      execFileSync('bash', [script('verify-bundle.sh'), join(folder, 'log.vkey')], {
        cwd: bundle,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
      });
    expect(verify()).not.toContain('NOT PROVEN');
    const [data = ''] = readdirSync(join(bundle, 'data'));
    writeFileSync(join(bundle, 'data', data), 'changed');
    expect(verify).toThrow(/NOT PROVEN/);
  });

  it('shows both exports in the custody, with the recipient, and in no other source’s', async () => {
    await page.getByRole('cell', { name: 'Left in a signed bundle for District archive.' }).waitFor();
    await page.getByRole('cell', { name: 'The original was taken out.' }).waitFor();
    const elsewhere = (await served.json(`/api/sources/${other.sha256}/custody.json`)) as { what: string }[];
    expect(elsewhere.map(({ what }) => what)).toEqual(['admitted']);
    const [csv] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '.csv' }).click(),
    ]);
    expect(readFileSync(await csv.path(), 'utf8')).toContain('Left in a signed bundle for District archive.');
  });

  it('lets a file out as an attachment that no browser runs, and only to who holds the token', async () => {
    const ask = (path: string, init: RequestInit, token = served.token): Promise<Response> =>
      fetch(`${served.origin}/api/sources/${source.sha256}/${path}`, {
        ...init,
        headers: { 'x-sakkhi-token': token, 'content-type': 'application/json' },
      });
    const body = JSON.stringify({ recipient: null });
    const answer = await ask('original', { method: 'POST', body });
    expect(answer.headers.get('content-disposition')).toMatch(
      /^attachment; filename="[0-9a-f]{64}\.[a-z0-9]+"$/,
    );
    expect(answer.headers.get('content-security-policy')).toBe("sandbox; default-src 'none'");
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-type')).toBe('application/octet-stream');
    expect((await ask('original', { method: 'POST', body }, 'wrong')).status).toBe(403);
    expect((await ask('tlog-proof', {}, 'wrong')).status).toBe(403);
    expect((await ask('original', {})).status).toBe(404);
    const long = JSON.stringify({ recipient: 'x'.repeat(301) });
    expect((await ask('bundle', { method: 'POST', body: long })).status).toBe(400);
    const exports = (await served.json(`/api/sources/${source.sha256}/custody.json`)) as { what: string }[];
    expect(exports.filter(({ what }) => what === 'exported')).toHaveLength(3);
  });

  it('goes the same way by keyboard alone', async () => {
    await page.goto(`${served.origin}/sources/${other.sha256}/proof`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.getByRole('button', { name: 'Original file…' }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Take out the original' });
    await dialog.waitFor();
    await page.keyboard.type('an office');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? '');
    await expect.poll(focused).toBe('Original file…');
    await page.keyboard.press('Enter');
    await dialog.waitFor();
    await page.keyboard.type('an office');
    const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect(file.suggestedFilename()).toContain(other.sha256);
    await page.getByRole('cell', { name: 'The original was taken out for an office.' }).waitFor();
  });

  it('shows on the evidence of the casebook what left, by kind, and leads to the next step', async () => {
    await page.goto(`${served.origin}/evidence`);
    await page.getByRole('heading', { name: 'What to do next' }).waitFor();
    expect(await page.getByText('Have somebody outside see the log').count()).toBe(1);
    await page.getByRole('link', { name: /^Exports/ }).click();
    await page.waitForURL(/what=exported/);
    const current = page.locator('.facets a[aria-current]');
    await expect.poll(() => current.allTextContents()).toEqual(['Exports 4']);
    await page
      .getByRole('cell', { name: 'One source left in a signed bundle for District archive.' })
      .waitFor();
    expect(await page.locator('.data-table tbody tr').count()).toBe(4);
    const fingerprint = await page.locator('.log-state').textContent();
    expect(fingerprint).toMatch(/SHA256:[A-Za-z0-9+/]{43}/);
  });

  it('tells of a check that another command recorded, and of bytes that were changed behind its back', async () => {
    const third = ((await served.json('/api/sources.json')) as Row[])[2]?.sha256 ?? '';
    expect(run(['scrub', '--casebook', served.casebook]).code).toBe(0);
    await page.goto(`${served.origin}/sources/${third}/proof`);
    await page.getByRole('heading', { name: /^Bytes unchanged since log entry \d+$/ }).waitFor();
    await page.getByRole('cell', { name: 'Its bytes were hashed again: unchanged.' }).waitFor();
    const object = join(served.casebook, 'vault', third.slice(0, 2), third.slice(2));
    chmodSync(object, 0o600);
    appendFileSync(object, ' ');
    await page.getByRole('button', { name: 'Check now' }).click();
    await page.getByText('The bytes have changed.').waitFor();
    await page.getByRole('button', { name: 'Original file…' }).click();
    const dialog = page.getByRole('dialog');
    const refused = page.waitForResponse((answer) => answer.url().endsWith('/original'));
    await dialog.getByRole('button', { name: 'Record and save the original' }).click();
    expect((await refused).ok()).toBe(false);
    await dialog.getByRole('alert').waitFor();
    const custody = (await served.json(`/api/sources/${third}/custody.json`)) as { what: string }[];
    expect(custody.map(({ what }) => what)).toEqual(['admitted', 'checked']);
    await page.keyboard.press('Escape');
    expect(run(['scrub', '--casebook', served.casebook]).code).toBe(1);
    await page.goto(`${served.origin}/evidence`);
    await page.getByRole('heading', { name: '1 file has changed or is missing' }).waitFor();
    await page.locator('.next-damaged a').click();
    await page.getByRole('heading', { name: /^The bytes have changed since log entry \d+$/ }).waitFor();
    const open = page.getByRole('region', { name: 'Not proven' });
    expect(await open.getByRole('heading', { name: /^The bytes have changed/ }).count()).toBe(1);
  });

  it('heard no complaint from the console', () => {
    // What the server refuses, as for the bytes that were changed, a browser tells as well.
    expect(visitor.complaints.filter((text) => !text.includes('status of 500'))).toEqual([]);
  });
});

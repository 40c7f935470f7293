/** One transcript a command: what is typed, what is answered, with which exit code. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  accountLineSchema,
  addLineSchema,
  claimLineSchema,
  decisionLineSchema,
  eventLineSchema,
  figureLineSchema,
  lineageLineSchema,
  originLineSchema,
  proofLineSchema,
  quotationLineSchema,
  verifyFindingSchema,
  verifySummarySchema,
} from '../../src/contract/index.ts';
import { run, sakkhi, temporaryFolder, writeFiles } from '../cli.ts';
import { files } from '../fictional-files.ts';

const folder = temporaryFolder();
const sources = join(folder.path, 'sources');
const casebook = join(folder.path, 'casebook');
const at = ['--casebook', casebook];

beforeAll(() => {
  writeFiles(sources, files);
});
afterAll(() => folder.remove());

describe('sakkhi, from an empty folder to weighed figures', () => {
  it('new: makes the casebook and says what to do next', () => {
    const ran = run(['new', casebook, '--title', 'Basin boats']);
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out).toBe(
      `Made the casebook ${casebook}. Add files: sakkhi add PATH --casebook ${casebook}\n`,
    );
    expect(existsSync(join(casebook, 'log'))).toBe(true);
  });

  it('new: refuses a folder that is a casebook already', () => {
    const ran = run(['new', casebook]);
    expect(ran.code).toBe(4);
    expect(ran.err).toBe(
      `sakkhi: ${casebook} already holds a casebook.\nAdd files to it with \`sakkhi add\`, or choose another folder.\n`,
    );
  });

  it('add --dry-run: names the files and records nothing', () => {
    const ran = run(['add', sources, '--dry-run', ...at]);
    expect(ran.code).toBe(0);
    expect(ran.out.match(/dry run/g)).toHaveLength(3);
    expect(run(['claims', ...at]).out).toBe('');
  });

  it('add: one line a file, then the count', () => {
    const ran = run(['add', sources, ...at]);
    expect(ran.code).toBe(0);
    expect(ran.out).toBe('added       a-release.txt\nadded       b-copy.txt\nadded       c-herald.txt\n');
    expect(ran.err).toContain('3 added.');
  });

  it('add again: changes nothing, and the JSON lines follow the contract', () => {
    const ran = run(['add', sources, '--json', ...at]);
    expect(ran.code).toBe(0);
    const lines = ran.json().map((line) => addLineSchema.parse(line));
    expect(lines.map((line) => line.status)).toEqual(['already', 'already', 'already']);
  });

  it('claims --json: each quote is a verbatim part of its file', () => {
    const lines = run(['claims', '--json', ...at])
      .json()
      .map((line) => claimLineSchema.parse(line));
    expect(lines.length).toBeGreaterThan(5);
    for (const line of lines) {
      const text = files[line.source.name];
      expect(text?.slice(line.start, line.end)).toBe(line.quote);
    }
    const boats = lines.find((line) => line.source.name === 'a-release.txt' && line.valueLow === 53);
    expect(boats).toMatchObject({ bound: '>=', unit: 'boats', kind: 'count', status: 'proposed', story: 0 });
  });

  it('claims: text for people, filtered', () => {
    const ran = run(['claims', '--search', 'sailors', '--source', 'b-copy.txt', ...at]);
    expect(ran.code).toBe(0);
    expect(ran.out).toContain('58 sailors');
    expect(ran.out).toContain('b-copy.txt');
    expect(ran.out).not.toContain('a-release.txt');
  });

  it('claims --events --json: acts with their passages, in the words of the file', () => {
    const lines = run(['claims', '--events', '--json', ...at])
      .json()
      .map((line) => eventLineSchema.parse(line));
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(files[line.source.name]?.slice(line.start, line.end)).toBe(line.quote);
  });

  it('decide: accepts, lists, takes back, and names what it does not know', () => {
    const sailors = run(['claims', '--search', '58 sailors', '--source', 'a-release.txt', '--json', ...at]);
    const id = claimLineSchema.parse(sailors.json()[0]).id;
    const accepted = run(['decide', 'accept', id, '--note', 'heard it', ...at]);
    expect(accepted).toMatchObject({ code: 0, err: '' });
    const entry = /entry (\d+)/.exec(accepted.out)?.[1] ?? '';
    expect(accepted.out).toBe(
      `accepted one claim (entry ${entry}). Take it back: sakkhi decide undo ${entry}\n`,
    );
    expect(run(['claims', '--status', 'accepted', ...at]).out).toContain('[accepted]');
    const [line] = run(['decide', 'list', '--json', ...at]).json();
    expect(decisionLineSchema.parse(line)).toMatchObject({
      state: 'attached',
      exact: '58',
      note: 'heard it',
    });
    expect(run(['decide', 'undo', entry, ...at])).toMatchObject({
      code: 0,
      out: `Taken back: entry ${entry}.\n`,
    });
    expect(run(['claims', '--status', 'accepted', ...at]).out).toBe('');
    expect(run(['decide', 'undo', entry, ...at])).toMatchObject({ code: 4 });
    expect(run(['decide', 'accept', '0123456789ab-1-2', ...at])).toMatchObject({ code: 4 });
    expect(run(['decide', 'shrug', ...at])).toMatchObject({ code: 2 });
    expect(run(['claims', '--status', 'maybe', ...at])).toMatchObject({ code: 2 });
  });

  it('propose: asks nobody but this machine', () => {
    const ran = run(['propose', '--endpoint', 'https://models.example/v1', '--model', 'm', ...at]);
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('is not an address of this machine');
    expect(run(['propose', ...at]).err).toContain('propose needs --endpoint');
    const silent = run(['propose', '--endpoint', 'http://127.0.0.1:1/v1', '--model', 'm', ...at]);
    expect(silent.err).toContain('did not answer');
  });

  it('claims: refuses options that would do nothing, and says when nothing matches', () => {
    const idle = run(['claims', '--quotations', '--search', 'boats', ...at]);
    expect(idle.code).toBe(2);
    expect(idle.err).toContain('--search does not go with --quotations');
    expect(run(['lineage', '--origins', '--source', 'a-release.txt', ...at]).code).toBe(2);
    const none = run(['claims', '--search', 'no such words', ...at]);
    expect(none).toMatchObject({ code: 0, out: '', err: 'No claim matches.\n' });
  });

  it('claims --quotations --json', () => {
    const lines = run(['claims', '--quotations', '--json', ...at])
      .json()
      .map((line) => quotationLineSchema.parse(line));
    expect(lines.length).toBeGreaterThanOrEqual(4);
    for (const line of lines) expect(files[line.source.name]?.slice(line.start, line.end)).toBe(line.quote);
  });

  it('lineage --json: the copy derives from the release', () => {
    const lines = run(['lineage', '--json', ...at])
      .json()
      .map((line) => lineageLineSchema.parse(line));
    const pair = lines.find(
      (line) => [line.a.source.name, line.b.source.name].sort().join() === 'a-release.txt,b-copy.txt',
    );
    expect(pair).toBeDefined();
    expect(['excerpt', 'edited-copy', 'same-text']).toContain(pair?.relation);
    expect(pair?.evidence.length).toBeGreaterThan(0);
  });

  it('lineage --relation: only pairs so related, and a refusal that names the relations', () => {
    expect(run(['lineage', '--relation', 'translation', ...at]).err).toContain(
      'No two texts are related so.',
    );
    const wrong = run(['lineage', '--relation', 'cousin', ...at]);
    expect(wrong.code).toBe(2);
    expect(wrong.err).toContain('same-text, excerpt');
  });

  it('claims --quotations --json: gives the words that may be quoted', () => {
    const lines = run(['claims', '--quotations', '--json', ...at])
      .json()
      .map((line) => quotationLineSchema.parse(line));
    for (const { quote, verbatim, fidelity } of lines)
      expect(verbatim === quote).toBe(fidelity === 'verbatim' || fidelity === 'unknown');
  });

  it('lineage --origins --json: two text origins', () => {
    const lines = run(['lineage', '--origins', '--json', ...at])
      .json()
      .map((line) => originLineSchema.parse(line));
    expect(lines.map((line) => line.members.length).sort()).toEqual([1, 2]);
  });

  it('figures --json: 53 boats has two documents and one witness', () => {
    const lines = run(['figures', '--json', ...at])
      .json()
      .map((line) => figureLineSchema.parse(line));
    const sailors = lines.find((line) => line.why.includes('58 sailors'));
    expect(sailors).toMatchObject({ documents: 2, textOrigins: 1, independentOrigins: 1 });
  });

  it('accounts --json: passages in the words of their files; a verdict that is none is refused', () => {
    const lines = run(['accounts', '--json', ...at])
      .json()
      .map((line) => accountLineSchema.parse(line));
    for (const { passages, verdict } of lines)
      for (const one of passages) {
        expect(files[one.source.name]?.slice(one.start, one.end)).toBe(one.quote);
        if (verdict === 'possible-same-witness') expect(one.speaker).toBeNull();
      }
    const none = run(['accounts', '--search', 'no such words', ...at]);
    expect(none).toMatchObject({ code: 0, out: '', err: 'No account matches.\n' });
    const wrong = run(['accounts', '--verdict', 'conflict', ...at]);
    expect(wrong.code).toBe(2);
    expect(wrong.err).toContain('possible-same-witness');
  });

  it('figures: text for people carries the witness mark', () => {
    const ran = run(['figures', '--search', 'sailors', ...at]);
    expect(ran.out).toContain('●○');
  });

  it('figures: refuses an unknown verdict and names the known ones', () => {
    const ran = run(['figures', '--verdict', 'maybe', ...at]);
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('There is no verdict "maybe".');
    expect(ran.err).toContain('conflict');
  });

  it('verify: nothing wrong; then a changed byte is named, with exit code 1', () => {
    const good = run(['verify', '--json', ...at]);
    expect(good.code).toBe(0);
    const [summary] = good.json().map((line) => verifySummarySchema.parse(line));
    expect(summary).toMatchObject({ ok: true, findings: 0 });

    const other = temporaryFolder();
    const copyOf = join(other.path, 'casebook');
    run(['new', copyOf]);
    run(['add', sources, '--casebook', copyOf]);
    const added = run(['claims', '--json', '--casebook', copyOf]).json()[0] as { source: { sha256: string } };
    const { sha256 } = added.source;
    writeFileSync(join(copyOf, 'vault', sha256.slice(0, 2), sha256.slice(2)), 'altered');
    const bad = run(['verify', '--json', '--casebook', copyOf]);
    expect(bad.code).toBe(1);
    const lines = bad.json();
    expect(verifyFindingSchema.parse(lines[0]).item).toContain(sha256.slice(2));
    expect(verifySummarySchema.parse(lines.at(-1)).ok).toBe(false);
    other.remove();
  });

  it('prove: writes a proof that plain Node checks; a second time the file is kept', () => {
    const line = claimLineSchema.parse(run(['claims', '--json', ...at]).json()[0]);
    const { sha256, name } = line.source;
    const proof = join(folder.path, 'page.tlog-proof');
    const ran = run(['prove', sha256, '--output', proof, '--json', ...at]);
    expect(ran.code).toBe(0);
    const { key } = proofLineSchema.parse(ran.json()[0]);
    const verifier = fileURLToPath(new URL('../../scripts/verify-proof.mjs', import.meta.url));
    const check = (file: string): number | null =>
      spawnSync(process.execPath, [verifier, proof, file, key]).status;
    expect(check(join(sources, name))).toBe(0);
    const other = Object.keys(files).find((one) => one !== name) ?? '';
    expect(check(join(sources, other))).toBe(1);
    expect(run(['prove', sha256, '--output', proof, ...at]).code).toBe(4);
    expect(run(['prove', '0'.repeat(64), ...at]).code).toBe(3);
    expect(run(['prove', 'x', ...at]).code).toBe(2);
  });

  it('export: hands one source over; verify --bundle checks it without a casebook', () => {
    const line = claimLineSchema.parse(run(['claims', '--json', ...at]).json()[0]);
    const { sha256, name } = line.source;
    const bundle = join(folder.path, 'for-the-court');
    const dry = run(['export', sha256, '--output', bundle, '--dry-run', ...at]);
    expect(dry.code).toBe(0);
    expect(dry.out).toContain(`"${name}", added `);
    expect(dry.out).toContain('Would leave: 1 source(s)');
    expect(existsSync(bundle)).toBe(false);
    const ran = run(['export', sha256, '--output', bundle, '--json', ...at]);
    expect(ran.code).toBe(0);
    const key = join(folder.path, 'key.txt');
    writeFiles(folder.path, { 'key.txt': `${String(ran.json().at(-1)?.['key'])}\n` });
    const verify = ['verify', '--bundle', bundle, '--json'];
    const good = run([...verify, '--key', key]);
    expect(good).toMatchObject({ code: 0, err: '' });
    expect(verifySummarySchema.parse(good.json()[0])).toMatchObject({ ok: true, findings: 0 });
    const keyless = run(verify);
    expect(keyless.code).toBe(0);
    expect(keyless.err).toContain('it came with the bundle and proves nothing about who made it');
    writeFiles(bundle, { 'custody.jsonl': '{}\n' });
    const bad = run([...verify, '--key', key]);
    expect(bad.code).toBe(1);
    const codes = bad
      .json()
      .slice(0, -1)
      .map((one) => verifyFindingSchema.parse(one).code);
    expect(codes).toEqual(['bag/altered', 'bundle/sums', 'bundle/custody']);
    expect(run(['export', sha256, '--output', bundle, ...at]).code).toBe(4);
    expect(run(['export', '0'.repeat(64), '--output', `${bundle}-2`, ...at]).code).toBe(3);
    for (const words of [[], [sha256], ['x', '--output', 'y'], [sha256, '--all', '--output', 'y']])
      expect(run(['export', ...words, ...at]).code, words.join(' ')).toBe(2);
    expect(run(['verify', '--key', key, ...at]).code).toBe(2);
  });

  it('rebuild: deleting the index and opening again gives the same lines', () => {
    const before = ['claims', 'lineage', 'figures'].map((name) => run([name, '--json', ...at]).out);
    expect(run(['rebuild', ...at]).code).toBe(0);
    const rebuilt = ['claims', 'lineage', 'figures'].map((name) => run([name, '--json', ...at]).out);
    expect(rebuilt).toEqual(before);
    rmSync(join(casebook, 'index'), { recursive: true });
    const reopened = ['claims', 'lineage', 'figures'].map((name) => run([name, '--json', ...at]).out);
    expect(reopened).toEqual(before);
  });

  it('serve: prints the address, answers with the token only, ends on SIGINT', async () => {
    const child = spawn(process.execPath, [sakkhi, 'serve', '--json', ...at]);
    const line = await new Promise<string>((resolve, reject) => {
      child.stdout.once('data', (data: Buffer) => resolve(data.toString()));
      child.once('exit', (code) => reject(new Error(`serve ended with ${String(code)}`)));
    });
    const { url } = JSON.parse(line) as { url: string };
    const address = new URL(url);
    const token = address.searchParams.get('token') ?? '';
    const ask = (path: string, headers: Record<string, string>): Promise<Response> =>
      fetch(`${address.origin}${path}`, { headers });
    expect((await ask('/api/figures.json', {})).status).toBe(403);
    expect((await ask('/api/figures.json', { 'x-sakkhi-token': token })).status).toBe(200);
    expect((await ask('/api/figures.json?colour=red', { 'x-sakkhi-token': token })).status).toBe(400);
    const csv = await ask('/api/claims.csv', { 'x-sakkhi-token': token });
    expect(csv.headers.get('content-type')).toContain('text/csv');
    expect(await csv.text()).toContain('58 sailors');
    const page = await ask('/', {});
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGINT');
    expect(await ended).toBe(0);
  });
});

describe('sakkhi, used wrongly', () => {
  it('lists the commands without one', () => {
    const ran = run([]);
    expect(ran.code).toBe(2);
    expect(ran.out).toContain('figures');
  });

  it('names an unknown command and an unknown option, with what is known', () => {
    const command = run(['weigh']);
    expect(command.code).toBe(2);
    expect(command.err).toContain('There is no command "weigh".');
    const option = run(['claims', '--colour', 'red']);
    expect(option.code).toBe(2);
    expect(option.err).toContain('--colour');
    expect(option.err).toContain('Known options: --events');
  });

  it('says that there is no casebook, and how to make one', () => {
    const empty = temporaryFolder();
    const ran = run(['claims'], { cwd: empty.path });
    expect(ran.code).toBe(3);
    expect(ran.err).toContain('There is no casebook in');
    expect(ran.err).toContain('Make one with `sakkhi new');
    empty.remove();
  });

  it('shows help with examples for every command', () => {
    for (const name of [
      'start',
      'new',
      'add',
      'claims',
      'lineage',
      'figures',
      'verify',
      'prove',
      'export',
      'rebuild',
      'serve',
    ]) {
      const ran = run([name, '--help']);
      expect(ran.code, name).toBe(0);
      expect(ran.out, name).toContain('Examples:');
    }
  });
});

#!/usr/bin/env node
/**
 * Makes test/fixtures/releases/<version>/: a small casebook as this release writes it, with every type of entry, and
 * what the release read in it. Run once a release, after `npm run build`, and commit what it makes; what is there is
 * never made again, since the point is that it stays as it was. Texts are those of example/, fictional.
 */
import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { openFolderCasebook, verifyCasebook } from '../dist/adapters/folder/index.js';

const root = join(fileURLToPath(import.meta.url), '../..');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const place = join(root, 'test/fixtures/releases', version);
if (existsSync(place)) {
  console.error(`${place} is there already and stays as it is. A new release has a new version.`);
  process.exit(1);
}

const run = promisify(execFile);
const work = mkdtempSync(join(tmpdir(), 'sakkhi-fixture-'));
const casebook = join(work, 'casebook');
const other = join(work, 'other');
const sources = join(root, 'example/sources');
const source = (name) => join(sources, name);

/** Runs a command on the casebook; gives its lines as JSON. Exit codes above 1 end the script. */
async function sakkhi(args, folder = casebook) {
  const at = ['--casebook', folder, '--json'];
  const { stdout } = await run(process.execPath, [join(root, 'bin/sakkhi.mjs'), ...args, ...at], {
    maxBuffer: 2 ** 28,
  });
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

try {
  await makeRecord();
  mkdirSync(place, { recursive: true });
  for (const part of ['log', 'vault', 'keys']) {
    cpSync(join(casebook, part), join(place, 'casebook', part), { recursive: true });
  }
  writeFileSync(join(place, 'expected.json'), `${JSON.stringify(await expected(), null, 2)}\n`);
} finally {
  rmSync(work, { recursive: true, force: true });
}

async function makeRecord() {
  const notice = 'Fictional: every name, place and number in it is invented.';
  await sakkhi(['new', casebook, '--title', 'Casebook of a release', '--notice', notice]);
  await sakkhi([
    'add',
    ...['01-meridian-rights-release.txt', '02-norpress-wire.html', '03-harbour-gazette.txt'].map(source),
    ...['04-amarynow.html', '10-ministry-statement.pdf', '11-embassy-notice.docx'].map(source),
  ]);
  await addUnderAnotherName();
  await decide();
  await importFromAnother();
  await seal();
  await exportTwice();
  await recordDirectly();
  await sakkhi(['scrub', '--rate', '500']);
  await stampTime();
  await witnessEachOther();
}

async function addUnderAnotherName() {
  const copy = join(work, 'the-same-release.txt');
  cpSync(source('01-meridian-rights-release.txt'), copy);
  await sakkhi(['add', copy]);
}

async function decide() {
  const claims = await sakkhi(['claims']);
  const [first, second, third] = claims;
  await sakkhi(['decide', 'accept', first.id, '--note', 'compared with the page']);
  await sakkhi(['decide', 'reject', second.id]);
  const [{ entries }] = await sakkhi(['decide', 'accept', third.id]);
  await sakkhi(['decide', 'undo', ...entries.map(String)]);
  const [pair] = await sakkhi(['names']);
  await sakkhi(['decide-name', pair.id, 'different', '--note', 'two bodies']);
}

async function importFromAnother() {
  await sakkhi(['new', other, '--title', 'Another casebook']);
  await sakkhi(['add', source('12-testimony-daro.txt'), source('19-aip-report.txt')], other);
  await sakkhi(
    ['export', '--all', '--output', join(work, 'bundle'), '--recipient', 'Casebook of a release'],
    other,
  );
  await sakkhi(['import', join(work, 'bundle'), '--key', join(other, 'log/log.vkey')]);
}

/** The passphrase is in the README beside the fixture: nothing in it is a secret. */
async function seal() {
  const text = join(work, 'sealed.txt');
  const passphrase = join(work, 'passphrase');
  writeFileSync(text, 'A fictional testimony that a test opens again.\n');
  writeFileSync(passphrase, 'not a secret: a test opens this\n');
  await sakkhi(['protect', text, '--passphrase-file', passphrase]);
}

async function exportTwice() {
  const [{ source: out }] = await sakkhi(['claims']);
  await sakkhi([
    'export',
    out.sha256,
    '--output',
    join(work, 'out'),
    '--recipient',
    'A court of the example',
  ]);
  await sakkhi(['export', out.sha256, '--original', '--output', join(work, 'out.bin')]);
}

/** Entries whose commands need a language model, or a newer program than this one. */
async function recordDirectly() {
  const [claim] = await sakkhi(['claims']);
  const stamp = { time: new Date().toISOString(), actor: 'fixture' };
  const { quote, start, end } = claim;
  const passage = {
    start,
    end: Math.min(end, start + 160),
    exact: quote.slice(0, 160),
    prefix: '',
    suffix: '',
  };
  const record = await openFolderCasebook(casebook, 'write');
  await record.journal.append([
    {
      ...stamp,
      type: 'passages-proposed',
      obj: {
        sha256: claim.source.sha256,
        model: 'a model of no name',
        passages: [{ passage, label: 'quantity' }],
      },
    },
    { ...stamp, type: 'sources-reread', obj: { engine: `release ${version}`, sources: 8, unreadable: 0 } },
  ]);
  await record.close();
}

/** An authority of our own, by openssl. */
async function stampTime() {
  const folder = join(work, 'authority');
  mkdirSync(folder);
  const openssl = (...args) => run('openssl', args, { cwd: folder });
  const settings = [
    '[tsa]\ndefault_tsa = one\n[one]\nserial = serial\ndefault_policy = 1.2.3.4.1\ndigests = sha256\naccuracy = secs:1',
    'ordering = yes\ntsa_name = no\ness_cert_id_chain = no\ness_cert_id_alg = sha256',
    '[root]\nbasicConstraints = critical,CA:TRUE\nkeyUsage = critical,keyCertSign\nsubjectKeyIdentifier = hash',
    '[stamps]\nbasicConstraints = CA:FALSE\nkeyUsage = critical,digitalSignature\nextendedKeyUsage = critical,timeStamping',
    '[req]\ndistinguished_name = name\n[name]\n',
  ];
  writeFileSync(join(folder, 'tsa.cnf'), settings.join('\n'));
  writeFileSync(join(folder, 'serial'), '01\n');
  const ec = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-config', 'tsa.cnf'];
  await openssl(
    'req',
    '-x509',
    ...ec,
    '-extensions',
    'root',
    '-subj',
    '/CN=Fictional root',
    '-days',
    '36500',
    '-keyout',
    'root.key',
    '-out',
    'root.pem',
  );
  await openssl('req', ...ec, '-subj', '/CN=Fictional time', '-keyout', 'stamps.key', '-out', 'stamps.csr');
  await openssl(
    'x509',
    '-req',
    '-in',
    'stamps.csr',
    '-CA',
    'root.pem',
    '-CAkey',
    'root.key',
    '-CAcreateserial',
    '-extfile',
    'tsa.cnf',
    '-extensions',
    'stamps',
    '-days',
    '36500',
    '-out',
    'stamps.pem',
  );
  const server = createServer(async (request, response) => {
    const pieces = [];
    for await (const piece of request) pieces.push(piece);
    writeFileSync(join(folder, 'query.tsq'), Buffer.concat(pieces));
    await openssl(
      'ts',
      '-reply',
      '-config',
      'tsa.cnf',
      '-section',
      'one',
      '-queryfile',
      'query.tsq',
      '-signer',
      'stamps.pem',
      '-inkey',
      'stamps.key',
      '-sha256',
      '-chain',
      'root.pem',
      '-out',
      'answer.tsr',
    );
    response.setHeader('content-type', 'application/timestamp-reply');
    response.end(readFileSync(join(folder, 'answer.tsr')));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const authority = `http://127.0.0.1:${server.address().port}/`;
    await sakkhi(['timestamp', '--authority', authority, '--trust', join(folder, 'root.pem')]);
  } finally {
    server.close();
  }
}

async function witnessEachOther() {
  for (const [log, witness] of [
    [casebook, other],
    [other, casebook],
  ]) {
    const [request, cosigned] = [join(work, 'request.txt'), join(work, 'cosigned.txt')];
    for (const file of [request, cosigned]) rmSync(file, { force: true });
    await sakkhi(['witness', 'ask', '--output', request], log);
    await sakkhi(
      ['witness', 'sign', request, '--log-key', join(log, 'log/log.vkey'), '--output', cosigned],
      witness,
    );
    await sakkhi(['witness', 'keep', cosigned, '--witness-key', join(witness, 'log/log.vkey')], log);
  }
}

/** What this release says of the casebook. */
async function expected() {
  const report = await verifyCasebook({ folder: casebook, onFinding: () => undefined });
  const types = {};
  const { journal } = await openFolderCasebook(casebook, 'read');
  for await (const { type } of journal.entries()) types[type] = (types[type] ?? 0) + 1;
  const count = async (args) => (await sakkhi(args)).length;
  return {
    version,
    verify: report,
    types,
    sources: types['capture-admitted'],
    decisions: (await sakkhi(['decide', 'list'])).map(({ verdict, state }) => `${verdict} ${state}`),
    claims: await count(['claims']),
    events: await count(['claims', '--events']),
    quotations: await count(['claims', '--quotations']),
    figures: await count(['figures']),
  };
}

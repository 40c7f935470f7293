// The stranger's verifier: checks that a file was recorded in a log, with plain Node and this one file.
//
//   node verify-proof.mjs PROOF.tlog-proof FILE KEY
//
// KEY is the log's key, one line ("name+id+base64"), or a file that holds it. Have it from somebody you trust, not from
// whoever gave you the proof. Exit code 0: proven; 1: not proven, with the reason; 2: it could not be tried.
//
// PROOF may also be the record of an import (imports/*.json of a bundle): then the proof that another casebook gave about
// FILE is taken from it, and KEY is that casebook's key.
//
// It shares no code with the program that wrote the log. Formats: C2SP tlog-proof, tlog-checkpoint, signed-note; Merkle
// tree of RFC 9162. Nothing here trusts a length, a number or a text before it was checked.
import { createHash, createPublicKey, verify } from 'node:crypto';
import { readFileSync, realpathSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const limit = 400_000;
const recordLimit = 400_000_000;
const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();

/** Stops with a reason; caught in `verifyProof`. */
class NotProven extends Error {}
const ensure = (holds, reason) => {
  if (!holds) throw new NotProven(reason);
};

/** Strict base64: one text per byte string. */
function base64(text, what) {
  const bytes = Buffer.from(text, 'base64');
  ensure(bytes.toString('base64') === text, `${what} is not base64`);
  return bytes;
}

/** Decimal without leading zeros, up to 2^64-1, as BigInt: as numbers such sizes would be rounded. */
function decimal(text, what) {
  ensure(/^(0|[1-9][0-9]{0,19})$/.test(text), `${what} is not a decimal number`);
  const value = BigInt(text);
  ensure(value < 2n ** 64n, `${what} is above 2^64-1`);
  return value;
}

function utf8(bytes, what) {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new NotProven(`${what} is not UTF-8 text`);
  }
}

/** "name+id+base64(type, 32 bytes)", the id being the start of SHA-256(name, line end, type, key). */
function readKey(text) {
  const match = /^([^+\s]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/u.exec(text.trim());
  ensure(match !== null, 'the key is not "name+id+base64"');
  const [, name, id, encoded] = match;
  const bytes = base64(encoded, 'the key');
  ensure(bytes.length === 33 && bytes[0] === 1, 'the key is not an Ed25519 key of a log');
  ensure(
    sha256(`${name}\n`, bytes).toString('hex', 0, 4) === id,
    'the id of the key is not that of its name and bytes',
  );
  return { name, id, raw: bytes.subarray(1) };
}

/** The record of an import holds the proof of each source under the name that it had in that bundle. */
function proofIn(bytes, file) {
  if (bytes[0] !== 0x7b) return bytes;
  ensure(bytes.length <= recordLimit, 'the record of the import is too long');
  let record;
  try {
    record = JSON.parse(utf8(bytes, 'the record of the import'));
  } catch (error) {
    throw error instanceof NotProven ? error : new NotProven('the record of the import is not JSON');
  }
  const name = `proofs/${sha256(file).toString('hex')}.tlog-proof`;
  const held = record?.type === 'import-record' && Object.hasOwn(record.text ?? {}, name);
  ensure(
    held && typeof record.text[name] === 'string',
    'the record of the import has no proof about this file',
  );
  return Buffer.from(record.text[name]);
}

function readProof(bytes) {
  ensure(bytes.length <= limit, 'the proof is too long');
  const text = utf8(bytes, 'the proof');
  const split = text.indexOf('\n\n');
  ensure(split !== -1, 'the proof has no empty line between the hashes and the checkpoint');
  const lines = text.slice(0, split).split('\n');
  ensure(lines.shift() === 'c2sp.org/tlog-proof@v1', 'line 1 of the proof is not "c2sp.org/tlog-proof@v1"');
  ensure(lines[0]?.startsWith('extra '), 'line 2 of the proof does not hold the entry ("extra …")');
  const entry = base64(lines.shift().slice(6), 'the entry in line 2');
  ensure(entry.length <= 65_535, 'the entry is longer than an entry can be');
  ensure(lines[0]?.startsWith('index '), 'line 3 of the proof is not "index …"');
  const index = decimal(lines.shift().slice(6), 'the index in line 3');
  ensure(lines.length <= 64, 'the proof has more than 64 hashes');
  const path = lines.map((line, i) => base64(line, `the hash in line ${i + 4}`));
  ensure(
    path.every((hash) => hash.length === 32),
    'a hash of the proof has not 32 bytes',
  );
  return { entry, index, path, checkpoint: readCheckpoint(text.slice(split + 2)) };
}

function readCheckpoint(note) {
  ensure(!/[\u0000-\u0009\u000b-\u001f]/.test(note), 'the checkpoint holds a control character');
  const split = note.lastIndexOf('\n\n');
  ensure(split !== -1 && note.endsWith('\n'), 'the checkpoint has no signature');
  const text = note.slice(0, split + 1);
  const [origin, size, root, ...extensions] = text.slice(0, -1).split('\n');
  ensure(
    origin && size && root && !extensions.includes(''),
    'the checkpoint has not three lines, or an empty one',
  );
  const signatures = note
    .slice(split + 2, -1)
    .split('\n')
    .map(readSignature);
  ensure(signatures.length <= 64, 'the checkpoint has more than 64 signatures');
  const hash = base64(root, 'the root');
  ensure(hash.length === 32, 'the root has not 32 bytes');
  return { text, origin, size: decimal(size, 'the size of the log'), root: hash, signatures };
}

function readSignature(line) {
  const match = /^— ([^+\s\p{Cc}]+) ([A-Za-z0-9+/=]+)$/u.exec(line);
  ensure(match !== null, 'a signature line is not "— name base64"');
  const bytes = base64(match[2], 'a signature');
  ensure(bytes.length > 4, 'a signature is empty');
  return { name: match[1], id: bytes.toString('hex', 0, 4), signature: bytes.subarray(4) };
}

function checkSignature(checkpoint, key) {
  ensure(checkpoint.origin === key.name, 'the checkpoint is of another log than the key');
  const ours = checkpoint.signatures.filter(({ name, id }) => name === key.name && id === key.id);
  ensure(ours.length > 0, 'the checkpoint is not signed with the key');
  const lines = new Set(checkpoint.signatures.map(({ name, id }) => `${name} ${id}`));
  ensure(lines.size === checkpoint.signatures.length, 'two signatures of the checkpoint are of one key');
  const spki = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), key.raw]);
  const publicKey = createPublicKey({ key: spki, format: 'der', type: 'spki' });
  for (const { signature } of ours) {
    ensure(
      verify(null, Buffer.from(checkpoint.text), publicKey, signature),
      'the signature of the log does not hold',
    );
  }
}

/** RFC 9162 section 2.1.3.2. */
function checkInclusion({ entry, index, path, checkpoint: { size, root } }) {
  ensure(index < size, 'the index lies beyond the end of the log');
  let hash = sha256(Buffer.of(0), entry);
  let at = index;
  let last = size - 1n;
  for (const sibling of path) {
    ensure(last > 0n, 'the proof has too many hashes');
    if (at % 2n === 1n || at === last) {
      hash = sha256(Buffer.of(1), sibling, hash);
      while (at % 2n === 0n && at > 0n) [at, last] = [at / 2n, last / 2n];
    } else {
      hash = sha256(Buffer.of(1), hash, sibling);
    }
    [at, last] = [at / 2n, last / 2n];
  }
  ensure(last === 0n, 'the proof has too few hashes');
  ensure(hash.equals(root), 'the hashes do not lead from the entry to the signed root');
}

/** The entry must be about this file. */
function checkFile(entry, file) {
  let fact;
  try {
    fact = JSON.parse(utf8(entry, 'the entry'));
  } catch (error) {
    throw error instanceof NotProven ? error : new NotProven('the entry is not JSON');
  }
  ensure(fact?.type === 'capture-admitted', 'the entry does not record a file');
  ensure(
    fact.obj?.sha256 === sha256(file).toString('hex'),
    'the entry records another file: the hashes differ',
  );
  ensure(fact.obj.sizeBytes === file.length, 'the entry records another size');
  return fact;
}

/** Checks one file against one proof and one key. Never throws for what it is given to check. */
export function verifyProof({ proof, file, key }) {
  try {
    const trusted = readKey(key);
    const read = readProof(proofIn(proof, file));
    checkSignature(read.checkpoint, trusted);
    checkInclusion(read);
    const { time, obj } = checkFile(read.entry, file);
    const { origin, size } = read.checkpoint;
    return { ok: true, origin, index: read.index, size, time, name: obj.name, sha256: obj.sha256 };
  } catch (error) {
    if (error instanceof NotProven) return { ok: false, reason: error.message };
    throw error;
  }
}

function main([proofPath, filePath, keyGiven]) {
  if (keyGiven === undefined) {
    process.stderr.write('Usage: node verify-proof.mjs PROOF FILE KEY (the key or a file that holds it)\n');
    return 2;
  }
  let given;
  try {
    const key = keyGiven.split('+').length > 2 ? keyGiven : readFileSync(keyGiven, 'utf8');
    given = { proof: readFileSync(proofPath), file: readFileSync(filePath), key };
  } catch (error) {
    process.stderr.write(`Could not read: ${error.message}\n`);
    return 2;
  }
  const report = verifyProof(given);
  if (!report.ok) {
    process.stdout.write(`NOT PROVEN: ${report.reason}.\n`);
    return 1;
  }
  process.stdout.write(`PROVEN: these very bytes (SHA-256 ${report.sha256}) are recorded
as entry ${report.index} of ${report.size} in the log ${report.origin}, and its key signed that.
The entry says: admitted at ${report.time}, called ${JSON.stringify(report.name)}.
Not proven: that the time is right, that the content is true, that the log was never rewritten before this
checkpoint. For the last, hold the checkpoint against one that was kept elsewhere.
`);
  return 0;
}

if (process.argv[1] !== undefined && pathToFileURL(realpathSync(process.argv[1])).href === import.meta.url) {
  process.exitCode = main(process.argv.slice(2));
}

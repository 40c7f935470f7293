/**
 * The check of timestamps and cosignatures that came as plain files, with a bundle. It needs no casebook and believes
 * nothing: not the names, not the certificates, not the keys of witnesses that came along.
 */
import {
  decodeUtf8,
  encodeUtf8,
  parsed,
  parseWitnessRequest,
  refused,
  sameBytes,
  verifyConsistency,
  type Checkpoint,
  type NoteKey,
  type Parsed,
} from '../../domain/evidence/index.ts';
import { Fault } from '../../base/index.ts';
import { sha256 } from '../folder/folder-layout.ts';
import { withCosignature } from '../witness/cosignatures.ts';
import { witnessKeyOf } from '../witness/witness-keys.ts';
import { proofName } from './proof-files.ts';
import { certificatesOf, pemOf } from './timestamp-record.ts';

/** What the files are held against. */
export interface ProofFilesExpectation {
  readonly logKey: NoteKey;
  /** Exact bytes of the checkpoint that everything must lead to; its signature was checked. */
  readonly checkpoint: Uint8Array;
  /** DER of certificates that the person trusts. */
  readonly trusted: readonly Uint8Array[];
}

/** A timestamp that holds. */
export interface ShownTimestamp {
  /** Entries that existed then. */
  readonly size: bigint;
  readonly stampedAt: string;
  /** Name of the last certificate. */
  readonly root: string;
  readonly isTrusted: boolean;
}

/** A cosignature that holds. */
export interface ShownCosignature {
  readonly size: bigint;
  /** The key that came along; whoever relies on the witness compares it with the one that the witness gave. */
  readonly witness: string;
  /** Seconds since 1970, as the witness says. */
  readonly time: bigint;
}

/** What does not hold. */
export interface ProofFileProblem {
  /** Path as it was given. */
  readonly file: string;
  readonly code: string;
  readonly reason: string;
}

export interface ProofFilesReport {
  readonly timestamps: readonly ShownTimestamp[];
  readonly cosignatures: readonly ShownCosignature[];
  readonly problems: readonly ProofFileProblem[];
}

const endings = {
  timestamps: ['checkpoint', 'consistency', 'pem', 'tst'],
  cosignatures: ['checkpoint', 'consistency', 'vkey'],
} as const;

/** Checks the files of `timestamps/` and `cosignatures/`, by path. Never rejects. */
export async function checkProofFiles(
  files: ReadonlyMap<string, Uint8Array>,
  expected: ProofFilesExpectation,
): Promise<ProofFilesReport> {
  const report = {
    timestamps: [] as ShownTimestamp[],
    cosignatures: [] as ShownCosignature[],
    problems: [] as ProofFileProblem[],
  };
  const names = new Set<string>();
  for (const file of files.keys()) {
    const match = /^((timestamps|cosignatures)\/[0-9]{1,16}-[0-9a-f]{16})\.([a-z]{1,12})$/.exec(file);
    const known: readonly string[] = match === null ? [] : endings[match[2] as keyof typeof endings];
    if (known.includes(match?.[3] ?? '')) names.add(match?.[1] ?? '');
    else
      report.problems.push({
        file,
        code: 'proof/stray',
        reason: 'It is no part of a timestamp or cosignature.',
      });
  }
  for (const name of names) {
    const of = (ending: string): Uint8Array => files.get(`${name}.${ending}`) ?? new Uint8Array(0);
    const isStamp = name.startsWith('timestamps/');
    const absent = endings[isStamp ? 'timestamps' : 'cosignatures'].find(
      (one) => !files.has(`${name}.${one}`),
    );
    if (absent !== undefined) {
      report.problems.push({ file: `${name}.${absent}`, code: 'proof/missing', reason: 'It is not there.' });
      continue;
    }
    const shown = isStamp ? await stampOf(name, of, expected) : cosignatureOf(name, of, expected);
    if (!shown.ok) report.problems.push({ file: `${name}.${isStamp ? 'tst' : 'checkpoint'}`, ...shown });
    else if ('root' in shown.value) report.timestamps.push(shown.value);
    else report.cosignatures.push(shown.value);
  }
  return report;
}

type Files = (ending: string) => Uint8Array;

async function stampOf(
  name: string,
  of: Files,
  expected: ProofFilesExpectation,
): Promise<Parsed<ShownTimestamp>> {
  // Only files with timestamps need the libraries that read them.
  const { judgeRecord } = await import('./stamp.ts');
  const chain = certificatesOf(decodeUtf8(of('pem')) ?? '');
  if (chain === null || !isText(of('pem'), chain.map(pemOf).join(''))) {
    return refused('proof/certificates', 'The certificates beside it cannot be read.');
  }
  const record = { checkpoint: of('checkpoint'), token: of('tst'), chain, authority: '' };
  const judged = judgeRecord(record, expected);
  if (!judged.ok) return judged;
  const { checkpoint, checked } = judged.value;
  const led = leadsOn(name, of, { checkpoint, named: of('tst'), expected });
  if (!led.ok) return led;
  const { stampedAt, root, isTrusted } = checked;
  return parsed({ size: checkpoint.size, stampedAt, root, isTrusted });
}

function cosignatureOf(name: string, of: Files, expected: ProofFilesExpectation): Parsed<ShownCosignature> {
  const witness = (decodeUtf8(of('vkey')) ?? '').trim();
  const key = keyOf(witness);
  if (!key.ok) return key;
  if (!isText(of('vkey'), `${witness}\n`)) return refused('proof/key', 'The key is not one line.');
  const judged = withCosignature(of('checkpoint'), { logKey: expected.logKey, witness: key.value });
  if (!judged.ok) return judged;
  const { checkpoint, time, record } = judged.value;
  if (!sameBytes(record, of('checkpoint'))) {
    return refused('proof/signatures', 'It carries other signatures than those of the log and the witness.');
  }
  const led = leadsOn(name, of, { checkpoint, named: record, expected });
  return led.ok ? parsed({ size: checkpoint.size, witness, time }) : led;
}

/** One form for one meaning, so that no other reader sees something else. */
function isText(bytes: Uint8Array, text: string): boolean {
  return sameBytes(bytes, encodeUtf8(text));
}

function keyOf(text: string): Parsed<NoteKey> {
  try {
    return parsed(witnessKeyOf(text));
  } catch (error) {
    if (error instanceof Fault) return refused(error.code, error.message);
    throw error;
  }
}

/** The name says size and hash, and the log only grew from this checkpoint to the one that is expected. */
function leadsOn(
  name: string,
  of: Files,
  given: {
    readonly checkpoint: Checkpoint;
    readonly named: Uint8Array;
    readonly expected: ProofFilesExpectation;
  },
): Parsed<null> {
  const { size, root } = given.checkpoint;
  if (!name.endsWith(`/${proofName(size, given.named)}`)) {
    return refused('proof/name', 'Its name is not made of the number of entries and its hash.');
  }
  const request = parseWitnessRequest(of('consistency'));
  if (!request.ok) return request;
  const { oldSize, proof, checkpoint, signed } = request.value;
  if (!sameBytes(checkpoint, given.expected.checkpoint) || oldSize !== size) {
    return refused('proof/consistency', 'The file of consistency is about other checkpoints.');
  }
  const later = signed.checkpoint;
  return verifyConsistency(
    { first: size, second: later.size, firstRoot: root, secondRoot: later.root, proof },
    sha256,
  );
}

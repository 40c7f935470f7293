/**
 * The side of the log that is witnessed: the request to a witness, and the cosignatures that came back, each kept as the
 * cosigned checkpoint itself in the vault with an entry in the log.
 */
import { Fault } from '../../base/index.ts';
import {
  noteBytes,
  parseCheckpoint,
  verifierKeyText,
  verifyCheckpoint,
  witnessRequestBytes,
  type Checkpoint,
  type Finding,
  type LogEntry,
  type NoteKey,
  type Parsed,
  refused,
  parsed,
} from '../../domain/evidence/index.ts';
import { verifyEd25519 } from '../folder/log-key.ts';
import {
  checkpointEntries,
  consistencyProof,
  openHistory,
  ownCheckpoint,
  type LogHistory,
} from './log-history.ts';
import type { RecordKeeper } from './record-keeper.ts';
import { witnessKeyOf } from './witness-keys.ts';

/** An entry that records a cosignature. */
export type CosignatureEntry = Extract<LogEntry, { readonly type: 'checkpoint-cosigned' }>;

/** A request to a witness. */
export interface WitnessAsking {
  readonly request: Uint8Array;
  readonly size: bigint;
}

/**
 * The request that a witness who last saw `since` entries needs for the log's end. Throws `witness/since` (invalid) when
 * the log is not that long, `journal/…`, `files/…`.
 */
export async function askWitness(folder: string, since: bigint): Promise<WitnessAsking> {
  const history = await openHistory(folder);
  const { size } = history.known.checkpoint;
  if (since > size) {
    throw new Fault({
      code: 'witness/since',
      kind: 'invalid',
      message: `The log has ${size} entries; a witness cannot have seen ${since} of it.`,
      advice:
        'If a witness really saw that many, entries of this log were lost or this is an old copy: restore the newer one.',
    });
  }
  const proof = since === 0n ? [] : await consistencyProof(history, since, size);
  return { request: witnessRequestBytes({ oldSize: since, proof, checkpoint: history.known.bytes }), size };
}

/** A cosignature that was kept. */
export interface KeptCosignature {
  readonly checkpoint: Checkpoint;
  readonly witness: string;
  /** Seconds since 1970, as the witness says. */
  readonly time: bigint;
  /** False when it was kept before. */
  readonly isNew: boolean;
}

/**
 * Keeps the cosignature of a witness. Throws `witness/key` (invalid), and (integrity) when the file is no checkpoint of
 * this log's own past, or the witness did not sign it.
 */
export async function keepCosignature(
  folder: string,
  keeper: RecordKeeper,
  given: { readonly cosigned: Uint8Array; readonly witnessKey: string },
): Promise<KeptCosignature> {
  const key = witnessKeyOf(given.witnessKey);
  const history = await openHistory(folder);
  const judged = await judgeCosigned(history, given.cosigned, key);
  if (!judged.ok) throw notKept(judged);
  const { checkpoint, record, time } = judged.value;
  const witness = verifierKeyText(key);
  const stored = await keeper.vault.put(record);
  const told = { checkpoint, witness, time };
  for await (const { type, obj } of keeper.journal.entries()) {
    if (type === 'checkpoint-cosigned' && obj.record.sha256 === stored.sha256)
      return { ...told, isNew: false };
  }
  const obj = {
    size: Number(checkpoint.size),
    root: Buffer.from(checkpoint.root).toString('hex'),
    witness,
    record: { sha256: stored.sha256, sizeBytes: stored.sizeBytes },
  };
  const entry = { type: 'checkpoint-cosigned', time: keeper.now(), actor: keeper.actor, obj } as const;
  await keeper.journal.append([entry]);
  return { ...told, isNew: true };
}

/** A cosigned checkpoint that holds. */
export interface JudgedCosigned {
  readonly checkpoint: Checkpoint;
  readonly time: bigint;
  /** The checkpoint with the log's signature and this witness's alone: what is kept. */
  readonly record: Uint8Array;
}

/** Checks a cosigned checkpoint of the own log. Throws only as reads of the log do. */
export async function judgeCosigned(
  history: LogHistory,
  bytes: Uint8Array,
  witness: NoteKey,
): Promise<Parsed<JudgedCosigned>> {
  const own = await ownCheckpoint(history, bytes);
  if (!own.ok) return own;
  return withCosignature(bytes, { logKey: history.known.key, witness });
}

/** Checks the signatures of log and witness under a checkpoint. Total. */
export function withCosignature(
  bytes: Uint8Array,
  { logKey, witness }: { readonly logKey: NoteKey; readonly witness: NoteKey },
): Parsed<JudgedCosigned> {
  const signed = parseCheckpoint(bytes);
  if (!signed.ok) return signed;
  const signers = verifyCheckpoint(signed.value, { logKey, witnesses: [witness] }, verifyEd25519);
  if (!signers.ok) return signers;
  const time = signers.value.witnesses[0]?.time ?? null;
  if (time === null) {
    return refused('witness/not-signed', `The witness ${witness.name} did not sign this checkpoint.`);
  }
  const { checkpoint, note } = signed.value;
  const both = note.signatures.filter((one) =>
    [logKey, witness].some(({ name, keyId }) => name === one.name && keyId === one.keyId),
  );
  return parsed({ checkpoint, time, record: noteBytes({ text: note.text, signatures: both }) });
}

function notKept({ code, reason }: { readonly code: string; readonly reason: string }): Fault {
  const isHistory = code.startsWith('history/');
  return new Fault({
    code,
    kind: 'integrity',
    message: `The cosignature was not kept. ${reason}`,
    advice: isHistory
      ? 'Somebody saw another history of this log than it has now. Keep the file, run `sakkhi verify`, and compare with older copies of the casebook.'
      : 'Check that the file came over whole and that the key is the one that the witness gave you.',
  });
}

/** What was checked. */
export interface CosignatureReport {
  readonly cosignatures: number;
  readonly problems: number;
}

/** Checks all kept cosignatures. Throws `casebook/absent`, `journal/…` (integrity), `files/…`. */
export async function verifyCosignatures(
  folder: string,
  onFinding: (finding: Finding) => void,
): Promise<CosignatureReport> {
  const history = await openHistory(folder);
  const report = { cosignatures: 0, problems: 0 };
  for await (const entry of checkpointEntries(history)) {
    if (entry.type !== 'checkpoint-cosigned') continue;
    report.cosignatures += 1;
    const reason = await brokenReason(history, entry);
    if (reason === null) continue;
    report.problems += 1;
    onFinding({
      item: `cosignature of log entry ${entry.seq}`,
      code: 'witness/cosignature',
      message: `${reason} It no longer proves that a witness saw entries 0–${entry.obj.size - 1}. Restore the vault and the log from a copy of the casebook, or have the log witnessed again.`,
      severity: 'problem',
    });
  }
  return report;
}

async function brokenReason(history: LogHistory, { seq, obj }: CosignatureEntry): Promise<string | null> {
  let bytes;
  try {
    bytes = await history.casebook.vault.get(obj.record.sha256);
  } catch (error) {
    if (error instanceof Fault) return error.message;
    throw error;
  }
  const judged = await judgeCosigned(history, bytes, witnessKeyOf(obj.witness));
  if (!judged.ok) return judged.reason;
  const { size, root } = judged.value.checkpoint;
  const isTold =
    Number(size) === obj.size && obj.size <= seq && Buffer.from(root).toString('hex') === obj.root;
  return isTold ? null : 'The log entry says something else than the cosigned checkpoint.';
}

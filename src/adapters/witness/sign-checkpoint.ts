/**
 * Witnessing another log: its checkpoint is held against what this casebook saw of it before, recorded here, and only
 * then signed. The record comes first, so that an interrupted command can never have signed what it forgot.
 */
import { Fault } from '../../base/index.ts';
import {
  cosign,
  encodeBase64,
  judgeWitnessing,
  noteBytes,
  parseWitnessRequest,
  verifierKeyText,
  type Checkpoint,
  type NoteKey,
  type SeenCheckpoint,
} from '../../domain/evidence/index.ts';
import { layoutOf, sha256 } from '../folder/folder-layout.ts';
import { readLogSigner, readVerifierKey, verifyEd25519, type LogSigner } from '../folder/log-key.ts';
import type { RecordKeeper } from './record-keeper.ts';
import { asCosigner, logKeyOf } from './witness-keys.ts';

/** What a witness is given. */
export interface WitnessingRequest {
  /** A request, or for the first time a checkpoint alone. */
  readonly request: Uint8Array;
  /** The key of the log as the witness has it from elsewhere, one line. */
  readonly logKey: string;
}

/** A checkpoint that was signed. */
export interface WitnessedCheckpoint {
  readonly checkpoint: Checkpoint;
  /** The checkpoint with the log's signature and the witness's. */
  readonly cosigned: Uint8Array;
  /** False when this very checkpoint was seen before: it was signed again, nothing new was recorded. */
  readonly isNew: boolean;
  /** The key to check the cosignature with. */
  readonly witnessKey: string;
}

/**
 * Signs a checkpoint of another log as its witness. Needs the writer's lock for what it saw last. Throws `witness/key`
 * and unreadable requests (invalid), `witness/own-log` (invalid), `witness/no-key` (denied), `witness/start` (conflict),
 * and `witness/fork`, `witness/step-back`, `witness/not-consistent`, `witness/other-key` and signatures that do not hold
 * (integrity).
 */
export async function signAsWitness(
  folder: string,
  keeper: RecordKeeper,
  given: WitnessingRequest,
): Promise<WitnessedCheckpoint> {
  const logKey = logKeyOf(given.logKey);
  const signer = await signerOf(folder);
  if (signer.key.name === logKey.name) throw ownLog();
  const read = parseWitnessRequest(given.request);
  if (!read.ok) throw refusal('invalid', read, null);
  const seen = await lastSeen(keeper, logKey);
  const judged = judgeWitnessing(read.value, { logKey, seen }, { sha256, verify: verifyEd25519 });
  if (!judged.ok) throw refusal(judged.code === 'witness/start' ? 'conflict' : 'integrity', judged, seen);
  const { checkpoint, note } = read.value.signed;
  if (judged.value === 'new') await record(keeper, logKey, checkpoint);
  const key = asCosigner(signer.key);
  const time = BigInt(Math.floor(Date.parse(keeper.now()) / 1000));
  const own = note.signatures.filter(({ name, keyId }) => name === logKey.name && keyId === logKey.keyId);
  const signatures = [...own, cosign({ text: note.text, time }, key, signer.sign)];
  return {
    checkpoint,
    cosigned: noteBytes({ text: note.text, signatures }),
    isNew: judged.value === 'new',
    witnessKey: verifierKeyText(key),
  };
}

async function signerOf(folder: string): Promise<LogSigner> {
  const layout = layoutOf(folder);
  const signer = await readLogSigner(layout, await readVerifierKey(layout));
  if (signer !== null) return signer;
  throw new Fault({
    code: 'witness/no-key',
    kind: 'denied',
    message: `${layout.signingKey} is missing, so this copy of the casebook cannot sign as a witness.`,
    advice: 'Sign where the casebook was made.',
  });
}

/** What this casebook saw last of the log. Throws `witness/other-key` when it knew the log under another key. */
async function lastSeen({ journal }: RecordKeeper, logKey: NoteKey): Promise<SeenCheckpoint | null> {
  const text = verifierKeyText(logKey);
  let seen: SeenCheckpoint | null = null;
  for await (const { type, obj } of journal.entries()) {
    if (type !== 'checkpoint-witnessed' || obj.origin !== logKey.name) continue;
    if (obj.key !== text) throw otherKey(logKey.name);
    // Each was proven to begin with the one before, so the last is the longest.
    seen = { size: BigInt(obj.size), root: Uint8Array.from(Buffer.from(obj.root, 'hex')) };
  }
  return seen;
}

async function record(keeper: RecordKeeper, key: NoteKey, { origin, size, root }: Checkpoint): Promise<void> {
  if (size > BigInt(Number.MAX_SAFE_INTEGER)) {
    throw refusal('invalid', { code: 'witness/size', reason: 'Its size is beyond what can be.' }, null);
  }
  const obj = {
    origin,
    key: verifierKeyText(key),
    size: Number(size),
    root: Buffer.from(root).toString('hex'),
  };
  const entry = { type: 'checkpoint-witnessed', time: keeper.now(), actor: keeper.actor, obj } as const;
  await keeper.journal.append([entry]);
}

function refusal(
  kind: 'invalid' | 'conflict' | 'integrity',
  { code, reason }: { readonly code: string; readonly reason: string },
  seen: SeenCheckpoint | null,
): Fault {
  return new Fault({
    code,
    kind,
    message: `The checkpoint was not signed. ${reason}`,
    advice: adviceFor(code, seen),
    data: seen === null ? {} : { seenSize: String(seen.size), seenRoot: encodeBase64(seen.root) },
  });
}

const forkAdvice =
  'Keep this file: the signature of the log stands under it. Sign nothing more of this log until its holder has explained it; tell others who rely on the log, and compare with the checkpoints that they kept.';

function adviceFor(code: string, seen: SeenCheckpoint | null): string {
  const since = seen === null ? '0' : String(seen.size);
  switch (code) {
    case 'witness/fork':
      return forkAdvice;
    case 'witness/step-back':
      return `It may be an old file: ask for a new one, made with \`sakkhi witness ask --since ${since}\`. If the log itself is that short, it was cut or forked. ${forkAdvice}`;
    case 'witness/not-consistent':
      return `Ask once more for a request, made with \`sakkhi witness ask --since ${since}\`. If it fails again, the log was rewritten (a fork). ${forkAdvice}`;
    case 'witness/start':
      return `Ask the holder of the log for a request made with \`sakkhi witness ask --since ${since}\`.`;
    default:
      return 'Check that the file came over whole and that the key is the one that the holder of the log gave you.';
  }
}

function otherKey(origin: string): Fault {
  return new Fault({
    code: 'witness/other-key',
    kind: 'integrity',
    message: `This witness knows the log ${origin} under another key than the one that was given.`,
    advice: 'Ask the holder of the log in person which key is right. Two keys for one log are two logs.',
  });
}

function ownLog(): Fault {
  return new Fault({
    code: 'witness/own-log',
    kind: 'invalid',
    message: 'This checkpoint is of the casebook itself: its own signature as witness would prove nothing.',
    advice: 'Have it signed on a casebook of another person or organisation.',
  });
}

/**
 * Witnessing another log: its checkpoint is held against what this casebook saw of it before, recorded here, and only
 * then signed. A copy of it and the record come first, so that an interrupted command can never have signed what it forgot.
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
  type CheckpointWitnessed,
  type NoteKey,
  type SeenCheckpoint,
} from '../../domain/evidence/index.ts';
import { layoutOf, sha256 } from '../folder/folder-layout.ts';
import { readLogSigner, readVerifierKey, verifyEd25519, type LogSigner } from '../folder/log-key.ts';
import { keepWitnessed, keptCopyOf } from './kept-checkpoints.ts';
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
  /** Path inside the casebook folder of the copy that is kept: the checkpoint as its log signed it. */
  readonly copy: string;
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
  if (!read.ok) throw refusal('invalid', read, nothingSeen);
  const last = await lastSeen(keeper, logKey);
  const seen = seenCheckpoint(last);
  const judged = judgeWitnessing(read.value, { logKey, seen }, { sha256, verify: verifyEd25519 });
  if (!judged.ok) {
    const copy = last === null ? null : await keptCopyOf(folder, last);
    throw refusal(judged.code === 'witness/start' ? 'conflict' : 'integrity', judged, { seen, copy });
  }
  const { checkpoint, note } = read.value.signed;
  const copy = await keepWitnessed(folder, read.value.signed, logKey);
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
    copy,
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
async function lastSeen({ journal }: RecordKeeper, logKey: NoteKey): Promise<CheckpointWitnessed | null> {
  const text = verifierKeyText(logKey);
  let seen: CheckpointWitnessed | null = null;
  for await (const { type, obj } of journal.entries()) {
    if (type !== 'checkpoint-witnessed' || obj.origin !== logKey.name) continue;
    if (obj.key !== text) throw otherKey(logKey.name);
    // Each was proven to begin with the one before, so the last is the longest.
    seen = obj;
  }
  return seen;
}

function seenCheckpoint(last: CheckpointWitnessed | null): SeenCheckpoint | null {
  if (last === null) return null;
  return { size: BigInt(last.size), root: Uint8Array.from(Buffer.from(last.root, 'hex')) };
}

async function record(keeper: RecordKeeper, key: NoteKey, { origin, size, root }: Checkpoint): Promise<void> {
  if (size > BigInt(Number.MAX_SAFE_INTEGER)) {
    throw refusal(
      'invalid',
      { code: 'witness/size', reason: 'Its size is beyond what can be.' },
      nothingSeen,
    );
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

interface SeenBefore {
  readonly seen: SeenCheckpoint | null;
  /** Path inside the casebook folder of the checkpoint that was signed last; null when it is not kept. */
  readonly copy: string | null;
}

const nothingSeen: SeenBefore = { seen: null, copy: null };

function refusal(
  kind: 'invalid' | 'conflict' | 'integrity',
  { code, reason }: { readonly code: string; readonly reason: string },
  { seen, copy }: SeenBefore,
): Fault {
  return new Fault({
    code,
    kind,
    message: `The checkpoint was not signed. ${reason}`,
    advice: adviceFor(code, { seen, copy }),
    data: {
      ...(seen === null ? {} : { seenSize: String(seen.size), seenRoot: encodeBase64(seen.root) }),
      ...(copy === null ? {} : { seenCopy: copy }),
    },
  });
}

const forkAdvice =
  'Keep this file: the signature of the log stands under it. Sign nothing more of this log until its holder has explained it; tell others who rely on the log, and compare with the checkpoints that they kept.';

function adviceFor(code: string, { seen, copy }: SeenBefore): string {
  const since = seen === null ? '0' : String(seen.size);
  const forked =
    copy === null ? forkAdvice : `${forkAdvice} What was signed before lies in ${copy} of this casebook.`;
  switch (code) {
    case 'witness/fork':
      return forked;
    case 'witness/step-back':
      return `It may be an old file: ask for a new one, made with \`sakkhi witness ask --since ${since}\`. If the log itself is that short, it was cut or forked. ${forked}`;
    case 'witness/not-consistent':
      return `Ask once more for a request, made with \`sakkhi witness ask --since ${since}\`. If it fails again, the log was rewritten (a fork). ${forked}`;
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

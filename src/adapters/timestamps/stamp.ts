/**
 * The life of a timestamp: a request over the hash of a signed checkpoint, an answer, its check here and now, a record
 * in the vault, an entry in the log. Nothing that did not hold is ever kept.
 */
import { randomBytes, randomInt, X509Certificate } from 'node:crypto';
import { rootCertificates } from 'node:tls';
import { Fault } from '../../base/index.ts';
import {
  parseCheckpoint,
  refused,
  sameBytes,
  verifyCheckpoint,
  type Checkpoint,
  type NoteKey,
  type Parsed,
} from '../../domain/evidence/index.ts';
import { sha256, sha256Hex } from '../folder/folder-layout.ts';
import { verifyEd25519 } from '../folder/log-key.ts';
import type { RecordKeeper } from '../witness/record-keeper.ts';
import { askAuthority, authorityAddress } from './ask-authority.ts';
import type { StampRequest } from './queue.ts';
import { timestampRecordBytes, type TimestampRecord } from './timestamp-record.ts';
import { checkToken, type CheckedToken, type TokenExpectation } from './token-check.ts';
import { readAnswer, timestampRequest } from './tsp-asn1.ts';

/** A timestamp that holds, not recorded yet. */
export interface Stamp {
  readonly record: TimestampRecord;
  readonly checked: CheckedToken;
}

export interface StampOptions {
  /** DER of certificates that the person trusts. */
  readonly trusted: readonly Uint8Array[];
  readonly timeoutMs?: number;
}

/**
 * Asks the authority of a request and checks what it answers. Throws `timestamp/unreachable` (unavailable),
 * `timestamp/redirected` (denied), `timestamp/address` (invalid), and `timestamp/…` (integrity) for an answer that
 * refuses or does not hold.
 */
export async function requestStamp(request: StampRequest, options: StampOptions): Promise<Stamp> {
  const authority = authorityAddress(request.authority);
  const imprint = sha256(request.checkpoint);
  // The first byte from 1 to 127: a positive number in its only form, so that it comes back as it went.
  const nonce = Uint8Array.of(randomInt(1, 128), ...randomBytes(7));
  const bytes = await askAuthority(authority, timestampRequest(imprint, nonce), options.timeoutMs);
  const answer = readAnswer(bytes);
  if (!answer.ok) throw notUsable(authority, answer);
  const { token } = answer.value;
  const checked = checkWithRoots(token, { imprint, nonce, others: [], trusted: options.trusted });
  if (!checked.ok) throw notUsable(authority, checked);
  const { chain } = checked.value;
  return { record: { checkpoint: request.checkpoint, token, chain, authority }, checked: checked.value };
}

/**
 * Where the chain stops below a root that Node ships, the root is added, so that the record holds it when the authority
 * is gone. That makes nobody trusted.
 */
function checkWithRoots(token: Uint8Array, expected: TokenExpectation): Parsed<CheckedToken> {
  const checked = checkToken(token, expected);
  const last = checked.ok ? checked.value.chain.at(-1) : undefined;
  if (!checked.ok || checked.value.isTrusted || last === undefined) return checked;
  const { issuer, subject } = new X509Certificate(last);
  if (issuer === subject) return checked;
  const roots = rootCertificates
    .map((pem) => new X509Certificate(pem))
    .filter((root) => root.subject === issuer);
  return checkToken(token, { ...expected, others: roots.map(({ raw }) => Uint8Array.from(raw)) });
}

function notUsable(
  authority: string,
  { code, reason }: { readonly code: string; readonly reason: string },
): Fault {
  return new Fault({
    code,
    kind: 'integrity',
    message: `The answer of ${authority} cannot be used. ${reason}`,
    advice: 'Nothing was kept. Try again, or ask another authority with --authority.',
  });
}

/** Keeps a timestamp: the record in the vault, then the entry. Throws as `put` and `append` do. */
export async function keepStamp(keeper: RecordKeeper, { record, checked }: Stamp): Promise<number> {
  const signed = parseCheckpoint(record.checkpoint);
  if (!signed.ok) throw new Fault({ code: signed.code, kind: 'integrity', message: signed.reason });
  const stored = await keeper.vault.put(timestampRecordBytes(record));
  const [entry] = await keeper.journal.append([
    {
      type: 'checkpoint-timestamped',
      time: keeper.now(),
      actor: keeper.actor,
      obj: {
        size: Number(signed.value.checkpoint.size),
        imprint: sha256Hex(record.checkpoint),
        authority: record.authority,
        stampedAt: checked.stampedAt,
        record: { sha256: stored.sha256, sizeBytes: stored.sizeBytes },
      },
    },
  ]);
  return entry?.seq ?? 0;
}

/** A timestamp with the checkpoint under it, both checked. */
export interface JudgedStamp {
  readonly checkpoint: Checkpoint;
  readonly checked: CheckedToken;
}

/** Checks a record offline: the log's key signed the checkpoint, and the token is over these bytes. Total. */
export function judgeRecord(
  { checkpoint, token, chain }: TimestampRecord,
  { logKey, trusted }: { readonly logKey: NoteKey; readonly trusted: readonly Uint8Array[] },
): Parsed<JudgedStamp> {
  const signed = parseCheckpoint(checkpoint);
  if (!signed.ok) return signed;
  const held = verifyCheckpoint(signed.value, { logKey, witnesses: [] }, verifyEd25519);
  if (!held.ok) return held;
  const expected = { imprint: sha256(checkpoint), nonce: null, others: chain, trusted };
  const checked = checkToken(token, expected);
  if (!checked.ok) return checked;
  const found = checked.value;
  // What lies beside the token is its chain, and nothing that would be taken on trust later.
  const isChain = chain.every((der, i) => {
    const same = found.chain[i];
    return same === undefined ? found.isTrusted : sameBytes(same, der);
  });
  if (!isChain) {
    return refused(
      'timestamp/chain',
      'The certificates kept with the timestamp do not vouch for its signer.',
    );
  }
  return { ok: true, value: { checkpoint: signed.value.checkpoint, checked: found } };
}

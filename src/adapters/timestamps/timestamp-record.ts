/**
 * The record of a timestamp as the vault keeps it: one text, canonical JSON, with everything that its check needs. The
 * same texts and bytes are what `openssl ts -verify` is given.
 */
import { X509Certificate } from 'node:crypto';
import { canonicalJson } from '../../base/index.ts';
import {
  decodeBase64,
  decodeUtf8,
  encodeBase64,
  encodeUtf8,
  parsed,
  refused,
  type Parsed,
} from '../../domain/evidence/index.ts';
import { maxAnswerBytes } from './limits.ts';

export interface TimestampRecord {
  /** Exact bytes of the signed checkpoint: what was stamped. */
  readonly checkpoint: Uint8Array;
  /** DER of the token. */
  readonly token: Uint8Array;
  /** DER of certificates, the signer's first, each vouched for by the next. */
  readonly chain: readonly Uint8Array[];
  /** Address of the authority as it was asked. */
  readonly authority: string;
}

const kind = 'checkpoint-timestamp';
/** A token in base64, and room for checkpoint and chain. */
const maxRecordBytes = 4 * maxAnswerBytes;

/** The bytes of a record. */
export function timestampRecordBytes({ checkpoint, token, chain, authority }: TimestampRecord): Uint8Array {
  const record = {
    v: 1,
    kind,
    authority,
    checkpoint: decodeUtf8(checkpoint) ?? '',
    token: encodeBase64(token),
    chain: chain.map(pemOf),
  };
  return encodeUtf8(`${canonicalJson(record)}\n`);
}

/** Reads a record. Total. */
export function parseTimestampRecord(bytes: Uint8Array): Parsed<TimestampRecord> {
  const text = bytes.length > maxRecordBytes ? null : decodeUtf8(bytes);
  const value = text === null ? null : jsonOf(text);
  if (value === null) return notOne;
  const { authority, checkpoint, token, chain } = value;
  const tokenBytes = typeof token === 'string' ? decodeBase64(token) : null;
  if (typeof authority !== 'string' || typeof checkpoint !== 'string' || tokenBytes === null) return notOne;
  if (!Array.isArray(chain) || chain.length > 20) return notOne;
  const ders = chain.map((one) => (typeof one === 'string' ? certificatesOf(one) : null));
  if (ders.some((one) => one?.length !== 1)) return notOne;
  const record: TimestampRecord = {
    authority,
    checkpoint: encodeUtf8(checkpoint),
    token: tokenBytes,
    chain: ders.flatMap((one) => one ?? []),
  };
  // One record, one text: whatever is written otherwise was not written here.
  return Buffer.compare(timestampRecordBytes(record), bytes) === 0 ? parsed(record) : notOne;
}

const notOne = refused('timestamp/record', 'It is not the record of a timestamp.');

function jsonOf(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : null;
  } catch {
    return null;
  }
}

/** A certificate as PEM, with line ends. */
export function pemOf(der: Uint8Array): string {
  const lines = encodeBase64(der).match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
}

/** DER of all certificates of a PEM text; null when one of them cannot be read or there is none. */
export function certificatesOf(pem: string): readonly Uint8Array[] | null {
  const found = pem.match(/-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----/g);
  if (found === null) return null;
  try {
    return found.map((one) => Uint8Array.from(new X509Certificate(one).raw));
  } catch {
    return null;
  }
}

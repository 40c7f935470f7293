/**
 * The one place that reads and writes the ASN.1 of timestamps (RFC 3161), signed data (RFC 5652) and certificates
 * (RFC 5280), by pkijs and asn1js. It turns bytes into plain facts and believes none of them. Every reader is total:
 * hostile bytes are refused with a reason.
 */
import {
  BitString,
  Constructed,
  fromBER,
  GeneralizedTime,
  Integer,
  ObjectIdentifier,
  OctetString,
  Sequence,
  type BaseBlock,
} from 'asn1js';
import {
  AlgorithmIdentifier,
  BasicConstraints,
  Certificate,
  ContentInfo,
  ExtKeyUsage,
  IssuerAndSerialNumber,
  MessageImprint,
  PKIStatus,
  SignedData,
  TimeStampReq,
  TimeStampResp,
  TSTInfo,
  type Extension,
  type SignerInfo,
} from 'pkijs';
import { parsed, refused, type Parsed } from '../../domain/evidence/index.ts';
import { isOneDerValue } from './der-form.ts';
import { maxAnswerBytes } from './limits.ts';

const maxCertificates = 50;

const oid = {
  sha256: '2.16.840.1.101.3.4.2.1',
  signedData: '1.2.840.113549.1.7.2',
  tstInfo: '1.2.840.113549.1.9.16.1.4',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificate: '1.2.840.113549.1.9.16.2.12',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  extendedKeyUsage: '2.5.29.37',
  keyUsage: '2.5.29.15',
  basicConstraints: '2.5.29.19',
  timeStamping: '1.3.6.1.5.5.7.3.8',
} as const;

/** Digests that a timestamp may be made with; SHA-1 only where an old attribute names a certificate. */
export type DigestName = 'sha1' | 'sha256' | 'sha384' | 'sha512';

const digests: ReadonlyMap<string, DigestName> = new Map([
  ['1.3.14.3.2.26', 'sha1'],
  [oid.sha256, 'sha256'],
  ['2.16.840.1.101.3.4.2.2', 'sha384'],
  ['2.16.840.1.101.3.4.2.3', 'sha512'],
]);

/** How a signature was made; the digest where the algorithm names one, else the signer's own. */
export interface SignatureScheme {
  readonly kind: 'rsa' | 'ecdsa';
  readonly digest: DigestName | null;
}

const schemes: ReadonlyMap<string, SignatureScheme> = new Map([
  ['1.2.840.113549.1.1.1', { kind: 'rsa', digest: null }],
  ['1.2.840.113549.1.1.11', { kind: 'rsa', digest: 'sha256' }],
  ['1.2.840.113549.1.1.12', { kind: 'rsa', digest: 'sha384' }],
  ['1.2.840.113549.1.1.13', { kind: 'rsa', digest: 'sha512' }],
  ['1.2.840.10045.2.1', { kind: 'ecdsa', digest: null }],
  ['1.2.840.10045.4.3.2', { kind: 'ecdsa', digest: 'sha256' }],
  ['1.2.840.10045.4.3.3', { kind: 'ecdsa', digest: 'sha384' }],
  ['1.2.840.10045.4.3.4', { kind: 'ecdsa', digest: 'sha512' }],
]);

/** What a token says, nothing of it checked. */
export interface TokenFacts {
  /** SHA-256 that was stamped, 32 bytes. */
  readonly imprint: Uint8Array;
  /** As unsigned big-endian bytes without leading zeros; null when the token has none. */
  readonly nonce: Uint8Array | null;
  /** RFC 3339 in UTC with milliseconds, cut. */
  readonly stampedAt: string;
  /** The bytes that the digest in the signed attributes must be of. */
  readonly content: Uint8Array;
  readonly digest: DigestName;
  readonly messageDigest: Uint8Array;
  /** The bytes that are signed. */
  readonly signedAttributes: Uint8Array;
  readonly scheme: SignatureScheme;
  readonly signature: Uint8Array;
  /** The certificate that the signed attributes name, by its digest. */
  readonly signerHash: { readonly digest: DigestName; readonly hash: Uint8Array };
  /** Issuer (DER of the name) and serial number (DER contents) by which the signature names its certificate. */
  readonly signer: { readonly issuer: Uint8Array; readonly serial: Uint8Array };
  /** DER of the certificates that came along. */
  readonly certificates: readonly Uint8Array[];
}

/** What a certificate says. Times in milliseconds since 1970. */
export interface CertificateFacts {
  readonly issuer: Uint8Array;
  readonly serial: Uint8Array;
  readonly notBefore: number;
  readonly notAfter: number;
  /** True when its only extended key usage is time stamping, and critical (RFC 3161, 2.3), and nothing forbids signing. */
  readonly isForTimestamps: boolean;
  /** How many authorities may stand below it; null when any number, or when it is none. */
  readonly pathLength: number | null;
}

/** A request over a SHA-256, asking for the certificate too. The nonce begins with a byte from 1 to 127: a positive number in its only form. */
export function timestampRequest(imprint: Uint8Array, nonce: Uint8Array): Uint8Array {
  const request = new TimeStampReq({
    version: 1,
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: oid.sha256 }),
      hashedMessage: new OctetString({ valueHex: copyOf(imprint) }),
    }),
    nonce: new Integer({ valueHex: copyOf(nonce) }),
    certReq: true,
  });
  return new Uint8Array(request.toSchema().toBER());
}

/** An answer that carries a token; one that refuses is `refused('timestamp/refused')` with what the authority said. */
export function readAnswer(bytes: Uint8Array): Parsed<{ readonly token: Uint8Array }> {
  return guarded('timestamp/answer', 'The answer is not one of a timestamp authority (RFC 3161).', () => {
    const outer = wholeOf(bytes);
    const { status } = new TimeStampResp({ schema: wholeOf(bytes) });
    // granted, or granted with changes; what was changed shows in the token.
    if (status.status !== PKIStatus.granted && status.status !== PKIStatus.grantedWithMods) {
      const said = (status.statusStrings ?? []).map((one) => one.valueBlock.value).join(' ');
      const bits = status.failInfo instanceof BitString ? failures(status.failInfo) : '';
      const reason = [said, bits].filter((one) => one !== '').join('; ') || `status ${status.status}`;
      return refused('timestamp/refused', `The authority refused: ${reason.slice(0, 300)}.`);
    }
    const token = outer instanceof Sequence ? outer.valueBlock.value[1] : undefined;
    if (token === undefined) return refused('timestamp/answer', 'The answer carries no timestamp.');
    return parsed({ token: bytesOf(token) });
  });
}

/** RFC 3161, 2.4.2. */
const failureNames: ReadonlyMap<number, string> = new Map([
  [0, 'it does not know the hash algorithm'],
  [2, 'it does not allow the request'],
  [5, 'it found the data malformed'],
  [14, 'its clock is not available'],
  [15, 'it does not know the policy'],
  [16, 'it does not know an extension'],
  [17, 'it lacks additional information'],
  [25, 'its system failed'],
]);

function failures(info: BitString): string {
  const bytes = info.valueBlock.valueHexView;
  const names: string[] = [];
  for (const [bit, name] of failureNames) {
    if ((((bytes[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1) === 1) names.push(name);
  }
  return names.join(', ');
}

/** Reads a token (a ContentInfo). */
export function readToken(bytes: Uint8Array): Parsed<TokenFacts> {
  if (bytes.length > maxAnswerBytes) {
    return refused('timestamp/too-long', `A timestamp has at most ${maxAnswerBytes} bytes.`);
  }
  return guarded('timestamp/form', 'The timestamp is not one as RFC 3161 has it.', () => {
    const info = new ContentInfo({ schema: wholeOf(bytes) });
    if (info.contentType !== oid.signedData) throw new Error('no signed data');
    const data = new SignedData({ schema: info.content as BaseBlock });
    const { eContentType, eContent } = data.encapContentInfo;
    const [signer, second] = data.signerInfos;
    if (eContentType !== oid.tstInfo || eContent === undefined) throw new Error('no TSTInfo');
    if (signer === undefined || second !== undefined) {
      return refused('timestamp/signers', 'A timestamp has one signature.');
    }
    const content = new Uint8Array(eContent.getValue());
    const stamp = stampOf(content);
    if (!stamp.ok) return stamp;
    const signature = signatureOf(signer);
    if (!signature.ok) return signature;
    const listed = data.digestAlgorithms.map(({ algorithmId }) => digests.get(algorithmId));
    if (!listed.includes(signature.value.digest)) throw new Error('digest not listed');
    const certificates = certificatesIn(bytes);
    if (certificates.length > maxCertificates) throw new Error('too many certificates');
    return parsed({ ...stamp.value, ...signature.value, content, certificates });
  });
}

/** The exact bytes of the certificates: written again by a library they might differ, and with them their digest. */
function certificatesIn(token: Uint8Array): readonly Uint8Array[] {
  const data = children(members(children(wholeOf(token))[1])[0]);
  const set = data.slice(3).find(({ idBlock }) => idBlock.tagClass === 3 && idBlock.tagNumber === 0);
  return members(set)
    .filter((one) => one instanceof Sequence)
    .map(bytesOf);
}

type Stamp = Pick<TokenFacts, 'imprint' | 'nonce' | 'stampedAt'>;

function stampOf(content: Uint8Array): Parsed<Stamp> {
  const raw = wholeOf(content);
  const info = new TSTInfo({ schema: wholeOf(content) });
  const { hashAlgorithm, hashedMessage } = info.messageImprint;
  if (info.version !== 1 || hashAlgorithm.algorithmId !== oid.sha256) {
    return refused('timestamp/imprint', 'The timestamp is not over a SHA-256.');
  }
  const time = raw instanceof Sequence ? raw.valueBlock.value[4] : undefined;
  const stampedAt = time instanceof GeneralizedTime ? timeOf(time) : null;
  if (stampedAt === null) return refused('timestamp/time', 'The time in the timestamp is none in UTC.');
  const nonce = info.nonce === undefined ? null : unsigned(info.nonce.valueBlock.valueHexView);
  return parsed({ imprint: new Uint8Array(hashedMessage.getValue()), nonce, stampedAt });
}

/** GeneralizedTime as RFC 3161 allows it: to the second or a fraction, in UTC. */
function timeOf(time: GeneralizedTime): string | null {
  const text = Buffer.from(time.valueBlock.valueHexView).toString('latin1');
  const match = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\.(\d{1,20}))?Z$/.exec(text);
  if (match === null) return null;
  const [, year, month, day, hour, minute, second, fraction = ''] = match;
  const told = `${year}-${month}-${day}T${hour}:${minute}:${second}.${fraction.padEnd(3, '0').slice(0, 3)}Z`;
  const date = new Date(told);
  // A 31st of February would be read as a day of March.
  return Number.isNaN(date.getTime()) || date.toISOString() !== told ? null : told;
}

type Signature = Omit<TokenFacts, keyof Stamp | 'content' | 'certificates'>;

function signatureOf(info: SignerInfo): Parsed<Signature> {
  const digest = digests.get(info.digestAlgorithm.algorithmId);
  const scheme = schemes.get(info.signatureAlgorithm.algorithmId);
  if (digest === undefined || digest === 'sha1' || scheme === undefined) {
    return refused('timestamp/algorithm', 'The timestamp is signed in a way that is not known or too weak.');
  }
  const attributes = info.signedAttrs;
  if (attributes === undefined) throw new Error('no signed attributes');
  const value = (type: string): BaseBlock | null => {
    const [found, again] = attributes.attributes.filter((one) => one.type === type);
    const values = (found?.values ?? []) as readonly BaseBlock[];
    return again === undefined && values.length === 1 ? (values[0] ?? null) : null;
  };
  const type = value(oid.contentType);
  const messageDigest = value(oid.messageDigest);
  if (!(type instanceof ObjectIdentifier) || type.valueBlock.toString() !== oid.tstInfo) {
    throw new Error('other content');
  }
  if (!(messageDigest instanceof OctetString)) throw new Error('no message digest');
  const signerHash = signerHashOf(value(oid.signingCertificateV2), value(oid.signingCertificate));
  if (!(info.sid instanceof IssuerAndSerialNumber)) throw new Error('no issuer and serial number');
  return parsed({
    digest,
    scheme,
    messageDigest: new Uint8Array(messageDigest.getValue()),
    signedAttributes: new Uint8Array(attributes.encodedValue),
    signature: new Uint8Array(info.signature.getValue()),
    signerHash,
    signer: {
      issuer: new Uint8Array(info.sid.issuer.toSchema().toBER()),
      serial: Uint8Array.from(info.sid.serialNumber.valueBlock.valueHexView),
    },
  });
}

/** The first certificate that SigningCertificateV2 (RFC 5035) or, failing it, SigningCertificate (RFC 2634) names. */
function signerHashOf(v2: BaseBlock | null, v1: BaseBlock | null): TokenFacts['signerHash'] {
  const first = children(children(children(v2 ?? v1)[0])[0]);
  const [one, two] = first;
  if (one instanceof OctetString) {
    return { digest: v2 === null ? 'sha1' : 'sha256', hash: new Uint8Array(one.getValue()) };
  }
  const digest = digests.get(new AlgorithmIdentifier({ schema: one }).algorithmId);
  if (v2 === null || digest === undefined || !(two instanceof OctetString)) {
    throw new Error('no signing certificate');
  }
  return { digest, hash: new Uint8Array(two.getValue()) };
}

function children(block: BaseBlock | null | undefined): readonly BaseBlock[] {
  return block instanceof Sequence ? block.valueBlock.value : [];
}

/** What a block with a tag of its context holds. */
function members(block: BaseBlock | undefined): readonly BaseBlock[] {
  return block instanceof Constructed ? block.valueBlock.value : [];
}

/** Reads a certificate (DER). */
export function readCertificate(der: Uint8Array): Parsed<CertificateFacts> {
  return guarded('timestamp/certificate', 'A certificate of the timestamp cannot be read.', () => {
    const one = new Certificate({ schema: wholeOf(der) });
    const extension = (id: string): Extension | undefined =>
      (one.extensions ?? []).find(({ extnID }) => extnID === id);
    const usage = extension(oid.extendedKeyUsage);
    const purposes = usage?.parsedValue instanceof ExtKeyUsage ? usage.parsedValue.keyPurposes : [];
    const basic: unknown = extension(oid.basicConstraints)?.parsedValue;
    const path = basic instanceof BasicConstraints ? basic.pathLenConstraint : undefined;
    return parsed({
      issuer: new Uint8Array(one.issuer.toSchema().toBER()),
      serial: Uint8Array.from(one.serialNumber.valueBlock.valueHexView),
      notBefore: one.notBefore.value.getTime(),
      notAfter: one.notAfter.value.getTime(),
      isForTimestamps:
        usage?.critical === true &&
        purposes.length === 1 &&
        purposes[0] === oid.timeStamping &&
        maySign(extension(oid.keyUsage)?.parsedValue),
      pathLength: typeof path === 'number' ? path : path === undefined ? null : 0,
    });
  });
}

/** Key usage, where there is one, is digitalSignature and nonRepudiation (bits 0 and 1), one of them at least. */
function maySign(usage: unknown): boolean {
  if (usage === undefined) return true;
  if (!(usage instanceof BitString)) return false;
  const [first = 0, ...more] = usage.valueBlock.valueHexView;
  return (first & 0xc0) !== 0 && (first & 0x3f) === 0 && more.every((byte) => byte === 0);
}

/** The one value that the bytes are, whole and with nothing behind it. Throws for anything else. */
function wholeOf(bytes: Uint8Array): BaseBlock {
  if (!isOneDerValue(bytes)) throw new Error('not one value in DER');
  const read = fromBER(copyOf(bytes));
  if (read.offset !== bytes.length) throw new Error('not one value');
  return read.result;
}

function bytesOf(block: BaseBlock): Uint8Array {
  return Uint8Array.from(block.valueBeforeDecodeView);
}

function unsigned(bytes: Uint8Array): Uint8Array {
  const start = bytes.findIndex((byte) => byte !== 0);
  return Uint8Array.from(bytes.subarray(start === -1 ? bytes.length : start));
}

/** A buffer of its own: the libraries look at the whole buffer behind an array. */
function copyOf(bytes: Uint8Array): ArrayBuffer {
  const copy = new ArrayBuffer(bytes.length);
  new Uint8Array(copy).set(bytes);
  return copy;
}

/** The libraries throw at what they do not expect; here that is an answer, not a failure of ours. */
function guarded<T>(code: string, reason: string, read: () => Parsed<T>): Parsed<T> {
  try {
    return read();
  } catch {
    return refused(code, reason);
  }
}

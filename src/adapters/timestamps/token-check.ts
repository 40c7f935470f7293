/**
 * The check of a timestamp, with Node's own cryptography: it is over these bytes, the certificate that it names signed
 * it and is made for that, and other certificates vouch for this one as far as they are known. All is judged for the
 * moment that the timestamp states: a certificate that ended since does not undo what was signed before.
 */
import { constants, hash, verify, X509Certificate } from 'node:crypto';
import { parsed, refused, safeLabel, sameBytes, type Parsed } from '../../domain/evidence/index.ts';
import {
  readCertificate,
  readToken,
  type CertificateFacts,
  type DigestName,
  type TokenFacts,
} from './tsp-asn1.ts';

/** What a timestamp is held against. */
export interface TokenExpectation {
  /** SHA-256 of the bytes that it must be over. */
  readonly imprint: Uint8Array;
  /** Of the request, where it is known; null later. */
  readonly nonce: Uint8Array | null;
  /** DER of certificates that may stand between signer and root, besides those in the token. */
  readonly others: readonly Uint8Array[];
  /** DER of certificates that the person trusts. */
  readonly trusted: readonly Uint8Array[];
}

/** A timestamp that holds. */
export interface CheckedToken {
  /** RFC 3339 in UTC with milliseconds. */
  readonly stampedAt: string;
  /** DER, the signer first, each vouched for by the next. */
  readonly chain: readonly Uint8Array[];
  /** True when the chain ends in a certificate that the person trusts. */
  readonly isTrusted: boolean;
  /** The last certificate of the chain by the name that it gives itself, harmless to show. */
  readonly root: string;
}

/** A certificate in both readings. */
interface Link {
  readonly der: Uint8Array;
  readonly facts: CertificateFacts;
  readonly x509: X509Certificate;
}

/** Longest chain that is followed. */
const maxChain = 10;

/** Checks a token (DER of a ContentInfo). Total. */
export function checkToken(token: Uint8Array, expected: TokenExpectation): Parsed<CheckedToken> {
  const read = readToken(token);
  if (!read.ok) return read;
  const facts = read.value;
  if (!sameBytes(facts.imprint, expected.imprint)) {
    return refused('timestamp/other-bytes', 'The timestamp is over other bytes than this checkpoint.');
  }
  if (expected.nonce !== null && !(facts.nonce !== null && sameBytes(facts.nonce, expected.nonce))) {
    return refused(
      'timestamp/nonce',
      'The timestamp answers another request: its nonce is not the one that was sent.',
    );
  }
  if (!sameBytes(digestOf(facts.digest, facts.content), facts.messageDigest)) {
    return refused('timestamp/digest', 'The timestamp was changed: its digest is not that of its content.');
  }
  const links = [...facts.certificates, ...expected.others, ...expected.trusted].flatMap(linkOf);
  const signer = signerOf(facts, links);
  return signer.ok ? checkChain(signer.value, { links, facts, trusted: expected.trusted }) : signer;
}

function checkChain(
  signer: Link,
  given: {
    readonly links: readonly Link[];
    readonly facts: TokenFacts;
    readonly trusted: readonly Uint8Array[];
  },
): Parsed<CheckedToken> {
  const at = Date.parse(given.facts.stampedAt);
  if (!isValidAt(signer, at)) {
    return refused('timestamp/expired', 'The certificate of the authority was not valid at the stated time.');
  }
  const isTrusted = ({ der }: Link): boolean => given.trusted.some((one) => sameBytes(one, der));
  const chain = [signer];
  for (let last = signer; chain.length < maxChain && !isTrusted(last);) {
    const next = given.links.find((one) => !chain.includes(one) && vouches(one, last, chain.length - 1, at));
    if (next === undefined) break;
    chain.push(next);
    last = next;
  }
  const root = chain.at(-1) ?? signer;
  return parsed({
    stampedAt: given.facts.stampedAt,
    chain: chain.map(({ der }) => der),
    isTrusted: isTrusted(root),
    root: nameOf(root.x509),
  });
}

/** The common name of a certificate, or else the last that its subject says, harmless to show. */
function nameOf({ subject }: X509Certificate): string {
  const lines = subject.split('\n');
  const line = lines.find((one) => one.startsWith('CN=')) ?? lines.at(-1) ?? '';
  // Node writes a backslash before some characters; a label takes it, and a slash, for the path of a file.
  return safeLabel(
    line
      .replace(/^[^=]*=/, '')
      .replace(/\\(.)/g, '$1')
      .replace(/[\\/]/g, ' '),
  );
}

/** The certificate that signature and signed attributes name, when it is made for timestamps and its key signed. */
function signerOf(facts: TokenFacts, links: readonly Link[]): Parsed<Link> {
  const { signerHash, signer, signedAttributes, signature } = facts;
  const named = links.find(({ der }) => sameBytes(digestOf(signerHash.digest, der), signerHash.hash));
  if (named === undefined) {
    return refused('timestamp/no-certificate', 'The certificate that signed the timestamp is not with it.');
  }
  if (!sameBytes(named.facts.issuer, signer.issuer) || !sameBytes(named.facts.serial, signer.serial)) {
    return refused(
      'timestamp/other-certificate',
      'The timestamp names two different certificates as signer.',
    );
  }
  if (!named.facts.isForTimestamps) {
    return refused(
      'timestamp/usage',
      'The certificate that signed is not one for timestamps alone (extended key usage timeStamping, critical).',
    );
  }
  if (!isSigned(facts, { signedAttributes, signature }, named.x509)) {
    return refused('timestamp/signature', 'The signature of the timestamp does not hold.');
  }
  return parsed(named);
}

function isSigned(
  { scheme, digest }: TokenFacts,
  { signedAttributes, signature }: Pick<TokenFacts, 'signedAttributes' | 'signature'>,
  { publicKey }: X509Certificate,
): boolean {
  if (scheme.digest !== null && scheme.digest !== digest) return false;
  const type = scheme.kind === 'rsa' ? 'rsa' : 'ec';
  try {
    return (
      publicKey.asymmetricKeyType === type &&
      verify(digest, signedAttributes, { key: publicKey, padding: constants.RSA_PKCS1_PADDING }, signature)
    );
  } catch {
    // A signature that is not even one of its kind.
    return false;
  }
}

/** True when `issuer` is an authority that signed `subject`, valid then, and allows `below` authorities under it. */
function vouches(issuer: Link, subject: Link, below: number, at: number): boolean {
  const { pathLength } = issuer.facts;
  return (
    issuer.x509.ca &&
    isValidAt(issuer, at) &&
    (pathLength === null || below <= pathLength) &&
    isIssued(subject.x509, issuer.x509)
  );
}

function isIssued(subject: X509Certificate, issuer: X509Certificate): boolean {
  try {
    return subject.checkIssued(issuer) && subject.verify(issuer.publicKey);
  } catch {
    return false;
  }
}

function isValidAt({ facts }: Link, at: number): boolean {
  return facts.notBefore <= at && at <= facts.notAfter;
}

function linkOf(der: Uint8Array): readonly Link[] {
  const facts = readCertificate(der);
  if (!facts.ok) return [];
  try {
    return [{ der, facts: facts.value, x509: new X509Certificate(der) }];
  } catch {
    return [];
  }
}

function digestOf(name: DigestName, bytes: Uint8Array): Uint8Array {
  return hash(name, bytes, 'buffer');
}

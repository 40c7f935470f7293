/**
 * One question to a timestamp authority over HTTP (RFC 3161, 3.4). What leaves is the request: a hash and a random
 * number, and no header that says which program or language asks. What comes back is a stranger's: limited in time and
 * length, and only followed to where the person sent it.
 */
import { request as requestHttp, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import { Fault } from '../../base/index.ts';
import { safeLabel } from '../../domain/evidence/index.ts';
import { maxAnswerBytes } from './limits.ts';

/** Milliseconds for the whole question. */
const defaultTimeoutMs = 30_000;
const maxRedirects = 3;

/**
 * An authority's address as it is asked and recorded. Throws `timestamp/address` (invalid) for what is no http(s)
 * address, or holds a password or a fragment.
 */
export function authorityAddress(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  const isPlain = url !== null && url.username === '' && url.password === '' && url.hash === '';
  if (isPlain && /^https?:$/.test(url.protocol) && url.href.length <= 1000) return url.href;
  throw new Fault({
    code: 'timestamp/address',
    kind: 'invalid',
    message: `"${safeLabel(text)}" is not the address of a timestamp authority.`,
    advice: 'Give an address that begins with http:// or https://, without a user name or password.',
  });
}

/**
 * Sends a request and gives the bytes of the answer. Throws `timestamp/unreachable` (unavailable: it may work later)
 * when nothing or nothing usable comes in time, and `timestamp/answer` (integrity) for an answer that is too long or
 * leads elsewhere.
 */
export async function askAuthority(
  address: string,
  request: Uint8Array,
  timeoutMs: number = defaultTimeoutMs,
): Promise<Uint8Array> {
  const deadline = AbortSignal.timeout(timeoutMs);
  let url = new URL(address);
  for (let redirects = 0; ; redirects += 1) {
    const response = await send(url, request, { deadline, timeoutMs });
    const { statusCode = 0 } = response;
    if (statusCode === 200) return readBody(response, url, { deadline, timeoutMs });
    response.destroy();
    if (statusCode < 301 || statusCode > 308 || redirects === maxRedirects) {
      throw unreachable(url, `it answered with the HTTP status ${statusCode}`);
    }
    url = nextOf(url, response.headers.location ?? '');
  }
}

interface Limit {
  readonly deadline: AbortSignal;
  readonly timeoutMs: number;
}

/** Only to the same host, and never from a protected connection to an open one. */
function nextOf(from: URL, location: string): URL {
  const to = URL.canParse(location, from.href) ? new URL(location, from.href) : null;
  const isSameWay = to?.protocol === from.protocol || to?.protocol === 'https:';
  if (to !== null && to.hostname === from.hostname && isSameWay) return to;
  throw new Fault({
    code: 'timestamp/redirected',
    kind: 'denied',
    message: `The authority ${from.href} sends the request on to another place: ${safeLabel(location)}.`,
    advice: 'Nothing was sent there. If you trust that address, give it with --authority.',
  });
}

function send(url: URL, body: Uint8Array, limit: Limit): Promise<IncomingMessage> {
  return new Promise((done, fail) => {
    const request = (url.protocol === 'https:' ? requestHttps : requestHttp)(url, {
      method: 'POST',
      signal: limit.deadline,
      agent: false,
      headers: {
        'Content-Type': 'application/timestamp-query',
        'Content-Length': body.length,
      },
    });
    request.on('response', done);
    request.on('error', (error) => fail(failure(url, error, limit)));
    request.end(body);
  });
}

async function readBody(response: IncomingMessage, url: URL, limit: Limit): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const piece of response as AsyncIterable<Uint8Array>) {
      length += piece.length;
      if (length > maxAnswerBytes) throw tooLong(url);
      pieces.push(piece);
    }
  } catch (error) {
    throw error instanceof Fault ? error : failure(url, error, limit);
  }
  return Buffer.concat(pieces);
}

function failure(url: URL, error: unknown, { deadline, timeoutMs }: Limit): Fault {
  if (deadline.aborted) return unreachable(url, `it did not answer within ${timeoutMs / 1000} s`, error);
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
  return unreachable(url, `the connection failed (${code})`, error);
}

function unreachable(url: URL, why: string, cause?: unknown): Fault {
  return new Fault({
    code: 'timestamp/unreachable',
    kind: 'unavailable',
    message: `No timestamp from ${url.href}: ${why}.`,
    advice: 'Run `sakkhi timestamp` again when you are online.',
    cause,
  });
}

function tooLong(url: URL): Fault {
  return new Fault({
    code: 'timestamp/answer',
    kind: 'integrity',
    message: `The answer of ${url.href} is longer than ${maxAnswerBytes} bytes: that is no timestamp.`,
    advice: 'Check the address of the authority.',
  });
}

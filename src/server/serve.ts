/**
 * The local server: one casebook, on 127.0.0.1, with a token in a header. The page itself carries no data; every
 * answer with data needs the token, and the Host must be this machine (against DNS rebinding).
 */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Fault, faultTable, hasRepeatedKeys } from '../base/index.ts';
import type { ErrorBody } from '../contract/index.ts';
import { performAct } from './acts.ts';
import { isLeaving, leaving, proofDownload, sendDownload } from './downloads.ts';
import { answerImport, isImport, registerDownload } from './register-exchange-routes.ts';
import { answerPublication, isPublication, type Publishing } from './publication-routes.ts';
import { answerReportPost, isReportPost, maxReportBodyBytes } from './report-routes.ts';
import { answerRoute } from './routes.ts';
import { noFilter, parsed, type RouteContext } from './route.ts';
import { loadStaticFiles, type StaticFile } from './static-files.ts';

export interface ServeOptions extends RouteContext {
  readonly publishing: Publishing;
  /** 0 lets the system choose. */
  readonly port: number;
  /** Folder of the built web page. */
  readonly webFolder: string;
}

export interface Served {
  /** Address with the token, to be opened by the person who started the server. */
  readonly url: string;
  close(): Promise<void>;
}

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const securityHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

/** Starts the server and resolves when it listens. Throws `serve/port-taken`, `serve/port-denied`. */
export async function serve(options: ServeOptions): Promise<Served> {
  const files = await loadStaticFiles(options.webFolder);
  const token = randomBytes(24).toString('base64url');
  const server = createServer((request, response) => {
    handle({ request, response, options, files, token }).catch((error: unknown) => {
      if (response.headersSent) response.destroy();
      else sendFault(response, error);
    });
  });
  const port = await listen(server, options.port);
  return {
    url: `http://127.0.0.1:${port}/?token=${token}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: ReturnType<typeof createServer>, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(portFault(port, error)));
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

function portFault(port: number, error: NodeJS.ErrnoException): Fault {
  const taken = error.code === 'EADDRINUSE';
  return new Fault({
    code: taken ? 'serve/port-taken' : 'serve/port-denied',
    kind: taken ? 'conflict' : 'denied',
    message: taken
      ? `Port ${port} is in use by another program.`
      : `Port ${port} may not be opened (${error.code ?? ''}).`,
    advice: 'Choose another with --port, or --port 0 for any free one.',
    cause: error,
  });
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly options: ServeOptions;
  readonly files: ReadonlyMap<string, StaticFile>;
  readonly token: string;
}

async function handle(exchange: Exchange): Promise<void> {
  const { request, response, files } = exchange;
  for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
  checkHost(request);
  const url = addressOf(request.url ?? '/');
  if (request.method === 'POST' && url.pathname.startsWith('/api/')) await answerAct(exchange, url);
  else if (request.method !== 'GET' && request.method !== 'HEAD') throw badMethod();
  else if (url.pathname.startsWith('/api/')) await answerApi(exchange, url);
  else sendFile(request, response, files, url.pathname);
}

/** The address asked for, whatever host it names: `checkHost` has judged that. */
function addressOf(target: string): URL {
  try {
    return new URL(target, 'http://127.0.0.1');
  } catch (error) {
    throw new Fault({
      code: 'http/bad-address',
      kind: 'invalid',
      message: 'What was asked for is not an address.',
      cause: error,
    });
  }
}

function checkHost(request: IncomingMessage): void {
  const host = (request.headers.host ?? '').replace(/:\d+$/, '');
  if (host !== '127.0.0.1' && host !== 'localhost') {
    throw new Fault({
      code: 'http/bad-host',
      kind: 'denied',
      message: 'This server answers only on this machine.',
    });
  }
}

function badMethod(): Fault {
  return new Fault({
    code: 'http/bad-method',
    kind: 'invalid',
    message: 'Only GET is answered here, and POST where something is recorded.',
  });
}

/** Longest body of an act, in bytes: ten thousand ids fit. */
const maxBodyBytes = 2_000_000;
/** What is read of a longer one before the connection is given up. */
const mostDroppedBytes = 50_000_000;

async function answerAct(exchange: Exchange, url: URL): Promise<void> {
  const { request, response, options, token } = exchange;
  checkToken(request.headers['x-sakkhi-token'], token);
  const path = url.pathname.slice('/api/'.length);
  if (isImport(path)) {
    const report = await answerImport(options, path, request, queryOf(url));
    response.setHeader('cache-control', 'no-store');
    send(request, response, 'application/json; charset=utf-8', JSON.stringify(report));
    return;
  }
  if (!/^application\/json\b/.test(request.headers['content-type'] ?? '')) {
    throw new Fault({
      code: 'http/bad-body',
      kind: 'invalid',
      message: 'An act is sent as application/json.',
    });
  }
  parsed(noFilter, queryOf(url));
  const isReport = isReportPost(path);
  const body = await jsonBody(request, isReport ? maxReportBodyBytes : maxBodyBytes);
  if (isLeaving(path)) {
    await sendDownload(request, response, await leaving(options, path, body));
    return;
  }
  if (isPublication(path)) {
    const given = await answerPublication(options, path, body);
    if ('download' in given) {
      await sendDownload(request, response, given.download);
      return;
    }
    response.setHeader('cache-control', 'no-store');
    send(request, response, 'application/json; charset=utf-8', JSON.stringify(given.json));
    return;
  }
  const answer = isReport
    ? await answerReportPost(options, path, body)
    : await performAct(options.write, path, body);
  response.setHeader('cache-control', 'no-store');
  send(request, response, 'application/json; charset=utf-8', JSON.stringify(answer));
}

async function jsonBody(request: IncomingMessage, most: number): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= most) chunks.push(chunk);
    // A body that is too long is read to its end and dropped: an answer sent before would be lost with the connection.
    else if (size > mostDroppedBytes) break;
  }
  if (size > most) {
    throw new Fault({
      code: 'http/body-too-long',
      kind: 'invalid',
      message: `What is sent may hold ${most} bytes.`,
      advice: 'Decide on fewer claims at once, or part the report.',
    });
  }
  const text = Buffer.concat(chunks).toString('utf8');
  const body = parsedJson(text);
  if (!hasRepeatedKeys(text)) return body;
  throw new Fault({
    code: 'http/bad-body',
    kind: 'invalid',
    message: 'What was sent names a field twice in one object.',
    advice: 'Nothing was recorded. Send every field once.',
  });
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Fault({
      code: 'http/bad-body',
      kind: 'invalid',
      message: 'What was sent is not JSON.',
      cause: error,
    });
  }
}

async function answerApi(exchange: Exchange, url: URL): Promise<void> {
  const { request, response, options, token } = exchange;
  checkToken(request.headers['x-sakkhi-token'], token);
  const match = /^\/api\/(.+)\.(json|csv)$/.exec(url.pathname);
  const path = match?.[1] ?? url.pathname.slice('/api/'.length);
  const file =
    registerDownload(options, url.pathname.slice('/api/'.length), queryOf(url)) ??
    (await proofDownload(options, path, queryOf(url)));
  if (file !== null) {
    await sendDownload(request, response, file);
    return;
  }
  const answer = await answerRoute(options, path, queryOf(url));
  response.setHeader('cache-control', 'no-store');
  if (match?.[2] === 'csv') {
    if (answer.csv === null) {
      throw new Fault({
        code: 'http/no-csv',
        kind: 'absent',
        message: 'This address has no CSV; ask for .json.',
      });
    }
    send(request, response, 'text/csv; charset=utf-8', answer.csv());
  } else {
    send(request, response, 'application/json; charset=utf-8', JSON.stringify(answer.json));
  }
}

function queryOf(url: URL): Record<string, string> {
  const query: Record<string, string> = {};
  for (const [name, value] of url.searchParams) {
    if (name === '__proto__') {
      throw new Fault({
        code: 'http/bad-filter',
        kind: 'invalid',
        message: 'There is no filter __proto__.',
      });
    }
    if (Object.hasOwn(query, name)) {
      throw new Fault({
        code: 'http/bad-filter',
        kind: 'invalid',
        message: `The filter ${name} is given twice.`,
      });
    }
    query[name] = value;
  }
  return query;
}

function checkToken(given: string | string[] | undefined, token: string): void {
  const bytes = Buffer.from(typeof given === 'string' ? given : '');
  const expected = Buffer.from(token);
  if (bytes.length === expected.length && timingSafeEqual(bytes, expected)) return;
  throw new Fault({
    code: 'http/bad-token',
    kind: 'denied',
    message: 'This page does not hold the token of the running server.',
    advice: 'Open the address that `sakkhi serve` printed in the terminal.',
  });
}

function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  files: ReadonlyMap<string, StaticFile>,
  path: string,
): void {
  // Routes of the page (permalinks) are all answered with the page itself.
  const file = files.get(path) ?? (/\.[a-z0-9]+$/.test(path) ? undefined : files.get('/index.html'));
  if (file === undefined) {
    throw new Fault({ code: 'http/no-file', kind: 'absent', message: `There is no file ${path} here.` });
  }
  response.setHeader('cache-control', file.immutable ? 'public, max-age=31536000, immutable' : 'no-cache');
  send(request, response, file.contentType, file.body);
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  contentType: string,
  body: string | Uint8Array,
): void {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  response.setHeader('content-type', contentType);
  response.setHeader('content-length', bytes.byteLength);
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

function sendFault(response: ServerResponse, error: unknown): void {
  const fault = error instanceof Fault ? error : bug(error);
  const body: ErrorBody = {
    error: { code: fault.code, kind: fault.kind, message: fault.message, advice: fault.advice },
  };
  response.statusCode = faultTable[fault.kind].httpStatus;
  response.setHeader('content-type', 'application/json; charset=utf-8');
  response.end(JSON.stringify(body));
}

function bug(error: unknown): Fault {
  return new Fault({
    code: 'http/bug',
    kind: 'bug',
    message: 'The program met a case that it does not handle.',
    advice: 'Please report it, with what you were doing.',
    cause: error,
  });
}

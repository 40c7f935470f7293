/** The server against strangers: other hosts, other pages, no token, broken requests. It refuses and goes on. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve, type Served } from './serve.ts';
import type { RouteContext } from './route.ts';

let served: Served;
let folder: string;
let token: string;
let port: number;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sakkhi-serve-'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Sakkhi</title>');
  const refuse = (): never => {
    throw new Error('a secret of the program');
  };
  const part = new Proxy({}, { get: refuse });
  const casebook = { index: part } as unknown as RouteContext['casebook'];
  const context: RouteContext = {
    casebook,
    heading: part as RouteContext['heading'],
    proofs: part as RouteContext['proofs'],
    reports: part as RouteContext['reports'],
    tables: part as RouteContext['tables'],
    refresh: () => undefined,
    write: refuse,
  };
  const publishing = { place: refuse, lay: refuse };
  served = await serve({ ...context, publishing, port: 0, webFolder: folder });
  const url = new URL(served.url);
  token = url.searchParams.get('token') ?? '';
  port = Number(url.port);
});

afterAll(async () => {
  await served.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
}

interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Asks with the right token and host, unless told otherwise. */
function ask(path: string, { method = 'GET', headers = {}, body }: Asked = {}): Promise<Answer> {
  const all = { host: `127.0.0.1:${String(port)}`, 'x-sakkhi-token': token, ...headers };
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers: all }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (text += chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
      );
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

const act = (body: string, type = 'application/json'): Promise<Answer> =>
  ask('/api/decisions', { method: 'POST', headers: { 'content-type': type }, body });

describe('who may ask', () => {
  it.each([
    'evil.example',
    'evil.example:80',
    '127.0.0.1.evil.example',
    'localhost.evil.example',
    '0.0.0.0',
    '[::1]',
    '127.0.0.1@evil.example',
    'LOCALHOST.',
  ])('a name that was pointed at this machine is refused: %j', async (host) => {
    for (const path of ['/', '/api/casebook.json']) {
      const { status, text } = await ask(path, { headers: { host } });
      expect([400, 403], `${path} ${text}`).toContain(status);
      expect(text).not.toContain('<title>');
    }
  });

  it.each([
    ['none', ''],
    ['a wrong one', 'x'.repeat(32)],
    ['a longer one', 'y'.repeat(10_000)],
  ])('no data and no act without the token: %s', async (_, given) => {
    for (const path of ['/api/casebook.json', '/api/claims.csv', '/api/log.vkey', '/api/no-such-thing']) {
      expect((await ask(path, { headers: { 'x-sakkhi-token': given } })).status).toBe(403);
    }
    expect(
      (await ask('/api/decisions', { method: 'POST', headers: { 'x-sakkhi-token': given } })).status,
    ).toBe(403);
  });

  it('the token counts in the header alone: not in the address, not in a cookie', async () => {
    const headers = {
      'x-sakkhi-token': '',
      cookie: `token=${token}; x-sakkhi-token=${token}`,
      authorization: `Bearer ${token}`,
    };
    expect((await ask(`/api/casebook.json?token=${token}`, { headers })).status).toBe(403);
  });

  it.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE'])(
    '%s is refused, and no other page is let in',
    async (method) => {
      const { status, headers } = await ask('/api/casebook.json', {
        method,
        headers: { origin: 'https://evil.example' },
      });
      expect(status).toBe(400);
      expect(headers['access-control-allow-origin']).toBeUndefined();
    },
  );
});

describe('what every answer carries', () => {
  it.each(['/', '/sources/x', '/missing.js', '/api/casebook.json', '/api/nothing', '/api/claims.json?x=1'])(
    '%s',
    async (path) => {
      const { headers } = await ask(path);
      const policy = String(headers['content-security-policy']);
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/unsafe|\*|https?:/);
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('no-referrer');
      expect(headers['set-cookie']).toBeUndefined();
    },
  );

  it('nothing of the inside of the program in an error', async () => {
    const { status, text } = await ask('/api/casebook.json');
    expect(status).toBe(500);
    expect(text).not.toMatch(/secret of the program|\.ts|node_modules/);
  });
});

describe('broken requests are refused with a sentence, and the next is answered', () => {
  it.each([
    '/api/claims.json?unknown=1',
    '/api/claims.json?q=a&q=b',
    '/api/claims.json?__proto__=1',
    '/api/log.vkey?x=1',
    `/api/claims.json?q=${'x'.repeat(500)}`,
  ])('%s', async (path) => expect((await ask(path)).status).toBe(400));

  it.each([
    '/../../etc/passwd',
    '/%2e%2e/%2e%2e/etc/passwd.txt',
    '/..%5c..%5cetc.txt',
    '/assets/%00.js',
    '/__proto__.js',
    '/constructor.js',
  ])('no file outside the page: %s', async (path) => {
    const { status, text } = await ask(path);
    expect(text).not.toContain('root:');
    expect(status === 404 || text.includes('<title>')).toBe(true);
  });

  it.each([
    ['not JSON', '{'],
    ['nothing', ''],
    ['a field twice', '{"ids":["a"],"ids":["b"],"decision":"accept"}'],
    ['a field twice, written otherwise', '{"ids":["a"],"\\u0069ds":["b"]}'],
    ['a prototype', '{"__proto__":{"admin":true}}'],
    ['an unknown field', '{"ids":[],"decision":"accept","correction":null,"admin":true}'],
    ['100,000 open lists', '['.repeat(100_000)],
    ['500,000 nested lists', `${'['.repeat(500_000)}${']'.repeat(500_000)}`],
    ['a number beyond all', '{"ids":1e999}'],
  ])('an act that is %s', async (_, body) => expect((await act(body)).status).toBe(400));

  it('an act of 3 MB, one of another type, and one with a filter', async () => {
    expect((await act(`{"ids":["${'x'.repeat(3_000_000)}"]}`)).status).toBe(400);
    expect((await act('{}', 'text/plain')).status).toBe(400);
    const filtered = await ask('/api/decisions?x=1', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    expect(filtered.status).toBe(400);
    expect(filtered.text).toContain('http/bad-filter');
  });

  it.each([
    ['no host', 'GET / HTTP/1.0\r\n\r\n'],
    ['no HTTP', 'hello\r\n\r\n'],
    ['an address that is none', 'GET // HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n'],
    [
      'two lengths',
      'POST /api/decisions HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    ],
    ['a header of 100 KB', `GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX: ${'x'.repeat(100_000)}\r\n\r\n`],
    ['NUL in the address', 'GET /\0 HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n'],
  ])('raw bytes: %s', async (_, bytes) => {
    expect(await raw(bytes)).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect((await ask('/')).status).toBe(200);
  });

  it('a connection that breaks off in the middle of an act', async () => {
    const head = `POST /api/decisions HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Sakkhi-Token: ${token}\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{`;
    await new Promise<void>((resolve) => {
      const socket = connect(port, '127.0.0.1', () =>
        socket.write(head, () => setTimeout(() => socket.destroy(), 50)),
      );
      socket.on('close', () => resolve());
    });
    expect((await ask('/')).status).toBe(200);
  });
});

function raw(bytes: string): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes, 'latin1'));
    socket.setTimeout(3_000, () => socket.destroy());
    socket.on('data', (chunk: Buffer) => {
      text += chunk.toString('latin1');
      if (text.includes('\r\n\r\n')) socket.destroy();
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(text));
  });
}

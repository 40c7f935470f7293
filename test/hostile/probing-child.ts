/**
 * A parser process under the control of its file, as after a successful attack: it does what the page says, so that the
 * tests can see what the fence and the parent make of it. It uses nothing of what the real process forbids itself.
 */
import { spawnSync } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { lookup } from 'node:dns';
import { readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { runInNewContext } from 'node:vm';
import { Worker } from 'node:worker_threads';
import { FrameReader, answerFrame } from '../../src/adapters/formats/frames.ts';
import { read } from '../../src/adapters/formats/outcome.ts';

const reader = new FrameReader({ headerBytes: 5, limitBytes: 1_000_000 });

send('"ready"');
process.stdin.on('data', (chunk: Buffer) => {
  const frames = reader.push(chunk);
  if (frames === 'too-large') return;
  for (const { body } of frames) void obey(orderIn(Buffer.from(body).toString('latin1')));
});

/** An order stands in a file of any format as "order:…;". */
function orderIn(text: string): string {
  return /order:([^;]*);/.exec(text)?.[1] ?? '';
}

/** Orders that end the process, or try to. Each is the whole of a file. */
const deeds: Readonly<Record<string, () => void>> = {
  greet: () => answer('hello'),
  crash: () => process.abort(),
  exit: () => process.exit(0),
  hang: () => {
    for (;;);
  },
  // Three gigabytes outside the heap, page by page, as a picture decoder would take them.
  buffers: () => {
    const kept: Buffer[] = [];
    for (let i = 0; i < 48; i += 1) kept.push(Buffer.alloc(64 * 1024 * 1024, i));
    answer(String(kept.length));
  },
  heap: () => {
    const kept: unknown[] = [];
    for (;;) kept.push({ a: kept.length, b: [kept.length] });
  },
  nonsense: () => send('{"status":"read","parsed":{}}'),
  'two answers': () => process.stdout.write(Buffer.concat([...frameOf('one'), ...frameOf('two')])),
  'a flood of errors': () => {
    for (let i = 0; i < 2_000; i += 1) process.stderr.write('x'.repeat(100_000));
    answer('done');
  },
  'an endless answer': () => {
    const header = Buffer.alloc(4, 0x02);
    process.stdout.write(header);
    const more = (): void => void process.stdout.write(Buffer.alloc(1_000_000, 0x20), more);
    more();
  },
  'a huge frame': () => process.stdout.write(Buffer.alloc(4, 0xff)),
  'an unknown key': () => send(answerText('x').replace('"status"', '"token":"x","status"')),
  'a prototype': () => send(answerText('x').replace('"status"', '"__proto__":{"admin":true},"status"')),
  'a block outside the text': () =>
    send(
      JSON.stringify(
        read({
          text: 'abc',
          mediaType: 'text/html',
          blocks: [{ kind: 'paragraph', start: 0, end: 99, page: null }],
        }),
      ),
    ),
};

async function obey(order: string): Promise<void> {
  const deed = deeds[order];
  if (deed !== undefined) {
    deed();
    return;
  }
  const [verb = '', argument = ''] = order.split(' ');
  if (verb === 'late') setTimeout(() => answer('too late'), 100);
  answer(JSON.stringify(await report(argument.split('|'))));
}

/**
 * What a taken-over process finds out about the machine: a file with a secret, the port of a server, a process outside.
 * Each value is an error code, or what it could do.
 */
async function report([secret = '/etc/passwd', port = '9', outside = '1']: readonly string[]): Promise<
  Record<string, string>
> {
  return {
    environment: seenEnvironment(),
    network: await tried((done) => connect({ host: '192.0.2.1', port: 80, timeout: 1_500 }, done)),
    localServer: await tried((done) => connect({ host: '127.0.0.1', port: Number(port) }, done)),
    socketFile: await tried((done) => connect({ path: `${secret}.sock` }, done)),
    name: await triedName(),
    datagram: await triedDatagram(),
    file: codeOf(() => readFileSync(secret)),
    folder: codeOf(() => readdirSync('/')),
    write: codeOf(() => writeFileSync('/tmp/sakkhi-escaped', 'x')),
    link: codeOf(() => symlinkSync('/etc/passwd', '/tmp/sakkhi-link')),
    child: codeOf(() => {
      const { error } = spawnSync('true');
      if (error !== undefined) throw error;
    }),
    worker: codeOf(() => new Worker('0', { eval: true })),
    signal: codeOf(() => process.kill(Number(outside), 0)),
    parent: String(process.ppid),
    code: codeOf(() => Reflect.construct(Function, ['return 1'])),
    wasi: await triedWasi(),
    report: codeOf(() => process.report.writeReport('/tmp/sakkhi-report.json')),
  };
}

function answer(text: string): void {
  send(answerText(text));
}

function answerText(text: string): string {
  return JSON.stringify(read({ text, mediaType: 'text/html', blocks: null }));
}

function frameOf(text: string): Uint8Array[] {
  return answerFrame(answerText(text));
}

function send(json: string): void {
  process.stdout.write(Buffer.concat(answerFrame(json)));
}

/** Names set by the shell itself (PWD, _, OLDPWD, SHLVL) carry nothing of the parent. */
function seenEnvironment(): string {
  return Object.keys(process.env)
    .filter((name) => !['PWD', 'OLDPWD', 'SHLVL', '_'].includes(name))
    .join(' ');
}

type Socketish = ReturnType<typeof connect>;

function tried(open: (connected: () => void) => Socketish): Promise<string> {
  return new Promise((resolve) => {
    try {
      const socket = open(() => resolve('connected'));
      socket.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
      socket.on('timeout', () => resolve('tried'));
    } catch (error) {
      resolve(codeIn(error));
    }
  });
}

function triedName(): Promise<string> {
  return new Promise((resolve) => lookup('localhost.example', (error) => resolve(error?.code ?? 'found')));
}

function triedDatagram(): Promise<string> {
  return new Promise((resolve) => {
    const socket = createSocket('udp4');
    socket.send('x', 53, '192.0.2.1', (error) => resolve(error === null ? 'sent' : codeIn(error)));
  });
}

/** WASI reads files natively, past Node's own permissions. */
async function triedWasi(): Promise<string> {
  try {
    const { WASI } = await import('node:wasi');
    const host = new WASI({ version: 'preview1', preopens: { '/': '/' } });
    const memory: unknown = runInNewContext('new WebAssembly.Memory({ initial: 1 })');
    host.initialize({ exports: { memory } });
    const calls = host.wasiImport as Readonly<Record<string, (...words: readonly unknown[]) => number>>;
    const bytes = Buffer.from((memory as { readonly buffer: ArrayBuffer }).buffer);
    const path = 'etc/passwd';
    bytes.write(path, 100);
    const code = calls['path_open']?.(3, 0, 100, path.length, 0, 2n, 0n, 0, 0);
    return code === 0 ? 'opened' : `errno ${String(code)}`;
  } catch (error) {
    return codeIn(error);
  }
}

function codeOf(act: () => unknown): string {
  try {
    act();
    return 'done';
  } catch (error) {
    return codeIn(error);
  }
}

function codeIn(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

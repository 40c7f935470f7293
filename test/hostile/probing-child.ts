/**
 * A parser process under the control of its file, as after a successful attack: it does what the page says, so that the
 * tests can see what the fence and the parent make of it.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { FrameReader, answerFrame } from '../../src/adapters/formats/frames.ts';
import { read } from '../../src/adapters/formats/outcome.ts';

const reader = new FrameReader({ headerBytes: 5, limitBytes: 1_000_000 });

send('"ready"');
process.stdin.on('data', (chunk: Buffer) => {
  const frames = reader.push(chunk);
  if (frames === 'too-large') return;
  for (const { body } of frames) void obey(new TextDecoder().decode(body).replace(/<[^>]+>/g, ''));
});

async function obey(order: string): Promise<void> {
  if (order === 'crash') process.abort();
  if (order === 'hang') for (;;);
  if (order === 'nonsense') send('{"status":"read","parsed":{}}');
  const report = JSON.stringify({
    environment: seenEnvironment(),
    network: await tryNetwork(),
    file: tryFile(),
    child: tryChild(),
  });
  const answer = JSON.stringify(read({ text: report, mediaType: 'text/html', blocks: null }));
  if (order === 'two answers')
    process.stdout.write(Buffer.concat([...answerFrame(answer), ...answerFrame(answer)]));
  else send(answer);
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

function tryNetwork(): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect({ host: '192.0.2.1', port: 80, timeout: 1_500 });
    socket.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    socket.on('connect', () => resolve('connected'));
    socket.on('timeout', () => resolve('tried'));
  });
}

function tryFile(): string {
  try {
    readFileSync('/etc/passwd');
    return 'read';
  } catch (error) {
    return codeOf(error);
  }
}

function tryChild(): string {
  try {
    return spawnSync('true').error === undefined ? 'started' : 'not found';
  } catch (error) {
    return codeOf(error);
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

/** The real program, serving a casebook in a folder of its own, as a person would start it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { run, sakkhi, temporaryFolder } from '../cli.ts';

export interface Served {
  /** The printed address, with its token. */
  readonly url: string;
  readonly origin: string;
  readonly token: string;
  /** The folder of the casebook. */
  readonly casebook: string;
  /** JSON of an endpoint, asked with the token. */
  json(path: string): Promise<unknown>;
  stop(): Promise<void>;
}

/** Serves the example casebook, a casebook of the given files, or (with no files) an empty one. */
export async function serve(what: 'example' | 'empty' | readonly string[]): Promise<Served> {
  const folder = temporaryFolder();
  const casebook = join(folder.path, 'casebook');
  if (what === 'empty') run(['new', casebook]);
  const words = what === 'empty' ? ['serve'] : ['start', ...(what === 'example' ? [] : what)];
  const child = spawn(process.execPath, [sakkhi, ...words, '--casebook', casebook, '--port', '0', '--json'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let complaints = '';
  child.stderr.on('data', (data: Buffer) => {
    complaints += data.toString();
  });
  const url = await addressOf(createInterface(child.stdout));
  if (url === null) throw new Error(`sakkhi ${words.join(' ')} printed no address: ${complaints}`);
  const { origin, searchParams } = new URL(url);
  const token = searchParams.get('token') ?? '';
  return {
    url,
    origin,
    token,
    casebook,
    json: async (path) =>
      (await (await fetch(`${origin}${path}`, { headers: { 'x-sakkhi-token': token } })).json()) as unknown,
    stop: async () => {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'exit');
      folder.remove();
    },
  };
}

/** The address in the first line that has one; null when the output ends before. */
async function addressOf(lines: AsyncIterable<string>): Promise<string | null> {
  for await (const line of lines) {
    const address = /"url":"(http:[^"]+)"/.exec(line)?.[1];
    if (address !== undefined) return address;
  }
  return null;
}

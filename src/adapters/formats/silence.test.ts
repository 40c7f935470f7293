/** What a parser process forbids itself, tried in a process of its own. */
import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildChild, type BuiltChild } from '../../../test/hostile/parser-child-build.ts';
import { sharedObjects } from './silence.ts';

let built: BuiltChild;

beforeAll(async () => {
  built = await buildChild('src/adapters/formats/silence.ts');
});
afterAll(() => built.remove());

/** Runs a deed after `silence()`; the code of what it throws, or "done". */
function afterSilence(deed: string): string {
  const script = `
    const { silence } = await import(${JSON.stringify(built.entry.href)});
    silence();
    const [net, http, dgram] = await Promise.all(['net', 'http', 'dgram'].map((name) => import('node:' + name)));
    try { ${deed}; console.log('done'); } catch (error) { console.log(error.code); }
    process.exit(0);`;
  return execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' }).trim();
}

describe('after silence', () => {
  it.each([
    'net.connect(9, "127.0.0.1")',
    'net.connect("/tmp/some.sock")',
    'http.get("http://127.0.0.1:9/")',
    'net.createServer().listen(0)',
    'dgram.createSocket("udp4").send("x", 53, "127.0.0.1")',
    'process.kill(process.ppid, 0)',
  ])('%s is refused', (deed) => expect(afterSilence(deed)).toBe('ERR_ACCESS_DENIED'));

  it('what was written to open pipes still comes out', () => expect(afterSilence('')).toBe('done'));
});

describe('what all objects share', () => {
  it('tells when a file changed it', () => {
    const before = sharedObjects();
    expect(sharedObjects()).toBe(before);
    for (const shared of [Object.prototype, Array.prototype]) {
      Object.assign(shared, { admin: true });
      const after = sharedObjects();
      Reflect.deleteProperty(shared, 'admin');
      expect(after).not.toBe(before);
    }
    expect(sharedObjects()).toBe(before);
  });
});

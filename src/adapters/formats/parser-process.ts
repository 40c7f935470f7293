/**
 * One parser process, seen from the parent: it takes one file at a time and either answers, or dies for a reason that
 * becomes a sentence. Once dead or worn out it is never used again.
 */
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { constants } from 'node:os';
import { checkedAnswer, type WireOutcome } from './answer.ts';
import { FrameReader, brokenInstallation, requestHeader, type WireKind } from './frames.ts';
import type { ParserLimits } from './limits.ts';
import type { Command } from './sandbox.ts';

/** Why a process ended before it answered. */
export type Death =
  'timeout' | 'memory' | 'cpu' | 'answer-too-large' | 'bad-answer' | 'crash' | 'closed' | 'not-started';

export type Reply = { readonly outcome: WireOutcome } | { readonly death: Death; readonly detail: string };

/** Seconds that a process may take to start, on the slowest machine. */
const secondsToStart = 30;

export class ParserProcess {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #limits: ParserLimits;
  readonly #reader: FrameReader;
  #settle: ((reply: Reply) => void) | null = null;
  #timer: NodeJS.Timeout | null = null;
  #death: Death | null = null;
  #ready = false;
  #errors = '';
  #files = 0;
  #bytes = 0;
  #busyMilliseconds = 0;
  #started = 0;

  /** Starts the process; it stays idle until the first `parse`. */
  constructor(command: Command, limits: ParserLimits) {
    this.#limits = limits;
    this.#reader = new FrameReader({ headerBytes: 4, limitBytes: limits.answerBytes });
    this.#child = spawn(command.file, command.arguments, { env: {}, cwd: '/', stdio: 'pipe' });
    this.#child.stdout.on('data', (chunk: Buffer) => this.#receive(chunk));
    this.#child.stderr.on(
      'data',
      (chunk: Buffer) => (this.#errors = (this.#errors + chunk.toString()).slice(-8_000)),
    );
    this.#child.stdin.on('error', () => undefined); // a dead process shows itself by `exit`
    this.#child.on('error', (error) => this.#ended('not-started', error.message));
    this.#child.on('close', (code, signal) => this.#closed(code, signal));
    this.#keepAlive(false);
  }

  /** True when the process may take another file. */
  get isUsable(): boolean {
    const { filesPerProcess, cpuSeconds } = this.#limits;
    const worn =
      this.#files >= filesPerProcess ||
      this.#bytes > 200_000_000 ||
      this.#busyMilliseconds > cpuSeconds * 250;
    return this.#death === null && !worn;
  }

  /** True before the first answer: a death then is the fault of the file at hand. */
  get isFresh(): boolean {
    return this.#files === 0;
  }

  /** Hands over one file; resolves when the process answered or died. One call at a time. */
  parse(kind: WireKind, bytes: Uint8Array): Promise<Reply> {
    return new Promise((resolve) => {
      if (this.#death !== null) {
        resolve({ death: this.#death, detail: 'ended earlier' });
        return;
      }
      this.#settle = resolve;
      this.#keepAlive(true);
      this.#bytes += bytes.length;
      this.#watch();
      this.#child.stdin.write(requestHeader(kind, bytes.length));
      this.#child.stdin.write(bytes);
    });
  }

  /** Ends the process at once and waits until it is gone. */
  end(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return Promise.resolve();
    this.#keepAlive(true);
    return new Promise((resolve) => {
      this.#child.once('close', () => resolve());
      this.#child.once('error', () => resolve());
      this.#kill('closed');
    });
  }

  /** The seconds of a file count from when the process runs; starting it on a busy machine has an allowance of its own. */
  #watch(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#started = performance.now();
    const seconds = this.#limits.secondsPerFile + (this.#ready ? 0 : secondsToStart);
    this.#timer = setTimeout(() => this.#kill('timeout'), seconds * 1000);
  }

  #receive(chunk: Buffer): void {
    // What a process still says after it was condemned (the rest of an answer that is too large) counts for nothing.
    if (this.#death !== null) return;
    const frames = this.#reader.push(chunk);
    if (frames === 'too-large') {
      this.#kill('answer-too-large');
      return;
    }
    if (!this.#ready && frames.length > 0) {
      this.#ready = true; // the first frame says only that the process runs
      frames.shift();
      if (this.#settle !== null) this.#watch();
    }
    if (frames.length > 0) this.#answered(frames.length === 1 ? frames[0]?.body : undefined);
  }

  #answered(body: Uint8Array | undefined): void {
    const outcome = body === undefined || this.#settle === null ? null : checkedAnswer(body);
    if (outcome === null) this.#kill('bad-answer');
    else this.#reply({ outcome });
  }

  #kill(death: Death): void {
    this.#death ??= death;
    this.#child.kill('SIGKILL');
  }

  #closed(code: number | null, signal: NodeJS.Signals | null): void {
    const runs = this.#ready && code !== brokenInstallation;
    const death = runs ? causeOf(signal ?? signalIn(code), this.#errors) : 'not-started';
    const words = this.#errors.replace(/\s+/g, ' ').trim().slice(0, 500);
    this.#ended(
      this.#death ?? death,
      `it ended with ${String(signal ?? code)}${words === '' ? '' : `: ${words}`}`,
    );
  }

  #ended(death: Death, detail: string): void {
    this.#death ??= death;
    this.#reply({ death: this.#death, detail });
  }

  #reply(reply: Reply): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#busyMilliseconds += performance.now() - this.#started;
    this.#files += 1;
    const settle = this.#settle;
    this.#settle = null;
    this.#keepAlive(false);
    settle?.(reply);
  }

  /** An idle parser must not keep the program alive; one at work, or about to end, must. */
  #keepAlive(wanted: boolean): void {
    const child = this.#child;
    for (const handle of [child, child.stdin, child.stdout, child.stderr] as readonly object[]) {
      const method: unknown = Reflect.get(handle, wanted ? 'ref' : 'unref');
      if (typeof method === 'function') Reflect.apply(method, handle, []);
    }
  }
}

/** A shell that waits for the parser reports the signal that ended it as 128 and its number. */
function signalIn(code: number | null): NodeJS.Signals | null {
  const found = Object.entries(constants.signals).find(([, number]) => number + 128 === code);
  return found === undefined ? null : (found[0] as NodeJS.Signals);
}

function causeOf(signal: NodeJS.Signals | null, errors: string): Death {
  if (/out of memory|allocation failed|bad_alloc/i.test(errors)) return 'memory';
  return signal === 'SIGXCPU' ? 'cpu' : 'crash';
}

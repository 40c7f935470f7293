/**
 * A few parser processes that share one queue. A file that kills its process is answered with the reason, the process is
 * replaced, and the rest of the batch goes on.
 */
import { Fault } from '../../base/index.ts';
import type { WireOutcome } from './answer.ts';
import { wireNames, type WireKind } from './frames.ts';
import type { ParserLimits } from './limits.ts';
import { mediaTypes } from './media-types.ts';
import { sizeInWords, unreadable } from './outcome.ts';
import { ParserProcess, type Death } from './parser-process.ts';
import { probeSandbox, sandboxCommand } from './sandbox.ts';

/** What differs between kinds of parser processes. */
export interface PoolProgram {
  /** What follows `node` on the command line. */
  readonly program: readonly string[];
  /** Folders beside the program and its packages that the process reads. */
  readonly alsoReads: readonly string[];
}

export class ParserPool {
  readonly #entry: string;
  readonly #limits: ParserLimits;
  readonly #program: PoolProgram;
  readonly #idle: ParserProcess[] = [];
  readonly #all = new Set<ParserProcess>();
  readonly #waiting: (() => void)[] = [];
  #busy = 0;
  #closed = false;

  /**
   * `entry`: absolute path of the parser process. Nothing is started before the first file. `program`: what the process is
   * told, when that is not `entry` alone.
   */
  constructor(
    entry: string,
    limits: ParserLimits,
    program: PoolProgram = { program: [entry], alsoReads: [] },
  ) {
    this.#entry = entry;
    this.#limits = limits;
    this.#program = program;
  }

  /** Reads one file in a parser process; waits for a free one. */
  async parse(kind: WireKind, bytes: Uint8Array): Promise<WireOutcome> {
    await this.#turn();
    try {
      return await this.#attempt(kind, bytes);
    } finally {
      this.#busy -= 1;
      this.#waiting.shift()?.();
    }
  }

  /** Kills every process; files at work are answered as not read. */
  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all([...this.#all].map((process) => process.end()));
    this.#all.clear();
  }

  async #turn(): Promise<void> {
    while (this.#busy >= this.#limits.processes) {
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
    this.#busy += 1;
  }

  /** A process that has read other files before may die of what they left behind: then one fresh process gets the file. */
  async #attempt(kind: WireKind, bytes: Uint8Array): Promise<WireOutcome> {
    for (;;) {
      if (this.#closed) return refusal(kind, 'closed', this.#limits);
      const process = await this.#process();
      const wasFresh = process.isFresh;
      const reply = await process.parse(kind, bytes);
      await this.#putBack(process);
      if ('outcome' in reply) return reply.outcome;
      if (reply.death === 'not-started') throw notStarted(reply.detail);
      if (wasFresh || reply.death === 'timeout') return refusal(kind, reply.death, this.#limits);
    }
  }

  async #process(): Promise<ParserProcess> {
    const idle = this.#idle.pop();
    if (idle !== undefined) return idle;
    const { program, alsoReads } = this.#program;
    const sandbox = await probeSandbox(this.#entry, this.#limits, alsoReads);
    const request = { entry: this.#entry, sandbox, limits: this.#limits, program, alsoReads };
    const process = new ParserProcess(sandboxCommand(request), this.#limits);
    this.#all.add(process);
    return process;
  }

  async #putBack(process: ParserProcess): Promise<void> {
    if (process.isUsable && !this.#closed) {
      this.#idle.push(process);
      return;
    }
    this.#all.delete(process);
    await process.end();
  }
}

function notStarted(detail: string): Fault {
  return new Fault({
    code: 'parser-not-started',
    kind: 'unavailable',
    message: `The process that reads web pages, PDF, Word files and their like could not be started: ${detail}.`,
    advice: 'Run "npm run build" once, and check that this machine can start another Node process.',
  });
}

/** What a death means to the person who added the file. */
function refusal(kind: WireKind, death: Exclude<Death, 'not-started'>, limits: ParserLimits): WireOutcome {
  const it = `This ${wireNames[kind]}`;
  const instead = 'save its text and add that, or split it';
  const reasons: Readonly<Record<Exclude<Death, 'not-started'>, string>> = {
    timeout: `${it} was not read within ${String(limits.secondsPerFile)} seconds, the limit for one file; ${instead}.`,
    memory: `${it} needs more memory than the ${String(limits.heapMegabytes)} MB that reading one file may use; ${instead}.`,
    cpu: `${it} used up the ${String(limits.cpuSeconds)} seconds of computing that reading may use; ${instead}.`,
    'answer-too-large': `${it} turns into more than ${sizeInWords(limits.answerBytes)} of text, the limit for one file; ${instead}.`,
    'bad-answer': `${it} made its reader answer nonsense, which a damaged or hostile file can do; ${instead}.`,
    crash: `${it} crashed its reader, which a damaged or hostile file can do; ${instead}.`,
    closed: `${it} was not read because the program was closing; add it again.`,
  };
  return unreadable(mediaTypes[kind], `parser-${death}`, reasons[death]);
}

/** The pace of a background check: so many bytes a second on average, in small steps. */
import { setTimeout as delay } from 'node:timers/promises';

/** What opening an object costs, in bytes: a million small ones must not keep a processor busy. */
const objectCharge = 32 * 1024;
/** Shorter waits are saved up: timers are no more exact than this. */
const leastWaitMs = 15;
/** More than this behind its time, as after a machine has slept, it does not run to catch up. */
const longestLagMs = 1000;

/** Holds up whoever asks, so that on average no more than the rate goes through. All methods throw once stopped. */
export class ScrubPace {
  readonly #msPerByte: number;
  readonly #stop: AbortSignal;
  #dueMs: number = performance.now();

  constructor(ratePerSecond: number, stop: AbortSignal) {
    this.#msPerByte = 1000 / ratePerSecond;
    this.#stop = stop;
  }

  /** Called before an object is opened. */
  async object(): Promise<void> {
    await this.bytes(objectCharge);
  }

  /** Called for bytes that were read. */
  async bytes(count: number): Promise<void> {
    this.#stop.throwIfAborted();
    const nowMs = performance.now();
    this.#dueMs = Math.max(this.#dueMs, nowMs - longestLagMs) + count * this.#msPerByte;
    const waitMs = this.#dueMs - nowMs;
    if (waitMs >= leastWaitMs) await delay(waitMs, undefined, { signal: this.#stop });
  }
}

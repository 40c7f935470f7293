/** A check that never ends: pass after pass beside other work, with a rest between two. */
import { setTimeout as delay } from 'node:timers/promises';
import { Fault } from '../../base/index.ts';
import { scrub, type ScrubOptions } from './scrub.ts';

export interface BackgroundScrub extends Pick<
  ScrubOptions,
  'folder' | 'ratePerSecond' | 'record' | 'stamp' | 'onFinding'
> {
  /** What kept a pass from going on or from being recorded; it is tried again after the rest. */
  readonly onFault: (fault: Fault) => void;
  /** Milliseconds between the end of one pass over all objects and the next. Default: a day. */
  readonly restMs?: number;
}

const dayMs = 24 * 60 * 60 * 1000;

/**
 * Begins at once, behind the last range that the log says was checked. `stop` ends it, records what was checked and
 * resolves then; safe to call twice. Nothing is thrown: see `onFault`.
 */
export function startScrub(options: BackgroundScrub): { stop(): Promise<void> } {
  const stop = new AbortController();
  const ended = passes(options, stop.signal);
  return {
    stop: () => {
      stop.abort();
      return ended;
    },
  };
}

async function passes(options: BackgroundScrub, stop: AbortSignal): Promise<void> {
  while (!stop.aborted) {
    try {
      await scrub({ ...options, forMs: null, fromLast: true, stop });
    } catch (error) {
      options.onFault(faultOf(error));
    }
    await delay(options.restMs ?? dayMs, undefined, { signal: stop }).catch(() => undefined);
  }
}

function faultOf(error: unknown): Fault {
  if (error instanceof Fault) return error;
  const message = `The check in the background failed: ${String(error)}`;
  return new Fault({ code: 'scrub/failed', kind: 'bug', message, cause: error });
}

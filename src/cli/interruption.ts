/** Ctrl-C asks for an orderly end after the current batch; a second Ctrl-C ends at once (which is safe as well). */
import type { Terminal } from './terminal.ts';

export interface Interruption {
  readonly requested: () => boolean;
  end(): void;
}

export function interruptible(terminal: Terminal): Interruption {
  let requested = false;
  const onSignal = (): void => {
    if (requested) process.exit(130);
    requested = true;
    terminal.note('Stopping after the current batch; press Ctrl-C again to stop at once.');
  };
  process.on('SIGINT', onSignal);
  return {
    requested: () => requested,
    end: () => {
      process.off('SIGINT', onSignal);
    },
  };
}

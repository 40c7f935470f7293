/**
 * What the program says to a person or a pipe. Data goes to standard output, everything else to standard error;
 * characters of a source that would steer the terminal or turn the line are shown as codes.
 */
import type { OnProgress, Progress } from '../app/casebook.ts';
import { shownJson, shownText } from '../base/index.ts';

export interface Terminal {
  readonly json: boolean;
  /** A line of the answer: the object under `--json`, the text otherwise. */
  line(object: unknown, text: string): void;
  /** A remark on standard error. */
  note(text: string): void;
  readonly onProgress: OnProgress;
  /** Ends the progress line, if one stands. */
  endProgress(): void;
}

interface Streams {
  readonly out: NodeJS.WritableStream;
  readonly err: NodeJS.WritableStream & { readonly isTTY?: boolean };
}

/** Milliseconds between two drawings of the progress line. */
const redrawMs = 120;
/** Milliseconds between two plain progress lines where there is no terminal. */
const plainMs = 5_000;

export function createTerminal(options: { readonly json: boolean } & Streams): Terminal {
  const { json, out, err } = options;
  const progress = createProgress(err);
  return {
    json,
    line: (object, text) => {
      progress.clear();
      out.write(`${json ? shownJson(object) : shownText(text)}\n`);
    },
    note: (text) => {
      progress.clear();
      err.write(`${shownText(text)}\n`);
    },
    onProgress: (step) => progress.show(step),
    endProgress: () => progress.clear(),
  };
}

function createProgress(err: Streams['err']): { show(step: Progress): void; clear(): void } {
  const isTerminal = err.isTTY === true;
  let stage = '';
  let startedMs = 0;
  let shownMs = 0;
  let standing = false;
  const clear = (): void => {
    if (standing) err.write('\r\u001B[K');
    standing = false;
  };
  return {
    clear,
    show(step) {
      const nowMs = Date.now();
      if (step.stage !== stage) {
        stage = step.stage;
        startedMs = nowMs;
        shownMs = isTerminal ? 0 : nowMs;
      }
      if (nowMs - shownMs < (isTerminal ? redrawMs : plainMs)) return;
      shownMs = nowMs;
      const text = progressText(step, nowMs - startedMs);
      if (isTerminal) err.write(`\r\u001B[K${text}`);
      else err.write(`${text}\n`);
      standing = isTerminal;
    },
  };
}

/** "reading  [#####.....]  120 of 240, about 3 s left". */
export function progressText(step: Progress, elapsedMs: number): string {
  if (step.total === null || step.total === 0) return `${step.stage}: ${step.done}`;
  const share = Math.min(1, step.done / step.total);
  const bar = '#'.repeat(Math.round(share * 20)).padEnd(20, '.');
  const leftSeconds = share > 0 ? Math.ceil((elapsedMs / share - elapsedMs) / 1000) : null;
  const eta = leftSeconds === null || share === 1 ? '' : `, about ${leftSeconds} s left`;
  return `${step.stage} [${bar}] ${step.done} of ${step.total}${eta}`;
}

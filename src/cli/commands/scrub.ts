import { recordInFolder, scrub, type ScrubReport } from '../../adapters/folder/index.ts';
import { Fault } from '../../base/index.ts';
import type { Finding } from '../../domain/evidence/index.ts';
import { expectNoPositionals } from '../arguments.ts';
import type { ScrubSummary } from '../../contract/index.ts';
import { casebookFolder } from '../casebook-folder.ts';
import type { Command, CommandInput } from '../command.ts';
import type { Terminal } from '../terminal.ts';
import { stampNow } from '../wiring.ts';

/** Megabytes a second when nothing is said: a terabyte in about a day, and hardly felt on a laptop. */
const gentleRate = 10;
/** Milliseconds for which it waits to record when another command writes. */
const lockWaitMs = 120_000;

export const scrubCommand: Command = {
  name: 'scrub',
  usage: '',
  description:
    'Reads every object of the vault again, in the order of their hashes and at a gentle rate, and names what is damaged\nor missing. Other commands can write meanwhile. What was checked is recorded in the log, also after Ctrl-C, so that\n--from-last can go on there: run it every night for an hour, and a large casebook is checked in turn.\nThe log itself is checked by `sakkhi verify`. Exit code 1 when something is damaged or missing.',
  options: {
    rate: { type: 'string', value: 'MB/s', help: `Megabytes a second. Default: ${gentleRate}.` },
    for: {
      type: 'string',
      value: 'MINUTES',
      help: 'End after so many minutes. Default: after every object.',
    },
    'from-last': {
      type: 'boolean',
      value: null,
      help: 'Begin behind what the last run checked, and go round.',
    },
  },
  examples: ['sakkhi scrub', 'sakkhi scrub --from-last --for 60', 'sakkhi scrub --rate 200'],
  async run(input, terminal) {
    expectNoPositionals(input, 'scrub');
    const folder = casebookFolder(input);
    const minutes = positive(input, 'for', 'minutes');
    const stop = stopOnInterrupt(terminal);
    try {
      const report = await scrub({
        folder,
        ratePerSecond: (positive(input, 'rate', 'megabytes a second') ?? gentleRate) * 1_000_000,
        forMs: minutes === null ? null : minutes * 60_000,
        fromLast: input.flags.has('from-last'),
        stop: stop.signal,
        record: recordWhereItCan(folder, terminal),
        stamp: stampNow,
        onFinding: ({ item, code, message }: Finding) =>
          terminal.line({ item, code, message }, `${item}: ${message}`),
        onProgress: ({ done, total }) => terminal.onProgress({ stage: 'verifying', done, total }),
      });
      terminal.endProgress();
      return tell(report, terminal);
    } finally {
      stop.end();
    }
  },
};

/** A copy without the log's key can be checked as well; then nothing can be recorded, which is said. */
function recordWhereItCan(folder: string, terminal: Terminal): ReturnType<typeof recordInFolder> {
  const record = recordInFolder(folder, lockWaitMs);
  return async (act) => {
    try {
      await record(act);
    } catch (error) {
      if (!(error instanceof Fault) || error.code !== 'journal/key-missing') throw error;
      terminal.note(`This check is not recorded: ${error.message}`);
    }
  };
}

function tell(report: ScrubReport, terminal: Terminal): number {
  const { objects, bytes, damaged, missing, total, isWhole } = report;
  const wrong = damaged + missing;
  const part = isWhole ? '' : ` (of ${total}; go on with --from-last)`;
  terminal.line(
    {
      ok: wrong === 0,
      checked: objects,
      total,
      bytes,
      damaged,
      missing,
      whole: isWhole,
    } satisfies ScrubSummary,
    wrong === 0
      ? `Nothing is wrong: ${objects} objects${part}, ${bytes} bytes, have the hashes that were recorded.`
      : `${damaged} damaged and ${missing} missing of ${objects} objects checked${part}. All others can be used.`,
  );
  return wrong === 0 ? 0 : 1;
}

function positive(input: CommandInput, option: string, what: string): number | null {
  const text = input.values.get(option);
  if (text === undefined) return null;
  const number = Number(text);
  if (/^\d{1,9}(\.\d{1,6})?$/.test(text) && number > 0) return number;
  throw new Fault({
    code: 'cli/bad-number',
    kind: 'invalid',
    message: `--${option} takes a number of ${what} above 0, not "${text}".`,
    advice: 'See sakkhi scrub --help.',
  });
}

/** The first Ctrl-C ends the check in order and records it; the second ends the program at once. */
function stopOnInterrupt(terminal: Terminal): { readonly signal: AbortSignal; end(): void } {
  const stop = new AbortController();
  const onSignal = (): void => {
    if (stop.signal.aborted) process.exit(130);
    terminal.note('Stopping; what was checked is recorded. Press Ctrl-C again to stop at once.');
    stop.abort();
  };
  const signals = ['SIGINT', 'SIGTERM'] as const;
  for (const signal of signals) process.on(signal, onSignal);
  return {
    signal: stop.signal,
    end: () => {
      for (const signal of signals) process.off(signal, onSignal);
    },
  };
}

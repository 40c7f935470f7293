/** Reports in words, for a terminal. */
import type { ReportDifferences, ReportHistoryLine, ReportLine } from '../../contract/index.ts';

const stateWords: Readonly<Record<ReportLine['state'], string>> = {
  recorded: 'as recorded',
  changed: 'edited since it was recorded',
  new: 'never recorded',
  missing: 'no file; its words are in the record',
};

/** One report of the list. */
export function reportText({ name, title, state, last, check, problem }: ReportLine): string {
  const when =
    last === null ? '' : `; ${last.act} ${last.time.slice(0, 10)} by ${last.actor} (entry ${last.entry})`;
  const called = title === null ? '' : `  ${title}\n`;
  return `${name}\n${called}  ${problem ?? stateWords[state]}${when}${check === null ? '' : `\n  ${tallyText(check)}`}`;
}

function tallyText({
  recomputed,
  stale,
  broken,
  unpinned,
  errors,
  listed,
}: NonNullable<ReportLine['check']>): string {
  const figures = [
    `${recomputed} recomputed`,
    ...(stale === 0 ? [] : [`${stale} stale`]),
    ...(broken === 0 ? [] : [`${broken} broken`]),
    ...(unpinned === 0 ? [] : [`${unpinned} without the words that its author saw`]),
  ];
  const found =
    errors + listed === 0 ? 'the check finds nothing' : `${errors} errors, ${listed} listed: sakkhi check`;
  return `numbers: ${figures.join(', ')}; ${found}`;
}

/** One version of a history. */
export function versionText(line: ReportHistoryLine): string {
  const { entry, time, actor, act, added, removed, note } = line;
  const said = note === null ? '' : `  “${note}”`;
  return `entry ${entry}  ${time.slice(0, 16).replace('T', ' ')}  ${act} by ${actor}  +${added} −${removed}${said}`;
}

const sign = { same: ' ', added: '+', removed: '-' } as const;

/** Differing lines as `diff` shows them. */
export function differenceText({ runs }: ReportDifferences): string {
  return runs
    .map(({ before, after, lines }) =>
      [`@@ line ${before} → ${after} @@`, ...lines.map(({ what, text }) => `${sign[what]}${text}`)].join(
        '\n',
      ),
    )
    .join('\n');
}

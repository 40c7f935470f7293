/**
 * Custody: what the log says about one source, in plain sentences. Repeated checks and re-readings are told as one line;
 * nothing is told of a time before the source was admitted.
 */
import { Fault } from '../base/index.ts';
import type { CustodyLine } from '../contract/index.ts';
import type { CaptureRow, CasebookIndex } from '../ports/casebook-index.ts';
import type { CustodyEvent, CustodyRow, EventFact, SourceFact } from '../ports/custody-record.ts';

/** The history of a source, oldest first; a line of several entries stands where the last of them does. Throws `query/no-source`. */
export function custodyOf(index: CasebookIndex, sha256: string): CustodyLine[] {
  const { seq: admitted } = knownCapture(index, sha256);
  const rows = index.custody.rows(sha256);
  const events = index.custody.eventsOver(sha256, admitted);
  const named = new Set(rows.map(({ seq }) => seq));
  return [
    ...rows.map(rowLine),
    ...checkLines(eventsOf(events, 'checked'), named, rows),
    ...rereadLine(eventsOf(events, 'reread')),
    ...outsideLines(events, admitted),
  ].sort((a, b) => a.lastEntry - b.lastEntry || a.entry - b.entry);
}

/** The row of a source. Throws `query/no-source` (absent). */
export function knownCapture(index: CasebookIndex, sha256: string): CaptureRow {
  const row = index.capture(sha256);
  if (row !== null) return row;
  throw new Fault({
    code: 'query/no-source',
    kind: 'absent',
    message: `There is no source ${sha256} in this casebook.`,
    advice: 'Look for it in the list of sources.',
  });
}

/** An event with a fact of one kind. */
export type EventOf<What extends EventFact['what']> = Omit<CustodyEvent, 'fact'> & {
  readonly fact: Extract<EventFact, { readonly what: What }>;
};

/** The events of one kind. */
export function eventsOf<What extends EventFact['what']>(
  events: readonly CustodyEvent[],
  what: What,
): EventOf<What>[] {
  return events.filter((event): event is EventOf<What> => event.fact.what === what);
}

function rowLine({ seq, time, actor, fact }: CustodyRow): CustodyLine {
  return {
    ...{ entry: seq, lastEntry: seq, time, lastTime: time, times: 1, actor },
    what: fact.what,
    text: tell(fact),
  };
}

/** What is folded into one line: entries of the same kind, oldest first. */
function folded(
  all: readonly CustodyEvent[],
  what: CustodyLine['what'],
  text: (times: number, last: CustodyEvent) => string,
): CustodyLine[] {
  const [first, last] = [all[0], all.at(-1)];
  if (first === undefined || last === undefined) return [];
  return [
    {
      ...{ entry: first.seq, lastEntry: last.seq, time: first.time, lastTime: last.time },
      ...{ times: all.length, actor: last.actor, what, text: text(all.length, last) },
    },
  ];
}

/** Checks that found nothing, one line for each run of them that no finding interrupts. */
function checkLines(
  checks: readonly CustodyEvent[],
  named: ReadonlySet<number>,
  rows: readonly CustodyRow[],
): CustodyLine[] {
  const findings = rows.filter(({ fact }) => fact.what === 'damaged' || fact.what === 'missing');
  const runs = new Map<number, CustodyEvent[]>();
  for (const check of checks) {
    if (named.has(check.seq)) continue;
    const before = findings.filter(({ seq }) => seq < check.seq).length;
    const run = runs.get(before);
    if (run === undefined) runs.set(before, [check]);
    else run.push(check);
  }
  return [...runs.values()].flatMap((run) =>
    folded(run, 'checked', (times, last) =>
      times === 1
        ? 'Its bytes were hashed again: unchanged.'
        : `Its bytes were hashed again ${times} times, last on ${instantText(last.time)}: unchanged each time.`,
    ),
  );
}

function rereadLine(events: readonly CustodyEvent[]): CustodyLine[] {
  return folded(events, 'reread', (times, last) =>
    times === 1
      ? 'Read again, with all sources.'
      : `Read again ${times} times, with all sources, last on ${instantText(last.time)}.`,
  );
}

/** For each authority and witness the first statement that covers the entry; later ones say less and are counted. */
function outsideLines(events: readonly CustodyEvent[], admitted: number): CustodyLine[] {
  return coverings(events, admitted).flatMap(({ fact, all }) =>
    folded(all.slice(0, 1), fact.what, () => outsideText(fact, all.length - 1)).map((line) => ({
      ...line,
      times: all.length,
    })),
  );
}

function outsideText(fact: Covering['fact'], later: number): string {
  const more =
    later === 0 ? '' : later === 1 ? ' One later statement too.' : ` ${later} later statements too.`;
  if (fact.what === 'timestamped')
    return `Existed before ${instantText(fact.stampedAt)}, says ${fact.authority}.${more}`;
  return `The witness ${witnessName(fact.witness)} signed that it saw the log with this entry in it.${more}`;
}

/** What somebody outside stated of a log that held the entry: the first statement, and all of the same authority. */
export interface Covering {
  readonly fact: Extract<EventFact, { readonly what: 'timestamped' | 'cosigned' }>;
  readonly all: readonly CustodyEvent[];
}

/** Timestamps and cosignatures of checkpoints that cover entry `seq`, by who gave them. */
export function coverings(events: readonly CustodyEvent[], seq: number): Covering[] {
  const found = new Map<string, { fact: Covering['fact']; all: CustodyEvent[] }>();
  for (const event of events) {
    const { fact } = event;
    if ((fact.what !== 'timestamped' && fact.what !== 'cosigned') || fact.size <= seq) continue;
    const who = `${fact.what} ${fact.what === 'timestamped' ? fact.authority : fact.witness}`;
    const known = found.get(who);
    if (known === undefined) found.set(who, { fact, all: [event] });
    else known.all.push(event);
  }
  return [...found.values()];
}

/** The name in a witness's key ("name+id+base64"). */
export function witnessName(key: string): string {
  return key.split('+')[0] ?? key;
}

/** A moment to the minute, in UTC: "2026-01-31 08:00 UTC". */
export function instantText(iso: string): string {
  return `${iso.slice(0, 16).replace('T', ' ')} UTC`;
}

type Tell = {
  readonly [W in SourceFact['what']]: (fact: Extract<SourceFact, { readonly what: W }>) => string;
};

function tell(fact: SourceFact): string {
  return (sentences[fact.what] as (one: SourceFact) => string)(fact);
}

const sentences: Tell = {
  admitted: ({ name, sizeBytes }) => `Admitted as ${name}, ${sizeBytes} bytes.`,
  'seen-again': ({ name }) => `The same bytes were added again as ${name}.`,
  imported: ({ origin, isKeyTrusted }) => {
    const trust = isKeyTrusted
      ? 'Its proofs held under a key that was had from elsewhere.'
      : 'Its proofs held, but the key came with the bundle.';
    return `Came in a bundle of the log ${origin}. ${trust}`;
  },
  decided: ({ verdict, claims }) =>
    `${verdict === 'accepted' ? 'Accepted' : 'Rejected'} ${claims === 1 ? 'one claim' : `${claims} claims`} of this source.`,
  'names-decided': ({ verdict, pairs }) =>
    `Decided on names that stand here (${verdict}): ${pairs.map(([a, b]) => `“${a}” and “${b}”`).join(', ')}.`,
  'pointed-at': ({ model, passages }) =>
    `${model} pointed at ${passages === 1 ? 'one passage' : `${passages} passages`} of this source.`,
  'taken-back': ({ entries }) =>
    `Took back what ${entries.length === 1 ? 'entry' : 'entries'} ${entries.join(', ')} had decided.`,
  exported: ({ form, recipient }) =>
    `${form === 'bundle' ? 'Left in a signed bundle' : 'The original was taken out'}${recipient === null ? '' : ` for ${recipient}`}.`,
  damaged: () => 'Its bytes were hashed again and had changed.',
  missing: () => 'Its bytes were looked for and were missing.',
};

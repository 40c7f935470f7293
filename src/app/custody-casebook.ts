/** The evidence of a whole casebook: what left and came, what was checked, and who outside has seen the log. */
import type { CasebookEvidence, CustodyEventLine } from '../contract/index.ts';
import type { CasebookIndex } from '../ports/casebook-index.ts';
import { eventKinds, type CustodyEvent, type EventFact } from '../ports/custody-record.ts';
import type { ProofSource } from '../ports/proof-source.ts';
import { toCsv } from './csv.ts';
import { eventsOf, instantText, witnessName, type EventOf } from './custody.ts';
import { logState } from './proof.ts';

/** Most sources that are named as damaged; `verify` names all. */
const mostDamaged = 50;

/** The casebook's evidence at a glance. Throws `journal/…` (integrity). */
export async function casebookEvidence(index: CasebookIndex, proofs: ProofSource): Promise<CasebookEvidence> {
  const { custody } = index;
  const log = await logState(proofs);
  const statements = [...custody.latest('timestamped', Infinity), ...custody.latest('cosigned', Infinity)];
  const covered = statements.reduce((most, { fact }) => Math.max(most, sizeOf(fact)), 0);
  return {
    log,
    sources: index.counts().captures,
    counts: countsByKind(index),
    uncovered: Math.max(0, log.size - covered),
    outside: latestStatement(statements),
    lastCheck: lastCheck(eventsOf(custody.latest('checked', 1), 'checked')[0]),
    damaged: damagedSources(index),
    untrusted: untrustedLogs(eventsOf(custody.latest('imported', Infinity), 'imported')),
  };
}

function countsByKind({ custody }: CasebookIndex): CasebookEvidence['counts'] {
  const count = (what: EventFact['what']): number => custody.eventCount(what);
  return {
    exported: count('exported'),
    imported: count('imported'),
    checked: count('checked'),
    reread: count('reread'),
    timestamped: count('timestamped'),
    cosigned: count('cosigned'),
    witnessed: count('witnessed'),
    protected: count('protected'),
  };
}

function sizeOf(fact: EventFact): number {
  return fact.what === 'timestamped' || fact.what === 'cosigned' ? fact.size : 0;
}

function latestStatement(statements: readonly CustodyEvent[]): CasebookEvidence['outside'] {
  const last = statements.toSorted((a, b) => b.seq - a.seq)[0];
  if (last === undefined) return null;
  const { fact, seq: entry, time } = last;
  if (fact.what === 'timestamped')
    return { what: fact.what, who: fact.authority, time: fact.stampedAt, entry, size: fact.size };
  if (fact.what !== 'cosigned') return null;
  return { what: fact.what, who: witnessName(fact.witness), time, entry, size: fact.size };
}

function lastCheck(event: EventOf<'checked'> | undefined): CasebookEvidence['lastCheck'] {
  if (event === undefined) return null;
  const { objects, damaged, missing } = event.fact;
  return { entry: event.seq, time: event.time, objects, damaged, missing };
}

/** Sources whose last check found something; those that were found whole again since are left out. */
function damagedSources(index: CasebookIndex): CasebookEvidence['damaged'] {
  const { custody } = index;
  const seen = new Set<string>();
  const damaged: CasebookEvidence['damaged'] = [];
  for (const { sha256, seq, fact } of custody.findings(Infinity)) {
    if (seen.has(sha256) || damaged.length === mostDamaged) continue;
    seen.add(sha256);
    if (eventsOf(custody.eventsOver(sha256, seq), 'checked').length > 0) continue;
    const found = fact.what === 'missing' ? 'missing' : 'damaged';
    damaged.push({ sha256, name: index.capture(sha256)?.name ?? null, found });
  }
  return damaged;
}

function untrustedLogs(imports: readonly EventOf<'imported'>[]): string[] {
  const trusted = new Set(imports.filter(({ fact }) => fact.isKeyTrusted).map(({ fact }) => fact.key));
  const others = imports.filter(({ fact }) => !trusted.has(fact.key));
  return [...new Set(others.map(({ fact }) => fact.origin))];
}

/** Events about many sources or the log, the last first. */
export function custodyEvents({ custody }: CasebookIndex): CustodyEventLine[] {
  return eventKinds
    .flatMap((what) => custody.latest(what, Infinity))
    .sort((a, b) => b.seq - a.seq)
    .map(({ seq, time, actor, fact }) => ({
      entry: seq,
      time,
      actor,
      what: fact.what,
      text: tellEvent(fact),
    }));
}

/** The same rows as CSV. */
export function custodyEventsCsv(rows: readonly CustodyEventLine[]): string {
  return toCsv(
    ['entry', 'time', 'actor', 'what', 'text'],
    rows.map(({ entry, time, actor, what, text }) => [entry, time, actor, what, text]),
  );
}

type Tell = { readonly [W in EventFact['what']]: (fact: Extract<EventFact, { readonly what: W }>) => string };

function tellEvent(fact: EventFact): string {
  return (sentences[fact.what] as (one: EventFact) => string)(fact);
}

function many(count: number, one: string): string {
  return count === 1 ? `One ${one}` : `${count} ${one}s`;
}

const sentences: Tell = {
  exported: ({ sources, form, recipient }) => {
    const whom = recipient === null ? '' : ` for ${recipient}`;
    return form === 'bundle'
      ? `${many(sources, 'source')} left in a signed bundle${whom}.`
      : `The original of ${sources === 1 ? 'one source' : `${sources} sources`} was taken out${whom}.`;
  },
  imported: ({ sources, origin, isKeyTrusted }) =>
    `${many(sources, 'source')} came in a bundle of the log ${origin}. ${
      isKeyTrusted ? 'Its key was had by another way.' : 'Its key came with the bundle.'
    }`,
  checked: ({ objects, bytes, damaged, missing }) =>
    `${many(objects, 'object')}, ${bytes} bytes, hashed again: ${
      damaged + missing === 0 ? 'unchanged' : `${damaged} changed, ${missing} missing`
    }.`,
  reread: ({ sources, unreadable }) =>
    `${many(sources, 'source')} read again${unreadable === 0 ? '' : `; ${unreadable} could not be read`}.`,
  timestamped: ({ size, authority, stampedAt }) =>
    `The first ${size} entries existed before ${instantText(stampedAt)}, says ${authority}.`,
  cosigned: ({ size, witness }) =>
    `The witness ${witnessName(witness)} signed that it saw the first ${size} entries.`,
  witnessed: ({ size, origin }) =>
    `This casebook, as a witness, signed the first ${size} entries of the log ${origin}.`,
  protected: ({ sizeBytes }) => `Protected material was admitted: ${sizeBytes} bytes of ciphertext.`,
};

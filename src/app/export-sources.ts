/**
 * The record of an export: that bytes of sources leave the casebook, which, in which form and to whom. It is made when
 * everything is ready to leave and before anything does, so that no copy is outside that the log does not know.
 */
import { Fault } from '../base/index.ts';
import {
  maxCustodySources,
  type LogEntry,
  type NewEntry,
  type SourcesExported,
} from '../domain/evidence/index.ts';
import type { CasebookIndex } from '../ports/casebook-index.ts';
import type { Casebook } from './casebook.ts';
import { followEntries } from './follow-journal.ts';

/** Most characters of the words about who receives. */
export const maxRecipientCodeUnits = 300;

/** What leaves, and to whom. */
export type LeavingSources = SourcesExported;

/**
 * Records an export; durable when it resolves. An export of more than `maxCustodySources` sources becomes several entries,
 * in one append. `index`, where given, follows. The caller holds the writer's lock.
 * Throws `export/nothing` and `export/recipient` (invalid), and as `Journal.append`.
 */
export async function recordExport(
  casebook: Pick<Casebook, 'journal' | 'actor' | 'now'> & { readonly index?: CasebookIndex },
  { sha256s, form, sums, recipient }: LeavingSources,
): Promise<readonly LogEntry[]> {
  checkRecipient(recipient);
  if (sha256s.length === 0) {
    throw new Fault({ code: 'export/nothing', kind: 'invalid', message: 'An export names no source.' });
  }
  const stamp = { time: casebook.now(), actor: casebook.actor };
  const entries = inParts(sha256s).map((part): NewEntry => ({
    ...stamp,
    type: 'sources-exported',
    obj: { sha256s: part, form, sums, recipient },
  }));
  const recorded = await casebook.journal.append(entries);
  if (casebook.index !== undefined) followEntries(casebook.index, recorded);
  return recorded;
}

/** Refuses words about the recipient that an entry cannot hold: before anything is written. Throws `export/recipient`. */
export function checkRecipient(recipient: string | null): void {
  if (recipient === null || (recipient !== '' && recipient.length <= maxRecipientCodeUnits)) return;
  throw new Fault({
    code: 'export/recipient',
    kind: 'invalid',
    message: `The recipient is told in 1 to ${maxRecipientCodeUnits} characters; these are ${recipient.length}.`,
    advice: 'Give a short name, or leave it out.',
  });
}

/** The hashes once each, ascending, in parts that an entry can hold. */
export function inParts(sha256s: readonly string[]): readonly (readonly string[])[] {
  const all = [...new Set(sha256s)].sort((a, b) => (a < b ? -1 : 1));
  const parts: string[][] = [];
  for (let at = 0; at < all.length; at += maxCustodySources) {
    parts.push(all.slice(at, at + maxCustodySources));
  }
  return parts;
}

/** What is proven of one source: its entry in the log, the last checks, and who outside has seen the log with it. */
import { Fault } from '../base/index.ts';
import type { SourceCheck, SourceProof } from '../contract/index.ts';
import type { CasebookIndex } from '../ports/casebook-index.ts';
import type { CustodyEvent } from '../ports/custody-record.ts';
import type { LogState, ProofSource } from '../ports/proof-source.ts';
import { coverings, eventsOf, knownCapture, witnessName, type Covering } from './custody.ts';

/** Throws `query/no-source` (absent), `journal/…` (integrity). */
export async function sourceProof(
  index: CasebookIndex,
  proofs: ProofSource,
  sha256: string,
): Promise<SourceProof> {
  const { seq, name, sizeBytes, mediaType } = knownCapture(index, sha256);
  const rows = index.custody.rows(sha256);
  const admitted = rows.find((row) => row.seq === seq);
  const events = index.custody.eventsOver(sha256, seq);
  return {
    source: { sha256, name, sizeBytes, mediaType },
    entry: { seq, time: admitted?.time ?? '', actor: admitted?.actor ?? '' },
    log: await logState(proofs),
    lastCheck: lastCheck(index, sha256, events),
    outside: coverings(events, seq).map(outsideLine),
    imports: rows.flatMap(({ seq: entry, time, fact }) =>
      fact.what === 'imported' ? [{ entry, time, origin: fact.origin, isKeyTrusted: fact.isKeyTrusted }] : [],
    ),
  };
}

/** The end of the log. Throws `journal/…` (integrity). */
export async function logState(proofs: ProofSource): Promise<LogState> {
  const state = await proofs.state();
  if (state !== null) return state;
  throw new Fault({
    code: 'journal/no-checkpoint',
    kind: 'integrity',
    message: 'The log of this casebook has no signed checkpoint.',
    advice: 'Run `sakkhi verify` to see what is missing.',
  });
}

function lastCheck(
  index: CasebookIndex,
  sha256: string,
  events: readonly CustodyEvent[],
): SourceProof['lastCheck'] {
  const last = eventsOf(events, 'checked').at(-1);
  const finding = index.custody
    .rows(sha256)
    .findLast(({ fact }) => fact.what === 'damaged' || fact.what === 'missing');
  if (finding !== undefined && finding.seq >= (last?.seq ?? -1)) {
    const found = finding.fact.what === 'missing' ? 'missing' : 'damaged';
    return { entry: finding.seq, time: finding.time, found };
  }
  return last === undefined ? null : { entry: last.seq, time: last.time, found: 'unchanged' };
}

function outsideLine({ fact, all }: Covering): SourceProof['outside'][number] {
  const { what, size } = fact;
  const first = all[0];
  return {
    ...{ what, size, entry: first?.seq ?? -1 },
    who: what === 'timestamped' ? fact.authority : witnessName(fact.witness),
    time: what === 'timestamped' ? fact.stampedAt : (first?.time ?? ''),
  };
}

/**
 * Reads the bytes and hashes them, and checks the proof of their entry, now; records nothing. Throws `query/no-source`,
 * and `files/…` when the disk cannot be read.
 */
export async function checkSource(
  { index, now }: { readonly index: CasebookIndex; readonly now: () => string },
  proofs: ProofSource,
  sha256: string,
): Promise<SourceCheck> {
  const { seq } = knownCapture(index, sha256);
  const bytes = await hashedBytes(proofs, sha256);
  const { size } = await logState(proofs);
  const about = { sha256, time: now(), bytes: bytes.count, entry: seq, size };
  if (bytes.fault !== null) {
    const finding = bytes.fault.kind === 'absent' ? 'missing' : 'damaged';
    return { ...about, finding, reason: withAdvice(bytes.fault) };
  }
  const against = await reasonAgainstProof(proofs, seq);
  return against === null
    ? { ...about, finding: 'unchanged', reason: null }
    : { ...about, finding: 'proof-fails', reason: against };
}

interface Hashed {
  readonly count: number;
  readonly fault: Fault | null;
}

async function hashedBytes(proofs: ProofSource, sha256: string): Promise<Hashed> {
  let count = 0;
  try {
    for await (const piece of proofs.pieces(sha256)) count += piece.byteLength;
    return { count, fault: null };
  } catch (error) {
    if (error instanceof Fault && (error.kind === 'integrity' || error.kind === 'absent'))
      return { count, fault: error };
    throw error;
  }
}

async function reasonAgainstProof(proofs: ProofSource, seq: number): Promise<string | null> {
  try {
    return await proofs.reasonAgainst(await proofs.prove(seq));
  } catch (error) {
    if (error instanceof Fault && error.kind === 'integrity') return withAdvice(error);
    throw error;
  }
}

function withAdvice(fault: Fault): string {
  return fault.advice === null ? fault.message : `${fault.message} ${fault.advice}`;
}

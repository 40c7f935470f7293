/** What a finding names, looked up in the casebook as it stands: the claim or record, what became of it, and the claims behind it. */
import { overlaps, type TextRange } from '../base/index.ts';
import { anchored } from '../domain/claims/index.ts';
import type { RegisterBasis } from '../domain/evidence/index.ts';
import { isRecordId, type HeldValue, type RegisterRecord } from '../domain/register/index.ts';
import type { NamedEvidence } from '../domain/report/index.ts';
import type { CasebookIndex } from '../ports/casebook-index.ts';
import { settledById, settledClaims, settledEvents, type Settled } from './settle-claims.ts';

type AnySettled = NonNullable<ReturnType<typeof settledById>>;

/** Records as they are to be judged: those of the index, or as changes would leave them. */
export type RecordOf = (id: string) => RegisterRecord | null;

/** True for the id of a claim or of an event claim. */
export function isClaimId(text: string): boolean {
  return /^[0-9a-f]{12}-e?[0-9]{1,9}-[0-9]{1,9}(?:-[0-9]{1,9})?$/.test(text);
}

/** Reads what findings name; every source is read once. */
export class EvidenceReader {
  readonly #index: CasebookIndex;
  readonly #settled = new Map<string, readonly AnySettled[]>();

  readonly #recordOf: RecordOf;

  constructor(index: CasebookIndex, recordOf: RecordOf) {
    this.#index = index;
    this.#recordOf = recordOf;
  }

  /** A value of the fields `support` or `contrary`, with what carries it. */
  read({ value, supports }: HeldValue): NamedEvidence {
    const bases = supports.map(({ basis }) => basis);
    return isRecordId(value) && !isClaimId(value) ? this.#record(value) : this.#claim(value, bases);
  }

  /** Claims and event claims of a source as people left them, rejected ones included. */
  settledOf(sha256: string): readonly AnySettled[] {
    const known = this.#settled.get(sha256);
    if (known !== undefined) return known;
    const found = [...settledClaims(this.#index, { sha256 }), ...settledEvents(this.#index, { sha256 })];
    this.#settled.set(sha256, found);
    return found;
  }

  #claim(id: string, bases: readonly RegisterBasis[]): NamedEvidence {
    const found = settledById(this.#index, id);
    if (found !== null) return this.#ofClaim(id, found, stateOf(found));
    return this.#movedClaim(id, bases) ?? this.#lost(id, bases);
  }

  /** The claim that stands today at the passage which the person saw. */
  #movedClaim(id: string, bases: readonly RegisterBasis[]): NamedEvidence | null {
    for (const basis of bases) {
      if (basis.by !== 'passage') continue;
      const text = this.#index.document(basis.sha256)?.text;
      const range = text === undefined ? null : anchored(text, basis.passage).range;
      const found =
        range === null ? undefined : this.settledOf(basis.sha256).find(({ claim }) => overlaps(claim, range));
      if (found === undefined) continue;
      return this.#ofClaim(id, found, found.status === 'rejected' ? 'rejected' : 'changed');
    }
    return null;
  }

  #ofClaim(id: string, { claim }: AnySettled, state: NamedEvidence['state']): NamedEvidence {
    const { sha256, start, end, quote } = claim;
    const place = { sha256, sourceName: this.#nameOf(sha256), start, end };
    return { id, is: 'claim', state, title: quote, place, claims: [claim.id], hasOwnGrounds: false };
  }

  #lost(id: string, bases: readonly RegisterBasis[]): NamedEvidence {
    const basis = bases.find((one) => one.by === 'passage');
    const state = 'orphaned';
    if (basis === undefined)
      return { id, is: 'claim', state, title: id, place: null, claims: [], hasOwnGrounds: false };
    const { start, end, exact } = basis.passage;
    const place = { sha256: basis.sha256, sourceName: this.#nameOf(basis.sha256), start, end };
    return { id, is: 'claim', state, title: exact, place, claims: [], hasOwnGrounds: false };
  }

  #record(id: string): NamedEvidence {
    const record = this.#recordOf(id);
    if (record === null)
      return {
        ...{ id, is: 'record', state: 'missing', title: id },
        ...{ place: null, claims: [], hasOwnGrounds: false },
      };
    const bases = basesOf(record);
    return {
      ...{ id, is: 'record', title: record.title, place: null },
      state: record.trashed === null ? 'stands' : 'trashed',
      claims: [...new Set(bases.flatMap((basis) => this.#claimsAt(basis)))],
      hasOwnGrounds: bases.some(({ by }) => by !== 'passage'),
    };
  }

  #claimsAt(basis: RegisterBasis): string[] {
    if (basis.by !== 'passage') return [];
    const range: TextRange = basis.passage;
    return this.settledOf(basis.sha256)
      .filter(({ claim, status }) => status !== 'rejected' && overlaps(claim, range))
      .map(({ claim }) => claim.id);
  }

  #nameOf(sha256: string): string {
    return this.#index.capture(sha256)?.name ?? sha256;
  }
}

/** Everything that the values of a record stand on. */
function basesOf({ fields }: RegisterRecord): RegisterBasis[] {
  return fields.flatMap(({ values }) => values.flatMap(({ supports }) => supports.map(({ basis }) => basis)));
}

function stateOf({ status, by }: Settled<unknown>): NamedEvidence['state'] {
  if (status !== 'accepted') return status;
  return by?.state === 'changed' ? 'changed' : 'accepted';
}

/**
 * Wishes of a person about the register become recorded changes: new records get their ids, and a claim that a value stands on
 * becomes the passage that the person saw, since claims are derived and may be read otherwise later.
 */
import { createHash } from 'node:crypto';
import { canonicalJson, Fault, type TextRange } from '../base/index.ts';
import type { RegisterAct } from '../contract/index.ts';
import { passageOf, proposalOfClaim, proposalOfEvent } from '../domain/claims/index.ts';
import type { RegisterBasis, RegisterChange } from '../domain/evidence/index.ts';
import { schemaOf } from '../domain/register/index.ts';
import type { CasebookIndex } from '../ports/casebook-index.ts';

/** Who acts, and when: part of what a new record's id is made of. */
export interface ActStamp {
  readonly actor: string;
  /** ISO 8601 in UTC. */
  readonly time: string;
}

/** Hex digits of a new id behind its prefix. */
const idDigits = 12;

/**
 * The changes that these acts record, one each, in their order. Throws `register/no-claim` (conflict: the list that the person
 * saw is out of date) and `register/rejected-claim` (invalid).
 */
export function changesOfActs(
  index: CasebookIndex,
  acts: readonly RegisterAct[],
  stamp: ActStamp,
): readonly RegisterChange[] {
  return acts.map((act, place): RegisterChange => {
    switch (act.do) {
      case 'state':
        return {
          do: 'state',
          record: act.record ?? newRecordId(index, act.kind, act, { ...stamp, place }),
          kind: act.kind,
          basis: basisOf(index, act.basis),
          values: act.values.map((one) => ({ ...one, value: tidy(one.value) })),
        };
      case 'withdraw':
        return { ...act, value: tidy(act.value) };
      case 'settle':
        return { ...act, value: act.value === null ? null : tidy(act.value) };
      case 'rules':
        return { do: 'rules', record: rulesRecord, rules: canonicalJson(act.rules) };
      case 'judge':
      case 'trash':
      case 'untrash':
      case 'review':
        return act;
    }
  });
}

/** The id under which changed rules of the state's response are recorded. */
const rulesRecord = 'rules-response';

/**
 * The id of a new record: the prefix of its kind and 12 hex digits of SHA-256 over what is said, by whom, when and at which place
 * of the act; made anew while a record has it already. Throws `register/no-kind` (invalid) for a word that is no kind.
 */
export function newRecordId(
  index: CasebookIndex,
  kind: string,
  content: unknown,
  stamp: ActStamp & { readonly place: number },
): string {
  const prefix = schemaOf(kind)?.prefix;
  if (prefix === undefined) {
    throw new Fault({
      code: 'register/no-kind',
      kind: 'invalid',
      message: `“${kind.slice(0, 40)}” is no kind of record.`,
      advice: '`sakkhi register schemas` shows the kinds and their fields.',
    });
  }
  for (let attempt = 0; ; attempt += 1) {
    const text = JSON.stringify([content, stamp.actor, stamp.time, stamp.place, attempt]);
    const id = `${prefix}-${createHash('sha256').update(text).digest('hex').slice(0, idDigits)}`;
    if (index.register.changes({ record: id }).length === 0) return id;
  }
}

function tidy(value: string): string {
  return value.trim().normalize('NFC');
}

type ActBasis = Extract<RegisterAct, { readonly do: 'state' }>['basis'];

function basisOf(index: CasebookIndex, basis: ActBasis): RegisterBasis {
  return basis.by === 'person'
    ? { by: 'person', reason: tidy(basis.reason) }
    : claimBasis(index, basis.claim);
}

function claimBasis(index: CasebookIndex, id: string): RegisterBasis {
  const { sha256, range } = proposalRange(index, id);
  if (index.settlementOf(id)?.status === 'rejected') {
    throw new Fault({
      code: 'register/rejected-claim',
      kind: 'invalid',
      message: `The claim ${id} was rejected: nothing can stand on it.`,
      advice: 'Take the rejection back, or give another claim or a reason.',
    });
  }
  return { by: 'passage', sha256, passage: passageOf(index.document(sha256)?.text ?? '', range) };
}

function proposalRange(
  index: CasebookIndex,
  id: string,
): { readonly sha256: string; readonly range: TextRange } {
  const claim = index.claim(id);
  if (claim !== null) return { sha256: claim.sha256, range: proposalOfClaim(claim).range };
  const event = index.event(id);
  if (event !== null) return { sha256: event.sha256, range: proposalOfEvent(event).range };
  throw new Fault({
    code: 'register/no-claim',
    kind: 'conflict',
    message: `No claim has the id ${id.slice(0, 60)}.`,
    advice: 'Nothing was recorded. `sakkhi claims` shows the ids; load the list again.',
  });
}

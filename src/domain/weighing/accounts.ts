/**
 * Weighing what has no number: acts, denials, characterisations. Like figures, accounts are derived and disposable:
 * the same documents, claims and lineage give the same accounts in any order.
 */
import { byCodeUnit } from '../../base/index.ts';
import { accountsBench, type AccountsInput } from './accounts-bench.ts';
import { deniedActs } from './accounts-denied-acts.ts';
import { denials } from './accounts-denials.ts';
import { partyReader } from './accounts-parties.ts';
import { populationsThatDiffer } from './accounts-population.ts';
import { sameEvents } from './accounts-same-event.ts';
import { severityDrifts } from './accounts-severity.ts';
import { possibleSameWitnesses } from './accounts-witness.ts';
import { wordingAccounts } from './accounts-wording.ts';
import type { Account } from './accounts-verdict.ts';

/** Version of this engine; stamped on everything derived by it. */
export const accountsEngine: string = 'accounts/2';

/**
 * Weighs claims without a number. Every document that a claim points at must be given, else
 * `weighing/unknown-document` is thrown. Sorted by id; a claim may stand in several accounts, or in none.
 */
export function weighAccounts(input: AccountsInput): readonly Account[] {
  const bench = accountsBench(input);
  const parties = partyReader(bench);
  return [
    ...sameEvents(bench, parties),
    ...denials(bench, parties),
    ...deniedActs(bench, parties),
    ...severityDrifts(bench, parties),
    ...wordingAccounts(bench),
    ...possibleSameWitnesses(bench),
    ...populationsThatDiffer(bench),
  ].sort((a, b) => byCodeUnit(a.id, b.id));
}

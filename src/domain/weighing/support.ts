/**
 * Witnesses behind claims that carry one conclusion together, whatever each of them counts. The counting is that of accounts and
 * figures; only numbers part nobody here: two claims may tell different numbers and still come from one witness.
 */
import type { Claim } from '../claims/index.ts';
import { accountsBench, witnessesOf, type AccountsInput, type Voice } from './accounts-bench.ts';
import type { WitnessPath } from './figure.ts';

/**
 * Answers, for the ids of claims and event claims of the input, how each reaches its witness. All claims of the documents that
 * are spoken of belong into the input, rejected ones too: who speaks for whom must not change because something was rejected.
 * Ids that the input does not hold are left out. The order of the ids does not matter.
 */
export function supportWeigher(input: AccountsInput): (ids: readonly string[]) => readonly WitnessPath[] {
  const bench = accountsBench({ ...input, claims: (input.claims ?? []).map(withoutNumber) });
  const voices = new Map(
    [...bench.claims, ...bench.events].map((claim): [string, Voice] => [claim.id, { claim, part: 'tells' }]),
  );
  const order = new Map([...voices.keys()].map((id, at) => [id, at] as const));
  return (ids) => {
    const known = [...new Set(ids)].filter((id) => voices.has(id));
    known.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
    return witnessesOf(
      bench,
      known.flatMap((id) => voices.get(id) ?? []),
    ).paths;
  };
}

function withoutNumber(claim: Claim): Claim {
  return { ...claim, quantity: { ...claim.quantity, low: null, high: null, bound: 'vague' } };
}

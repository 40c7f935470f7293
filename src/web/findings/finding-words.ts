/** Acts on a finding in the shape that the register takes. */
import type { RegisterAct } from '../../contract/register.ts';

/** States values on the author's own reason. `record` null makes a new finding. */
export function stateAct(
  record: string | null,
  values: Readonly<Record<string, string>>,
  reason: string,
): RegisterAct {
  return {
    ...{ do: 'state', record, kind: 'finding', basis: { by: 'person', reason } },
    values: Object.entries(values).map(([field, value]) => ({ field, value, asOf: null })),
  };
}

export type Side = 'support' | 'contrary';

/** Names a claim on its own passage. */
export function claimAct(record: string, side: Side, claim: string): RegisterAct {
  return {
    ...{ do: 'state', record, kind: 'finding', basis: { by: 'claim', claim } },
    values: [{ field: side, value: claim, asOf: null }],
  };
}

/** Takes a value out. */
export function withdrawAct(record: string, field: string, value: string): RegisterAct {
  return { do: 'withdraw', record, field, value, asOf: null };
}

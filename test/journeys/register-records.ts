/** Records for the journeys, stated over HTTP as a page would. */
import { expect } from 'vitest';
import type { Registered, RegisterAct } from '../../src/contract/register.ts';
import type { Served } from './served.ts';

/** Field to value; "status@2024-03" gives the date for which it holds. */
export type Values = Readonly<Record<string, string>>;

/** The act that states values of a record; `record` null makes a new one. */
export function stating(
  kind: Extract<RegisterAct, { do: 'state' }>['kind'],
  values: Values,
  record: string | null = null,
): RegisterAct {
  return {
    do: 'state',
    record,
    kind,
    basis: { by: 'person', reason: 'Seen on site' },
    values: Object.entries(values).map(([name, value]) => {
      const [field = name, asOf = null] = name.split('@');
      return { field, value, asOf };
    }),
  };
}

/** Records acts as one. */
export async function record(served: Served, acts: readonly RegisterAct[]): Promise<Registered> {
  const answer = await fetch(`${served.origin}/api/register`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-sakkhi-token': served.token },
    body: JSON.stringify({ acts, note: null }),
  });
  expect(answer.ok, await answer.clone().text()).toBe(true);
  return (await answer.json()) as Registered;
}

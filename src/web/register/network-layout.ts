/**
 * Where the boxes of a network stand: in rows, whoever owns or directs above what is owned or directed, near those they are tied to.
 * Pure, and the same for the same ties; circles of ownership are cut where they close.
 */
import type { RegisterNetwork } from '../../contract/register.ts';

export type Tie = RegisterNetwork['ties'][number];

export interface PlacedNode {
  readonly id: string;
  readonly row: number;
  /** From the left, in boxes. */
  readonly column: number;
}

export interface NetworkLayout {
  readonly nodes: readonly PlacedNode[];
  readonly rows: number;
  readonly columns: number;
}

/** Rounds of moving boxes towards those that they are tied to. */
const rounds = 6;

/** The ids in the order given, at their places. Ties that name others are passed over. */
export function networkLayout(ids: readonly string[], ties: readonly Tie[]): NetworkLayout {
  const known = new Set(ids);
  const edges = ties.filter(
    ({ what, from, to }) => what !== 'designation' && known.has(from) && known.has(to),
  );
  const rowOf = rowsOf(ids, edges);
  const depth = Math.max(-1, ...ids.map((id) => rowOf.get(id) ?? 0)) + 1;
  const filled = Array.from({ length: depth }, (): string[] => []);
  for (const id of ids) filled[rowOf.get(id) ?? 0]?.push(id);
  const beside = neighboursOf(edges);
  for (let round = 0; round < rounds; round += 1) settle(filled, beside);
  const nodes = filled.flatMap((row, at) => row.map((id, column) => ({ id, row: at, column })));
  return { nodes, rows: filled.length, columns: Math.max(0, ...filled.map((row) => row.length)) };
}

/** The longest way from whoever nobody owns or directs; a tie back to one on the way is passed over. */
function rowsOf(ids: readonly string[], edges: readonly Tie[]): ReadonlyMap<string, number> {
  const below = new Map<string, string[]>();
  for (const { from, to } of edges) {
    const list = below.get(from);
    if (list === undefined) below.set(from, [to]);
    else list.push(to);
  }
  const order: string[] = [];
  const state = new Map<string, 'open' | 'done'>();
  const forward = new Map<string, string[]>();
  for (const root of ids) visit(root);
  const rows = new Map<string, number>(ids.map((id) => [id, 0]));
  for (const id of order.reverse())
    for (const to of forward.get(id) ?? [])
      rows.set(to, Math.max(rows.get(to) ?? 0, (rows.get(id) ?? 0) + 1));
  return rows;

  function visit(root: string): void {
    if (state.has(root)) return;
    const stack: { readonly id: string; next: number }[] = [{ id: root, next: 0 }];
    state.set(root, 'open');
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const to = below.get(top.id)?.[top.next];
      top.next += 1;
      if (to === undefined) {
        stack.pop();
        state.set(top.id, 'done');
        order.push(top.id);
      } else if (state.get(to) !== 'open') {
        forward.set(top.id, [...(forward.get(top.id) ?? []), to]);
        if (!state.has(to)) {
          state.set(to, 'open');
          stack.push({ id: to, next: 0 });
        }
      }
    }
  }
}

function neighboursOf(edges: readonly Tie[]): ReadonlyMap<string, readonly string[]> {
  const beside = new Map<string, string[]>();
  const add = (one: string, other: string): void => {
    const list = beside.get(one);
    if (list === undefined) beside.set(one, [other]);
    else list.push(other);
  };
  for (const { from, to } of edges) {
    add(from, to);
    add(to, from);
  }
  return beside;
}

/** Sorts each row by the mean place of those that its boxes are tied to; equal ones keep their order. */
function settle(rows: string[][], beside: ReadonlyMap<string, readonly string[]>): void {
  const place = new Map<string, number>();
  for (const row of rows) row.forEach((id, i) => place.set(id, (i + 0.5) / row.length));
  for (const row of rows) {
    const wanted = new Map(
      row.map((id) => {
        const others = (beside.get(id) ?? []).flatMap((other) => place.get(other) ?? []);
        const mean = others.reduce((sum, one) => sum + one, 0) / others.length;
        return [id, others.length === 0 ? (place.get(id) ?? 0) : mean] as const;
      }),
    );
    row.sort((a, b) => (wanted.get(a) ?? 0) - (wanted.get(b) ?? 0));
    row.forEach((id, i) => place.set(id, (i + 0.5) / row.length));
  }
}

/** Everything within `steps` ties of a record, itself first. */
export function around(id: string, ties: readonly Tie[], steps: number): string[] {
  const beside = neighboursOf(ties.filter(({ what }) => what !== 'designation'));
  const found = new Set([id]);
  let edge = [id];
  for (let step = 0; step < steps; step += 1) {
    edge = edge.flatMap((one) => beside.get(one) ?? []).filter((one) => !found.has(one) && found.add(one));
  }
  return [...found];
}

/**
 * Changes of an import in an order in which every record is there before another one names it: kinds that are named come first,
 * and what names a record that comes later is stated in a second round. Values of one field keep their order.
 */
import type { RegisterChange, RegisterValue } from '../domain/evidence/index.ts';
import { fieldOf, schemaOf, schemaOfId, type RecordKind } from '../domain/register/index.ts';

const rank: readonly RecordKind[] = [
  'organisation',
  'person',
  'site',
  'event',
  'letter',
  'media',
  'designation',
  'ownership',
  'finding',
];

/** All changes, those of one record in their order. */
export function inOrder(changes: readonly RegisterChange[]): readonly RegisterChange[] {
  const states = changes.filter((change) => change.do === 'state');
  const others = changes.filter((change) => change.do !== 'state');
  const sorted = rank.flatMap((kind) => states.filter((change) => change.kind === kind));
  const place = new Map<string, number>();
  sorted.forEach(({ record }, at) => {
    if (!place.has(record)) place.set(record, at);
  });
  const now: RegisterChange[] = [];
  const later: RegisterChange[] = [];
  sorted.forEach((change, at) => {
    const waiting = fieldsThatWait(change, at, place);
    const [first, second] = [
      change.values.filter(({ field }) => !waiting.has(field)),
      change.values.filter(({ field }) => waiting.has(field)),
    ];
    if (first.length > 0) now.push({ ...change, values: first });
    if (second.length > 0) later.push({ ...change, values: second });
  });
  return [...now, ...later, ...others];
}

/** Fields of a change that name a record which is stated behind it. What is required cannot wait. */
function fieldsThatWait(
  { kind, values }: { readonly kind: string; readonly values: readonly RegisterValue[] },
  at: number,
  place: ReadonlyMap<string, number>,
): ReadonlySet<string> {
  const schema = schemaOf(kind);
  const waiting = new Set<string>();
  for (const { field, value } of values) {
    if (schema === null || schemaOfId(value) === null || schema.required.includes(field)) continue;
    if (fieldOf(schema.kind, field)?.type === 'record' && (place.get(value) ?? -1) > at) waiting.add(field);
  }
  return waiting;
}

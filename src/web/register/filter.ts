/** The filter that list, map and timeline share: it stands in the address, so that a link shows what was seen. */
import type { RecordKindName } from '../../contract/register.ts';
import type { RegisterFilter } from '../api/register.ts';

/** Everything of the register that an address may say. */
export const registerSearch = [
  'kind',
  'q',
  'state',
  'review',
  'from',
  'to',
  'box',
  'area',
  'trashed',
  'at',
] as const;

export type RegisterAddress = { readonly [Name in (typeof registerSearch)[number]]?: string | undefined };

export const recordKinds: readonly RecordKindName[] = [
  'site',
  'event',
  'organisation',
  'person',
  'letter',
  'media',
  'designation',
  'ownership',
  'finding',
];

/** How "every kind" stands in the address; without a kind, sites are shown. */
export const everyKind = 'all';

/** What is asked of the server for an address. */
export function filterOf({
  kind = 'site',
  q,
  state,
  review,
  from,
  to,
  box,
  area,
  trashed,
}: RegisterAddress): RegisterFilter {
  return { kind: kind === everyKind ? undefined : kind, q, state, review, from, to, box, area, trashed };
}

/** True when something besides the kind narrows what is shown. */
export function isNarrowed({ q, state, review, from, to, box, area, trashed }: RegisterAddress): boolean {
  return [q, state, review, from, to, box, area, trashed].some((one) => one !== undefined);
}

/** South, west, north, east; null for a text that is no box. */
export function parseBox(text: string | undefined): readonly [number, number, number, number] | null {
  const numbers = (text ?? '').split(',').map(Number);
  const [south, west, north, east] = numbers;
  if (numbers.length !== 4 || numbers.some((one) => !Number.isFinite(one))) return null;
  return [south ?? 0, west ?? 0, north ?? 0, east ?? 0];
}

/** A box in the address: four decimals are eleven metres. */
export function formatBox(box: readonly [number, number, number, number]): string {
  return box.map((one) => String(Number(one.toFixed(4)))).join(',');
}

/** A corner of a shape: latitude, longitude. */
export type Corner = readonly [latitude: number, longitude: number];

/** The corners of a shape in the address; null for a text that is none. */
export function parseArea(text: string | undefined): readonly Corner[] | null {
  const corners = (text ?? '').split('_').map((part) => part.split(',').map(Number));
  const isShape =
    corners.length > 2 && corners.every((one) => one.length === 2 && one.every(Number.isFinite));
  return isShape ? corners.map(([latitude = 0, longitude = 0]) => [latitude, longitude]) : null;
}

/** A shape in the address: five decimals are a metre. */
export function formatArea(corners: readonly Corner[]): string {
  return corners.map((corner) => corner.map((one) => String(Number(one.toFixed(5)))).join(',')).join('_');
}

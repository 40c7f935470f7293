/** Casebooks and conditions as they may be, with what each condition says of a row: the obvious twin of the evaluator. */
import fc from 'fast-check';
import { amount, type FactRow } from './expression-facts.cases.ts';
import type { Amount, FieldValue } from './facts.ts';

const statuses = ['suspicious', 'confirmed', 'ruled out'] as const;
const capacities = ['0', '5', '12', '>=5', '>12', '<=5', '<12', '3..12', '~5', 'vague'] as const;
const criteria = [null, [], ['violence'], ['violence', 'high-walls']] as const;

/** A site that stands at this place of the list. */
export const site = (at: number): fc.Arbitrary<FactRow> =>
  fc.record({
    id: fc.constant(`site-${String(at).padStart(3, '0')}`),
    name: fc.constantFrom('Mill', 'Pier', 'Gate', null),
    status: fc.constantFrom(...statuses, null),
    capacity: fc.constantFrom(...capacities, null).map((text) => (text === null ? null : amount(text))),
    criterion: fc.constantFrom(...criteria),
    reviewed: fc.boolean(),
    since: fc.constantFrom('2023', '2024-03', '2024-03-09', '2024-01/2024-05', null),
  });
/** A few sites. */
export const sites: fc.Arbitrary<readonly FactRow[]> = fc
  .integer({ min: 0, max: 12 })
  .chain((size) => fc.tuple(...Array.from({ length: size }, (_, at) => site(at))));

/** How many numbers are tried. */
const everything = 401;

/** A condition as text, and what it says of a row: true, false, or null where the row does not tell. */
export interface Said {
  readonly text: string;
  readonly of: (row: FactRow) => boolean | null;
}

/** The amount of a cell; of anything else nothing is known. */
export const within = (value: FieldValue): Amount =>
  value === null || typeof value !== 'object' || !('bound' in value) ? amount('vague') : value;

/** All whole and half numbers that an amount allows, up to 40: enough to tell bounds at 0, 5 and 12 apart. */
function allowed({ low, high, bound }: Amount): number[] {
  const slack = bound === '~' ? 0.1 : 0;
  const [from, to] = [(low ?? 0) * (1 - slack), (high ?? 40) * (1 + slack)];
  return Array.from({ length: everything }, (_, at) => at / 10).filter(
    (one) => one >= from && one <= to && !(bound === '>' && one === low) && !(bound === '<' && one === high),
  );
}

function overAll(values: readonly number[], holds: (value: number) => boolean): boolean | null {
  // "Many" is no number.
  if (values.length === everything) return null;
  const found = new Set(values.map(holds));
  return found.size === 1 ? (found.has(true) ? true : false) : null;
}

const leaf: fc.Arbitrary<Said> = fc.oneof(
  fc.constantFrom(...statuses).map((status): Said => ({
    text: `status = ${status.replace(' ', '-')}`,
    of: (row) => (row['status'] === null ? null : row['status'] === status),
  })),
  fc.constantFrom(...statuses).map((status): Said => ({
    text: `"${status}"`,
    of: (row) => (row['status'] === null ? null : row['status'] === status),
  })),
  fc
    .tuple(fc.constantFrom('<', '<=', '>', '>=', '=', '!='), fc.constantFrom(0, 5, 12))
    .map(([sign, limit]): Said => ({
      text: `capacity ${sign} ${limit}`,
      of: (row) =>
        overAll(allowed(within(row['capacity'] ?? null)), (value) =>
          sign === '<'
            ? value < limit
            : sign === '<='
              ? value <= limit
              : sign === '>'
                ? value > limit
                : sign === '>='
                  ? value >= limit
                  : sign === '='
                    ? value === limit
                    : value !== limit,
        ),
    })),
  fc.constant<Said>({ text: 'reviewed', of: (row) => row['reviewed'] === true }),
  fc.constant<Said>({
    text: 'name contains "i"',
    of: (row) => (row['name'] === null ? null : typeof row['name'] === 'string' && row['name'].includes('i')),
  }),
  fc.constant<Said>({ text: 'name is not known', of: (row) => row['name'] === null }),
  fc.constant<Said>({
    text: 'criterion = high-walls',
    of: ({ criterion }) =>
      Array.isArray(criterion) && criterion.length > 0 ? criterion.includes('high-walls') : null,
  }),
  fc.constant<Said>({
    text: 'since in (2024, 2023)',
    of: ({ since }) => (since === null ? null : true),
  }),
);

const tied = fc.letrec<{ condition: Said }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    leaf,
    tie('condition').map((part): Said => ({
      text: `not (${part.text})`,
      of: (row) => {
        const said = part.of(row);
        return said === null ? null : !said;
      },
    })),
    fc.tuple(tie('condition'), tie('condition')).map(([a, b]): Said => ({
      text: `(${a.text}) and (${b.text})`,
      of: (row) => {
        const both = [a.of(row), b.of(row)];
        return both.includes(false) ? false : both.includes(null) ? null : true;
      },
    })),
    fc.tuple(tie('condition'), tie('condition')).map(([a, b]): Said => ({
      text: `(${a.text}) or (${b.text})`,
      of: (row) => {
        const either = [a.of(row), b.of(row)];
        return either.includes(true) ? true : either.includes(null) ? null : false;
      },
    })),
  ),
}));

/** Any condition, four deep at most. */
export const condition: fc.Arbitrary<Said> = tied.condition;

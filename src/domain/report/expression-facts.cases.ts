/** A small fact base for tests: sites, events and claims of nowhere. */
import type { CollectionName, Fact, FactBase, FieldOfFacts, FieldValue } from './facts.ts';
import type { Amount } from './facts.ts';

/** An amount from its short form: "53", ">=53", "<=5", "~40", "40..60", "vague". */
export function amount(text: string): Amount {
  if (text === 'vague') return { low: null, high: null, bound: 'vague' };
  const [low, high] = text.split('..');
  if (high !== undefined) return { low: Number(low), high: Number(high), bound: 'range' };
  const bound = (/^(?:>=|<=|>|<|~)/.exec(text)?.[0] ?? '=') as Amount['bound'];
  const value = Number(text.replace(/^[<>=~]+/, ''));
  return { low: bound.startsWith('<') ? null : value, high: bound.startsWith('>') ? null : value, bound };
}

/** A row of a collection: its id, its title, its values. */
export type FactRow = Readonly<Record<string, FieldValue>> & { readonly id: string };

/** A fact base of plain rows. */
export function factsOf(
  rows: Partial<Record<CollectionName, readonly FactRow[]>>,
  fields: Partial<Record<CollectionName, readonly FieldOfFacts[]>> = testFields,
): FactBase {
  const facts = (collection: CollectionName): Fact[] =>
    (rows[collection] ?? [])
      .map((row) => ({
        id: row.id,
        title: typeof row['name'] === 'string' ? row['name'] : row.id,
        field: (name: string): FieldValue => row[name] ?? null,
      }))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  const none: readonly FieldOfFacts[] = [];
  return {
    fields: (collection) => fields[collection] ?? none,
    facts,
    fact: (collection, id) => facts(collection).find((one) => one.id === id) ?? null,
    version: () => '1',
  };
}

const field = (name: string, kind: FieldOfFacts['kind'], more: Partial<FieldOfFacts> = {}): FieldOfFacts => ({
  ...{ name, kind, means: `The ${name}.` },
  ...more,
});

export const testFields: Partial<Record<CollectionName, readonly FieldOfFacts[]>> = {
  sites: [
    field('id', 'text'),
    field('name', 'text'),
    field('status', 'choice', { choices: ['suspicious', 'confirmed', 'ruled out'] }),
    field('response', 'choice', { choices: ['Closed', 'Not investigated', 'We cannot tell'] }),
    field('criterion', 'texts', { choices: ['violence', 'high-walls'] }),
    field('capacity', 'amount'),
    field('reviewed', 'flag'),
    field('since', 'date'),
  ],
  events: [
    field('id', 'text'),
    field('name', 'text'),
    field('date', 'date'),
    field('site', 'reference', { of: ['sites'] }),
  ],
  claims: [
    field('id', 'text'),
    field('amount', 'amount', { unitIn: 'unit' }),
    field('unit', 'text'),
    field('speaker', 'text'),
  ],
};

export const testFacts: FactBase = factsOf({
  sites: [
    {
      id: 'site-1',
      name: 'Pier Hotel',
      status: 'confirmed',
      response: 'Not investigated',
      capacity: amount('>=50'),
      criterion: ['violence'],
      reviewed: true,
      since: '2024-03',
    },
    {
      id: 'site-2',
      name: 'Old Mill',
      status: 'confirmed',
      response: 'Closed',
      capacity: amount('20'),
      criterion: ['violence', 'high-walls'],
      reviewed: false,
      since: '2023',
    },
    {
      id: 'site-3',
      name: 'River Gate',
      status: 'confirmed',
      response: 'Not investigated',
      capacity: amount('30..40'),
      criterion: null,
      reviewed: false,
      since: null,
    },
    {
      id: 'site-4',
      name: 'Hill House',
      status: 'suspicious',
      response: 'We cannot tell',
      capacity: null,
      criterion: null,
      reviewed: false,
      since: '2024-03-09',
    },
    {
      id: 'site-5',
      name: 'Lake Yard',
      status: null,
      response: 'We cannot tell',
      capacity: amount('~10'),
      criterion: null,
      reviewed: false,
      since: '2025-01~',
    },
  ],
  events: [
    { id: 'event-1', name: 'raid', date: '2024-03-10', site: ['site-1'] },
    { id: 'event-2', name: 'escape', date: '2024-05', site: ['site-4'] },
    { id: 'event-3', name: 'release', date: null, site: null },
  ],
  claims: [
    { id: 'aaaaaaaaaaaa-1-2', amount: amount('>=53'), unit: 'boats', speaker: 'Harbour Watch' },
    { id: 'bbbbbbbbbbbb-1-2', amount: amount('41'), unit: 'boats', speaker: null },
    { id: 'cccccccccccc-1-2', amount: amount('7'), unit: 'people', speaker: 'harbour watch' },
  ],
});

/** Searching over HTTP: the address holds the whole search. */
import { z } from 'zod';
import { searchCasebook } from '../app/search.ts';
import { searchCsv } from '../app/search-table.ts';
import { searchKindSchema } from '../contract/index.ts';
import { defined, parsed, sha256, type Route } from './route.ts';

/** A facet's value; empty asks for what has none. */
const value = z.string().max(400);

const searchFilter = z.strictObject({
  q: z.string().max(10_000).optional(),
  kind: searchKindSchema.optional(),
  source: z.union([sha256, z.literal('')]).optional(),
  language: value.optional(),
  publisher: value.optional(),
  year: z
    .string()
    .regex(/^(?:\d{4})?$/)
    .optional(),
  limit: z
    .string()
    .regex(/^\d{1,4}$/)
    .transform(Number)
    .pipe(z.number().min(1).max(1000))
    .optional(),
  after: value.optional(),
});

/** Found things on one page, when the address does not say. */
const usualLimit = 25;

export const searchRoutes: readonly Route[] = [
  {
    path: /^search$/,
    early: true,
    answer: ({ casebook }, _id, query) => {
      const { q = '', limit = usualLimit, after, ...filter } = defined(parsed(searchFilter, query));
      const answer = searchCasebook(casebook.index, { typed: q, filter, limit, after });
      return { json: answer, csv: () => searchCsv(answer.hits) };
    },
  },
];

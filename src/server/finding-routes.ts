/** Findings over HTTP: the table, one finding with where it stands, and the standards of proof. */
import { z } from 'zod';
import {
  findingCsv,
  findingDetail,
  findingsCsv,
  findingsPage,
  proofStandardLines,
} from '../app/finding-lines.ts';
import { findingStatusSchema, reviewStateSchema } from '../contract/index.ts';
import { defined, noFilter, parsed, type Route } from './route.ts';

const filters = z.strictObject({
  q: z.string().max(400).optional(),
  status: findingStatusSchema.optional(),
  standard: z.string().max(60).optional(),
  review: reviewStateSchema.optional(),
  weakened: z
    .enum(['yes', 'no'])
    .transform((word) => word === 'yes')
    .optional(),
});

export const findingRoutes: readonly Route[] = [
  {
    path: /^findings$/,
    answer: ({ casebook }, _id, query) => {
      const page = findingsPage(casebook.index, defined(parsed(filters, query)));
      return { json: page, csv: () => findingsCsv(page.rows) };
    },
  },
  {
    path: /^findings\/standards$/,
    early: true,
    answer: (_context, _id, query) => {
      parsed(noFilter, query);
      return { json: proofStandardLines(), csv: null };
    },
  },
  {
    path: /^findings\/(finding-[0-9a-z]{4,40})$/,
    answer: ({ casebook }, id, query) => {
      parsed(noFilter, query);
      const detail = findingDetail(casebook.index, id);
      return { json: detail, csv: () => findingCsv(detail) };
    },
  },
];

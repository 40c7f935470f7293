/** Addresses about custody and proof. They need no lineage and no figures. */
import { custodyOf } from '../app/custody.ts';
import { catchUp } from '../app/custody-follow.ts';
import { custodyCsv } from '../app/custody-table.ts';
import { noFilter, parsed, type Route } from './route.ts';

/** See `routes`. */
export const evidenceRoutes: readonly Route[] = [
  {
    path: /^sources\/([0-9a-f]{64})\/custody$/,
    early: true,
    answer: async ({ casebook }, id, query) => {
      parsed(noFilter, query);
      await catchUp(casebook);
      const rows = custodyOf(casebook.index, id);
      return { json: rows, csv: () => custodyCsv(rows) };
    },
  },
];

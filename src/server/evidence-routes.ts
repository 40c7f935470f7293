/** Addresses about custody and proof. They need no lineage and no figures. */
import { custodyOf } from '../app/custody.ts';
import { catchUp } from '../app/custody-follow.ts';
import { custodyCsv } from '../app/custody-table.ts';
import { checkSource, sourceProof } from '../app/proof.ts';
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
  {
    path: /^sources\/([0-9a-f]{64})\/proof$/,
    early: true,
    answer: async ({ casebook, proofs }, id, query) => {
      parsed(noFilter, query);
      await catchUp(casebook);
      return { json: await sourceProof(casebook.index, proofs, id), csv: null };
    },
  },
  {
    path: /^sources\/([0-9a-f]{64})\/check$/,
    early: true,
    answer: async ({ casebook, proofs }, id, query) => {
      parsed(noFilter, query);
      return { json: await checkSource(casebook, proofs, id), csv: null };
    },
  },
];

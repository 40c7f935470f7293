/** Addresses about custody and proof. They need no lineage and no figures. */
import { z } from 'zod';
import { casebookEvidence, custodyEvents, custodyEventsCsv } from '../app/custody-casebook.ts';
import { custodyOf } from '../app/custody.ts';
import { catchUp } from '../app/custody-follow.ts';
import { custodyCsv } from '../app/custody-table.ts';
import { checkSource, sourceProof } from '../app/proof.ts';
import { custodyEventSchema } from '../contract/index.ts';
import { noFilter, parsed, type Route } from './route.ts';

const eventFilter = z.strictObject({ what: custodyEventSchema.shape.what.optional() });

/** See `routes`. */
export const evidenceRoutes: readonly Route[] = [
  {
    path: /^evidence$/,
    early: true,
    answer: async ({ casebook, proofs }, _id, query) => {
      parsed(noFilter, query);
      await catchUp(casebook);
      return { json: await casebookEvidence(casebook.index, proofs), csv: null };
    },
  },
  {
    path: /^evidence\/events$/,
    early: true,
    answer: async ({ casebook }, _id, query) => {
      const { what } = parsed(eventFilter, query);
      await catchUp(casebook);
      const rows = custodyEvents(casebook.index).filter((row) => what === undefined || row.what === what);
      return { json: rows, csv: () => custodyEventsCsv(rows) };
    },
  },
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

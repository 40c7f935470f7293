/**
 * Every route of the HTTP interface: its path, the filters it knows (an unknown one is refused) and the use case
 * it calls. Nothing here writes the record; acts.ts does.
 */
import { z } from 'zod';
import { accountDetail, listAccounts } from '../app/accounts.ts';
import { ensureNames, nameQueue } from '../app/aliases.ts';
import type { Casebook } from '../app/casebook.ts';
import { howWeKnow, howWeKnowCsv } from '../app/how-we-know.ts';
import { lineageGraph } from '../app/lineage-graph.ts';
import { lineageOfStory, lineageOfTwo, lineagePage } from '../app/lineage-pairs.ts';
import {
  figureDetail,
  listClaims,
  listEvents,
  listFigures,
  listLineage,
  listOrigins,
  listQuotations,
} from '../app/queries.ts';
import { namesCsv } from '../app/names-table.ts';
import { listDecisions, reviewContext, reviewQueue } from '../app/review.ts';
import { listSources, sourceDetail } from '../app/source-views.ts';
import { casebookSummary } from '../app/summary.ts';
import {
  accountsCsv,
  claimsCsv,
  decisionsCsv,
  eventsCsv,
  figuresCsv,
  lineageCsv,
  originsCsv,
  quotationsCsv,
  reviewCsv,
  sourcesCsv,
} from '../app/tables.ts';
import { Fault } from '../base/index.ts';
import {
  accountVerdictSchema,
  decisionLineSchema,
  lineageLineSchema,
  lineageSortSchema,
  nameStatusSchema,
  readingSchema,
  statusSchema,
  verdictSchema,
  type LineageLine,
} from '../contract/index.ts';
import { evidenceRoutes } from './evidence-routes.ts';
import { findingRoutes } from './finding-routes.ts';
import { searchRoutes } from './search-routes.ts';
import { registerRoutes } from './register-routes.ts';
import { reportRoutes } from './report-routes.ts';
import {
  defined,
  noFilter,
  parsed,
  sha256,
  type Route,
  type RouteAnswer,
  type RouteContext,
} from './route.ts';

const text = z.string().max(400);

const bySource = z.strictObject({ source: sha256.optional() });
const byText = z.strictObject({ q: text.optional() });
/** `<sha256>.<story>`. */
const storyKey = z
  .string()
  .regex(/^[0-9a-f]{64}\.\d{1,6}$/)
  .transform((key) => ({ sha256: key.slice(0, 64), story: Number(key.slice(65)) }));
const byStory = z.strictObject({ story: storyKey });
const byTwoStories = z.strictObject({ a: storyKey, b: storyKey });
const wholeNumber = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number);
const byPage = z.strictObject({
  limit: wholeNumber.pipe(z.number().min(1).max(1000)),
  offset: wholeNumber.optional(),
  relation: lineageLineSchema.shape.relation.optional(),
  q: text.optional(),
  sort: lineageSortSchema.optional(),
});
const claimFilter = z.strictObject({
  source: sha256.optional(),
  q: text.optional(),
  kind: readingSchema.shape.kind.optional(),
  speaker: text.optional(),
  status: statusSchema.optional(),
});
const decisionFilter = z.strictObject({
  source: sha256.optional(),
  state: decisionLineSchema.shape.state.optional(),
});
const claimId = '[0-9a-f]{12}-e?[0-9]{1,9}-[0-9]{1,9}(?:-[0-9]{1,9})?';
const nameFilter = z.strictObject({ q: text.optional(), status: nameStatusSchema.optional() });
const accountFilter = z.strictObject({ q: text.optional(), verdict: accountVerdictSchema.optional() });
const figureFilter = z.strictObject({ q: text.optional(), verdict: verdictSchema.optional() });

/** Every address that is read with GET. */
export const routes: readonly Route[] = [
  ...evidenceRoutes,
  ...searchRoutes,
  ...registerRoutes,
  ...reportRoutes,
  ...findingRoutes,
  {
    path: /^casebook$/,
    answer: ({ casebook, heading }, _id, query) => {
      parsed(noFilter, query);
      return { json: casebookSummary(casebook.index, heading), csv: null };
    },
  },
  {
    path: /^sources$/,
    answer: ({ casebook }, _id, query) => {
      const rows = listSources(casebook.index, parsed(byText, query).q ?? '');
      return { json: rows, csv: () => sourcesCsv(rows) };
    },
  },
  {
    path: /^sources\/([0-9a-f]{64})$/,
    answer: ({ casebook }, id, query) => {
      parsed(noFilter, query);
      return { json: sourceDetail(casebook.index, id), csv: null };
    },
  },
  {
    path: /^claims$/,
    early: true,
    answer: ({ casebook }, _id, query) => {
      const rows = listClaims(casebook.index, defined(parsed(claimFilter, query)));
      return { json: rows, csv: () => claimsCsv(rows) };
    },
  },
  {
    path: /^events$/,
    early: true,
    answer: ({ casebook }, _id, query) => {
      const rows = listEvents(casebook.index, defined(parsed(claimFilter, query)));
      return { json: rows, csv: () => eventsCsv(rows) };
    },
  },
  {
    path: /^review$/,
    early: true,
    answer: ({ casebook }, _id, query) => {
      const queue = reviewQueue(casebook.index, defined(parsed(claimFilter, query)));
      return { json: queue, csv: () => reviewCsv(queue.rows) };
    },
  },
  {
    path: new RegExp(`^review/(${claimId})$`),
    early: true,
    answer: ({ casebook }, id, query) => {
      parsed(noFilter, query);
      return { json: reviewContext(casebook.index, id), csv: null };
    },
  },
  {
    path: /^decisions$/,
    early: true,
    answer: ({ casebook }, _id, query) => {
      const rows = listDecisions(casebook.index, defined(parsed(decisionFilter, query)));
      return { json: rows, csv: () => decisionsCsv(rows) };
    },
  },
  {
    path: /^names$/,
    early: true,
    answer: ({ casebook }, _id, query) => {
      const filter = defined(parsed(nameFilter, query));
      ensureNames(casebook, () => undefined);
      const queue = nameQueue(casebook.index, filter);
      return { json: queue, csv: () => namesCsv(queue.rows) };
    },
  },
  {
    path: /^quotations$/,
    answer: ({ casebook }, _id, query) => {
      const rows = listQuotations(casebook.index, parsed(bySource, query).source);
      return { json: rows, csv: () => quotationsCsv(rows) };
    },
  },
  {
    path: /^lineage$/,
    answer: ({ casebook }, _id, query) => {
      if (query['limit'] !== undefined)
        return { json: lineagePage(casebook.index, defined(parsed(byPage, query))), csv: null };
      const rows = lineageRows(casebook, query);
      return { json: rows, csv: () => lineageCsv(rows) };
    },
  },
  {
    path: /^lineage\/graph$/,
    answer: ({ casebook }, _id, query) => {
      parsed(noFilter, query);
      return { json: lineageGraph(casebook.index), csv: null };
    },
  },
  {
    path: /^origins$/,
    answer: ({ casebook }, _id, query) => {
      parsed(noFilter, query);
      const rows = listOrigins(casebook.index);
      return { json: rows, csv: () => originsCsv(rows) };
    },
  },
  {
    path: /^figures$/,
    answer: ({ casebook }, _id, query) => {
      const rows = listFigures(casebook.index, defined(parsed(figureFilter, query)));
      return { json: rows, csv: () => figuresCsv(rows) };
    },
  },
  {
    path: /^figures\/([A-Za-z0-9._-]{1,200})$/,
    answer: ({ casebook }, id, query) => {
      parsed(noFilter, query);
      return { json: figureDetail(casebook.index, id), csv: null };
    },
  },
  {
    path: /^figures\/([A-Za-z0-9._-]{1,200})\/how$/,
    answer: async ({ casebook, heading }, id, query) => {
      parsed(noFilter, query);
      const how = await howWeKnow(casebook, heading, id);
      return { json: how, csv: () => howWeKnowCsv(how) };
    },
  },
  {
    path: /^accounts$/,
    answer: ({ casebook }, _id, query) => {
      const rows = listAccounts(casebook.index, defined(parsed(accountFilter, query)));
      return { json: rows, csv: () => accountsCsv(rows) };
    },
  },
  {
    path: /^accounts\/([A-Za-z0-9._-]{1,200})$/,
    answer: ({ casebook }, id, query) => {
      parsed(noFilter, query);
      const detail = accountDetail(casebook.index, id);
      return { json: detail, csv: () => accountsCsv([detail.account]) };
    },
  },
];

/** Pairs of one story, of two, of one source, or all. */
function lineageRows({ index }: Casebook, query: Record<string, string>): LineageLine[] {
  if (query['story'] !== undefined) return lineageOfStory(index, parsed(byStory, query).story);
  if (query['a'] === undefined && query['b'] === undefined)
    return listLineage(index, parsed(bySource, query).source);
  const { a, b } = parsed(byTwoStories, query);
  return lineageOfTwo(index, a, b);
}

/** Answers `path` (below `/api/`, without ending). Throws `http/no-route` and `http/bad-filter`. */
export async function answerRoute(
  context: RouteContext,
  path: string,
  query: Record<string, string>,
): Promise<RouteAnswer> {
  for (const route of routes) {
    const match = route.path.exec(path);
    if (match === null) continue;
    if (route.early !== true) context.refresh();
    return route.answer(context, match[1] ?? '', query);
  }
  throw new Fault({
    code: 'http/no-route',
    kind: 'absent',
    message: `There is nothing at /api/${path}.`,
    advice: 'The README lists every address of the interface.',
  });
}

/**
 * Every route of the HTTP interface: its path, the filters it knows (an unknown one is refused) and the use case
 * it calls. Nothing here writes the record; acts.ts does.
 */
import { z } from 'zod';
import { accountDetail, listAccounts } from '../app/accounts.ts';
import { ensureNames, nameQueue } from '../app/aliases.ts';
import type { Casebook } from '../app/casebook.ts';
import type { CasebookHeading } from '../app/follow-journal.ts';
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

export interface RouteContext {
  readonly casebook: Casebook;
  readonly heading: CasebookHeading;
  /** Makes lineage and figures current when the record grew since; cheap when it did not. */
  readonly refresh: () => void;
  /** Runs an act with the writer's lock, over an index that has seen the whole log. */
  readonly write: <T>(act: (casebook: Casebook) => Promise<T>) => Promise<T>;
}

/** What a route answers: an object as JSON, and the same rows as CSV where it is a table. */
export interface RouteAnswer {
  readonly json: unknown;
  readonly csv: (() => string) | null;
}

interface Route {
  /** Matched against the path below `/api`, without its ending; a group is the id. */
  readonly path: RegExp;
  /** True when the answer holds nothing of lineage and figures: they need not be current for it. */
  readonly early?: boolean;
  readonly answer: (
    context: RouteContext,
    id: string,
    query: Record<string, string>,
  ) => RouteAnswer | Promise<RouteAnswer>;
}

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const text = z.string().max(400);

const noFilter = z.strictObject({});
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

const routes: readonly Route[] = [
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
    answer: async ({ casebook }, id, query) => {
      parsed(noFilter, query);
      return { json: await sourceDetail(casebook, id), csv: null };
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
      ensureNames(casebook, () => undefined);
      const queue = nameQueue(casebook.index, defined(parsed(nameFilter, query)));
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

function parsed<Shape>(schema: z.ZodType<Shape>, query: Record<string, string>): Shape {
  const result = schema.safeParse(query);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const field = issue === undefined ? '' : issue.path.join('.');
  throw new Fault({
    code: 'http/bad-filter',
    kind: 'invalid',
    message: `The address has a filter that cannot be used${field === '' ? '' : ` (${field})`}: ${issue?.message ?? 'unknown'}.`,
    advice: 'Remove the filter or correct it.',
  });
}

/** Drops fields that are undefined: absent and undefined are different under exactOptionalPropertyTypes. */
function defined<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}

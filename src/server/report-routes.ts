/**
 * Reports over HTTP. Read with GET: the list, one report with its history, an older version, what an expression rests on, what ids point at. With
 * POST: saving, recording and taking out (under the writer's lock); checking and evaluating what stands in the editor (nothing is recorded).
 */
import { z } from 'zod';
import { checkReport } from '../app/check-report.ts';
import { toCsv } from '../app/csv.ts';
import { findCitation } from '../app/report-citations.ts';
import { casebookFacts } from '../app/report-facts.ts';
import { reportDetail, reportVersion } from '../app/report-files.ts';
import { listReports, titleOf } from '../app/report-list.ts';
import { recordReport, saveReport, trashReport } from '../app/report-record.ts';
import {
  checkReportBodySchema,
  evaluateBodySchema,
  recordReportBodySchema,
  saveReportBodySchema,
  trashReportBodySchema,
  type CitedLine,
  type EvaluatedLine,
  type ExpressionFields,
} from '../contract/index.ts';
import { collectionNames, evaluateExpression } from '../domain/report/index.ts';
import { checked } from './acts.ts';
import { noFilter, parsed, type Route, type RouteContext } from './route.ts';

const name = '[a-z0-9][a-z0-9-]{0,79}';

const byExpression = z.strictObject({
  of: z.string().min(1).max(2000),
  language: z.string().min(1).max(35).optional(),
});
const byIds = z.strictObject({ ids: z.string().min(1).max(6000) });

/** Ids that one question may hold. */
const mostIds = 100;

export const reportRoutes: readonly Route[] = [
  {
    path: /^reports$/,
    answer: async (context, _id, query) => {
      parsed(noFilter, query);
      return { json: await listReports(placeOf(context)), csv: null };
    },
  },
  {
    path: new RegExp(`^reports/(${name})$`),
    early: true,
    answer: async (context, id, query) => {
      parsed(noFilter, query);
      return { json: await reportDetail(placeOf(context), id, titleOf), csv: null };
    },
  },
  {
    path: new RegExp(`^reports/(${name}/versions/\\d{1,12})$`),
    early: true,
    answer: async (context, id, query) => {
      parsed(noFilter, query);
      const [report = '', , entry = ''] = id.split('/');
      return { json: await reportVersion(placeOf(context), report, Number(entry)), csv: null };
    },
  },
  {
    path: /^expressions\/rows$/,
    answer: ({ casebook }, _id, query) => {
      const { of, language = 'en' } = parsed(byExpression, query);
      const { rows, rowCount } = evaluated(casebook, of, language);
      const lines = rows.map((row) => [row.collection, row.id, row.title]);
      return {
        json: { rows, total: rowCount },
        csv: () => toCsv(['collection', 'id', 'title'], lines),
      };
    },
  },
  {
    path: /^expressions\/fields$/,
    answer: ({ casebook }, _id, query) => {
      parsed(noFilter, query);
      return { json: fieldsOf(casebook), csv: null };
    },
  },
  {
    path: /^citations$/,
    answer: ({ casebook }, _id, query) => {
      const ids = [...new Set(parsed(byIds, query).ids.split(','))].slice(0, mostIds);
      const cited = ids.map((id): CitedLine => {
        const search = findCitation(casebook.index, id);
        return { id, found: 'found' in search ? search.found : null };
      });
      return { json: { cited }, csv: null };
    },
  },
];

function placeOf({ casebook, reports }: RouteContext): {
  casebook: RouteContext['casebook'];
  files: RouteContext['reports'];
} {
  return { casebook, files: reports };
}

type Index = Pick<RouteContext['casebook'], 'index'>;

/** Rows that come with each value; all of them are read at expressions/rows. */
const shownRows = 20;

function evaluated({ index }: Index, expression: string, language: string): EvaluatedLine {
  const result = evaluateExpression(expression, casebookFacts(index), { language });
  if ('problem' in result) {
    const { start, end, message, expected } = result.problem;
    const problem = { start, end, message, expected: [...expected] };
    return { expression, text: null, rows: [], rowCount: 0, problem };
  }
  const { text, grounds, groundsCount } = result.evaluation;
  return {
    expression,
    text,
    rows: grounds.map((one) => ({ ...one })),
    rowCount: groundsCount,
    problem: null,
  };
}

function fieldsOf({ index }: Index): ExpressionFields {
  const facts = casebookFacts(index);
  return {
    collections: collectionNames.map((collection) => {
      const fields = facts.fields(collection).map((field) => ({
        ...{ name: field.name, kind: field.kind, means: field.means },
        choices: [...(field.choices ?? [])],
      }));
      const counted = evaluateExpression(`count ${collection}`, facts, { language: 'en' });
      const count = 'problem' in counted ? 0 : counted.evaluation.groundsCount;
      return { name: collection, count, fields };
    }),
  };
}

type Post = (context: RouteContext, report: string, body: unknown) => Promise<unknown>;

/** Every POST of reports, by the last word of its path. */
const posts: ReadonlyMap<string, Post> = new Map<string, Post>([
  [
    'save',
    ({ write, reports: files }, report, body) => {
      const request = checked(saveReportBodySchema, body);
      return write((casebook) => saveReport({ casebook, files }, { name: report, ...request }));
    },
  ],
  [
    'record',
    ({ write, reports: files }, report, body) => {
      const { note } = checked(recordReportBodySchema, body);
      return write((casebook) => recordReport({ casebook, files }, { name: report, note }));
    },
  ],
  [
    'trash',
    ({ write, reports: files }, report, body) => {
      const { seen } = checked(trashReportBodySchema, body);
      return write((casebook) => trashReport({ casebook, files }, { name: report, seen }));
    },
  ],
  [
    'check',
    async ({ casebook, refresh }, report, body) => {
      const { text } = checked(checkReportBodySchema, body);
      refresh();
      return Promise.resolve(checkReport(casebook.index, { name: report, source: text }));
    },
  ],
]);

const evaluatePath = 'expressions/evaluate';
const postPath = new RegExp(`^reports/(${name})/(${[...posts.keys()].join('|')})$`);

/** Longest body of a POST here, in bytes: a whole report, its line ends and quotation marks escaped. */
export const maxReportBodyBytes = 12_000_000;

/** True for a path below `/api/` whose POST is about a report. */
export function isReportPost(path: string): boolean {
  return path === evaluatePath || postPath.test(path);
}

/** Answers such a POST. Throws `http/bad-body`, `reports/…` and what the use case throws. */
export async function answerReportPost(context: RouteContext, path: string, body: unknown): Promise<unknown> {
  if (path === evaluatePath) {
    const { expressions, language } = checked(evaluateBodySchema, body);
    context.refresh();
    const values = expressions.map((one) => {
      const line = evaluated(context.casebook, one, language);
      return { ...line, rows: line.rows.slice(0, shownRows) };
    });
    return { values };
  }
  const [, report = '', word = ''] = postPath.exec(path) ?? [];
  const post = posts.get(word);
  if (post === undefined) throw new Error(`isReportPost did not judge ${path}.`);
  return post(context, report, body);
}

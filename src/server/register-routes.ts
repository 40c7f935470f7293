/** The register over HTTP: pages of records, one record, marks for map and timeline, the state's response, offers. */
import { z } from 'zod';
import { recordDays } from '../app/register-days.ts';
import { recordDetail } from '../app/register-detail.ts';
import {
  marksCsv,
  mostMarks,
  recordMarks,
  recordsCsv,
  registerPage,
  registerSchemas,
} from '../app/register-lines.ts';
import { registerNetwork } from '../app/register-network.ts';
import { registerOffers } from '../app/register-offers.ts';
import { recordPlaces } from '../app/register-places.ts';
import { responseCsv, responseReport } from '../app/register-response.ts';
import { recordKindSchema, reviewStateSchema } from '../contract/index.ts';
import { finestGrid, levelFor, mostCorners, parseArea, shownRules } from '../domain/register/index.ts';
import type { RecordFilter } from '../ports/register-record.ts';
import { defined, noFilter, parsed, type Route } from './route.ts';

const recordId = '[a-z]{2,12}-[0-9a-z]{4,40}';
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'write a day as 2025-03-09');
const wholeNumber = z
  .string()
  .regex(/^\d{1,9}$/, 'write a whole number')
  .transform(Number);

/** South, west, north, east in degrees, with commas. */
const box = z.string().transform((text, context): [number, number, number, number] => {
  const sides = text.split(',').map((part) => (part.trim() === '' ? NaN : Number(part)));
  const [south = NaN, west = NaN, north = NaN, east = NaN] = sides;
  const isBox = sides.length === 4 && Math.abs(south) <= 90 && Math.abs(north) <= 90 && south <= north;
  if (!isBox || !(Math.abs(west) <= 180) || !(Math.abs(east) <= 180))
    context.addIssue({
      code: 'custom',
      message: 'write south,west,north,east in degrees: 11.2,104.5,11.9,105.3',
    });
  return [south, west, north, east];
});

/** Corners of a shape as latitude,longitude, with "_" between them. */
const area = z
  .string()
  .max(40 * mostCorners)
  .transform((text, context) => {
    const read = parseArea(text);
    if (read !== null) return read;
    context.addIssue({
      code: 'custom',
      message: `write 3 to ${mostCorners} corners as 11.2,104.5_11.9,104.6_11.5,105.3, not around a pole`,
    });
    return z.NEVER;
  });

/** The filters that list, map, timeline and export take. */
export const registerFilters = {
  kind: recordKindSchema.optional(),
  q: z.string().max(400).optional(),
  state: z.string().max(60).optional(),
  refersTo: z.string().max(60).optional(),
  box: box.optional(),
  area: area.optional(),
  from: day.optional(),
  to: day.optional(),
  review: reviewStateSchema.optional(),
  trashed: z.enum(['yes', 'no']).optional(),
};
const pageFilter = z.strictObject({
  ...registerFilters,
  limit: wholeNumber.pipe(z.number().min(1).max(1000)).optional(),
  offset: wholeNumber.optional(),
});
const marksFilter = z.strictObject({
  ...registerFilters,
  limit: wholeNumber.pipe(z.number().min(1).max(mostMarks)).optional(),
});
const placesFilter = z.strictObject({
  ...registerFilters,
  window: box.optional(),
  level: wholeNumber.pipe(z.number().max(finestGrid)).optional(),
});
const daysFilter = z.strictObject(registerFilters);
/** Rules that are tried, as JSON. */
const triedRules = z
  .string()
  .max(20_000)
  .transform((text, context) => {
    const rules = shownRules(text);
    if (rules !== null) return rules;
    context.addIssue({ code: 'custom', message: 'write rules as `register response --json` gives them' });
    return z.NEVER;
  });
const statusFilter = z.strictObject({
  status: z.string().max(60).optional(),
  box: box.optional(),
  area: area.optional(),
  rules: triedRules.optional(),
});

type Given = z.infer<typeof daysFilter>;

/** What is asked of the index. */
export function recordFilter({ q, trashed, ...rest }: Given): RecordFilter {
  return defined({ ...rest, text: q === '' ? undefined : q, trashed: trashed === 'yes' });
}

/** Rows of a page when the address does not say. */
const rowsAtOnce = 500;

export const registerRoutes: readonly Route[] = [
  {
    path: /^register$/,
    early: true,
    answer: ({ casebook }, _id, query) => {
      const { limit, offset, ...rest } = parsed(pageFilter, query);
      const page = { limit: limit ?? rowsAtOnce, offset: offset ?? 0 };
      const filter = recordFilter(rest);
      return {
        json: registerPage(casebook.index, filter, page),
        csv: () =>
          recordsCsv(registerPage(casebook.index, filter, { ...page, limit: limit ?? Infinity }).rows),
      };
    },
  },
  {
    path: /^register\/marks$/,
    early: true,
    answer: ({ casebook }, _id, query) => {
      const { limit, ...rest } = parsed(marksFilter, query);
      const marks = recordMarks(casebook.index, recordFilter(rest), limit ?? mostMarks);
      return { json: marks, csv: () => marksCsv(marks) };
    },
  },
  {
    path: /^register\/places$/,
    early: true,
    answer: ({ casebook }, _id, query) => {
      const { window, level, ...rest } = parsed(placesFilter, query);
      const shown = window === undefined ? null : { box: window, level: level ?? levelFor(window) };
      return { json: recordPlaces(casebook.index, recordFilter(rest), shown), csv: null };
    },
  },
  {
    path: /^register\/days$/,
    early: true,
    answer: ({ casebook }, _id, query) => {
      const filter = recordFilter(parsed(daysFilter, query));
      return { json: recordDays(casebook.index, filter), csv: null };
    },
  },
  {
    path: /^register\/network$/,
    early: true,
    answer: ({ casebook }, _id, query) => {
      parsed(noFilter, query);
      return { json: registerNetwork(casebook.index), csv: null };
    },
  },
  {
    path: /^register\/response$/,
    early: true,
    answer: ({ casebook }, _id, query) => {
      const { status, rules, ...place } = parsed(statusFilter, query);
      const of = defined({ ...place, status: status === '' ? null : (status ?? null) });
      const report = responseReport(casebook.index, of, rules ?? null);
      return { json: report, csv: () => responseCsv(report) };
    },
  },
  {
    path: /^register\/schemas$/,
    early: true,
    answer: (_context, _id, query) => {
      parsed(noFilter, query);
      return { json: registerSchemas(), csv: null };
    },
  },
  {
    path: /^register\/offers\/([0-9a-f]{12}-e?[0-9]{1,9}-[0-9]{1,9}(?:-[0-9]{1,9})?)$/,
    early: true,
    answer: ({ casebook }, id, query) => {
      parsed(noFilter, query);
      return { json: registerOffers(casebook.index, id), csv: null };
    },
  },
  {
    path: new RegExp(`^register/(${recordId})$`),
    early: true,
    answer: ({ casebook }, id, query) => {
      parsed(noFilter, query);
      return { json: recordDetail(casebook.index, id, casebook.now().slice(0, 10)), csv: null };
    },
  },
];

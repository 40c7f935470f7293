/** What a route of the HTTP interface is, and how its filters are checked. */
import { z } from 'zod';
import type { Casebook } from '../app/casebook.ts';
import type { CasebookHeading } from '../app/follow-journal.ts';
import type { ProofSource } from '../ports/proof-source.ts';
import type { ReportFiles } from '../ports/report-files.ts';
import type { TableReader } from '../ports/table-reader.ts';
import { Fault } from '../base/index.ts';

export interface RouteContext {
  readonly casebook: Casebook;
  readonly heading: CasebookHeading;
  /** Makes lineage and figures current when the record grew since; cheap when it did not. */
  readonly refresh: () => void;
  /** Runs an act with the writer's lock, over an index that has seen the whole log. */
  readonly write: <T>(act: (casebook: Casebook) => Promise<T>) => Promise<T>;
  /** What the record proves, and what may leave it. */
  readonly proofs: ProofSource;
  /** The files of reports. */
  readonly reports: ReportFiles;
  /** Reads tables that are brought into the register. */
  readonly tables: TableReader;
}

/** What a route answers: an object as JSON, and the same rows as CSV where it is a table. */
export interface RouteAnswer {
  readonly json: unknown;
  readonly csv: (() => string) | null;
}

/** An address of the interface. */
export interface Route {
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

/** A SHA-256 in an address. */
export const sha256: z.ZodString = z.string().regex(/^[0-9a-f]{64}$/);

/** For addresses that take no filter. */
export const noFilter: z.ZodType<object> = z.strictObject({});

/** The filters in the shape that a route knows. Throws `http/bad-filter` (invalid). */
export function parsed<Shape>(schema: z.ZodType<Shape>, query: Record<string, string>): Shape {
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
export function defined<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}

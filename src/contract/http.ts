/**
 * The HTTP interface of `sakkhi serve`: JSON, header `x-sakkhi-token`. Every table also answers with `.csv` in place of
 * `.json` (same filters). Shapes are closed: the server sends these fields and no others, and takes no others.
 *
 *   /api/casebook.json            CasebookSummary
 *   /api/sources.json             SourceRow[]            ?q= text filter
 *   /api/sources/<sha256>.json    SourceDetail
 *   /api/sources/<sha256>/custody.json  CustodyLine[]
 *   /api/sources/<sha256>/proof.json    SourceProof
 *   /api/sources/<sha256>/check.json    SourceCheck; reads and hashes the bytes now, records nothing
 *   /api/sources/<sha256>/tlog-proof    file; /api/log.vkey the key to check it with
 *   /api/evidence.json            CasebookEvidence
 *   /api/evidence/events.json     CustodyEventLine[]     ?what=
 *   /api/claims.json              ClaimLine[]            ?source=<sha256> &q= &kind= &speaker= &status=
 *   /api/events.json              EventLine[]            ?source=<sha256> &q= &kind= &speaker= &status=
 *   /api/review.json              ReviewQueue            ?source=<sha256> &q= &kind= &speaker= &status=
 *   /api/review/<id>.json         ReviewContext
 *   /api/decisions.json           DecisionLine[]         ?source=<sha256> &state=
 *   /api/names.json              NameQueue              ?status= &q=
 *   /api/quotations.json          QuotationLine[]        ?source=<sha256>
 *   /api/register.json            RegisterPage           ?kind= &q= &state= &refersTo= &box= &area= &from= &to= &review= &trashed= &limit= &offset=
 *   /api/register/<id>.json       RecordDetail
 *   /api/register/places.json     RegisterPlaces         the same filters, &window= &level=: what a map draws
 *   /api/register/days.json       RegisterDays           the same filters: what days are chosen by
 *   /api/register/marks.json      RecordMarkLine[]       the same filters
 *   /api/register/network.json    RegisterNetwork
 *   /api/register/response.json   ResponseReport         ?status= &box= &area= &rules=
 *   /api/register/schemas.json    RegisterSchemas
 *   /api/register/offers/<claim id>.json  RegisterOffer
 *   /api/register/export.<format> file, the same filters; csv, json, geojson, kml, ftm, ftm-statements, uwazi
 *   /api/reports.json            ReportList
 *   /api/reports/<name>.json     ReportDetail
 *   /api/reports/<name>/versions/<entry>.json  ReportVersionText
 *   /api/expressions/rows.json   ExpressionRows         ?of= &language=
 *   /api/expressions/fields.json ExpressionFields
 *   /api/citations.json          CitedList              ?ids=
 *   /api/search.json              SearchAnswer           its parts: search.ts
 *   /api/lineage.json             LineageLine[]          ?source=<sha256> | ?story=<sha256>.<n> | ?a=<sha256>.<n>&b=<sha256>.<n>
 *   /api/lineage.json             LineagePage            ?limit= [&offset= &relation= &q= &sort=]; this one has no CSV
 *   /api/lineage/graph.json       LineageGraph
 *   /api/origins.json             OriginLine[]
 *   /api/figures.json             FigureLine[]           ?q= &verdict=
 *   /api/figures/<id>.json        FigureDetail
 *   /api/figures/<id>/how.json    HowWeKnow
 *   /api/accounts.json            AccountLine[]          ?q= &verdict=
 *   /api/accounts/<id>.json       AccountDetail
 *
 * Four addresses take a POST of `application/json`; all record first and answer then:
 *
 *   /api/decisions                DecideBody → DecidedBody
 *   /api/names                    DecideNamesBody → DecidedBody
 *   /api/register                 RegisterBody → Registered
 *   /api/decisions/undo           UndoBody → DecidedBody
 * Review and decisions: review.ts. A table for the register is sent as bytes: register-import.ts. Findings: findings.ts.
 *
 * Reports: `reports/<name>/save`, `/record` and `/trash` record; `/check`, `/preview` and `expressions/evaluate` only answer;
 * `/publish` records and answers with the site as one archive. Shapes: reports.ts, report-check.ts, publication.ts.
 *
 * Two more let sources out; the log records it before the first byte leaves, and the answer is the file:
 *
 *   /api/sources/<sha256>/bundle     LeaveBody → a signed bundle as .tar
 *   /api/sources/<sha256>/original   LeaveBody → the plain bytes
 *
 * A failure is `ErrorBody` with the status of its kind.
 */
import { z } from 'zod';
import {
  accountLineSchema,
  claimLineSchema,
  eventLineSchema,
  figureLineSchema,
  lineageLineSchema,
  originLineSchema,
  quotationLineSchema,
  rangeSchema,
  sourceRefSchema,
} from './lines.ts';

export const errorBodySchema = z.strictObject({
  error: z.strictObject({
    code: z.string(),
    kind: z.string(),
    message: z.string(),
    advice: z.string().nullable(),
  }),
});
export type ErrorBody = z.infer<typeof errorBodySchema>;

export const casebookSummarySchema = z.strictObject({
  title: z.string(),
  /** Shown on every view when present ("Fictional example: …"). */
  notice: z.string().nullable(),
  counts: z.strictObject({
    sources: z.number().int(),
    /** Captures that were kept but could not be read. */
    unreadable: z.number().int(),
    stories: z.number().int(),
    textOrigins: z.number().int(),
    claims: z.number().int(),
    /** Claims and events that nobody has decided on. */
    toReview: z.number().int(),
    figures: z.number().int(),
    /** Distinct independent origins over all figures. */
    witnesses: z.number().int(),
  }),
  /** Sources admitted per publication day, for the sparkline; days ascending. */
  timeline: z.array(z.strictObject({ day: z.string(), sources: z.number().int() })),
  /** What wants a person's eye, most urgent first; `href` is a route of the web page. */
  needsYou: z.array(
    z.strictObject({
      kind: z.enum([
        'conflict',
        'parts-do-not-sum',
        'unreadable',
        'one-witness',
        'undetermined',
        'decision-orphaned',
        'decision-changed',
        'to-review',
        'finding-weakened',
      ]),
      text: z.string(),
      href: z.string(),
    }),
  ),
  engine: z.string(),
});
export type CasebookSummary = z.infer<typeof casebookSummarySchema>;

export const sourceRowSchema = z.strictObject({
  sha256: z.string(),
  name: z.string(),
  status: z.enum(['read', 'unreadable']),
  /** Why it could not be read, or null. */
  reason: z.string().nullable(),
  mediaType: z.string(),
  sizeBytes: z.number().int(),
  admittedAt: z.string(),
  language: z.string().nullable(),
  headline: z.string().nullable(),
  publisher: z.string().nullable(),
  agency: z.string().nullable(),
  published: z.string().nullable(),
  stories: z.number().int(),
  claims: z.number().int(),
  /** Id of the text origin of its main story; null when unreadable or empty. */
  textOrigin: z.string().nullable(),
  /** "original" (head of an origin or alone), "repeats" (derived), "unclear" (in a group without a known first text). */
  originality: z.enum(['original', 'repeats', 'unclear']).nullable(),
});
export type SourceRow = z.infer<typeof sourceRowSchema>;

export const zoneLabelSchema = z.enum([
  'headline',
  'subheading',
  'body',
  'caption',
  'byline',
  'dateline',
  'credit',
  'source-url',
  'boilerplate',
]);

export const storyDetailSchema = z.strictObject({
  index: z.number().int(),
  start: z.number().int(),
  end: z.number().int(),
  role: z.enum(['main', 'other']),
  headline: z.string().nullable(),
  publisher: z.string().nullable(),
  agency: z.string().nullable(),
  author: z.string().nullable(),
  published: z.string().nullable(),
  language: z.string().nullable(),
  zones: z.array(z.strictObject({ start: z.number().int(), end: z.number().int(), label: zoneLabelSchema })),
});
export type StoryDetail = z.infer<typeof storyDetailSchema>;

export const sourceDetailSchema = z.strictObject({
  source: sourceRowSchema,
  text: z.string(),
  stories: z.array(storyDetailSchema),
  boilerplate: z.array(rangeSchema),
  notes: z.array(z.string()),
  claims: z.array(
    claimLineSchema.extend({
      /** Range of the bare number inside the passage. */
      number: rangeSchema,
      /** Id of the figure this claim belongs to, with its count, for the witness mark; null when in none. */
      figure: z
        .strictObject({ id: z.string(), independentOrigins: z.number().int(), documents: z.number().int() })
        .nullable(),
    }),
  ),
  events: z.array(
    eventLineSchema.extend({ /** Range of the words that name the act. */ anchor: rangeSchema }),
  ),
  quotations: z.array(quotationLineSchema),
  /** Pairs in which a story of this source takes part. */
  lineage: z.array(lineageLineSchema),
});
export type SourceDetail = z.infer<typeof sourceDetailSchema>;

/** A pair without its passages and reasons: these come with the pair itself. */
export const lineageTieSchema = lineageLineSchema.omit({ evidence: true, reasons: true });
export type LineageTie = z.infer<typeof lineageTieSchema>;

/** Pairs of a table: at most `limit` from `offset` on, in the order asked for. */
export const lineagePageSchema = z.strictObject({
  rows: z.array(lineageTieSchema),
  /** Pairs that the filters leave. */
  total: z.number().int(),
  /** Pairs by relation that `q` leaves, whatever `relation` says. */
  counts: z.partialRecord(lineageLineSchema.shape.relation, z.number().int()),
});
export type LineagePage = z.infer<typeof lineagePageSchema>;

/** By what the pairs of a page are sorted; with a minus, falling. Pairs without an order of their own stay in that of admission. */
export const lineageSortSchema = z.enum([
  'a',
  'relation',
  'direction',
  'b',
  'score',
  '-a',
  '-relation',
  '-direction',
  '-b',
  '-score',
]);

const graphLineSchema = z.strictObject({
  /** Positions in `nodes`; the story of `a` sorts before that of `b`. */
  a: z.number().int(),
  b: z.number().int(),
  relation: lineageLineSchema.shape.relation,
  direction: lineageLineSchema.shape.direction,
  score: lineageLineSchema.shape.score,
});

/** What the picture of lineage draws: few lines a story, however many pairs there are. */
export const lineageGraphSchema = z.strictObject({
  nodes: z.array(
    z.strictObject({
      source: sourceRefSchema,
      story: z.number().int(),
      headline: z.string().nullable(),
      /** The publisher, else the agency. */
      outlet: z.string().nullable(),
      published: z.string().nullable(),
      /** Id of its text origin, and the number of its stories. */
      origin: z.string(),
      originSize: z.number().int(),
      /**
       * origin: head of its origin, or alone; derived: visibly made from another; unclear: in an origin without a known first
       * text.
       */
      role: z.enum(['origin', 'derived', 'unclear']),
    }),
  ),
  /** From each derived story to the one it was made from; at most one a story. */
  edges: z.array(graphLineSchema),
  /** For each unclear story the closest other of which neither can be shown to be first. */
  links: z.array(graphLineSchema),
  /** For two origins that share a statement or a matter, the pair that speaks for them. */
  soft: z.array(graphLineSchema),
});
export type LineageGraph = z.infer<typeof lineageGraphSchema>;

export const figureDetailSchema = z.strictObject({
  figure: figureLineSchema,
  claims: z.array(claimLineSchema.extend({ number: rangeSchema })),
  values: z.array(
    z.strictObject({
      low: z.number().nullable(),
      high: z.number().nullable(),
      bound: z.string(),
      asOf: z.string().nullable(),
      claims: z.array(z.string()),
    }),
  ),
  paths: z.array(
    z.strictObject({
      claim: z.string(),
      sha256: z.string(),
      textOrigin: z.string(),
      root: z.string(),
      writtenAs: z.string().nullable(),
      witness: z.string(),
      supports: z.boolean(),
    }),
  ),
  /** The text origins named in `paths`. */
  origins: z.array(originLineSchema),
});
export type FigureDetail = z.infer<typeof figureDetailSchema>;

/** One account with the text around each of its passages, in the same order. */
export const accountDetailSchema = z.strictObject({
  account: accountLineSchema,
  surroundings: z.array(
    z.strictObject({
      headline: z.string().nullable(),
      publisher: z.string().nullable(),
      published: z.string().nullable(),
      language: z.string().nullable(),
      /** `text` begins at this offset of the document. */
      textStart: z.number().int(),
      text: z.string(),
    }),
  ),
});
export type AccountDetail = z.infer<typeof accountDetailSchema>;

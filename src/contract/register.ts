/** The register on the wire: records with every value and what carries it, marks for map and timeline, the state's response. */
import { z } from 'zod';

export const recordKindSchema = z.enum([
  'site',
  'event',
  'organisation',
  'person',
  'letter',
  'media',
  'designation',
  'ownership',
  'finding',
]);
export type RecordKindName = z.infer<typeof recordKindSchema>;

/** What a value stands on, as it is shown. */
export const basisLineSchema = z.discriminatedUnion('by', [
  z.strictObject({
    by: z.literal('passage'),
    source: z.strictObject({ name: z.string(), sha256: z.string() }),
    start: z.number().int().nonnegative(),
    end: z.number().int().nonnegative(),
    exact: z.string(),
  }),
  z.strictObject({ by: z.literal('person'), reason: z.string() }),
  z.strictObject({
    by: z.literal('file'),
    source: z.strictObject({ name: z.string(), sha256: z.string() }),
    row: z.number().int(),
  }),
]);
export type BasisLine = z.infer<typeof basisLineSchema>;

export const heldValueSchema = z.strictObject({
  value: z.string(),
  /** Of a reference: the title of the record named, where it is there; else null. */
  title: z.string().nullable(),
  asOf: z.string().nullable(),
  settled: z.boolean(),
  /** Who stated it, when, on what. */
  supports: z.array(
    z.strictObject({
      entry: z.number().int(),
      time: z.string(),
      actor: z.string(),
      basis: basisLineSchema,
    }),
  ),
});
export type HeldValueLine = z.infer<typeof heldValueSchema>;

export const heldFieldSchema = z.strictObject({
  field: z.string(),
  label: z.string(),
  type: z.enum(['name', 'text', 'date', 'quantity', 'point', 'choice', 'record', 'address']),
  holds: z.enum(['one', 'many', 'history']),
  /** Values that cannot all hold stand side by side, and nobody settled on one. */
  rival: z.boolean(),
  values: z.array(heldValueSchema),
});
export type HeldFieldLine = z.infer<typeof heldFieldSchema>;

export const reviewStateSchema = z.enum(['none', 'asked', 'passed', 'returned']);

/** One line of `sakkhi register list --json`, and a row of the register's table. */
export const recordLineSchema = z.strictObject({
  id: z.string(),
  kind: recordKindSchema,
  title: z.string(),
  /** The status, kind or outcome shown beside the title; null when it has none. */
  state: z.string().nullable(),
  /** Canonical geo URI (RFC 5870) or null. */
  location: z.string().nullable(),
  /** Canonical date or null. */
  date: z.string().nullable(),
  /** Fields with rival values. */
  rivals: z.array(z.string()),
  review: reviewStateSchema,
  trashed: z.boolean(),
  /** Sources that carry a value, without repetition. */
  sources: z.number().int(),
});
export type RecordLine = z.infer<typeof recordLineSchema>;

export const registerPageSchema = z.strictObject({
  total: z.number().int(),
  /** Counts by kind under the same filter without its kind, state, words, days and reference. */
  kinds: z.array(z.strictObject({ kind: recordKindSchema, count: z.number().int() })),
  /** Counts by state under the same filter without its state. */
  states: z.array(z.strictObject({ state: z.string(), count: z.number().int() })),
  rows: z.array(recordLineSchema),
});
export type RegisterPage = z.infer<typeof registerPageSchema>;

/** A change of a record as its history shows it. */
export const recordChangeSchema = z.strictObject({
  entry: z.number().int(),
  time: z.string(),
  actor: z.string(),
  /** "added", "withdrew", "settled on" …, one plain sentence a line. */
  lines: z.array(z.string()),
  note: z.string().nullable(),
  rule: z.string().nullable(),
  undone: z.boolean(),
});
export type RecordChange = z.infer<typeof recordChangeSchema>;

/** One rule of the state's response: the first that fits a site's steps gives its class. */
export const responseRuleSchema = z.strictObject({
  label: z.string().min(1).max(120),
  all: z.array(z.string().max(40)).max(40),
  any: z.array(z.string().max(40)).max(40),
  none: z.array(z.string().max(40)).max(40),
  last: z.enum(['closed', 'reopened']).nullable(),
});

export const recordDetailSchema = recordLineSchema.extend({
  fields: z.array(heldFieldSchema),
  reviewer: z.string().nullable(),
  authors: z.array(z.string()),
  /** Why it is in the trash; null when it is not. */
  trashedWhy: z.string().nullable(),
  /** Newest first. */
  history: z.array(recordChangeSchema),
  /** Records that name this one, by kind and title. */
  namedBy: z.array(
    z.strictObject({
      id: z.string(),
      kind: recordKindSchema,
      title: z.string(),
      date: z.string().nullable(),
    }),
  ),
  /** Records judged with this one. */
  judged: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      verdict: z.enum(['same', 'different', 'unsure']),
      entry: z.number().int(),
    }),
  ),
  /** Of a site: which criteria sets are met, and what is missing. */
  criteria: z.array(
    z.strictObject({
      status: z.string(),
      label: z.string(),
      met: z.boolean(),
      groups: z.array(
        z.strictObject({ label: z.string(), found: z.array(z.string()), missing: z.number().int() }),
      ),
    }),
  ),
  /** Of a site: the derived class of the state's response; null for other kinds. */
  response: z.string().nullable(),
  /** The rule that gave it; null where none fits. */
  responseRule: responseRuleSchema.nullable(),
  /** Of a letter: its clock; null for other kinds. */
  letter: z.strictObject({ state: z.string(), daysLeft: z.number().int().nullable() }).nullable(),
});
export type RecordDetail = z.infer<typeof recordDetailSchema>;

/** What a map and a timeline draw. */
export const recordMarkSchema = z.strictObject({
  id: z.string(),
  kind: recordKindSchema,
  title: z.string(),
  state: z.string().nullable(),
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  precisionMetres: z.number().nullable(),
  fromDay: z.string().nullable(),
  toDay: z.string().nullable(),
});
export type RecordMarkLine = z.infer<typeof recordMarkSchema>;

/**
 * What a map draws: `GET /api/register/places.json` with the filters of the register. `window` (south,west,north,east in degrees) and
 * `level` (0 to 16: cells of 360/2^level degrees) say what is looked at; without them, all places at the scale that shows them all.
 */
export const registerPlacesSchema = z.strictObject({
  /** Id, kind, title, state, latitude, longitude, precision in metres; no digits beyond what was stated. */
  rows: z.array(
    z.tuple([
      ...[z.string(), recordKindSchema, z.string(), z.string().nullable()],
      ...[z.number(), z.number(), z.number().nullable()],
    ] as const),
  ),
  /** What lies too near for single places: latitude, longitude, records, of each state how many, and the cell (south, west, north, east). */
  cells: z.array(
    z.tuple([
      ...[z.number(), z.number(), z.number().int()],
      z.array(z.tuple([z.string().nullable(), z.number().int()])),
      z.tuple([z.number(), z.number(), z.number(), z.number()]),
    ] as const),
  ),
  /** Every record that fits and has a place is among the rows, wherever one looks. */
  whole: z.boolean(),
  /** Records that fit and have a place. */
  total: z.number().int(),
  /** Records that fit and have no place. */
  without: z.number().int(),
});
export type RegisterPlaces = z.infer<typeof registerPlacesSchema>;

/** Dated records over time: `GET /api/register/days.json` with the filters of the register. */
export const registerDaysSchema = z.strictObject({
  /** First and last day, ISO; null when nothing is dated. */
  span: z.strictObject({ from: z.string(), to: z.string() }).nullable(),
  /** Records in bars of equal length from the first day to the last. */
  counts: z.array(z.number().int()),
});
export type RegisterDays = z.infer<typeof registerDaysSchema>;

/** The state's response over the sites of one status, of a box or of a shape. */
export const responseReportSchema = z.strictObject({
  status: z.string().nullable(),
  denominator: z.number().int(),
  shares: z.array(
    z.strictObject({
      label: z.string(),
      numerator: z.number().int(),
      denominator: z.number().int(),
      /** The share in words that hold: "more than one third", "2 of 53". */
      words: z.string(),
      sites: z.array(z.strictObject({ id: z.string(), title: z.string() })),
    }),
  ),
  rules: z.array(responseRuleSchema),
  /** The entry that set the rules; null for those that come with the program. */
  rulesEntry: z.number().int().nullable(),
});
export type ResponseReport = z.infer<typeof responseReportSchema>;

/** Who owns, directs and acts for whom, and what was imposed on whom: `GET /api/register/network.json`. */
export const registerNetworkSchema = z.strictObject({
  nodes: z.array(z.strictObject({ id: z.string(), kind: recordKindSchema, title: z.string() })),
  ties: z.array(
    z.strictObject({
      what: z.enum(['owns', 'directs', 'acts for', 'designation']),
      /** Id of a record; of a designation the authority's name. */
      from: z.string(),
      to: z.string(),
      /** A share, a role or a measure; null when none is stated. */
      label: z.string().nullable(),
      /** The record that states it. */
      record: z.string(),
      date: z.string().nullable(),
    }),
  ),
  /** There are more records than were read. */
  cut: z.boolean(),
});
export type RegisterNetwork = z.infer<typeof registerNetworkSchema>;

/** The schemas of the register, for forms and help. */
export const registerSchemasSchema = z.strictObject({
  kinds: z.array(
    z.strictObject({
      kind: recordKindSchema,
      label: z.string(),
      plural: z.string(),
      required: z.array(z.string()),
      fields: z.array(
        z.strictObject({
          name: z.string(),
          label: z.string(),
          type: heldFieldSchema.shape.type,
          holds: heldFieldSchema.shape.holds,
          help: z.string(),
          choices: z.array(z.string()),
          of: z.array(recordKindSchema),
        }),
      ),
    }),
  ),
});
export type RegisterSchemas = z.infer<typeof registerSchemasSchema>;

const basisBodySchema = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('claim'), claim: z.string().max(80) }),
  z.strictObject({ by: z.literal('person'), reason: z.string().min(1).max(2000) }),
]);

/** One wish of a person about the register; the server makes the recorded change of it. */
export const registerActSchema = z.discriminatedUnion('do', [
  z.strictObject({
    do: z.literal('state'),
    /** Null makes a new record of `kind`. */
    record: z.string().max(60).nullable(),
    kind: recordKindSchema,
    basis: basisBodySchema,
    values: z
      .array(
        z.strictObject({
          field: z.string().max(40),
          value: z.string().max(2000),
          asOf: z.string().max(40).nullable(),
        }),
      )
      .min(1)
      .max(60),
  }),
  z.strictObject({
    do: z.literal('withdraw'),
    record: z.string().max(60),
    field: z.string().max(40),
    value: z.string().max(2000),
    asOf: z.string().max(40).nullable(),
  }),
  z.strictObject({
    do: z.literal('settle'),
    record: z.string().max(60),
    field: z.string().max(40),
    value: z.string().max(2000).nullable(),
    asOf: z.string().max(40).nullable(),
  }),
  z.strictObject({
    do: z.literal('judge'),
    record: z.string().max(60),
    other: z.string().max(60),
    verdict: z.enum(['same', 'different', 'unsure']),
  }),
  z.strictObject({ do: z.literal('trash'), record: z.string().max(60), reason: z.string().min(1).max(2000) }),
  z.strictObject({ do: z.literal('untrash'), record: z.string().max(60) }),
  z.strictObject({
    do: z.literal('review'),
    record: z.string().max(60),
    state: z.enum(['asked', 'passed', 'returned']),
  }),
  /** These rules of the state's response hold from here on. */
  z.strictObject({ do: z.literal('rules'), rules: z.array(responseRuleSchema).min(1).max(40) }),
]);
export type RegisterAct = z.infer<typeof registerActSchema>;

/** `POST /api/register`. */
export const registerBodySchema = z.strictObject({
  acts: z.array(registerActSchema).min(1).max(200),
  note: z.string().max(2000).nullable(),
});
export type RegisterBody = z.infer<typeof registerBodySchema>;

/** Its answer, and one line of `sakkhi register add --json`. */
export const registeredSchema = z.strictObject({
  /** Entries that hold the act; `decisions/undo` takes them back. */
  entries: z.array(z.number().int()),
  /** Ids of the records that were made or changed, in the order of the acts. */
  records: z.array(z.string()),
});
export type Registered = z.infer<typeof registeredSchema>;

/** What an accepted claim could say in the register: `GET /api/register/offers/<claim id>`. */
export const registerOfferSchema = z.strictObject({
  /** The claim's id. */
  claim: z.string(),
  offers: z.array(
    z.strictObject({
      kind: recordKindSchema,
      /** The record it belongs to; null proposes a new one. */
      record: z.string().nullable(),
      /** Title of that record, or of the one that would be made. */
      title: z.string(),
      values: z.array(z.strictObject({ field: z.string(), value: z.string(), asOf: z.string().nullable() })),
      /** One plain sentence: why this one. */
      why: z.string(),
      /** The record bears another name, which the written one may mean; null where it bears the very name. Never certain. */
      maybe: z
        .strictObject({
          written: z.string(),
          known: z.string(),
          reasons: z.array(z.string()),
          against: z.array(z.string()),
        })
        .nullable(),
    }),
  ),
});
export type RegisterOffer = z.infer<typeof registerOfferSchema>;

/** One line of `sakkhi register letters --json`: a letter and its clock. */
export const letterLineSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  /** Canonical dates; null when not said. */
  sent: z.string().nullable(),
  due: z.string().nullable(),
  state: z.enum(['draft', 'waiting', 'silent', 'reply', 'partial admission', 'denial']),
  /** Negative: overdue; null when no day was asked for, or it was answered. */
  daysLeft: z.number().int().nullable(),
});
export type LetterLine = z.infer<typeof letterLineSchema>;

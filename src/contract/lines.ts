/**
 * The `--json` lines of the command line: a contract, stable from the first release (one JSON object a line).
 * Shared by the CLI, the HTTP interface and the web. Offsets are UTF-16 code units in the document's canonical
 * text, `end` exclusive; stories count from 0.
 */
import { z } from 'zod';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const offset = z.number().int().nonnegative();

export const sourceRefSchema = z.strictObject({ name: z.string(), sha256 });
export const rangeSchema = z.strictObject({ start: offset, end: offset });

export const boundSchema = z.enum(['=', '>=', '>', '<=', '<', '~', 'range', 'vague']);
export const claimKindSchema = z.enum([
  'count',
  'money',
  'share',
  'duration',
  'age',
  'rate',
  'change',
  'measure',
  'frequency',
]);
export const modalitySchema = z.enum([
  'asserted',
  'estimated',
  'alleged',
  'denied',
  'pledged',
  'planned',
  'demanded',
]);

/** What a place name means: exactly one place, several (homonyms stay open), or none that is known (as sites are). */
export const locationSchema = z.strictObject({
  state: z.enum(['resolved', 'open', 'unknown']),
  precision: z.enum(['site', 'populated-place', 'province', 'country', 'region']),
  candidates: z.array(
    z.strictObject({
      name: z.string(),
      /** ISO 3166-1 alpha-2. */
      country: z.string(),
      province: z.string().nullable(),
      /** Degrees, WGS 84; null for provinces and countries. */
      latitude: z.number().nullable(),
      longitude: z.number().nullable(),
    }),
  ),
});
export type Location = z.infer<typeof locationSchema>;

export const statusSchema = z.enum(['proposed', 'accepted', 'rejected']);

export const claimLineSchema = z.strictObject({
  id: z.string(),
  source: sourceRefSchema,
  story: z.number().int().nonnegative(),
  quote: z.string(),
  start: offset,
  end: offset,
  kind: claimKindSchema,
  valueLow: z.number().nullable(),
  valueHigh: z.number().nullable(),
  bound: boundSchema,
  qualifier: z.string().nullable(),
  unit: z.string().nullable(),
  subject: z.string(),
  /** null means the publication itself. */
  speaker: z.string().nullable(),
  via: z.array(z.string()),
  place: z.string().nullable(),
  /** The place by the gazetteer; null when the text gives none. */
  location: locationSchema.nullable(),
  time: z.string().nullable(),
  modality: modalitySchema,
  /** The language model that pointed at the passage; null when our own grammar found it. */
  proposedBy: z.string().nullable(),
  status: statusSchema,
});
export type ClaimLine = z.infer<typeof claimLineSchema>;

/** A claim without a number: who did what to whom, or how a state of affairs is called. */
export const eventLineSchema = z.strictObject({
  id: z.string(),
  source: sourceRefSchema,
  story: z.number().int().nonnegative(),
  quote: z.string(),
  start: offset,
  end: offset,
  kind: z.enum(['event', 'characterisation']),
  /** Type of the act in the field's terms. */
  act: z.string(),
  /** True when the text says that the act did not happen. */
  negated: z.boolean(),
  agent: z.string().nullable(),
  patient: z.string().nullable(),
  subject: z.string(),
  speaker: z.string().nullable(),
  via: z.array(z.string()),
  place: z.string().nullable(),
  /** The place by the gazetteer; null when the text gives none. */
  location: locationSchema.nullable(),
  time: z.string().nullable(),
  modality: modalitySchema,
  /** The language model that pointed at the passage; null when our own grammar found it. */
  proposedBy: z.string().nullable(),
  status: statusSchema,
});
export type EventLine = z.infer<typeof eventLineSchema>;

/** A claim as a person judges it; fields that its kind does not have are null. */
export const readingSchema = z.strictObject({
  kind: z.union([claimKindSchema, z.enum(['event', 'characterisation'])]),
  act: z.string().nullable(),
  negated: z.boolean(),
  valueLow: z.number().nullable(),
  valueHigh: z.number().nullable(),
  bound: boundSchema.nullable(),
  unit: z.string().nullable(),
  agent: z.string().nullable(),
  patient: z.string().nullable(),
  subject: z.string(),
  speaker: z.string().nullable(),
  modality: modalitySchema,
  place: z.string().nullable(),
  time: z.string().nullable(),
});
export type Reading = z.infer<typeof readingSchema>;

/** A recorded decision about one passage, and what became of it. */
export const decisionLineSchema = z.strictObject({
  /** The log entry that recorded it; one act of many claims shares it. */
  entry: z.number().int().nonnegative(),
  position: z.number().int().nonnegative(),
  time: z.string(),
  actor: z.string(),
  verdict: z.enum(['accepted', 'rejected']),
  /** The rule by which many were decided at once; null when each was looked at. */
  rule: z.string().nullable(),
  note: z.string().nullable(),
  source: sourceRefSchema,
  /** The passage as it was recorded. */
  exact: z.string(),
  start: offset,
  end: offset,
  reading: readingSchema,
  corrected: readingSchema.nullable(),
  /** The claim it is about today; null when it was taken back or is orphaned. */
  claim: z.string().nullable(),
  /**
   * attached: the passage still reads so; changed: the engine reads it otherwise now; orphaned: the passage, or a
   * claim at it, is not found; superseded: a later decision counts; undone: taken back.
   */
  state: z.enum(['attached', 'changed', 'orphaned', 'superseded', 'undone']),
});
export type DecisionLine = z.infer<typeof decisionLineSchema>;

export const fidelitySchema = z.enum(['verbatim', 'translated', 'paraphrased', 'altered', 'unknown']);
export const quotationLineSchema = z.strictObject({
  source: sourceRefSchema,
  story: z.number().int().nonnegative(),
  quote: z.string(),
  start: offset,
  end: offset,
  speaker: z.string().nullable(),
  fidelity: fidelitySchema,
  /**
   * The words that may be given as the speaker's own: null for a translation or paraphrase; for an altered quotation those
   * of the text that has them first, never its own.
   */
  verbatim: z.string().nullable(),
  alignedWith: z.strictObject({ source: sourceRefSchema, start: offset, end: offset }).nullable(),
});
export type QuotationLine = z.infer<typeof quotationLineSchema>;

export const relationSchema = z.enum([
  'same-text',
  'excerpt',
  'edited-copy',
  'rewrite',
  'translation',
  'summary',
  'same-origin',
  'independent',
  'undetermined',
  'different-story',
]);
export const storyRefSchema = z.strictObject({
  source: sourceRefSchema,
  story: z.number().int().nonnegative(),
});
export type StoryRef = z.infer<typeof storyRefSchema>;

export const lineageLineSchema = z.strictObject({
  a: storyRefSchema,
  b: storyRefSchema,
  relation: relationSchema,
  direction: z.enum(['b-from-a', 'a-from-b', 'none']),
  score: z.number().min(0).max(1),
  evidence: z.array(z.strictObject({ a: rangeSchema, b: rangeSchema })),
  reasons: z.array(z.string()),
});
export type LineageLine = z.infer<typeof lineageLineSchema>;

export const originLineSchema = z.strictObject({
  origin: z.string(),
  head: storyRefSchema.nullable(),
  members: z.array(storyRefSchema),
});
export type OriginLine = z.infer<typeof originLineSchema>;

export const verdictSchema = z.enum([
  'single',
  'agree',
  'bound-compatible',
  'conflict',
  'evolution',
  'scope-differs',
  'parts-do-not-sum',
  'derivation',
  'misattribution',
]);
export const figureLineSchema = z.strictObject({
  id: z.string(),
  subject: z.string(),
  unit: z.string().nullable(),
  place: z.string().nullable(),
  asOf: z.string().nullable(),
  /** Claim ids. */
  claims: z.array(z.string()),
  verdict: verdictSchema,
  documents: z.number().int(),
  textOrigins: z.number().int(),
  attributionRoots: z.array(z.string()),
  independentOrigins: z.number().int(),
  why: z.string(),
});
export type FigureLine = z.infer<typeof figureLineSchema>;

export const accountVerdictSchema = z.enum([
  'same-event',
  'denial',
  'silence',
  'severity-drift',
  'misattribution',
  'reversal',
  'population-differs',
  'possible-same-witness',
]);
/** What a passage does in its account. */
export const accountPartSchema = z.enum([
  'tells',
  'denies',
  'silent',
  'weaker',
  'stronger',
  'original',
  'changed',
]);
/** Claims without a number that speak of one matter, weighed by independent origins. */
export const accountLineSchema = z.strictObject({
  id: z.string(),
  subject: z.string(),
  verdict: accountVerdictSchema,
  /** Ids of claims and events. */
  claims: z.array(z.string()),
  /** In the order in which they are to be read. */
  passages: z.array(
    z.strictObject({
      /** Id of the claim or event; null where the passage is neither (a reversed wording). */
      claim: z.string().nullable(),
      source: sourceRefSchema,
      story: z.number().int().nonnegative(),
      start: offset,
      end: offset,
      quote: z.string(),
      part: accountPartSchema,
      /** The words in it that decide, as written. */
      words: z.string(),
      /** null: the publication itself, or no claim; always null where two accounts may come from one witness. */
      speaker: z.string().nullable(),
    }),
  ),
  documents: z.number().int(),
  textOrigins: z.number().int(),
  /** Empty where two accounts may come from one witness: no line names whom it is asked about. */
  attributionRoots: z.array(z.string()),
  independentOrigins: z.number().int(),
  why: z.string(),
});
export type AccountLine = z.infer<typeof accountLineSchema>;

export const addLineSchema = z.strictObject({
  name: z.string(),
  sha256: sha256.nullable(),
  status: z.enum(['added', 'already', 'unreadable', 'refused']),
  reason: z.string().nullable(),
});
export type AddLine = z.infer<typeof addLineSchema>;

export const verifyFindingSchema = z.strictObject({
  /** What was looked at: a vault object, a log entry, a log file, a stray file. */
  item: z.string(),
  code: z.string(),
  message: z.string(),
});
export type VerifyFinding = z.infer<typeof verifyFindingSchema>;
export const proofLineSchema = z.strictObject({
  sha256: z.string(),
  /** Number of the log entry that admitted the source, from 0. */
  entry: z.number().int(),
  /** Entries under the checkpoint of the proof. */
  entries: z.number().int(),
  /** Path of the proof file. */
  proof: z.string(),
  /** Public key of the log, one line. */
  key: z.string(),
});
export type ProofLine = z.infer<typeof proofLineSchema>;
export const verifySummarySchema = z.strictObject({
  ok: z.boolean(),
  checked: z.number().int(),
  /** Lines before this one; `ok` is true when none of them is a problem (harmless traces are findings too). */
  findings: z.number().int(),
});
export type VerifySummary = z.infer<typeof verifySummarySchema>;

/** A source that left the casebook, or would. */
export const exportedLineSchema = z.strictObject({
  /** Name inside a bundle. */
  path: z.string(),
  sha256,
  sizeBytes: z.number().int().nonnegative(),
  /** What its log entry says: it leaves too. */
  name: z.string(),
  actor: z.string(),
  time: z.string(),
  entry: z.number().int().nonnegative(),
});
export type ExportedLine = z.infer<typeof exportedLineSchema>;
/** The last line of `export`. */
export const exportSummarySchema = z.strictObject({
  /** The bundle or file that was made; null for a dry run. */
  output: z.string().nullable(),
  form: z.enum(['bundle', 'original']),
  sources: z.number().int().positive(),
  bytes: z.number().int().nonnegative(),
  /** Entries under the checkpoint of the bundle, and the log's key; null for plain bytes. */
  entries: z.number().int().nullable(),
  key: z.string().nullable(),
  /** Log entries that record the export; null for a dry run. */
  recorded: z.array(z.number().int().nonnegative()).nullable(),
  recipient: z.string().nullable(),
  /** Logs of other casebooks whose entries about some of the sources leave too. */
  earlier: z.array(z.strictObject({ origin: z.string(), sources: z.number().int() })),
});
export type ExportSummary = z.infer<typeof exportSummarySchema>;

/** The last line of `import`, after one line a source (as `add`) or the findings that refused the bundle. */
export const importSummarySchema = z.strictObject({
  /** Name of the other log, and its key. */
  origin: z.string(),
  key: z.string(),
  /** True when the key was given, false when it came with the bundle. */
  isKeyTrusted: z.boolean(),
  /** SHA-256 of the bundle's SHA256SUMS. */
  sums: sha256,
  sources: z.number().int().positive(),
  /** Log entries that record the import; empty when the same bundle was imported before. */
  recorded: z.array(z.number().int().nonnegative()),
  before: z.number().int().nonnegative().nullable(),
});
export type ImportSummary = z.infer<typeof importSummarySchema>;

/**
 * "How do we know?": all that one figure rests on, gathered for a reader who was not there. Every part of it is in
 * the record or derived from it; nothing here writes.
 */
import { Fault } from '../base/index.ts';
import type { Exhibit, FigureDetail, HeldQuotation, HowWeKnow } from '../contract/index.ts';
import { claimsEngine, type Quotation } from '../domain/claims/index.ts';
import { lineageEngine } from '../domain/lineage/index.ts';
import { readingEngine, type Document, type StoryKey } from '../domain/reading/index.ts';
import { weighingEngine } from '../domain/weighing/index.ts';
import type { CasebookIndex } from '../ports/casebook-index.ts';
import { resolvedQuotations } from './casebook-lineage.ts';
import type { Casebook } from './casebook.ts';
import { toCsv } from './csv.ts';
import type { CasebookHeading } from './follow-journal.ts';
import { figureDetail, namesOf } from './queries.ts';
import { boundCell } from './tables.ts';
import { textPaths } from './text-paths.ts';

/** Gathers the account of one figure. Throws `query/no-figure`. */
export async function howWeKnow(
  casebook: Casebook,
  heading: CasebookHeading,
  id: string,
): Promise<HowWeKnow> {
  const { index } = casebook;
  const detail = figureDetail(index, id);
  const documents = documentCache(index);
  const stories = statingStories(detail, documents);
  const { derivations, originPairs } = textPaths({
    lineage: index.lineage,
    nameOf: namesOf(index),
    stories,
  });
  const between = [
    ...derivations.flatMap(({ of, from }) => [of.source.sha256, from.source.sha256]),
    ...detail.origins.flatMap(({ head }) => (head === null ? [] : [head.source.sha256])),
  ];
  const stating = stories.map(({ key }) => key.sha256);
  return {
    ...detail,
    casebook: { title: heading.title, notice: heading.notice },
    log: await logHead(casebook),
    engines: {
      reading: readingEngine,
      claims: claimsEngine,
      lineage: lineageEngine,
      weighing: weighingEngine,
    },
    exhibits: await exhibitsOf(casebook, documents, { stating, between }),
    decisions: decisionsOn(index, detail),
    quotations: quotationsIn(index, detail, documents),
    derivations,
    originPairs,
  };
}

type Documents = (sha256: string) => Document | null;

function documentCache(index: CasebookIndex): Documents {
  const known = new Map<string, Document | null>();
  return (sha256) => {
    const found = known.get(sha256);
    if (found !== undefined) return found;
    const document = index.document(sha256);
    known.set(sha256, document);
    return document;
  };
}

interface StatingStory {
  readonly key: StoryKey;
  readonly origin: string;
  readonly published: string | null;
}

/** The stories that hold a claim of the figure, the earliest published first. */
function statingStories(detail: FigureDetail, documents: Documents): StatingStory[] {
  const originOf = new Map(detail.paths.map(({ claim, textOrigin }) => [claim, textOrigin]));
  const stories = new Map<string, StatingStory>();
  for (const { id, source, story } of detail.claims) {
    const origin = originOf.get(id);
    if (origin === undefined) continue;
    const published = documents(source.sha256)?.stories[story]?.published ?? null;
    stories.set(`${source.sha256}.${story}`, { key: { sha256: source.sha256, story }, origin, published });
  }
  return [...stories.values()].sort((a, b) => byDate(a.published, b.published));
}

/** Earlier dates first, those without a date last. */
function byDate(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  return b === null || a < b ? -1 : 1;
}

async function logHead({ journal }: Casebook): Promise<HowWeKnow['log']> {
  const head = await journal.head();
  if (head === null) {
    throw new Fault({
      code: 'how/no-log',
      kind: 'integrity',
      message: 'The log of this casebook is empty.',
      advice: 'Run `sakkhi verify` to see what is missing, and restore the folder from a copy.',
    });
  }
  return { entry: head.seq, hash: head.hash };
}

/** Numbered by the date of publication, then by the order in which they were admitted. */
async function exhibitsOf(
  casebook: Casebook,
  documents: Documents,
  { stating, between }: { readonly stating: readonly string[]; readonly between: readonly string[] },
): Promise<Exhibit[]> {
  const states = new Set(stating);
  const rows = [...new Set([...stating, ...between])]
    .map((sha256) => casebook.index.capture(sha256))
    .filter((row) => row !== null);
  const admitters = await admittersOf(casebook, new Set(rows.map(({ seq }) => seq)));
  return rows
    .map((row) => ({ row, story: mainStory(documents(row.sha256)) }))
    .sort(
      (a, b) =>
        Number(states.has(b.row.sha256)) - Number(states.has(a.row.sha256)) ||
        byDate(a.story?.published ?? null, b.story?.published ?? null) ||
        a.row.seq - b.row.seq,
    )
    .map(({ row, story }, at) => ({
      number: at + 1,
      sha256: row.sha256,
      name: row.name,
      mediaType: row.mediaType,
      sizeBytes: row.sizeBytes,
      headline: story?.headline ?? null,
      publisher: story?.publisher ?? null,
      agency: story?.agency ?? null,
      author: story?.author ?? null,
      published: story?.published ?? null,
      language: story?.language ?? documents(row.sha256)?.language ?? null,
      admittedAt: row.admittedAt,
      admittedBy: admitters.get(row.seq) ?? '',
      entry: row.seq,
      statesFigure: states.has(row.sha256),
    }));
}

function mainStory(document: Document | null): Document['stories'][number] | null {
  return document?.stories.find(({ role }) => role === 'main') ?? document?.stories[0] ?? null;
}

/** Who recorded these entries of the log. */
async function admittersOf({ journal }: Casebook, seqs: ReadonlySet<number>): Promise<Map<number, string>> {
  const actors = new Map<number, string>();
  if (seqs.size === 0) return actors;
  for await (const { seq, actor } of journal.entries(Math.min(...seqs))) {
    if (seqs.has(seq)) actors.set(seq, actor);
    if (actors.size === seqs.size) break;
  }
  return actors;
}

function decisionsOn(index: CasebookIndex, { claims }: FigureDetail): HowWeKnow['decisions'] {
  return claims.flatMap(({ id }) => {
    const by = index.settlementOf(id);
    if (by === null) return [];
    const row = index.decisions({ seq: by.seq }).find(({ position }) => position === by.position);
    if (row === undefined) return [];
    const { verdict, actor, time, rule, note } = row;
    return [{ claim: id, verdict, actor, time, entry: by.seq, rule, note }];
  });
}

/** Quotations that a passage holds and that are known not to be the words as they were said. */
function quotationsIn(
  index: CasebookIndex,
  { claims }: FigureDetail,
  documents: Documents,
): HowWeKnow['quotations'] {
  const bySource = new Map<string, readonly Quotation[]>();
  return claims.flatMap(({ id, source: { sha256 }, start, end }) => {
    const all = bySource.get(sha256) ?? resolvedQuotations(index, sha256);
    bySource.set(sha256, all);
    const held = all
      .filter((one) => one.start < end && start < one.end)
      .filter(({ fidelity }) => fidelity !== 'verbatim' && fidelity !== 'unknown')
      .map((one): HeldQuotation => {
        const from = one.alignedWith;
        const words =
          from === null ? null : (documents(from.sha256)?.text.slice(from.start, from.end) ?? null);
        return {
          start: one.start,
          end: one.end,
          fidelity: one.fidelity,
          from: from === null || words === null ? null : { ...from, words },
        };
      });
    return held.length === 0 ? [] : [{ claim: id, held }];
  });
}

/** The same as one row a statement, for a spreadsheet. */
export function howWeKnowCsv(how: HowWeKnow): string {
  const exhibits = new Map(how.exhibits.map((exhibit) => [exhibit.sha256, exhibit]));
  const paths = new Map(how.paths.map((path) => [path.claim, path]));
  const header = ['exhibit', 'source', 'sha256', 'publisher', 'published', 'claim', 'quote', 'start', 'end'];
  return toCsv(
    [
      ...header,
      ...['valueLow', 'valueHigh', 'bound', 'speaker', 'textOrigin', 'root', 'witness', 'supports', 'status'],
    ],
    how.claims.map((claim) => {
      const exhibit = exhibits.get(claim.source.sha256);
      const path = paths.get(claim.id);
      return [
        ...[exhibit?.number ?? null, claim.source.name, claim.source.sha256, exhibit?.publisher ?? null],
        ...[exhibit?.published ?? null, claim.id, claim.quote, claim.start, claim.end],
        ...[claim.valueLow, claim.valueHigh, boundCell(claim.bound), claim.speaker, path?.textOrigin ?? null],
        ...[path?.root ?? null, path?.witness ?? null, path === undefined ? null : String(path.supports)],
        claim.status,
      ];
    }),
  );
}

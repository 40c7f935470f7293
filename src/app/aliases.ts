/**
 * Names for people to decide on. The engine's pairs are a derived stage, made from the sources alone; what people
 * decided is laid over them when they are listed, so that a decision shows at once and survives a better engine.
 */
import type { NameLine, NameQueue, NameStatus } from '../contract/index.ts';
import { lineageEngine } from '../domain/lineage/index.ts';
import { proposeNames, weighingEngine, type AliasPair, type AliasSide } from '../domain/weighing/index.ts';
import type { CasebookIndex } from '../ports/casebook-index.ts';
import type { AliasDecisionRow } from '../ports/names-record.ts';
import { wholeLineage } from './casebook-lineage.ts';
import type { Casebook, OnProgress } from './casebook.ts';
import { namesOf } from './queries.ts';
import type { NameOf } from './lines.ts';
import { aliasRowsInForce } from './settle-aliases.ts';
import { ensureLineage } from './trace-casebook.ts';

export interface NamesQuery {
  readonly status?: NameStatus;
  /** Part of either name, case ignored. */
  readonly q?: string;
}

/** Makes the pairs of names current, and lineage before them. */
export function ensureNames(casebook: Casebook, onProgress: OnProgress): void {
  ensureLineage(casebook, onProgress);
  const { index } = casebook;
  const state = index.state();
  const stamp = `${weighingEngine}+${lineageEngine}@${state === null ? 'empty' : `${state.engine}#${state.readingsSeq}`}`;
  if (index.stage('names') === stamp) return;
  const documents = [...index.documents()];
  onProgress({ stage: 'comparing names', done: 0, total: documents.length });
  const pairs = proposeNames({
    documents,
    claims: index.claims(),
    events: index.events(),
    ...wholeLineage(index),
  });
  index.transaction(() => {
    index.names.replacePairs(pairs);
    index.setStage('names', stamp);
  });
  onProgress({ stage: 'comparing names', done: documents.length, total: documents.length });
}

/** Pairs that match, open ones first, with counts over all statuses. Names must be current (`ensureNames`). */
export function nameQueue(index: CasebookIndex, query: NamesQuery): NameQueue {
  const needle = query.q?.toLowerCase() ?? '';
  const found = decidedPairs(index).filter(
    ({ pair: { a, b } }) => needle === '' || `${a.name}\n${b.name}`.toLowerCase().includes(needle),
  );
  const count = (status: NameStatus): number => found.filter(({ pair }) => pair.status === status).length;
  const line = nameLines(index);
  return {
    counts: {
      proposed: count('proposed'),
      unsure: count('unsure'),
      apart: count('apart'),
      accepted: count('accepted'),
      refused: count('refused'),
      certain: count('certain'),
    },
    rows: found.filter(({ pair }) => query.status === undefined || pair.status === query.status).map(line),
  };
}

/** A pair with the decision in force about it; null when nobody decided. */
export interface DecidedPair {
  readonly pair: AliasPair;
  readonly by: AliasDecisionRow | null;
}

const standing: readonly NameStatus[] = ['proposed', 'unsure', 'apart', 'accepted', 'refused', 'certain'];
const statusOf = { same: 'accepted', different: 'refused', unsure: 'unsure' } as const;

/** The engine's pairs with people's decisions laid over them; a decision whose pair is no longer made stays a row. */
export function decidedPairs(index: CasebookIndex): DecidedPair[] {
  const rows = new Map(aliasRowsInForce(index).map((row) => [keyOf(row.a, row.b), row] as const));
  const made = index.names.pairs().map((pair): DecidedPair => {
    const key = keyOf(pair.a.name, pair.b.name);
    const by = rows.get(key) ?? null;
    rows.delete(key);
    return { by, pair: by === null ? pair : { ...pair, status: statusOf[by.verdict] } };
  });
  const others = [...rows.values()].map((by): DecidedPair => ({ by, pair: pairOfRow(by) }));
  return [...made, ...others].sort(
    (x, y) =>
      standing.indexOf(x.pair.status) - standing.indexOf(y.pair.status) ||
      y.pair.score - x.pair.score ||
      (x.pair.id < y.pair.id ? -1 : 1),
  );
}

function keyOf(a: string, b: string): string {
  return a < b ? `${a}\u0000${b}` : `${b}\u0000${a}`;
}

/** A decision about names that no source sets side by side any more. */
function pairOfRow({ a, b, verdict, seq, position }: AliasDecisionRow): AliasPair {
  const side = (name: string): AliasSide => ({ name, role: null, passages: [] });
  return {
    id: `n-${seq}-${position}`,
    kind: 'body',
    a: side(a),
    b: side(b),
    status: statusOf[verdict],
    score: 0,
    signals: [],
    reasons: ['The sources no longer set these names side by side; the decision stays.'],
    against: [],
  };
}

/** Code units shown before and after a name. */
const contextUnits = 90;

function nameLines(index: CasebookIndex): (decided: DecidedPair) => NameLine {
  const nameOf = namesOf(index);
  const texts = new Map<string, string>();
  const textOf = (sha256: string): string => {
    const text = texts.get(sha256) ?? index.document(sha256)?.text ?? '';
    texts.set(sha256, text);
    return text;
  };
  return ({ pair, by }) => ({
    id: pair.id,
    kind: pair.kind,
    status: pair.status,
    score: pair.score,
    a: sideLine(pair.a, nameOf, textOf),
    b: sideLine(pair.b, nameOf, textOf),
    signals: [...pair.signals],
    reasons: [...pair.reasons],
    against: [...pair.against],
    decision:
      by === null
        ? null
        : { entry: by.seq, verdict: by.verdict, actor: by.actor, time: by.time, note: by.note },
  });
}

/** Whole words of the same paragraph, as far as the context reaches. */
function wordsBefore(text: string, start: number): string {
  const from = Math.max(0, start - contextUnits);
  const before = text.slice(from, start);
  const paragraph = before.slice(before.lastIndexOf('\n') + 1);
  return from === 0 || paragraph.length < before.length ? paragraph : paragraph.replace(/^\S*\s/u, '');
}

function wordsAfter(text: string, end: number): string {
  const after = text.slice(end, end + contextUnits);
  const stop = after.indexOf('\n');
  if (stop >= 0) return after.slice(0, stop);
  return end + contextUnits >= text.length ? after : after.replace(/\s\S*$/u, '');
}

function sideLine(side: AliasSide, nameOf: NameOf, textOf: (sha256: string) => string): NameLine['a'] {
  return {
    name: side.name,
    role: side.role,
    passages: side.passages.map(({ sha256, story, start, end }) => {
      const text = textOf(sha256);
      return {
        source: { name: nameOf(sha256), sha256 },
        story,
        start,
        end,
        before: wordsBefore(text, start),
        exact: text.slice(start, end),
        after: wordsAfter(text, end),
      };
    }),
  };
}

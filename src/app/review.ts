/** The review queue: proposals of both kinds in one list, each with its passage where it stands, and past decisions. */
import { Fault } from '../base/index.ts';
import type { DecisionLine, ReviewContext, ReviewQueue, ReviewRow } from '../contract/index.ts';
import { readingOfClaim, readingOfEvent, type Claim, type EventClaim } from '../domain/claims/index.ts';
import type { CasebookIndex, DecisionRow } from '../ports/casebook-index.ts';
import { decisionLine, readingLine, viaOf, type NameOf } from './lines.ts';
import { claimFilter, namesOf, type ClaimQuery } from './queries.ts';
import { settledById, settledClaims, settledEvents, type Settled } from './settle-claims.ts';

/** Most speakers that a facet names. */
const mostSpeakers = 200;
/** Code units of the text shown before and after a passage; cut at a line or a space. */
const contextUnits = 420;

/** Proposals that match, by source and place in the text, with counts over all statuses. */
export function reviewQueue(index: CasebookIndex, query: ClaimQuery): ReviewQueue {
  const nameOf = namesOf(index);
  const decisions = new Map(index.decisions().map((row) => [`${row.seq}.${row.position}`, row]));
  const filter = query.q === undefined ? {} : claimFilter({ q: query.q });
  const all = inReadingOrder(index, [...settledClaims(index, filter), ...settledEvents(index, filter)]);
  const matching = all.filter((one) => matches(one, query, null));
  const count = (status: ReviewRow['status']): number =>
    all.filter((one) => one.status === status && matches(one, query, 'status')).length;
  return {
    counts: { proposed: count('proposed'), accepted: count('accepted'), rejected: count('rejected') },
    facets: facetsOf(all, query, nameOf),
    rows: matching.map((one) => reviewRow(one, nameOf, decisions)),
  };
}

type Facet = 'status' | 'kind' | 'speaker' | 'source';

/** True when every filter but the one left out holds: a facet counts what another choice in it would show. */
function matches({ claim, status }: Either, query: ClaimQuery, leftOut: Facet | null): boolean {
  const holds = (facet: Facet, wanted: string | undefined, value: string): boolean =>
    leftOut === facet || wanted === undefined || wanted === value;
  return (
    holds('status', query.status, status) &&
    holds('kind', query.kind, claim.kind) &&
    holds('speaker', query.speaker, claim.speaker ?? '') &&
    holds('source', query.source, claim.sha256)
  );
}

type Either = Settled<Claim> | Settled<EventClaim>;

function inReadingOrder(index: CasebookIndex, rows: Either[]): Either[] {
  const order = new Map(index.captures().map(({ sha256 }, at) => [sha256, at]));
  const at = ({ claim }: Either): number => order.get(claim.sha256) ?? 0;
  const anchor = ({ claim }: Either): number => anchorOf(claim).start;
  return rows.sort((a, b) => at(a) - at(b) || anchor(a) - anchor(b) || (a.claim.id < b.claim.id ? -1 : 1));
}

function anchorOf(claim: Claim | EventClaim): { start: number; end: number } {
  const { start, end } = 'quantity' in claim ? claim.quantity.number : claim.actSpan;
  return { start, end };
}

function reviewRow(
  { claim, status, by }: Either,
  nameOf: NameOf,
  decisions: ReadonlyMap<string, DecisionRow>,
): ReviewRow {
  const decision = by === null ? undefined : decisions.get(`${by.seq}.${by.position}`);
  return {
    id: claim.id,
    source: { name: nameOf(claim.sha256), sha256: claim.sha256 },
    story: claim.story,
    quote: claim.quote,
    start: claim.start,
    end: claim.end,
    anchor: anchorOf(claim),
    reading: readingLine('quantity' in claim ? readingOfClaim(claim) : readingOfEvent(claim)),
    via: viaOf(claim),
    proposedBy: claim.proposedBy ?? null,
    status,
    decision:
      by === null || decision === undefined
        ? null
        : {
            entry: by.seq,
            state: by.state === 'changed' ? 'changed' : 'attached',
            actor: decision.actor,
            time: decision.time,
            note: decision.note,
          },
  };
}

function facetsOf(all: readonly Either[], query: ClaimQuery, nameOf: NameOf): ReviewQueue['facets'] {
  const others = (facet: Facet): readonly Either[] => all.filter((one) => matches(one, query, facet));
  const sources = counted(others('source').map(({ claim }) => claim.sha256));
  return {
    kinds: counted(others('kind').map(({ claim }) => claim.kind)),
    speakers: counted(others('speaker').map(({ claim }) => claim.speaker)).slice(0, mostSpeakers),
    sources: sources.map(({ value, count }) => ({ value, name: nameOf(value), count })),
  };
}

/** Most frequent first, in order of first appearance where equal. */
function counted<T>(values: readonly T[]): { value: T; count: number }[] {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count);
}

/** The passage of one proposal in its surroundings. Throws `review/no-claim`. */
export function reviewContext(index: CasebookIndex, id: string): ReviewContext {
  const found = settledById(index, id);
  const document = found === null ? null : index.document(found.claim.sha256);
  if (found === null || document === null) {
    throw new Fault({
      code: 'review/no-claim',
      kind: 'absent',
      message: `There is no claim ${id} in this casebook.`,
      advice: 'The sources may have been read anew: load the list again.',
    });
  }
  const { claim } = found;
  const story = document.stories[claim.story];
  const { start, end } = surroundings(document.text, claim);
  return {
    id,
    headline: story?.headline ?? null,
    publisher: story?.publisher ?? null,
    published: story?.published ?? null,
    language: story?.language ?? document.language,
    textStart: start,
    text: document.text.slice(start, end),
    passage: { start: claim.start, end: claim.end },
    anchor: anchorOf(claim),
  };
}

/** About `contextUnits` on either side, from the beginning of a line or word. */
export function surroundings(
  text: string,
  range: { start: number; end: number },
): { start: number; end: number } {
  const from = Math.max(0, range.start - contextUnits);
  const to = Math.min(text.length, range.end + contextUnits);
  const start = from === 0 ? 0 : from + Math.max(0, text.slice(from, range.start).search(/[\n ]/u) + 1);
  const tail = text.slice(range.end, to);
  const cut = to === text.length ? tail.length : Math.max(tail.lastIndexOf('\n'), tail.lastIndexOf(' '));
  return { start, end: range.end + (cut < 0 ? tail.length : cut) };
}

export interface DecisionQuery {
  readonly source?: string;
  readonly state?: DecisionLine['state'];
}

/** Past decisions, the latest first. */
export function listDecisions(index: CasebookIndex, query: DecisionQuery): DecisionLine[] {
  const nameOf = namesOf(index);
  const bySource = query.source === undefined ? {} : { sha256: query.source };
  const settled = new Map(index.settlements(bySource).map((row) => [`${row.seq}.${row.position}`, row]));
  return index
    .decisions(bySource)
    .map((row) => decisionLine(row, settled.get(`${row.seq}.${row.position}`) ?? null, nameOf))
    .filter(({ state }) => query.state === undefined || state === query.state)
    .reverse();
}

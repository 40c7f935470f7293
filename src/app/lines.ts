/** From derived objects to the lines of the contract. Serializers are allow-lists: each field is named here. */
import type {
  ClaimLine,
  DecisionLine,
  EventLine,
  FigureLine,
  LineageLine,
  Location,
  OriginLine,
  QuotationLine,
  Reading,
  StoryRef,
} from '../contract/index.ts';
import { resolvePlace, type Claim, type EventClaim } from '../domain/claims/index.ts';
import type { RecordedReading } from '../domain/evidence/index.ts';
import { verbatimWords, type StoryPair, type TextOrigin } from '../domain/lineage/index.ts';
import type { StoryKey } from '../domain/reading/index.ts';
import type { Figure } from '../domain/weighing/index.ts';
import type { DecisionRow, SettledRow } from '../ports/casebook-index.ts';
import type { ResolvedQuotation } from './casebook-lineage.ts';
import type { Settled } from './settle-claims.ts';

/** File name of a capture by its hash. */
export type NameOf = (sha256: string) => string;

export function claimLine({ claim, status }: Settled<Claim>, nameOf: NameOf): ClaimLine {
  const { quantity } = claim;
  return {
    id: claim.id,
    source: { name: nameOf(claim.sha256), sha256: claim.sha256 },
    story: claim.story,
    quote: claim.quote,
    start: claim.start,
    end: claim.end,
    kind: claim.kind,
    valueLow: quantity.low,
    valueHigh: quantity.high,
    bound: quantity.bound,
    qualifier: quantity.qualifier,
    unit: quantity.unit,
    subject: claim.subject,
    speaker: claim.speaker,
    via: viaOf(claim),
    place: claim.place,
    location: locationOf(claim.place),
    time: claim.time,
    modality: claim.modality,
    proposedBy: claim.proposedBy ?? null,
    status,
  };
}

export function eventLine({ claim: event, status }: Settled<EventClaim>, nameOf: NameOf): EventLine {
  return {
    id: event.id,
    source: { name: nameOf(event.sha256), sha256: event.sha256 },
    story: event.story,
    quote: event.quote,
    start: event.start,
    end: event.end,
    kind: event.kind,
    act: event.act,
    negated: event.negated,
    agent: event.agent,
    patient: event.patient,
    subject: event.subject,
    speaker: event.speaker,
    via: viaOf(event),
    place: event.place,
    location: locationOf(event.place),
    time: event.time,
    modality: event.modality,
    proposedBy: event.proposedBy ?? null,
    status,
  };
}

/** Most homonyms that are listed. */
const mostCandidates = 20;

/** The place by the gazetteer. Only a more general name in the same words decides between homonyms. */
function locationOf(place: string | null): Location | null {
  const reading = place === null ? null : resolvePlace(place, { countries: [] });
  if (reading === null) return null;
  return {
    state: reading.state,
    precision: reading.precision,
    candidates: reading.candidates
      .slice(0, mostCandidates)
      .map(({ name, country, province, latitude, longitude }) => ({
        name,
        country,
        province,
        latitude,
        longitude,
      })),
  };
}

/** Through whom the speaker's words came, outermost first. */
export function viaOf(claim: Claim | EventClaim): string[] {
  return claim.speaker === null ? [] : claim.attribution.slice(0, -1).map((node) => node.name);
}

/** A recorded reading as the contract writes it: numbers as numbers. */
export function readingLine(reading: RecordedReading): Reading {
  const { low, high, kind, bound, modality, ...rest } = reading;
  return {
    ...rest,
    // What was recorded came from the same vocabularies, checked when it was written.
    kind: kind as Reading['kind'],
    bound: bound as Reading['bound'],
    modality: modality as Reading['modality'],
    valueLow: low === null ? null : Number(low),
    valueHigh: high === null ? null : Number(high),
  };
}

export function decisionLine(row: DecisionRow, settlement: SettledRow | null, nameOf: NameOf): DecisionLine {
  const { passage } = row;
  return {
    entry: row.seq,
    position: row.position,
    time: row.time,
    actor: row.actor,
    verdict: row.verdict,
    rule: row.rule,
    note: row.note,
    source: { name: nameOf(row.sha256), sha256: row.sha256 },
    exact: passage.exact,
    start: passage.start,
    end: passage.end,
    reading: readingLine(row.reading),
    corrected: row.corrected === null ? null : readingLine(row.corrected),
    claim: settlement?.claim ?? null,
    state: decisionState(row, settlement),
  };
}

function decisionState(row: DecisionRow, settlement: SettledRow | null): DecisionLine['state'] {
  if (row.undoneBy !== null) return 'undone';
  if (settlement === null) return 'orphaned';
  return settlement.counts ? settlement.state : 'superseded';
}

export function quotationLine(quotation: ResolvedQuotation, nameOf: NameOf): QuotationLine {
  const aligned = quotation.alignedWith;
  return {
    source: { name: nameOf(quotation.sha256), sha256: quotation.sha256 },
    story: quotation.story,
    quote: quotation.quote,
    start: quotation.start,
    end: quotation.end,
    speaker: quotation.speaker,
    fidelity: quotation.fidelity,
    verbatim: verbatimWords(quotation, quotation.original),
    alignedWith:
      aligned === null
        ? null
        : {
            source: { name: nameOf(aligned.sha256), sha256: aligned.sha256 },
            start: aligned.start,
            end: aligned.end,
          },
  };
}

export function storyRef(key: StoryKey, nameOf: NameOf): StoryRef {
  return { source: { name: nameOf(key.sha256), sha256: key.sha256 }, story: key.story };
}

export function lineageLine(pair: StoryPair, nameOf: NameOf): LineageLine {
  return {
    a: storyRef(pair.a, nameOf),
    b: storyRef(pair.b, nameOf),
    relation: pair.relation,
    direction: pair.direction,
    score: pair.score,
    evidence: pair.evidence.map((one) => ({
      a: { start: one.a.start, end: one.a.end },
      b: { start: one.b.start, end: one.b.end },
    })),
    reasons: [...pair.reasons],
  };
}

export function originLine(origin: TextOrigin, nameOf: NameOf): OriginLine {
  return {
    origin: origin.id,
    head: origin.head === null ? null : storyRef(origin.head, nameOf),
    members: origin.members.map((key) => storyRef(key, nameOf)),
  };
}

export function figureLine(figure: Figure): FigureLine {
  return {
    id: figure.id,
    subject: figure.subject,
    unit: figure.unit,
    place: figure.place,
    asOf: figure.asOf,
    claims: [...figure.claims],
    verdict: figure.verdict,
    documents: figure.documents,
    textOrigins: figure.textOrigins,
    attributionRoots: [...figure.attributionRoots],
    independentOrigins: figure.independentOrigins,
    why: figure.why,
  };
}

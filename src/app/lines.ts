/** From derived objects to the lines of the contract. Serializers are allow-lists: each field is named here. */
import type {
  ClaimLine,
  FigureLine,
  LineageLine,
  OriginLine,
  QuotationLine,
  StoryRef,
} from '../contract/index.ts';
import type { Claim, Quotation } from '../domain/claims/index.ts';
import type { StoryPair, TextOrigin } from '../domain/lineage/index.ts';
import type { StoryKey } from '../domain/reading/index.ts';
import type { Figure } from '../domain/weighing/index.ts';

/** File name of a capture by its hash. */
export type NameOf = (sha256: string) => string;

export function claimLine(claim: Claim, nameOf: NameOf): ClaimLine {
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
    via: claim.speaker === null ? [] : claim.attribution.slice(0, -1).map((node) => node.name),
    place: claim.place,
    time: claim.time,
    modality: claim.modality,
    // Nothing can accept or reject a claim yet: every claim is a proposal.
    status: 'proposed',
  };
}

export function quotationLine(quotation: Quotation, nameOf: NameOf): QuotationLine {
  const aligned = quotation.alignedWith;
  return {
    source: { name: nameOf(quotation.sha256), sha256: quotation.sha256 },
    story: quotation.story,
    quote: quotation.quote,
    start: quotation.start,
    end: quotation.end,
    speaker: quotation.speaker,
    fidelity: quotation.fidelity,
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

/**
 * Between a claim and the form in which a decision records it. A reading holds what a person judges: the kind, the
 * quantity or the act, who says so, in which mode, where and when.
 */
import type { RecordedReading } from '../evidence/index.ts';
import type { AttributionNode, Bound, Claim, Modality } from './claim.ts';
import type { EventClaim } from './event.ts';

/** Longest text of a recorded field, in code units; longer ones are cut, marked "…". */
const longest = 300;

/** The reading of a claim with a number. */
export function readingOfClaim(claim: Claim): RecordedReading {
  const { quantity } = claim;
  return {
    ...commonReading(claim),
    act: null,
    negated: false,
    low: decimalText(quantity.low),
    high: decimalText(quantity.high),
    bound: quantity.bound,
    unit: shortened(quantity.unit),
    agent: null,
    patient: null,
  };
}

/** The reading of an event or characterisation. */
export function readingOfEvent(event: EventClaim): RecordedReading {
  return {
    ...commonReading(event),
    act: event.act,
    negated: event.negated,
    low: null,
    high: null,
    bound: null,
    unit: null,
    agent: shortened(event.agent),
    patient: shortened(event.patient),
  };
}

type Common = 'kind' | 'subject' | 'speaker' | 'modality' | 'place' | 'time';

function commonReading(claim: Pick<Claim | EventClaim, Common>): Pick<RecordedReading, Common> {
  return {
    kind: claim.kind,
    subject: shortened(claim.subject) ?? '',
    speaker: shortened(claim.speaker),
    modality: claim.modality,
    place: shortened(claim.place),
    time: claim.time,
  };
}

/** The claim as the person accepted it. Texts that were cut when recorded keep the claim's own, longer form. */
export function claimWithReading(claim: Claim, reading: RecordedReading): Claim {
  const { quantity } = claim;
  return {
    ...claim,
    ...commonWith(claim, reading),
    kind: reading.kind as Claim['kind'],
    quantity: {
      ...quantity,
      low: reading.low === null ? null : Number(reading.low),
      high: reading.high === null ? null : Number(reading.high),
      bound: (reading.bound ?? quantity.bound) as Bound,
      unit: restored(quantity.unit, reading.unit),
    },
  };
}

/** See `claimWithReading`. */
export function eventWithReading(event: EventClaim, reading: RecordedReading): EventClaim {
  return {
    ...event,
    ...commonWith(event, reading),
    kind: reading.kind as EventClaim['kind'],
    act: reading.act ?? event.act,
    negated: reading.negated,
    agent: restored(event.agent, reading.agent),
    patient: restored(event.patient, reading.patient),
  };
}

type Said = Pick<Claim, 'subject' | 'speaker' | 'attribution' | 'modality' | 'place' | 'time'>;

function commonWith(claim: Said, reading: RecordedReading): Said {
  const speaker = restored(claim.speaker, reading.speaker);
  return {
    subject: restored(claim.subject, reading.subject) ?? '',
    speaker,
    attribution: speaker === claim.speaker ? claim.attribution : chainTo(claim.attribution, speaker),
    modality: reading.modality as Modality,
    place: restored(claim.place, reading.place),
    time: reading.time,
  };
}

/** The chain when a person named another root: as far as the chain knows that name, else its outlet and the name. */
function chainTo(chain: readonly AttributionNode[], speaker: string | null): readonly AttributionNode[] {
  const outlets = chain.filter(({ kind }) => kind === 'outlet');
  if (speaker === null) return outlets;
  const at = chain.findIndex(({ name }) => name === speaker);
  if (at >= 0) return chain.slice(0, at + 1);
  return [...outlets, { kind: 'organisation', name: speaker, span: null, cue: null }];
}

/** Exact: JavaScript's shortest decimal text of a number reads back as the same number. */
function decimalText(value: number | null): string | null {
  return value === null ? null : String(value);
}

function shortened(text: string | null): string | null {
  if (text === null || text.length <= longest) return wellFormed(text);
  return wellFormed(`${text.slice(0, longest - 1)}…`);
}

/** Half a surrogate pair cannot be recorded. */
function wellFormed(text: string | null): string | null {
  return text === null ? null : text.replaceAll(/\p{Surrogate}/gu, '\ufffd');
}

function restored(own: string | null, recorded: string | null): string | null {
  return shortened(own) === recorded ? own : recorded;
}

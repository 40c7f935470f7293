/** What a proposal says, in few words. */
import type { ReviewRow } from '../../contract/review.ts';
import type { MessageId } from '../words/catalog.ts';
import { unitLabel, valueInWords } from '../words/quantity.ts';
import type { Words } from '../words/use-words.ts';

/** "at least 53 camps"; for an event its act ("forced labour"). */
export function rowTitle({ reading, quote, start, anchor }: ReviewRow, words: Words): string {
  if (reading.act !== null) {
    const act = actInWords(reading.act);
    return reading.negated ? words.t('review.not', { act }) : act;
  }
  if (reading.bound === null) return reading.subject;
  const { valueLow: low, valueHigh: high, bound, unit } = reading;
  const writtenAs = quote.slice(Math.max(0, anchor.start - start), anchor.end - start) || quote;
  const value = valueInWords({ low, high, bound, unit, writtenAs }, words);
  const counted = unitLabel(unit);
  return counted === '' ? value : `${value} ${counted}`;
}

/** Types of acts are terms of the field, written with hyphens in the data. */
export function actInWords(act: string): string {
  return act.replaceAll('-', ' ');
}

/** Who says so, with the publication's own voice named. */
export function speakerInWords(speaker: string | null, words: Words): string {
  return speaker ?? words.t('claim.publication');
}

/** Kinds of claims as the page names them. */
export function kindInWords(kind: string, words: Words): string {
  const id = `kind.${kind}`;
  return isKindId(id) ? words.t(id) : kind;
}

function isKindId(id: string): id is MessageId & `kind.${string}` {
  return Object.hasOwn(kindIds, id);
}

const kindIds: Readonly<Record<MessageId & `kind.${string}`, true>> = {
  'kind.count': true,
  'kind.money': true,
  'kind.share': true,
  'kind.duration': true,
  'kind.age': true,
  'kind.rate': true,
  'kind.change': true,
  'kind.measure': true,
  'kind.frequency': true,
  'kind.event': true,
  'kind.characterisation': true,
};

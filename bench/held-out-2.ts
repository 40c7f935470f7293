/**
 * Measures the engines on the second set of held-out texts (`bench/held-out-2/`): what `held-out.ts` measures, and
 * places, times and quotations. Nothing is asserted here.
 *
 * Rules of comparison: a place agrees when it shares a name with the label; a time when it is the label or lies inside
 * it without being coarser than a year; a quotation is found when nine tenths of both ranges are common.
 */
import { join } from 'node:path';
import { extractClaims, type Claim, type Quotation } from '../src/domain/claims/index.ts';
import { isSameName, matchClaims, measureHeldOut, type HeldOutMeasure } from './held-out.ts';
import {
  checkOffsets,
  readHeldOut,
  shareOf,
  type GoldClaim,
  type HeldOutOptions,
  type HeldOutReading,
  type Share,
} from './held-out-reading.ts';
import { readRows } from './lineage-collections.ts';

/** What the second set came to. Places and times count labels on claims that were met. */
export interface SecondHeldOutMeasure extends HeldOutMeasure {
  readonly place: Share;
  readonly time: Share;
  readonly quotationRecall: Share;
  readonly quotationPrecision: Share;
  /** Of the quotations found. */
  readonly quotationSpeaker: Share;
}

interface GoldQuotation {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly speaker: string | null;
  readonly speakerAlt?: readonly (string | null)[];
  readonly optional?: boolean;
}

/** Runs the engines over the twelve texts, or over another set of the same form in a folder beside this file. */
export function measureSecondHeldOut(
  known: HeldOutOptions['known'] = 'source',
  folder = 'held-out-2',
): SecondHeldOutMeasure {
  const options = { folder, known };
  const whole = measureHeldOut(options);
  const reading = readHeldOut(options);
  const settings = judgeSettings(reading);
  const quotations = judgeQuotations(reading, folder);
  return {
    ...whole,
    ...settings,
    ...quotations,
    mistakes: [...whole.mistakes, ...settings.mistakes, ...quotations.mistakes],
  };
}

type Settings = Pick<SecondHeldOutMeasure, 'place' | 'time' | 'mistakes'>;

function judgeSettings(reading: HeldOutReading): Settings {
  const pairs = [...matchClaims(reading.input.claims, reading)].filter(
    ([row]) => row.optional !== true && row.placeTimeOptional !== true,
  );
  const places = pairs.filter(([row]) => row.place !== undefined);
  const times = pairs.filter(([row]) => row.time !== undefined);
  const line = (part: 'place' | 'time', row: GoldClaim, claim: Claim): string =>
    `WRONG ${part} ${String(row[part])} > ${String(claim[part])} | ${row.id} "${row.number}"`;
  return {
    place: shareOf(places, ([row, claim]) => isPlaceRight(row, claim)),
    time: shareOf(times, ([row, claim]) => isTimeRight(row, claim)),
    mistakes: [
      ...places
        .filter(([row, claim]) => !isPlaceRight(row, claim))
        .map(([row, claim]) => line('place', row, claim)),
      ...times
        .filter(([row, claim]) => !isTimeRight(row, claim))
        .map(([row, claim]) => line('time', row, claim)),
    ],
  };
}

function isPlaceRight({ place: wanted = '' }: GoldClaim, { place }: Claim): boolean {
  const names = (text: string): string[] => text.toLowerCase().split(/\s*,\s*/u);
  return place !== null && names(place).some((name) => names(wanted).some((one) => isNameIn(one, name)));
}

function isNameIn(a: string, b: string): boolean {
  return ` ${a} `.includes(` ${b} `) || ` ${b} `.includes(` ${a} `);
}

function isTimeRight({ time, timeAlt = [] }: GoldClaim, claim: Claim): boolean {
  return [time ?? '', ...timeAlt].some((wanted) => {
    const months = quarterMonths(wanted);
    return claim.time !== null && (claim.time === months || isDayOf(claim.time, months));
  });
}

/** A label may name a quarter; the engines give its months. */
function quarterMonths(time: string): string {
  const [, year, quarter] = /^(\d{4})-Q(\d)$/u.exec(time) ?? [];
  if (year === undefined) return time;
  const last = Number(quarter) * 3;
  const month = (value: number): string => `${year}-${String(value).padStart(2, '0')}`;
  return `${month(last - 2)}/${month(last)}`;
}

/** True when both ends name the same parts as far as the label goes ("2025-12-31" against "2025-12"). */
function isDayOf(found: string, wanted: string): boolean {
  const [ours, theirs] = [found.replace('..', '').split('/'), wanted.split('/')];
  return (
    ours.length === theirs.length &&
    ours.every((end, index) => (end === '') === (theirs[index] === '') && end.startsWith(theirs[index] ?? ''))
  );
}

type QuotationShares = Pick<
  SecondHeldOutMeasure,
  'quotationRecall' | 'quotationPrecision' | 'quotationSpeaker' | 'mistakes'
>;

function judgeQuotations({ texts, publisherOf }: HeldOutReading, folder: string): QuotationShares {
  const rows = readRows<GoldQuotation>(join(import.meta.dirname, folder, 'quotations.jsonl'));
  checkOffsets(
    texts,
    rows.map((row) => ({ ...row, number: row.quote })),
  );
  const found = texts.flatMap(({ id, document }) =>
    extractClaims(document, { stories: 'main' }).quotations.map((quotation) => ({ id, quotation })),
  );
  const meets = (row: GoldQuotation, id: string, quotation: Quotation): boolean =>
    row.text === id && isSameRange(row, quotation);
  const wanted = rows.filter(({ optional }) => optional !== true);
  const judged = wanted.map((row) => {
    const quotation = found.find((one) => meets(row, one.id, one.quotation))?.quotation ?? null;
    return { row, quotation, isSaid: quotation !== null && isSaidBy(row, quotation, publisherOf) };
  });
  const met = judged.filter(({ quotation }) => quotation !== null);
  const extra = found.filter((one) => !rows.some((row) => meets(row, one.id, one.quotation)));
  return {
    quotationRecall: { right: met.length, of: wanted.length },
    quotationPrecision: { right: met.length, of: met.length + extra.length },
    quotationSpeaker: shareOf(met, ({ isSaid }) => isSaid),
    mistakes: [
      ...judged
        .filter(({ isSaid }) => !isSaid)
        .map(
          ({ row, quotation }) =>
            `QUOTE ${row.text} ${String(row.speaker)} > ${quotation === null ? 'MISSED' : String(quotation.speaker)} «${row.quote.slice(0, 80)}»`,
        ),
      ...extra.map(({ id, quotation }) => `QUOTE FALSE ${id} «${quotation.quote.slice(0, 80)}»`),
    ],
  };
}

function isSameRange(a: GoldQuotation, b: Quotation): boolean {
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return common >= 0.9 * Math.max(a.end - a.start, b.end - b.start);
}

function isSaidBy(
  row: GoldQuotation,
  { speaker }: Quotation,
  publisherOf: ReadonlyMap<string, string>,
): boolean {
  const publisher = publisherOf.get(row.text) ?? null;
  const isOwn = (name: string | null): boolean => name === null || isSameName(name, publisher);
  return [row.speaker, ...(row.speakerAlt ?? [])].some(
    (name) => isSameName(name, speaker) || (isOwn(name) && isOwn(speaker)),
  );
}

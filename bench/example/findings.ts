/**
 * What the engines read in the example casebook beside what is labelled there: one finding per label and question, in
 * order of file and place. Rules of comparison are those of the gold measures, in short: values to 1 part in 1,000;
 * nouns by a shared word in the singular; speakers by name or known spelling, the publication being its own voice;
 * places by a shared name; times as written; agents and patients by their head word.
 */
import { samePlace, type SameName } from '../attribution-gold.ts';
import type { Claim } from '../../src/domain/claims/index.ts';
import type { ExampleLabels, NumberLabel } from './labels.ts';
import type { ExampleText } from './texts.ts';
import { amount, boundWords, modalityWords, quoted, timeWords } from './words.ts';

/** The questions that are asked of a passage. */
export type FindingKind =
  | 'quantities'
  | 'bounds'
  | 'nouns'
  | 'speakers'
  | 'modality'
  | 'quotations'
  | 'events'
  | 'places'
  | 'times'
  | 'relations'
  | 'languages';

/** One labelled thing and what was read. */
export interface Finding {
  readonly kind: FindingKind;
  readonly file: string;
  /** The range of the label in the file's text. */
  readonly start: number;
  readonly end: number;
  /** What the text says, in plain words. */
  readonly says: string;
  /** What was read, in plain words. */
  readonly read: string;
  readonly isRight: boolean;
  /** Shown instead of the passage: the names of two files. */
  readonly title?: string;
  /** What must differ between two examples; `says` and `read` when absent. */
  readonly sort?: string;
  /** Higher is more telling as an example of what is found. */
  readonly weight: number;
}

/** What names are compared with, and the files by name. */
export interface Ground {
  readonly files: ReadonlyMap<string, ExampleText>;
  readonly same: SameName;
}

/** Findings about numbers: the number, its bound, its noun, who says it, how, where and when. */
export function numberFindings({ numbers }: ExampleLabels, ground: Ground): Finding[] {
  return numbers.flatMap((label) => {
    const file = ground.files.get(label.file);
    const claim = file?.claims.find(
      ({ quantity: { number } }) => number.start < label.end && label.start < number.end,
    );
    const words = file?.document.text.slice(label.start, label.end) ?? '';
    const isFound = claim !== undefined && isValueRight(claim, label);
    const finding = {
      ...at(label),
      kind: 'quantities' as const,
      says: amountOf(label, words),
      read: claim === undefined ? 'nothing' : amountRead(claim),
      isRight: isFound,
      weight: /^\d+$/u.test(words) ? 0 : words.length,
    };
    return claim === undefined || !isFound ? [finding] : [finding, ...questions(label, claim, ground)];
  });
}

function questions(label: NumberLabel, claim: Claim, ground: Ground): Finding[] {
  const { quantity, speaker, modality, place, time } = claim;
  const found: Finding[] = [
    {
      ...at(label),
      kind: 'bounds',
      says: boundWords(label.bounds[0] ?? '='),
      read: boundWords(quantity.bound),
      isRight: label.bounds.includes(quantity.bound),
      weight: label.bounds[0] === '=' ? 0 : 1,
    },
  ];
  if (label.units.length > 0) {
    found.push({
      ...at(label),
      kind: 'nouns',
      says: quoted(label.units[0]),
      read: quoted(quantity.unit),
      isRight: label.units.some((unit) => isSameNoun(unit, quantity.unit)),
      weight: isNear(label, label.units[0] ?? '', ground) ? 0 : 1,
    });
  }
  if (label.speakers !== null) {
    const publisher = ground.files.get(label.file)?.document.stories[0]?.publisher ?? null;
    found.push({
      ...at(label),
      kind: 'speakers',
      says: voice(label.speakers[0] ?? null),
      read: voice(speaker),
      isRight: label.speakers.some((name) => isSameVoice(name, speaker, { publisher, same: ground.same })),
      weight: speaker === null ? 0 : isNear(label, speaker, ground) ? 1 : 2,
    });
  }
  if (label.modalities !== null) {
    found.push({
      ...at(label),
      kind: 'modality',
      says: modalityWords(label.modalities[0] ?? ''),
      read: modalityWords(modality),
      isRight: label.modalities.includes(modality),
      weight: modality === 'asserted' ? 0 : modality === 'denied' ? 2 : 1,
    });
  }
  if (label.place !== null) {
    found.push({
      ...at(label),
      kind: 'places',
      says: label.place,
      read: place ?? 'no place',
      isRight: samePlace(label.place, place),
      weight: place === null || isNear(label, place, ground) ? 0 : 1,
    });
  }
  if (label.times !== null) {
    found.push({
      ...at(label),
      kind: 'times',
      says: timeWords(label.times[0] ?? ''),
      read: time === null ? 'no time' : timeWords(time),
      isRight: time !== null && label.times.includes(time),
      weight: label.times[0]?.includes('/') === true ? 1 : 0,
    });
  }
  return found;
}

/** Findings about words in quotation marks: who said them, and whether a copy changed them. */
export function quotationFindings({ quotations }: ExampleLabels, ground: Ground): Finding[] {
  return quotations.map((label) => {
    const file = ground.files.get(label.file);
    const own = file?.quotations.find(({ start, end }) => start < label.end && label.start < end);
    const isMarked = own?.fidelity === 'altered';
    const says = `${label.speaker}${label.altered ? ', in words that were changed' : ''}`;
    return {
      ...at(label),
      kind: 'quotations',
      says,
      read:
        own === undefined ? 'no quotation' : `${voice(own.speaker)}${isMarked ? ', marked as changed' : ''}`,
      isRight: own !== undefined && ground.same(label.speaker, own.speaker) && isMarked === label.altered,
      weight: label.altered ? 2 : 0,
    };
  });
}

/** Findings about acts: what was done, by whom, to whom. */
export function eventFindings({ events }: ExampleLabels, ground: Ground): Finding[] {
  return events.map((label) => {
    const file = ground.files.get(label.file);
    const own = file?.events.find(({ actSpan }) => actSpan.start < label.end && label.start < actSpan.end);
    const words = file?.document.text.slice(label.start, label.end) ?? '';
    const act = { words, agent: label.agent, patient: label.patient, negated: label.negated };
    return {
      ...at(label),
      kind: 'events',
      says: actWords(act),
      read:
        own === undefined
          ? 'nothing'
          : actWords({ words: own.act, agent: own.agent, patient: own.patient, negated: own.negated }),
      isRight:
        own !== undefined &&
        own.negated === label.negated &&
        isHead(own.agent, label.agent) &&
        isHead(own.patient, label.patient),
      weight: label.agent === null ? 0 : 1,
    };
  });
}

/**
 * Findings in translations of the agency's story: its numbers, looked up by value. A number counts as missed only when
 * its digits stand in the translation, for a shortened translation need not carry all.
 */
export function languageFindings({ agencyNumbers }: ExampleLabels, ground: Ground): Finding[] {
  const values = new Map(agencyNumbers.filter(({ low }) => low !== null).map((label) => [label.low, label]));
  const translations = [...ground.files.values()].filter(
    ({ document }) => document.language !== null && document.language !== 'en',
  );
  return translations.flatMap(({ file, document, claims }) =>
    [...values.values()].flatMap((label): Finding[] => {
      const claim = claims.find(({ quantity }) => quantity.low === label.low || quantity.high === label.low);
      if (claim !== undefined) {
        const { number } = claim.quantity;
        const isRight = label.bounds.includes(claim.quantity.bound);
        const says = `${boundWords(label.bounds[0] ?? '=')} ${String(label.low)}, as in the story it translates`;
        const weight =
          label.bounds[0] === '=' ? (/\d/u.test(document.text.slice(number.start, number.end)) ? 0 : 2) : 1;
        return [{ ...number, file, kind: 'languages', says, read: amountRead(claim), isRight, weight }];
      }
      if ((label.low ?? 0) < leastLookedFor) return [];
      const found = digitsOf(label.low ?? 0).exec(document.text);
      if (found === null) return [];
      const range = { start: found.index, end: found.index + found[0].length };
      const says = `${String(label.low)}, as in the story it translates`;
      return [{ ...range, file, kind: 'languages', says, read: 'nothing', isRight: false, weight: 0 }];
    }),
  );
}

/** Smaller numbers stand in dates, too, so that their digits prove nothing. */
const leastLookedFor = 32;

/** True when words stand in the paragraph of the label: such an example shows less. */
function isNear({ file, start, end }: NumberLabel, words: string, ground: Ground): boolean {
  const text = ground.files.get(file)?.document.text ?? '';
  const next = text.indexOf('\n', end);
  return text.slice(text.lastIndexOf('\n', start - 1) + 1, next < 0 ? text.length : next).includes(words);
}

/** A number as any language may group its digits. */
function digitsOf(value: number): RegExp {
  const digits = String(value).replaceAll(/\B(?=(?:\d{3})+$)/gu, '[.,\u00a0\u202f ]?');
  return new RegExp(`(?<![\\d.,])${digits}(?![\\d.,]*\\d)`, 'u');
}

function at({ file, start, end }: { readonly file: string; readonly start: number; readonly end: number }): {
  readonly file: string;
  readonly start: number;
  readonly end: number;
} {
  return { file, start, end };
}

function isValueRight({ quantity: { low, high, bound, unit } }: Claim, label: NumberLabel): boolean {
  if (label.bounds.includes('vague') || bound === 'vague') return label.bounds.some((one) => one === bound);
  const scale = unit?.startsWith('%') === true && label.units.includes('fraction') ? 0.01 : 1;
  const near = (a: number | null, b: number | null): boolean =>
    a !== null && b !== null && Math.abs(a * scale - b) <= Math.abs(b) * 0.001 + 1e-9;
  return near(low ?? high, label.low ?? label.high) && near(high ?? low, label.high ?? label.low);
}

function amountOf({ low, high, bounds }: NumberLabel, words: string): string {
  return bounds.includes('vague') ? `no number, only the words ${quoted(words)}` : amount(low, high);
}

function amountRead({ quantity: { low, high, bound } }: Claim): string {
  return bound === 'vague' ? 'no number, only the words' : amount(low, high);
}

function isSameNoun(wanted: string, found: string | null): boolean {
  const words = (text: string): string[] =>
    (text.toLowerCase().match(/[\p{L}%][\p{L}\p{M}'-]*/gu) ?? []).map((word) =>
      ['people', 'persons', 'folks', 'individuals'].includes(word) ? 'person' : word.replace(/(?<!s)s$/u, ''),
    );
  return found !== null && words(found).some((word) => words(wanted).includes(word));
}

function isSameVoice(
  wanted: string | null,
  found: string | null,
  { publisher, same }: { readonly publisher: string | null; readonly same: SameName },
): boolean {
  const isOwn = (name: string | null): boolean => name === null || same(name, publisher);
  return same(wanted, found) || (isOwn(wanted) && isOwn(found));
}

function voice(name: string | null): string {
  return name ?? 'the text itself';
}

function actWords(act: {
  readonly words: string;
  readonly agent: string | null;
  readonly patient: string | null;
  readonly negated: boolean;
}): string {
  const denial = act.negated ? ' (said not to have happened)' : '';
  return `${quoted(act.words)}${denial}, done by ${act.agent ?? 'nobody named'}, to ${act.patient ?? 'nobody named'}`;
}

/** True when the label's head word is a word of ours before any preposition but "of". */
function isHead(ours: string | null, wanted: string | null): boolean {
  if (ours === null || wanted === null) return ours === wanted;
  const core = ours.toLowerCase().split(/ (?:in|at|from|for|with|who|that|on|to|by) /u)[0] ?? '';
  const list: readonly string[] = core.match(/[\p{L}\p{N}]+/gu) ?? [];
  return list.includes(wanted.toLowerCase());
}

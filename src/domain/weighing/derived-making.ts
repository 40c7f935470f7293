/**
 * What every derivation is made of: a result, the numbers that it is made of, and the rule that it is told only where some
 * text hides how it was made.
 */
import type { Document } from '../reading/index.ts';
import { byClaim } from './cluster.ts';
import type { Retellings } from './divided-people.ts';
import type { Item } from './item.ts';

/** A number made of others, with all claims that tell either. */
export interface DerivedFigure {
  /** In canonical order. */
  readonly items: readonly Item[];
  /** The claim that names the figure. */
  readonly result: Item;
  /** Ids of the claims that give the result. */
  readonly results: ReadonlySet<string>;
  /** Ids of claims that support nothing: those of the result, and of what was taken from a count ("the register knows of 23"). */
  readonly unsupported: ReadonlySet<string>;
  /** How it follows, to stand behind "= 20.5 % is". */
  readonly how: string;
}

/** What derivations are read from. */
export interface DerivedContext {
  readonly documentOf: (item: Item) => Document;
  readonly retellings: Retellings;
  /** Claims that stand in one figure with a claim. */
  readonly beside: (item: Item) => readonly Item[];
  /** Shares of the story of a claim, in text order. */
  readonly sharesOf: (item: Item) => readonly Item[];
  /** Claims of a number in texts of the same origin as that of a claim, or of the same statement. */
  readonly toldBeside: (item: Item, number: number) => readonly Item[];
}

/** Another currency in brackets: "187.4 million sorels ($15.6 million) out of". */
const conversion = /\([^()]{0,40}\)/gu;

/** Code units between what a number is made of and the number. */
export const reach: number = 420;

/** A number that may be made of others, or be what another is made of. */
export function isUsable({ measure, denied, asked, headline }: Item): boolean {
  return measure.number !== null && measure.number > 0 && !denied && !asked && !headline;
}

/** The number of an item; 0 when vague. */
export function numberOf({ measure }: Item): number {
  return measure.number ?? 0;
}

/** Where its number begins. */
export function startOf({ measure }: Item): number {
  return measure.claim.quantity.number.start;
}

/** Where its number ends. */
export function endOf({ measure }: Item): number {
  return measure.claim.quantity.number.end;
}

/** The words between two numbers, at most `reach` code units of them. */
export function between(a: Item, b: Item, { documentOf }: DerivedContext): string {
  const end = Math.max(endOf(a), Math.min(startOf(b), endOf(a) + reach));
  return documentOf(a).text.slice(endOf(a), end).replace(conversion, '');
}

/** Both stand in one sentence. */
export function isOneSentence(a: Item, b: Item): boolean {
  return a.measure.claim.sentence.start === b.measure.claim.sentence.start;
}

/** A result, what it is made of, and how. */
export interface Made {
  readonly inputs: readonly Item[];
  readonly results: readonly Item[];
  readonly how: string;
  /** The parts break down a total that stands before them. */
  readonly breaksDown?: boolean;
  /** An input that is taken from the other one: who gives it does not stand behind the result. */
  readonly taken?: Item;
}

/** The figure of a result; null where every text that gives the result gives all it is made of, and all give one number. */
export function figureOf(
  { inputs, results, how, breaksDown, taken }: Made,
  context: DerivedContext,
): DerivedFigure | null {
  const made = [...new Set(results.flatMap((item) => [item, ...context.retellings(item)]))].filter(isUsable);
  const parts = inputs.map((item) => [...new Set([item, ...context.retellings(item)])].filter(isUsable));
  const given = inputs.flatMap((item) => tellingsOf(item, context)).filter(isUsable);
  const givers = parts.map((list) => new Set(list.map(({ measure }) => measure.story)));
  const told = new Set(made.map(({ measure }) => measure.story));
  const isOpen =
    new Set(made.map(numberOf)).size === 1 &&
    made.every(({ measure }) => givers.every((stories) => stories.has(measure.story))) &&
    given.every(({ measure }) => told.has(measure.story));
  const [result] = made;
  if (result === undefined || isOpen) return null;
  if (breaksDown && given.every(({ measure }) => told.has(measure.story))) return null;
  return {
    items: [...new Set([...made, ...parts.flat()])].sort(byClaim),
    result,
    results: new Set(made.map(({ measure }) => measure.claim.id)),
    unsupported: new Set(
      [...made, ...(taken === undefined ? [] : [taken, ...context.retellings(taken)])].map(
        ({ measure }) => measure.claim.id,
      ),
    ),
    how,
  };
}

/** The claims that tell a number again, and those of the same number in its figure. */
function tellingsOf(item: Item, { retellings, beside }: DerivedContext): Item[] {
  const equal = beside(item).filter((other) => other.measure.number === item.measure.number);
  return [...new Set([item, ...retellings(item), ...equal])];
}

/** A number as it is written in a sentence: millions in short. */
export function shown({ measure }: Item): string {
  const number = measure.stated ?? 0;
  return number >= 1e6 ? `${String(Math.round(number / 1e4) / 100)} million` : String(number);
}

/** Share of a percentage by which a simple fraction may round it: a fifth for 20.5 percent, no third for 31. */
const nearFraction = 0.05;

/** The percentage is told as exactly as it is, or as a simple fraction near it. */
export function roundsTo({ measure, denied, asked }: Item, percent: number): boolean {
  const { number, dimension, claim } = measure;
  if (dimension !== 'share' || number === null || denied || asked) return false;
  const off = Math.abs(number - percent);
  if (claim.quantity.unit === 'fraction') return off <= percent * nearFraction;
  const decimals = String(number).split('.')[1]?.length ?? 0;
  return off <= 0.5 / 10 ** decimals + 1e-9;
}

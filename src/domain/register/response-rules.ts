/**
 * What the state did about a site: steps with dates, and a class derived from them by rules that are shown and can be changed.
 * From the classes come the shares of an accountability report, each with its sites.
 */

export interface ResponseStep {
  readonly id: string;
  readonly label: string;
}

/** Steps that a source may state. "Not investigated" is a statement of somebody, never the absence of one. */
export const responseSteps: readonly ResponseStep[] = [
  { id: 'not-investigated', label: 'Not investigated' },
  { id: 'visited', label: 'Visited or inspected' },
  { id: 'intervened', label: 'Intervened (raid or operation)' },
  { id: 'abuses-continued', label: 'Abuses continued afterwards' },
  { id: 'named-rescue', label: 'Only named individuals were brought out' },
  { id: 'gate-handover', label: 'People were handed over at the gate' },
  { id: 'moved-before-raid', label: 'Occupants were moved before a raid' },
  { id: 'closed', label: 'Closed' },
  { id: 'reopened', label: 'Reopened' },
];

/** A rule: the first one that fits a site's steps gives its class. */
export interface ResponseRule {
  /** The class, in words that stand in a report. */
  readonly label: string;
  /** Every one of these steps is there. */
  readonly all: readonly string[];
  /** At least one of these steps is there; empty: not asked for. */
  readonly any: readonly string[];
  /** None of these steps is there. */
  readonly none: readonly string[];
  /** The last dated step of "closed" and "reopened" is this one; null: not asked for. */
  readonly last: 'closed' | 'reopened' | null;
}

export const defaultResponseRules: readonly ResponseRule[] = [
  { label: 'Closed', all: [], any: [], none: ['abuses-continued'], last: 'closed' },
  {
    label: 'Intervened, abuses continued',
    all: [],
    any: [
      'abuses-continued',
      'intervened',
      'named-rescue',
      'gate-handover',
      'moved-before-raid',
      'reopened',
      'closed',
    ],
    none: [],
    last: null,
  },
  {
    label: 'Not investigated',
    all: ['not-investigated'],
    any: [],
    none: ['intervened', 'visited', 'closed'],
    last: null,
  },
  { label: 'Visited, nothing further known', all: ['visited'], any: [], none: [], last: null },
];

/** Rules from their recorded text; null when the text is none, names an unknown step or no label. */
export function shownRules(text: string): readonly ResponseRule[] | null {
  const known = new Set(responseSteps.map(({ id }) => id));
  const isSteps = (value: unknown): value is readonly string[] =>
    Array.isArray(value) && value.every((step) => typeof step === 'string' && known.has(step));
  const isRule = (value: unknown): value is ResponseRule => {
    if (typeof value !== 'object' || value === null) return false;
    const { label, all, any, none, last } = value as Readonly<Record<string, unknown>>;
    const isLabel = typeof label === 'string' && label.trim() !== '' && label !== unknownResponse;
    const isLast = last === null || last === 'closed' || last === 'reopened';
    return isLabel && isSteps(all) && isSteps(any) && isSteps(none) && isLast;
  };
  const rules = parsed(text);
  return Array.isArray(rules) && rules.length > 0 && rules.every(isRule) ? rules : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Text that is no JSON is no rule; whoever asked is told so by the null.
    return null;
  }
}

/** The class of a site whose steps fit no rule. */
export const unknownResponse = 'We cannot tell';

/** A step of one site; `date` is the last day it may have happened (ISO), null when no date is stated. */
export interface DatedStep {
  readonly step: string;
  readonly date: string | null;
}

/** The label of the first rule that fits, or `unknownResponse`. */
export function responseClass(
  steps: readonly DatedStep[],
  rules: readonly ResponseRule[] = defaultResponseRules,
): string {
  const found = new Set(steps.map(({ step }) => step));
  const last = lastState(steps);
  const fits = ({ all, any, none, last: wanted }: ResponseRule): boolean =>
    all.every((step) => found.has(step)) &&
    (any.length === 0 || any.some((step) => found.has(step))) &&
    !none.some((step) => found.has(step)) &&
    (wanted === null || wanted === last);
  return (found.size === 0 ? undefined : rules.find(fits)?.label) ?? unknownResponse;
}

/** One headline share: sites of a class out of all that were asked about. */
export interface ResponseShare {
  readonly label: string;
  /** Ids of its sites, sorted as given. */
  readonly sites: readonly string[];
  readonly numerator: number;
  readonly denominator: number;
}

/** Shares of every class of the rules, in their order, and of `unknownResponse`; classes without a site are there with 0. */
export function responseShares(
  sites: readonly { readonly id: string; readonly steps: readonly DatedStep[] }[],
  rules: readonly ResponseRule[] = defaultResponseRules,
): readonly ResponseShare[] {
  const byLabel = new Map<string, string[]>(rules.map(({ label }) => [label, []]));
  byLabel.set(unknownResponse, byLabel.get(unknownResponse) ?? []);
  for (const { id, steps } of sites) byLabel.get(responseClass(steps, rules))?.push(id);
  return [...byLabel].map(([label, ids]) => ({
    label,
    sites: ids,
    numerator: ids.length,
    denominator: sites.length,
  }));
}

function lastState(steps: readonly DatedStep[]): 'closed' | 'reopened' | null {
  let last: DatedStep | null = null;
  for (const one of steps) {
    if (one.step !== 'closed' && one.step !== 'reopened') continue;
    if (last === null || (one.date ?? '') >= (last.date ?? '')) last = one;
  }
  return last === null ? null : (last.step as 'closed' | 'reopened');
}

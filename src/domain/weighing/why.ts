/** One plain sentence or two for a figure: what is counted, by how many, and what the verdict rests on. */
import type { Item } from './compare.ts';
import type { Verdict } from './figure.ts';
import type { WitnessCount } from './witness.ts';

/** Writes "1 document", "3 documents". */
export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** A quantity as signs: "≥ 53", "> 50", "= 53", "3000 to 8500", or its own words when vague. */
export function signOf(item: Item): string {
  const { low, high, bound, unit } = item.measure.claim.quantity;
  const percent = unit === '%' || unit === 'fraction' ? ' %' : '';
  const shown = (value: number): string =>
    shownNumber(unit === 'fraction' ? Math.round(value * 1000) / 10 : value);
  if (bound === 'vague') return `“${wordsOfNumber(item)}”`;
  if (bound === 'range' && low !== null && high !== null) return `${shown(low)} to ${shown(high)}${percent}`;
  const sign = bound === '>=' ? '≥' : bound === '<=' ? '≤' : bound === '~' ? 'about' : bound;
  return `${sign} ${shown(low ?? high ?? 0)}${percent}`;
}

/** A number for reading: "6,584", "12.5 billion", "33.3". */
export function shownNumber(value: number): string {
  const size = Math.abs(value);
  if (size >= 1e9) return `${rounded(value / 1e9)} billion`;
  if (size >= 1e6) return `${rounded(value / 1e6)} million`;
  const [whole, fraction] = rounded(value).split('.');
  const grouped = (whole ?? '').replace(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

function rounded(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

/** The words of the number as they stand in the passage. */
function wordsOfNumber(item: Item): string {
  const { claim } = item.measure;
  const { start, end } = claim.quantity.number;
  return claim.quote.slice(start - claim.start, end - claim.start) || 'vague';
}

/** The sentence on the count: "53 compounds: 3 documents, 3 text origins, 1 witness (A, also written “B”)." */
export function countSentence(
  label: string,
  count: WitnessCount,
  alsoWritten: (root: string) => readonly string[],
): string {
  const witnesses = count.witnesses.map((names) => {
    const shown = names.map((name) => {
      const others = alsoWritten(name).filter((other) => other !== name);
      return others.length === 0
        ? name
        : `${name}, also written ${others.map((other) => `“${other}”`).join(', ')}`;
    });
    return shown.join(' or ');
  });
  const named =
    witnesses.length === 0
      ? ''
      : ` (${witnesses.slice(0, 6).join('; ')}${witnesses.length > 6 ? '; …' : ''})`;
  return (
    `${label}: ${counted(count.documents, 'document', 'documents')}, ` +
    `${counted(count.textOrigins, 'text origin', 'text origins')}, ` +
    `${counted(count.witnesses.length, 'witness', 'witnesses')}${named}.`
  );
}

/** The sentence on the verdict. */
export function verdictSentence(verdict: Verdict, items: readonly Item[]): string {
  const signs = [...new Set(items.filter((item) => !item.denied).map(signOf))];
  const list = joined(signs.slice(0, 6));
  switch (verdict) {
    case 'single':
      return 'Nothing else to compare it with.';
    case 'agree':
      return signs.length <= 1 ? `All give ${signs[0] ?? 'the same'}.` : `All give the same: ${list}.`;
    case 'bound-compatible':
      return signs.length <= 1
        ? `All give ${signs[0] ?? 'the same'}.`
        : `The statements ${list} have a common point.`;
    case 'conflict':
      return `The statements ${list} have no common point for the same thing, place and time.`;
    case 'evolution':
      return `The same count at different times: ${list}; a later value does not contradict an earlier one.`;
    case 'scope-differs':
      return `The statements ${list} cover different places or groups and cannot be set against each other.`;
    case 'misattribution':
      return `The same statement (${list}) is credited to different speakers.`;
    case 'parts-do-not-sum':
    case 'derivation':
      return '';
  }
}

/** "a", "a and b", "a, b and c". */
export function joined(parts: readonly string[]): string {
  if (parts.length <= 1) return parts[0] ?? '';
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}

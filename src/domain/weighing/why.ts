/** One plain sentence or two for a figure: what is counted, by how many, and what the verdict rests on. */
import { byCodeUnit } from '../../base/index.ts';
import type { Item } from './item.ts';
import type { Verdict } from './figure.ts';
import { commonPoint } from './interval.ts';
import type { Partition } from './partition.ts';
import { restSentence } from './rests.ts';
import { asOfDay } from './time.ts';
import { undecidedSentence } from './undecided.ts';
import type { WitnessCount } from './witness.ts';

/** Writes "1 document", "3 documents". */
function counted(count: number, one: string, many: string): string {
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
function shownNumber(value: number): string {
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
function countSentence(
  label: string,
  count: WitnessCount,
  alsoNamed: (root: string) => readonly string[],
): string {
  const witnesses = count.witnesses.map((names) => {
    return names.map((name) => [name, ...alsoNamed(name)].join(', ')).join(' or ');
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
function verdictSentence(verdict: Verdict, items: readonly Item[]): string {
  const supporting = items.filter((item) => !item.denied && !item.asked);
  const list = listOf(supporting);
  switch (verdict) {
    case 'single':
      return 'Nothing else to compare it with.';
    case 'agree':
      return compatibleSentence(supporting, (signs) => `All give the same: ${signs}`);
    case 'bound-compatible':
      return compatibleSentence(supporting, (signs) => `The statements ${signs} have a common point`);
    case 'conflict':
      return `The statements ${list} have no common point for the same thing, place and time.`;
    case 'evolution':
      return evolutionSentence(items);
    case 'scope-differs':
      return `The statements ${list} cover different places or groups and cannot be set against each other.`;
    case 'misattribution':
      return `The same statement (${list}) is credited to different speakers.`;
    case 'parts-do-not-sum':
    case 'derivation':
      return '';
  }
}

function listOf(items: readonly Item[]): string {
  return joined([...new Set(items.map(signOf))].slice(0, 6));
}

/** Where a retelling lost a bound, the statements have a common point without it alone: it is told apart. */
function compatibleSentence(items: readonly Item[], many: (signs: string) => string): string {
  const isWhole = commonPoint(items.map(({ measure }) => measure.interval)) !== null;
  const unbound = isWhole ? [] : items.filter((item) => items.some((other) => hasLostBound(item, other)));
  const stated = items.filter((item) => !unbound.includes(item));
  const sentence =
    new Set(stated.map(signOf)).size <= 1 ? `All give ${listOf(stated) || 'the same'}` : many(listOf(stated));
  return unbound.length === 0 ? `${sentence}.` : `${sentence}; ${listOf(unbound)} leaves out the bound.`;
}

/** "37", where another gives "at least 37". */
function hasLostBound({ measure }: Item, other: Item): boolean {
  const [own, wide] = [measure.interval, other.measure.interval];
  return measure.number === other.measure.number && own.low === own.high && wide.low < wide.high;
}

function evolutionSentence(items: readonly Item[]): string {
  const dayOf = (item: Item): number | null => asOfDay(item.measure.span) ?? item.publishedDay;
  const ordered = [...items].sort(
    (a, b) => (dayOf(a) ?? 0) - (dayOf(b) ?? 0) || (a.measure.number ?? 0) - (b.measure.number ?? 0),
  );
  const list = joined([...new Set(ordered.map(signOf))]);
  return items.some((item) => dayOf(item) !== null)
    ? `The same count at different times: ${list}; a later value does not contradict an earlier one.`
    : `The same count at different times: ${list}; the texts give no dates, and the higher is taken for the later.`;
}

/** "a", "a and b", "a, b and c". */
export function joined(parts: readonly string[]): string {
  if (parts.length <= 1) return parts[0] ?? '';
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}

/** The whole account of a figure; `note` takes the place of the verdict's sentence when it is not empty. */
export function whyOf(
  items: readonly Item[],
  verdict: Verdict,
  count: WitnessCount,
  lead: Item,
  note: string,
): string {
  const denied = items.filter((item) => item.denied).length;
  const asked = items.filter((item) => item.asked && !item.denied).length;
  const sentences = [
    countSentence(labelOf(lead), count, (name) => otherNames(items, name)),
    note === '' ? verdictSentence(verdict, items) : note,
    undecidedSentence(items),
    deniedSentence(denied),
    askedSentence(asked),
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

function deniedSentence(count: number): string {
  if (count === 0) return '';
  if (count === 1) return '1 mention only denies it and supports nothing.';
  return `${count} mentions only deny it and support nothing.`;
}

function askedSentence(count: number): string {
  if (count === 0) return '';
  if (count === 1) return '1 mention only asks about it and supports nothing.';
  return `${count} mentions only ask about it and support nothing.`;
}

/** "also written “B”" for other spellings, "through “C”" for officers who speak for the body. */
function otherNames(items: readonly Item[], name: string): string[] {
  const phrases = new Set<string>();
  for (const { root, measure } of items) {
    const { speaker, attribution } = measure.claim;
    if (root.name !== name || speaker === null || speaker === name) continue;
    const last = attribution.at(-1);
    const officer = last?.kind === 'person' && !name.includes(speaker) && !speaker.includes(name);
    phrases.add(`${officer ? 'through' : 'also written'} “${speaker}”`);
  }
  return [...phrases].sort(byCodeUnit);
}

/** "53 compounds": the number as written in the leading claim, with its noun. */
function labelOf(item: Item): string {
  const { claim } = item.measure;
  const { bound, unit } = claim.quantity;
  const number = bound === 'range' ? signOf(item) : wordsOfNumber(item);
  if (unit === null || unit === 'fraction' || number.includes(unit)) return number || claim.subject;
  if (claim.kind === 'money' && /\p{Sc}|[A-Z]{2}/u.test(number)) return number;
  // "two percent", "4,5 Prozent": the text writes the unit out.
  if (unit === '%' && /\s\p{L}/u.test(number)) return number;
  if (/^(?:once|twice|thrice)$/iu.test(number)) return number;
  const [thing, period] = unit.split('/');
  const noun =
    period === undefined ? unit : `${thing ?? ''} ${/^[aeio]/u.test(period) ? 'an' : 'a'} ${period}`;
  return `${number}${heaps.test(number) ? ' of' : ''} ${noun}`;
}

/** Magnitudes that take "of": "hundreds of people", but "several people". */
const heaps = /\b(?:tens|dozens|scores|hundreds|thousands|millions|billions)$/iu;

/** The sentence on headlines that credit a number to another body than their texts do. */
export function misattributionSentence(items: readonly Item[], wrong: readonly Item[]): string {
  const [first] = wrong;
  const others = items.filter((item) => !wrong.includes(item) && !item.ownVoice).map(({ root }) => root.name);
  const named = [...new Set(others)].sort(byCodeUnit).slice(0, 3);
  const headed = wrong.every(({ headline }) => headline);
  const count = headed
    ? counted(wrong.length, 'headline credits', 'headlines credit')
    : counted(wrong.length, 'text credits', 'texts credit');
  const number = first === undefined ? '' : ` (${signOf(first)})`;
  return `${count} the number${number} to another body than ${headed ? 'the text below and its origin do' : 'its origin does'}${named.length === 0 ? '' : ` (${joined(named)})`}.`;
}

/** The sentence on a partition whose parts do not make the total. */
export function partitionSentence({ total, parts, unstatedRest }: Partition): string {
  const numbers = parts.map((part) => signOf(part).replace('= ', ''));
  const sum = parts.reduce((all, part) => all + (part.measure.number ?? 0), 0);
  const whole = signOf(total).replace('= ', '');
  if (unstatedRest) {
    const { left, exact, mixed } = restSentence({ total, parts, unstatedRest });
    const rest = `${exact ? '' : 'about '}${shownNumber(left)}`;
    const doubt = mixed
      ? ' The numbers count different things (requests, cases, people), which may not be one to one.'
      : '';
    return `The stated parts (${joined(numbers)}) do not fill the total of ${whole}; ${rest} are not accounted for.${doubt}`;
  }
  const gap = (total.measure.number ?? 0) - sum;
  const missing = gap > 0 ? `; ${shownNumber(gap)} are not accounted for` : '';
  return `${numbers.join(' + ')} make ${shownNumber(sum)}, not ${whole}${missing}.`;
}

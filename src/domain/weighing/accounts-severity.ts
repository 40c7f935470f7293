/**
 * How far texts go in what they say of one body: "tolerated", "complicit", "assisted"; "may have", "is accused of",
 * "did". A retelling that says more than its source is seen here, and so is one that says less.
 */
import type { EventClaim } from '../claims/index.ts';
import { accountOf, byPlace, documentsOf, type AccountsBench, type Voice } from './accounts-bench.ts';
import type { Party, PartyReader } from './accounts-parties.ts';
import { certainties, steps, type Certainty } from './accounts-severity-words.ts';
import type { Account, AccountPart } from './accounts-verdict.ts';
import { storyId } from './links.ts';
import { fold } from './names.ts';
import { joined } from './why.ts';

const order: readonly Certainty[] = ['possible', 'alleged', 'stated', 'established'];
const certaintyOfWord: ReadonlyMap<string, Certainty> = new Map(
  certainties.flatMap(([certainty, words]) =>
    words.split(/\s+/u).map((word) => [fold(word), certainty] as const),
  ),
);
const stepStems: readonly (readonly [number, readonly string[]])[] = steps.map(([, words], at) => [
  at + 1,
  words.split(/\s+/u).map(fold),
]);

/** Acts and characterisations that say what part a body had. */
const parts: ReadonlySet<string> = new Set(['complicity', 'toleration', 'ownership', 'bribery', 'link']);

interface Graded {
  readonly event: EventClaim;
  readonly party: Party;
  /** Step of participation and certainty in one number: higher says more. */
  readonly grade: number;
  readonly words: string;
}

/** Words before an act in which a hedge is looked for. */
const hedgeReach = 90;

/** How sure a text is of a claim: its modality, and the weakest word of doubt before the act or in it. */
export function certaintyOf(event: EventClaim, text: string): Certainty {
  const from = Math.max(event.sentence.start, event.actSpan.start - hedgeReach);
  const words = fold(text.slice(from, event.actSpan.end)).match(/[\p{L}-]+/gu) ?? [];
  const found = words.map((word) => certaintyOfWord.get(word)).filter((one) => one !== undefined);
  const stated: Certainty = event.modality === 'alleged' ? 'alleged' : 'stated';
  if (found.length === 0) return stated;
  const weakest = found.reduce((least, one) => (order.indexOf(one) < order.indexOf(least) ? one : least));
  return order.indexOf(weakest) < order.indexOf(stated) || weakest === 'established' ? weakest : stated;
}

/** Rank of a certainty, from 0 (possible) up. */
export function certaintyRank(certainty: Certainty): number {
  return order.indexOf(certainty);
}

/** Accounts of bodies about which linked texts do not go equally far. */
export function severityDrifts(bench: AccountsBench, parties: PartyReader): Account[] {
  const groups = new Map<string, Graded[]>();
  for (const event of bench.events) {
    const graded = gradeOf(event, bench, parties);
    if (graded === null) continue;
    const key = `${graded.party.kind} ${graded.party.key}`;
    const list = groups.get(key);
    if (list === undefined) groups.set(key, [graded]);
    else list.push(graded);
  }
  return [...groups.values()].flatMap((group) => driftOf(bench, group));
}

function gradeOf(event: EventClaim, bench: AccountsBench, parties: PartyReader): Graded | null {
  if (!parts.has(event.act) || event.negated || event.modality === 'denied') return null;
  const { text } = bench.shelf.document(event.sha256);
  const words = text.slice(event.actSpan.start, event.actSpan.end);
  const step = stepOf(words);
  const party = blamedParty(event, parties);
  if (step === 0 || party === null || party.kind === 'thing') return null;
  return { event, party, words, grade: step * 10 + certaintyRank(certaintyOf(event, text)) };
}

/**
 * Whom a claim says it of: who acts or tolerates, else what is characterised; of two sides that act together ("collusion
 * between owners and the police") the one that is known.
 */
export function blamedParty(event: EventClaim, parties: PartyReader): Party | null {
  const [agent, patient] = [parties.of(event.agent, event), parties.of(event.patient, event)];
  if (event.kind === 'event' && event.act !== 'complicity') return agent;
  const known = [agent, patient].filter((party) => party !== null && party.kind !== 'thing');
  return known[0] ?? agent ?? patient;
}

/** The strongest step that the words name; 0 when they name none. */
function stepOf(text: string): number {
  const words = fold(text).match(/[\p{L}-]+/gu) ?? [];
  let best = 0;
  for (const [step, stems] of stepStems) {
    if (words.some((word) => stems.some((stem) => word.startsWith(stem)))) best = step;
  }
  return best;
}

function driftOf(bench: AccountsBench, group: readonly Graded[]): Account[] {
  const near = group.filter((one) => group.some((other) => isLinked(bench, one.event, other.event)));
  const perDocument = new Map<string, number>();
  for (const { event, grade } of near)
    perDocument.set(event.sha256, Math.max(perDocument.get(event.sha256) ?? 0, grade));
  const grades = [...perDocument.values()];
  const [least, most] = [Math.min(...grades), Math.max(...grades)];
  if (grades.length < 2 || least === most) return [];
  const shown = near
    .filter(({ event, grade }) => perDocument.get(event.sha256) === grade)
    .sort((a, b) => a.grade - b.grade || byPlace(a.event, b.event));
  return [draft(bench, shown, [least, most])];
}

function draft(
  bench: AccountsBench,
  shown: readonly Graded[],
  [least, most]: readonly [number, number],
): Account {
  const names = [...new Set(shown.map(({ party }) => `“${party.name.replace(/^The\s/u, 'the ')}”`))];
  const voices = shown.map(({ event, grade, words }): Voice => ({
    claim: event,
    part: partOf(grade, least, most),
    words,
  }));
  const ladder = [...new Set(shown.map(({ words, event }) => `“${hedged(bench, event)}${words}”`))];
  return accountOf(bench, {
    verdict: 'severity-drift',
    subject: fullest(shown.map(({ party }) => party.name)),
    voices,
    why: ({ attributionRoots }) =>
      `${String(documentsOf(shown.map(({ event }) => event)))} documents do not go equally far about ${joined(names)}: ` +
      `from weaker to stronger ${joined(ladder)}.` +
      (attributionRoots.length === 1 ? ` All credit ${attributionRoots[0] ?? ''}.` : ''),
  });
}

/** The longest of several names, the first of equals. */
function fullest(names: readonly string[]): string {
  return names.reduce((best, name) => (name.length > best.length ? name : best), '');
}

function partOf(grade: number, least: number, most: number): AccountPart {
  if (grade === least) return 'weaker';
  return grade === most ? 'stronger' : 'tells';
}

/** "possibly ", "allegedly " before words that the text does not simply state. */
function hedged(bench: AccountsBench, event: EventClaim): string {
  const certainty = certaintyOf(event, bench.shelf.document(event.sha256).text);
  if (certainty === 'possible') return '(possibly) ';
  return certainty === 'alleged' ? '(allegedly) ' : '';
}

function isLinked(bench: AccountsBench, a: EventClaim, b: EventClaim): boolean {
  if (a.sha256 === b.sha256) return false;
  const link = bench.links.linkOf(storyId(a), storyId(b));
  return link !== 'none' && link !== 'different';
}

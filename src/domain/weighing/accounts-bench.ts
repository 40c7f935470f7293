/** What accounts are made on: event claims with their stories, the links between these, and who stands behind each. */
import { byCodeUnit, contains } from '../../base/index.ts';
import type { AliasDecision } from './alias.ts';
import type { Claim, EventClaim } from '../claims/index.ts';
import type { StoryPair, TextOrigin } from '../lineage/index.ts';
import type { Document } from '../reading/index.ts';
import type { AccountPassage, AccountPart, Account, AccountVerdict } from './accounts-verdict.ts';
import type { Item } from './item.ts';
import type { WitnessContext } from './counting-context.ts';
import { linksOf, storyId, type Links } from './links.ts';
import { scaledNumber } from './measure-units.ts';
import { measureOf } from './measure.ts';
import { shelfOf, type Shelf } from './shelf.ts';
import { speakerBook, type Speaker } from './speakers.ts';
import { spanOf } from './time.ts';
import { witnessContext, type VoiceOfStory } from './witness-context.ts';
import { countWitnesses, type WitnessCount } from './witness.ts';

export interface AccountsInput {
  readonly documents: readonly Document[];
  readonly events: readonly EventClaim[];
  /** Claims with a number: ages and told numbers tell whether two accounts may come from one witness. */
  readonly claims?: readonly Claim[];
  readonly pairs: readonly StoryPair[];
  readonly origins: readonly TextOrigin[];
  readonly aliases?: readonly AliasDecision[];
}

/** The prepared input. */
export interface AccountsBench {
  readonly input: AccountsInput;
  /** Sorted by document, then position. */
  readonly events: readonly EventClaim[];
  readonly claims: readonly Claim[];
  readonly shelf: Shelf;
  readonly links: Links;
  /** Who stands behind an event claim or a claim with a number. */
  readonly speakerOf: (claim: EventClaim | Claim) => Speaker;
  /** The number that the patient of an event carries ("212 people"); '' when it carries none. */
  readonly patientNumber: (event: EventClaim) => string;
  /** Event claims of a document, in text order. */
  readonly eventsOf: (sha256: string) => readonly EventClaim[];
  /** The event claim whose passage holds a position of a document; null when none does. */
  readonly eventAt: (sha256: string, position: number) => EventClaim | null;
  readonly witnesses: WitnessContext;
}

/** Prepares the input; duplicates by id are taken once and the order of the lists does not matter. */
export function accountsBench(input: AccountsInput): AccountsBench {
  const shelf = shelfOf(input.documents);
  const links = linksOf(input.pairs, input.origins);
  const events = unique(input.events);
  const claims = unique(input.claims ?? []);
  const voiced = new Map([...events.map(claimOfEvent), ...claims].map((claim) => [claim.id, claim] as const));
  const speakers = speakerBook([...voiced.values()], shelf, links, input.aliases);
  const voices = [...voiced.values()].map((claim): VoiceOfStory => {
    const { root, ownVoice } = speakers.speakerOf(claim);
    return { story: storyId(claim), root: root.key, family: root.family, ownVoice };
  });
  return {
    input,
    events,
    claims,
    shelf,
    links,
    speakerOf: (claim) => speakers.speakerOf(voiced.get(claim.id) ?? claimOfAny(claim)),
    patientNumber: patientNumbers(claims, shelf),
    ...eventFinder(events),
    witnesses: witnessContext({
      voices,
      shelf,
      links,
      speakers,
      numbers: claims.map((claim) => ({
        origin: links.originOf(storyId(claim)),
        number: scaledNumber(claim),
      })),
    }),
  };
}

function eventFinder(events: readonly EventClaim[]): Pick<AccountsBench, 'eventAt' | 'eventsOf'> {
  const byDocument = new Map<string, EventClaim[]>();
  for (const event of events) {
    const list = byDocument.get(event.sha256);
    if (list === undefined) byDocument.set(event.sha256, [event]);
    else list.push(event);
  }
  return {
    eventsOf: (sha256) => byDocument.get(sha256) ?? [],
    eventAt: (sha256, position) =>
      byDocument.get(sha256)?.find(({ start, end }) => start <= position && position < end) ?? null,
  };
}

function patientNumbers(claims: readonly Claim[], shelf: Shelf): AccountsBench['patientNumber'] {
  const bySentence = new Map<string, Claim[]>();
  for (const claim of claims) {
    const key = `${claim.sha256}.${claim.sentence.start}`;
    const list = bySentence.get(key);
    if (list === undefined) bySentence.set(key, [claim]);
    else list.push(claim);
  }
  return ({ sha256, sentence, patient }) => {
    const { text } = shelf.document(sha256);
    const found = bySentence
      .get(`${sha256}.${sentence.start}`)
      ?.find(({ quantity: { number } }) => (patient ?? '').includes(text.slice(number.start, number.end)));
    if (found === undefined) return '';
    const { low, high } = found.quantity;
    return low === null && high === null ? 'vague' : String(low ?? high);
  };
}

interface Placed {
  readonly id: string;
  readonly sha256: string;
  readonly start: number;
  readonly end: number;
}

/** By document, position, id. */
export function byPlace(a: Placed, b: Placed): number {
  return byCodeUnit(a.sha256, b.sha256) || a.start - b.start || a.end - b.end || byCodeUnit(a.id, b.id);
}

function unique<One extends Placed>(list: readonly One[]): One[] {
  return [...new Map(list.map((one) => [one.id, one] as const)).values()].sort(byPlace);
}

function claimOfAny(claim: EventClaim | Claim): Claim {
  return 'quantity' in claim ? claim : claimOfEvent(claim);
}

/** An event claim in the shape of a claim whose number says nothing, so that witnesses are counted by one machinery. */
export function claimOfEvent(event: EventClaim): Claim {
  return {
    id: event.id,
    sha256: event.sha256,
    story: event.story,
    start: event.start,
    end: event.end,
    quote: event.quote,
    kind: 'count',
    quantity: { low: null, high: null, bound: 'vague', qualifier: null, unit: null, number: event.actSpan },
    subject: event.subject,
    speaker: event.speaker,
    attribution: event.attribution,
    place: event.place,
    time: event.time,
    modality: event.modality,
    deniedOf: event.deniedOf,
    sentence: event.sentence,
  };
}

function itemOf(bench: AccountsBench, claim: Claim): Item {
  const { root, ownVoice } = bench.speakerOf(claim);
  const story = storyId(claim);
  return {
    measure: measureOf(claim),
    root,
    ownVoice,
    denied: claim.modality === 'denied',
    asked: false,
    headline: false,
    outlook: 'fact',
    publishedDay: spanOf(bench.shelf.story(story)?.published ?? null)?.end ?? null,
    origin: bench.links.originOf(story),
    ...placeInOrigin(bench, story),
  };
}

/** Whether a story is the first text of its origin, and whether it translates that text. */
function placeInOrigin(
  { links, shelf }: AccountsBench,
  story: string,
): { readonly first: boolean; readonly translated: boolean } {
  const head = links.origin(links.originOf(story))?.head ?? null;
  if (head === null || storyId(head) === story) return { first: true, translated: false };
  const [own, other] = [story, storyId(head)].map((id) => shelf.story(id)?.language?.slice(0, 2));
  return { first: false, translated: own !== other };
}

/** A claim with its part in an account. */
export interface Voice {
  readonly claim: EventClaim | Claim;
  readonly part: AccountPart;
  /** The words that decide; default: the words of the act. */
  readonly words?: string;
}

/** How one claim stands as a passage. */
function passageOf(bench: AccountsBench, { claim, part, words }: Voice): AccountPassage {
  const { text } = bench.shelf.document(claim.sha256);
  const span = 'quantity' in claim ? claim.quantity.number : claim.actSpan;
  return {
    claim: claim.id,
    sha256: claim.sha256,
    story: claim.story,
    start: claim.start,
    end: claim.end,
    part,
    words: words ?? text.slice(span.start, span.end),
  };
}

const unsupporting: ReadonlySet<AccountPart> = new Set(['denies', 'silent']);

/** Witnesses behind the voices; what denies or stays silent supports nothing. */
export function witnessesOf(bench: AccountsBench, voices: readonly Voice[]): WitnessCount {
  const unsupported = new Set(
    voices.filter(({ part }) => unsupporting.has(part)).map(({ claim }) => claim.id),
  );
  const items = voices.map(({ claim }) => itemOf(bench, claimOfAny(claim)));
  return countWitnesses(items, bench.witnesses, { unsupported });
}

/** What an account is told by. */
export interface AccountDraft {
  readonly verdict: AccountVerdict;
  readonly subject: string;
  readonly voices: readonly Voice[];
  /** The sentence, given the witnesses. */
  readonly why: (count: WitnessCount) => string;
}

/** Builds an account of at least one voice, in the order in which the voices are given. */
export function accountOf(bench: AccountsBench, { verdict, subject, voices, why }: AccountDraft): Account {
  const count = witnessesOf(bench, voices);
  const passages = withoutRepetition(voices.map((voice) => passageOf(bench, voice)));
  const first = [...voices.map(({ claim }) => claim)].sort(byPlace)[0];
  return {
    id: `a-${first?.id ?? ''}-${verdict}`,
    subject,
    verdict,
    claims: [...new Set(voices.map(({ claim }) => claim.id))],
    passages,
    documents: new Set(voices.map(({ claim }) => claim.sha256)).size,
    textOrigins: new Set(voices.map(({ claim }) => bench.links.originOf(storyId(claim)))).size,
    attributionRoots: count.attributionRoots,
    independentOrigins: count.witnesses.length,
    paths: count.paths,
    why: why(count),
  };
}

/** Two claims may be made of one sentence, or of a clause of it: it is read once, as a whole. */
function withoutRepetition(passages: readonly AccountPassage[]): AccountPassage[] {
  const kept = new Map<string, AccountPassage[]>();
  for (const one of [...passages].sort((a, b) => b.end - b.start - (a.end - a.start))) {
    const place = `${one.part} ${one.sha256}`;
    const read = kept.get(place) ?? [];
    if (!read.some((other) => contains(other, one))) read.push(one);
    kept.set(place, read);
  }
  const all = new Set([...kept.values()].flat());
  return passages.filter((one) => all.has(one));
}

/** "1 document", "3 documents". */
export function counted(count: number, one: string, many: string = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** Documents of a list of claims. */
export function documentsOf(claims: readonly (EventClaim | Claim)[]): number {
  return new Set(claims.map(({ sha256 }) => sha256)).size;
}

/** The claim that names an account: in the first text of its origin, in a language of this program, the first in order. */
export function leadOf(bench: AccountsBench, claims: readonly EventClaim[]): EventClaim | undefined {
  const rank = (claim: EventClaim): number => {
    const story = storyId(claim);
    const head = bench.links.origin(bench.links.originOf(story))?.head ?? null;
    const language = bench.shelf.story(story)?.language ?? 'en';
    return (head === null || storyId(head) === story ? 0 : 1) + (language.startsWith('en') ? 0 : 2);
  };
  return [...claims].sort((a, b) => rank(a) - rank(b) || byPlace(a, b))[0];
}

/** What counting witnesses must know of the texts: which publications are bodies of their own, and whom a text names. */
import { kindsOfBody } from './bodies.ts';
import type { Item } from './item.ts';
import { hashOf, storyId, type Links } from './links.ts';
import { fold, wordsOf } from './names.ts';
import { isWithinName, speaksInStatement } from './own-officers.ts';
import { isOfOthers, isStatement } from './own-statements.ts';
import { isGivenAfter, isOwnAccount, isOwnReport } from './own-work.ts';
import { keeperIn, keeperOfSpeaker, paperRead } from './papers-read.ts';
import type { ResolvedRoot } from './roots.ts';
import { textOf, type Shelf } from './shelf.ts';
import type { SpeakerBook } from './speakers.ts';
import { isHeldBefore, isTakenUp } from './taken-up.ts';
import type { WitnessContext } from './counting-context.ts';

/** Who speaks in one claim of a story. */
export interface VoiceOfStory {
  readonly story: string;
  /** Key of the attribution root, and its family. */
  readonly root: string;
  readonly family: string;
  /** The publication itself. */
  readonly ownVoice: boolean;
}

/** "A commission", "local hospital": the text knows no name for it. "The union", "its head" are of one that it has told of, or takes as known. */
function isDescribed({ root, ownVoice, measure: { claim } }: Item, shelf: Shelf): boolean {
  const span = claim.attribution.at(-1)?.span ?? null;
  if (!root.described || ownVoice || span === null) return false;
  const before = shelf.document(claim.sha256).text.slice(Math.max(0, span.start - 6), span.start);
  return !/\bthe\s+$/iu.test(before) && !/^(?:its|his|her|their|our)\s/iu.test(root.name);
}

/** Small letters, or one word that says what kind of body it is. */
function goesByKind({ root, ownVoice }: Item): boolean {
  if (ownVoice) return false;
  return root.described || (wordsOf(root.name).length === 1 && kindsOfBody(root.name).size > 0);
}

/** The context of figures and of accounts alike; `voices` are those of all claims weighed. */
export function witnessContext({
  voices,
  shelf,
  links,
  speakers,
  publishers = new Map(),
  spoken = new Set(),
  numbers = [],
}: {
  readonly voices: readonly VoiceOfStory[];
  readonly shelf: Shelf;
  readonly links: Links;
  readonly speakers: SpeakerBook;
  /** The root of the own voice of each story. */
  readonly publishers?: ReadonlyMap<string, ResolvedRoot>;
  /** Families of roots that some claim names as its speaker. */
  readonly spoken?: ReadonlySet<string>;
  /** Numbers that the texts of each origin give. */
  readonly numbers?: Iterable<GivenNumber>;
}): Omit<WitnessContext, 'kin'> {
  const relays = relayingRoots(voices);
  const cited = citedFamilies(voices);
  const folded = new Map<string, string>();
  const mentioned = new Map<string, boolean>();
  const reports = new Map<string, boolean>();
  const papers = new Map<Item, string | null>();
  const keepers = new Map<string, string>();
  const bodies = new Set([...speakers.named].filter((key) => !relays.has(key)));
  const ownVoiced = new Set(voices.filter(({ ownVoice }) => ownVoice).map(({ story }) => story));
  const statements = new Map<string, boolean>();
  const officers = new Map<string, boolean>();
  const isOwnText = (story: string): boolean => {
    const known =
      statements.get(story) ?? isStatement(shelf.story(story), shelf.document(hashOf(story)).text);
    statements.set(story, known);
    return known;
  };
  const statementOf = (story: string): ResolvedRoot | null => {
    const root = publishers.get(story);
    if (root === undefined) return null;
    const isBody = ownVoiced.has(story) && !relays.has(root.key) && spoken.has(root.family);
    return isBody || isOwnText(story) ? root : null;
  };
  /** A copy speaks in the voice of the first text of its origin. */
  const isOwnStatement = (item: Item): boolean => {
    if (!item.ownVoice || isOfOthers(item, shelf)) return false;
    const head = links.origin(item.origin)?.head ?? null;
    return isOwnText(item.measure.story) || (head !== null && isOwnText(storyId(head)));
  };
  const isReport = (story: string): boolean => {
    const known = reports.get(story) ?? isOwnReport(textOf(story, shelf));
    reports.set(story, known);
    return known;
  };
  /** The papers of a body's own statement are its own. */
  const paperOf = (item: Item): string | null => {
    const known = papers.get(item);
    if (known !== undefined) return known;
    const found = statementOf(item.measure.story) === null ? paperRead(item, shelf, isReport) : null;
    papers.set(item, found);
    return found;
  };
  const names = (text: string, rootKey: string): boolean =>
    (speakers.spellings.get(rootKey) ?? []).some((name) => name.length >= 3 && holdsName(text, fold(name)));
  return {
    links,
    isPaperRead: (item) => paperOf(item) !== null,
    keepsPaper: (item, rootKey) => {
      const passage = paperOf(item);
      if (passage === null) return false;
      const keeper = keepers.get(passage) ?? fold(keeperIn(passage));
      keepers.set(passage, keeper);
      return names(keeper, rootKey);
    },
    keeperOf: (item) => keeperOfSpeaker(item, shelf),
    isTakenUp: (item) => isTakenUp(item, shelf),
    isHeldBefore: (item) => isHeldBefore(item, shelf),
    cites: (story, family) => cited.get(story)?.has(family) ?? false,
    sharedNumbers: sharedNumbers(numbers),
    statementOf,
    isOwnStatement,
    speaksFor: ({ measure: { claim }, root }, { measure: { story } }) => {
      const publisher = shelf.story(story)?.publisher ?? null;
      if (publisher === null) return false;
      const person = claim.speaker ?? root.name;
      const key = `${story} ${person}`;
      const known = officers.get(key) ?? speaksInStatement(person, publisher, textOf(story, shelf));
      officers.set(key, known);
      return known || isWithinName(claim, publisher, shelf);
    },
    isDescribed: (item) => isDescribed(item, shelf),
    goesByKind: (item) => goesByKind(item) && !isDescribed(item, shelf),
    isOwnAccount: (item) => isOwnAccount(item, shelf) || isGivenAfter(item, shelf),
    isOwnReport: isReport,
    speakers: bodies,
    mentions: (story, rootKey) => {
      const key = `${story} ${rootKey}`;
      const found = mentioned.get(key);
      if (found !== undefined) return found;
      const text = folded.get(story) ?? foldedStory(story, shelf);
      folded.set(story, text);
      const isNamed = names(text, rootKey);
      mentioned.set(key, isNamed);
      return isNamed;
    },
  };
}

/** A number that a text origin gives. */
export interface GivenNumber {
  readonly origin: string;
  readonly number: number | null;
}

/** Families of roots that each story gives a number or an act to. */
function citedFamilies(voices: readonly VoiceOfStory[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { story, family, ownVoice } of voices) {
    if (ownVoice) continue;
    const known = found.get(story);
    if (known === undefined) found.set(story, new Set([family]));
    else known.add(family);
  }
  return found;
}

/** Smaller whole numbers are in every text. */
const leastTelling = 13;
/** Of fewer numbers, no share says much. */
const fewNumbers = 3;

function sharedNumbers(given: Iterable<GivenNumber>): WitnessContext['sharedNumbers'] {
  const numbers = new Map<string, Set<number>>();
  for (const { origin, number } of given) {
    if (number === null || (number < leastTelling && Number.isInteger(number))) continue;
    const known = numbers.get(origin);
    if (known === undefined) numbers.set(origin, new Set([number]));
    else known.add(number);
  }
  const shared = new Map<string, ReadonlySet<number>>();
  return (origin, other, apart) => {
    const [own, theirs] = [numbers.get(origin) ?? new Set<number>(), numbers.get(other)];
    const key = `${origin} ${other}`;
    const both = shared.get(key) ?? new Set([...own].filter((number) => theirs?.has(number) === true));
    shared.set(key, both);
    const count = (all: ReadonlySet<number>): number =>
      all.size - apart.filter((number, at) => apart.indexOf(number) === at && all.has(number)).length;
    return count(both) / Math.max(fewNumbers, count(own));
  };
}

/** Names from this length on may take an ending. */
const inflected = 6;

/** The name stands in the text as words of its own: "Aid" is not named by "said". Scripts without spaces have no such words. */
function holdsName(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const isOpen = name.length >= inflected || !isLatin(text[at + name.length]);
    const isWhole = !isLatin(text[at - 1]) && isOpen;
    if (isWhole || !isLatin(name[0])) return true;
  }
  return false;
}

function isLatin(letter: string | undefined): boolean {
  return letter !== undefined && /[\p{Script=Latin}\p{N}]/u.test(letter);
}

/** Keys of publications that give at least as many claims of others as of their own: they relay, though some text quotes them. */
function relayingRoots(voices: readonly VoiceOfStory[]): Set<string> {
  const keyOf = new Map<string, string>();
  for (const { ownVoice, root, story } of voices) if (ownVoice) keyOf.set(story, root);
  const balance = new Map<string, number>();
  for (const { ownVoice, story } of voices) {
    const key = keyOf.get(story);
    if (key !== undefined) balance.set(key, (balance.get(key) ?? 0) + (ownVoice ? 1 : -1));
  }
  return new Set([...balance].filter(([, left]) => left <= 0).map(([key]) => key));
}

function foldedStory(story: string, shelf: Shelf): string {
  return fold(textOf(story, shelf));
}

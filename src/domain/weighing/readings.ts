/**
 * What the tellings of a statement say together: the words around it, how rare those are in the text origins of two
 * statements, and what the counted nouns have in common. Read when first asked for, and once.
 */
import { joinedSurroundings, sharedContext, surroundingsOf, type Surroundings } from './contexts.ts';
import { clauseOf } from './clause-words.ts';
import type { Item } from './item.ts';
import type { Kin } from './kin.ts';
import { hashOf, type Link, type Links } from './links.ts';
import { nounEvidence } from './meeting-evidence.ts';
import { wordsOf } from './names.ts';
import type { Shelf } from './shelf.ts';
import type { Span } from './time.ts';

/** Tellings of a statement that are read for the words around it. */
const mostTellings = 10;

/** Letters of a word that names somebody, and code units of a story in which it is looked for. */
const leastName = 5;
const mostRead = 40_000;

/** Links over which statements may meet. */
interface Reach {
  readonly links: Links;
  readonly over: ReadonlySet<Link>;
}

/** What stands around statements, read when it is first asked for. */
export class Readings {
  readonly #items: readonly Item[];
  readonly #kin: Kin;
  readonly #shelf: Shelf;
  readonly #members = new Map<number, number[]>();
  readonly #sets: readonly number[];
  readonly #clauses = new Map<number, Surroundings>();
  readonly #around = new Map<number, Surroundings>();
  readonly #frequencies = new Map<string, { readonly of: Map<string, number>; readonly all: number }>();
  readonly #setsOfOrigin = new Map<string, Set<number>>();
  readonly #stories = new Map<string, ReadonlySet<string>>();
  readonly #topics = new Map<string, number>();

  constructor(items: readonly Item[], kin: Kin, shelf: Shelf) {
    this.#items = items;
    this.#kin = kin;
    this.#shelf = shelf;
    this.#sets = items.map((item) => kin.setOf(item));
    for (const [index, item] of items.entries()) {
      const set = this.setOf(index);
      const members = this.#members.get(set);
      if (members === undefined) this.#members.set(set, [index]);
      else members.push(index);
      const sets = this.#setsOfOrigin.get(item.origin);
      if (sets === undefined) this.#setsOfOrigin.set(item.origin, new Set([set]));
      else sets.add(set);
    }
  }

  setOf(index: number): number {
    return this.#sets[index] ?? -1;
  }

  /**
   * No telling of the one stands in a text of the other, or in one derived from it, nor in one on the same release; where claims meet
   * `over` these too, in none of them in the words of the same speaker.
   */
  areApart(a: number, b: number, { links, over }: Reach): boolean {
    const storiesOf = (index: number): string[] =>
      (this.#members.get(this.setOf(index)) ?? []).map((member) => this.#items[member]?.measure.story ?? '');
    const theirs = storiesOf(b).slice(0, 24);
    const mayBeSiblings =
      over.has('same-origin') && this.#items[a]?.root.family !== this.#items[b]?.root.family;
    return storiesOf(a)
      .slice(0, 24)
      .every((mine) =>
        theirs.every((other) => {
          const link = links.linkOf(mine, other);
          return link !== 'same-story' && link !== 'hard' && (mayBeSiblings || link !== 'same-origin');
        }),
      );
  }

  /** The text origin counts the thing but once, however often it says so. */
  isOnlyCount({ origin, measure }: Item): boolean {
    const numbers = new Set<number>();
    for (const set of this.#setsOfOrigin.get(origin) ?? []) {
      const told = this.#items[this.#members.get(set)?.[0] ?? -1]?.measure;
      if (told?.dimension === 'count' && told.concept === measure.concept && told.number !== null)
        numbers.add(told.number);
    }
    return numbers.size <= 1;
  }

  /** How telling the words are that both statements stand in. */
  contextOf(a: Item, b: Item): number {
    return sharedContext(
      this.#surroundings(this.#kin.setOf(a)),
      this.#surroundings(this.#kin.setOf(b)),
      this.#weights(a, b),
    );
  }

  /** How telling the words are that both say in the clause of the number, the counted nouns left out. */
  clauseOf(a: Item, b: Item): number {
    return sharedContext(this.#clause(a), this.#clause(b), this.#weights(a, b));
  }

  /** How telling the words of the clause of one are that stand anywhere around the other, the better way round. */
  acrossOf(a: Item, b: Item): number {
    const [x, y] = [this.#kin.setOf(a), this.#kin.setOf(b)];
    const weights = this.#weights(a, b);
    return Math.max(
      sharedContext(this.#clause(a), this.#surroundings(y), weights),
      sharedContext(this.#clause(b), this.#surroundings(x), weights),
    );
  }

  /** Root of the number of words in both clauses that may be shared, added up: the longer, the more are shared by chance. */
  lengthOf(a: Item, b: Item): number {
    return Math.sqrt(this.#clause(a).size) + Math.sqrt(this.#clause(b).size);
  }

  /** The share of stems around numbers, from 0 to 1, that the text origins of both have in common. */
  topicOf(a: Item, b: Item): number {
    const key = a.origin < b.origin ? `${a.origin} ${b.origin}` : `${b.origin} ${a.origin}`;
    const known = this.#topics.get(key);
    if (known !== undefined) return known;
    const [x, y] = [this.#frequencyOf(a.origin).of, this.#frequencyOf(b.origin).of];
    const [few, many] = x.size <= y.size ? [x, y] : [y, x];
    let shared = 0;
    for (const stem of few.keys()) if (many.has(stem)) shared += 1;
    const topic = shared / Math.sqrt(Math.max(1, x.size * y.size));
    this.#topics.set(key, topic);
    return topic;
  }

  /** The share of the words in the name of the one's speaker, from 0 to 1, that the text of the other says. */
  namesSpeaker({ root }: Item, { measure }: Item): number {
    const names = wordsOf(root.name).filter((word) => word.length >= leastName);
    if (names.length === 0) return 0;
    const said = this.#wordsOfStory(measure.story);
    return names.filter((word) => said.has(word)).length / names.length;
  }

  /** The text of an item says a word (folded). */
  isSaidIn(word: string, { measure }: Item): boolean {
    return this.#wordsOfStory(measure.story).has(word);
  }

  #wordsOfStory(story: string): ReadonlySet<string> {
    const known = this.#stories.get(story);
    if (known !== undefined) return known;
    const { text } = this.#shelf.document(hashOf(story));
    const { start, end } = this.#shelf.story(story) ?? { start: 0, end: text.length };
    const words = new Set(wordsOf(text.slice(start, Math.min(end, start + mostRead))));
    this.#stories.set(story, words);
    return words;
  }

  #clause(item: Item): Surroundings {
    const set = this.#kin.setOf(item);
    const known = this.#clauses.get(set);
    if (known !== undefined) return known;
    const clause = joinedSurroundings(this.#tellings(set).map((told) => clauseOf(told, this.#shelf)));
    this.#clauses.set(set, clause);
    return clause;
  }

  /** Rare stems of the two text origins weigh more. */
  #weights(a: Item, b: Item): (stem: string) => number {
    const [first, second] = [this.#frequencyOf(a.origin), this.#frequencyOf(b.origin)];
    const all = first.all + second.all;
    return (stem) => Math.log((all + 12) / ((first.of.get(stem) ?? 1) + (second.of.get(stem) ?? 1) + 1));
  }

  /** The times that the first tellings of a statement give for it: who tells it again takes the day of telling for that of the count. */
  spansOf(item: Item): readonly Span[] {
    const members = this.#members.get(this.#kin.setOf(item)) ?? [];
    return members.flatMap((index) => {
      const told = this.#items[index];
      return told?.first === true ? (told.measure.span ?? []) : [];
    });
  }

  /** The names of places that tellings of a statement give for it. */
  placesOf(item: Item): readonly string[] {
    return this.#tellings(this.#kin.setOf(item)).flatMap(({ measure }) => measure.claim.place ?? []);
  }

  /** The best that the nouns of two tellings say; null when those of the two claims themselves, and all others, name two things. */
  nounOf(a: Item, b: Item): number | null {
    let best: number | null = null;
    const told = (item: Item): readonly Item[] => this.#tellings(this.#kin.setOf(item));
    for (const x of [a, ...told(a)]) {
      for (const y of [b, ...told(b)]) {
        const found = nounEvidence(x.measure, y.measure);
        if (found !== null && (best === null || found > best)) best = found;
      }
    }
    return best;
  }

  /** Some tellings of a statement, those that are no translations before others. */
  #tellings(set: number): readonly Item[] {
    const told = (this.#members.get(set) ?? [])
      .map((index) => this.#items[index])
      .filter((item) => item !== undefined);
    const plain = told.filter(({ translated }) => !translated);
    return (plain.length > 0 ? plain : told).slice(0, mostTellings);
  }

  #surroundings(set: number): Surroundings {
    const known = this.#around.get(set);
    if (known !== undefined) return known;
    const around = joinedSurroundings(this.#tellings(set).map((item) => surroundingsOf(item, this.#shelf)));
    this.#around.set(set, around);
    return around;
  }

  /** In how many statements of a text origin a stem stands. */
  #frequencyOf(origin: string): {
    readonly of: ReadonlyMap<string, number>;
    readonly all: number;
  } {
    const known = this.#frequencies.get(origin);
    if (known !== undefined) return known;
    const of = new Map<string, number>();
    const sets = this.#setsOfOrigin.get(origin) ?? new Set();
    for (const set of sets)
      for (const stem of this.#surroundings(set).keys()) of.set(stem, (of.get(stem) ?? 0) + 1);
    const frequency = { of, all: sets.size };
    this.#frequencies.set(origin, frequency);
    return frequency;
  }
}

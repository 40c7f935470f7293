/**
 * Counts of one district, town or house beside counts of the coast, province or country that it lies in: "The child welfare
 * office of Port Ambrell district took in 274 children" and "6,318 persons were rescued along the coast. Among them were 612
 * minors". Both must count one group of people, or one kind of thing, for times that may be one; the part is the smaller.
 */
import { areasBeside, isOfNoArea, localAreaOf, wideAreaOf, type Area } from './area-words.ts';
import { isIncrement } from './increments.ts';
import { intersection } from './interval.ts';
import type { Item } from './item.ts';
import type { Measure } from './measure.ts';
import { isOwnWork } from './own-work.ts';
import type { Readings } from './readings.ts';
import type { Shelf } from './shelf.ts';
import { timeRelation, type Span } from './time.ts';

/** A whole is at least so many times its part, and at most. */
const leastTimes = 1.25;
const mostTimes = 20;
/** Ranks from which on an area that a text names by the way is a part of what it is on. */
const leastNamed = 2;
/** Smaller counts are mostly of something else. */
const leastCounted = 5;

/** Reads areas of counts once. */
export class Areas {
  readonly #shelf: Shelf;
  readonly #local = new Map<Item, Area | null>();
  readonly #wide = new Map<Item, Area | null>();
  readonly #beside = new Map<string, ReadonlySet<string>>();
  /** "Another 12 were wounded" after some wounded; after some dead, "a further 140 people were wounded" is a count of its own. */
  readonly #added: ReadonlySet<Item>;

  constructor(items: readonly Item[], shelf: Shelf) {
    this.#shelf = shelf;
    this.#added = additions(items);
  }

  /** The smaller of two counts is of a small area, the larger of one that takes it in. */
  mayTakeIn(a: Item, b: Item): boolean {
    const [x, y] = [a.measure, b.measure];
    if (x.dimension !== 'count' || y.dimension !== 'count' || x.number === null || y.number === null)
      return false;
    const [whole, part] = x.number > y.number ? [a, b] : [b, a];
    const [most, least] = [whole.measure.number ?? 0, part.measure.number ?? 0];
    if (most < leastTimes * least || most > mostTimes * least || least < leastCounted) return false;
    if (intersection(x.interval, y.interval) !== null || a.root.family === b.root.family) return false;
    if (![whole, part].every((item) => isPlain(item) && !this.#added.has(item))) return false;
    if (x.statistic !== y.statistic || x.per !== y.per || x.period !== y.period) return false;
    if (!areOneGroup(x, y) || areOfTwoTimes(a, b)) return false;
    if (isOwnWork(a, this.#shelf) || isOwnWork(b, this.#shelf)) return false;
    const local = this.#localOf(part);
    if (local === null || local.names.some((name) => this.#isNamedBeside(whole, name))) return false;
    const wide = this.#wideOf(whole);
    return wide === null ? this.#isNamedElsewhere(whole, local) : wide.rank > local.rank;
  }

  #localOf(item: Item): Area | null {
    const known = this.#local.get(item);
    if (known !== undefined) return known;
    const area = localAreaOf(item, this.#shelf);
    this.#local.set(item, area);
    return area;
  }

  #wideOf(item: Item): Area | null {
    const known = this.#wide.get(item);
    if (known !== undefined) return known;
    const area = wideAreaOf(item, this.#shelf);
    this.#wide.set(item, area);
    return area;
  }

  /** A text that names the area of the part somewhere, and not beside its own count of no one place, has more than that area. */
  #isNamedElsewhere(whole: Item, { rank, names }: Area): boolean {
    const [name] = names;
    if (rank < leastNamed || name === undefined) return false;
    const { story } = whole.measure;
    const beside = this.#beside.get(story) ?? areasBeside(whole, this.#shelf);
    this.#beside.set(story, beside);
    return beside.has(name) && isOfNoArea(whole, this.#shelf);
  }

  #isNamedBeside({ measure: { claim } }: Item, name: string): boolean {
    const { text } = this.#shelf.document(claim.sha256);
    const { start, end } = claim.sentence;
    return text.slice(start, Math.min(end, start + mostOfSentence)).includes(name);
  }
}

/** Counts that the words before them in their text make an addition to another of the same things; items in canonical order. */
function additions(items: readonly Item[]): ReadonlySet<Item> {
  return new Set(
    items.filter((item, at) => {
      if (!isIncrement(item)) return false;
      const before = items.slice(Math.max(0, at - mostBefore), at);
      return before.some(
        ({ measure: { story, dimension, concept, facetKey } }) =>
          story === item.measure.story &&
          dimension === item.measure.dimension &&
          concept === item.measure.concept &&
          facetKey === item.measure.facetKey,
      );
    }),
  );
}

/** Claims before an addition among which is what it adds to. */
const mostBefore = 6;

/** Code units of a sentence that are read for a name. */
const mostOfSentence = 600;

function isPlain({ denied, asked, headline, outlook, measure }: Item): boolean {
  return !denied && !asked && !headline && outlook === 'fact' && measure.concept !== '';
}

/** People of one narrow group, or one noun. */
function areOneGroup(a: Measure, b: Measure): boolean {
  if (a.concept !== b.concept || a.facetKey !== b.facetKey) return false;
  if (isNarrow(a))
    return populationOf(a) === populationOf(b) || [a, b].some((one) => populationOf(one) === '');
  return !a.part && !b.part && !a.inherited && !b.inherited && populationOf(a) === populationOf(b);
}

/** Children, women, the dead, the wounded: a group that few counts are of. */
function isNarrow({ concept, facetKey }: Measure): boolean {
  return concept === 'person' && facetKey !== '' && facetKey !== 'men';
}

/** "Without an adult", "without a charge" say what is the matter with people, not who is left out. */
function populationOf({ population }: Measure): string {
  return population
    .split('+')
    .filter((mark) => mark !== 'without some')
    .join('+');
}

function areOfTwoTimes(a: Item, b: Item): boolean {
  return timeRelation(spanOf(a), spanOf(b)) === 'apart';
}

/** The time of a count; the day on which its text came out is none. */
function spanOf({ measure: { span }, publishedDay }: Item): Span | null {
  return span === null || (span.start === span.end && span.end === publishedDay) ? null : span;
}

/** What is asked of the words around two counts, and of these with those of the clause; more where no narrow group is counted. */
const leastContext = 1;
const leastOfNarrow = 2.5;
const leastOfNoun = { noun: 1, clause: 0.6, sum: 5.5 };
const clauseWeight = 2;

/** How alike a whole and its part are; null when they are not shown to count one thing. */
export function localScore(a: Item, b: Item, readings: Readings): number | null {
  const [context, clause] = [readings.contextOf(a, b), readings.clauseOf(a, b)];
  const score = context + clauseWeight * clause;
  if (context < leastContext) return null;
  if (isNarrow(a.measure)) return score >= leastOfNarrow ? score : null;
  if ((readings.nounOf(a, b) ?? 0) < leastOfNoun.noun || clause < leastOfNoun.clause) return null;
  return score >= leastOfNoun.sum ? score : null;
}

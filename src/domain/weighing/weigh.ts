/**
 * Weighing: claims → figures. A figure sets claims about one measure side by side and counts the witnesses behind
 * them. Derived and disposable: the same documents, claims and lineage give the same figures in any order.
 */
import { byCodeUnit } from '../../base/index.ts';
import { answersOf } from './answers.ts';
import { byClaim, clusterItems } from './cluster.ts';
import { counterpartsOf } from './counterparts.ts';
import { arithmeticOf } from './derivations.ts';
import { derivedContext } from './derived-context.ts';
import { derivedFigures } from './derived-figures.ts';
import type { DerivedFigure } from './derived-making.ts';
import type { AttributionRoot, Figure, Verdict } from './figure.ts';
import { headlinesOf, withHeadlines } from './headline-states.ts';
import type { Item } from './item.ts';
import { misattributions } from './misattributions.ts';
import { partitionGroups, storiesOf } from './part-groups.ts';
import { documentIn, languageOf, prepared, type Prepared, type WeighInput } from './prepared.ts';
import { recalledTies } from './recalled.ts';
import { derivedShares, relatedGroups } from './relations.ts';
import { toldTies } from './rises.ts';
import { clarityOf, headlineOf } from './subject.ts';
import { valuesOf, verdictOf } from './verdict.ts';
import { joined, misattributionSentence, partitionSentence, signOf, whyOf } from './why.ts';
import { countWitnesses } from './witness.ts';

/** Version of this engine; stamped on everything derived by it. */
export const weighingEngine: string = 'weighing/16';

export interface Weighed {
  /** Sorted by id. Every claim stands in at least one figure. */
  readonly figures: Figure[];
  readonly roots: readonly AttributionRoot[];
}

/**
 * Weighs claims. Every document that a claim points at must be given, else `weighing/unknown-document` is thrown.
 * The order of the lists does not matter.
 */
export function weighFigures(input: WeighInput): Weighed {
  const bench = prepared(input);
  const clusters = clusterItems(bench.items, {
    links: bench.links,
    deniedNumbers: deniedNumbers(bench.items),
    counterparts: counterpartsOf(bench.items, bench.links),
    kin: bench.kin,
    meetings: bench.meetings,
    answers: answersOf(bench.items, { kin: bench.kin, documentOf: documentIn(bench) }),
    voices: bench.voices,
    places: storyPlaces(bench.items),
  });
  const told = toldTies(bench.items, clusters, bench.links, documentIn(bench));
  const recalled = recalledTies(bench.items, clusters.groups, bench.shelf);
  const tied = { ...clusters, ties: [...bench.limited, ...recalled, ...told] };
  const headlines = headlinesOf(bench.items);
  const related = [
    ...relatedGroups(bench.items, tied, 'later').map(({ members }) =>
      figureOf(pick(bench, withHeadlines(bench.items, members, headlines)), 'evolution', bench),
    ),
    ...relatedGroups(bench.items, tied, 'scope').map(({ members }) =>
      figureOf(pick(bench, members), 'scope-differs', bench),
    ),
    ...partitionFigures(bench),
    ...derivationFigures(bench, clusters.groups),
    ...misattributionFigures(bench, clusters.groups),
  ];
  const taken = new Set(related.flatMap((figure) => figure.claims));
  const plain = clusters.groups
    .map((group) => figureOf(pick(bench, group), null, bench))
    .filter((figure) => figure.verdict !== 'single' || !figure.claims.every((claim) => taken.has(claim)));
  const figures = [...plain, ...related].sort((a, b) => byCodeUnit(a.id, b.id));
  return { figures, roots: bench.speakers.book.roots };
}

function storyPlaces(items: readonly Item[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { measure } of items) {
    const set = found.get(measure.story) ?? new Set<string>();
    for (const word of measure.place?.words ?? []) set.add(word);
    found.set(measure.story, set);
  }
  return found;
}

function deniedNumbers(items: readonly Item[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { measure, denied } of items) {
    if (!denied || measure.number === null) continue;
    const set = found.get(measure.story) ?? new Set<string>();
    set.add(`${measure.dimension}|${measure.number}`);
    found.set(measure.story, set);
  }
  return found;
}

function pick(bench: Prepared, indexes: readonly number[]): Item[] {
  return indexes.map((index) => bench.items[index]).filter((item) => item !== undefined);
}

interface RelationNote {
  readonly sentence: string;
  /** Claims that support nothing: parts of a total, results of arithmetic. */
  readonly unsupported: ReadonlySet<string>;
  /** The claim that names the figure; null lets the fullest one. */
  readonly lead: Item | null;
}

/** Builds a figure; `relation` names the verdict of a figure that relates groups, null asks for the verdict. */
function figureOf(
  items: readonly Item[],
  relation: Verdict | null,
  bench: Prepared,
  note: RelationNote = { sentence: '', unsupported: new Set(), lead: null },
): Figure {
  const count = countWitnesses(items, bench.witnesses, {
    unsupported: note.unsupported,
    isTally: relation === 'evolution',
  });
  const verdict = relation ?? verdictOf(items, count);
  const lead = note.lead ?? leadOf(items, bench);
  const first = items[0]?.measure.claim.id ?? '';
  return {
    id: relation === null ? `f-${first}` : `f-${first}-${relation}`,
    subject: headlineOf(lead.measure.claim),
    unit: lead.measure.claim.quantity.unit,
    place: firstOf(items, (item) => item.measure.claim.place),
    asOf: latest(items),
    claims: items.map((item) => item.measure.claim.id),
    values: valuesOf(items),
    verdict,
    documents: count.documents,
    textOrigins: count.textOrigins,
    attributionRoots: count.attributionRoots,
    independentOrigins: count.witnesses.length,
    paths: count.paths,
    why: whyOf(items, verdict, count, lead, note.sentence),
  };
}

/**
 * The claim that speaks for all: the number that most texts give, exact before a bound; a text in the language of this
 * program before others; then the first text before its copies, its own report before what it relays, and the plainer
 * subject.
 */
function leadOf(items: readonly Item[], bench: Prepared): Item {
  const byNumber = textsBy(items, ({ measure }) => String(measure.number));
  const byNoun = textsBy(
    items,
    ({ measure }) => `${measure.number ?? ''} ${measure.claim.quantity.unit ?? ''}`,
  );
  const ranked = items
    .map((item) => ({
      item,
      ranks: [
        byNumber(item),
        exactness(item),
        Number(isEnglish(item, bench)),
        Number(!item.headline && clarityOf(item.measure.claim) > 0),
        byNoun(item),
        clarityOf(item.measure.claim),
        Number(item.first),
        Number(item.measure.specific.length > 0),
        Number(item.ownVoice),
        -headlineOf(item.measure.claim).length,
      ],
    }))
    .sort((a, b) => byRanks(a.ranks, b.ranks) || byClaim(a.item, b.item));
  const best = ranked[0];
  if (best === undefined) throw new RangeError('A figure without claims cannot be built.');
  return best.item;
}

/** Higher ranks first. */
function byRanks(a: readonly number[], b: readonly number[]): number {
  for (const [at, rank] of a.entries()) {
    const other = b[at] ?? 0;
    if (rank !== other) return other - rank;
  }
  return 0;
}

function isEnglish({ measure }: Item, { shelf }: Prepared): boolean {
  return languageOf(measure.story, shelf)?.startsWith('en') ?? false;
}

/** How many texts share the key of a claim; denied and vague ones count for nothing. */
function textsBy(items: readonly Item[], keyOf: (item: Item) => string): (item: Item) => number {
  const texts = new Map<string, Set<string>>();
  for (const item of items) {
    const set = texts.get(keyOf(item));
    if (set === undefined) texts.set(keyOf(item), new Set([item.measure.claim.sha256]));
    else set.add(item.measure.claim.sha256);
  }
  return (item) => (item.denied || item.measure.number === null ? 0 : (texts.get(keyOf(item))?.size ?? 0));
}

function exactness(item: Item): number {
  const { bound } = item.measure.claim.quantity;
  return (item.denied ? -4 : 0) + (bound === '=' ? 2 : bound === 'vague' ? 0 : 1);
}

function firstOf(items: readonly Item[], field: (item: Item) => string | null): string | null {
  const uses = new Map<string, number>();
  for (const item of items) {
    const value = field(item);
    if (value !== null) uses.set(value, (uses.get(value) ?? 0) + 1);
  }
  return [...uses].sort((a, b) => b[1] - a[1] || byCodeUnit(a[0], b[0]))[0]?.[0] ?? null;
}

function latest(items: readonly Item[]): string | null {
  let best: { end: number; time: string } | null = null;
  for (const { measure } of items) {
    const time = measure.claim.time;
    if (time === null || measure.span === null || !Number.isFinite(measure.span.end)) continue;
    if (best === null || measure.span.end > best.end || (measure.span.end === best.end && time < best.time))
      best = { end: measure.span.end, time };
  }
  return best?.time ?? null;
}

function partitionFigures(bench: Prepared): Figure[] {
  return partitionGroups(bench.items, bench.kin, documentIn(bench)).map(({ partition, items, parts }) =>
    figureOf(items, 'parts-do-not-sum', bench, {
      sentence: partitionSentence(partition),
      unsupported: parts,
      lead: leadOf(
        items.filter((item) => !parts.has(item.measure.claim.id)),
        bench,
      ),
    }),
  );
}

function misattributionFigures(bench: Prepared, groups: readonly (readonly number[])[]): Figure[] {
  const picked = groups.filter(({ length }) => length > 1).map((group) => pick(bench, group));
  return misattributions(picked, bench.links, documentIn(bench)).map(({ items, wrong }) =>
    figureOf(items, 'misattribution', bench, {
      sentence: misattributionSentence(items, wrong),
      unsupported: new Set(wrong.map(({ measure }) => measure.claim.id)),
      lead: null,
    }),
  );
}

function derivationFigures(bench: Prepared, groups: readonly (readonly number[])[]): Figure[] {
  const documentOf = documentIn(bench);
  const told = derivedFigures(
    storiesOf(bench.items).values(),
    derivedContext({ ...bench, groups, documentOf }),
  );
  const taken = new Set(told.flatMap(({ results }) => [...results]));
  const isNew = ({ result }: { readonly result: number }): boolean =>
    !taken.has(bench.items[result]?.measure.claim.id ?? '');
  const sums = derivedShares(bench.items, bench.links).map(({ inputs, result }) => ({
    inputs,
    result,
    how: `the sum of ${joined(pick(bench, inputs).map(signOf))}`,
  }));
  const known = new Set(sums.map(({ result }) => result));
  const others = arithmeticOf(bench.items, bench.links).filter(({ result }) => !known.has(result));
  return [
    ...told.map((derived) => derivation(derived, bench)),
    ...[...sums, ...others].filter(isNew).flatMap(({ inputs, result, how }) => {
      const sources = inputs.filter((index) => index !== undefined);
      const derived = bench.items[result];
      if (derived === undefined) return [];
      const items = pick(bench, [...sources, result]).sort(byClaim);
      const results = new Set([derived.measure.claim.id]);
      return [derivation({ items, result: derived, results, unsupported: results, how }, bench)];
    }),
  ];
}

function derivation({ items, result, results, unsupported, how }: DerivedFigure, bench: Prepared): Figure {
  return figureOf(items, 'derivation', bench, {
    sentence: `${signOf(result)} is ${how}, of the same witness, not support of its own.`,
    unsupported,
    lead: leadOf(
      items.filter(({ measure }) => results.has(measure.claim.id)),
      bench,
    ),
  });
}

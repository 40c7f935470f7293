/**
 * A number without a noun of its own ("112 were found") is read with a noun from the words before, which is a guess. A
 * linked text that gives the same telling number with its noun knows better.
 */
import type { Item } from './item.ts';
import type { Links } from './links.ts';
import { isDistinctive } from './meaning.ts';
import { fold } from './names.ts';

/** Linked texts looked through for each text. */
const mostNeighbours = 16;

/** The items, with the noun of a linked text where it stands beside the same number once; their order stays. */
export function withNounsOfLinkedTexts(items: readonly Item[], links: Links): Item[] {
  const read = new Map<string, Map<number, Item | null>>();
  for (const item of items) {
    const { story, number, inherited, claim, concept } = item.measure;
    if (number === null || inherited || claim.kind !== 'count' || concept === '') continue;
    const known = read.get(story) ?? new Map<number, Item | null>();
    const before = known.get(number);
    known.set(number, before === undefined || before?.measure.concept === concept ? item : null);
    read.set(story, known);
  }
  return items.map((item) => {
    const source = sourceOf(item, read, links);
    if (source === null) return item;
    const { concept, facetKey, foreign, role, population } = source.measure;
    return {
      ...item,
      measure: { ...item.measure, concept, facetKey, foreign, role, population, inherited: false },
    };
  });
}

function sourceOf(
  { measure }: Item,
  read: ReadonlyMap<string, ReadonlyMap<number, Item | null>>,
  links: Links,
): Item | null {
  const { story, number, inherited, claim, stated } = measure;
  if (!inherited || number === null || claim.kind !== 'count' || !isDistinctive(stated ?? 0)) return null;
  for (const other of links.neighbours(story).slice(0, mostNeighbours)) {
    const link = links.linkOf(story, other);
    const found = link === 'none' || link === 'different' ? undefined : read.get(other)?.get(number);
    if (found === undefined || found === null) continue;
    if (link === 'hard' || link === 'same-origin' || namesThing(claim.quote, found)) return found;
  }
  return null;
}

/** The passage has the noun somewhere ("life vests, 112"), though not where the reading looks for it. */
function namesThing(quote: string, { measure }: Item): boolean {
  const noun = measure.claim.quantity.unit ?? '';
  return noun.length >= 4 && ` ${fold(quote)}`.includes(` ${fold(noun)}`);
}

/**
 * A word that one text shows to be money ("2.35 million dorils ($190,000)", "paid 2.35 million dorils") is money in every
 * text of the casebook: elsewhere the reading may take it for a thing that is counted.
 */
import type { Item } from './item.ts';
import { isKnownThing } from './measure.ts';
import { singularOf, wordsOf } from './names.ts';

/** The items, counts of a known currency as amounts of it; their order stays. */
export function withKnownCurrencies(items: readonly Item[]): Item[] {
  const known = currenciesOf(items);
  if (known.size === 0) return [...items];
  return items.map((item) => {
    const { measure } = item;
    const dimension =
      measure.claim.kind === 'count' ? known.get(unitOf(measure.claim.quantity.unit)) : undefined;
    if (dimension === undefined) return item;
    return {
      ...item,
      measure: { ...measure, dimension, concept: '', facetKey: '', role: '', population: '' },
    };
  });
}

/** How many readings as a thing one as money outweighs: a text says once what it is, and then goes on counting in it. */
const worth = 3;

/** Words that are read as money often enough, with the dimension of their amounts. */
function currenciesOf(items: readonly Item[]): Map<string, string> {
  const found = new Map<string, { dimension: string; balance: number }>();
  for (const { measure } of items) {
    const { kind, quantity } = measure.claim;
    const unit = kind === 'money' || kind === 'count' ? unitOf(quantity.unit) : '';
    if (!isWord(unit)) continue;
    const known = found.get(unit) ?? { dimension: '', balance: 0 };
    if (kind === 'money') found.set(unit, { dimension: measure.dimension, balance: known.balance + worth });
    else found.set(unit, { ...known, balance: known.balance - 1 });
  }
  return new Map(
    [...found]
      .filter(([, { dimension, balance }]) => dimension !== '' && balance >= 0)
      .map(([unit, { dimension }]) => [unit, dimension] as const),
  );
}

function unitOf(unit: string | null): string {
  const words = wordsOf(unit ?? '');
  return words.length === 1 && !isKnownThing(words[0] ?? '') ? singularOf(words[0] ?? '') : '';
}

/** A code ("USD") is known anyway. */
function isWord(unit: string): boolean {
  return unit.length > 3;
}

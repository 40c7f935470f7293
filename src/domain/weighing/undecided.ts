/** What a figure says of names that nobody has decided on: it counts them as one witness, and says so. */
import { byCodeUnit } from '../../base/index.ts';
import type { Item } from './item.ts';

/**
 * "May be one witness: 2 names wait for a decision (A, B)."; empty when every name of the figure stands alone. Single
 * names are left out: they may protect a person, and nobody is asked about them.
 */
export function undecidedSentence(items: readonly Item[]): string {
  const families = new Map<string, Map<string, string>>();
  for (const { root } of items) {
    if (root.generic || root.singleName) continue;
    const names = families.get(root.family);
    if (names === undefined) families.set(root.family, new Map([[root.key, root.name]]));
    else names.set(root.key, root.name);
  }
  const waiting = [...families.values()].filter((names) => names.size > 1);
  const names = waiting.flatMap((family) => [...family.values()].sort(byCodeUnit));
  if (names.length === 0) return '';
  const shown = names.slice(0, mostShown).join(', ');
  const more = names.length > mostShown ? ', …' : '';
  return `May be ${waiting.length === 1 ? 'one witness' : `${waiting.length} witnesses`}: ${names.length} names wait for a decision (${shown}${more}).`;
}

const mostShown = 6;

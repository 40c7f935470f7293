/**
 * Families: names that may be one witness until a person decides. A family is counted once and its names stay apart in
 * every list; two names that are kept apart, or that a person refused to join, never stand in one family.
 */
import { byCodeUnit } from '../../base/index.ts';
import type { NameForm } from './names.ts';

/** Two groups that may be one name, or that are kept apart. */
export interface NameTie {
  readonly keys: readonly [string, string];
  readonly apart: boolean;
}

/** What families need to know of the first name of a group. */
interface NamedGroup {
  readonly form: NameForm;
  readonly mention: { readonly person: boolean };
}

/** Joins what may be one name into families, strongest tie first, unless two names of a family are kept apart. */
export function familiesOf(
  groups: ReadonlyMap<string, readonly NamedGroup[]>,
  ties: readonly NameTie[],
): Map<string, string> {
  const keys = [...groups.keys()].sort(byCodeUnit);
  const apart = new Map<string, Set<string>>();
  const bar = (a: string, b: string): void => {
    const set = apart.get(a);
    if (set === undefined) apart.set(a, new Set([b]));
    else set.add(b);
  };
  for (const {
    keys: [a, b],
  } of ties.filter((tie) => tie.apart)) {
    bar(a, b);
    bar(b, a);
  }
  const union = new Union();
  const members = new Map<string, string[]>(keys.map((key) => [key, [key]]));
  const join = (a: string, b: string): void => {
    const [x, y] = [union.find(a), union.find(b)];
    const [inX, inY] = [members.get(x) ?? [x], members.get(y) ?? [y]];
    if (x === y || barred(inX, inY, apart)) return;
    union.join(x, y);
    members.set(union.find(x), [...inX, ...inY]);
  };
  for (const {
    keys: [a, b],
    apart: never,
  } of ties)
    if (!never) join(a, b);
  for (const [short, full] of surnames(groups)) join(short, full);
  return new Map(keys.map((key) => [key, union.find(key)] as const));
}

function barred(
  a: readonly string[],
  b: readonly string[],
  apart: ReadonlyMap<string, ReadonlySet<string>>,
): boolean {
  const [few, many] = a.length <= b.length ? [a, new Set(b)] : [b, new Set(a)];
  return few.some((key) => [...(apart.get(key) ?? [])].some((other) => many.has(other)));
}

/**
 * "Varnack" and "Ilse Varnack" in two texts may be one person and are counted as one; but nobody is asked about it,
 * since a single name may protect a person.
 */
function surnames(groups: ReadonlyMap<string, readonly NamedGroup[]>): [string, string][] {
  const byLast = new Map<string, string[]>();
  for (const [key, [first]] of groups) {
    const last = first?.form.spelled.at(-1);
    if (first === undefined || last === undefined || !first.mention.person || first.form.spelled.length < 2)
      continue;
    const list = byLast.get(last);
    if (list === undefined) byLast.set(last, [key]);
    else list.push(key);
  }
  const found: [string, string][] = [];
  for (const [key, [first]] of groups) {
    if (first === undefined || first.form.generic || first.form.spelled.length !== 1) continue;
    const full = byLast.get(first.form.spelled[0] ?? '') ?? [];
    for (const other of [...full].sort(byCodeUnit).slice(0, mostNamesakes)) found.push([key, other]);
  }
  return found.sort((a, b) => byCodeUnit(a[0], b[0]) || byCodeUnit(a[1], b[1]));
}

/** People of one surname that a single name is tried with. */
const mostNamesakes = 40;

/** Sets of keys that are one; each set goes by its smallest key. */
export class Union {
  readonly #parent = new Map<string, string>();

  /** True when the key was ever joined with another. */
  holds(key: string): boolean {
    return this.#parent.has(key);
  }

  /** The smallest key of its set; a key never joined is its own. */
  find(key: string): string {
    let at = key;
    for (let up = this.#parent.get(at) ?? at; up !== at; up = this.#parent.get(at) ?? at) at = up;
    if (at !== key) this.#parent.set(key, at);
    return at;
  }

  /** Makes the sets of two keys one. */
  join(a: string, b: string): void {
    const [low, high] = [this.find(a), this.find(b)].sort(byCodeUnit);
    if (low === undefined || high === undefined) return;
    this.#parent.set(low, low);
    this.#parent.set(high, low);
  }
}

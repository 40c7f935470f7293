/** What the texts add to the likeness of two names: links, numbers and roles that they share, and what keeps them apart. */
import { byCodeUnit } from '../../base/index.ts';
import type { AliasSignal } from './alias.ts';
import type { Likeness } from './alias-likeness.ts';
import type { Link, Links } from './links.ts';
import type { NameEntry } from './name-entries.ts';
import { soleRoles, titlesConflict, type RoleAt } from './name-roles.ts';
import { nameForm } from './names.ts';
import { soundLikeness, soundsOf } from './name-sounds.ts';

/** How two names stand to each other in the texts. */
export interface Scene {
  /** The closest link between a story of the one and a story of the other. */
  readonly link: Link;
  /** One story holds both names. */
  readonly oneText: boolean;
  /** A number that linked texts credit to both. */
  readonly sharedNumber: boolean;
  /** A kind of act that linked texts report of or on both ("arrest"); null for none. */
  readonly sharedAct: string | null;
  /** The same role for the same body; null when none is given for both. */
  readonly sharedRole: { readonly role: string; readonly body: string } | null;
}

const closeness: readonly Link[] = ['same-story', 'hard', 'same-origin', 'event', 'undetermined'];

/** The scene of two entries; stories that are not linked add nothing. */
export function sceneOf(a: NameEntry, b: NameEntry, links: Links): Scene {
  let best = closeness.length;
  let oneText = false;
  for (const x of a.stories) {
    for (const y of b.stories) {
      const link = links.linkOf(x, y);
      if (link === 'same-story') oneText = true;
      else {
        const rank = closeness.indexOf(link);
        if (rank >= 0 && rank < best) best = rank;
      }
    }
  }
  const link = closeness[best] ?? (oneText ? 'same-story' : 'none');
  const linked = link !== 'none';
  return {
    link,
    oneText,
    sharedNumber: linked && sharedFact(a, b, 'number ') !== null,
    sharedAct: linked ? sharedFact(a, b, 'act ') : null,
    sharedRole: linked ? sharedRole(a.roles, b.roles) : null,
  };
}

/** What follows the prefix in the first fact, by code unit, that both entries have. */
function sharedFact(a: NameEntry, b: NameEntry, prefix: string): string | null {
  const shared = [...a.facts].filter((fact) => fact.startsWith(prefix) && b.facts.has(fact)).sort(byCodeUnit);
  return shared[0]?.slice(prefix.length) ?? null;
}

function sharedRole(a: readonly RoleAt[], b: readonly RoleAt[]): Scene['sharedRole'] {
  for (const one of a) {
    for (const other of b) {
      if (one.role !== other.role || one.body === null || other.body === null) continue;
      if (isOneBody(one.body, other.body)) return { role: one.role, body: one.body };
    }
  }
  return null;
}

const noPlaces: ReadonlySet<string> = new Set();

/** The bodies of two roles, as the texts write them: one is the other, or leaves words of it out. */
function isOneBody(a: string, b: string): boolean {
  const [x, y] = [nameForm(a, noPlaces), nameForm(b, noPlaces)];
  const [short, full] = x.words.length <= y.words.length ? [x.words, y.words] : [y.words, x.words];
  return short.length > 0 && short.every((word) => full.includes(word));
}

/** Likeness of two bodies of which one stands in the place of the other. */
const standing = 0.5;

/**
 * Two bodies that share a telling word and differ in others, credited with one number by two texts of which one derives from the other:
 * the rewriter or translator may have put one in the place of the other.
 */
export function standsFor(alike: Likeness, scene: Scene, [a, b]: readonly [NameEntry, NameEntry]): Likeness {
  const derived = scene.link === 'hard' || scene.link === 'same-origin';
  if (!derived || !scene.sharedNumber || scene.oneText) return alike;
  if (alike.score === 0 || alike.against.length === 0) return alike;
  if ([a, b].some(({ kind, form }) => kind !== 'body' || form.government || form.generic)) return alike;
  return {
    score: standing,
    signals: ['standing'],
    reasons: [
      'One text derives from the other, or both from one, and credits this name with a number in the place of that one.',
    ],
    against: [],
    doubts: [...alike.against, 'The names share few words: the rewriter may have named another body.'].slice(
      0,
      2,
    ),
  };
}

/** The likeness with what the texts add. A role that one person holds for one body may join names that sound unlike. */
export function withScene(alike: Likeness, scene: Scene, a: NameEntry): Likeness {
  const signals = new Set<AliasSignal>(alike.signals);
  const reasons = [...alike.reasons];
  let { score } = alike;
  const role = scene.sharedRole;
  if (role !== null && a.kind !== 'body' && a.kind !== 'place' && !scene.oneText) {
    signals.add('role').add('body');
    reasons.push(`Linked texts give both the same role: ${role.role}, ${role.body}.`);
    score = Math.max(score + 0.1, soleRoles.has(role.role) && alike.against.length === 0 ? 0.6 : 0);
  }
  if (scene.sharedNumber && score > 0) {
    signals.add('number');
    reasons.push('Linked texts credit both with the same number.');
    score += 0.1;
  }
  if (scene.sharedAct !== null && score > 0) {
    signals.add('act');
    reasons.push(`Linked texts report the same kind of act of or on both: ${scene.sharedAct}.`);
    score += 0.1;
  }
  if (score > 0 && scene.link !== 'none' && scene.link !== 'same-story') {
    signals.add('linked-texts');
    score += scene.link === 'hard' || scene.link === 'same-origin' ? 0.05 : 0;
  } else if (score > 0 && scene.link === 'none') {
    score -= 0.1;
  }
  return { ...alike, score, signals: [...signals], reasons };
}

/** What speaks against one name behind both. `score` is their likeness: next to certainty outweighs a lesser doubt. */
export function objections(a: NameEntry, b: NameEntry, scene: Scene, score: number): string[] {
  const against: string[] = [];
  if (scene.oneText) against.push('One text names both.');
  const roles = conflictingTitles(a.roles, b.roles);
  if (roles !== null) against.push(`Their titles do not go together: ${roles[0]} and ${roles[1]}.`);
  if (scene.sharedRole === null && score < 0.98) {
    const bodies = conflictingBodies(a.roles, b.roles);
    if (bodies !== null) against.push(`They hold roles for different bodies: ${bodies[0]} and ${bodies[1]}.`);
  }
  if (a.kind === 'place') against.push(...placeObjections(a, b));
  return against;
}

function conflictingTitles(a: readonly RoleAt[], b: readonly RoleAt[]): [string, string] | null {
  for (const { role: one } of a) {
    for (const { role: other } of b) if (titlesConflict(one, other)) return [one, other];
  }
  return null;
}

function conflictingBodies(a: readonly RoleAt[], b: readonly RoleAt[]): [string, string] | null {
  const [x, y] = [bodiesOf(a), bodiesOf(b)];
  const [one, other] = [x[0], y[0]];
  if (one === undefined || other === undefined) return null;
  const shared = x.some((body) => y.some((twin) => isOneBody(body, twin) || soundsLikeOne(body, twin)));
  return shared ? null : [one, other];
}

function bodiesOf(roles: readonly RoleAt[]): string[] {
  return roles.map(({ body }) => body).filter((body) => body !== null);
}

function soundsLikeOne(a: string, b: string): boolean {
  const [x, y] = [nameForm(a, noPlaces).words, nameForm(b, noPlaces).words];
  return x.some(
    (word) => word.length > 3 && y.some((twin) => soundLikeness(soundsOf(word), soundsOf(twin)) >= 0.9),
  );
}

function placeObjections(a: NameEntry, b: NameEntry): string[] {
  const [x, y] = [wider(a), wider(b)];
  const [one, other] = [x[0], y[0]];
  if (one === undefined || other === undefined) return [];
  const shared = x.some(
    (place) => y.includes(place) || y.some((twin) => soundLikeness(soundsOf(place), soundsOf(twin)) >= 0.9),
  );
  return shared ? [] : [`They lie in different places: “${one}” and “${other}”.`];
}

function wider(entry: NameEntry): string[] {
  return [...new Set(entry.sites.flatMap(({ within }) => within))];
}

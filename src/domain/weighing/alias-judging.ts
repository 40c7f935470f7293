/**
 * Judging pairs of names. Names meet when they share a sound, a word, their letters, or a role for one body; each pair
 * is judged by its spellings and by what linked texts add, and comes out as a proposal, as kept apart, or not at all.
 */
import { byCodeUnit } from '../../base/index.ts';
import {
  aliasId,
  type AliasDecision,
  type AliasPair,
  type AliasSide,
  type AliasStatus,
  type AliasVerdict,
} from './alias.ts';
import { bodyLikeness, placeLikeness, unlike, type Likeness } from './alias-likeness.ts';
import { personLikeness, type PersonName } from './alias-people.ts';
import { objections, sceneOf, standsFor, withScene } from './alias-scene.ts';
import type { Links } from './links.ts';
import type { NameEntry } from './name-entries.ts';
import { soleRoles } from './name-roles.ts';
import { nameForm } from './names.ts';

/** What judging needs beside the entries. */
export interface JudgingContext {
  readonly links: Links;
  /** Folded words of places and country stems. */
  readonly places: ReadonlySet<string>;
  readonly decisions: readonly AliasDecision[];
}

/** Least score of a proposal. */
const leastScore = 0.6;

/** Longest list of entries under one block that is compared pair by pair. */
const mostInBlock = 120;

/** A judged pair with the ids of its entries. */
export interface JudgedPair {
  readonly pair: AliasPair;
  readonly ids: readonly [string, string];
}

/** Judges all pairs of entries that meet; sorted by score, then id. The order of the entries does not matter. */
export function judgedPairs(entries: readonly NameEntry[], context: JudgingContext): JudgedPair[] {
  const decided = decisionsOf(context);
  const found: JudgedPair[] = [];
  const seen = new Set<string>();
  for (const block of blocksOf(entries).values()) {
    for (const [at, a] of block.entries()) {
      for (const b of block.slice(at + 1)) {
        const ids: readonly [string, string] = [a.id, b.id];
        const key = ids.join('\u0000');
        if (seen.has(key)) continue;
        seen.add(key);
        const verdict = decided.get(pairKey(a.form.key, b.form.key)) ?? null;
        const pair = judge(a, b, { ...context, verdict });
        if (pair !== null) found.push({ pair, ids });
      }
    }
  }
  return found.sort((x, y) => y.pair.score - x.pair.score || byCodeUnit(x.pair.id, y.pair.id));
}

function decisionsOf({ decisions, places }: JudgingContext): Map<string, AliasVerdict> {
  const keyOf = (name: string): string => nameForm(name, places).key;
  return new Map(decisions.map(({ a, b, verdict }) => [pairKey(keyOf(a), keyOf(b)), verdict] as const));
}

function pairKey(a: string, b: string): string {
  return a < b ? `${a}\u0000${b}` : `${b}\u0000${a}`;
}

function blocksOf(entries: readonly NameEntry[]): Map<string, NameEntry[]> {
  const blocks = new Map<string, NameEntry[]>();
  const put = (key: string, entry: NameEntry): void => {
    const list = blocks.get(key);
    if (list === undefined) blocks.set(key, [entry]);
    else if (list.length < mostInBlock && !list.includes(entry)) list.push(entry);
  };
  for (const entry of entries) {
    if (entry.veiled) continue;
    for (const block of entry.blocks) put(block, entry);
    for (const { role, body } of entry.roles) {
      if (body === null || !soleRoles.has(role)) continue;
      for (const word of nameForm(body, new Set()).words.slice(0, 8)) put(`role ${role} ${word}`, entry);
    }
  }
  return blocks;
}

interface PairContext extends JudgingContext {
  readonly verdict: AliasVerdict | null;
}

/** Least score of two names that are worth being shown as kept apart. */
const leastApart = 0.55;

/** Judges two entries; null when there is nothing to propose and nothing worth keeping apart. */
function judge(a: NameEntry, b: NameEntry, context: PairContext): AliasPair | null {
  if (!mayBeOneKind(a, b)) return null;
  const alike = likenessOf(a, b, context.places);
  const scene = sceneOf(a, b, context.links);
  const found = withScene(standsFor(alike, scene, [a, b]), scene, a);
  const against = [...found.against, ...objections(a, b, scene, found.score)];
  if (context.verdict === 'different') return pairOf(a, b, { ...found, against }, 'refused');
  if (against.length > 0) {
    const shown = found.score >= leastApart && scene.link !== 'none';
    return shown ? pairOf(a, b, { ...found, against }, 'apart') : null;
  }
  if (found.score < leastScore) return null;
  return pairOf(
    a,
    b,
    { ...found, against: found.doubts ?? [] },
    context.verdict === 'unsure' ? 'unsure' : 'proposed',
  );
}

function mayBeOneKind(a: NameEntry, b: NameEntry): boolean {
  if (a.kind === 'place' || b.kind === 'place') return a.kind === b.kind;
  if (a.form.government || b.form.government) return false;
  return a.kind === b.kind || a.kind === 'unknown' || b.kind === 'unknown';
}

function likenessOf(a: NameEntry, b: NameEntry, places: ReadonlySet<string>): Likeness {
  if (a.kind === 'place') return placeLikeness(a.plain.join(' '), b.plain.join(' '));
  const asBodies = a.kind === 'person' || b.kind === 'person' ? unlike : bodyLikeness(a.form, b.form, places);
  const asPersons =
    a.kind === 'body' || b.kind === 'body' ? unlike : personLikeness(personOf(a), personOf(b));
  return asPersons.score > asBodies.score ? asPersons : asBodies;
}

function personOf({ name, plain }: NameEntry): PersonName {
  return { name, words: plain };
}

function pairOf(one: NameEntry, other: NameEntry, found: Likeness, status: AliasStatus): AliasPair {
  const [a, b] = one.name < other.name ? [one, other] : [other, one];
  const kind = a.kind === 'unknown' ? b.kind : a.kind;
  return {
    id: aliasId(a.name, b.name),
    kind: kind === 'unknown' ? 'person' : kind,
    a: sideOf(a),
    b: sideOf(b),
    status,
    score: Math.round(Math.min(found.score, 0.99) * 100) / 100,
    signals: found.signals,
    reasons: found.reasons,
    against: found.against,
  };
}

/** Passages shown of one name. */
const mostPassages = 3;

/** A name with its first passages, one for each story. */
export function sideOf({ name, sites, roles }: Pick<NameEntry, 'name' | 'sites' | 'roles'>): AliasSide {
  const passages = new Map<string, AliasSide['passages'][number]>();
  for (const { passage, story } of sites) {
    if (passage !== null && passages.size < mostPassages && !passages.has(story))
      passages.set(story, passage);
  }
  return { name, role: roles[0]?.role ?? null, passages: [...passages.values()] };
}

/** Descriptions of bodies beside the names that they stand for, as pairs that people decide on. */
import { byCodeUnit } from '../../base/index.ts';
import type { Document } from '../reading/index.ts';
import { aliasId, type AliasDecision, type AliasPair, type AliasSide, type AliasStatus } from './alias.ts';
import type { NameEntry } from './name-entries.ts';
import { standingsIn, type Standing } from './name-standing.ts';
import { fold } from './names.ts';

/** Strength of a description that follows a name: it asks, and rarely more. */
const score = 0.62;

/** Bodies of one story that a description may mean. */
const mostBodies = 60;

/** One pair for each description and body; the story that is first by hash gives the passage. */
export function describedPairs(
  documents: readonly Document[],
  entries: readonly NameEntry[],
  decisions: readonly AliasDecision[],
): AliasPair[] {
  const bodies = bodiesByStory(entries);
  const pairs = new Map<string, AliasPair>();
  for (const document of [...documents].sort((a, b) => byCodeUnit(a.sha256, b.sha256))) {
    for (const story of document.stories) {
      const named = bodies.get(`${document.sha256}.${story.index}`) ?? new Map<string, NameEntry>();
      for (const standing of standingsIn(document, story, [...named.keys()])) {
        const entry = named.get(standing.body);
        if (entry === undefined || entry.name === standing.words) continue;
        const passage = { sha256: document.sha256, story: story.index, ...rangeOf(standing) };
        const side: AliasSide = { name: standing.words, role: null, passages: [passage] };
        const pair = pairOf(entry, side, standing.body, decisions);
        if (!pairs.has(pair.id)) pairs.set(pair.id, pair);
      }
    }
  }
  return [...pairs.values()];
}

function rangeOf({ start, end }: Standing): { start: number; end: number } {
  return { start, end };
}

/** Bodies that are no government, by story and spelling. */
function bodiesByStory(entries: readonly NameEntry[]): Map<string, Map<string, NameEntry>> {
  const found = new Map<string, Map<string, NameEntry>>();
  for (const entry of entries) {
    if (entry.veiled || entry.form.government || entry.kind === 'person' || entry.kind === 'place') continue;
    if (official.test(fold(entry.name))) continue;
    for (const { story, name } of entry.sites) {
      const named = found.get(story) ?? new Map<string, NameEntry>();
      if (named.size < mostBodies) named.set(name, entry);
      found.set(story, named);
    }
  }
  return found;
}

/** Bodies of a state, and outlets: no watchdog and no charity. */
const official: RegExp =
  /\b(?:ministry|department|police|court|government|embassy|army|navy|parliament|senate|treasury|division|times|post|herald|news|press|journal|gazette)\b/u;

function pairOf(
  entry: NameEntry,
  description: AliasSide,
  spelling: string,
  decisions: readonly AliasDecision[],
): AliasPair {
  const own = { name: entry.name, role: null, passages: passagesOf(entry) };
  const [a, b] = own.name < description.name ? [own, description] : [description, own];
  const is = (one: string, other: string): boolean => fold(one) === fold(other);
  const verdict = decisions.find(
    (one) => (is(one.a, a.name) && is(one.b, b.name)) || (is(one.a, b.name) && is(one.b, a.name)),
  )?.verdict;
  const standings: Readonly<Record<string, AliasStatus>> = {
    same: 'accepted',
    different: 'refused',
    unsure: 'unsure',
  };
  return {
    id: aliasId(a.name, b.name),
    kind: 'body',
    a,
    b,
    status: standings[verdict ?? ''] ?? 'proposed',
    score,
    signals: ['standing'],
    reasons: [`In one text “${description.name}” speaks where “${spelling}” was the last body named.`],
    against: ['A description, not a name: it is this body only if every text that uses it means this body.'],
  };
}

function passagesOf({ sites }: NameEntry): AliasSide['passages'] {
  const passages = sites.map(({ passage }) => passage).filter((passage) => passage !== null);
  return passages.slice(0, 1);
}

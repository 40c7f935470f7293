/**
 * The names of a casebook for people to decide on: which spellings may be one person, body or place, which are
 * certainly one, and which are alike and kept apart.
 *
 * People decide. Accepted pairs are one name everywhere; refused pairs are never joined and never proposed again. An
 * undecided pair keeps two names in every list of roots but counts as one witness: a wrong "independent" invents a
 * witness, and readers would believe it; a wrong "may be one" only asks for a decision, and says so.
 */
import { byCodeUnit } from '../../base/index.ts';
import type { Claim, EventClaim } from '../claims/index.ts';
import type { StoryPair, TextOrigin } from '../lineage/index.ts';
import type { Document } from '../reading/index.ts';
import { aliasId, type AliasDecision, type AliasPair } from './alias.ts';
import { judgedPairs, sideOf } from './alias-judging.ts';
import { hashOf, linksOf, type Links } from './links.ts';
import { entriesOf, type KeyedSite, type NameEntry } from './name-entries.ts';
import { sceneSites, SiteFinder, type NameSite } from './name-sites.ts';
import { describedPairs } from './name-described.ts';
import { fullNames, shortForms } from './name-standing.ts';
import { fold, nameForm } from './names.ts';
import { certainNames, type CertainNames, type NameMention } from './roots.ts';
import { shelfOf, type Shelf } from './shelf.ts';
import { kindOfSpeaker, placeWords, speakerMentions } from './speakers.ts';

export interface NamesInput {
  readonly documents: readonly Document[];
  readonly claims: readonly Claim[];
  readonly events?: readonly EventClaim[];
  readonly pairs: readonly StoryPair[];
  readonly origins: readonly TextOrigin[];
  /** Decisions in force. */
  readonly aliases?: readonly AliasDecision[];
  /** Names that protect a person: nothing is ever proposed about them. */
  readonly protectedNames?: readonly string[];
}

/**
 * Pairs of names, undecided ones first, by score. Every document that a claim points at must be given, else
 * `weighing/unknown-document` is thrown. The order of the lists does not matter.
 */
export function proposeNames(input: NamesInput): AliasPair[] {
  const shelf = shelfOf(input.documents);
  const links = linksOf(input.pairs, input.origins);
  const places = placeWords(input.claims);
  const decisions = input.aliases ?? [];
  const sites = sitesOf(input, shelf, links, places);
  const mention = (site: NameSite): NameMention => ({
    name: site.name,
    text: hashOf(site.story),
    origin: links.originOf(site.story),
    person: site.kind === 'person',
  });
  const bodies = sites.filter(({ kind }) => kind !== 'place');
  const certain = certainNames(bodies.map(mention), places, decisions);
  const keyed = sites.map((site): KeyedSite => {
    return { site, key: site.kind === 'place' ? `place ${fold(site.name)}` : certain.keyOf(mention(site)) };
  });
  const entries = entriesOf(keyed, places);
  const judged = judgedPairs(entries, { links, places, decisions }).map(({ pair }) => pair);
  const all = [
    ...describedPairs(input.documents, entries, decisions),
    ...judged,
    ...certainPairs(entries, certain, decisions, places),
    ...dividedPlaces(entries),
  ];
  const unique = new Map(all.map((pair) => [pair.id, pair] as const));
  return [...unique.values()].sort(byStanding);
}

const standing: readonly AliasPair['status'][] = [
  'proposed',
  'unsure',
  'apart',
  'accepted',
  'refused',
  'certain',
];

function byStanding(a: AliasPair, b: AliasPair): number {
  return (
    standing.indexOf(a.status) - standing.indexOf(b.status) || b.score - a.score || byCodeUnit(a.id, b.id)
  );
}

function sitesOf(input: NamesInput, shelf: Shelf, links: Links, places: ReadonlySet<string>): NameSite[] {
  const finder = new SiteFinder(shelf.document, places, input.protectedNames ?? []);
  const mentions = speakerMentions(input.claims, shelf, links);
  const stated = input.claims.flatMap((claim) => {
    const found = mentions.get(claim.id);
    const speaker =
      found === undefined ? [] : [finder.speaker(claim, found.mention.name, kindOfSpeaker(found))];
    return [...speaker, ...finder.chain(claim), ...finder.places(claim)];
  });
  const acts = (input.events ?? []).flatMap((event) => [
    ...finder.chain(event),
    ...finder.actors(event),
    ...finder.places(event),
  ]);
  const sites = [...stated, ...acts, ...input.documents.flatMap((document) => sceneSites(document, finder))];
  return [...sites, ...shortSites(sites, input.documents, finder)];
}

/** Surnames, and first names in Asia, that go on for full names of their own story. */
function shortSites(
  sites: readonly NameSite[],
  documents: readonly Document[],
  finder: SiteFinder,
): NameSite[] {
  const full = fullNames(sites);
  return documents.flatMap((document) =>
    document.stories.flatMap((story) =>
      [...(full.get(`${document.sha256}.${story.index}`) ?? [])].sort(byCodeUnit).flatMap((name) => {
        const found = shortForms(name).map((word) => finder.shortened(document, story, word));
        return found.find((site) => site !== null) ?? [];
      }),
    ),
  );
}

/** Spellings that are one name by certainty or by decision: each beside the one that is shown. */
function certainPairs(
  entries: readonly NameEntry[],
  certain: CertainNames,
  decisions: readonly AliasDecision[],
  places: ReadonlySet<string>,
): AliasPair[] {
  const accepted = decisions.filter(({ verdict }) => verdict === 'same');
  const keyOf = (name: string): string => nameForm(name, places).key;
  const pairs: AliasPair[] = [];
  for (const entry of entries) {
    if (entry.veiled || entry.kind === 'place') continue;
    for (const { a, b } of accepted) {
      const [x, y] = [spelledAs(entry, keyOf(a), places), spelledAs(entry, keyOf(b), places)];
      if (x !== null && y !== null) pairs.push(oneName(entry, x, y, 'accepted', ['A person decided so.']));
    }
    const reasons = reasonsOf(certain, entry.id);
    for (const other of entry.spellings) {
      if (fold(other) === fold(entry.name) || isVeiledIn(entry, other)) continue;
      const decided = accepted.some(({ a, b }) => [keyOf(a), keyOf(b)].includes(keyOf(other)));
      if (!decided || keyOf(other) === entry.form.key)
        pairs.push(oneName(entry, entry.name, other, 'certain', reasons));
    }
  }
  return pairs;
}

/** True when a spelling may protect a person in some story of the entry: then nothing is said of it. */
function isVeiledIn({ sites }: NameEntry, spelling: string): boolean {
  return sites.some((site) => site.veiled && site.name === spelling);
}

function spelledAs(entry: NameEntry, key: string, places: ReadonlySet<string>): string | null {
  return entry.spellings.find((name) => nameForm(name, places).key === key) ?? null;
}

function reasonsOf(certain: CertainNames, key: string): string[] {
  const stated = (certain.groups.get(key) ?? [])
    .map(({ reason }) => reason)
    .filter((reason) => reason !== null);
  const reasons = [...new Set(stated)].sort(byCodeUnit).slice(0, 4);
  return reasons.length > 0
    ? reasons
    : ['The names differ only in case, accents, articles, titles or the order of their words.'];
}

function oneName(
  entry: NameEntry,
  one: string,
  other: string,
  status: 'accepted' | 'certain',
  reasons: readonly string[],
): AliasPair {
  const [first, second] = one < other ? [one, other] : [other, one];
  const side = (name: string): AliasPair['a'] =>
    sideOf({ name, roles: entry.roles, sites: entry.sites.filter((site) => site.name === name) });
  return {
    id: aliasId(first, second),
    kind: entry.kind === 'unknown' ? 'person' : entry.kind,
    a: side(first),
    b: side(second),
    status,
    score: 1,
    signals: [],
    reasons,
    against: [],
  };
}

/** One place name that texts put in different wider places: two places, however alike they are written. */
function dividedPlaces(entries: readonly NameEntry[]): AliasPair[] {
  const pairs: AliasPair[] = [];
  for (const entry of entries) {
    if (entry.kind !== 'place') continue;
    const within = [...new Set(entry.sites.map((site) => site.within[0] ?? ''))].filter(
      (place) => place !== '',
    );
    const nested = (a: string, b: string): boolean =>
      entry.sites.some((site) => site.within.includes(a) && site.within.includes(b));
    const [first, ...others] = within.sort(byCodeUnit);
    for (const other of others.slice(0, 4)) {
      if (first === undefined || nested(first, other)) continue;
      pairs.push(dividedPlace(entry, first, other));
    }
  }
  return pairs;
}

function dividedPlace(entry: NameEntry, first: string, second: string): AliasPair {
  const side = (place: string): AliasPair['a'] => {
    const sites = entry.sites.filter((site) => site.within[0] === place);
    return sideOf({ name: `${entry.name}, ${place}`, roles: [], sites });
  };
  const [a, b] = [side(first), side(second)];
  return {
    id: aliasId(a.name, b.name),
    kind: 'place',
    a,
    b,
    status: 'apart',
    score: 0.6,
    signals: [],
    reasons: [],
    against: [`Two places of one name: one within “${first}”, one within “${second}”.`],
  };
}

/**
 * One act on one person, body or place, told in several documents: one event, however often it is told. When the
 * texts name different bodies for it, that is said instead.
 */
import type { AliasDecision } from './alias.ts';
import type { EventClaim } from '../claims/index.ts';
import { accountOf, counted, documentsOf, leadOf, type AccountsBench, type Voice } from './accounts-bench.ts';
import { isSameOffice, officesOf, type Office } from './accounts-offices.ts';
import type { Party, PartyReader } from './accounts-parties.ts';
import type { Account } from './accounts-verdict.ts';
import { storyId } from './links.ts';
import { fold, nameForm } from './names.ts';
import { spanOf, timeRelation } from './time.ts';
import { joined } from './why.ts';

/** Statements and lasting states are no events that happen once. */
const noEvents: ReadonlySet<string> = new Set(
  (
    'denial silence reply pledge demand request accusation letter admission interview visit publication complicity ' +
    'ownership threat tip-off geolocation escape-attempt failure-to-assist payment deprivation isolation debt-bondage'
  ).split(' '),
);

const definite = /^(?:the|this|that|its|their|el|la|los|las|le|les|l['’])\s?/iu;

function isCounted(phrase: string, event: EventClaim, bench: AccountsBench): boolean {
  return /\p{Nd}/u.test(phrase) || bench.patientNumber(event) !== '';
}

interface Told {
  readonly event: EventClaim;
  readonly patient: Party;
  readonly agent: Party | null;
  readonly offices: readonly Office[];
}

/** The largest number of tellings of one kind of act under one key that are compared pair by pair. */
const mostCompared = 150;

/** Accounts of events told in two documents or more. */
export function sameEvents(bench: AccountsBench, parties: PartyReader): Account[] {
  const buckets = new Map<string, Told[]>();
  for (const told of toldEvents(bench, parties)) {
    for (const key of keysOf(told, bench)) {
      const list = buckets.get(key);
      if (list === undefined) buckets.set(key, [told]);
      else if (list.length < mostCompared) list.push(told);
    }
  }
  const groups = new Groups();
  for (const list of buckets.values()) {
    for (const [i, a] of list.entries()) {
      for (const b of list.slice(i + 1)) if (isOneEvent(a, b, bench)) groups.join(a, b);
    }
  }
  return groups.all().flatMap((group) => accountsOf(bench, group));
}

function toldEvents(bench: AccountsBench, parties: PartyReader): Told[] {
  return bench.events.flatMap((event) => {
    if (event.kind !== 'event' || event.negated || event.modality === 'denied' || noEvents.has(event.act))
      return [];
    const patient = parties.of(event.patient, event);
    if (patient === null || patient.kind === 'state') return [];
    // Counted people and things are figures; "a man" may be any man.
    if (isCounted(patient.name, event, bench)) return [];
    if (patient.kind === 'thing' && !definite.test(patient.name)) return [];
    const agent = parties.of(event.agent, event);
    const names = [event.patient ?? '', patient.name];
    const offices =
      patient.kind === 'name'
        ? officesOf(bench.shelf.document(event.sha256).text, event.start, [...new Set(names)])
        : [];
    return [{ event, patient, agent, offices }];
  });
}

/** Keys under which two tellings of one event may meet. */
function keysOf({ event, patient, offices }: Told, bench: AccountsBench): string[] {
  const origin = bench.links.originOf(storyId(event));
  if (patient.kind === 'thing')
    return [`${event.act}|${origin}|${patient.key}`, `${event.act}|${String(event.time)}|${patient.key}`];
  return [
    `${event.act}|${patient.key}`,
    ...(bench.input.aliases ?? []).flatMap((one) => aliasKey(one, patient, event.act)),
    ...offices.map(({ role, form }) => `${event.act}|${role} at ${form.words[0] ?? ''}`),
  ];
}

function aliasKey({ a, b, verdict }: AliasDecision, { key }: Party, act: string): string[] {
  if (verdict !== 'same') return [];
  const keys = [a, b].map((name) => nameForm(name, new Set()).key);
  return keys.includes(key) ? [`${act}|alias ${keys.toSorted((x, y) => (x < y ? -1 : 1)).join('=')}`] : [];
}

function isOneEvent(a: Told, b: Told, bench: AccountsBench): boolean {
  const link = bench.links.linkOf(storyId(a.event), storyId(b.event));
  const time = timeRelation(spanOf(a.event.time), spanOf(b.event.time));
  if (link === 'different' || time === 'apart') return false;
  const isClose = link === 'same-story' || link === 'hard';
  if (a.patient.kind === 'thing' || b.patient.kind === 'thing') {
    if (a.patient.key !== b.patient.key) return false;
    return isClose || (time === 'overlap' && isOnDay(a.event) && isSamePlace(a.event, b.event));
  }
  if (isRefused(a.patient, b.patient, bench.input.aliases ?? [])) return false;
  const isKnown = link !== 'none' || (time === 'overlap' && a.patient.key.includes(' '));
  if (a.patient.key === b.patient.key || isAccepted(a.patient, b.patient, bench.input.aliases ?? []))
    return isKnown;
  return link !== 'none' && a.offices.some((one) => b.offices.some((other) => isSameOffice(one, other)));
}

function isOnDay({ time }: EventClaim): boolean {
  const span = spanOf(time);
  return span !== null && span.end - span.start <= 7;
}

function isSamePlace(a: EventClaim, b: EventClaim): boolean {
  return a.place !== null && b.place !== null && fold(a.place) === fold(b.place);
}

function decided(a: Party, b: Party, aliases: readonly AliasDecision[]): AliasDecision['verdict'] | null {
  const [x, y] = [fold(a.name), fold(b.name)];
  const found = aliases.find(
    (one) => (fold(one.a) === x && fold(one.b) === y) || (fold(one.a) === y && fold(one.b) === x),
  );
  return found?.verdict ?? null;
}

function isRefused(a: Party, b: Party, aliases: readonly AliasDecision[]): boolean {
  return decided(a, b, aliases) === 'different';
}

function isAccepted(a: Party, b: Party, aliases: readonly AliasDecision[]): boolean {
  return decided(a, b, aliases) === 'same';
}

/** Tellings joined two by two. */
class Groups {
  readonly #parent = new Map<Told, Told>();

  join(a: Told, b: Told): void {
    const [x, y] = [this.#find(a), this.#find(b)];
    if (x !== y) this.#parent.set(y, x);
  }

  all(): Told[][] {
    const groups = new Map<Told, Told[]>();
    for (const told of this.#parent.keys()) {
      const root = this.#find(told);
      const list = groups.get(root) ?? [root];
      if (told !== root) list.push(told);
      groups.set(root, list);
    }
    return [...groups.values()];
  }

  #find(told: Told): Told {
    let at = told;
    for (let up = this.#parent.get(at) ?? at; up !== at; up = this.#parent.get(at) ?? at) at = up;
    return at;
  }
}

function accountsOf(bench: AccountsBench, group: readonly Told[]): Account[] {
  const claims = group.map(({ event }) => event);
  if (documentsOf(claims) < 2) return [];
  const voices = inOrder(bench, claims).map((claim): Voice => ({ claim, part: 'tells' }));
  const subject = leadOf(bench, claims)?.subject ?? '';
  const act = (claims[0]?.act ?? '').replaceAll('-', ' ');
  const names = [...new Set(group.map(({ patient }) => `“${patient.name}”`))].sort((a, b) =>
    a < b ? -1 : 1,
  );
  const agents = rivalAgents(group, bench);
  const told = `One ${act}, told in ${counted(documentsOf(claims), 'document')}`;
  const joinedBy =
    names.length > 1
      ? ` The texts write ${joined(names)}: the same office or an accepted name joins them.`
      : '';
  return [
    accountOf(bench, {
      verdict: agents.length > 1 ? 'misattribution' : 'same-event',
      subject,
      voices,
      why: ({ witnesses }) =>
        agents.length > 1
          ? `${told}, but done by different bodies: ${joined(agents.map((name) => `“${name}”`))}.${joinedBy}`
          : `${told} by ${counted(witnesses.length, 'witness', 'witnesses')}: one event, not ${String(claims.length)}.${joinedBy}`,
    }),
  ];
}

/** By document and position. */
function inOrder(bench: AccountsBench, claims: readonly EventClaim[]): EventClaim[] {
  const known = new Set(claims.map(({ id }) => id));
  return bench.events.filter(({ id }) => known.has(id));
}

/** Names of agents that cannot be one body; fewer than two when the texts can all be right. */
function rivalAgents(group: readonly Told[], bench: AccountsBench): string[] {
  const named = group.flatMap(({ agent, event }) =>
    agent === null || agent.kind === 'thing' ? [] : [{ agent, event }],
  );
  const rivals = new Map<string, string>();
  for (const [i, a] of named.entries()) {
    for (const b of named.slice(i + 1)) {
      if (a.event.sha256 === b.event.sha256 || a.agent.kind !== b.agent.kind) continue;
      if (a.agent.key === b.agent.key || isAccepted(a.agent, b.agent, bench.input.aliases ?? [])) continue;
      if (mayBeOne(a.agent, b.agent)) continue;
      rivals.set(a.agent.key, a.agent.name);
      rivals.set(b.agent.key, b.agent.name);
    }
  }
  return [...rivals.values()].sort((a, b) => (a < b ? -1 : 1));
}

/** One name holds the other, or the letters it begins with. */
function mayBeOne(a: Party, b: Party): boolean {
  const [x, y] = [nameForm(a.name, new Set()), nameForm(b.name, new Set())];
  const shared = x.words.filter((word) => y.words.includes(word)).length;
  return (
    shared >= Math.min(x.words.length, y.words.length) ||
    x.initials === y.words[0] ||
    y.initials === x.words[0]
  );
}

/**
 * Who rejects what is said of them, and who was asked and did not answer. A denial refutes nothing and silence is no
 * denial: each is an outcome of its own, set beside what is asserted.
 */
import type { EventClaim } from '../claims/index.ts';
import {
  accountOf,
  byPlace,
  counted,
  documentsOf,
  type AccountsBench,
  type Voice,
} from './accounts-bench.ts';
import type { Party, PartyReader } from './accounts-parties.ts';
import { blamedParty } from './accounts-severity.ts';
import type { Account } from './accounts-verdict.ts';
import { storyId } from './links.ts';
import { fold, wordsOf } from './names.ts';

/** What a body is blamed for: types of characterisations and acts. */
const blame: ReadonlySet<string> = new Set([
  'complicity',
  'toleration',
  'inadequate-response',
  'failure-to-assist',
]);
/** Words that reject a report, among those that judge its credibility. */
const rejecting: readonly string[] =
  'exaggerat fabricat baseless unfounded groundless untrue mislead biased not false lie lies inaccurate propaganda politically exagerad infundad fals exagér infond faux fausse'.split(
    ' ',
  );
const saidThings: ReadonlySet<string> = new Set(
  'report reports allegation allegations claim claims accusation accusations statement findings finding it they this informe acusaciones rapport accusations'.split(
    ' ',
  ),
);

/** What a casebook says of one body. */
interface Matter {
  readonly party: Party;
  readonly blamed: EventClaim[];
  readonly denied: EventClaim[];
  readonly silent: EventClaim[];
}

/** Accounts of denials and of silence, one each for every body concerned. */
export function denials(bench: AccountsBench, parties: PartyReader): Account[] {
  const matters = new Map<string, Matter>();
  for (const event of bench.events) place(event, matters, bench, parties);
  return [...matters.values()].flatMap((matter) => [...denialOf(bench, matter), ...silenceOf(bench, matter)]);
}

type Kind = 'blamed' | 'denied' | 'silent';

function place(
  event: EventClaim,
  matters: Map<string, Matter>,
  bench: AccountsBench,
  parties: PartyReader,
): void {
  const found = partyAndKind(event, bench, parties);
  if (found === null || found.party.kind === 'thing') return;
  const key = `${found.party.kind} ${found.party.key}`;
  const matter = matters.get(key) ?? { party: found.party, blamed: [], denied: [], silent: [] };
  matter[found.kind].push(event);
  matters.set(key, matter);
}

function partyAndKind(
  event: EventClaim,
  bench: AccountsBench,
  parties: PartyReader,
): { readonly party: Party; readonly kind: Kind } | null {
  const with1 = (phrase: string | null, kind: Kind): { party: Party; kind: Kind } | null => {
    const party = parties.of(phrase, event);
    return party === null ? null : { party, kind };
  };
  if (event.act === 'silence') return with1(event.agent, 'silent');
  if (event.act === 'denial') return event.negated ? null : with1(event.agent, 'denied');
  if (event.act === 'accusation') return with1(event.patient, 'blamed');
  const speaker = speakerParty(event, bench, parties);
  if (event.act === 'credibility')
    return speaker !== null && isRejection(event, bench) ? { party: speaker, kind: 'denied' } : null;
  if (!blame.has(event.act)) return null;
  const own = blamedParty(event, parties);
  const isOwnDenial = event.modality === 'denied' || event.negated;
  if (isOwnDenial) return speaker === null ? null : { party: speaker, kind: 'denied' };
  if (own === null || (speaker !== null && speaker.key === own.key)) return null;
  return { party: own, kind: 'blamed' };
}

/** "The report was exaggerated", said by whoever is concerned. */
function isRejection(event: EventClaim, bench: AccountsBench): boolean {
  const { text } = bench.shelf.document(event.sha256);
  const words = wordsOf(text.slice(event.actSpan.start, event.actSpan.end));
  const isBad = words.some((word) => rejecting.some((stem) => word.startsWith(stem)));
  const isOfReport = wordsOf(event.patient ?? '').some((word) => saidThings.has(word));
  return isOfReport && (isBad ? !event.negated : event.negated);
}

/** The body that a claim's speaker is, or speaks for ("government spokesman Orlen Dask"). */
function speakerParty(event: EventClaim, bench: AccountsBench, parties: PartyReader): Party | null {
  const { speaker } = event;
  if (speaker === null) return null;
  const { root } = bench.speakerOf(event);
  const direct = parties.of(root.name, event) ?? parties.of(speaker, event);
  if (direct !== null && direct.kind === 'state') return direct;
  const { text } = bench.shelf.document(event.sha256);
  const from = Math.max(0, event.sentence.start - introductionReach);
  const state = officerState(speaker, text.slice(from, event.sentence.end));
  const key = state === null ? null : parties.stateOf(state, event);
  return key === null ? direct : { kind: 'state', key, name: state ?? speaker };
}

/** Code units before a claim in which its speaker is introduced. */
const introductionReach = 20_000;
const officer =
  /((?:\p{L}[\p{L}’'.-]{0,30}\s){0,3}(?:government|ministry|police|military|army|state))(?:['’]s)?\s(?:spokes\p{L}{3,7}|official|adviser|advisor|minister)\s$/iu;

/** "the Savaran government spokesman ⟨name⟩": the organ before the name. */
function officerState(name: string, text: string): string | null {
  const at = text.indexOf(name);
  if (at < 0) return null;
  return officer.exec(text.slice(Math.max(0, at - 120), at))?.[1] ?? null;
}

function denialOf(bench: AccountsBench, { party, blamed, denied, silent }: Matter): Account[] {
  if (denied.length === 0) return [];
  const near = blamed.filter((claim) => denied.some((denial) => isNear(bench, claim, denial)));
  if (near.length + denied.length < 2) return [];
  const voices = [
    ...near.map((claim): Voice => ({ claim, part: 'tells' })),
    ...denied.map((claim): Voice => ({ claim, part: 'denies' })),
  ].sort((a, b) => byPlace(a.claim, b.claim));
  const name = nameOf(party, denied);
  const quiet =
    silent.length === 0
      ? ''
      : ` It did not reply in ${counted(documentsOf(silent), 'document')}, which is no denial.`;
  return [
    accountOf(bench, {
      verdict: 'denial',
      subject: name,
      voices,
      why: () =>
        `${near.length === 0 ? 'What is said of it' : `Asserted in ${counted(documentsOf(near), 'document')}`}, and rejected by ${name} in ` +
        `${counted(documentsOf(denied), 'document')}: a denial neither proves nor disproves it.${quiet}`,
    }),
  ];
}

function silenceOf(bench: AccountsBench, { party, silent, denied }: Matter): Account[] {
  if (silent.length === 0) return [];
  const voices = silent.map((claim): Voice => ({ claim, part: 'silent' }));
  const name = nameOf(party, silent);
  const also = denied.length === 0 ? '' : ' What it denied elsewhere stands apart.';
  return [
    accountOf(bench, {
      verdict: 'silence',
      subject: name,
      voices,
      why: () =>
        `${capital(name)} was asked and did not reply (${counted(documentsOf(silent), 'document')}): silence is not a denial, and not an admission.${also}`,
    }),
  ];
}

/** The body as the claims write it most fully. */
function nameOf(party: Party, claims: readonly EventClaim[]): string {
  const written = claims
    .map(({ agent }) => agent)
    .filter((name) => name !== null && !/^(?:it|they|he|she)$/iu.test(fold(name)))
    .sort((a, b) => (b ?? '').length - (a ?? '').length);
  const name = written[0] ?? party.name;
  return name.replace(/^the\s/iu, 'the ');
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** Not known to be about different stories. */
function isNear(bench: AccountsBench, a: EventClaim, b: EventClaim): boolean {
  const link = bench.links.linkOf(storyId(a), storyId(b));
  return link !== 'different' && link !== 'none';
}

/** One act that some texts tell and somebody denies: "212 people were freed", "nobody was freed". */
import type { EventClaim } from '../claims/index.ts';
import {
  accountOf,
  byPlace,
  counted,
  documentsOf,
  leadOf,
  type AccountsBench,
  type Voice,
} from './accounts-bench.ts';
import type { PartyReader } from './accounts-parties.ts';
import type { Account } from './accounts-verdict.ts';
import { storyId } from './links.ts';
import { singularOf, wordsOf } from './names.ts';
import { placeOf, placeRelation } from './places.ts';
import { spanOf, timeRelation } from './time.ts';

/** Acts that are themselves about what was said, and characterisations weighed elsewhere. */
const elsewhere: ReadonlySet<string> = new Set(
  'denial silence reply accusation credibility complicity toleration inadequate-response failure-to-assist'.split(
    ' ',
  ),
);
/** Words for people of whatever kind: they agree with every other one. */
const people: ReadonlySet<string> = new Set(
  (
    'person people worker victim man woman child resident labourer employee inmate survivor migrant individual staff family ' +
    'persona trabajador victima hombre mujer personne travailleur victime homme femme'
  ).split(' '),
);
const nobody = /^(?:no|nobody|none|not a|nadie|ningun\p{L}*|personne|aucun\p{L}*)\b/iu;
/** Tellings of one kind of act that a denial is set beside. */
const mostCompared = 200;

/** Accounts of acts that somebody denies, one for each who denies and each kind of act. */
export function deniedActs(bench: AccountsBench, parties: PartyReader): Account[] {
  const told = new Map<string, EventClaim[]>();
  const denied = new Map<string, EventClaim[]>();
  for (const event of bench.events) {
    if (elsewhere.has(event.act)) continue;
    const stance = stanceOf(event);
    if (stance === 'unclear') continue;
    const [map, key] = stance === 'told' ? [told, event.act] : [denied, denierKey(event, bench)];
    const list = map.get(key);
    if (list === undefined) map.set(key, [event]);
    else if (list.length < mostCompared) list.push(event);
  }
  return [...denied.values()].flatMap((list) =>
    accountFor(bench, parties, list, told.get(list[0]?.act ?? '') ?? []),
  );
}

function denierKey(event: EventClaim, bench: AccountsBench): string {
  const { root } = bench.speakerOf(event);
  return `${event.act}|${root.family}|${bench.patientNumber(event)}`;
}

/** A negated act is only a denial when somebody says it of everybody: "was not freed" may be one fate of many. */
function stanceOf(event: EventClaim): 'told' | 'denied' | 'unclear' {
  if (event.modality === 'denied') return 'denied';
  if (!event.negated)
    return event.modality === 'asserted' || event.modality === 'estimated' ? 'told' : 'unclear';
  const isTotal = nobody.test(event.patient ?? '') || nobody.test(event.agent ?? '');
  return isTotal && event.speaker !== null ? 'denied' : 'unclear';
}

function accountFor(
  bench: AccountsBench,
  parties: PartyReader,
  denials: readonly EventClaim[],
  candidates: readonly EventClaim[],
): Account[] {
  const told = candidates.filter((one) => denials.some((denial) => isDenied(one, denial, bench, parties)));
  if (told.length === 0) return [];
  const voices = [
    ...told.map((claim): Voice => ({ claim, part: 'tells' })),
    ...denials.map((claim): Voice => ({ claim, part: 'denies' })),
  ].sort((a, b) => byPlace(a.claim, b.claim));
  const lead = leadOf(bench, told);
  const denier = denials[0] === undefined ? '' : bench.speakerOf(denials[0]).root.name;
  return [
    accountOf(bench, {
      verdict: 'denial',
      subject: lead?.subject ?? '',
      voices,
      why: ({ witnesses }) =>
        `Told in ${counted(documentsOf(told), 'document')} by ${counted(witnesses.length, 'witness', 'witnesses')}, denied by ${denier} in ` +
        `${counted(documentsOf(denials), 'document')}: a denial neither proves nor disproves it.`,
    }),
  ];
}

function isDenied(told: EventClaim, denial: EventClaim, bench: AccountsBench, parties: PartyReader): boolean {
  const link = bench.links.linkOf(storyId(told), storyId(denial));
  if (link === 'none' || link === 'different') return false;
  if (told.speaker !== null && bench.speakerOf(told).root.family === bench.speakerOf(denial).root.family)
    return false;
  const where = placeRelation(placeOf(told.place), placeOf(denial.place));
  if (where === 'different' || where === 'other-country') return false;
  if (timeRelation(spanOf(told.time), spanOf(denial.time)) === 'apart') return false;
  const [x, y] = [parties.of(told.patient, told), parties.of(denial.patient, denial)];
  if (x !== null && y !== null && x.kind === y.kind && x.key === y.key) return true;
  const number = bench.patientNumber(denial);
  if (number !== '') return number === bench.patientNumber(told);
  const isOneScene = link === 'hard' || link === 'same-story' || where === 'equal' || where === 'contained';
  return isOneScene && isOfPeople(told.patient) && isOfPeople(denial.patient);
}

function isOfPeople(patient: string | null): boolean {
  return wordsOf(patient ?? '').some(
    (word) => people.has(singularOf(word)) || word === 'people' || word === 'men' || word === 'women',
  );
}

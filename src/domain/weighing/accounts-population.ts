/**
 * One number of one source, said to count different people: "58 survivors" in one text, "58 people, among them
 * officials" in another. The values agree, so figures see no conflict; who was asked decides what the number is worth.
 */
import type { Claim } from '../claims/index.ts';
import { accountOf, type AccountsBench, type Voice } from './accounts-bench.ts';
import type { Account } from './accounts-verdict.ts';
import { storyId } from './links.ts';
import { singularOf, wordsOf } from './names.ts';
import { joined } from './why.ts';

/** Kinds of people that are not each other. Words of one row may stand for each other. */
const populations: readonly (readonly [string, string])[] = [
  [
    'those harmed',
    'survivor victim captive hostage detainee superviviente sobreviviente victima victime rescapé survivant',
  ],
  [
    'those who did it',
    'scammer ex-scammer perpetrator trafficker recruiter guard suspect boss foreman estafador escroc',
  ],
  ['witnesses', 'witness bystander testigo témoin'],
  ['officials', 'official officer policeman diplomat inspector funcionario fonctionnaire'],
  ['relatives', 'relative parent family mother father pariente familiar proche'],
  ['experts', 'expert researcher lawyer journalist analyst activist experto experte avocat'],
  ['employers', 'owner employer manager contractor empleador employeur'],
  ['children', 'child minor boy girl niño menor enfant mineur'],
];
const kindOf: ReadonlyMap<string, string> = new Map(
  populations.flatMap(([kind, words]) =>
    words.split(' ').map((word) => [wordsOf(word).join(' '), kind] as const),
  ),
);

interface Counted {
  readonly claim: Claim;
  readonly kinds: ReadonlySet<string>;
  /** "survivors", "people, including survivors and officials". */
  readonly words: string;
}

/** Claims of one number and source that are compared. */
const mostCompared = 100;

/** Accounts of numbers whose population differs between linked texts. */
export function populationsThatDiffer(bench: AccountsBench): Account[] {
  const groups = new Map<string, Counted[]>();
  for (const claim of bench.claims) {
    const counted = countedIn(bench, claim);
    if (counted === null) continue;
    const key = `${bench.speakerOf(claim).root.family} ${String(claim.quantity.low)}`;
    const list = groups.get(key);
    if (list === undefined) groups.set(key, [counted]);
    else if (list.length < mostCompared) list.push(counted);
  }
  return [...groups.values()].flatMap((group) => accountFor(bench, group));
}

/** Smaller numbers meet by chance. */
const leastNumber = 10;

function countedIn(bench: AccountsBench, claim: Claim): Counted | null {
  const { low, high, number, bound } = claim.quantity;
  if (claim.kind !== 'count' || bound === 'vague' || claim.modality === 'denied') return null;
  if (low === null || high !== low || low < leastNumber || claim.speaker === null) return null;
  const { text } = bench.shelf.document(claim.sha256);
  const unit = claim.quantity.unit ?? '';
  const clause = restOfClause(text.slice(number.end, claim.sentence.end));
  const including =
    /^[^,]{0,60},? (?:including|among them|incluid[oa]s|entre ellos|dont) (.{3,160})$/u.exec(clause)?.[1] ??
    '';
  const kinds = new Set([...kindsIn(unit), ...kindsIn(including)]);
  if (kinds.size === 0) return null;
  return { claim, kinds, words: including === '' ? unit : `${unit}, including ${including}` };
}

/** Up to the end of the sentence or a semicolon. */
function restOfClause(text: string): string {
  return text.slice(0, 240).split(/[;.!?]/u)[0] ?? '';
}

function kindsIn(text: string): string[] {
  return wordsOf(text).flatMap((word) => kindOf.get(singularOf(word)) ?? kindOf.get(word) ?? []);
}

function accountFor(bench: AccountsBench, group: readonly Counted[]): Account[] {
  const rivals = group.filter((one) => group.some((other) => differ(bench, one, other)));
  if (rivals.length < 2) return [];
  const names = [...new Set(rivals.map(({ words }) => `“${words}”`))];
  const root = rivals[0] === undefined ? '' : bench.speakerOf(rivals[0].claim).root.name;
  const number = String(rivals[0]?.claim.quantity.low ?? '');
  return [
    accountOf(bench, {
      verdict: 'population-differs',
      subject: `${number} ${rivals[0]?.claim.quantity.unit ?? ''}`.trim(),
      voices: rivals.map(({ claim, words }): Voice => ({ claim, part: 'tells', words })),
      why: () => `The ${number} of ${root} are ${joined(names)}: the number agrees, whom it counts does not.`,
    }),
  ];
}

/** The texts do not name the same kinds of people. */
function differ({ links }: AccountsBench, a: Counted, b: Counted): boolean {
  if (a.claim.sha256 === b.claim.sha256) return false;
  const link = links.linkOf(storyId(a.claim), storyId(b.claim));
  if (link === 'none' || link === 'different') return false;
  return a.kinds.size !== b.kinds.size || [...a.kinds].some((kind) => !b.kinds.has(kind));
}

/**
 * Kinds of bodies that speak: police, a parliament, an audit office. A headline shortens names ("state auditors" for the
 * Office of Public Audit), so that two names are two bodies only where their kinds are known and differ, and they share
 * no word.
 */
import { singularOf, wordsOf } from './names.ts';
import { WordTable } from './word-table.ts';

/** Kinds by the words of their names; `state` holds words that any body of a state may go by. */
const kinds = new WordTable(
  (
    [
      [
        'police',
        'police policeman policewoman detective* gendarme* constab* superintendent* brigade policia',
      ],
      ['court', 'court courts judge judges prosecut* tribunal* magistrate* coroner* tribunal fiscal*'],
      [
        'parliament',
        'parliament* lawmaker* legislat* mp mps senat* congress* assembly deputies committee* commission* inquir* house',
      ],
      ['audit', 'audit* comptroller*'],
      ['ministry', 'ministr* minister* cabinet department*'],
      ['agency', 'bureau* agenc* inspectorate* directorate* inspector* regulator* watchdog*'],
      ['council', 'council councillor* councilor* municipal* mayor* township*'],
      [
        'army',
        'army military soldier* navy naval general* troops coastguard* brigade* battalion* regiment* garrison*',
      ],
      ['state', 'official* authorit* government* state'],
      ['company', 'company compan* firm firms owner* operator* ltd inc corporation* employer* manufacturer*'],
      [
        'society',
        'union* charit* rights ngo ngos campaign* activist* foundation* guild* league* federation* society circle* amnesty watch monitor* association*',
      ],
      ['medicine', 'hospital* doctor* medic medics surgeon* clinic* pharmacist*'],
      ['science', 'universit* researcher* scientist* institute* scholar* professor*'],
      ['church', 'church* bishop* priest* diocese* monastery'],
      ['abroad', 'embass* consul* ambassador* un united'],
      ['people', 'villager* resident* neighbour* famil* survivor* witness* relative* fisherm* worker*'],
    ] as const
  ).map(([name, words]) => ({ name, words: words.split(' ') })),
);

const ofState: ReadonlySet<string> = new Set(
  'police court parliament audit ministry agency council army state'.split(' '),
);

/** The kinds that the words of a name stand for; empty when none is known. */
export function kindsOfBody(name: string): ReadonlySet<string> {
  return new Set(wordsOf(name).flatMap((word) => kinds.classesOf(word)));
}

/**
 * A translator's or a spinner's word for one body: names that share a word, or may be of one
 * kind. */
export function mayBeOneBody(a: string, b: string): boolean {
  const [x, y] = [kindsOfBody(a), kindsOfBody(b)];
  return shareWord(a, b) || [...x].some((kind) => y.has(kind)) || isOnlyState(x, y) || isOnlyState(y, x);
}

/** Two names that cannot be one body under a longer and a shorter name. */
export function areOtherBodies(a: string, b: string): boolean {
  const [x, y] = [kindsOfBody(a), kindsOfBody(b)];
  if (x.size === 0 || y.size === 0 || [...x].some((kind) => y.has(kind))) return false;
  if (isOnlyState(x, y) || isOnlyState(y, x)) return false;
  return !shareWord(a, b);
}

/** "Officials" may be any body of the state. */
function isOnlyState(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.has('state') && a.size === 1 && [...b].some((kind) => ofState.has(kind));
}

/** Words of names that two bodies may share. */
const common: ReadonlySet<string> = new Set(
  'the of for and on in national state public office new'.split(' '),
);

/** Letters by which words of one stem agree. */
const stem = 5;

/** Both names hold one word, or forms of it. */
export function shareWord(a: string, b: string): boolean {
  const stems = (name: string): Set<string> =>
    new Set(
      wordsOf(name)
        .filter((word) => word.length >= 3 && !common.has(word))
        .map((word) => singularOf(word).slice(0, stem)),
    );
  const other = stems(b);
  return [...stems(a)].some((word) => other.has(word));
}

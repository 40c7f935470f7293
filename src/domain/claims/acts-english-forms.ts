/** Forms of English verbs: irregular ones are listed, the others follow the rules of spelling. */
import type { VerbForms } from './acts.ts';

/** Base, past, participle, where the rules would be wrong. A missing third equals the second. */
const irregular: ReadonlyMap<string, readonly (readonly string[])[]> = table(`
  beat beat beaten|hit hit|set set|put put|shut shut|let let|hold held|withhold withheld|keep kept|take took taken|find found|sell sold|resell resold|
  buy bought|bring brought|flee fled|run ran run|break broke broken|get got got|shoot shot|drive drove driven|fly flew flown|
  give gave given|make made|go went gone|catch caught|write wrote written|send sent|freeze froze frozen|undertake undertook undertaken|
  begin began begun|fall fell fallen|lead led|pay paid|have had|leave left|leap leapt|know knew known|mislead misled|
  swear swore sworn|hide hid hidden|do did done|forbid forbade forbidden|grow grew grown`);

/** Verbs that double their last letter ("trapped"). */
const doubling = new Set(
  'refer transfer defer trap ship slap whip strip stab bus tip admit commit permit rob shot set put shut let hit get run beg scam con drag drug dub acquit traffic bar kidnap stop plan entrap'.split(
    ' ',
  ),
);

function table(list: string): ReadonlyMap<string, readonly (readonly string[])[]> {
  const rows = list.split('|').map((row) => row.trim().split(/\s+/u));
  return new Map(
    rows.map(([base = '', past = '', participle = past]) => [base, [[past], [participle]]] as const),
  );
}

/** All forms of a base verb. */
export function englishInflection(base: string): VerbForms {
  const [past, participle] = irregular.get(base) ?? [];
  const regular = `${stemBefore(base, 'ed')}ed`;
  return {
    base,
    present: [presentOf(base)],
    past: past ?? pastVariants(base, regular),
    participle: participle ?? pastVariants(base, regular),
    progressive: [`${stemBefore(base, 'ing')}ing`],
  };
}

/** "labeled" and "labelled", "kidnaped" and "kidnapped". */
function pastVariants(base: string, regular: string): readonly string[] {
  return base.endsWith('l') ? [regular, `${base}led`] : [regular];
}

function presentOf(base: string): string {
  if (base === 'have') return 'has';
  if (/(?:[sxz]|ch|sh|o)$/u.test(base)) return `${base}es`;
  return /[^aeiou]y$/u.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`;
}

function stemBefore(base: string, suffix: 'ed' | 'ing'): string {
  if (doubling.has(base)) return base.endsWith('c') ? `${base}k` : `${base}${base.slice(-1)}`;
  if (suffix === 'ed' && /[^aeiou]y$/u.test(base)) return `${base.slice(0, -1)}i`;
  if (suffix === 'ing' && base.endsWith('ie')) return `${base.slice(0, -2)}y`;
  const dropsE = base.endsWith('e') && (suffix === 'ed' || !base.endsWith('ee'));
  return dropsE ? base.slice(0, -1) : base;
}

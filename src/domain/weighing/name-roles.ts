/** Roles and titles beside a name: "Ada Holm, director of Osk Aid", "Colonel Holm", "ministry spokeswoman Ada Holm". */
import { fold } from './names.ts';

/** A role as a text gives it. */
export interface RoleAt {
  /** One word for each role, whatever the language, sex or style ("spokesman"). */
  readonly role: string;
  /** The body for which it is held, in the text's words; null when the text does not say. */
  readonly body: string | null;
}

/** One row for each role: the plain English word first. Folded, lower case. */
const rows: readonly string[] = [
  'spokesman spokeswoman spokesperson portavoz porte-parole sprecher sprecherin speaker',
  'director directora directeur directrice direktor direktorin head chief jefe jefa chef leiter leiterin',
  'chairman chairwoman chair chairperson presidenta-ejecutiva',
  'president presidente presidenta presidentin prasident',
  'secretary secretaria secretario secretaire',
  'minister ministro ministra ministre ministerin',
  'founder fundador fundadora fondateur fondatrice grunder co-founder tycoon owner proprietor',
  'commissioner comisionado commissaire',
  'coordinator coordinadora coordinateur',
  'researcher investigador investigadora chercheur chercheuse',
  'lawyer abogado abogada avocat avocate attorney',
  'judge juez jueza juge richter',
  'prosecutor fiscal procureur procureure',
  'governor gobernador gouverneur',
  'ambassador embajador ambassadeur',
  'senator senador senateur',
  'mayor alcalde maire',
  'rapporteur relator',
  'colonel coronel oberst col',
  'general generale gen',
  'captain capitan capitaine capt',
  'major comandante commandant maj',
  'lieutenant teniente lt',
  'sergeant sargento sgt',
  'professor profesor profesora professeur prof',
  'doctor dr docteur medico',
  'sister hermana soeur',
  'brother hermano frere',
  'father padre pere',
  'mr m herr monsieur senor sr',
  'mrs ms miss mme madame frau senora sra',
];

const roleOf: ReadonlyMap<string, string> = new Map(
  rows.flatMap((row) => {
    const words = row.split(' ');
    return words.map((word) => [word, words[0] ?? word] as const);
  }),
);

const courtesies: ReadonlySet<string> = new Set([
  'mr',
  'mrs',
  'sister',
  'brother',
  'father',
  'doctor',
  'professor',
]);
const ranks: ReadonlySet<string> = new Set([
  'colonel',
  'general',
  'captain',
  'major',
  'lieutenant',
  'sergeant',
]);

/** Roles that one person holds for a body at a time: who else holds one is likely the same person. */
export const soleRoles: ReadonlySet<string> = new Set([
  'chairman',
  'president',
  'minister',
  'founder',
  'governor',
  'mayor',
  'director',
  'spokesman',
  'ambassador',
  'secretary',
]);

/** True when nobody holds both: a rank and a religious title, two ranks, man's and woman's forms of address. */
export function titlesConflict(a: string, b: string): boolean {
  if (a === b) return false;
  if (ranks.has(a) && ranks.has(b)) return true;
  const [x, y] = [a, b].sort((one, other) => (one < other ? -1 : 1));
  if (x === 'mr' && (y === 'mrs' || y === 'sister')) return true;
  if (x === 'mrs' && (y === 'father' || y === 'brother')) return true;
  return (ranks.has(a) && courtesies.has(b) && isReligious(b)) || (ranks.has(b) && isReligious(a));
}

function isReligious(role: string): boolean {
  return role === 'sister' || role === 'brother' || role === 'father';
}

/** Words before a name that may give its role and body. */
const mostWordsBefore = 7;

/** Code units around a name in which its role is looked for. */
const reach = 110;

const capitalised = "\\p{Lu}[\\p{L}\\p{N}.’'-]{0,40}";
const bodyRun = `${capitalised}(?: (?:(?:of|for|on|and|the|de|del|la|des|du) ){0,2}${capitalised}){0,7}`;
const behind: RegExp = new RegExp(
  `^(?:,| \\(|,? who is) ?(?:the |its |an? |la |le |el )?((?:[\\p{L}'’-]{1,30} ){0,5}?[\\p{L}-]{1,30})(?: (?:of|at|for|with|de|del|du) (?:the |la )?(${bodyRun}))?`,
  'u',
);

/** The role that the words around the name at `start` … `end` give; null when they give none. */
export function roleAt(text: string, start: number, end: number): RoleAt | null {
  return (
    roleBefore(text.slice(Math.max(0, start - reach), start)) ?? roleBehind(text.slice(end, end + reach))
  );
}

function roleBefore(head: string): RoleAt | null {
  if (!head.endsWith(' ')) return null;
  const words = head.trimEnd().split(/\s+/u).slice(-mostWordsBefore);
  const last = (words.at(-1) ?? '').replace(/[,:]$/u, '');
  // A full stop belongs to a short title ("Col."); after a whole word it ends a sentence.
  if (last.endsWith('.') && last.length > 5) return null;
  const role = roleWord(last);
  // "his sister Ada Holm" is kin; "Sister Ada Holm" has a title.
  if (role === null || (courtesies.has(role) && /^\p{Ll}/u.test(last))) return null;
  const lead = words.slice(0, -1).filter((word) => !modifiers.has(fold(word)));
  return { role, body: bodyBefore(lead) };
}

/** The role that a word names, or null. */
export function roleWord(word: string): string | null {
  return roleOf.get(fold(word).replace(/\.$/, '')) ?? null;
}

/** Words of a role that say nothing of the body. */
const modifiers: ReadonlySet<string> = new Set(
  'prime vice deputy senior chief executive regional former acting general assistant lead interim joint'.split(
    ' ',
  ),
);

/** Bodies that stand before a role without a capital: "government spokesman". */
const plainBodies: ReadonlySet<string> = new Set(
  'government police army ministry court military party navy embassy union council border'.split(' '),
);

/** The words that name a body right before a role: back to the first capital, or a plain noun of a body. */
function bodyBefore(words: readonly string[]): string | null {
  let first = words.length;
  for (let at = words.length - 1; at >= 0; at -= 1) {
    const word = words[at] ?? '';
    if (/[.,;:!?]$/u.test(word) && word.length > 3) break;
    const plain = plainBodies.has(word.replace(/['’]s?$/u, ''));
    if ((/^\p{Lu}/u.test(word) && !openers.has(word)) || (plain && at === words.length - 1)) first = at;
    else if (!/^(?:of|for|and|the|on)$/u.test(word)) break;
  }
  const body = words
    .slice(first)
    .join(' ')
    .replace(/['’]s?$/u, '');
  return body === '' ? null : body;
}

const openers: ReadonlySet<string> = new Set([
  'The',
  'A',
  'An',
  'But',
  'And',
  'In',
  'On',
  'At',
  'Its',
  'Their',
]);

const chairing: RegExp = new RegExp(
  `^,? who (chairs|chaired|heads|headed|leads|led|runs|ran|directs|directed|founded|owns|owned|governs|governed) (?:the )?(${bodyRun})`,
  'u',
);
const roleOfVerb: Readonly<Record<string, string>> = {
  chair: 'chairman',
  found: 'founder',
  own: 'founder',
  govern: 'governor',
};

function roleBehind(tail: string): RoleAt | null {
  const verb = chairing.exec(tail);
  if (verb?.[1] !== undefined) {
    return { role: roleOfVerb[verb[1].replace(/(?:s|ed)$/, '')] ?? 'director', body: verb[2] ?? null };
  }
  const match = behind.exec(tail);
  if (match === null) return null;
  const words = fold(match[1] ?? '').split(/[\s]+/u);
  const known = words.map((word) => roleOf.get(word)).filter((role) => role !== undefined);
  const role = known.at(-1);
  return role === undefined ? null : { role, body: match[2] ?? null };
}

/**
 * Offices: "Ilse Varnack, chairwoman of Brightwater Holding", "Varnack, who chairs Brightwater". Two names under which
 * texts about one matter know the holder of one office are one person as far as that matter goes.
 */
import { distinctiveWords } from './accounts-parties.ts';
import { fold, isShortForm, nameForm, type NameForm } from './names.ts';

/** An office as a text states it. */
export interface Office {
  readonly role: string;
  /** The body as written. */
  readonly body: string;
  readonly form: NameForm;
}

/** Words of offices that one person holds at a time, and the verbs that say so. */
const roles: readonly (readonly [string, string])[] = [
  ['chair', 'chairman chairwoman chairperson chair chairs chaired presidente présidente'],
  ['head', 'head heads headed leader leads led boss director directs directora directeur'],
  ['president', 'president presides'],
  ['chief-executive', 'ceo'],
  ['founder', 'founder founded fundador fondateur'],
  ['owner', 'owner owns owned propietario propriétaire'],
  ['governor', 'governor governs gobernador gouverneur'],
  ['minister', 'minister ministro ministre'],
  ['commander', 'commander commands comandante commandant'],
];
const roleOf: ReadonlyMap<string, string> = new Map(
  roles.flatMap(([role, words]) => words.split(' ').map((word) => [fold(word), role] as const)),
);
const body =
  "((?:\\p{Lu}[\\p{L}\\p{N}’'&-]{0,30})(?:\\s(?:(?:of|for|de)\\s(?:the\\s)?)?\\p{Lu}[\\p{L}\\p{N}’'&-]{0,30}){0,5})";
const role = '([\\p{L}-]{2,20})';
const after: readonly RegExp[] = [
  new RegExp(
    `^(?: \\([^)]{0,40}\\))?(?:,| is| was) (?:the |its |a )?(?:[\\p{Ll}-]{2,20} ){0,2}${role} (?:and [\\p{L}-]{2,20} )?(?:of|at|de|du) (?:the )?${body}`,
    'u',
  ),
  new RegExp(`^,? who ${role} (?:the )?${body}`, 'u'),
  new RegExp(`^, ${body}(?:['’]s)? ${role}\\b`, 'u'),
];
const before: readonly RegExp[] = [
  new RegExp(`${body}['’]s ${role} $`, 'u'),
  new RegExp(`${role} (?:of|de|du) (?:the )?${body},? $`, 'u'),
];

/** Places where a name is looked at, in a text that repeats it. */
const mostUses = 12;
const window = 120;

/** Code units before and behind an act in which its people are introduced. */
const reach = 20_000;

/** The offices that a text gives to a name near a position, in text order, each once. */
export function officesOf(text: string, position: number, names: readonly string[]): Office[] {
  const near = text.slice(Math.max(0, position - reach), position + reach);
  const found = new Map<string, Office>();
  for (const name of names) {
    if (name.length < 2) continue;
    let at = near.indexOf(name);
    for (let use = 0; at >= 0 && use < mostUses; use += 1) {
      for (const office of around(near, at, at + name.length))
        found.set(`${office.role} ${office.form.key}`, office);
      at = near.indexOf(name, at + name.length);
    }
  }
  return [...found.values()];
}

function around(text: string, start: number, end: number): Office[] {
  const tail = text.slice(end, end + window);
  const head = text.slice(Math.max(0, start - window), start);
  return [...after.map((rule) => rule.exec(tail)), ...before.map((rule) => rule.exec(head))].flatMap(
    (match) => {
      const office = match === null ? null : officeIn(match[1] ?? '', match[2] ?? '');
      return office === null ? [] : [office];
    },
  );
}

function officeIn(first: string, second: string): Office | null {
  const [named, word] = roleOf.has(fold(first)) ? [second, first] : [first, second];
  const found = roleOf.get(fold(word));
  const form = nameForm(named, new Set());
  if (found === undefined || distinctiveWords(form).length === 0) return null;
  return { role: found, body: named, form };
}

/** True when two offices are one: one role at one body, whose name one text may shorten. */
export function isSameOffice(a: Office, b: Office): boolean {
  if (a.role !== b.role) return false;
  return a.form.key === b.form.key || isShortForm(a.form, b.form) || isShortForm(b.form, a.form);
}

/**
 * Officers of a body that the text only points at: "its spokesman, Hugo Prahm", "the ministry's director, Ada Holm",
 * "a spokesman for the council, Ivo Lund". Which body is meant must be plain from the words before, else nobody is.
 */
import { officerRoles } from './name-data.ts';
import { fold } from './names.ts';

/** Code units before a name within which its body must have been named. */
const reach = 500;

const before: RegExp =
  /(?:^|[^\p{L}])(?:(?<owner>[Ii]ts|[Tt]heir)|(?:[Tt]he|[Aa]n?) (?<noun>[\p{L}]+)(?:['’]s)?) (?<role>(?:[\p{L}-]+ ){0,3}[\p{L}-]+),? $/u;
const spokenFor: RegExp =
  /(?:^|[^\p{L}])(?:[Tt]he|[Aa]n?) (?<role>(?:[\p{L}-]+ ){1,3})(?:for|of) the (?<noun>\p{Ll}+),? $/u;
const behind: RegExp =
  /^, (?:(?<owner>its|their)|(?:the|an?) (?<noun>[\p{L}]+)['’]s) (?<role>[\p{L}-]+(?: [\p{L}-]+){0,3})/u;

/** The one of `bodies` that the person at `at` … `end` speaks for by a pointing word; null when it cannot be told. */
export function pointedBody(text: string, at: number, end: number, bodies: readonly string[]): string | null {
  if (bodies.length === 0) return null;
  const head = text.slice(Math.max(0, at - 110), at);
  const tail = text.slice(end, end + 110);
  const match = [before.exec(head), spokenFor.exec(head), behind.exec(tail)].find(namesRole);
  if (!match) return null;
  const { owner, noun = '' } = match.groups ?? {};
  const window = fold(text.slice(Math.max(0, at - reach), at));
  return owner === undefined ? bodyWith(fold(noun), bodies) : nearestBody(window, bodies);
}

function namesRole(match: RegExpExecArray | null): boolean {
  const role = match?.groups?.['role'] ?? '';
  return role
    .toLowerCase()
    .split(/[\s-]+/u)
    .some((word) => officerRoles.has(word));
}

/** The only body whose name holds the noun. */
function bodyWith(noun: string, bodies: readonly string[]): string | null {
  const fits = bodies.filter((name) => wordsIn(name).includes(noun));
  return fits.length === 1 ? (fits[0] ?? null) : null;
}

function wordsIn(name: string): string[] {
  return fold(name).match(/\p{L}+/gu) ?? [];
}

/** The body named last in the words before: by its name, the name without its seat, or a noun of it alone. */
function nearestBody(window: string, bodies: readonly string[]): string | null {
  let best: { readonly name: string; readonly at: number } | null = null;
  for (const name of bodies) {
    const full = fold(name);
    const nouns = wordsIn(name).filter((word) => bodyNouns.has(word) && bodyWith(word, bodies) === name);
    const forms = [full, full.replace(/ of \p{L}+$/u, ''), ...nouns.map((noun) => `the ${noun}`)];
    const at = Math.max(...forms.map((form) => window.lastIndexOf(form)));
    if (at >= 0 && (best === null || at > best.at)) best = { name, at };
  }
  return best?.name ?? null;
}

const bodyNouns: ReadonlySet<string> = new Set(
  'ministry council league trust company agency court union association foundation commission authority police army board party federation'.split(
    ' ',
  ),
);

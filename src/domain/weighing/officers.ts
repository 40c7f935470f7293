/** Officers: persons who speak for a body. What its director says is the word of the body, not of a second witness. */
import { officerRoles } from './name-data.ts';
import { fold } from './names.ts';
import { pointedBody } from './pointed-bodies.ts';

/**
 * The body that a person speaks for, when the text ties the two by a role: "Ilse Varnack, executive
 * director of Meridian Rights", "Meridian's director Ilse Varnack", or "the group's director" where one body leads
 * the story (`mainBody`). With `bodies` also "its director"
 * after one of them. Null when that is not certain: the person stays a root.
 */
export function bodyOf(
  person: string,
  chained: readonly string[],
  text: string,
  mainBody: string | null,
  bodies: readonly string[] = [],
): string | null {
  if (person.split(/\s+/).length < 2) return null;
  let from = 0;
  for (let tries = 0; tries < 4; tries += 1) {
    const at = text.indexOf(person, from);
    if (at < 0) break;
    const after = text.slice(at + person.length, at + person.length + 140);
    const found = roleAfter(after) ?? roleBefore(text.slice(Math.max(0, at - 110), at));
    if (found !== null) return chained.find((name) => fold(name).startsWith(fold(found))) ?? found;
    const pointed = pointedBody(text, at, at + person.length, bodies);
    if (pointed !== null) return pointed;
    if (mainBody !== null && leadsTheBody(after)) return mainBody;
    from = at + person.length;
  }
  return null;
}

/** ", who heads the organisation", ", the group's executive director", ", who led the research" */
function leadsTheBody(after: string): boolean {
  return (
    /^,? who (?:heads|leads|led|directs|directed|runs|ran|chairs) (?:the|its) /.test(after) ||
    /^, (?:the|its|a) (?:group|organi[sz]ation|charity|foundation|agency|ngo|ministry|committee)['’]s [a-z -]{0,40}(?:director|spokes|head|chief|researcher|secretary|coordinator)/.test(
      after,
    )
  );
}

const capitalised = "(?:(?:\\p{Lu}\\.){2,}|\\p{Lu}[\\p{L}\\p{N}’'-]*)";
const bodyAfter: RegExp = new RegExp(
  `^(?:,| \\(|,? who is| is) ?(?:the |its |an? )?((?:[\\p{L}-]+ ){0,6}?)(?:of|at|for|with) (?:the )?((?:${capitalised})(?: (?:${capitalised}|of|for|on|and|the)){0,6})`,
  'u',
);

function roleAfter(tail: string): string | null {
  const match = bodyAfter.exec(tail);
  const role = match?.[1]?.toLowerCase().split(/[\s-]+/) ?? [];
  if (match?.[2] === undefined || !role.some((word) => officerRoles.has(word))) return null;
  return trimmed(match[2]);
}

/** "Meridian's ", "Meridian Rights's regional research director ", "Meridian Rights spokesperson " */
function roleBefore(head: string): string | null {
  const match = new RegExp(
    `((?:${capitalised})(?: (?:${capitalised}|of|for|on)){0,5}?)(['’]s)? ?((?:[\\p{L}-]+ ){0,5})$`,
    'u',
  ).exec(head);
  if (match?.[1] === undefined) return null;
  const role = (match[3] ?? '')
    .toLowerCase()
    .split(/[\s-]+/)
    .filter((word) => word !== '');
  const possessive = match[2] !== undefined || /['’]s$/.test(match[1]);
  if (!(possessive && role.length === 0) && !role.some((word) => officerRoles.has(word))) return null;
  const name = trimmed(match[1].replace(/['’]s$/, ''));
  return officerRoles.has(name.toLowerCase()) ? null : name;
}

function trimmed(name: string): string {
  return name.replace(/(?: (?:of|for|on|and|the))+$/, '').replace(/[.,]+$/, '');
}

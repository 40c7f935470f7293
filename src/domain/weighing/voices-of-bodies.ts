/**
 * Speakers that are something of a body: its papers and its people ("the group's count", "the organisation's observers"), the
 * units and files of whoever issues a statement, a role without a name ("a police sergeant"), a noun alone ("the army").
 */
import type { Claim } from '../claims/index.ts';
import { fullRanks, type BodyReading } from './affiliations.ts';
import { officerRoles } from './name-data.ts';
import { fold, singularOf, wordsOf } from './names.ts';
import { isBodyName } from './speaker-bodies.ts';

/** What a body makes, keeps and sends out: its word. Its workers, critics and clients are others. */
const belongings: ReadonlySet<string> = new Set(
  (
    'count tally record list log file manifest ledger register book survey report figure statistic data reckoning estimate ' +
    'hotline table roll minute finding note archive database observer volunteer monitor member staff officer inspector ' +
    'researcher caseworker fieldworker team branch'
  ).split(' '),
);
const papers: ReadonlySet<string> = new Set(
  'record log file manifest ledger register book statistic table roll minute archive database list'.split(
    ' ',
  ),
);
const units: ReadonlySet<string> = new Set(
  'brigade battalion regiment unit branch station district office department section directorate division inspector'.split(
    ' ',
  ),
);

const owned = /^(?:the |its )?(\p{Ll}+)['’]s? ((?:\p{Ll}[\p{L}-]* ){0,2}\p{Ll}[\p{L}-]*)$/u;

/** The body that a speaker without a name of its own belongs to; null when the words name one, or nobody can tell. */
export function bodyOfVoice(voice: string, claim: Claim, text: string, reading: BodyReading): string | null {
  const chained = claim.attribution.at(-2)?.name ?? '';
  for (const words of reading.isPlace(voice) ? [voice, chained] : [voice]) {
    const [, noun = '', thing = ''] = owned.exec(words) ?? [];
    if (belongings.has(singularOf(lastWord(thing)))) {
      const body = reading.ofNoun(noun);
      if (body !== null) return body;
    }
  }
  return ofStatement(voice, reading) ?? issuer(voice, claim, text, reading);
}

/** Files and units that a body speaks of in its own statement are its own, where no other owner is named. */
function ofStatement(voice: string, { stating }: BodyReading): string | null {
  if (stating === null) return null;
  const last = singularOf(lastWord(voice));
  const inName = new Set(wordsOf(stating).map(singularOf));
  const owner = /(?:^| )(\p{Lu}\p{Ll}+)['’]s? \p{Ll}/u.exec(voice)?.[1];
  if (owner !== undefined) return inName.has(singularOf(fold(owner))) ? stating : null;
  if (/^\p{Ll}[\p{L}-]*(?: \p{Ll}[\p{L}-]*){0,2}$/u.test(voice) && papers.has(last)) return stating;
  return !voice.includes(' ') && /s$/u.test(voice) && units.has(last) ? stating : null;
}

/** "The army" where one army issued a statement on the matter. */
function issuer(voice: string, claim: Claim, text: string, reading: BodyReading): string | null {
  const span = claim.attribution.at(-1)?.span ?? null;
  if (span === null || !/^\p{Ll}+$/u.test(voice) || !isBodyName(voice)) return null;
  return /\bthe\s+$/iu.test(text.slice(Math.max(0, span.start - 6), span.start))
    ? reading.issuerOf(voice)
    : null;
}

const verb =
  '(?:said|says|told|repeated|added|insisted|confirmed|explained|claimed|reported|estimated|stated|announced|replied|answered|conceded|acknowledged|admitted|gave|put)';
const roleBefore = new RegExp(
  `(?:^|["”,;]\\s|\\b(?:and|but|while|where|although) )(?<article>an?|the|one|another|its) (?<words>(?:[\\p{L}-]+ ){0,4}?[\\p{L}-]+)(?: (?:for|of|at|from|with) (?:the |its )?(?<body>[\\p{L}’' -]{2,50}?))? ${verb}(?: (?!that )[\\p{L}’'-]+){0,4}?(?: that|,|:)? [^.;:!?"“”]{0,120}$`,
  'iu',
);
const roleBehind = new RegExp(
  `^[^.;:!?"“”]{0,120}, (?<article>an?|the|one|another|its) (?<words>(?:[\\p{L}-]+ ){0,4}?[\\p{L}-]+)(?: (?:for|of|at|from|with) (?:the |its )?(?<body>[\\p{L}’' -]{2,50}?))? ${verb}(?=[\\s.,;]|$)`,
  'iu',
);
const isRank = new RegExp(`^(?:${fullRanks}|consul|ambassador)$`, 'u');
/** Code units around a number in which its speaker stands. */
const reach = 200;

/**
 * The body of a role without a name that gives the number of a claim: "A police sergeant said 40 were held", "40 were held, a
 * ministry official said". A rank that a person of the same text bears is of that person's body.
 */
export function bodyOfRole(claim: Claim, text: string, reading: BodyReading): string | null {
  const { sentence, quantity } = claim;
  const head = text.slice(Math.max(sentence.start, quantity.number.start - reach), quantity.number.start);
  const tail = text.slice(quantity.number.end, Math.min(sentence.end, quantity.number.end + reach));
  const groups = (roleBehind.exec(tail) ?? roleBefore.exec(head))?.groups;
  if (groups === undefined) return null;
  const words = (groups['words'] ?? '').toLowerCase().split(' ');
  const role = words.at(-1) ?? '';
  if (!officerRoles.has(role) && !roles.has(role) && !isRank.test(role)) return null;
  const named =
    groups['body'] ??
    words
      .slice(0, -1)
      .join(' ')
      .replace(/['’]s?$/u, '');
  const body = named === '' ? null : bodyIn(named, reading);
  if (body !== null || named !== '') return body;
  return isRank.test(role) && /^the$/iu.test(groups['article'] ?? '') ? reading.bodyOfRank(role) : null;
}

const roles: ReadonlySet<string> = new Set(
  'official sergeant clerk registrar inspector minister governor'.split(' '),
);

/** The body that is named before a role or behind it: its last one or two words. */
function bodyIn(words: string, reading: BodyReading): string | null {
  const parts = words.trim().split(' ');
  if (/\p{Lu}/u.test(words) && reading.isBody(words)) return reading.fullName(words);
  for (const length of [2, 1]) {
    const tail = parts.slice(-length).join(' ');
    const first = parts.slice(0, length).join(' ');
    const body =
      parts.length < length
        ? null
        : (reading.issuerOf(tail) ?? reading.ofNoun(tail) ?? reading.ofNoun(first));
    if (body !== null) return body;
  }
  return null;
}

function lastWord(words: string): string {
  return (
    words
      .toLowerCase()
      .split(/[\s-]+/u)
      .at(-1) ?? ''
  );
}

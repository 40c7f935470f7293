/** From the acts of the event grammar to the register: kinds of events, steps of the state's response, criteria of a site. */

const eventKindOfAct: Readonly<Record<string, string>> = {
  recruitment: 'recruitment',
  deception: 'recruitment',
  transport: 'transport',
  relocation: 'transport',
  confinement: 'deprivation of liberty',
  isolation: 'deprivation of liberty',
  abduction: 'deprivation of liberty',
  'retention-of-documents': 'deprivation of liberty',
  'forced-labour': 'forced labour',
  'forced-criminality': 'forced labour',
  'debt-bondage': 'forced labour',
  'withholding-of-wages': 'forced labour',
  violence: 'violence',
  torture: 'violence',
  injury: 'violence',
  'sexual-violence': 'violence',
  'sexual-exploitation': 'violence',
  sale: 'sale or transfer',
  transfer: 'sale or transfer',
  death: 'death',
  killing: 'death',
  raid: 'raid',
  rescue: 'rescue',
  release: 'release',
  escape: 'escape',
  arrest: 'arrest',
  capture: 'arrest',
  detention: 'detention',
  extradition: 'extradition',
  designation: 'sanction',
  charge: 'charge',
  seizure: 'seizure',
  forfeiture: 'seizure',
  statement: 'statement',
  pledge: 'statement',
  denial: 'statement',
  admission: 'statement',
  publication: 'statement',
  letter: 'letter',
  reply: 'reply',
};

/** The kind of event that an act is; `other` for an act of no kind of its own. */
export function eventKindOf(act: string): string {
  return eventKindOfAct[act] ?? 'other';
}

const responseStepOfAct: Readonly<Record<string, string>> = {
  raid: 'intervened',
  rescue: 'intervened',
  inspection: 'visited',
  visit: 'visited',
  closure: 'closed',
  reopening: 'reopened',
};

/** The step of the state's response that an act at a site is; null for an act that is none. */
export function responseStepOf(act: string): string | null {
  return responseStepOfAct[act] ?? null;
}

const criterionOfAct: Readonly<Record<string, string>> = {
  confinement: 'deprived-of-liberty',
  abduction: 'deprived-of-liberty',
  'retention-of-documents': 'deprived-of-liberty',
  'forced-labour': 'forced-labour',
  'debt-bondage': 'forced-labour',
  'forced-criminality': 'online-fraud',
  fraud: 'online-fraud',
  trafficking: 'trafficked',
  sale: 'sold-or-transferred',
  transfer: 'sold-or-transferred',
  violence: 'violence',
  torture: 'violence',
};

/** What an act at a site establishes about it; null for an act that establishes none of the criteria. */
export function criterionOf(act: string): string | null {
  return criterionOfAct[act] ?? null;
}

const measures: readonly string[] = ['designation', 'charge', 'seizure', 'forfeiture'];

/** The measure of a designation that an act is; null for other acts. */
export function measureOf(act: string): string | null {
  return measures.includes(act) ? act : null;
}

const byAuthorities: ReadonlySet<string> = new Set([
  ...['raid', 'rescue', 'release', 'arrest', 'detention', 'extradition', 'sanction', 'charge', 'seizure'],
  ...['statement', 'letter', 'reply'],
]);

/** Acts of this kind are done by authorities and organisations, whose names may stand in the register. */
export function isDoneByAuthorities(eventKind: string): boolean {
  return byAuthorities.has(eventKind);
}

/**
 * Words that name a group or a thing, not one person: the last word begins with a small letter ("12 Thai workers"). Texts in scripts
 * without small letters never pass: people who suffered must not come into the register by their names.
 */
export function isImpersonal(words: string): boolean {
  return /^\p{Ll}/u.test(words.trim().split(/\s+/).at(-1) ?? '');
}

/** Words of tables for what the register knows by one word, and texts and addresses in their canonical form. */
import { readAs, shownCell, unread, type Reading } from './reading-form.ts';

/**
 * Other words for choices of the schemas. Data: a word means the same in every field that has the choice. Only words that say
 * the same stand here; "alleged" is not "suspicious", and an empty answer is not "not investigated".
 */
const words: ReadonlyMap<string, string> = new Map(
  Object.entries({
    confirmed: ['confirmed site'],
    suspicious: ['suspected', 'suspect', 'suspicious site'],
    emptied: ['empty', 'abandoned', 'vacated', 'deserted'],
    reopened: ['re-opened', 'open again', 'active again', 'resumed'],
    'ruled out': ['excluded', 'rejected', 'not a site', 'discarded'],
    closed: ['shut', 'shut down', 'closed down'],
    visited: ['inspected', 'inspection', 'visit'],
    intervened: ['raided', 'intervention', 'operation', 'police operation'],
    raid: ['police raid', 'raids', 'crackdown'],
    rescue: ['rescued', 'rescue operation'],
    release: ['released', 'let go'],
    escape: ['escaped', 'flight'],
    arrest: ['arrested', 'arrests'],
    detention: ['detained'],
    death: ['died', 'killed', 'deaths', 'killing'],
    transport: ['transported'],
    'sale or transfer': ['sold', 'sale', 'transfer', 'transferred'],
    recruitment: ['recruited'],
    violence: ['torture', 'beating', 'assault'],
    'forced labour': ['forced labor', 'forced work'],
    'deprivation of liberty': ['confinement', 'held', 'captivity'],
    extradition: ['extradited'],
    sanction: ['sanctioned', 'sanctions'],
    charge: ['charged', 'indictment', 'indicted'],
    seizure: ['seized', 'asset seizure'],
    designation: ['designated', 'sanctions listing', 'listed'],
    forfeiture: ['forfeited', 'confiscation', 'confiscated'],
    company: ['business', 'corporation', 'firm', 'enterprise', 'conglomerate', 'ltd'],
    authority: ['ministry', 'government', 'agency', 'public body', 'state body'],
    'civil society': ['ngo', 'non-governmental organisation', 'non-profit', 'charity'],
    media: ['newspaper', 'news', 'press', 'broadcaster'],
    police: ['law enforcement'],
    court: ['tribunal'],
    embassy: ['consulate', 'mission'],
    reply: ['replied', 'answered', 'response', 'answer'],
    'partial admission': ['admitted in part', 'partly admitted'],
    denial: ['denied', 'denies'],
  }).flatMap(([choice, others]) => others.map((other) => [folded(other), choice] as const)),
);

/** Reads a choice by its id, its label or another word for it. */
export function readChoice(
  text: string,
  choices: readonly string[],
  labels: ReadonlyMap<string, string> = new Map(),
): Reading {
  const wanted = folded(text);
  const found =
    choices.find((one) => folded(one) === wanted || folded(labels.get(one) ?? one) === wanted) ??
    choices.find((one) => one === words.get(wanted));
  if (found !== undefined) return readAs(found);
  return unread(
    `“${shownCell(text)}” is none of the words that are known here.`,
    `Write one of: ${choices.join(', ')}.`,
  );
}

/** One line, composed (NFC), single spaces. */
export function readName(text: string): Reading {
  const value = text
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  if (value.length <= 300) return readAs(value);
  return unread(
    `This name has ${value.length} characters; a name has at most 300.`,
    'Put long texts into a column that becomes a description.',
  );
}

/** Lines are kept; spaces at the ends are not. */
export function readText(text: string): Reading {
  const value = text.normalize('NFC').replace(/\r\n?/gu, '\n').trim();
  if (value.length <= 2000) return readAs(value);
  return unread(
    `This text has ${value.length} characters; a value has at most 2,000.`,
    'Shorten it; long texts belong among the sources.',
  );
}

/** A web address; one without its beginning is given https. */
export function readAddress(text: string): Reading {
  const value = text.trim();
  if (/^https?:\/\/[^\s/?#]+[^\s]*$/iu.test(value)) return readAs(value.normalize('NFC'));
  if (/^[a-z0-9-]+(?:\.[a-z0-9-]+){1,6}(?:\/[^\s]*)?$/iu.test(value))
    return readAs(`https://${value}`.normalize('NFC'), 'https:// was put before the address.');
  return unread(`“${shownCell(text)}” is no web address.`, 'Write it whole, beginning with https://.');
}

/** Case, spaces, dashes and marks of a word taken away, so that spellings of it meet. */
export function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\-–—/.:;,()[\]#*]+/gu, ' ')
    .trim();
}

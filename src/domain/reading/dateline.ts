/**
 * Datelines: "RASSAU, Savaran, March 15 (Norpress) - ". They say where and when a reporter stood and which
 * agency wrote, and their numbers are never claims.
 */
import type { PrintedDate } from './calendar.ts';
import { datesIn } from './calendar.ts';

/** What a dateline says. `length` counts code units from the paragraph's start, the dash and its spaces included. */
export interface Dateline {
  readonly length: number;
  readonly place: string | null;
  readonly agency: string | null;
  readonly date: PrintedDate | null;
}

/** A dateline never reaches further than this. */
const longestDateline = 110;

const dash = /\s?(?:--|—+|–|(?<=\s)-(?=\s)|(?<=[)）])\s?[:：-]|:(?=\s))\s*/gu;
const agencyAtEnd = /[(（]([^()（）\d]{2,40})[)）]$/u;
const capitalPlace = /^\p{Lu}[\p{Lu}'’.-]+(?:[\s-]\p{Lu}[\p{Lu}'’.-]*){0,3}(?=[\s,(/]|$)/u;

/** The dateline a paragraph opens with, or null. `head` is the paragraph's beginning. */
export function datelineOf(head: string): Dateline | null {
  const piece = head.slice(0, longestDateline);
  for (const match of piece.matchAll(dash)) {
    const prefix = piece.slice(0, match.index).trim();
    const rest = head.slice(match.index + match[0].length);
    if (prefix === '' || /["“«?!;]/u.test(prefix)) return null;
    const agency = agencyAtEnd.exec(prefix)?.[1]?.trim() ?? null;
    const place = capitalPlace.exec(prefix)?.[0] ?? null;
    if (agency === null && (place === null || match[0].startsWith(':'))) continue;
    if (agency === null && (prefix.split(/\s+/u).length > 9 || isAcronym(prefix))) continue;
    if (/^\p{Ll}/u.test(rest) && agency === null) return null;
    const date = datesIn(prefix)[0] ?? null;
    return { length: match.index + match[0].length, place: place ?? placeBefore(prefix), agency, date };
  }
  return null;
}

/** "UNODC – The office …" is a name set off by a dash, no place; cities are longer or have company. */
function isAcronym(prefix: string): boolean {
  return prefix.length < 4;
}

function placeBefore(prefix: string): string | null {
  const first = prefix.split(/[,(（]/u)[0]?.trim() ?? '';
  return first === '' || /\d/u.test(first) ? null : first;
}

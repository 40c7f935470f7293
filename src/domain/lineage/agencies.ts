/**
 * The agency that a story credits. A release that opens with its place in brackets alone ("(Porvan) – ") credits none:
 * taken for an agency, the town would hide who wrote the text and count as a witness of its own.
 */
import type { Story } from '../reading/index.ts';

/** The agency that a story credits as its source; null for none, and for a town that stands where agencies do. */
export function creditedAgency(text: string, story: Story): string | null {
  const { agency } = story;
  if (agency === null || looksLikeAgency(agency)) return agency;
  const body = story.zones.find(({ label }) => label === 'body' || label === 'dateline');
  const opening = text.slice(body?.start ?? story.start, (body?.start ?? story.start) + agency.length + 6);
  return opening.trimStart().startsWith(`(${agency})`) ? null : agency;
}

/** Acronyms, names in one word that no town bears, and names that say what they are. */
function looksLikeAgency(name: string): boolean {
  return (
    /^\p{Lu}{2,6}$/u.test(name) ||
    /^(?:Reuters|Xinhua|Kyodo|Yonhap|Bernama|Antara|Tass|Interfax|Ritzau|Belga|dpa)$/iu.test(name) ||
    /(?:press|presse|news|wire|agency|agencia|agence|agentur|service|media|feed|report)$/iu.test(name)
  );
}

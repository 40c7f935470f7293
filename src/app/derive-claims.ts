/**
 * One document's claims: what our own engine finds, and what recorded passages of a plugged-in model add to it. Used when a
 * capture is read, and again when passages were recorded about a capture that was read before. A table whose rows were taken into
 * the register gives no claims: what it says stands there.
 */
import { byPosition } from '../base/index.ts';
import { claimsFromPassages, extractClaims } from '../domain/claims/index.ts';
import type { Document } from '../domain/reading/index.ts';
import type { CasebookIndex, Reading } from '../ports/casebook-index.ts';
import { withinLimit } from './reading-limit.ts';

/** The reading of a document; its notes say so when the text is longer than what is analysed. */
export function derivedReading(index: CasebookIndex, document: Document): Reading {
  if (index.capture(document.sha256)?.isRegister === true)
    return { document, claims: [], events: [], quotations: [] };
  const { read, remark } = withinLimit(document);
  const found = extractClaims(read, { stories: 'main' });
  const passages = index.proposed(document.sha256);
  const added =
    passages.length === 0
      ? { claims: [], events: [] }
      : claimsFromPassages({ document: read, passages, found });
  const notes =
    remark === null || document.notes.includes(remark) ? document.notes : [...document.notes, remark];
  return {
    document: { ...document, notes },
    claims: [...found.claims, ...added.claims].sort((a, b) =>
      byPosition(a.quantity.number, b.quantity.number),
    ),
    events: [...found.events, ...added.events].sort((a, b) => byPosition(a.actSpan, b.actSpan)),
    quotations: found.quotations,
  };
}

/** Derives the claims of a capture that was read before anew; a capture that is not read yet comes when it is. */
export function deriveAgain(index: CasebookIndex, sha256: string): void {
  const document = index.document(sha256);
  const capture = index.capture(sha256);
  if (document === null || capture === null) return;
  index.putReading(derivedReading(index, document));
  index.putCapture(capture);
}

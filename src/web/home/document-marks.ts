/** Which documents of a figure bring a witness and which only repeat, document by document. */
import type { FigureDetail } from '../../contract/http.ts';

export interface DocumentMark {
  readonly sha256: string;
  readonly name: string;
  /** The claim to open the document at. */
  readonly claim: string;
  /** True for the first text that carries a witness; the others repeat. */
  readonly isWitness: boolean;
}

/** One mark a supporting document; the heads of text origins come first, so that they carry the filled marks. */
export function documentMarks({ claims, paths, origins }: FigureDetail): DocumentMark[] {
  const sources = new Map(claims.map((claim) => [claim.id, claim.source]));
  const heads = new Set(origins.flatMap(({ head }) => (head === null ? [] : [head.source.sha256])));
  const rank = (sha256: string): number => (heads.has(sha256) ? 0 : 1);
  const supporting = paths.filter(({ supports }) => supports).sort((a, b) => rank(a.sha256) - rank(b.sha256));
  const seenDocuments = new Set<string>();
  const seenWitnesses = new Set<string>();
  const marks: DocumentMark[] = [];
  for (const { sha256, claim, witness } of supporting) {
    if (seenDocuments.has(sha256)) continue;
    seenDocuments.add(sha256);
    marks.push({
      sha256,
      claim,
      name: sources.get(claim)?.name ?? sha256,
      isWitness: !seenWitnesses.has(witness),
    });
    seenWitnesses.add(witness);
  }
  return marks.sort((a, b) => Number(b.isWitness) - Number(a.isWitness));
}

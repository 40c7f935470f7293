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

/**
 * One mark a supporting document. The filled mark of a witness goes to the witness's own publication where that is
 * among the documents, else to the head of a text origin, else to the first document that carries it.
 */
export function documentMarks(
  { claims, paths, origins }: FigureDetail,
  publishers: ReadonlyMap<string, string>,
): DocumentMark[] {
  const sources = new Map(claims.map((claim) => [claim.id, claim.source]));
  const heads = new Set(origins.flatMap(({ head }) => (head === null ? [] : [head.source.sha256])));
  const rank = ({ sha256, root }: FigureDetail['paths'][number]): number =>
    publishers.get(sha256) === root ? 0 : heads.has(sha256) ? 1 : 2;
  const supporting = paths.filter(({ supports }) => supports).sort((a, b) => rank(a) - rank(b));
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

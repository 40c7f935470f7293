/** The place of a document in its text origin: the first text, or what it was made from. */
import type { ReactElement } from 'react';
import type { Derivation, Exhibit } from '../../contract/how-we-know.ts';
import { relationId } from '../words/relations.ts';
import { useWords } from '../words/use-words.ts';
import { ExhibitRef } from './how-part.tsx';
import type { HowModel } from './how-model.ts';

export interface TextPlaceProps {
  readonly exhibit: Exhibit;
  readonly model: HowModel;
}

export function TextPlace({ exhibit, model }: TextPlaceProps): ReactElement {
  const { t } = useWords();
  const derivation = derivationOf(exhibit, model);
  if (derivation === null) return <>{t(placeOfFirst(exhibit, model))}</>;
  const parent = model.exhibits.get(derivation.from.source.sha256) ?? null;
  const relation = t(relationId(derivation.relation));
  return (
    <>
      {t(derivation.isDirected ? 'how.derives' : 'how.derives-unknown', { relation })}{' '}
      <ExhibitRef exhibit={parent} />
    </>
  );
}

/** The derivation of a document; null for a first text. */
export function derivationOf(exhibit: Exhibit, { derivations }: HowModel): Derivation | null {
  return derivations.get(exhibit.sha256) ?? null;
}

function placeOfFirst(
  { sha256 }: Exhibit,
  { originOf }: HowModel,
): 'how.first-text' | 'how.earliest' | 'how.in-origin' {
  const origin = originOf.get(sha256);
  if (origin === undefined || origin.head?.source.sha256 === sha256) return 'how.first-text';
  return origin.head === null ? 'how.earliest' : 'how.in-origin';
}

/** The relation of two texts as a sentence: which was made from which, or that we cannot tell. */
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { LineageTie } from '../../contract/http.ts';
import { Name } from '../parts/name.tsx';
import type { MessageId } from '../words/catalog.ts';
import { isDerived, relationId } from '../words/relations.ts';
import { useWords } from '../words/use-words.ts';
import type { GraphEdge, GraphNode } from './graph-model.ts';

export interface PairSentenceProps {
  readonly edge: GraphEdge;
  readonly byKey: ReadonlyMap<string, GraphNode>;
}

/** "Inforeka was made from Norpress: rewrite." The names lead to the texts. */
export function PairSentence({ edge, byKey }: PairSentenceProps): ReactElement {
  const { t } = useWords();
  const { relation } = edge.line;
  return (
    <>
      <NodeName node={byKey.get(edge.from)} /> {t(betweenId(edge.line))}{' '}
      <NodeName node={byKey.get(edge.to)} />
      {': '}
      <strong>{t(relationId(relation))}</strong>
      {edge.line.direction === 'none' && isDerived(relation) ? `. ${t('pair.first-unknown')}` : ''}
    </>
  );
}

/** The verb between the later and the earlier text, or between two of which neither is known to be first. */
function betweenId({ relation, direction }: LineageTie): MessageId {
  if (relation === 'independent') return 'pair.beside';
  if (relation === 'undetermined') return 'pair.perhaps';
  if (relation === 'same-origin') return direction === 'none' ? 'pair.same-statement' : 'pair.carries';
  return direction === 'none' ? 'pair.shares' : 'pair.made-from';
}

/** A text by its outlet, as a link to the reader. */
export function NodeName({ node }: { readonly node: GraphNode | undefined }): ReactElement | null {
  if (node === undefined) return null;
  return (
    <Link to="/sources/$sha256" params={{ sha256: node.ref.source.sha256 }}>
      <Name text={node.outlet ?? node.ref.source.name} />
    </Link>
  );
}

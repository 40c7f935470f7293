/** The relations of the pairs as facets with their counts; one at a time narrows the table. */
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { LineagePage } from '../../contract/http.ts';
import { relationId, relations, type Relation } from '../words/relations.ts';
import { useWords } from '../words/use-words.ts';
import { formatView, type ViewState } from './view-state.ts';

export interface PairFacetsProps {
  readonly counts: LineagePage['counts'];
  readonly state: ViewState;
}

export function PairFacets({ counts, state }: PairFacetsProps): ReactElement {
  const { t, number } = useWords();
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const facet = (relation: Relation | null, count: number): ReactElement => (
    <Link
      key={relation ?? 'all'}
      to="/lineage"
      search={(old) => ({ ...old, view: formatView({ ...state, relation }) })}
      replace
      resetScroll={false}
      activeOptions={{ exact: true }}
      activeProps={{}}
      aria-current={state.relation === relation ? 'true' : undefined}
    >
      {relation === null ? t('pairs.all') : t(relationId(relation))}{' '}
      <span className="facet-count">{number(count)}</span>
    </Link>
  );
  return (
    <nav className="facets" aria-label={t('pairs.facets')}>
      {facet(null, all)}
      {relations.flatMap((relation) => {
        const count = counts[relation];
        return count === undefined ? [] : [facet(relation, count)];
      })}
    </nav>
  );
}

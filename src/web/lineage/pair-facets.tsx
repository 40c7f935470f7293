/** The relations of the pairs as facets with their counts; one at a time narrows the table. */
import { Link } from '@tanstack/react-router';
import { useMemo, type ReactElement } from 'react';
import type { LineageLine } from '../../contract/lines.ts';
import { relationId, relations, type Relation } from '../words/relations.ts';
import { useWords } from '../words/use-words.ts';
import { formatView, type ViewState } from './view-state.ts';

export interface PairFacetsProps {
  readonly lines: readonly LineageLine[];
  readonly state: ViewState;
}

export function PairFacets({ lines, state }: PairFacetsProps): ReactElement {
  const { t, number } = useWords();
  const counts = useMemo(() => {
    const found = new Map<Relation, number>();
    for (const { relation } of lines) found.set(relation, (found.get(relation) ?? 0) + 1);
    return found;
  }, [lines]);
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
      {facet(null, lines.length)}
      {relations.flatMap((relation) => {
        const count = counts.get(relation);
        return count === undefined ? [] : [facet(relation, count)];
      })}
    </nav>
  );
}

/** What marks and lines mean; the uncertain ones are switched on and off here. */
import type { ReactElement } from 'react';
import { isDerived, relationId, relations } from '../words/relations.ts';
import { useWords } from '../words/use-words.ts';
import { MarkShape } from './graph-marks.tsx';
import type { Graph, NodeRole } from './graph-model.ts';
import { RelationSample } from './relation-line.tsx';
import { softRelations, type SoftRelation } from './view-state.ts';
import type { ViewControl } from './use-view-state.ts';

export function GraphLegend({
  graph,
  view,
}: {
  readonly graph: Graph;
  readonly view: ViewControl;
}): ReactElement {
  const { t } = useWords();
  const drawn = new Set([...graph.edges, ...graph.links].map(({ line }) => line.relation));
  const roles = new Set(graph.nodes.map(({ role }) => role));
  return (
    <div className="legend">
      <ul className="legend-list" aria-label={t('legend.marks')}>
        {(['origin', 'derived', 'unclear'] as const)
          .filter((role) => roles.has(role))
          .map((role) => (
            <li key={role}>
              <LegendMark role={role} /> {t(`lineage.legend-${role}`)}
            </li>
          ))}
      </ul>
      <ul className="legend-list" aria-label={t('legend.lines')}>
        {relations
          .filter((relation) => isDerived(relation) && drawn.has(relation))
          .map((relation) => (
            <li key={relation}>
              <RelationSample relation={relation} /> {t(relationId(relation))}
            </li>
          ))}
      </ul>
      <SoftSwitches graph={graph} view={view} />
    </div>
  );
}

function SoftSwitches({ graph, view }: { readonly graph: Graph; readonly view: ViewControl }): ReactElement {
  const { t, number } = useWords();
  const { soft } = view.state;
  const count = (relation: SoftRelation): number =>
    graph.soft.filter(({ line }) => line.relation === relation).length;
  const flip = (relation: SoftRelation): void => {
    const next = new Set(soft);
    if (!next.delete(relation)) next.add(relation);
    view.change({ soft: next });
  };
  return (
    <fieldset className="legend-switches">
      <legend className="visually-hidden">{t('legend.uncertain')}</legend>
      {softRelations.map((relation) => (
        <label key={relation} className="check">
          <input type="checkbox" checked={soft.has(relation)} onChange={() => flip(relation)} />
          <RelationSample relation={relation} /> {t(relationId(relation))}{' '}
          <span className="facet-count">{number(count(relation))}</span>
        </label>
      ))}
    </fieldset>
  );
}

function LegendMark({ role }: { readonly role: NodeRole }): ReactElement {
  return (
    <svg width="22" height="22" viewBox="-11 -11 22 22" aria-hidden="true" className={`node-${role}`}>
      <MarkShape role={role} radius={role === 'derived' ? 5 : role === 'origin' ? 8.5 : 6} />
    </svg>
  );
}

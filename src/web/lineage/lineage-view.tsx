/** Lineage: which texts repeat which. Two chosen texts stand side by side below the graph. */
import { getRouteApi } from '@tanstack/react-router';
import { useMemo, type ReactElement } from 'react';
import { useLineage, useOrigins, useSources } from '../api/queries.ts';
import { ExportButtons } from '../parts/export-buttons.tsx';
import { Await, EmptyCasebook } from '../parts/states.tsx';
import { useTitle } from '../parts/use-title.ts';
import { useKeys } from '../shell/keys.ts';
import { useWords } from '../words/use-words.ts';
import { buildGraph, type Graph, type GraphInput } from './graph-model.ts';
import { LineageGraph } from './lineage-graph.tsx';
import { PairTable } from './pair-table.tsx';
import { PairView } from './pair-view.tsx';
import { OneView } from './one-view.tsx';
import '../styles/lineage.css';

const route = getRouteApi('/lineage');

export function LineageView(): ReactElement {
  const { t } = useWords();
  const { view } = route.useSearch();
  const navigate = route.useNavigate();
  const sources = useSources('');
  const origins = useOrigins();
  const lineage = useLineage();
  const isTable = view === 'table';
  useTitle(t('nav.lineage'));
  const flip = (): void => {
    void navigate({ search: (old) => ({ ...old, view: isTable ? undefined : 'table' }), replace: true });
  };
  useKeys({
    t: flip,
    Escape: () => void navigate({ search: ({ view: kept }) => ({ view: kept }), replace: true }),
  });
  return (
    <div className="page page-wide">
      <header className="page-head page-head-tools">
        <h1>{t('nav.lineage')}</h1>
        <p className="lead">{t('lineage.lead')}</p>
        <button type="button" className="quiet-button" aria-pressed={isTable} onClick={flip}>
          {t('view.table')} <kbd>t</kbd>
        </button>
        <ExportButtons path="/api/lineage" name="sakkhi-lineage" />
      </header>
      <Await query={sources}>
        {(rows) => (
          <Await query={origins}>
            {(groups) => (
              <Await query={lineage}>
                {(lines) => <Lineage input={{ sources: rows, origins: groups, lines }} isTable={isTable} />}
              </Await>
            )}
          </Await>
        )}
      </Await>
    </div>
  );
}

function Lineage({
  input,
  isTable,
}: {
  readonly input: GraphInput;
  readonly isTable: boolean;
}): ReactElement {
  const { sources, origins, lines } = input;
  const graph = useMemo(() => buildGraph({ sources, origins, lines }), [sources, origins, lines]);
  const { a, b } = route.useSearch();
  if (graph.nodes.length === 0) return <EmptyCasebook />;
  return (
    <>
      {isTable ? <PairTable lines={lines} /> : <LineageGraph graph={graph} />}
      {a !== undefined && b !== undefined ? (
        <PairView key={`${a}~${b}`} graph={graph} />
      ) : (
        <Single graph={graph} />
      )}
    </>
  );
}

function Single({ graph }: { readonly graph: Graph }): ReactElement | null {
  const { a } = route.useSearch();
  const node = graph.nodes.find(({ key }) => key === a);
  return node === undefined ? null : <OneView node={node} graph={graph} />;
}

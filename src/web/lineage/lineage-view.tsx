/**
 * Lineage: which texts repeat which, as a graph over time, as a list that says the same, and as the table of pairs. What
 * was chosen stands side by side below.
 */
import { getRouteApi } from '@tanstack/react-router';
import { useMemo, type ReactElement } from 'react';
import { useLineageGraph } from '../api/queries.ts';
import { ExportButtons } from '../parts/export-buttons.tsx';
import { FilterField } from '../parts/filter-field.tsx';
import { Await, EmptyCasebook, NothingFound } from '../parts/states.tsx';
import { useTitle } from '../parts/use-title.ts';
import { useKeys } from '../shell/keys.ts';
import { useWords } from '../words/use-words.ts';
import { familyOf, foundIn } from './graph-filter.ts';
import type { LineageGraph as GraphAnswer } from '../../contract/http.ts';
import { buildGraph, type Graph } from './graph-model.ts';
import { LineageGraph } from './lineage-graph.tsx';
import { OneView } from './one-view.tsx';
import { OriginList } from './origin-list.tsx';
import { PairTable } from './pair-table.tsx';
import { PairView } from './pair-view.tsx';
import { useViewState, type ViewControl } from './use-view-state.ts';
import type { ViewState } from './view-state.ts';
import '../styles/lineage.css';

const route = getRouteApi('/lineage');

export function LineageView(): ReactElement {
  const { t } = useWords();
  const navigate = route.useNavigate();
  const view = useViewState();
  const lineage = useLineageGraph();
  const { form, q } = view.state;
  useTitle(t('nav.lineage'));
  useKeys({
    t: () => view.change({ form: form === 'pairs' ? 'graph' : 'pairs' }),
    Escape: () =>
      void navigate({ search: ({ view: kept }) => ({ view: kept }), replace: true, resetScroll: false }),
  });
  return (
    <div className="page page-wide">
      <header className="page-head page-head-tools">
        <h1>{t('nav.lineage')}</h1>
        <p className="lead">{t('lineage.lead')}</p>
        <FilterField value={q} label={t('lineage.filter')} onChange={(next) => view.change({ q: next })} />
        <FormSwitch view={view} />
        <ExportButtons path="/api/lineage" name="sakkhi-lineage" />
      </header>
      <Await query={lineage}>{(answer) => <Lineage answer={answer} view={view} />}</Await>
    </div>
  );
}

function FormSwitch({ view }: { readonly view: ViewControl }): ReactElement {
  const { t } = useWords();
  const button = (form: ViewState['form']): ReactElement => (
    <button
      key={form}
      type="button"
      className="quiet-button"
      aria-pressed={view.state.form === form}
      onClick={() => view.change({ form })}
    >
      {t(`lineage.form-${form}`)} {form === 'pairs' ? <kbd>t</kbd> : null}
    </button>
  );
  return (
    <span className="form-switch" role="group" aria-label={t('lineage.forms')}>
      {(['graph', 'list', 'pairs'] as const).map(button)}
    </span>
  );
}

interface LineageProps {
  readonly answer: GraphAnswer;
  readonly view: ViewControl;
}

function Lineage({ answer, view }: LineageProps): ReactElement {
  const graph = useMemo(() => buildGraph(answer), [answer]);
  const { a, b } = route.useSearch();
  const { form, q, isFamily } = view.state;
  const shown = useMemo(() => {
    const found = foundIn(graph, q);
    return isFamily && a !== undefined ? familyOf(found, a) : found;
  }, [graph, q, isFamily, a]);
  if (graph.nodes.length === 0) return <EmptyCasebook />;
  return (
    <>
      {form === 'pairs' ? (
        <PairTable view={view} />
      ) : shown.nodes.length === 0 ? (
        <NothingFound onClear={() => view.change({ q: '' })} />
      ) : form === 'list' ? (
        <OriginList graph={shown} />
      ) : (
        <LineageGraph graph={shown} view={view} />
      )}
      {a !== undefined && b !== undefined ? (
        <PairView key={`${a}~${b}`} graph={graph} a={a} b={b} />
      ) : (
        <Single graph={graph} chosen={a} view={view} />
      )}
    </>
  );
}

interface SingleProps {
  readonly graph: Graph;
  readonly chosen: string | undefined;
  readonly view: ViewControl;
}

function Single({ graph, chosen, view }: SingleProps): ReactElement | null {
  const { t } = useWords();
  const node = graph.byKey.get(chosen ?? '');
  if (node !== undefined) return <OneView key={node.key} node={node} graph={graph} view={view} />;
  const isOfNoTies = graph.edges.length + graph.links.length + graph.soft.length === 0;
  return isOfNoTies ? <p className="state">{t('lineage.teach')}</p> : null;
}

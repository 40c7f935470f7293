/** The view's state and the chosen texts, kept in the address. */
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { GraphEdge } from './graph-model.ts';
import { formatView, parseView, type ViewState } from './view-state.ts';

const route = getRouteApi('/lineage');

export interface ViewControl {
  readonly state: ViewState;
  readonly change: (part: Partial<ViewState>) => void;
}

export function useViewState(): ViewControl {
  const { view } = route.useSearch();
  const navigate = route.useNavigate();
  const state = useMemo(() => parseView(view), [view]);
  return {
    state,
    change: (part) => {
      const next = (old: string | undefined): string | undefined =>
        formatView({ ...parseView(old), ...part });
      void navigate({
        search: ({ view: old, ...texts }) => ({ ...texts, view: next(old) }),
        replace: true,
        resetScroll: false,
      });
    },
  };
}

export interface Picks {
  /** Keys of the chosen texts: none, one or two. */
  readonly chosen: readonly string[];
  readonly pick: (key: string) => void;
  readonly pickPair: (edge: GraphEdge) => void;
}

/** One press chooses a text, a second another to compare; a third starts again. */
export function usePicks(): Picks {
  const { a, b } = route.useSearch();
  const navigate = route.useNavigate();
  const chosen = useMemo(() => [a, b].filter((key) => key !== undefined), [a, b]);
  const go = (next: { a?: string; b?: string }): void => {
    void navigate({ search: ({ view }) => ({ view, ...next }), replace: true, resetScroll: false });
  };
  return {
    chosen,
    pick: (key) => {
      if (a === key && b === undefined) go({});
      else if (a !== undefined && b === undefined) go({ a, b: key });
      else go({ a: key });
    },
    pickPair: (edge) => go({ a: edge.to, b: edge.from }),
  };
}

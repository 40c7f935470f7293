/** The pairs of what is chosen: all of one text, or the one of two. None while they are on their way. */
import { useMemo } from 'react';
import { usePair, useStoryPairs } from '../api/queries.ts';
import { edgeOf, type GraphEdge } from './graph-model.ts';

export function useChosenPairs(chosen: readonly string[]): readonly GraphEdge[] {
  const [a = '', b = ''] = chosen;
  const ofOne = useStoryPairs(a, chosen.length === 1).data;
  const ofTwo = usePair(a, b, chosen.length === 2).data;
  const lines = chosen.length === 1 ? ofOne : chosen.length === 2 ? ofTwo : undefined;
  return useMemo(() => (lines ?? []).map(edgeOf), [lines]);
}

/** Deciding on names: an act at a time, with the way back through all acts of this visit. */
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { NameLine, NameVerdict } from '../../contract/names.ts';
import { decideNames, forgetNames } from '../api/names.ts';
import { undo } from '../api/review.ts';
import { useInOrder } from '../parts/in-order.ts';

export interface NameActs {
  /** Records a decision; resolves to false when it failed and nothing was recorded. */
  readonly decide: (line: NameLine, verdict: NameVerdict) => Promise<boolean>;
  /** Takes the last act of this visit back; resolves to the id of its pair, null when there is nothing to undo. */
  readonly undoLast: () => Promise<string | null>;
  readonly canUndo: boolean;
  /** What was done last, for the status line and screen readers. */
  readonly last: { readonly what: NameVerdict | 'undone'; readonly line: NameLine } | null;
  readonly failure: Error | null;
}

interface Done {
  readonly entries: readonly number[];
  readonly line: NameLine;
}

export function useNameActs(): NameActs {
  const client = useQueryClient();
  const inOrder = useInOrder();
  const done = useRef<Done[]>([]);
  const [doneCount, setDoneCount] = useState(0);
  const [last, setLast] = useState<NameActs['last']>(null);
  const [failure, setFailure] = useState<Error | null>(null);

  const attempt = async <T>(work: () => Promise<T>): Promise<T | null> => {
    setFailure(null);
    try {
      return await work();
    } catch (problem) {
      setFailure(problem instanceof Error ? problem : new Error(String(problem)));
      return null;
    }
  };
  const settle = async (what: NameVerdict | 'undone', line: NameLine): Promise<void> => {
    setDoneCount(done.current.length);
    setLast({ what, line });
    await forgetNames(client);
  };

  const decide = async (line: NameLine, verdict: NameVerdict): Promise<boolean> => {
    const answer = await attempt(() => decideNames({ ids: [line.id], verdict, note: null }));
    if (answer === null) return false;
    done.current.push({ entries: answer.entries, line });
    await settle(verdict, line);
    return true;
  };
  const undoLast = async (): Promise<string | null> => {
    const act = done.current.at(-1);
    if (act === undefined) return null;
    const answer = await attempt(() => undo({ entries: [...act.entries] }));
    if (answer === null) return null;
    done.current.pop();
    await settle('undone', act.line);
    return act.line.id;
  };
  return {
    decide: (line, verdict) => inOrder(() => decide(line, verdict)),
    undoLast: () => inOrder(undoLast),
    canUndo: doneCount > 0,
    last,
    failure,
  };
}

/** Acts on the register: one after the other, each with the way back through all acts of this visit. */
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Registered, RegisterAct } from '../../contract/register.ts';
import { changeRegister, forgetRegister } from '../api/register.ts';
import { undo } from '../api/review.ts';
import { useInOrder } from '../parts/in-order.ts';

export interface RegisterActs {
  /** Records acts as one; `what` says it in words. Resolves to null when it failed and nothing was recorded. */
  readonly act: (what: string, acts: readonly RegisterAct[], note?: string) => Promise<Registered | null>;
  /** Records in another way; what came of it is taken back like any act. */
  readonly perform: (what: string, work: () => Promise<Registered>) => Promise<Registered | null>;
  /** Takes back the last act of this visit; false when there is nothing to undo, or it failed. */
  readonly undoLast: () => Promise<boolean>;
  /** Takes back any entries, as from the history. */
  readonly undoEntries: (what: string, entries: readonly number[]) => Promise<boolean>;
  readonly canUndo: boolean;
  /** What was done last, for the status line and screen readers. */
  readonly last: { readonly what: string; readonly isUndone: boolean } | null;
  readonly failure: Error | null;
}

interface Done {
  readonly what: string;
  readonly entries: readonly number[];
}

export function useRegisterActs(): RegisterActs {
  const client = useQueryClient();
  const inOrder = useInOrder();
  const done = useRef<Done[]>([]);
  const [doneCount, setDoneCount] = useState(0);
  const [last, setLast] = useState<RegisterActs['last']>(null);
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
  const settle = async (what: string, isUndone: boolean): Promise<void> => {
    setDoneCount(done.current.length);
    setLast({ what, isUndone });
    await forgetRegister(client);
  };
  const perform = async (what: string, work: () => Promise<Registered>): Promise<Registered | null> => {
    const answer = await attempt(work);
    if (answer === null) return null;
    done.current.push({ what, entries: answer.entries });
    await settle(what, false);
    return answer;
  };
  const takeBack = async ({ what, entries }: Done): Promise<boolean> => {
    const answer = await attempt(() => undo({ entries: [...entries] }));
    if (answer === null) return false;
    done.current = done.current.filter((one) => !one.entries.every((entry) => entries.includes(entry)));
    await settle(what, true);
    return true;
  };
  const undoLast = async (): Promise<boolean> => {
    const latest = done.current.at(-1);
    return latest === undefined ? false : takeBack(latest);
  };
  return {
    act: (what, acts, note) =>
      inOrder(() => perform(what, () => changeRegister({ acts: [...acts], note: note ?? null }))),
    perform: (what, work) => inOrder(() => perform(what, work)),
    undoLast: () => inOrder(undoLast),
    undoEntries: (what, entries) => inOrder(() => takeBack({ what, entries })),
    canUndo: doneCount > 0,
    last,
    failure,
  };
}

/**
 * Working through the queue: which proposal is shown, what was decided since the list was loaded, and the way back.
 * A decided row stays in its place, marked, so that nothing jumps; the list is fetched anew when the filter changes.
 */
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { DecideBody, ReviewRow } from '../../contract/review.ts';
import { decide, forgetOthers, replaceRows, undo, type ReviewFilter } from '../api/review.ts';
import { useInOrder } from '../parts/in-order.ts';

type Verdict = DecideBody['verdict'];

export interface Act {
  readonly verdict: Verdict;
  readonly rows: readonly ReviewRow[];
  readonly rule?: string;
  readonly note?: string | null;
  readonly correction?: DecideBody['correction'];
}

export interface Queue {
  /** Records an act; the rows are marked when it is recorded. Resolves to false when it failed. */
  readonly perform: (act: Act) => Promise<boolean>;
  /** Takes the last act of this visit back; resolves to its rows as they were, none when there is nothing to undo. */
  readonly undoLast: () => Promise<readonly ReviewRow[]>;
  readonly canUndo: boolean;
  /** What was done last, for the status line and screen readers. */
  readonly last: LastAct | null;
  readonly failure: Error | null;
  readonly isWorking: boolean;
}

export interface LastAct {
  readonly what: Verdict | 'undone';
  readonly count: number;
  /** The one row, when it was one. */
  readonly row: ReviewRow | null;
}

interface Done {
  readonly entries: readonly number[];
  /** The rows as they were before. */
  readonly rows: readonly ReviewRow[];
}

export function useQueue(filter: ReviewFilter): Queue {
  const client = useQueryClient();
  const inOrder = useInOrder();
  const done = useRef<Done[]>([]);
  const [doneCount, setDoneCount] = useState(0);
  const [last, setLast] = useState<LastAct | null>(null);
  const [failure, setFailure] = useState<Error | null>(null);
  const [working, setWorking] = useState(0);

  const attempt = async <T>(work: () => Promise<T>): Promise<T | null> => {
    setWorking((n) => n + 1);
    setFailure(null);
    try {
      return await work();
    } catch (problem) {
      setFailure(problem instanceof Error ? problem : new Error(String(problem)));
      return null;
    } finally {
      setWorking((n) => n - 1);
    }
  };

  const perform = async (act: Act): Promise<boolean> => {
    const { verdict, rows } = act;
    const answer = await attempt(() => decide(bodyOf(act)));
    if (answer === null) return false;
    done.current.push({ entries: answer.entries, rows });
    setDoneCount(done.current.length);
    replaceRows(
      client,
      filter,
      rows.map((row) => decidedRow(row, act, answer.entries[0] ?? 0)),
    );
    forgetOthers(client, filter);
    setLast({ what: verdict, count: rows.length, row: rows.length === 1 ? (rows[0] ?? null) : null });
    return true;
  };

  const undoLast = async (): Promise<readonly ReviewRow[]> => {
    const act = done.current.at(-1);
    if (act === undefined) return [];
    const answer = await attempt(() => undo({ entries: [...act.entries] }));
    if (answer === null) return [];
    done.current.pop();
    setDoneCount(done.current.length);
    replaceRows(client, filter, act.rows);
    forgetOthers(client, filter);
    setLast({
      what: 'undone',
      count: act.rows.length,
      row: act.rows.length === 1 ? (act.rows[0] ?? null) : null,
    });
    return act.rows;
  };

  return {
    perform: (act) => inOrder(() => perform(act)),
    undoLast: () => inOrder(undoLast),
    canUndo: doneCount > 0,
    last,
    failure,
    isWorking: working > 0,
  };
}

function bodyOf({ verdict, rows, rule, note, correction }: Act): DecideBody {
  return {
    ids: rows.map(({ id }) => id),
    verdict,
    rule: rule ?? null,
    note: note ?? null,
    correction: correction ?? null,
  };
}

/** The row as the server will give it. Time and actor come with the next load. */
function decidedRow(row: ReviewRow, { verdict, correction, note }: Act, entry: number): ReviewRow {
  const given = Object.entries(correction ?? {}).filter(([, value]) => value !== undefined);
  return {
    ...row,
    status: verdict,
    reading: { ...row.reading, ...(Object.fromEntries(given) as Partial<ReviewRow['reading']>) },
    decision: { entry, state: 'attached', actor: '', time: '', note: note ?? null },
  };
}

/** The check of what stands in the editor, a pause after the last change; an answer about older words is dropped. */
import { useEffect, useRef, useState } from 'react';
import { checkText } from '../api/reports.ts';
import { CheckState, type CheckedText } from './check-state.ts';

const pauseMilliseconds = 450;

export interface Checking {
  readonly checks: CheckState;
  /** The last answer; it may be about words that changed since. */
  readonly last: CheckedText | null;
  readonly isRunning: boolean;
  readonly failure: Error | null;
}

export function useCheck(name: string, text: string): Checking {
  const [checks] = useState(() => new CheckState());
  const [last, setLast] = useState<CheckedText | null>(null);
  const [failure, setFailure] = useState<Error | null>(null);
  const [isRunning, setRunning] = useState(true);
  const [round, setRound] = useState(0);
  const isFirst = useRef(true);
  useEffect(() => {
    let isDropped = false;
    const ask = async (): Promise<void> => {
      try {
        const check = await checkText(name, text);
        if (isDropped) return;
        checks.take(text, check);
        setLast({ text, check });
        setFailure(null);
      } catch (problem) {
        if (!isDropped) setFailure(problem instanceof Error ? problem : new Error(String(problem)));
      }
      if (!isDropped) setRunning(false);
    };
    setRunning(true);
    const timer = window.setTimeout(() => void ask(), isFirst.current ? 0 : pauseMilliseconds);
    isFirst.current = false;
    return () => {
      isDropped = true;
      window.clearTimeout(timer);
    };
  }, [name, text, checks, round]);
  useEffect(() => onReturn(() => setRound((one) => one + 1)), []);
  return { checks, last, isRunning, failure };
}

/** Calls back when the reader comes back to the page: the casebook may have changed meanwhile. Returns how to stop. */
export function onReturn(again: () => void): () => void {
  const listen = (): void => {
    if (document.visibilityState === 'visible') again();
  };
  document.addEventListener('visibilitychange', listen);
  return () => {
    document.removeEventListener('visibilitychange', listen);
  };
}

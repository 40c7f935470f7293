/** Acts of one view, one after the other: a key pressed while an act is under way waits for its end. */
import { useRef } from 'react';

/** Starts `work` when all work given before has ended, whether well or not. */
export type InOrder = <T>(work: () => Promise<T>) => Promise<T>;

export function useInOrder(): InOrder {
  const tail = useRef<Promise<unknown>>(Promise.resolve());
  return <T>(work: () => Promise<T>): Promise<T> => {
    const turn = tail.current.then(work, work);
    tail.current = turn;
    return turn;
  };
}

/** `g` then a letter goes to a view, as in the tools that this trade already uses. */
import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { useKeys } from './keys.ts';

/** How long after `g` the letter may follow. */
const patienceMilliseconds = 1500;

export function useGoKeys(): void {
  const navigate = useNavigate();
  const pressedAt = useRef(Number.NEGATIVE_INFINITY);
  const go =
    (to: '/' | '/search' | '/sources' | '/review' | '/lineage' | '/figures' | '/findings' | '/evidence') =>
    (event: KeyboardEvent): void => {
      if (event.timeStamp - pressedAt.current > patienceMilliseconds) return;
      pressedAt.current = Number.NEGATIVE_INFINITY;
      // The letter is used up: on the view that is left it may mean something else, such as a verdict.
      event.preventDefault();
      void navigate({ to });
    };
  useKeys({
    g: (event) => {
      pressedAt.current = event.timeStamp;
    },
  });
  const destinations = {
    h: go('/'),
    '/': go('/search'),
    s: go('/sources'),
    r: go('/review'),
    l: go('/lineage'),
    f: go('/figures'),
    n: go('/findings'),
    e: go('/evidence'),
  };
  useKeys(destinations, { first: true });
}

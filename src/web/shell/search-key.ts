/** `/` goes to the field of the view, and from a view without one to the search. */
import { useNavigate } from '@tanstack/react-router';
import { useKeys } from './keys.ts';

export function useSearchKey(): void {
  const navigate = useNavigate();
  useKeys({
    '/': (event) => {
      if (document.querySelector('main .filter input') !== null) return;
      event.preventDefault();
      void navigate({ to: '/search' });
    },
  });
}

/** The title of the browser's tab follows the view. */
import { useEffect } from 'react';

export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title === '' ? 'Sakkhi' : `${title} · Sakkhi`;
  }, [title]);
}

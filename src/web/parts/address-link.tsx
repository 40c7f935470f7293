/** A link to an address that the server gave. Only routes of this page are followed; anything else is plain text. */
import { useRouter } from '@tanstack/react-router';
import type { MouseEvent, ReactElement, ReactNode } from 'react';

export interface AddressLinkProps {
  readonly href: string;
  readonly children: ReactNode;
}

export function AddressLink({ href, children }: AddressLinkProps): ReactElement {
  const router = useRouter();
  // "//host" and "/\host" would leave this origin although they begin with a slash.
  if (!/^\/(?![/\\])/.test(href)) return <span>{children}</span>;
  const follow = (event: MouseEvent): void => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey)
      return;
    event.preventDefault();
    router.history.push(href);
  };
  return (
    <a href={href} onClick={follow}>
      {children}
    </a>
  );
}

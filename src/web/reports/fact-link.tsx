/** From a fact that a number rests on to the view that shows it. */
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';

/** What is decided on in review: claims, and what a citation may name in their place. Everything that is not named here is a record. */
const reviewed = new Set(['claims', 'claim', 'event', 'passage']);

export interface FactLinkProps {
  readonly collection: string;
  readonly id: string;
  readonly title: string;
}

export function FactLink({ collection, id, title }: FactLinkProps): ReactElement {
  const words = title === '' ? id : title;
  if (collection === 'figures' || collection === 'figure')
    return (
      <Link to="/figures/$id" params={{ id }}>
        {words}
      </Link>
    );
  if (collection === 'sources' || collection === 'source')
    return (
      <Link to="/sources/$sha256" params={{ sha256: id }}>
        {words}
      </Link>
    );
  if (reviewed.has(collection))
    return (
      <Link to="/review" search={{ claim: id }}>
        {words}
      </Link>
    );
  return (
    <Link to="/register/records/$id" params={{ id }}>
      {words}
    </Link>
  );
}

/** A record by its title, one click from its page. */
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { Name } from '../parts/name.tsx';

export interface RecordTitleProps {
  readonly id: string;
  readonly title: string;
}

export function RecordTitle({ id, title }: RecordTitleProps): ReactElement {
  // A finding has a page of its own, which says where it stands.
  if (id.startsWith('finding-'))
    return (
      <Link to="/findings/$id" params={{ id }} className="record-title">
        <Name text={title} />
      </Link>
    );
  return (
    <Link to="/register/records/$id" params={{ id }} className="record-title">
      <Name text={title} />
    </Link>
  );
}

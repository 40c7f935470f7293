import type { ReactElement } from 'react';

export function TimelineView(): ReactElement {
  return <p>…</p>;
}

import type { ReactElement } from 'react';

export function MapView(): ReactElement {
  return <p>…</p>;
}

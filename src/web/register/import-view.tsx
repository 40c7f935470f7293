import type { ReactElement } from 'react';

export function ImportView(): ReactElement {
  return <p>…</p>;
}

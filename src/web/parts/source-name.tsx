/** A source by its publisher where that is known, else by its file name; the file name is one hover away. */
import type { ReactElement } from 'react';
import { plainName } from '../words/names.ts';
import { Name } from './name.tsx';
import { usePublishers } from './use-publishers.ts';

export interface SourceNameProps {
  readonly source: { readonly name: string; readonly sha256: string };
}

export function SourceName({ source }: SourceNameProps): ReactElement {
  const publisher = usePublishers().get(source.sha256);
  return (
    <span title={plainName(source.name)}>
      <Name text={publisher ?? source.name} />
    </span>
  );
}

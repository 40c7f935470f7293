/** A text with what was found in it marked: text nodes only, nothing of it is ever markup. */
import type { ReactElement } from 'react';
import type { FoundText } from '../../contract/search.ts';

export function Found({ found: { text, marks } }: { readonly found: FoundText }): ReactElement {
  return (
    <bdi>
      {marks.map(({ start, end }, i) => (
        <span key={start}>
          {text.slice(marks[i - 1]?.end ?? 0, start)}
          <mark>{text.slice(start, end)}</mark>
        </span>
      ))}
      {text.slice(marks.at(-1)?.end ?? 0)}
    </bdi>
  );
}

/** A name or headline from outside, isolated in direction, with hidden characters shown as codes. */
import type { ReactElement } from 'react';
import { nameParts } from '../words/names.ts';

export function Name({ text }: { readonly text: string }): ReactElement {
  return (
    <bdi>
      {nameParts(text).map((part, index) =>
        part.marked ? (
          <code key={index} className="hidden-character">
            {part.text}
          </code>
        ) : (
          part.text
        ),
      )}
    </bdi>
  );
}

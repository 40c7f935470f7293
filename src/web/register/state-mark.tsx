/** The state of a record and what is open about it, each by its own outline; colour adds nothing. */
import type { ReactElement } from 'react';
import type { RecordLine } from '../../contract/register.ts';
import { useWords } from '../words/use-words.ts';
import { choiceInWords } from './value-words.ts';

/** 14 × 14 outlines of a site's status; the map draws the same. */
const shapes: Readonly<Record<string, ReactElement>> = {
  confirmed: <circle cx="7" cy="7" r="5" className="state-filled" />,
  suspicious: <circle cx="7" cy="7" r="5" />,
  emptied: <circle cx="7" cy="7" r="5" strokeDasharray="3 2.2" />,
  reopened: (
    <>
      <circle cx="7" cy="7" r="5.5" />
      <circle cx="7" cy="7" r="2.5" className="state-filled" />
    </>
  ),
  'ruled out': <path d="M3 3l8 8M11 3l-8 8" />,
};

export function StateMark({ state }: { readonly state: string | null }): ReactElement | null {
  if (state === null) return null;
  const shape = shapes[state];
  return (
    <span className="record-state">
      {shape === undefined ? null : (
        <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" className="state-shape">
          {shape}
        </svg>
      )}
      {choiceInWords(state)}
    </span>
  );
}

/** Rival values, and where the second person's review stands. */
export function OpenMarks({
  row,
}: {
  readonly row: Pick<RecordLine, 'rivals' | 'review'>;
}): ReactElement | null {
  const { t } = useWords();
  const { rivals, review } = row;
  if (rivals.length === 0 && review === 'none') return null;
  return (
    <ul className="open-marks">
      {rivals.length === 0 ? null : (
        <li className="open-rival">
          <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" className="state-shape">
            <path d="M1.5 4.5h8m-2.5-2.500 2.500 2.500-2.500 2.500M12.500 9.500h-8m2.500-2.500-2.500 2.500 2.500 2.500" />
          </svg>
          {t('register.rivals', { n: rivals.length })}
        </li>
      )}
      {review === 'none' ? null : (
        <li className={`open-review-${review}`}>
          <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" className="state-shape">
            {reviewShapes[review]}
          </svg>
          {t(`register.review-${review}`)}
        </li>
      )}
    </ul>
  );
}

const reviewShapes: Readonly<Record<Exclude<RecordLine['review'], 'none'>, ReactElement>> = {
  asked: <path d="M7 1.500a5.500 5.500 0 1 0 .01 0M7 4v3.500l2.500 1.500" />,
  passed: <path d="M2 7.500l3.500 3.500 6.500-8" />,
  returned: <path d="M5 2 2 5l3 3M2 5h6.500a3.500 3.500 0 0 1 0 7H5" />,
};

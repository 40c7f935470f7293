/** The history of a source as a list, oldest first; of a long one the first and the last lines, the rest on demand. */
import { useState, type ReactElement } from 'react';
import type { CustodyLine } from '../../contract/custody.ts';
import { Name } from '../parts/name.tsx';
import { useWords } from '../words/use-words.ts';

/** Lines at the beginning and at the end that are always shown. */
const shownFirst = 4;
const shownLast = 16;

export function CustodyTimeline({ lines }: { readonly lines: readonly CustodyLine[] }): ReactElement {
  const { t } = useWords();
  const [showsAll, setShowsAll] = useState(false);
  const hidden = showsAll ? 0 : Math.max(0, lines.length - shownFirst - shownLast);
  const first = hidden === 0 ? lines : lines.slice(0, shownFirst);
  const last = hidden === 0 ? [] : lines.slice(-shownLast);
  return (
    <ol className="custody">
      {first.map((line) => (
        <Line key={`${line.what} ${line.entry}`} line={line} />
      ))}
      {hidden === 0 ? null : (
        <li>
          <button type="button" className="quiet-button" onClick={() => setShowsAll(true)}>
            {t('custody.more', { n: hidden })}
          </button>
        </li>
      )}
      {last.map((line) => (
        <Line key={`${line.what} ${line.entry}`} line={line} />
      ))}
    </ol>
  );
}

function Line({ line }: { readonly line: CustodyLine }): ReactElement {
  const { t, instant } = useWords();
  return (
    <li className={`custody-line custody-${line.what}`}>
      <span className="fine-print">
        <time dateTime={line.lastTime}>{instant(line.lastTime)}</time> · <Name text={line.actor} /> ·{' '}
        {line.lastEntry === line.entry
          ? t('custody.entry', { n: line.entry })
          : t('custody.entries', { first: line.entry, last: line.lastEntry })}
      </span>
      <br />
      {line.text}
    </li>
  );
}

/** Captures that were kept but could not be read: the reason, and what to do. Nothing is lost and nothing hidden. */
import type { ReactElement } from 'react';
import type { SourceRow } from '../../contract/http.ts';
import { Name } from '../parts/name.tsx';
import { useWords } from '../words/use-words.ts';

/** More than this many are folded away behind their number. */
const openUpTo = 3;

export function Unreadable({ rows }: { readonly rows: readonly SourceRow[] }): ReactElement | null {
  const { t } = useWords();
  if (rows.length === 0) return null;
  return (
    <details className="unreadable" open={rows.length <= openUpTo}>
      <summary>{t('sources.unreadable', { n: rows.length })}</summary>
      <ul>
        {rows.slice(0, 200).map((row) => (
          <li key={row.sha256}>
            <strong>
              <Name text={row.name} />
            </strong>
            : {row.reason ?? t('sources.no-reason')}
          </li>
        ))}
      </ul>
      <p>{t('sources.unreadable-advice')}</p>
    </details>
  );
}

/** What this source is: headline, who published it, when, in which language, and whether it is original. */
import { Link } from '@tanstack/react-router';
import type { ReactElement, ReactNode } from 'react';
import type { SourceDetail } from '../../contract/http.ts';
import { Name } from '../parts/name.tsx';
import { languageName, OriginalityBadge } from '../sources/source-words.tsx';
import { useWords } from '../words/use-words.ts';

export interface ReaderHeadProps {
  readonly detail: SourceDetail;
  /** The tools of the view. */
  readonly children: ReactNode;
}

export function ReaderHead({ detail, children }: ReaderHeadProps): ReactElement {
  const words = useWords();
  const { t, date } = words;
  const { source } = detail;
  const author = detail.stories.find(({ role }) => role === 'main')?.author ?? null;
  return (
    <header className="page-head reader-head">
      <p className="crumbs">
        <Link to="/sources">{t('nav.sources')}</Link> <span aria-hidden="true">/</span>{' '}
        <Name text={source.name} />
      </p>
      <h1>
        <Name text={source.headline ?? source.name} />
      </h1>
      <p className="byline">
        <OriginalityBadge row={source} />
        <span>{source.publisher === null ? t('publisher.unknown') : <Name text={source.publisher} />}</span>
        {source.agency === null || source.agency === source.publisher ? null : (
          <span>
            {t('sources.agency')} <Name text={source.agency} />
          </span>
        )}
        {author === null ? null : <Name text={author} />}
        <span>{source.published === null ? t('date.unknown') : date(source.published)}</span>
        <span>{languageName(source.language, words)}</span>
        <span>{t('reader.claims', { n: detail.claims.length })}</span>
        <span className="tools">{children}</span>
      </p>
      {detail.notes.length === 0 ? null : (
        <ul className="notes">
          {detail.notes.map((note, index) => (
            <li key={index}>{note}</li>
          ))}
        </ul>
      )}
    </header>
  );
}

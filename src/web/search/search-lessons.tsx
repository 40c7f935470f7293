/** Before anything is asked: what can be typed, each a search that can be tried. */
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useWords } from '../words/use-words.ts';

const lessons = [
  { typed: 'harbour boats', what: 'search.lesson-words' },
  { typed: '"harbour master"', what: 'search.lesson-phrase' },
  { typed: 'harbour -master', what: 'search.lesson-without' },
  { typed: 'harb*', what: 'search.lesson-begins' },
] as const;

export function SearchLessons(): ReactElement {
  const { t } = useWords();
  return (
    <section className="state search-lessons">
      <h2>{t('search.lessons')}</h2>
      <dl>
        {lessons.map(({ typed, what }) => (
          <div key={what}>
            <dt>
              <Link to="/search" search={{ q: typed }}>
                {typed}
              </Link>
            </dt>
            <dd>{t(what)}</dd>
          </div>
        ))}
      </dl>
      <p>{t('search.lesson-scripts')}</p>
    </section>
  );
}

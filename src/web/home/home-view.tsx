/** Home: five numbers, the most telling figure, and what wants a person's eye. */
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { CasebookSummary } from '../../contract/http.ts';
import { useCasebook } from '../api/queries.ts';
import { Sparkline } from '../parts/sparkline.tsx';
import { Await, EmptyCasebook } from '../parts/states.tsx';
import { useTitle } from '../parts/use-title.ts';
import { useWords } from '../words/use-words.ts';
import { NeedsYou } from './needs-you.tsx';
import { TellingFigure } from './telling-figure.tsx';
import '../styles/home.css';

export function HomeView(): ReactElement {
  const casebook = useCasebook();
  useTitle(casebook.data?.title ?? '');
  return <Await query={casebook}>{(summary) => <Home summary={summary} />}</Await>;
}

function Home({ summary }: { readonly summary: CasebookSummary }): ReactElement {
  const { t } = useWords();
  if (summary.counts.sources === 0 && summary.counts.unreadable === 0) {
    return (
      <div className="page">
        <h1>{summary.title}</h1>
        <EmptyCasebook />
      </div>
    );
  }
  return (
    <div className="page home">
      <header className="page-head">
        <h1>{summary.title}</h1>
        <p className="lead">{t('home.lead')}</p>
      </header>
      <FiveNumbers summary={summary} />
      <div className="home-columns">
        <TellingFigure />
        <NeedsYou items={summary.needsYou} />
      </div>
      <p className="fine-print">{t('home.engine', { engine: summary.engine })}</p>
    </div>
  );
}

function FiveNumbers({ summary }: { readonly summary: CasebookSummary }): ReactElement {
  const { t, number } = useWords();
  const { counts, timeline } = summary;
  return (
    <ul className="numbers" aria-label={t('home.numbers')}>
      <li className="number-sources">
        <Link to="/sources">
          <strong>{number(counts.sources)}</strong> <span>{t('count.sources', { n: counts.sources })}</span>
        </Link>
        <Sparkline days={timeline} />
        {counts.unreadable > 0 ? (
          <span className="number-note">{t('home.unreadable', { n: counts.unreadable })}</span>
        ) : null}
      </li>
      <li>
        <Link to="/lineage">
          <strong>
            {number(counts.stories)} <span aria-hidden="true">→</span> {number(counts.textOrigins)}
          </strong>{' '}
          <span>{t('home.stories-origins')}</span>
        </Link>
      </li>
      <li>
        <Link to="/sources">
          <strong>{number(counts.claims)}</strong> <span>{t('count.claims', { n: counts.claims })}</span>
        </Link>
      </li>
      <li>
        <Link to="/figures">
          <strong>{number(counts.figures)}</strong> <span>{t('count.figures', { n: counts.figures })}</span>
        </Link>
      </li>
      <li className="number-witnesses">
        <Link to="/figures">
          <strong>{number(counts.witnesses)}</strong>{' '}
          <span>{t('count.witnesses', { n: counts.witnesses })}</span>
        </Link>
      </li>
    </ul>
  );
}

/** An address that leads nowhere. */
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useWords } from '../words/use-words.ts';

export function NotFound(): ReactElement {
  const { t } = useWords();
  return (
    <section className="state">
      <h1>{t('not-found.title')}</h1>
      <p>{t('not-found.what')}</p>
      <Link to="/">{t('nav.home')}</Link>
    </section>
  );
}

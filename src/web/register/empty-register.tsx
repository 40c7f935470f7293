/** What the views of the register say while it holds nothing. */
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { RegisterPage } from '../../contract/register.ts';
import { useWords } from '../words/use-words.ts';
import { isNarrowed, type RegisterAddress } from './filter.ts';

/** Whether there is no record of any kind; false where a filter may hide them. */
export function isEmptyRegister({ kinds }: RegisterPage, address: RegisterAddress): boolean {
  return kinds.every(({ count }) => count === 0) && !isNarrowed(address);
}

/** An empty register teaches the two ways to fill it. */
export function EmptyRegister(): ReactElement {
  const { t } = useWords();
  return (
    <section className="state">
      <h2>{t('register.empty-title')}</h2>
      <p>{t('register.empty-what')}</p>
      <p>{t('register.empty-import')}</p>
      <p>
        <Link to="/register/import" className="button">
          {t('register.import')}
        </Link>
      </p>
      <p>{t('register.empty-review')}</p>
      <p>
        <Link to="/review" className="button">
          {t('nav.review')}
        </Link>
      </p>
    </section>
  );
}

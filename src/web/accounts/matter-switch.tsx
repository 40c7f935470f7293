/** Figures and accounts are one view on two matters: claims with a number, and claims without. */
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useWords } from '../words/use-words.ts';

export function MatterSwitch(): ReactElement {
  const { t } = useWords();
  return (
    <nav className="facets" aria-label={t('accounts.switch')}>
      <Link to="/figures" activeOptions={{ includeSearch: false }} activeProps={{ 'aria-current': 'true' }}>
        {t('accounts.numbers')}
      </Link>
      <Link to="/accounts" activeOptions={{ includeSearch: false }} activeProps={{ 'aria-current': 'true' }}>
        {t('accounts.accounts')}
      </Link>
    </nav>
  );
}

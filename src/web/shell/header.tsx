/** Navigation, language and theme. */
import { Link } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import { useLingui } from '@lingui/react';
import { locales, showLocale } from '../words/catalog.ts';
import { useWords } from '../words/use-words.ts';
import { applyTheme, preferredTheme, themes, type Theme } from './theme.ts';

const destinations = [
  { to: '/', label: 'nav.home', exact: true },
  { to: '/search', label: 'nav.search', exact: false },
  { to: '/sources', label: 'nav.sources', exact: false },
  { to: '/review', label: 'nav.review', exact: false },
  { to: '/lineage', label: 'nav.lineage', exact: false },
  { to: '/figures', label: 'nav.figures', exact: false },
  { to: '/register', label: 'nav.register', exact: false },
  { to: '/findings', label: 'nav.findings', exact: false },
  { to: '/reports', label: 'nav.reports', exact: false },
  { to: '/evidence', label: 'nav.evidence', exact: false },
] as const;

export function Header({ onHelp }: { readonly onHelp: () => void }): ReactElement {
  const { t } = useWords();
  return (
    <header className="header">
      <Link to="/" className="brand" aria-label={t('shell.brand')}>
        <BrandMark />
        <span aria-hidden="true">Sakkhi</span>
      </Link>
      <nav aria-label={t('nav.label')}>
        <ul className="nav">
          {destinations.map(({ to, label, exact }) => (
            <li key={to}>
              <Link
                to={to}
                activeOptions={{ exact, includeSearch: false }}
                activeProps={{ 'aria-current': 'page' }}
              >
                {t(label)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className="preferences">
        <LanguageSwitch />
        <ThemeSwitch />
        <button type="button" className="quiet-button" onClick={onHelp} aria-label={t('help.title')}>
          ?
        </button>
      </div>
    </header>
  );
}

function BrandMark(): ReactElement {
  return (
    <svg width="34" height="14" viewBox="0 0 34 14" aria-hidden="true" className="marks">
      <circle className="mark-filled" cx="6" cy="7" r="5.2" />
      <circle className="mark-hollow" cx="18" cy="7" r="4.2" />
      <circle className="mark-hollow" cx="28.500" cy="7" r="4.2" />
    </svg>
  );
}

function LanguageSwitch(): ReactElement {
  const { t } = useWords();
  const { i18n } = useLingui();
  return (
    <div className="segments" role="group" aria-label={t('shell.language')}>
      {locales.map(({ locale, name, short }) => (
        <button
          key={locale}
          type="button"
          lang={locale}
          title={name}
          aria-pressed={i18n.locale === locale}
          onClick={() => void showLocale(locale)}
        >
          {short}
        </button>
      ))}
    </div>
  );
}

function ThemeSwitch(): ReactElement {
  const { t } = useWords();
  const [theme, setTheme] = useState<Theme>(preferredTheme);
  const choose = (next: Theme): void => {
    applyTheme(next);
    setTheme(next);
  };
  return (
    <label className="theme-switch">
      <span className="visually-hidden">{t('shell.theme')}</span>
      <select
        value={theme}
        onChange={(event) => choose(themes.find((one) => one === event.target.value) ?? 'auto')}
      >
        {themes.map((one) => (
          <option key={one} value={one}>
            {t(`theme.${one}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

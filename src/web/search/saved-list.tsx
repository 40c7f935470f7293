/** Kept searches: to open, to forget, and to keep the one that is shown. */
import { Link } from '@tanstack/react-router';
import { useState, type ReactElement, type SyntheticEvent } from 'react';
import { searchNames, type SearchState } from '../api/search.ts';
import { parseAddress, pickStrings, stringifyAddress } from '../shell/address.ts';
import { useWords } from '../words/use-words.ts';
import { dropSearch, keepSearch, useSavedSearches } from './saved-searches.ts';

export function SavedList({ state }: { readonly state: SearchState }): ReactElement | null {
  const { t } = useWords();
  const saved = useSavedSearches();
  const isAsking = (state.q ?? '').trim() !== '';
  if (saved.length === 0 && !isAsking) return null;
  return (
    <details className="saved">
      <summary>{t('search.saved', { n: saved.length })}</summary>
      {isAsking ? <KeepForm key={state.q} state={state} /> : null}
      <ul>
        {saved.map(({ name, address }) => (
          <li key={name}>
            <Link to="/search" search={pickStrings(parseAddress(address), searchNames)}>
              <bdi>{name}</bdi>
            </Link>{' '}
            <button
              type="button"
              className="quiet-button"
              aria-label={t('search.forget', { name })}
              onClick={() => dropSearch(name)}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

function KeepForm({ state }: { readonly state: SearchState }): ReactElement {
  const { t } = useWords();
  const [name, setName] = useState(state.q ?? '');
  const keep = (event: SyntheticEvent): void => {
    event.preventDefault();
    keepSearch(name, stringifyAddress({ ...state }).replace(/^\?/, ''));
  };
  return (
    <form onSubmit={keep} className="saved-form">
      <label>
        {t('search.save-as')}{' '}
        <input type="text" value={name} maxLength={80} onChange={(event) => setName(event.target.value)} />
      </label>{' '}
      <button type="submit" className="button">
        {t('search.save')}
      </button>
    </form>
  );
}

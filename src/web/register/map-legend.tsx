/** What the outlines on the map mean. */
import type { ReactElement } from 'react';
import { useWords } from '../words/use-words.ts';
import { StateMark } from './state-mark.tsx';

const states = ['confirmed', 'suspicious', 'emptied', 'reopened', 'ruled out'];

export function MapLegend(): ReactElement {
  const { t } = useWords();
  return (
    <ul className="map-legend" aria-label={t('register.legend')}>
      {states.map((state) => (
        <li key={state}>
          <StateMark state={state} />
        </li>
      ))}
      <li>
        <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" className="state-shape">
          <circle cx="7" cy="7" r="5" strokeDasharray="1 2" />
        </svg>{' '}
        {t('register.precision-unknown')}
      </li>
      <li>
        <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" className="state-shape">
          <rect x="1.5" y="1.5" width="11" height="11" className="state-filled" />
        </svg>{' '}
        {t('register.legend-cluster')}
      </li>
      <li>{t('register.legend-circle')}</li>
    </ul>
  );
}

/** What a figure is about beyond its subject: unit, place and as-of time. */
import type { ReactElement } from 'react';
import type { FigureLine } from '../../contract/lines.ts';
import { Name } from '../parts/name.tsx';
import { unitLabel } from '../words/quantity.ts';
import { useWords } from '../words/use-words.ts';

export function FigureScope({ figure }: { readonly figure: FigureLine }): ReactElement | null {
  const { t, date } = useWords();
  const unit = unitLabel(figure.unit);
  const parts = [
    unit === '' ? null : <Name key="unit" text={unit} />,
    figure.place === null ? null : <Name key="place" text={figure.place} />,
    figure.asOf === null ? null : <span key="as-of">{t('figure.as-of', { time: date(figure.asOf) })}</span>,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : <p className="scope">{parts}</p>;
}

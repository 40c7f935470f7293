/** How a picture or film was located: by which method, for which reasons, how exactly, and whether a second person agreed. */
import type { ReactElement } from 'react';
import type { RecordDetail } from '../../contract/register.ts';
import { Name } from '../parts/name.tsx';
import { useWords } from '../words/use-words.ts';
import { choiceInWords, distanceInWords, parsePoint } from './value-words.ts';

export function MediaPlace({ record }: { readonly record: RecordDetail }): ReactElement | null {
  const words = useWords();
  const { t } = words;
  if (record.kind !== 'media') return null;
  const valuesOf = (name: string): readonly string[] =>
    (record.fields.find(({ field }) => field === name)?.values ?? []).map(({ value }) => value);
  const point = parsePoint(record.location);
  const [methods, reasons] = [valuesOf('locationMethod'), valuesOf('locationReason')];
  const precision = point?.precisionMetres ?? null;
  return (
    <section>
      <h2>{t('register.geolocation')}</h2>
      <dl className="media-place">
        <dt>{t('register.precision')}</dt>
        <dd>
          {point === null
            ? t('register.not-located')
            : precision === null
              ? t('register.precision-unknown')
              : t('register.within', { distance: distanceInWords(precision, words) })}
        </dd>
        <dt>{t('register.method')}</dt>
        <dd>{methods.length === 0 ? t('register.not-said') : methods.map(choiceInWords).join(', ')}</dd>
        <dt>{t('register.reasons')}</dt>
        <dd>
          {reasons.length === 0
            ? t('register.not-said')
            : reasons.map((reason) => (
                <p key={reason}>
                  <Name text={reason} />
                </p>
              ))}
        </dd>
        <dt>{t('register.second-person')}</dt>
        <dd>{t(record.review === 'passed' ? 'register.second-agreed' : 'register.second-missing')}</dd>
      </dl>
    </section>
  );
}

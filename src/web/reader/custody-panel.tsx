/** Custody of this capture: the log's events, and the hash that proves the bytes. */
import type { ReactElement } from 'react';
import type { SourceDetail } from '../../contract/http.ts';
import { Name } from '../parts/name.tsx';
import { useWords } from '../words/use-words.ts';

export function CustodyPanel({ detail }: { readonly detail: SourceDetail }): ReactElement {
  const { t, number, instant } = useWords();
  const { source, custody } = detail;
  return (
    <>
      <dl className="facts">
        <div>
          <dt>{t('custody.file')}</dt>
          <dd>
            <Name text={source.name} />
          </dd>
        </div>
        <div>
          <dt>{t('custody.bytes')}</dt>
          <dd>
            {number(source.sizeBytes)} · {source.mediaType}
          </dd>
        </div>
        <div>
          <dt>SHA-256</dt>
          <dd>
            <code className="hash">{source.sha256}</code>
          </dd>
        </div>
      </dl>
      <h2>{t('custody.events')}</h2>
      <ol className="custody">
        {custody.map((event) => (
          <li key={event.seq}>
            <span className="fine-print">
              <time dateTime={event.time}>{instant(event.time)}</time> · <Name text={event.actor} /> ·{' '}
              {t('custody.entry', { n: event.seq })}
            </span>
            <br />
            {event.text}
          </li>
        ))}
      </ol>
      <p className="fine-print">
        {t('custody.verify')} <code>npx sakkhi verify</code>
      </p>
    </>
  );
}

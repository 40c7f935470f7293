/** Custody of this capture: what the log says of it, and the hash that proves the bytes. */
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { SourceDetail } from '../../contract/http.ts';
import { custodyPath, useCustody } from '../api/evidence.ts';
import { CustodyTimeline } from '../evidence/custody-timeline.tsx';
import { ExportButtons } from '../parts/export-buttons.tsx';
import { Name } from '../parts/name.tsx';
import { Await } from '../parts/states.tsx';
import { useWords } from '../words/use-words.ts';

export function CustodyPanel({ detail }: { readonly detail: SourceDetail }): ReactElement {
  const { t, number } = useWords();
  const { source } = detail;
  const custody = useCustody(source.sha256);
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
      <p>
        <Link to="/sources/$sha256/proof" params={{ sha256: source.sha256 }} className="button">
          {t('custody.proof')}
        </Link>
      </p>
      <h2>{t('custody.events')}</h2>
      <Await query={custody}>{(lines) => <CustodyTimeline lines={lines} />}</Await>
      <ExportButtons path={custodyPath(source.sha256)} name="sakkhi-custody" />
      <p className="fine-print">
        {t('custody.verify')} <code>npx sakkhi verify</code>
      </p>
    </>
  );
}

/** What is proven of one source and what is not, in plain words, with everything a stranger needs to check it. */
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { SourceProof } from '../../contract/custody.ts';
import { custodyPath, useCustody, useProof } from '../api/evidence.ts';
import { ExportButtons } from '../parts/export-buttons.tsx';
import { Name } from '../parts/name.tsx';
import { Await } from '../parts/states.tsx';
import { useTitle } from '../parts/use-title.ts';
import { plainName } from '../words/names.ts';
import { useWords } from '../words/use-words.ts';
import { CustodyTable } from './custody-table.tsx';
import { NotProven, Proven } from './proof-words.tsx';
import { TakeWithYou } from './take-with-you.tsx';
import '../styles/evidence.css';

const route = getRouteApi('/sources/$sha256/proof');

export function SourceProofView(): ReactElement {
  const { t } = useWords();
  const { sha256 } = route.useParams();
  const proof = useProof(sha256);
  const name = proof.data?.source.name;
  useTitle(name === undefined ? '' : `${t('proof.title')}: ${plainName(name)}`);
  return (
    <div className="page proof">
      <Await query={proof}>{(found) => <ProofPage key={sha256} proof={found} />}</Await>
    </div>
  );
}

function ProofPage({ proof }: { readonly proof: SourceProof }): ReactElement {
  const { t, number } = useWords();
  const { source } = proof;
  return (
    <>
      <header className="page-head">
        <p className="crumbs screen-only">
          <Link to="/sources">{t('nav.sources')}</Link> <span aria-hidden="true">/</span>{' '}
          <Link to="/sources/$sha256" params={{ sha256: source.sha256 }} search={{ panel: 'custody' }}>
            <Name text={source.name} />
          </Link>
        </p>
        <div className="proof-title">
          <h1>{t('proof.title')}</h1>
          <button type="button" className="button" onClick={() => window.print()}>
            {t('figure.print')}
          </button>
        </div>
        <dl className="facts proof-source">
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
      </header>
      <div className="proof-columns">
        <Proven proof={proof} />
        <NotProven proof={proof} />
      </div>
      <TakeWithYou proof={proof} />
      <History sha256={source.sha256} />
    </>
  );
}

function History({ sha256 }: { readonly sha256: string }): ReactElement {
  const { t } = useWords();
  const custody = useCustody(sha256);
  return (
    <section className="proof-section" aria-labelledby="proof-history">
      <div className="proof-title">
        <h2 id="proof-history">{t('custody.events')}</h2>
        <ExportButtons path={custodyPath(sha256)} name={`sakkhi-custody-${sha256.slice(0, 12)}`} />
      </div>
      <Await query={custody}>{(lines) => <CustodyTable lines={lines} />}</Await>
    </section>
  );
}

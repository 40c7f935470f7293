/** What can be taken along: proof and key, and by an act that is recorded the signed bundle or the plain bytes. */
import { useState, type ReactElement } from 'react';
import type { SourceProof } from '../../contract/custody.ts';
import { download } from '../api/client.ts';
import { keyPath, proofFilePath } from '../api/evidence.ts';
import { useWords } from '../words/use-words.ts';
import { LeaveDialog } from './leave-dialog.tsx';

type Form = 'bundle' | 'original';

export function TakeWithYou({ proof }: { readonly proof: SourceProof }): ReactElement {
  const { t } = useWords();
  const { sha256 } = proof.source;
  const [form, setForm] = useState<Form | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const save = (path: string, name: string): void => {
    setSaid(null);
    download(path, name).catch((problem: unknown) => {
      setSaid(t('export.failed', { message: problem instanceof Error ? problem.message : String(problem) }));
    });
  };
  return (
    <section className="proof-section screen-only" aria-labelledby="proof-take">
      <h2 id="proof-take">{t('take.title')}</h2>
      <ul className="take">
        <li>
          <button type="button" className="button" onClick={() => setForm('bundle')}>
            {t('take.bundle')}
          </button>
          <p>{t('take.bundle-what')}</p>
        </li>
        <li>
          <button
            type="button"
            className="button"
            onClick={() => save(proofFilePath(sha256), `${sha256}.tlog-proof`)}
          >
            {t('take.proof')}
          </button>
          <p>{t('take.proof-what')}</p>
        </li>
        <li>
          <button type="button" className="button" onClick={() => save(keyPath, 'log.vkey')}>
            {t('take.key')}
          </button>
          <p>{t('take.key-what')}</p>
        </li>
        <li>
          <button type="button" className="button" onClick={() => setForm('original')}>
            {t('take.original')}
          </button>
          <p>{t('take.original-what')}</p>
        </li>
      </ul>
      <p role="status">{said}</p>
      {form === null ? null : (
        <LeaveDialog
          proof={proof}
          form={form}
          onClose={(message) => {
            setForm(null);
            setSaid(message);
          }}
        />
      )}
    </section>
  );
}

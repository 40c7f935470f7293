/** Questions with no adequate evidence: named, so that nobody takes silence for an answer. */
import type { ReactElement } from 'react';
import type { FindingDetail } from '../../contract/findings.ts';
import { Name } from '../parts/name.tsx';
import type { RegisterActs } from '../register/use-register-acts.ts';
import { useWords } from '../words/use-words.ts';
import { OneText } from './evidence-list.tsx';
import { stateAct, withdrawAct } from './finding-words.ts';

export function Gaps({
  detail,
  acts,
}: {
  readonly detail: FindingDetail;
  readonly acts: RegisterActs;
}): ReactElement {
  const { t, number } = useWords();
  const { id, openGaps } = detail;
  return (
    <section aria-labelledby="gaps-title">
      <h2 id="gaps-title">
        {t('findings.gaps')} <span className="facet-count">{number(openGaps.length)}</span>
      </h2>
      {openGaps.length === 0 ? <p className="fine-print">{t('findings.no-gaps')}</p> : null}
      <ul className="evidence-list">
        {openGaps.map((gap) => (
          <li key={gap} className="evidence">
            <Name text={gap} />
            <p className="evidence-facts fine-print">
              <button
                type="button"
                className="quiet-button"
                onClick={() => void acts.act(t('findings.did-remove'), [withdrawAct(id, 'gap', gap)])}
              >
                {t('findings.remove')}
                <span className="visually-hidden">: {gap}</span>
              </button>
            </p>
          </li>
        ))}
      </ul>
      <OneText
        label={t('findings.add-gap')}
        hint={t('findings.gap-hint')}
        onSubmit={(gap) => acts.act(t('findings.did-gap'), [stateAct(id, { gap }, t('findings.by-author'))])}
      />
    </section>
  );
}

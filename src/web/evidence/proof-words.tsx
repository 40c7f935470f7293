/** The two lists: what is proven, each with its ground, and what no proof of ours can say. */
import type { ReactElement, ReactNode } from 'react';
import type { SourceProof } from '../../contract/custody.ts';
import { Name } from '../parts/name.tsx';
import { useWords } from '../words/use-words.ts';
import { CheckNow } from './check-now.tsx';
import { LogState } from './log-state.tsx';

interface ProofProps {
  readonly proof: SourceProof;
}

export function Proven({ proof }: ProofProps): ReactElement {
  const { t } = useWords();
  return (
    <section className="proof-list proof-holds" aria-labelledby="proof-holds">
      <h2 id="proof-holds">{t('proof.holds')}</h2>
      <ul>
        {isDamaged(proof) ? null : <BytesPoint proof={proof} />}
        <EntryPoint proof={proof} />
        {proof.outside.map((one) => (
          <OutsidePoint key={`${one.what} ${one.who}`} one={one} />
        ))}
        {proof.imports.map((one) => (
          <Point key={one.entry} title={t('proof.imported', { origin: one.origin })}>
            <p>{t(one.isKeyTrusted ? 'proof.imported-trusted' : 'proof.imported-untrusted')}</p>
          </Point>
        ))}
      </ul>
    </section>
  );
}

export function NotProven({ proof }: ProofProps): ReactElement {
  const { t, instant } = useWords();
  return (
    <section className="proof-list proof-open" aria-labelledby="proof-open">
      <h2 id="proof-open">{t('proof.open')}</h2>
      <ul>
        {isDamaged(proof) ? <BytesPoint proof={proof} /> : null}
        {proof.outside.length === 0 ? <NobodyOutside /> : null}
        <Point title={t('proof.open-true')}>
          <p>{t('proof.open-true-what')}</p>
        </Point>
        <Point title={t('proof.open-who')}>
          <p>{t('proof.open-who-what', { actor: proof.entry.actor })}</p>
        </Point>
        <Point title={t('proof.open-before', { time: instant(proof.entry.time) })}>
          <p>{t(proof.imports.length === 0 ? 'proof.open-before-what' : 'proof.open-before-imported')}</p>
        </Point>
      </ul>
    </section>
  );
}

/** Without a statement from outside, the log proves its order only to whoever trusts the holder of the key. */
function NobodyOutside(): ReactElement {
  const { t } = useWords();
  return (
    <Point title={t('proof.nobody')}>
      <p>{t('proof.nobody-what')}</p>
      <p>{t('proof.nobody-do')}</p>
      <pre className="command">npx sakkhi timestamp</pre>
      <pre className="command">npx sakkhi witness</pre>
    </Point>
  );
}

/** True when the last check that the log holds found the bytes changed or missing. */
function isDamaged({ lastCheck }: SourceProof): boolean {
  return lastCheck !== null && lastCheck.found !== 'unchanged';
}

function BytesPoint({ proof }: ProofProps): ReactElement {
  const { t, instant } = useWords();
  const { entry, lastCheck } = proof;
  const title = lastCheck === null ? 'proof.bytes' : (`proof.bytes-${lastCheck.found}` as const);
  return (
    <Point title={t(title, { n: entry.seq })}>
      <p>
        {t('proof.bytes-what', { time: instant(entry.time) })} <Name text={entry.actor} />.{' '}
        {lastCheck === null
          ? t('proof.never-checked')
          : t(`proof.checked-${lastCheck.found}`, { time: instant(lastCheck.time), n: lastCheck.entry })}
      </p>
      <CheckNow sha256={proof.source.sha256} />
    </Point>
  );
}

function EntryPoint({ proof: { entry, log } }: ProofProps): ReactElement {
  const { t, number } = useWords();
  return (
    <Point title={t('proof.entry', { n: entry.seq, size: number(log.size) })}>
      <p>{t('proof.entry-what')}</p>
      <LogState log={log} />
    </Point>
  );
}

function OutsidePoint({ one }: { readonly one: SourceProof['outside'][number] }): ReactElement {
  const { t, instant } = useWords();
  const values = { time: instant(one.time), who: one.who, n: one.entry };
  return (
    <Point title={t(`proof.${one.what}`, values)}>
      <p>{t(`proof.${one.what}-what`, values)}</p>
    </Point>
  );
}

function Point({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactElement {
  return (
    <li>
      <h3>{title}</h3>
      {children}
    </li>
  );
}

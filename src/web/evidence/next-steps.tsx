/** What a person can do next for the evidence, most urgent first, in plain words with the command that does it. */
import { Link } from '@tanstack/react-router';
import type { ReactElement, ReactNode } from 'react';
import type { CasebookEvidence } from '../../contract/custody.ts';
import { Name } from '../parts/name.tsx';
import { useWords } from '../words/use-words.ts';

interface StepsProps {
  readonly evidence: CasebookEvidence;
}

export function NextSteps({ evidence }: StepsProps): ReactElement {
  const { t } = useWords();
  return (
    <section className="proof-list proof-open" aria-labelledby="evidence-next">
      <h2 id="evidence-next">{t('evidence.next')}</h2>
      <ul>
        <Damaged evidence={evidence} />
        <Untrusted evidence={evidence} />
        <Uncovered evidence={evidence} />
        <Unchecked evidence={evidence} />
        <Step title={t('next.copy')} commands={['npx sakkhi backup FOLDER']}>
          <p>{t('next.copy-what')}</p>
        </Step>
      </ul>
    </section>
  );
}

function Damaged({ evidence: { damaged } }: StepsProps): ReactElement | null {
  const { t } = useWords();
  if (damaged.length === 0) return null;
  return (
    <Step
      title={t('next.damaged', { n: damaged.length })}
      commands={['npx sakkhi add FILE', 'npx sakkhi restore --help']}
    >
      <p>{t('next.damaged-what')}</p>
      <ul className="next-damaged">
        {damaged.map(({ sha256, name, found }) => (
          <li key={sha256}>
            {name === null ? (
              <code className="hash">{sha256}</code>
            ) : (
              <Link to="/sources/$sha256/proof" params={{ sha256 }}>
                <Name text={name} />
              </Link>
            )}{' '}
            ({t(found === 'missing' ? 'next.found-missing' : 'next.found-damaged')})
          </li>
        ))}
      </ul>
    </Step>
  );
}

function Untrusted({ evidence: { untrusted } }: StepsProps): ReactElement | null {
  const { t } = useWords();
  if (untrusted.length === 0) return null;
  return (
    <Step
      title={t('next.untrusted', { n: untrusted.length })}
      commands={['npx sakkhi import BUNDLE --key FILE']}
    >
      <p>{t('next.untrusted-what')}</p>
      <p>
        <Name text={untrusted.slice(0, mostNamed).join(', ')} />
      </p>
    </Step>
  );
}

/** Logs that are named; the table names all. */
const mostNamed = 20;

function Uncovered({ evidence: { uncovered, outside, log } }: StepsProps): ReactElement | null {
  const { t, number } = useWords();
  if (uncovered === 0) return null;
  return (
    <Step
      title={
        outside === null
          ? t('next.nobody')
          : t('next.uncovered', { n: number(uncovered), size: number(log.size) })
      }
      commands={['npx sakkhi timestamp --authority URL', 'npx sakkhi witness ask']}
    >
      <p>{t('next.uncovered-what')}</p>
    </Step>
  );
}

function Unchecked({ evidence: { lastCheck } }: StepsProps): ReactElement {
  const { t } = useWords();
  return (
    <Step
      title={t(lastCheck === null ? 'next.unchecked' : 'next.check-again')}
      commands={['npx sakkhi scrub', 'npx sakkhi verify']}
    >
      <p>{t('next.check-what')}</p>
    </Step>
  );
}

interface StepProps {
  readonly title: string;
  readonly commands: readonly string[];
  readonly children: ReactNode;
}

function Step({ title, commands, children }: StepProps): ReactElement {
  return (
    <li>
      <h3>{title}</h3>
      {children}
      {commands.map((command) => (
        <pre key={command} className="command">
          {command}
        </pre>
      ))}
    </li>
  );
}

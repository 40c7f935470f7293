/** How the page was made, in six sentences; with which engines, and how a stranger counts again. */
import type { ReactElement } from 'react';
import { useWords } from '../words/use-words.ts';
import { HowSection } from './how-part.tsx';
import type { HowModel } from './how-model.ts';

const sentences = [
  'how.method-1',
  'how.method-2',
  'how.method-3',
  'how.method-4',
  'how.method-5',
  'how.method-6',
] as const;

export function HowMethod({ model: { how } }: { readonly model: HowModel }): ReactElement {
  const { t } = useWords();
  const path = `/api/figures/${encodeURIComponent(how.figure.id)}/how.json`;
  return (
    <HowSection id="method" title={t('how.method')}>
      <p className="how-prose">{sentences.map((id) => t(id)).join(' ')}</p>
      <p>{t('how.engines', { engines: Object.values(how.engines).join(', ') })}</p>
      <p>
        {t('how.recompute')} <code className="hash">{window.location.origin + path}</code>
      </p>
      <p>
        {t('how.command')} <code>npx sakkhi verify</code>
      </p>
    </HowSection>
  );
}

/** What wants a person's eye, most urgent first, each with the way to it. */
import type { ReactElement } from 'react';
import type { CasebookSummary } from '../../contract/http.ts';
import { AddressLink } from '../parts/address-link.tsx';
import type { MessageId } from '../words/catalog.ts';
import { useWords } from '../words/use-words.ts';

type Item = CasebookSummary['needsYou'][number];

const kindIds: Readonly<Record<Item['kind'], MessageId>> = {
  conflict: 'needs.conflict',
  'parts-do-not-sum': 'needs.parts-do-not-sum',
  unreadable: 'needs.unreadable',
  'one-witness': 'needs.one-witness',
  undetermined: 'needs.undetermined',
  'decision-orphaned': 'needs.decision-orphaned',
  'decision-changed': 'needs.decision-changed',
  'to-review': 'needs.to-review',
  'finding-weakened': 'needs.finding-weakened',
};

export function NeedsYou({ items }: { readonly items: readonly Item[] }): ReactElement {
  const { t } = useWords();
  return (
    <section className="needs-you" aria-labelledby="needs-you-title">
      <h2 id="needs-you-title">{t('home.needs-you')}</h2>
      {items.length === 0 ? <p>{t('home.needs-nothing')}</p> : null}
      <Items items={items.slice(0, shownItems)} />
      {items.length > shownItems ? (
        <details>
          <summary>{t('home.more', { n: items.length - shownItems })}</summary>
          <Items items={items.slice(shownItems)} />
        </details>
      ) : null}
    </section>
  );
}

/** What fits beside the telling figure without scrolling. */
const shownItems = 5;

function Items({ items }: { readonly items: readonly Item[] }): ReactElement {
  const { t } = useWords();
  return (
    <ol>
      {items.map((item, index) => (
        <li key={index}>
          <AddressLink href={item.href}>
            <span className="needs-kind">{t(kindIds[item.kind])}</span>
            <span className="needs-text">{item.text}</span>
          </AddressLink>
        </li>
      ))}
    </ol>
  );
}

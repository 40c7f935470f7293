/** Beside a figure's paths: the names among its roots that wait for a decision, with the way to decide. */
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useNames } from '../api/names.ts';
import { Name } from '../parts/name.tsx';
import { useWords } from '../words/use-words.ts';
import '../styles/names.css';

const mostShown = 4;

/** Open pairs of names both of which stand among `roots`; nothing when there is none. */
export function WaitingNames({ roots }: { readonly roots: readonly string[] }): ReactElement | null {
  const { t } = useWords();
  const { data } = useNames({ status: 'proposed' });
  const pairs = (data?.rows ?? []).filter(({ a, b }) => roots.includes(a.name) && roots.includes(b.name));
  if (pairs.length === 0) return null;
  return (
    <section className="names-waiting">
      <p>{t('names.waiting')}</p>
      <ul>
        {pairs.slice(0, mostShown).map(({ id, a, b }) => (
          <li key={id}>
            <Link to="/names" search={{ pair: id }}>
              <Name text={a.name} /> · <Name text={b.name} />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

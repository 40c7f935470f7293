/** Who stated a value, when, and on what: a passage one click away, a row of a file, or a person's reason. */
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { BasisLine, HeldValueLine } from '../../contract/register.ts';
import { Name } from '../parts/name.tsx';
import { SourceName } from '../parts/source-name.tsx';
import { useWords } from '../words/use-words.ts';

export function SupportLine({
  support,
}: {
  readonly support: HeldValueLine['supports'][number];
}): ReactElement {
  const { t, instant } = useWords();
  return (
    <li className="support">
      <Basis basis={support.basis} />
      <span className="support-who">
        {t('register.stated-by', { actor: support.actor, time: instant(support.time) })}
      </span>
    </li>
  );
}

function Basis({ basis }: { readonly basis: BasisLine }): ReactElement {
  const { t } = useWords();
  if (basis.by === 'person')
    return (
      <span>
        {t('register.reason')} <Name text={basis.reason} />
      </span>
    );
  const { source } = basis;
  if (basis.by === 'file')
    return (
      <Link to="/sources/$sha256" params={{ sha256: source.sha256 }}>
        {t('register.row', { n: basis.row })} <SourceName source={source} />
      </Link>
    );
  return (
    <Link
      to="/sources/$sha256"
      params={{ sha256: source.sha256 }}
      search={{ at: `${basis.start}-${basis.end}` }}
      className="support-passage"
    >
      <q dir="auto">{basis.exact}</q> <SourceName source={source} />
    </Link>
  );
}

/** What was found, best first: each leads to the words in their source, or to the record. */
import { Link } from '@tanstack/react-router';
import type { ReactElement, ReactNode } from 'react';
import type { SearchHit } from '../../contract/search.ts';
import { Name } from '../parts/name.tsx';
import { languageName } from '../sources/source-words.tsx';
import { useWords } from '../words/use-words.ts';
import { Found } from './found-text.tsx';

export function HitList({ hits }: { readonly hits: readonly SearchHit[] }): ReactElement {
  const { t } = useWords();
  return (
    <ol className="hits" aria-label={t('search.found')}>
      {hits.map((hit) => (
        <li key={hit.id}>
          <Hit hit={hit} />
        </li>
      ))}
    </ol>
  );
}

function Hit({ hit }: { readonly hit: SearchHit }): ReactElement {
  const words = useWords();
  const { title, snippet, source, kind } = hit;
  const isNamed = kind !== 'claim' && kind !== 'quotation' && title.text !== '';
  return (
    <article>
      <p className="hit-kind">
        {words.t(`search.kind.${kind}`)}
        {details(hit, words).map((part) => (
          <span key={part}> · {part}</span>
        ))}
      </p>
      <HitLink hit={hit}>
        {isNamed ? <Found found={title} /> : <Name text={source?.name ?? title.text} />}
      </HitLink>
      {snippet.text === '' ? null : (
        <p className="hit-text" dir="auto" lang={hit.language ?? undefined}>
          <Found found={snippet} />
        </p>
      )}
    </article>
  );
}

function details(
  { kind, date, publisher, language, source, title }: SearchHit,
  words: ReturnType<typeof useWords>,
): string[] {
  const speaker = kind === 'quotation' && title.text !== '' ? title.text : null;
  const name = kind === 'story' && title.text !== '' ? (source?.name ?? null) : null;
  const parts = [
    speaker,
    publisher,
    date === null ? null : words.date(date),
    language === null ? null : languageName(language, words),
    name,
  ];
  return [...new Set(parts.filter((part) => part !== null))];
}

interface HitLinkProps {
  readonly hit: SearchHit;
  readonly children: ReactNode;
}

function HitLink({ hit: { kind, of, source, place }, children }: HitLinkProps): ReactElement {
  if (source === null)
    return (
      <Link to="/register/records/$id" params={{ id: of }} className="hit-link">
        {children}
      </Link>
    );
  const at = place === null ? undefined : `${place.start}-${place.end}`;
  const search = kind === 'claim' ? { claim: of } : { at };
  return (
    <Link to="/sources/$sha256" params={{ sha256: source.sha256 }} search={search} className="hit-link">
      {children}
    </Link>
  );
}

/** Parts that several sections of the printed page share: a titled section, signs of exhibits and witnesses, links. */
import { Link } from '@tanstack/react-router';
import type { ReactElement, ReactNode } from 'react';
import type { Exhibit } from '../../contract/how-we-know.ts';
import { exhibitSign, witnessSign } from '../words/exhibits.ts';
import { useWords } from '../words/use-words.ts';

export interface HowSectionProps {
  /** Also the anchor of the section. */
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}

export function HowSection({ id, title, children }: HowSectionProps): ReactElement {
  return (
    <section className="how-section" aria-labelledby={`how-${id}`}>
      <h2 id={`how-${id}`}>{title}</h2>
      {children}
    </section>
  );
}

/** "E3", leading to its place in the table of statements. */
export function ExhibitRef({ exhibit }: { readonly exhibit: Exhibit | null }): ReactElement {
  if (exhibit === null) return <span>E?</span>;
  return (
    <a className="sign" href={`#exhibit-${exhibit.number}`}>
      {exhibitSign(exhibit.number)}
    </a>
  );
}

/** "E1, E4 and E7" as links. */
export function ExhibitList({ exhibits }: { readonly exhibits: readonly (Exhibit | null)[] }): ReactElement {
  return (
    <>
      {exhibits.map((exhibit, at) => (
        <span key={exhibit?.sha256 ?? at}>
          {at > 0 ? ', ' : ''}
          <ExhibitRef exhibit={exhibit} />
        </span>
      ))}
    </>
  );
}

/** The filled mark and "W1". */
export function WitnessRef({ number }: { readonly number: number }): ReactElement {
  return (
    <a className="sign nowrap" href={`#witness-${number}`}>
      <WitnessDot isFirst />
      {witnessSign(number)}
    </a>
  );
}

/** Filled for the document with which a witness counts, hollow for one that only repeats. */
export function WitnessDot({ isFirst }: { readonly isFirst: boolean }): ReactElement {
  return (
    <svg className="marks" width="13" height="13" aria-hidden="true">
      <circle className={isFirst ? 'mark-filled' : 'mark-hollow'} cx="6.5" cy="6.5" r={isFirst ? 5 : 4.2} />
    </svg>
  );
}

/** The passage of a claim in the reader. */
export function PassageLink({
  sha256,
  claim,
  children,
}: {
  readonly sha256: string;
  readonly claim: string;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <Link to="/sources/$sha256" params={{ sha256 }} search={{ claim }} className="how-link">
      {children}
    </Link>
  );
}

/** Two texts side by side in the lineage. Stories are "<sha256>.<story>". */
export function PairLink({ a, b }: { readonly a: string; readonly b: string }): ReactElement {
  const { t } = useWords();
  return (
    <Link to="/lineage" search={{ a, b }} className="screen-only">
      {t('how.compare')}
    </Link>
  );
}

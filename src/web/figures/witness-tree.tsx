/** The path of every document to its witness: witness ← attribution root ← text origin ← document. */
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { FigureDetail } from '../../contract/http.ts';
import { Name } from '../parts/name.tsx';
import { WaitingNames } from '../names/waiting-names.tsx';
import { SourceName } from '../parts/source-name.tsx';
import { useWords } from '../words/use-words.ts';
import type { FigureRow } from './figure-rows.ts';

export interface WitnessTreeProps {
  readonly detail: FigureDetail;
  readonly rows: readonly FigureRow[];
}

/** Groups rows by a key, in order of first appearance. */
export function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

export function WitnessTree({ detail, rows }: WitnessTreeProps): ReactElement {
  const { t } = useWords();
  const supporting = rows.filter((row) => row.supports && row.path !== null);
  const others = rows.filter((row) => !row.supports || row.path === null);
  const witnesses = groupBy(supporting, (row) => row.path?.witness ?? '');
  return (
    <div className="witness-tree">
      <WaitingNames roots={detail.figure.attributionRoots} />
      <ul>
        {[...witnesses].map(([witness, group]) => (
          <li key={witness} className="tree-witness">
            <WitnessName rows={group} />
            <Origins detail={detail} rows={group} />
          </li>
        ))}
      </ul>
      {others.length === 0 ? null : (
        <section>
          <h3>{t('figure.not-counted')}</h3>
          <Origins detail={detail} rows={others} />
        </section>
      )}
    </div>
  );
}

function WitnessName({ rows }: { readonly rows: readonly FigureRow[] }): ReactElement {
  const { t } = useWords();
  const roots = [...new Set(rows.map(({ path }) => path?.root ?? ''))];
  const spellings = [
    ...new Set(rows.flatMap(({ path }) => [path?.writtenAs ?? null].filter((name) => name !== null))),
  ];
  return (
    <p className="tree-label">
      <svg className="marks" width="13" height="13" aria-hidden="true">
        <circle className="mark-filled" cx="6.5" cy="6.5" r="5" />
      </svg>
      <span className="tree-kind">{t('tree.witness')}</span>
      <strong>
        {roots.map((root, index) => (
          <span key={root}>
            {index > 0 ? ` ${t('tree.or')} ` : ''}
            <Name text={root} />
          </span>
        ))}
      </strong>
      {spellings.length === 0 ? null : (
        <span className="fine-print">{t('tree.written-as', { names: spellings.join(', ') })}</span>
      )}
    </p>
  );
}

function Origins({ detail, rows }: WitnessTreeProps): ReactElement {
  const { t } = useWords();
  const heads = new Map(detail.origins.map((origin) => [origin.origin, origin.head]));
  const origins = groupBy(rows, (row) => row.path?.textOrigin ?? row.claim.source.sha256);
  return (
    <ul>
      {[...origins].map(([origin, group]) => {
        const head = heads.get(origin) ?? null;
        const documents = groupBy(group, (row) => row.claim.source.sha256);
        return (
          <li key={origin} className="tree-origin">
            <p className="tree-label">
              <span className="tree-kind">{t('tree.origin')}</span>
              {head === null ? t('tree.no-head') : <SourceName source={head.source} />}
            </p>
            <ul>
              {[...documents].map(([sha256, claims]) => (
                <DocumentBranch key={sha256} rows={claims} isHead={head?.source.sha256 === sha256} />
              ))}
            </ul>
          </li>
        );
      })}
    </ul>
  );
}

function DocumentBranch({
  rows,
  isHead,
}: {
  readonly rows: readonly FigureRow[];
  readonly isHead: boolean;
}): ReactElement | null {
  const { t } = useWords();
  const first = rows[0];
  if (first === undefined) return null;
  return (
    <li className="tree-document">
      <p className="tree-label">
        <span className="tree-kind">{t('tree.document')}</span>
        <SourceName source={first.claim.source} />
        <span className="fine-print">{t(isHead ? 'tree.is-origin' : 'tree.repeats')}</span>
        {rows.map((row) => (
          <Link
            key={row.key}
            to="/sources/$sha256"
            params={{ sha256: row.claim.source.sha256 }}
            search={{ claim: row.key }}
          >
            {row.inWords}
          </Link>
        ))}
      </p>
    </li>
  );
}

/** The steps of a path, each a link: the passage in the reader, the two texts side by side, the names of the source. */
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { derivationSteps, type HowModel } from '../how-we-know/how-model.ts';
import { WitnessDot } from '../how-we-know/how-part.tsx';
import { Name } from '../parts/name.tsx';
import { relationId } from '../words/relations.ts';
import { useWords } from '../words/use-words.ts';
import type { FigureRow } from './figure-rows.ts';
import type { SourceRow } from './source-groups.ts';

export interface DocumentStepProps {
  readonly source: SourceRow;
  /** True for a filled mark, false for a hollow one, null for none. */
  readonly mark: boolean | null;
}

/** The document: its values, each leading to its passage. */
export function DocumentStep({ source, mark }: DocumentStepProps): ReactElement {
  return (
    <li>
      {mark === null ? null : <WitnessDot isFirst={mark} />}{' '}
      <Name text={source.exhibit?.publisher ?? source.source.name} />{' '}
      {source.marks.map((row, at) => (
        <span key={row.key}>
          {at > 0 ? ', ' : ''}
          <Link to="/sources/$sha256" params={{ sha256: source.source.sha256 }} search={{ claim: row.key }}>
            {row.inWords}
          </Link>
        </span>
      ))}
    </li>
  );
}

/** From text to text up to the first one; each step leads to the two texts side by side. */
export function TextSteps({
  source,
  model,
}: {
  readonly source: SourceRow;
  readonly model: HowModel;
}): ReactElement {
  const { t } = useWords();
  const steps = derivationSteps(source.source.sha256, model);
  if (steps.length === 0) return <li>{t(source.isFirst ? 'tree.is-first' : 'how.in-origin')}</li>;
  return (
    <>
      {steps.map(({ of, from, relation, isDirected }) => (
        <li key={`${from.source.sha256}.${from.story}`}>
          {t(isDirected ? 'how.derives' : 'how.derives-unknown', { relation: t(relationId(relation)) })}{' '}
          <Link
            to="/lineage"
            search={{ a: `${of.source.sha256}.${of.story}`, b: `${from.source.sha256}.${from.story}` }}
          >
            <Name text={model.exhibits.get(from.source.sha256)?.publisher ?? from.source.name} />
          </Link>
        </li>
      ))}
    </>
  );
}

/** The named source that stands behind the statement; leads to its names and what is decided about them. */
export function RootStep({ row }: { readonly row: FigureRow }): ReactElement | null {
  const { t } = useWords();
  const root = row.path?.root ?? null;
  if (root === null) return null;
  const { speaker } = row.claim;
  return (
    <li>
      <Link to="/names" search={{ q: root }}>
        <Name text={root} />
      </Link>
      {speaker === null || speaker === root ? null : (
        <span className="fine-print">
          {' '}
          {t('path.as-written')} <Name text={speaker} />
        </span>
      )}
    </li>
  );
}

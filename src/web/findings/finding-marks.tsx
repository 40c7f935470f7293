/** Where a finding stands, by shape first: draft, published, withdrawn; reviewed or not; weakened. */
import type { ReactElement } from 'react';
import type { FindingLine } from '../../contract/findings.ts';
import { useWords } from '../words/use-words.ts';

const shapes: Readonly<Record<FindingLine['status'], ReactElement>> = {
  draft: <rect x="2" y="2" width="10" height="10" strokeDasharray="2.5 2" />,
  published: <rect className="state-filled" x="2" y="2" width="10" height="10" />,
  withdrawn: <path d="M2 2h10v10H2zM2 12L12 2" />,
};

export function StatusMark({ status }: Pick<FindingLine, 'status'>): ReactElement {
  const { t } = useWords();
  return (
    <span className="record-state">
      <svg className="state-shape" width="14" height="14" aria-hidden="true">
        {shapes[status]}
      </svg>
      {t(`findings.status-${status}`)}
    </span>
  );
}

/** Nothing where nothing fell. */
export function WeakenedMark({
  line,
}: {
  readonly line: Pick<FindingLine, 'weakened'>;
}): ReactElement | null {
  const { t } = useWords();
  const [first] = line.weakened;
  if (first === undefined) return null;
  return (
    <span className="finding-weakened">
      <svg width="14" height="14" aria-hidden="true" className="state-shape">
        <path d="M7 1.500L13 12.500H1zM7 5v4M7 10.500v1" />
      </svg>
      {t('findings.weakened')}: {first.what}
    </span>
  );
}

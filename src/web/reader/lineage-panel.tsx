/** Where this text comes from and who repeats it, in plain words. */
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { SourceDetail } from '../../contract/http.ts';
import type { LineageLine, StoryRef } from '../../contract/lines.ts';
import { LiftedStrip } from '../lineage/lifted-strip.tsx';
import { Name } from '../parts/name.tsx';
import { usePublishers } from '../parts/use-publishers.ts';
import type { MessageId } from '../words/catalog.ts';
import { isDerived, relationId } from '../words/relations.ts';
import { useWords } from '../words/use-words.ts';

/** How many relations are listed before the rest is left to the lineage view. */
const listed = 40;

export function LineagePanel({ detail }: { readonly detail: SourceDetail }): ReactElement {
  const { t } = useWords();
  const { source, lineage } = detail;
  const publishers = usePublishers();
  const lines = lineage.toSorted((a, b) => rank(a) - rank(b) || b.score - a.score);
  return (
    <>
      <p>{source.originality === null ? t('lineage.unread') : t(`lineage.this-${source.originality}`)}</p>
      <LiftedStrip
        detail={detail}
        story={mainStory(detail)}
        nameOf={(of) => publishers.get(of.slice(0, of.indexOf('.'))) ?? null}
      />
      <ul className="relations">
        {lines.slice(0, listed).map((line) => (
          <RelationItem key={`${key(line.a)}-${key(line.b)}`} line={line} sha256={source.sha256} />
        ))}
      </ul>
      {lines.length > listed ? <p>{t('lineage.more', { n: lines.length - listed })}</p> : null}
      <Link to="/lineage" search={{ a: `${source.sha256}.${mainStory(detail)}` }}>
        {t('lineage.open')}
      </Link>
    </>
  );
}

function RelationItem({
  line,
  sha256,
}: {
  readonly line: LineageLine;
  readonly sha256: string;
}): ReactElement {
  const { t } = useWords();
  const publishers = usePublishers();
  const isA = line.a.source.sha256 === sha256;
  const other = isA ? line.b : line.a;
  return (
    <li>
      <span className="relation-words">{t(sentenceId(line, isA))}</span>{' '}
      <Link to="/sources/$sha256" params={{ sha256: other.source.sha256 }}>
        <Name text={publishers.get(other.source.sha256) ?? other.source.name} />
      </Link>
      <span className="fine-print">
        {' '}
        {t(relationId(line.relation))} ·{' '}
        <Link to="/lineage" search={{ a: key(line.a), b: key(line.b) }}>
          {t('lineage.compare')}
        </Link>
      </span>
    </li>
  );
}

/** "repeats", "is repeated by", "shares words with (we cannot tell which was first)", … from this source's side. */
function sentenceId({ relation, direction }: LineageLine, isA: boolean): MessageId {
  if (relation === 'independent') return 'lineage.own-reporting';
  if (relation === 'undetermined' || relation === 'different-story') return 'lineage.cannot-tell';
  if (direction === 'none') return isDerived(relation) ? 'lineage.shares' : 'lineage.same-statement';
  const comesFromOther = (direction === 'a-from-b') === isA;
  if (relation === 'same-origin') return comesFromOther ? 'lineage.carries' : 'lineage.carried-by';
  return comesFromOther ? 'lineage.repeats' : 'lineage.repeated-by';
}

function rank(line: LineageLine): number {
  if (isDerived(line.relation)) return 0;
  return line.relation === 'same-origin' ? 1 : line.relation === 'undetermined' ? 2 : 3;
}

function key(ref: StoryRef): string {
  return `${ref.source.sha256}.${ref.story}`;
}

function mainStory(detail: SourceDetail): number {
  return detail.stories.find(({ role }) => role === 'main')?.index ?? 0;
}

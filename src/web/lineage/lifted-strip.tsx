/** A strip of a text's length: what was lifted and from where, what stands elsewhere too, and what is its own. */
import { Link } from '@tanstack/react-router';
import { useMemo, type ReactElement } from 'react';
import type { SourceDetail } from '../../contract/http.ts';
import { Name } from '../parts/name.tsx';
import { useWords } from '../words/use-words.ts';
import { storyKey } from './graph-model.ts';
import { liftedText, type LiftedText, type Paragraph, type SharedWith } from './lifted.ts';
import type { TextRange } from './passage-rows.ts';
import '../styles/lifted-strip.css';

export interface LiftedStripProps {
  readonly detail: SourceDetail;
  readonly story: number;
  /** A text's outlet by its key; null where only the file name is known. */
  readonly nameOf: (key: string) => string | null;
}

/** Other texts that get a strip of their own: those it was made from, and some that report the same. */
const mostStrips = { hard: 6, statement: 3 };

export function LiftedStrip({ detail, story, nameOf }: LiftedStripProps): ReactElement | null {
  const { t, number } = useWords();
  const lifted = useMemo(() => liftedText(detail, story), [detail, story]);
  if (lifted === null || lifted.sharedWith.length === 0) return null;
  const own = lifted.paragraphs.filter(({ kind }) => kind === null).length;
  const rows = rowsOf(lifted);
  return (
    <section className="lifted" aria-label={t('lifted.title')}>
      <p>
        {t('lifted.summary', {
          share: number(Math.round(lifted.liftedShare * 100)),
          own,
          paragraphs: lifted.paragraphs.length,
        })}
      </p>
      <div className="lifted-row">
        <span className="lifted-name">{t('lifted.this')}</span>
        <span className="lifted-bar" aria-hidden="true">
          {lifted.paragraphs.map((paragraph) => (
            <Part key={paragraph.start} range={paragraph} whole={lifted} kind={paragraph.kind ?? 'own'} />
          ))}
        </span>
      </div>
      {rows.map((row) => (
        <SharedRow
          key={storyKey(row.other)}
          row={row}
          whole={lifted}
          own={ownKey(detail, story)}
          nameOf={nameOf}
        />
      ))}
      <Paragraphs detail={detail} lifted={lifted} nameOf={nameOf} />
    </section>
  );
}

/** The nearest texts; those that took from this one say nothing about where its words come from. */
function rowsOf({ sharedWith }: LiftedText): SharedWith[] {
  const hard = sharedWith.filter(({ kind }) => kind === 'lifted' || kind === 'shared');
  const statements = sharedWith.filter(({ kind }) => kind === 'statement');
  return [...hard.slice(0, mostStrips.hard), ...statements.slice(0, mostStrips.statement)];
}

interface SharedRowProps {
  readonly row: SharedWith;
  readonly whole: LiftedText;
  readonly own: string;
  readonly nameOf: LiftedStripProps['nameOf'];
}

function SharedRow({ row, whole, own, nameOf }: SharedRowProps): ReactElement {
  const { t, number } = useWords();
  const key = storyKey(row.other);
  return (
    <div className="lifted-row">
      <span className="lifted-name">
        <Link to="/lineage" search={{ a: key, b: own }} replace resetScroll={false}>
          <Name text={nameOf(key) ?? row.other.source.name} />
        </Link>{' '}
        <span className="fine-print">
          {t(`lifted.kind-${row.kind}`)} {number(Math.round(row.share * 100))} %
        </span>
      </span>
      <span className="lifted-bar" aria-hidden="true">
        {row.ranges.map((range) => (
          <Part key={range.start} range={range} whole={whole} kind={row.kind} />
        ))}
      </span>
    </div>
  );
}

interface PartProps {
  readonly range: TextRange;
  readonly whole: TextRange;
  readonly kind: SharedWith['kind'] | 'own';
}

function Part({ range, whole, kind }: PartProps): ReactElement {
  const length = Math.max(1, whole.end - whole.start);
  const left = ((Math.max(range.start, whole.start) - whole.start) / length) * 100;
  const width = ((Math.min(range.end, whole.end) - Math.max(range.start, whole.start)) / length) * 100;
  return (
    <span
      className={`lifted-part lifted-${kind}`}
      style={{ left: `${left}%`, width: `${Math.max(0.3, width)}%` }}
    />
  );
}

/** The same in words, paragraph by paragraph. */
function Paragraphs({
  detail,
  lifted,
  nameOf,
}: {
  readonly detail: SourceDetail;
  readonly lifted: LiftedText;
  readonly nameOf: LiftedStripProps['nameOf'];
}): ReactElement {
  const { t } = useWords();
  return (
    <details className="lifted-paragraphs">
      <summary>{t('lifted.paragraphs', { n: lifted.paragraphs.length })}</summary>
      <ol>
        {lifted.paragraphs.slice(0, mostParagraphs).map((paragraph) => (
          <li key={paragraph.start} className={`lifted-item-${paragraph.kind ?? 'own'}`}>
            <ParagraphOrigin paragraph={paragraph} nameOf={nameOf} />{' '}
            <span lang={detail.source.language ?? undefined} dir="auto" className="document-words">
              {opening(detail.text.slice(paragraph.start, paragraph.end))}
            </span>
          </li>
        ))}
      </ol>
      {lifted.paragraphs.length > mostParagraphs ? (
        <p className="fine-print">{t('home.more', { n: lifted.paragraphs.length - mostParagraphs })}</p>
      ) : null}
    </details>
  );
}

/** Paragraphs listed; longer texts are read in the reader. */
const mostParagraphs = 200;

function ParagraphOrigin({
  paragraph,
  nameOf,
}: {
  readonly paragraph: Paragraph;
  readonly nameOf: LiftedStripProps['nameOf'];
}): ReactElement {
  const { t } = useWords();
  const { kind, from } = paragraph;
  if (kind === null || from === null) return <strong>{t('lifted.own')}</strong>;
  return (
    <span className="fine-print">
      {t(kind === 'lifted' ? 'lifted.from' : 'lifted.also')}{' '}
      <Name text={nameOf(storyKey(from)) ?? from.source.name} />
      {':'}
    </span>
  );
}

/** The first words of a paragraph. */
function opening(text: string): string {
  const trimmed = text.trim();
  return trimmed.length <= 110 ? trimmed : `${trimmed.slice(0, 109)}…`;
}

function ownKey(detail: SourceDetail, story: number): string {
  return `${detail.source.sha256}.${story}`;
}

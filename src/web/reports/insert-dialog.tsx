/** Puts a number, a citation or a block into the text. Numbers are offered from what the casebook holds; any other is written as an expression. */
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import type { SearchAnswer, SearchHit } from '../../contract/search.ts';
import { getJson, withQuery } from '../api/client.ts';
import { useExpressionFields } from '../api/reports.ts';
import { useWords } from '../words/use-words.ts';
import { useValue, Value } from './chip-panel.tsx';
import { byHandMark, citationMark, figureMark } from './mark-text.ts';
import { ReportDialog } from './report-dialog.tsx';

export type InsertWhat = 'figure' | 'citation' | 'by-hand' | 'block';

export interface InsertDialogProps {
  readonly what: InsertWhat;
  readonly language: string;
  readonly onInsert: (markdown: string) => void;
  readonly onClose: () => void;
}

export function InsertDialog(props: InsertDialogProps): ReactElement {
  const { t } = useWords();
  const { what, onClose } = props;
  return (
    <ReportDialog title={t(`report.insert-${what}`)} isWide onClose={onClose}>
      {what === 'figure' ? <FigureForm {...props} /> : null}
      {what === 'citation' ? <CitationForm {...props} /> : null}
      {what === 'by-hand' ? <ByHandForm {...props} /> : null}
      {what === 'block' ? <BlockForm {...props} /> : null}
    </ReportDialog>
  );
}

/** Most offers shown at once. */
const mostOffers = 24;

function FigureForm({ language, onInsert }: InsertDialogProps): ReactElement {
  const { t } = useWords();
  const [expression, setExpression] = useState('');
  const value = useValue(expression, language);
  const offers = useOffers(expression);
  const insert = (): void => {
    if (value?.text === null || value === null) return;
    onInsert(figureMark({ expression, says: value.text }));
  };
  return (
    <form
      className="report-insert"
      onSubmit={(event) => {
        event.preventDefault();
        insert();
      }}
    >
      <label className="report-field">
        <span>{t('report.expression')}</span>
        <input
          type="text"
          autoFocus
          className="report-expression"
          value={expression}
          spellCheck={false}
          placeholder="count sites where status = confirmed"
          onChange={(event) => setExpression(event.target.value)}
        />
      </label>
      {expression.trim() === '' ? null : <Value value={value} expression={expression} language={language} />}
      <button type="submit" className="button" disabled={value?.text === null || value === null}>
        {t('report.insert')}
      </button>
      <p className="fine-print">{t('report.offers')}</p>
      <ul className="report-offers">
        {offers.slice(0, mostOffers).map((offer) => (
          <li key={offer}>
            <button type="button" onClick={() => setExpression(offer)}>
              {offer}
            </button>
          </li>
        ))}
      </ul>
    </form>
  );
}

/** Counts and shares that the casebook can give, those that fit what is typed first. */
function useOffers(typed: string): readonly string[] {
  const fields = useExpressionFields();
  const offers = (fields.data?.collections ?? [])
    .filter(({ count }) => count > 0)
    .flatMap(({ name, fields: known }) => [
      `count ${name}`,
      ...known
        .filter(({ kind, choices }) => kind === 'choice' && choices.length <= 12)
        .flatMap(({ name: field, choices }) =>
          choices.map((choice) => `count ${name} where ${field} = ${choice}`),
        ),
    ]);
  const words = typed
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const fitting = offers.filter((offer) => words.every((word) => offer.includes(word)));
  return fitting.length === 0 ? offers : fitting;
}

function CitationForm({ onInsert }: InsertDialogProps): ReactElement {
  const { t } = useWords();
  const [words, setWords] = useState('');
  const found = useQuery({
    queryKey: ['cite', words],
    queryFn: () => getJson<SearchAnswer>(withQuery('/api/search.json', { q: words, limit: '20' })),
    enabled: words.trim().length > 1,
  });
  const rows = (found.data?.hits ?? []).flatMap((hit) => {
    const id = citableId(hit);
    return id === null ? [] : [{ id, hit }];
  });
  return (
    <form
      className="report-insert"
      onSubmit={(event) => {
        event.preventDefault();
        const [row] = rows;
        const typed = words.trim().replace(/^@/, '');
        if (row !== undefined) onInsert(citationMark([row.id]));
        else if (/^[0-9A-Za-z-]{8,}$/.test(typed)) onInsert(citationMark([typed]));
      }}
    >
      <label className="report-field">
        <span>{t('report.search-citation')}</span>
        <input type="search" autoFocus value={words} onChange={(event) => setWords(event.target.value)} />
      </label>
      <p className="fine-print" role="status">
        {found.data === undefined ? t('report.search-what') : t('report.found', { count: rows.length })}
      </p>
      <ul className="report-offers report-hits">
        {rows.map(({ id, hit }) => (
          <li key={`${hit.kind} ${id}`}>
            <button type="button" onClick={() => onInsert(citationMark([id]))}>
              <span className="fine-print">{hit.kind}</span> {hitWords(hit)}
            </button>
          </li>
        ))}
      </ul>
    </form>
  );
}

/** What a hit is cited by: a claim or record by its id, words of a source by their place, a source by its hash. */
function citableId({ kind, of, source, place }: SearchHit): string | null {
  if (kind === 'source') return of.slice(0, 16);
  if (kind !== 'story' && kind !== 'quotation') return of;
  return source === null || place === null
    ? null
    : `${source.sha256.slice(0, 12)}-${place.start}-${place.end}`;
}

function hitWords({ title, snippet, source }: SearchHit): string {
  const words = snippet.text === '' ? title.text : snippet.text;
  return source === null ? words : `${words} — ${source.name}`;
}

function ByHandForm({ onInsert }: InsertDialogProps): ReactElement {
  const { t } = useWords();
  const [says, setSays] = useState('');
  const [reason, setReason] = useState('');
  const isWhole = says.trim() !== '' && reason.trim() !== '';
  return (
    <form
      className="report-insert"
      onSubmit={(event) => {
        event.preventDefault();
        if (isWhole) onInsert(byHandMark({ says, reason }));
      }}
    >
      <p>{t('report.by-hand-what')}</p>
      <label className="report-field">
        <span>{t('report.by-hand-says')}</span>
        <input type="text" autoFocus value={says} onChange={(event) => setSays(event.target.value)} />
      </label>
      <label className="report-field">
        <span>{t('report.by-hand-reason')}</span>
        <input type="text" value={reason} onChange={(event) => setReason(event.target.value)} />
      </label>
      <button type="submit" className="button" disabled={!isWhole}>
        {t('report.insert')}
      </button>
    </form>
  );
}

const blocks = {
  table: 'of: sites\ncolumns: name, status',
  chart: 'of: figures',
  map: 'of: sites',
  timeline: 'of: events',
  witnesses: 'of: figures',
  replies: 'of: letters',
} as const;

function BlockForm({ onInsert }: InsertDialogProps): ReactElement {
  const { t } = useWords();
  return (
    <ul className="report-offers">
      {(Object.keys(blocks) as (keyof typeof blocks)[]).map((word) => (
        <li key={word}>
          <button type="button" onClick={() => onInsert(`\`\`\`${word}\n${blocks[word]}\n\`\`\``)}>
            {t(`report.raw-${word}`)}
          </button>
        </li>
      ))}
    </ul>
  );
}

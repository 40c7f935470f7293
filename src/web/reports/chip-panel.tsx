/** What a chip rests on: its expression with the live result, the words of the report, the rows; of a citation what it cites. */
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState, type ReactElement, type RefObject } from 'react';
import type { CitedLine, EvaluatedLine } from '../../contract/reports.ts';
import { evaluate, useCited } from '../api/reports.ts';
import { ExportButtons } from '../parts/export-buttons.tsx';
import { useWords } from '../words/use-words.ts';
import type { CheckState } from './check-state.ts';
import { chipWords } from './chip-view.ts';
import { FactLink } from './fact-link.tsx';
import { byHandMark, byHandOf, citationMark, citedIds, figureMark, figureOf } from './mark-text.ts';

export interface ChipPanelProps {
  readonly mark: string;
  readonly language: string;
  readonly checks: CheckState;
  /** Takes the focus when it changes from 0: the reader asked for the panel. */
  readonly asked: number;
  readonly onMark: (mark: string) => void;
  readonly onRemove: () => void;
  /** Back to the text. */
  readonly onLeave: () => void;
}

export function ChipPanel(props: ChipPanelProps): ReactElement {
  const { t } = useWords();
  const first = useRef<HTMLTextAreaElement & HTMLInputElement>(null);
  const { asked, onLeave } = props;
  useEffect(() => {
    if (asked > 0) first.current?.focus();
  }, [asked]);
  return (
    <section
      className="report-panel"
      aria-label={t('report.panel')}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onLeave();
      }}
    >
      <PanelBody {...props} first={first} />
      <button type="button" className="quiet-button" onClick={props.onRemove}>
        {t('report.remove-chip')}
      </button>
    </section>
  );
}

type BodyProps = ChipPanelProps & {
  readonly first: RefObject<(HTMLTextAreaElement & HTMLInputElement) | null>;
};

function PanelBody(props: BodyProps): ReactElement {
  if (props.mark.startsWith('[@')) return <CitationPanel {...props} />;
  return byHandOf(props.mark) === null ? <FigurePanel {...props} /> : <ByHandPanel {...props} />;
}

const pauseMilliseconds = 250;

/** The value of an expression, a pause after it was typed; null while it is not known. */
export function useValue(expression: string, language: string): EvaluatedLine | null {
  const [value, setValue] = useState<EvaluatedLine | null>(null);
  useEffect(() => {
    let isDropped = false;
    const ask = async (): Promise<void> => {
      try {
        const { values } = await evaluate([expression], language);
        if (!isDropped) setValue(values[0] ?? null);
      } catch {
        // The check says why nothing is answered; here only the value is missing.
        if (!isDropped) setValue(null);
      }
    };
    const timer = window.setTimeout(() => void ask(), pauseMilliseconds);
    return () => {
      isDropped = true;
      window.clearTimeout(timer);
    };
  }, [expression, language]);
  // A value of what was typed before is not that of what stands there now.
  return value?.expression === expression ? value : null;
}

const forms = ['digits', 'words', 'percent', 'fraction', 'bound'] as const;

function FigurePanel({ mark, language, checks, onMark, first }: BodyProps): ReactElement {
  const { t } = useWords();
  const given = figureOf(mark);
  const [draft, setDraft] = useState(given.expression);
  const value = useValue(draft, language);
  const { state, now } = chipWords(mark, checks);
  const isChanged = draft.trim() !== given.expression;
  const use = (says: string | null): void => onMark(figureMark({ expression: draft, says }));
  const bare = draft.replace(/\s+as\s+(?:digits|words|percent|fraction|bound|list|date)\s*$/i, '');
  return (
    <>
      <h2>{t('report.figure')}</h2>
      <p className={`panel-state tally-${state}`}>
        {t(`report.chip-${state}`)}
        {now === null ? null : <strong> {t('report.casebook-says', { now })}</strong>}
      </p>
      <label className="report-field">
        <span>{t('report.expression')}</span>
        <textarea
          ref={first}
          rows={3}
          className="report-expression"
          value={draft}
          spellCheck={false}
          aria-invalid={value?.problem === null ? undefined : true}
          onChange={(event) => setDraft(event.target.value)}
        />
      </label>
      <div className="report-forms" role="group" aria-label={t('report.forms')}>
        {forms.map((form) => (
          <button
            key={form}
            type="button"
            className="quiet-button"
            onClick={() => setDraft(`${bare} as ${form}`)}
          >
            {t(`report.form-${form}`)}
          </button>
        ))}
      </div>
      {value?.text === null || value === null ? null : (
        <button
          type="button"
          className="button"
          disabled={!isChanged && given.says === value.text}
          onClick={() => use(value.text)}
        >
          {t(isChanged ? 'report.use-expression' : 'report.accept', { now: value.text })}
        </button>
      )}
      <Value value={value} expression={draft} language={language} />
      <label className="report-field">
        <span>{t('report.words')}</span>
        <input
          type="text"
          defaultValue={given.says ?? ''}
          key={mark}
          onBlur={(event) => {
            const says = event.target.value.trim();
            if (says !== (given.says ?? ''))
              onMark(figureMark({ ...given, says: says === '' ? null : says }));
          }}
        />
      </label>
    </>
  );
}

/** The result of an expression with what it rests on, or what is wrong at which sign. */
export function Value(given: {
  readonly value: EvaluatedLine | null;
  readonly expression: string;
  readonly language: string;
}): ReactElement | null {
  const { t, number } = useWords();
  const { value, expression, language } = given;
  if (value === null) return <p className="fine-print">{t('report.computing')}</p>;
  if (value.problem !== null)
    return <ExpressionFault expression={value.expression} problem={value.problem} />;
  return (
    <div className="report-value" role="status">
      <p>
        <strong>{value.text}</strong>{' '}
        <span className="fine-print">{t('report.rests-on', { count: value.rowCount })}</span>
      </p>
      <ul className="report-rows">
        {value.rows.map((row) => (
          <li key={row.id}>
            <FactLink {...row} />
          </li>
        ))}
      </ul>
      {value.rowCount > value.rows.length ? (
        <p className="fine-print">
          {t('report.more-rows', { count: number(value.rowCount - value.rows.length) })}
        </p>
      ) : null}
      {value.rowCount === 0 ? null : (
        <ExportButtons path="/api/expressions/rows" query={{ of: expression, language }} name="sakkhi-rows" />
      )}
    </div>
  );
}

function ExpressionFault(given: {
  readonly expression: string;
  readonly problem: NonNullable<EvaluatedLine['problem']>;
}): ReactElement {
  const { t } = useWords();
  const { expression, problem } = given;
  const { start, end, message, expected } = problem;
  return (
    <div className="report-fault" role="status">
      <p className="report-fault-place" aria-hidden="true">
        {expression.slice(0, start)}
        <mark>{expression.slice(start, Math.max(end, start + 1)) || '␣'}</mark>
        {expression.slice(Math.max(end, start + 1))}
      </p>
      <p>{message}</p>
      {expected.length === 0 ? null : (
        <p className="fine-print">{t('report.expected', { words: expected.slice(0, 8).join(', ') })}</p>
      )}
    </div>
  );
}

function ByHandPanel({ mark, onMark, first }: BodyProps): ReactElement {
  const { t } = useWords();
  const given = byHandOf(mark) ?? { says: '', reason: '' };
  return (
    <>
      <h2>{t('report.by-hand')}</h2>
      <p className="fine-print">{t('report.by-hand-what')}</p>
      {(['says', 'reason'] as const).map((part) => (
        <label key={`${mark} ${part}`} className="report-field">
          <span>{t(`report.by-hand-${part}`)}</span>
          <input
            ref={part === 'says' ? first : null}
            type="text"
            defaultValue={given[part]}
            onBlur={(event) => {
              if (event.target.value !== given[part])
                onMark(byHandMark({ ...given, [part]: event.target.value }));
            }}
          />
        </label>
      ))}
    </>
  );
}

function CitationPanel({ mark, onMark, first }: BodyProps): ReactElement {
  const { t } = useWords();
  const ids = citedIds(mark);
  const cited = useCited(ids);
  return (
    <>
      <h2>{t('report.citation')}</h2>
      {ids.map((id) => (
        <CitedCard
          key={id}
          line={cited.data?.cited.find((one) => one.id === id) ?? { id, found: null }}
          isKnown={cited.data !== undefined}
        />
      ))}
      <label className="report-field">
        <span>{t('report.cited-ids')}</span>
        <input
          key={mark}
          ref={first}
          type="text"
          defaultValue={ids.join('; ')}
          onBlur={(event) => {
            const given = event.target.value
              .split(/[;,\s]+/)
              .map((one) => one.replace(/^@/, ''))
              .filter((one) => one !== '');
            if (given.length > 0 && given.join() !== ids.join()) onMark(citationMark(given));
          }}
        />
      </label>
    </>
  );
}

function CitedCard({ line, isKnown }: { readonly line: CitedLine; readonly isKnown: boolean }): ReactElement {
  const { t, date } = useWords();
  const { found } = line;
  if (found === null)
    return (
      <p className="cited-card">
        {isKnown ? t('report.cites-nothing', { id: line.id }) : t('report.computing')}
      </p>
    );
  const { kind, title, quotation, source, range, state } = found;
  return (
    <article className="cited-card">
      <p className="fine-print">
        {t(`report.kind-${kind}`)}
        {state === 'stands' ? null : <strong> · {t(`report.cited-${state}`)}</strong>}
      </p>
      {quotation === null ? <p>{title}</p> : <blockquote className="document-words">{quotation}</blockquote>}
      {source === null ? null : (
        <p className="fine-print">
          {source.publisher ?? source.name}
          {source.published === null ? null : `, ${date(source.published)}`} · {source.sha256.slice(0, 12)}
        </p>
      )}
      {source !== null && range !== null ? (
        <Link
          to="/sources/$sha256"
          params={{ sha256: source.sha256 }}
          search={{ at: `${range.start}-${range.end}` }}
        >
          {t('report.to-passage')}
        </Link>
      ) : (
        <FactLink collection={kind} id={found.id} title={title} />
      )}
    </article>
  );
}

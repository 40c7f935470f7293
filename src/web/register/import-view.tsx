/** From a spreadsheet to the map: choose a file, see what each column becomes and what is wrong with which row, import. */
import { Link } from '@tanstack/react-router';
import { useState, type DragEvent, type ReactElement } from 'react';
import type { ImportReport } from '../../contract/register-import.ts';
import { Name } from '../parts/name.tsx';
import { Problem } from '../parts/states.tsx';
import { useTitle } from '../parts/use-title.ts';
import { useWords } from '../words/use-words.ts';
import { ActLine } from './act-line.tsx';
import { ImportCheck } from './import-check.tsx';
import { ImportMapping } from './import-mapping.tsx';
import { ImportQuestions } from './import-questions.tsx';
import { useImport, type ImportActs } from './use-import.ts';
import { useRegisterActs } from './use-register-acts.ts';
import '../styles/register.css';
import '../styles/register-import.css';

export function ImportView(): ReactElement {
  const { t } = useWords();
  const work = useImport();
  useTitle(t('register.import'));
  const { plan, report, failure } = work;
  return (
    <div className="page">
      <header className="page-head">
        <h1>{t('register.import')}</h1>
        <Link to="/register">{t('nav.register')}</Link>
      </header>
      {report?.recorded === true ? (
        <Done report={report} onAgain={work.startOver} />
      ) : (
        <>
          <ChooseFile work={work} />
          {failure === null ? null : <Problem problem={failure} />}
          {plan === null ? null : (
            <>
              <ImportQuestions plan={plan} work={work} />
              <ImportMapping plan={plan} work={work} />
            </>
          )}
          {report === null ? null : <ImportCheck report={report} work={work} />}
        </>
      )}
    </div>
  );
}

function ChooseFile({ work }: { readonly work: ImportActs }): ReactElement {
  const { t, number } = useWords();
  const { file, plan, isWorking } = work;
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const dropped = event.dataTransfer.files[0];
    if (dropped !== undefined) work.choose(dropped);
  };
  return (
    <section
      className={isOver ? 'drop-file drop-over' : 'drop-file'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <label className="file-field">
        <span>{t(file === null ? 'register.choose-file' : 'register.other-file')}</span>
        <input
          type="file"
          accept=".csv,.tsv,.txt,.xlsx,.geojson,.json,.jsonl,.ndjson,.ftm"
          onChange={(event) => {
            const chosen = event.target.files?.[0];
            if (chosen !== undefined) work.choose(chosen);
          }}
        />
      </label>
      {file === null ? <p className="fine-print">{t('register.file-kinds')}</p> : null}
      <p role="status">
        {file === null ? null : <Name text={file.name} />}
        {plan === null
          ? null
          : ` · ${plan.formatLabel} · ${t('register.rows', { n: plan.rows, rows: number(plan.rows) })}`}
        {isWorking ? ` · ${t('register.reading')}` : null}
      </p>
    </section>
  );
}

interface DoneProps {
  readonly report: ImportReport;
  readonly onAgain: () => void;
}

/** Recorded: the way to the map, to the list, and back. */
function Done({ report, onAgain }: DoneProps): ReactElement {
  const { t, number } = useWords();
  const acts = useRegisterActs();
  const { counts, entries, notes, name } = report;
  const isUndone = acts.last?.isUndone === true;
  return (
    <section className="state">
      <h2 aria-live="polite">
        {t('register.imported', { n: counts.new + counts.adds, records: number(counts.new + counts.adds) })}
      </h2>
      <p>{t('register.imported-what')}</p>
      <ul>
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      <p className="verdict-buttons">
        <Link to="/register/map" className="button">
          {t('register.see-map')}
        </Link>
        <Link to="/register" className="button">
          {t('register.see-list')}
        </Link>
        {entries.length === 0 || isUndone ? null : (
          <button
            type="button"
            className="quiet-button"
            onClick={() => void acts.undoEntries(t('register.import-of', { name }), entries)}
          >
            {t('register.undo')}
          </button>
        )}
        <button type="button" className="quiet-button" onClick={onAgain}>
          {t('register.another')}
        </button>
      </p>
      <ActLine acts={acts} />
    </section>
  );
}

/** Before a report leaves: exactly what would leave, or why nothing does. Only then the site, recorded first. */
import { useState, type ReactElement } from 'react';
import { Button } from 'react-aria-components/Button';
import type { PublicationPreview } from '../../contract/publication.ts';
import { publish, usePreview } from '../api/reports.ts';
import { Await } from '../parts/states.tsx';
import { useWords } from '../words/use-words.ts';
import { ReportDialog } from './report-dialog.tsx';

export interface PublishDialogProps {
  readonly name: string;
  readonly isDirty: boolean;
  readonly onClose: () => void;
}

export function PublishDialog({ name, isDirty, onClose }: PublishDialogProps): ReactElement {
  const { t } = useWords();
  const [isDraft, setDraft] = useState(false);
  return (
    <ReportDialog title={t('report.publish')} isWide onClose={onClose}>
      {isDirty ? (
        <p role="alert">{t('report.publish-save-first')}</p>
      ) : (
        <>
          <label className="check">
            <input type="checkbox" checked={isDraft} onChange={() => setDraft(!isDraft)} />{' '}
            {t('report.publish-draft')}
          </label>
          <Preview key={String(isDraft)} {...{ name, isDraft, onClose }} />
        </>
      )}
    </ReportDialog>
  );
}

interface PreviewProps {
  readonly name: string;
  readonly isDraft: boolean;
  readonly onClose: () => void;
}

function Preview({ name, isDraft, onClose }: PreviewProps): ReactElement {
  const { t } = useWords();
  const preview = usePreview(name, isDraft);
  const [isRunning, setRunning] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const go = async (): Promise<void> => {
    setRunning(true);
    try {
      await publish(name, isDraft);
      onClose();
    } catch (problem) {
      setFailure(problem instanceof Error ? problem.message : String(problem));
      setRunning(false);
    }
  };
  return (
    <Await query={preview}>
      {(found) =>
        found.refusals.length > 0 ? (
          <ul className="report-refusals">
            {found.refusals.map((one) => (
              <li key={one}>
                <span aria-hidden="true">✕</span> {one}
              </li>
            ))}
          </ul>
        ) : (
          <>
            <Leaving found={found} />
            {failure === null ? null : <p role="alert">{failure}</p>}
            <div className="report-buttons">
              <Button className="button" isDisabled={isRunning} onPress={() => void go()}>
                {t(isRunning ? 'report.publishing' : 'report.publish-go')}
              </Button>
            </div>
          </>
        )
      }
    </Await>
  );
}

/** Everything that leaves, each kind under its head with how many. */
function Leaving({ found }: { readonly found: PublicationPreview }): ReactElement {
  const { t, number } = useWords();
  const { files, sources, quotations, coordinates, people, precision, totalBytes, letters, smallCells } =
    found;
  return (
    <div className="report-leaving" tabIndex={0} role="region" aria-label={t('report.leaving')}>
      <p>
        {t('report.leaving-what', {
          files: files.length,
          size: number(Math.ceil(totalBytes / 1000)),
          letters,
          precision,
        })}
      </p>
      <Part
        isOpen
        head={t('report.leaving-small', { count: smallCells.length })}
        rows={smallCells.map(
          ({ line, what, count }) => `${t('report.line', { line })}: ${what}: ${number(count)}`,
        )}
      />
      <Part
        head={t('report.leaving-people', { count: people.length })}
        rows={people.map(({ name }) => name)}
      />
      <Part
        head={t('report.leaving-coordinates', { count: coordinates.length })}
        rows={coordinates.map(
          ({ title, shown, radiusMetres }) => `${title}: ${shown} (± ${number(radiusMetres / 1000)} km)`,
        )}
      />
      <Part
        head={t('report.leaving-quotations', { count: quotations.length })}
        rows={quotations.map(({ words, source }) => `“${words}” — ${source}`)}
      />
      <Part
        head={t('report.leaving-sources', { count: sources.length })}
        rows={sources.map(({ name, sha256 }) => `${name} (${sha256.slice(0, 12)})`)}
      />
      <Part
        head={t('report.leaving-files', { count: files.length })}
        rows={files.map(({ path, sizeBytes }) => `${path} (${number(sizeBytes)} B)`)}
      />
    </div>
  );
}

function Part({
  head,
  rows,
  isOpen = false,
}: {
  /** Open from the beginning: what must be looked at. */
  readonly isOpen?: boolean;
  readonly head: string;
  readonly rows: readonly string[];
}): ReactElement | null {
  if (rows.length === 0) return null;
  return (
    <details open={isOpen}>
      <summary>{head}</summary>
      <ul>
        {rows.map((row, at) => (
          <li key={at}>{row}</li>
        ))}
      </ul>
    </details>
  );
}

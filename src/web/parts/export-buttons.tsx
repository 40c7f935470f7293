/** Every table leaves as JSON and CSV, with the filters that are on the screen. */
import { useState, type ReactElement } from 'react';
import { download, withQuery } from '../api/client.ts';
import { useWords } from '../words/use-words.ts';

export interface ExportButtonsProps {
  /** Endpoint without its ending, such as "/api/figures". */
  readonly path: string;
  readonly query?: Readonly<Record<string, string | undefined>>;
  /** File name without its ending. */
  readonly name: string;
}

export function ExportButtons({ path, query = {}, name }: ExportButtonsProps): ReactElement {
  const { t } = useWords();
  const [failure, setFailure] = useState<string | null>(null);
  const save = (ending: 'json' | 'csv'): void => {
    setFailure(null);
    download(withQuery(`${path}.${ending}`, query), `${name}.${ending}`).catch((problem: unknown) => {
      setFailure(problem instanceof Error ? problem.message : String(problem));
    });
  };
  return (
    <span className="export-buttons" role="group" aria-label={t('export.label')}>
      <button type="button" className="quiet-button" onClick={() => save('json')}>
        .json
      </button>
      <button type="button" className="quiet-button" onClick={() => save('csv')}>
        .csv
      </button>
      {failure === null ? null : <span role="alert">{t('export.failed', { message: failure })}</span>}
    </span>
  );
}

/** What the map shows leaves as GeoJSON, with the precision of every place. */
import { useState, type ReactElement } from 'react';
import { download, withQuery } from '../api/client.ts';
import { registerPath, type RegisterFilter } from '../api/register.ts';
import { useWords } from '../words/use-words.ts';

export function MapExport({ filter }: { readonly filter: RegisterFilter }): ReactElement {
  const { t } = useWords();
  const [failure, setFailure] = useState<string | null>(null);
  const save = (): void => {
    setFailure(null);
    const path = withQuery(`${registerPath}/marks.geojson`, { ...filter });
    download(path, 'sakkhi-register.geojson').catch((problem: unknown) => {
      setFailure(problem instanceof Error ? problem.message : String(problem));
    });
  };
  return (
    <span className="export-buttons" role="group" aria-label={t('export.label')}>
      <button type="button" className="quiet-button" onClick={save}>
        .geojson
      </button>
      {failure === null ? null : <span role="alert">{t('export.failed', { message: failure })}</span>}
    </span>
  );
}

/** The register leaves in the formats of others, under the filter that is shown: maps, FollowTheMoney, Uwazi, or whole. */
import { useState, type ReactElement } from 'react';
import { download, withQuery } from '../api/client.ts';
import { registerPath, type RegisterFilter } from '../api/register.ts';
import { useWords } from '../words/use-words.ts';

const formats = [
  { format: 'geojson', name: 'GeoJSON', ending: 'geojson' },
  { format: 'kml', name: 'KML', ending: 'kml' },
  { format: 'ftm', name: 'FollowTheMoney', ending: 'ftm.jsonl' },
  { format: 'ftm-statements', name: 'FollowTheMoney, statements', ending: 'statements.jsonl' },
  { format: 'uwazi', name: 'Uwazi', ending: 'uwazi.csv' },
  { format: 'json', name: 'Sakkhi', ending: 'jsonl' },
] as const;

export function RegisterExport({ filter }: { readonly filter: RegisterFilter }): ReactElement {
  const { t } = useWords();
  const [failure, setFailure] = useState<string | null>(null);
  const save = ({ format, ending }: (typeof formats)[number]): void => {
    setFailure(null);
    // What lies in the trash does not leave.
    const path = withQuery(`${registerPath}/export.${format}`, { ...filter, trashed: undefined });
    download(path, `sakkhi-register.${ending}`).catch((problem: unknown) => {
      setFailure(problem instanceof Error ? problem.message : String(problem));
    });
  };
  return (
    <details className="register-export">
      <summary>{t('register.export')}</summary>
      <div role="group" aria-label={t('export.label')}>
        {formats.map((one) => (
          <button key={one.format} type="button" className="quiet-button" onClick={() => save(one)}>
            {one.name}
          </button>
        ))}
        <p className="fine-print">{t('register.export-what')}</p>
        {failure === null ? null : <p role="alert">{t('export.failed', { message: failure })}</p>}
      </div>
    </details>
  );
}

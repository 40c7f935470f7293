/** Every tie of the network as a row: who, what, whom, since when, and the record that states it. */
import { Link } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import type { RegisterNetwork } from '../../contract/register.ts';
import { Name } from '../parts/name.tsx';
import { useWords } from '../words/use-words.ts';
import { RecordTitle } from './record-title.tsx';
import { choiceInWords, dateInWords } from './value-words.ts';

const rowsAtOnce = 200;

interface NetworkTableProps {
  readonly network: RegisterNetwork;
  readonly chosen: string | undefined;
}

export function NetworkTable({ network, chosen }: NetworkTableProps): ReactElement {
  const words = useWords();
  const { t, number } = words;
  const [wanted, setWanted] = useState(rowsAtOnce);
  const titles = new Map(network.nodes.map(({ id, title }) => [id, title]));
  const isOf = (id: string): boolean => chosen === undefined || id === chosen;
  const ties = network.ties.filter(({ from, to }) => isOf(from) || isOf(to));
  const end = (id: string): ReactElement =>
    titles.has(id) ? <RecordTitle id={id} title={titles.get(id) ?? id} /> : <Name text={id} />;
  return (
    <>
      <table className="data-table keep-columns">
        <caption>{t('register.ties', { n: number(ties.length) })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('register.tie-from')}</th>
            <th scope="col">{t('register.tie-what')}</th>
            <th scope="col">{t('register.tie-to')}</th>
            <th scope="col">{t('register.tie-when')}</th>
          </tr>
        </thead>
        <tbody>
          {ties.slice(0, wanted).map(({ what, from, to, label, record, date }, i) => (
            <tr key={`${record} ${i}`}>
              <td>{from === '' ? '–' : end(from)}</td>
              <td>
                <Link to="/register/records/$id" params={{ id: record }}>
                  {what === 'designation' && label !== null
                    ? choiceInWords(label)
                    : t(`register.tie-${what.replace(' ', '-') as 'owns'}`)}
                </Link>
                {label === null || what === 'designation' ? null : (
                  <span className="fine-print">
                    {' '}
                    <Name text={what === 'owns' ? `${label} %` : label} />
                  </span>
                )}
              </td>
              <td>{end(to)}</td>
              <td>{date === null ? t('date.unknown') : dateInWords(date, words)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {wanted < ties.length ? (
        <button type="button" className="quiet-button" onClick={() => setWanted(wanted + rowsAtOnce)}>
          {t('register.more', { shown: number(wanted), total: number(ties.length) })}
        </button>
      ) : null}
    </>
  );
}

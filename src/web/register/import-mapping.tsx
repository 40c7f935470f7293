/** What each column becomes, with samples of its cells: proposed, and changed with one choice. */
import type { ReactElement } from 'react';
import type { ImportColumn } from '../../contract/register-import.ts';
import { Name } from '../parts/name.tsx';
import { useWords } from '../words/use-words.ts';
import type { ImportStepProps } from './import-questions.tsx';

export function ImportMapping({ plan, work }: ImportStepProps): ReactElement | null {
  const { t } = useWords();
  if (plan.columns.length === 0) return null;
  const choose = (heading: string, target: string): void => {
    const others = (work.choices.columns ?? []).filter((one) => one.heading !== heading);
    work.change({ columns: [...others, { heading, target }] });
  };
  return (
    <section className="import-mapping">
      <h2>{t('register.columns')}</h2>
      <table className="data-table keep-columns">
        <thead>
          <tr>
            <th scope="col">{t('register.column')}</th>
            <th scope="col">{t('register.becomes')}</th>
            <th scope="col" className="import-samples">
              {t('register.samples')}
            </th>
          </tr>
        </thead>
        <tbody>
          {plan.columns.map((column) => (
            <tr key={column.heading}>
              <th scope="row">
                <Name text={column.heading} />
              </th>
              <td>
                <TargetMenu
                  column={column}
                  targets={plan.targets}
                  onChoose={(target) => choose(column.heading, target)}
                />
                <span className="fine-print import-why">{column.why}</span>
              </td>
              <td className="import-samples">
                <Name text={column.samples.join(' · ')} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface TargetMenuProps {
  readonly column: ImportColumn;
  readonly targets: ImportStepProps['plan']['targets'];
  readonly onChoose: (target: string) => void;
}

function TargetMenu({ column, targets, onChoose }: TargetMenuProps): ReactElement {
  const { t } = useWords();
  const isListed = targets.some(({ target }) => target === column.target);
  return (
    <select
      aria-label={t('register.column-becomes', { column: column.heading })}
      value={column.target}
      onChange={(event) => onChoose(event.target.value)}
    >
      {isListed ? null : <option value={column.target}>{column.label}</option>}
      {targets.map(({ target, label }) => (
        <option key={target} value={target}>
          {label}
        </option>
      ))}
    </select>
  );
}

/** Every value that is stated, with its time, its exhibits and its witnesses: where accounts differ, it shows here. */
import type { ReactElement } from 'react';
import type { Exhibit } from '../../contract/how-we-know.ts';
import type { FigureRow } from '../figures/figure-rows.ts';
import { groupBy } from '../figures/source-groups.ts';
import { Name } from '../parts/name.tsx';
import { dayNumber } from '../words/dates.ts';
import { unitLabel } from '../words/quantity.ts';
import { useWords } from '../words/use-words.ts';
import { ExhibitList, HowSection, WitnessRef } from './how-part.tsx';
import type { HowModel } from './how-model.ts';

interface ValueRow {
  readonly key: string;
  readonly first: FigureRow;
  readonly exhibits: readonly Exhibit[];
  /** Numbers of the witnesses. */
  readonly witnesses: readonly number[];
}

/** Values that count, by the time for which they hold, then by size. */
export function valueRows({ rows, exhibits, witnesses }: HowModel): ValueRow[] {
  const groups = groupBy(
    rows.filter(({ supports }) => supports),
    ({ inWords, claim }) => `${inWords}|${claim.unit ?? ''}|${claim.time ?? ''}`,
  );
  return [...groups]
    .flatMap(([key, members]) => {
      const first = members[0];
      if (first === undefined) return [];
      const sources = new Set(members.map(({ claim }) => claim.source.sha256));
      const numbers = members.flatMap(({ path }) => witnesses.get(path?.witness ?? '')?.number ?? []);
      return [
        {
          key,
          first,
          exhibits: [...sources].flatMap((sha256) => exhibits.get(sha256) ?? []).sort(byNumber),
          witnesses: [...new Set(numbers)].sort((a, b) => a - b),
        },
      ];
    })
    .sort((a, b) => dayOf(a) - dayOf(b));
}

function byNumber(a: Exhibit, b: Exhibit): number {
  return a.number - b.number;
}

/** The last day of the time for which a value holds; values without one come last. */
function dayOf({ first }: ValueRow): number {
  return dayNumber(first.claim.time?.split('/').at(-1) ?? null) ?? Number.MAX_VALUE;
}

export function HowDifferences({ model }: { readonly model: HowModel }): ReactElement {
  const { t, date } = useWords();
  const values = valueRows(model);
  return (
    <HowSection id="values" title={t('how.differences')}>
      <table className="how-table how-values-table">
        <caption className="visually-hidden">{t('how.differences')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('how.value')}</th>
            <th scope="col">{t('how.as-of')}</th>
            <th scope="col">{t('how.witnesses')}</th>
            <th scope="col">{t('how.exhibits')}</th>
          </tr>
        </thead>
        <tbody>
          {values.map(({ key, first, exhibits, witnesses }) => (
            <tr key={key}>
              <td>
                {first.inWords} <Name text={unitLabel(first.claim.unit)} />
              </td>
              <td>{first.claim.time === null ? t('how.as-of-unknown') : date(first.claim.time)}</td>
              <td>
                {witnesses.map((number) => (
                  <span key={number}>
                    <WitnessRef number={number} />{' '}
                  </span>
                ))}
              </td>
              <td>
                <ExhibitList exhibits={exhibits} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </HowSection>
  );
}

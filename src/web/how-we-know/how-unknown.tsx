/** What is not known: said as plainly as what is. */
import type { ReactElement, ReactNode } from 'react';
import type { Exhibit } from '../../contract/how-we-know.ts';
import type { FigureRow } from '../figures/figure-rows.ts';
import { plainName } from '../words/names.ts';
import { witnessSign } from '../words/exhibits.ts';
import { useWords } from '../words/use-words.ts';
import { ExhibitList, ExhibitRef, HowSection } from './how-part.tsx';
import type { HowModel } from './how-model.ts';

export function HowUnknown({ model }: { readonly model: HowModel }): ReactElement {
  const { t } = useWords();
  const { how, rows } = model;
  const open = rows.filter(({ claim }) => claim.status === 'proposed').length;
  return (
    <HowSection id="unknown" title={t('how.unknown')}>
      <ul className="how-lines">
        <Undetermined model={model} />
        {model.groups.witnesses
          .filter(({ names }) => names.length > 1)
          .map(({ witness, number, names }) => (
            <li key={witness}>
              {t('unknown.names', { names: names.map(plainName).join(', '), witness: witnessSign(number) })}
            </li>
          ))}
        <Line words={t('unknown.no-head')} exhibits={withoutHead(model)} />
        <Line
          words={t('unknown.no-date')}
          exhibits={how.exhibits.filter(({ statesFigure, published }) => statesFigure && published === null)}
        />
        <Line words={t('unknown.no-as-of')} exhibits={sourcesOf(model, ({ claim }) => claim.time === null)} />
        <Line words={t('unknown.vague')} exhibits={sourcesOf(model, ({ bound }) => bound === 'vague')} />
        {open === 0 ? null : <li>{t('unknown.not-reviewed', { n: open, total: rows.length })}</li>}
        <li>{t('unknown.method')}</li>
      </ul>
    </HowSection>
  );
}

function Line({
  words,
  exhibits,
}: {
  readonly words: ReactNode;
  readonly exhibits: readonly Exhibit[];
}): ReactElement | null {
  if (exhibits.length === 0) return null;
  return (
    <li>
      {words} <ExhibitList exhibits={exhibits} />
    </li>
  );
}

function Undetermined({ model }: { readonly model: HowModel }): ReactElement | null {
  const { t } = useWords();
  const pairs = model.how.originPairs.filter(({ relation }) => relation === 'undetermined');
  if (pairs.length === 0) return null;
  return (
    <li>
      {t('unknown.undetermined')}{' '}
      {pairs.map(({ a, b, textA, textB }, at) => (
        <span key={`${a} ${b}`}>
          {at > 0 ? '; ' : ''}
          <ExhibitRef exhibit={model.exhibits.get(textA.source.sha256) ?? null} /> {t('how.and')}{' '}
          <ExhibitRef exhibit={model.exhibits.get(textB.source.sha256) ?? null} />
        </span>
      ))}
    </li>
  );
}

/** Exhibits of text origins whose first text cannot be told. */
function withoutHead({ how, originOf }: HowModel): Exhibit[] {
  return how.exhibits.filter(
    ({ sha256, statesFigure }) => statesFigure && originOf.get(sha256)?.head === null,
  );
}

function sourcesOf({ how, rows }: HowModel, test: (row: FigureRow) => boolean): Exhibit[] {
  const found = new Set(rows.filter(test).map(({ claim }) => claim.source.sha256));
  return how.exhibits.filter(({ sha256 }) => found.has(sha256));
}

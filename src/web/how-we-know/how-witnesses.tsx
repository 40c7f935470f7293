/** What the figure rests on: its witnesses, each with its names, its text origins and the exhibits that carry them. */
import type { ReactElement } from 'react';
import type { WitnessGroup } from '../figures/source-groups.ts';
import { Name } from '../parts/name.tsx';
import { useWords } from '../words/use-words.ts';
import { witnessSign } from '../words/exhibits.ts';
import { ExhibitList, ExhibitRef, HowSection, WitnessDot } from './how-part.tsx';
import type { HowModel } from './how-model.ts';

export function HowWitnesses({ model }: { readonly model: HowModel }): ReactElement {
  const { t } = useWords();
  const { figure } = model.how;
  return (
    <HowSection id="rests" title={t('how.rests')}>
      <p className="how-count">
        {t('figure.how-words', {
          documents: figure.documents,
          origins: figure.textOrigins,
          roots: figure.attributionRoots.length,
          witnesses: figure.independentOrigins,
        })}
      </p>
      <p className="fine-print">{t('how.rests-words')}</p>
      <ol className="how-witnesses">
        {model.groups.witnesses.map((group) => (
          <Witness key={group.witness} group={group} model={model} />
        ))}
      </ol>
    </HowSection>
  );
}

function Witness({ group, model }: { readonly group: WitnessGroup; readonly model: HowModel }): ReactElement {
  const { t } = useWords();
  return (
    <li id={`witness-${group.number}`} className="how-witness">
      <h3>
        <WitnessDot isFirst /> {witnessSign(group.number)}{' '}
        {group.names.map((name, at) => (
          <span key={name}>
            {at > 0 ? ` ${t('tree.or')} ` : ''}
            <Name text={name} />
          </span>
        ))}
      </h3>
      {group.writtenAs.length === 0 ? null : (
        <p className="fine-print">{t('tree.written-as', { names: group.writtenAs.join(', ') })}</p>
      )}
      {group.names.length < 2 ? null : <p className="fine-print">{t('how.may-be-one')}</p>}
      <ul>
        {group.origins.map(({ origin, head, sources }) => {
          const first = head === null ? null : (model.exhibits.get(head.source.sha256) ?? null);
          const repeats = sources.filter(({ exhibit }) => exhibit !== first).map(({ exhibit }) => exhibit);
          return (
            <li key={origin}>
              {t('tree.origin')}: {first === null ? t('tree.no-head') : <ExhibitName exhibit={first} />}
              {repeats.length === 0 ? null : (
                <>
                  {' '}
                  – {t('tree.repeats')}: <ExhibitList exhibits={repeats} />
                </>
              )}
            </li>
          );
        })}
      </ul>
    </li>
  );
}

function ExhibitName({
  exhibit,
}: {
  readonly exhibit: NonNullable<Parameters<typeof ExhibitRef>[0]['exhibit']>;
}): ReactElement {
  return (
    <>
      <ExhibitRef exhibit={exhibit} /> <Name text={exhibit.publisher ?? exhibit.name} />
    </>
  );
}

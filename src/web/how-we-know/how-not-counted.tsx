/** What does not count, and why: repeats of a text, further texts of one witness, and statements that support nothing. */
import type { ReactElement } from 'react';
import type { Exhibit } from '../../contract/how-we-know.ts';
import { groupBy, type WitnessGroup } from '../figures/source-groups.ts';
import { reasonNotCounted } from '../words/statement-reasons.ts';
import { witnessSign } from '../words/exhibits.ts';
import { useWords } from '../words/use-words.ts';
import { ExhibitList, ExhibitRef, HowSection } from './how-part.tsx';
import type { HowModel } from './how-model.ts';

export function HowNotCounted({ model }: { readonly model: HowModel }): ReactElement {
  const { t } = useWords();
  const lines = [...model.groups.witnesses.flatMap((group) => witnessLines(group)), ...apartLines(model)];
  return (
    <HowSection id="not-counted" title={t('how.not-counted')}>
      {lines.length === 0 ? <p>{t('how.nothing-left-out')}</p> : <ul className="how-lines">{lines}</ul>}
    </HowSection>
  );
}

/** Documents of one witness beyond the one with which it counts. */
function witnessLines(group: WitnessGroup): ReactElement[] {
  const first = group.origins[0]?.sources[0]?.exhibit ?? null;
  const repeats = group.origins.flatMap(({ origin, sources }) => {
    const [head, ...rest] = sources;
    return rest.length === 0
      ? []
      : [
          <Repeats
            key={`r${origin}`}
            first={head?.exhibit ?? null}
            repeats={rest.map(({ exhibit }) => exhibit)}
          />,
        ];
  });
  const further = group.origins.slice(1).map(({ sources }) => sources[0]?.exhibit ?? null);
  return [
    ...repeats,
    ...(further.length === 0
      ? []
      : [<SameWitness key={`s${group.witness}`} first={first} further={further} witness={group.number} />]),
  ];
}

type Exhibits = readonly (Exhibit | null)[];

function Repeats({
  first,
  repeats,
}: {
  readonly first: Exhibit | null;
  readonly repeats: Exhibits;
}): ReactElement {
  const { t } = useWords();
  return (
    <li>
      <ExhibitList exhibits={repeats} /> {t('how.repeat', { n: repeats.length })}{' '}
      <ExhibitRef exhibit={first} />: {t('how.no-further')}
    </li>
  );
}

function SameWitness({
  first,
  further,
  witness,
}: {
  readonly first: Exhibit | null;
  readonly further: Exhibits;
  readonly witness: number;
}): ReactElement {
  const { t } = useWords();
  return (
    <li>
      <ExhibitList exhibits={further} />{' '}
      {t('how.rest-on', { n: further.length, witness: witnessSign(witness) })} <ExhibitRef exhibit={first} />:{' '}
      {t('how.no-further')}
    </li>
  );
}

function apartLines({ rows, exhibits, how }: HowModel): ReactElement[] {
  const apart = rows.filter((row) => !row.supports || row.path === null);
  const groups = groupBy(apart, ({ claim }) => reasonNotCounted(claim, how.figure.verdict));
  return [...groups].flatMap(([key, members]) =>
    members
      .slice(0, 1)
      .map(({ claim }) => (
        <Apart
          key={key}
          reason={reasonNotCounted(claim, how.figure.verdict)}
          exhibits={[...new Set(members.map(({ claim }) => claim.source.sha256))].map(
            (sha256) => exhibits.get(sha256) ?? null,
          )}
        />
      )),
  );
}

function Apart({
  reason,
  exhibits,
}: {
  readonly reason: ReturnType<typeof reasonNotCounted>;
  readonly exhibits: Exhibits;
}): ReactElement {
  const { t } = useWords();
  return (
    <li>
      <ExhibitList exhibits={exhibits} />: {t('how.counts-not', { reason: t(reason) })}.
    </li>
  );
}

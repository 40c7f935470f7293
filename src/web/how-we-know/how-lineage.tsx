/** How the documents hang together, in words: within each text origin, and between text origins. */
import type { ReactElement } from 'react';
import type { Derivation, Exhibit, OriginPair } from '../../contract/how-we-know.ts';
import { groupBy } from '../figures/source-groups.ts';
import { relationId } from '../words/relations.ts';
import { useWords } from '../words/use-words.ts';
import { ExhibitList, ExhibitRef, HowSection, PairLink } from './how-part.tsx';
import type { HowModel } from './how-model.ts';

export function HowLineage({ model }: { readonly model: HowModel }): ReactElement {
  const { t } = useWords();
  const byOrigin = groupBy(
    model.how.derivations,
    ({ from }) => model.originOf.get(from.source.sha256)?.origin ?? '',
  );
  return (
    <HowSection id="lineage" title={t('how.lineage')}>
      <ol className="how-origins">
        {originsOf(model).map(({ origin, exhibits, head }, at) => (
          <li key={origin}>
            <h3>
              {t(head === null ? 'how.origin-unknown' : 'how.origin-of', { n: at + 1 })}{' '}
              {head === null ? <ExhibitList exhibits={exhibits} /> : <ExhibitRef exhibit={head} />}
            </h3>
            <Derivations derivations={byOrigin.get(origin) ?? []} model={model} />
          </li>
        ))}
      </ol>
      <Between model={model} />
    </HowSection>
  );
}

interface ShownOrigin {
  readonly origin: string;
  readonly head: Exhibit | null;
  readonly exhibits: readonly Exhibit[];
}

/** The text origins of the figure by the number of their first exhibit. */
function originsOf({ how, exhibits }: HowModel): ShownOrigin[] {
  const heads = new Map(how.origins.map(({ origin, head }) => [origin, head]));
  return [...groupBy(how.paths, ({ textOrigin }) => textOrigin)]
    .map(([origin, paths]) => {
      const members = [...new Set(paths.map(({ sha256 }) => sha256))].flatMap(
        (sha) => exhibits.get(sha) ?? [],
      );
      const known = heads.get(origin);
      const head = known === undefined ? members[0] : exhibits.get(known?.source.sha256 ?? '');
      return { origin, head: head ?? null, exhibits: members.sort((a, b) => a.number - b.number) };
    })
    .sort((a, b) => (a.exhibits[0]?.number ?? 0) - (b.exhibits[0]?.number ?? 0));
}

function Derivations({
  derivations,
  model,
}: {
  readonly derivations: readonly Derivation[];
  readonly model: HowModel;
}): ReactElement {
  const { t } = useWords();
  if (derivations.length === 0) return <p className="fine-print">{t('how.origin-alone')}</p>;
  return (
    <ul>
      {derivations.map((one) => (
        <DerivationLine key={storyKey(one.of)} derivation={one} model={model} />
      ))}
    </ul>
  );
}

function storyKey({ source, story }: Derivation['of']): string {
  return `${source.sha256}.${story}`;
}

function DerivationLine({
  derivation,
  model,
}: {
  readonly derivation: Derivation;
  readonly model: HowModel;
}): ReactElement {
  const { t } = useWords();
  const of = model.exhibits.get(derivation.of.source.sha256) ?? null;
  const from = model.exhibits.get(derivation.from.source.sha256) ?? null;
  const [first, second] = derivation.firstText === 'of' ? [of, from] : [from, of];
  const relation = t(relationId(derivation.relation));
  return (
    <li>
      <ExhibitRef exhibit={of} />:{' '}
      {t(derivation.isDirected ? 'how.derives' : 'how.derives-unknown', { relation })}{' '}
      <ExhibitRef exhibit={from} />. {derivation.reasons.join(' ')}{' '}
      <span className="fine-print">
        ({t('how.texts', { first: signOf(first), second: signOf(second) })}
        {of?.statesFigure === false ? `; ${signOf(of)} ${t('how.not-stating')}` : ''}){' '}
        <PairLink a={storyKey(derivation.of)} b={storyKey(derivation.from)} />
      </span>
    </li>
  );
}

function signOf(exhibit: Exhibit | null): string {
  return exhibit === null ? 'E?' : `E${exhibit.number}`;
}

const betweenOrder = ['derived', 'same-origin', 'undetermined', 'independent'] as const;
type Between = (typeof betweenOrder)[number];

function betweenKind({ relation }: OriginPair): Between {
  if (relation === 'same-origin' || relation === 'undetermined' || relation === 'independent')
    return relation;
  return 'derived';
}

function Between({ model }: { readonly model: HowModel }): ReactElement | null {
  const { t } = useWords();
  const pairs = groupBy(model.how.originPairs, betweenKind);
  if (pairs.size === 0) return null;
  return (
    <>
      <h3>{t('how.between')}</h3>
      <ul className="how-between">
        {betweenOrder.flatMap((kind) => {
          const found = pairs.get(kind);
          if (found === undefined) return [];
          return [
            <li key={kind}>
              {t(`how.between-${kind}`, { n: found.length })}{' '}
              {found.map((pair, at) => (
                <span key={`${pair.a} ${pair.b}`}>
                  {at > 0 ? '; ' : ''}
                  <PairSigns pair={pair} model={model} />
                </span>
              ))}
              .
            </li>,
          ];
        })}
      </ul>
    </>
  );
}

function PairSigns({ pair, model }: { readonly pair: OriginPair; readonly model: HowModel }): ReactElement {
  const { t } = useWords();
  return (
    <span className="nowrap">
      <ExhibitRef exhibit={model.exhibits.get(pair.textA.source.sha256) ?? null} /> {t('how.and')}{' '}
      <ExhibitRef exhibit={model.exhibits.get(pair.textB.source.sha256) ?? null} />
    </span>
  );
}

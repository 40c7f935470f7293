/** For each source the path to its witness, step by step with its reason: document → text origin → named source → witness. */
import { useState, type ReactElement } from 'react';
import { derivationSteps, type HowModel } from '../how-we-know/how-model.ts';
import { WitnessDot } from '../how-we-know/how-part.tsx';
import { WaitingNames } from '../names/waiting-names.tsx';
import { Name } from '../parts/name.tsx';
import { witnessSign } from '../words/exhibits.ts';
import { plainName } from '../words/names.ts';
import { reasonNotCounted } from '../words/statement-reasons.ts';
import { useWords, type Words } from '../words/use-words.ts';
import { DocumentStep, RootStep, TextSteps } from './path-steps.tsx';
import type { SourceRow, WitnessGroup } from './source-groups.ts';

/** Paths of one witness that are shown at once. */
const shownPaths = 12;

export function WitnessPaths({ model }: { readonly model: HowModel }): ReactElement {
  const { t } = useWords();
  const { witnesses, apart } = model.groups;
  const others = apart.flatMap(({ sources }) => sources);
  return (
    <div className="witness-paths">
      <WaitingNames roots={model.how.figure.attributionRoots} />
      {witnesses.map((group) => (
        <section key={group.witness} id={`witness-${group.number}`} aria-labelledby={`paths-${group.number}`}>
          <WitnessHead group={group} />
          <PathList sources={group.origins.flatMap(({ sources }) => sources)} group={group} model={model} />
        </section>
      ))}
      {others.length === 0 ? null : (
        <section aria-labelledby="paths-apart">
          <h3 id="paths-apart">{t('figure.not-counted')}</h3>
          <PathList sources={others} group={null} model={model} />
        </section>
      )}
    </div>
  );
}

function WitnessHead({ group }: { readonly group: WitnessGroup }): ReactElement {
  const { t } = useWords();
  const { number, names, writtenAs, documents } = group;
  return (
    <>
      <h3 id={`paths-${number}`}>
        <WitnessDot isFirst /> {witnessSign(number)} <Name text={names.join(` ${t('tree.or')} `)} />{' '}
        <span className="fine-print">{t('witness.documents', { n: documents })}</span>
      </h3>
      {writtenAs.length === 0 ? null : (
        <p className="fine-print">{t('tree.written-as', { names: writtenAs.map(plainName).join(', ') })}</p>
      )}
      {names.length < 2 ? null : <p className="may-be-one">{t('how.may-be-one')}</p>}
    </>
  );
}

interface PathListProps {
  readonly sources: readonly SourceRow[];
  readonly group: WitnessGroup | null;
  readonly model: HowModel;
}

function PathList({ sources, group, model }: PathListProps): ReactElement {
  const { t } = useWords();
  const [shown, setShown] = useState(shownPaths);
  return (
    <>
      <ul className="path-list">
        {sources.slice(0, shown).map((source, at) => (
          <PathLine key={source.key} source={source} group={group} model={model} isFirst={at === 0} />
        ))}
      </ul>
      {sources.length <= shown ? null : (
        <button type="button" className="quiet-button" onClick={() => setShown((old) => old + 200)}>
          {t('path.more', { n: Math.min(200, sources.length - shown) })}
        </button>
      )}
    </>
  );
}

interface PathLineProps {
  readonly source: SourceRow;
  readonly group: WitnessGroup | null;
  readonly model: HowModel;
  readonly isFirst: boolean;
}

function PathLine({ source, group, model, isFirst }: PathLineProps): ReactElement | null {
  const words = useWords();
  const { t } = words;
  const first = source.marks[0];
  if (first === undefined) return null;
  return (
    <li className="path-line">
      <ol className="path-crumbs" aria-label={t('path.label', { source: plainName(nameOf(source)) })}>
        <DocumentStep source={source} mark={group === null ? null : isFirst} />
        <TextSteps source={source} model={model} />
        <RootStep row={first} />
        <li>
          {group === null ? (
            t('figure.no-support')
          ) : (
            <a href={`#witness-${group.number}`}>{witnessSign(group.number)}</a>
          )}
        </li>
      </ol>
      <details>
        <summary>{t('path.why')}</summary>
        <ul className="path-reasons">
          {reasonsOf(source, group, model, words).map((reason, at) => (
            <li key={at}>{reason}</li>
          ))}
        </ul>
      </details>
    </li>
  );
}

function nameOf({ exhibit, source }: SourceRow): string {
  return exhibit?.publisher ?? source.name;
}

/** A sentence or more for each step of the path. */
function reasonsOf(source: SourceRow, group: WitnessGroup | null, model: HowModel, words: Words): string[] {
  const { t } = words;
  const steps = derivationSteps(source.source.sha256, model);
  const row = source.marks[0];
  const root = row?.path?.root ?? null;
  const speaker = row?.claim.speaker ?? null;
  const publisher = source.exhibit?.publisher ?? null;
  return [
    ...(steps.length === 0 ? [t(source.isFirst ? 'path.first' : 'path.no-derivation')] : []),
    ...steps.flatMap(({ reasons }) => reasons),
    ...(root === null
      ? []
      : speaker === null
        ? [root === publisher ? t('path.own-voice') : t('path.takes-root', { root: plainName(root) })]
        : [
            t(speaker === root ? 'path.speaker' : 'path.written-as', {
              speaker: plainName(speaker),
              root: plainName(root),
            }),
          ]),
    ...(group === null && row !== undefined
      ? [t('how.counts-not', { reason: t(reasonNotCounted(row.claim, model.how.figure.verdict)) })]
      : []),
    ...(group === null || group.documents < 2
      ? []
      : [t('path.same-witness', { witness: witnessSign(group.number), n: group.documents })]),
  ];
}

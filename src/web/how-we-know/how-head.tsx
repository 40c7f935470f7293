/** The top of the page: what is stated, the verdict, what would change it, and from which record this was made. */
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { ExportButtons } from '../parts/export-buttons.tsx';
import { FigureScope } from '../figures/figure-scope.tsx';
import { Name } from '../parts/name.tsx';
import { VerdictMark } from '../parts/verdict-mark.tsx';
import { WitnessMark, witnessWords } from '../parts/witness-mark.tsx';
import { unitLabel } from '../words/quantity.ts';
import { useWords } from '../words/use-words.ts';
import { whatWouldChange } from '../words/verdict-change.ts';
import { witnessNames, type HowModel } from './how-model.ts';

export function HowHead({ model }: { readonly model: HowModel }): ReactElement {
  const words = useWords();
  const { t } = words;
  const { how } = model;
  const { figure } = how;
  return (
    <header className="how-head">
      <p className="crumbs screen-only">
        <Link to="/figures">{t('nav.figures')}</Link> <span aria-hidden="true">/</span>{' '}
        <Link to="/figures/$id" params={{ id: figure.id }}>
          {figure.id}
        </Link>
        <span className="tools">
          <button type="button" className="button" onClick={() => window.print()}>
            {t('figure.print')}
          </button>
          <ExportButtons
            path={`/api/figures/${encodeURIComponent(figure.id)}/how`}
            name={`sakkhi-how-${figure.id}`}
          />
        </span>
      </p>
      <p className="how-eyebrow">{t('figure.how')}</p>
      <h1>
        <Name text={figure.subject} />
      </h1>
      <FigureScope figure={figure} />
      <StatedValues model={model} />
      <p className="figure-summary">
        <WitnessMark
          independentOrigins={figure.independentOrigins}
          documents={figure.documents}
          size="large"
        />
        <strong>{witnessWords(figure, words)}</strong>
        <VerdictMark verdict={figure.verdict} />
      </p>
      <p className="why-large">{figure.why}</p>
      <div className="how-change">
        <h2>{t('how.change')}</h2>
        {whatWouldChange(figure, witnessNames(model, words), words).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      <Provenance model={model} />
    </header>
  );
}

/** Every value that counts, with its bound, once: the statement of the figure. Its unit is the one it is told in most. */
function StatedValues({ model }: { readonly model: HowModel }): ReactElement {
  const { t } = useWords();
  const units = new Map<string, Map<string, number>>();
  for (const { supports, inWords, claim } of model.rows) {
    if (!supports) continue;
    const told = units.get(inWords) ?? new Map<string, number>();
    const unit = unitLabel(claim.unit);
    units.set(inWords, told.set(unit, (told.get(unit) ?? 0) + 1));
  }
  const values = [...units].map(([value, told]) => {
    const [most] = [...told].sort((a, b) => b[1] - a[1]);
    return t('how.value-unit', { value, unit: most?.[0] ?? '' }).trim();
  });
  return (
    <p className="how-values">
      {values.map((value, at) => (
        <span key={value}>
          {at > 0 ? ' · ' : ''}
          <Name text={value} />
        </span>
      ))}
    </p>
  );
}

function Provenance({ model: { how } }: { readonly model: HowModel }): ReactElement {
  const { t, instant } = useWords();
  return (
    <dl className="how-provenance">
      <div>
        <dt>{t('how.casebook')}</dt>
        <dd>
          <Name text={how.casebook.title} />
          {how.casebook.notice === null ? null : <em> {how.casebook.notice}</em>}
        </dd>
      </div>
      <div>
        <dt>{t('how.id')}</dt>
        <dd>
          <code>{how.figure.id}</code>
        </dd>
      </div>
      <div>
        <dt>{t('how.log')}</dt>
        <dd>
          {t('how.state', { entry: how.log.entry })} <code className="hash">{how.log.hash}</code>
        </dd>
      </div>
      <div>
        <dt>{t('how.made')}</dt>
        <dd>{instant(new Date().toISOString())}</dd>
      </div>
    </dl>
  );
}

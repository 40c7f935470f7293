/** One figure: the plot of what each source says, the verdict, and the path of every source to its witness. */
import { getRouteApi, Link } from '@tanstack/react-router';
import { useMemo, type ReactElement } from 'react';
import type { HowWeKnow } from '../../contract/how-we-know.ts';
import { useHowWeKnow } from '../api/queries.ts';
import { howModel, witnessNames } from '../how-we-know/how-model.ts';
import { ExportButtons } from '../parts/export-buttons.tsx';
import { Name } from '../parts/name.tsx';
import { Await } from '../parts/states.tsx';
import { useTitle } from '../parts/use-title.ts';
import { VerdictMark } from '../parts/verdict-mark.tsx';
import { WitnessMark, witnessWords } from '../parts/witness-mark.tsx';
import { plainName } from '../words/names.ts';
import { useWords } from '../words/use-words.ts';
import { whatWouldChange } from '../words/verdict-change.ts';
import { UseInFinding } from '../findings/use-in-finding.tsx';
import { FigureClaims } from './figure-claims.tsx';
import { FigureScope } from './figure-scope.tsx';
import { SourcePlot } from './source-plot.tsx';
import { WitnessPaths } from './witness-paths.tsx';
import '../styles/figures.css';

const route = getRouteApi('/figures/$id');

export function FigureView(): ReactElement {
  const { id } = route.useParams();
  const how = useHowWeKnow(id);
  useTitle(how.data === undefined ? '' : plainName(how.data.figure.subject));
  return (
    <div className="page">
      <Await query={how}>{(account) => <Figure key={account.figure.id} how={account} />}</Await>
    </div>
  );
}

function Figure({ how }: { readonly how: HowWeKnow }): ReactElement {
  const words = useWords();
  const { t } = words;
  const model = useMemo(() => howModel(how, words), [how, words]);
  const { figure } = how;
  return (
    <article className="figure-page">
      <FigureHead how={how} changes={whatWouldChange(figure, witnessNames(model, words), words)} />
      <SourcePlot model={model} />
      <section aria-labelledby="how-title">
        <h2 id="how-title">{t('figure.how')}</h2>
        <p className="lead">
          {t('figure.how-words', {
            documents: figure.documents,
            origins: figure.textOrigins,
            roots: figure.attributionRoots.length,
            witnesses: figure.independentOrigins,
          })}
        </p>
        <WitnessPaths model={model} />
      </section>
      <FigureClaims model={model} />
    </article>
  );
}

function FigureHead({
  how,
  changes,
}: {
  readonly how: HowWeKnow;
  readonly changes: readonly string[];
}): ReactElement {
  const words = useWords();
  const { t } = words;
  const { figure } = how;
  return (
    <header className="page-head">
      <p className="crumbs">
        <Link to="/figures">{t('nav.figures')}</Link> <span aria-hidden="true">/</span> {figure.id}
      </p>
      <h1>
        <Name text={figure.subject} />
      </h1>
      <FigureScope figure={figure} />
      <div className="figure-summary">
        <WitnessMark
          independentOrigins={figure.independentOrigins}
          documents={figure.documents}
          size="large"
        />
        <strong>{witnessWords(figure, words)}</strong>
        <VerdictMark verdict={figure.verdict} />
        <span className="tools">
          <UseInFinding claims={supportingClaims(how)} proposition={proposed(how)} />
          <Link to="/figures/$id/how" params={{ id: figure.id }} className="button">
            {t('figure.how-link')}
          </Link>
          <ExportButtons
            path={`/api/figures/${encodeURIComponent(figure.id)}/how`}
            name={`sakkhi-${figure.id}`}
          />
        </span>
      </div>
      <p className="why why-large">{figure.why}</p>
      <p className="why">
        <strong>{t('how.change')}:</strong> {changes.join(' ')}
      </p>
    </header>
  );
}

/** Claims that count as support in the figure, rejected ones left out. */
function supportingClaims({ figure, paths, claims }: HowWeKnow): string[] {
  const counted = new Set(paths.filter(({ supports }) => supports).map(({ claim }) => claim));
  const rejected = new Set(claims.filter(({ status }) => status === 'rejected').map(({ id }) => id));
  return figure.claims.filter((id) => counted.has(id) && !rejected.has(id));
}

/** What a finding about the figure would say at first; whoever makes it puts it right. */
function proposed({ figure: { subject, place } }: HowWeKnow): string {
  return place === null ? subject : `${subject}, ${place}`;
}

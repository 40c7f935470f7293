/** "Five articles, one witness", said with this casebook's own figure: many documents, few witnesses. */
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { FigureLine } from '../../contract/lines.ts';
import { useFigure, useFigures } from '../api/queries.ts';
import { Name } from '../parts/name.tsx';
import { Await } from '../parts/states.tsx';
import { VerdictMark } from '../parts/verdict-mark.tsx';
import { WitnessMark } from '../parts/witness-mark.tsx';
import { useWords } from '../words/use-words.ts';
import { unitLabel, valueInWords } from '../words/quantity.ts';

export function TellingFigure(): ReactElement {
  const { t } = useWords();
  const figures = useFigures('');
  return (
    <section className="telling" aria-label={t('home.telling')}>
      <Await query={figures}>
        {(lines) => {
          const figure = mostTelling(lines);
          return figure === null ? <p>{t('home.no-figure')}</p> : <Telling figure={figure} />;
        }}
      </Await>
    </section>
  );
}

/** The figure in which the most documents rest on the fewest witnesses; null when there is none with a witness. */
export function mostTelling(figures: readonly FigureLine[]): FigureLine | null {
  let best: FigureLine | null = null;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const figure of figures) {
    if (figure.independentOrigins < 1) continue;
    const score = figure.documents - 2 * figure.independentOrigins;
    if (score > bestScore) {
      best = figure;
      bestScore = score;
    }
  }
  return best;
}

function Telling({ figure }: { readonly figure: FigureLine }): ReactElement {
  const words = useWords();
  const { t } = words;
  const heading = t('home.sentence', {
    documents: t('witness.documents', { n: figure.documents }),
    witnesses: t('witness.count', { n: figure.independentOrigins }),
  });
  return (
    <>
      <h2 className="telling-sentence">{heading}</h2>
      <p className="telling-mark">
        <WitnessMark
          independentOrigins={figure.independentOrigins}
          documents={figure.documents}
          figureId={figure.id}
          size="large"
        />
      </p>
      <p className="telling-subject">
        <FigureValue figure={figure} /> <Name text={figure.subject} />
        {figure.place === null ? null : (
          <span className="telling-place">
            <Name text={figure.place} />
          </span>
        )}
      </p>
      <p className="why">{figure.why}</p>
      <p className="telling-foot">
        <VerdictMark verdict={figure.verdict} />
        <Link to="/figures/$id" params={{ id: figure.id }} className="button">
          {t('figure.how')}
        </Link>
      </p>
    </>
  );
}

/** The value that most claims of the figure give, in words. */
function FigureValue({ figure }: { readonly figure: FigureLine }): ReactElement | null {
  const words = useWords();
  const detail = useFigure(figure.id).data;
  if (detail === undefined) return null;
  const value = detail.values.toSorted((a, b) => b.claims.length - a.claims.length)[0];
  if (value === undefined) return null;
  const claim = detail.claims.find(({ id }) => value.claims.includes(id));
  const writtenAs = claim?.qualifier ?? claim?.quote ?? figure.subject;
  const quantity = { low: value.low, high: value.high, bound: value.bound, unit: figure.unit, writtenAs };
  const unit = unitLabel(figure.unit);
  const showsUnit = unit !== '' && !figure.subject.toLowerCase().includes(unit.toLowerCase());
  return (
    <strong className="telling-value">
      {valueInWords(quantity, words)}
      {showsUnit ? ` ${unit}` : ''}
    </strong>
  );
}

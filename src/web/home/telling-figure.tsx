/** "Five articles, one witness", said with this casebook's own figure: many documents, few witnesses. */
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { FigureDetail } from '../../contract/http.ts';
import type { FigureLine } from '../../contract/lines.ts';
import { useFigure, useFigures } from '../api/queries.ts';
import { Name } from '../parts/name.tsx';
import { usePublishers } from '../parts/use-publishers.ts';
import { documentMarks } from './document-marks.ts';
import { mostTelling } from './most-telling.ts';
import { Await } from '../parts/states.tsx';
import { VerdictMark } from '../parts/verdict-mark.tsx';
import { WitnessMark } from '../parts/witness-mark.tsx';
import { useWords } from '../words/use-words.ts';
import { quantityOf, unitLabel, valueInWords } from '../words/quantity.ts';

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

function Telling({ figure }: { readonly figure: FigureLine }): ReactElement {
  const words = useWords();
  const { t } = words;
  const detail = useFigure(figure.id).data;
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
        {detail === undefined ? null : <FigureValue detail={detail} />} <Name text={figure.subject} />
        {figure.place === null ? null : (
          <span className="telling-place">
            <Name text={figure.place} />
          </span>
        )}
      </p>
      <p className="why">{figure.why}</p>
      {detail === undefined ? null : <Documents detail={detail} />}
      <p className="telling-foot">
        <VerdictMark verdict={figure.verdict} />
        <Link to="/figures/$id" params={{ id: figure.id }} className="button">
          {t('figure.how')}
        </Link>
      </p>
    </>
  );
}

/** Documents named on the home view; the figure's own page has them all. */
const namedDocuments = 14;

function Documents({ detail }: { readonly detail: FigureDetail }): ReactElement {
  const { t } = useWords();
  const publishers = usePublishers();
  const marks = documentMarks(detail, publishers);
  return (
    <ul className="telling-documents" aria-label={t('home.documents')}>
      {marks.slice(0, namedDocuments).map(({ sha256, claim, name, isWitness }) => (
        <li key={sha256}>
          <Link to="/sources/$sha256" params={{ sha256 }} search={{ claim }}>
            <svg className="marks" width="13" height="13" aria-hidden="true">
              <circle
                className={isWitness ? 'mark-filled' : 'mark-hollow'}
                cx="6.5"
                cy="6.5"
                r={isWitness ? 5 : 4.2}
              />
            </svg>
            <span>
              <Name text={publishers.get(sha256) ?? name} />
            </span>
            <span className="fine-print">{t(isWitness ? 'home.witness' : 'tree.repeats')}</span>
          </Link>
        </li>
      ))}
      {marks.length > namedDocuments ? <li>{t('home.more', { n: marks.length - namedDocuments })}</li> : null}
    </ul>
  );
}

/** The value that most claims of the figure give, in words. */
function FigureValue({ detail }: { readonly detail: FigureDetail }): ReactElement | null {
  const words = useWords();
  const { figure } = detail;
  const value = detail.values.toSorted((a, b) => b.claims.length - a.claims.length)[0];
  const claim = detail.claims.find(({ id }) => value?.claims.includes(id) === true);
  if (claim === undefined) return null;
  const unit = unitLabel(figure.unit);
  const showsUnit = unit !== '' && !figure.subject.toLowerCase().includes(unit.toLowerCase());
  return (
    <strong className="telling-value">
      {valueInWords(quantityOf(claim), words)}
      {showsUnit ? ` ${unit}` : ''}
    </strong>
  );
}

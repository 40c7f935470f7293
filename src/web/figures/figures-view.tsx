/** Figures: claims about the same thing side by side, each with its plot, verdict and witnesses. */
import { getRouteApi, Link } from '@tanstack/react-router';
import { useMemo, type ReactElement } from 'react';
import type { FigureLine } from '../../contract/lines.ts';
import { useFigures } from '../api/queries.ts';
import { MatterSwitch } from '../accounts/matter-switch.tsx';
import { ExportButtons } from '../parts/export-buttons.tsx';
import { FilterField } from '../parts/filter-field.tsx';
import { Await, EmptyCasebook, NothingFound } from '../parts/states.tsx';
import { useTitle } from '../parts/use-title.ts';
import { VerdictMark } from '../parts/verdict-mark.tsx';
import { useKeys } from '../shell/keys.ts';
import { isVerdict, verdicts, type Verdict } from '../words/verdicts.ts';
import { useWords } from '../words/use-words.ts';
import { FigureList } from './figure-list.tsx';
import { FigureTable } from './figure-table.tsx';
import '../styles/figures.css';

const route = getRouteApi('/figures');

export function FiguresView(): ReactElement {
  const { t } = useWords();
  const { q = '', verdict: wanted, view } = route.useSearch();
  const navigate = route.useNavigate();
  const figures = useFigures(q);
  const verdict = isVerdict(wanted) ? wanted : null;
  const isTable = view === 'table';
  useTitle(t('nav.figures'));
  const flip = (): void => {
    void navigate({ search: (old) => ({ ...old, view: isTable ? undefined : 'table' }), replace: true });
  };
  const filter = (text: string): void => {
    void navigate({ search: (old) => ({ ...old, q: text }), replace: true });
  };
  useKeys({ t: flip });
  return (
    <div className="page">
      <header className="page-head page-head-tools">
        <h1>{t('nav.figures')}</h1>
        <FilterField value={q} label={t('figures.filter')} onChange={filter} />
        <button type="button" className="quiet-button" aria-pressed={isTable} onClick={flip}>
          {t('view.table')} <kbd>t</kbd>
        </button>
        <ExportButtons
          path="/api/figures"
          query={{ q, verdict: verdict ?? undefined }}
          name="sakkhi-figures"
        />
      </header>
      <MatterSwitch />
      <Await query={figures}>
        {(lines) => (
          <Lines
            lines={lines}
            verdict={verdict}
            isTable={isTable}
            isFiltered={q !== '' || verdict !== null}
            onClear={() => void navigate({ search: {}, replace: true })}
          />
        )}
      </Await>
    </div>
  );
}

interface LinesProps {
  readonly lines: readonly FigureLine[];
  readonly verdict: Verdict | null;
  readonly isTable: boolean;
  readonly isFiltered: boolean;
  readonly onClear: () => void;
}

function Lines({ lines, verdict, isTable, isFiltered, onClear }: LinesProps): ReactElement {
  const shown = useMemo(() => inOrder(lines, verdict), [lines, verdict]);
  if (lines.length === 0 && !isFiltered) return <EmptyCasebook />;
  return (
    <>
      <Facets lines={lines} verdict={verdict} />
      {shown.length === 0 ? (
        <NothingFound onClear={onClear} />
      ) : isTable ? (
        <FigureTable figures={shown} />
      ) : (
        <FigureList figures={shown} />
      )}
    </>
  );
}

/** What is compared comes first, the most widely repeated at the top; figures with a single claim come last. */
export function inOrder(lines: readonly FigureLine[], verdict: Verdict | null): FigureLine[] {
  const kept = verdict === null ? [...lines] : lines.filter((line) => line.verdict === verdict);
  const rank = (line: FigureLine): number => verdicts.indexOf(line.verdict);
  const isSingle = (line: FigureLine): number => (line.claims.length > 1 ? 0 : 1);
  return kept.sort(
    (a, b) =>
      isSingle(a) - isSingle(b) || b.documents - a.documents || rank(a) - rank(b) || (a.id < b.id ? -1 : 1),
  );
}

/** How many figures have each verdict; a press shows only those. */
function Facets({
  lines,
  verdict,
}: {
  readonly lines: readonly FigureLine[];
  readonly verdict: Verdict | null;
}): ReactElement {
  const { t, number } = useWords();
  const counts = new Map<Verdict, number>();
  for (const line of lines) counts.set(line.verdict, (counts.get(line.verdict) ?? 0) + 1);
  return (
    <nav className="facets" aria-label={t('figures.facets')}>
      <Link
        to="/figures"
        search={(old) => ({ ...old, verdict: undefined })}
        activeOptions={{ exact: true }}
        activeProps={{}}
        replace
        aria-current={verdict === null ? 'true' : undefined}
      >
        {t('figures.all')} <span className="facet-count">{number(lines.length)}</span>
      </Link>
      {verdicts
        .filter((one) => counts.has(one))
        .map((one) => (
          <Link
            key={one}
            to="/figures"
            search={(old) => ({ ...old, verdict: one })}
            activeOptions={{ exact: true }}
            activeProps={{}}
            replace
            aria-current={verdict === one ? 'true' : undefined}
          >
            <VerdictMark verdict={one} /> <span className="facet-count">{number(counts.get(one) ?? 0)}</span>
          </Link>
        ))}
    </nav>
  );
}

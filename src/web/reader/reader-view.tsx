/** The reader: page left, claims in the margin, the card of the chosen claim at the right, ticks on the scroll strip. */
import { getRouteApi, Link } from '@tanstack/react-router';
import { useEffect, useMemo, type ReactElement } from 'react';
import type { SourceDetail } from '../../contract/http.ts';
import { useSource } from '../api/queries.ts';
import { ExportButtons } from '../parts/export-buttons.tsx';
import { Await } from '../parts/states.tsx';
import { useTitle } from '../parts/use-title.ts';
import { useKeys } from '../shell/keys.ts';
import { useShownPlace } from '../search/show-place.ts';
import { plainName } from '../words/names.ts';
import { useWords } from '../words/use-words.ts';
import { ClaimTable } from './claim-table.tsx';
import type { ReaderClaim } from './passages.ts';
import { ReaderHead } from './reader-head.tsx';
import { ScrollStrip } from './scroll-strip.tsx';
import { SidePanel } from './side-panel.tsx';
import { PageText } from './page-text.tsx';
import '../styles/reader.css';

const route = getRouteApi('/sources/$sha256');

export function ReaderView(): ReactElement {
  const { sha256 } = route.useParams();
  const source = useSource(sha256);
  const row = source.data?.source;
  useTitle(row === undefined ? '' : plainName(row.headline ?? row.name));
  return (
    <div className="page page-wide">
      <Await query={source}>{(detail) => <Reader key={sha256} detail={detail} />}</Await>
    </div>
  );
}

function Reader({ detail }: { readonly detail: SourceDetail }): ReactElement {
  const { t } = useWords();
  const { view, at } = route.useSearch();
  useShownPlace(at);
  const claims = useMemo(
    () => detail.claims.toSorted((a, b) => a.start - b.start || a.end - b.end),
    [detail],
  );
  const { chosen, choose } = useChosenClaim(claims);
  const navigate = route.useNavigate();
  const isTable = view === 'table';
  const flip = (): void => {
    void navigate({ search: (old) => ({ ...old, view: isTable ? undefined : 'table' }), replace: true });
  };
  useKeys({ t: flip });
  return (
    <>
      <ReaderHead detail={detail}>
        <Link to="/review" search={{ source: detail.source.sha256 }} className="button">
          {t('reader.review')}
        </Link>
        <button type="button" className="quiet-button" aria-pressed={isTable} onClick={flip}>
          {t('view.table')} <kbd>t</kbd>
        </button>
        <ExportButtons path="/api/claims" query={{ source: detail.source.sha256 }} name="sakkhi-claims" />
      </ReaderHead>
      {isTable ? (
        <ClaimTable claims={claims} />
      ) : (
        <div className="reader">
          <PageText detail={detail} chosen={chosen?.id ?? null} onChoose={choose} />
          <ScrollStrip
            length={detail.text.length}
            claims={claims}
            chosen={chosen?.id ?? null}
            onChoose={choose}
          />
          <SidePanel detail={detail} claims={claims} chosen={chosen} onChoose={choose} />
        </div>
      )}
    </>
  );
}

interface Choice {
  readonly chosen: ReaderClaim | null;
  readonly choose: (id: string | null) => void;
}

/** The chosen claim stands in the address; j and k walk through them, Enter opens the figure, Escape lets go. */
function useChosenClaim(claims: readonly ReaderClaim[]): Choice {
  const { claim, at } = route.useSearch();
  const id = claim ?? claimAt(claims, at)?.id;
  const navigate = route.useNavigate();
  const index = claims.findIndex((claim) => claim.id === id);
  const chosen = claims[index] ?? null;
  const choose = (next: string | null): void => {
    void navigate({
      search: (old) => ({
        ...old,
        claim: next ?? undefined,
        at: undefined,
        panel: undefined,
        view: undefined,
      }),
      replace: true,
      resetScroll: false,
    });
  };
  useKeys({
    j: () => choose(claims[Math.min(index + 1, claims.length - 1)]?.id ?? null),
    k: () => choose(claims[Math.max(index - 1, 0)]?.id ?? null),
    Escape: () => choose(null),
    Enter: () => {
      const figure = chosen?.figure ?? null;
      if (figure !== null) void navigate({ to: '/figures/$id', params: { id: figure.id } });
    },
  });
  useEffect(() => {
    if (id !== undefined) showPassage(id);
  }, [id]);
  return { chosen, choose };
}

/** The claim whose passage is at the characters "start-end", as a register's value or a find names them. */
function claimAt(claims: readonly ReaderClaim[], at: string | undefined): ReaderClaim | undefined {
  const match = /^(\d{1,9})-(\d{1,9})$/.exec(at ?? '');
  if (match === null) return undefined;
  const [start, end] = [Number(match[1]), Number(match[2])];
  return claims.find((claim) => claim.start < end && claim.end > start);
}

/** Scrolls the passage of a claim to the middle of the window, opening what folds it away. */
function showPassage(id: string): void {
  const passage = document.querySelector(`[data-claims~="${CSS.escape(id)}"]`);
  const folded = passage?.closest('details') ?? null;
  if (folded !== null) folded.open = true;
  if (passage === null || isInView(passage)) return;
  const isCalm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  passage.scrollIntoView({ block: 'center', behavior: isCalm ? 'auto' : 'smooth' });
}

/** True when the whole passage stands clear of the window's edges and of the sheet that covers its foot when narrow. */
function isInView(passage: Element): boolean {
  const { top, bottom } = passage.getBoundingClientRect();
  const foot = window.innerWidth < narrowWidth ? window.innerHeight * 0.5 : window.innerHeight - edge;
  return top >= edge && bottom <= foot;
}

const edge = 48;
/** As in reader.css: below this the panel becomes a sheet at the foot. */
const narrowWidth = 896;

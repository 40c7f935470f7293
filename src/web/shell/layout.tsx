/** The frame around every view: skip link, header, notice of the casebook, the view, keyboard help. */
import { Outlet, useLocation } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useRef, useState, type ReactElement } from 'react';
import { useCasebook } from '../api/queries.ts';
import { useWords } from '../words/use-words.ts';
import { Header } from './header.tsx';
import { useGoKeys } from './go-keys.ts';
import { useSearchKey } from './search-key.ts';
import { useKeys } from './keys.ts';

const HelpDialog = lazy(async () => ({ default: (await import('./help-dialog.tsx')).HelpDialog }));

export function Layout(): ReactElement {
  const { t } = useWords();
  const [helpIsOpen, setHelpOpen] = useState(false);
  useKeys({ '?': () => setHelpOpen(true) }, { always: true });
  useGoKeys();
  useSearchKey();
  const main = useFocusOnNavigation();
  return (
    <>
      <a className="skip-link" href="#main">
        {t('shell.skip')}
      </a>
      <Header onHelp={() => setHelpOpen(true)} />
      <NoticeBanner />
      <main id="main" ref={main} tabIndex={-1}>
        <Outlet />
      </main>
      {helpIsOpen ? (
        <Suspense>
          <HelpDialog onClose={() => setHelpOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}

function NoticeBanner(): ReactElement | null {
  const { t } = useWords();
  const notice = useCasebook().data?.notice ?? null;
  if (notice === null) return null;
  return (
    <aside className="notice" aria-label={t('shell.notice')}>
      {notice}
    </aside>
  );
}

/** After a change of view the focus moves to the new content, so that a screen reader starts there. */
function useFocusOnNavigation(): React.RefObject<HTMLElement | null> {
  const main = useRef<HTMLElement>(null);
  const path = useLocation({ select: (location) => location.pathname });
  const shownPath = useRef(path);
  useEffect(() => {
    if (shownPath.current === path) return;
    shownPath.current = path;
    main.current?.focus({ preventScroll: true });
  }, [path]);
  return main;
}

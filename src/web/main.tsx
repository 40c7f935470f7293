/** Entry of the page: the token leaves the address first, then language and theme, then the routes. */
import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createQueryClient } from './api/queries.ts';
import { takeTokenFromAddress } from './api/token.ts';
import { createAppRouter } from './shell/router.tsx';
import { applyTheme, preferredTheme } from './shell/theme.ts';
import { preferredLocale, showLocale } from './words/catalog.ts';
// Bundled fonts (OFL), so that Latin, Khmer and Thai look the same on every machine, without a network.
import '@fontsource-variable/source-serif-4/wght.css';
import '@fontsource-variable/source-sans-3/wght.css';
import '@fontsource-variable/noto-sans-khmer/wght.css';
import '@fontsource-variable/noto-sans-thai/wght.css';
import './styles/base.css';
import './styles/shell.css';
import './styles/parts.css';
import './styles/print.css';

async function start(): Promise<void> {
  takeTokenFromAddress();
  applyTheme(preferredTheme());
  await showLocale(preferredLocale());
  const root = document.getElementById('root');
  if (root === null) throw new Error('index.html has no element with the id "root".');
  createRoot(root).render(
    <StrictMode>
      <I18nProvider i18n={i18n}>
        <QueryClientProvider client={createQueryClient()}>
          <RouterProvider router={createAppRouter()} />
        </QueryClientProvider>
      </I18nProvider>
    </StrictMode>,
  );
}

void start();

/** The routes. Views load when they are first visited; their state stands in the address. */
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type ErrorComponentProps,
} from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { Loading, Problem } from '../parts/states.tsx';
import { parseAddress, pickStrings, stringifyAddress } from './address.ts';
import { searchNames } from '../api/search.ts';
import { registerSearch } from '../register/filter.ts';
import { Layout } from './layout.tsx';
import { NotFound } from './not-found.tsx';

const rootRoute = createRootRoute({ component: Layout, notFoundComponent: NotFound });

const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  component: lazyRouteComponent(async () => ({ default: (await import('../home/home-view.tsx')).HomeView })),
});

const sourcesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sources',
  validateSearch: (search: Record<string, unknown>) => pickStrings(search, ['q', 'sort']),
  component: lazyRouteComponent(async () => ({
    default: (await import('../sources/sources-view.tsx')).SourcesView,
  })),
});

const readerRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sources/$sha256',
  validateSearch: (search: Record<string, unknown>) => pickStrings(search, ['claim', 'panel', 'view', 'at']),
  component: lazyRouteComponent(async () => ({
    default: (await import('../reader/reader-view.tsx')).ReaderView,
  })),
});

const proofRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sources/$sha256/proof',
  component: lazyRouteComponent(async () => ({
    default: (await import('../evidence/source-proof-view.tsx')).SourceProofView,
  })),
});

const evidenceRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/evidence',
  validateSearch: (search: Record<string, unknown>) => pickStrings(search, ['what']),
  component: lazyRouteComponent(async () => ({
    default: (await import('../evidence/casebook-evidence-view.tsx')).CasebookEvidenceView,
  })),
});

const lineageRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/lineage',
  validateSearch: (search: Record<string, unknown>) => pickStrings(search, ['a', 'b', 'view']),
  component: lazyRouteComponent(async () => ({
    default: (await import('../lineage/lineage-view.tsx')).LineageView,
  })),
});

const figuresRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/figures',
  validateSearch: (search: Record<string, unknown>) => pickStrings(search, ['q', 'verdict', 'view']),
  component: lazyRouteComponent(async () => ({
    default: (await import('../figures/figures-view.tsx')).FiguresView,
  })),
});

const figureRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/figures/$id',
  validateSearch: (search: Record<string, unknown>) => pickStrings(search, ['axis']),
  component: lazyRouteComponent(async () => ({
    default: (await import('../figures/figure-view.tsx')).FigureView,
  })),
});

const howRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/figures/$id/how',
  component: lazyRouteComponent(async () => ({
    default: (await import('../how-we-know/how-view.tsx')).HowView,
  })),
});

const accountsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/accounts',
  validateSearch: (search: Record<string, unknown>) => pickStrings(search, ['q', 'verdict']),
  component: lazyRouteComponent(async () => ({
    default: (await import('../accounts/accounts-view.tsx')).AccountsView,
  })),
});

const accountRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/accounts/$id',
  component: lazyRouteComponent(async () => ({
    default: (await import('../accounts/account-view.tsx')).AccountView,
  })),
});

const reviewRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/review',
  validateSearch: (search: Record<string, unknown>) =>
    pickStrings(search, ['q', 'status', 'kind', 'speaker', 'source', 'claim', 'state']),
  component: lazyRouteComponent(async () => ({
    default: (await import('../review/review-view.tsx')).ReviewView,
  })),
});

const namesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/names',
  validateSearch: (search: Record<string, unknown>) => pickStrings(search, ['q', 'status', 'pair']),
  component: lazyRouteComponent(async () => ({
    default: (await import('../names/names-view.tsx')).NamesView,
  })),
});

const searchRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/search',
  validateSearch: (search: Record<string, unknown>) => pickStrings(search, searchNames),
  component: lazyRouteComponent(async () => ({
    default: (await import('../search/search-view.tsx')).SearchView,
  })),
});

const registerRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/register',
  validateSearch: (search: Record<string, unknown>) => pickStrings(search, registerSearch),
  component: lazyRouteComponent(async () => ({
    default: (await import('../register/register-view.tsx')).RegisterView,
  })),
});

const recordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/register/records/$id',
  component: lazyRouteComponent(async () => ({
    default: (await import('../register/record-view.tsx')).RecordView,
  })),
});

const findingsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/findings',
  validateSearch: (search: Record<string, unknown>) =>
    pickStrings(search, ['q', 'status', 'standard', 'weakened', 'new']),
  component: lazyRouteComponent(async () => ({
    default: (await import('../findings/findings-view.tsx')).FindingsView,
  })),
});

const findingRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/findings/$id',
  component: lazyRouteComponent(async () => ({
    default: (await import('../findings/finding-view.tsx')).FindingView,
  })),
});

const newRecordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/register/new',
  validateSearch: (search: Record<string, unknown>) => pickStrings(search, ['kind']),
  component: lazyRouteComponent(async () => ({
    default: (await import('../register/new-record-view.tsx')).NewRecordView,
  })),
});

const networkRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/register/network',
  validateSearch: (search: Record<string, unknown>) => pickStrings(search, ['at']),
  component: lazyRouteComponent(async () => ({
    default: (await import('../register/network-view.tsx')).NetworkView,
  })),
});

const registerMapRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/register/map',
  validateSearch: (search: Record<string, unknown>) => pickStrings(search, registerSearch),
  component: lazyRouteComponent(async () => ({
    default: (await import('../register/map-view.tsx')).MapView,
  })),
});

const timelineRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/register/timeline',
  validateSearch: (search: Record<string, unknown>) => pickStrings(search, registerSearch),
  component: lazyRouteComponent(async () => ({
    default: (await import('../register/timeline-view.tsx')).TimelineView,
  })),
});

const responseRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/register/response',
  validateSearch: (search: Record<string, unknown>) => pickStrings(search, ['status', 'box', 'area']),
  component: lazyRouteComponent(async () => ({
    default: (await import('../register/response-view.tsx')).ResponseView,
  })),
});

const importRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/register/import',
  component: lazyRouteComponent(async () => ({
    default: (await import('../register/import-view.tsx')).ImportView,
  })),
});

const reportsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/reports',
  component: lazyRouteComponent(async () => ({
    default: (await import('../reports/reports-view.tsx')).ReportsView,
  })),
});

const reportRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/reports/$name',
  component: lazyRouteComponent(async () => ({
    default: (await import('../reports/report-view.tsx')).ReportView,
  })),
});

const routeTree = rootRoute.addChildren([
  homeRoute,
  sourcesRoute,
  readerRoute,
  proofRoute,
  evidenceRoute,
  lineageRoute,
  figuresRoute,
  figureRoute,
  howRoute,
  accountsRoute,
  accountRoute,
  reviewRoute,
  namesRoute,
  searchRoute,
  registerRoute,
  recordRoute,
  findingsRoute,
  findingRoute,
  newRecordRoute,
  networkRoute,
  registerMapRoute,
  timelineRoute,
  responseRoute,
  importRoute,
  reportsRoute,
  reportRoute,
]);

/** A fresh router over the browser's history. */
export function createAppRouter() {
  return createRouter({
    routeTree,
    parseSearch: parseAddress,
    stringifySearch: stringifyAddress,
    scrollRestoration: true,
    defaultPreload: 'intent',
    defaultPendingComponent: Loading,
    defaultErrorComponent: BrokenView,
  });
}

function BrokenView({ error, reset }: ErrorComponentProps): ReactElement {
  return <Problem problem={error instanceof Error ? error : new Error(String(error))} retry={reset} />;
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}

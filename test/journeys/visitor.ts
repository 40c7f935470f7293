/** A person in front of the page: a fresh browser profile whose console and network are watched all the while. */
import type { Browser, Page } from 'playwright-core';

export interface Visitor {
  readonly page: Page;
  /** Errors and warnings of the console, uncaught errors, and requests that left the origin. Must stay empty. */
  readonly complaints: readonly string[];
  leave(): Promise<void>;
}

export interface VisitorOptions {
  readonly origin: string;
  readonly width?: number;
  readonly theme?: 'light' | 'dark';
  readonly locale?: 'en' | 'km';
}

export async function visit(browser: Browser, options: VisitorOptions): Promise<Visitor> {
  const { origin, width = 1280, theme = 'light', locale = 'en' } = options;
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    reducedMotion: 'reduce',
    acceptDownloads: true,
  });
  await context.addInitScript(
    ([chosenTheme, chosenLocale]) => {
      if (localStorage.getItem('sakkhi.theme') === null)
        localStorage.setItem('sakkhi.theme', chosenTheme ?? '');
      if (localStorage.getItem('sakkhi.locale') === null)
        localStorage.setItem('sakkhi.locale', chosenLocale ?? '');
    },
    [theme, locale],
  );
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    const address = request.url();
    const stays =
      address.startsWith(`${origin}/`) || address.startsWith('data:') || address.startsWith(`blob:${origin}`);
    if (!stays) complaints.push(`request left the origin: ${address}`);
  });
  return { page, complaints, leave: () => context.close() };
}

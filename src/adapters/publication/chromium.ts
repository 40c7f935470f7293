/** A Chromium to print with: the one that is named, the one of this machine, or the packaged one where it is installed. */
import { existsSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { Fault } from '../../base/index.ts';

/** How every Chromium is started here: without a window, a network of its own, or anything that it does by itself. */
export const chromiumFlags: readonly string[] = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const usualPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Starts the first browser that runs; the caller closes it. Throws `publication/no-browser` (unavailable). */
export async function openChromium(): Promise<Browser> {
  const named = process.env['CHROME_PATH'] ?? '';
  const paths =
    named === '' ? [...usualPaths.filter((path) => existsSync(path)), ...(await packagedPath())] : [named];
  // Loading it takes a second, which every command would pay.
  const { chromium } = await import('playwright-core');
  const failures: string[] = [];
  for (const executablePath of paths) {
    try {
      return await chromium.launch({ executablePath, args: [...chromiumFlags] });
    } catch (error) {
      failures.push(
        `${executablePath}: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)}`,
      );
    }
  }
  const why = failures.length === 0 ? 'None was found.' : `${failures.join('; ')}.`;
  throw new Fault({
    code: 'publication/no-browser',
    kind: 'unavailable',
    message: `A PDF is printed by Chromium, and none could be started. ${why} Nothing was published.`,
    advice:
      'Install one (for example "apt-get install chromium"), or set CHROME_PATH to a Chrome or Chromium; without --pdf none is needed.',
  });
}

/** Named apart from its import: a user has no packages of development, and nothing may be compiled against them. */
const packagedName: string = '@sparticuz/chromium';

interface PackagedChromium {
  readonly default: { executablePath(): Promise<string> };
}

/** The Chromium inside a package of development, where that is installed; it unpacks itself when first asked. */
async function packagedPath(): Promise<string[]> {
  try {
    const packaged = (await import(packagedName)) as PackagedChromium;
    return [await packaged.default.executablePath()];
  } catch {
    // Not installed: the message that no browser was found says what to do.
    return [];
  }
}

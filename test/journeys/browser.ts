/**
 * Opens a real browser for the journeys. Which one: `CHROME_PATH`, else the Chromium inside the npm package
 * @sparticuz/chromium, else /usr/bin/chromium; when none starts, the error says what to install.
 */
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser } from 'playwright-core';
import { chromiumFlags } from '../../src/adapters/publication/chromium.ts';

type Environment = Record<string, string>;

interface Candidate {
  readonly executablePath: string;
  readonly env: Environment;
}

/** Starts the first browser that works. The caller closes it. */
export async function openBrowser(): Promise<Browser> {
  const named = process.env['CHROME_PATH'] ?? '';
  const failures: string[] = [];
  for await (const candidate of named === '' ? candidates() : [atPath(named)]) {
    try {
      return await start(candidate);
    } catch (error) {
      failures.push(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));
    }
  }
  throw new Error(
    `No browser could be started for the journeys (${failures.join('; ')}). Install one, for example with ` +
      '"apt-get install chromium", or set CHROME_PATH to the path of a Chrome or Chromium.',
  );
}

/** Starts a browser and has it draw Latin and Khmer letters: a browser with broken fonts dies only then. */
async function start({ executablePath, env }: Candidate): Promise<Browser> {
  const browser = await chromium.launch({ executablePath, env, args: [...chromiumFlags] });
  try {
    const page = await browser.newPage();
    await page.setContent('<h1>Sakkhi</h1><p lang="km">\u1781\u17d2\u1798\u17c2\u179a</p>');
    await page.screenshot({ timeout: 20_000 });
    await page.close();
    return browser;
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/**
 * The packaged browser with the system's own libraries, then with the ones it brings, then with its fonts too
 * (needed on bare machines, fatal where the system has other fonts); last the system's browser.
 */
async function* candidates(): AsyncGenerator<Candidate> {
  const env = currentEnvironment();
  const packaged = await unpack();
  if (packaged !== null) {
    const { executablePath, libraries, fonts } = packaged;
    yield { executablePath, env };
    yield { executablePath, env: { ...env, ...libraries } };
    yield { executablePath, env: { ...env, ...libraries, ...fonts } };
    // None of the three ran: perhaps an unpacking was interrupted. The next run unpacks again.
    rmSync(unpackedFolder, { recursive: true, force: true });
  }
  if (existsSync('/usr/bin/chromium')) yield atPath('/usr/bin/chromium');
}

/** The unpacked browser stays in node_modules, so that only the first run waits for it (about seven seconds). */
const unpackedFolder = fileURLToPath(new URL('../../node_modules/.cache/sakkhi-chromium', import.meta.url));

interface Packaged {
  readonly executablePath: string;
  readonly libraries: Environment;
  readonly fonts: Environment;
}

/** Null when the package is not installed or has no browser for this machine. */
async function unpack(): Promise<Packaged | null> {
  const before = { ...process.env };
  mkdirSync(unpackedFolder, { recursive: true });
  // The package reads both when it is loaded: where to unpack, and that it should bring its system libraries.
  process.env['TMPDIR'] = unpackedFolder;
  process.env['AWS_EXECUTION_ENV'] = 'AWS_Lambda_nodejs20.x';
  try {
    const { default: packaged } = await import('@sparticuz/chromium');
    const executablePath = await packaged.executablePath();
    return { executablePath, libraries: settings('LD_LIBRARY_PATH'), fonts: settings('FONTCONFIG_PATH') };
  } catch (error) {
    console.log(`The packaged browser cannot be unpacked: ${String(error)}`);
    return null;
  } finally {
    // One by one: the temporary folder is read from the process itself, not from this object.
    for (const name of changedNames) restore(name, before[name]);
  }
}

const changedNames = [
  'TMPDIR',
  'AWS_EXECUTION_ENV',
  'LD_LIBRARY_PATH',
  'FONTCONFIG_PATH',
  'FONTCONFIG_FILE',
  'HOME',
];

function restore(name: string, value: string | undefined): void {
  if (value === undefined) Reflect.deleteProperty(process.env, name);
  else process.env[name] = value;
}

function settings(name: string): Environment {
  const value = process.env[name];
  return value === undefined ? {} : { [name]: value };
}

function atPath(executablePath: string): Candidate {
  return { executablePath, env: currentEnvironment() };
}

function currentEnvironment(): Environment {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

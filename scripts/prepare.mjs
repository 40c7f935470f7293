// Makes what the commands need, and only what is missing: packages, then the build. Plain Node, no packages.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const minimum = [20, 19];

/** Ends with a message when this Node.js is too old. */
export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > minimum[0] || (major === minimum[0] && minor >= minimum[1])) return;
  process.stderr.write(
    `Sakkhi needs Node.js ${minimum.join('.')} or newer; this is ${process.versions.node}.\n` +
      'Install a newer one from nodejs.org (or with your system), then run the same command again.\n',
  );
  process.exit(7);
}

/**
 * Installs the packages of the lock file: `run` for what the program needs, `test` for everything. Where everything
 * was installed before, everything is installed again.
 */
export function install(wanted) {
  const stampFile = join(root, 'node_modules', '.sakkhi-installed');
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const [stampedLock, stampedLevel] = existsSync(stampFile) ? readFileSync(stampFile, 'utf8').split(' ') : [];
  const level = stampedLevel === 'test' ? 'test' : wanted;
  if (stampedLock === lock && stampedLevel === level) return;
  say(level === 'test' ? 'Installing the packages, those for tests included …' : 'Installing the packages …');
  // No install script is needed by any package here, so none is run.
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  if (level === 'run') args.push('--omit=dev');
  run(
    'npm',
    args,
    'The packages could not be installed. Check the network connection and run the same command again.',
  );
  writeFileSync(stampFile, `${lock} ${level}`);
}

/** Compiles the program and bundles the web page when a source changed since the last build. */
export function build() {
  const stampFile = join(root, 'dist', '.built');
  const stamp = sourceStamp();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  say('Building …');
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  mkdirSync(join(root, 'dist'), { recursive: true });
  bin('tsc', ['-b', 'tsconfig.json']);
  bin('vite', ['build', '--logLevel', 'error']);
  writeFileSync(stampFile, stamp);
}

/** Runs a tool of node_modules/.bin; ends the process with its exit code when it fails. */
export function bin(name, args, env = {}) {
  const tool = join(root, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name);
  run(tool, args, `${name} failed.`, env);
}

/** Runs a script of ours; ends the process with its exit code when it fails. */
export function node(script, args) {
  run(process.execPath, [script, ...args], `${script} failed.`);
}

function run(command, args, failure, env = {}) {
  const result = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ...env },
  });
  if (result.status === 0) return;
  process.stderr.write(`${failure}\n`);
  process.exit(result.status ?? 70);
}

/** Says something to the person, on standard error. */
export function say(text) {
  process.stderr.write(`${text}\n`);
}

function sourceStamp() {
  const hash = createHash('sha256');
  const top = [
    'package-lock.json',
    'vite.config.ts',
    'tsconfig.base.json',
    'tsconfig.domain.json',
    'tsconfig.node.json',
  ];
  for (const file of [...top.map((name) => join(root, name)), ...filesBelow(join(root, 'src'))]) {
    if (/\.(test|cases)\.tsx?$/.test(file) || !existsSync(file)) continue;
    const { size, mtimeMs } = statSync(file);
    hash.update(`${relative(root, file)} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesBelow(path) : [path];
    });
}

/** True when a command of this name answers. */
export function hasCommand(name, args = ['--version']) {
  try {
    execFileSync(name, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

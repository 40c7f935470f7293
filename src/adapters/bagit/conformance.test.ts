/**
 * The conformance suite of the Library of Congress (public domain, CC0 1.0). A bag of `valid` must be valid, one of
 * `invalid` must not, one of `warning` must give a finding; the bags for one system are refused on every system.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { suiteReasons } from './conformance.cases.ts';
import { checkBag, type BagFinding } from './index.ts';

const suite = fileURLToPath(new URL('../../../../shared/vectors/bagit', import.meta.url));
const present = existsSync(suite);
if (!present) console.info('The BagIt suite is not beside this repository (../shared): its test is skipped.');

const foldersIn = (path: string): readonly string[] =>
  readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

const bags = present
  ? foldersIn(suite).flatMap((version) =>
      foldersIn(join(suite, version)).flatMap((kind) =>
        foldersIn(join(suite, version, kind)).map((name) => `${version}/${kind}/${name}`),
      ),
    )
  : [];

async function check(bag: string) {
  const findings: BagFinding[] = [];
  const report = await checkBag({
    folder: join(suite, bag),
    sealed: false,
    onFinding: (finding) => findings.push(finding),
  });
  const told = (severity: BagFinding['severity']): string[] =>
    [...new Set(findings.filter((finding) => finding.severity === severity).map(({ code }) => code))].sort();
  return { report, findings, problems: told('problem'), notes: told('note') };
}

describe.skipIf(!present)('the conformance suite', () => {
  test('every bag of the suite has its reason here', () => {
    expect([...bags].sort()).toEqual(Object.keys(suiteReasons).sort());
  });

  test.each(bags)('%s', async (bag) => {
    const { report, problems, notes, findings } = await check(bag);
    const expected = suiteReasons[bag];
    expect({ problems, notes }).toEqual({
      problems: expected?.problems,
      notes: expected?.notes,
    });
    const kind = bag.split('/')[1];
    if (kind === 'valid') expect(report).toMatchObject({ valid: true, complete: true, problems: 0 });
    else if (kind === 'warning') {
      expect(findings).not.toEqual([]);
      expect(report.valid).toBe(expected?.exception === undefined);
    } else expect(report.valid).toBe(false);
    for (const { message, file, item } of findings) {
      expect(message).toMatch(/\S.*[.]$/s);
      expect(item.startsWith(file)).toBe(true);
    }
  });
});

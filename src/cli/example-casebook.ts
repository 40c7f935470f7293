/**
 * What the example casebook holds beside its sources and its register: findings that two people made, and a report. Each is made once; a person
 * who changed or trashed it is not overruled by the next start.
 */
import { readdir, readFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Casebook } from '../app/casebook.ts';
import { decideClaims } from '../app/decide-claims.ts';
import { changeFindingStatus } from '../app/finding-acts.ts';
import { changeRegister } from '../app/register-change.ts';
import { saveReport } from '../app/report-record.ts';
import type { RegisterAct } from '../contract/index.ts';
import type { ReportFiles } from '../ports/report-files.ts';

const exampleFindings = z.array(
  z.strictObject({
    id: z.string(),
    proposition: z.string(),
    standard: z.string(),
    /** Ids of claims. */
    support: z.array(z.string()),
    contrary: z.array(z.string()),
    /** Why contrary claims do not overturn it, by their ids. */
    answers: z.record(z.string(), z.string()),
    gaps: z.array(z.string()),
    confirmedBy: z.number().nullable(),
    published: z.boolean(),
  }),
);
type ExampleFinding = z.infer<typeof exampleFindings>[number];

/** Who passed the findings: somebody else than their author, as a review asks. */
const secondReader = 'A second reader (invented)';

/** Makes the findings of `findings.json` that the casebook has never had. Returns how many. */
export async function addExampleFindings(casebook: Casebook, example: string): Promise<number> {
  const path = join(example, 'findings.json');
  if (!existsSync(path)) return 0;
  const findings = exampleFindings.parse(JSON.parse(await readFile(path, 'utf8')));
  const missing = findings.filter(({ id }) => casebook.index.register.changes({ record: id }).length === 0);
  for (const finding of missing) await addFinding(casebook, finding);
  return missing.length;
}

async function addFinding(casebook: Casebook, finding: ExampleFinding): Promise<void> {
  const { id, published, support, contrary } = finding;
  const ids = [...new Set([...support, ...contrary])];
  if (published)
    await decideClaims(casebook, { ids, verdict: 'accepted', rule: null, note: null, correction: null });
  await changeRegister(casebook, { acts: actsOf(finding), note: 'Part of the invented example.' });
  if (!published) return;
  const review = (state: 'asked' | 'passed'): RegisterAct[] => [{ do: 'review', record: id, state }];
  await changeRegister(casebook, { acts: review('asked'), note: null });
  await changeRegister({ ...casebook, actor: secondReader }, { acts: review('passed'), note: null });
  await changeFindingStatus(casebook, { id, status: 'published', reason: null });
}

function actsOf(finding: ExampleFinding): RegisterAct[] {
  const { id, proposition, standard, support, contrary, answers, gaps, confirmedBy } = finding;
  const stated = (basis: Stated['basis'], values: readonly (readonly [string, string])[]): RegisterAct => ({
    ...{ do: 'state', record: id, kind: 'finding', basis },
    values: values.map(([field, value]) => ({ field, value, asOf: null })),
  });
  const answered = Object.entries(answers).map(([claim, why]) => ['answer', `${claim} ${why}`] as const);
  return [
    stated({ by: 'person', reason: 'Stated by its authors.' }, [
      ['name', proposition],
      ['standard', standard],
      ...gaps.map((gap) => ['gap', gap] as const),
      ...answered,
    ]),
    ...support.map((claim) => stated({ by: 'claim', claim }, [['support', claim]])),
    ...contrary.map((claim) => stated({ by: 'claim', claim }, [['contrary', claim]])),
    ...(confirmedBy === null
      ? []
      : [
          stated({ by: 'person', reason: 'Counted by its authors.' }, [['confirmedBy', String(confirmedBy)]]),
        ]),
  ];
}

type Stated = Extract<RegisterAct, { readonly do: 'state' }>;

/** Saves the reports of the example that the casebook has no file of. Returns how many. */
export async function addExampleReports(
  casebook: Casebook,
  files: ReportFiles,
  example: string,
): Promise<number> {
  const folder = join(example, 'reports');
  const names = existsSync(folder) ? (await readdir(folder)).filter((name) => name.endsWith('.md')) : [];
  const known = new Set([...(await files.list()).names, ...(await files.trashed())]);
  const missing = names.map((name) => name.slice(0, -3)).filter((name) => !known.has(name));
  for (const name of missing.sort((a, b) => (a < b ? -1 : 1))) {
    const text = await readFile(join(folder, `${name}.md`), 'utf8');
    await saveReport({ casebook, files }, { name, text, seen: null, note: 'Part of the invented example.' });
  }
  return missing.length;
}

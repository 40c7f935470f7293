/**
 * `npm run bench`: measures accuracy on the labelled sets (those beside the repository when they are there) and speed
 * on generated documents, prints the table, and writes docs/measures.md and docs/accuracy.md. Nothing is asserted
 * here: baselines are held by the gold tests, and speed is never asserted.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { it } from 'vitest';
import { accuracyPage } from './accuracy-page.ts';
import { evidenceRows } from './evidence-speed.ts';
import { mutationRows } from './report-mutations/report-mutations.ts';
import { goalRows } from './rows-goals.ts';
import { lineageFamilyRows } from './rows-families.ts';
import { aroundRows, ownRows, sharedRows } from './rows-others.ts';
import { table, type Row } from './table.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const beside = join(root, '..', 'shared');
const shared = existsSync(join(beside, 'gold')) ? beside : null;

it('prints the table of measures', async () => {
  if (shared === null)
    console.info(
      'The labelled sets are not beside this clone: only the own texts and the speed are measured.',
    );
  const goals = await goalRows(shared);
  const accuracy = [
    ...goals.accuracy,
    ...lineageFamilyRows(shared),
    ...(shared === null ? [] : sharedRows(shared)),
    ...ownRows(),
    ...(await mutationRows()),
  ];
  const speed = [...goals.speed, ...(await aroundRows()), ...(await evidenceRows())];
  console.info(`\n${table([...accuracy, ...speed])}\n`);
  if (shared === null) return;
  writeFileSync(join(root, 'docs', 'measures.md'), page(accuracy, speed));
  writeFileSync(join(root, 'docs', 'accuracy.md'), accuracyPage(shared));
});

function page(accuracy: readonly Row[], speed: readonly Row[]): string {
  return [
    '<!-- Written by `npm run bench`; do not edit. -->',
    '',
    '# Measures',
    '',
    'Accuracy on labelled texts. “Five articles” are real news texts with hand-made labels; “fictional families” are two',
    'invented stories in twelve versions each, and single texts; the engines were tuned while looking at both, so read these numbers as',
    'the best case. The sentences of each language were written before its rules; a second set was written after them and scored before',
    'anything was mended. “Held-out texts” are invented texts written by somebody who had not seen the rules; what they showed was then',
    'mended by general cause, without looking at them. On first sight the second held-out set gave: claims .967 / .975, value + bound + noun',
    '.866 / .873, speaker .727, quotations .938 and their speaker .733, place .833, time .500, relation of texts .533. The rules of scoring',
    'are at the head of each file in `bench/`. What this means for a reader: [accuracy.md](accuracy.md).',
    '',
    table(accuracy),
    '',
    'Speed, on a shared machine with two cores. Reading, claims and web pages are measured in CPU time of one process; the whole command',
    '(add → claims) in time on the clock, so that a busy machine slows it. Read it as a ratio, not as a promise.',
    '',
    table(speed),
    '',
  ].join('\n');
}

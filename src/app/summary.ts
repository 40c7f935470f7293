/** The casebook at a glance: five numbers, the days of its sources, and what wants a person's eye. */
import type { CasebookSummary } from '../contract/index.ts';
import type { Figure } from '../domain/weighing/index.ts';
import type { CasebookIndex, SettledRow } from '../ports/casebook-index.ts';
import type { CasebookHeading } from './follow-journal.ts';
import { weakenedFindings } from './findings.ts';
import { indexEngine } from './follow-journal.ts';

type Need = CasebookSummary['needsYou'][number];

/** At most this many lines of each kind of need. */
const needsPerKind = 5;

export function casebookSummary(index: CasebookIndex, heading: CasebookHeading): CasebookSummary {
  const captures = index.captures();
  const figures = index.figures();
  const unreadable = captures.filter((row) => row.status === 'unreadable');
  const days = new Map<string, number>();
  let stories = 0;
  for (const document of index.documents()) {
    stories += document.stories.length;
    const published = document.stories.find((story) => story.role === 'main')?.published ?? null;
    if (published !== null) days.set(published, (days.get(published) ?? 0) + 1);
  }
  const counts = index.counts();
  const settlements = index.settlements();
  const decided = settlements.filter(({ counts: isLast, status }) => isLast && status !== 'proposed').length;
  return {
    title: heading.title,
    notice: heading.notice,
    counts: {
      sources: captures.length,
      unreadable: unreadable.length,
      stories,
      textOrigins: index.lineage.lineageCounts().origins,
      claims: counts.claims,
      toReview: counts.claims + counts.events - decided,
      figures: figures.length,
      witnesses: witnessCount(figures),
    },
    timeline: [...days].map(([day, sources]) => ({ day, sources })).sort((a, b) => (a.day < b.day ? -1 : 1)),
    needsYou: [
      ...findingNeeds(index),
      ...figureNeeds(figures, 'conflict'),
      ...figureNeeds(figures, 'parts-do-not-sum'),
      ...oneWitnessNeeds(figures),
      ...unreadable.slice(0, needsPerKind).map((row): Need => ({
        kind: 'unreadable',
        text: `${row.name} could not be read. ${row.reason ?? ''}`.trim(),
        href: `/sources/${row.sha256}`,
      })),
      ...decisionNeeds(settlements),
      ...undeterminedNeed(index),
      ...reviewNeed(counts.claims + counts.events - decided),
    ],
    engine: indexEngine,
  };
}

/** Findings come first: whoever reads a published one relies on it. */
function findingNeeds(index: CasebookIndex): Need[] {
  return weakenedFindings(index)
    .slice(0, needsPerKind)
    .map(({ id, name, weakened }) => ({
      kind: 'finding-weakened',
      text: `${name} ${weakened[0]?.what ?? ''}`,
      href: `/findings/${id}`,
    }));
}

function witnessCount(figures: readonly Figure[]): number {
  const witnesses = new Set<string>();
  for (const figure of figures) {
    for (const path of figure.paths) if (path.supports) witnesses.add(path.witness);
  }
  return witnesses.size;
}

function figureNeeds(figures: readonly Figure[], verdict: 'conflict' | 'parts-do-not-sum'): Need[] {
  return byReach(figures.filter((figure) => figure.verdict === verdict)).map((figure) => ({
    kind: verdict,
    text: figure.why,
    href: `/figures/${figure.id}`,
  }));
}

/** Figures that look well supported because many documents repeat them, and rest on one witness. */
function oneWitnessNeeds(figures: readonly Figure[]): Need[] {
  return byReach(figures.filter((figure) => figure.documents >= 3 && figure.independentOrigins === 1)).map(
    (figure) => ({ kind: 'one-witness', text: figure.why, href: `/figures/${figure.id}` }),
  );
}

function byReach(figures: readonly Figure[]): Figure[] {
  return [...figures]
    .sort((a, b) => b.documents - a.documents || (a.id < b.id ? -1 : 1))
    .slice(0, needsPerKind);
}

/** Decisions that a newer reading of the sources left without their passage, or with another reading. */
function decisionNeeds(settlements: readonly SettledRow[]): Need[] {
  const count = (state: SettledRow['state']): number =>
    settlements.filter((row) => row.counts && row.state === state).length;
  const orphaned = count('orphaned');
  const changed = count('changed');
  const many = (n: number): string => (n === 1 ? 'One decision' : `${n} decisions`);
  return [
    ...(orphaned === 0
      ? []
      : [
          {
            kind: 'decision-orphaned' as const,
            text: `${many(orphaned)} lost the passage after the sources were read anew.`,
            href: '/review?state=orphaned',
          },
        ]),
    ...(changed === 0
      ? []
      : [
          {
            kind: 'decision-changed' as const,
            text: `${many(changed)} stand at passages that the program now reads otherwise.`,
            href: '/review?state=changed',
          },
        ]),
  ];
}

function reviewNeed(open: number): Need[] {
  if (open === 0) return [];
  const what = open === 1 ? 'One proposal' : `${open.toLocaleString('en')} proposals`;
  return [{ kind: 'to-review', text: `${what} nobody has decided on yet.`, href: '/review' }];
}

function undeterminedNeed(index: CasebookIndex): Need[] {
  const { undetermined } = index.lineage.lineageCounts();
  if (undetermined === 0) return [];
  const text =
    undetermined === 1
      ? 'For one pair of texts we cannot tell whether one derives from the other.'
      : `For ${undetermined} pairs of texts we cannot tell whether one derives from the other.`;
  return [{ kind: 'undetermined', text, href: '/lineage' }];
}

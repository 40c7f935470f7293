/**
 * A text that reports another body's findings in its own words: it names the publisher of the other text as its source
 * and repeats its telling numbers. A text that names a body to contradict it reports nothing.
 */
import { compareDates } from './direction.ts';
import type { StoryFeatures } from './features.ts';
import { nameMentions } from './features.ts';
import type { PairJudgement } from './relation-rules.ts';
import type { Word } from './words.ts';

/** Words by which a text credits what it says: "X said", "a report by X", "according to X". */
const crediting: ReadonlySet<string> = new Set(
  (
    'said says told reported reports report found finds according documented interviewed published study survey ' +
    'investigation statement release findings recorded counted surveyed estimates ' +
    'dijo segun informe informo declaro publico rapport selon declare publie enquete laut bericht sagte berichtete zufolge'
  ).split(' '),
);

/** Words by which a text contradicts. */
const contradicting: ReadonlySet<string> = new Set(
  (
    'denies denied deny rejects rejected reject false untrue baseless unfounded fabricated disputes disputed refutes ' +
    'refuted allegation allegations alleged alleges claim claims claimed slander contrary incorrect wrong ' +
    'falso niega rechaza desmiente faux dement nie rejette falsch bestreitet weist'
  ).split(' '),
);

/** Words on either side of the name within which a credit is looked for. */
const reach = 8;
/** Shared telling numbers that no two own reports of one matter have by chance. */
const fewestNumbers = 3;
/** Least share of the report's numbers that come from its source: more is its own reporting. */
const leastShare = 0.33;

/** Whether one of two stories reports the other: credits its publisher, is not older, and takes over its numbers. */
export function reportsOther(a: StoryFeatures, b: StoryFeatures, { overlap }: PairJudgement): boolean {
  if (overlap.chain.strongNumbers < fewestNumbers) return false;
  const order = compareDates(a.published, b.published);
  const bReports = order <= 0 && overlap.chain.sharedNumbers >= leastShare * overlap.chain.numbersB;
  const aReports = order >= 0 && overlap.chain.sharedNumbers >= leastShare * overlap.chain.numbersA;
  return (bReports && creditsPublisher(b, a)) || (aReports && creditsPublisher(a, b));
}

function creditsPublisher(report: StoryFeatures, source: StoryFeatures): boolean {
  const { publisher } = source.story;
  if (publisher === null || report.story.publisher === publisher) return false;
  const mentions = nameMentions(report, publisher);
  return (
    mentions.some((around) => holds(around, crediting)) &&
    !mentions.some((around) => holds(around, contradicting))
  );
}

function holds(
  { words, at }: { readonly words: readonly Word[]; readonly at: number },
  list: ReadonlySet<string>,
): boolean {
  return words.slice(Math.max(0, at - reach), at + reach + 1).some(({ folded }) => list.has(folded));
}

/**
 * A text that reports another body's findings in its own words: it names the publisher of the other text as its source
 * and repeats its telling numbers. A text that names a body to contradict it reports nothing.
 */
import { contradicting, crediting } from './crediting.ts';
import { compareDates } from './dates.ts';
import { nameMentions, type NameMention, type StoryFeatures } from './features.ts';
import type { PairJudgement } from './relation-rules.ts';
import { wordsOf, type Word } from './words.ts';

/** Words on either side of the name within which a credit is looked for. */
const reach = 8;
/** Shared telling numbers that no two own reports of one matter have by chance. */
const fewestNumbers = 3;
/** Shared numbers of the same things that, with a credit, come from the body credited. */
const fewestFigures = 2;
/** Least share of the report's numbers that come from its source: more is its own reporting. */
const leastShare = 0.33;

/**
 * Whether one of two stories reports the other: credits its publisher, is not older, and takes over its numbers. Where
 * wording or content is alike already, the credit explains it.
 */
export function reportsOther(
  a: StoryFeatures,
  b: StoryFeatures,
  { relation, overlap: { chain, figures } }: PairJudgement,
): boolean {
  const isAlike = relation === 'undetermined';
  const hasFigures = figures.count >= fewestFigures && figures.weight >= 1;
  if (!isAlike && !hasFigures && chain.strongNumbers < fewestNumbers) return false;
  const order = compareDates(a.published, b.published);
  const bReports = order <= 0 && (isAlike || chain.sharedNumbers >= leastShare * chain.numbersB);
  const aReports = order >= 0 && (isAlike || chain.sharedNumbers >= leastShare * chain.numbersA);
  return (bReports && creditsPublisher(b, a, isAlike)) || (aReports && creditsPublisher(a, b, isAlike));
}

function creditsPublisher(report: StoryFeatures, source: StoryFeatures, isAlike: boolean): boolean {
  const { publisher } = source.story;
  if (publisher === null || report.story.publisher === publisher) return false;
  const mentions = nameMentions(report, publisher);
  const later = isAlike && mentions.length > 0 ? bodyMentions(report, publisher) : [];
  const said = [...mentions, ...later].map((mention) => {
    const denies = deniesItself(mention);
    return {
      credits: denies || holds(mention, crediting),
      contradicts: !denies && holds(mention, contradicting),
    };
  });
  if (isAlike) return said.some(({ credits, contradicts }) => credits && !contradicts);
  return said.some(({ credits }) => credits) && !said.some(({ contradicts }) => contradicts);
}

/** What a body is called once it has been named. */
const bodyWords: ReadonlySet<string> = new Set(
  'group organisation organization charity network union association league trust foundation ngo researchers report study survey'.split(
    ' ',
  ),
);

/** "the group", or the last word of the name: "the League". Only where the text names the body in full too. */
function bodyMentions(report: StoryFeatures, publisher: string): NameMention[] {
  const last = wordsOf(publisher, { start: 0, end: publisher.length }).at(-1)?.folded ?? '';
  return report.narrator.flatMap((range) => {
    const words = wordsOf(report.text, range);
    return words.flatMap(({ folded, capital }, at) =>
      words[at - 1]?.folded === 'the' && (bodyWords.has(folded) || (capital && folded === last))
        ? [{ words, at, length: 1 }]
        : [],
    );
  });
}

const denialVerb = /^(?:den(?:y|ies|ied)|rejects?|rejected|dismiss(?:es|ed)|disputes?d?|refutes?d?)$/;

/** "The ministry on Thursday rejected …": the body named contradicts another one, and the text reports it. */
function deniesItself({ words, at, length }: NameMention): boolean {
  const after = words.slice(at + length, at + length + 4);
  return after.some(({ folded }) => denialVerb.test(folded) && !isPassive(words, at, folded));
}

/** "… was rejected": what stands before was contradicted. */
function isPassive(words: readonly Word[], at: number, verb: string): boolean {
  const where = words.findIndex(({ folded }, i) => i > at && folded === verb);
  return /^(?:is|was|are|were|been|being|be)$/.test(words[where - 1]?.folded ?? '');
}

/** Counted from both ends of the name: an apposition may stand between it and its verb. */
function holds({ words, at, length }: NameMention, list: ReadonlySet<string>): boolean {
  return words.slice(Math.max(0, at - reach), at + length + reach).some(({ folded }) => list.has(folded));
}

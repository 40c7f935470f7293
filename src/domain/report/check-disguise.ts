/**
 * Signs that make a text look otherwise than it is read: nothing that a reader sees as one number may be read as two, and no name may pass that only looks like
 * another. What is found is told as an error of form; what the other rules make of it does not matter then.
 */
import type { TextRange } from '../../base/index.ts';
import type { FoundProblem } from './check-problem.ts';
import { sourceRange } from './check-sentence.ts';
import type { ProseBlock } from './manuscript.ts';

interface Disguise {
  readonly pattern: RegExp;
  readonly message: string;
  readonly advice: string;
}

/** Zero-width signs, joiners, marks of direction, soft hyphens. */
const unseen =
  '\\u00ad\\u034f\\u061c\\u115f\\u1160\\u180e\\u200b-\\u200f\\u2060-\\u2064\\u2066-\\u206f\\ufeff';

const disguises: readonly Disguise[] = [
  {
    pattern: new RegExp(`[\\p{Nd}.,][${unseen}]+(?=[\\p{Nd}.,%])`, 'gu'),
    message: 'A sign that cannot be seen stands inside a number.',
    advice: 'Write the number again by hand.',
  },
  {
    pattern: /[\u202a-\u202e]/gu,
    message: 'A sign that turns the order of letters and digits round stands here: readers see another text.',
    advice: 'Take the sign out.',
  },
];

/** Letters that look like Latin ones. */
const lookalike =
  /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}\p{Script=Coptic}]/u;

/** All such signs of a piece of prose. */
export function checkDisguises(block: ProseBlock, problems: FoundProblem[]): void {
  const { text } = block;
  const tell = (range: TextRange, { message, advice }: Omit<Disguise, 'pattern'>): void => {
    problems.push({
      ...sourceRange(block, range),
      ...{ rule: 'format', severity: 'error', casebookSays: null, message, advice },
    });
  };
  for (const disguise of disguises) {
    for (const { index, 0: found } of text.matchAll(disguise.pattern))
      tell({ start: index, end: index + found.length }, disguise);
  }
  for (const { index, 0: word } of text.matchAll(/[\p{L}\p{M}]{2,80}/gu)) {
    if (!lookalike.test(word) || !/\p{Script=Latin}/u.test(word)) continue;
    tell(
      { start: index, end: index + word.length },
      {
        message: `“${word}” mixes letters of two scripts that look alike.`,
        advice: 'Write the word again in one script.',
      },
    );
  }
}

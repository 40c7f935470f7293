/** Names of bodies that begin with those whose they are: "Children's Fund", "River Workers' Aid". */
import { wordClass } from './names-classes.ts';
import { isOf, type Word } from './names-words.ts';

/** People who have bodies of their own. */
const possessors: ReadonlySet<string> = new Set(
  `people children women owners workers farmers world teachers nurses doctors miners dockers drivers fishermen fishers tenants
  prisoners pensioners students journalists lawyers victims writers veterans pilots seamen sailors builders engineers artists
  employers traders growers bankers parents mothers citizens consumers girls boys men ministers`.split(
    /\s+/u,
  ),
);

/** Shorter words with such an ending are mostly something else. */
const leastPossessor = 6;

/** What names a body only behind those whose it is: "River Workers' Aid", "Tanners' Guild". */
const ownedBodies: ReadonlySet<string> = new Set(
  'aid rescue relief action help support voice solidarity welfare front'.split(' '),
);

/** The mark of possession at `at` joins the owners before it to the body behind it. */
export function isPossessiveJoin(words: readonly Word[], at: number): boolean {
  const word = words[at];
  const before = words[at - 1];
  if (word === undefined || before === undefined) return false;
  const isMark = word.kind === 'possessive' || word.lower === "'" || word.lower === '’';
  if (!isMark) return false;
  const owned = words[at + 1];
  return isPossessor(before.lower) && (isOf(owned, wordClass.body) || ownedBodies.has(owned?.lower ?? ''));
}

/** Several people of one work or sort: "tanners", "pensioners", "librarians". */
function isPossessor(word: string): boolean {
  return possessors.has(word) || (word.length >= leastPossessor && /(?:ers|ists|ees|ians)$/u.test(word));
}

/** Rules 4 and 5: what a sentence says of independence and of its standard of proof must be reached by what it cites. */
import type { TextRange } from '../../base/index.ts';
import { proofStandards } from '../register/index.ts';
import type { Evidence } from './check-evidence.ts';
import type { FoundProblem } from './check-problem.ts';
import { sourceRange, type CheckSentence } from './check-sentence.ts';
import { independenceWords } from './finding-words.ts';

/** Words that take the statement back, shortly before it. */
const negation =
  /\b(?:not|never|neither|nor|no|without|cannot|unable|yet to be|nobody|none)\b[^.;:]{0,40}$/iu;

/** Statements of independence. */
export function checkIndependence(
  sentence: CheckSentence,
  evidence: readonly Evidence[],
  problems: FoundProblem[],
): void {
  const text = sentence.block.text.slice(sentence.start, sentence.end);
  for (const words of independenceWords(text)) {
    if (isQuoted(sentence, words) || negation.test(text.slice(0, words.start))) continue;
    const reached = originsOf(evidence);
    if (reached >= words.least) continue;
    const isCited = evidence.length > 0;
    problems.push({
      ...sourceRange(sentence.block, {
        start: sentence.start + words.start,
        end: sentence.start + words.end,
      }),
      rule: 'independence',
      severity: 'error',
      message: isCited
        ? `“${words.text}” asks for ${words.least} independent origins; what is cited has ${reached}.`
        : `“${words.text}” cites nothing that has independent origins.`,
      casebookSays: isCited
        ? reached === 1
          ? '1 independent origin'
          : `${reached} independent origins`
        : null,
      advice: isCited
        ? 'Documents that repeat one another are one origin: cite another witness, or leave the words out.'
        : 'Cite the figure or the finding that counts them.',
    });
  }
}

/** How many witnesses the evidence has together; what weighing joined is one. */
function originsOf(evidence: readonly Evidence[]): number {
  const each = evidence.map(({ independence }) => independence());
  const together = new Set(each.flatMap(({ witnesses }) => [...witnesses])).size;
  return Math.max(together, ...each.map(({ origins }) => origins), 0);
}

function isQuoted({ quoted, start }: CheckSentence, words: TextRange): boolean {
  return quoted.some((range) => range.start <= start + words.start && start + words.end <= range.end);
}

const standards: readonly { readonly pattern: RegExp; readonly rank: number; readonly name: string }[] = [
  /\breasonabl[ey] (?:suspicion|suspect(?:s|ed)?)\b/giu,
  /\breasonable grounds (?:to (?:believe|conclude)|for believing)\b/giu,
  /\b(?:on|by) (?:a|the) balance of probabilit(?:y|ies)\b|\bmore likely than not\b/giu,
  /\bclear and convincing\b/giu,
  /\bbeyond (?:a |any |all )?reasonable doubt\b/giu,
].map((pattern, rank) => ({ pattern, rank, name: proofStandards[rank]?.name ?? '' }));

/** A sentence that explains the standard does not claim it. */
const explains = /\b(?:standards?|thresholds?|means|defined|definition|term|terms)\b/iu;

/** Statements at a standard of proof: they cite a finding of at least that standard. */
export function checkStandards(
  sentence: CheckSentence,
  evidence: readonly Evidence[],
  problems: FoundProblem[],
): void {
  const text = sentence.block.text.slice(sentence.start, sentence.end);
  const findings = evidence.filter(({ kind }) => kind === 'finding');
  if (findings.length === 0 && (explains.test(text) || sentence.block.kind === 'heading')) return;
  const reached = Math.max(
    -1,
    ...findings.map(({ standard }) => proofStandards.findIndex(({ name }) => name === standard)),
  );
  for (const { pattern, rank, name } of standards) {
    for (const match of text.matchAll(pattern)) {
      const words = { start: match.index, end: match.index + match[0].length };
      if (reached >= rank || isQuoted(sentence, words)) continue;
      const [standard] = [proofStandards[reached]?.name ?? null];
      problems.push({
        ...sourceRange(sentence.block, {
          start: sentence.start + words.start,
          end: sentence.start + words.end,
        }),
        rule: 'standard',
        severity: 'error',
        message:
          standard === null
            ? `“${match[0]}” is a standard of proof, and the sentence cites no finding.`
            : `“${match[0]}” is more than the cited finding says.`,
        casebookSays: standard,
        advice:
          standard === null
            ? `Cite a finding at “${name}” or above.`
            : `Write “${standard}”, or take the finding to “${name}” first.`,
      });
    }
  }
}

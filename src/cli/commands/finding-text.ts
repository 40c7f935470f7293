/** Findings as text on a terminal. */
import type {
  FindingDetail,
  FindingEvidenceLine,
  FindingLine,
  ProofStandardLine,
} from '../../contract/index.ts';
import { witnessMark } from './figures.ts';

/** A finding in a line or two. */
export function findingText(line: FindingLine): string {
  const marks = [
    line.standard,
    line.status,
    ...(line.review === 'none' ? [] : [`review: ${line.review}`]),
    ...(line.contrary === 0 ? [] : [`${line.contrary} against`]),
    ...(line.gaps === 0 ? [] : [counted(line.gaps, 'gap')]),
  ];
  return [
    `${line.id}  ${witnessMark(line)} ${line.name} (${marks.join('; ')})`,
    ...line.weakened.map(({ what }) => `  weakened: ${what}`),
  ].join('\n');
}

/** A finding with everything that it stands on. */
export function findingDetailText(detail: FindingDetail): string {
  const { documents, textOrigins, attributionRoots, independentOrigins, stoodOn } = detail;
  return [
    findingText(detail),
    `Standard: ${detail.standard}. ${detail.threshold}`,
    ...(detail.statement === null ? [] : [`Reasoning: ${detail.statement}`]),
    `Stands on: ${counted(documents, 'document')} → ${counted(textOrigins, 'text origin')} → ${counted(attributionRoots.length, 'attribution root')} → ${counted(independentOrigins, 'independent origin')}`,
    ...(attributionRoots.length === 0 ? [] : [`  ${attributionRoots.join(', ')}`]),
    ...(stoodOn === null ? [] : [`  when it was reviewed: ${counted(stoodOn, 'independent origin')}`]),
    ...part('Support', detail.supporting),
    ...part('Contrary evidence', detail.opposing),
    ...(detail.openGaps.length === 0 ? [] : ['Gaps:', ...detail.openGaps.map((gap) => `  ${gap}`)]),
    `Authors: ${detail.authors.join(', ')}${detail.reviewer === null ? '' : `. Review ${detail.review} by ${detail.reviewer}`}`,
    ...(detail.status === 'published' || detail.problems.length === 0
      ? []
      : [
          'Before it can be published:',
          ...detail.problems.map(({ reason, advice }) => `  ${reason} ${advice}`),
        ]),
  ].join('\n');
}

function part(title: string, evidence: readonly FindingEvidenceLine[]): string[] {
  if (evidence.length === 0) return [];
  return [
    `${title}:`,
    ...evidence.flatMap(({ id, state, title: words, place, answers }) => [
      `  ${id}  ${state}: ${place === null ? words : `“${words}”`}`,
      ...(place === null ? [] : [`    ${place.source.name}, ${place.start}–${place.end}`]),
      ...answers.map((answer) => `    answered: ${answer}`),
    ]),
  ];
}

/** A standard of proof with what it asks for. */
export function standardText({
  standard,
  threshold,
  origins,
  accepted,
  answered,
  noGaps,
}: ProofStandardLine): string {
  const asks = [
    ...(origins === 0 ? [] : [counted(origins, 'independent origin')]),
    ...(accepted ? ['claims accepted by a person'] : []),
    ...(answered ? ['contrary evidence answered'] : []),
    ...(noGaps ? ['no gap'] : []),
  ];
  return `${standard}: ${threshold}\n  asks for ${asks.length === 0 ? 'something that carries it' : asks.join(', ')}`;
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

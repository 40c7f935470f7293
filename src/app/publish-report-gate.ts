/** The gate before publishing: what must not leave, looked for in the words of the report and in everything that the model of its pages holds. */
import {
  fineCoordinates,
  linePlaces,
  parseManuscript,
  type PublishedReport,
} from '../domain/report/index.ts';
import type { CasebookIndex } from '../ports/casebook-index.ts';

/** Why a report does not leave, each with what to do; empty when it may. */
export function refusalsOf(index: CasebookIndex, report: PublishedReport, source: string): string[] {
  const { errors } = report.check;
  const isChecked = errors === 0 || report.isDraft;
  return [
    ...(isChecked ? [] : [`Its check has ${errors === 1 ? 'one error' : `${errors} errors`}.`]),
    ...(report.heading.title === null ? ['It has no title: add a line “title: …” to its heading part.'] : []),
    ...protectedIn(index, source + JSON.stringify(report)),
    ...fineIn(report, source),
  ];
}

/** Nothing that is sealed leaves, and nothing that names it: neither in the words of the report nor in what its blocks bring along. */
function protectedIn(index: CasebookIndex, words: string): string[] {
  return index.custody.latest('protected', Infinity).flatMap(({ fact, seq }) => {
    if (fact.what !== 'protected' || !words.includes(fact.ctSha256.slice(0, 12))) return [];
    return [
      `It names the protected item of entry ${seq} (${fact.ctSha256.slice(0, 12)}…), which never leaves: take it out.`,
    ];
  });
}

/** Coordinates typed into the text, or standing in anything that it shows, that tell more than the report allows itself. */
function fineIn(report: PublishedReport, source: string): string[] {
  const { precision } = parseManuscript(source).heading;
  const places = linePlaces(source);
  const typed = fineCoordinates(source, precision).map(
    ({ start, words }) => `line ${places(start).line} (${words})`,
  );
  const { notes, figures, blocks, letters, sources } = report;
  const shown = [
    ...notes.map((note) => ({ where: `note ${note.number}`, what: note.cited })),
    ...figures.map((figure) => ({
      where: `figure ${figure.number}`,
      what: [figure.now, figure.value, figure.grounds],
    })),
    ...blocks.map((block) => ({ where: `the block of line ${block.line}`, what: block.content })),
    ...letters.map((letter) => ({ where: `the letter ${letter.id}`, what: letter })),
    ...sources.map((one) => ({ where: `the name of the source ${one.sha256.slice(0, 12)}`, what: one })),
  ].flatMap(({ where, what }) =>
    fineCoordinates(textsIn(what).join('\n'), precision).map(({ words }) => `${where} (${words})`),
  );
  const all = [...typed, ...shown];
  if (all.length === 0) return [];
  return [
    `Coordinates are finer than its precision (${precision}) in ${all.slice(0, 5).join('; ')}: shorten or leave them out.`,
  ];
}

/** Every text in a value, as its reader sees it. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [];
}

/**
 * docs/accuracy.md: how far to trust what the engines read, for people who are not programmers. Shares of the labelled
 * sets, then examples from the fictional example casebook, found by running the engines while the page is written.
 * The same engines give the same page.
 */
import { clusterNames } from './attribution-gold.ts';
import { accuracyTable } from './accuracy-table.ts';
import {
  eventFindings,
  languageFindings,
  numberFindings,
  quotationFindings,
  type Finding,
  type FindingKind,
  type Ground,
} from './example/findings.ts';
import { labelsOf } from './example/labels.ts';
import { relationFindings } from './example/relations.ts';
import { byCode, readExample } from './example/texts.ts';

interface Section {
  readonly kind: FindingKind;
  readonly title: string;
  readonly finds: string;
  readonly misses: string;
}

const sections: readonly Section[] = [
  {
    kind: 'quantities',
    title: 'Numbers',
    finds:
      'Digits and number words, money, shares, ages, durations and ranges, in headlines, captions and body. Dates, room numbers, telephone numbers and other stories on the page are left out.',
    misses:
      'Only what is written is read: a total that the reader has to add up, or a number that follows from two others, is not.',
  },
  {
    kind: 'bounds',
    title: 'Bounds',
    finds:
      '“At least”, “just over”, “up to”, “nearly” stay with their number; “dozens” never becomes a figure.',
    misses: 'A bound that stands far from its number, or that the context alone gives, is lost.',
  },
  {
    kind: 'nouns',
    title: 'What is counted',
    finds: 'The noun beside the number, and the one meant by “of these”, “of them” or a bare number.',
    misses:
      'When a sentence leaves the noun out, the nearest earlier one may be taken although another is meant.',
  },
  {
    kind: 'speakers',
    title: 'Who says it',
    finds:
      'The person, body or document that stands behind a statement, also by pronoun, title or “the group”.',
    misses:
      'In texts never seen this fails more often than anything about numbers: where several sources follow each other, look at the passage.',
  },
  {
    kind: 'modality',
    title: 'How it is said',
    finds: 'A statement, an estimate, a plan, a promise, an allegation and a denial are kept apart.',
    misses:
      'A denial that does not name the number it denies, and doubt that only the tone carries, are not seen.',
  },
  {
    kind: 'quotations',
    title: 'Quotations',
    finds:
      'Words in quotation marks with who said them; a copy that changed them is marked when the first text is there too.',
    misses:
      'Speech without marks is no quotation. A changed quotation cannot be marked when its first text is missing.',
  },
  {
    kind: 'events',
    title: 'What was done',
    finds: 'Acts such as selling, holding, seizing, freeing, with who did it and to whom.',
    misses:
      'Acts in words that are not in the list, some that a noun alone tells, and most in other languages than English.',
  },
  {
    kind: 'places',
    title: 'Places',
    finds:
      'The place of a statement, from its sentence or from the scene that the story set before. A name that fits several places stays open.',
    misses: 'A place that must be worked out (“the site up the road”) or that was set many sentences before.',
  },
  {
    kind: 'times',
    title: 'Times',
    finds:
      'Days, months, periods and words such as “Saturday” or “last year”, counted from the date of the text.',
    misses:
      'A time is left open rather than guessed; a period that another passage sets is often not carried over. Whether a thing has happened or will happen is read in English only.',
  },
  {
    kind: 'relations',
    title: 'Texts that repeat each other',
    finds: 'Copies, shortened copies, rewritten copies, summaries and translations, and which came first.',
    misses: 'Two new texts about one release look much like two witnesses, and the other way round.',
  },
  {
    kind: 'languages',
    title: 'Other languages',
    finds:
      'Numbers, bounds and counted nouns in Spanish, French, German, Thai, Khmer, Chinese, Vietnamese and Arabic.',
    misses: 'Speakers are read with less certainty than in English, and acts seldom or not at all.',
  },
];

/** Right examples for each section, misses for each section, and longest passage shown, in characters. */
const rightShown = 2;
const missesShown = 3;
const longest = 240;

/** The page. `sharedDir` must hold the labelled sets. */
export function accuracyPage(sharedDir: string): string {
  const files = readExample();
  const labels = labelsOf(sharedDir, files);
  const ground: Ground = {
    files: new Map(files.map((file) => [file.file, file] as const)),
    same: clusterNames(sharedDir),
  };
  const findings = [
    ...numberFindings(labels, ground),
    ...quotationFindings(labels, ground),
    ...eventFindings(labels, ground),
    ...relationFindings(labels, files),
    ...languageFindings(labels, ground),
  ].toSorted((a, b) => byCode(a.file, b.file) || a.start - b.start);
  return [
    ...opening,
    ...accuracyTable(sharedDir),
    '',
    '## What it finds',
    ...sections.flatMap((section) => findsOf(section, findings, ground)),
    '',
    '## What it misses',
    ...sections.flatMap((section) => missesOf(section, findings, ground)),
    '',
  ].join('\n');
}

const opening: readonly string[] = [
  '<!-- Written by `npm run bench`; do not edit. -->',
  '',
  '# How far to trust what Sakkhi reads',
  '',
  'Everything that Sakkhi reads in a text is a proposal beside its passage: a person decides. This page says how often a proposal is',
  'right and what is overlooked. All examples are from the fictional example; the words in bold are those in question. Speed and every other measure: [measures.md](measures.md).',
  '',
  '## How often it is right',
  '',
];

function findsOf({ kind, title, finds }: Section, findings: readonly Finding[], ground: Ground): string[] {
  const own = findings.filter((finding) => finding.kind === kind);
  const right = own.filter(({ isRight }) => isRight);
  const chosen = spread(
    right.toSorted((a, b) => b.weight - a.weight),
    rightShown,
    ground,
  );
  return [
    '',
    `### ${title}`,
    '',
    finds,
    `In the example: ${right.length} of ${own.length} right.`,
    '',
    ...chosen.flatMap((finding) => shown(finding, ground)),
  ];
}

function missesOf({ kind, title, misses }: Section, findings: readonly Finding[], ground: Ground): string[] {
  const own = findings.filter((finding) => finding.kind === kind);
  const wrong = own.filter(({ isRight }) => !isRight);
  const examples = spread(wrong, missesShown, ground).flatMap((finding) => shown(finding, ground));
  const none = `None of the ${own.length} in the example; the table above tells what to expect elsewhere.`;
  const count = `In the example: ${wrong.length} of ${own.length}.`;
  return [
    '',
    `### ${title}, missed`,
    '',
    misses,
    wrong.length === 0 ? none : count,
    ...(examples.length === 0 ? [] : ['', ...examples]),
  ];
}

/** The first few that differ in passage and in what they show; other files first, pairs of files by kind first. */
function spread(findings: readonly Finding[], most: number, ground: Ground): Finding[] {
  const chosen: Finding[] = [];
  const passes: readonly ((held: Finding, one: Finding) => boolean)[] = [
    (held, one) => held.file !== one.file && sortOf(held) !== sortOf(one),
    (held, one) => sortOf(held) !== sortOf(one),
    (held, one) => one.title !== undefined && held.title !== one.title,
  ];
  for (const differs of passes) {
    for (const one of findings) {
      const isNew = chosen.every(
        (held) => differs(held, one) && shownAs(held, ground) !== shownAs(one, ground),
      );
      if (chosen.length < most && isNew) chosen.push(one);
    }
  }
  return chosen;
}

function sortOf({ sort, says, read }: Finding): string {
  return sort ?? `${says} > ${read}`;
}

function shownAs(finding: Finding, ground: Ground): string {
  return finding.title ?? passage(finding, ground);
}

function shown(finding: Finding, ground: Ground): string[] {
  const where = `${shownAs(finding, ground)}${finding.title === undefined ? ` (\`${finding.file}\`)` : ''}`;
  const verdict = finding.isRight
    ? `  Read: ${finding.read}.`
    : `  The text says: ${finding.says}. Read: ${finding.read}.`;
  return [`- ${where}  `, verdict];
}

/** The paragraph around the label, the label in bold, cut at words to a readable length. */
function passage({ file, start, end }: Finding, ground: Ground): string {
  const text = ground.files.get(file)?.document.text ?? '';
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const next = text.indexOf('\n', end);
  const to = next < 0 ? text.length : next;
  const room = Math.max(40, longest - (end - start)) / 2;
  const head = headOf(text.slice(from, start), room);
  const tail = tailOf(text.slice(end, to), room);
  return `${head}**${text.slice(start, end)}**${tail}`;
}

function headOf(text: string, room: number): string {
  if (text.length <= room) return text;
  const cut = text.slice(text.length - room);
  const sentence = cut.search(/(?<=[.!?]["”»]?) (?=\S)/u);
  const at = sentence >= 0 ? sentence : cut.indexOf(' ');
  return `… ${cut.slice(at + 1)}`;
}

function tailOf(text: string, room: number): string {
  const sentence = /[.!?]["”»]?(?= |$)/u.exec(text);
  const end = sentence === null ? text.length : sentence.index + sentence[0].length;
  if (end <= room) return text.slice(0, end);
  return `${text.slice(0, text.lastIndexOf(' ', room))} …`;
}

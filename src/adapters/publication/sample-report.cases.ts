/** A fictional report, ready to leave: every kind of block, note and letter, in five scripts. */
import {
  parseManuscript,
  publishedFlow,
  type BlockContent,
  type PublishedCitation,
  type PublishedReport,
  type PublishedSource,
} from '../../domain/report/index.ts';

/** One sentence in each script, as the report writes it. */
export const scriptSentences: Readonly<Record<'latin' | 'khmer' | 'thai' | 'chinese' | 'arabic', string>> = {
  latin: 'Researchers counted the boats in the basin twice.',
  khmer: 'ក្រុមអ្នកស្រាវជ្រាវរាប់ទូកបានហាសិបបី និងសរសេរវាទុក។',
  thai: 'นักวิจัยนับเรือได้ห้าสิบสามลำ และเขียนไว้',
  chinese: '研究人员在港口数到五十三艘船，并记录下来。',
  arabic: 'أحصى الباحثون ثلاثة وخمسين قاربا في المرفأ',
};

const manuscript = `---
title: What the state did about 47 yards
language: en
authors: A. Reader; B. Writer
date: 2025-04-02
precision: 10 km
summary: At more than a third of the confirmed yards no investigation is known.
---
# What the state did about 47 yards

## What was counted

Researchers confirmed {{count sites where status = confirmed => 47}} yards. At {{share sites where response = not-investigated of status = confirmed => more than a third}} of them no *investigation* is known [@site-0001; @finding-3f2a9c]. It lasted {{by hand 9 days because "the witness counted them with us"}}.

“They held our passports,” one witness said [@1f0c3a77be12-1044-1047].

${Object.values(scriptSentences).join('\n\n')}

> A quotation that stands by itself.

1. The first thing [@1f0c3a77be12-1044-1047]
2. The second **thing**, see [the register](https://example.org/register)

| Province | Yards |
|---|---|
| Harbour | {{count sites where province = Harbour => 21}} |
| Hill | 9 |

### Where they lie

\`\`\`map
of: sites
\`\`\`

\`\`\`chart
figure: f-1
\`\`\`

\`\`\`chart
of: share sites where response = not-investigated
\`\`\`

\`\`\`chart
of: sites
by: province
\`\`\`

## What happened when

\`\`\`timeline
of: sites
\`\`\`

\`\`\`witnesses
of: findings
\`\`\`

\`\`\`table
of: sites
columns: title, status, place
\`\`\`
`;

function hash(digit: string): string {
  return digit.repeat(64);
}

function source(digit: string, name: string, publisher: string | null): PublishedSource {
  return { name, sha256: hash(digit), publisher, published: `2025-03-0${digit}` };
}

const nothing = { quotation: null, fidelity: null, source: null, says: null, witnesses: null };

/** The sample, with one text in the place of every text that comes from outside (null: harmless ones). */
export function sampleReport(text: string | null = null): PublishedReport {
  const read = parseManuscript(manuscript);
  const say = (plain: string): string => text ?? plain;
  const passage: PublishedCitation = {
    ...nothing,
    ...{ kind: 'passage', id: '1f0c3a77be12-1044-1047', title: say('They held') },
    ...{
      quotation: say('They held our passports.'),
      fidelity: 'verbatim',
      source: source('1', say('release.txt'), say('Harbour Watch')),
    },
  };
  const witnesses = { independentOrigins: 2, documents: 5 };
  return {
    ...{ name: 'yards', isDraft: false, day: '2025-04-02', manuscriptSha256: hash('8') },
    heading: {
      ...read.heading,
      title: say(read.heading.title ?? ''),
      summary: say(read.heading.summary ?? ''),
    },
    body: publishedFlow(read),
    figures: read.marks
      .flatMap((mark) =>
        mark.mark === 'figure' ? [{ expression: mark.expression, text: say(mark.says ?? '') }] : [],
      )
      .map((figure, at) => ({
        ...figure,
        ...{
          number: at + 1,
          state: 'recomputed' as const,
          now: figure.text,
          value: null,
          groundsCount: 47,
          line: 12,
        },
        grounds: [{ collection: 'sites' as const, id: 'site-0001', title: say('North yard') }],
      })),
    byHand: [{ number: 1, text: say('9 days'), reason: say('the witness counted them with us'), line: 12 }],
    notes: [
      {
        ...{ number: 1, line: 12 },
        cited: [
          { ...nothing, kind: 'record', id: 'site-0001', title: say('North yard') },
          {
            ...nothing,
            kind: 'finding',
            id: 'finding-3f2a9c',
            title: say('The police knew.'),
            says: say('Finding, published.'),
            witnesses,
          },
        ],
      },
      { number: 2, line: 14, cited: [passage] },
      {
        number: 3,
        line: 28,
        cited: [
          { ...passage, fidelity: 'altered', source: source('2', say('report-数.html'), say('港口报')) },
        ],
      },
    ],
    blocks: blockContents(say).map((content, at) => ({
      ...{ number: at + 1, line: 30 + at, asked: say('of: sites'), title: say(`Block ${at + 1}`), content },
    })),
    sources: [
      source('1', say('release.txt'), say('Harbour Watch')),
      source('2', say('report-数.html'), null),
    ],
    letters: [
      {
        ...{
          id: 'letter-1',
          title: say('Questions about the north yard'),
          to: [say('Harbour Police')],
          state: 'silent',
        },
        ...{ sent: '2025-02-01', due: '2025-02-15', replied: null, questions: [say('Who owned the yard?')] },
      },
      {
        ...{
          id: 'letter-2',
          title: say('Questions to the owner'),
          to: [say('Pier Company')],
          state: 'denial',
        },
        ...{ sent: '2025-02-02', due: '2025-02-20', replied: '2025-02-18', questions: [] },
      },
    ],
    log: {
      origin: 'sakkhi/casebook/9f1c',
      size: 431,
      root: hash('7'),
      key: 'sakkhi/casebook/9f1c+1a2b3c4d+AbCdEf==',
    },
    check: {
      ...{ errors: 0, listed: 1, recomputed: 3, quotations: 2, citations: 4 },
      problems: [
        { line: 14, severity: 'listed', message: say('The number 9 matches nothing in the casebook.') },
      ],
    },
  };
}

function blockContents(say: (plain: string) => string): BlockContent[] {
  const said = (
    low: number | null,
    bound: '>=' | '=' | 'vague',
  ): { low: number | null; high: null; bound: '>=' | '=' | 'vague'; writtenAs: string; supports: true } => ({
    ...{ low, bound, high: null, writtenAs: say('dozens'), supports: true },
  });
  const place = { latitude: 11.5, longitude: 104.9, radiusMetres: 10_000, shown: '11.5, 104.9' };
  const bar = { title: say('Raid'), date: say('2025-03-14'), from: 20_161, to: 20_161, isAbout: false };
  return [
    {
      ...{ shows: 'map', precision: '10 km', withoutPlace: 2 },
      points: [
        { ...place, id: 'site-0001', title: say('North yard'), group: say('confirmed') },
        {
          ...place,
          id: 'site-0002',
          title: say('Pier 4'),
          group: 'suspicious',
          latitude: 10.6,
          longitude: 103.5,
          shown: '10.6, 103.5',
        },
      ],
    },
    {
      ...{
        shows: 'interval',
        figure: 'f-1',
        unit: say('boat'),
        verdict: say('conflict'),
        why: say('The values have no common point.'),
      },
      witnesses: { independentOrigins: 2, documents: 4 },
      rows: [
        { source: say('Harbour Watch'), repeats: false, values: [said(53, '>=')] },
        { source: say('港口报'), repeats: true, values: [said(53, '>=')] },
        { source: say('Harbour master'), repeats: false, values: [said(41, '='), said(null, 'vague')] },
      ],
    },
    {
      shows: 'share',
      counts: 'sites',
      numerator: 18,
      denominator: 47,
      part: say('not investigated'),
      whole: say('confirmed yards'),
    },
    { shows: 'bars', counts: 'sites', bars: [{ label: say('Harbour Province'), count: 21 }] },
    {
      shows: 'timeline',
      lanes: [
        {
          title: say('North yard'),
          undated: 1,
          bars: [bar, { ...bar, from: 19_723, to: 20_088, isAbout: true }],
        },
      ],
    },
    {
      shows: 'witnesses',
      rows: [
        {
          title: say('The police knew.'),
          why: say('Standard of proof: reasonable grounds.'),
          roots: [say('Harbour Watch')],
          independentOrigins: 2,
          documents: 5,
        },
      ],
    },
    {
      shows: 'table',
      counts: 'sites',
      columns: ['title', say('status')],
      rows: [[say('North yard'), say('confirmed')]],
      left: 3,
    },
  ];
}

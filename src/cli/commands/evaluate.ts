import { ensureFigures } from '../../app/derive.ts';
import { collectionLines, evaluatedLine } from '../../app/evaluate-expression.ts';
import { Fault } from '../../base/index.ts';
import type { CollectionLine, EvaluationLine } from '../../contract/index.ts';
import { casebookFolder } from '../casebook-folder.ts';
import type { Command, CommandInput } from '../command.ts';
import { openCasebook } from '../wiring.ts';

export const evaluateCommand: Command = {
  name: 'evaluate',
  usage: 'EXPRESSION',
  description: [
    'The same expressions as between {{ and }} of a report: sums, counts and shares over sites, events, organisations, people,',
    'letters, media, designations, ownerships, claims, figures, findings and sources. A bound is never lost: 53 and “at least 20”',
    'make “at least 73”. Only what surely meets a condition counts; a note says how many do not tell.',
    '',
    '  count SET, share SET of CONDITION            SET: sites where status = confirmed',
    '  sum|least|greatest|range FIELD over SET      earliest|latest DATE over SET',
    '  list FIELD over SET first 5, distinct FIELD over SET',
    '  figure ID, claim ID FIELD, finding ID origins, site ID capacity; between numbers + - * /',
    '  conditions: = != < <= > >=, in (a, b), contains "word", between A and B, is known, and, or, not, site.status = …',
    '  behind it: as digits, words, percent, fraction, bound, list, date',
  ].join('\n'),
  options: {
    as: { type: 'string', value: 'FORM', help: 'How it is written: digits, words, percent, fraction …' },
    language: {
      type: 'string',
      value: 'LANGUAGE',
      help: 'Language of the text: en, es, fr, th, km, zh, ar (default: en).',
    },
    rows: { type: 'boolean', value: null, help: 'Also the facts that it rests on, the first 1,000.' },
    fields: {
      type: 'string',
      value: 'COLLECTION',
      help: 'Show the fields of a collection and what they may be (“all”: of all).',
    },
  },
  examples: [
    'sakkhi evaluate "count sites where status = confirmed"',
    'sakkhi evaluate "share sites where response = not-investigated of status = confirmed" --rows',
    'sakkhi evaluate "sum capacity over sites where status = confirmed" --as words',
    'sakkhi evaluate --fields sites',
  ],
  async run(input, terminal) {
    const fields = input.values.get('fields');
    const expression = fields === undefined ? expressionOf(input) : '';
    const open = await openCasebook(casebookFolder(input), 'read', terminal);
    try {
      const { index } = open.casebook;
      if (fields !== undefined) {
        for (const line of collectionLines(index, fields === 'all' ? null : fields))
          terminal.line(line, collectionText(line));
        return 0;
      }
      ensureFigures(open.casebook, terminal.onProgress);
      const language = input.values.get('language') ?? 'en';
      const line = evaluatedLine(index, expression, { language, rows: input.flags.has('rows') });
      terminal.line(line, evaluationText(line));
      if (!terminal.json) for (const note of line.notes) terminal.note(note);
      return 0;
    } finally {
      terminal.endProgress();
      await open.close();
    }
  },
};

function expressionOf(input: CommandInput): string {
  const expression = input.positionals.join(' ');
  if (expression.trim() === '') {
    throw new Fault({
      code: 'cli/no-expression',
      kind: 'invalid',
      message: 'evaluate takes an expression.',
      advice:
        'As: sakkhi evaluate "count sites where status = confirmed". Fields: sakkhi evaluate --fields sites.',
    });
  }
  const form = input.values.get('as');
  return form === undefined ? expression : `${expression} as ${form}`;
}

function evaluationText({ text, grounds, groundsCount }: EvaluationLine): string {
  const rows = grounds.map(({ id, title }) => `  ${id}  ${title}`);
  const rest = grounds.length > 0 && groundsCount > grounds.length ? [`  … of ${groundsCount}`] : [];
  return [text, ...rows, ...rest].join('\n');
}

function collectionText({ collection, fields }: CollectionLine): string {
  const width = Math.max(0, ...fields.map(({ name }) => name.length));
  const rows = fields.map(({ name, kind, means, choices, of }) => {
    const can = choices === null ? (of === null ? kind : `id of ${of.join(' or ')}`) : choices.join(', ');
    return `  ${name.padEnd(width)}  ${means} (${can})`;
  });
  return [collection, ...rows, ''].join('\n');
}

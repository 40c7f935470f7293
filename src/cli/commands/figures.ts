import { ensureFigures } from '../../app/derive.ts';
import { listFigures } from '../../app/queries.ts';
import { Fault } from '../../base/index.ts';
import { verdictSchema, type FigureLine } from '../../contract/index.ts';
import { expectNoPositionals } from '../arguments.ts';
import { casebookFolder } from '../casebook-folder.ts';
import type { Command, CommandInput } from '../command.ts';
import { openCasebook } from '../wiring.ts';

export const figuresCommand: Command = {
  name: 'figures',
  usage: '',
  description:
    'One line a figure: verdict, documents, text origins, attribution roots, independent origins, and why.\n● is one independent origin (a witness), ○ a further document that only repeats.',
  options: {
    search: { type: 'string', value: 'TEXT', help: 'Only figures about this.' },
    verdict: { type: 'string', value: 'VERDICT', help: `One of: ${verdictSchema.options.join(', ')}.` },
  },
  examples: [
    'sakkhi figures',
    'sakkhi figures --search compounds',
    'sakkhi figures --verdict conflict --json',
  ],
  async run(input, terminal) {
    expectNoPositionals(input, 'figures');
    const query = figureQuery(input);
    const open = await openCasebook(casebookFolder(input), 'read', terminal);
    try {
      ensureFigures(open.casebook, terminal.onProgress);
      for (const line of listFigures(open.casebook.index, query)) terminal.line(line, figureText(line));
      return 0;
    } finally {
      terminal.endProgress();
      await open.close();
    }
  },
};

function figureQuery(input: CommandInput): { q?: string; verdict?: string } {
  const q = input.values.get('search');
  const verdict = input.values.get('verdict');
  if (verdict !== undefined && !verdictSchema.safeParse(verdict).success) {
    throw new Fault({
      code: 'cli/bad-verdict',
      kind: 'invalid',
      message: `There is no verdict "${verdict}".`,
      advice: `Use one of: ${verdictSchema.options.join(', ')}.`,
    });
  }
  return { ...(q === undefined ? {} : { q }), ...(verdict === undefined ? {} : { verdict }) };
}

function figureText(line: FigureLine): string {
  return `${witnessMark(line)} ${line.why}\n  verdict: ${line.verdict}\n`;
}

/** One filled mark per independent origin, one hollow mark per further document that only repeats. */
export function witnessMark(line: Pick<FigureLine, 'independentOrigins' | 'documents'>): string {
  const hollow = Math.max(0, line.documents - line.independentOrigins);
  return '●'.repeat(Math.min(line.independentOrigins, 12)) + '○'.repeat(Math.min(hollow, 12));
}

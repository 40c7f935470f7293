import { ensureLineage } from '../../app/trace-casebook.ts';
import { listLineage, listOrigins } from '../../app/queries.ts';
import { Fault } from '../../base/index.ts';
import type { LineageLine, OriginLine, StoryRef } from '../../contract/index.ts';
import { expectNoPositionals } from '../arguments.ts';
import { casebookFolder } from '../casebook-folder.ts';
import type { Command } from '../command.ts';
import { openCasebook } from '../wiring.ts';
import { sourceHash } from './claims.ts';

export const lineageCommand: Command = {
  name: 'lineage',
  summary: 'show which texts derive from which',
  usage: '',
  description:
    'One line a pair of stories that belong together, with relation, direction, aligned passages and reasons.\nThe arrow leads from a text to the one that derives from it.\nWith --origins, one line a text origin with everything that repeats it.',
  options: {
    origins: { type: 'boolean', value: null, help: 'List text origins in place of pairs.' },
    source: { type: 'string', value: 'NAME', help: 'Only pairs with this source (file name or hash).' },
  },
  examples: ['sakkhi lineage', 'sakkhi lineage --origins --json'],
  async run(input, terminal) {
    expectNoPositionals(input, 'lineage');
    if (input.flags.has('origins') && input.values.has('source')) {
      throw new Fault({
        code: 'cli/idle-option',
        kind: 'invalid',
        message: '--source does not go with --origins.',
        advice: 'Leave --origins away to see the pairs of one source.',
      });
    }
    const open = await openCasebook(casebookFolder(input), 'read', terminal);
    try {
      const { index } = open.casebook;
      const source = sourceHash(input, index.captures());
      ensureLineage(open.casebook, terminal.onProgress);
      if (input.flags.has('origins')) {
        for (const line of listOrigins(index)) terminal.line(line, originText(line));
      } else {
        for (const line of listLineage(index, source)) terminal.line(line, pairText(line));
      }
      return 0;
    } finally {
      terminal.endProgress();
      await open.close();
    }
  },
};

function storyText(ref: StoryRef): string {
  return ref.story === 0 ? ref.source.name : `${ref.source.name} (story ${ref.story + 1})`;
}

function pairText(line: LineageLine): string {
  // The order of the record: the reasons say "first" and "second" of it.
  const arrow = { none: '—', 'b-from-a': '→', 'a-from-b': '←' }[line.direction];
  const passages =
    line.evidence.length === 1 ? '1 aligned passage' : `${line.evidence.length} aligned passages`;
  return [
    `${storyText(line.a)} ${arrow} ${storyText(line.b)}: ${line.relation} (${line.score.toFixed(2)}, ${passages})`,
    ...line.reasons.map((reason) => `  ${reason}`),
  ].join('\n');
}

function originText(line: OriginLine): string {
  const head = line.head === null ? 'first text unclear' : storyText(line.head);
  const count = line.members.length === 1 ? 'alone' : `${line.members.length} texts`;
  return [`${head}: ${count}`, ...line.members.map((member) => `  ${storyText(member)}`)].join('\n');
}

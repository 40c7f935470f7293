import { ensureLineage } from '../../app/trace-casebook.ts';
import { listLineage, listOrigins } from '../../app/queries.ts';
import { Fault } from '../../base/index.ts';
import { relationSchema, type LineageLine, type OriginLine, type StoryRef } from '../../contract/index.ts';
import { expectNoPositionals } from '../arguments.ts';
import { casebookFolder } from '../casebook-folder.ts';
import type { Command, CommandInput } from '../command.ts';
import type { Terminal } from '../terminal.ts';
import { openCasebook } from '../wiring.ts';
import { sourceHash } from './claims.ts';

const relations = relationSchema.options.filter((relation) => relation !== 'different-story');

export const lineageCommand: Command = {
  name: 'lineage',
  usage: '',
  description:
    'One line a pair of stories that belong together, with relation, direction, aligned passages and reasons.\nThe arrow leads from a text to the one that derives from it. Texts on one matter that derive from nothing in common\nare only counted, unless you ask for them with --relation independent or --json.\nWith --origins, one line a text origin with everything that repeats it.',
  options: {
    origins: { type: 'boolean', value: null, help: 'List text origins in place of pairs.' },
    source: { type: 'string', value: 'NAME', help: 'Only pairs with this source (file name or hash).' },
    relation: { type: 'string', value: 'RELATION', help: `Only pairs so related: ${relations.join(', ')}.` },
  },
  examples: ['sakkhi lineage', 'sakkhi lineage --relation translation', 'sakkhi lineage --origins --json'],
  async run(input, terminal) {
    expectNoPositionals(input, 'lineage');
    checkOptions(input);
    const open = await openCasebook(casebookFolder(input), 'read', terminal);
    try {
      const { index } = open.casebook;
      const source = sourceHash(input, index.captures());
      ensureLineage(open.casebook, terminal.onProgress);
      if (input.flags.has('origins')) {
        for (const line of listOrigins(index)) terminal.line(line, originText(line));
      } else {
        listPairs(listLineage(index, source), input, terminal);
      }
      return 0;
    } finally {
      terminal.endProgress();
      await open.close();
    }
  },
};

function checkOptions(input: CommandInput): void {
  const idle = ['source', 'relation'].find((option) => input.values.has(option));
  if (input.flags.has('origins') && idle !== undefined) {
    throw new Fault({
      code: 'cli/idle-option',
      kind: 'invalid',
      message: `--${idle} does not go with --origins.`,
      advice: 'Leave --origins away to see pairs.',
    });
  }
  const relation = input.values.get('relation');
  if (relation !== undefined && !relations.some((one) => one === relation)) {
    throw new Fault({
      code: 'cli/unknown-relation',
      kind: 'invalid',
      message: `There is no relation "${relation}".`,
      advice: `Use one of ${relations.join(', ')}.`,
    });
  }
}

/** On a terminal or in a file for people, pairs that derive from nothing in common would bury the others. */
function listPairs(all: readonly LineageLine[], input: CommandInput, terminal: Terminal): void {
  const relation = input.values.get('relation');
  const lines = relation === undefined ? all : all.filter((line) => line.relation === relation);
  const isFolded = relation === undefined && !terminal.json;
  for (const line of lines)
    if (!isFolded || line.relation !== 'independent') terminal.line(line, pairText(line));
  const folded = isFolded ? lines.filter((line) => line.relation === 'independent').length : 0;
  if (lines.length === 0)
    terminal.note(relation === undefined ? 'No two texts are related.' : 'No two texts are related so.');
  if (folded > 0)
    terminal.note(
      `${folded === 1 ? 'One more pair speaks' : `${folded} more pairs speak`} of one matter and derive from nothing in common: --relation independent lists them.`,
    );
}

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

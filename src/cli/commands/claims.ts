import { ensureLineage } from '../../app/trace-casebook.ts';
import { listClaims, listEvents, listQuotations, type ClaimQuery } from '../../app/queries.ts';
import { Fault } from '../../base/index.ts';
import { statusSchema, type ClaimLine, type EventLine, type QuotationLine } from '../../contract/index.ts';
import { expectNoPositionals } from '../arguments.ts';
import { casebookFolder } from '../casebook-folder.ts';
import type { Command, CommandInput } from '../command.ts';
import { openCasebook } from '../wiring.ts';
import { quantityText } from '../quantity-text.ts';

export const claimsCommand: Command = {
  name: 'claims',
  usage: '',
  description:
    'One line a claim: what is claimed, who says so, and the exact passage. With --events, one line an event or\ncharacterisation (claims without a number); with --quotations, one line a quotation.',
  options: {
    events: {
      type: 'boolean',
      value: null,
      help: 'List events and characterisations in place of claims with numbers.',
    },
    quotations: { type: 'boolean', value: null, help: 'List quotations in place of claims.' },
    source: { type: 'string', value: 'NAME', help: 'Only from the source with this file name or hash.' },
    search: { type: 'string', value: 'TEXT', help: 'Only claims whose passage or subject holds this text.' },
    speaker: { type: 'string', value: 'NAME', help: 'Only claims of this speaker.' },
    status: { type: 'string', value: 'STATUS', help: 'Only proposed, accepted or rejected ones.' },
  },
  examples: [
    'sakkhi claims',
    'sakkhi claims --json --search compounds',
    'sakkhi claims --events --status accepted',
    'sakkhi claims --quotations',
  ],
  async run(input, terminal) {
    expectNoPositionals(input, 'claims');
    refuseIdleOptions(input);
    const open = await openCasebook(casebookFolder(input), 'read', terminal);
    try {
      const { index } = open.casebook;
      const source = sourceHash(input, index.captures());
      if (input.flags.has('quotations')) {
        ensureLineage(open.casebook, terminal.onProgress);
        const lines = listQuotations(index, source);
        for (const line of lines) terminal.line(line, quotationText(line));
        if (lines.length === 0) terminal.note('No quotation matches.');
        return 0;
      }
      const query = claimQuery(input, source);
      if (input.flags.has('events')) {
        const lines = listEvents(index, query);
        for (const line of lines) terminal.line(line, eventText(line));
        if (lines.length === 0) terminal.note('No event matches.');
        return 0;
      }
      const lines = listClaims(index, query);
      for (const line of lines) terminal.line(line, claimText(line));
      if (lines.length === 0) terminal.note('No claim matches.');
      return 0;
    } finally {
      terminal.endProgress();
      await open.close();
    }
  },
};

/** An option that would do nothing is refused: a list that was not filtered must not look filtered. */
function refuseIdleOptions(input: CommandInput): void {
  if (!input.flags.has('quotations')) return;
  const idle = ['search', 'speaker', 'status'].find((name) => input.values.has(name));
  const given = idle ?? (input.flags.has('events') ? 'events' : undefined);
  if (given === undefined) return;
  throw new Fault({
    code: 'cli/idle-option',
    kind: 'invalid',
    message: `--${given} does not go with --quotations.`,
    advice: 'Quotations can be narrowed by --source.',
  });
}

function claimQuery(input: CommandInput, source: string | undefined): ClaimQuery {
  const q = input.values.get('search');
  const speaker = input.values.get('speaker');
  const status = input.values.get('status');
  const known = statusSchema.safeParse(status);
  if (status !== undefined && !known.success) {
    throw new Fault({
      code: 'cli/bad-status',
      kind: 'invalid',
      message: `--status takes ${statusSchema.options.join(', ')}, not "${status}".`,
    });
  }
  return {
    ...(source === undefined ? {} : { source }),
    ...(q === undefined ? {} : { q }),
    ...(speaker === undefined ? {} : { speaker }),
    ...(known.success ? { status: known.data } : {}),
  };
}

/** The hash meant by --source: a hash, a hash prefix of at least 8 digits, or a file name. */
export function sourceHash(
  input: CommandInput,
  captures: readonly { readonly sha256: string; readonly name: string }[],
): string | undefined {
  const given = input.values.get('source');
  if (given === undefined) return undefined;
  const isHash = /^[0-9a-f]{8,64}$/.test(given);
  const found = captures.filter((row) => row.name === given || (isHash && row.sha256.startsWith(given)));
  if (found.length === 1 && found[0] !== undefined) return found[0].sha256;
  throw new Fault({
    code: found.length === 0 ? 'cli/no-source' : 'cli/many-sources',
    kind: found.length === 0 ? 'absent' : 'invalid',
    message:
      found.length === 0 ? `No source is called ${given}.` : `${found.length} sources are called ${given}.`,
    advice:
      found.length === 0
        ? 'Give the file name as added, or the first 8 digits of its SHA-256.'
        : 'Give the first 8 digits of the SHA-256 of the one you mean.',
  });
}

function claimText(line: ClaimLine): string {
  return textOf(`${quantityText(line)}: ${line.subject}`, line);
}

function eventText(line: EventLine): string {
  return textOf(`${line.negated ? 'not ' : ''}${line.act}: ${line.subject}`, line);
}

function textOf(what: string, line: ClaimLine | EventLine): string {
  const who = line.speaker ?? 'the publication itself';
  const via = line.via.length > 0 ? ` via ${line.via.join(' > ')}` : '';
  const when = [line.place, line.time].filter((part) => part !== null).join(', ');
  return [
    line.status === 'proposed' ? what : `${what}  [${line.status}]`,
    `  says ${who}${via} (${line.modality})${when === '' ? '' : `; ${when}`}`,
    `  “${line.quote}”  ${line.source.name}, ${line.start}–${line.end}, ${line.id}`,
    '',
  ].join('\n');
}

function quotationText(line: QuotationLine): string {
  const where = `${line.speaker ?? 'speaker unknown'} (${line.fidelity === 'unknown' ? 'wording not compared' : line.fidelity}); ${line.source.name}, ${line.start}–${line.end}`;
  if (line.fidelity !== 'altered') return `“${line.quote}”\n  ${where}\n`;
  const first = line.alignedWith === null ? '' : ` in ${line.alignedWith.source.name}`;
  const original = line.verbatim === null ? '' : `\n  the words${first}: “${line.verbatim}”`;
  // Without marks: they would say that these are someone's own words.
  return `altered wording: ${line.quote}\n  ${where}${original}\n`;
}

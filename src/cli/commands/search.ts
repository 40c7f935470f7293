import { searchCasebook } from '../../app/search.ts';
import { Fault } from '../../base/index.ts';
import { searchKindSchema, type FoundText, type SearchAnswer, type SearchHit } from '../../contract/index.ts';
import { casebookFolder } from '../casebook-folder.ts';
import type { Command, CommandInput } from '../command.ts';
import type { Terminal } from '../terminal.ts';
import { openCasebook } from '../wiring.ts';

export const searchCommand: Command = {
  name: 'search',
  usage: 'WORDS…',
  description:
    'Looks through texts, claims, quotations, records and names of sources. Best first, at most 50.\n"two words" finds a phrase, -word leaves out, word* finds beginnings. Case and accents make no difference. Write -- before words that begin with a dash.',
  options: {
    kind: { type: 'string', value: 'KIND', help: `One of: ${searchKindSchema.options.join(', ')}.` },
    language: { type: 'string', value: 'CODE', help: 'Only texts in this language, as "km".' },
    limit: { type: 'string', value: 'N', help: 'At most so many, up to 1000.' },
  },
  examples: [
    'sakkhi search harbour boats',
    'sakkhi search \'"harbour master"\' --kind claim',
    'sakkhi search 中国 --json',
    'sakkhi search -- harbour -master',
  ],
  async run(input, terminal) {
    const request = requestOf(input);
    const open = await openCasebook(casebookFolder(input), 'read', terminal);
    try {
      print(searchCasebook(open.casebook.index, request), terminal);
      return 0;
    } finally {
      terminal.endProgress();
      await open.close();
    }
  },
};

function print(answer: SearchAnswer, terminal: Terminal): void {
  for (const hit of answer.hits) terminal.line(hit, hitText(hit));
  const { total, more, cut } = answer;
  if (cut) terminal.note('The search was too long; only its beginning was looked for.');
  if (total === 0) terminal.note('Nothing was found. Try fewer words, or the beginning of one: harb*');
  else if (more) terminal.note(`More than ${total} were found: add a word, or --kind.`);
  else if (total > answer.hits.length)
    terminal.note(`${answer.hits.length} of ${total} are shown (--limit).`);
}

const usualLimit = 50;

function requestOf(input: CommandInput): Parameters<typeof searchCasebook>[1] {
  const typed = input.positionals.map(asTyped).join(' ');
  if (typed.trim() === '')
    throw wrong('There is nothing to search for.', 'Give a word: sakkhi search harbour');
  const kind = input.values.get('kind');
  const known = searchKindSchema.safeParse(kind);
  if (kind !== undefined && !known.success)
    throw wrong(`--kind does not know "${kind}".`, `Use one of: ${searchKindSchema.options.join(', ')}.`);
  const given = input.values.get('limit') ?? String(usualLimit);
  const limit = Number(given);
  if (!/^\d{1,4}$/.test(given) || limit < 1 || limit > 1000)
    throw wrong(`--limit is "${given}".`, 'Give a whole number from 1 to 1000.');
  const language = input.values.get('language');
  const filter = {
    ...(known.success ? { kind: known.data } : {}),
    ...(language === undefined ? {} : { language }),
  };
  return { typed, filter, limit };
}

/** A shell takes quotation marks away: words that it kept together are a phrase. */
function asTyped(word: string): string {
  return /\s/.test(word) && !/["“”„«»]/.test(word) ? `"${word}"` : word;
}

function wrong(message: string, advice: string): Fault {
  return new Fault({ code: 'cli/bad-search', kind: 'invalid', message, advice });
}

function hitText({ kind, of, title, snippet, source, date }: SearchHit): string {
  const head = [kind, source === null || kind === 'claim' ? of : source.name, date ?? ''].filter(
    (part) => part !== '',
  );
  const lines = [head.join('  '), marked(title), marked(snippet)].filter((line) => line !== '');
  return `${lines.join('\n  ')}\n`;
}

/** Found words stand in square brackets, so that they can be seen without colours. */
function marked({ text, marks }: FoundText): string {
  let shown = '';
  let at = 0;
  for (const { start, end } of marks) {
    shown += `${text.slice(at, start)}[${text.slice(start, end)}]`;
    at = end;
  }
  return (shown + text.slice(at)).replace(/\s+/g, ' ').trim();
}

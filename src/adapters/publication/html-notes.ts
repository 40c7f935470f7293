/** Notes: the words that are cited, who published them, the hash of the preserved source and the id in the casebook. */
import { witnessWords } from '../../charts/index.ts';
import { dateWords, type PublishedCitation, type PublishedNote } from '../../domain/report/index.ts';
import { filledIn } from '../../base/index.ts';
import { marksHtml, type BlockTools } from './html-blocks.ts';
import { html, nothing, sourceMark, type Markup } from './html-text.ts';
import { withNumber, type Speech } from './speech.ts';

/** Digits of a hash that a note shows; the whole one stands on the verification page. */
const hashDigits = 16;

type NoteTools = Pick<BlockTools, 'isPrint' | 'speech'>;

/** All that a note cites. */
export function notePart({ number, cited }: PublishedNote, tools: NoteTools): Markup {
  return html`${joined(cited).map((one, at) => citationHtml(one, `${number}-${at}`, tools))}`;
}

/** Claims from the same words stand under them once, with all their ids. */
function joined(cited: readonly PublishedCitation[]): readonly PublishedCitation[] {
  const by = new Map<string, PublishedCitation>();
  for (const one of cited) {
    const key = one.quotation === null ? one.id : JSON.stringify([one.source?.sha256, one.quotation]);
    const known = by.get(key);
    by.set(key, known === undefined ? one : { ...known, id: `${known.id}, ${one.id}` });
  }
  return [...by.values()];
}

/** The notes behind the text. */
export function notesHtml(notes: readonly PublishedNote[], speech: Speech): Markup {
  const lines = notes.map(
    (note) =>
      html`<li id="note-${note.number}" value="${note.number}">
        ${notePart(note, { isPrint: false, speech })}
        <a
          class="back"
          href="#at-note-${note.number}"
          aria-label="${withNumber(speech, 'back-to-note', note.number)}"
          >${speech.say.back}</a
        >
      </li> `,
  );
  return html`<ol class="notes">
    ${lines}
  </ol>`;
}

const fidelities = ['altered', 'translated', 'paraphrased'] as const;

function citationHtml(
  { kind, id, title, quotation, fidelity, source, says, witnesses }: PublishedCitation,
  at: string,
  { isPrint, speech }: NoteTools,
): Markup {
  const { say } = speech;
  const words =
    quotation === null
      ? html`<bdi>${title}</bdi>${/[.!?…。！？។]$/u.test(title) ? '' : say.stop}`
      : html`“<bdi>${quotation}</bdi>”`;
  const changed = fidelities.find((one) => one === fidelity);
  const kindName = kindNames[kind];
  return html`<span class="cited"
    >${words}${changed === undefined ? nothing : html` <em>${say[changed]}</em>`}${
      says === null ? nothing : html` ${says}`
    }${
      witnesses === null
        ? nothing
        : html` ${marksHtml(witnesses, `note-${at}-${isPrint ? 'p' : 's'}`, speech)}
            <span class="fine">${witnessWords(witnesses, speech)}${say.stop}</span>`
    }${source === null ? nothing : sourceHtml(source, isPrint, speech)}
    <span class="id"
      >${kindName === null ? '' : say[kindName]}
      <bdi>${kind === 'source' ? `${id.slice(0, hashDigits)}…` : id}</bdi></span
    ></span
  >`;
}

const kindNames = {
  claim: 'claim',
  event: 'claim',
  passage: 'passage',
  // Their ids begin with what they are.
  record: null,
  finding: null,
  figure: 'figure',
  source: 'source',
  unknown: 'not-found',
} as const satisfies Record<PublishedCitation['kind'], string | null>;

function sourceHtml(
  source: NonNullable<PublishedCitation['source']>,
  isPrint: boolean,
  speech: Speech,
): Markup {
  const { say } = speech;
  const { name, sha256, publisher, published } = source;
  const short = `${sha256.slice(0, hashDigits)}…`;
  const hash = isPrint
    ? html`${short}`
    : html`<a href="verification.html#source-${sourceMark(sha256)}">${short}</a>`;
  const dated = (name: string): string =>
    published === null ? name : filledIn(say.comma, name, dateWords(speech, published.slice(0, 10)));
  const who =
    publisher === null ? html`<bdi>${name}</bdi>` : html`<bdi>${dated(publisher)}</bdi> (<bdi>${name}</bdi>)`;
  return html` — ${who}${say.stop}
    <span class="id">${say['archive-hash']} <bdi>${hash}</bdi>${say.stop}</span>`;
}

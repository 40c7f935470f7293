/** The blocks of a report: pictures with their words, tables, witnesses and replies; each with its data files beside it. */
import {
  barChart,
  dotIntervalChart,
  shareChart,
  siteMap,
  timelineChart,
  witnessMark,
  witnessWords,
  type BaseMapData,
  type Chart,
} from '../../charts/index.ts';
import { filledIn } from '../../base/index.ts';
import {
  amountWords,
  choiceWords,
  dateWords,
  precisionWords,
  type BlockContent,
  type PublishedBlock,
  type PublishedLetter,
  type PublishedValue,
  type PublishedWitnesses,
} from '../../domain/report/index.ts';
import { html, made, nothing, type Markup } from './html-text.ts';
import { withNumber, type Speech } from './speech.ts';

export interface BlockTools {
  readonly outlines: BaseMapData | null;
  /** True on paper: no links to files, no parts that open. */
  readonly isPrint: boolean;
  readonly speech: Speech;
}

/** The picture of a block; null for one that is none. Pure. */
export function pictureOf(
  { number, title, content }: Pick<PublishedBlock, 'number' | 'title' | 'content'>,
  outlines: BaseMapData | null,
  speech: Speech,
): Chart | null {
  const head = { id: `block-${number}`, title, words: speech };
  switch (content.shows) {
    case 'interval': {
      const { unit, verdict, why, witnesses } = content;
      const rows = content.rows.map((row) => ({
        ...row,
        values: row.values.map((value) => ({ ...value, said: saidOf(value, speech) })),
      }));
      const result = choiceWords(speech, verdict);
      return dotIntervalChart({ ...head, ...witnesses, unit, verdict: result, why, rows });
    }
    case 'bars':
      return barChart({ ...head, counts: choiceWords(speech, content.counts), bars: content.bars });
    case 'share':
      return shareChart({ ...head, ...content, whole: content.whole ?? speech.say['in-all'] });
    case 'timeline':
      return timelineChart({
        ...head,
        lanes: content.lanes.map((lane) => ({
          ...lane,
          bars: lane.bars.map((bar) => ({ ...bar, date: dateWords(speech, bar.date) })),
        })),
      });
    case 'map':
      return siteMap({
        ...head,
        ...{ outlines, withoutPlace: content.withoutPlace },
        precision: precisionWords(speech, content.precision),
        points: content.points.map((point) => ({ ...point, group: choiceWords(speech, point.group) })),
        credit: outlines === null ? '' : speech.say.outlines,
      });
    case 'table':
    case 'witnesses':
    case 'replies':
    case 'problem':
      return null;
  }
}

/** "at least 53"; words without a number as they are written. */
function saidOf({ low, high, bound, writtenAs }: PublishedValue, speech: Speech): string {
  if (bound === 'vague' || (low === null && high === null))
    return writtenAs === '' ? speech.say['no-number'] : `“${writtenAs}”`;
  return amountWords(speech, { low, high, bound });
}

/** A block as a figure with its caption. */
export function blockHtml(block: PublishedBlock, tools: BlockTools): Markup {
  const { number, title, content } = block;
  const { speech } = tools;
  const { say } = speech;
  if (content.shows === 'problem')
    return html`<figure class="block problem" id="block-${number}-figure">
      <figcaption>${title}</figcaption>
      <p>${filledIn(say['cannot-be-shown'], content.message)}</p>
    </figure>`;
  const picture = pictureOf(block, tools.outlines, speech);
  const inside = picture === null ? otherHtml(content, title, tools) : made(picture.svg);
  const words =
    picture === null || tools.isPrint
      ? nothing
      : html`<details>
          <summary>${say['in-words']}</summary>
          <p dir="auto">${picture.alternative}</p>
        </details>`;
  const files = tools.isPrint
    ? nothing
    : html`<p class="files">
        ${say.data} <a href="data/block-${number}.csv">CSV</a>, <a href="data/block-${number}.json">JSON</a>${
          picture === null ? nothing : html`, <a href="data/block-${number}.svg">SVG</a>`
        }
      </p>`;
  const kind = content.shows === 'table' ? 'block table-block' : 'block';
  return html`<figure class="${kind}" id="block-${number}-figure">
    <figcaption dir="auto">${title}</figcaption>
    ${inside}${words}${files}
  </figure> `;
}

function otherHtml(content: BlockContent, title: string, tools: BlockTools): Markup {
  if (content.shows === 'table') return tableHtml(content, title, tools.speech);
  if (content.shows === 'witnesses') return witnessesHtml(content, tools);
  return content.shows === 'replies' ? lettersHtml(content.letters, tools.speech) : nothing;
}

function tableHtml(
  { columns, rows, left }: Extract<BlockContent, { shows: 'table' }>,
  title: string,
  speech: Speech,
): Markup {
  const head = columns.map((column) => html`<th scope="col">${sentence(choiceWords(speech, column))}</th>`);
  const body = rows.map(
    (row) =>
      html`<tr>
        ${row.map((cell) => html`<td dir="auto">${cell}</td>`)}
      </tr> `,
  );
  const more = left === 0 ? nothing : html`<p class="fine">${withNumber(speech, 'more-in-data', left)}</p>`;
  return html`<div class="wide" role="region" tabindex="0" aria-label="${title}">
      <table>
        <thead>
          <tr>
            ${head}
          </tr>
        </thead>
        <tbody>
          ${body}
        </tbody>
      </table>
    </div>
    ${more}`;
}

function sentence(name: string): string {
  const words = name.replace(/[-_]/g, ' ');
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

function witnessesHtml(
  { rows }: Extract<BlockContent, { shows: 'witnesses' }>,
  { isPrint, speech }: BlockTools,
): Markup {
  const { say } = speech;
  const lines = rows.map(
    ({ title, why, roots, ...count }, at) =>
      html`<li>
        <p dir="auto">
          <strong>${title}</strong> ${marksHtml(count, `witnesses-${at}-${isPrint ? 'p' : 's'}`, speech)}
          <span class="fine">${witnessWords(count, speech)}</span>
        </p>
        <p class="fine" dir="auto">
          <bdi>${why}</bdi
          >${roots.length === 0 ? nothing : html` ${filledIn(say['behind-it'], roots.join(say.semicolon))}${say.stop}`}
        </p>
      </li> `,
  );
  return html`<ul class="plain">
    ${lines}
  </ul>`;
}

/** The witness mark, with its words for who does not see it. */
export function marksHtml(
  { independentOrigins, documents }: PublishedWitnesses,
  id: string,
  words: Speech,
): Markup {
  return html`<span class="marks"
    >${made(witnessMark({ id, independentOrigins, documents, words }).svg)}</span
  >`;
}

/** Letters with what came back. Silence is shown as silence. */
export function lettersHtml(letters: readonly PublishedLetter[], speech: Speech): Markup {
  const { say } = speech;
  if (letters.length === 0) return html`<p>${say['no-letter']}</p>`;
  const day = (date: string | null, none: string): string => (date === null ? none : dateWords(speech, date));
  const lines = letters.map(
    ({ title, to, sent, due, replied, questions, state }) =>
      html`<li class="letter">
        <p dir="auto"><strong>${title}</strong></p>
        <dl>
          <dt>${say.to}</dt>
          <dd dir="auto">${to.join(say.semicolon)}</dd>
          <dt>${say.sent}</dt>
          <dd>${day(sent, say['not-dated'])}</dd>
          <dt>${say['answer-by']}</dt>
          <dd>${day(due, say['no-day'])}</dd>
          <dt>${say['came-back']}</dt>
          <dd>
            ${say[`letter-${state}`]}${replied === null ? '' : ` (${dateWords(speech, replied)})`}${say.stop}
          </dd>
        </dl>
        ${
          questions.length === 0
            ? nothing
            : html`<ul class="questions">
                ${questions.map((one) => html`<li><bdi>${one}</bdi></li>`)}
              </ul>`
        }
      </li> `,
  );
  const isSilent = letters.some(({ state }) => state === 'silent');
  return html`<ul class="plain">
      ${lines}
    </ul>
    ${isSilent ? html`<p class="fine">${say.silence}</p>` : nothing}`;
}

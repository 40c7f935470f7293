/** The verification part: the state of the log, the check, each figure with its expression and its rows, each source with its hash. */
import { filledIn } from '../../base/index.ts';
import { dateWords, type PublishedFigure, type PublishedReport } from '../../domain/report/index.ts';
import { html, nothing, sourceMark, type Markup } from './html-text.ts';
import { engineAttributes, withMarkup, withNumber, type Speech } from './speech.ts';

/** Rows of a figure that the page shows; the data file has the first 1,000. */
const shownRows = 8;
/** Figures and sources that the page shows in full; all are in the data files. */
const mostShown = 400;

interface Form {
  readonly isPrint: boolean;
  readonly speech: Speech;
}

/** A heading of this part: a level lower on paper, where the whole part is a chapter. */
function title({ isPrint }: Form, id: string, words: string): Markup {
  return isPrint ? html`<h3 id="${id}">${words}</h3>` : html`<h2 id="${id}">${words}</h2>`;
}

export function verificationParts(report: PublishedReport, form: Form): Markup {
  return html`${howHtml(report, form)}${logHtml(report, form)}${checkHtml(report, form)}${figuresHtml(report, form)}${byHandHtml(report, form)}${sourcesHtml(report, form)}${languageHtml(form)}`;
}

function code(words: string): Markup {
  return html`<code dir="ltr">${words}</code>`;
}

function howHtml({ name }: PublishedReport, form: Form): Markup {
  const { speech } = form;
  const { say } = speech;
  return html`<section aria-labelledby="how">
    ${title(form, 'how', say['what-you-can-do'])}
    <ol class="steps">
      <li>${withMarkup(speech, 'step-manifest', code('sha256sum -c manifest.sha256'))}</li>
      <li>${withMarkup(speech, 'step-count', code('data/figure-N.csv'))}</li>
      <li>${withMarkup(speech, 'step-source', code('sha256sum FILE'))}</li>
      <li>${say['step-proof']}</li>
      <li>${withMarkup(speech, 'step-casebook', code(`sakkhi check ${name}`))}</li>
    </ol>
  </section> `;
}

function logHtml({ log, manuscriptSha256 }: PublishedReport, form: Form): Markup {
  const { say, number } = form.speech;
  const line = (name: string, value: string): Markup =>
    html`<dt>${name}</dt>
      <dd class="id"><bdi>${value}</bdi></dd>`;
  const words = line(say['words-hash'], manuscriptSha256);
  const state =
    log === null
      ? html`<p>${say['no-checkpoint']}</p>
          <dl>${words}</dl>`
      : html`<p>${say['log-intro']}</p>
          <dl>
            ${line(say.log, log.origin)}
            <dt>${say.entries}</dt>
            <dd>${number(log.size)}</dd>
            ${line(say.root, log.root)}${line(say.key, log.key)}${words}
          </dl>`;
  return html`<section aria-labelledby="log">${title(form, 'log', say['state-of-log'])}${state}</section> `;
}

function checkHtml({ check, isDraft }: PublishedReport, form: Form): Markup {
  const { speech } = form;
  const { say } = speech;
  const sum = [
    withNumber(speech, 'check-figures', check.recomputed),
    withNumber(speech, 'check-quotations', check.quotations),
    withNumber(speech, 'check-citations', check.citations),
    withNumber(speech, 'check-errors', check.errors),
    withNumber(speech, 'check-listed', check.listed),
  ].join(say.semicolon);
  const lines = check.problems.map(({ line, severity, message }) => {
    const place = withNumber(speech, severity === 'error' ? 'line-error' : 'line-listed', line);
    return html`<li>
      ${severity === 'error' ? html`<strong>${place}</strong>` : place}
      <bdi${engineAttributes(speech)}>${message}</bdi>
    </li> `;
  });
  return html`<section aria-labelledby="check">
    ${title(form, 'check', say['check-said'])}
    <p>${isDraft ? html`<strong>${say['draft-not-passed']}</strong> ` : nothing}${sum}${say.stop}</p>
    ${
      lines.length === 0
        ? nothing
        : html`<ul>
            ${lines}
          </ul>`
    }
  </section> `;
}

/** "More: 12, in data/figure-3.csv". */
function moreIn({ say, number }: Speech, left: number, file: Markup): Markup {
  const [before = '', after = ''] = say['more-in'].split('##');
  return html`${filledIn(before, number(left))}${file}${after}`;
}

function figuresHtml({ figures }: PublishedReport, form: Form): Markup {
  if (figures.length === 0) return nothing;
  const { speech } = form;
  const left = figures.length - mostShown;
  return html`<section aria-labelledby="figures">
    ${title(form, 'figures', speech.say.figures)}
    <ol class="figures">
      ${figures.slice(0, mostShown).map((figure) => figureHtml(figure, form))}
    </ol>
    ${left <= 0 ? nothing : html`<p>${moreIn(speech, left, code('data/figures.json'))}</p>`}
  </section> `;
}

function figureHtml(
  { number, text, expression, state, now, grounds, groundsCount, line }: PublishedFigure,
  { isPrint, speech }: Form,
): Markup {
  const rows = grounds.slice(0, isPrint ? 3 : shownRows).map(
    ({ title: name, id }) =>
      html`<li>
        <bdi>${name}</bdi> <span class="id"><bdi>${id}</bdi></span>
      </li>`,
  );
  const more = groundsCount - rows.length;
  const file = `data/figure-${number}.csv`;
  const data = isPrint ? html`<bdi>${file}</bdi>` : html`<a href="${file}" dir="ltr">${file}</a>`;
  const back = isPrint
    ? html`<strong dir="auto">${text}</strong>`
    : html`<a href="index.html#at-figure-${number}"><strong dir="auto">${text}</strong></a>`;
  return html`<li id="figure-${number}" value="${number}">
    ${back}
    <span class="fine"
      >${filledIn(speech.say.comma, withNumber(speech, 'line', line), speech.say[state])}${
        state === 'stale' ? html`: <bdi>${now}</bdi>` : nothing
      }</span
    ><br />${code(expression)}${
      groundsCount === 0
        ? nothing
        : html`<ul class="rows">
            ${rows}
            <li>${more > 0 ? moreIn(speech, more, data) : data}</li>
          </ul>`
    }
  </li> `;
}

function byHandHtml({ byHand }: PublishedReport, form: Form): Markup {
  if (byHand.length === 0) return nothing;
  const { speech } = form;
  const lines = byHand.map(
    ({ number, text, reason, line }) =>
      html`<li id="by-hand-${number}">
        <bdi>${text}</bdi> <span class="fine">${withNumber(speech, 'line', line)}</span>: <bdi>${reason}</bdi>
      </li> `,
  );
  return html`<section aria-labelledby="by-hand">
    ${title(form, 'by-hand', speech.say['by-hand'])}
    <p>${speech.say['by-hand-intro']}</p>
    <ul>
      ${lines}
    </ul>
  </section> `;
}

function sourcesHtml({ sources }: PublishedReport, form: Form): Markup {
  const { speech } = form;
  const { say } = speech;
  const lines = sources.slice(0, mostShown).map(({ name, sha256, publisher, published }) => {
    const who = publisher ?? name;
    const dated =
      published === null ? who : filledIn(say.comma, who, dateWords(speech, published.slice(0, 10)));
    return html`<li id="source-${sourceMark(sha256)}">
      <bdi>${dated}</bdi>${publisher === null ? nothing : html` (<bdi>${name}</bdi>)`}<br /><span class="id"
        >${sha256}</span
      >
    </li> `;
  });
  const left = sources.length - mostShown;
  return html`<section aria-labelledby="sources">
    ${title(form, 'sources', say.sources)}
    <p>${say['sources-intro']}</p>
    <ol class="sources">
      ${lines}
    </ol>
    ${left <= 0 ? nothing : html`<p>${moreIn(speech, left, code('data/sources.csv'))}</p>`}
  </section> `;
}

/** Says why some words are English: the engine's sentences, or the whole page where the report's language has none here. */
function languageHtml({ speech }: Form): Markup {
  const own = speech.text.language.toLowerCase().split(/[-_]/u)[0];
  return own === 'en' ? nothing : html`<p class="fine">${speech.say['english-words']}</p> `;
}

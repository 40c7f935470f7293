/** The two pages of a published report, and its form on paper. Nothing in them runs; nothing is asked of any network. */
import { filledIn } from '../../base/index.ts';
import { dateWords, type PublishedReport } from '../../domain/report/index.ts';
import { lettersHtml, type BlockTools } from './html-blocks.ts';
import { bodyOf, contentsOf, FlowWriter } from './html-flow.ts';
import { notesHtml } from './html-notes.ts';
import { html, made, nothing, type Markup } from './html-text.ts';
import { verificationParts } from './html-verification.ts';
import { textAttributes, withMarkup, withNumber, type Speech } from './speech.ts';

/** What a page may load: its one style sheet and the fonts inside it. Scripts, pictures, frames, forms: none. */
const policy =
  "default-src 'none'; style-src 'self' file:; font-src data:; base-uri 'none'; form-action 'none'";

interface PageHead {
  readonly title: string;
  readonly isDraft: boolean;
  readonly speech: Speech;
}

function page({ title, isDraft, speech }: PageHead, inside: Markup): string {
  const draft = isDraft ? html`<p class="draft" role="note">${speech.say.draft}</p> ` : nothing;
  return html`<!doctype html>
<html lang="${speech.tag}" dir="${speech.direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<link rel="stylesheet" href="style.css">
</head>
<body${isDraft ? made(' class="is-draft"') : nothing}>
${draft}${inside}
</body>
</html>
`.markup;
}

function titleOf({ heading, name }: PublishedReport): string {
  return heading.title ?? name;
}

/** `index.html`: title, contents, the text, replies, notes. */
export function indexPage(report: PublishedReport, tools: BlockTools): string {
  const flow = bodyOf(report);
  const writer = new FlowWriter(report, tools);
  const { speech } = tools;
  const { say } = speech;
  const inside = html`<a class="skip" href="#text">${say['to-the-text']}</a>
<header class="head">${headOf(report, speech)}</header>
${contentsHtml(report, speech)}
<main id="text">
<article${textAttributes(speech)}>
${writer.flow(flow)}</article>
${repliesPart(report, speech)}${
    report.notes.length === 0
      ? nothing
      : html`<section aria-labelledby="notes">
          <h2 id="notes">${say.notes}</h2>
          ${notesHtml(report.notes, speech)}
        </section> `
  }</main>
${footHtml(report, speech)}`;
  return page({ title: titleOf(report), isDraft: report.isDraft, speech }, inside);
}

function headOf(report: PublishedReport, speech: Speech): Markup {
  const { authors, date, summary } = report.heading;
  const by = [authors.join(speech.say.semicolon), date === null ? '' : dateWords(speech, date)]
    .filter((part) => part !== '')
    .join(' · ');
  return html`<div${textAttributes(speech)}><h1 dir="auto">${titleOf(report)}</h1>
${by === '' ? nothing : html`<p class="by" dir="auto">${by}</p>`}${
    summary === null ? nothing : html`<p class="summary" dir="auto">${summary}</p>`
  }</div>`;
}

function contentsHtml(report: PublishedReport, { say }: Speech): Markup {
  const lines = contentsOf(bodyOf(report));
  const items = lines.map(
    ({ anchor, text, level }) =>
      html`<li class="level-${level}">
        <a href="#${anchor}"><bdi>${text}</bdi></a>
      </li> `,
  );
  const own = hasReplies(report)
    ? nothing
    : html`<li class="level-2"><a href="#replies">${say.replies}</a></li> `;
  const notes =
    report.notes.length === 0 ? nothing : html`<li class="level-2"><a href="#notes">${say.notes}</a></li> `;
  return html`<nav class="contents" aria-label="${say.contents}">
    <ol>
      ${items}${own}${notes}
      <li class="level-2"><a href="verification.html">${say['how-to-check']}</a></li>
    </ol>
  </nav>`;
}

function hasReplies({ blocks }: PublishedReport): boolean {
  return blocks.some(({ content }) => content.shows === 'replies');
}

/** The right of reply, unless the text itself has it. */
function repliesPart(report: PublishedReport, speech: Speech): Markup {
  if (hasReplies(report)) return nothing;
  return html`<section class="replies" aria-labelledby="replies">
    <h2 id="replies">${speech.say.replies}</h2>
    <p class="fine">${filledIn(speech.say['replies-intro'], dateWords(speech, report.day))}</p>
    ${lettersHtml(report.letters, speech)}
  </section> `;
}

function footHtml({ figures, sources, notes, check, isDraft }: PublishedReport, speech: Speech): Markup {
  const { say, number } = speech;
  const parts = [
    withNumber(speech, 'figures-computed', figures.length),
    withNumber(speech, 'notes-count', notes.length),
    withNumber(speech, 'sources-count', sources.length),
  ].join(say.semicolon);
  const state = isDraft
    ? say['draft-not-passed']
    : filledIn(say['check-passed'], number(check.recomputed), number(check.quotations));
  return html`<footer>
    <p>${parts}${say.stop} ${state}</p>
    <p>
      <a href="verification.html">${say['how-to-check']}</a> ·
      ${withMarkup(speech, 'data-files', html`<code dir="ltr">data/</code>`)}
    </p>
  </footer>`;
}

/** `verification.html`: what it rests on, to the hash. */
export function verificationPage(report: PublishedReport, speech: Speech): string {
  const { say } = speech;
  const inside = html`<header class="head">
      <p class="by">
        <a href="index.html"><bdi${textAttributes(speech)}>${titleOf(report)}</bdi></a>
      </p>
      <h1>${say['how-to-check']}</h1>
    </header>
    <main>${verificationParts(report, { isPrint: false, speech })}</main>
    <footer>
      <p><a href="index.html">${say['back-to-report']}</a></p>
    </footer>`;
  const title = filledIn(say['check-title'], titleOf(report));
  return page({ title, isDraft: report.isDraft, speech }, inside);
}

/** The whole report for paper: notes stand where they belong to, for the foot of the page. */
export function printPage(report: PublishedReport, tools: Omit<BlockTools, 'isPrint'>): string {
  const { speech } = tools;
  const writer = new FlowWriter(report, { ...tools, isPrint: true });
  const inside = html`<header class="head title-page">${headOf(report, speech)}</header>
<main>
<article${textAttributes(speech)}>
${writer.flow(bodyOf(report))}</article>
${repliesPart(report, speech)}
<section class="appendix"><h2>${speech.say['how-to-check']}</h2>
${verificationParts(report, { isPrint: true, speech })}</section>
</main>`;
  return page({ title: titleOf(report), isDraft: report.isDraft, speech }, inside);
}

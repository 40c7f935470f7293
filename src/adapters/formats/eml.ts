/**
 * A saved message (message/rfc822) becomes canonical text: its subject, the fields people know, its own words; quoted
 * words are kept as furniture, attached messages follow as stories of their own. Runs in the parser process.
 */
import type { CaptureMetadata } from '../../domain/reading/index.ts';
import type { ParseOutcome } from '../../ports/capture-parser.ts';
import { collapse } from './canonical-text.ts';
import { parsePage } from './dom.ts';
import { readable } from './eml-headers.ts';
import { messageOf, type Attachment, type MailBody, type MailState, type Message } from './eml-message.ts';
import { announcesQuotation, stretchesOf } from './eml-quoted.ts';
import { MailText } from './eml-text.ts';
import { parseHtml } from './html.ts';
import { dayOf } from './html-metadata.ts';
import { runsOf, type Run } from './html-runs.ts';
import { mediaTypes } from './media-types.ts';
import { noMetadata, read, sizeInWords, unreadable } from './outcome.ts';

/** Bytes of text, encoded, that are read of one message with everything attached to it. */
const mostTextBytes = 24_000_000;

/** Reads one message. Attachments are named in the notes, not read. */
export function parseEml(bytes: Uint8Array): ParseOutcome {
  const buffer = withoutEnvelope(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (buffer === null) {
    return unreadable(
      mediaTypes.eml,
      'eml-mailbox',
      'This is a mailbox with several messages; open it in a mail program, save each message as EML and add those.',
    );
  }
  const state: MailState = { parts: 0, troubles: new Set(), bytesLeft: mostTextBytes, remarks: new Set() };
  const message = messageOf(buffer, state);
  if (message === null) {
    return unreadable(
      mediaTypes.eml,
      'eml-header-too-large',
      'This message opens with a header of more than 1.0 MB, as no mail program writes; save its text and add that.',
    );
  }
  const saved = message.part.fields.get('snapshot-content-location');
  if (saved !== undefined) return savedPage(message, saved);
  const text = new MailText();
  addMessage(text, message, 0);
  const finished = text.finish();
  if (!text.hasBody) {
    return unreadable(
      mediaTypes.eml,
      'eml-blank',
      `This message holds no text of its own${attachedWords(message)}; save what is attached to it and add that.`,
    );
  }
  const notes = [...notesOf(message, state), ...text.notes].slice(0, 90);
  return read({ ...finished, mediaType: mediaTypes.eml, metadata: metadataOf(message), notes });
}

/** A browser's own way to save a page with its pictures (MHTML, RFC 2557) is a message in form only. */
function savedPage(message: Message, address: string): ParseOutcome {
  const html = message.bodies.find(({ form }) => form === 'html')?.text ?? '';
  const outcome = parseHtml(new TextEncoder().encode(html));
  if (outcome.status !== 'read') return { ...outcome, mediaType: mediaTypes.mhtml };
  const { parsed } = outcome;
  const url = /^https?:\/\/[\x21-\x7e]{1,2000}$/i.test(address) ? address : null;
  const metadata = { ...parsed.metadata, url: parsed.metadata.url ?? url };
  return { status: 'read', parsed: { ...parsed, mediaType: mediaTypes.mhtml, metadata } };
}

/** Mail folders put a line "From …" above each message: one is dropped, several make a mailbox (null). */
function withoutEnvelope(bytes: Buffer): Buffer | null {
  const start = bytes.subarray(0, 3).toString('latin1') === '\xef\xbb\xbf' ? 3 : 0;
  const opened = bytes.subarray(start);
  if (opened.subarray(0, 5).toString('latin1') !== 'From ') return opened;
  for (let at = opened.indexOf('\nFrom '); at >= 0; at = opened.indexOf('\nFrom ', at + 1)) {
    // A sentence may begin with "From": an envelope is followed by a field.
    const line = opened.subarray(at + 1, at + 400).toString('latin1');
    if (/^From \S{1,200} .{5,80}\r?\n[\w-]{1,60}:/.test(line)) return null;
  }
  return opened.subarray(opened.indexOf(10) + 1);
}

function addMessage(text: MailText, message: Message, depth: number): void {
  const subject = field(message, 'subject');
  if (depth === 0) {
    text.block('heading', subject);
    for (const line of fieldLines(message, ['From', 'To', 'Cc', 'Date', 'Message-ID']))
      text.block('paragraph', line);
  } else {
    // Headline, then author or day: so the reading room knows a story of its own.
    text.block(
      'heading',
      subject.split(' ', 5).length > 4 ? subject : `Message attached to this one: ${subject}`,
    );
    const author = displayName(field(message, 'from'));
    if (author !== null) text.block('paragraph', `By ${author}`);
    for (const line of fieldLines(message, ['Date'])) text.block('paragraph', line);
  }
  for (const body of message.bodies) addBody(text, body);
  if (depth > 0) {
    for (const line of fieldLines(message, ['From', 'To', 'Cc', 'Message-ID'])) text.block('paragraph', line);
  }
  for (const inner of message.messages) addMessage(text, inner, depth + 1);
}

function fieldLines(message: Message, names: readonly string[]): string[] {
  return names.flatMap((name) => {
    const value = field(message, name.toLowerCase());
    return value === '' ? [] : [`${name}: ${value}`];
  });
}

function field(message: Message, name: string): string {
  return readable(message.part.fields.get(name) ?? '');
}

function addBody(text: MailText, body: MailBody): void {
  if (body.form === 'html') {
    addPage(text, body.text);
    return;
  }
  const stretches = stretchesOf(body.text);
  const hasOwn = stretches.some((stretch) => !stretch.isQuoted && /[\p{L}\d]/u.test(stretch.text));
  for (const stretch of stretches) {
    // A message that only passes words on has no others: they are read.
    if (stretch.isQuoted && hasOwn) text.quoted(stretch.text);
    else text.plain(stretch.isQuoted ? stretch.text.replace(/^(?:> ?)+/gmu, '') : stretch.text);
  }
}

function addPage(text: MailText, html: string): void {
  const runs = runsIn(parsePage(html).documentElement);
  const reply = runs.findIndex((run, index) => index > 0 && announcesQuotation(run.text));
  runs.forEach((run, index) => {
    if (reply >= 0 && index >= reply) text.quoted(run.text);
    else text.run(run.kind, run.text);
  });
}

function runsIn(root: Parameters<typeof runsOf>[0] | null): Run[] {
  return root === null ? [] : runsOf(root, { mark: false });
}

/** "Nora Vale" of "Nora Vale <nora@vale.example>"; the address when there is no name. */
function displayName(from: string): string | null {
  const name = /^["'\s]{0,5}([^<>"]{1,200}?)["'\s]{0,5}</u.exec(from)?.[1] ?? '';
  const shown = collapse(name === '' ? from.replace(/[<>]/g, '') : name);
  return shown === '' ? null : shown.slice(0, 300);
}

function metadataOf(message: Message): CaptureMetadata {
  const subject = field(message, 'subject');
  const from = field(message, 'from');
  return {
    ...noMetadata,
    title: subject === '' ? null : subject.slice(0, 2000),
    author: from === '' ? null : displayName(from),
    published: dayOf(field(message, 'date')),
  };
}

const mostNamed = 40;

function notesOf(message: Message, state: MailState): string[] {
  const attached = allAttachments(message);
  const notes = attached
    .slice(0, mostNamed)
    .map(
      ({ name, type, sizeBytes }) =>
        `Attachment ${shownName(name)} (${type}, about ${sizeInWords(sizeBytes)}) was not read; save it and add it.`,
    );
  if (attached.length > mostNamed)
    notes.push(`${String(attached.length - mostNamed)} more attachments were not read.`);
  const troubles: Readonly<Record<'too-many' | 'too-deep' | 'cut' | 'header', string>> = {
    'too-many': 'This message has more than 1,000 parts; the rest was not read.',
    'too-deep': 'This message nests its parts too deeply; the innermost were not read.',
    cut: 'This message is cut off or damaged: a part has no end; check that the complete file was added.',
    header: 'A part of this message opens with a header of more than 1.0 MB and was not read.',
  };
  return [...notes, ...[...state.troubles].map((trouble) => troubles[trouble]), ...state.remarks];
}

function allAttachments(message: Message): Attachment[] {
  return [...message.attachments, ...message.messages.flatMap(allAttachments)];
}

/** A name from outside, without the invisible marks that make "…fdp.exe" look like a PDF. */
function shownName(name: string): string {
  const visible = collapse(name.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '\ufffd'));
  return `"${visible.slice(0, 120)}"`;
}

function attachedWords(message: Message): string {
  const [first, ...rest] = allAttachments(message);
  if (first === undefined) return '';
  const more = rest.length === 0 ? '' : ` and ${String(rest.length)} more`;
  return `, only ${shownName(first.name)}${more}`;
}

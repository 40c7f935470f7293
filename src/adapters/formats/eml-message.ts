/**
 * One message as its reader needs it: the fields people know, the body in the form that says most, what is attached.
 * Attachments are never opened here: they are named, so that nobody believes they were read.
 */
import { decodeCharset, readable, unquoted } from './eml-headers.ts';
import { partOf, type MailPart, type PartsState } from './eml-parts.ts';
import { tagShape } from './html-shape.ts';

export interface MailBody {
  readonly form: 'plain' | 'html';
  readonly text: string;
}

export interface Attachment {
  readonly name: string;
  readonly type: string;
  /** Size in bytes, estimated where it is stored in base64. */
  readonly sizeBytes: number;
}

export interface Message {
  readonly part: MailPart;
  readonly bodies: readonly MailBody[];
  readonly attachments: readonly Attachment[];
  /** Messages attached to this one, read to a depth of two. */
  readonly messages: readonly Message[];
}

/** What is shared while one file is read. */
export interface MailState extends PartsState {
  /** Bytes of body that may still be decoded. */
  bytesLeft: number;
  readonly remarks: Set<string>;
}

const deepestMessage = 2;
const deepestHtml = 3_000;

/** Reads one message, its own parts and the messages attached to it; null when its header is no header. */
export function messageOf(bytes: Buffer, state: MailState, depth = 0): Message | null {
  const part = partOf(bytes, state);
  if (part === null) return null;
  const gathered = { bodies: [], attachments: [], messages: [] };
  gather(part, gathered, { state, depth });
  return { part, ...gathered };
}

interface Gathered {
  readonly bodies: MailBody[];
  readonly attachments: Attachment[];
  readonly messages: Message[];
}

interface Place {
  readonly state: MailState;
  readonly depth: number;
}

function gather(part: MailPart, into: Gathered, place: Place): void {
  if (part.type === 'multipart/alternative' && part.parts.length > 0) {
    gatherAlternative(part, into, place);
  } else if (part.parts.length > 0) {
    for (const inner of part.parts) gather(inner, into, place);
  } else if (/^message\/(?:rfc822|global)$/.test(part.type)) {
    const message =
      place.depth < deepestMessage
        ? messageOf(decoded(part, place.state), place.state, place.depth + 1)
        : null;
    if (message === null) into.attachments.push(attachmentOf(part));
    else into.messages.push(message);
  } else {
    const body = part.isAttachment || part.fileName !== null ? null : bodyOf(part, place.state);
    if (body !== null) into.bodies.push(body);
    else if (!part.type.startsWith('multipart/')) into.attachments.push(attachmentOf(part));
  }
}

/** Words in a plain version that merely says "open this in a browser" are fewer than one in ten of the page's. */
const stubShare = 0.1;

/** Of several forms of one body the plain one is read, unless it is blank or a stub; whatever else lies beside counts. */
function gatherAlternative(part: MailPart, into: Gathered, place: Place): void {
  const forms = part.parts.map((inner) => {
    const gathered: Gathered = { bodies: [], attachments: [], messages: [] };
    gather(inner, gathered, place);
    return gathered;
  });
  const plain = forms.find(({ bodies }) => bodies.some(({ form }) => form === 'plain'));
  const html = forms.find(({ bodies }) => bodies.some(({ form }) => form === 'html'));
  const usePlain =
    html === undefined || (plain !== undefined && lettersIn(plain) > lettersIn(html) * stubShare);
  for (const body of ((usePlain ? plain : html) ?? { bodies: [] }).bodies) into.bodies.push(body);
  for (const { attachments, messages } of forms) {
    for (const attachment of attachments) into.attachments.push(attachment);
    for (const message of messages) into.messages.push(message);
  }
}

function lettersIn({ bodies }: Gathered): number {
  let letters = 0;
  for (const { form, text } of bodies) {
    const words = form === 'plain' ? text : text.replace(/<[^<>]{0,5000}>/g, '');
    letters += words.replace(/\s+/gu, '').length;
  }
  return letters;
}

/** Control characters that no keyboard types: zero bytes, and the escapes that steer a terminal. */
const unwritten = /[\0-\x08\x0b\x0e-\x1f\x7f]+/g;

function bodyOf(part: MailPart, state: MailState): MailBody | null {
  if (part.type !== 'text/plain' && part.type !== 'text/html') return null;
  const bytes = decoded(part, state);
  const text = decodeCharset(bytes, part.charset)
    .replaceAll('\r\n', '\n')
    .replaceAll('\r', '\n')
    .replace(unwritten, '');
  if (part.type === 'text/plain') return { form: 'plain', text };
  if (tagShape(text).depth <= deepestHtml) return { form: 'html', text };
  state.remarks.add(
    'A part of this message nests its elements too deeply and was not read; save its text and add that.',
  );
  return { form: 'plain', text: '' };
}

/** Content without its transfer encoding (RFC 2045, section 6). */
function decoded(part: MailPart, state: MailState): Buffer {
  const body = part.body.subarray(0, Math.max(0, state.bytesLeft));
  state.bytesLeft -= body.length;
  if (body.length < part.body.length) {
    state.remarks.add('This message holds more text than is read at once; its end was left out.');
  }
  switch (part.encoding) {
    case 'base64':
      return Buffer.from(body.toString('latin1'), 'base64');
    case 'quoted-printable':
      return unquoted(body);
    default:
      return body; // 7bit, 8bit, binary; an unknown one is shown as it stands
  }
}

function attachmentOf(part: MailPart): Attachment {
  const { length } = part.body;
  return {
    name: readable(part.fileName ?? '') || 'without a name',
    type: part.type,
    // Four characters for three bytes, and a line end every 76 characters.
    sizeBytes: part.encoding === 'base64' ? Math.round((length * 3 * 76) / (4 * 78)) : length,
  };
}

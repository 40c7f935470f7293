import { describe, expect, it } from 'vitest';
import { extractClaims } from '../../domain/claims/index.ts';
import { readDocument, type Document, type ParsedCapture } from '../../domain/reading/index.ts';
import { hasSoundBlocks } from './answer.ts';
import { parametered, readable } from './eml-headers.ts';
import { stretchesOf } from './eml-quoted.ts';
import { looksLikeMessage } from './eml-shape.ts';
import { parseEml } from './eml.ts';

const bytes = (text: string): Uint8Array =>
  Uint8Array.from(Buffer.from(text.replaceAll('\n', '\r\n'), 'latin1'));

const head = `From: Nora Vale <nora@harbour.example>
To: desk@amary.example
Date: Thu, 12 Mar 2026 09:14:00 +0700
Subject: Storm reached the northern harbour
Message-ID: <one@harbour.example>
MIME-Version: 1.0
`;

function parsed(text: string): ParsedCapture {
  const outcome = parseEml(bytes(text));
  if (outcome.status !== 'read') throw new Error(`${outcome.code}: ${outcome.reason}`);
  expect(hasSoundBlocks(outcome.parsed)).toBe(true);
  return outcome.parsed;
}

function documentOf(capture: ParsedCapture): Document {
  return readDocument({ sha256: '0'.repeat(64), name: 'a.eml', parsed: capture });
}

function claimsOf(capture: ParsedCapture): string[] {
  const { claims } = extractClaims(documentOf(capture), { stories: 'main' });
  return claims.map(({ quantity, story }) => `${String(story)}: ${String(quantity.low)} ${quantity.unit}`);
}

describe('header fields', () => {
  it.each([
    ['Q', '=?utf-8?Q?Caf=C3=A9_noir?=', 'Café noir'],
    ['B', '=?UTF-8?B?U3Rvcm0=?= front', 'Storm front'],
    ['neighbours, one character cut in two', '=?utf-8?Q?caf=C3?= =?utf-8?Q?=A9?=', 'café'],
    ['Latin-1', '=?iso-8859-1?Q?M=E4rz?=', 'März'],
    ['Japanese in seven bits', '=?ISO-2022-JP?B?GyRCRnxLXBsoQg==?=', '日本'],
    ['an unknown charset', '=?x-none?Q?abc?=', 'abc'],
    ['no encoded word', 'a =? b ?= c', 'a =? b ?= c'],
  ])('%s', (_, value, expected) => {
    expect(readable(value)).toBe(expected);
  });

  it('reads parameters, quoted, split and in another charset', () => {
    const field = parametered(`attachment; x="a;b\\"c"; filename*0*=utf-8''caf%C3%A9; filename*1=.pdf`);
    expect(field.value).toBe('attachment');
    expect(field.parameters.get('x')).toBe('a;b"c');
    expect(field.parameters.get('filename')).toBe('café.pdf');
  });

  it.each([
    ['a message', head, 'x', true],
    ['a message behind an envelope', `From nora Thu Mar 12\n${head}`, 'x', true],
    ['a memo', 'From: the clerk\nTo: the mayor\nSubject: tents\n\nText', 'memo.txt', false],
    ['a memo named eml', 'From: the clerk\nTo: the mayor\nSubject: tents\n\nText', 'memo.eml', true],
    ['prose', 'Subject: to change.\nIt rained.', 'x.eml', false],
    ['a page', '<html>', 'x.eml', false],
  ])('%s', (_, text, name, expected) => {
    expect(looksLikeMessage(text, name)).toBe(expected);
  });
});

describe('a message becomes text', () => {
  it('with its fields as metadata and its body as typed', () => {
    const capture = parsed(
      `${head}Content-Type: text/plain; charset=utf-8\n\nTwelve boats left the harbour on Monday before the storm came.\n\nNora\n`,
    );
    expect(capture.metadata).toMatchObject({
      title: 'Storm reached the northern harbour',
      author: 'Nora Vale',
      published: '2026-03-12',
    });
    const [story] = documentOf(capture).stories;
    expect(story).toMatchObject({
      headline: 'Storm reached the northern harbour',
      author: 'Nora Vale',
      published: '2026-03-12',
      agency: null,
    });
    expect(claimsOf(capture)).toEqual(['0: 12 boats']);
    expect(capture.text).toContain('To: desk@amary.example');
  });

  it('decodes quoted-printable and base64 in their charsets', () => {
    const quoted = parsed(
      `${head}Content-Type: text/plain; charset=windows-1252\nContent-Transfer-Encoding: quoted-printable\n\nThe caf=E9 sheltered 30 people du=\nring the night of the storm.\n`,
    );
    expect(quoted.text).toContain('The café sheltered 30 people during the night');
    const body = Buffer.from('ฝนตกหนักตลอดคืน', 'utf8').toString('base64');
    expect(
      parsed(`${head}Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n${body}\n`)
        .text,
    ).toContain('ฝนตกหนักตลอดคืน');
  });

  it('prefers the plain form, and the page when the plain one is a stub', () => {
    const forms = (plain: string): string =>
      `${head}Content-Type: multipart/alternative; boundary="b"\n\n--b\nContent-Type: text/plain\n\n${plain}\n--b\nContent-Type: text/html\n\n<p>The committee counted <b>15 tents</b> on the shore, and it will meet again after the storm to count them once more, with the harbour office, the clinic and the school.</p>\n--b--\n`;
    expect(parsed(forms('The committee counted 15 tents on the shore.')).text).not.toContain('once more');
    expect(parsed(forms('Open online.')).text).toContain('once more');
  });

  it('names attachments instead of reading them, without their disguises', () => {
    const capture = parsed(
      `${head}Content-Type: multipart/mixed; boundary=b\n\n--b\n\nSee the list.\n--b\nContent-Type: application/pdf; name="list.pdf"\nContent-Disposition: attachment\nContent-Transfer-Encoding: base64\n\n${'QUJD\n'.repeat(100)}--b\nContent-Type: text/plain\nContent-Disposition: attachment; filename*=utf-8''a%E2%80%AEfdp.exe\n\nx\n--b--\n`,
    );
    expect(capture.notes[0]).toMatch(
      /^Attachment "list\.pdf" \(application\/pdf, about \d+ bytes\) was not read/,
    );
    expect(capture.notes[1]).toContain('a\ufffdfdp.exe');
  });

  it('keeps quoted words but reads no claims from them', () => {
    const capture = parsed(
      `${head}\nWe counted 14 boats in the harbour after the storm had passed.\n\nOn Wed, 11 Mar 2026, Petra Loom <petra@amary.example>\nwrote:\n> There were 90 boats in the harbour before.\n>\n> Please count them again.\n`,
    );
    expect(claimsOf(capture)).toEqual(['0: 14 boats']);
    expect(capture.text).toContain('90 boats');
    expect(capture.notes.join()).toContain('1 passage');
  });

  it('reads a message that only quotes', () => {
    expect(claimsOf(parsed(`${head}\n> There were 90 boats in the harbour before the storm.\n`))).toEqual([
      '0: 90 boats',
    ]);
  });

  it('gives an attached message a story of its own, to a depth of two', () => {
    const attached = (subject: string, body: string, inner = ''): string =>
      `Content-Type: message/rfc822\n\nFrom: Petra Loom <petra@amary.example>\nDate: Tue, 10 Mar 2026 08:00:00 +0000\nSubject: ${subject}\nContent-Type: multipart/mixed; boundary=${subject.length}\n\n--${subject.length}\n\n${body}\n${inner === '' ? '' : `--${subject.length}\n${inner}\n`}--${subject.length}--\n`;
    const third = attached('Third and too deep for this reader', 'We saw 77 carts on the road.');
    const second = attached('Second of them', 'We saw 5 carts on the road to the northern harbour.', third);
    const capture = parsed(
      `${head}Content-Type: multipart/mixed; boundary=b\n\n--b\n\nWe counted 14 boats in the harbour after the storm had passed.\n--b\n${attached('Carts were seen on the northern road', 'We saw 30 carts on the road to the northern harbour.', second)}--b--\n`,
    );
    const stories = documentOf(capture).stories;
    expect(
      stories.map(({ author, published, role }) => `${String(author)} ${String(published)} ${role}`),
    ).toEqual(['Nora Vale 2026-03-12 main', 'Petra Loom 2026-03-10 main', 'Petra Loom 2026-03-10 main']);
    expect(claimsOf(capture)).toEqual(['0: 14 boats', '1: 30 carts', '2: 5 carts']);
    expect(capture.notes.join()).toContain('message/rfc822');
  });
});

describe('a page saved by a browser as a message (MHTML)', () => {
  it('is read as a page, its address known', () => {
    const text = 'The harbour office counted 14 boats after the storm had passed on Monday morning.';
    const capture = parsed(
      `From: <Saved by Blink>\nSnapshot-Content-Location: https://harbour.example/storm\nSubject: Storm\nMIME-Version: 1.0\nContent-Type: multipart/related; type="text/html"; boundary="b"\n\n--b\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n<html><head><title>Storm</title></head><body><nav><a href=3D"/">Home</a></nav><article><h1>Storm</h1><p>${text}</p></article></body></html>\n--b\nContent-Type: image/png\nContent-Location: a.png\n\nx\n--b--\n`,
    );
    expect(capture).toMatchObject({
      mediaType: 'multipart/related',
      metadata: { url: 'https://harbour.example/storm' },
    });
    expect(capture.text).toContain(text);
    expect(claimsOf(capture)).toEqual(['0: 14 boats']);
  });
});

describe('quoted lines', () => {
  it('one line with ">" and a number is no quotation', () => {
    expect(stretchesOf('The sum:\n> 20 people were there\nEnd')).toHaveLength(1);
  });

  it('everything under a divider is quoted', () => {
    expect(
      stretchesOf('Own.\n-----Original Message-----\nFrom: x\nold').map(({ isQuoted }) => isQuoted),
    ).toEqual([false, true]);
  });
});

describe('broken and hostile messages', () => {
  it('says that a message is cut off, and reads what is there', () => {
    const capture = parsed(
      `${head}Content-Type: multipart/mixed; boundary=b\n\n--b\n\nThe committee met twi`,
    );
    expect(capture.text).toContain('met twi');
    expect(capture.notes.join()).toContain('cut off');
  });

  it.each([
    ['a header of 10 MB', `From: x\nMessage-ID: <${'a'.repeat(10_000_000)}`, 'eml-header-too-large'],
    ['no body', head, 'eml-blank'],
    [
      'a mailbox',
      `From nora@x Thu Mar 12 09:00\n${head}\nOne.\n\nFrom nora@x Thu Mar 12 09:00\n${head}\nTwo.`,
      'eml-mailbox',
    ],
  ])('%s', (_, text, code) => {
    expect(parseEml(bytes(text))).toMatchObject({ status: 'unreadable', code });
  });

  it.each([
    ['boundaries', `${head}Content-Type: multipart/mixed; boundary=b\n\n${'--b\n'.repeat(500_000)}`],
    [
      'nested multiparts',
      `${head}${Array.from({ length: 2_000 }, (_, i) => `Content-Type: multipart/mixed; boundary=b${String(i)}\n\n--b${String(i)}\n`).join('')}\nx`,
    ],
    ['nested messages', `${head}${'Content-Type: message/rfc822\n\n'.repeat(20_000)}x`],
    ['encoded words', `${head.replace('Storm', '=?utf-8?Q?'.repeat(4_000))}\nText`],
    ['escapes', `${head}Content-Transfer-Encoding: quoted-printable\n\n${'=='.repeat(2_000_000)}`],
    ['quotation marks', `${head}\n${'>\n\n'.repeat(500_000)}x`],
    ['blanks', `${head}\n${' '.repeat(5_000_000)}x`],
    ['NUL bytes', `${head}\nText ${'\0'.repeat(2_000_000)}`],
    ['parameters', `${head}Content-Type: text/plain${';a=b'.repeat(200_000)}\n\nText`],
  ])('%s in linear time', (_, text) => {
    const before = process.cpuUsage();
    const outcome = parseEml(bytes(text));
    expect(process.cpuUsage(before).user).toBeLessThan(8_000_000);
    if (outcome.status === 'read') expect(hasSoundBlocks(outcome.parsed)).toBe(true);
  });
});

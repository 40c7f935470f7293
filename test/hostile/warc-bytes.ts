/** Web archives written as code, honest or lying, so that no hostile file has to be kept in the repository. */
import { createHash } from 'node:crypto';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { base32 } from '../../src/adapters/formats/warc-records.ts';

export interface RecordDraft {
  readonly type?: string;
  readonly url?: string;
  readonly date?: string;
  readonly block: Uint8Array | string;
  readonly contentType?: string;
  /** Stated instead of the true length. */
  readonly length?: number;
  readonly fields?: readonly string[];
}

/** One record, not packed. */
export function warcRecord(draft: RecordDraft): Buffer {
  const block = Buffer.from(draft.block);
  const head = [
    'WARC/1.1',
    `WARC-Type: ${draft.type ?? 'response'}`,
    `WARC-Date: ${draft.date ?? '2026-03-12T09:14:00Z'}`,
    ...(draft.url === undefined ? [] : [`WARC-Target-URI: ${draft.url}`]),
    `Content-Type: ${draft.contentType ?? 'application/http; msgtype=response'}`,
    `Content-Length: ${String(draft.length ?? block.length)}`,
    ...(draft.fields ?? []),
  ];
  return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), block, Buffer.from('\r\n\r\n')]);
}

export interface AnswerDraft {
  readonly status?: string;
  readonly type?: string;
  readonly encoding?: 'gzip' | 'br' | 'zstd';
  readonly isChunked?: boolean;
}

/** A stored answer of a web server. */
export function answerBytes(content: string | Uint8Array, draft: AnswerDraft = {}): Buffer {
  const { status = '200 OK', type = 'text/html; charset=utf-8', encoding, isChunked = false } = draft;
  const plain = Buffer.from(content);
  const packed =
    encoding === 'gzip' ? gzipSync(plain) : encoding === 'br' ? brotliCompressSync(plain) : plain;
  const head = [
    `HTTP/1.1 ${status}`,
    `Content-Type: ${type}`,
    ...(encoding === undefined ? [] : [`Content-Encoding: ${encoding}`]),
    ...(isChunked ? ['Transfer-Encoding: chunked'] : []),
  ];
  const body = isChunked ? chunked(packed) : packed;
  return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), body]);
}

function chunked(bytes: Buffer): Buffer {
  const pieces: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += 100) {
    const piece = bytes.subarray(at, at + 100);
    pieces.push(Buffer.from(`${piece.length.toString(16)}\r\n`), piece, Buffer.from('\r\n'));
  }
  return Buffer.concat([...pieces, Buffer.from('0\r\n\r\n')]);
}

/** "sha1:…" in base 32, as most archives write it. */
export function sha1Digest(bytes: Uint8Array | string): string {
  return `sha1:${base32(createHash('sha1').update(bytes).digest())}`;
}

/** An article of a fictional paper. */
export function articlePage(title: string, paragraphs: readonly string[], head = ''): string {
  const text = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n');
  return `<!doctype html><html><head><title>${title}</title>${head}</head><body><nav><a href="/">Home</a> <a href="/n">News</a></nav><article><h1>${title}</h1>${text}</article></body></html>`;
}

/** Records, each packed by itself. */
export function packedRecords(records: readonly Buffer[]): Buffer {
  return Buffer.concat(records.map((record) => gzipSync(record)));
}

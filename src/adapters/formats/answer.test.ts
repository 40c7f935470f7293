import { describe, expect, it } from 'vitest';
import { checkedAnswer } from './answer.ts';
import { FrameReader, answerFrame } from './frames.ts';
import { noMetadata, read } from './outcome.ts';

const encode = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));
const block = { kind: 'paragraph', start: 0, end: 5, page: null } as const;
const good = read({ text: 'Hello world', mediaType: 'text/html', blocks: [block] });

describe('an answer is believed only when it keeps the contract', () => {
  it('accepts a sound answer', () => {
    expect(checkedAnswer(encode(good))).toEqual(good);
  });

  it.each([
    ['not JSON', new TextEncoder().encode('{')],
    ['not UTF-8', Uint8Array.of(0x22, 0xff, 0x22)],
    ['an unknown key', encode({ ...good, extra: 1 })],
    ['a block outside the text', encode(read({ ...good.parsed, blocks: [{ ...block, end: 50 }] }))],
    ['overlapping blocks', encode(read({ ...good.parsed, blocks: [block, { ...block, start: 4, end: 8 }] }))],
    ['an empty block', encode(read({ ...good.parsed, blocks: [{ ...block, end: 0 }] }))],
    [
      'a date that is none',
      encode(read({ ...good.parsed, metadata: { ...noMetadata, published: '2025-02-30' } })),
    ],
    ['a made-up status', encode({ status: 'trusted' })],
  ])('rejects %s', (_, body) => {
    expect(checkedAnswer(body)).toBeNull();
  });
});

describe('frames', () => {
  it('survive any split of the stream', () => {
    const bytes = Buffer.concat([...answerFrame('"one"'), ...answerFrame('"two"')]);
    for (let at = 0; at <= bytes.length; at += 1) {
      const reader = new FrameReader({ headerBytes: 4, limitBytes: 100 });
      const frames = [bytes.subarray(0, at), bytes.subarray(at)].flatMap((part) => {
        const found = reader.push(part);
        if (found === 'too-large') throw new Error('too large');
        return found;
      });
      expect(frames.map(({ body }) => new TextDecoder().decode(body))).toEqual(['"one"', '"two"']);
    }
  });

  it('refuse a body beyond the limit before it arrives', () => {
    const reader = new FrameReader({ headerBytes: 4, limitBytes: 100 });
    expect(reader.push(Uint8Array.of(0, 0, 0, 101))).toBe('too-large');
  });
});

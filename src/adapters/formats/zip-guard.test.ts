import { describe, expect, it } from 'vitest';
import { docxParts, wordParagraph, zipBytes } from '../../../test/hostile/zip-bytes.ts';
import { checkZip, inflateEntry, officeKind } from './zip-guard.ts';

const code = (bytes: Uint8Array): string => {
  const check = checkZip(bytes);
  return 'code' in check ? check.code : 'accepted';
};

describe('archives are judged before they are inflated', () => {
  const honest = zipBytes(docxParts(wordParagraph('Hello')));

  it('accepts an honest Word file and knows it', () => {
    expect(code(honest)).toBe('accepted');
    expect(officeKind(honest).kind).toBe('docx');
    const check = checkZip(honest);
    if ('code' in check) throw new Error(check.reason);
    const styles = check.entries.find((entry) => entry.name === 'word/styles.xml');
    if (styles === undefined) throw new Error('no styles');
    expect(new TextDecoder().decode(inflateEntry(honest, styles))).toContain('Heading1');
  });

  it.each([
    ['a dense entry', zipBytes([{ name: 'a', data: new Uint8Array(8_000_000) }]), 'zip-bomb'],
    ['a huge claim', zipBytes([{ name: 'a', data: 'x', claimedBytes: 4_000_000_000 }]), 'zip-bomb'],
    [
      'shared bytes',
      zipBytes([
        { name: 'a', data: 'xxxx' },
        { name: 'a', data: 'xxxx', sharesWith: 0 },
      ]),
      'zip-overlap',
    ],
    ['a name outside', zipBytes([{ name: '../../etc/cron', data: 'x' }]), 'zip-names'],
    ['an absolute name', zipBytes([{ name: '/etc/cron', data: 'x' }]), 'zip-names'],
    [
      'a twin name',
      zipBytes([
        { name: 'a', data: 'x' },
        { name: 'a', data: 'y' },
      ]),
      'zip-names',
    ],
    [
      'too many entries',
      zipBytes(Array.from({ length: 10_001 }, (_, i) => ({ name: String(i), data: '' }))),
      'zip-too-many',
    ],
    ['a cut archive', honest.subarray(0, honest.length - 30), 'zip-truncated'],
  ])('refuses %s', (_, bytes, expected) => {
    expect(code(bytes)).toBe(expected);
  });

  it('stops inflating at the declared size', () => {
    const lying = zipBytes([{ name: 'a', data: 'x'.repeat(10_000), claimedBytes: 10 }]);
    const check = checkZip(lying);
    const entry = 'entries' in check ? check.entries[0] : undefined;
    if (entry === undefined) throw new Error('refused');
    expect(() => inflateEntry(lying, entry)).toThrow();
  });

  it('survives every cut and every changed byte of the directory', () => {
    for (let at = 0; at < honest.length; at += 7) expect(typeof code(honest.subarray(0, at))).toBe('string');
    for (let at = honest.length - 400; at < honest.length; at += 1) {
      const changed = Uint8Array.from(honest);
      changed[at] = (changed[at] ?? 0) ^ 0xff;
      expect(typeof officeKind(changed).kind).toBe('string');
    }
  });
});

import { describe, expect, it } from 'vitest';
import english from '../locales/en.json' with { type: 'json' };
import khmer from '../locales/km.json' with { type: 'json' };
import { axisFor } from '../../charts/index.ts';
import { dateOfDay, dayNumber, formatPartialDate } from './dates.ts';
import { plainName } from './names.ts';

describe('dates', () => {
  it('are Gregorian in every language', () => {
    for (const locale of ['en', 'km', 'th'])
      expect(formatPartialDate('2025-06-26', locale)).toContain('2025');
  });

  it('keep the precision of the source', () => {
    expect(formatPartialDate('2025', 'en')).toBe('2025');
    expect(formatPartialDate('2025-06', 'en')).toBe('Jun 2025');
    expect(formatPartialDate('2025-03-09/2025-03-13', 'en')).toBe('9 Mar 2025 – 13 Mar 2025');
    expect(formatPartialDate('last spring', 'en')).toBe('last spring');
  });

  it('go to day numbers and back', () => {
    expect(dateOfDay(dayNumber('2024-02-29') ?? 0)).toBe('2024-02-29');
    expect(dayNumber('soon')).toBeNull();
  });
});

describe('names from outside', () => {
  it('show the characters that hide or turn text', () => {
    expect(plainName('list\u202Efdp.exe')).toBe('list[U+202E]fdp.exe');
    expect(plainName('ក\u200Bខ')).toBe('ក\u200Bខ');
  });
});

describe('the axis of a figure', () => {
  it('is logarithmic only when the values lie far apart', () => {
    const value = (low: number) => ({ low, high: low, bound: '=', supports: true });
    expect(axisFor([value(53), value(58)])?.isLog).toBe(false);
    expect(axisFor([value(10), value(25_000)])?.isLog).toBe(true);
    expect(axisFor([value(0), value(25_000)])?.isLog).toBe(false);
  });

  it('does not exist for values without a number', () => {
    expect(axisFor([{ low: 24, high: null, bound: 'vague' }])).toBeNull();
  });
});

describe('Khmer labels', () => {
  it('have only ids and values that English has', () => {
    const values = (message: string): string[] =>
      [...message.matchAll(/\{(\w+)/g)].map((match) => match[1] ?? '');
    for (const [id, message] of Object.entries(khmer)) {
      const source = (english as Record<string, string>)[id];
      expect(source, id).toBeDefined();
      for (const value of values(message)) expect(values(source ?? ''), id).toContain(value);
    }
  });

  it('are Khmer by a share that is told, the rest in English', () => {
    const missing = Object.keys(english).filter((id) => !Object.hasOwn(khmer, id));
    const views = [...new Set(missing.map((id) => id.split('.')[0]))].join(', ');
    const all = Object.keys(english).length;
    console.info(`${all - missing.length} of ${all} texts are in Khmer; others of: ${views}`);
    expect(missing.length).toBeLessThan(all);
  });
});

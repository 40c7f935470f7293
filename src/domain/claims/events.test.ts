/** Events: who did what to whom; what did not happen yields none. */
import { describe, expect, it } from 'vitest';
import { readDocument, sentencesOf } from '../reading/index.ts';
import { attributionOf } from './attribution.ts';
import type { EventClaim } from './event.ts';
import { eventCases } from './events.cases.ts';
import { eventsOf } from './events.ts';

function eventsIn(body: string, language = 'en'): EventClaim[] {
  const text = `${body}\n`;
  const read = readDocument({
    sha256: '0123456789ab'.padEnd(64, '0'),
    name: 'invented.txt',
    parsed: {
      text,
      mediaType: 'text/plain',
      blocks: null,
      metadata: { title: null, publisher: null, author: null, published: null, language, url: null },
      notes: [],
    },
  });
  const [first] = read.stories;
  if (first === undefined) return [];
  const zone = { start: 0, end: text.length, label: 'body' } as const;
  const story = { ...first, start: 0, end: text.length, language, zones: [zone] };
  const document = { ...read, text, stories: [story] };
  const sentences = sentencesOf(text, zone, language);
  return eventsOf({ document, story, sentences, attribution: attributionOf(document, story, sentences) });
}

function shown({ negated, act, agent, patient }: EventClaim): string {
  return `${negated ? '!' : ''}${act} | ${agent ?? '-'} | ${patient ?? '-'}`;
}

describe('events of a sentence', () => {
  it.each(eventCases)('$why: $text', ({ text, events }) => {
    expect(eventsIn(text).map(shown)).toEqual(events);
  });

  it('is a verbatim passage with an id of content', () => {
    const text = 'Police arrested two men on Friday.';
    const [event] = eventsIn(text);
    expect(event).toMatchObject({
      id: '0123456789ab-e7-15',
      quote: 'Police arrested two men on Friday',
      kind: 'event',
    });
    expect(event?.subject).toBe('Police arrested two men');
  });

  it.each([
    ['The army denied that soldiers had sold the boys.', 'sale', 'denied'],
    ['It is not true that 212 workers were freed.', 'rescue', 'denied'],
    ['The men may have been sold.', 'sale', 'alleged'],
    ['The captain was accused of beating two men.', 'violence', 'alleged'],
    ['The minister pledged to close the site.', 'pledge', 'pledged'],
    ['She called on the state to act.', 'demand', 'demanded'],
    ['The company did not respond.', 'silence', 'asserted'],
  ])('gives %j the act %s, %s', (text, act, modality) => {
    expect(eventsIn(text).find((event) => event.act === act)?.modality).toBe(modality);
  });

  it('reads no language whose acts are not written down', () => {
    expect(eventsIn('Die Polizei nahm zwei Männer fest.', 'de')).toEqual([]);
  });

  it('is deterministic', () => {
    const text = 'Guards beat workers, took their passports and sold two of them.';
    expect(eventsIn(text)).toEqual(eventsIn(text));
  });
});

/** The right of reply as a report tells it: what was asked, of whom, until when, and what came back. Silence is not denial. */
import { letterClock, shownValue, valuesOf } from '../domain/register/index.ts';
import type { PublishedLetter } from '../domain/report/index.ts';
import type { CasebookIndex } from '../ports/casebook-index.ts';

/** Letters that were sent, by the day they were sent, then by id; drafts do not leave. */
export function publishedLetters(index: CasebookIndex, day: string): readonly PublishedLetter[] {
  const records = index.register.records({ kind: 'letter' }, { limit: Infinity, offset: 0 });
  const letters = records.map((letter): PublishedLetter => {
    const one = (field: string): string | null => shownValue(letter, field)?.value ?? null;
    const many = (field: string): string[] => valuesOf(letter, field).map(({ value }) => value);
    const names = index.register.titles(many('to'));
    return {
      id: letter.id,
      title: letter.title,
      to: many('to').map((id) => names.get(id)?.title ?? id),
      ...{ sent: one('sent'), due: one('due'), replied: one('replied'), questions: many('question') },
      state: letterClock(letter, day).state,
    };
  });
  const key = ({ sent, id }: PublishedLetter): string => `${sent ?? '9999'} ${id}`;
  return letters.filter(({ state }) => state !== 'draft').sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** What a PDF says about itself in its information dictionary (ISO 32000-1, 14.3.3). */
import type { CaptureMetadata } from '../../domain/reading/index.ts';
import { collapse } from './canonical-text.ts';
import { dayOf } from './html-metadata.ts';
import { noMetadata } from './outcome.ts';

/** Title, author, day of making and language; what is missing or meaningless ("untitled") is null. */
export async function metadataOf(document: {
  getMetadata(): Promise<{ readonly info: object }>;
}): Promise<CaptureMetadata> {
  try {
    const { info } = await document.getMetadata();
    const title =
      entry(info, 'Title')
        ?.replace(/^Microsoft Word - /, '')
        .replace(/\.(?:docx?|pdf|indd|rtf)$/i, '') ?? null;
    const made = /^D:(\d{8}|\d{6}|\d{4})/.exec(entry(info, 'CreationDate') ?? '')?.[1] ?? null;
    const language = entry(info, 'Language');
    return {
      ...noMetadata,
      title: title === null || /^(?:untitled|\(anonymous\)|document\d*)$/i.test(title) ? null : title,
      author: entry(info, 'Author'),
      published: dayOf(
        made === null || made.length === 8
          ? made
          : [made.slice(0, 4), made.slice(4)].filter(Boolean).join('-'),
      ),
      language: language !== null && /^[a-z]{2,3}(?:-[a-z0-9]{1,8}){0,4}$/i.test(language) ? language : null,
    };
  } catch {
    return noMetadata; // a damaged information dictionary is no reason to lose the text
  }
}

function entry(info: object, key: string): string | null {
  const value: unknown = Object.hasOwn(info, key) ? (info as Record<string, unknown>)[key] : undefined;
  const text = typeof value === 'string' ? collapse(value.slice(0, 2000)) : '';
  return text === '' ? null : text;
}

/** Words about a source that several views share. */
import type { ReactElement } from 'react';
import type { SourceRow } from '../../contract/http.ts';
import { useWords, type Words } from '../words/use-words.ts';

/** Shape and word: filled, hollow, dashed, crossed. */
export function OriginalityBadge({ row }: { readonly row: SourceRow }): ReactElement | null {
  const { t } = useWords();
  const kind = row.status === 'unreadable' ? 'unreadable' : row.originality;
  if (kind === null) return null;
  return <span className={`badge badge-${kind}`}>{t(`originality.${kind}`)}</span>;
}

/** "English" for "en", in the language of the page; the tag itself when it is not known. */
export function languageName(tag: string | null, words: Words): string {
  if (tag === null) return words.t('language.unknown');
  try {
    return new Intl.DisplayNames([words.locale], { type: 'language' }).of(tag) ?? tag;
  } catch {
    // A tag that is not well formed has no name; it is shown as it was found.
    return tag;
  }
}

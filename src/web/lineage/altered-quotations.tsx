/** Quotations whose words differ from the wording they were taken from. They are never shown as if verbatim. */
import type { ReactElement } from 'react';
import type { SourceDetail } from '../../contract/http.ts';
import { Name } from '../parts/name.tsx';
import { useWords } from '../words/use-words.ts';
import { comparePassages, PassageWords } from './passage-words.tsx';
import type { PairTexts } from './passage-table.tsx';

interface Altered {
  readonly key: string;
  readonly speaker: string | null;
  readonly wording: string;
  readonly source: string;
  readonly given: string;
  readonly giver: SourceDetail;
}

export function AlteredQuotations({ texts }: { readonly texts: PairTexts }): ReactElement | null {
  const { t } = useWords();
  const found = [...alteredIn(texts.a, texts.b), ...alteredIn(texts.b, texts.a)];
  if (found.length === 0) return null;
  return (
    <section className="altered" aria-labelledby="altered-title">
      <h3 id="altered-title">{t('altered.title', { n: found.length })}</h3>
      <ul>
        {found.map((one) => (
          <AlteredItem key={one.key} altered={one} />
        ))}
      </ul>
      <p className="fine-print">{t('altered.note')}</p>
    </section>
  );
}

function AlteredItem({ altered }: { readonly altered: Altered }): ReactElement {
  const { t } = useWords();
  const { wording, given, giver, speaker } = altered;
  const parts = comparePassages(wording, given, true);
  return (
    <li>
      <p className="fine-print">
        {speaker === null ? t('altered.no-speaker') : <Name text={speaker} />} ·{' '}
        <Name text={giver.source.publisher ?? giver.source.name} />
      </p>
      <dl className="altered-words">
        <dt>{t('altered.was')}</dt>
        <dd className="document-words" dir="auto" lang={giver.source.language ?? undefined}>
          <PassageWords parts={parts.a} side="earlier" />
        </dd>
        <dt>{t('altered.is')}</dt>
        <dd className="document-words" dir="auto" lang={giver.source.language ?? undefined}>
          <PassageWords parts={parts.b} side="later" />
        </dd>
      </dl>
    </li>
  );
}

/** Altered quotations of `giver` whose wording stands in `other`. */
function alteredIn(giver: SourceDetail, other: SourceDetail): Altered[] {
  return giver.quotations.flatMap(({ fidelity, alignedWith, quote, start, speaker }) => {
    if (fidelity !== 'altered' || alignedWith?.source.sha256 !== other.source.sha256) return [];
    const wording = other.text.slice(alignedWith.start, alignedWith.end);
    const key = `${giver.source.sha256} ${start}`;
    return [{ key, speaker, wording, source: other.source.name, given: quote, giver }];
  });
}

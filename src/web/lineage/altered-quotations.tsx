/** Quotations whose words differ from the wording they were taken from. They are never shown as if verbatim. */
import type { ReactElement } from 'react';
import type { SourceDetail } from '../../contract/http.ts';
import type { QuotationLine } from '../../contract/lines.ts';
import { useSource } from '../api/queries.ts';
import { Name } from '../parts/name.tsx';
import { Await } from '../parts/states.tsx';
import { useWords } from '../words/use-words.ts';
import { comparePassages, PassageWords } from './passage-words.tsx';
import type { PairTexts } from './passage-table.tsx';

interface Altered {
  readonly quotation: QuotationLine;
  readonly wording: NonNullable<QuotationLine['alignedWith']>;
  readonly giver: SourceDetail;
}

/** Quotations shown; the reader marks all. */
const shown = 12;

/** The altered quotations of both texts, whichever text holds their wording. */
export function AlteredQuotations({ texts }: { readonly texts: PairTexts }): ReactElement | null {
  const { t } = useWords();
  const found = [...alteredIn(texts.a, texts.line.a.story), ...alteredIn(texts.b, texts.line.b.story)];
  if (found.length === 0) return null;
  return (
    <section className="altered" aria-labelledby="altered-title">
      <h3 id="altered-title">{t('altered.title', { n: found.length })}</h3>
      <ul>
        {found.slice(0, shown).map((altered) => (
          <AlteredItem key={`${altered.giver.source.sha256} ${altered.quotation.start}`} altered={altered} />
        ))}
      </ul>
      {found.length > shown ? <p>{t('home.more', { n: found.length - shown })}</p> : null}
      <p className="fine-print">{t('altered.note')}</p>
    </section>
  );
}

function AlteredItem({ altered }: { readonly altered: Altered }): ReactElement {
  const { t } = useWords();
  const { quotation, wording, giver } = altered;
  const holder = useSource(wording.source.sha256);
  return (
    <li>
      <p className="fine-print">
        {quotation.speaker === null ? t('altered.no-speaker') : <Name text={quotation.speaker} />}
      </p>
      <Await query={holder}>{(detail) => <Wordings altered={altered} holder={detail} giver={giver} />}</Await>
    </li>
  );
}

interface WordingsProps {
  readonly altered: Altered;
  readonly holder: SourceDetail;
  readonly giver: SourceDetail;
}

function Wordings({ altered, holder, giver }: WordingsProps): ReactElement {
  const { t } = useWords();
  const { quotation, wording } = altered;
  const parts = comparePassages(holder.text.slice(wording.start, wording.end), quotation.quote, true);
  return (
    <dl className="altered-words">
      <dt>
        {t('altered.was')} <Name text={holder.source.publisher ?? holder.source.name} />
      </dt>
      <dd className="document-words" dir="auto" lang={holder.source.language ?? undefined}>
        <PassageWords parts={parts.a} side="earlier" />
      </dd>
      <dt>
        {t('altered.is')} <Name text={giver.source.publisher ?? giver.source.name} />
      </dt>
      <dd className="document-words" dir="auto" lang={giver.source.language ?? undefined}>
        <PassageWords parts={parts.b} side="later" />
      </dd>
    </dl>
  );
}

function alteredIn(giver: SourceDetail, story: number): Altered[] {
  return giver.quotations.flatMap((quotation) =>
    quotation.fidelity === 'altered' && quotation.story === story && quotation.alignedWith !== null
      ? [{ quotation, wording: quotation.alignedWith, giver }]
      : [],
  );
}
